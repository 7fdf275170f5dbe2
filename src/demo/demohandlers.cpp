// SPDX-License-Identifier: GPL-3.0-or-later
#include "demohandlers.h"

#include <QtCore/QJsonDocument>

DemoRoute demoRoute(const char *method, const char *pattern, DemoHandler handler)
{
    QString path = QString::fromLatin1(pattern);
    path.replace(u"*"_qs, u"([^/]+)"_qs).replace(u"#"_qs, u"(\\d+)"_qs);
    return {QString::fromLatin1(method), QRegularExpression(QRegularExpression::anchoredPattern(path)), handler};
}

const QList<DemoRoute> &demoRoutes()
{
    static const QList<DemoRoute> routes
        = demoContactRoutes() + demoTagRoutes() + demoSchoolRoutes() + demoCommunityRoutes() + demoPaymentRoutes();
    return routes;
}

std::optional<QJsonObject> demoBody(const DemoCall &call, DemoAnswer *refusal)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(call.request.body, &error);
    if (error.error != QJsonParseError::NoError) {
        *refusal = demoProblem(400, u"Syntax error"_qs);
        return {};
    }
    if (!document.isObject()) {
        *refusal = demoProblem(400, u"Invalid input"_qs);
        return {};
    }
    return document.object();
}

std::optional<DemoPage> demoPage(const DemoCall &call, DemoAnswer *refusal, int greatestLimit)
{
    DemoPage page;
    bool isNumber = false;
    if (call.request.hasParameter(u"limit")) {
        page.limit = call.request.parameter(u"limit").toInt(&isNumber);
        if (!isNumber || page.limit < 10 || page.limit > greatestLimit) {
            *refusal = demoViolation(u"pagination.limit"_qs, u"Wrong value of pagination limit parameter"_qs);
            return {};
        }
    }
    if (call.request.hasParameter(u"startingAfter")) {
        page.startingAfter = call.request.parameter(u"startingAfter").toLongLong(&isNumber);
        if (!isNumber || page.startingAfter < 1) {
            *refusal = demoViolation(
                u"pagination.startingAfter"_qs, u"Wrong value of pagination startingAfter parameter"_qs);
            return {};
        }
    }
    if (call.request.hasParameter(u"order")) {
        const QString order = call.request.parameter(u"order");
        page.ascending = order == u"asc";
        if (!page.ascending && order != u"desc") {
            *refusal = demoViolation(u"pagination.order"_qs, u"Wrong value of pagination order parameter"_qs);
            return {};
        }
    }
    return page;
}

DemoAnswer demoIllTyped(const QString &key, const QString &wanted)
{
    return demoProblem(400, u"Invalid input: the type of the \"%1\" attribute must be \"%2\"."_qs.arg(key, wanted));
}

std::optional<QString> demoText(const QJsonObject &object, const QString &key, DemoAnswer *refusal)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString()) {
        *refusal = demoIllTyped(key, u"string"_qs);
        return {};
    }
    return value.toString();
}

std::optional<qint64> demoIdParameter(const DemoCall &call, QStringView name, DemoAnswer *refusal)
{
    if (!call.request.hasParameter(name))
        return 0;
    bool isNumber = false;
    const qint64 id = call.request.parameter(name).toLongLong(&isNumber);
    if (isNumber && id >= 1)
        return id;
    *refusal = demoViolation(name.toString(), u"This value should be positive."_qs);
    return {};
}

std::optional<qint64> demoIdValue(const QJsonObject &object, const QString &key, DemoAnswer *refusal)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull()) {
        *refusal = demoViolation(key, u"This value should not be blank."_qs);
        return {};
    }
    const qint64 id = value.toInteger(-1);
    if (!value.isDouble() || double(id) != value.toDouble()) {
        *refusal = demoIllTyped(key, u"int"_qs);
        return {};
    }
    return id;
}

DemoAnswer demoApplied(DemoAnswer answer, bool applied)
{
    answer.applied = applied;
    return answer;
}

DemoAnswer demoRemoved(bool wasThere)
{
    return wasThere ? demoApplied(demoEmptyAnswer(204)) : demoNotFound();
}

void demoWriteContactState(DemoJson &json, const DemoContact &contact)
{
    json.key("registeredAt")
        .date(contact.registeredAt)
        .field("locale", contact.locale)
        .field("sourceURL", contact.sourceUrl)
        .flag("unsubscribed", contact.unsubscribed)
        .flag("bounced", contact.bounced)
        .flag("needsConfirmation", contact.needsConfirmation);
}
