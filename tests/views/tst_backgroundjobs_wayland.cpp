// SPDX-License-Identifier: GPL-3.0-or-later
// A minimized window on Wayland, before a real compositor.
#include "backgroundjobs.h"

#include "accounts.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QWindow>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;

class TestBackgroundJobsWayland : public QObject, protected Accounts
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QGuiApplication::platformName() != "wayland"_L1)
            QSKIP("There is no weston, or no plugin of Qt for Wayland.");
    }

    void aMinimizedWindowComesBack()
    {
        startService();
        openWorkspaces();
        QWidget window;
        window.resize(300, 200);
        auto *jobs = new BackgroundJobs(m_workspaces.get(), &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.showMinimized();
        // The compositor draws no frames of it any more; that is noticed when there is something to draw.
        QTRY_VERIFY((window.update(), !window.windowHandle()->isExposed()));
        jobs->openWindow();
        QTRY_VERIFY((window.update(), window.windowHandle()->isExposed()));
        QVERIFY(window.isVisible());
        closeWorkspaces();
    }
};

namespace {

// False where it is not installed.
bool startCompositor(QProcess *weston, const QString &folder)
{
    const QString program = QStandardPaths::findExecutable(u"weston"_s);
    const QDir plugins(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/platforms"_L1);
    if (program.isEmpty() || plugins.entryList({u"*qwayland-generic*"_s}).isEmpty())
        return false;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder));
#ifdef Q_OS_LINUX
    weston->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    weston->setProcessChannelMode(QProcess::MergedChannels);
    weston->start(program,
        {u"--backend=headless-backend.so"_s, u"--use-pixman"_s, u"--no-config"_s, u"--idle-time=0"_s,
            u"--socket=wayland-test"_s});
    // It listens before it has said everything.
    while (!QFileInfo::exists(folder + "/wayland-test"_L1)) {
        if (!weston->waitForReadyRead(20000))
            return false;
        weston->readAll();
    }
    qputenv("WAYLAND_DISPLAY", "wayland-test");
    qputenv("QT_QPA_PLATFORM", "wayland");
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir folder;
    QProcess weston;
    startCompositor(&weston, folder.path());
    int result = 0;
    {
        QApplication application(argc, argv);
        TestBackgroundJobsWayland test;
        result = QTest::qExec(&test, argc, argv);
    }
    weston.terminate();
    weston.waitForFinished();
    return result;
}

#include "tst_backgroundjobs_wayland.moc"
