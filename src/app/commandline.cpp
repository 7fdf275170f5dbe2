// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "appinfo.h"
#include "serviceaddress.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// AppInfo::Description, which project() in the top CMakeLists.txt states.
[[maybe_unused]] constexpr auto description
    = QT_TRANSLATE_NOOP("CommandLine", "Administer Systeme.io accounts from the desktop");

constexpr int MistakeStatus = 2;

bool readNumber(const QString &text, int least, int most, int *number)
{
    bool ok = false;
    const int read = text.toInt(&ok);
    if (!ok || read < least || read > most)
        return false;
    *number = read;
    return true;
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments, const QProcessEnvironment &environment)
{
    const QCommandLineOption demo(
        u"demo"_s, Text::tr("Start on the built-in demo service: nothing is real, nothing is kept."));
    const QCommandLineOption profile(u"profile"_s, Text::tr("Keep everything below this folder."), Text::tr("folder"));
    const QCommandLineOption gateway(
        u"gateway-url"_s, Text::tr("Address of the gateway (also SYSTEME_ADMIN_GATEWAY_URL)."), Text::tr("address"));
    const QCommandLineOption control(u"control-url"_s,
        Text::tr("Address of the connections service (also SYSTEME_ADMIN_CONTROL_URL)."), Text::tr("address"));
    const QCommandLineOption contacts(
        u"demo-contacts"_s, Text::tr("Number of contacts of the demo service."), Text::tr("number"));
    const QCommandLineOption quota(u"demo-quota"_s,
        Text::tr("Requests a minute that the demo service permits; 0 = any number."), Text::tr("number"));
    const QCommandLineOption latency(
        u"demo-latency"_s, Text::tr("Milliseconds that each answer of the demo service takes."), Text::tr("number"));
    const QCommandLineOption dialect(
        u"demo-dialect"_s, Text::tr("Which form of the service the demo plays: vendor or mission."), Text::tr("form"));
    const QCommandLineOption help({u"h"_s, u"help"_s}, Text::tr("Show this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, Text::tr("Show the version."));
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(AppInfo::Description) + u"\n\n"_s
        + Text::tr("The key is read from the environment variable MATON_API_KEY."));
    parser.addOptions({demo, profile, gateway, control, contacts, quota, latency, dialect, help, version});

    CommandLine line;
    const auto mistake = [&](const QString &what) {
        line.output = QLatin1StringView(AppInfo::Name) + u": "_s + what + u'\n'
            + Text::tr("Try “%1 --help”.").arg(QLatin1StringView(AppInfo::Name)) + u'\n';
        line.exitStatus = MistakeStatus;
        return line;
    };
    if (!parser.parse(arguments))
        return mistake(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return mistake(Text::tr("unexpected argument “%1”.").arg(parser.positionalArguments().constFirst()));
    if (parser.isSet(help)) {
        // Qt knows the program's name only from an application object.
        line.output = parser.helpText().replace("<executable_name>"_L1, QLatin1StringView(AppInfo::Name));
        return line;
    }
    if (parser.isSet(version)) {
        line.output = QLatin1StringView(AppInfo::DisplayName) + u' ' + QLatin1StringView(AppInfo::Version) + u'\n';
        return line;
    }

    line.demo = parser.isSet(demo);
    line.profile = parser.value(profile);
    if (parser.isSet(profile) && line.profile.isEmpty())
        return mistake(Text::tr("--profile needs the name of a folder."));
    struct Address
    {
        const QCommandLineOption &option;
        QString variable;
        std::optional<QUrl> *url;
    };
    for (const Address &address : {Address{gateway, u"SYSTEME_ADMIN_GATEWAY_URL"_s, &line.service.gatewayUrl},
             Address{control, u"SYSTEME_ADMIN_CONTROL_URL"_s, &line.service.controlUrl}}) {
        const bool given = parser.isSet(address.option);
        const QString text = given ? parser.value(address.option) : environment.value(address.variable);
        if (!given && text.isEmpty())
            continue;
        *address.url = ServiceAddress::read(text);
        if (!*address.url) {
            return mistake(
                Text::tr("%1: “%2” is no address of a service. It must begin with https:// (http:// on this computer "
                         "only).")
                    .arg(given ? "--"_L1 + address.option.names().constFirst() : address.variable, text));
        }
    }

    for (const QCommandLineOption &option : {contacts, quota, latency, dialect}) {
        if (parser.isSet(option) && !line.demo)
            return mistake(Text::tr("--%1 goes with --demo.").arg(option.names().constFirst()));
    }
    if (parser.isSet(contacts) && !readNumber(parser.value(contacts), 0, 1000000, &line.demoOptions.contacts))
        return mistake(Text::tr("--demo-contacts takes a number from 0 to 1000000."));
    int perMinute = 0;
    if (parser.isSet(quota)) {
        if (!readNumber(parser.value(quota), 0, 1000000, &perMinute))
            return mistake(Text::tr("--demo-quota takes a number from 0 on."));
        line.demoOptions.limiter.kind = perMinute == 0 ? DemoLimiter::Kind::None : DemoLimiter::Kind::Window;
        line.demoOptions.limiter.capacity = perMinute;
        if (perMinute == 0)
            line.demoOptions.gatewayPerSecond = 0; // as fast as it goes
    }
    if (parser.isSet(latency) && !readNumber(parser.value(latency), 0, 600000, &line.demoOptions.latencyMs))
        return mistake(Text::tr("--demo-latency takes a number of milliseconds from 0 on."));
    if (parser.isSet(dialect)) {
        if (parser.value(dialect) == "mission"_L1)
            line.demoOptions.dialect = DemoOptions::Dialect::Mission;
        else if (parser.value(dialect) != "vendor"_L1)
            return mistake(Text::tr("--demo-dialect takes vendor or mission."));
    }
    return line;
}
