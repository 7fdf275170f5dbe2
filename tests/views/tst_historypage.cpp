// SPDX-License-Identifier: GPL-3.0-or-later
#include "fulldisk.h"
#include "guitest.h"
#include "historypage.h"
#include "jobfixture.h"
#include "jobmodel.h"
#include "jobstatuswidget.h"
#include "jobview.h"
#include "messagebar.h"
#include "plandialog.h"
#include "settings.h"
#include "stepmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

// The list of jobs, its place in the status bar, and what is offered after an interrupted run.
class tst_HistoryPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNothingBeforeItIsSeen();
    void listsJobsNewestFirstAndLive();
    void openedOnAJob();
    void retryMovesOnToTheNewJob();
    void waitingJobsAreMoved();
    void searchesByTyping();
    void searchAndContactReachTheSteps();
    void whatTheSearchHidesIsNotShownBelow();
    void layoutIsKept();
    void datesAreShownInFull();
    void filtersAndSavesWhatItShows();
    void narrowedToOneContactMeansThatOne();
    void forgetsWhatTheUserDoesNotKeep();
    void readsInPortions();
    void survivesItsWorkspace();
    void statusWidgetShowsPausesAndOpens();
    void statusWidgetSaysWhyAJobStandsStill();
    void statusWidgetDoesNotFlashForASingleEdit();
    void interruptedJobGoesOn();
    void interruptedJobsOneAfterTheOther();

private:
    template <class T>
    static T *child(const QWidget &page, const char *name)
    {
        T *found = page.findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("No widget %s", name);
        return found;
    }
    static void open(QWidget &page)
    {
        page.resize(760, 520);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    static QTableView *table(const QWidget &page) { return child<QTableView>(page, "jobTable"); }
    static QString cell(const QWidget &page, int row, int column)
    {
        return table(page)->model()->index(row, column).data().toString();
    }
    static int rows(const QWidget &page) { return table(page)->model() ? table(page)->model()->rowCount() : -1; }
    static void clickRow(const QWidget &page, int row)
    {
        const QRect place = table(page)->visualRect(table(page)->model()->index(row, 0));
        QTest::mouseClick(table(page)->viewport(), Qt::LeftButton, {}, place.center());
    }
    // Six steps: a new tag for five contacts.
    static qint64 tagFew(JobFixture &account, const QString &tag)
    {
        TagEdit edit;
        edit.create = {tag};
        return account.start(account.ask([edit](MirrorStore &store) {
            const std::vector<RowId> all = JobFixture::rows(store);
            return Plan::editTags(store, {all.begin(), all.begin() + 5}, edit);
        }));
    }
    // A job of one step that is waiting for its answer when the program ends, another bulk job behind it.
    static QList<qint64> interruptTwoJobs(JobFixture &account)
    {
        if (!account.fill())
            qFatal("The account cannot be read");
        account.service().addFault(account.tagFault(DemoFault::Kind::NeverAnswer, 10, -1));
        const qint64 first = account.tagAll(u"Spring"_s);
        const qint64 second = account.tagAll(u"Summer"_s);
        const bool stuck = QTest::qWaitFor([&] { return account.jobs()->job(first)->settled == 11; });
        if (!stuck)
            qFatal("The job did not come as far as wanted");
        account.close();
        account.service().clearFaults();
        account.open();
        return {first, second};
    }
};

void tst_HistoryPage::readsNothingBeforeItIsSeen()
{
    JobFixture account;
    HistoryPage page;
    page.setWorkspace(account.workspace());
    QVERIFY(QTest::qWaitFor([&] { return account.jobs()->isOpen(); }));
    QVERIFY(!table(page)->model());
    open(page);
    auto *empty = child<QLabel>(page, "historyEmptyLabel");
    QTRY_VERIFY(empty->isVisible() && empty->text().contains(u"Nothing has been changed"_s));
    QVERIFY(!table(page)->isVisible());

    // The first change takes the place of the text.
    QVERIFY(account.fill());
    const qint64 job = account.tagAll(u"Spring"_s);
    QTRY_VERIFY(table(page)->isVisible());
    QVERIFY(!empty->isVisible());
    QCOMPARE(page.currentJob(), job);
}

void tst_HistoryPage::listsJobsNewestFirstAndLive()
{
    JobFixture account;
    QVERIFY(account.fill());
    const qint64 first = account.tagAllAndWait(u"Spring"_s);
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), 1);
    const QAbstractItemModelTester tester(table(page)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(cell(page, 0, JobModel::StateColumn), u"Finished"_s);
    QCOMPARE(cell(page, 0, JobModel::ProgressColumn), u"41 of 41"_s);
    QCOMPARE(cell(page, 0, JobModel::AccountColumn), account.workspace()->accountLabel());
    QCOMPARE(page.currentJob(), first); // the newest one is shown

    account.slowDown(200);
    const qint64 second = account.tagAll(u"Summer"_s);
    QTRY_COMPARE(rows(page), 2);
    QTRY_COMPARE(cell(page, 0, JobModel::StateColumn), u"Running"_s);
    QTRY_VERIFY(cell(page, 0, JobModel::ProgressColumn) > u"1"_s);
    QCOMPARE(page.currentJob(), first); // what is being read stays
    QCOMPARE(table(page)->currentIndex().row(), 1);

    // From there up to the new one by keyboard.
    table(page)->setFocus();
    QTest::keyClick(table(page), Qt::Key_Up);
    QCOMPARE(page.currentJob(), second);
    QTRY_VERIFY(child<QProgressBar>(page, "progressBar")->isVisible());
    QVERIFY(account.waitUntilOver(second));
    QTRY_COMPARE(cell(page, 0, JobModel::StateColumn), u"Finished"_s);
    clickRow(page, 1);
    QCOMPARE(page.currentJob(), first);
    QTest::keyClick(table(page), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\tFinished\t41 of 41\t"_s));
}

void tst_HistoryPage::openedOnAJob()
{
    JobFixture account;
    QVERIFY(account.fill());
    const qint64 first = account.tagAll(u"Spring"_s);
    const qint64 second = account.tagAllAndWait(u"Summer"_s);
    HistoryPage page;
    page.setWorkspace(account.workspace());
    page.showJob(first); // before it was ever shown
    QVERIFY(!table(page)->model());
    open(page);
    QTRY_COMPARE(page.currentJob(), first);
    QCOMPARE(table(page)->currentIndex().row(), 1);
    page.showJob(second);
    QCOMPARE(page.currentJob(), second);
    QCOMPARE(table(page)->currentIndex().row(), 0);
}

void tst_HistoryPage::retryMovesOnToTheNewJob()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.service().addFault(account.tagFault(DemoFault::Kind::ValidationError, 3, 2));
    const qint64 job = account.tagAllAndWait(u"Spring"_s);
    HistoryPage page;
    page.setWorkspace(account.workspace());
    QSignalSpy select(&page, &HistoryPage::selectRecords);
    open(page);
    auto *retry = child<QPushButton>(page, "retryFailedButton");
    QTRY_VERIFY(retry->isVisible());
    QCOMPARE(cell(page, 0, JobModel::StateColumn), u"Finished, 2 failed"_s);
    QTest::mouseClick(child<QPushButton>(page, "selectFailedButton"), Qt::LeftButton);
    QCOMPARE(select.count(), 1);
    QCOMPARE(select.first().first().toStringList().size(), 2);
    QTest::mouseClick(retry, Qt::LeftButton);
    auto *question = Gui::waitForOpen<QDialog>(&page, u"retryQuestion"_s);
    QVERIFY(question);
    Gui::click(question, u"confirmButton"_s);
    QTRY_COMPARE(rows(page), 2);
    QTRY_VERIFY(page.currentJob() > job);
    QCOMPARE(table(page)->currentIndex().row(), 0);
    QTRY_COMPARE(cell(page, 0, JobModel::StateColumn), u"Finished"_s);
    QCOMPARE(cell(page, 0, JobModel::ProgressColumn), u"2 of 2"_s);
}

void tst_HistoryPage::waitingJobsAreMoved()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.slowDown(300);
    const qint64 first = account.tagAll(u"Spring"_s);
    const qint64 second = account.tagAll(u"Summer"_s);
    const qint64 third = account.tagAll(u"Autumn"_s);
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), 3);
    clickRow(page, 0);
    QCOMPARE(page.currentJob(), third);
    QTRY_COMPARE(cell(page, 0, JobModel::StateColumn), u"Waiting, place 3 of 3"_s);
    auto *earlier = child<QToolButton>(page, "earlierButton");
    auto *later = child<QToolButton>(page, "laterButton");
    QVERIFY(earlier->isVisible() && earlier->isEnabled());
    QVERIFY(!later->isEnabled());
    QVERIFY(child<QLabel>(page, "reasonLabel")->text().contains(u"2 job(s) before it"_s));

    table(page)->setFocus();
    QTest::keyClick(table(page), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(cell(page, 0, JobModel::StateColumn), u"Waiting, place 2 of 3"_s);
    QCOMPARE(cell(page, 1, JobModel::StateColumn), u"Waiting, place 3 of 3"_s);
    QCOMPARE(page.currentJob(), third); // the same one is chosen
    QVERIFY(later->isEnabled());
    QTest::mouseClick(earlier, Qt::LeftButton); // before the running one, which waits again
    QTRY_COMPARE(account.jobs()->job(third)->job.state, Job::State::Running);
    QTRY_COMPARE(account.jobs()->job(first)->job.state, Job::State::Waiting);
    QVERIFY(!earlier->isEnabled());
    QTest::keyClick(table(page), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(account.jobs()->job(first)->job.state, Job::State::Running);
    QList<qint64> order;
    const QList<JobSnapshot> all = account.jobs()->jobs();
    for (const JobSnapshot &snapshot : all)
        order.append(snapshot.job.id);
    QCOMPARE(order, QList<qint64>({first, third, second}));
}

void tst_HistoryPage::searchesByTyping()
{
    JobFixture account;
    QVERIFY(account.fill());
    const QList<QJsonObject> contacts = account.contacts();
    const auto rename = [&](int place) {
        ContactValues values = ContactValues::of(contacts.at(place));
        values.lastName += u" x"_s;
        const qint64 id = account.start(Plan::updateContact(contacts.at(place), values));
        if (!account.waitUntilOver(id))
            qFatal("The edit does not end");
        return id;
    };
    const qint64 edit = rename(3);
    const qint64 other = rename(4);
    const qint64 tagged = account.tagAllAndWait(u"Spring"_s);
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), 3);
    const QAbstractItemModelTester tester(table(page)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *search = child<QLineEdit>(page, "historySearchEdit");
    search->setFocus();

    // A label within a bulk job is found as well as the title of the single edit.
    QTest::keyClicks(search, contacts.at(3).value("email"_L1).toString().toUpper());
    QTRY_COMPARE(rows(page), 2);
    const auto *model = qobject_cast<JobModel *>(table(page)->model());
    QCOMPARE(model->job(0).id, tagged);
    QCOMPARE(model->job(1).id, edit);
    search->clear();
    QTest::keyClicks(search, u"sprin"_s);
    QTRY_COMPARE(rows(page), 1);
    QCOMPARE(model->job(0).id, tagged);
    search->clear();
    QTest::keyClicks(search, u"no such thing"_s);
    auto *empty = child<QLabel>(page, "historyEmptyLabel");
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(u"no such thing"_s));
    QVERIFY(search->isEnabled());
    // A job that the search hides is shown nevertheless.
    page.showJob(other);
    QCOMPARE(page.currentJob(), other);
    QVERIFY(search->text().isEmpty());
    QTRY_COMPARE(rows(page), 3);
    QTRY_COMPARE(table(page)->currentIndex().row(), 1);
}

void tst_HistoryPage::searchAndContactReachTheSteps()
{
    JobFixture account;
    QVERIFY(account.fill());
    const QJsonObject contact = account.contacts().at(3);
    ContactValues values = ContactValues::of(contact);
    values.lastName = u"Öztürk-Brandl"_s;
    QVERIFY(account.waitUntilOver(account.start(Plan::updateContact(contact, values))));
    TagEdit edit;
    edit.create = {u"Frühling"_s, u"Autumn"_s};
    const qint64 tagged = account.start(
        account.ask([edit](MirrorStore &store) { return Plan::editTags(store, JobFixture::rows(store), edit); }));
    QVERIFY(account.waitUntilOver(tagged));
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), 2);
    auto *search = child<QLineEdit>(page, "historySearchEdit");
    auto *narrowing = child<QWidget>(page, "stepNarrowingBar");
    const auto steps = [&page] { return child<QTableView>(page, "stepTable")->model()->rowCount(); };
    QTRY_COMPARE(steps(), 82);
    QVERIFY(!narrowing->isVisible());

    // By the name of a person, whom the journal knows by the address.
    search->setFocus();
    QTest::keyClicks(search, u"ozturk"_s);
    QTRY_COMPARE(steps(), 2);
    QCOMPARE(rows(page), 2);
    QCOMPARE(page.currentJob(), tagged);
    QVERIFY(narrowing->isVisible());
    QVERIFY2(child<QLabel>(*narrowing, "narrowingLabel")->text().contains(u"2 of 82"_s),
        qPrintable(child<QLabel>(*narrowing, "narrowingLabel")->text()));
    const auto *model = qobject_cast<JobModel *>(table(page)->model());
    QCOMPARE(model->job(1).kind, JobKind::UpdateContact);
    QTest::mouseClick(child<QToolButton>(*narrowing, "narrowingClearButton"), Qt::LeftButton);
    QCOMPARE(steps(), 82);
    QVERIFY(!narrowing->isVisible());

    // By the name of a tag, in whatever spelling, and both in the same step.
    search->clear();
    QTest::keyClicks(search, u"fruhling"_s);
    QTRY_COMPARE(rows(page), 1);
    QTRY_COMPARE(steps(), 41);
    search->clear();
    QTest::keyClicks(search, u"AUTUMN brandl"_s);
    QTRY_COMPARE(steps(), 1);
    QCOMPARE(rows(page), 1);
    search->clear();
    QTRY_COMPARE(rows(page), 2);
    QTRY_COMPARE(steps(), 82);

    // Of one contact.
    const QString key = QString::number(contact.value("id"_L1).toInteger());
    page.narrow(key, u"Öztürk"_s);
    QTRY_COMPARE(page.currentJob(), tagged);
    QTRY_COMPARE(steps(), 2);
    for (int row = 0; row < 2; ++row) {
        const QAbstractItemModel *shown = child<QTableView>(page, "stepTable")->model();
        QCOMPARE(shown->index(row, StepModel::RecordColumn).data().toString(), values.email);
    }
}

void tst_HistoryPage::whatTheSearchHidesIsNotShownBelow()
{
    JobFixture account;
    QVERIFY(account.fill());
    const qint64 spring = tagFew(account, u"Spring"_s);
    QVERIFY(account.waitUntilOver(spring));
    const qint64 summer = tagFew(account, u"Summer"_s);
    QVERIFY(account.waitUntilOver(summer));
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(page.currentJob(), summer);
    auto *search = child<QLineEdit>(page, "historySearchEdit");
    search->setFocus();
    QTest::keyClicks(search, u"spring"_s);
    QTRY_COMPARE(rows(page), 1);
    QCOMPARE(page.currentJob(), spring);
    QCOMPARE(table(page)->currentIndex().row(), 0);
    QTRY_VERIFY(child<QLabel>(page, "titleLabel")->text().contains(u"Spring"_s));
}

void tst_HistoryPage::layoutIsKept()
{
    JobFixture account;
    QVERIFY(account.fill());
    QVERIFY(account.waitUntilOver(tagFew(account, u"Spring"_s)));
    QTemporaryDir profile;
    Settings settings(profile.path());
    QList<int> sizes;
    QList<int> reportSizes;
    {
        HistoryPage page(&settings);
        page.setWorkspace(account.workspace());
        open(page);
        QTRY_COMPARE(rows(page), 1);
        auto *splitter = child<QSplitter>(page, "historySplitter");
        splitter->setSizes({splitter->height() / 2, splitter->height() / 2});
        sizes = splitter->sizes();
        auto *report = child<QSplitter>(page, "reportSplitter");
        report->setSizes({report->width() / 2, report->width() / 2});
        reportSizes = report->sizes();
        table(page)->horizontalHeader()->resizeSection(JobModel::StateColumn, 77);
        child<QTableView>(page, "stepTable")->horizontalHeader()->resizeSection(StepModel::WhatColumn, 99);
        page.saveState();
    }
    HistoryPage page(&settings);
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), 1);
    QCOMPARE(table(page)->horizontalHeader()->sectionSize(JobModel::StateColumn), 77);
    QCOMPARE(child<QTableView>(page, "stepTable")->horizontalHeader()->sectionSize(StepModel::WhatColumn), 99);
    QTRY_COMPARE(child<QSplitter>(page, "historySplitter")->sizes(), sizes);
    QTRY_COMPARE(child<QSplitter>(page, "reportSplitter")->sizes(), reportSizes);
}

// Half a date says something else.
void tst_HistoryPage::datesAreShownInFull()
{
    JobFixture account;
    QVERIFY(account.fill());
    const qint64 job = tagFew(account, u"Spring"_s);
    QTRY_VERIFY(!account.workspace()->jobs()->job(job));
    HistoryPage page(nullptr);
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), 1);
    const QAbstractItemView *jobs = table(page);
    QVERIFY(table(page)->columnWidth(JobModel::StartedColumn) >= jobs->sizeHintForColumn(JobModel::StartedColumn));
    auto *steps = child<QTableView>(page, "stepTable");
    QTRY_COMPARE(steps->model()->rowCount(), 6);
    steps->horizontalHeader()->setStretchLastSection(false);
    QVERIFY(steps->columnWidth(StepModel::TimeColumn)
        >= static_cast<const QAbstractItemView *>(steps)->sizeHintForColumn(StepModel::TimeColumn));
}

void tst_HistoryPage::filtersAndSavesWhatItShows()
{
    JobFixture account;
    QVERIFY(account.fill());
    DemoFault invalid = account.tagFault(DemoFault::Kind::ValidationError, 1, 2);
    invalid.violationPath = u"tagId"_s;
    invalid.message = u"This contact is blocked."_s;
    account.service().addFault(invalid);
    const qint64 bad = tagFew(account, u"Spring"_s);
    QVERIFY(account.waitUntilOver(bad));
    account.service().clearFaults();
    const qint64 good = tagFew(account, u"Summer"_s);
    QVERIFY(account.waitUntilOver(good));
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), 2);
    const auto *model = qobject_cast<JobModel *>(table(page)->model());
    auto *result = child<QComboBox>(page, "historyResultCombo");
    QTest::keyClicks(result, u"With"_s);
    QTRY_COMPARE(rows(page), 1);
    QCOMPARE(model->job(0).id, bad);
    result->setCurrentIndex(4); // cancelled
    QTRY_VERIFY(child<QLabel>(page, "historyEmptyLabel")->isVisible());
    QVERIFY(!child<QToolButton>(page, "historySaveButton")->isEnabled());
    result->setCurrentIndex(0);
    child<QComboBox>(page, "historyTimeCombo")->setCurrentIndex(1); // today
    QTRY_COMPARE(rows(page), 2);
    QTest::keyClicks(child<QLineEdit>(page, "historySearchEdit"), u"blocked"_s); // by the answer
    QTRY_COMPARE(rows(page), 1);
    QCOMPARE(model->job(0).id, bad);

    QTest::mouseClick(child<QToolButton>(page, "historySaveButton"), Qt::LeftButton);
    auto *dialog = Gui::waitForOpen<QFileDialog>(&page, u"csvFileDialog"_s);
    QVERIFY(dialog);
    QTemporaryDir folder;
    dialog->findChild<QLineEdit *>()->setText(folder.filePath(u"history.csv"_s));
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    auto *bar = child<MessageBar>(page, "historyMessageBar");
    QTRY_VERIFY(bar->isVisible() && bar->text().contains(u"2 line"_s)); // as are shown
    QFile file(folder.filePath(u"history.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("\r\n"), 3);
    QCOMPARE(text.count("This contact is blocked."), 2);
    QVERIFY(text.contains(account.workspace()->accountLabel().toUtf8()));
    QVERIFY(!text.contains("Summer"));
    QVERIFY(!text.contains(account.service().key().toUtf8())); // no secrets
}

// The file, and what is taken back, are about the contact that is shown, not about all whom the job changed.
void tst_HistoryPage::narrowedToOneContactMeansThatOne()
{
    JobFixture account;
    QVERIFY(account.fill());
    const qint64 job = tagFew(account, u"Spring"_s);
    QVERIFY(account.waitUntilOver(job));
    const QString key
        = account.ask([](MirrorStore &store) { return store.record("contact", JobFixture::rows(store).at(2))->key; });
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(page.currentJob(), job);
    auto *undo = child<QPushButton>(page, "undoButton");
    QTRY_COMPARE(undo->text(), u"&Undo 6 step(s)…"_s);
    page.narrow(key, u"Somebody"_s);
    QTRY_COMPARE(page.currentJob(), job);
    QTRY_COMPARE(undo->text(), u"&Undo 1 step(s)…"_s);

    QTest::mouseClick(child<QToolButton>(page, "historySaveButton"), Qt::LeftButton);
    auto *files = Gui::waitForOpen<QFileDialog>(&page, u"csvFileDialog"_s);
    QVERIFY(files);
    const QTemporaryDir folder;
    files->findChild<QLineEdit *>()->setText(folder.filePath(u"history.csv"_s));
    QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
    auto *bar = child<MessageBar>(page, "historyMessageBar");
    QTRY_VERIFY(bar->isVisible() && bar->text().contains(u"1 line"_s));
    QFile file(folder.filePath(u"history.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(key.toUtf8()));

    QVERIFY(Gui::waitForNone(&page, u"csvFileDialog"_s));
    QTest::mouseClick(undo, Qt::LeftButton);
    auto *dialog = Gui::waitForOpen<PlanDialog>(&page, u"undoDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(Gui::child<QPushButton>(dialog, u"confirmButton"_s)->isEnabled());
    Gui::click(dialog, u"confirmButton"_s);
    QTRY_VERIFY(page.currentJob() > job);
    QVERIFY(account.waitUntilOver(page.currentJob()));
    int tagged = 0;
    account.service().edit([&](DemoData &data) {
        const qint64 spring = data.tagId(u"Spring"_s).value_or(0);
        for (const qint64 id : data.contactIds())
            tagged += data.contact(id)->tags.contains(spring) ? 1 : 0;
        QVERIFY(!data.contact(key.toLongLong())->tags.contains(spring));
    });
    QCOMPARE(tagged, 4);
}

void tst_HistoryPage::forgetsWhatTheUserDoesNotKeep()
{
    JobFixture account;
    QVERIFY(account.fill());
    Job old;
    old.state = Job::State::Finished;
    old.createdAt = old.finishedAt = QDateTime::currentDateTimeUtc().addDays(-3);
    account.workspace()->journal()->addJob(this, old, {}, [](const Job &, const QList<Change> &) {});
    const qint64 recent = tagFew(account, u"Spring"_s);
    QVERIFY(account.waitUntilOver(recent));
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), 2);
    QTemporaryDir profile;
    Settings settings(profile.path());
    QSignalSpy pruned(account.workspace()->journal(), &Journal::pruned);
    account.workspace()->applySettings(settings); // for ever
    settings.setValue(Setting::HistoryDays, 4);
    account.workspace()->applySettings(settings); // it is not that old
    settings.setValue(Setting::HistoryDays, 1);
    account.workspace()->applySettings(settings);
    QTRY_COMPARE(rows(page), 1);
    QCOMPARE(pruned.count(), 1);
    QCOMPARE(pruned.first().first().toInt(), 1);
    qint64 kept = 0;
    account.workspace()->journal()->job(this, recent, [&kept](const Job &job) { kept = job.id; });
    QTRY_COMPARE(kept, recent);
}

void tst_HistoryPage::readsInPortions()
{
    JobFixture account;
    constexpr int count = JobModel::PortionSize + 30;
    int written = 0;
    for (int i = 0; i < count; ++i) {
        Job job;
        job.kind = JobKind::UpdateContact;
        job.state = Job::State::Finished;
        job.args = {{u"label"_s, u"person%1@example.org"_s.arg(i)}};
        job.createdAt = QDateTime::currentDateTimeUtc();
        account.workspace()->journal()->addJob(this, job, {}, [&](const Job &, const QList<Change> &) { ++written; });
    }
    QTRY_COMPARE(written, count);
    HistoryPage page;
    page.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(rows(page), JobModel::PortionSize);
    QVERIFY(cell(page, 0, JobModel::TitleColumn).contains(u"person129@"_s));
    table(page)->setFocus();
    QTest::keyClick(table(page), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(rows(page), count);
    QVERIFY(!table(page)->model()->canFetchMore({}));
    QVERIFY(cell(page, count - 1, JobModel::TitleColumn).contains(u"person0@"_s));
}

void tst_HistoryPage::survivesItsWorkspace()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.slowDown(200);
    const qint64 job = account.tagAll(u"Spring"_s);
    HistoryPage page;
    JobStatusWidget status;
    page.setWorkspace(account.workspace());
    status.setWorkspace(account.workspace());
    open(page);
    QTRY_COMPARE(page.currentJob(), job);
    QTRY_VERIFY(!status.isHidden());
    account.close();
    QVERIFY(!table(page)->model());
    QCOMPARE(page.currentJob(), 0);
    QVERIFY(status.isHidden());
    QVERIFY(child<QLabel>(page, "historyEmptyLabel")->isVisible());
    account.open();
    page.setWorkspace(account.workspace());
    QTRY_COMPARE(page.currentJob(), job);
    QTRY_COMPARE(cell(page, 0, JobModel::StateColumn), u"Interrupted"_s);
    QTRY_VERIFY(child<QPushButton>(page, "resumeButton")->isVisible());
    QVERIFY(child<QLabel>(page, "reasonLabel")->text().contains(u"program ended"_s));
}

void tst_HistoryPage::statusWidgetShowsPausesAndOpens()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.slowDown(200);
    QWidget window;
    auto *status = new JobStatusWidget(&window);
    status->setWorkspace(account.workspace());
    open(window);
    QVERIFY(status->isHidden());
    const qint64 job = account.tagAll(u"Spring"_s);
    QTRY_VERIFY(status->isVisible());
    auto *progress = child<QProgressBar>(*status, "jobStatusProgress");
    auto *text = child<QLabel>(*status, "jobStatusText");
    QTRY_VERIFY(progress->value() > 0);
    QVERIFY2(text->text().contains(u" of 41"_s), qPrintable(text->text()));
    auto *title = child<QToolButton>(*status, "jobStatusButton");
    QVERIFY(title->accessibleName().contains(u"Edit the tags of"_s));

    QSignalSpy clicked(status, &JobStatusWidget::clicked);
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Return);
    QTest::mouseClick(progress, Qt::LeftButton);
    QCOMPARE(clicked.count(), 2);
    QCOMPARE(clicked.first().first().toLongLong(), job);

    auto *pause = child<QToolButton>(*status, "jobStatusPauseButton");
    QCOMPARE(pause->accessibleName(), u"Pause this job"_s);
    QTest::keyClick(pause, Qt::Key_Space);
    QTRY_COMPARE(pause->accessibleName(), u"Resume this job"_s);
    QVERIFY(account.waitForState(job, Job::State::Paused));
    QVERIFY(text->text().contains(u"Paused"_s));
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(account.waitUntilOver(job));
    QTRY_VERIFY(status->isHidden());
    QCOMPARE(account.tagRequests(), JobFixture::Contacts);
}

void tst_HistoryPage::statusWidgetSaysWhyAJobStandsStill()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.slowDown(100);
    QWidget window;
    auto *status = new JobStatusWidget(&window);
    status->setWorkspace(account.workspace());
    open(window);
    const qint64 job = account.tagAll(u"Spring"_s);
    QTRY_VERIFY(account.jobs()->job(job)->settled > 2);
    {
        const FullDisk full;
        QVERIFY(account.waitForState(job, Job::State::Paused));
    }
    auto *text = child<QLabel>(*status, "jobStatusText");
    QTRY_VERIFY2(text->text().contains(u"Paused: The disk is full"_s), qPrintable(text->text()));
    QVERIFY2(text->toolTip().contains(u"nothing was lost"_s), qPrintable(text->toolTip())); // all of it
}

void tst_HistoryPage::statusWidgetDoesNotFlashForASingleEdit()
{
    JobFixture account;
    QVERIFY(account.fill());
    QWidget window;
    auto *status = new JobStatusWidget(&window);
    status->setWorkspace(account.workspace());
    open(window);
    const QList<QJsonObject> contacts = account.contacts();
    ContactValues values = ContactValues::of(contacts.first());
    values.lastName += u" x"_s;
    bool seen = false;
    connect(account.jobs(), &JobRunner::jobChanged, status, [&] { seen = seen || !status->isHidden(); });
    const qint64 quick = account.start(Plan::updateContact(contacts.first(), values));
    QVERIFY(account.waitUntilOver(quick));
    QVERIFY(!seen);

    // One that takes long is shown.
    account.demo().fault(DemoFault::Kind::Delay, {}, 1, 2000);
    values.lastName += u" y"_s;
    const qint64 slow = account.start(Plan::updateContact(contacts.first(), values));
    QTRY_VERIFY(status->isVisible());
    QVERIFY(account.jobs()->job(slow));
    QVERIFY(account.waitUntilOver(slow));
    QTRY_VERIFY(status->isHidden());
}

void tst_HistoryPage::interruptedJobGoesOn()
{
    JobFixture account;
    QVERIFY(account.fill());
    account.service().addFault(account.tagFault(DemoFault::Kind::NeverAnswer, 10, -1));
    const qint64 job = account.tagAll(u"Spring"_s);
    QTRY_COMPARE(account.jobs()->job(job)->settled, 11);
    account.close();
    account.service().clearFaults();
    account.open();

    QWidget window;
    MessageBar bar(&window);
    QObject context;
    offerInterruptedJobs(&bar, account.workspace(), &context, {});
    open(window);
    QTRY_VERIFY(bar.isVisible());
    QVERIFY2(bar.text().contains(u"was interrupted after 11 of 41 step(s)."_s), qPrintable(bar.text()));
    // From here on all is at rest: nothing is sent before somebody decides.
    QVERIFY(account.jobs()->job(job)->job.state == Job::State::Interrupted);
    QTest::mouseClick(child<QToolButton>(bar, "continueJobButton"), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
    QVERIFY(account.waitUntilOver(job));
    // Each contact has the tag, and no request was applied twice.
    QHash<QString, int> applied;
    const QList<DemoLedgerEntry> ledger = account.service().ledger();
    for (const DemoLedgerEntry &entry : ledger) {
        if (entry.method == "POST"_L1 && entry.path.endsWith("/tags"_L1) && entry.path.contains("/contacts/"_L1)
            && entry.applied)
            ++applied[entry.path];
    }
    QCOMPARE(applied.size(), JobFixture::Contacts);
    for (const int count : std::as_const(applied))
        QCOMPARE(count, 1);
}

void tst_HistoryPage::interruptedJobsOneAfterTheOther()
{
    JobFixture account;
    const QList<qint64> jobs = interruptTwoJobs(account);
    QWidget window;
    MessageBar bar(&window);
    bar.resize(700, 60);
    QList<qint64> reviewed;
    offerInterruptedJobs(&bar, account.workspace(), &window, [&](qint64 job) { reviewed.append(job); });
    open(window);
    QTRY_VERIFY(bar.isVisible());
    QVERIFY(bar.text().contains(u"11 of 41"_s));
    QTest::keyClick(child<QToolButton>(bar, "reviewJobButton"), Qt::Key_Space);
    QCOMPARE(reviewed, QList<qint64>{jobs.first()});
    QVERIFY(account.jobs()->job(jobs.first())->job.state == Job::State::Interrupted); // left as it is
    // The second one.
    QVERIFY(bar.isVisible());
    QVERIFY(bar.text().contains(u"0 of 41"_s));
    QTRY_COMPARE(bar.findChildren<QToolButton *>(u"stopJobButton"_s).size(), 1); // those of the first are gone
    QTest::mouseClick(child<QToolButton>(bar, "stopJobButton"), Qt::LeftButton);
    auto *box = Gui::waitForOpen<QMessageBox>(&window, u"cancelJobBox"_s);
    QVERIFY(box);
    QVERIFY(bar.isVisible()); // nothing is decided yet
    Gui::click(box, u"confirmButton"_s);
    QTRY_VERIFY(!bar.isVisible());
    QVERIFY(account.waitUntilOver(jobs.last()));
    QCOMPARE(account.jobs()->interruptedJobs(), QList<qint64>{jobs.first()});
    QVERIFY(account.tagRequests() <= 16); // ten, and those that got no answer

    // Offered anew, and continued from elsewhere meanwhile: the bar goes away.
    offerInterruptedJobs(&bar, account.workspace(), &window, {});
    QVERIFY(bar.isVisible());
    account.jobs()->resume(jobs.first());
    QTRY_VERIFY(!bar.isVisible());
    QVERIFY(account.waitUntilOver(jobs.first()));
}

QTEST_MAIN(tst_HistoryPage)
#include "tst_historypage.moc"
