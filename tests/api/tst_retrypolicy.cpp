// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

class TestRetryPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decides_data();
    void decides();
    void waitsLongerEachTime();
    void saysSoonThatNobodyListens();
};

void TestRetryPolicy::decides_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("repeats"); // after which the policy gives up

    for (const QByteArray &verb : {"GET"_ba, "PUT"_ba, "DELETE"_ba, "POST"_ba, "PATCH"_ba}) {
        const int ifIdempotent = verb == "POST" || verb == "PATCH" ? 0 : 1;
        const auto row = [&verb](const char *what) -> QTestData & {
            return QTest::addRow("%s, %s", verb.constData(), what) << verb;
        };
        row("429") << Kind::TooManyRequests << 429 << 4;
        row("lost") << Kind::NetworkLost << 0 << 4 * ifIdempotent;
        row("cut in the body") << Kind::NetworkLost << 200 << 4 * ifIdempotent;
        row("502") << Kind::ServerError << 502 << 4 * ifIdempotent;
        row("503") << Kind::ServerError << 503 << 4 * ifIdempotent;
        row("504") << Kind::ServerError << 504 << 4 * ifIdempotent;
        row("timeout") << Kind::Timeout << 0 << 1 * ifIdempotent;
        row("half JSON") << Kind::Unreadable << 200 << 1 * ifIdempotent;
        row("refused") << Kind::ConnectionRefused << 0 << 2;
        row("proxy") << Kind::Proxy << 0 << 2;
        row("no host") << Kind::HostNotFound << 0 << 2;
        row("500") << Kind::ServerError << 500 << 0;
        row("501") << Kind::ServerError << 501 << 0;
        row("TLS") << Kind::Tls << 0 << 0;
        row("aborted") << Kind::Aborted << 0 << 0;
        row("redirected") << Kind::Redirected << 302 << 0;
        row("HTML") << Kind::NotJson << 200 << 0;
        row("400") << Kind::Validation << 400 << 0;
        row("no connection") << Kind::NoConnection << 400 << 0;
        row("401") << Kind::Unauthorized << 401 << 0;
        row("403") << Kind::Forbidden << 403 << 0;
        row("plan") << Kind::PlanLimit << 422 << 0;
        row("404") << Kind::NotFound << 404 << 0;
        row("unknown connection") << Kind::UnknownConnection << 404 << 0;
        row("415") << Kind::UnsupportedMediaType << 415 << 0;
        row("422") << Kind::Validation << 422 << 0;
        row("no error") << Kind::None << 200 << 0;
    }
}

void TestRetryPolicy::decides()
{
    QFETCH(QByteArray, verb);
    QFETCH(Kind, kind);
    QFETCH(int, status);
    QFETCH(int, repeats);
    for (int tries = 1; tries <= 6; ++tries) {
        const auto decision = RetryPolicy::decide({verb, kind, status, tries, 0.5});
        QCOMPARE(decision.repeat, tries <= repeats);
        if (kind == Kind::TooManyRequests || !decision.repeat)
            QCOMPARE(decision.delayMs, 0);
        else
            QVERIFY(decision.delayMs > 0);
    }
}

void TestRetryPolicy::waitsLongerEachTime()
{
    const auto delay = [](int tries, double jitter) {
        return RetryPolicy::decide({"GET"_ba, Kind::NetworkLost, 0, tries, jitter}).delayMs;
    };
    QCOMPARE(delay(1, 0.5), 500);
    QCOMPARE(delay(2, 0.5), 1000);
    QCOMPARE(delay(3, 0.5), 2000);
    QCOMPARE(delay(4, 0.5), 4000);
    QCOMPARE(delay(1, 0.0), 250);
    QCOMPARE(delay(1, 1.0), 750);
}

void TestRetryPolicy::saysSoonThatNobodyListens()
{
    qint64 waited = 0;
    for (int tries = 1;; ++tries) {
        const auto decision = RetryPolicy::decide({"GET"_ba, Kind::ConnectionRefused, 0, tries, 1.0});
        if (!decision.repeat)
            break;
        waited += decision.delayMs;
    }
    QVERIFY(waited > 0);
    QVERIFY2(waited < 2000, qPrintable(QString::number(waited)));
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
