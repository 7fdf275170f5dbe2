// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>
#include <QTimer>

class ApiClient;

// How many requests the service still permits, or how long until it permits one again.
class QuotaLabel : public QLabel
{
    Q_OBJECT
public:
    explicit QuotaLabel(QWidget *parent = nullptr);

    void setClient(ApiClient *client); // null = none

private:
    void showQuota();

    QPointer<ApiClient> m_client{};
    QTimer m_timer{};
};
