// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QTimer>

struct Contact;

// What is known of a contact beside the tags, as lines of label and value. Whole lines are selected and copied.
class ContactFields : public QTableWidget
{
    Q_OBJECT
public:
    explicit ContactFields(QWidget *parent = nullptr);

    void setContact(const Contact &contact);
    void leaveLine(); // another contact follows: nothing is selected any more

private:
    void addCopyAction();
    void copySelected();

    QTimer m_heightTimer{};
};
