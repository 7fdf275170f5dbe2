// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "appearance.h"
#include "contactspage.h"
#include "demofixture.h"
#include "guitest.h"
#include "jobrunner.h"
#include "logfile.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "mirror.h"
#include "recordtable.h"
#include "settings.h"
#include "startpage.h"
#include "workspace.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include "fulldisk.h"

#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

const QString ContactsPath = u"^/systeme/api/contacts$"_s;

/// The program in this process, with a profile of its own.
struct Program
{
    explicit Program(const CommandLine &line)
        : application(line)
    {
        started = application.start(&problem);
    }
    MainWindow *window() const { return application.window(); }
    QAbstractItemModel *rows() const { return Gui::child<RecordTable>(window(), u"contactsTable"_s)->model(); }
    int rowCount() const { return rows() ? rows()->rowCount() : 0; }
    bool showsTable() const { return Gui::child<RecordTable>(window(), u"contactsTable"_s)->isVisible(); }
    bool showsStartPage() const
    {
        const auto *page = window()->findChild<StartPage *>(u"startPage"_s);
        return page && page->isVisible();
    }
    QString startTitle() const { return Gui::labelText(window(), u"startTitle"_s); }
    QString startText() const { return Gui::labelText(window(), u"startText"_s); }
    QPushButton *startRetry() const { return Gui::child<QPushButton>(window(), u"startRetryButton"_s); }
    QString footer() const { return Gui::labelText(window(), u"footerLabel"_s); }
    MessageBar *accountBar() const { return Gui::child<MessageBar>(window(), u"accountBar"_s); }

    QString problem;
    Application application;
    bool started{false};
};

void setKey(const QByteArray &key)
{
    if (key.isEmpty())
        qunsetenv("MATON_API_KEY");
    else
        qputenv("MATON_API_KEY", key);
}

/// A port of this computer where nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TestApplication : public QObject
{
    Q_OBJECT

private:
    CommandLine lineFor(const DemoFixture &demo) const
    {
        CommandLine line;
        line.profile = m_profile->path();
        line.service = {demo.settings().gatewayUrl, demo.settings().controlUrl, demo.settings().gatewayPerSecond};
        return line;
    }
    static DemoOptions optionsFor(int contacts)
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = contacts;
        return options;
    }
    /// Presses Retry on the start page and waits for the contacts.
    static void retryFromStartPage(const Program &program)
    {
        QVERIFY(program.startRetry()->isVisible());
        QVERIFY(!program.showsTable());
        QTest::keyClick(program.startRetry(), Qt::Key_Space);
        QTRY_VERIFY(program.showsTable());
        QTRY_COMPARE(program.rowCount(), 40);
    }

    std::unique_ptr<QTemporaryDir> m_profile;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"systeme-admin"_s); }
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        setKey("demo-key");
    }
    void cleanup() { m_profile.reset(); }

    void withoutAKeySaysWhatToDo();
    void opensTheOldestActiveConnection();
    void everyRequestNamesTheConnection();
    void withoutAConnectionWaitsForOne();
    void failureHasASentenceAndRetry_data();
    void failureHasASentenceAndRetry();
    void refusedConnection();
    void failureOfTheGatewayIsInThePage_data();
    void failureOfTheGatewayIsInThePage();
    void secondStartShowsTheMirrorAtOnce();
    void secondStartAsksOnce();
    void secondStartWithoutTheService();
    void connectionThatIsGoneIsSaid();
    void damagedMirrorIsSaid();
    void profileThatCannotBeMade();
    void profileThatCannotBeWritten();
    void lockLeftOnAFullDisk();
    void profileInUse();
    void settingsAreInForceFromTheStart();
    void demo();
    void demoKeepsNothing();
    void filesArePrivate_data();
    void filesArePrivate();
    void aFolderThatExistsKeepsItsPermissions();
    void theKeyIsWrittenNowhere();
    void windowIsKept();
};

void TestApplication::withoutAKeySaysWhatToDo()
{
    DemoFixture demo;
    setKey({});
    Program program(lineFor(demo));
    QVERIFY2(program.started, qPrintable(program.problem));
    QTRY_COMPARE(program.startTitle(), u"Welcome"_s);
    QVERIFY(program.showsStartPage());
    QVERIFY(Gui::child<QPushButton>(program.window(), u"startActionButton"_s)->isVisible());
    QVERIFY(!program.showsTable());
    QVERIFY(program.startText().contains(u"--demo"_s));
    QVERIFY2(!program.startRetry()->isVisible(), "pressing it could not help");
    for (const char *name : {"newContactAction", "refreshAction", "editTagsAction", "loadAllAction"})
        QVERIFY2(!Gui::child<QAction>(program.window(), QLatin1StringView(name))->isEnabled(), name);
    QCOMPARE(demo.service().ledger().size(), 0);
}

void TestApplication::opensTheOldestActiveConnection()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 3;
    DemoFixture demo(options);
    const QString first = demo.service().defaultConnection();
    demo.service().setConnectionStatus(first, u"FAILED"_s);
    const QString wanted = demo.service().defaultConnection();
    QVERIFY(wanted != first && !wanted.isEmpty());

    Program program(lineFor(demo));
    QVERIFY(program.started);
    QVERIFY2(program.startTitle() != u"Welcome"_s, "there is a key: no word of it, not even for a moment");
    QTRY_VERIFY(program.showsTable());
    QTRY_COMPARE(program.rowCount(), 10); // the other accounts have a quarter of the contacts
    QCOMPARE(program.window()->workspace()->connection().id, wanted);
    QCOMPARE(program.window()->currentPage(), u"contacts"_s);
    QVERIFY(program.window()->windowTitle().contains(program.window()->workspace()->accountLabel()));
}

void TestApplication::everyRequestNamesTheConnection()
{
    DemoFixture demo;
    Program program(lineFor(demo));
    QTRY_COMPARE(program.rowCount(), 40);
    // A write, and what the detail pane and the dialog of tags read.
    Gui::child<RecordTable>(program.window(), u"contactsTable"_s)->selectRow(0);
    Gui::child<QAction>(program.window(), u"editTagsAction"_s)->trigger();
    QTRY_VERIFY(demo.requests("GET", u"^/systeme/api/tags$"_s) > 0);
    const QString wanted = demo.service().defaultConnection();
    int gateway = 0;
    const QList<DemoLedgerEntry> ledger = demo.service().ledger();
    for (const DemoLedgerEntry &entry : ledger) {
        if (!entry.path.startsWith(u"/systeme"_s))
            continue;
        ++gateway;
        QCOMPARE(entry.connection, wanted);
        QVERIFY(entry.authorized);
    }
    QVERIFY(gateway >= 3);
}

void TestApplication::withoutAConnectionWaitsForOne()
{
    DemoFixture demo;
    const QString id = demo.service().defaultConnection();
    demo.service().setConnectionStatus(id, u"FAILED"_s);
    Program program(lineFor(demo));
    QTRY_VERIFY(program.startTitle().contains(u"No Systeme.io account"_s));
    QVERIFY(program.showsStartPage());
    QVERIFY2(program.startText().contains(u"1 connection"_s), qPrintable(program.startText()));
    QCOMPARE(demo.requests("GET", u"^/systeme"_s), 0);

    // Still none: the page stays and says so again.
    QTest::keyClick(program.startRetry(), Qt::Key_Space);
    QTRY_COMPARE(demo.requests("GET", u"^/ctrl"_s), 2);
    QTRY_VERIFY(program.startRetry()->isVisible());
    QVERIFY(!program.showsTable());

    demo.service().setConnectionStatus(id, u"ACTIVE"_s);
    retryFromStartPage(program);
}

void TestApplication::failureHasASentenceAndRetry_data()
{
    QTest::addColumn<DemoFault::Kind>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("401 of the gateway") << DemoFault::Kind::UnauthorizedGateway << u"key"_s;
    QTest::newRow("HTML") << DemoFault::Kind::HtmlOk << u"address"_s;
    QTest::newRow("500") << DemoFault::Kind::ServerErrorHtml << u"internal error"_s;
    QTest::newRow("redirected") << DemoFault::Kind::RedirectToOtherHost << u"redirected"_s;
}

void TestApplication::failureHasASentenceAndRetry()
{
    QFETCH(const DemoFault::Kind, kind);
    QFETCH(const QString, said);
    DemoFixture demo;
    demo.fault(kind, u"/ctrl/connections"_s);
    Program program(lineFor(demo));
    QTRY_VERIFY(program.startTitle().contains(
        kind == DemoFault::Kind::UnauthorizedGateway ? u"not accepted"_s : u"could not be reached"_s));
    QVERIFY2(program.startText().contains(said), qPrintable(program.startText()));
    QVERIFY2(!program.startText().contains(u'<'), qPrintable(program.startText()));
    QVERIFY(program.showsStartPage());
    retryFromStartPage(program);
}

void TestApplication::refusedConnection()
{
    const quint16 port = closedPort();
    CommandLine line;
    line.profile = m_profile->path();
    line.service.gatewayUrl = QUrl(u"http://127.0.0.1:%1/systeme"_s.arg(port));
    line.service.controlUrl = QUrl(u"http://127.0.0.1:%1/ctrl"_s.arg(port));
    Program program(line);
    QTRY_VERIFY_WITH_TIMEOUT(program.startTitle().contains(u"could not be reached"_s), 10000);
    QVERIFY2(program.startText().contains(u"refused"_s), qPrintable(program.startText()));
    DemoOptions options = DemoFixture::smallOptions();
    options.port = port; // now somebody listens there
    DemoFixture demo(options);
    retryFromStartPage(program);
}

void TestApplication::failureOfTheGatewayIsInThePage_data()
{
    QTest::addColumn<DemoFault::Kind>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("401 of the gateway") << DemoFault::Kind::UnauthorizedGateway << u"key"_s;
    QTest::newRow("401 of Systeme.io") << DemoFault::Kind::UnauthorizedSystemeio << u"Set the account up again"_s;
    QTest::newRow("HTML") << DemoFault::Kind::HtmlOk << u"network"_s;
    QTest::newRow("500") << DemoFault::Kind::ServerErrorHtml << u"internal error"_s;
}

void TestApplication::failureOfTheGatewayIsInThePage()
{
    QFETCH(const DemoFault::Kind, kind);
    QFETCH(const QString, said);
    DemoFixture demo;
    demo.fault(kind, u"/api/contacts"_s, -1);
    Program program(lineFor(demo));
    const auto *page = Gui::child<ContactsPage>(program.window(), u"contactsPage"_s);
    const auto *bar = Gui::child<MessageBar>(page, u"messageBar"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && !bar->text().isEmpty(), 15000);
    QVERIFY2(bar->text().contains(said), qPrintable(bar->text()));
    QVERIFY(program.showsTable());
    const auto *empty = page->findChild<RecordTable *>()->viewport()->findChild<QLabel *>(u"emptyLabel"_s);
    QVERIFY2(empty && empty->isVisible() && !empty->text().isEmpty(), "never an empty table without a word");
    demo.service().clearFaults();
    Gui::click(page, u"retryButton"_s);
    QTRY_COMPARE(program.rowCount(), 40);
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(!empty->isVisible());
}

void TestApplication::secondStartShowsTheMirrorAtOnce()
{
    DemoFixture demo;
    {
        Program first(lineFor(demo));
        QTRY_COMPARE(first.rowCount(), 40);
        QTRY_VERIFY(first.footer().contains(u"all of the account"_s));
    }
    demo.service().setLatency(60000); // nothing is answered in this test's time
    demo.service().clearLedger();
    Program second(lineFor(demo));
    QVERIFY(second.showsTable());
    QVERIFY2(!second.accountBar()->isVisible(), "nothing is wrong yet");
    QTRY_COMPARE(second.rowCount(), 40);
    QVERIFY(second.rows()->index(0, 0).data().toString().contains(u'@'));
    QVERIFY2(second.footer().startsWith(u"40 contact"_s), qPrintable(second.footer()));
    QVERIFY2(!Gui::child<QAction>(second.window(), u"newContactAction"_s)->isEnabled(),
        "not before the account is known to work");
    QTRY_COMPARE(demo.requests("GET", u"^/ctrl"_s), 1);
    QCOMPARE(demo.requests("GET", ContactsPath), 0);
}

void TestApplication::secondStartAsksOnce()
{
    DemoFixture demo(optionsFor(5000));
    {
        Program first(lineFor(demo));
        QTRY_COMPARE(first.rowCount(), 100);
        auto *loadAll = Gui::child<QAction>(first.window(), u"loadAllAction"_s);
        QTRY_VERIFY(loadAll->isEnabled());
        loadAll->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(first.rowCount(), 5000, 20000);
        QTRY_VERIFY(first.footer().contains(u"all of the account"_s));
    }
    demo.service().clearLedger();
    Program second(lineFor(demo));
    QTRY_COMPARE(second.rowCount(), 5000);
    QTRY_COMPARE(demo.requests("GET", ContactsPath), 1);
    QTRY_VERIFY(second.footer().contains(u"just now"_s) && !second.footer().contains(u"Loading"_s));
    // The end of the listing is in reach, and yet nothing more is asked for.
    Gui::child<RecordTable>(second.window(), u"contactsTable"_s)->scrollToBottom();
    auto *refresh = Gui::child<QAction>(second.window(), u"refreshAction"_s);
    QTRY_VERIFY(refresh->isEnabled());
    QCOMPARE(demo.requests("GET", ContactsPath), 1);
    QCOMPARE(demo.requests("GET", u"^/systeme/api/contacts/"_s), 0);

    // What is new since is one request as well.
    demo.service().edit([](DemoData &data) {
        DemoContact contact;
        contact.email = u"newcomer@example.org"_s;
        data.addContact(contact);
    });
    refresh->trigger();
    QTRY_COMPARE(second.rowCount(), 5001);
    QCOMPARE(demo.requests("GET", ContactsPath), 2);
}

void TestApplication::secondStartWithoutTheService()
{
    CommandLine line;
    {
        DemoFixture demo;
        line = lineFor(demo);
        Program first(line);
        QTRY_COMPARE(first.rowCount(), 40);
    }
    Program second(line);
    QTRY_COMPARE(second.rowCount(), 40);
    QTRY_VERIFY_WITH_TIMEOUT(second.accountBar()->isVisible(), 10000);
    QVERIFY2(second.accountBar()->text().contains(u"refused"_s), qPrintable(second.accountBar()->text()));
    QVERIFY(second.showsTable());
    QVERIFY(Gui::child<QAbstractButton>(second.accountBar(), u"sessionRetryButton"_s)->isVisible());
    // What is here can be searched.
    const QString email = second.rows()->index(3, 0).data().toString();
    Gui::child<QLineEdit>(second.window(), u"searchEdit"_s)->setText(email);
    QTRY_COMPARE(second.rowCount(), 1);
    QCOMPARE(second.rows()->index(0, 0).data().toString(), email);
    Gui::child<QLineEdit>(second.window(), u"searchEdit"_s)->clear();

    DemoOptions options = DemoFixture::smallOptions();
    options.port = quint16(line.service.gatewayUrl->port());
    DemoFixture demo(options);
    Gui::click(second.accountBar(), u"sessionRetryButton"_s);
    QTRY_VERIFY(!second.accountBar()->isVisible());
    QTRY_COMPARE(demo.requests("GET", ContactsPath), 1);
    QTRY_VERIFY(Gui::child<QAction>(second.window(), u"newContactAction"_s)->isEnabled());
}

void TestApplication::connectionThatIsGoneIsSaid()
{
    DemoFixture demo;
    {
        Program first(lineFor(demo));
        QTRY_COMPARE(first.rowCount(), 40);
    }
    demo.service().setConnectionStatus(demo.service().defaultConnection(), u"FAILED"_s);
    Program second(lineFor(demo));
    QTRY_VERIFY(second.accountBar()->isVisible());
    QVERIFY2(second.accountBar()->text().contains(u"not connected"_s), qPrintable(second.accountBar()->text()));
    QTRY_COMPARE(second.rowCount(), 40);
    QVERIFY(!Gui::child<QAction>(second.window(), u"newContactAction"_s)->isEnabled());
}

void TestApplication::damagedMirrorIsSaid()
{
    DemoFixture demo;
    const QString folder = m_profile->filePath(u"accounts/"_s + demo.service().defaultConnection());
    QVERIFY(QDir().mkpath(folder + u"/mirror.db"_s)); // a folder: cannot be opened as a file
    Program program(lineFor(demo));
    const auto *page = Gui::child<ContactsPage>(program.window(), u"contactsPage"_s);
    const auto *bar = Gui::child<MessageBar>(page, u"messageBar"_s);
    QTRY_VERIFY(bar->isVisible() && !bar->text().isEmpty());
    QVERIFY(program.showsTable());
}

void TestApplication::profileThatCannotBeMade()
{
    QFile file(m_profile->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    CommandLine line;
    line.profile = file.fileName() + u"/profile"_s;
    Program program(line);
    QVERIFY(!program.started);
    QVERIFY2(program.problem.contains(file.fileName()) && program.problem.endsWith(u'.'), qPrintable(program.problem));
    QVERIFY(!program.window());
}

void TestApplication::profileThatCannotBeWritten()
{
    CommandLine line;
    line.profile = m_profile->path();
#ifdef Q_OS_LINUX
    if (::geteuid() == 0)
        line.profile = u"/proc/self"_s; // nobody can write there, not even root
#endif
    QFile::setPermissions(m_profile->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    Program program(line);
    QFile::setPermissions(m_profile->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QVERIFY(!program.started);
    QVERIFY2(program.problem.startsWith(u"Nothing can be written"_s), qPrintable(program.problem));
}

// The lock of a program that was killed is no other program, also where it cannot be replaced.
void TestApplication::lockLeftOnAFullDisk()
{
#ifdef Q_OS_UNIX
    QProcess dead;
    dead.start(u"true"_s, QStringList());
    QVERIFY(dead.waitForStarted());
    const QByteArray pid = QByteArray::number(dead.processId());
    QVERIFY(dead.waitForFinished());
    QFile lock(m_profile->filePath(u"lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(pid + "\nsysteme-admin\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    DemoFixture demo;
    {
        const FullDisk full;
        Program program(lineFor(demo));
        QVERIFY(!program.started);
        QVERIFY2(program.problem.contains(u"disk may be full"_s), qPrintable(program.problem));
    }
    Program program(lineFor(demo)); // and the disk has room again
    QVERIFY2(program.started, qPrintable(program.problem));
    QVERIFY(program.window());
    // One that runs is called, whatever the disk.
    program.window()->hide();
    const FullDisk full;
    Program second(lineFor(demo));
    QVERIFY2(second.started, qPrintable(second.problem));
    QSignalSpy ended(&second.application, &Application::ended);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(program.window()->isVisible());
#endif
}

void TestApplication::profileInUse()
{
    DemoFixture demo;
    Program first(lineFor(demo));
    QVERIFY(first.started);
    first.window()->hide();
    Program second(lineFor(demo));
    QVERIFY(second.started);
    QVERIFY(!second.window());
    QSignalSpy ended(&second.application, &Application::ended);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(first.window()->isVisible());
    QTRY_COMPARE(first.rowCount(), 40); // and the first one goes on
}

// Also where the service is, when the command line does not say it.
void TestApplication::settingsAreInForceFromTheStart()
{
    DemoFixture demo;
    {
        Settings settings(m_profile->path());
        settings.setValue(Setting::GatewayUrl, demo.settings().gatewayUrl.toString());
        settings.setValue(Setting::ControlUrl, demo.settings().controlUrl.toString());
        settings.setValue(Setting::Appearance, u"dark"_s);
        settings.setValue(Setting::LogLevel, u"info"_s);
        settings.setValue(Setting::NamesAsFields, true);
    }
    demo.service().setDialect(DemoOptions::Dialect::Vendor);
    CommandLine line;
    line.profile = m_profile->path();
    Program program(line);
    const auto backToTheDesktop = qScopeGuard([] {
        Appearance::apply(u"system"_s);
        LogFile::setLevel(u"warning"_s);
    });
    QTRY_COMPARE(program.rowCount(), 40);
    QCOMPARE(program.window()->palette().color(QPalette::Window), Appearance::darkPalette().color(QPalette::Window));

    QFile log(LogFile::path(m_profile->path()));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray lines = log.readAll();
    QVERIFY2(lines.contains("GET /api/contacts?limit="), lines.constData());
    QVERIFY(!lines.contains("demo-key"));

    demo.service().clearLedger();
    Workspace *workspace = program.window()->workspace();
    ContactValues values;
    values.email = u"neo@example.org"_s;
    values.firstName = u"Neo"_s;
    bool over = false;
    workspace->mirror()->post(
        workspace, [values](MirrorStore &store) { return Plan::createContact(store, values); },
        [&](const JobPlan &plan) {
            workspace->jobs()->start(
                plan, workspace, [&over](const JobOutcome &outcome) { over = outcome.succeeded(); });
        });
    QTRY_VERIFY(over);
    QCOMPARE(demo.requests("POST"), 1);
    QCOMPARE(demo.requests("PATCH"), 0); // not sent a second time as fields
}

void TestApplication::demo()
{
    setKey("a-real-key"); // must not go anywhere
    CommandLine line;
    line.demo = true;
    line.demoOptions = DemoFixture::smallOptions();
    line.profile = m_profile->path();
    Program program(line);
    QVERIFY2(program.started, qPrintable(program.problem));
    QTRY_COMPARE(program.rowCount(), 40);
    QVERIFY(program.showsTable());
    QCOMPARE(program.application.profileFolder(), m_profile->path());
}

void TestApplication::demoKeepsNothing()
{
    setKey({});
    CommandLine line;
    line.demo = true;
    line.demoOptions = DemoFixture::smallOptions();
    QString folder;
    {
        Program program(line);
        QVERIFY2(program.started, qPrintable(program.problem));
        folder = program.application.profileFolder();
        QTRY_COMPARE(program.rowCount(), 40);
        QVERIFY(QFileInfo::exists(folder));
    }
    QVERIFY(!QFileInfo::exists(folder));
}

void TestApplication::filesArePrivate_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("usual") << 022;
    QTest::newRow("open to all") << 0;
}

void TestApplication::filesArePrivate()
{
#ifdef Q_OS_UNIX
    QFETCH(const int, mask);
    DemoFixture demo;
    CommandLine line = lineFor(demo);
    line.profile = m_profile->filePath(u"profile"_s);
    const mode_t before = ::umask(mode_t(mask));
    QStringList wrong;
    int files = 0;
    const auto look = [&] {
        QDirIterator entries(
            line.profile, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
        QStringList all{line.profile};
        while (entries.hasNext())
            all.append(entries.next());
        for (const QString &path : std::as_const(all)) {
            struct stat info = {};
            if (::stat(QFile::encodeName(path).constData(), &info) != 0)
                continue;
            const bool isFolder = S_ISDIR(info.st_mode);
            files += isFolder ? 0 : 1;
            if ((info.st_mode & 0777) != (isFolder ? 0700 : 0600))
                wrong.append(u"%1 %2"_s.arg(QString::number(info.st_mode & 0777, 8), path));
        }
    };
    {
        Program program(line);
        QVERIFY(program.started);
        QTRY_COMPARE(program.rowCount(), 40);
        Gui::child<RecordTable>(program.window(), u"contactsTable"_s)->selectRow(0);
        Gui::child<QLineEdit>(program.window(), u"addTagEdit"_s)->setFocus();
        QTest::keyClicks(Gui::child<QLineEdit>(program.window(), u"addTagEdit"_s), u"A new tag"_s);
        QTest::keyClick(Gui::child<QLineEdit>(program.window(), u"addTagEdit"_s), Qt::Key_Return);
        QTRY_VERIFY(demo.requests("POST", u"/api/contacts/\\d+/tags"_s) > 0); // a job: the journal is written
        look();
        program.window()->close();
    }
    look();
    ::umask(before);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(files >= 6);
    QVERIFY(QFileInfo(line.profile + u"/settings.ini"_s).size() > 0);
#endif
}

void TestApplication::aFolderThatExistsKeepsItsPermissions()
{
    DemoFixture demo;
    const QFileDevice::Permissions shared = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
        | QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(m_profile->path(), shared));
    Program program(lineFor(demo));
    QVERIFY(program.started);
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(m_profile->path()).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0755);
    QCOMPARE(::stat(QFile::encodeName(m_profile->filePath(u"accounts"_s)).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0700);
}

void TestApplication::theKeyIsWrittenNowhere()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.key = u"quite-secret-key-4711"_s;
    DemoFixture demo(options);
    setKey("  quite-secret-key-4711\n");
    {
        Program program(lineFor(demo));
        QTRY_COMPARE(program.rowCount(), 40);
        program.window()->close();
    }
    QDirIterator files(m_profile->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("secret-key-4711"), qPrintable(file.fileName()));
        ++count;
    }
    QVERIFY(count >= 3);
}

void TestApplication::windowIsKept()
{
    DemoFixture demo;
    {
        Program first(lineFor(demo));
        first.window()->resize(911, 577);
        first.window()->showPage(u"history"_s);
        first.window()->close();
    }
    Program second(lineFor(demo));
    QCOMPARE(second.window()->size(), QSize(911, 577));
    QCOMPARE(second.window()->currentPage(), u"history"_s);
    // A page that is not shown costs no request.
    QTRY_VERIFY(Gui::child<QAction>(second.window(), u"newContactAction"_s)->isEnabled());
    QCOMPARE(demo.requests("GET", u"^/systeme/api/contacts"_s), 0);
    second.window()->showPage(u"contacts"_s);
    QTRY_COMPARE(second.rowCount(), 40);
}

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
