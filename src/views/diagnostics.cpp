// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics.h"

#include <QMetaEnum>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
QString wordOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

QString bytesText(qint64 bytes)
{
    return bytes < 0 ? u"not there"_s : QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString callsText(const CallStatistics &calls)
{
    if (calls.answers() == 0)
        return u"none"_s;
    return u"last %1, median %2 ms, longest %3 ms"_s.arg(
        QString::number(calls.answers()), QString::number(calls.medianMs()), QString::number(calls.longestMs()));
}

QString quotaText(const ApiClient::Quota &quota)
{
    const auto number = [](double value) { return value < 0 ? u"unknown"_s : QString::number(value); };
    return u"limit %1, remaining %2, %3 requests a second (%4), waits %5 ms"_s.arg(number(quota.limit),
        number(quota.remaining), QString::number(quota.perSecond, 'f', 2), quota.known ? u"known"_s : u"guessed"_s,
        QString::number(quota.waitMs));
}

QString countsText(const QStringList &counts)
{
    return counts.isEmpty() ? u"none"_s : counts.join(u", "_s);
}

void addAccount(QStringList *lines, int number, const Diagnostics::Account &account)
{
    QStringList records;
    for (auto it = account.records.cbegin(); it != account.records.cend(); ++it)
        records.append(u"%1 %2"_s.arg(it.value()).arg(QString::fromLatin1(it.key())));
    QStringList jobs;
    for (auto it = account.jobs.cbegin(); it != account.jobs.cend(); ++it)
        jobs.append(u"%1 %2"_s.arg(it.value()).arg(wordOf(it.key())));
    const QString noAnswer = u"could not be read"_s;
    lines->append({QString(), u"Account %1"_s.arg(number),
        u"  Records: "_s + (account.mirrorAnswered ? countsText(records) : noAnswer),
        u"  Files: mirror %1, journal %2"_s.arg(bytesText(account.mirrorBytes), bytesText(account.journalBytes)),
        u"  Jobs: "_s + (account.journalAnswered ? countsText(jobs) : noAnswer),
        u"  Quota: "_s + quotaText(account.quota), u"  Answers: "_s + callsText(account.calls)});
}

// Of all clients together, newest last; 0 is the control plane.
QList<std::pair<int, CallStatistics::Failure>> lastFailures(const Diagnostics &diagnostics)
{
    QList<std::pair<int, CallStatistics::Failure>> all;
    const auto add = [&all](int account, const CallStatistics &calls) {
        for (const CallStatistics::Failure &failure : calls.failures())
            all.append({account, failure});
    };
    add(0, diagnostics.control);
    for (int i = 0; i < diagnostics.accounts.size(); ++i)
        add(i + 1, diagnostics.accounts.at(i).calls);
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.second.at < b.second.at; });
    return all.mid(std::max<qsizetype>(0, all.size() - CallStatistics::MaxFailures));
}

QString failureText(int account, const CallStatistics::Failure &failure)
{
    const QString answer = failure.httpStatus > 0 ? QString::number(failure.httpStatus) : u"no answer"_s;
    const QString where = account > 0 ? u"account %1"_s.arg(account) : u"control plane"_s;
    const QString text = u"  %1  %2 %3: %4, %5 (%6), %7"_s.arg(failure.at.toString(Qt::ISODate),
        QString::fromLatin1(failure.verb), failure.path, answer, wordOf(failure.kind), wordOf(failure.origin), where);
    return failure.reason.isEmpty() ? text : text + ", "_L1 + failure.reason;
}

} // namespace

QString diagnosticsText(const Diagnostics &diagnostics)
{
    QStringList connections;
    for (auto it = diagnostics.connections.cbegin(); it != diagnostics.connections.cend(); ++it)
        connections.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    QString session = wordOf(diagnostics.session);
    if (diagnostics.sessionError != ApiError::Kind::None)
        session += u" (%1)"_s.arg(wordOf(diagnostics.sessionError));
    QStringList lines{
        diagnostics.program,
        u"Libraries: Qt %1, SQLite %2"_s.arg(diagnostics.qtVersion, diagnostics.sqliteVersion),
        u"System: "_s + diagnostics.system,
        u"Windows: platform %1, style %2"_s.arg(diagnostics.platform, diagnostics.style),
        u"Locale: "_s + diagnostics.locale,
        u"Hosts: gateway %1, control plane %2"_s.arg(diagnostics.gatewayHost, diagnostics.controlHost),
        u"Session: "_s + session,
        u"Connections: "_s + countsText(connections),
        u"Start: "_s + (diagnostics.startMs < 0 ? u"not measured"_s : u"%1 ms"_s.arg(diagnostics.startMs)),
        u"Answers of the control plane: "_s + callsText(diagnostics.control),
    };
    for (int i = 0; i < diagnostics.accounts.size(); ++i)
        addAccount(&lines, i + 1, diagnostics.accounts.at(i));
    const auto failures = lastFailures(diagnostics);
    lines.append({QString(), failures.isEmpty() ? u"No errors"_s : u"Last errors"_s});
    for (const auto &[account, failure] : failures)
        lines.append(failureText(account, failure));
    return lines.join(u'\n') + u'\n';
}
