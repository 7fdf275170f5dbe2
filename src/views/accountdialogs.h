// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectioncheck.h"
#include "connectionsetup.h"
#include "credentialstore.h"
#include "servicesettings.h"

#include <QObject>
#include <QPointer>

class AccountBook;
struct AccountEntry;
class NetworkProxy;
class QWidget;
class Settings;
class Workspaces;

// What the window shows and works on; everything outlives it.
struct WindowContext
{
    Settings *settings{};
    AccountSession *session{};
    AccountBook *book{};
    Workspaces *workspaces{};
    CredentialStore *credentials{};
    NetworkProxy *proxy{};
    QString profileFolder{};
    GivenAddresses given{};
    ConnectionCheck::KeySource keySource{ConnectionCheck::KeySource::None};
    qint64 startMs{-1};
};

// The dialogs around key, accounts and settings, and what follows from their answers. Lives as long as its window.
class AccountDialogs : public QObject
{
    Q_OBJECT
public:
    AccountDialogs(const WindowContext &context, QWidget *window);
    ~AccountDialogs() override;

    void setKeySource(ConnectionCheck::KeySource source) { m_context.keySource = source; }

    // The wizard, for three purposes.
    void enterKey();
    void addAccount();
    void setUpAgain(const QString &id);

    bool isWizardOpen() const { return m_setup; }

    // A connection that was begun and waits for its authorisation; empty id when there is none.
    Connection pending() const;
    void removePending();

    // After a question that was answered with yes. With the last account goes the key.
    void forget(const QString &id);
    void forgetKey(); // asks

    void showSettings();
    void checkConnection();
    void copyDiagnostics();

Q_SIGNALS:
    void settingsChanged();
    void statusMessage(const QString &text);
    void wizardClosed();

private:
    void openWizard(ConnectionSetup::Purpose purpose, const QString &oldId = {});
    void accountReady(const QString &id);
    // Before the copy and the jobs of one connection go over to another: a contact of the copy must be there.
    void compareAccounts(const QString &oldId, const QString &id);
    void askAboutOther(const QString &oldId, const QString &id, const QString &known);
    void takeOver(const QString &oldId, const QString &id);
    void askToDeleteOld(const QString &oldId, const AccountEntry &account);
    void deleteConnection(const QString &id);
    void removeKey();

    WindowContext m_context;
    QWidget *m_window;
    QPointer<ConnectionSetup> m_setup{}; // while its wizard is open
};
