// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "accountbook.h"
#include "accountsession.h"
#include "appearance.h"
#include "appinfo.h"
#include "credentialstore.h"
#include "demoservice.h"
#include "doubleclickguard.h"
#include "filelock.h"
#include "icons.h"
#include "language.h"
#include "logfile.h"
#include "mainwindow.h"
#include "networkproxy.h"
#include "quitonsignal.h"
#include "settings.h"
#include "singleinstance.h"
#include "sqlite.h"
#include "workspaces.h"

#include <QApplication>
#include <QDir>
#include <QLockFile>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// Made when it is missing, so that whoever writes to it later need not know about permissions.
void makePrivate(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::Append, OwnerOnly))
        file.setPermissions(OwnerOnly);
}

} // namespace

int Application::run(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QString::fromLatin1(AppInfo::Name));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(AppInfo::Version));
    QCoreApplication::setOrganizationName(QString::fromLatin1(AppInfo::Name));

    // Before there is an application object: --help and mistakes need no display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine commandLine = CommandLine::parse(arguments, QProcessEnvironment::systemEnvironment());
    if (!commandLine.output.isEmpty()) {
        // Translations need an application object, one without a display will do.
        const QCoreApplication console(argc, argv);
        Language::choose({});
        QTextStream(commandLine.exitStatus == 0 ? stdout : stderr)
            << CommandLine::parse(arguments, QProcessEnvironment::systemEnvironment()).output;
        return commandLine.exitStatus;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QString::fromLatin1(AppInfo::DisplayName));
    QApplication::setDesktopFileName(QString::fromLatin1(AppInfo::Id));
    QApplication::setWindowIcon(QIcon(":/icons/"_L1 + QLatin1StringView(AppInfo::Id) + ".svg"_L1));
    Language::choose({});
    Icons::followPalette();

    const QuitOnSignal quitOnSignal;
    Application program(commandLine);
    QMessageBox message;
    const auto giveUp = [&message](const QString &problem) {
        QTextStream(stderr) << AppInfo::Name << ": " << problem << '\n';
        message.setObjectName(u"startProblemBox"_s);
        message.setIcon(QMessageBox::Critical);
        message.setTextFormat(Qt::PlainText);
        message.setText(problem);
        QObject::connect(&message, &QDialog::finished, &message, [] { QCoreApplication::exit(1); });
        message.open();
    };
    QObject::connect(&program, &Application::failed, &message, giveUp);
    QObject::connect(&program, &Application::ended, &application, &QCoreApplication::quit);
    QString problem;
    if (!program.start(&problem))
        giveUp(problem);
    return QApplication::exec();
}

Application::Application(const CommandLine &commandLine, QObject *parent)
    : QObject(parent)
    , m_commandLine(commandLine)
{
    m_clock.start();
    new DoubleClickGuard(this); // of all windows
}

Application::~Application() = default;

bool Application::start(QString *problem)
{
    if (!openProfile(problem))
        return false;
    if (m_call)
        return true;
    if (!startDemo(problem))
        return false;
    m_settings = std::make_unique<Settings>(m_profile);
    LogFile::setLevel(m_settings->value(Setting::LogLevel).toString());
    m_log = std::make_unique<LogFile>(m_profile);
    Language::choose(m_settings->value(Setting::Language).toString());
    Appearance::apply(m_settings->value(Setting::Appearance).toString());
    m_credentials = std::make_unique<CredentialStore>(m_profile);
    m_proxy = std::make_unique<NetworkProxy>(m_settings.get(), m_credentials.get());
    m_proxy->apply();
    m_book = std::make_unique<AccountBook>(m_settings.get());
    m_session = std::make_unique<AccountSession>(m_key, serviceSettings(*m_settings, m_commandLine.service));
    m_workspaces = std::make_unique<Workspaces>(m_profile, m_session.get(), m_book.get(), m_settings.get());
    connect(m_session.get(), &AccountSession::stateChanged, this, &Application::sessionChanged);

    // The account of last time is shown from its mirror while the service is asked whether it is still the one. The
    // mirror opens in its thread while the window is made here.
    const QString last = m_settings->value(Setting::LastConnectionId).toString();
    if (!last.isEmpty() && m_workspaces->isKnown(last))
        m_workspaces->setCurrent(last);
    WindowContext context;
    context.settings = m_settings.get();
    context.session = m_session.get();
    context.book = m_book.get();
    context.workspaces = m_workspaces.get();
    context.credentials = m_credentials.get();
    context.proxy = m_proxy.get();
    context.profileFolder = m_profile;
    context.given = m_commandLine.service;
    context.startMs = m_clock.elapsed();
    if (!m_key.isEmpty()) {
        context.keySource = m_demo ? ConnectionCheck::KeySource::Typed : ConnectionCheck::KeySource::Environment;
    }
    m_window = std::make_unique<MainWindow>(context);
    connect(m_window->dialogs(), &AccountDialogs::wizardClosed, this, &Application::sessionChanged);
    connect(m_window->dialogs(), &AccountDialogs::settingsChanged, this, &Application::settingsChanged);
    connect(m_proxy.get(), &NetworkProxy::applied, m_session.get(), &AccountSession::check);
    connect(m_proxy.get(), &NetworkProxy::passwordFailed, m_window.get(),
        [this](const QString &text) { m_window->showMessage(text); });
    m_window->show();
    // After the first paint: the network reads the certificate store, which takes longer than everything before it.
    QTimer::singleShot(0, this, &Application::readKey);
    return true;
}

// A key of the environment or the demo goes before the one in the keychain.
void Application::readKey()
{
    if (!m_key.isEmpty() || !m_settings->value(Setting::StoreKey).toBool()) {
        m_session->check();
        return;
    }
    m_session->awaitKey();
    m_credentials->read(CredentialStore::Secret::MatonKey, this, [this](const CredentialStore::Answer &answer) {
        if (answer.outcome == CredentialStore::Outcome::Done)
            m_window->dialogs()->setKeySource(ConnectionCheck::KeySource::Keychain);
        else if (answer.outcome != CredentialStore::Outcome::NotFound)
            offerToReadAgain(answer.outcome);
        m_session->setKey(answer.secret);
        m_session->check();
    });
}

// Whoever unlocks the keychain needs his time.
void Application::offerToReadAgain(CredentialStore::Outcome outcome)
{
    using Outcome = CredentialStore::Outcome;
    const QString text = outcome == Outcome::NoKeychain
        ? tr("The Maton key could not be read: this desktop has no keychain at the moment.")
        : outcome == Outcome::Denied
        ? tr("The Maton key could not be read: the keychain is locked or refuses this program.")
        : outcome == Outcome::TimedOut ? tr("The Maton key could not be read: the keychain does not answer. If it asks "
                                            "for its password, enter that and try again.")
                                       : tr("The Maton key could not be read: the keychain reports an error.");
    m_window->showMessage(text, tr("Try again"), [this] { readKey(); });
}

void Application::settingsChanged()
{
    LogFile::setLevel(m_settings->value(Setting::LogLevel).toString());
    m_workspaces->applySettings();
}

bool Application::openProfile(QString *problem)
{
    m_profile = m_commandLine.profile;
    if (m_profile.isEmpty() && m_commandLine.demo) {
        // The demo's account begins anew each time, and so must what is known of it.
        m_temporaryProfile = std::make_unique<QTemporaryDir>();
        m_profile = m_temporaryProfile->path();
    } else if (m_profile.isEmpty()) {
        m_profile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    }
    m_profile = QDir(m_profile).absolutePath();
    // One that is there already may hold other things too, and keeps its permissions; what is put into it has its own.
    const bool isNew = !QFileInfo::exists(m_profile);
    if (!QDir().mkpath(m_profile)) {
        *problem = tr("The folder %1 cannot be created.").arg(QDir::toNativeSeparators(m_profile));
        return false;
    }
    if (isNew)
        QFile::setPermissions(m_profile, OwnerOnly | QFileDevice::ExeOwner);
    m_lock = std::make_unique<QLockFile>(m_profile + "/lock"_L1);
    m_lock->setStaleLockTime(0);
    try {
        if (!takeLock(*m_lock)) {
            callOther();
            return true;
        }
    } catch (const SqliteError &) {
        *problem = unwritableText();
        return false;
    }
    makePrivate(m_profile + "/lock"_L1);
    makePrivate(m_profile + "/settings.ini"_L1);
    QDir().mkpath(m_profile + "/accounts"_L1);
    QFile::setPermissions(m_profile + "/accounts"_L1, OwnerOnly | QFileDevice::ExeOwner);
    m_server = std::make_unique<InstanceServer>(m_profile);
    connect(m_server.get(), &InstanceServer::called, this, &Application::comeToFront);
    return true;
}

QString Application::unwritableText() const
{
    return tr("Nothing can be written to the folder %1. Its disk may be full, or the folder protected.")
        .arg(QDir::toNativeSeparators(m_profile));
}

void Application::callOther()
{
    // Whoever started this one may hand on the right to the front.
    m_call = std::make_unique<InstanceCall>(m_profile, qgetenv("XDG_ACTIVATION_TOKEN"));
    connect(m_call.get(), &InstanceCall::answered, this, &Application::ended);
    connect(m_call.get(), &InstanceCall::failed, this, [this] {
        if (writeProblem(m_profile) != WriteProblem::None) { // then the lock does not say that there is another one
            Q_EMIT failed(unwritableText());
            return;
        }
        Q_EMIT failed(tr("%1 is running already with this profile, but does not answer. Wait a moment and start it "
                         "again; if that does not help, end the one that is running.")
                          .arg(QString::fromLatin1(AppInfo::DisplayName)));
    });
}

void Application::comeToFront(const QByteArray &token)
{
    if (!m_window)
        return; // a start that failed shows why
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token); // read by the window system's plugin
    m_window->bringToFront();
}

bool Application::startDemo(QString *problem)
{
    m_key = AccountSession::keyFromEnvironment();
    if (!m_commandLine.demo)
        return true;
    m_demo = std::make_unique<DemoService>(m_commandLine.demoOptions);
    QString detail;
    if (!m_demo->start(&detail)) {
        *problem = tr("The demo service could not start: %1").arg(detail);
        return false;
    }
    m_key = m_demo->key().toUtf8();
    m_commandLine.service.gatewayUrl = m_demo->gatewayUrl();
    m_commandLine.service.controlUrl = m_demo->controlUrl();
    m_commandLine.service.gatewayPerSecond = m_commandLine.demoOptions.gatewayPerSecond;
    return true;
}

void Application::sessionChanged()
{
    // Which account it is to be may be about to be chosen.
    const bool choosing = m_window && m_window->dialogs()->isWizardOpen();
    if (m_session->state() != AccountSession::State::Ready || m_opened || choosing)
        return;
    m_opened = true;
    // The account of last time, as long as its connection is active.
    if (!m_workspaces->current() || !m_session->connection(m_workspaces->current()->connection().id).isActive())
        m_workspaces->setCurrent(m_session->defaultConnection().id);
    m_workspaces->openUnfinished();
}
