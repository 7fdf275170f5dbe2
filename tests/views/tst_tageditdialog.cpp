// SPDX-License-Identifier: GPL-3.0-or-later
#include "tageditdialog.h"

#include "doubleclickguard.h"
#include "guitest.h"
#include "jobrunner.h"
#include "messagebar.h"
#include "openaccount.h"
#include "tageditmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTranslator>
#include <QTreeView>

using namespace Qt::StringLiterals;

class TestTagEditDialog : public QObject
{
    Q_OBJECT

private:
    static QModelIndex index(const QWidget *dialog, const QString &tag)
    {
        const QAbstractItemModel *model = Gui::child<QTreeView>(dialog, u"tagList"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == tag)
                return model->index(row, 0);
        }
        return {};
    }
    static int state(const QWidget *dialog, const QString &tag)
    {
        return index(dialog, tag).data(Qt::CheckStateRole).toInt();
    }
    static QString count(const QWidget *dialog, const QString &tag)
    {
        return index(dialog, tag).siblingAtColumn(TagEditModel::CountColumn).data().toString();
    }
    static void click(const QWidget *dialog, const QString &tag)
    {
        auto *list = Gui::child<QTreeView>(dialog, u"tagList"_s);
        const QModelIndex at = index(dialog, tag);
        list->scrollTo(at);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(at.siblingAtColumn(1)).center());
    }
    static void space(const QWidget *dialog, const QString &tag)
    {
        auto *list = Gui::child<QTreeView>(dialog, u"tagList"_s);
        list->setFocus();
        list->setCurrentIndex(index(dialog, tag));
        QTest::keyClick(list, Qt::Key_Space);
    }
    static QStringList line(const QWidget *dialog, int row)
    {
        const auto *table = Gui::child<QTableWidget>(dialog, u"previewTable"_s);
        QStringList cells;
        for (int column = 0; column < table->columnCount(); ++column)
            cells.append(table->item(row, column)->text());
        return cells;
    }
    static int page(const QWidget *dialog) { return Gui::child<QStackedWidget>(dialog, u"pages"_s)->currentIndex(); }

    // Three contacts; all have "Everybody", the first has "Somebody", none has "Nobody".
    void prepare()
    {
        m_account->service().edit([this](DemoData &data) {
            m_everybody = data.addTag(u"Everybody"_s);
            m_somebody = data.addTag(u"Somebody"_s);
            m_nobody = data.addTag(u"Nobody"_s);
            m_contacts = data.contactIds(3);
            for (const qint64 contact : std::as_const(m_contacts))
                data.setContactTag(contact, m_everybody, true);
            data.setContactTag(m_contacts.first(), m_somebody, true);
        });
        QVERIFY(m_account->load());
        m_rows = m_account->ask([contacts = m_contacts](MirrorStore &store) {
            std::vector<RowId> rows;
            for (const qint64 contact : contacts)
                rows.push_back(store.rowOf("contact", QString::number(contact)));
            return rows;
        });
    }
    TagEditDialog *open()
    {
        auto *dialog = new TagEditDialog(m_account->workspace(), m_rows);
        dialog->open();
        if (!QTest::qWaitForWindowExposed(dialog)
            || !QTest::qWaitFor([dialog] { return count(dialog, u"Nobody"_s) != u"…"_s; }))
            qFatal("The dialog does not get ready.");
        return dialog;
    }

    std::unique_ptr<OpenAccount> m_account;
    qint64 m_everybody{};
    qint64 m_somebody{};
    qint64 m_nobody{};
    QList<qint64> m_contacts;
    std::vector<RowId> m_rows;

private Q_SLOTS:
    void init()
    {
        m_account = std::make_unique<OpenAccount>();
        prepare();
    }
    void cleanup() { m_account.reset(); }

    void hasThreeStates();
    void modelKeepsChoices();
    void isDrivenByKeys();
    void keyboardStaysOnItsTag();
    void previewsNumbers();
    void savesThePreviewAsCsv();
    void startsWhatWasPreviewed();
    void secondReturnStartsNothing();
    void previewThatIsOutOfDateIsShownAgain();
    void closedWhileItIsStarted();
    void createsATag();
    void saysChangesInFull_data();
    void saysChangesInFull();
    void nothingToChangeCannotStart();
    void saysThatAJobIsNotOver();
};

void TestTagEditDialog::hasThreeStates()
{
    QPointer<TagEditDialog> dialog = open();
    QCOMPARE(state(dialog, u"Everybody"_s), int(Qt::Checked));
    QCOMPARE(state(dialog, u"Somebody"_s), int(Qt::PartiallyChecked));
    QCOMPARE(state(dialog, u"Nobody"_s), int(Qt::Unchecked));
    QCOMPARE(count(dialog, u"Everybody"_s), u"3 of 3"_s);
    QCOMPARE(count(dialog, u"Somebody"_s), u"1 of 3"_s);
    QVERIFY(!Gui::child<QPushButton>(dialog, u"nextButton"_s)->isEnabled());

    click(dialog, u"Somebody"_s);
    QCOMPARE(state(dialog, u"Somebody"_s), int(Qt::Checked));
    QVERIFY(index(dialog, u"Somebody"_s).data(Qt::FontRole).value<QFont>().bold());
    QCOMPARE(Gui::labelText(dialog, u"summaryLabel"_s), u"Add 1 tag(s)"_s);
    click(dialog, u"Somebody"_s);
    QCOMPARE(state(dialog, u"Somebody"_s), int(Qt::Unchecked));
    QCOMPARE(Gui::labelText(dialog, u"summaryLabel"_s), u"Remove 1 tag(s)"_s);
    click(dialog, u"Somebody"_s);
    QCOMPARE(state(dialog, u"Somebody"_s), int(Qt::PartiallyChecked));
    QVERIFY(!Gui::child<QPushButton>(dialog, u"nextButton"_s)->isEnabled());
    space(dialog, u"Everybody"_s);
    QCOMPARE(state(dialog, u"Everybody"_s), int(Qt::Unchecked));
    space(dialog, u"Everybody"_s);
    QCOMPARE(state(dialog, u"Everybody"_s), int(Qt::Checked));
    QVERIFY2(!index(dialog, u"Everybody"_s).data(Qt::FontRole).isValid(), "back where it was");
    delete dialog;
}

void TestTagEditDialog::modelKeepsChoices()
{
    TagEditModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTags({{1, u"Alpha"_s, {}}, {2, u"Béta"_s, {}}});
    model.cycle(model.index(0, 0));
    QVERIFY2(model.edit().isEmpty(), "nothing can be chosen before the counts are known");
    model.setCounts({{2, 1}}, 2);
    model.cycle(model.index(1, 0));
    model.setSearch(u"beta"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.newName(), u"beta"_s);
    model.setSearch(u"BÉTA "_s);
    QCOMPARE(model.newName(), QString());
    QVERIFY(!model.addNew(u"alpha"_s));
    QVERIFY(model.addNew(u" Gamma "_s));
    QVERIFY(!model.addNew(u"gamma"_s));
    QVERIFY(model.addNew(QString(100, u'x')));
    QCOMPARE(model.edit().create.first().size(), qsizetype(Tag::MaxNameLength));
    model.setTags({{2, u"Béta"_s, {}}, {3, u"Gamma"_s, {}}, {4, u"Delta"_s, {}}});
    const TagEdit edit = model.edit();
    QCOMPARE(edit.add, (QList<qint64>{2, 3})); // the tag that was to be created exists meanwhile
    QCOMPARE(edit.create.size(), 1);
}

void TestTagEditDialog::isDrivenByKeys()
{
    QPointer<TagEditDialog> dialog = open();
    auto *search = Gui::child<QLineEdit>(dialog, u"tagSearchEdit"_s);
    auto *list = Gui::child<QTreeView>(dialog, u"tagList"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"nobod"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(state(dialog, u"Nobody"_s), int(Qt::Checked));
    QTest::keyClicks(list, u"y"_s);
    QCOMPARE(search->text(), u"nobody"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(page(dialog), 1);
    QVERIFY(Gui::child<QPushButton>(dialog, u"startButton"_s)->hasFocus());
    Gui::click(dialog, u"backButton"_s);
    QCOMPARE(page(dialog), 0);
    QCOMPARE(state(dialog, u"Nobody"_s), int(Qt::Checked));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_account->service().ledger().size(), 0);
}

void TestTagEditDialog::keyboardStaysOnItsTag()
{
    const TagEditDialog *dialog = open();
    auto *list = Gui::child<QTreeView>(dialog, u"tagList"_s);
    list->setFocus();
    list->setCurrentIndex(index(dialog, u"Nobody"_s));
    m_account->service().edit([](DemoData &data) { data.addTag(u"0 first"_s); });
    m_account->workspace()->tagListing()->refreshAll();
    QTRY_VERIFY(index(dialog, u"0 first"_s).isValid());
    QCOMPARE(list->currentIndex(), index(dialog, u"Nobody"_s));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(state(dialog, u"Nobody"_s), int(Qt::Checked));
    // A search begins at what it finds first.
    QTest::keyClicks(list, u"body"_s);
    QTest::keyClick(Gui::child<QLineEdit>(dialog, u"tagSearchEdit"_s), Qt::Key_Down);
    QCOMPARE(list->currentIndex(), index(dialog, u"Everybody"_s));
}

void TestTagEditDialog::previewsNumbers()
{
    QPointer<TagEditDialog> dialog = open();
    click(dialog, u"Somebody"_s); // add: one has it
    click(dialog, u"Nobody"_s); // add
    click(dialog, u"Everybody"_s); // remove
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    QCOMPARE(Gui::child<QTableWidget>(dialog, u"previewTable"_s)->rowCount(), 3);
    QList<QStringList> lines{line(dialog, 0), line(dialog, 1), line(dialog, 2)};
    std::sort(lines.begin(), lines.end());
    QCOMPARE(lines,
        (QList<QStringList>{{u"Everybody"_s, u"Remove"_s, u"3"_s, u"0"_s}, {u"Nobody"_s, u"Add"_s, u"3"_s, u"0"_s},
            {u"Somebody"_s, u"Add"_s, u"2"_s, u"1"_s}}));
    QVERIFY2(Gui::labelText(dialog, u"planLabel"_s).startsWith(u"3 of 3"_s),
        qPrintable(Gui::labelText(dialog, u"planLabel"_s)));
    QVERIFY2(Gui::labelText(dialog, u"costLabel"_s).startsWith(u"8 request"_s),
        qPrintable(Gui::labelText(dialog, u"costLabel"_s)));
    QVERIFY(Gui::child<QLabel>(dialog, u"automationsLabel"_s)->isVisible());
    QVERIFY(Gui::labelText(dialog, u"previewAccountLabel"_s).contains(m_account->workspace()->accountLabel()));
    QCOMPARE(m_account->service().ledger().size(), 0);
    delete dialog;
}

void TestTagEditDialog::savesThePreviewAsCsv()
{
    QPointer<TagEditDialog> dialog = open();
    QVERIFY(!Gui::child<QPushButton>(dialog, u"savePreviewButton"_s)->isVisible());
    click(dialog, u"Somebody"_s);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    Gui::click(dialog, u"savePreviewButton"_s);
    auto *files = Gui::waitForOpen<QFileDialog>(dialog, u"csvFileDialog"_s);
    QVERIFY(files);
    QTemporaryDir folder;
    files->findChild<QLineEdit *>()->setText(folder.filePath(u"missing/preview.csv"_s));
    QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(dialog, u"csvFileDialog"_s));
    Gui::click(dialog, u"savePreviewButton"_s);
    files = Gui::waitForOpen<QFileDialog>(dialog, u"csvFileDialog"_s);
    QVERIFY(files);
    files->findChild<QLineEdit *>()->setText(folder.filePath(u"preview.csv"_s));
    QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
    auto *bar = Gui::child<MessageBar>(dialog, u"messageBar"_s);
    QTRY_VERIFY(bar->isVisible() && bar->text().contains(u"preview.csv"_s));

    QFile file(folder.filePath(u"preview.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("\xEF\xBB\xBF")); // the choice that is proposed
    const QList<QByteArray> lines = text.trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 3);
    QCOMPARE(
        std::count_if(lines.begin(), lines.end(), [](const QByteArray &l) { return l.contains("Already so"); }), 1);
    QCOMPARE(
        std::count_if(lines.begin(), lines.end(), [](const QByteArray &l) { return l.contains("Will change"); }), 2);
    for (const qint64 contact : std::as_const(m_contacts))
        QVERIFY(text.contains(',' + QByteArray::number(contact) + ','));
    QCOMPARE(m_account->service().ledger().size(), 0);
    delete dialog;
}

void TestTagEditDialog::startsWhatWasPreviewed()
{
    QPointer<TagEditDialog> dialog = open();
    QSignalSpy started(dialog, &TagEditDialog::started);
    QSignalSpy over(m_account->workspace()->jobs(), &JobRunner::jobFinished);
    click(dialog, u"Somebody"_s);
    click(dialog, u"Everybody"_s);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(over.first().first().value<JobOutcome>().job.id, started.first().first().toLongLong());
    QCOMPARE(m_account->sent(u"POST"_s).size(), 2);
    QCOMPARE(m_account->sent(u"DELETE"_s).size(), 3);
    for (const qint64 contact : std::as_const(m_contacts)) {
        QVERIFY(m_account->contact(contact).tags.contains(m_somebody));
        QVERIFY(!m_account->contact(contact).tags.contains(m_everybody));
    }
}

// The preview comes where the first page was: what was meant for that one must not start it.
void TestTagEditDialog::secondReturnStartsNothing()
{
    const DoubleClickGuard guard;
    const Gui::Pace pace;
    const QPointer<TagEditDialog> dialog = open();
    QVERIFY(Gui::activate(dialog));
    QSignalSpy over(m_account->workspace()->jobs(), &JobRunner::jobFinished);
    Gui::type(u"nobod"_s);
    Gui::key(Qt::Key_Down);
    Gui::key(Qt::Key_Space);
    const auto *start = Gui::child<QPushButton>(dialog, u"startButton"_s);
    pace.slow();
    Gui::key(Qt::Key_Return);
    pace.quick();
    QTRY_COMPARE(page(dialog), 1);
    QVERIFY(start->hasFocus());
    Gui::key(Qt::Key_Return);
    QVERIFY2(start->isEnabled(), "it would be planned once more now");
    Gui::key(Qt::Key_Space);
    QVERIFY(start->isEnabled());

    // The same with the mouse.
    Gui::click(dialog, u"backButton"_s);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    Gui::clickAgain(Gui::child<QPushButton>(dialog, u"startButton"_s), start->rect().center());
    QVERIFY(start->isEnabled());
    QCOMPARE(m_account->service().ledger().size(), 0);

    pace.slow();
    Gui::key(Qt::Key_Return);
    pace.quick();
    QVERIFY2(!start->isEnabled(), "the keyboard is on Cancel meanwhile");
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(m_account->sent(u"POST"_s).size(), 3);
}

void TestTagEditDialog::previewThatIsOutOfDateIsShownAgain()
{
    QPointer<TagEditDialog> dialog = open();
    QSignalSpy started(dialog, &TagEditDialog::started);
    QSignalSpy over(m_account->workspace()->jobs(), &JobRunner::jobFinished);
    click(dialog, u"Nobody"_s);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    QCOMPARE(line(dialog, 0).at(2), u"3"_s);

    // Another job gives the tag to one of them.
    TagEdit edit;
    edit.add = {m_nobody};
    const JobPlan other = m_account->ask(
        [edit, row = m_rows.front()](MirrorStore &store) -> JobPlan { return Plan::editTags(store, {row}, edit); });
    m_account->workspace()->jobs()->start(other);
    QTRY_COMPARE(over.size(), 1);
    m_account->service().clearLedger();

    Gui::click(dialog, u"startButton"_s);
    auto *bar = Gui::child<MessageBar>(dialog, u"messageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"1 step(s) less"_s), qPrintable(bar->text()));
    auto *details = Gui::child<QPlainTextEdit>(bar, u"messageDetails"_s);
    QVERIFY(details->isVisible());
    details->setFocus();
    QTest::keyClick(details, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(details, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"%1: Add the tag “Nobody” (not needed any more)"_s.arg(m_account->contact(m_contacts.first()).email));
    QCOMPARE(line(dialog, 0), QStringList({u"Nobody"_s, u"Add"_s, u"2"_s, u"1"_s}));
    QCOMPARE(page(dialog), 1);
    QCOMPARE(started.size(), 0);
    QCOMPARE(m_account->service().ledger().size(), 0);

    Gui::click(dialog, u"startButton"_s); // agreed
    QTRY_COMPARE(over.size(), 2);
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_account->sent(u"POST"_s).size(), 2);
}

// The job is written down by then, but nothing has left.
void TestTagEditDialog::closedWhileItIsStarted()
{
    const QPointer<TagEditDialog> dialog = open();
    JobRunner *jobs = m_account->workspace()->jobs();
    QSignalSpy started(dialog, &TagEditDialog::started);
    QSignalSpy over(jobs, &JobRunner::jobFinished);
    click(dialog, u"Nobody"_s);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    connect(jobs, &JobRunner::jobAdded, dialog, &QDialog::reject);
    Gui::click(dialog, u"startButton"_s);
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(over.first().first().value<JobOutcome>().job.state, Job::State::Cancelled);
    QCOMPARE(started.size(), 0);
    QVERIFY(m_account->sent(u"POST"_s).isEmpty());
}

void TestTagEditDialog::createsATag()
{
    QPointer<TagEditDialog> dialog = open();
    QSignalSpy over(m_account->workspace()->jobs(), &JobRunner::jobFinished);
    auto *search = Gui::child<QLineEdit>(dialog, u"tagSearchEdit"_s);
    QTest::keyClicks(search, u"Quite unheard of"_s);
    QVERIFY(Gui::child<QPushButton>(dialog, u"createTagButton"_s)->isEnabled());
    QVERIFY(Gui::labelText(dialog, u"noMatchLabel"_s).contains(u"Quite unheard of"_s));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(page(dialog), 0);
    QCOMPARE(search->text(), QString());
    QCOMPARE(state(dialog, u"Quite unheard of"_s), int(Qt::Checked));
    QVERIFY(Gui::labelText(dialog, u"summaryLabel"_s).contains(u"1 of them new"_s));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(page(dialog), 1);
    QCOMPARE(line(dialog, 0), (QStringList{u"Quite unheard of"_s, u"Create and add"_s, u"3"_s, u"0"_s}));
    QVERIFY(Gui::labelText(dialog, u"costLabel"_s).startsWith(u"4 request"_s));
    Gui::click(dialog, u"startButton"_s);
    QTRY_COMPARE(over.size(), 1);
    qint64 made = 0;
    m_account->service().edit([&made](DemoData &data) { made = data.tagId(u"Quite unheard of"_s).value_or(0); });
    QVERIFY(made != 0);
    for (const qint64 contact : std::as_const(m_contacts))
        QVERIFY(m_account->contact(contact).tags.contains(made));
}

void TestTagEditDialog::saysChangesInFull_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("French") << u"fr"_s;
}

void TestTagEditDialog::saysChangesInFull()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u"systeme-admin_"_s + language, QStringLiteral(SA_QM_DIR)));
    QCoreApplication::installTranslator(&translator);
    auto *dialog = open();
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"tagSearchEdit"_s), u"brand new"_s);
    QTest::keyClick(Gui::child<QLineEdit>(dialog, u"tagSearchEdit"_s), Qt::Key_Return);
    QTRY_VERIFY(index(dialog, u"brand new"_s).isValid());
    click(dialog, u"Everybody"_s);
    click(dialog, u"Nobody"_s);
    const auto *list = Gui::child<QTreeView>(dialog, u"tagList"_s);
    for (const char *tag : {"brand new", "Everybody", "Nobody"}) {
        const QModelIndex change = index(dialog, QLatin1StringView(tag)).siblingAtColumn(TagEditModel::ChangeColumn);
        QVERIFY2(!change.data().toString().isEmpty(), tag);
        const int wanted = list->itemDelegate()->sizeHint(QStyleOptionViewItem(), change).width();
        QVERIFY2(list->columnWidth(TagEditModel::ChangeColumn) >= wanted, qPrintable(change.data().toString()));
    }
    delete dialog;
}

void TestTagEditDialog::nothingToChangeCannotStart()
{
    // Deleted between the selection and the dialog.
    m_account->ask([contacts = m_contacts](MirrorStore &store) {
        for (const qint64 contact : contacts)
            store.removeRecord("contact", QString::number(contact));
        return 0;
    });
    QPointer<TagEditDialog> dialog = open();
    click(dialog, u"Nobody"_s);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    QVERIFY(!Gui::child<QPushButton>(dialog, u"startButton"_s)->isEnabled());
    QVERIFY(Gui::labelText(dialog, u"planLabel"_s).contains(u"Not in the list any more: 3"_s));
    QVERIFY(Gui::labelText(dialog, u"costLabel"_s).contains(u"Nothing"_s));
    delete dialog;
}

// What the preview counts is not what there will be when the job that is under way is over.
void TestTagEditDialog::saysThatAJobIsNotOver()
{
    DemoFault slow;
    slow.kind = DemoFault::Kind::NeverAnswer;
    slow.pathPattern = u"contacts/\\d+/tags$"_s;
    slow.times = -1;
    m_account->service().addFault(slow);
    TagEdit edit;
    edit.add = {m_somebody};
    JobPlan plan = m_account->ask(
        [edit, rows = m_rows](MirrorStore &store) { return JobPlan(Plan::editTags(store, rows, edit)); });
    plan.job.bulk = true; // as with some more contacts
    JobRunner *jobs = m_account->workspace()->jobs();
    jobs->start(plan);
    QTRY_COMPARE(jobs->bulkUnderWay().jobs, 1);

    QPointer<TagEditDialog> dialog = open();
    click(dialog, u"Somebody"_s);
    click(dialog, u"Somebody"_s);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    QCOMPARE(line(dialog, 0), QStringList({u"Somebody"_s, u"Remove"_s, u"1"_s, u"2"_s})); // until the job is over
    QVERIFY2(Gui::labelText(dialog, u"planLabel"_s).contains(u"A job that is not over will change 2 of these"_s),
        qPrintable(Gui::labelText(dialog, u"planLabel"_s)));

    // Nor when it is paused.
    jobs->pause(jobs->jobs().first().job.id);
    Gui::click(dialog, u"backButton"_s);
    QTRY_COMPARE(page(dialog), 0);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    QVERIFY2(Gui::labelText(dialog, u"planLabel"_s).contains(u"will change 2 of these record(s) too, if it goes on"_s),
        qPrintable(Gui::labelText(dialog, u"planLabel"_s)));

    // Another tag of theirs is not touched.
    Gui::click(dialog, u"backButton"_s);
    QTRY_COMPARE(page(dialog), 0);
    click(dialog, u"Somebody"_s);
    click(dialog, u"Everybody"_s);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_COMPARE(page(dialog), 1);
    QCOMPARE(line(dialog, 0).at(0), u"Everybody"_s);
    QVERIFY(!Gui::labelText(dialog, u"planLabel"_s).contains(u"A job"_s));
    delete dialog;
}

QTEST_MAIN(TestTagEditDialog)
#include "tst_tageditdialog.moc"
