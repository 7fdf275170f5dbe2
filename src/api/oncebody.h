// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

// The body of a write, readable once. QNetworkAccessManager silently sends a request again (up to three times, POST
// too) when the connection closes before an answer; for that it rewinds the body. A body that refuses to be rewound
// turns the second sending into an error, so whether a write is repeated stays our decision.
class OnceBody : public QIODevice
{
    Q_OBJECT
public:
    explicit OnceBody(const QByteArray &data, QObject *parent = nullptr);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_data.size(); }
    bool seek(qint64 pos) override;
    bool reset() override { return seek(0); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_data;
    bool m_read{false};
};
