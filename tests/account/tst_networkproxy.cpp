// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkproxy.h"

#include "credentialstore.h"
#include "demofixture.h"
#include "endpoints.h"
#include "replyspy.h"
#include "settings.h"

#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// A proxy that knows the user ana with the password s3cret, but reaches nothing. Keeps what it was asked.
class RecordingProxy : public QObject
{
public:
    RecordingProxy()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("The proxy does not start.");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }
    int port() const { return m_server.serverPort(); }
    const QByteArrayList &requests() const { return m_requests; }

private:
    void read(QTcpSocket *socket)
    {
        m_buffers[socket] += socket->readAll();
        if (!m_buffers[socket].endsWith("\r\n\r\n"))
            return;
        const QByteArray request = m_buffers.take(socket);
        m_requests.append(request);
        if (request.contains("\r\nProxy-Authorization: Basic " + "ana:s3cret"_ba.toBase64() + "\r\n")) {
            socket->disconnectFromHost();
        } else {
            socket->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                          "Proxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
        }
    }

    QTcpServer m_server{};
    QHash<QTcpSocket *, QByteArray> m_buffers{};
    QByteArrayList m_requests{};
};

} // namespace

class TestNetworkProxy : public QObject
{
    Q_OBJECT

private:
    void setManual(const QString &user = {})
    {
        m_settings->setValue(Setting::ProxyKind, u"manual"_s);
        m_settings->setValue(Setting::ProxyHost, u"127.0.0.1"_s);
        m_settings->setValue(Setting::ProxyPort, m_server->port());
        m_settings->setValue(Setting::ProxyUser, user);
    }
    /// Asks a host that only a proxy could reach.
    static ApiError ask()
    {
        ApiSettings service;
        service.controlUrl = QUrl(u"https://control.example.invalid"_s);
        service.controlTimeoutMs = 5000;
        ApiClient client(service);
        client.setToken("the-key");
        ReplySpy spy(client.send(Endpoints::connections()));
        return spy.wait() ? spy.error() : ApiError();
    }
    static QList<QNetworkProxy> proxiesFor(const QString &url)
    {
        return QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(QUrl(url)));
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<Settings> m_settings;
    std::optional<CredentialStore> m_credentials;
    std::optional<RecordingProxy> m_server;
    std::optional<NetworkProxy> m_proxy;

private Q_SLOTS:
    void initTestCase()
    {
        // A desktop without a keychain, whatever this one has.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        qputenv("https_proxy", "http://system.example.invalid:3128");
        qunsetenv("no_proxy");
        qunsetenv("NO_PROXY");
    }
    void init()
    {
        m_folder.emplace();
        m_settings.emplace(m_folder->path());
        m_credentials.emplace(m_folder->path());
        m_credentials->setPatience(500);
        m_server.emplace();
        m_proxy.emplace(&*m_settings, &*m_credentials);
    }
    void cleanup()
    {
        m_proxy.reset();
        m_server.reset();
        m_credentials.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void asksTheProxy()
    {
        setManual();
        QSignalSpy applied(&*m_proxy, &NetworkProxy::applied);
        m_proxy->apply();
        QCOMPARE(applied.count(), 1);
        const ApiError error = ask();
        QCOMPARE(error.kind, ApiError::Kind::Proxy);
        QVERIFY2(error.message().contains(u"proxy"_s), qPrintable(error.message()));
        QVERIFY(!m_server->requests().isEmpty());
        QVERIFY2(m_server->requests().constFirst().startsWith("CONNECT control.example.invalid:443 HTTP/1.1\r\n"),
            m_server->requests().constFirst().constData());
        for (const QByteArray &request : m_server->requests()) {
            QVERIFY2(!request.contains("Proxy-Authorization"), request.constData());
            QVERIFY(!request.contains("the-key"));
        }
    }

    void saysWhoAsks()
    {
        setManual(u"ana"_s);
        m_proxy->setPassword("s3cret");
        m_proxy->apply();
        QVERIFY(ask());
        const QByteArray expected = "\r\nProxy-Authorization: Basic " + "ana:s3cret"_ba.toBase64() + "\r\n";
        QVERIFY2(m_server->requests().constLast().contains(expected), m_server->requests().constLast().constData());
        m_settings->sync();
        QFile file(m_folder->filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("s3cret"));
    }

    // Whoever has asked before uses what is known now.
    void takesAPasswordThatComesLater()
    {
        setManual(u"ana"_s);
        m_proxy->apply();
        ApiSettings service;
        service.controlUrl = QUrl(u"https://control.example.invalid"_s);
        ApiClient client(service);
        client.setToken("the-key");
        ReplySpy early(client.send(Endpoints::connections()));
        QVERIFY(early.wait());
        QCOMPARE(early.error().kind, ApiError::Kind::Proxy);
        for (const QByteArray &password : {"wr0ng"_ba, "s3cret"_ba}) {
            m_proxy->setPassword(password);
            m_proxy->apply();
            ReplySpy spy(client.send(Endpoints::connections()));
            QVERIFY(spy.wait());
            const QByteArray expected = "\r\nProxy-Authorization: Basic " + ("ana:" + password).toBase64() + "\r\n";
            QVERIFY2(m_server->requests().constLast().contains(expected), m_server->requests().constLast().constData());
        }
    }

    void goesOnWithoutAKeychain()
    {
        setManual(u"ana"_s);
        QSignalSpy applied(&*m_proxy, &NetworkProxy::applied);
        QSignalSpy failed(&*m_proxy, &NetworkProxy::passwordFailed);
        m_proxy->apply();
        QTRY_COMPARE(applied.count(), 1);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!failed.first().first().toString().isEmpty());
        m_proxy->setPassword("s3cret");
        QTRY_COMPARE(failed.count(), 2);
        QVERIFY(!failed.last().first().toString().contains(u"s3cret"_s));
        m_proxy->apply(); // known for this session: not asked for again
        QCOMPARE(applied.count(), 2);
    }

    void leavesThisComputerAlone()
    {
        setManual();
        m_proxy->apply();
        DemoFixture demo;
        const auto client = demo.client();
        ReplySpy spy(client->send(Endpoints::connections()));
        QVERIFY(spy.wait());
        QVERIFY(!spy.error());
        QCOMPARE(m_server->requests().size(), 0);
        for (const QString &url : {u"http://localhost:80"_s, u"http://[::1]:80"_s, u"https://127.0.0.9"_s})
            QCOMPARE(proxiesFor(url).constFirst().type(), QNetworkProxy::NoProxy);
    }

    void knowsNoneAndSystem()
    {
        m_settings->setValue(Setting::ProxyKind, u"none"_s);
        m_proxy->apply();
        QCOMPARE(proxiesFor(u"https://example.org"_s).constFirst().type(), QNetworkProxy::NoProxy);
        m_settings->setValue(Setting::ProxyKind, u"system"_s);
        m_proxy->apply();
        QCOMPARE(proxiesFor(u"https://example.org"_s).constFirst().hostName(), u"system.example.invalid"_s);
        QCOMPARE(proxiesFor(u"https://localhost"_s).constFirst().type(), QNetworkProxy::NoProxy);
        setManual();
        m_proxy->apply();
        QCOMPARE(int(proxiesFor(u"https://example.org"_s).constFirst().port()), m_server->port());
        m_proxy.reset();
        QCOMPARE(proxiesFor(u"https://example.org"_s).constFirst().hostName(), u"system.example.invalid"_s);
    }
};

QTEST_GUILESS_MAIN(TestNetworkProxy)
#include "tst_networkproxy.moc"
