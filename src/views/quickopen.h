// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactsearch.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class Workspace;

// Finds one contact by part of a name, address or phone number: in the mirror while it is typed; a whole address that
// is not there, at the service. Shown with open(); deletes itself when closed.
class QuickOpen : public QDialog
{
    Q_OBJECT
public:
    explicit QuickOpen(Workspace *workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void list(const QList<FoundContact> &found);
    void take();
    void choose(int row);
    void askService(const QString &address);
    void lookedUp();
    void showState();

    QPointer<Workspace> m_workspace;
    QList<FoundContact> m_found{};
    QString m_asked{}; // an address that the service is asked for, or was
    bool m_asking{false};
    bool m_answered{false}; // m_found is of what is typed
    bool m_takeWhenFound{false}; // Return was pressed before that
    quint64 m_generation{0}; // of the search; answers to an older one are dropped
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_state;
};
