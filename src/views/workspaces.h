// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class AccountBook;
class AccountSession;
class Settings;

// The accounts that are open, one Workspace each. One of them is looked at; the others go on with their jobs. Owns
// them, and tells each whether its account works: from what the control plane says, and from what the gateway refused.
// Lives in the GUI thread.
class Workspaces : public QObject
{
    Q_OBJECT
public:
    // folder: of the profile; the accounts' folders lie in "accounts" below it. Nothing else is owned.
    Workspaces(const QString &folder, AccountSession *session, AccountBook *book, Settings *settings,
        QObject *parent = nullptr);
    ~Workspaces() override;

    Workspace *current() const { return m_current; }
    Workspace *find(const QString &id) const; // null when it is not open
    QList<Workspace *> all() const;

    // Opens the account when it is not open.
    Workspace *open(const QString &id);
    // The same, and makes it the one that is looked at. Empty: none.
    void setCurrent(const QString &id);
    // Opens accounts that have jobs to go on with.
    void openUnfinished();
    // To be called when the program's settings have changed: they hold for every account.
    void applySettings();
    // Asks the control plane, and for an account that was revoked the gateway too.
    void checkAgain();
    // Closes the account and removes all that is kept about it on this computer.
    void forget(const QString &id);
    // The new connection takes over name, colour, view state, mirror and journal of the old one.
    void move(const QString &from, const QString &to);
    // Whether something of the account is kept on this computer, and of which accounts it is.
    bool isKnown(const QString &id) const;
    QStringList known() const;

    // In the histories of all accounts in the profile's folder, open or not.
    static int jobsToForget(const QString &folder, const QDateTime &now, int days);
    static QString folderName(const QString &connectionId);

Q_SIGNALS:
    void currentChanged(Workspace *workspace);
    void opened(Workspace *workspace);

private:
    void close(const QString &id);
    QString folderOf(const QString &id) const;
    void sessionChanged();
    void refused(Workspace *workspace, const ApiError &error);
    void update(Workspace *workspace);
    void revoke(Workspace *workspace);
    void probe(Workspace *workspace);

    QString m_folder;
    AccountSession *m_session;
    AccountBook *m_book;
    Settings *m_settings;
    std::vector<std::unique_ptr<Workspace>> m_all{};
    Workspace *m_current{nullptr};
    QHash<QString, ApiError> m_refused{}; // by the gateway; whose fault it is, the control plane has to say
    QTimer m_probeTimer{};
};
