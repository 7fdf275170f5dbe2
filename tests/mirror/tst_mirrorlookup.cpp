// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"
#include "mirrorstore.h"
#include "recordreader.h"
#include "resources.h"
#include "subscription.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 big = 5'000'000'000; // ids are beyond 2^31

QJsonObject contact(qint64 id, const QString &email, const QString &first = {}, const QList<qint64> &tags = {})
{
    QJsonArray tagArray;
    for (const qint64 tag : tags)
        tagArray.append(QJsonObject{{u"id"_s, tag}, {u"name"_s, u"Tag %1"_s.arg(tag)}});
    return {{u"id"_s, id}, {u"email"_s, email}, {u"firstName"_s, first}, {u"tags"_s, tagArray}};
}

QJsonObject valued(qint64 id, const QMap<QString, QString> &values)
{
    QJsonArray fields;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        fields.append(QJsonObject{{u"slug"_s, value.key()}, {u"value"_s, value.value()}});
    return {{u"id"_s, id}, {u"email"_s, u"%1@x.org"_s.arg(id)}, {u"fields"_s, fields}};
}

QJsonObject membership(qint64 id, qint64 contactId, qint64 community = 3301)
{
    return {{u"id"_s, id}, {u"contact"_s, QJsonObject{{u"id"_s, contactId}}},
        {u"community"_s, QJsonObject{{u"id"_s, community}, {u"name"_s, u"Founders club"_s}}}};
}

QJsonObject enrollment(qint64 id, qint64 contactId, const QString &email, qint64 course = 5501)
{
    return {{u"id"_s, id}, {u"accessType"_s, u"full_access"_s}, {u"active"_s, true},
        {u"contact"_s, QJsonObject{{u"id"_s, contactId}, {u"email"_s, email}}},
        {u"course"_s, QJsonObject{{u"id"_s, course}, {u"name"_s, u"Starter course"_s}}}};
}

} // namespace

// Columns that take their values from other resources, listings that speak of a part of a resource, and members of ours
// in documents.
class TestMirrorLookup : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<MirrorStore> m_store{};

    QString file() const { return m_folder->filePath(u"mirror.db"_s); }
    std::vector<RowId> rows(const QByteArray &resource, const QByteArray &column,
        Qt::SortOrder order = Qt::AscendingOrder, const Filter &filter = {})
    {
        return m_store->query({resource, filter, column, order}).rows;
    }
    QStringList keys(const QByteArray &resource, const QByteArray &column, Qt::SortOrder order = Qt::AscendingOrder,
        const Filter &filter = {})
    {
        QStringList keys;
        for (const RowId row : rows(resource, column, order, filter))
            keys.append(m_store->record(resource, row)->key);
        return keys;
    }
    // What a table shows in the column, in the order of the ids.
    QStringList shown(const Resource &resource, const QByteArray &column)
    {
        RecordReader reader(file(), resource);
        QStringList texts;
        for (const RecordReader::Item &item : reader.read(rows(resource.name, {})))
            texts.append(item.values.cells.at(resource.column(column)).toString());
        return texts;
    }
    QHash<QString, qint64> counts(const QByteArray &resource, const QByteArray &column)
    {
        const QueryResult result = m_store->query({resource, {}, "name", Qt::AscendingOrder});
        QHash<QString, qint64> byKey;
        const QHash<RowId, qint64> &of = result.counts.value(column);
        for (auto count = of.cbegin(); count != of.cend(); ++count)
            byKey.insert(m_store->record(resource, count.key())->key, count.value());
        return byKey;
    }
    // Contacts with three fields, "shoe" the account's own.
    void declareFields()
    {
        m_store->setResource(contactFieldResource());
        for (const QString &slug : {u"first_name"_s, u"country"_s, u"shoe"_s})
            m_store->storeRecord("contact_field", {{u"slug"_s, slug}, {u"fieldName"_s, slug}});
        m_store->setResource(contactResource({{u"shoe"_s, u"Shoe"_s}}));
    }
    void finish()
    {
        while (m_store->doDeferred()) { }
    }
    // How many contacts have a value; once all of them are counted.
    QHash<QString, qint64> valueCounts()
    {
        counts("contact_field", "contacts");
        finish();
        return counts("contact_field", "contacts");
    }
    PageToStore page(const QByteArray &resource, const QList<QJsonObject> &records)
    {
        PageToStore page;
        page.resource = resource;
        page.listing = resource;
        for (const QJsonObject &record : records)
            page.items.append(QJsonDocument(record).toJson(QJsonDocument::Compact));
        page.askedAt = QDateTime::currentDateTimeUtc().addSecs(1);
        return page;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<MirrorStore>(file());
        for (const Resource &resource : {contactResource(), tagResource(), courseResource(), enrollmentResource(),
                 communityResource(), membershipResource(), subscriptionResource()})
            m_store->setResource(resource);
    }

    void showsThePersonByAJoin()
    {
        m_store->storeRecord("membership", membership(1, big + 1));
        m_store->storeRecord("membership", membership(2, big + 2));
        QCOMPARE(shown(membershipResource(), "email"), (QStringList{QString(), QString()}));
        m_store->storeRecord("contact", contact(big + 1, u"Ana@x.org"_s, u"Ana"_s));
        QCOMPARE(shown(membershipResource(), "email"), (QStringList{u"Ana@x.org"_s, QString()}));
        QCOMPARE(shown(membershipResource(), "first_name"), (QStringList{u"Ana"_s, QString()}));
        QCOMPARE(shown(membershipResource(), "community").first(), u"Founders club"_s);
    }

    void theMirrorKnowsBetterThanANestedCopy()
    {
        m_store->storeRecord("enrollment", enrollment(1, big + 1, u"old@x.org"_s));
        QCOMPARE(shown(enrollmentResource(), "email"), QStringList{u"old@x.org"_s});
        QCOMPARE(shown(enrollmentResource(), "course"), QStringList{u"Starter course"_s});
        m_store->storeRecord("contact", contact(big + 1, u"new@x.org"_s));
        m_store->storeRecord("course", {{u"id"_s, 5501}, {u"name"_s, u"Renamed"_s}});
        QCOMPARE(shown(enrollmentResource(), "email"), QStringList{u"new@x.org"_s});
        QCOMPARE(shown(enrollmentResource(), "course"), QStringList{u"Renamed"_s});
        m_store->removeRecord("contact", QString::number(big + 1));
        QCOMPARE(shown(enrollmentResource(), "email"), QStringList{u"old@x.org"_s});
    }

    void sortsByJoinedValuesWithBlanksLast()
    {
        for (qint64 id = 1; id <= 4; ++id)
            m_store->storeRecord("membership", membership(id, big + id));
        m_store->storeRecord("contact", contact(big + 1, u"b@x.org"_s));
        m_store->storeRecord("contact", contact(big + 3, u"A@x.org"_s));
        QCOMPARE(keys("membership", "email"), (QStringList{u"3"_s, u"1"_s, u"2"_s, u"4"_s}));
        QCOMPARE(keys("membership", "email", Qt::DescendingOrder), (QStringList{u"1"_s, u"3"_s, u"2"_s, u"4"_s}));
        // The order that was kept is not stale when only the contact changes, comes or goes.
        m_store->storeRecord("contact", contact(big + 3, u"c@x.org"_s));
        QCOMPARE(keys("membership", "email"), (QStringList{u"1"_s, u"3"_s, u"2"_s, u"4"_s}));
        m_store->storeRecord("contact", contact(big + 4, u"aa@x.org"_s));
        QCOMPARE(keys("membership", "email").first(), u"4"_s);
        m_store->removeRecord("contact", QString::number(big + 1));
        QCOMPARE(keys("membership", "email"), (QStringList{u"4"_s, u"3"_s, u"1"_s, u"2"_s}));
        m_store->storeRecord("membership", membership(2, big + 4)); // points elsewhere now
        QCOMPARE(keys("membership", "email"), (QStringList{u"2"_s, u"4"_s, u"3"_s, u"1"_s}));
        // By what the record itself says where the contact is not here.
        m_store->storeRecord("enrollment", enrollment(1, big + 99, u"m@x.org"_s));
        m_store->storeRecord("enrollment", enrollment(2, big + 3, u"z@x.org"_s)); // c@x.org meanwhile
        QCOMPARE(keys("enrollment", "email"), (QStringList{u"2"_s, u"1"_s}));
    }

    void searchesJoinedValues()
    {
        m_store->storeRecord("membership", membership(1, big + 1));
        m_store->storeRecord("membership", membership(2, big + 2));
        const auto found = [this](const QString &text) { return keys("membership", "id", Qt::AscendingOrder, {text}); };
        QCOMPARE(found(u"ana"_s), QStringList());
        m_store->storeRecord("contact", contact(big + 2, u"x@x.org"_s, u"Änne"_s));
        QCOMPARE(found(u"anne"_s), QStringList{u"2"_s});
        QCOMPARE(found(u"anne founders"_s), QStringList{u"2"_s});
        m_store->storeRecord("contact", contact(big + 2, u"x@x.org"_s, u"Bea"_s));
        QCOMPARE(found(u"anne"_s), QStringList());
        QCOMPARE(found(u"bea"_s), QStringList{u"2"_s});
        m_store->storeRecord("membership", membership(3, big + 2));
        QCOMPARE(found(u"bea"_s), (QStringList{u"2"_s, u"3"_s}));
    }

    void countsWhatPointsHere()
    {
        m_store->storeRecord("tag", {{u"id"_s, 7}, {u"name"_s, u"A"_s}});
        m_store->storeRecord("tag", {{u"id"_s, big + 8}, {u"name"_s, u"B"_s}});
        m_store->storeRecord("contact", contact(1, u"1@x.org"_s, {}, {7, big + 8}));
        m_store->storeRecord("contact", contact(2, u"2@x.org"_s, {}, {big + 8}));
        QCOMPARE(counts("tag", "contacts"), (QHash<QString, qint64>{{u"7"_s, 1}, {QString::number(big + 8), 2}}));
        QCOMPARE(keys("tag", "contacts"), (QStringList{u"7"_s, QString::number(big + 8)}));
        QCOMPARE(keys("tag", "contacts", Qt::DescendingOrder).last(), u"7"_s);
        m_store->storeRecord("contact", contact(2, u"2@x.org"_s, {}, {7}));
        QCOMPARE(counts("tag", "contacts"), (QHash<QString, qint64>{{u"7"_s, 2}, {QString::number(big + 8), 1}}));
        QCOMPARE(keys("tag", "contacts").last(), u"7"_s);
        m_store->removeRecord("contact", u"1"_s);
        QCOMPARE(counts("tag", "contacts").value(QString::number(big + 8), -1), 0); // known to be none

        m_store->storeRecord("course", {{u"id"_s, 5501}, {u"name"_s, u"Starter course"_s}});
        m_store->storeRecord("enrollment", enrollment(1, 1, u"1@x.org"_s));
        m_store->storeRecord("enrollment", enrollment(2, 2, u"2@x.org"_s));
        QCOMPARE(counts("course", "enrolled"), (QHash<QString, qint64>{{u"5501"_s, 2}}));
        m_store->storeRecord("community", {{u"id"_s, 3301}, {u"name"_s, u"Founders club"_s}});
        m_store->storeRecord("membership", membership(1, 1));
        QCOMPARE(counts("community", "members"), (QHash<QString, qint64>{{u"3301"_s, 1}}));
        QVERIFY(m_store->query({"contact", {}, "email", Qt::AscendingOrder}).counts.isEmpty());
    }

    void saysWhichCountsMayBeTooSmall()
    {
        m_store->storeRecord("tag", {{u"id"_s, 7}, {u"name"_s, u"A"_s}});
        const auto atLeast = [this] { return m_store->query({"tag", {}, "name", Qt::AscendingOrder}).atLeast; };
        QCOMPARE(atLeast(), QSet<QByteArray>{"contacts"});
        m_store->takeChanges();
        // Part of the contacts, then all: news for whoever counts, though no record has changed.
        ListingState state;
        state.coverage.cover(10, 5);
        m_store->storeListing("contact", state);
        QVERIFY(!m_store->takeChanges().value("contact").completeness);
        QCOMPARE(atLeast(), QSet<QByteArray>{"contacts"});
        state.coverage.cover(5, 0);
        m_store->storeListing("contact", state);
        QVERIFY(m_store->takeChanges().value("contact").completeness);
        QVERIFY(atLeast().isEmpty());
        m_store->storeListing("contact", state);
        m_store->storeListing("enrollment?course_id=1", state); // a part of them says nothing of all
        QVERIFY(m_store->takeChanges().isEmpty());
        m_store->storeListing("contact", {});
        QVERIFY(m_store->takeChanges().value("contact").completeness);
        QCOMPARE(atLeast(), QSet<QByteArray>{"contacts"});
    }

    // Counted on from change to change: the same as counted anew, which another store does.
    void countsStayRightWithEveryKindOfChange()
    {
        for (const qint64 tag : {7, 8, 9})
            m_store->storeRecord("tag", {{u"id"_s, tag}, {u"name"_s, u"T%1"_s.arg(tag)}});
        const auto compare = [this] {
            MirrorStore fresh(file());
            fresh.setResource(contactResource());
            fresh.setResource(tagResource());
            const Query query{"tag", {}, "name", Qt::AscendingOrder};
            return m_store->query(query).counts == fresh.query(query).counts;
        };
        QVERIFY(compare());
        m_store->storePage(page("contact",
            {contact(3, u"3@x.org"_s, {}, {7, 8}), contact(2, u"2@x.org"_s, {}, {7, 7}), contact(1, u"1@x.org"_s)}));
        QVERIFY(compare());
        m_store->storeRecord("contact", contact(3, u"3@x.org"_s, {}, {8, 9}));
        QVERIFY(compare());
        m_store->storeRecord("contact", contact(3, u"3@x.org"_s, {}, {8, 9})); // the same
        m_store->editRecord("contact", u"1"_s, [](QJsonObject &document) {
            document.insert("tags"_L1, QJsonArray{QJsonObject{{u"id"_s, 9}}});
        });
        QVERIFY(compare());
        m_store->editLinked("contact", 9, [](QJsonObject &document) { document.remove("tags"_L1); });
        QVERIFY(compare());
        m_store->removeRecord("contact", u"2"_s);
        QVERIFY(compare());
        PageToStore rest = page("contact", {});
        rest.top = 100;
        rest.bottom = 0;
        QCOMPARE(m_store->storePage(rest).removed, 2);
        QVERIFY(compare());
        QCOMPARE(counts("tag", "contacts").value(u"7"_s, -1), 0);
    }

    void countsContactsWithAValue()
    {
        declareFields();
        QJsonObject named = valued(big + 1, {{u"shoe"_s, u"42"_s}, {u"country"_s, u" "_s}});
        named.insert(u"firstName"_s, u"Ana"_s); // at the top level only
        m_store->storeRecord("contact", named);
        m_store->storeRecord("contact", valued(2, {{u"shoe"_s, u"43"_s}, {u"first_name"_s, u"Bo"_s}}));
        m_store->storeRecord("contact", valued(3, {{u"shoe"_s, QString()}, {u"unheard_of"_s, u"x"_s}}));
        const auto atLeast = [this] {
            return m_store->query({"contact_field", {}, "label", Qt::AscendingOrder}).atLeast.contains("contacts");
        };
        ListingState all;
        all.coverage.cover(big + 1, 0);
        m_store->storeListing("contact", all);
        m_store->takeChanges();
        QVERIFY(atLeast()); // nothing is counted yet
        finish();
        QVERIFY(m_store->takeChanges().value("contact").counted);
        QVERIFY(!atLeast());
        QCOMPARE(counts("contact_field", "contacts"),
            (QHash<QString, qint64>{{u"first_name"_s, 2}, {u"country"_s, 0}, {u"shoe"_s, 2}}));
        QCOMPARE(keys("contact_field", "contacts").first(), u"country"_s);
        // From change to change, without another pass; also where the fields are declared anew.
        m_store->storeRecord("contact", valued(2, {{u"country"_s, u"FR"_s}}));
        m_store->setResource(contactResource());
        m_store->storeRecord("contact", valued(4, {{u"country"_s, u"DE"_s}}));
        m_store->removeRecord("contact", QString::number(big + 1));
        QVERIFY(!atLeast());
        QCOMPARE(counts("contact_field", "contacts"),
            (QHash<QString, qint64>{{u"first_name"_s, 0}, {u"country"_s, 2}, {u"shoe"_s, 0}}));
        QCOMPARE(keys("contact_field", "contacts").last(), u"country"_s);
    }

    // What changes while the documents are counted in portions is counted once, wherever the count has come to.
    void countsInPortions()
    {
        declareFields();
        QList<QJsonObject> contacts;
        for (qint64 id = 25000; id > 0; --id)
            contacts.append(valued(id, {{u"shoe"_s, u"42"_s}}));
        m_store->storePage(page("contact", contacts));
        counts("contact_field", "contacts");
        QVERIFY(m_store->doDeferred());
        const qint64 first = counts("contact_field", "contacts").value(u"shoe"_s);
        QVERIFY(first > 0 && first < 25000);
        // The first rows are those of the highest ids.
        m_store->storeRecord("contact", valued(25000, {{u"country"_s, u"FR"_s}})); // counted
        m_store->removeRecord("contact", u"24999"_s); // counted
        m_store->storeRecord("contact", valued(1, {{u"country"_s, u"FR"_s}})); // not yet
        m_store->removeRecord("contact", u"2"_s); // not yet
        m_store->storeRecord("contact", valued(30000, {{u"shoe"_s, u"1"_s}, {u"country"_s, u"DE"_s}})); // new
        finish();
        QCOMPARE(counts("contact_field", "contacts"),
            (QHash<QString, qint64>{{u"first_name"_s, 0}, {u"country"_s, 3}, {u"shoe"_s, 24997}}));
    }

    void filtersByValue()
    {
        declareFields();
        m_store->storeRecord("contact", valued(1, {{u"shoe"_s, u"42"_s}, {u"country"_s, u"FR"_s}}));
        m_store->storeRecord("contact", valued(2, {{u"shoe"_s, QString()}}));
        m_store->storeRecord("contact", valued(3, {{u"shoe"_s, u"43"_s}}));
        const auto with = [this](const QList<QByteArray> &columns) {
            Filter filter;
            filter.withValues = columns;
            return keys("contact", {}, Qt::AscendingOrder, filter);
        };
        QCOMPARE(with({contactColumn(u"shoe"_s)}), (QStringList{u"1"_s, u"3"_s}));
        QCOMPARE(with({contactColumn(u"shoe"_s), contactColumn(u"country"_s)}), QStringList{u"1"_s});
        QCOMPARE(with({contactColumn(u"unheard_of"_s)}), QStringList());
        m_store->storeRecord("contact", valued(2, {{u"shoe"_s, u"44"_s}}));
        m_store->storeRecord("contact", valued(3, {}));
        QCOMPARE(with({contactColumn(u"shoe"_s)}), (QStringList{u"1"_s, u"2"_s}));
    }

    // The first time it is filled from all documents: in portions, between which others have their turn.
    void fillsAColumnInPortions()
    {
        declareFields();
        QList<QJsonObject> contacts;
        for (qint64 id = 4500; id > 0; --id)
            contacts.append(valued(id, {{id % 2 == 0 ? u"shoe"_s : u"country"_s, u"42"_s}}));
        m_store->storePage(page("contact", contacts));
        Query query{"contact", {}, contactColumn(u"shoe"_s), Qt::AscendingOrder};
        query.filter.withValues = {contactColumn(u"shoe"_s)};

        const QueryStep first = m_store->queryStep(query);
        QVERIFY(first.prepared > 0 && first.prepared < 0.5);
        m_store->storeRecord("contact", valued(1, {{u"shoe"_s, u"41"_s}})); // behind the portion
        m_store->storeRecord("contact", valued(4500, {})); // within it
        m_store->storeRecord("contact", valued(4501, {{u"shoe"_s, u"43"_s}})); // new
        const QueryStep second = m_store->queryStep(query);
        QVERIFY(second.prepared > first.prepared && second.prepared < 1);

        // Broken off by the end of the program, it is not taken for whole.
        m_store = std::make_unique<MirrorStore>(file());
        m_store->setResource(contactFieldResource());
        m_store->setResource(contactResource({{u"shoe"_s, u"Shoe"_s}}));
        QueryStep step = m_store->queryStep(query);
        QVERIFY(step.prepared < 1);
        for (int i = 0; i < 5 && step.prepared < 1; ++i)
            step = m_store->queryStep(query);
        QCOMPARE(step.prepared, 1.0);
        QCOMPARE(step.result.rows.size(), 2251);
        QCOMPARE(m_store->record("contact", step.result.rows.front())->key, u"1"_s);
        QCOMPARE(m_store->record("contact", step.result.rows.back())->key, u"4501"_s);
        QCOMPARE(m_store->queryStep(query).prepared, 1.0);
        m_store = std::make_unique<MirrorStore>(file());
        m_store->setResource(contactResource({{u"shoe"_s, u"Shoe"_s}}));
        QCOMPARE(m_store->queryStep(query).result.rows.size(), 2251); // and it is not filled again
    }

    // A field goes, and another one of that name comes: nothing of the old one is left.
    void columnsThatAreDeclaredAgain()
    {
        declareFields();
        m_store->storeRecord("contact", valued(1, {{u"shoe"_s, u"42"_s}}));
        m_store->storeRecord("contact", valued(2, {{u"shoe"_s, u"43"_s}}));
        Filter filter;
        filter.withValues = {contactColumn(u"shoe"_s)};
        const auto shod = [&] { return keys("contact", {}, Qt::AscendingOrder, filter); };
        QCOMPARE(shod().size(), 2);
        m_store->setResource(contactResource());
        QCOMPARE(shod().size(), 0);
        m_store->storeRecord("contact", valued(2, {}));
        m_store->storeRecord("contact", valued(3, {{u"shoe"_s, u"44"_s}}));
        m_store->setResource(contactResource({{u"shoe"_s, u"Shoe"_s}}));
        QCOMPARE(shod(), (QStringList{u"1"_s, u"3"_s}));
        // The same across a restart.
        m_store->setResource(contactResource());
        m_store->storeRecord("contact", valued(1, {}));
        m_store = std::make_unique<MirrorStore>(file());
        m_store->setResource(contactResource({{u"shoe"_s, u"Shoe"_s}}));
        QCOMPARE(shod(), QStringList{u"3"_s});
    }

    void editsWhatMentionsAWord()
    {
        declareFields();
        QList<QJsonObject> contacts;
        for (qint64 id = 1200; id > 0; --id)
            contacts.append(valued(id, {{id % 2 == 0 ? u"shoe"_s : u"shoe_size"_s, u"42"_s}}));
        m_store->storePage(page("contact", contacts));
        QCOMPARE(valueCounts().value(u"shoe"_s), 600);
        m_store->takeChanges();
        m_store->editMentioning("contact", "\"shoe\"", [](QJsonObject &contact) { contact.remove("fields"_L1); });
        QVERIFY(m_store->takeChanges().isEmpty()); // nothing is done at once
        QVERIFY2(m_store->doDeferred(), "nor all of it in one go");
        finish();
        QCOMPARE(m_store->takeChanges().value("contact").updated.size(), 600);
        QCOMPARE(valueCounts().value(u"shoe"_s), 0);
        QVERIFY(!m_store->record("contact", u"1200"_s)->json().contains("fields"_L1));
        QVERIFY(m_store->record("contact", u"1199"_s)->json().contains("fields"_L1));
    }

    void filtersByReference()
    {
        m_store->storeRecord("enrollment", enrollment(1, 1, u"1@x.org"_s, 10));
        m_store->storeRecord("enrollment", enrollment(2, 2, u"2@x.org"_s, 20));
        m_store->storeRecord("enrollment", enrollment(3, 1, u"1@x.org"_s, 20));
        Filter filter;
        filter.references = {{"course_id", 20}};
        QVERIFY(!filter.isEmpty());
        QVERIFY(filter.isServerSide());
        QCOMPARE(keys("enrollment", "id", Qt::AscendingOrder, filter), (QStringList{u"2"_s, u"3"_s}));
        filter.references.insert("contact_id", 1);
        QCOMPARE(keys("enrollment", "id", Qt::AscendingOrder, filter), QStringList{u"3"_s});
        filter.search = u"2@x"_s;
        QVERIFY(!filter.isServerSide());
        QCOMPARE(keys("enrollment", "id", Qt::AscendingOrder, filter), QStringList());
    }

    void aFilteredListingSpeaksOfItsOwnOnly()
    {
        m_store->storePage(page("enrollment",
            {enrollment(5, 1, u"1@x.org"_s, 10), enrollment(4, 2, u"2@x.org"_s, 20), enrollment(3, 2, u"2@x.org"_s, 10),
                enrollment(2, 3, u"3@x.org"_s, 20)}));
        PageToStore ofCourse = page("enrollment", {enrollment(2, 3, u"3@x.org"_s, 20)});
        ofCourse.listing = enrollmentListing(20).name;
        ofCourse.scope = enrollmentListing(20).scope;
        ofCourse.top = std::numeric_limits<qint64>::max();
        ofCourse.bottom = 0;
        QCOMPARE(m_store->storePage(ofCourse).removed, 1);
        QCOMPARE(keys("enrollment", "id"), (QStringList{u"2"_s, u"3"_s, u"5"_s}));
    }

    void subscriptionsKeepTheirContact()
    {
        const auto documentOf = [this](const char *key) {
            return Subscription::fromDocument(m_store->record("subscription", QString::fromLatin1(key))->document);
        };
        const Listing ofContact = subscriptionListing(big + 1);
        PageToStore marked = page("subscription", {});
        marked.items = {ofContact.marked(R"({"id": 120034, "status": "active"})")};
        m_store->storePage(marked);
        QCOMPARE(documentOf("120034").contactId, big + 1);
        m_store->storeRecord("contact", contact(big + 1, u"ana@x.org"_s));
        QCOMPARE(shown(subscriptionResource(), "email"), QStringList{u"ana@x.org"_s});

        // Read again without a contact: news, but not about whose it is.
        QCOMPARE(
            m_store->storePage(page("subscription", {{{u"id"_s, 120034}, {u"status"_s, u"cancelled"_s}}})).updated, 1);
        QCOMPARE(documentOf("120034").status, u"cancelled"_s);
        QCOMPARE(documentOf("120034").contactId, big + 1);
        QCOMPARE(
            m_store->storePage(page("subscription", {{{u"id"_s, 120034}, {u"status"_s, u"cancelled"_s}}})).unchanged,
            1);
        Filter filter;
        filter.references = {{"contact_id", big + 1}};
        QCOMPARE(keys("subscription", "created", Qt::AscendingOrder, filter), QStringList{u"120034"_s});
    }

    void statusesAreWholeWords()
    {
        m_store->storeRecord("subscription", {{u"id"_s, 1}, {u"status"_s, u"incomplete"_s}});
        m_store->storeRecord("subscription", {{u"id"_s, 2}, {u"status"_s, u"incomplete_expired"_s}});
        m_store->storeRecord(
            "subscription", {{u"id"_s, 3}, {u"status"_s, u"active"_s}, {u"cancelledAt"_s, u"2026-03-01T00:00:00Z"_s}});
        const auto with = [this](const QStringList &states) {
            Filter filter;
            filter.states = states;
            return keys("subscription", {}, Qt::AscendingOrder, filter);
        };
        QCOMPARE(with({u"incomplete"_s}), QStringList{u"1"_s});
        QCOMPARE(with({u"active"_s}), QStringList{u"3"_s});
        QCOMPARE(with({u"endsWithPeriod"_s, u"incomplete_expired"_s}), (QStringList{u"2"_s, u"3"_s}));
    }

    void editsAllThatAreLinked()
    {
        m_store->storeRecord("contact", contact(1, u"1@x.org"_s, {}, {7}));
        m_store->storeRecord("contact", contact(2, u"2@x.org"_s, {}, {7, 8}));
        m_store->storeRecord("contact", contact(3, u"3@x.org"_s, {}, {8}));
        const QDateTime before = m_store->record("contact", u"2"_s)->fetchedAt;
        m_store->takeChanges();
        QTest::qSleep(2); // the clock moves on
        QCOMPARE(m_store->editLinked("contact", 7, [](QJsonObject &document) { document.remove("tags"_L1); }), 2);
        QCOMPARE(m_store->takeChanges().value("contact").updated.size(), 2);
        QVERIFY(m_store->linkedTo("contact", 7).empty());
        QCOMPARE(m_store->linkedTo("contact", 8).size(), size_t(1));
        QCOMPARE(m_store->record("contact", u"2"_s)->fetchedAt, before);
    }

    // A mirror that has only the resource itself: nothing to join, and no error.
    void worksWithoutTheOtherResource()
    {
        const QString alone = m_folder->filePath(u"alone.db"_s);
        MirrorStore store(alone);
        store.setResource(membershipResource());
        store.setResource(tagResource());
        const RowId row = store.storeRecord("membership", membership(1, big + 1));
        store.storeRecord("tag", {{u"id"_s, 7}, {u"name"_s, u"A"_s}});
        QCOMPARE(store.query({"membership", {u"founders"_s}, "email", Qt::AscendingOrder}).rows.size(), size_t(1));
        QCOMPARE(store.query({"tag", {}, "contacts", Qt::AscendingOrder}).rows.size(), size_t(1));
        RecordReader reader(alone, membershipResource());
        const RowId wanted[] = {row};
        QCOMPARE(reader.read(wanted).first().record.key, u"1"_s);
    }
};

QTEST_APPLESS_MAIN(TestMirrorLookup)
#include "tst_mirrorlookup.moc"
