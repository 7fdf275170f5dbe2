// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDesktopServices>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

// Stands for the browser and the person before it.
class Browser : public QObject
{
    Q_OBJECT
public:
    enum class Does { Nothing, Allow, Refuse };

    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }

    Does does{Does::Allow};
    QList<QUrl> opened{};

public Q_SLOTS:
    void open(const QUrl &link)
    {
        opened.append(link);
        if (does == Does::Nothing)
            return;
        QUrl action = link;
        action.setPath(link.path() + QLatin1String(does == Does::Allow ? "allow" : "refuse"));
        QNetworkRequest request(action);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        m_network.post(request, QByteArray());
    }

private:
    QNetworkAccessManager m_network{};
};
