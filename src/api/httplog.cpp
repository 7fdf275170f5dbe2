// SPDX-License-Identifier: GPL-3.0-or-later
#include "httplog.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcHttp, "systemeadmin.http", QtWarningMsg)

namespace {

QLatin1StringView kindName(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Aborted:
        return "aborted"_L1;
    case ApiError::Kind::HostNotFound:
        return "host not found"_L1;
    case ApiError::Kind::Proxy:
        return "proxy"_L1;
    case ApiError::Kind::ConnectionRefused:
        return "refused"_L1;
    case ApiError::Kind::Timeout:
        return "timeout"_L1;
    case ApiError::Kind::Tls:
        return "tls error"_L1;
    case ApiError::Kind::ReadOnly:
        return "read-only"_L1;
    case ApiError::Kind::Redirected:
        return "redirected"_L1;
    case ApiError::Kind::NotJson:
        return "not json"_L1;
    case ApiError::Kind::UnexpectedPage:
        return "unexpected page"_L1;
    case ApiError::Kind::Unreadable:
        return "unreadable"_L1;
    default:
        return "lost"_L1;
    }
}

QString query(const QUrlQuery &query)
{
    QStringList parts;
    const auto items = query.queryItems(QUrl::FullyEncoded);
    for (const auto &[key, value] : items) {
        const bool harmless = key == "limit"_L1 || key == "startingAfter"_L1 || key == "order"_L1 || key == "app"_L1;
        parts.append(key + u'=' + (harmless ? value : u"…"_s));
    }
    return parts.isEmpty() ? QString() : u'?' + parts.join(u'&');
}

} // namespace

namespace HttpLog {

QString line(const ApiRequest &request, int httpStatus, const ApiError &error, qint64 ms)
{
    QString outcome = httpStatus > 0 ? QString::number(httpStatus) : QString(kindName(error.kind));
    if (httpStatus >= 200 && httpStatus < 300 && error)
        outcome += u" ("_s + kindName(error.kind) + u')';
    if (error.kind == ApiError::Kind::Tls)
        outcome += u" ("_s + error.detail + u')';
    return u"%1 %2 -> %3, %4 ms"_s.arg(
        QString::fromLatin1(request.verb), request.path + query(request.query), outcome, QString::number(ms));
}

} // namespace HttpLog
