// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

QByteArray call(const QByteArray &verb, const QUrl &url, const QByteArray &body, const QByteArray &key = {})
{
    QNetworkAccessManager manager;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + key);
    std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, verb, body));
    waitFor([&] { return reply->isFinished(); }, 10000, "the demo service's answer");
    return reply->readAll();
}

} // namespace

ServiceProcess::ServiceProcess(const QStringList &arguments, int gatewayPerSecond)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QString::fromLocal8Bit(SA_DEMO_SERVICE),
        arguments + QStringList{u"--gateway-rate"_s, QString::number(gatewayPerSecond)});
    m_settings.gatewayPerSecond = gatewayPerSecond;
    waitFor([this] { return m_process.bytesAvailable() > 0 && m_process.peek(4096).count('\n') >= 3; }, 60000,
        "the demo service");
    const QList<QByteArray> lines = m_process.readAll().split('\n');
    const auto value = [&](const QByteArray &name) {
        for (const QByteArray &line : lines) {
            if (line.startsWith(name))
                return line.mid(name.size()).trimmed();
        }
        return QByteArray();
    };
    m_settings.gatewayUrl = QUrl(QString::fromUtf8(value("Gateway:")));
    m_settings.controlUrl = QUrl(QString::fromUtf8(value("Control:")));
    m_key = value("Key:");
    m_root = m_settings.gatewayUrl;
    m_root.setPath({});
    const QByteArray list
        = call("GET", QUrl(m_settings.controlUrl.toString() + u"/connections?app=systeme"_s), {}, m_key);
    m_connectionId = QJsonDocument::fromJson(list)
                         .object()
                         .value("connections"_L1)
                         .toArray()
                         .at(0)
                         .toObject()
                         .value("connection_id"_L1)
                         .toString();
}

ServiceProcess::~ServiceProcess()
{
    m_process.terminate();
    m_process.waitForFinished(5000);
}

std::unique_ptr<ApiClient> ServiceProcess::client() const
{
    auto client = std::make_unique<ApiClient>(m_settings);
    client->setToken(m_key);
    client->setConnectionId(m_connectionId);
    return client;
}

QByteArray ServiceProcess::get(const QString &path) const
{
    return call("GET", QUrl(m_root.toString() + path), {});
}

void ServiceProcess::post(const QString &path, const QByteArray &json) const
{
    call("POST", QUrl(m_root.toString() + path), json);
}

void ServiceProcess::remove(const QString &path) const
{
    call("DELETE", QUrl(m_root.toString() + path), {});
}

double median(QList<double> values)
{
    return percentile(std::move(values), 0.5);
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto index = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    return values.at(std::clamp<qsizetype>(index, 0, values.size() - 1));
}

void printHeading(const QString &title)
{
    QTextStream(stdout) << '\n' << title << '\n' << QString(title.size(), u'-') << '\n';
}

void printLine(const QString &what, const QString &figure, const QString &target, int reached)
{
    QTextStream(stdout) << what.leftJustified(58) << figure.rightJustified(20) << "   " << target.leftJustified(26)
                        << (reached < 0      ? ""
                                   : reached ? "reached"
                                             : "MISSED")
                        << '\n';
}

QString milliseconds(double ms)
{
    return QString::number(ms, 'f', ms < 10 ? 2 : 1) + u" ms"_s;
}

// An event loop of its own: QTest::qWaitFor sleeps ten milliseconds between turns, which would be all that is measured.
void waitFor(const std::function<bool()> &condition, int milliseconds, const char *what)
{
    QEventLoop loop;
    QTimer poll;
    QElapsedTimer clock;
    clock.start();
    const auto look = [&] {
        if (condition())
            loop.quit();
        else if (clock.elapsed() > milliseconds) {
            std::fprintf(stderr, "gave up waiting for %s\n", what);
            std::exit(1);
        }
    };
    QObject::connect(&poll, &QTimer::timeout, &loop, look);
    poll.start(1);
    if (!condition())
        loop.exec();
}

qint64 residentKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

int rounds(int usual)
{
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("BENCH_ROUNDS", &ok);
    return ok && wanted > 0 ? wanted : usual;
}
