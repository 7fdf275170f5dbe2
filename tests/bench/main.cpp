// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QApplication>
#include <QTextStream>

#include <map>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsSet("BENCH_CHILD"))
        return Bench::startChild(argc, argv);
    QApplication application(argc, argv);
    const std::map<QString, int (*)(const QStringList &)> subjects{{u"load"_s, Bench::load},
        {u"latency"_s, Bench::latency}, {u"table"_s, Bench::table}, {u"memory"_s, Bench::memory},
        {u"start"_s, Bench::start}, {u"tags"_s, Bench::tags}, {u"throughput"_s, Bench::throughput},
        {u"soak"_s, Bench::soak}, {u"faults"_s, Bench::faults}};
    const QStringList arguments = QApplication::arguments().mid(1);
    int status = 0;
    if (arguments.isEmpty() || arguments.first() == "all"_L1) {
        for (const auto &[name, run] : subjects)
            status |= run({});
        return status;
    }
    const auto chosen = subjects.find(arguments.first());
    if (chosen == subjects.end()) {
        QTextStream(stderr) << "usage: " << QApplication::applicationName() << " [all";
        for (const auto &[name, run] : subjects)
            QTextStream(stderr) << " | " << name;
        QTextStream(stderr) << "] [size]\n";
        return 2;
    }
    return chosen->second(arguments.mid(1));
}
