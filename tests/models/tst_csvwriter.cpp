// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvwriter.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

class tst_CsvWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells_data();
    void cells();
    void rowsEndAsTheStandardSays();
    void markIsAChoice();
    void nothingStandsThereBeforeTheEnd();
    void fullDiskIsSaidAndLosesNothing();
    void folderThatIsNotThere();

private:
    static QByteArray read(const QString &file)
    {
        QFile written(file);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : "(none)"_ba;
    }
    QTemporaryDir m_folder;
};

void tst_CsvWriter::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << u"Ana"_s << u"Ana"_s;
    QTest::newRow("comma") << u"Smith, Ana"_s << u"\"Smith, Ana\""_s;
    QTest::newRow("quote") << u"the \"best\""_s << u"\"the \"\"best\"\"\""_s;
    QTest::newRow("lines") << u"one\ntwo"_s << u"\"one\ntwo\""_s;
    QTest::newRow("space") << u" Ana"_s << u"\" Ana\""_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+33 1 23"_s << u"'+33 1 23"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::newRow("formula with comma") << u"=HYPERLINK(\"x\",1)"_s << u"\"'=HYPERLINK(\"\"x\"\",1)\""_s;
    QTest::newRow("inside") << u"a=b"_s << u"a=b"_s;
}

void tst_CsvWriter::cells()
{
    QFETCH(QString, text);
    QTEST(CsvWriter::cell(text), "cell");
}

void tst_CsvWriter::rowsEndAsTheStandardSays()
{
    const QString file = m_folder.filePath(u"rows.csv"_s);
    CsvWriter writer(file, CsvWriter::Mark::None);
    QVERIFY(writer.write({u"Name"_s, u"Tag"_s}));
    QVERIFY(writer.write({u"Éloïse"_s, u"a,b"_s}));
    QVERIFY(writer.finish());
    QCOMPARE(read(file), "Name,Tag\r\n\xC3\x89lo\xC3\xAFse,\"a,b\"\r\n"_ba);
    QVERIFY(writer.errorText().isEmpty());
}

void tst_CsvWriter::markIsAChoice()
{
    const QString file = m_folder.filePath(u"mark.csv"_s);
    CsvWriter writer(file, CsvWriter::Mark::ByteOrderMark);
    QVERIFY(writer.write({u"Name"_s}));
    QVERIFY(writer.finish());
    QCOMPARE(read(file), "\xEF\xBB\xBFName\r\n"_ba);
}

void tst_CsvWriter::nothingStandsThereBeforeTheEnd()
{
    const QString file = m_folder.filePath(u"later.csv"_s);
    {
        CsvWriter writer(file, CsvWriter::Mark::None);
        QVERIFY(writer.write({u"Name"_s}));
        QVERIFY(!QFile::exists(file));
    }
    QVERIFY(!QFile::exists(file));
}

// A limit for files is met in the same way as the end of the disk: in the middle of a write.
void tst_CsvWriter::fullDiskIsSaidAndLosesNothing()
{
    const QString file = m_folder.filePath(u"full.csv"_s);
    {
        CsvWriter former(file, CsvWriter::Mark::None);
        QVERIFY(former.write({u"former"_s}));
        QVERIFY(former.finish());
    }
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = before;
    limit.rlim_cur = 64 * 1024;
    setrlimit(RLIMIT_FSIZE, &limit);
    CsvWriter writer(file, CsvWriter::Mark::None);
    bool written = true;
    for (int row = 0; row < 20000 && written; ++row)
        written = writer.write({u"someone@example.org"_s, u"a tag"_s});
    const bool finished = writer.finish();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!finished);
    QVERIFY2(writer.errorText().contains(u"full.csv"_s), qPrintable(writer.errorText()));
    QCOMPARE(read(file), "former\r\n"_ba);
    QCOMPARE(QDir(m_folder.path()).entryList({u"full.csv*"_s}).size(), 1); // no remains
}

void tst_CsvWriter::folderThatIsNotThere()
{
    CsvWriter writer(m_folder.filePath(u"missing/x.csv"_s), CsvWriter::Mark::ByteOrderMark);
    QVERIFY(!writer.write({u"Name"_s}));
    QVERIFY(!writer.finish());
    QVERIFY(!writer.errorText().isEmpty());
}

QTEST_MAIN(tst_CsvWriter)
#include "tst_csvwriter.moc"
