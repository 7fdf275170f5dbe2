// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxViolations = 50;
constexpr int MaxMarkup = 64 * 1024; // no more of an error page is looked at
constexpr int MaxParsedSuccess = 16 * 1024; // listings are checked by ListPage::split()

using Kind = ApiError::Kind;
using Origin = ApiError::Origin;

bool looksLikeJson(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    return (text.startsWith('{') && text.endsWith('}')) || (text.startsWith('[') && text.endsWith(']'));
}

bool looksLikeMarkup(const QByteArray &contentType, const QByteArray &body)
{
    return contentType.toLower().contains("html") || body.left(512).trimmed().startsWith('<');
}

QString withoutMarkup(const QByteArray &body)
{
    static const QRegularExpression hidden(uR"(<(script|style|head)\b.*?</\1\s*>|<!--.*?-->)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(u"<[^>]*>?"_s);
    QString text = QString::fromUtf8(body.left(MaxMarkup));
    text.replace(hidden, u" "_s);
    text.replace(tags, u" "_s);
    const std::pair<QLatin1StringView, QLatin1StringView> entities[]{
        {"&nbsp;"_L1, " "_L1},
        {"&lt;"_L1, "<"_L1},
        {"&gt;"_L1, ">"_L1},
        {"&quot;"_L1, "\""_L1},
        {"&#39;"_L1, "'"_L1},
        {"&amp;"_L1, "&"_L1},
    };
    for (const auto &[entity, plain] : entities)
        text.replace(entity, plain, Qt::CaseInsensitive);
    return text;
}

QString textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString();
}

QList<Violation> violationsOf(const QJsonObject &object, const QByteArray &secret)
{
    QList<Violation> violations;
    const QJsonArray array = object.value("violations"_L1).toArray();
    for (const QJsonValue &value : array) {
        const QJsonObject item = value.toObject();
        const QString message = textOf(item.value("message"_L1));
        if (!message.isEmpty() && violations.size() < MaxViolations) {
            violations.append({ErrorReader::plainText(textOf(item.value("propertyPath"_L1)), secret),
                ErrorReader::plainText(message, secret)});
        }
    }
    return violations;
}

QString joined(const QList<Violation> &violations)
{
    QStringList lines;
    for (const Violation &violation : violations)
        lines.append(violation.path.isEmpty() ? violation.message : violation.path + ": "_L1 + violation.message);
    return lines.join(u'\n');
}

// The order of api.md 6.
QString wordsOf(const QJsonObject &object)
{
    const QJsonValue error = object.value("error"_L1);
    for (const QString &text : {textOf(object.value("detail"_L1)), textOf(object.value("message"_L1)), textOf(error),
             textOf(error.toObject().value("message"_L1)), textOf(object.value("title"_L1))}) {
        if (!text.trimmed().isEmpty())
            return text;
    }
    return {};
}

// Behind the control plane's first word a connection is named, which may be gone. Without one, nobody there knows of
// connections.
bool namesRecord(const ApiRequest &request)
{
    return request.path.count(u'/') > 1;
}

Origin originOf(const ApiRequest &request, int httpStatus, const QByteArray &contentType, const QJsonObject &object)
{
    if (request.host == ApiRequest::Host::Control)
        return httpStatus == 404 && !namesRecord(request) ? Origin::Unknown : Origin::Gateway;
    if (object.contains("violations"_L1) || object.contains("detail"_L1)
        || contentType.toLower().contains("problem+json"))
        return Origin::Systemeio;
    if (object.contains("message"_L1) && (object.contains("type"_L1) || object.contains("code"_L1)))
        return Origin::Gateway;
    return Origin::Unknown;
}

Kind kindOf(const ApiRequest &request, int status, Origin origin, const QString &words)
{
    const bool speaksOfConnection = request.host == ApiRequest::Host::Gateway && origin == Origin::Gateway
        && words.contains("connection"_L1, Qt::CaseInsensitive);
    if (status >= 400 && status < 500 && status != 401 && status != 429
        && words.contains("upgrade your plan"_L1, Qt::CaseInsensitive))
        return Kind::PlanLimit;
    switch (status) {
    case 400:
        return speaksOfConnection ? Kind::NoConnection : Kind::Validation;
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
        return speaksOfConnection ? Kind::UnknownConnection : Kind::NotFound;
    case 415:
        return Kind::UnsupportedMediaType;
    case 429:
        return Kind::TooManyRequests;
    case 511: // never said by the service itself (RFC 6585)
        return Kind::UnexpectedPage;
    default:
        return status < 400 ? Kind::Redirected : status < 500 ? Kind::Validation : Kind::ServerError;
    }
}

} // namespace

namespace ErrorReader {

QString plainText(const QString &text, const QByteArray &secret)
{
    static const QRegularExpression credentials(
        uR"((session_token=|bearer\s+)[^\s&"'<>]+)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression invisible(
        uR"([\x00-\x09\x0b-\x1f\x7f-\x9f\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}]+)"_s);
    QString plain = text.left(MaxMarkup);
    if (!secret.isEmpty())
        plain.replace(QString::fromUtf8(secret), u"***"_s);
    plain.replace(credentials, u"\\1***"_s);
    plain.replace(invisible, u" "_s);
    QStringList lines;
    for (const QString &line : plain.split(u'\n')) {
        if (const QString simple = line.simplified(); !simple.isEmpty())
            lines.append(simple);
    }
    plain = lines.join(u'\n');
    if (plain.size() > MaxText) {
        plain.truncate(MaxText - 1);
        if (plain.back().isHighSurrogate())
            plain.chop(1);
        plain += u'…';
    }
    return plain;
}

ApiError fromStatus(const ApiRequest &request, int httpStatus, const QByteArray &contentType, const QByteArray &body,
    const QByteArray &secret)
{
    ApiError error;
    error.httpStatus = httpStatus;
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    error.origin = originOf(request, httpStatus, contentType, object);
    error.violations = violationsOf(object, secret);
    QString words = error.violations.isEmpty() ? wordsOf(object) : joined(error.violations);
    if (words.isEmpty() && object.isEmpty()) {
        words = looksLikeMarkup(contentType, body) ? withoutMarkup(body) : QString::fromUtf8(body.left(MaxMarkup));
        if (looksLikeMarkup(contentType, body) && !contentType.contains("problem") && httpStatus == 404)
            error.origin = Origin::Unknown;
    }
    error.detail = plainText(words, secret);
    // Decided on all the words, also those beyond the bound.
    error.kind = kindOf(request, httpStatus, error.origin, words + textOf(object.value("detail"_L1)));
    if (error.detail.isEmpty())
        error.detail = u"HTTP %1"_s.arg(httpStatus);
    // A gateway that gave up may have passed the request on.
    error.answerLost = request.isWrite()
        && (httpStatus == 502 || httpStatus == 503 || httpStatus == 504 || error.kind == Kind::UnexpectedPage);
    return error;
}

ApiError fromNetwork(const ApiRequest &request, QNetworkReply::NetworkError networkError, int httpStatus, bool left)
{
    ApiError error;
    error.httpStatus = httpStatus;
    switch (networkError) {
    case QNetworkReply::HostNotFoundError:
        error.kind = Kind::HostNotFound;
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        error.kind = Kind::Proxy;
        break;
    case QNetworkReply::ConnectionRefusedError:
        error.kind = Kind::ConnectionRefused;
        break;
    case QNetworkReply::SslHandshakeFailedError:
        error.kind = Kind::Tls;
        break;
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        error.kind = Kind::Redirected;
        break;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // how the transfer timeout reports itself
        error.kind = Kind::Timeout;
        break;
    default:
        error.kind = Kind::NetworkLost;
    }
    // Only here a repeat must be able to tell "never left" from "may have been applied".
    error.answerLost = request.isWrite() && left && error.kind != Kind::Redirected;
    return error;
}

ApiError inPlaceOfService(const ApiRequest &request, const ApiError &error)
{
    // Whoever moves for good says so with 301 or 308.
    const bool passing = error.httpStatus == 302 || error.httpStatus == 303 || error.httpStatus == 307;
    ApiError other = error;
    if (error.kind == Kind::NotJson || (error.kind == Kind::Redirected && passing)) {
        other.kind = Kind::UnexpectedPage;
        other.origin = Origin::Unknown;
        other.answerLost = request.isWrite();
    }
    return other;
}

ApiError fromSuccess(const ApiRequest &request, int httpStatus, const QByteArray &contentType, const QByteArray &body,
    const QByteArray &secret)
{
    ApiError error;
    error.httpStatus = httpStatus;
    const QByteArray text = body.left(512).trimmed();
    if (text.isEmpty()) {
        // A write needs no body (api.md 0), a GET that got one announced nothing readable.
        if (request.isWrite() || httpStatus == 204)
            return {};
        error.kind = Kind::Unreadable;
    } else if (looksLikeMarkup(contentType, body) || !(text.startsWith('{') || text.startsWith('['))) {
        error.kind = Kind::NotJson;
        error.origin = Origin::Unknown;
        error.detail = plainText(withoutMarkup(body), secret);
    } else if (!looksLikeJson(body) || (body.size() <= MaxParsedSuccess && QJsonDocument::fromJson(body).isNull())) {
        error.kind = Kind::Unreadable;
    }
    error.answerLost = error && request.isWrite();
    return error;
}

} // namespace ErrorReader
