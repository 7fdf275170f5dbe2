// SPDX-License-Identifier: GPL-3.0-or-later
#include "apierror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// Gives the sentences a translation context.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ApiError)
public:
    static QString sentence(const ApiError &error);
    static QString withDetail(const ApiError &error, const QString &text);
    static QString notKnownYet() { return tr("Whether the change was made is not known yet."); }

private:
    static QString unauthorized(ApiError::Origin origin);
    static QString validation(ApiError::Origin origin);
    static QString notFound(ApiError::Origin origin);
    static QString forbidden(ApiError::Origin origin);
    static QString serverError(int status);
};

QString ErrorText::withDetail(const ApiError &error, const QString &text)
{
    if (error.kind == ApiError::Kind::Tls)
        //: %1 is the sentence of this program, %2 the name of a host and what is wrong with its certificate
        return tr("%1 (%2)").arg(text, error.detail);
    //: %1 is the sentence of this program, %2 what stands on a page that is not the service's
    return error.kind == ApiError::Kind::UnexpectedPage
        ? tr("%1 (The page: %2)").arg(text, error.detail)
        //: %1 is the sentence of this program, %2 the service's own words
        : tr("%1 (Answer of the service: %2)").arg(text, error.detail);
}

QString ErrorText::validation(ApiError::Origin origin)
{
    if (origin == ApiError::Origin::Gateway)
        return tr(
            "Maton did not accept the request. Check the configured addresses: that of the gateway ends in /systeme.");
    return tr("The service did not accept the values. Correct them and try again.");
}

QString ErrorText::notFound(ApiError::Origin origin)
{
    if (origin == ApiError::Origin::Unknown)
        return tr("There is no such service at this address. Check the configured address.");
    return tr("This record does not exist any more. Refresh the list.");
}

QString ErrorText::forbidden(ApiError::Origin origin)
{
    if (origin == ApiError::Origin::Local) {
        return tr("The configured address is not secure. The key is sent over https only (plain http only to this "
                  "computer itself).");
    }
    return tr("The key or the plan of this account does not permit this.");
}

QString ErrorText::unauthorized(ApiError::Origin origin)
{
    switch (origin) {
    case ApiError::Origin::Local:
        return tr("There is no Maton key. Enter it under Account, Maton key.");
    case ApiError::Origin::Systemeio:
        return tr("Systeme.io no longer accepts the key stored for this connection. Set the account up again.");
    default:
        return tr("The Maton key was not accepted. Copy the key from maton.ai/settings again and enter it.");
    }
}

QString ErrorText::serverError(int status)
{
    if (status == 500) {
        return tr(
            "The service reported an internal error. Try again; if it stays, the authorisation of this connection "
            "may have expired: set the account up again.");
    }
    return tr("The service is not available at the moment. Try again in a few minutes.");
}

QString ErrorText::sentence(const ApiError &error)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::None:
        return {};
    case Kind::Aborted:
        return tr("The request was cancelled.");
    case Kind::HostNotFound:
        return tr("The service's address was not found. Check the internet connection and the configured address.");
    case Kind::Proxy:
        return tr("The proxy was not reached, or did not let the request through. Check it in the settings.");
    case Kind::ConnectionRefused:
        return tr("The service refused the connection. Check the configured address, or try again later.");
    case Kind::NetworkLost:
        return tr("The connection was lost. Check the internet connection and try again.");
    case Kind::Timeout:
        return tr("The service did not answer in time. Try again later.");
    case Kind::Tls:
        return tr("The connection is not secure, so nothing was sent. Check the date of this computer and whether "
                  "something intercepts its connections.");
    case Kind::Redirected:
        return tr(
            "The service redirected the request, which was not followed to protect your key. Check the configured "
            "address.");
    case Kind::NotJson:
        return tr(
            "The answer did not come from the service's interface. Check the configured address, and whether this "
            "network wants you to sign in first.");
    case Kind::UnexpectedPage:
        return tr(
            "An unexpected page answered in the place of the service, perhaps a sign-in page of the network. Open "
            "any page in the browser to see it.");
    case Kind::Unreadable:
        return tr("The service's answer was incomplete or damaged. Try again.");
    case Kind::Unauthorized:
        return unauthorized(error.origin);
    case Kind::NoConnection:
        return tr("This Maton key has no active connection to Systeme.io. Add an account, or set one up again.");
    case Kind::Forbidden:
        return forbidden(error.origin);
    case Kind::ReadOnly:
        return tr("This account is set to read-only. To change something in it, lift that in Connections.");
    case Kind::PlanLimit:
        return tr(
            "The plan of this Systeme.io account does not permit more. Upgrade the plan or remove something first.");
    case Kind::NotFound:
        return notFound(error.origin);
    case Kind::UnknownConnection:
        return tr("Maton does not know this connection any more. Choose another account or set this one up again.");
    case Kind::Validation:
        return validation(error.origin);
    case Kind::UnsupportedMediaType:
        return tr(
            "The service did not understand the form of the request. Please report this as a fault of the program.");
    case Kind::TooManyRequests:
        return tr("Too many requests: the quota of this account is used up. Wait a little and try again.");
    case Kind::ServerError:
        return serverError(error.httpStatus);
    }
    return {};
}

} // namespace

QString ApiError::message() const
{
    QString text = ErrorText::sentence(*this);
    if (answerLost && kind != Kind::None)
        text += u' ' + ErrorText::notKnownYet();
    if (!detail.isEmpty())
        text = ErrorText::withDetail(*this, text);
    return text;
}

bool ApiError::meetsEveryRequest() const
{
    switch (kind) {
    case Kind::Unauthorized:
    case Kind::NoConnection:
    case Kind::Forbidden:
    case Kind::ReadOnly:
    case Kind::PlanLimit:
    case Kind::UnknownConnection:
    case Kind::Tls:
    case Kind::Redirected:
        return true;
    default:
        return false;
    }
}

bool ApiError::refusesAccount() const
{
    return kind == Kind::Unauthorized || kind == Kind::NoConnection || kind == Kind::UnknownConnection
        || kind == Kind::ReadOnly;
}

bool ApiError::isTransient() const
{
    switch (kind) {
    case Kind::HostNotFound:
    case Kind::Proxy:
    case Kind::ConnectionRefused:
    case Kind::NetworkLost:
    case Kind::Timeout:
    case Kind::UnexpectedPage:
    case Kind::Unreadable:
    case Kind::TooManyRequests:
        return true;
    case Kind::ServerError:
        // 500 may be an expired authorisation, which no waiting cures.
        return httpStatus != 500 && httpStatus != 501;
    default:
        return false;
    }
}
