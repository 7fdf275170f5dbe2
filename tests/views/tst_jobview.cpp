// SPDX-License-Identifier: GPL-3.0-or-later
#include "guitest.h"
#include "jobfixture.h"
#include "jobview.h"
#include "stepmodel.h"
#include "steptext.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

// One job on the demo service, seen and handled through JobView.
class tst_JobView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void progressPauseAndResumeByKeyboard();
    void cancelLeavesTheRestUnsent();
    void whatWaitsForTheQuotaIsNotSent();
    void cancelledWithoutANetwork();
    void reportGroupsFiltersAndSelects();
    void cancelledBeforeItsTurn();
    void countsWhatWasFound();
    void retryFailedIsANewJob();
    void retriesAndSelectsOneCause();
    void buttonsMeanWhatIsChosen();
    void answerToARemovalThatWasLost();
    void waitsForTheNetwork();
    void stoppedJobSaysWhyAndGoesOn();
    void beforeAndAfterOfAnEdit();
    void wordsOfEveryKindOfChange();
    void stepModelKeepsTheRules();
    void oldJobIsReadFromTheJournal();
    void savesTheReportAsCsv();
    void everythingHasAName();

private:
    template <class T>
    static T *child(const QWidget &view, const char *name)
    {
        T *found = view.findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("No widget %s", name);
        return found;
    }
    static void open(JobView &view)
    {
        view.resize(760, 420);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }
    static void click(const JobView &view, const char *button)
    {
        QTest::mouseClick(child<QPushButton>(view, button), Qt::LeftButton);
    }
    static QString reason(const JobView &view) { return child<QLabel>(view, "reasonLabel")->text(); }
    static QString progress(const JobView &view) { return child<QLabel>(view, "progressLabel")->text(); }
    // "Failed 7", with four spaces before a cause
    static QStringList report(const JobView &view)
    {
        QStringList lines;
        for (QTreeWidgetItemIterator item(child<QTreeWidget>(view, "reportTree")); *item; ++item)
            lines.append(((*item)->parent() ? u"    "_s : QString()) + (*item)->text(0) + u' ' + (*item)->text(1));
        return lines;
    }
    // The preview of a retry, agreed to; returns what it says, in one text.
    static QString confirmRetry(const JobView &view)
    {
        auto *question = Gui::waitForOpen<QDialog>(&view, u"retryQuestion"_s);
        if (!question)
            return {};
        const QString text
            = Gui::labelText(question, u"questionLabel"_s) + u'\n' + Gui::labelText(question, u"costLabel"_s);
        Gui::click(question, u"confirmButton"_s);
        return text;
    }
    static void addFailures(JobFixture &account)
    {
        DemoFault invalid = account.tagFault(DemoFault::Kind::ValidationError, 3, 4);
        invalid.violationPath = u"tagId"_s;
        invalid.message = u"This contact is <b>blocked</b>."_s;
        account.service().addFault(invalid);
        DemoFault locked = account.tagFault(DemoFault::Kind::Status, 10, 2);
        locked.status = 423;
        locked.contentType = "application/problem+json";
        locked.body = R"({"title":"Locked","detail":"Locked by a campaign.","status":423})";
        account.service().addFault(locked);
    }
};

void tst_JobView::progressPauseAndResumeByKeyboard()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.slowDown(200);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    const qint64 job = account.tagAll(u"Spring"_s);
    view.showJob(job);
    auto *bar = child<QProgressBar>(view, "progressBar");
    QTRY_VERIFY(bar->value() > 1);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->maximum(), JobFixture::Contacts + 1);
    QTRY_VERIFY2(progress(view).contains(u"a minute"_s), qPrintable(progress(view)));
    QVERIFY(progress(view).contains(u"of 41"_s));

    auto *pause = child<QPushButton>(view, "pauseButton");
    auto *resume = child<QPushButton>(view, "resumeButton");
    QVERIFY(!resume->isVisible());
    pause->setFocus();
    QTest::keyClick(pause, Qt::Key_Space);
    QTRY_VERIFY(resume->isVisible());
    QVERIFY(!pause->isVisible());
    QCOMPARE(view.window()->focusWidget(), resume); // not on Cancel
    QVERIFY(reason(view).startsWith(u"Paused by you"_s));
    QVERIFY(account.waitForState(job, Job::State::Paused));
    QVERIFY(account.jobs()->job(job)->settled < account.jobs()->job(job)->total);

    QTest::keyClick(resume, Qt::Key_Space);
    QTRY_VERIFY(pause->isVisible());
    QVERIFY(account.waitUntilOver(job));
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(progress(view).startsWith(u"Finished"_s));
    QTRY_COMPARE(report(view), QStringList({u"All steps 41"_s, u"Done 41"_s}));
    QAbstractItemModel *rows = child<QTableView>(view, "stepTable")->model();
    QCOMPARE(rows->rowCount(), 41);
    const QString made = rows->index(0, StepModel::MessageColumn).data().toString();
    QVERIFY2(made.startsWith(u"Created, id "_s), qPrintable(made));
    QCOMPARE(rows->index(1, StepModel::MessageColumn).data().toString(), u"Accepted (204)"_s);
    QCOMPARE(account.tagRequests(), JobFixture::Contacts); // nothing twice
    QVERIFY(!child<QPushButton>(view, "cancelButton")->isVisible());
    QVERIFY(!child<QPushButton>(view, "retryFailedButton")->isVisible());
}

void tst_JobView::cancelLeavesTheRestUnsent()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.slowDown(200);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    const qint64 job = account.tagAll(u"Spring"_s);
    view.showJob(job);
    QTRY_VERIFY(child<QProgressBar>(view, "progressBar")->value() > 1);
    // Asked first, and Return leaves it.
    click(view, "cancelButton");
    auto *box = Gui::waitForOpen<QMessageBox>(&view, u"cancelJobBox"_s);
    QVERIFY(box);
    const QString said = box->informativeText();
    QVERIFY2(said.contains(u"done and stay as they are"_s) && said.contains(u"will not be sent"_s), qPrintable(said));
    QTest::keyClick(box->focusWidget(), Qt::Key_Return);
    QVERIFY(Gui::waitForNone(&view, u"cancelJobBox"_s));
    QVERIFY(account.jobs()->job(job) && !account.jobs()->job(job)->cancelling);
    click(view, "cancelButton");
    box = Gui::waitForOpen<QMessageBox>(&view, u"cancelJobBox"_s);
    QVERIFY(box);
    Gui::click(box, u"confirmButton"_s);
    QVERIFY(account.waitUntilOver(job));
    QTRY_VERIFY(progress(view).startsWith(u"Cancelled"_s));
    QVERIFY(reason(view).contains(u"not sent"_s));

    const int sent = account.tagRequests();
    QVERIFY(sent > 0);
    QVERIFY(sent < JobFixture::Contacts);
    // The tag itself is one step more.
    QTRY_COMPARE(report(view),
        QStringList(
            {u"All steps 41"_s, u"Not sent %1"_s.arg(JobFixture::Contacts - sent), u"Done %1"_s.arg(sent + 1)}));

    // What was not sent can be chosen and taken up again, all of it or some.
    QSignalSpy select(&view, &JobView::selectRecords);
    QCOMPARE(child<QPushButton>(view, "selectFailedButton")->accessibleName(), u"Select the rest"_s);
    click(view, "selectFailedButton");
    QCOMPARE(select.first().first().toStringList().size(), JobFixture::Contacts - sent);
    auto *tree = child<QTreeWidget>(view, "reportTree");
    tree->setCurrentItem(tree->topLevelItem(1));
    Q_EMIT tree->customContextMenuRequested(tree->visualItemRect(tree->topLevelItem(1)).center());
    auto *menu = Gui::waitForOpen<QMenu>(&view, u"reportMenu"_s);
    QVERIFY(menu);
    QVERIFY(Gui::child<QAction>(menu, u"retryCauseAction"_s)->isEnabled());
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(&view, u"reportMenu"_s));
    account.service().clearFaults();
    auto *retry = child<QPushButton>(view, "retryFailedButton");
    QTRY_VERIFY(retry->isVisible() && retry->isEnabled());
    QSignalSpy started(&view, &JobView::jobStarted);
    QTest::mouseClick(retry, Qt::LeftButton);
    const QString question = confirmRetry(view);
    QVERIFY2(question.contains(u"Try %1 step(s) again"_s.arg(JobFixture::Contacts - sent)), qPrintable(question));
    QTRY_COMPARE(started.count(), 1);
    const qint64 second = started.first().first().toLongLong();
    QVERIFY(account.waitUntilOver(second));
    QCOMPARE(account.tagRequests(), JobFixture::Contacts); // nothing twice
}

// A dozen steps are written down as sent, and wait in the client.
void tst_JobView::whatWaitsForTheQuotaIsNotSent()
{
    JobFixture account;
    QVERIFY(account.fill());
    DemoFault full = account.tagFault(DemoFault::Kind::TooManyRequests, 3, -1);
    full.retryAfter = 3600;
    account.service().addFault(full);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    const qint64 job = account.tagAll(u"Spring"_s);
    view.showJob(job);
    QTRY_COMPARE(report(view), QStringList({u"All steps 41"_s, u"Done 4"_s, u"Planned 37"_s}));
    QTRY_COMPARE(account.jobs()->job(job)->job.counts[Change::State::Sent], JobRunner::MaxInFlight);
    QTRY_COMPARE(report(view), QStringList({u"All steps 41"_s, u"Done 4"_s, u"Planned 37"_s}));
    view.showJob(0);
    view.showJob(job); // from the journal
    QTRY_COMPARE(report(view), QStringList({u"All steps 41"_s, u"Done 4"_s, u"Planned 37"_s}));
    click(view, "cancelButton");
    auto *box = Gui::waitForOpen<QMessageBox>(&view, u"cancelJobBox"_s);
    QVERIFY(box);
    QVERIFY2(
        box->informativeText().startsWith(u"4 step(s) are done and stay as they are. 37 step(s) will not be sent.\n"_s),
        qPrintable(box->informativeText()));
    QCOMPARE(Gui::child<QPushButton>(box, u"cancelButton"_s)->text(), u"&Keep it running"_s);
    Gui::click(box, u"confirmButton"_s);
    QVERIFY(account.waitUntilOver(job));
    QTRY_VERIFY2(reason(view).contains(u"37 step(s) were not sent"_s), qPrintable(reason(view)));
    QTRY_COMPARE(report(view), QStringList({u"All steps 41"_s, u"Not sent 37"_s, u"Done 4"_s}));
}

// What was sent is looked up some time; the rest is not to come any more, and is no progress.
void tst_JobView::cancelledWithoutANetwork()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.jobs()->setRetryDelays(600'000, 600'000);
    account.service().addFault(account.tagFault(DemoFault::Kind::CutAfter, 3, -1));
    DemoFault cut;
    cut.kind = DemoFault::Kind::CutBefore;
    cut.method = u"GET"_s;
    cut.times = -1;
    account.service().addFault(cut);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    const qint64 job = account.tagAll(u"Spring"_s);
    view.showJob(job);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(view, "tryNowButton")->isVisible(), 20000);
    const auto counts = [&] { return account.jobs()->job(job)->shownCounts(); };
    const auto lines = [&](const QString &rest) {
        return QStringList({u"All steps 41"_s, rest, u"Done 4"_s, u"Sent %1"_s.arg(counts()[Change::State::Sent])});
    };
    QTRY_COMPARE(account.jobs()->job(job)->waitingSteps, 0);
    const int planned = counts()[Change::State::Planned];
    QVERIFY(planned > 0 && counts()[Change::State::Sent] == 37 - planned);
    click(view, "cancelButton");
    auto *box = Gui::waitForOpen<QMessageBox>(&view, u"cancelJobBox"_s);
    QVERIFY(box);
    QVERIFY2(box->informativeText().contains(u"%1 step(s) have been sent"_s.arg(37 - planned))
            && box->informativeText().contains(u"%1 step(s) will not be sent."_s.arg(planned)),
        qPrintable(box->informativeText()));
    Gui::click(box, u"confirmButton"_s);
    QTRY_VERIFY(reason(view).startsWith(u"Being cancelled"_s));
    QTRY_COMPARE(report(view), lines(u"Not sent %1"_s.arg(planned)));
    QVERIFY2(progress(view).contains(u"4 of 41"_s) && !progress(view).contains(u"left"_s), qPrintable(progress(view)));
    QCOMPARE(child<QProgressBar>(view, "progressBar")->value(), 4);
}

// One that waits has done nothing yet, whatever is so already, and says so when it is cancelled.
void tst_JobView::cancelledBeforeItsTurn()
{
    JobFixture account;
    QVERIFY(account.fill());
    const qint64 summer = account.tagAll(u"Summer"_s, 13); // those who have it already
    QVERIFY(account.waitUntilOver(summer));
    account.slowDown(300);
    const qint64 first = account.tagAll(u"Spring"_s);
    const qint64 job = account.tagAll(u"Summer"_s);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    view.showJob(job);
    QTRY_VERIFY2(progress(view).contains(u"0 of 40"_s), qPrintable(progress(view)));
    QVERIFY(child<QLabel>(view, "accountLabel")->text().contains(u"confirmed "_s));
    QVERIFY(!child<QLabel>(view, "accountLabel")->text().contains(u"started "_s));
    click(view, "cancelButton");
    auto *box = Gui::waitForOpen<QMessageBox>(&view, u"cancelJobBox"_s);
    QVERIFY(box);
    QVERIFY2(box->informativeText().startsWith(u"Nothing has been changed so far. 27 step(s) will not be sent."_s),
        qPrintable(box->informativeText()));
    Gui::click(box, u"confirmButton"_s);
    QVERIFY(account.waitUntilOver(job));
    QTRY_VERIFY2(progress(view).contains(u"0 of 40"_s), qPrintable(progress(view)));
    QVERIFY(progress(view).startsWith(u"Cancelled"_s));
    QVERIFY2(reason(view).contains(u"27 step(s) were not sent"_s), qPrintable(reason(view)));
    // Neither what was not sent nor what was so already was changed.
    QTRY_VERIFY(view.steps()->isLoaded());
    for (int row = 0; row < view.steps()->rowCount(); ++row) {
        const bool wasSo = view.steps()->step(row).state == Change::State::AlreadySo;
        QCOMPARE(view.steps()->index(row, StepModel::ChangeColumn).data().toString(),
            wasSo ? QString() : u"Wanted: + Summer"_s);
    }
    account.jobs()->cancel(first);
    QVERIFY(account.waitUntilOver(first));
}

void tst_JobView::reportGroupsFiltersAndSelects()
{
    JobFixture account;
    QVERIFY(account.fill());
    addFailures(account);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    const qint64 job = account.tagAll(u"Spring"_s);
    view.showJob(job);
    QVERIFY(account.waitUntilOver(job));
    QTRY_COMPARE(report(view).size(), 5);
    const QStringList lines = report(view);
    QCOMPARE(lines.at(0), u"All steps 41"_s);
    QCOMPARE(lines.at(1), u"Failed 6"_s);
    QVERIFY2(lines.at(2).contains(u"This contact is <b>blocked</b>."_s) && lines.at(2).endsWith(u" 4"_s),
        qPrintable(lines.at(2)));
    QVERIFY2(
        lines.at(3).contains(u"Locked by a campaign."_s) && lines.at(3).endsWith(u" 2"_s), qPrintable(lines.at(3)));
    QCOMPARE(lines.at(4), u"Done 35"_s);
    QVERIFY(progress(view).contains(u"6 failed"_s));

    // A click on a cause shows its steps only.
    auto *tree = child<QTreeWidget>(view, "reportTree");
    QTreeWidgetItem *blocked = tree->topLevelItem(1)->child(0);
    QVERIFY(blocked->toolTip(0).contains(u"&lt;b&gt;"_s)); // shown as it is
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(blocked).center());
    auto *table = child<QTableView>(view, "stepTable");
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(table->model()->index(0, StepModel::StateColumn).data().toString(), u"Failed"_s);
    QVERIFY(table->model()->index(3, StepModel::MessageColumn).data().toString().contains(u"<b>blocked</b>"_s));

    // Rows by keyboard …
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 5);
    QCOMPARE(copied.first(), u"Record\tWhat\tState\tBefore and after\tAnswer\tTime"_s);
    QVERIFY2(copied.at(1).contains(u"Wanted: + Spring"_s), qPrintable(copied.at(1))); // nothing was changed
    // … and all steps again, and the report.
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Home);
    QCOMPARE(table->model()->rowCount(), 41);
    QCOMPARE(table->model()->index(1, StepModel::ChangeColumn).data().toString(), u"+ Spring"_s);
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(child<QLabel>(view, "titleLabel")->text() + u'\n'));
    QVERIFY(text.contains(u"Failed: 6\n"_s));
    QVERIFY(text.contains(u"Locked by a campaign."_s));
    QVERIFY(text.contains(view.steps()->steps().at(4).label));

    QStringList expected;
    for (const Change &step : view.steps()->steps()) {
        if (step.state == Change::State::Failed)
            expected.append(step.key);
    }
    QSignalSpy select(&view, &JobView::selectRecords);
    click(view, "selectFailedButton");
    QCOMPARE(select.count(), 1);
    QCOMPARE(select.first().first().toStringList(), expected);
    QCOMPARE(expected.size(), 6);
}

// A line of the report does not speak of steps that a search has hidden; what is copied is the whole.
void tst_JobView::countsWhatWasFound()
{
    JobFixture account;
    QVERIFY(account.fill());
    addFailures(account);
    const qint64 job = account.tagAllAndWait(u"Spring"_s);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    view.showJob(job);
    QTRY_COMPARE(report(view).size(), 5);
    JobQuery locked;
    locked.text = u"Locked by a campaign"_s;
    view.find(locked);
    QTRY_COMPARE(report(view).size(), 3);
    QCOMPARE(report(view).at(0), u"Steps that were found 2"_s);
    QCOMPARE(report(view).at(1), u"Failed 2"_s);
    QVERIFY(view.reportText().contains(u"Done: 35\n"_s));
    view.steps()->showAll();
    QTRY_COMPARE(report(view).size(), 5);
    QCOMPARE(report(view).at(0), u"All steps 41"_s);
}

void tst_JobView::retryFailedIsANewJob()
{
    JobFixture account;
    QVERIFY(account.fill());
    addFailures(account);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    const qint64 job = account.tagAll(u"Spring"_s);
    view.showJob(job);
    QVERIFY(account.waitUntilOver(job));
    auto *retry = child<QPushButton>(view, "retryFailedButton");
    QTRY_VERIFY(retry->isVisible() && retry->isEnabled());
    account.service().clearFaults();
    const int before = account.tagRequests();

    QSignalSpy started(&view, &JobView::jobStarted);
    QTest::mouseClick(retry, Qt::LeftButton);
    QVERIFY(!retry->isEnabled()); // no second question by a second click
    // Nothing is sent before it was shown and agreed to.
    auto *asked = Gui::waitForOpen<QDialog>(&view, u"retryQuestion"_s);
    QVERIFY(asked);
    Gui::click(asked, u"cancelButton"_s);
    QVERIFY(Gui::waitForNone(&view, u"retryQuestion"_s));
    QCOMPARE(account.tagRequests(), before);
    QVERIFY(retry->isEnabled());
    QTest::mouseClick(retry, Qt::LeftButton);
    const QString question = confirmRetry(view);
    QVERIFY2(question.contains(u"Try 6 step(s) again"_s) && question.contains(u"6 request(s)"_s), qPrintable(question));
    QTRY_COMPARE(started.count(), 1);
    const qint64 second = started.first().first().toLongLong();
    QVERIFY(second > job);
    // They are the business of that job now.
    QTRY_VERIFY(!retry->isEnabled());
    QVERIFY(retry->toolTip().contains(u"Another job"_s));
    view.showJob(second);
    QVERIFY(account.waitUntilOver(second));
    QTRY_COMPARE(report(view), QStringList({u"All steps 6"_s, u"Done 6"_s}));
    QCOMPARE(account.tagRequests(), before + 6);
    QVERIFY(child<QLabel>(view, "accountLabel")->text().contains(u"second attempt"_s));
}

void tst_JobView::retriesAndSelectsOneCause()
{
    JobFixture account;
    QVERIFY(account.fill());
    addFailures(account);
    const qint64 job = account.tagAllAndWait(u"Spring"_s);
    account.service().clearFaults();
    account.close();
    account.open(); // the report is there after a restart, and so is what can be done with it
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    view.showJob(job);
    QTRY_COMPARE(report(view).size(), 5);
    QTRY_VERIFY(child<QPushButton>(view, "retryFailedButton")->isVisible());
    auto *tree = child<QTreeWidget>(view, "reportTree");
    const auto menuOf = [&](QTreeWidgetItem *item) {
        tree->setCurrentItem(item);
        Q_EMIT tree->customContextMenuRequested(tree->visualItemRect(item).center());
        return Gui::waitForOpen<QMenu>(&view, u"reportMenu"_s);
    };
    // Of what is done nothing can be tried again.
    QMenu *menu = menuOf(tree->topLevelItem(2));
    QVERIFY(menu);
    QVERIFY(!Gui::child<QAction>(menu, u"retryCauseAction"_s)->isEnabled());
    QVERIFY(!Gui::child<QAction>(menu, u"selectCauseAction"_s)->isEnabled());
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(&view, u"reportMenu"_s));

    QTreeWidgetItem *locked = tree->topLevelItem(1)->child(1);
    QVERIFY(locked->text(0).contains(u"Locked by a campaign."_s));
    menu = menuOf(locked);
    QVERIFY(menu);
    QSignalSpy select(&view, &JobView::selectRecords);
    menu->setActiveAction(Gui::child<QAction>(menu, u"selectCauseAction"_s));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(select.count(), 1);
    const QStringList contacts = select.first().first().toStringList();
    QCOMPARE(contacts.size(), 2);
    QVERIFY(Gui::waitForNone(&view, u"reportMenu"_s));

    const int before = account.tagRequests();
    menu = menuOf(locked);
    QVERIFY(menu);
    QAction *retry = Gui::child<QAction>(menu, u"retryCauseAction"_s);
    QTRY_VERIFY(retry->text().contains(u'2'));
    QSignalSpy started(&view, &JobView::jobStarted);
    menu->setActiveAction(retry);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(confirmRetry(view).contains(u"Try 2 step(s) again"_s));
    QTRY_COMPARE(started.count(), 1);
    const qint64 second = started.first().first().toLongLong();
    tree->setCurrentItem(tree->topLevelItem(0));
    QTRY_COMPARE(child<QPushButton>(view, "retryFailedButton")->isEnabled(), true); // four are left
    QTRY_COMPARE(view.steps()->undoneSteps().size(), 4);
    view.showJob(second);
    QVERIFY(account.waitUntilOver(second));
    QTRY_COMPARE(report(view), QStringList({u"All steps 2"_s, u"Done 2"_s}));
    QCOMPARE(account.tagRequests(), before + 2);
    QCOMPARE(view.steps()->steps().first().key, contacts.first());
}

// A cause, or some of its steps, all by keys; the buttons say how many they mean.
void tst_JobView::buttonsMeanWhatIsChosen()
{
    JobFixture account;
    QVERIFY(account.fill());
    addFailures(account);
    const qint64 job = account.tagAllAndWait(u"Spring"_s);
    account.service().clearFaults();
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    view.showJob(job);
    QTRY_COMPARE(report(view).size(), 5);
    auto *retry = child<QPushButton>(view, "retryFailedButton");
    auto *select = child<QPushButton>(view, "selectFailedButton");
    QTRY_VERIFY(retry->isVisible());
    QCOMPARE(retry->text(), u"&Retry failed…"_s);
    auto *tree = child<QTreeWidget>(view, "reportTree");
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down); // failed
    QCOMPARE(retry->text(), u"&Retry 6 step(s)…"_s);
    QTest::keyClick(tree, Qt::Key_Down); // the first cause
    QCOMPARE(retry->text(), u"&Retry 4 step(s)…"_s);
    QCOMPARE(select->accessibleName(), u"Select 4 contact(s)"_s);
    auto *table = child<QTableView>(view, "stepTable");
    QCOMPARE(table->model()->rowCount(), 4);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(retry->text(), u"&Retry 2 step(s)…"_s);
    QVERIFY(!child<QPushButton>(view, "undoButton")->isEnabled()); // none of these was done
    const QString first = view.steps()->step(0).key;
    // What was wanted of them.
    QCOMPARE(view.steps()->index(0, StepModel::ChangeColumn).data().toString(), u"Wanted: + Spring"_s);

    const int before = account.tagRequests();
    QSignalSpy started(&view, &JobView::jobStarted);
    QTest::keyClick(retry, Qt::Key_Space);
    const QString question = confirmRetry(view);
    QVERIFY2(question.contains(u"Try 2 step(s) again"_s) && question.contains(u"+ Spring"_s), qPrintable(question));
    QTRY_COMPARE(started.count(), 1);
    const qint64 second = started.first().first().toLongLong();
    view.showJob(second);
    QVERIFY(account.waitUntilOver(second));
    QTRY_COMPARE(report(view), QStringList({u"All steps 2"_s, u"Done 2"_s}));
    QCOMPARE(account.tagRequests(), before + 2);
    QCOMPARE(view.steps()->steps().first().key, first);
}

// The 404 is that of the look afterwards.
void tst_JobView::answerToARemovalThatWasLost()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.jobs()->setRetryDelays(20, 200);
    DemoFault cut;
    cut.kind = DemoFault::Kind::CutAfter;
    cut.method = u"DELETE"_s;
    account.service().addFault(cut);
    const qint64 job = account.start(
        account.ask([](MirrorStore &store) { return Plan::deleteContacts(store, {JobFixture::rows(store).front()}); }));
    QVERIFY(account.waitUntilOver(job));
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    view.showJob(job);
    QTRY_COMPARE(report(view), QStringList({u"All steps 1"_s, u"Done 1"_s}));
    QCOMPARE(view.steps()->index(0, StepModel::MessageColumn).data().toString(), u"It is gone (404)"_s);
}

void tst_JobView::waitsForTheNetwork()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.jobs()->setRetryDelays(60000, 60000);
    DemoFault cut;
    cut.kind = DemoFault::Kind::CutBefore;
    cut.times = -1;
    account.service().addFault(cut);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    const qint64 job = account.tagAll(u"Spring"_s);
    view.showJob(job);
    auto *tryNow = child<QPushButton>(view, "tryNowButton");
    QTRY_VERIFY_WITH_TIMEOUT(tryNow->isVisible(), 20000); // the client tries a few times by itself
    QVERIFY2(
        reason(view).contains(u"cannot be reached"_s) && reason(view).contains(u"second"_s), qPrintable(reason(view)));
    // It counts down.
    const QString text = reason(view);
    QTRY_VERIFY(reason(view) != text);

    account.service().clearFaults();
    QTest::mouseClick(tryNow, Qt::LeftButton);
    QVERIFY(account.waitUntilOver(job));
    QTRY_COMPARE(report(view), QStringList({u"All steps 41"_s, u"Done 41"_s}));
    QVERIFY(!tryNow->isVisible());
    QVERIFY(reason(view).isEmpty());
}

void tst_JobView::stoppedJobSaysWhyAndGoesOn()
{
    JobFixture account;
    QVERIFY(account.fill());
    DemoFault refusal = account.tagFault(DemoFault::Kind::Status, 5, -1);
    refusal.status = 403;
    refusal.body = R"({"detail": "Please upgrade your plan."})";
    account.service().addFault(refusal);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    const qint64 job = account.tagAll(u"Spring"_s);
    view.showJob(job);
    QVERIFY(account.waitForState(job, Job::State::Stopped));
    QTRY_COMPARE(child<QPushButton>(view, "resumeButton")->text(), u"Cont&inue"_s);
    QCOMPARE(child<QPushButton>(view, "cancelButton")->accessibleName(), u"Cancel…"_s);
    const QString message = account.jobs()->job(job)->job.message.text();
    QVERIFY(!message.isEmpty());
    QVERIFY(reason(view).startsWith(message));

    account.service().clearFaults();
    click(view, "resumeButton");
    QVERIFY(account.waitUntilOver(job));
    QTRY_COMPARE(report(view), QStringList({u"All steps 41"_s, u"Done 41"_s}));
}

void tst_JobView::beforeAndAfterOfAnEdit()
{
    JobFixture account;
    QVERIFY(account.fill());
    const QJsonObject contact = account.contacts().first();
    ContactValues values = ContactValues::of(contact);
    const QString old = values.firstName;
    values.firstName = u"Anna <i>Maria</i>"_s;
    const qint64 job = account.start(Plan::updateContact(contact, values));
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    view.showJob(job);
    QVERIFY(account.waitUntilOver(job));
    QAbstractItemModel *model = child<QTableView>(view, "stepTable")->model();
    QTRY_COMPARE(model->index(0, StepModel::StateColumn).data().toString(), u"Done"_s);
    const QModelIndex cell = model->index(0, StepModel::ChangeColumn);
    QCOMPARE(cell.data().toString(), u"First name: %1 → Anna <i>Maria</i>"_s.arg(old.isEmpty() ? u"(empty)"_s : old));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"Anna &lt;i&gt;Maria&lt;/i&gt;"_s));
    QVERIFY(!model->index(0, StepModel::TimeColumn).data().toString().isEmpty());

    // From a step to its contact.
    QSignalSpy select(&view, &JobView::selectRecords);
    auto *table = child<QTableView>(view, "stepTable");
    table->setCurrentIndex(cell);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(select.count(), 1);
    QCOMPARE(select.first().first().toStringList(), QStringList{view.steps()->steps().first().key});
}

void tst_JobView::wordsOfEveryKindOfChange()
{
    const QHash<QString, QString> names{{u"shoe_size"_s, u"Shoe size"_s}};
    Change change;
    change.kind = ChangeKind::AddTag;
    change.args = {{u"tag"_s, u"VIP"_s}};
    QCOMPARE(StepText::changes(change, names), QStringList{u"+ VIP"_s});
    change.kind = ChangeKind::RemoveTag;
    QCOMPARE(StepText::changes(change, names), QStringList{u"− VIP"_s});
    change.kind = ChangeKind::CreateTag;
    change.args = {{u"name"_s, u"VIP"_s}};
    QCOMPARE(StepText::changes(change, names), QStringList{u"New tag: VIP"_s});

    change.kind = ChangeKind::UpdateContact;
    change.before = {{u"locale"_s, u"en"_s}, {u"fields"_s, QJsonObject{{u"shoe_size"_s, QJsonValue::Null}}}};
    change.args = {{u"locale"_s, u"fr"_s}, {u"fields"_s, QJsonObject{{u"shoe_size"_s, u"41 %1"_s}}}};
    QCOMPARE(StepText::changes(change, names), QStringList({u"Shoe size: (empty) → 41 %1"_s, u"Language: en → fr"_s}));
    // What the service made of it goes before what was wanted.
    change.after = {{u"locale"_s, u"de"_s}, {u"fields"_s, QJsonObject{{u"shoe_size"_s, u"41"_s}}}};
    QCOMPARE(StepText::changes(change, names), QStringList({u"Shoe size: (empty) → 41"_s, u"Language: en → de"_s}));

    change.kind = ChangeKind::CreateContact;
    change.args = {{u"email"_s, u"a@example.org"_s}, {u"firstName"_s, u"Ana"_s}};
    QCOMPARE(StepText::changes(change, names), QStringList({u"E-mail: a@example.org"_s, u"First name: Ana"_s}));
    change.kind = ChangeKind::DeleteContact;
    change.before = {{u"id"_s, 7}, {u"firstName"_s, u"Ana"_s}, {u"lastName"_s, u"Lima"_s},
        {u"tags"_s, QJsonArray{QJsonObject{{u"id"_s, 1}, {u"name"_s, u"VIP"_s}}}}};
    QCOMPARE(StepText::changes(change, names), QStringList({u"Name: Ana Lima"_s, u"Tags: VIP"_s}));

    // Of what is gone for good, what it was.
    Change tag;
    tag.kind = ChangeKind::DeleteTag;
    tag.label = u"VIP"_s;
    tag.before
        = {{u"kept"_s, QJsonObject{{u"contacts"_s, QJsonArray{QJsonObject(), QJsonObject()}}, {u"all"_s, true}}}};
    QCOMPARE(StepText::changes(tag, names), QStringList({Changes::title(tag), u"Contacts that had it: 2"_s}));
    tag.kind = ChangeKind::DeleteField;
    tag.before = {{u"kept"_s, QJsonObject{{u"contacts"_s, QJsonArray{QJsonObject()}}, {u"all"_s, false}}}};
    QCOMPARE(StepText::changes(tag, names), QStringList({Changes::title(tag), u"Contacts with a value: ≥ 1"_s}));
    Change access;
    access.kind = ChangeKind::DeleteEnrollment;
    access.args = {{u"course"_s, u"Yoga"_s}};
    access.before = {{u"id"_s, 3}, {u"accessType"_s, u"full_access"_s}};
    QCOMPARE(StepText::changes(access, names), QStringList({u"Course: Yoga"_s, u"Access before: Full access"_s}));
    Change subscription;
    subscription.kind = ChangeKind::CancelSubscription;
    subscription.before = {{u"id"_s, u"7"_s}, {u"status"_s, u"active"_s}};
    subscription.after = {{u"status"_s, u"cancelled"_s}};
    QCOMPARE(StepText::changes(subscription, names).mid(1, 1), QStringList{u"Status: Active → Cancelled"_s});

    QCOMPARE(StepText::answer(tag), QString()); // planned
    tag.state = Change::State::Done;
    tag.httpStatus = 204;
    QCOMPARE(StepText::answer(tag), u"Accepted (204)"_s);
    tag.httpStatus = 201;
    tag.resultKey = u"123"_s;
    QCOMPARE(StepText::answer(tag), u"Created, id 123 (201)"_s);
    tag.message = Message::fromJournal(u"In the service's words"_s);
    QCOMPARE(StepText::answer(tag), u"In the service's words"_s);
    access.state = Change::State::AlreadySo;
    QCOMPARE(StepText::answer(access), u"Nothing was sent"_s);
}

void tst_JobView::stepModelKeepsTheRules()
{
    JobFixture account;
    QVERIFY(account.fill());
    addFailures(account);
    StepModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    StepModel done;
    QAbstractItemModelTester doneTester(&done, QAbstractItemModelTester::FailureReportingMode::QtTest);
    account.slowDown(200); // several flushes
    const qint64 job = account.tagAll(u"Spring"_s);
    model.setJob(account.workspace(), job);
    done.setJob(account.workspace(), job);
    done.setFilter({Change::State::Done, {}});
    done.sort(StepModel::RecordColumn, Qt::DescendingOrder);
    model.sort(StepModel::StateColumn);
    QTRY_VERIFY(model.rowCount() == 41 && done.rowCount() > 2);
    const QPersistentModelIndex kept = model.index(5, StepModel::RecordColumn);
    const QString label = kept.data().toString();
    model.sort(StepModel::RecordColumn, Qt::DescendingOrder);
    QCOMPARE(kept.data().toString(), label);
    QVERIFY(account.waitUntilOver(job));
    QTRY_COMPARE(done.rowCount(), 35);
    for (int row = 1; row < done.rowCount(); ++row)
        QVERIFY(done.step(row - 1).label.compare(done.step(row).label, Qt::CaseInsensitive) >= 0);

    const QList<StepGroup> groups = model.groups(StepModel::Counted::All);
    QCOMPARE(groups.size(), 4);
    QCOMPARE(groups.first().state, Change::State::Failed);
    model.setFilter({Change::State::Failed, groups.at(2).cause});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 41);
    model.sort(-1);
    QCOMPARE(model.step(0).kind, ChangeKind::CreateTag);
    model.setJob(nullptr, 0);
    QCOMPARE(model.rowCount(), 0);
}

void tst_JobView::oldJobIsReadFromTheJournal()
{
    JobFixture account;
    QVERIFY(account.fill());
    addFailures(account);
    const qint64 job = account.tagAllAndWait(u"Spring"_s);
    account.close();
    account.open();
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    view.showJob(job);
    QTRY_VERIFY(progress(view).startsWith(u"Finished"_s));
    QTRY_COMPARE(report(view).size(), 5);
    QVERIFY(child<QPushButton>(view, "retryFailedButton")->isVisible());
    account.close();
    view.setWorkspace(nullptr);
    QVERIFY(child<QLabel>(view, "titleLabel")->text().isEmpty());
}

void tst_JobView::savesTheReportAsCsv()
{
    JobFixture account;
    QVERIFY(account.fill());
    addFailures(account);
    const qint64 job = account.tagAllAndWait(u"=Spring, 2027"_s);
    JobView view;
    view.setWorkspace(account.workspace());
    open(view);
    view.showJob(job);
    auto *save = child<QPushButton>(view, "saveReportButton");
    QTRY_VERIFY(save->isVisible() && save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    auto *dialog = Gui::waitForOpen<QFileDialog>(&view, u"csvFileDialog"_s);
    QVERIFY(dialog);
    QTemporaryDir folder;
    dialog->selectNameFilter(dialog->nameFilters().at(1)); // without the mark
    dialog->findChild<QLineEdit *>()->setText(folder.filePath(u"report"_s));
    QSignalSpy saved(&view, &JobView::saved);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE(saved.count(), 1);

    QFile file(folder.filePath(u"report.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 1 + 41 + 1); // the last one ends, too
    QVERIFY(lines.first().startsWith(u"Record,Id,Step,Result,Before and after,Answer,"_s));
    QVERIFY2(lines.at(1).startsWith(u"\"'=Spring, 2027\","_s), qPrintable(lines.at(1)));
    const Change failed = view.steps()->steps().at(4);
    QCOMPARE(failed.state, Change::State::Failed);
    const QString line = lines.at(5);
    QVERIFY2(line.startsWith(failed.label + u','), qPrintable(line));
    QVERIFY2(line.contains(u",Failed,\"Wanted: + =Spring, 2027\","_s) && line.contains(u"<b>blocked</b>"_s),
        qPrintable(line));
    QVERIFY2(line.endsWith(failed.settledAt.toUTC().toString(Qt::ISODate)), qPrintable(line));
}

void tst_JobView::everythingHasAName()
{
    JobView view;
    const QList<QWidget *> widgets = view.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool interactive = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QProgressBar *>(widget)
            || (qobject_cast<const QAbstractItemView *>(widget) && !widget->objectName().isEmpty()
                && !qobject_cast<const QHeaderView *>(widget));
        if (!interactive || widget->objectName().startsWith(u"qt_"_s)
            || qobject_cast<const QTableView *>(widget->parent()))
            continue;
        QVERIFY(!widget->objectName().isEmpty());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(tst_JobView)
#include "tst_jobview.moc"
