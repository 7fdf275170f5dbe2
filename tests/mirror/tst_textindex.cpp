// SPDX-License-Identifier: GPL-3.0-or-later
#include "textindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

class TestTextIndex : public QObject
{
    Q_OBJECT
private:
    static QList<quint32> matches(const TextIndex &index, const QList<QByteArray> &words, quint32 last)
    {
        std::vector<quint64> bits(last / 64 + 1, ~quint64(0));
        index.match(words, bits);
        QList<quint32> rows;
        for (quint32 row = 1; row <= last; ++row) {
            if ((bits[row / 64] >> (row % 64)) & 1)
                rows.append(row);
        }
        return rows;
    }

private Q_SLOTS:
    void wordsInAnyOrder();
    void replacedAndRemovedTextIsNotFound();
    void aWordDoesNotReachIntoTheNextRecord();
    void agreesWithPlainSearch();
};

void TestTextIndex::wordsInAnyOrder()
{
    TextIndex index;
    index.set(1, "ana@example.org\tana\tpetrova");
    index.set(2, "bo@example.org\tbo\tberg");
    index.set(3, "\t\t");
    QCOMPARE(matches(index, {"ana"}, 3), QList<quint32>({1}));
    QCOMPARE(matches(index, {"petr", "exa"}, 3), QList<quint32>({1}));
    QCOMPARE(matches(index, {"example"}, 3), QList<quint32>({1, 2}));
    QCOMPARE(matches(index, {"b"}, 3), QList<quint32>({2}));
    QCOMPARE(matches(index, {"ana", "berg"}, 3), QList<quint32>());
    QCOMPARE(matches(index, {}, 3), QList<quint32>({1, 2, 3}));
}

void TestTextIndex::replacedAndRemovedTextIsNotFound()
{
    TextIndex index;
    index.set(1, "ana");
    index.set(2, "bo");
    index.set(1, "carla");
    QCOMPARE(matches(index, {"ana"}, 2), QList<quint32>());
    QCOMPARE(matches(index, {"carla"}, 2), QList<quint32>({1}));
    index.remove(1);
    index.remove(1);
    index.remove(77);
    QCOMPARE(matches(index, {"carla"}, 2), QList<quint32>());
    QCOMPARE(matches(index, {"bo"}, 2), QList<quint32>({2}));
}

void TestTextIndex::aWordDoesNotReachIntoTheNextRecord()
{
    TextIndex index;
    index.set(1, "ab");
    index.set(2, "cd");
    QCOMPARE(matches(index, {"abcd"}, 2), QList<quint32>());
    QCOMPARE(matches(index, {"bc"}, 2), QList<quint32>());
}

// Many random texts over several chunks, with changes, against the obvious implementation.
void TestTextIndex::agreesWithPlainSearch()
{
    QRandomGenerator random(42);
    TextIndex index;
    std::map<quint32, QByteArray> plain;
    const auto randomText = [&](int most) {
        QByteArray text;
        const int length = static_cast<int>(random.bounded(1, most));
        for (int i = 0; i < length; ++i)
            text.append("abcde\t"[random.bounded(6)]);
        return text;
    };
    constexpr quint32 last = 9000;
    for (int i = 0; i < 30000; ++i) {
        const quint32 row = random.bounded(1U, last + 1);
        if (random.bounded(10) == 0) {
            index.remove(row);
            plain.erase(row);
        } else {
            plain[row] = randomText(120);
            index.set(row, plain[row]);
        }
    }
    for (int i = 0; i < 60; ++i) {
        QList<QByteArray> words{randomText(6).replace('\t', 'a')};
        if (i % 2)
            words.append(randomText(4).replace('\t', 'b'));
        QList<quint32> expected;
        for (const auto &[row, text] : plain) {
            if (std::all_of(words.cbegin(), words.cend(), [&](const QByteArray &word) { return text.contains(word); }))
                expected.append(row);
        }
        QCOMPARE(matches(index, words, last), expected);
    }
    QVERIFY(index.bytes() > 0);
}

QTEST_APPLESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
