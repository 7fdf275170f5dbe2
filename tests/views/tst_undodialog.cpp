// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirm.h"
#include "displaytext.h"
#include "guitest.h"
#include "historypage.h"
#include "jobfixture.h"
#include "jobview.h"
#include "messagebar.h"
#include "numberconfirmation.h"
#include "plandialog.h"
#include "stepmodel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

#include <optional>

using namespace Qt::StringLiterals;

// Taking back jobs of the demo service, from History to the service.
class tst_UndoDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_account = std::make_unique<JobFixture>();
        QVERIFY(m_account->fill());
    }
    void cleanup()
    {
        m_view.reset();
        m_account.reset();
    }
    void wholeJobFromHistory();
    void linkGoesWithTheForgottenJob();
    void readOnlyIsSaidAtOnce();
    void chosenStepsOnly();
    void buttonMeansWhatIsSelected();
    void buttonMeansTheResultThatIsChosen();
    void previewIsSaved();
    void whatIsLeftAloneStandsUnderItsReason();
    void deletionsAreTypedAndNeverTheDefault();
    void everyDeletionIsTyped();
    void accessIsSaid();
    void tagComesBackWithThoseWhoHadIt();
    void accountThatChangedIsShownFirst();
    void refusalIsSaid();
    void numberIsTyped();
    void questionAsksForTheNumber();

private:
    static void open(QWidget &page)
    {
        page.resize(860, 560);
        page.show();
        QVERIFY(Gui::activate(&page));
    }
    JobView &show(qint64 job)
    {
        m_view = std::make_unique<JobView>();
        m_view->setWorkspace(m_account->workspace());
        open(*m_view);
        m_view->showJob(job);
        return *m_view;
    }
    static PlanDialog *press(const JobView &view)
    {
        auto *button = Gui::child<QPushButton>(&view, u"undoButton"_s);
        if (!QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }))
            qFatal("The job cannot be taken back");
        QTest::mouseClick(button, Qt::LeftButton);
        return planned(view);
    }
    // The dialog, once it shows a plan.
    static PlanDialog *planned(const JobView &view)
    {
        auto *dialog = Gui::waitForOpen<PlanDialog>(&view);
        if (!dialog)
            qFatal("There is no dialog");
        const auto *cost = Gui::child<QLabel>(dialog, u"costLabel"_s);
        if (!QTest::qWaitFor([cost] { return !cost->text().isEmpty(); }))
            qFatal("There is no plan");
        return dialog;
    }
    static QStringList plan(const PlanDialog *dialog)
    {
        const auto *table = Gui::child<QTableWidget>(dialog, u"planTable"_s);
        QStringList lines;
        for (int row = 0; row < table->rowCount(); ++row)
            lines.append(table->item(row, 0)->text() + u": "_s + table->item(row, 1)->text());
        return lines;
    }
    static QStringList left(const PlanDialog *dialog)
    {
        const auto *tree = Gui::child<QTreeWidget>(dialog, u"leftTree"_s);
        QStringList lines;
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            lines.append(tree->topLevelItem(i)->text(0) + u' ' + QString::number(tree->topLevelItem(i)->childCount()));
        return lines;
    }
    int tagged(const QString &tag)
    {
        int count = 0;
        m_account->service().edit([&](DemoData &data) {
            const std::optional<qint64> wanted = data.tagId(tag);
            for (const qint64 id : data.contactIds())
                count += wanted && data.contact(id)->tags.contains(*wanted) ? 1 : 0;
        });
        return count;
    }

    std::unique_ptr<JobFixture> m_account{};
    std::unique_ptr<JobView> m_view{};
};

void tst_UndoDialog::readOnlyIsSaidAtOnce()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    HistoryPage page;
    page.setWorkspace(m_account->workspace());
    open(page);
    QTRY_COMPARE(page.currentJob(), job);
    AccountEntry entry = m_account->workspace()->account();
    entry.readOnly = true;
    m_account->workspace()->setAccount(entry);
    auto *view = Gui::child<JobView>(&page, u"jobView"_s);
    QTRY_VERIFY(Gui::child<QPushButton>(view, u"undoButton"_s)->isVisible());
    QSignalSpy failed(view, &JobView::failed);
    Gui::click(view, u"undoButton"_s);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(u"read-only"_s));
    QVERIFY(!view->findChild<PlanDialog *>());
}

void tst_UndoDialog::wholeJobFromHistory()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    HistoryPage page;
    page.setWorkspace(m_account->workspace());
    open(page);
    QTRY_COMPARE(page.currentJob(), job);
    auto *view = Gui::child<JobView>(&page, u"jobView"_s);
    QVERIFY(!Gui::child<QToolButton>(view, u"undoneJobButton"_s)->isVisible());

    PlanDialog *dialog = press(*view);
    QVERIFY(Gui::labelText(dialog, u"questionLabel"_s).contains(u"Spring"_s));
    QVERIFY(Gui::labelText(dialog, u"accountLabel"_s).contains(m_account->workspace()->accountLabel()));
    QCOMPARE(plan(dialog), QStringList{u"Remove the tag “Spring”: 40"_s});
    QVERIFY(Gui::labelText(dialog, u"costLabel"_s).startsWith(u"40 request"_s));
    QVERIFY(Gui::labelText(dialog, u"consequenceLabel"_s).contains(u"not called back"_s));
    QCOMPARE(left(dialog).size(), 1); // the tag itself stays
    QVERIFY(!Gui::child<NumberConfirmation>(dialog, u"numberConfirmation"_s)->isVisible());
    QCOMPARE(tagged(u"Spring"_s), 40);

    Gui::key(Qt::Key_Return); // nothing is deleted, so Start is the default
    QTRY_VERIFY(page.currentJob() > job);
    const qint64 undo = page.currentJob();
    QVERIFY(m_account->waitUntilOver(undo));
    QCOMPARE(tagged(u"Spring"_s), 0);
    QVERIFY(Gui::labelText(view, u"titleLabel"_s).startsWith(u"Undo: "_s));

    // From there back to the job that was taken back.
    QVERIFY(Gui::waitForNone(&page, u"undoDialog"_s));
    auto *link = Gui::child<QToolButton>(view, u"undoneJobButton"_s);
    QTRY_VERIFY(link->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(page.currentJob(), job);
    QVERIFY(!link->isVisible());
}

// Of a job that is not in the history any more, nothing could be shown.
void tst_UndoDialog::linkGoesWithTheForgottenJob()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s, 3);
    JobView &view = show(job);
    QSignalSpy started(&view, &JobView::jobStarted);
    Gui::click(press(view), u"confirmButton"_s);
    QTRY_COMPARE(started.count(), 1);
    const qint64 undo = started.first().first().toLongLong();
    QVERIFY(m_account->waitUntilOver(undo));
    view.showJob(undo);
    auto *link = Gui::child<QToolButton>(&view, u"undoneJobButton"_s);
    QTRY_VERIFY(link->isVisible());
    std::optional<Job> later;
    m_account->workspace()->journal()->job(&view, undo, [&later](const Job &found) { later = found; });
    QTRY_VERIFY(later);
    QSignalSpy pruned(m_account->workspace()->journal(), &Journal::pruned);
    m_account->workspace()->journal()->prune(later->finishedAt, 0); // the undo itself stays
    QTRY_COMPARE(pruned.count(), 1);
    QCOMPARE(pruned.first().first().toInt(), 1);
    QTRY_VERIFY(!link->isVisible());
    view.showJob(0);
    view.showJob(undo);
    QTRY_VERIFY(Gui::labelText(&view, u"titleLabel"_s).startsWith(u"Undo"_s));
    QVERIFY(!link->isVisible());
}

void tst_UndoDialog::chosenStepsOnly()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    JobView &view = show(job);
    auto *table = Gui::child<QTableView>(&view, u"stepTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 41);
    QTRY_VERIFY(Gui::child<QPushButton>(&view, u"undoButton"_s)->isVisible());
    table->selectionModel()->select(
        QItemSelection(table->model()->index(1, 0), table->model()->index(3, table->model()->columnCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
    Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(1, 0)).center());
    auto *menu = Gui::waitForOpen<QMenu>(&view, u"stepMenu"_s);
    QVERIFY(menu);
    auto *undo = Gui::child<QAction>(menu, u"undoStepsAction"_s);
    QVERIFY(undo->text().contains(u"3 step"_s));
    menu->setActiveAction(undo);
    QTest::keyClick(menu, Qt::Key_Return);

    QSignalSpy started(&view, &JobView::jobStarted);
    PlanDialog *dialog = planned(view);
    QVERIFY(Gui::labelText(dialog, u"questionLabel"_s).contains(u"3 chosen step"_s));
    QCOMPARE(plan(dialog), QStringList{u"Remove the tag “Spring”: 3"_s});
    Gui::click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(started.count(), 1);
    QTRY_COMPARE(tagged(u"Spring"_s), 37);
}

// As the menu does, and it says so.
void tst_UndoDialog::buttonMeansWhatIsSelected()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    JobView &view = show(job);
    auto *table = Gui::child<QTableView>(&view, u"stepTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 41);
    auto *button = Gui::child<QPushButton>(&view, u"undoButton"_s);
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"&Undo 41 step(s)…"_s);
    const QRect row = table->visualRect(table->model()->index(1, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row.center());
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(button->text(), u"&Undo 3 step(s)…"_s);
    QCOMPARE(button->accessibleName(), u"Undo 3 step(s)"_s);

    QSignalSpy started(&view, &JobView::jobStarted);
    PlanDialog *dialog = press(view);
    QVERIFY(Gui::labelText(dialog, u"questionLabel"_s).contains(u"3 chosen step"_s));
    QCOMPARE(plan(dialog), QStringList{u"Remove the tag “Spring”: 3"_s});
    Gui::click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(started.count(), 1);
    QTRY_COMPARE(tagged(u"Spring"_s), 37);

    // Those are taken back; the job that is still shown says so, and counts only the others.
    QVERIFY(m_account->waitUntilOver(started.first().first().toLongLong()));
    const auto state = [table](int line) { return table->model()->index(line, StepModel::StateColumn).data(); };
    QTRY_COMPARE(state(1).toString(), u"Taken back"_s);
    QCOMPARE(state(3).toString(), u"Taken back"_s);
    QCOMPARE(state(4).toString(), u"Done"_s);
    QCOMPARE(button->text(), u"&Undo 0 step(s)…"_s); // of the three that are still selected
    QVERIFY(!button->isEnabled());
    table->clearSelection();
    QCOMPARE(button->text(), u"&Undo 38 step(s)…"_s);
    view.showJob(0);
    view.showJob(job);
    QTRY_COMPARE(button->text(), u"&Undo 38 step(s)…"_s);
}

// As Retry and Select do.
void tst_UndoDialog::buttonMeansTheResultThatIsChosen()
{
    DemoFault invalid = m_account->tagFault(DemoFault::Kind::ValidationError, 1, 2);
    invalid.violationPath = u"tagId"_s;
    m_account->service().addFault(invalid);
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    JobView &view = show(job);
    auto *button = Gui::child<QPushButton>(&view, u"undoButton"_s);
    QTRY_COMPARE(button->text(), u"&Undo 39 step(s)…"_s);
    auto *tree = Gui::child<QTreeWidget>(&view, u"reportTree"_s);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down); // failed
    QCOMPARE(Gui::child<QTableView>(&view, u"stepTable"_s)->model()->rowCount(), 2);
    QVERIFY(!button->isEnabled()); // none of these was done
    QCOMPARE(button->text(), u"&Undo 0 step(s)…"_s);
    QTest::keyClick(tree, Qt::Key_End); // done
    QVERIFY(button->isEnabled());
    QCOMPARE(button->text(), u"&Undo 39 step(s)…"_s);
}

// The records one by one, on the screen and in a file, with what is left alone.
void tst_UndoDialog::previewIsSaved()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    JobView &view = show(job);
    PlanDialog *dialog = press(view);
    const auto *records = Gui::child<QTableView>(dialog, u"planRecordTable"_s);
    QVERIFY(records->isVisible());
    QCOMPARE(records->model()->rowCount(), 40);
    QVERIFY(records->model()->index(0, 0).data().toString().contains(u'@'));
    QCOMPARE(records->model()->index(0, 1).data().toString(), u"Remove the tag “Spring”"_s);
    Gui::click(dialog, u"savePlanButton"_s);
    auto *files = Gui::waitForOpen<QFileDialog>(dialog, u"csvFileDialog"_s);
    QVERIFY(files);
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"undo.csv"_s);
    files->findChild<QLineEdit *>()->setText(name);
    QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
    auto *bar = Gui::child<MessageBar>(dialog, u"planMessageBar"_s);
    QTRY_VERIFY(bar->isVisible() && bar->text().contains(u"41 line"_s));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("Will change"), 40);
    QCOMPARE(text.count("Left alone: "), 1); // the tag itself
    QCOMPARE(tagged(u"Spring"_s), 40);
}

void tst_UndoDialog::whatIsLeftAloneStandsUnderItsReason()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    // Two lose the tag again, one is deleted.
    const qint64 tag = m_account->ask([](MirrorStore &store) {
        Query query;
        query.resource = "tag";
        query.sortColumn = store.resource("tag").defaultSort;
        qint64 found = 0;
        for (const RowId row : store.query(query).rows) {
            const Tag candidate = Tag::fromJson(store.record("tag", row)->json());
            found = candidate.name == "Spring"_L1 ? candidate.id : found;
        }
        return found;
    });
    TagEdit edit;
    edit.remove = {tag};
    QVERIFY(m_account->waitUntilOver(m_account->start(m_account->ask([edit](MirrorStore &store) {
        const std::vector<RowId> all = JobFixture::rows(store);
        return Plan::editTags(store, {all.begin(), all.begin() + 2}, edit);
    }))));
    QVERIFY(m_account->waitUntilOver(m_account->start(m_account->ask(
        [](MirrorStore &store) { return Plan::deleteContacts(store, {JobFixture::rows(store).at(5)}); }))));

    JobView &view = show(job);
    const PlanDialog *dialog = press(view);
    QCOMPARE(plan(dialog), QStringList{u"Remove the tag “Spring”: 37"_s});
    QVERIFY(Gui::labelText(dialog, u"leftLabel"_s).contains(u"4 step"_s));
    QCOMPARE(left(dialog),
        QStringList({u"The contact does not have the tag any more. 2"_s, u"The contact is not there any more. 1"_s,
            u"The tag stays: others may use it by now. It can be deleted by hand. 1"_s}));
}

void tst_UndoDialog::deletionsAreTypedAndNeverTheDefault()
{
    JobPlan plan;
    for (const QString &email : {u"one@example.org"_s, u"two@example.org"_s}) {
        ContactValues values;
        values.email = email;
        const JobPlan create
            = m_account->ask([values](MirrorStore &store) { return Plan::createContact(store, values); });
        plan.job = create.job;
        plan.steps.append(create.steps);
        plan.steps.last().seq = int(plan.steps.size()) - 1;
    }
    const qint64 job = m_account->start(plan);
    QVERIFY(m_account->waitUntilOver(job));
    JobView &view = show(job);
    PlanDialog *dialog = press(view);
    QCOMPARE(this->plan(dialog), QStringList{u"Delete the contact: 2"_s});
    QVERIFY(Gui::labelText(dialog, u"consequenceLabel"_s).contains(u"2 contact(s) will be deleted"_s));
    auto *start = Gui::child<QPushButton>(dialog, u"confirmButton"_s);
    QVERIFY(!start->isEnabled() && !start->isDefault());
    QVERIFY(Gui::child<QPushButton>(dialog, u"cancelButton"_s)->isDefault());
    QCOMPARE(Gui::child<QPushButton>(dialog, u"cancelButton"_s)->text(), u"&Leave it as it is"_s);
    QVERIFY(Gui::child<QLineEdit>(dialog, u"numberEdit"_s)->hasFocus());
    Gui::child<QCheckBox>(dialog, u"backupCheck"_s)->setChecked(false); // offered, as for every deletion
    Gui::type(u"2"_s);
    QVERIFY(start->isEnabled());
    QVERIFY(!start->isDefault());

    QSignalSpy started(&view, &JobView::jobStarted);
    Gui::click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(started.count(), 1);
    QVERIFY(m_account->waitUntilOver(started.first().first().toLongLong()));
    m_account->service().edit([](DemoData &data) {
        QVERIFY(!data.contactId(u"one@example.org"_s));
        QVERIFY(!data.contactId(u"two@example.org"_s));
    });
}

void tst_UndoDialog::everyDeletionIsTyped()
{
    qint64 course = 0;
    m_account->service().edit([&course](DemoData &data) {
        data.enrollments.clear();
        course = data.courses.begin()->first;
    });
    const qint64 job = m_account->start(m_account->ask([course](MirrorStore &store) {
        const std::vector<RowId> all = JobFixture::rows(store);
        return Plan::enroll(store, {all.begin(), all.begin() + 3}, course, u"full_access"_s);
    }));
    QVERIFY(m_account->waitUntilOver(job));
    JobView &view = show(job);
    PlanDialog *dialog = press(view);
    QCOMPARE(plan(dialog).size(), 1);
    auto *start = Gui::child<QPushButton>(dialog, u"confirmButton"_s);
    QVERIFY(!start->isEnabled() && !start->isDefault());
    QVERIFY(Gui::labelText(dialog, u"consequenceLabel"_s).contains(u"end at once"_s));
    QVERIFY(Gui::child<QLineEdit>(dialog, u"numberEdit"_s)->hasFocus());
    Gui::child<QCheckBox>(dialog, u"backupCheck"_s)->setChecked(false);
    Gui::type(u"3"_s);
    QSignalSpy started(&view, &JobView::jobStarted);
    Gui::click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(started.count(), 1);
    QVERIFY(m_account->waitUntilOver(started.first().first().toLongLong()));
    m_account->service().edit([](DemoData &data) { QVERIFY(data.enrollments.empty()); });
}

// Before it is given back, and in the history of it.
void tst_UndoDialog::accessIsSaid()
{
    qint64 course = 0;
    m_account->service().edit([&course](DemoData &data) {
        data.enrollments.clear();
        course = data.courses.begin()->first;
    });
    const qint64 enrolled = m_account->start(m_account->ask([course](MirrorStore &store) {
        return Plan::enroll(store, {JobFixture::rows(store).front()}, course, u"dripping_content"_s);
    }));
    QVERIFY(m_account->waitUntilOver(enrolled));
    const QString access = DisplayText::state(u"dripping_content"_s);
    JobView &view = show(enrolled);
    const auto outcome = [&view] { return view.steps()->index(0, StepModel::ChangeColumn).data().toString(); };
    QTRY_COMPARE(view.steps()->rowCount(), 1);
    QVERIFY2(outcome().contains(access), qPrintable(outcome()));

    const qint64 ended = m_account->start(m_account->ask([](MirrorStore &store) {
        Query query;
        query.resource = "enrollment";
        query.sortColumn = "key";
        return Plan::deleteRecords(store, "enrollment", store.query(query).rows);
    }));
    QVERIFY(m_account->waitUntilOver(ended));
    view.showJob(ended);
    const PlanDialog *dialog = press(view);
    const auto *records = Gui::child<QTableView>(dialog, u"planRecordTable"_s);
    const QString planned = records->model()->index(0, 1).data().toString();
    QVERIFY2(planned.contains(access), qPrintable(planned));
}

void tst_UndoDialog::tagComesBackWithThoseWhoHadIt()
{
    m_account->tagAllAndWait(u"Spring"_s);
    qint64 tag = 0;
    m_account->service().edit([&tag](DemoData &data) { tag = data.tagId(u"Spring"_s).value_or(0); });
    const qint64 job
        = m_account->start(m_account->ask([tag](MirrorStore &store) { return Plan::deleteTag(store, tag); }));
    QVERIFY(m_account->waitUntilOver(job));
    QCOMPARE(tagged(u"Spring"_s), 0);
    JobView &view = show(job);
    PlanDialog *dialog = press(view);
    QCOMPARE(plan(dialog), QStringList({u"Create the tag “Spring”: 1"_s, u"Add the tag “Spring”: 40"_s}));
    QVERIFY(Gui::labelText(dialog, u"consequenceLabel"_s).contains(u"with a new number"_s));
    QVERIFY(!Gui::labelText(dialog, u"consequenceLabel"_s).contains(u"Not all contacts"_s));
    QSignalSpy started(&view, &JobView::jobStarted);
    Gui::key(Qt::Key_Return); // nothing is lost by it
    QTRY_COMPARE(started.count(), 1);
    QVERIFY(m_account->waitUntilOver(started.first().first().toLongLong()));
    QCOMPARE(tagged(u"Spring"_s), 40);
    m_account->service().edit([tag](DemoData &data) { QVERIFY(data.tagId(u"Spring"_s).value_or(tag) != tag); });
}

void tst_UndoDialog::accountThatChangedIsShownFirst()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    JobView &view = show(job);
    PlanDialog *dialog = press(view);
    QCOMPARE(plan(dialog), QStringList{u"Remove the tag “Spring”: 40"_s});
    QVERIFY(m_account->waitUntilOver(m_account->start(m_account->ask(
        [](MirrorStore &store) { return Plan::deleteContacts(store, {JobFixture::rows(store).at(0)}); }))));
    m_account->service().clearLedger();

    QSignalSpy started(&view, &JobView::jobStarted);
    Gui::click(dialog, u"confirmButton"_s);
    auto *bar = Gui::child<MessageBar>(dialog, u"planMessageBar"_s);
    QTRY_VERIFY(bar->isVisible() && bar->text().contains(u"has changed"_s));
    QCOMPARE(plan(dialog), QStringList{u"Remove the tag “Spring”: 39"_s});
    QCOMPARE(started.count(), 0);
    QVERIFY(m_account->service().ledger().isEmpty());
    Gui::click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(started.count(), 1);
    QTRY_COMPARE(tagged(u"Spring"_s), 0);
}

void tst_UndoDialog::refusalIsSaid()
{
    const qint64 job = m_account->tagAllAndWait(u"Spring"_s);
    JobView &view = show(job);
    PlanDialog *dialog = press(view);
    m_account->jobs()->setReadOnly(true);
    QSignalSpy failed(&view, &JobView::failed);
    Gui::click(dialog, u"confirmButton"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(u"read-only"_s));
    QCOMPARE(tagged(u"Spring"_s), 40);
}

void tst_UndoDialog::numberIsTyped()
{
    NumberConfirmation confirmation;
    QSignalSpy changed(&confirmation, &NumberConfirmation::confirmedChanged);
    QVERIFY(confirmation.isConfirmed()); // nothing to type
    confirmation.setNumber(1);
    QVERIFY(confirmation.isConfirmed());
    QVERIFY(confirmation.isHidden());
    confirmation.setNumber(1204);
    QVERIFY(!confirmation.isConfirmed());
    QVERIFY(!confirmation.isHidden());
    auto *edit = Gui::child<QLineEdit>(&confirmation, u"numberEdit"_s);
    for (const QString &wrong : {u"120"_s, u"12040"_s, u"-1204"_s, u"all"_s, u""_s}) {
        edit->setText(wrong);
        QVERIFY2(!confirmation.isConfirmed(), qPrintable(wrong));
    }
    for (const QString &right : {u"1204"_s, u" 1204 "_s, QLocale().toString(1204)}) {
        edit->setText(right);
        QVERIFY2(confirmation.isConfirmed(), qPrintable(right));
    }
    QVERIFY(changed.count() > 0);
    confirmation.setNumber(7);
    QVERIFY(!confirmation.isConfirmed());
    QVERIFY(edit->text().isEmpty());
}

void tst_UndoDialog::questionAsksForTheNumber()
{
    QWidget window;
    open(window);
    int confirmed = 0;
    Question question;
    question.objectName = u"deleteQuestion"_s;
    question.text = u"Delete 12 contacts?"_s;
    question.action = u"Delete"_s;
    question.number = 12;
    askToConfirm(&window, question, [&confirmed] { ++confirmed; });
    auto *box = Gui::waitForOpen<QMessageBox>(&window, u"deleteQuestion"_s);
    QVERIFY(box);
    auto *act = Gui::child<QPushButton>(box, u"confirmButton"_s);
    QVERIFY(!act->isEnabled());
    auto *edit = Gui::child<QLineEdit>(box, u"numberEdit"_s);
    QVERIFY(edit->isVisible());
    QVERIFY(edit->mapTo(box, QPoint()).y() < act->mapTo(box, QPoint()).y());
    edit->setFocus();
    Gui::type(u"12"_s);
    QVERIFY(act->isEnabled());
    QCOMPARE(confirmed, 0);
    Gui::click(box, u"confirmButton"_s);
    QCOMPARE(confirmed, 1);
}

QTEST_MAIN(tst_UndoDialog)
#include "tst_undodialog.moc"
