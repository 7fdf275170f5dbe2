// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpage.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestListPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splits_data();
    void splits();
    void refuses_data();
    void refuses();
    void keepsTheRawText();
    void findsTheCursor_data();
    void findsTheCursor();
    void agreesWithQt();
    void neverAcceptsHalf();
    void survivesDamage();
    void isFast();
};

namespace {

class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    { }

    int below(int limit) { return int(m_random.bounded(limit)); }

    QString text()
    {
        static const QStringList pieces{
            u"a"_s, u"\""_s, u"\\"_s, u"]}"_s, u"{["_s, u"é"_s, u"😀"_s, u"\n"_s, u","_s, u"items"_s};
        QString made;
        for (int i = below(6); i > 0; --i)
            made += pieces.at(below(int(pieces.size())));
        return made;
    }

    QJsonValue value(int depth)
    {
        switch (below(depth > 0 ? 7 : 5)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return below(2) == 1;
        case 2:
            return qint64(below(1 << 30)) * 37;
        case 3:
            return below(1000) / 7.0;
        case 4:
            return text();
        case 5: {
            QJsonArray array;
            for (int i = below(4); i > 0; --i)
                array.append(value(depth - 1));
            return array;
        }
        default: {
            QJsonObject object;
            for (int i = below(4); i > 0; --i)
                object.insert(text(), value(depth - 1));
            return object;
        }
        }
    }

    QByteArray envelope(QJsonArray *items)
    {
        *items = {};
        for (int i = below(5); i > 0; --i)
            items->append(
                below(8) == 0 ? value(3) : QJsonValue(QJsonObject{{u"id"_s, below(1000)}, {u"x"_s, value(3)}}));
        const auto format = below(2) == 1 ? QJsonDocument::Compact : QJsonDocument::Indented;
        if (below(6) == 0)
            return QJsonDocument(*items).toJson(format);
        QJsonObject object{{u"items"_s, *items}};
        if (below(3) > 0)
            object.insert(u"hasMore"_s, below(2) == 1);
        for (int i = below(3); i > 0; --i)
            object.insert(u"z"_s + text(), value(2));
        for (int i = below(2); i > 0; --i)
            object.insert(u"a"_s + text(), value(2));
        return QJsonDocument(object).toJson(format);
    }

private:
    QRandomGenerator m_random;
};

// What Qt says of a document, in our terms: null if it is none of our envelopes.
std::optional<QJsonArray> asQt(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray())
        return document.array();
    const QJsonValue items = document.object().value("items"_L1);
    if (items.isArray())
        return items.toArray();
    return items.isNull() ? std::optional(QJsonArray()) : std::nullopt;
}

} // namespace

void TestListPage::splits_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<QByteArray>>("items");
    QTest::addColumn<int>("hasMore"); // -1 = not said
    using List = QList<QByteArray>;
    QTest::newRow("usual") << R"({"items":[{"id":1},{"id":2}],"hasMore":true})"_ba << List{"{\"id\":1}", "{\"id\":2}"}
                           << 1;
    QTest::newRow("other order") << R"( { "hasMore" : false , "items" : [ { "id" : 1 } ] } )"_ba
                                 << List{"{ \"id\" : 1 }"} << 0;
    QTest::newRow("empty") << R"({"items":[],"hasMore":true})"_ba << List{} << 1;
    QTest::newRow("hasMore missing") << R"({"items":[{}]})"_ba << List{"{}"} << -1;
    QTest::newRow("hasMore null") << R"({"items":[{}],"hasMore":null})"_ba << List{"{}"} << -1;
    QTest::newRow("hasMore is text") << R"({"items":[{}],"hasMore":"true"})"_ba << List{"{}"} << -1;
    QTest::newRow("bare") << "[{\"a\":[1,2]},{\"b\":{}}]"_ba << List{"{\"a\":[1,2]}", "{\"b\":{}}"} << -1;
    QTest::newRow("bare and empty") << " [ ] "_ba << List{} << -1;
    QTest::newRow("other keys")
        << R"({"@id":"/x","n":{"items":[9]},"items":[{"t":"]}\"\\"}],"total":1e3,"hasMore":false})"_ba
        << List{R"({"t":"]}\"\\"})"} << 0;
    QTest::newRow("escaped key") << R"({"it\u0065ms":[{}]})"_ba << List{"{}"} << -1;
    QTest::newRow("nested hasMore is not ours")
        << R"({"items":[{"hasMore":true}],"x":{"hasMore":true}})"_ba << List{"{\"hasMore\":true}"} << -1;
    QTest::newRow("items null") << R"({"items":null,"hasMore":false})"_ba << List{} << 0;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf[]"_ba << List{} << -1;
}

void TestListPage::splits()
{
    QFETCH(QByteArray, body);
    QFETCH(int, hasMore);
    QString error;
    const auto page = ListPage::split(body, &error);
    QVERIFY2(page, qPrintable(error));
    QTEST(page->items, "items");
    QCOMPARE(page->hasMore.has_value() ? int(*page->hasMore) : -1, hasMore);
}

void TestListPage::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", " ", "null", "\"text\"", "{", "}", "[", "]", "{}", "[}", "{]", "[{]}", "{\"items\":[}",
             "{\"items\":[{}]", "{\"items\":[{}],}", "{\"items\":[{},]}", "{\"items\":[,{}]}", "{\"items\":{}}",
             "{\"items\":5}", "{\"items\":[{}]} x", "{\"items\":[{}]}{}", "[]]", "{\"items\":[{}] \"hasMore\":true}",
             "{\"items\" [{}]}", "{items:[]}", "{\"items\":[{}],\"hasMore\":tru}", "{\"items\":[{}],\"x\":01}",
             "{\"items\":[tru]}", "{\"items\":[{\"a\":\"]}", "{\"items\":[\"a]}", "{\"items\":[{\"a\":[}]]}",
             "{\"items\":[1 2]}", "[1,]", "[,]", "{,\"items\":[]}", "<html>", "{\"items\":[]\"x\":1}", "{\"a\":}",
             "{\"items\":}", "{\"items\":[],\"\\\":1}"})
        QTest::newRow(body) << QByteArray(body);
    QTest::newRow("too deep") << "[" + QByteArray(5000, '[') + QByteArray(5000, ']') + "]";
}

void TestListPage::refuses()
{
    QFETCH(QByteArray, body);
    QString error;
    QVERIFY(!ListPage::split(body, &error));
    QVERIFY(!error.isEmpty());
    QVERIFY(!ListPage::split(body, nullptr));
}

void TestListPage::keepsTheRawText()
{
    // What a round trip through a decoder would change: number spelling, key order, spaces, unknown keys.
    const auto item = R"({ "z":1.50, "id":9007199254740993,"a" : 1E2,"t":"\u00e9\/" })"_ba;
    const auto page = ListPage::split("{\"items\":[" + item + "]}");
    QVERIFY(page);
    QCOMPARE(page->items, QList<QByteArray>{item});
}

void TestListPage::findsTheCursor_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("id");
    QTest::newRow("last") << R"([{"id":9},{"id":5000000123}])"_ba << qint64(5000000123);
    QTest::newRow("nested id is not it") << R"([{"x":{"id":4},"id":7}])"_ba << qint64(7);
    QTest::newRow("as text") << R"([{"id":"120034"}])"_ba << qint64(120034);
    QTest::newRow("none") << R"([{"slug":"x"}])"_ba << qint64(0);
    QTest::newRow("no items") << "[]"_ba << qint64(0);
    QTest::newRow("nonsense") << R"([{"id":-5}])"_ba << qint64(0);
    QTest::newRow("null") << R"([{"id":null}])"_ba << qint64(0);
    QTest::newRow("broken item") << R"([{"id" 5}])"_ba << qint64(0);
}

void TestListPage::findsTheCursor()
{
    QFETCH(QByteArray, body);
    const auto page = ListPage::split(body);
    QVERIFY(page);
    QTEST(page->lastId(), "id");
}

void TestListPage::agreesWithQt()
{
    Maker maker(1);
    for (int i = 0; i < 3000; ++i) {
        QJsonArray items;
        const QByteArray body = maker.envelope(&items);
        QString error;
        const auto page = ListPage::split(body, &error);
        QVERIFY2(page, (body + " : " + error.toUtf8()).constData());
        QCOMPARE(page->items.size(), items.size());
        for (qsizetype k = 0; k < items.size(); ++k)
            QCOMPARE(QJsonDocument::fromJson('[' + page->items.at(k) + ']').array().at(0), items.at(k));
        const QJsonValue hasMore = QJsonDocument::fromJson(body).object().value("hasMore"_L1);
        QCOMPARE(page->hasMore.has_value(), hasMore.isBool());
        if (page->hasMore)
            QCOMPARE(*page->hasMore, hasMore.toBool());
    }
}

void TestListPage::neverAcceptsHalf()
{
    Maker maker(2);
    for (int i = 0; i < 100; ++i) {
        QJsonArray items;
        const QByteArray body = maker.envelope(&items).trimmed();
        for (qsizetype length = 0; length < body.size(); ++length)
            QVERIFY2(!ListPage::split(body.left(length)), body.left(length).constData());
    }
}

void TestListPage::survivesDamage()
{
    Maker maker(3);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 20000; ++i) {
        QJsonArray items;
        QByteArray body = maker.envelope(&items);
        static const auto bytes = "\"\\{}[],: 019eE-+tfn\x00\xff\xc3\n"_ba;
        for (int k = 1 + maker.below(3); k > 0; --k) {
            const int at = maker.below(int(body.size()));
            if (maker.below(3) == 0)
                body.remove(at, 1);
            else
                body[at] = bytes.at(maker.below(int(bytes.size())));
            if (body.isEmpty())
                break;
        }
        const auto page = ListPage::split(body);
        const auto qt = asQt(body);
        if (!page) {
            ++refused;
            QVERIFY2(!qt || QJsonDocument::fromJson(body).isNull()
                    || !QJsonDocument::fromJson(body).object().contains("items"_L1),
                ("refused what Qt accepts: " + body).constData());
            continue;
        }
        ++accepted;
        // With broken items put aside the rest must be sound: rebuild the envelope with nothing in their place.
        QByteArray rebuilt = body;
        for (const QByteArray &item : page->items) {
            if (QJsonDocument::fromJson('[' + item + ']').isNull())
                rebuilt.replace(item, "{}");
        }
        QVERIFY2(!QJsonDocument::fromJson(rebuilt).isNull(), ("accepted what Qt refuses: " + body).constData());
        if (qt && rebuilt == body)
            QCOMPARE(page->items.size(), qt->size());
    }
    QVERIFY(accepted > 1000);
    QVERIFY(refused > 1000);
}

void TestListPage::isFast()
{
    QByteArray body = "{\"items\":[";
    for (int i = 0; i < 100; ++i) {
        body += i > 0 ? "," : "";
        body += R"({"id":48210077,"email":"ana.petrova@example.org","registeredAt":"2026-03-04T10:22:31+00:00",)"
                R"("locale":"en","sourceURL":null,"unsubscribed":false,"bounced":false,"needsConfirmation":false,)"
                R"("fields":[{"fieldName":"First name","slug":"first_name","value":"Ana"},)"
                R"({"fieldName":"Last name","slug":"surname","value":"Petrova"},)"
                R"({"fieldName":"Phone number","slug":"phone_number","value":"+44 20 7946 0123"},)"
                R"({"fieldName":"Country","slug":"country","value":"GB"}],)"
                R"("tags":[{"id":912345,"name":"VIP Customer"},{"id":912346,"name":"Newsletter"},)"
                R"({"id":912347,"name":"Webinar 2026"}]})";
    }
    body += "],\"hasMore\":true}";
    const auto microseconds = [](auto &&what) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i)
            what();
        return double(timer.nsecsElapsed()) / 1000 / 50;
    };
    const double ours = microseconds([&] { QCOMPARE(ListPage::split(body)->items.size(), 100); });
    const double qt = microseconds([&] { QVERIFY(!QJsonDocument::fromJson(body).isNull()); });
    qInfo("%lld bytes: %.0f us, QJsonDocument %.0f us", qint64(body.size()), ours, qt);
#ifndef __SANITIZE_ADDRESS__
    // Holds without optimisation, too; optimised it is several times faster.
    QVERIFY2(ours < 2 * qt, "splitting costs more than it saves");
#endif
}

QTEST_GUILESS_MAIN(TestListPage)
#include "tst_listpage.moc"
