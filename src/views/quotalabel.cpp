// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotalabel.h"

#include "apiclient.h"
#include "displaytext.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int CountdownMs = 1000;
constexpr int RefillLookMs = 2000;

} // namespace

QuotaLabel::QuotaLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QuotaLabel::showQuota);
}

void QuotaLabel::setClient(ApiClient *client)
{
    if (m_client)
        disconnect(m_client, nullptr, this, nullptr);
    m_client = client;
    if (client)
        connect(client, &ApiClient::quotaChanged, this, &QuotaLabel::showQuota);
    showQuota();
}

void QuotaLabel::showQuota()
{
    if (!m_client) {
        clear();
        return;
    }
    const ApiClient::Quota quota = m_client->quota();
    QString text;
    QString hint = tr("Requests that the service permits at the moment, for all programs that use this account");
    if (quota.waitMs > 1000)
        text = tr("Quota used up: waiting %Ln second(s)", nullptr, static_cast<int>((quota.waitMs + 999) / 1000));
    else if (quota.known && quota.remaining >= 0 && quota.limit > 0)
        text = tr("Quota: %1 of %2 left")
                   .arg(DisplayText::number(qRound64(quota.remaining)), DisplayText::number(qRound64(quota.limit)));
    if (quota.known && quota.ageMs >= 0) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        hint += u'\n' + tr("Last told by the service: %1").arg(DisplayText::age(now.addMSecs(-quota.ageMs), now));
    }
    if (quota.waitMs > 1000)
        m_timer.start(CountdownMs); // the seconds count down
    else if (quota.known) // it is refilled, whether or not somebody asks
        m_timer.start(RefillLookMs);
    setText(text);
    setToolTip(hint);
}
