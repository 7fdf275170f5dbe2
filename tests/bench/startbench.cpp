// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to painted contacts, beside a bare window of the same furniture; both in processes of
// their own, in turn.
#include "bench.h"

#include "application.h"
#include "icons.h"
#include "mainwindow.h"
#include "million.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "settings.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMainWindow>
#include <QMenuBar>
#include <QProcess>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolBar>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

qint64 nowNs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

// Prints the nanoseconds since the parent started this process when the watched widget has been painted (with rows, if
// asked), and ends the process after so many paints.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *watched, int paints, std::function<bool()> ready)
        : m_paints(paints)
        , m_ready(std::move(ready))
    {
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !m_ready())
            return false;
        // When the event loop turns again, this paint and those of its neighbours are done.
        QTimer::singleShot(0, this, [this] {
            std::printf("%lld\n", static_cast<long long>(nowNs() - qEnvironmentVariable("BENCH_STARTED").toLongLong()));
            std::fflush(stdout);
            if (--m_paints == 0)
                std::_Exit(0);
        });
        return false;
    }

private:
    int m_paints;
    std::function<bool()> m_ready;
};

int bareWindow(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    // As many menus and commands as the program has, with the same icons.
    Icons::followPalette();
    const QList<QByteArray> icons{"contact-new", "preferences-system", "application-exit", "edit-copy",
        "edit-select-all", "edit-find", "document-edit", "tag", {}, {}, {}, {}, {}, "edit-delete", "view-refresh", {},
        "download", "process-stop", {}, {}, "list-add", {}, {}, {}, {}, {}, "view-list-details", "sidebar-show-right",
        "x-office-address-book", "tag", "document-edit", "document-new", "document-open-recent", "system-users",
        "edit-find", "view-filter", "document-open-recent", "network-server", {}, "edit-copy", "help-about", {}};
    QList<QAction *> commands;
    QMenu *menu = nullptr;
    for (int i = 0; i < icons.size(); ++i) {
        if (i % 7 == 0)
            menu = window.menuBar()->addMenu(u"Menu &%1"_s.arg(i / 7));
        commands.append(menu->addAction(icons.at(i).isEmpty() ? QIcon() : Icons::named(icons.at(i).constData()),
            u"Command %1"_s.arg(i), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_A + i % 26)), &window, [] {}));
    }
    QToolBar *bar = window.addToolBar(u"Bar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({commands.at(0), commands.at(6), commands.at(7), commands.at(13), commands.at(14), commands.at(26),
        commands.at(27)});
    auto *table = new QTableView(&window);
    window.setCentralWidget(table);
    window.statusBar()->showMessage(u"Ready"_s);
    window.resize(1180, 720);
    PaintWatch watch(table->viewport(), 1, [] { return true; });
    window.show();
    return QApplication::exec();
}

int realWindow(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"systeme-admin"_s);
    QApplication application(argc, argv);
    CommandLine line;
    line.profile = qEnvironmentVariable("BENCH_PROFILE");
    line.service.gatewayUrl = QUrl(qEnvironmentVariable("BENCH_GATEWAY"));
    line.service.controlUrl = QUrl(qEnvironmentVariable("BENCH_CONTROL"));
    line.service.gatewayPerSecond = 0;
    Application program(line);
    QString problem;
    if (!program.start(&problem))
        qFatal("%s", qPrintable(problem));
    auto *table = program.window()->findChild<RecordTable *>();
    // The second one has the names in scripts that need another font.
    PaintWatch watch(
        table->viewport(), 2, [table] { return table->recordModel() && table->recordModel()->rowCount() > 0; });
    return QApplication::exec();
}

// Milliseconds until each of the paints that were watched.
QList<double> run(const char *which, const QProcessEnvironment &environment)
{
    QProcess child;
    QProcessEnvironment own = environment;
    own.insert(u"BENCH_CHILD"_s, QString::fromLatin1(which));
    own.insert(u"BENCH_STARTED"_s, QString::number(nowNs()));
    child.setProcessEnvironment(own);
    child.start(QCoreApplication::applicationFilePath(), {});
    if (!child.waitForFinished(30000))
        qFatal("a start took more than 30 s");
    QList<double> paints;
    for (const QByteArray &line : child.readAllStandardOutput().trimmed().split('\n'))
        paints.append(line.toDouble() / 1e6);
    return paints;
}

} // namespace

int Bench::startChild(int argc, char *argv[])
{
    return qEnvironmentVariable("BENCH_CHILD") == "bare"_L1 ? bareWindow(argc, argv) : realWindow(argc, argv);
}

int Bench::start(const QStringList &)
{
    constexpr int contacts = 50000;
    printHeading(u"From the start of the program to painted contacts, %1 in the mirror"_s.arg(contacts));
    mirrorWith(contacts);
    const ServiceProcess service({u"--contacts"_s, QString::number(contacts), u"--quota"_s, u"0"_s});
    QTemporaryDir profile;
    const QString folder = profile.filePath(u"accounts/"_s + service.connectionId());
    QDir().mkpath(folder);
    QFile::copy(mirrorFolder(contacts) + u"/mirror.db"_s, folder + u"/mirror.db"_s);
    {
        Settings settings(profile.path());
        settings.setValue(Setting::LastConnectionId, service.connectionId());
        settings.sync();
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BENCH_PROFILE"_s, profile.path());
    environment.insert(u"BENCH_GATEWAY"_s, service.settings().gatewayUrl.toString());
    environment.insert(u"BENCH_CONTROL"_s, service.settings().controlUrl.toString());
    environment.insert(u"MATON_API_KEY"_s, QString::fromUtf8(service.key()));
    run("bare", environment);
    run("real", environment);
    QList<double> bare;
    QList<double> real;
    QList<double> whole;
    QList<double> ratios;
    for (int round = 0; round < rounds(15); ++round) {
        bare.append(run("bare", environment).first());
        const QList<double> paints = run("real", environment);
        real.append(paints.first());
        whole.append(paints.last());
        ratios.append(real.last() / bare.last());
    }
    printLine(u"bare window with the same furniture, first paint"_s, milliseconds(median(bare)));
    printLine(u"the program, first contacts painted"_s, milliseconds(median(real)));
    printLine(u"the same, names in every script too"_s, milliseconds(median(whole)));
    const double ratio = median(ratios);
    printLine(u"ratio, median of %1 pairs"_s.arg(ratios.size()), QString::number(ratio, 'f', 2), u"at most 1.5"_s,
        ratio <= 1.5);
    return ratio <= 1.5 ? 0 : 1;
}
