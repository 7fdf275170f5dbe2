// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "credentialstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

class AccountBook;
class AccountSession;
class DemoService;
class InstanceCall;
class InstanceServer;
class LogFile;
class MainWindow;
class NetworkProxy;
class QLockFile;
class Settings;
class Workspaces;

// Puts the program together: profile folder, demo service, session, the accounts' workspaces and the window. The one
// place that knows all rooms.
class Application : public QObject
{
    Q_OBJECT
public:
    explicit Application(const CommandLine &commandLine, QObject *parent = nullptr);
    ~Application() override;

    static int run(int argc, char *argv[]);

    // False when the program cannot start; the sentence says why. Where it runs already with this profile, that one is
    // asked to come to the front; there is no window then, and ended() or failed() follows.
    bool start(QString *problem);
    MainWindow *window() const { return m_window.get(); }
    QString profileFolder() const { return m_profile; }

Q_SIGNALS:
    void ended(); // the other one has taken over
    void failed(const QString &problem);

private:
    bool openProfile(QString *problem);
    QString unwritableText() const;
    void callOther();
    void comeToFront(const QByteArray &token);
    bool startDemo(QString *problem);
    void readKey();
    void offerToReadAgain(CredentialStore::Outcome outcome);
    void settingsChanged();
    void sessionChanged();

    CommandLine m_commandLine;
    QString m_profile{};
    std::unique_ptr<QTemporaryDir> m_temporaryProfile{};
    std::unique_ptr<QLockFile> m_lock{};
    std::unique_ptr<InstanceServer> m_server{};
    std::unique_ptr<InstanceCall> m_call{}; // this is a second start
    std::unique_ptr<LogFile> m_log{};
    std::unique_ptr<DemoService> m_demo{};
    std::unique_ptr<Settings> m_settings{};
    std::unique_ptr<AccountSession> m_session{};
    std::unique_ptr<CredentialStore> m_credentials{};
    std::unique_ptr<NetworkProxy> m_proxy{};
    std::unique_ptr<AccountBook> m_book{};
    std::unique_ptr<Workspaces> m_workspaces{};
    std::unique_ptr<MainWindow> m_window{}; // goes first: it shows all of the above
    QByteArray m_key{};
    QElapsedTimer m_clock{};
    bool m_opened{false}; // the default account, or the one of last time
};
