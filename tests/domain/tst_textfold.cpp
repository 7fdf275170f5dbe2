// SPDX-License-Identifier: GPL-3.0-or-later
#include "textfold.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTextFold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folds_data();
    void folds();
};

void TestTextFold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("plain") << u"ANA@Example.org"_s << u"ana@example.org"_s;
    QTest::newRow("accents") << u"Élodie  Müller"_s << u"elodie muller"_s;
    QTest::newRow("decomposed") << u"E\u0301lodie"_s << u"elodie"_s;
    QTest::newRow("strokes") << u"Søren Łukasz Đorđe"_s << u"soren lukasz dorde"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("ligatures") << u"Æsop Cœur"_s << u"aesop coeur"_s;
    QTest::newRow("dotless i") << u"IŞIK ışık"_s << u"isik isik"_s;
    QTest::newRow("greek") << u"Γιώργος"_s << u"γιωργοσ"_s;
    QTest::newRow("cyrillic") << u"ФЁДОР"_s << u"федор"_s;
    QTest::newRow("full width") << u"ＡＢＣ１"_s << u"abc1"_s;
    QTest::newRow("arabic vowel signs") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("japanese") << u"山田 太郎"_s << u"山田 太郎"_s;
    QTest::newRow("white space") << u" a\t\nb\u00a0c "_s << u"a b c"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestTextFold::folds()
{
    QFETCH(QString, text);
    QTEST(foldText(text), "folded");
    QCOMPARE(foldText(foldText(text)), foldText(text));
}

QTEST_APPLESS_MAIN(TestTextFold)
#include "tst_textfold.moc"
