// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoarguments.h"

#include <QtCore/QCommandLineParser>

namespace {

// A whole number within bounds; says so in *problem otherwise.
void readNumber(
    const QCommandLineParser &parser, const QString &name, int least, int most, int *number, QString *problem)
{
    if (!parser.isSet(name))
        return;
    bool isNumber = false;
    const int value = parser.value(name).toInt(&isNumber);
    if (isNumber && value >= least && value <= most)
        *number = value;
    else
        *problem = u"--%1 wants a number from %2 to %3."_qs.arg(name).arg(least).arg(most);
}

} // namespace

DemoArguments DemoArguments::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A local double of the Maton gateway, its control plane and the Systeme.io API, with made-up data."_qs);
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOptions({
        {u"port"_qs, u"Port on 127.0.0.1; 0 takes a free one (default)."_qs, u"N"_qs},
        {u"contacts"_qs, u"Number of contacts, up to a million (default 5000)."_qs, u"N"_qs},
        {u"quota"_qs, u"Calls a minute (default 300); 0 for neither a quota nor a gateway that counts."_qs, u"N"_qs},
        {u"limiter"_qs, u"none, window:N:SECONDS, bucket:CAPACITY:RATE or sliding:N:SECONDS, instead of --quota."_qs,
            u"LIMITER"_qs},
        {u"gateway-rate"_qs, u"Calls a second that the gateway takes for the key, 0 for any number (default 10)."_qs,
            u"N"_qs},
        {u"latency"_qs, u"Milliseconds added to every answer."_qs, u"MS"_qs},
        {u"dialect"_qs, u"vendor (default) or mission."_qs, u"DIALECT"_qs},
        {u"connections"_qs, u"Active Systeme.io connections (default 1)."_qs, u"N"_qs},
        {u"key"_qs, u"The key that clients must send (default demo-key)."_qs, u"KEY"_qs},
    });

    DemoArguments result;
    DemoOptions &options = result.options;
    if (!parser.parse(arguments)) {
        result.text = parser.errorText();
        result.exitStatus = 2;
        return result;
    }
    if (parser.isSet(help)) {
        result.text = parser.helpText();
        return result;
    }
    QString problem;
    int port = 0;
    int quota = int(options.limiter.capacity);
    readNumber(parser, u"port"_qs, 0, 65535, &port, &problem);
    readNumber(parser, u"contacts"_qs, 0, 1000000, &options.contacts, &problem);
    readNumber(parser, u"quota"_qs, 0, 1000000000, &quota, &problem);
    readNumber(parser, u"gateway-rate"_qs, 0, 1000000, &options.gatewayPerSecond, &problem);
    readNumber(parser, u"latency"_qs, 0, 600000, &options.latencyMs, &problem);
    readNumber(parser, u"connections"_qs, 0, 100, &options.connections, &problem);
    options.port = quint16(port);
    options.limiter.capacity = quota;
    if (quota == 0)
        options.limiter.kind = DemoLimiter::Kind::None;
    if (quota == 0 && !parser.isSet(u"gateway-rate"_qs))
        options.gatewayPerSecond = 0;
    if (parser.isSet(u"limiter"_qs) && !DemoLimiter::parse(parser.value(u"limiter"_qs), &options.limiter))
        problem = u"--limiter wants none, window:N:SECONDS, bucket:CAPACITY:RATE or sliding:N:SECONDS."_qs;
    if (parser.isSet(u"key"_qs))
        options.key = parser.value(u"key"_qs);
    if (const QString dialect = parser.value(u"dialect"_qs); dialect == u"mission")
        options.dialect = DemoOptions::Dialect::Mission;
    else if (!dialect.isEmpty() && dialect != u"vendor")
        problem = u"--dialect wants vendor or mission."_qs;
    if (!parser.positionalArguments().isEmpty())
        problem = u"\"%1\" is not understood."_qs.arg(parser.positionalArguments().first());
    if (!problem.isEmpty()) {
        result.text = problem;
        result.exitStatus = 2;
    }
    return result;
}
