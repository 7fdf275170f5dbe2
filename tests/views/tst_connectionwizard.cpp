// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionwizard.h"

#include "accountbook.h"
#include "accountsession.h"
#include "browser.h"
#include "connectionsetup.h"
#include "credentialstore.h"
#include "demofixture.h"
#include "doubleclickguard.h"
#include "guitest.h"
#include "settings.h"

#include <QClipboard>
#include <QDirIterator>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMutex>
#include <QProgressBar>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using Purpose = ConnectionSetup::Purpose;
using State = ConnectionSetup::State;

namespace {

// Everything that is logged while it lives, whatever its category and level; not by the service, which is the other
// side.
class Log
{
public:
    Log()
    {
        s_lines = &m_lines;
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &message) {
            const QMutexLocker locker(&s_mutex);
            s_lines->append(QString::fromUtf8(context.category) + u": "_s + message);
        });
        QLoggingCategory::setFilterRules(u"*=true\nqt.httpserver*=false"_s);
    }
    ~Log()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(m_before);
    }
    bool contains(const QString &text) const
    {
        const QMutexLocker locker(&s_mutex);
        return m_lines.join(u'\n').contains(text);
    }

private:
    static inline QStringList *s_lines = nullptr;
    static inline QMutex s_mutex;
    QStringList m_lines{};
    QtMessageHandler m_before{};
};

// A profile and a service, and the wizard over them.
class Desk
{
public:
    explicit Desk(const DemoOptions &options = DemoFixture::smallOptions())
        : demo(options)
        , store(folder.path())
        , session({}, demo.settings())
    {
        store.setPatience(200);
        read(folder.path());
    }
    ~Desk()
    {
        wizard.reset();
        setup.reset();
    }

    void read(const QString &profile)
    {
        book.reset();
        settings = std::make_unique<Settings>(profile);
        book = std::make_unique<AccountBook>(settings.get());
    }
    void open(Purpose purpose = Purpose::NewKey, const QString &oldId = {})
    {
        wizard.reset();
        setup = std::make_unique<ConnectionSetup>(&session, &store, book.get(), settings.get());
        setup->setPollInterval(10);
        setup->setClock([this] { return now; });
        setup->start(purpose, oldId);
        wizard = std::make_unique<ConnectionWizard>(setup.get());
        wizard->open();
        if (!Gui::activate(wizard.get()))
            qFatal("The wizard does not open.");
    }
    bool shows(const QString &page) const
    {
        return QTest::qWaitFor([&] { return wizard->currentPage() && wizard->currentPage()->objectName() == page; });
    }
    bool reaches(State state) const
    {
        return QTest::qWaitFor([&] { return setup->state() == state; }, 10000);
    }
    // From the first page to the second one.
    bool enterKey()
    {
        Gui::type(u"demo-key"_s);
        Gui::key(Qt::Key_Return);
        return shows(u"WizardChoosePage"_s);
    }
    // Chosen by its mnemonic, which presses a button for a moment before it counts.
    bool chooseNew() const
    {
        Gui::key(Qt::Key_A, Qt::AltModifier);
        const auto *radio = Gui::child<QRadioButton>(wizard.get(), u"newRadio"_s);
        return QTest::qWaitFor([radio] { return radio->isChecked(); });
    }
    // On the first page.
    bool keep() const
    {
        Gui::key(Qt::Key_C, Qt::AltModifier);
        const auto *check = Gui::child<QAbstractButton>(wizard.get(), u"keepCheck"_s);
        const bool kept = QTest::qWaitFor([check] { return check->isChecked(); });
        Gui::child<QLineEdit>(wizard.get(), u"keyEdit"_s)->setFocus();
        return kept;
    }
    bool press(const QString &name) const
    {
        QAbstractButton *button = nullptr;
        const bool there = QTest::qWaitFor([&] {
            button = wizard->findChild<QAbstractButton *>(name);
            return button && button->isVisible() && button->isEnabled();
        });
        if (there)
            QTest::mouseClick(button, Qt::LeftButton);
        return there;
    }
    QString text(const QString &bar) const
    {
        const auto *frame = Gui::child<QWidget>(wizard.get(), bar);
        return frame->isVisible() ? Gui::labelText(frame, u"messageText"_s) : QString();
    }
    int connections(const QString &status = {}) const
    {
        const QList<DemoConnectionInfo> all = demo.service().connections();
        return int(std::count_if(all.cbegin(), all.cend(), [&](const DemoConnectionInfo &info) {
            return info.app == "systeme"_L1 && (status.isEmpty() || info.status == status);
        }));
    }

    mutable DemoFixture demo;
    QTemporaryDir folder{};
    std::unique_ptr<Settings> settings{};
    std::unique_ptr<AccountBook> book{};
    CredentialStore store;
    AccountSession session;
    qint64 now{0};
    std::unique_ptr<ConnectionSetup> setup{};
    std::unique_ptr<ConnectionWizard> wizard{};
};

} // namespace

class TestConnectionWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void fromNothingToContacts();
    void usesWhatExists();
    void secondReturnChoosesNothing();
    void wrongKey();
    void keyFromTheEnvironment();
    void revealsTheKey();
    void noNetwork();
    void noKeychain();
    void refusedInTheBrowser();
    void timeOut();
    void cancelledAndContinued();
    void killedAndContinued();
    void noBrowser();
    void revokedKeyOfSystemeio();
    void backAndForth();
    void setsUpAgain();
    void theKeyIsWithdrawn();
    void everythingHasAName();
    void secretsStayWhereTheyBelong();
};

// Nothing here may ask the keychain of whoever runs the tests.
void TestConnectionWizard::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qunsetenv("MATON_API_KEY");
}

void TestConnectionWizard::fromNothingToContacts()
{
    Desk desk;
    Browser browser;
    desk.open();
    QVERIFY(desk.shows(u"WizardKeyPage"_s));
    QVERIFY(!desk.wizard->button(QWizard::NextButton)->isEnabled());
    Gui::type(u"  demo-key "_s);
    QVERIFY(desk.wizard->button(QWizard::NextButton)->isEnabled());
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.shows(u"WizardChoosePage"_s));
    QVERIFY(desk.chooseNew());
    QSignalSpy done(desk.setup.get(), &ConnectionSetup::done);
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.shows(u"WizardAccountPage"_s)); // by itself
    QCOMPARE(browser.opened.size(), 1);
    QVERIFY(desk.reaches(State::Naming));
    QVERIFY(Gui::labelText(desk.wizard.get(), u"proofLabel"_s).contains(desk.setup->newestContact()));
    auto *name = Gui::child<QLineEdit>(desk.wizard.get(), u"nameEdit"_s);
    name->setFocus();
    Gui::type(u"Second shop"_s);
    Gui::click(desk.wizard.get(), u"colourButton"_s + AccountBook::palette().at(5).mid(1));
    name->setFocus();
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(!desk.wizard->isVisible());
    QCOMPARE(desk.wizard->result(), int(QDialog::Accepted));
    QCOMPARE(done.size(), 1);
    const AccountEntry entry = desk.book->entry(done.first().first().toString());
    QCOMPARE(entry.name, u"Second shop"_s);
    QCOMPARE(entry.colour, AccountBook::palette().at(5));
    QCOMPARE(desk.connections(u"ACTIVE"_s), 2);
}

void TestConnectionWizard::usesWhatExists()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 3;
    Desk desk(options);
    desk.open();
    QVERIFY(desk.enterKey());
    auto *tree = Gui::child<QTreeWidget>(desk.wizard.get(), u"connectionTree"_s);
    QVERIFY(Gui::child<QRadioButton>(desk.wizard.get(), u"existingRadio"_s)->isChecked());
    QCOMPARE(tree->topLevelItemCount(), 3);
    QCOMPARE(tree->currentIndex().row(), 0);
    QCOMPARE(tree->topLevelItem(0)->text(1), u"Active"_s);
    QVERIFY(!tree->topLevelItem(0)->text(2).isEmpty());
    tree->setFocus();
    Gui::key(Qt::Key_Down);
    const QString chosen = desk.setup->choices().at(1).id;
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.setup->connection().id, chosen);
    // Not the name of another account.
    desk.book->setName(desk.setup->choices().at(0).id, u"Shop"_s);
    Gui::type(u" shop"_s);
    QVERIFY(!desk.wizard->button(QWizard::FinishButton)->isEnabled());
    QVERIFY(!Gui::labelText(desk.wizard.get(), u"nameProblemLabel"_s).isEmpty());
    Gui::child<QLineEdit>(desk.wizard.get(), u"nameEdit"_s)->clear();
    QVERIFY(desk.press(u"finishButton"_s));
    QCOMPARE(desk.setup->state(), State::Done);
    QVERIFY(!desk.book->entry(chosen).hasOwnName); // nothing is typed
}

// What was meant for a page must not go on from the next one.
void TestConnectionWizard::secondReturnChoosesNothing()
{
    const DoubleClickGuard guard;
    const Gui::Pace pace;
    Desk desk;
    desk.open();
    pace.quick();
    QVERIFY(desk.enterKey());
    Gui::key(Qt::Key_Return);
    Gui::key(Qt::Key_Space);
    QCOMPARE(desk.setup->state(), State::Choosing);
    pace.slow();
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.setup->state() != State::Choosing);
    QVERIFY(desk.reaches(State::Naming));
}

void TestConnectionWizard::wrongKey()
{
    Desk desk;
    desk.open();
    Gui::type(u"wrong-key"_s);
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(!desk.text(u"keyMessageBar"_s).isEmpty());
    QVERIFY(!desk.text(u"keyMessageBar"_s).contains(u"wrong-key"_s));
    auto *edit = Gui::child<QLineEdit>(desk.wizard.get(), u"keyEdit"_s);
    QCOMPARE(edit->text(), u"wrong-key"_s); // to be corrected
    edit->selectAll();
    QVERIFY(desk.enterKey());
}

void TestConnectionWizard::keyFromTheEnvironment()
{
    qputenv("MATON_API_KEY", "wrong-key");
    Desk desk;
    desk.open();
    QVERIFY(desk.press(u"environmentButton"_s));
    QTRY_VERIFY(!desk.text(u"keyMessageBar"_s).isEmpty());
    QVERIFY2(!Gui::child<QWidget>(desk.wizard.get(), u"environmentRow"_s)->isVisible(), "offered although refused");
    qputenv("MATON_API_KEY", "demo-key\n");
    desk.open();
    QVERIFY(desk.press(u"environmentButton"_s));
    QVERIFY(desk.shows(u"WizardChoosePage"_s));
    qunsetenv("MATON_API_KEY");
    desk.open();
    QVERIFY(!Gui::child<QWidget>(desk.wizard.get(), u"environmentRow"_s)->isVisible());
}

void TestConnectionWizard::revealsTheKey()
{
    Desk desk;
    desk.open();
    const auto *edit = Gui::child<QLineEdit>(desk.wizard.get(), u"keyEdit"_s);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    Gui::key(Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(edit->echoMode(), QLineEdit::Normal);
    QVERIFY(desk.press(u"revealButton"_s));
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
}

void TestConnectionWizard::noNetwork()
{
    Desk desk;
    const ApiSettings there = desk.session.settings();
    ApiSettings nowhere = there;
    nowhere.controlUrl = QUrl(u"http://127.0.0.1:1"_s);
    desk.session.setSettings(nowhere);
    desk.open();
    Gui::type(u"demo-key"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.reaches(State::KeyUnchecked));
    QVERIFY(!desk.text(u"keyMessageBar"_s).isEmpty());
    desk.session.setSettings(there); // the network is back
    QVERIFY(desk.press(u"keyRetryButton"_s));
    QVERIFY(desk.shows(u"WizardChoosePage"_s));
}

void TestConnectionWizard::noKeychain()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.keep());
    QVERIFY(desk.enterKey());
    QTRY_VERIFY(!desk.text(u"chooseMessageBar"_s).isEmpty());
    // And goes on all the same.
    QVERIFY(desk.press(u"nextButton"_s));
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.text(u"accountMessageBar"_s), desk.setup->keyNote());
    QCOMPARE(desk.session.key(), "demo-key"_ba);
}

void TestConnectionWizard::refusedInTheBrowser()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 0;
    Desk desk(options);
    Browser browser;
    browser.does = Browser::Does::Refuse;
    desk.open();
    QVERIFY(desk.enterKey());
    QVERIFY(!Gui::child<QTreeWidget>(desk.wizard.get(), u"connectionTree"_s)->isVisible());
    Gui::key(Qt::Key_Return); // there is only one thing to do
    QVERIFY(desk.reaches(State::Refused));
    QVERIFY(!desk.text(u"authoriseMessageBar"_s).isEmpty());
    // The same once more.
    QVERIFY(desk.press(u"authoriseAgainButton"_s));
    QTRY_COMPARE(browser.opened.size(), 2);
    QVERIFY(desk.reaches(State::Refused));
    // A fresh one.
    browser.does = Browser::Does::Allow;
    const QString dead = desk.setup->connection().id;
    QVERIFY(desk.press(u"authoriseNewButton"_s));
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QVERIFY(desk.setup->connection().id != dead);
    QCOMPARE(desk.connections(), 1);
}

void TestConnectionWizard::timeOut()
{
    Desk desk;
    Browser browser;
    browser.does = Browser::Does::Nothing;
    desk.open();
    QVERIFY(desk.enterKey());
    QVERIFY(desk.chooseNew());
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.shows(u"WizardAuthorisePage"_s));
    QVERIFY(desk.reaches(State::Authorising));
    QVERIFY(!desk.wizard->button(QWizard::NextButton)->isEnabled());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"openButton"_s);
    desk.now = 65000;
    QTRY_VERIFY(Gui::labelText(desk.wizard.get(), u"authoriseProgressLabel"_s).contains(u"1:05"_s));
    QCOMPARE(Gui::child<QProgressBar>(desk.wizard.get(), u"authoriseProgress"_s)->value(), 65000);
    QVERIFY(desk.press(u"openButton"_s));
    QCOMPARE(browser.opened.size(), 2);
    desk.now = 301000;
    QVERIFY(desk.reaches(State::TimedOut));
    QVERIFY(!desk.text(u"authoriseMessageBar"_s).isEmpty());
    QVERIFY(!Gui::child<QWidget>(desk.wizard.get(), u"linkRow"_s)->isVisible());
    browser.does = Browser::Does::Allow;
    QVERIFY(desk.press(u"authoriseAgainButton"_s));
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QCOMPARE(desk.connections(), 2);
}

void TestConnectionWizard::cancelledAndContinued()
{
    Desk desk;
    Browser browser;
    browser.does = Browser::Does::Nothing;
    desk.open();
    QVERIFY(desk.enterKey());
    QVERIFY(desk.chooseNew());
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.reaches(State::Authorising));
    Gui::key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.wizard->isVisible());
    QCOMPARE(desk.setup->state(), State::Cancelled);
    QCOMPARE(desk.connections(u"PENDING"_s), 1);

    browser.does = Browser::Does::Allow;
    desk.open();
    QVERIFY(desk.enterKey());
    QVERIFY(Gui::child<QRadioButton>(desk.wizard.get(), u"continueRadio"_s)->isChecked());
    QCOMPARE(Gui::child<QTreeWidget>(desk.wizard.get(), u"connectionTree"_s)->topLevelItemCount(), 1);
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.connections(), 2);
    QCOMPARE(desk.demo.requests("POST", u"/ctrl/"_s), 1);
}

void TestConnectionWizard::killedAndContinued()
{
    Desk desk;
    Browser browser;
    browser.does = Browser::Does::Nothing;
    desk.open();
    QVERIFY(desk.enterKey());
    QVERIFY(desk.chooseNew());
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.reaches(State::Authorising));
    // Nothing but the file is left of it.
    const QTemporaryDir copy;
    QVERIFY(QFile::copy(desk.folder.filePath(u"settings.ini"_s), copy.filePath(u"settings.ini"_s)));
    desk.wizard.reset();
    desk.setup.reset();
    desk.read(copy.path());

    browser.does = Browser::Does::Allow;
    desk.open();
    QVERIFY(desk.enterKey());
    QVERIFY(Gui::child<QRadioButton>(desk.wizard.get(), u"continueRadio"_s)->isChecked());
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.connections(), 2);
}

void TestConnectionWizard::noBrowser()
{
    Desk desk;
    const Log log;
    desk.open();
    QVERIFY(desk.enterKey());
    QVERIFY(desk.chooseNew());
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.reaches(State::Authorising));
    qInfo("still logging");
    QVERIFY(desk.text(u"authoriseMessageBar"_s).contains(u"Copy the link"_s));
    const auto *edit = Gui::child<QLineEdit>(desk.wizard.get(), u"linkEdit"_s);
    QCOMPARE(edit->text(), desk.setup->connectUrl().toString());
    QVERIFY(edit->isReadOnly());
    QVERIFY(log.contains(u"still logging"_s));
    QVERIFY(!log.contains(u"session_token"_s));
}

void TestConnectionWizard::revokedKeyOfSystemeio()
{
    Desk desk;
    Browser browser;
    desk.open();
    QVERIFY(desk.enterKey());
    desk.demo.fault(DemoFault::Kind::UnauthorizedSystemeio, u"/systeme/api/contacts"_s);
    Gui::key(Qt::Key_Return); // the one that exists
    QVERIFY(desk.reaches(State::ProofFailed));
    QVERIFY(!desk.text(u"accountMessageBar"_s).isEmpty());
    QVERIFY(!desk.wizard->button(QWizard::FinishButton)->isEnabled());
    QVERIFY(desk.press(u"accountNewButton"_s));
    QVERIFY(desk.reaches(State::Naming));
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QVERIFY(desk.press(u"finishButton"_s));
    QCOMPARE(desk.setup->state(), State::Done);
}

void TestConnectionWizard::backAndForth()
{
    Desk desk;
    Browser browser;
    desk.open();
    QVERIFY(desk.enterKey());
    QVERIFY(desk.chooseNew());
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QVERIFY(desk.reaches(State::Naming));
    const QString made = desk.setup->connection().id;
    QVERIFY(desk.press(u"backButton"_s));
    QVERIFY(desk.shows(u"WizardChoosePage"_s)); // not where the browser was waited for
    QCOMPARE(desk.setup->state(), State::Choosing);
    auto *tree = Gui::child<QTreeWidget>(desk.wizard.get(), u"connectionTree"_s);
    QTRY_COMPARE(tree->topLevelItemCount(), 2);
    QVERIFY(desk.press(u"backButton"_s));
    QVERIFY(desk.shows(u"WizardKeyPage"_s));
    QCOMPARE(desk.setup->state(), State::EnteringKey);
    QVERIFY(desk.press(u"nextButton"_s));
    QVERIFY(desk.shows(u"WizardChoosePage"_s));
    tree->setFocus();
    Gui::key(Qt::Key_End);
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.reaches(State::Naming));
    QCOMPARE(desk.setup->connection().id, made);
}

void TestConnectionWizard::setsUpAgain()
{
    Desk desk;
    Browser browser;
    const QString old = desk.demo.service().defaultConnection();
    desk.session.setKey("demo-key");
    desk.session.check();
    QTRY_COMPARE(desk.session.state(), AccountSession::State::Ready);
    desk.open(Purpose::SetUpAgain, old);
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QVERIFY(desk.reaches(State::Naming));
    QVERIFY(!Gui::child<QWidget>(desk.wizard.get(), u"nameForm"_s)->isVisible());
    QSignalSpy done(desk.setup.get(), &ConnectionSetup::done);
    QVERIFY(desk.press(u"finishButton"_s));
    QCOMPARE(done.size(), 1);
    QVERIFY(done.first().first().toString() != old);
}

void TestConnectionWizard::theKeyIsWithdrawn()
{
    Desk desk;
    Browser browser;
    browser.does = Browser::Does::Nothing;
    desk.session.setKey("demo-key");
    desk.open(Purpose::AddAccount);
    QVERIFY(desk.shows(u"WizardChoosePage"_s));
    QTRY_COMPARE(Gui::child<QTreeWidget>(desk.wizard.get(), u"connectionTree"_s)->topLevelItemCount(), 1);
    QVERIFY(desk.press(u"nextButton"_s)); // adding: a new one
    QVERIFY(desk.reaches(State::Authorising));
    desk.demo.fault(DemoFault::Kind::UnauthorizedGateway, u"/ctrl/connections/"_s);
    QVERIFY(desk.shows(u"WizardKeyPage"_s));
    QVERIFY(!desk.text(u"keyMessageBar"_s).isEmpty());
    Gui::child<QLineEdit>(desk.wizard.get(), u"keyEdit"_s)->setFocus();
    QVERIFY(desk.enterKey());
    QTRY_VERIFY(Gui::child<QRadioButton>(desk.wizard.get(), u"continueRadio"_s)->isChecked());
    browser.does = Browser::Does::Allow;
    QVERIFY(desk.press(u"nextButton"_s));
    QVERIFY(desk.shows(u"WizardAccountPage"_s));
    QCOMPARE(desk.connections(), 2);
}

void TestConnectionWizard::everythingHasAName()
{
    Desk desk;
    desk.open();
    const QList<QWidget *> widgets = desk.wizard->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool interactive = button || qobject_cast<QTreeWidget *>(widget) || qobject_cast<QProgressBar *>(widget);
        if (interactive && widget->objectName() != "continueRadio"_L1 && widget->objectName() != "newRadio"_L1)
            QVERIFY2(named, qPrintable(widget->objectName()));
    }
    for (const QString &field : {u"key"_s, u"link"_s, u"name"_s}) {
        QCOMPARE(Gui::child<QLabel>(desk.wizard.get(), field + "Label"_L1)->buddy()->objectName(),
            QString(field + "Edit"_L1));
    }
}

// Key and link: not in a log line, a file of the profile, a title, or, before Copy is pressed, the clipboard.
void TestConnectionWizard::secretsStayWhereTheyBelong()
{
    const QString key = u"k3y-that-must-not-be-seen"_s;
    DemoOptions options = DemoFixture::smallOptions();
    options.key = key;
    Desk desk(options);
    Browser browser;
    browser.does = Browser::Does::Nothing;
    const Log log;
    QGuiApplication::clipboard()->clear();

    desk.open();
    QVERIFY(desk.keep());
    Gui::type(key);
    desk.demo.fault(DemoFault::Kind::ServerErrorHtml, u"/ctrl/connections"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.press(u"keyRetryButton"_s));
    QVERIFY(desk.shows(u"WizardChoosePage"_s));
    QTRY_VERIFY(!desk.text(u"chooseMessageBar"_s).isEmpty());
    QVERIFY(desk.chooseNew());
    Gui::key(Qt::Key_Return);
    QVERIFY(desk.reaches(State::Authorising));
    const QString token = desk.setup->connectUrl().query().section(u'=', 1);
    QVERIFY(token.size() > 10);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(token));
    const QString title = desk.wizard->windowTitle();
    desk.demo.fault(DemoFault::Kind::HtmlOk, u"/ctrl/connections/"_s, -1);
    QTRY_VERIFY(!desk.text(u"authoriseMessageBar"_s).isEmpty());
    desk.demo.service().clearFaults();
    QVERIFY(desk.press(u"copyButton"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.setup->connectUrl().toString());
    browser.does = Browser::Does::Allow;
    QVERIFY(desk.press(u"openButton"_s));
    QVERIFY(desk.reaches(State::Naming));
    QVERIFY(desk.press(u"finishButton"_s));
    desk.settings->sync();

    QVERIFY(log.contains(u"GET /connections/"_s));
    for (const QString &secret : {key, token}) {
        QVERIFY(!log.contains(secret));
        QVERIFY(!title.contains(secret));
    }
    int files = 0;
    QDirIterator it(desk.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains(key.toUtf8()));
        QVERIFY(!content.contains(token.toUtf8()));
        ++files;
    }
    QVERIFY(files > 0);
}

QTEST_MAIN(TestConnectionWizard)
#include "tst_connectionwizard.moc"
