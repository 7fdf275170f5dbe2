// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"
#include "demofixture.h"
#include "listingsync.h"
#include "mirror.h"
#include "recordsync.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRecordSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readsOneRecord();
    void asksOnceAtATime();
    void aRecordThatIsGoneIsDropped();
    void a404OfSomebodyElseKeepsTheCopy_data();
    void a404OfSomebodyElseKeepsTheCopy();
    void aLateAnswerDoesNotBringItBack();
    void failuresKeepTheCopy();
    void anOlderAnswerDoesNotUndoAChange();
    void looksUpByAddress();

private:
    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<Mirror> m_mirror;
    std::unique_ptr<RecordSync> m_records;
    QString m_key{};

    std::optional<StoredRecord> stored()
    {
        std::optional<std::optional<StoredRecord>> found;
        m_mirror->post(
            m_mirror.get(), [key = m_key](MirrorStore &store) { return store.record("contact", key); },
            [&found](const std::optional<StoredRecord> &record) { found = record; });
        if (!QTest::qWaitFor([&found] { return found.has_value(); }))
            qFatal("the mirror does not answer");
        return *found;
    }
};

void TestRecordSync::init()
{
    m_demo = std::make_unique<DemoFixture>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_client = m_demo->client();
    m_mirror = std::make_unique<Mirror>(m_folder->filePath(u"mirror.db"_s));
    m_mirror->setResource(contactResource());
    m_records = std::make_unique<RecordSync>(
        "contact", [](const QString &key) { return Endpoints::contact(key.toLongLong()); }, m_client.get(),
        m_mirror.get());
    m_demo->service().edit([this](DemoData &data) { m_key = QString::number(data.contactIds(4).last()); });
}

void TestRecordSync::cleanup()
{
    m_records.reset();
    m_mirror.reset();
    m_client.reset();
}

void TestRecordSync::readsOneRecord()
{
    QSignalSpy refreshed(m_records.get(), &RecordSync::refreshed);
    m_records->refresh(m_key);
    QVERIFY(refreshed.wait());
    QCOMPARE(refreshed.first().first().toString(), m_key);
    QVERIFY(stored());
    QCOMPARE(stored()->json().value("id"_L1).toInteger(), m_key.toLongLong());
}

void TestRecordSync::asksOnceAtATime()
{
    QSignalSpy refreshed(m_records.get(), &RecordSync::refreshed);
    m_records->refresh(m_key);
    m_records->refresh(m_key);
    QVERIFY(m_records->isRefreshing(m_key));
    QVERIFY(refreshed.wait());
    QCOMPARE(m_demo->requests("GET", u"/api/contacts/"_s), 1);
    QVERIFY(!m_records->isRefreshing(m_key));
}

void TestRecordSync::aRecordThatIsGoneIsDropped()
{
    m_records->refresh(m_key);
    QTRY_VERIFY(!m_records->isRefreshing(m_key));
    m_demo->service().edit([this](DemoData &data) { data.removeContact(m_key.toLongLong()); });
    QSignalSpy gone(m_records.get(), &RecordSync::gone);
    m_records->refresh(m_key);
    QVERIFY(gone.wait());
    QVERIFY(!stored());
}

void TestRecordSync::a404OfSomebodyElseKeepsTheCopy_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::newRow("page") << "<h1>Not here</h1>"_ba
                          << "text/html"_ba;
    QTest::newRow("gateway") << R"({"message": "Not Found", "type": "Not Found", "code": 404})"_ba
                             << "application/json"_ba;
    QTest::newRow("unknown connection")
        << R"({"message": "Connection x not found", "type": "Not Found", "code": 404})"_ba
        << "application/json"_ba;
}

// A wrong address, and a connection that is gone, prove nothing of the record.
void TestRecordSync::a404OfSomebodyElseKeepsTheCopy()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    QSignalSpy refreshed(m_records.get(), &RecordSync::refreshed);
    m_records->refresh(m_key);
    QVERIFY(refreshed.wait());
    DemoFault fault;
    fault.status = 404;
    fault.body = body;
    fault.contentType = contentType;
    m_demo->service().addFault(fault);
    QSignalSpy failed(m_records.get(), &RecordSync::failed);
    m_records->refresh(m_key);
    QVERIFY(failed.wait());
    QVERIFY(stored());
}

// Asked for before the record was deleted from here, answered after that.
void TestRecordSync::aLateAnswerDoesNotBringItBack()
{
    QSignalSpy refreshed(m_records.get(), &RecordSync::refreshed);
    QSignalSpy found(m_records.get(), &RecordSync::found);
    m_records->refresh(m_key);
    QVERIFY(refreshed.wait());
    const QString email = stored()->json().value("email"_L1).toString();
    m_demo->service().setLatency(200);
    m_records->refresh(m_key);
    m_records->lookUp(Endpoints::contactByEmail(email));
    m_mirror->post(
        this, [key = m_key](MirrorStore &store) { return store.removeRecord("contact", key); }, [](bool) {});
    QTRY_COMPARE(refreshed.size(), 2);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().first().toInt(), 0);
    QVERIFY(!stored());
    m_records->refresh(m_key); // it is there after all
    QTRY_COMPARE(refreshed.size(), 3);
    QVERIFY(stored());
}

void TestRecordSync::failuresKeepTheCopy()
{
    QSignalSpy refreshed(m_records.get(), &RecordSync::refreshed);
    m_records->refresh(m_key);
    QVERIFY(refreshed.wait());
    QSignalSpy failed(m_records.get(), &RecordSync::failed);
    m_demo->fault(DemoFault::Kind::HtmlOk);
    m_records->refresh(m_key);
    QVERIFY(failed.wait());
    QVERIFY(!failed.first().last().toString().isEmpty());
    QVERIFY(stored());
}

void TestRecordSync::anOlderAnswerDoesNotUndoAChange()
{
    QSignalSpy refreshed(m_records.get(), &RecordSync::refreshed);
    m_records->refresh(m_key);
    QVERIFY(refreshed.wait());
    m_demo->service().setLatency(100);
    m_records->refresh(m_key);
    m_mirror->post(
        this,
        [key = m_key](MirrorStore &store) {
            return store.editRecord("contact", key, [](QJsonObject &record) { record.insert("locale"_L1, u"zz"_s); });
        },
        [](bool) {});
    QVERIFY(refreshed.wait());
    QCOMPARE(stored()->json().value("locale"_L1).toString(), u"zz"_s);
}

void TestRecordSync::looksUpByAddress()
{
    QString email;
    m_demo->service().edit([this, &email](DemoData &data) { email = data.contact(m_key.toLongLong())->email; });
    QSignalSpy found(m_records.get(), &RecordSync::found);
    m_records->lookUp(Endpoints::contactByEmail(email.toUpper()));
    QVERIFY(found.wait());
    QCOMPARE(found.first().first().toInt(), 1);
    QVERIFY(stored());
    m_records->lookUp(Endpoints::contactByEmail(u"nobody@example.org"_s));
    QVERIFY(found.wait());
    QCOMPARE(found.last().first().toInt(), 0);
    QSignalSpy failed(m_records.get(), &RecordSync::lookUpFailed);
    m_demo->fault(DemoFault::Kind::HtmlOk);
    m_records->lookUp(Endpoints::contactByEmail(email));
    QVERIFY(failed.wait());
    QVERIFY(!failed.first().first().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestRecordSync)
#include "tst_recordsync.moc"
