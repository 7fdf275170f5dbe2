// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contact.h"
#include "mirrorstore.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class ContactFields;
class ContactTags;
class MessageBar;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class Workspace;

// All that is known of one contact, beside the table. Follows the mirror, reads a copy that has aged afresh once the
// selection rests, and changes tags, each as a job of its own.
class ContactPane : public QWidget
{
    Q_OBJECT
public:
    // Made for one account, and not to be shown longer than it lives.
    explicit ContactPane(Workspace *workspace, QWidget *parent = nullptr);

    void setRecord(const StoredRecord &record);
    void clear();
    // The one that is shown; an empty key when there is none.
    const StoredRecord &record() const { return m_record; }

    // A copy older than this is read afresh when it is shown.
    static constexpr int StaleSeconds = 5 * 60;
    static constexpr int RestMs = 400;

Q_SIGNALS:
    void editRequested();
    void deleteRequested();
    void peopleRequested(const Tag &tag);
    // It was read afresh and is not there any more.
    void gone(const QString &email);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeHeader();
    void follow();
    void reread();
    void showRecord(const StoredRecord &record);
    void showAge();
    void restartRest();
    void refresh();
    void refreshFailed(const QString &text);

    QPointer<Workspace> m_workspace{};
    StoredRecord m_record{};
    Contact m_contact{};
    QTimer m_restTimer{};
    QTimer m_ageTimer{};

    QStackedWidget *m_pages{nullptr};
    QLabel *m_empty{nullptr};
    MessageBar *m_bar{nullptr};
    QLineEdit *m_email{nullptr};
    QLabel *m_name{nullptr};
    QLabel *m_states{nullptr};
    QLabel *m_age{nullptr};
    QToolButton *m_refresh{nullptr};
    ContactTags *m_tags{nullptr};
    ContactFields *m_fields{nullptr};
};
