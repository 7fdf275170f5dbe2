// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Resource resourceOf(const QByteArrayList &keys, const QByteArrayList &hidden = {})
{
    Resource resource;
    resource.name = "thing";
    for (const QByteArray &key : keys) {
        ColumnInfo column;
        column.key = key;
        column.title = QString::fromUtf8(key);
        column.shown = !hidden.contains(key);
        column.width = 10;
        resource.columns.append(column);
    }
    return resource;
}

/// A table with a column for each of the resource's.
struct Table
{
    explicit Table(const Resource &of)
        : resource(of)
        , model(0, int(of.columns.size()))
    {
        view.setModel(&model);
        view.horizontalHeader()->setSectionsMovable(true);
    }
    QHeaderView *header() { return view.horizontalHeader(); }
    int column(const char *key) { return resource.column(key); }
    void apply(const QVariant &state) { ViewState::applyColumns(header(), resource, state); }
    QVariant state() { return ViewState::columns(header(), resource); }
    QByteArrayList shown()
    {
        QByteArrayList keys;
        for (int visual = 0; visual < header()->count(); ++visual) {
            const int logical = header()->logicalIndex(visual);
            if (!header()->isSectionHidden(logical))
                keys.append(resource.columns.at(logical).key);
        }
        return keys;
    }

    Resource resource;
    QStandardItemModel model;
    QTableView view{};
};

} // namespace

class TestViewState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAsDeclared();
    void roundTrip();
    void passesOverUnknownKeys();
    void newColumnsComeAsDeclared_data();
    void newColumnsComeAsDeclared();
    void surviveFewerColumnsInBetween();
    void toleratesDamage_data();
    void toleratesDamage();
    void firstColumnsFillTheRoom_data();
    void firstColumnsFillTheRoom();
    void keepsSorting();
    void refusesWrongSorting();
};

void TestViewState::beginsAsDeclared()
{
    Table table(resourceOf({"a", "b", "c"}, {"b"}));
    table.apply({});
    QCOMPARE(table.shown(), (QByteArrayList{"a", "c"}));
    QVERIFY(table.header()->sectionSize(0) >= 10 * table.header()->fontMetrics().averageCharWidth());
}

// Through a settings file, as the program does.
void TestViewState::roundTrip()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"s.ini"_s);
    const Resource resource = resourceOf({"a", "b", "c", "field_x:y,z"}, {"b"});
    {
        Table table(resource);
        table.apply({});
        table.header()->moveSection(3, 0);
        table.header()->resizeSection(table.column("c"), 77);
        table.view.hideColumn(table.column("a"));
        table.view.showColumn(table.column("b"));
        table.header()->resizeSection(table.column("b"), 123);
        QSettings(file, QSettings::IniFormat).setValue(u"state"_s, table.state());
    }
    Table table(resource);
    table.apply(QSettings(file, QSettings::IniFormat).value(u"state"_s));
    QCOMPARE(table.shown(), (QByteArrayList{"field_x:y,z", "b", "c"}));
    QCOMPARE(table.header()->sectionSize(table.column("c")), 77);
    QCOMPARE(table.header()->sectionSize(table.column("b")), 123);
    // What was hidden has a width again when it is shown.
    table.view.showColumn(table.column("a"));
    QVERIFY(table.header()->sectionSize(table.column("a")) > 20);
}

void TestViewState::passesOverUnknownKeys()
{
    Table table(resourceOf({"a", "b", "c"}));
    table.apply(QStringList{u"c:50"_s, u"gone:90"_s, u"a:60"_s, u"b:0"_s});
    QCOMPARE(table.shown(), (QByteArrayList{"c", "a"}));
    QCOMPARE(table.header()->sectionSize(table.column("a")), 60);
}

void TestViewState::newColumnsComeAsDeclared_data()
{
    QTest::addColumn<QByteArrayList>("now");
    QTest::addColumn<QByteArrayList>("hidden");
    QTest::addColumn<QByteArrayList>("shown");
    QTest::newRow("at the end") << QByteArrayList{"a", "b", "new"} << QByteArrayList()
                                << QByteArrayList{"b", "a", "new"};
    QTest::newRow("at the end, hidden") << QByteArrayList{"a", "b", "new"} << QByteArrayList{"new"}
                                        << QByteArrayList{"b", "a"};
    QTest::newRow("between") << QByteArrayList{"a", "new", "b"} << QByteArrayList() << QByteArrayList{"b", "a", "new"};
    QTest::newRow("in front") << QByteArrayList{"new", "a", "b"} << QByteArrayList() << QByteArrayList{"b", "a", "new"};
}

void TestViewState::newColumnsComeAsDeclared()
{
    QFETCH(const QByteArrayList, now);
    QFETCH(const QByteArrayList, hidden);
    QFETCH(const QByteArrayList, shown);
    Table before(resourceOf({"a", "b"}));
    before.apply({});
    before.header()->moveSection(1, 0);
    before.header()->resizeSection(before.column("a"), 91);
    Table table(resourceOf(now, hidden));
    table.apply(before.state());
    QCOMPARE(table.shown(), shown);
    QCOMPARE(table.header()->sectionSize(table.column("a")), 91);
}

// The account's fields are not known yet when the table is shown: their places must not be lost meanwhile.
void TestViewState::surviveFewerColumnsInBetween()
{
    const QVariant state = QStringList{u"field:50"_s, u"b:60"_s, u"a:70"_s};
    Table few(resourceOf({"a", "b"}));
    few.apply(state);
    QCOMPARE(few.shown(), (QByteArrayList{"b", "a"}));
    Table all(resourceOf({"a", "b", "field"}, {"field"}));
    all.apply(state);
    QCOMPARE(all.shown(), (QByteArrayList{"field", "b", "a"}));
}

void TestViewState::toleratesDamage_data()
{
    QTest::addColumn<QVariant>("state");
    QTest::newRow("nothing") << QVariant();
    QTest::newRow("bytes") << QVariant(QByteArray("\x00\xff", 2));
    QTest::newRow("number") << QVariant(7);
    QTest::newRow("no width") << QVariant(QStringList{u"a"_s, u"b"_s});
    QTest::newRow("words") << QVariant(QStringList{u"a:wide"_s, u":"_s, QString()});
    QTest::newRow("all hidden") << QVariant(QStringList{u"a:0"_s, u"b:0"_s});
    QTest::newRow("negative") << QVariant(QStringList{u"a:-5"_s, u"b:-5"_s});
    QTest::newRow("huge") << QVariant(QStringList{u"a:2000000000"_s});
    QTest::newRow("twice") << QVariant(QStringList{u"a:50"_s, u"a:50"_s, u"b:50"_s, u"b:50"_s});
}

void TestViewState::toleratesDamage()
{
    QFETCH(const QVariant, state);
    Table table(resourceOf({"a", "b"}));
    table.apply(state);
    QVERIFY2(!table.shown().isEmpty(), "a table without columns cannot be put right");
    QVERIFY(table.header()->length() < 10000);
}

void TestViewState::firstColumnsFillTheRoom_data()
{
    QTest::addColumn<int>("letters"); // that there is room for
    QTest::addColumn<int>("fitting"); // columns, of ten letters each; with eight they can still be read
    QTest::newRow("none") << 5 << 0;
    QTest::newRow("one") << 14 << 1;
    QTest::newRow("two of them shortened") << 18 << 2;
    QTest::newRow("three") << 29 << 3;
    QTest::newRow("all shortened") << 35 << 4;
    QTest::newRow("all") << 70 << 4;
}

// Nothing is cut off at the edge: a column is in sight, or has to be scrolled to. The first ones are in sight.
void TestViewState::firstColumnsFillTheRoom()
{
    QFETCH(const int, letters);
    QFETCH(const int, fitting);
    Table table(resourceOf({"c", "a", "d", "b"}));
    table.apply(QStringList{u"a:*"_s, u"b:*"_s, u"c:*"_s, u"d:*"_s}); // the order is that of the table
    const ViewState::Widths wanted = ViewState::widths(table.header(), table.resource, table.state());
    const int letter = table.header()->fontMetrics().averageCharWidth();
    const int room = letters * letter + 12 * qMax(1, fitting);
    ViewState::fitColumns(table.header(), table.resource, wanted, room);
    int seen = 0;
    for (int i = 0; i < fitting; ++i) {
        const int width = table.header()->sectionSize(table.header()->logicalIndex(i));
        QVERIFY2(width >= 8 * letter, qPrintable(QString::number(i)));
        seen += width;
    }
    QCOMPARE(seen, fitting == 0 ? 0 : room);
    for (int i = fitting; i < 4; ++i)
        QCOMPARE(table.header()->sectionSize(table.header()->logicalIndex(i)), wanted.value("a"));
}

void TestViewState::keepsSorting()
{
    QByteArray column("before");
    Qt::SortOrder order = Qt::AscendingOrder;
    QVERIFY(ViewState::readSorting(ViewState::sorting("field_a:b", Qt::DescendingOrder), &column, &order));
    QCOMPARE(column, "field_a:b");
    QCOMPARE(order, Qt::DescendingOrder);
    QVERIFY(ViewState::readSorting(ViewState::sorting("email", Qt::AscendingOrder), &column, &order));
    QCOMPARE(column, "email");
    QCOMPARE(order, Qt::AscendingOrder);
}

void TestViewState::refusesWrongSorting()
{
    QByteArray column("before");
    Qt::SortOrder order = Qt::DescendingOrder;
    for (const QVariant &wrong : {QVariant(), QVariant(u"email"_s), QVariant(u":asc"_s), QVariant(3)})
        QVERIFY(!ViewState::readSorting(wrong, &column, &order));
    QCOMPARE(column, "before");
    QCOMPARE(order, Qt::DescendingOrder);
}

QTEST_MAIN(TestViewState)
#include "tst_viewstate.moc"
