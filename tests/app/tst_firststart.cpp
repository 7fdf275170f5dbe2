// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program from its first start on: from nothing to contacts, and what the next start finds.
#include "accountsession.h"
#include "browser.h"
#include "fakesecretservice.h"
#include "jobrunner.h"
#include "program.h"
#include "settings.h"
#include "workspace.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QMessageBox>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using Behaviour = FakeSecretService::Behaviour;

namespace {

const QByteArray Key = "v2.demo-K3y/+=";

} // namespace

class TestFirstStart : public QObject
{
    Q_OBJECT

private:
    static DemoOptions optionsWith(int connections)
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.key = QString::fromLatin1(Key);
        options.connections = connections;
        return options;
    }
    // From the welcome page to the second page of the wizard.
    static bool enterKey(const Program &program, bool keep)
    {
        Gui::click(program.window(), u"startActionButton"_s);
        ConnectionWizard *wizard = program.wizard();
        if (!wizard || !program.shows(u"WizardKeyPage"_s))
            return false;
        Gui::child<QCheckBox>(wizard, u"keepCheck"_s)->setChecked(keep);
        auto *edit = Gui::child<QLineEdit>(wizard, u"keyEdit"_s);
        edit->setFocus();
        QTest::keyClicks(edit, u' ' + QString::fromLatin1(Key) + u' ');
        QTest::keyClick(edit, Qt::Key_Return);
        return program.shows(u"WizardChoosePage"_s);
    }
    static bool enterAndFinish(const Program &program, bool keep)
    {
        if (!enterKey(program, keep))
            return false;
        QTest::mouseClick(program.wizard()->button(QWizard::NextButton), Qt::LeftButton);
        return program.shows(u"WizardAccountPage"_s) && program.finish();
    }
    // Files below the profile that hold the text.
    QStringList filesWith(const QByteArray &text) const
    {
        QStringList found;
        QDirIterator files(m_profile->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QFile::ReadOnly) && file.readAll().contains(text))
                found.append(file.fileName());
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<FakeSecretService> m_keychain;

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"systeme-admin"_s);
        qunsetenv("MATON_API_KEY");
        if (!FakeSecretService::startBus())
            QSKIP("There is no dbus-daemon.");
    }
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<FakeSecretService>();
        QVERIFY(m_keychain->isRunning());
    }
    void cleanup()
    {
        if (m_keychain)
            m_keychain->answerPrompts();
        m_keychain.reset();
    }

    void fromNothingToMyContacts()
    {
        DemoFixture demo(optionsWith(1));
        {
            const Program program(demo, m_profile->path());
            QTRY_VERIFY(program.welcomes());
            QCOMPARE(demo.service().ledger().size(), 0);
            QVERIFY(enterAndFinish(program, true));
            QTRY_COMPARE(program.rows(), 40);
            QCOMPARE(m_keychain->entries().size(), 1);
            QCOMPARE(m_keychain->entries().first().secret, Key);
        }
        QCOMPARE(filesWith(Key), QStringList());

        // The next start asks nobody.
        const Program again(demo, m_profile->path());
        QTRY_COMPARE(again.rows(), 40);
        QTRY_VERIFY(again.window()->workspace()->isOnline());
        QVERIFY(!again.welcomes());
        for (const DemoLedgerEntry &entry : demo.service().ledger())
            QVERIFY2(entry.authorized, qPrintable(entry.path));
    }

    void withoutTheKeychainForThisSession()
    {
        DemoFixture demo(optionsWith(1));
        {
            const Program program(demo, m_profile->path());
            QTRY_VERIFY(program.welcomes());
            QVERIFY(enterAndFinish(program, false));
            QTRY_COMPARE(program.rows(), 40);
        }
        QCOMPARE(m_keychain->entries().size(), 0);
        // The copy is there; for more the key is asked for.
        const Program again(demo, m_profile->path());
        QTRY_COMPARE(again.rows(), 40);
        auto *bar = Gui::child<MessageBar>(again.window(), u"accountBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(u"no Maton key"_s), qPrintable(bar->text()));
        QVERIFY(Gui::child<QToolButton>(bar, u"enterKeyButton"_s)->isVisible());
    }

    void aLockedKeychainIsSaid()
    {
        DemoFixture demo(optionsWith(1));
        {
            const Program program(demo, m_profile->path());
            QTRY_VERIFY(program.welcomes());
            QVERIFY(enterAndFinish(program, true));
            QTRY_COMPARE(program.rows(), 40);
        }
        m_keychain->setBehaviour(Behaviour::Locked);
        const Program again(demo, m_profile->path());
        QTRY_COMPARE(again.rows(), 40); // of the copy
        QTRY_VERIFY_WITH_TIMEOUT(!again.notice().isEmpty(), 10000);
        QVERIFY2(again.notice().contains(u"locked"_s), qPrintable(again.notice()));
        QVERIFY(!again.window()->workspace()->isOnline());
    }

    void theChosenAccountIsOpenedAndNoOther()
    {
        DemoFixture demo(optionsWith(2));
        const Program program(demo, m_profile->path());
        QTRY_VERIFY(program.welcomes());
        QVERIFY(enterKey(program, false));
        const QString first = demo.service().defaultConnection();
        auto *tree = Gui::child<QTreeWidget>(program.wizard(), u"connectionTree"_s);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Down);
        QTest::mouseClick(program.wizard()->button(QWizard::NextButton), Qt::LeftButton);
        QVERIFY(program.shows(u"WizardAccountPage"_s));
        auto *name = Gui::child<QLineEdit>(program.wizard(), u"nameEdit"_s);
        name->setFocus();
        QTest::keyClicks(name, u"The second"_s);
        QVERIFY(program.finish());
        QTRY_COMPARE(program.rows(), 10);
        QVERIFY(program.window()->windowTitle().startsWith(u"The second"_s));
        for (const DemoLedgerEntry &entry : demo.service().ledger()) {
            if (entry.path.startsWith(u"/systeme"_s))
                QVERIFY2(entry.connection != first, qPrintable(entry.path));
        }

        // A new key does not lead to another account unasked.
        program.action(u"matonKeyAction"_s)->trigger();
        QVERIFY(program.shows(u"WizardKeyPage"_s));
        Gui::child<QLineEdit>(program.wizard(), u"keyEdit"_s)->setFocus();
        Gui::type(QString::fromLatin1(Key));
        Gui::key(Qt::Key_Return);
        QVERIFY(program.shows(u"WizardChoosePage"_s));
        tree = Gui::child<QTreeWidget>(program.wizard(), u"connectionTree"_s);
        QCOMPARE(tree->currentIndex().row(), 1);
    }

    void anAccountIsAddedInTheBrowser()
    {
        DemoFixture demo(optionsWith(1));
        Browser browser;
        const Program program(demo, m_profile->path());
        QTRY_VERIFY(program.welcomes());
        QVERIFY(enterAndFinish(program, false));
        QTRY_COMPARE(program.rows(), 40);
        program.action(u"newAccountAction"_s)->trigger();
        QVERIFY(program.wizard());
        QVERIFY(program.shows(u"WizardChoosePage"_s));
        Gui::child<QRadioButton>(program.wizard(), u"newRadio"_s)->click();
        QTest::mouseClick(program.wizard()->button(QWizard::NextButton), Qt::LeftButton);
        QVERIFY(program.shows(u"WizardAccountPage"_s));
        QVERIFY(program.finish());
        QCOMPARE(browser.opened.size(), 1);
        auto *switcher = Gui::child<QComboBox>(program.window(), u"accountSwitcher"_s);
        QTRY_COMPARE(switcher->count(), 2);
        QTRY_VERIFY(program.window()->workspace()->isOnline());
        QVERIFY(program.window()->workspace()->connection().id != demo.service().defaultConnection());
        QCOMPARE(filesWith("session_token"), QStringList());
    }

    void whatWasBegunIsOfferedAtOnce()
    {
        DemoFixture demo(optionsWith(1));
        Browser browser;
        browser.does = Browser::Does::Nothing;
        const Program program(demo, m_profile->path());
        QTRY_VERIFY(program.welcomes());
        QVERIFY(enterAndFinish(program, false));
        QTRY_COMPARE(program.rows(), 40);
        const auto *offer = Gui::child<MessageBar>(program.window(), u"pendingBar"_s);
        QVERIFY(!offer->isVisible());
        program.action(u"newAccountAction"_s)->trigger();
        QVERIFY(program.wizard());
        QVERIFY(program.shows(u"WizardChoosePage"_s));
        Gui::child<QRadioButton>(program.wizard(), u"newRadio"_s)->click();
        QTest::mouseClick(program.wizard()->button(QWizard::NextButton), Qt::LeftButton);
        QTRY_COMPARE(browser.opened.size(), 1);
        program.wizard()->reject();
        QTRY_VERIFY(offer->isVisible());
    }

    // With everything logged: not in a file, an argument, a title or on the clipboard.
    void secretsAreNowhere()
    {
        Settings(m_profile->path()).setValue(Setting::LogLevel, u"debug"_s);
        DemoFixture demo(optionsWith(1));
        Browser browser;
        {
            const Program program(demo, m_profile->path());
            QTRY_VERIFY(program.welcomes());
            QVERIFY(enterKey(program, true));
            Gui::child<QRadioButton>(program.wizard(), u"newRadio"_s)->click();
            QTest::mouseClick(program.wizard()->button(QWizard::NextButton), Qt::LeftButton);
            QVERIFY(program.shows(u"WizardAccountPage"_s));
            const QList<QWidget *> windows = QApplication::topLevelWidgets();
            for (const QWidget *window : windows)
                QVERIFY(!window->windowTitle().contains(QString::fromLatin1(Key)));
            QVERIFY(program.finish());
            QTRY_VERIFY(program.rows() > 0);
            demo.fault(DemoFault::Kind::UnauthorizedGateway, {}, 1);
            program.action(u"refreshAction"_s)->trigger();
            QTRY_VERIFY(program.window()->workspace()->isOnline());
        }
        QCOMPARE(browser.opened.size(), 1);
        const QByteArray token = QUrlQuery(browser.opened.first()).queryItemValue(u"session_token"_s).toUtf8();
        QVERIFY(token.size() > 8);
        QVERIFY(!filesWith("GET ").isEmpty()); // the log does say something
        QCOMPARE(filesWith(Key), QStringList());
        QCOMPARE(filesWith(token), QStringList());
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QString::fromLatin1(token)));
        QFile arguments(u"/proc/self/cmdline"_s);
        if (arguments.open(QFile::ReadOnly))
            QVERIFY(!arguments.readAll().contains(Key));
    }

    // Name, copy and history go over to the new connection, and the old one is deleted when that is agreed to.
    void anAccountIsSetUpAgain()
    {
        DemoFixture demo(optionsWith(1));
        Browser browser;
        const Program program(demo, m_profile->path());
        QTRY_VERIFY(program.welcomes());
        QVERIFY(enterAndFinish(program, false));
        QTRY_COMPARE(program.rows(), 40);
        const QString old = demo.service().defaultConnection();
        program.action(u"setUpAccountAgainAction"_s)->trigger();
        auto *question = Gui::waitForOpen<QMessageBox>(program.window(), u"setUpAgainQuestion"_s);
        QVERIFY(question);
        Gui::click(question, u"confirmButton"_s);
        QVERIFY(program.shows(u"WizardAccountPage"_s));
        QVERIFY(program.finish());
        // The demo gives each connection an account of its own, which must not be taken for the old one unasked.
        auto *other = Gui::waitForOpen<QMessageBox>(program.window(), u"otherAccountQuestion"_s);
        QVERIFY(other);
        QVERIFY(QFileInfo::exists(m_profile->path() + u"/accounts/"_s + old));
        Gui::click(other, u"confirmButton"_s);
        QTRY_VERIFY(program.window()->workspace() && program.window()->workspace()->connection().id != old);
        QVERIFY(!QFileInfo::exists(m_profile->path() + u"/accounts/"_s + old));
        QTRY_VERIFY(program.rows() >= 40);
        auto *deletion = Gui::waitForOpen<QMessageBox>(program.window(), u"deleteOldConnectionQuestion"_s);
        QVERIFY(deletion);
        Gui::click(deletion, u"confirmButton"_s);
        QTRY_COMPARE(demo.requests("DELETE", u"/ctrl/connections/"_s), 1);
        auto *switcher = Gui::child<QComboBox>(program.window(), u"accountSwitcher"_s);
        QTRY_COMPARE(switcher->count(), 1);
    }

    void everythingIsForgotten()
    {
        DemoFixture demo(optionsWith(1));
        const Program program(demo, m_profile->path());
        QTRY_VERIFY(program.welcomes());
        QVERIFY(enterAndFinish(program, true));
        QTRY_COMPARE(program.rows(), 40);
        QCOMPARE(m_keychain->entries().size(), 1);
        const QString id = program.window()->workspace()->connection().id;
        program.window()->showPage(u"connections"_s);
        Gui::child<QAction>(program.window(), u"forgetAccountAction"_s)->trigger();
        auto *question = Gui::waitForOpen<QMessageBox>(program.window(), u"forgetAccountBox"_s);
        QVERIFY(question);
        Gui::click(question, u"confirmButton"_s);
        QTRY_VERIFY(!program.window()->workspace());
        QVERIFY(!QFileInfo::exists(m_profile->path() + u"/accounts/"_s + id));
        QTRY_COMPARE(m_keychain->entries().size(), 0);
        program.window()->showPage(u"contacts"_s);
        QTRY_VERIFY(program.welcomes());
    }
};

int main(int argc, char *argv[])
{
    FakeSecretService::startBus();
    QApplication application(argc, argv);
    TestFirstStart test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_firststart.moc"
