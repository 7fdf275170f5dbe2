// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"
#include "accountdialog.h"
#include "accountsession.h"
#include "apireply.h"
#include "connectionsmodel.h"
#include "connectionspage.h"
#include "demofixture.h"
#include "displaytext.h"
#include "endpoints.h"
#include "guitest.h"
#include "messagebar.h"
#include "settings.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Fault = DemoFault::Kind;

namespace {

DemoOptions withConnections(int count)
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = count;
    return options;
}

// A page on a demo service with several connections, shown and with the keyboard in its table.
struct OpenPage
{
    explicit OpenPage(int connections = 4, bool asked = true)
        : demo(withConnections(connections))
        , session(demo.service().key().toUtf8(), demo.settings())
    {
        for (const DemoConnectionInfo &connection : demo.service().connections()) {
            if (connection.app == "systeme"_L1)
                ids.append(connection.id);
        }
        session.setRetryDelays(600000, 600000); // a person presses Retry here
        page.resize(900, 500);
        page.show();
        if (!Gui::activate(&page))
            qFatal("The page does not become active.");
        if (asked)
            check();
        table()->setFocus();
    }
    void check()
    {
        QSignalSpy listed(&session, &AccountSession::connectionsChanged);
        session.check();
        if (!listed.wait())
            qFatal("The connections are not listed.");
    }
    QTableView *table() { return Gui::child<QTableView>(&page, u"connectionsTable"_s); }
    QAction *action(const char *name) { return Gui::child<QAction>(&page, QLatin1StringView(name)); }
    MessageBar *bar() { return Gui::child<MessageBar>(&page, u"connectionsMessageBar"_s); }
    MessageBar *stateBar() { return Gui::child<MessageBar>(&page, u"connectionsStateBar"_s); }
    int rows() { return table()->model()->rowCount(); }
    QString cell(int row, int column, int role = Qt::DisplayRole)
    {
        return table()->model()->index(row, column).data(role).toString();
    }
    QString remarks(int row) { return cell(row, ConnectionsModel::RemarkColumn); }
    QPoint middle(int row)
    {
        return table()->visualRect(table()->model()->index(row, ConnectionsModel::StatusColumn)).center();
    }
    void clickRow(int row) { QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, middle(row)); }

    DemoFixture demo;
    QTemporaryDir folder{};
    Settings settings{folder.path()};
    AccountBook book{&settings};
    AccountSession session;
    ConnectionsPage page{&session, &book};
    QStringList ids{}; // of Systeme.io, oldest first
};

} // namespace

class TestConnectionsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsConnectionsOfSystemeioOldestFirst();
    void showsAgeWithTheDateAsToolTip();
    void marksOpenDefaultAndReadOnly();
    void keepsTheChosenOneOverARefresh();
    void aFailedRefreshKeepsTheRows();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void noneIsActive();
    void asksForWhatIsNotDoneHere();
    void onlyWhatMakesSenseIsOffered();
    void testsTheChosenConnection();
    void testsOneThatWasRevoked();
    void testsOneThatIsNotActive();
    void testsWithJsonOfSomebodyElse();
    void renamesAndColours();
    void refusesANameThatIsTaken();
    void deletesAfterAQuestion();
    void cancelIsTheDefaultOfTheQuestion();
    void deletingWhatIsGoneAlready();
    void aWrongAddressIsNotGone();
    void deletionWithoutAnAnswer();
    void anAnswerOfBeforeTheDeletionIsNotBelieved();
    void deletionEndsWithItsAddress();
    void forgetsAfterAQuestion();
    void listsWhatIsLeftOnlyHere();
    void endsWithATestUnderWay();
    void contextMenuHasTheCommands();
};

void TestConnectionsPage::listsConnectionsOfSystemeioOldestFirst()
{
    OpenPage open;
    open.demo.service().setConnectionStatus(open.ids.at(1), u"PENDING"_s);
    open.demo.service().setConnectionStatus(open.ids.at(2), u"FAILED"_s);
    open.demo.service().setConnectionStatus(open.ids.at(3), u"ON_HOLD"_s);
    open.book.setName(open.ids.at(1), u"Shop"_s);
    open.check();
    const QAbstractItemModelTester tester(
        open.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(open.rows(), 4); // the one of another app is older than all of them
    const QStringList status{u"Active"_s, u"Pending"_s, u"Failed"_s, u"ON_HOLD"_s};
    for (int row = 0; row < 4; ++row) {
        QCOMPARE(open.cell(row, ConnectionsModel::StatusColumn), status.at(row));
        QCOMPARE(open.cell(row, ConnectionsModel::IdColumn), open.ids.at(row).left(8));
        QCOMPARE(open.cell(row, ConnectionsModel::IdColumn, Qt::ToolTipRole), open.ids.at(row));
    }
    QCOMPARE(open.cell(0, ConnectionsModel::NameColumn), u"Systeme.io "_s + open.ids.first().left(8));
    QCOMPARE(open.cell(1, ConnectionsModel::NameColumn), u"Shop"_s);
    QVERIFY(Gui::labelText(&open.page, u"connectionsFooterLabel"_s).contains(u"active: 1"_s));
}

void TestConnectionsPage::showsAgeWithTheDateAsToolTip()
{
    OpenPage open(1);
    const QDateTime created(QDate(2026, 2, 3), QTime(9, 15, 4, 120), Qt::UTC); // with six digits at the service
    QCOMPARE(ConnectionsModel::created(open.session.connections().first()), created);
    QCOMPARE(open.cell(0, ConnectionsModel::CreatedColumn), DisplayText::age(created, QDateTime::currentDateTimeUtc()));
    QCOMPARE(open.cell(0, ConnectionsModel::CreatedColumn, Qt::ToolTipRole), DisplayText::dateInFull(created));
    Connection unreadable;
    unreadable.created = u"yesterday"_s;
    QVERIFY(!ConnectionsModel::created(unreadable).isValid());
}

void TestConnectionsPage::marksOpenDefaultAndReadOnly()
{
    OpenPage open(3);
    QCOMPARE(open.remarks(0), u"Default"_s);
    QCOMPARE(open.remarks(1), QString());
    open.page.setOpenAccount(open.ids.at(1));
    QCOMPARE(open.remarks(1), u"Open"_s);
    QVERIFY(open.table()->model()->index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    open.clickRow(1);
    Gui::key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(open.remarks(1), u"Open, Read-only"_s);
    QVERIFY(open.book.entry(open.ids.at(1)).readOnly);
    open.clickRow(0);
    QVERIFY(!open.action("readOnlyAccountAction")->isChecked());
    open.clickRow(1);
    QVERIFY(open.action("readOnlyAccountAction")->isChecked());
    open.action("readOnlyAccountAction")->trigger();
    QVERIFY(!open.book.entry(open.ids.at(1)).readOnly);
    QCOMPARE(open.remarks(1), u"Open"_s);

    // The oldest active one is the default.
    open.demo.service().setConnectionStatus(open.ids.at(0), u"FAILED"_s);
    open.check();
    QCOMPARE(open.remarks(0), QString());
    QCOMPARE(open.remarks(1), u"Open, Default"_s);
}

void TestConnectionsPage::keepsTheChosenOneOverARefresh()
{
    OpenPage open(4);
    open.clickRow(2);
    QCOMPARE(open.page.current(), open.ids.at(2));
    Gui::key(Qt::Key_F5);
    QVERIFY(!open.action("refreshConnectionsAction")->isEnabled());
    QTRY_VERIFY(open.action("refreshConnectionsAction")->isEnabled());
    QCOMPARE(open.page.current(), open.ids.at(2));

    // One above it goes away elsewhere; then the chosen one itself, and the next one takes its place.
    const auto removeElsewhere = [&open](const QString &id) {
        const auto client = open.demo.client();
        QSignalSpy finished(client->send(Endpoints::deleteConnection(id)), &ApiReply::finished);
        QVERIFY(finished.wait());
    };
    removeElsewhere(open.ids.at(0));
    open.check();
    QCOMPARE(open.rows(), 3);
    QCOMPARE(open.page.current(), open.ids.at(2));
    QCOMPARE(open.table()->currentIndex().row(), 1);
    removeElsewhere(open.ids.at(2));
    open.check();
    QCOMPARE(open.rows(), 2);
    QCOMPARE(open.page.current(), open.ids.at(3));
}

void TestConnectionsPage::aFailedRefreshKeepsTheRows()
{
    OpenPage open(2);
    open.demo.fault(Fault::HtmlOk, u"/ctrl/"_s);
    open.clickRow(1);
    Gui::key(Qt::Key_F5);
    QTRY_VERIFY(open.stateBar()->isVisible());
    QVERIFY(open.stateBar()->text().contains(u"sign in first"_s));
    QCOMPARE(open.rows(), 2);
    QCOMPARE(open.page.current(), open.ids.at(1));
    Gui::click(open.stateBar(), u"connectionsRetryButton"_s);
    QTRY_VERIFY(!open.stateBar()->isVisible());
    QCOMPARE(open.rows(), 2);
    QCOMPARE(open.session.state(), AccountSession::State::Ready);
}

void TestConnectionsPage::saysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("connections");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("retry");
    QTest::newRow("no key") << ""_ba << 1 << u"no Maton key"_s << false;
    QTest::newRow("wrong key") << "wrong"_ba << 1 << u"could not be asked"_s << true;
    QTest::newRow("no connection") << "demo-key"_ba << 0 << u"No Systeme.io account is connected"_s << false;
}

void TestConnectionsPage::saysWhatIsMissing()
{
    QFETCH(QByteArray, key);
    QFETCH(int, connections);
    QFETCH(QString, words);
    QFETCH(bool, retry);
    OpenPage open(connections, false);
    QSignalSpy added(&open.page, &ConnectionsPage::addRequested);
    open.session.setKey(key);
    open.session.check();
    if (!key.isEmpty())
        QVERIFY(Gui::labelText(&open.page, u"connectionsEmptyLabel"_s).contains(u"Asking Maton"_s));
    QTRY_VERIFY(Gui::labelText(&open.page, u"connectionsEmptyLabel"_s).contains(words));
    QVERIFY(!open.table()->isVisible());
    QCOMPARE(open.stateBar()->isVisible(), retry);
    QCOMPARE(open.action("refreshConnectionsAction")->isEnabled(), !key.isEmpty());
    QVERIFY(!open.action("deleteConnectionAction")->isEnabled());
    Gui::click(&open.page, u"connectionsEmptyAddButton"_s);
    QCOMPARE(added.size(), 1);
}

void TestConnectionsPage::noneIsActive()
{
    OpenPage open(1, false);
    open.demo.service().setConnectionStatus(open.ids.first(), u"PENDING"_s);
    open.check();
    QCOMPARE(open.rows(), 1);
    QVERIFY(open.stateBar()->isVisible());
    QVERIFY(open.stateBar()->text().contains(u"None of these connections is active"_s));
    QCOMPARE(open.remarks(0), QString());
}

void TestConnectionsPage::asksForWhatIsNotDoneHere()
{
    OpenPage open(2);
    QSignalSpy opened(&open.page, &ConnectionsPage::openRequested);
    QSignalSpy again(&open.page, &ConnectionsPage::setUpAgainRequested);
    QSignalSpy added(&open.page, &ConnectionsPage::addRequested);
    open.page.setOpenAccount(open.ids.at(0));
    open.clickRow(1);
    Gui::key(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(opened.takeFirst().first().toString(), open.ids.at(1));
    QTest::mouseDClick(open.table()->viewport(), Qt::LeftButton, {}, open.middle(1));
    QCOMPARE(opened.takeFirst().first().toString(), open.ids.at(1));
    QTest::mouseDClick(open.table()->viewport(), Qt::LeftButton, {}, open.middle(0)); // is open already
    QVERIFY(opened.isEmpty());
    Gui::key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(again.takeFirst().first().toString(), open.ids.at(0));
    Gui::key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(added.size(), 1);
    QCOMPARE(open.demo.requests("POST") + open.demo.requests("DELETE"), 0);
}

void TestConnectionsPage::onlyWhatMakesSenseIsOffered()
{
    OpenPage open(2);
    open.demo.service().setConnectionStatus(open.ids.at(1), u"PENDING"_s);
    open.check();
    open.page.setOpenAccount(open.ids.at(0));
    open.clickRow(0);
    QVERIFY(!open.action("openAccountAction")->isEnabled()); // is open
    QVERIFY(open.action("deleteConnectionAction")->isEnabled());
    open.clickRow(1);
    QVERIFY(!open.action("openAccountAction")->isEnabled()); // is not active
    QVERIFY(open.action("setUpAgainAction")->isEnabled());
    open.page.setOpenAccount(open.ids.at(1));
    open.clickRow(0);
    QVERIFY(open.action("openAccountAction")->isEnabled());
}

void TestConnectionsPage::testsTheChosenConnection()
{
    OpenPage open(2);
    open.book.setName(open.ids.at(1), u"Shop"_s);
    open.demo.service().clearLedger();
    open.demo.fault(Fault::Delay, u"/systeme/"_s);
    open.clickRow(1);
    Gui::key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(open.cell(1, ConnectionsModel::TestColumn), u"Being tested…"_s);
    QVERIFY(!open.action("testConnectionAction")->isEnabled());
    open.clickRow(0);
    QVERIFY(open.action("testConnectionAction")->isEnabled()); // another one may be tested meanwhile
    QTRY_VERIFY(open.bar()->isVisible());
    QVERIFY2(open.bar()->text().contains(u"“Shop” works"_s), qPrintable(open.bar()->text()));
    QVERIFY(open.cell(1, ConnectionsModel::TestColumn).startsWith(u"Passed at "_s));
    QCOMPARE(open.cell(1, ConnectionsModel::TestColumn, Qt::ToolTipRole), open.bar()->text());
    QCOMPARE(open.cell(0, ConnectionsModel::TestColumn), QString());
    const QList<DemoLedgerEntry> ledger = open.demo.service().ledger();
    QCOMPARE(ledger.size(), 1);
    QCOMPARE(ledger.first().method, u"GET"_s);
    QCOMPARE(ledger.first().connection, open.ids.at(1));
}

void TestConnectionsPage::testsOneThatWasRevoked()
{
    OpenPage open(2);
    QSignalSpy again(&open.page, &ConnectionsPage::setUpAgainRequested);
    open.demo.fault(Fault::UnauthorizedSystemeio, u"/systeme/"_s);
    open.clickRow(1);
    open.action("testConnectionAction")->trigger();
    QTRY_VERIFY(open.bar()->isVisible());
    QVERIFY2(open.bar()->text().contains(u"did not pass the test"_s), qPrintable(open.bar()->text()));
    QVERIFY2(open.bar()->text().contains(u"Systeme.io no longer accepts"_s), qPrintable(open.bar()->text()));
    QVERIFY(open.cell(1, ConnectionsModel::TestColumn).startsWith(u"Failed at "_s));
    open.clickRow(0); // the button speaks of the one that was tested
    Gui::click(open.bar(), u"connectionsSetUpAgainButton"_s);
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().first().toString(), open.ids.at(1));
}

void TestConnectionsPage::testsOneThatIsNotActive()
{
    OpenPage open(1);
    open.demo.service().setConnectionStatus(open.ids.first(), u"FAILED"_s);
    open.action("testConnectionAction")->trigger();
    QTRY_VERIFY(open.bar()->isVisible());
    QVERIFY2(open.bar()->text().contains(u"not active"_s), qPrintable(open.bar()->text()));
    QVERIFY(open.bar()->findChild<QToolButton *>(u"connectionsSetUpAgainButton"_s));
}

void TestConnectionsPage::testsWithJsonOfSomebodyElse()
{
    OpenPage open(1);
    DemoFault fault;
    fault.pathPattern = u"/systeme/"_s;
    fault.status = 200;
    fault.body = R"({"hello": "world"})";
    open.demo.service().addFault(fault);
    open.action("testConnectionAction")->trigger();
    QTRY_VERIFY(open.bar()->isVisible());
    QVERIFY(open.cell(0, ConnectionsModel::TestColumn).startsWith(u"Failed"_s));
}

void TestConnectionsPage::renamesAndColours()
{
    OpenPage open(2);
    open.clickRow(1);
    Gui::key(Qt::Key_F2);
    auto *dialog = Gui::waitForOpen<QDialog>(&open.page, u"AccountDialog"_s);
    QVERIFY(dialog);
    auto *edit = Gui::child<QLineEdit>(dialog, u"nameEdit"_s);
    QCOMPARE(edit->text(), QString());
    QVERIFY(edit->placeholderText().contains(open.ids.at(1).left(8)));
    QVERIFY(edit->hasFocus());
    Gui::type(u"  Shop  of Ana "_s);
    QString colour = AccountBook::palette().first();
    if (colour == open.book.entry(open.ids.at(1)).colour)
        colour = AccountBook::palette().last();
    auto *button = Gui::child<QToolButton>(dialog, u"colourButton"_s + QString(colour).remove(u'#'));
    QVERIFY(!button->accessibleName().contains(u'#'));
    button->setFocus();
    Gui::key(Qt::Key_Space);
    QVERIFY(button->isChecked());
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(&open.page, u"AccountDialog"_s));
    QCOMPARE(open.cell(1, ConnectionsModel::NameColumn), u"Shop of Ana"_s);
    QCOMPARE(open.book.entry(open.ids.at(1)).colour, colour);
    QCOMPARE(Settings(open.folder.path()).value(Setting::AccountName, {open.ids.at(1)}).toString(), u"Shop of Ana"_s);

    // Cancel changes nothing, and an empty name is the one of before.
    Gui::activate(&open.page);
    open.table()->setFocus();
    Gui::key(Qt::Key_F2);
    dialog = Gui::waitForOpen<QDialog>(&open.page, u"AccountDialog"_s);
    QVERIFY(dialog);
    Gui::type(u"Something else"_s);
    Gui::key(Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(&open.page, u"AccountDialog"_s));
    QCOMPARE(open.cell(1, ConnectionsModel::NameColumn), u"Shop of Ana"_s);
    Gui::activate(&open.page);
    open.action("renameAccountAction")->trigger();
    dialog = Gui::waitForOpen<QDialog>(&open.page, u"AccountDialog"_s);
    QVERIFY(dialog);
    Gui::key(Qt::Key_Delete); // the name is selected
    Gui::click(dialog, u"saveButton"_s);
    QCOMPARE(open.cell(1, ConnectionsModel::NameColumn), u"Systeme.io "_s + open.ids.at(1).left(8));
    QCOMPARE(open.book.entry(open.ids.at(1)).colour, colour);
}

void TestConnectionsPage::refusesANameThatIsTaken()
{
    OpenPage open(2);
    open.book.setName(open.ids.at(0), u"Shop"_s);
    open.clickRow(1);
    open.action("renameAccountAction")->trigger();
    auto *dialog = Gui::waitForOpen<QDialog>(&open.page, u"AccountDialog"_s);
    QVERIFY(dialog);
    Gui::type(u"shop"_s);
    QVERIFY(Gui::labelText(dialog, u"problemLabel"_s).contains(u"Another account"_s));
    QVERIFY(!Gui::child<QAbstractButton>(dialog, u"saveButton"_s)->isEnabled());
    Gui::type(u" 2"_s);
    QCOMPARE(Gui::labelText(dialog, u"problemLabel"_s), QString());
    Gui::click(dialog, u"saveButton"_s);
    QCOMPARE(open.book.entry(open.ids.at(1)).name, u"shop 2"_s);
}

void TestConnectionsPage::deletesAfterAQuestion()
{
    OpenPage open(3);
    QSignalSpy deleted(&open.page, &ConnectionsPage::deleted);
    open.book.setName(open.ids.at(0), u"Shop"_s);
    open.book.setName(open.ids.at(1), u"School"_s);
    open.clickRow(0);
    Gui::key(Qt::Key_Delete);
    auto *box = Gui::waitForOpen<QMessageBox>(&open.page, u"deleteConnectionBox"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(u"“Shop”"_s));
    for (const QString &words : {u"every program that uses this key"_s, u"Jobs of this account stop"_s,
             u"until you forget"_s, u"“School” becomes the default"_s, u"Shop ("_s + open.ids.at(0).left(8)})
        QVERIFY2(box->informativeText().contains(words), qPrintable(words));
    QCOMPARE(open.demo.requests("DELETE"), 0);
    open.demo.fault(Fault::Delay, u"/ctrl/"_s);
    Gui::click(box, u"confirmButton"_s);
    QCOMPARE(open.cell(0, ConnectionsModel::StatusColumn), u"Being deleted…"_s);
    QVERIFY(!open.action("deleteConnectionAction")->isEnabled());
    QTRY_COMPARE(open.rows(), 2);
    QCOMPARE(open.remarks(0), u"Default"_s);
    QCOMPARE(open.page.current(), open.ids.at(1));
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().first().toString(), open.ids.at(0));
    QVERIFY(open.bar()->text().contains(u"“Shop” was deleted"_s));
    QTRY_COMPARE(open.session.defaultConnection().id, open.ids.at(1)); // it asked again by itself
    QCOMPARE(open.book.entry(open.ids.at(0)).name, u"Shop"_s); // until it is forgotten
}

void TestConnectionsPage::cancelIsTheDefaultOfTheQuestion()
{
    OpenPage open(1);
    Gui::key(Qt::Key_Delete);
    auto *box = Gui::waitForOpen<QMessageBox>(&open.page, u"deleteConnectionBox"_s);
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(u"no other one is active"_s));
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(&open.page, u"deleteConnectionBox"_s));
    QCOMPARE(open.demo.requests("DELETE"), 0);
    QCOMPARE(open.rows(), 1);
}

void TestConnectionsPage::deletingWhatIsGoneAlready()
{
    OpenPage open(2);
    QSignalSpy deleted(&open.page, &ConnectionsPage::deleted);
    const auto client = open.demo.client();
    QSignalSpy elsewhere(client->send(Endpoints::deleteConnection(open.ids.at(1))), &ApiReply::finished);
    QVERIFY(elsewhere.wait());
    open.clickRow(1);
    open.action("deleteConnectionAction")->trigger();
    auto *box = Gui::waitForOpen<QMessageBox>(&open.page, u"deleteConnectionBox"_s);
    QVERIFY(box);
    Gui::click(box, u"confirmButton"_s);
    QTRY_COMPARE(open.rows(), 1);
    QVERIFY(open.bar()->text().contains(u"was deleted already"_s));
    QCOMPARE(deleted.size(), 1);
}

// 404 of whoever is behind a wrong address says nothing about the connection.
void TestConnectionsPage::aWrongAddressIsNotGone()
{
    OpenPage open(1);
    QSignalSpy deleted(&open.page, &ConnectionsPage::deleted);
    DemoFault fault;
    fault.method = u"DELETE"_s;
    fault.status = 404;
    fault.contentType = "text/html";
    fault.body = "<html><body>Not here</body></html>";
    open.demo.service().addFault(fault);
    open.action("deleteConnectionAction")->trigger();
    Gui::click(Gui::waitForOpen<QMessageBox>(&open.page, u"deleteConnectionBox"_s), u"confirmButton"_s);
    QTRY_VERIFY(open.bar()->isVisible());
    QVERIFY2(open.bar()->text().contains(u"was not deleted"_s), qPrintable(open.bar()->text()));
    QCOMPARE(open.rows(), 1);
    QCOMPARE(open.cell(0, ConnectionsModel::StatusColumn), u"Active"_s);
    QVERIFY(deleted.isEmpty());
}

// Deleted, and the answer got lost: the repetition finds nothing, which is what was wanted.
void TestConnectionsPage::deletionWithoutAnAnswer()
{
    OpenPage open(2);
    open.demo.fault(Fault::CutAfter, u"/ctrl/connections/"_s);
    open.clickRow(1);
    open.action("deleteConnectionAction")->trigger();
    Gui::click(Gui::waitForOpen<QMessageBox>(&open.page, u"deleteConnectionBox"_s), u"confirmButton"_s);
    QTRY_COMPARE(open.rows(), 1);
    QCOMPARE(open.page.current(), open.ids.at(0));
    QCOMPARE(open.demo.requests("DELETE"), 2);
}

void TestConnectionsPage::anAnswerOfBeforeTheDeletionIsNotBelieved()
{
    OpenPage open(2);
    // The answer to a refresh is on its way, with both connections in it, while one is deleted.
    open.demo.fault(Fault::Delay, u"app=systeme"_s, 1, 400);
    const int listed = open.demo.requests("GET", u"/ctrl/connections"_s);
    open.clickRow(0);
    open.action("refreshConnectionsAction")->trigger();
    QTRY_COMPARE(open.demo.requests("GET", u"/ctrl/connections"_s), listed + 1);
    open.action("deleteConnectionAction")->trigger();
    Gui::click(Gui::waitForOpen<QMessageBox>(&open.page, u"deleteConnectionBox"_s), u"confirmButton"_s);
    QTRY_COMPARE(open.rows(), 1);
    QVERIFY(open.session.isChecking());
    QSignalSpy answers(&open.session, &AccountSession::connectionsChanged);
    QVERIFY(answers.wait());
    QCOMPARE(open.session.connections().size(), 2); // the old answer
    QCOMPARE(open.rows(), 1);
    QCOMPARE(open.remarks(0), u"Default"_s);
    QTRY_COMPARE(open.session.connections().size(), 1);
    QCOMPARE(open.rows(), 1);
}

void TestConnectionsPage::deletionEndsWithItsAddress()
{
    OpenPage open(1);
    open.demo.fault(Fault::NeverAnswer, u"/ctrl/connections/"_s);
    open.action("deleteConnectionAction")->trigger();
    Gui::click(Gui::waitForOpen<QMessageBox>(&open.page, u"deleteConnectionBox"_s), u"confirmButton"_s);
    QTRY_COMPARE(open.demo.requests("DELETE"), 1);
    open.session.setSettings(open.demo.settings()); // drops what was asked
    open.check();
    QCOMPARE(open.cell(0, ConnectionsModel::StatusColumn), u"Active"_s);
    QVERIFY(open.action("deleteConnectionAction")->isEnabled());
}

void TestConnectionsPage::forgetsAfterAQuestion()
{
    OpenPage open(1);
    QSignalSpy forgotten(&open.page, &ConnectionsPage::forgetRequested);
    open.book.setName(open.ids.first(), u"Shop"_s);
    Gui::key(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    auto *box = Gui::waitForOpen<QMessageBox>(&open.page, u"forgetAccountBox"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(u"“Shop”"_s));
    QVERIFY(box->informativeText().contains(u"Nothing changes at Systeme.io"_s));
    QVERIFY(forgotten.isEmpty());
    Gui::click(box, u"confirmButton"_s);
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(forgotten.first().first().toString(), open.ids.first());
    QCOMPARE(open.demo.requests("DELETE"), 0);
}

void TestConnectionsPage::listsWhatIsLeftOnlyHere()
{
    OpenPage open(2, false);
    open.page.setKeptAccounts({u"old-account"_s, open.ids.at(0)});
    // Nobody knows yet whether they have a connection, but they are there: the network may stay away.
    QCOMPARE(open.rows(), 2);
    QCOMPARE(open.cell(0, ConnectionsModel::StatusColumn), u"Not known"_s);
    QVERIFY(open.action("openAccountAction")->isEnabled());
    open.check();
    QCOMPARE(open.rows(), 3);
    QCOMPARE(open.cell(2, ConnectionsModel::StatusColumn), u"Only on this computer"_s);
    QCOMPARE(open.remarks(2), QString());
    open.clickRow(2);
    for (const char *name : {"testConnectionAction", "deleteConnectionAction"})
        QVERIFY2(!open.action(name)->isEnabled(), name);
    // What is kept can be looked at and given a connection again.
    for (const char *name : {"openAccountAction", "setUpAgainAction", "forgetAccountAction"})
        QVERIFY2(open.action(name)->isEnabled(), name);

    // One that is deleted becomes one of them.
    open.clickRow(0);
    open.action("deleteConnectionAction")->trigger();
    Gui::click(Gui::waitForOpen<QMessageBox>(&open.page, u"deleteConnectionBox"_s), u"confirmButton"_s);
    QTRY_VERIFY(open.bar()->isVisible());
    QVERIFY(open.bar()->text().contains(u"until you forget"_s));
    QCOMPARE(open.rows(), 3);
    QCOMPARE(open.page.current(), open.ids.at(0));
    QCOMPARE(open.cell(open.table()->currentIndex().row(), ConnectionsModel::StatusColumn), u"Only on this computer"_s);
    open.page.setKeptAccounts({});
    QTRY_COMPARE(open.rows(), 1);
}

void TestConnectionsPage::endsWithATestUnderWay()
{
    DemoFixture demo;
    demo.fault(Fault::NeverAnswer, u"/systeme/"_s);
    QTemporaryDir folder;
    Settings settings(folder.path());
    AccountBook book(&settings);
    AccountSession session(demo.service().key().toUtf8(), demo.settings());
    auto page = std::make_unique<ConnectionsPage>(&session, &book);
    session.check();
    QTRY_VERIFY(!page->current().isEmpty());
    Gui::child<QAction>(page.get(), u"testConnectionAction"_s)->trigger();
    QTRY_COMPARE(demo.requests("GET", u"/systeme/"_s), 1);
    page.reset();
}

void TestConnectionsPage::contextMenuHasTheCommands()
{
    OpenPage open(2);
    open.clickRow(1);
    Q_EMIT open.table()->customContextMenuRequested(open.middle(1));
    auto *menu = Gui::waitForOpen<QMenu>(&open.page, u"connectionMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(open.action("forgetAccountAction")));
    menu->close();
    // Every command has a name, a shortcut and an icon's name to be found by.
    const ConnectionsPage::Actions &actions = open.page.actionsOfPage();
    QSet<QKeySequence> keys;
    for (const QAction *action : {actions.refresh, actions.add, actions.open, actions.test, actions.setUpAgain,
             actions.rename, actions.readOnly, actions.remove, actions.forget}) {
        QVERIFY(!action->objectName().isEmpty());
        QVERIFY(!action->shortcut().isEmpty());
        keys.insert(action->shortcut());
    }
    QCOMPARE(keys.size(), 9);

    // They hold wherever the keyboard is, but for those that remove something.
    QPushButton other(&open.page);
    other.show();
    other.setFocus();
    Gui::key(Qt::Key_Delete);
    QVERIFY(!open.page.findChild<QMessageBox *>());
    Gui::key(Qt::Key_F2);
    QVERIFY(Gui::waitForOpen<AccountDialog>(&open.page));
}

QTEST_MAIN(TestConnectionsPage)
#include "tst_connectionspage.moc"
