// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"

#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

// What the benchmarks share: a demo service in a process of its own, medians, and the table that is the output.

class ServiceProcess
{
public:
    // gatewayPerSecond 0: the gateway takes any number of requests.
    explicit ServiceProcess(const QStringList &arguments, int gatewayPerSecond = 0);
    ~ServiceProcess();

    ApiSettings settings() const { return m_settings; }
    QByteArray key() const { return m_key; }
    std::unique_ptr<ApiClient> client() const; // on the default connection
    QString connectionId() const { return m_connectionId; }
    // Answers to GET and POST below the service's root, for its ledger and switches.
    QByteArray get(const QString &path) const;
    void post(const QString &path, const QByteArray &json) const;
    void remove(const QString &path) const;

private:
    QProcess m_process{};
    ApiSettings m_settings{};
    QByteArray m_key{};
    QString m_connectionId{};
    QUrl m_root{};
};

double median(QList<double> values);
double percentile(QList<double> values, double share);

// One line of the output: what was measured, the figure, what it must reach, and whether it does.
void printHeading(const QString &title);
void printLine(const QString &what, const QString &figure, const QString &target = {}, int reached = -1);
QString milliseconds(double ms);

// Runs the event loop until the condition holds; ends the program with a sentence when that takes too long.
void waitFor(const std::function<bool()> &condition, int milliseconds, const char *what);

qint64 residentKilobytes(); // of this process
int rounds(int usual); // BENCH_ROUNDS overrides

namespace Bench {
int load(const QStringList &arguments);
int latency(const QStringList &arguments);
int table(const QStringList &arguments);
int memory(const QStringList &arguments);
int start(const QStringList &arguments);
int startChild(int argc, char *argv[]);
int tags(const QStringList &arguments);
int throughput(const QStringList &arguments);
int soak(const QStringList &arguments);
int faults(const QStringList &arguments);
} // namespace Bench

// The peer of the load benchmark: reads every page of contacts one after the other with libcurl and saves it, nothing
// more. Seconds it took; negative when libcurl was not there at build time or a request failed.
double curlSavesAllPages(const QUrl &gateway, const QByteArray &key, const QString &file, qint64 *pages);
