// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"
#include "mirrorstore.h"
#include "recordreader.h"
#include "resources.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

QJsonObject contact(qint64 id, const QString &email, const QString &first = {}, const QString &last = {},
    const QList<qint64> &tags = {}, const QString &registered = u"2026-01-01T00:00:00+00:00"_s)
{
    QJsonArray tagArray;
    for (const qint64 tag : tags)
        tagArray.append(QJsonObject{{u"id"_s, tag}, {u"name"_s, u"Tag %1"_s.arg(tag)}});
    return {{u"id"_s, id}, {u"email"_s, email}, {u"registeredAt"_s, registered}, {u"tags"_s, tagArray},
        {u"fields"_s,
            QJsonArray{QJsonObject{{u"slug"_s, u"first_name"_s}, {u"value"_s, first}},
                QJsonObject{{u"slug"_s, u"surname"_s}, {u"value"_s, last}},
                QJsonObject{{u"slug"_s, u"shoe_size"_s}, {u"value"_s, QString::number(id % 7)}}}}};
}

PageToStore page(const QList<QJsonObject> &records, qint64 top = 0, qint64 bottom = 1)
{
    PageToStore page;
    page.resource = "contact";
    page.listing = "contact";
    for (const QJsonObject &record : records)
        page.items.append(QJsonDocument(record).toJson(QJsonDocument::Compact));
    page.top = top;
    page.bottom = bottom;
    page.askedAt = QDateTime::currentDateTimeUtc().addSecs(1);
    return page;
}

} // namespace

class TestMirrorStore : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder{};
    int m_files{0};
    QString newFile() { return m_folder.filePath(u"mirror%1.db"_s.arg(++m_files)); }
    static QStringList emails(MirrorStore &store, const Query &query)
    {
        QStringList emails;
        for (const RowId row : store.query(query).rows)
            emails.append(store.record("contact", row)->json().value("email"_L1).toString());
        return emails;
    }
    static Query sorted(const QByteArray &column, Qt::SortOrder order = Qt::AscendingOrder, const Filter &filter = {})
    {
        return {"contact", filter, column, order};
    }

private Q_SLOTS:
    void storesWholeDocuments();
    void countsWhatAPageChanged();
    void aPageIsTheTruthAboutItsRange();
    void aPageOfATagIsTheTruthAboutThatTag();
    void recordsReadAfterAskingAreNotDropped();
    void olderAnswersDoNotBringBackWhatIsGone();
    void unorderedPagesDropNothing();
    void unreadableItemsAreCounted();
    void sortsWithBlanksLast();
    void sortsByFieldsOfTheAccount();
    void searchesFoldedWords();
    void searchFollowsChanges();
    void filtersByTagsAndStates();
    void countsTags();
    void aNewColumnIsFilledFromTheDocuments();
    void editsAndRemoves();
    void reportsChanges();
    void keepsTheListingWithThePage();
    void refusesAFileOfANewerVersion();
    void reportsADamagedFile();
    void rowsAreNeverGivenTwice();
    void anOlderPageDoesNotUndoANewerRecord();
    void aQueryWithoutASortColumn();
    void readsForTheTable();
    void slugsAreKeysToo();
};

void TestMirrorStore::storesWholeDocuments()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    QJsonObject record = contact(Q_INT64_C(5000000001), u"Ana@Example.org"_s);
    record.insert("futureKey"_L1, QJsonObject{{u"a"_s, QJsonArray{1, 2}}});
    store.storePage(page({record}));
    const auto stored = store.record("contact", u"5000000001"_s);
    QVERIFY(stored);
    QCOMPARE(stored->json(), record);
    QCOMPARE(stored->key, u"5000000001"_s);
    QCOMPARE(store.rowOf("contact", u"5000000001"_s), stored->row);
    QCOMPARE(store.rowOf("contact", u"5"_s), 0U);
    QVERIFY(QFile::permissions(m_folder.filePath(u"mirror1.db"_s)).testFlag(QFileDevice::ReadOwner));
    QVERIFY(!QFile::permissions(m_folder.filePath(u"mirror1.db"_s)).testFlag(QFileDevice::ReadOther));
}

void TestMirrorStore::countsWhatAPageChanged()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    StoreCounts counts = store.storePage(page({contact(3, u"c@x.org"_s), contact(2, u"b@x.org"_s)}));
    QCOMPARE(counts.inserted, 2);
    counts = store.storePage(
        page({contact(3, u"c@x.org"_s), contact(2, u"b@x.org"_s, u"Bo"_s), contact(1, u"a@x.org"_s)}));
    QCOMPARE(counts.inserted, 1);
    QCOMPARE(counts.updated, 1);
    QCOMPARE(counts.unchanged, 1);
    QCOMPARE(counts.removed, 0);
    QCOMPARE(store.count("contact"), 3);
}

void TestMirrorStore::aPageIsTheTruthAboutItsRange()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storePage(page({contact(50, u"e@x.org"_s), contact(40, u"d@x.org"_s), contact(30, u"c@x.org"_s),
        contact(20, u"b@x.org"_s), contact(10, u"a@x.org"_s)}));
    // 40 was deleted elsewhere; 50 lies above the page and 10 below, and nothing is known of them.
    const StoreCounts counts = store.storePage(page({contact(30, u"c@x.org"_s), contact(20, u"b@x.org"_s)}, 49, 20));
    QCOMPARE(counts.removed, 1);
    QCOMPARE(emails(store, sorted("email")), QStringList({u"a@x.org"_s, u"b@x.org"_s, u"c@x.org"_s, u"e@x.org"_s}));
    // The last page reaches down to the end.
    QCOMPARE(store.storePage(page({contact(20, u"b@x.org"_s)}, 29, 0)).removed, 1);
    QCOMPARE(store.storePage(page({}, std::numeric_limits<qint64>::max(), 0)).removed, 3);
    QCOMPARE(store.count("contact"), 0);
}

// A list of those who have a tag: whoever is not in it has it no more, and is as before otherwise.
void TestMirrorStore::aPageOfATagIsTheTruthAboutThatTag()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storePage(page({contact(50, u"e@x.org"_s, {}, {}, {1, 2}), contact(40, u"d@x.org"_s, {}, {}, {1, 2}),
        contact(30, u"c@x.org"_s, {}, {}, {2}), contact(20, u"b@x.org"_s, {}, {}, {1}),
        contact(10, u"a@x.org"_s, {}, {}, {1, 2})}));
    const auto tagged = [&](qint64 tag) { return emails(store, sorted("email", Qt::AscendingOrder, {{}, {tag}})); };
    const auto pageOfOne = [](const QList<QJsonObject> &records, qint64 top, qint64 bottom) {
        PageToStore made = page(records, top, bottom);
        const Listing listing = taggedListing(1);
        made.listing = listing.name;
        made.scope = listing.scope;
        return made;
    };
    // 40 lost the tag elsewhere, 30 never had it; of 50 and 10 this page says nothing.
    const StoreCounts counts = store.storePage(
        pageOfOne({contact(35, u"n@x.org"_s, {}, {}, {1}), contact(20, u"b@x.org"_s, {}, {}, {1})}, 49, 20));
    QCOMPARE(counts.removed, 0);
    QCOMPARE(store.count("contact"), 6);
    QCOMPARE(tagged(1), QStringList({u"a@x.org"_s, u"b@x.org"_s, u"e@x.org"_s, u"n@x.org"_s}));
    QCOMPARE(tagged(2), QStringList({u"a@x.org"_s, u"c@x.org"_s, u"d@x.org"_s, u"e@x.org"_s}));
    QVERIFY(!store.isComplete("contact"));
    // One that was read after this was asked knows better.
    store.storeRecord("contact", contact(45, u"z@x.org"_s, {}, {}, {1}));
    PageToStore late = pageOfOne({}, 49, 40);
    late.askedAt = QDateTime::currentDateTimeUtc().addSecs(-5);
    store.storePage(late);
    QVERIFY(tagged(1).contains(u"z@x.org"_s));
    // Nobody has it any more.
    store.storePage(pageOfOne({}, std::numeric_limits<qint64>::max(), 0));
    QCOMPARE(tagged(1), QStringList());
    QCOMPARE(tagged(2).size(), 4);
    QCOMPARE(store.count("contact"), 7);
}

void TestMirrorStore::recordsReadAfterAskingAreNotDropped()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storeRecord("contact", contact(40, u"new@x.org"_s));
    PageToStore late = page({contact(30, u"c@x.org"_s)}, 100, 20);
    late.askedAt = QDateTime::currentDateTimeUtc().addSecs(-5);
    QCOMPARE(store.storePage(late).removed, 0);
    QCOMPARE(store.count("contact"), 2);
}

// Asked for before the record was removed, stored after that.
void TestMirrorStore::olderAnswersDoNotBringBackWhatIsGone()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storePage(page({contact(40, u"d@x.org"_s), contact(30, u"c@x.org"_s)}));
    store.removeRecord("contact", u"30"_s);
    PageToStore late = page({contact(40, u"d@x.org"_s), contact(30, u"c@x.org"_s)});
    late.askedAt = QDateTime::currentDateTimeUtc().addSecs(-5);
    QCOMPARE(store.storePage(late).inserted, 0);
    QCOMPARE(store.storeRecord("contact", contact(30, u"c@x.org"_s), late.askedAt), RowId(0));
    QCOMPARE(store.count("contact"), 1);
    // A newer one knows better, and so does the answer to a write.
    QCOMPARE(store.storePage(page({contact(30, u"c@x.org"_s)})).inserted, 1);
    store.removeRecord("contact", u"30"_s);
    QVERIFY(store.storeRecord("contact", contact(30, u"c@x.org"_s)) != 0);
    QCOMPARE(store.count("contact"), 2);
}

void TestMirrorStore::unorderedPagesDropNothing()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storePage(page({contact(40, u"d@x.org"_s), contact(30, u"c@x.org"_s)}));
    QCOMPARE(store.storePage(page({contact(20, u"b@x.org"_s), contact(50, u"e@x.org"_s)}, 100, 0)).removed, 0);
    QCOMPARE(store.count("contact"), 4);
}

void TestMirrorStore::unreadableItemsAreCounted()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    PageToStore broken = page({contact(3, u"c@x.org"_s)}, 100, 0);
    broken.items.append("{\"id\": 2, \"email\": }");
    broken.items.append("[1]");
    broken.items.append("{\"email\": \"no-id@x.org\"}");
    store.storePage(page({contact(2, u"b@x.org"_s)}));
    const StoreCounts counts = store.storePage(broken);
    QCOMPARE(counts.inserted, 1);
    QCOMPARE(counts.unreadable, 3);
    QCOMPARE(counts.removed, 0); // a page that was not understood proves nothing
}

void TestMirrorStore::sortsWithBlanksLast()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storePage(page({contact(4, u"4@x.org"_s, u"Zoé"_s), contact(3, u"3@x.org"_s),
        contact(2, u"2@x.org"_s, u"émile"_s), contact(1, u"1@x.org"_s, u"Eva"_s)}));
    QCOMPARE(
        emails(store, sorted("first_name")), QStringList({u"2@x.org"_s, u"1@x.org"_s, u"4@x.org"_s, u"3@x.org"_s}));
    QCOMPARE(emails(store, sorted("first_name", Qt::DescendingOrder)),
        QStringList({u"4@x.org"_s, u"1@x.org"_s, u"2@x.org"_s, u"3@x.org"_s}));
    store.storeRecord("contact", contact(5, u"5@x.org"_s, u"Abel"_s)); // the order that was kept is not stale
    QCOMPARE(emails(store, sorted("first_name")).first(), u"5@x.org"_s);
}

void TestMirrorStore::sortsByFieldsOfTheAccount()
{
    MirrorStore store(newFile());
    store.setResource(
        contactResource({{u"shoe_size"_s, u"Shoe size"_s}, {u"odd\"; DROP TABLE contact; --"_s, u"Odd"_s}}));
    store.storePage(page({contact(9, u"two@x.org"_s), contact(8, u"one@x.org"_s), contact(7, u"zero@x.org"_s)}));
    QCOMPARE(emails(store, sorted("field_shoe_size")), QStringList({u"zero@x.org"_s, u"one@x.org"_s, u"two@x.org"_s}));
    store.storeRecord("contact", contact(13, u"six@x.org"_s)); // stored after the column came into being
    QCOMPARE(emails(store, sorted("field_shoe_size")).last(), u"six@x.org"_s);
    QCOMPARE(emails(store, sorted("field_odd\"; DROP TABLE contact; --")).size(), 4);
    QCOMPARE(emails(store, sorted("no_such_column")).size(), 4);
}

void TestMirrorStore::searchesFoldedWords()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storePage(page({contact(3, u"elodie@example.org"_s, u"Élodie"_s, u"Müller"_s),
        contact(2, u"bo@example.org"_s, u"Bo"_s), contact(1, u"山田@example.jp"_s, u"太郎"_s)}));
    const auto found
        = [&](const QString &typed) { return emails(store, sorted("email", Qt::AscendingOrder, {typed})).size(); };
    QCOMPARE(found(u"elod"_s), 1);
    QCOMPARE(found(u"MULLER Élo"_s), 1);
    QCOMPARE(found(u"example.org"_s), 2);
    QCOMPARE(found(u"e"_s), 3);
    QCOMPARE(found(u"太"_s), 1);
    QCOMPARE(found(u"  "_s), 3);
    QCOMPARE(found(u"nobody"_s), 0);
    QCOMPARE(found(u"'; DROP TABLE contact"_s), 0);
    QCOMPARE(store.query(sorted("email", Qt::AscendingOrder, {u"elod"_s})).loaded, 3);
}

void TestMirrorStore::searchFollowsChanges()
{
    const QString file = newFile();
    {
        MirrorStore store(file);
        store.setResource(contactResource());
        store.storePage(page({contact(2, u"b@x.org"_s, u"Bo"_s), contact(1, u"a@x.org"_s, u"Ana"_s)}));
        QCOMPARE(emails(store, sorted("email", Qt::AscendingOrder, {u"ana"_s})).size(), 1);
        store.storeRecord("contact", contact(1, u"a@x.org"_s, u"Carla"_s));
        QCOMPARE(emails(store, sorted("email", Qt::AscendingOrder, {u"ana"_s})).size(), 0);
        QCOMPARE(emails(store, sorted("email", Qt::AscendingOrder, {u"carla"_s})).size(), 1);
        store.removeRecord("contact", u"1"_s);
        QCOMPARE(emails(store, sorted("email", Qt::AscendingOrder, {u"carla"_s})).size(), 0);
    }
    MirrorStore again(file);
    again.setResource(contactResource());
    QCOMPARE(emails(again, sorted("email", Qt::AscendingOrder, {u"b@x bo"_s})).size(), 1);
}

void TestMirrorStore::filtersByTagsAndStates()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    QJsonObject bounced = contact(4, u"d@x.org"_s);
    bounced.insert("bounced"_L1, true);
    store.storePage(page({bounced, contact(3, u"c@x.org"_s, {}, {}, {1, 2}), contact(2, u"b@x.org"_s, {}, {}, {2}),
        contact(1, u"a@x.org"_s, {}, {}, {1})}));
    const auto filtered
        = [&](const Filter &filter) { return emails(store, sorted("email", Qt::AscendingOrder, filter)); };
    QCOMPARE(filtered({{}, {1, 2}}), QStringList{u"c@x.org"_s});
    QCOMPARE(filtered({{}, {2}}), QStringList({u"b@x.org"_s, u"c@x.org"_s}));
    QCOMPARE(filtered({{}, {2}, {1}}), QStringList{u"b@x.org"_s});
    QCOMPARE(filtered({{}, {}, {}, {u"bounced"_s}}), QStringList{u"d@x.org"_s});
    QCOMPARE(filtered({u"c@"_s, {2}}), QStringList{u"c@x.org"_s});
}

void TestMirrorStore::countsTags()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storePage(page(
        {contact(3, u"c@x.org"_s, {}, {}, {1, 2}), contact(2, u"b@x.org"_s, {}, {}, {2}), contact(1, u"a@x.org"_s)}));
    const std::vector<RowId> rows = store.query(sorted("email")).rows;
    const QHash<qint64, qint64> expected{{1, 1}, {2, 2}};
    QCOMPARE(store.linkCounts("contact", rows), expected);
    store.storeRecord("contact", contact(3, u"c@x.org"_s, {}, {}, {7}));
    const QHash<qint64, qint64> after{{7, 1}, {2, 1}};
    QCOMPARE(store.linkCounts("contact", rows), after);
}

void TestMirrorStore::aNewColumnIsFilledFromTheDocuments()
{
    const QString file = newFile();
    Resource before = contactResource();
    Resource without = before;
    const int company = before.column("first_name");
    without.columns.removeAt(company);
    without.read = [all = before, company](const QByteArray &document, const QList<int> &) {
        RecordValues values = all.read(document, all.allColumns());
        values.cells.removeAt(company);
        return values;
    };
    {
        MirrorStore store(file);
        store.setResource(without);
        store.storePage(page({contact(2, u"b@x.org"_s, u"Bo"_s), contact(1, u"a@x.org"_s, u"Zoe"_s)}));
    }
    MirrorStore store(file);
    store.setResource(before);
    QCOMPARE(emails(store, sorted("first_name")), QStringList({u"b@x.org"_s, u"a@x.org"_s}));
    QCOMPARE(emails(store, sorted("email", Qt::AscendingOrder, {u"zoe"_s})), QStringList{u"a@x.org"_s});
}

void TestMirrorStore::editsAndRemoves()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storeRecord("contact", contact(1, u"a@x.org"_s));
    QVERIFY(store.editRecord("contact", u"1"_s, [](QJsonObject &record) { record.insert("locale"_L1, u"fr"_s); }));
    QCOMPARE(store.record("contact", u"1"_s)->json().value("locale"_L1).toString(), u"fr"_s);
    QVERIFY(!store.editRecord("contact", u"2"_s, [](QJsonObject &) { QFAIL("there is no such record"); }));
    QVERIFY(store.removeRecord("contact", u"1"_s));
    QVERIFY(!store.removeRecord("contact", u"1"_s));
    QVERIFY(!store.record("contact", u"1"_s));
}

void TestMirrorStore::reportsChanges()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    const RowId row = store.storeRecord("contact", contact(1, u"a@x.org"_s));
    QVERIFY(store.takeChanges().value("contact").inserted);
    QVERIFY(store.takeChanges().isEmpty());
    store.storePage(page({contact(1, u"a@x.org"_s)}));
    QVERIFY(store.takeChanges().value("contact").isEmpty());
    store.storePage(page({contact(1, u"a@x.org"_s, u"Ana"_s)}));
    QCOMPARE(store.takeChanges().value("contact").updated, QSet<RowId>{row});
    store.removeRecord("contact", u"1"_s);
    QVERIFY(store.takeChanges().value("contact").removed);
}

void TestMirrorStore::keepsTheListingWithThePage()
{
    const QString file = newFile();
    {
        MirrorStore store(file);
        store.setResource(contactResource());
        PageToStore first = page({contact(9, u"i@x.org"_s)});
        first.state.coverage.cover(9, 5);
        store.storePage(first);
    }
    MirrorStore store(file);
    QCOMPARE(store.listing("contact").coverage.cursor(), 5);
    QVERIFY(store.listing("other").coverage.isEmpty());
}

void TestMirrorStore::refusesAFileOfANewerVersion()
{
    const QString file = newFile();
    {
        MirrorStore store(file);
        Database(file, Database::Mode::ReadWrite).exec("PRAGMA user_version = 99");
    }
    const qint64 size = QFile(file).size();
    QVERIFY_THROWS_EXCEPTION(SqliteError, MirrorStore{file});
    QCOMPARE(QFile(file).size(), size);
}

void TestMirrorStore::reportsADamagedFile()
{
    const QString file = newFile();
    QFile garbage(file);
    QVERIFY(garbage.open(QFile::WriteOnly));
    garbage.write(QByteArray(8192, 'x'));
    garbage.close();
    try {
        MirrorStore store(file);
        QFAIL("a file that is no database was accepted");
    } catch (const SqliteError &error) {
        QVERIFY(error.isDamaged());
        QVERIFY(!error.message().isEmpty());
    }
}

void TestMirrorStore::rowsAreNeverGivenTwice()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    const RowId first = store.storeRecord("contact", contact(1, u"a@x.org"_s));
    store.removeRecord("contact", u"1"_s);
    QVERIFY(store.storeRecord("contact", contact(2, u"b@x.org"_s)) != first);
}

void TestMirrorStore::anOlderPageDoesNotUndoANewerRecord()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    PageToStore early = page({contact(1, u"a@x.org"_s, u"Old"_s)});
    early.askedAt = QDateTime::currentDateTimeUtc().addSecs(-10);
    store.storeRecord("contact", contact(1, u"a@x.org"_s, u"New"_s)); // a change of ours that settled in between
    QCOMPARE(store.storePage(early).unchanged, 1);
    QCOMPARE(emails(store, sorted("email", Qt::AscendingOrder, {u"new"_s})).size(), 1);
}

void TestMirrorStore::aQueryWithoutASortColumn()
{
    MirrorStore store(newFile());
    store.setResource(contactResource());
    store.storePage(page({contact(2, u"b@x.org"_s), contact(1, u"a@x.org"_s)}));
    QCOMPARE(emails(store, sorted({})).size(), 2);
    store.storeRecord("contact", contact(3, u"c@x.org"_s));
    QCOMPARE(emails(store, sorted({})).size(), 3);
}

void TestMirrorStore::readsForTheTable()
{
    const QString file = newFile();
    RecordReader reader(file, contactResource());
    const RowId missing[] = {1};
    QCOMPARE(reader.read(missing).first().record.key, QString()); // no file yet

    MirrorStore store(file);
    store.setResource(contactResource());
    const RowId a = store.storeRecord("contact", contact(1, u"a@x.org"_s, u"Ana"_s));
    const RowId b = store.storeRecord("contact", contact(2, u"b@x.org"_s));
    const RowId rows[] = {b, 99, a};
    const QList<RecordReader::Item> items = reader.read(rows);
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(0).record.key, u"2"_s);
    QCOMPARE(items.at(1).record.key, QString());
    QCOMPARE(items.at(2).values.cells.at(contactResource().column("first_name")).toString(), u"Ana"_s);
}

void TestMirrorStore::slugsAreKeysToo()
{
    Resource byName = tagResource();
    byName.name = "named";
    byName.numericKey = false;
    byName.read = [](const QByteArray &document, const QList<int> &) {
        const QString slug = QJsonDocument::fromJson(document).object().value("slug"_L1).toString();
        return RecordValues{slug, {slug, {}, {}, {}}, {}};
    };
    MirrorStore store(newFile());
    store.setResource(byName);
    PageToStore all;
    all.resource = "named";
    all.listing = "named";
    all.whole = true;
    all.askedAt = QDateTime::currentDateTimeUtc().addSecs(1);
    all.items = {"{\"slug\":\"company_name\"}", "{\"slug\":\"12\"}"};
    QCOMPARE(store.storePage(all).inserted, 2);
    all.items = {"{\"slug\":\"12\"}"};
    QCOMPARE(store.storePage(all).removed, 1);
    QVERIFY(store.record("named", u"12"_s));
}

QTEST_APPLESS_MAIN(TestMirrorStore)
#include "tst_mirrorstore.moc"
