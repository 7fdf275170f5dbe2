// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresslist.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAddressList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void tellsAListFromASearch_data();
    void tellsAListFromASearch();
};

void TestAddressList::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QStringList>("malformed");
    QTest::addColumn<QStringList>("doubled");
    QTest::newRow("nothing") << u" \n "_s << QStringList() << QStringList() << QStringList();
    QTest::newRow("column") << u"E-mail\r\nana@x.org\r\nbo@x.org\r\n"_s << QStringList{u"ana@x.org"_s, u"bo@x.org"_s}
                            << QStringList{u"E-mail"_s} << QStringList();
    QTest::newRow("spaces") << u"ana@x.org bo@x.org"_s << QStringList{u"ana@x.org"_s, u"bo@x.org"_s} << QStringList()
                            << QStringList();
    QTest::newRow("with names") << u"\"Po, Ana\" <ana@x.org>; Bo <bo@x.org>"_s
                                << QStringList{u"ana@x.org"_s, u"bo@x.org"_s} << QStringList{u"\"Po"_s}
                                << QStringList();
    QTest::newRow("doubled, thrice") << u"Ana@x.org\nana@x.org\nANA@X.org\nbo@x.org"_s
                                     << QStringList{u"Ana@x.org"_s, u"bo@x.org"_s} << QStringList()
                                     << QStringList{u"ana@x.org"_s};
    QTest::newRow("malformed") << u"ana@x, @x.org, a@b@c.org, ana@x..org, bo@x.org, ana@x"_s
                               << QStringList{u"bo@x.org"_s}
                               << QStringList{u"ana@x"_s, u"@x.org"_s, u"a@b@c.org"_s, u"ana@x..org"_s}
                               << QStringList();
    QTest::newRow("wrapped") << u"'ana@x.org', (bo@x.org), mailto:c@x.org, d@x.org."_s
                             << QStringList{u"ana@x.org"_s, u"bo@x.org"_s, u"c@x.org"_s, u"d@x.org"_s} << QStringList()
                             << QStringList();
}

void TestAddressList::reads()
{
    QFETCH(QString, text);
    const AddressList list = AddressList::of(text);
    QTEST(list.addresses, "addresses");
    QTEST(list.malformed, "malformed");
    QTEST(list.doubled, "doubled");
}

void TestAddressList::tellsAListFromASearch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isList");
    QTest::newRow("a name") << u"Ana Petrova"_s << false;
    QTest::newRow("an address") << u"ana@x.org"_s << false;
    QTest::newRow("a name, an address") << u"Ana ana@x.org"_s << false;
    QTest::newRow("two") << u"ana@x.org bo@x.org"_s << true;
    QTest::newRow("a cell with its title") << u"E-mail\nana@x.org"_s << true;
    QTest::newRow("names in lines") << u"Ana\nBo"_s << false;
    QTest::newRow("copied with the end of the line") << u"ana@x.org\n"_s << false;
}

void TestAddressList::tellsAListFromASearch()
{
    QFETCH(QString, text);
    QTEST(AddressList::isList(text), "isList");
}

QTEST_GUILESS_MAIN(TestAddressList)
#include "tst_addresslist.moc"
