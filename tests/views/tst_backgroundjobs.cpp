// SPDX-License-Identifier: GPL-3.0-or-later
// Closing the window over running jobs of two accounts, and what the desktop is told.
#include "backgroundjobs.h"

#include "accounts.h"
#include "guitest.h"
#include "journal.h"

#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSystemTrayIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

class tst_BackgroundJobs : public QObject, protected Accounts
{
    Q_OBJECT

private:
    Workspace *open(int place)
    {
        Workspace *workspace = look(place);
        if (!load(workspace))
            qFatal("The account cannot be read");
        return workspace;
    }
    void slowDown(int milliseconds = 200) { m_demo->fault(DemoFault::Kind::Delay, u"/tags$"_s, -1, milliseconds); }
    void show()
    {
        BackgroundJobs::Desktop desktop;
        desktop.hasTray = [this] { return m_hasTray; };
        desktop.notify = [this](const QString &title, const QString &text, const std::function<void()> &clicked,
                             const std::function<void()> &failed) {
            if (!m_hasNotifications) {
                QMetaObject::invokeMethod(
                    this, [failed] { failed(); }, Qt::QueuedConnection);
                return;
            }
            m_told.append(title + u'\n' + text);
            m_clicked = clicked;
        };
        desktop.notifyByIcon = [this](QSystemTrayIcon *icon, const QString &title, const QString &text) {
            QCOMPARE(icon, tray());
            m_byIcon.append(title + u'\n' + text);
        };
        desktop.quit = [this] { ++m_quits; };
        m_window = std::make_unique<QWidget>();
        m_jobs = new BackgroundJobs(m_workspaces.get(), m_window.get(), desktop);
        m_window->show();
        QVERIFY(Gui::activate(m_window.get()));
    }
    QMessageBox *box() const { return Gui::waitForOpen<QMessageBox>(m_window.get(), u"closeBox"_s); }
    QSystemTrayIcon *tray() const { return m_jobs->findChild<QSystemTrayIcon *>(); }
    // What its tip says after the name of the program.
    QString tip() const { return tray() ? tray()->toolTip().section(u": "_s, 1) : QString(); }
    static QAction *trayAction(const QString &name)
    {
        const QList<QWidget *> all = QApplication::topLevelWidgets();
        for (const QWidget *widget : all) {
            if (widget->objectName() == "trayMenu"_L1)
                return Gui::child<QAction>(widget, name);
        }
        qFatal("There is no menu of the tray");
    }
    // Closes the window over running jobs.
    void goToBackground()
    {
        m_hasTray = true;
        QVERIFY(!m_jobs->mayClose());
        QMessageBox *asked = box();
        QVERIFY(asked);
        Gui::click(asked, u"keepRunningButton"_s);
        QVERIFY(m_jobs->isInBackground());
        QTRY_VERIFY(!QApplication::activeWindow());
    }
    void revoke() { m_demo->fault(DemoFault::Kind::UnauthorizedSystemeio, u"^/systeme/api/contacts"_s, -1); }

    bool m_hasTray{false};
    bool m_hasNotifications{true};
    QStringList m_told{};
    QStringList m_byIcon{};
    std::function<void()> m_clicked{}; // what the last notification leads to
    int m_quits{0};
    std::unique_ptr<QWidget> m_window;
    BackgroundJobs *m_jobs{};

private Q_SLOTS:
    void init()
    {
        m_hasTray = false;
        m_hasNotifications = true;
        m_told.clear();
        m_byIcon.clear();
        m_quits = 0;
        startService();
        openWorkspaces();
        QVERIFY(check());
        show();
    }
    void cleanup()
    {
        m_window.reset();
        closeWorkspaces();
        m_demo.reset();
    }

    void nothingRunsNothingIsAsked()
    {
        open(0);
        QVERIFY(m_jobs->mayClose());
        QVERIFY(!m_window->findChild<QMessageBox *>());
    }

    void jobsOfAllAccountsArePausedAndTheProgramEnds()
    {
        Workspace *first = open(0);
        Workspace *second = open(1);
        slowDown();
        const qint64 one = tagAll(first, u"Spring"_s);
        const qint64 two = tagAll(second, u"Spring"_s);
        QVERIFY(!m_jobs->mayClose());
        QMessageBox *asked = box();
        QVERIFY(asked);
        QVERIFY(asked->text().startsWith(u"2 job"_s));
        QVERIFY(asked->informativeText().contains(first->accountLabel()));
        QVERIFY(asked->informativeText().contains(second->accountLabel()));
        QCOMPARE(asked->defaultButton(), Gui::child<QPushButton>(asked, u"doNotQuitButton"_s));
        for (const QAbstractButton *button : asked->buttons())
            QVERIFY2(button->text() != u"Cancel"_s, "it could mean the job or the question");

        // Asked twice, one question; Escape leaves all as it is.
        QVERIFY(!m_jobs->mayClose());
        QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
        QTest::keyClick(asked, Qt::Key_Escape);
        QVERIFY(Gui::waitForNone(m_window.get(), u"closeBox"_s));
        QVERIFY(m_window->isVisible());
        QCOMPARE(state(first, one), Job::State::Running);
        QCOMPARE(state(second, two), Job::State::Running);

        QVERIFY(!m_jobs->mayClose());
        asked = box();
        QVERIFY(asked);
        Gui::click(asked, u"pauseAndQuitButton"_s);
        QCOMPARE(m_quits, 1);
        QVERIFY(!m_window->isVisible());
        QTRY_COMPARE(state(first, one), Job::State::Paused);
        QTRY_COMPARE(state(second, two), Job::State::Paused);
        QVERIFY(m_jobs->mayClose());
    }

    void cancelledJobsEndTheProgramWhenTheyAreOver()
    {
        Workspace *account = open(0);
        slowDown();
        const qint64 job = tagAll(account, u"Spring"_s);
        QTRY_VERIFY(account->jobs()->job(job) && account->jobs()->job(job)->settled > 2);
        QVERIFY(!m_jobs->mayClose());
        QMessageBox *asked = box();
        QVERIFY(asked);
        QCOMPARE(Gui::child<QPushButton>(asked, u"cancelAndQuitButton"_s)->text(), u"&Cancel 1 job(s) and quit"_s);
        Gui::click(asked, u"cancelAndQuitButton"_s);
        QCOMPARE(m_quits, 0); // what was sent is awaited
        QTRY_COMPARE(m_quits, 1);
        QVERIFY(!account->jobs()->job(job));
        QVERIFY(!m_window->isVisible());
        QList<Change> steps;
        account->journal()->steps(this, job, [&steps](const QList<Change> &all) { steps = all; });
        QTRY_COMPARE(steps.size(), 41);
        const auto inState = [&steps](Change::State state) {
            return std::count_if(steps.cbegin(), steps.cend(), [state](const Change &s) { return s.state == state; });
        };
        QVERIFY(inState(Change::State::Cancelled) > 0);
        QCOMPARE(inState(Change::State::Done) + inState(Change::State::Cancelled), 41);
    }

    // An answer was lost and the network is away: nobody knows when the last change is known of.
    void saysThatItQuitsAndCanBeTalkedOutOfIt()
    {
        Workspace *account = open(0);
        account->jobs()->setRetryDelays(5, 20);
        m_demo->fault(DemoFault::Kind::CutAfter, u"contacts/\\d+/tags$"_s, 1);
        m_demo->fault(DemoFault::Kind::CutBefore, u"contacts"_s, -1);
        const qint64 job = tagAll(account, u"Spring"_s);
        const auto lost = [this] {
            const QList<DemoLedgerEntry> ledger = m_demo->service().ledger();
            return std::any_of(ledger.cbegin(), ledger.cend(),
                [](const DemoLedgerEntry &entry) { return entry.applied && entry.status == 0; });
        };
        QTRY_VERIFY(lost());
        QVERIFY(!m_jobs->mayClose());
        QMessageBox *asked = box();
        QVERIFY(asked);
        Gui::click(asked, u"cancelAndQuitButton"_s);
        auto *waiting = Gui::waitForOpen<QMessageBox>(m_window.get(), u"quitBox"_s);
        QVERIFY(waiting);
        QVERIFY(waiting->isModal()); // nobody begins to type something
        QVERIFY(waiting->text().contains(u"quits when"_s));
        QVERIFY(!m_jobs->mayClose());
        QVERIFY(waiting->isVisible());
        QVERIFY(account->jobs()->job(job)->cancelling);
        Gui::click(waiting, u"doNotQuitButton"_s);
        QVERIFY(Gui::waitForNone(m_window.get(), u"quitBox"_s));

        m_demo->service().clearFaults();
        QTRY_VERIFY_WITH_TIMEOUT(!account->jobs()->job(job), 20000);
        bool later = false;
        QMetaObject::invokeMethod(
            this, [&later] { later = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(later);
        QCOMPARE(m_quits, 0);
        QVERIFY(m_window->isVisible());
    }

    // It would stay without the window, and the program with it.
    void aDialogIsNotLeftBehind()
    {
        QDialog dialog(m_window.get());
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        m_jobs->quit();
        QCOMPARE(m_quits, 0);
        QVERIFY(m_window->isVisible() && dialog.isVisible());
        dialog.close();
        m_jobs->quit();
        QCOMPARE(m_quits, 1);
        QVERIFY(!m_window->isVisible());
    }

    void goesOnInAMinimizedWindowWithoutATray()
    {
        Workspace *account = open(0);
        slowDown();
        const qint64 job = tagAll(account, u"Spring"_s);
        QVERIFY(!m_jobs->mayClose());
        QMessageBox *asked = box();
        QVERIFY(asked);
        Gui::click(asked, u"keepRunningButton"_s);
        QVERIFY(m_window->isMinimized());
        QVERIFY(!m_jobs->isInBackground());
        QCOMPARE(state(account, job), Job::State::Running);
        m_jobs->openWindow();
        QVERIFY(m_window->isVisible() && !m_window->isMinimized());
    }

    void goesOnBehindTheTray()
    {
        m_hasTray = true;
        Workspace *account = open(0);
        slowDown();
        const qint64 job = tagAll(account, u"Spring"_s);
        QVERIFY(!m_jobs->mayClose());
        QMessageBox *asked = box();
        QVERIFY(asked);
        Gui::click(asked, u"keepRunningButton"_s);
        QVERIFY(!m_window->isVisible());
        QVERIFY(m_jobs->isInBackground());
        QVERIFY(!QApplication::quitOnLastWindowClosed());
        QCOMPARE(state(account, job), Job::State::Running);

        trayAction(u"trayPauseAction"_s)->trigger();
        QTRY_COMPARE(state(account, job), Job::State::Paused);
        trayAction(u"trayOpenAction"_s)->trigger();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_jobs->isInBackground());
        QVERIFY(QApplication::quitOnLastWindowClosed());
        QCOMPARE(m_quits, 0);
    }

    void whatWasPausedInTheTrayContinuesThere()
    {
        Workspace *first = open(0);
        Workspace *second = open(1);
        slowDown(1000);
        const qint64 byMistake = tagAll(first, u"Spring"_s);
        const qint64 onPurpose = tagAll(second, u"Spring"_s);
        second->jobs()->pause(onPurpose);
        goToBackground();
        QAction *pause = trayAction(u"trayPauseAction"_s);
        QAction *proceed = trayAction(u"trayContinueAction"_s);
        QCOMPARE(tip(), u"jobs are running, 1 paused"_s);
        QVERIFY(pause->isEnabled() && !proceed->isEnabled());

        pause->trigger();
        QCOMPARE(state(first, byMistake), Job::State::Paused);
        QCOMPARE(tip(), u"no job is running, 2 paused"_s);
        QVERIFY(!pause->isEnabled() && proceed->isEnabled());

        proceed->trigger();
        QTRY_COMPARE(state(first, byMistake), Job::State::Running);
        QCOMPARE(state(second, onPurpose), Job::State::Paused);
        QCOMPARE(tip(), u"jobs are running, 1 paused"_s);
        QVERIFY(pause->isEnabled() && !proceed->isEnabled());
    }

    // Jobs go on while somebody thinks.
    void theQuestionKeepsUpWithTheJobs()
    {
        m_hasTray = true;
        Workspace *first = open(0);
        Workspace *second = open(1);
        slowDown(1000);
        const qint64 one = tagAll(first, u"Spring"_s);
        const qint64 two = tagAll(second, u"Summer"_s);
        QVERIFY(!m_jobs->mayClose());
        QMessageBox *asked = box();
        QVERIFY(asked);
        QVERIFY(asked->text().startsWith(u"2 job"_s));
        const QString before = asked->informativeText();
        QTRY_VERIFY(asked->informativeText() != before);
        second->jobs()->cancel(two);
        QTRY_VERIFY(asked->text().startsWith(u"1 job"_s));
        QVERIFY(!asked->informativeText().contains(u"Summer"_s));
        const auto *quit = Gui::child<QPushButton>(asked, u"cancelAndQuitButton"_s);
        QCOMPARE(quit->text(), u"&Cancel 1 job(s) and quit"_s);

        m_demo->service().clearFaults();
        QTRY_VERIFY_WITH_TIMEOUT(!first->jobs()->job(one), 20000);
        QCOMPARE(asked->text(), u"No job is running any more."_s);
        QVERIFY2(asked->informativeText().startsWith(u"Finished: "_s), qPrintable(asked->informativeText()));
        QVERIFY(asked->informativeText().contains(u"Spring"_s));
        QVERIFY(!Gui::child<QPushButton>(asked, u"keepRunningButton"_s)->isVisible()); // behind an icon for nothing
        QVERIFY(!Gui::child<QPushButton>(asked, u"pauseAndQuitButton"_s)->isVisible());
        QVERIFY(Gui::child<QPushButton>(asked, u"doNotQuitButton"_s)->isVisible());
        QCOMPARE(quit->text(), u"&Quit"_s);
        QVERIFY(m_told.isEmpty()); // somebody looks
        Gui::click(asked, u"cancelAndQuitButton"_s);
        QTRY_COMPARE(m_quits, 1);
        QVERIFY(!m_window->isVisible());
        QVERIFY(!m_window->findChild<QWidget *>(u"quitBox"_s)); // there is nothing to wait for
    }

    // It stays Running, and yet nothing goes on until somebody sets the account up again.
    void aJobThatWaitsForTheAccountSaysSoOnceForEachTime()
    {
        Workspace *account = open(0);
        slowDown(1000);
        const qint64 job = tagAll(account, u"Spring"_s);
        goToBackground();
        QCOMPARE(tip(), u"jobs are running"_s);
        QVERIFY(m_told.isEmpty());
        m_demo->service().clearFaults();
        revoke();
        QTRY_COMPARE(account->access(), Workspace::Access::Revoked);
        QCOMPARE(state(account, job), Job::State::Running);
        QCOMPARE(m_told.size(), 1);
        QVERIFY2(m_told.first().startsWith(u"Waits for the account: "_s), qPrintable(m_told.first()));
        QVERIFY(m_told.first().contains(account->jobs()->job(job)->waitReason));
        QVERIFY(m_told.first().contains(account->accountLabel()));
        QCOMPARE(tip(), u"no job is running, 1 waiting for the account"_s);

        // Asked again and refused again, that is no news.
        const QSignalSpy refused(account->client(), &ApiClient::accountRefused);
        m_workspaces->checkAgain();
        QTRY_VERIFY(!refused.isEmpty() && !m_session->isChecking());
        QCOMPARE(m_told.size(), 1);

        m_demo->service().clearFaults();
        slowDown(1000);
        const int settled = account->jobs()->job(job)->settled;
        m_workspaces->checkAgain();
        QTRY_VERIFY(account->jobs()->job(job)->settled > settled);
        QCOMPARE(tip(), u"jobs are running"_s);
        m_demo->service().clearFaults();
        revoke();
        QTRY_COMPARE(m_told.size(), 2);
        QVERIFY2(m_told.last().startsWith(u"Waits for the account: "_s), qPrintable(m_told.last()));
    }

    // There is a session bus and nobody behind it; that is known a moment later.
    void theIconSaysWhatTheDesktopCannotShow()
    {
        m_hasNotifications = false;
        Workspace *account = open(0);
        slowDown(1000);
        const qint64 job = tagAll(account, u"Spring"_s);
        goToBackground();
        m_demo->service().clearFaults();
        QTRY_COMPARE_WITH_TIMEOUT(m_byIcon.size(), 1, 20000);
        QVERIFY2(m_byIcon.first().startsWith(u"Finished: "_s), qPrintable(m_byIcon.first()));
        QSignalSpy wanted(m_jobs, &BackgroundJobs::jobWanted);
        Q_EMIT tray()->messageClicked();
        QVERIFY(m_window->isVisible());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(1).toLongLong(), job);
    }

    void theEndIsToldWhenNobodyLooks()
    {
        Workspace *account = open(0);
        const qint64 seen = tagAll(account, u"Spring"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!account->jobs()->job(seen), 20000);
        QVERIFY(m_told.isEmpty()); // the window is active

        m_window->hide();
        QTRY_VERIFY(!m_window->isActiveWindow());
        const qint64 unseen = tagAll(account, u"Summer"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!account->jobs()->job(unseen), 20000);
        QTRY_COMPARE(m_told.size(), 1);
        QVERIFY2(m_told.first().startsWith(u"Finished: "_s) && m_told.first().contains(u"Summer"_s),
            qPrintable(m_told.first()));
        QVERIFY(m_told.first().contains(u"41 of 41"_s));
        QVERIFY(m_told.first().contains(account->accountLabel()));
        QSignalSpy wanted(m_jobs, &BackgroundJobs::jobWanted);
        m_clicked();
        QVERIFY(m_window->isVisible());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).toString(), account->connection().id);
        QCOMPARE(wanted.first().at(1).toLongLong(), unseen);
    }
};

QTEST_MAIN(tst_BackgroundJobs)
#include "tst_backgroundjobs.moc"
