// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkproxy.h"

#include "credentialstore.h"
#include "serviceaddress.h"
#include "settings.h"

#include <QNetworkProxyFactory>

using namespace Qt::StringLiterals;

namespace {

class ProxyFactory : public QNetworkProxyFactory
{
public:
    enum class Kind { System, None, Manual };

    ProxyFactory(Kind kind, const QNetworkProxy &manual)
        : m_kind(kind)
        , m_manual(manual)
    { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (m_kind == Kind::None || ServiceAddress::isThisComputer(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return m_kind == Kind::Manual ? QList{m_manual} : systemProxyForQuery(query);
    }

private:
    Kind m_kind;
    QNetworkProxy m_manual;
};

ProxyFactory::Kind kindOf(const Settings &settings)
{
    const QString kind = settings.value(Setting::ProxyKind).toString();
    // One without a host is of no use; nothing is sent another way than was wanted.
    if (kind == "manual"_L1)
        return ProxyFactory::Kind::Manual;
    return kind == "none"_L1 ? ProxyFactory::Kind::None : ProxyFactory::Kind::System;
}

} // namespace

NetworkProxy::NetworkProxy(const Settings *settings, CredentialStore *credentials, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_credentials(credentials)
{ }

NetworkProxy::~NetworkProxy()
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
}

bool NetworkProxy::wantsPassword() const
{
    return kindOf(*m_settings) == ProxyFactory::Kind::Manual
        && !m_settings->value(Setting::ProxyUser).toString().isEmpty();
}

void NetworkProxy::apply()
{
    install();
    if (!wantsPassword() || !m_password.isEmpty()) {
        Q_EMIT applied();
        return;
    }
    m_credentials->read(CredentialStore::Secret::ProxyPassword, this, [this](const CredentialStore::Answer &answer) {
        // One that was entered meanwhile is newer.
        if (m_password.isEmpty())
            m_password = answer.secret;
        install();
        if (!answer.message.isEmpty())
            Q_EMIT passwordFailed(answer.message);
        Q_EMIT applied();
    });
}

void NetworkProxy::install()
{
    const QNetworkProxy manual(QNetworkProxy::HttpProxy, m_settings->value(Setting::ProxyHost).toString(),
        quint16(m_settings->value(Setting::ProxyPort).toUInt()), m_settings->value(Setting::ProxyUser).toString(),
        QString::fromUtf8(m_password));
    QNetworkProxyFactory::setApplicationProxyFactory(new ProxyFactory(kindOf(*m_settings), manual));
}

void NetworkProxy::setPassword(const QByteArray &password)
{
    m_password = password;
    const auto then = [this](const CredentialStore::Answer &answer) {
        if (!answer.message.isEmpty())
            Q_EMIT passwordFailed(answer.message);
    };
    if (password.isEmpty())
        m_credentials->remove(CredentialStore::Secret::ProxyPassword, this, then);
    else
        m_credentials->write(CredentialStore::Secret::ProxyPassword, password, this, then);
}
