// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"
#include "mirror.h"
#include "recordtablemodel.h"
#include "resources.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRecordTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void isEmptyUntilAsked();
    void showsWhatTheMirrorHas();
    void followsTheMirror();
    void aLateAnswerDoesNotShow();
    void sortingKeepsTheSelection();
    void changesKeepTheSelection();
    void manyRemovalsAtOnce();
    void searchingEmptiesAndFillsAgain();
    void selectionsAreRows();
    void asksForMoreOnlyWhereThatHelps();
    void otherColumnsKeepTheRows();
    void toolTipsAreNoRichText();
    void showsCountsAndFollowsThem();
    void followsWhatItShowsOfOthers();
    void letsOthersReadWhileAColumnIsFilled();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Mirror> m_mirror;
    std::unique_ptr<RecordTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    static QByteArray contact(qint64 id, const QString &email, const QString &first = {})
    {
        const QString registered = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(id).toString(Qt::ISODate);
        return QJsonDocument(
            QJsonObject{{u"id"_s, id}, {u"email"_s, email}, {u"firstName"_s, first}, {u"registeredAt"_s, registered}})
            .toJson(QJsonDocument::Compact);
    }
    void store(const QList<QByteArray> &contacts)
    {
        PageToStore page;
        page.resource = "contact";
        page.listing = "contact";
        page.items = contacts;
        page.askedAt = QDateTime::currentDateTimeUtc().addSecs(1);
        m_mirror->post(
            this, [page](MirrorStore &store) { return store.storePage(page); }, [](const StoreCounts &) {});
    }
    bool ask(const Filter &filter = {}, const QByteArray &column = "email", Qt::SortOrder order = Qt::AscendingOrder)
    {
        QSignalSpy finished(m_model.get(), &RecordTableModel::queryFinished);
        m_model->setQuery(filter, column, order);
        return finished.wait();
    }
    QStringList emails() const
    {
        QStringList emails;
        for (int row = 0; row < m_model->rowCount(); ++row)
            emails.append(m_model->index(row, 0).data().toString());
        return emails;
    }
};

void TestRecordTableModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_mirror = std::make_unique<Mirror>(m_folder->filePath(u"mirror.db"_s));
    m_mirror->setResource(contactResource());
    m_model = std::make_unique<RecordTableModel>(contactResource(), m_mirror.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_tester->setUseFetchMore(false);
    store({contact(3, u"carla@x.org"_s, u"Carla"_s), contact(2, u"bo@x.org"_s, u"Bo"_s),
        contact(1, u"ana@x.org"_s, u"Ana"_s)});
}

void TestRecordTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_mirror.reset();
}

void TestRecordTableModel::isEmptyUntilAsked()
{
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->hasAnswer());
    QVERIFY(!m_model->canFetchMore({}));
}

void TestRecordTableModel::showsWhatTheMirrorHas()
{
    QVERIFY(ask());
    QCOMPARE(emails(), QStringList({u"ana@x.org"_s, u"bo@x.org"_s, u"carla@x.org"_s}));
    QCOMPARE(m_model->loaded(), 3);
    QCOMPARE(m_model->headerData(0, Qt::Horizontal).toString(), u"E-mail"_s);
    const int registered = m_model->resource().column("registered");
    QCOMPARE(m_model->index(0, registered).data(RecordTableModel::RawRole).toDateTime(),
        QDateTime(QDate(2026, 1, 1), QTime(0, 0, 1), Qt::UTC));
    QCOMPARE(m_model->record(1).key, u"2"_s);
    QCOMPARE(m_model->record(7).key, QString());
    QCOMPARE(m_model->positionOf(m_model->rowId(2)), 2);
    QCOMPARE(m_model->positionOf(999), -1);
}

void TestRecordTableModel::followsTheMirror()
{
    QVERIFY(ask());
    store({contact(9, u"dora@x.org"_s), contact(2, u"bo@x.org"_s, u"Bob"_s)});
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(emails().last(), u"dora@x.org"_s);
    QTRY_COMPARE(m_model->index(1, 1).data().toString(), u"Bob"_s);
    m_mirror->post(
        this, [](MirrorStore &store) { return store.removeRecord("contact", u"1"_s); }, [](bool) {});
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(emails().first(), u"bo@x.org"_s);
}

void TestRecordTableModel::aLateAnswerDoesNotShow()
{
    QVERIFY(ask());
    QSignalSpy finished(m_model.get(), &RecordTableModel::queryFinished);
    for (const char *typed : {"a", "an", "ana"})
        m_model->setQuery({QString::fromLatin1(typed)}, "email", Qt::AscendingOrder);
    m_model->setQuery({u"carla"_s}, "email", Qt::AscendingOrder);
    QVERIFY(m_model->isQuerying());
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(emails(), QStringList{u"carla@x.org"_s});
}

void TestRecordTableModel::sortingKeepsTheSelection()
{
    QVERIFY(ask());
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QPersistentModelIndex ana = m_model->index(0, 0);
    QVERIFY(ask({}, "email", Qt::DescendingOrder));
    QCOMPARE(emails().first(), u"carla@x.org"_s);
    QCOMPARE(ana.row(), 2);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().row(), 2);
}

void TestRecordTableModel::changesKeepTheSelection()
{
    QVERIFY(ask());
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    store({contact(10, u"aaron@x.org"_s), contact(11, u"zoe@x.org"_s)});
    QTRY_COMPARE(m_model->rowCount(), 5);
    QCOMPARE(
        emails(), QStringList({u"aaron@x.org"_s, u"ana@x.org"_s, u"bo@x.org"_s, u"carla@x.org"_s, u"zoe@x.org"_s}));
    QCOMPARE(selection.selectedRows().first().data().toString(), u"bo@x.org"_s);
    m_mirror->post(
        this, [](MirrorStore &store) { return store.removeRecord("contact", u"1"_s); }, [](bool) {});
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(selection.selectedRows().first().data().toString(), u"bo@x.org"_s);
}

void TestRecordTableModel::manyRemovalsAtOnce()
{
    QList<QByteArray> many;
    for (int i = 0; i < 250; ++i)
        many.append(contact(1000 - i, u"many%1@x.org"_s.arg(i)));
    store(many);
    QVERIFY(ask());
    QCOMPARE(m_model->rowCount(), 253);
    PageToStore empty;
    empty.resource = "contact";
    empty.listing = "contact";
    empty.top = 2000;
    empty.bottom = 100;
    empty.askedAt = QDateTime::currentDateTimeUtc().addSecs(5);
    m_mirror->post(
        this, [empty](MirrorStore &store) { return store.storePage(empty); }, [](const StoreCounts &) {});
    QTRY_COMPARE(m_model->rowCount(), 3);
}

void TestRecordTableModel::searchingEmptiesAndFillsAgain()
{
    QVERIFY(ask({u"nobody"_s}));
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->loaded(), 3);
    QVERIFY(ask({u"BO"_s}));
    QCOMPARE(emails(), QStringList{u"bo@x.org"_s});
    // A record that begins to match while it is shown
    store({contact(1, u"ana@x.org"_s, u"Bonnie"_s)});
    QTRY_COMPARE(m_model->rowCount(), 2);
}

void TestRecordTableModel::selectionsAreRows()
{
    QVERIFY(ask());
    QItemSelectionModel selection(m_model.get());
    selection.select(QItemSelection(m_model->index(0, 0), m_model->index(1, m_model->columnCount() - 1)),
        QItemSelectionModel::Select);
    QCOMPARE(m_model->rowIds(selection.selection()), (std::vector<RowId>{m_model->rowId(0), m_model->rowId(1)}));
    const QItemSelection again = m_model->selectionOf({m_model->rowId(0), m_model->rowId(2)});
    QCOMPARE(again.size(), 2);
    QCOMPARE(m_model->rowIds(again), (std::vector<RowId>{m_model->rowId(0), m_model->rowId(2)}));
}

void TestRecordTableModel::asksForMoreOnlyWhereThatHelps()
{
    QSignalSpy wanted(m_model.get(), &RecordTableModel::moreWanted);
    QVERIFY(ask());
    QVERIFY(!m_model->canFetchMore({}));
    m_model->setCanFetchMore(true);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QCOMPARE(wanted.size(), 1);
    QVERIFY(ask({u"bo"_s}));
    QVERIFY(!m_model->canFetchMore({})); // a search is no reason to read the account page by page
}

void TestRecordTableModel::otherColumnsKeepTheRows()
{
    QVERIFY(ask());
    const int before = m_model->columnCount();
    m_mirror->setResource(contactResource({{u"shoe_size"_s, u"Shoe size"_s}}));
    m_model->setResource(contactResource({{u"shoe_size"_s, u"Shoe size"_s}}));
    QCOMPARE(m_model->columnCount(), before + 1);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->headerData(before, Qt::Horizontal).toString(), u"Shoe size"_s);
    QVERIFY(ask({}, "field_shoe_size"));
}

void TestRecordTableModel::toolTipsAreNoRichText()
{
    store({contact(50, u"a@x.org"_s, u"<img src=x>"_s)});
    QVERIFY(ask());
    const QModelIndex cell = m_model->index(0, 1);
    QCOMPARE(cell.data().toString(), u"<img src=x>"_s);
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), u"&lt;img src=x&gt;"_s);
}

void TestRecordTableModel::showsCountsAndFollowsThem()
{
    m_mirror->setResource(tagResource());
    RecordTableModel tags(tagResource(), m_mirror.get());
    const QAbstractItemModelTester tester(&tags, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto tagged = [](qint64 id, const QList<qint64> &ids) {
        QJsonArray all;
        for (const qint64 tag : ids)
            all.append(QJsonObject{{u"id"_s, tag}});
        return QJsonObject{{u"id"_s, id}, {u"email"_s, u"x@x.org"_s}, {u"tags"_s, all}};
    };
    const auto put = [this](const QByteArray &resource, const QJsonObject &record) {
        m_mirror->post(
            this, [=](MirrorStore &store) { return store.storeRecord(resource, record); }, [](RowId) {});
    };
    put("tag", {{u"id"_s, 7}, {u"name"_s, u"A"_s}});
    put("tag", {{u"id"_s, 8}, {u"name"_s, u"B"_s}});
    put("contact", tagged(1, {7}));
    tags.setQuery({}, "contacts", Qt::DescendingOrder);
    const int column = tagResource().column("contacts");
    const auto cell = [&](int row) { return tags.index(row, column).data().toString(); };
    QTRY_COMPARE(tags.rowCount(), 2);
    QCOMPARE(tags.index(0, 0).data().toString(), u"A"_s);
    QCOMPARE(cell(0), u"≥ 1"_s);
    QCOMPARE(cell(1), u"≥ 0"_s);
    QCOMPARE(tags.index(0, column).data(RecordTableModel::RawRole).toLongLong(), 1);
    QVERIFY(tags.index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    // Only contacts change; the tags are sorted anew, and the cells follow.
    QSignalSpy repainted(&tags, &QAbstractItemModel::dataChanged);
    put("contact", tagged(2, {8}));
    put("contact", tagged(3, {8}));
    QTRY_COMPARE(tags.index(0, 0).data().toString(), u"B"_s);
    QCOMPARE(cell(0), u"≥ 2"_s);
    QCOMPARE(cell(1), u"≥ 1"_s);
    QVERIFY(!repainted.isEmpty());
    QCOMPARE(tags.index(0, column).data(Qt::ToolTipRole).toString(), u"at least 2, not all are loaded"_s);
    QCOMPARE(tags.index(0, column).data(Qt::AccessibleTextRole).toString(), u"at least 2, not all are loaded"_s);
    QCOMPARE(tags.index(0, column).data(RecordTableModel::PlainRole).toString(), u"2"_s);
    // The last page brings no contact, but the knowledge that there are no others.
    m_mirror->post(
        this,
        [](MirrorStore &store) {
            ListingState state;
            state.coverage.cover(3, 0);
            store.storeListing("contact", state);
        },
        [] {});
    QTRY_COMPARE(cell(0), u"2"_s);
    QCOMPARE(tags.index(0, column).data(Qt::ToolTipRole).toString(), u"2"_s);
}

void TestRecordTableModel::followsWhatItShowsOfOthers()
{
    m_mirror->setResource(membershipResource());
    RecordTableModel members(membershipResource(), m_mirror.get());
    const QAbstractItemModelTester tester(&members, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_mirror->post(
        this,
        [](MirrorStore &store) {
            for (const qint64 id : {1, 77})
                store.storeRecord("membership", {{u"id"_s, id}, {u"contact"_s, QJsonObject{{u"id"_s, id}}}});
        },
        [] {});
    members.setQuery({}, "email", Qt::AscendingOrder);
    QTRY_COMPARE(members.rowCount(), 2);
    QCOMPARE(members.index(0, 0).data().toString(), u"ana@x.org"_s);
    QCOMPARE(members.index(1, 0).data().toString(), QString()); // not in the mirror: last
    store({contact(77, u"aaron@x.org"_s)});
    QTRY_COMPARE(members.index(0, 0).data().toString(), u"aaron@x.org"_s);
    QCOMPARE(members.index(1, 0).data().toString(), u"ana@x.org"_s);
    // A search that only the contact can answer; and server filters let it read on.
    members.setCanFetchMore(true);
    members.setQuery({u"aaron"_s}, "email", Qt::AscendingOrder);
    QTRY_COMPARE(members.rowCount(), 1);
    QVERIFY(!members.canFetchMore({}));
    Filter filter;
    filter.references = {{"contact_id", 1}};
    members.setQuery(filter, "email", Qt::AscendingOrder);
    QTRY_COMPARE(members.index(0, 0).data().toString(), u"ana@x.org"_s);
    QCOMPARE(members.rowCount(), 1);
    QVERIFY(members.canFetchMore({}));
}

void TestRecordTableModel::letsOthersReadWhileAColumnIsFilled()
{
    QList<QByteArray> many;
    for (int i = 0; i < 4500; ++i)
        many.append(contact(10000 - i, u"many%1@x.org"_s.arg(i)));
    store(many);
    QList<double> shares;
    connect(m_model.get(), &RecordTableModel::preparedChanged, this, [&] {
        shares.append(m_model->prepared());
        if (shares.size() > 1)
            return;
        // Asked for while the column is read, answered before that is done.
        m_mirror->post(
            this, [](MirrorStore &store) { return store.count("contact"); },
            [&shares, this](qint64 count) {
                QCOMPARE(count, 4503);
                QVERIFY(m_model->isQuerying());
                shares.append(0);
            });
    });
    QSignalSpy finished(m_model.get(), &RecordTableModel::queryFinished);
    m_model->setQuery({}, "postcode", Qt::AscendingOrder);
    QVERIFY(finished.wait(60000));
    QVERIFY(shares.size() > 3);
    QCOMPARE(shares.count(0), 1);
    QCOMPARE(shares.last(), 1.0);
    QCOMPARE(m_model->rowCount(), 4503);

    // Another question breaks it off.
    QSignalSpy prepared(m_model.get(), &RecordTableModel::preparedChanged);
    m_model->setQuery({}, "source", Qt::AscendingOrder);
    QTRY_VERIFY_WITH_TIMEOUT(m_model->prepared() < 1, 20000);
    m_model->setQuery({}, "email", Qt::AscendingOrder);
    QVERIFY(finished.wait(60000));
    QCOMPARE(m_model->prepared(), 1.0);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"ana@x.org"_s);
}

QTEST_MAIN(TestRecordTableModel)
#include "tst_recordtablemodel.moc"
