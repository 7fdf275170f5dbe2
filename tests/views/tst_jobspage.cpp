// SPDX-License-Identifier: GPL-3.0-or-later
// The jobs of two accounts in one list, on its page and in the dock, by keys and clicks; and what is said of the jobs
// of the account that nobody looks at.
#include "accountswitcher.h"
#include "jobsmodel.h"
#include "jobsview.h"
#include "jobtext.h"

#include "fulldisk.h"
#include "guitest.h"
#include "historypage.h"
#include "jobstatuswidget.h"
#include "journal.h"
#include "messagebar.h"
#include "twoaccounts.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

class TestJobsPage : public QObject
{
    Q_OBJECT

private:
    void showPage()
    {
        m_open->window()->show();
        QVERIFY(Gui::activate(m_open->window()));
        Gui::key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(m_open->window()->currentPage(), u"jobs"_s);
    }
    QTreeView *tree(const char *view = "jobsPage") const
    {
        return Gui::child<QTreeView>(m_open->window(), QLatin1StringView(view) + u"Tree"_s);
    }
    JobsModel *model() const { return static_cast<JobsModel *>(tree()->model()); }
    QModelIndex row(const Workspace *workspace, qint64 job) const { return model()->find(workspace, job); }
    QString cell(const Workspace *workspace, qint64 job, JobsModel::Column column) const
    {
        return row(workspace, job).siblingAtColumn(column).data().toString();
    }
    /// All rows, those of accounts without a mark, those of jobs with one.
    QStringList rows(const QTreeView *tree) const
    {
        QStringList all;
        const QAbstractItemModel *model = tree->model();
        for (int account = 0; account < model->rowCount(); ++account) {
            const QModelIndex parent = model->index(account, 0);
            all.append(parent.data().toString());
            for (int job = 0; job < model->rowCount(parent); ++job)
                all.append(u"- "_s + model->index(job, 0, parent).data().toString());
        }
        return all;
    }
    void choose(const Workspace *workspace, qint64 job) const
    {
        QTRY_VERIFY(row(workspace, job).isValid());
        tree()->setFocus();
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(row(workspace, job)).center());
        QCOMPARE(tree()->currentIndex().siblingAtColumn(0), row(workspace, job));
    }
    bool isEnabled(const QString &button) const
    {
        return Gui::child<QToolButton>(m_open->window(), u"jobsPage"_s + button + u"Button"_s)->isEnabled();
    }
    QLabel *empty() const { return Gui::child<QLabel>(m_open->window(), u"jobsPageEmptyLabel"_s); }
    MessageBar *notice() const
    {
        const QList<MessageBar *> all = m_open->window()->findChildren<MessageBar *>(u"jobNoticeBar"_s);
        for (MessageBar *bar : all) {
            if (bar->isVisibleTo(m_open->window()))
                return bar;
        }
        return nullptr;
    }
    QString noticeText() const { return notice() ? notice()->text() : QString(); }

    std::unique_ptr<TwoAccounts> m_open;

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<TwoAccounts>();
        QVERIFY(m_open->load());
    }
    void cleanup() { m_open.reset(); }

    void nothingRunsIsSaid()
    {
        showPage();
        QVERIFY(empty()->isVisible());
        QVERIFY2(empty()->text().contains(u"tag"_s), qPrintable(empty()->text()));
        for (const char *button : {"Pause", "Cancel", "Up", "Down", "Report", "Clear"})
            QVERIFY2(!isEnabled(QLatin1StringView(button)), button);
    }

    // A start on a full disk, with the lock of a killed program lying there. Every page says the true reason; when
    // there is room again nothing is lost.
    void fullDiskAtTheStart()
    {
        m_open->tagFault(DemoFault::Kind::Delay, 5, 500);
        const qint64 job = m_open->tagAll(m_open->first(), u"Spring"_s);
        QTRY_VERIFY(m_open->first()->jobs()->job(job)->settled > 3);
        const QString id = m_open->first()->connection().id;
        const QString lock = m_open->first()->journal()->file() + u".lock"_s;
        m_open->reopen();
        m_open->service().clearFaults();
        QProcess dead;
        dead.start(u"true"_s, QStringList());
        QVERIFY(dead.waitForStarted());
        const QByteArray pid = QByteArray::number(dead.processId());
        QVERIFY(dead.waitForFinished());
        QFile file(lock);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pid + "\nsysteme-admin\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        file.close();

        const QString full = u"The disk is full."_s;
        auto *window = m_open->window();
        const auto bar = [window](const char *page, const char *name) {
            const auto *shown = Gui::child<QWidget>(window, QLatin1StringView(page));
            const auto all = shown->findChildren<MessageBar *>(QLatin1StringView(name));
            return all.isEmpty() || !all.first()->isVisible() ? QString() : all.first()->text();
        };
        const auto contacts = [&bar] { return bar("contactsPage", "messageBar"); };
        const auto jobs = [&bar] { return bar("jobsPage", "jobsPageProblemBar"); };
        const auto history = [window] {
            const auto *found = window->findChild<MessageBar *>(u"historyMessageBar"_s);
            return found && found->isVisible() ? found->text() : QString();
        };
        {
            const FullDisk disk;
            m_open->session()->check();
            QTRY_COMPARE(m_open->session()->state(), AccountSession::State::Ready);
            m_open->workspaces()->setCurrent(id);
            window->show();
            QVERIFY(Gui::activate(window));
            Gui::key(Qt::Key_1, Qt::ControlModifier);
            QTRY_VERIFY2(contacts().startsWith(full), qPrintable(contacts()));
            Gui::key(Qt::Key_J, Qt::ControlModifier);
            QTRY_VERIFY2(jobs().startsWith(u"Shop: "_s + full), qPrintable(jobs()));
            QVERIFY2(empty()->text().isEmpty(), "nobody knows whether a job runs");
            Gui::key(Qt::Key_9, Qt::ControlModifier);
            QTRY_VERIFY2(history().startsWith(full), qPrintable(history()));
            // Once more, and the disk still is full.
            Gui::click(window->findChild<MessageBar *>(u"historyMessageBar"_s), u"retryButton"_s);
            QTRY_VERIFY(history().startsWith(full));
        }
        Gui::click(window->findChild<MessageBar *>(u"historyMessageBar"_s), u"retryButton"_s);
        QTRY_VERIFY(history().isEmpty());
        auto *list = Gui::child<QTableView>(window, u"jobTable"_s);
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() == 1);
        QTRY_COMPARE(list->model()->index(0, 1).data().toString(), u"Interrupted"_s);
        Gui::key(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(jobs().isEmpty());
        Workspace *account = m_open->workspaces()->current();
        QTRY_VERIFY(row(account, job).isValid());
        Gui::key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(contacts().isEmpty());
        QTRY_COMPARE(Gui::child<QTableView>(window, u"contactsTable"_s)->model()->rowCount(), 40);
        account->jobs()->resume(job);
        QTRY_VERIFY_WITH_TIMEOUT(!account->jobs()->job(job), 20000);
        QSet<QString> applied;
        const QList<DemoLedgerEntry> ledger = m_open->service().ledger();
        for (const DemoLedgerEntry &entry : ledger) {
            if (!entry.applied || entry.method != "POST"_L1 || !entry.path.endsWith("/tags"_L1)
                || !entry.path.contains("/contacts/"_L1))
                continue;
            QVERIFY2(!applied.contains(entry.path), "sent twice");
            applied.insert(entry.path);
        }
        QCOMPARE(applied.size(), 40);
    }

    // Each account keeps what is searched in it while another one is looked at.
    void searchesAreKeptByAccount()
    {
        QWidget *window = m_open->window();
        window->show();
        QVERIFY(Gui::activate(window));
        Gui::key(Qt::Key_1, Qt::ControlModifier);
        auto *page = Gui::child<QWidget>(window, u"contactsPage"_s);
        auto *search = Gui::child<QLineEdit>(page, u"searchEdit"_s);
        auto *table = Gui::child<QTableView>(page, u"contactsTable"_s);
        search->setFocus();
        QTRY_COMPARE(table->model()->rowCount(), 10);
        const QString email = table->model()->index(0, 0).data().toString();
        Gui::type(email);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        Gui::key(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(m_open->workspaces()->current(), m_open->first());
        QCOMPARE(search->text(), QString());
        QTRY_COMPARE(table->model()->rowCount(), 40);
        Gui::key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(m_open->workspaces()->current(), m_open->second());
        QCOMPARE(search->text(), email);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void jobsOfBothAccounts()
    {
        showPage();
        const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_open->tagFault(DemoFault::Kind::Delay, 0, 150);
        const qint64 one = m_open->tagAll(m_open->first(), u"Spring"_s);
        const qint64 next = m_open->tagAll(m_open->first(), u"Summer"_s);
        const qint64 other = m_open->tagAll(m_open->second(), u"Autumn"_s);
        QTRY_VERIFY(row(m_open->first(), next).isValid() && row(m_open->second(), other).isValid());
        QVERIFY(!empty()->isVisible());
        QCOMPARE(rows(tree()),
            QStringList({u"Shop"_s, u"- Edit the tags of 40 contact(s): + Spring"_s,
                u"- Edit the tags of 40 contact(s): + Summer"_s, u"School"_s,
                u"- Edit the tags of 10 contact(s): + Autumn"_s}));
        QVERIFY(!model()->index(0, 0).data(Qt::DecorationRole).isNull());
        QVERIFY(tree()->isExpanded(model()->index(0, 0)) && tree()->isExpanded(model()->index(1, 0)));
        QTRY_COMPARE(cell(m_open->first(), one, JobsModel::StateColumn), u"Running"_s);
        QCOMPARE(cell(m_open->first(), next, JobsModel::StateColumn), u"Waits for its turn, place 2 of 2"_s);
        static const QRegularExpression progress(u"^\\d+ of 11$"_s);
        QVERIFY(progress.match(cell(m_open->second(), other, JobsModel::ProgressColumn)).hasMatch());
        QTRY_VERIFY(cell(m_open->first(), one, JobsModel::RateColumn).endsWith(u"a minute"_s));
        QTRY_VERIFY(!cell(m_open->first(), one, JobsModel::LeftColumn).isEmpty());

        m_open->service().clearFaults();
        QTRY_COMPARE_WITH_TIMEOUT(cell(m_open->first(), next, JobsModel::StateColumn), u"Finished"_s, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(cell(m_open->second(), other, JobsModel::StateColumn), u"Finished"_s, 20000);
        QCOMPARE(cell(m_open->first(), one, JobsModel::ProgressColumn), u"41 of 41"_s);
        QCOMPARE(cell(m_open->first(), one, JobsModel::LeftColumn), QString());
        QVERIFY(row(m_open->first(), next).row() < row(m_open->first(), one).row()); // the newest first

        // Off the list, one by its key, the others by the button.
        choose(m_open->first(), one);
        QVERIFY(!isEnabled(u"Pause"_s) && !isEnabled(u"Up"_s) && !isEnabled(u"Down"_s));
        Gui::key(Qt::Key_Delete);
        QVERIFY(!row(m_open->first(), one).isValid());
        QVERIFY(row(m_open->first(), next).isValid());
        Gui::click(m_open->window(), u"jobsPageClearButton"_s);
        QVERIFY(empty()->isVisible());
    }

    void aFewContactsAreListedToo()
    {
        showPage();
        const qint64 job = m_open->tagAll(m_open->second(), u"Autumn"_s, 3);
        QTRY_COMPARE_WITH_TIMEOUT(cell(m_open->second(), job, JobsModel::StateColumn), u"Finished"_s, 20000);
    }

    // Also an account that was open before the window.
    void theSwitcherFollows()
    {
        AccountSwitcher late(m_open->session(), m_open->book(), m_open->workspaces());
        const AccountSwitcher *switcher = &late;
        m_open->tagFault(DemoFault::Kind::Delay, 0, 100);
        const qint64 job = m_open->tagAll(m_open->second(), u"Winter"_s);
        QTRY_VERIFY2(switcher->currentText().endsWith(u"job running"_s), qPrintable(switcher->currentText()));
        m_open->service().clearFaults();
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->second()->jobs()->job(job), 20000);
        QTRY_COMPARE(switcher->currentText(), u"School"_s);
    }

    void theNameOfAJobIsSeen()
    {
        showPage();
        m_open->window()->resize(900, 600);
        m_open->tagFault(DemoFault::Kind::Status, 2, 0, 403);
        const qint64 job = m_open->tagAll(m_open->second(), u"Autumn"_s);
        QTRY_COMPARE(m_open->state(m_open->second(), job), Job::State::Stopped);
        QTRY_VERIFY(cell(m_open->second(), job, JobsModel::StateColumn).contains(u"upgrade"_s));
        const QHeaderView *header = tree()->header();
        const int letter = tree()->fontMetrics().averageCharWidth();
        QVERIFY(header->sectionSize(JobsModel::TitleColumn) >= letter * 20);
        // What does not fit takes all the room there is.
        QVERIFY(header->sectionSize(JobsModel::StateColumn) >= letter * 20);
        QVERIFY(header->length() <= tree()->viewport()->width());
        // As fast as an account can be.
        const int pace = tree()->fontMetrics().horizontalAdvance(u"3,000 a minute"_s);
        QVERIFY(header->sectionSize(JobsModel::RateColumn) >= pace + letter);
    }

    void orderPauseAndCancelByKeys()
    {
        showPage();
        m_open->tagFault(DemoFault::Kind::Delay, 0, 100);
        const qint64 one = m_open->tagAll(m_open->first(), u"Spring"_s);
        const qint64 two = m_open->tagAll(m_open->first(), u"Summer"_s);
        choose(m_open->first(), two);
        QVERIFY(isEnabled(u"Up"_s) && !isEnabled(u"Down"_s));
        Gui::key(Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(row(m_open->first(), two).row(), 0);
        QTRY_COMPARE(m_open->state(m_open->first(), two), Job::State::Running);
        QTRY_COMPARE(m_open->state(m_open->first(), one), Job::State::Waiting);
        QCOMPARE(tree()->currentIndex().siblingAtColumn(0), row(m_open->first(), two)); // still the chosen one
        Gui::key(Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(row(m_open->first(), one).row(), 0);
        Gui::click(m_open->window(), u"jobsPageUpButton"_s);
        QTRY_COMPARE(row(m_open->first(), two).row(), 0);

        tree()->setFocus();
        Gui::key(Qt::Key_Space);
        QTRY_COMPARE(m_open->state(m_open->first(), two), Job::State::Paused);
        QTRY_COMPARE(cell(m_open->first(), two, JobsModel::StateColumn), u"Paused by you"_s);
        auto *button = Gui::child<QToolButton>(m_open->window(), u"jobsPagePauseButton"_s);
        QTRY_COMPARE(button->text().remove(u'&'), u"Continue"_s);
        Gui::key(Qt::Key_Space);
        QTRY_VERIFY(m_open->state(m_open->first(), two) == Job::State::Running
            || m_open->state(m_open->first(), two) == Job::State::Waiting);
        QTRY_COMPARE(button->text().remove(u'&'), u"Pause"_s);

        // Asked first; Escape and Return leave it.
        for (const Qt::Key answer : {Qt::Key_Escape, Qt::Key_Return}) {
            tree()->setFocus();
            Gui::key(Qt::Key_Delete);
            auto *box = Gui::waitForOpen<QMessageBox>(m_open->window(), u"cancelJobBox"_s);
            QVERIFY(box);
            QVERIFY2(box->informativeText().contains(u"Account: Shop"_s), qPrintable(box->informativeText()));
            QTest::keyClick(box->focusWidget(), answer);
            QVERIFY(Gui::waitForNone(m_open->window(), u"cancelJobBox"_s));
            QVERIFY(Gui::activate(m_open->window()));
            QVERIFY(m_open->first()->jobs()->job(two) && !m_open->first()->jobs()->job(two)->cancelling);
        }
        tree()->setFocus();
        Gui::key(Qt::Key_Delete);
        auto *box = Gui::waitForOpen<QMessageBox>(m_open->window(), u"cancelJobBox"_s);
        QVERIFY(box);
        Gui::click(box, u"confirmButton"_s);
        QTRY_VERIFY(!m_open->first()->jobs()->job(two));
        QTRY_COMPARE(cell(m_open->first(), two, JobsModel::StateColumn), u"Cancelled"_s);
        QVERIFY(m_open->first()->jobs()->job(one));
    }

    void aReportIsInTheHistoryOfItsAccount_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Enter") << true;
        QTest::newRow("double click") << false;
    }
    void aReportIsInTheHistoryOfItsAccount()
    {
        QFETCH(const bool, byKey);
        showPage();
        const qint64 job = m_open->tagAll(m_open->first(), u"Spring"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(m_open->first(), job, JobsModel::StateColumn), u"Finished"_s, 20000);
        QCOMPARE(m_open->window()->workspace(), m_open->second());
        choose(m_open->first(), job);
        if (byKey)
            Gui::key(Qt::Key_Return);
        else
            QTest::mouseDClick(
                tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(row(m_open->first(), job)).center());
        QTRY_COMPARE(m_open->window()->workspace(), m_open->first());
        QCOMPARE(m_open->window()->currentPage(), u"history"_s);
        QTRY_COMPARE(m_open->window()->findChild<HistoryPage *>()->currentJob(), job);
    }

    // One model for both; the dock is hidden until it is asked for, and is where it was at the next start.
    void theDockShowsTheSame()
    {
        auto *dock = Gui::child<QDockWidget>(m_open->window(), u"jobsDock"_s);
        m_open->window()->show();
        QVERIFY(Gui::activate(m_open->window()));
        QVERIFY(!dock->isVisible());
        QVERIFY(!dock->widget()); // nothing is made for it yet
        Gui::key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dock->isVisible());
        QVERIFY(Gui::child<QLabel>(dock, u"jobsDockViewEmptyLabel"_s)->isVisible());
        m_open->tagFault(DemoFault::Kind::Delay, 0, 100);
        const qint64 job = m_open->tagAll(m_open->first(), u"Spring"_s);
        QTreeView *small = tree("jobsDockView");
        QTRY_COMPARE(rows(small), QStringList({u"Shop"_s, u"- Edit the tags of 40 contact(s): + Spring"_s}));
        QVERIFY(small->isVisible() && small->isColumnHidden(JobsModel::RateColumn));
        showPage();
        QCOMPARE(small->model(), tree()->model());
        QTest::mouseClick(
            small->viewport(), Qt::LeftButton, {}, small->visualRect(model()->find(m_open->first(), job)).center());
        small->setFocus();
        Gui::key(Qt::Key_Space);
        QTRY_COMPARE(m_open->state(m_open->first(), job), Job::State::Paused);

        m_open->service().clearFaults();
        m_open->reopen();
        m_open->window()->show();
        QVERIFY(Gui::activate(m_open->window()));
        QVERIFY(Gui::child<QDockWidget>(m_open->window(), u"jobsDock"_s)->isVisible());
        Gui::child<QAction>(m_open->window(), u"jobsDockAction"_s)->trigger();
        QVERIFY(!Gui::child<QDockWidget>(m_open->window(), u"jobsDock"_s)->isVisible());
    }

    // Whoever asks for it wants to use it; the page gets the keyboard back, and keeps its room in a small window.
    void theDockIsUsedByKeys()
    {
        MainWindow *window = m_open->window();
        window->resize(900, 600);
        window->show();
        QVERIFY(Gui::activate(window));
        auto *contacts = Gui::child<QTableView>(window, u"contactsTable"_s);
        QTRY_VERIFY(contacts->model()->rowCount() > 0);
        contacts->setFocus();
        m_open->tagFault(DemoFault::Kind::Delay, 0, 150);
        const qint64 job = m_open->tagAll(m_open->second(), u"Spring"_s);
        QTRY_VERIFY(m_open->second()->jobs()->job(job));
        Gui::key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(tree("jobsDockView")->hasFocus());
        QCOMPARE(window->size(), QSize(900, 600));
        QVERIFY(contacts->viewport()->height() > 5 * contacts->rowHeight(0));
        QTRY_VERIFY(tree("jobsDockView")->currentIndex().parent().isValid());
        Gui::key(Qt::Key_Space);
        QTRY_COMPARE(m_open->state(m_open->second(), job), Job::State::Paused);
        Gui::key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(contacts->hasFocus());
    }

    // There and back again while it stays open, and through all that is in it.
    void theDockIsLeftByKeys()
    {
        MainWindow *window = m_open->window();
        window->show();
        QVERIFY(Gui::activate(window));
        auto *contacts = Gui::child<QTableView>(window, u"contactsTable"_s);
        QTRY_VERIFY(contacts->model()->rowCount() > 0);
        contacts->setFocus();
        const auto *there = Gui::child<QAction>(window, u"jobsDockFocusAction"_s);
        QVERIFY(!there->isEnabled());
        m_open->tagFault(DemoFault::Kind::Delay, 0, 150);
        const qint64 job = m_open->tagAll(m_open->second(), u"Spring"_s);
        Gui::key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTreeView *jobs = tree("jobsDockView");
        QTRY_VERIFY(jobs->hasFocus() && jobs->currentIndex().parent().isValid());
        Gui::key(Qt::Key_Escape);
        QVERIFY(contacts->hasFocus());
        QVERIFY(there->isEnabled());
        Gui::key(Qt::Key_F6);
        QVERIFY(jobs->hasFocus());
        Gui::key(Qt::Key_Space);
        QTRY_COMPARE(m_open->state(m_open->second(), job), Job::State::Paused);

        const auto *dock = Gui::child<QDockWidget>(window, u"jobsDock"_s);
        while (dock->isAncestorOf(QApplication::focusWidget()))
            Gui::key(Qt::Key_Tab, Qt::ShiftModifier);
        Gui::key(Qt::Key_Tab);
        QStringList passed;
        for (; dock->isAncestorOf(QApplication::focusWidget()); Gui::key(Qt::Key_Tab))
            passed.append(QApplication::focusWidget()->objectName());
        QCOMPARE(passed,
            (QStringList{u"jobsDockViewPauseButton"_s, u"jobsDockViewCancelButton"_s, u"jobsDockViewReportButton"_s,
                u"jobsDockViewTree"_s}));

        contacts->setFocus();
        Gui::key(Qt::Key_F6);
        QVERIFY(jobs->hasFocus());
        Gui::key(Qt::Key_F6);
        QVERIFY(contacts->hasFocus());
        // What had the keyboard is not there any more: what is there instead gets it.
        Gui::key(Qt::Key_F6);
        window->showPage(u"tags"_s);
        QVERIFY(jobs->hasFocus());
        Gui::key(Qt::Key_Escape);
        QVERIFY(Gui::child<QTableView>(window, u"tagsTable"_s)->hasFocus());
    }

    void aWaitForTheQuotaIsCountedDown()
    {
        showPage();
        DemoFault full;
        full.kind = DemoFault::Kind::TooManyRequests;
        full.method = u"POST"_s;
        full.pathPattern = u"contacts/\\d+/tags"_s;
        full.skip = 3;
        full.times = 1;
        full.retryAfter = 6;
        m_open->service().addFault(full);
        const qint64 job = m_open->tagAll(m_open->second(), u"Spring"_s);
        static const QRegularExpression countdown(u"[Ww]aits (\\d+) s for the quota"_s);
        const auto seconds = [&](const QString &text) {
            const QRegularExpressionMatch match = countdown.match(text);
            return match.hasMatch() ? match.captured(1).toInt() : -1;
        };
        const auto inList = [&] { return seconds(cell(m_open->second(), job, JobsModel::StateColumn)); };
        const auto inBar = [&] { return seconds(Gui::labelText(m_open->window(), u"jobStatusText"_s)); };
        QTRY_VERIFY(inList() > 3);
        QTRY_VERIFY(inBar() > 3);
        QTRY_VERIFY(inList() == 3); // with no request in between
        QTRY_VERIFY(inBar() == 3 || inBar() == 2);
        QTRY_COMPARE_WITH_TIMEOUT(cell(m_open->second(), job, JobsModel::StateColumn), u"Finished"_s, 20000);
    }

    // Also when nothing has moved since the page was opened; and the time that is left is not cut off.
    void textsGetTheRoomThatThereIs()
    {
        MainWindow *window = m_open->window();
        window->resize(1700, 700);
        m_open->tagFault(DemoFault::Kind::Status, 5, 0, 403);
        const qint64 stopped = m_open->tagAll(m_open->second(), u"Spring"_s);
        QTRY_COMPARE(m_open->state(m_open->second(), stopped), Job::State::Stopped);
        QTRY_COMPARE(m_open->second()->jobs()->job(stopped)->job.counts[Change::State::Sent], 0);
        showPage();
        QTRY_VERIFY(row(m_open->second(), stopped).isValid());
        const auto needed
            = [this](int column) { return static_cast<QAbstractItemView *>(tree())->sizeHintForColumn(column); };
        QTRY_VERIFY(tree()->viewport()->width() > 1000);
        QTRY_VERIFY2(
            needed(JobsModel::StateColumn) > tree()->header()->defaultSectionSize(), "or it always had its room");
        QVERIFY2(tree()->columnWidth(JobsModel::StateColumn) >= needed(JobsModel::StateColumn)
                || tree()->columnWidth(JobsModel::TitleColumn) <= needed(JobsModel::TitleColumn),
            "it is cut off, and there is room");

        m_open->service().clearFaults();
        m_open->tagFault(DemoFault::Kind::Delay, 0, 300);
        const qint64 job = m_open->tagAll(m_open->first(), u"Spring"_s);
        QTRY_VERIFY(!cell(m_open->first(), job, JobsModel::LeftColumn).isEmpty());
        QVERIFY(tree()->columnWidth(JobsModel::LeftColumn) >= needed(JobsModel::LeftColumn));
    }

    void anAccountThatIsForgottenLeavesTheList()
    {
        showPage();
        const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const qint64 one = m_open->tagAll(m_open->first(), u"Spring"_s);
        const qint64 two = m_open->tagAll(m_open->second(), u"Summer"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(m_open->first(), one, JobsModel::StateColumn), u"Finished"_s, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(cell(m_open->second(), two, JobsModel::StateColumn), u"Finished"_s, 20000);
        QCOMPARE(model()->rowCount(), 2);
        const QString id = m_open->first()->connection().id;
        m_open->workspaces()->forget(id);
        QCOMPARE(rows(tree()), QStringList({u"School"_s, u"- Edit the tags of 10 contact(s): + Summer"_s}));
    }

    // The account that is not looked at: its name is in each sentence.
    void endsAreToldOfTheOtherAccount()
    {
        m_open->window()->show();
        QVERIFY(Gui::activate(m_open->window()));
        const qint64 seen = m_open->tagAll(m_open->second(), u"Seen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->second()->jobs()->job(seen), 20000);
        QVERIFY(!notice());
        const qint64 job = m_open->tagAll(m_open->first(), u"Spring"_s);
        QTRY_VERIFY_WITH_TIMEOUT(notice(), 20000);
        QCOMPARE(noticeText(), u"Shop: “Edit the tags of 40 contact(s): + Spring”: Finished"_s);
        Gui::click(notice(), u"jobNoticeButton"_s);
        QTRY_COMPARE(m_open->window()->workspace(), m_open->first());
        QTRY_COMPARE(m_open->window()->findChild<HistoryPage *>()->currentJob(), job);
        QVERIFY(!notice());
    }

    // However long the names in it, and with the dock too.
    void aNoticeLeavesTheWindowAsItIs()
    {
        MainWindow *window = m_open->window();
        m_open->book()->setName(m_open->first()->connection().id, u"Wolfeschlegelsteinhausenbergerdorff"_s.repeated(6));
        for (const QSize size : {QSize(900, 600), QSize(720, 480)}) {
            window->resize(size);
            window->show();
            QVERIFY(Gui::activate(window));
            auto *dock = Gui::child<QDockWidget>(window, u"jobsDock"_s);
            if (!dock->isVisible())
                Gui::key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
            const QPoint place = window->pos();
            m_open->tagAll(m_open->first(), u"Spring %1"_s.arg(size.width()));
            QTRY_VERIFY_WITH_TIMEOUT(noticeText().endsWith(u"Finished"_s), 20000);
            QCOMPARE(window->size(), size);
            QCOMPARE(window->pos(), place);
            QVERIFY(notice()->minimumSizeHint().width() <= notice()->width()); // nothing of it is cut off
            const auto *show = Gui::child<QToolButton>(notice(), u"jobNoticeButton"_s);
            QVERIFY(window->rect().contains(show->mapTo(window, show->rect().bottomRight())));
            const auto *contacts = Gui::child<QTableView>(window, u"contactsTable"_s);
            QVERIFY(contacts->viewport()->height() > contacts->rowHeight(0));
            Gui::click(notice(), u"messageCloseButton"_s);
        }
    }

    void stopsAreToldOfTheOtherAccount()
    {
        m_open->window()->show();
        m_open->tagFault(DemoFault::Kind::Status, 5, 0, 403);
        m_open->tagAll(m_open->first(), u"Spring"_s);
        QTRY_VERIFY(noticeText().startsWith(u"Shop: “Edit the tags of 40 contact(s): + Spring” was stopped."_s));
        QVERIFY2(noticeText().contains(u"plan"_s), qPrintable(noticeText()));
        m_open->workspaces()->setCurrent(m_open->first()->connection().id); // who looks at it sees it
        QVERIFY(!notice());
    }

    void waitsAreToldOfTheOtherAccountWhileTheyLast()
    {
        m_open->window()->show();
        QStringList said;
        connect(m_open->first()->jobs(), &JobRunner::jobChanged, this, [&] {
            if (!noticeText().isEmpty() && (said.isEmpty() || said.constLast() != noticeText()))
                said.append(noticeText());
        });
        m_open->first()->jobs()->setRetryDelays(100, 100);
        DemoFault page;
        page.kind = DemoFault::Kind::HtmlOk;
        page.pathPattern = u"contacts/\\d+"_s; // reading back too
        page.skip = 5;
        page.times = -1;
        m_open->service().addFault(page);
        const qint64 job = m_open->tagAll(m_open->first(), u"Spring"_s);
        QTRY_VERIFY(
            noticeText().startsWith(u"Shop: “Edit the tags of 40 contact(s): + Spring” waits for the network"_s));
        QVERIFY2(noticeText().contains(u"sign-in page"_s), qPrintable(noticeText()));
        m_open->service().clearFaults();
        QTRY_VERIFY_WITH_TIMEOUT(!m_open->first()->jobs()->job(job), 20000);
        QTRY_VERIFY(noticeText().endsWith(u"Finished"_s));
        QVERIFY2(said.size() <= 2, qPrintable(said.join(u'\n'))); // one wait is told once
    }

    void theJobOfAnotherAccountIsInTheStatusBar()
    {
        m_open->window()->show();
        auto *button = Gui::child<QToolButton>(m_open->window(), u"otherJobsButton"_s);
        QVERIFY(!button->isVisible());
        m_open->tagFault(DemoFault::Kind::Delay, 0, 200);
        m_open->tagAll(m_open->first(), u"Spring"_s);
        QTRY_VERIFY(button->isVisible());
        QVERIFY2(button->text().startsWith(u"Shop: "_s), qPrintable(button->text()));
        m_open->tagAll(m_open->first(), u"Summer"_s);
        QTRY_VERIFY2(button->text().contains(u"1 more job"_s), qPrintable(button->text()));
        m_open->tagAll(m_open->second(), u"Autumn"_s); // shown beside it, as always
        QVERIFY(button->text().contains(u"1 more job"_s));
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(m_open->workspaces()->current(), m_open->first());
        QTRY_VERIFY(!button->isVisible() || button->text().startsWith(u"School: "_s));
    }

    void theCostSaysWhatGoesBefore()
    {
        Workspace *shop = m_open->first();
        m_open->tagFault(DemoFault::Kind::Delay, 0, 500);
        std::optional<TagEditPlan> plan;
        shop->mirror()->post(
            shop,
            [](MirrorStore &store) {
                TagEdit edit;
                edit.create = {u"Winter"_s};
                return Plan::editTags(store, store.query({"contact", {}, "email", Qt::AscendingOrder}).rows, edit);
            },
            [&plan](const TagEditPlan &made) { plan = made; });
        QTRY_VERIFY(plan);
        QVERIFY(JobText::cost(*plan, shop).startsWith(u"41 request"_s));
        QVERIFY(!JobText::cost(*plan, shop).contains(u"It starts after"_s));
        m_open->tagAll(shop, u"Spring"_s);
        m_open->tagAll(shop, u"Summer"_s);
        QTRY_COMPARE(shop->jobs()->bulkUnderWay().jobs, 2);
        QVERIFY(shop->jobs()->bulkUnderWay().requests > 41);
        const QString cost = JobText::cost(*plan, shop);
        QVERIFY2(cost.contains(u"It starts after 2 other job(s), in "_s), qPrintable(cost));
        plan->job.bulk = false; // a single edit overtakes them
        QVERIFY(!JobText::cost(*plan, shop).contains(u"It starts after"_s));
    }

    void aRefusedAccountIsToldOnce()
    {
        m_open->window()->show();
        DemoFault refusal;
        refusal.kind = DemoFault::Kind::UnauthorizedSystemeio;
        refusal.skip = 5;
        refusal.times = -1;
        m_open->service().addFault(refusal);
        m_open->tagAll(m_open->first(), u"Spring"_s);
        QTRY_VERIFY(
            noticeText().startsWith(u"Shop: “Edit the tags of 40 contact(s): + Spring” waits, since the account"_s));
        QVERIFY2(noticeText().contains(u"Set the account up again"_s), qPrintable(noticeText()));
    }
};

QTEST_MAIN(TestJobsPage)
#include "tst_jobspage.moc"
