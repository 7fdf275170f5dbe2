// SPDX-License-Identifier: GPL-3.0-or-later
#include "mirror.h"
#include "recordrows.h"
#include "resources.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRecordRows : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<Mirror> m_mirror{};
    QString m_error{};

    RowId put(const QByteArray &resource, const QJsonObject &record)
    {
        RowId row = 0;
        m_mirror->post(
            this, [=](MirrorStore &store) { return store.storeRecord(resource, record); },
            [&row](RowId stored) { row = stored; });
        return QTest::qWaitFor([&row] { return row != 0; }) ? row : 0;
    }
    QList<int> columns(const Resource &resource, const QByteArrayList &keys) const
    {
        QList<int> columns;
        for (const QByteArray &key : keys)
            columns.append(resource.column(key));
        return columns;
    }
    /// What the table gives until its end; portions of it are counted.
    QList<QStringList> all(const CsvTable &table, int *portions = nullptr)
    {
        QList<QStringList> rows;
        bool ended = false;
        const auto take = [&](const QList<QStringList> &some, const QString &error) {
            rows += some;
            m_error = error;
            ended = some.isEmpty() || !error.isEmpty();
        };
        for (int portion = 0; !ended; ++portion) {
            bool given = false;
            table.next([&](const QList<QStringList> &some, const QString &error) {
                take(some, error);
                given = true;
            });
            if (!QTest::qWaitFor([&given] { return given; }))
                return {{u"nothing came"_s}};
            if (portions)
                *portions = portion;
        }
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_mirror = std::make_unique<Mirror>(m_folder->filePath(u"mirror.db"_s));
        m_mirror->setResource(tagResource());
        m_error.clear();
    }
    void cleanup() { m_mirror.reset(); }

    // Words for people, but what is counted, paid or dated as any program reads it, whatever the desktop's language.
    void valuesArePlain()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        const Resource resource = tagResource();
        const RowId row
            = put("tag", {{u"id"_s, 7}, {u"name"_s, u"=A"_s}, {u"createdAt"_s, u"2026-03-01T23:30:00+01:00"_s}});
        RecordRows rows(m_mirror->file(), resource, columns(resource, {"contacts", "created", "name"}),
            {{"contacts", {{row, 1234567}}}});
        QCOMPARE(rows.header(), QStringList({u"Contacts"_s, u"Created"_s, u"Name"_s}));
        const RowId one[]{row, row + 1};
        const QList<RecordRows::Row> read = rows.read(one);
        QLocale::setDefault(before);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.at(0).cells, QStringList({u"1234567"_s, u"2026-03-01T22:30:00Z"_s, u"=A"_s}));
        QVERIFY(read.at(1).record.key.isEmpty() && read.at(1).cells.isEmpty()); // there is none
        QCOMPARE(rows.errorText(), QString());
    }

    // More than a portion, in the order asked for; those that are gone are no end.
    void comesInPortions()
    {
        PageToStore page;
        page.resource = "tag";
        page.listing = "tag";
        for (int id = 1; id <= 2600; ++id)
            page.items.append(R"({"id":%1,"name":"T%1"})"_ba.replace("%1", QByteArray::number(id)));
        std::vector<RowId> wanted;
        m_mirror->post(
            this,
            [page](MirrorStore &store) {
                store.storePage(page);
                std::vector<RowId> rows;
                for (int id = 2600; id >= 1; --id)
                    rows.push_back(store.rowOf("tag", QString::number(id)));
                for (int id = 2000; id > 800; --id)
                    store.removeRecord("tag", QString::number(id));
                return rows;
            },
            [&wanted](const std::vector<RowId> &rows) { wanted = rows; });
        QTRY_COMPARE(wanted.size(), std::size_t(2600));
        const Resource resource = tagResource();
        const auto source = std::make_shared<RecordRows>(m_mirror->file(), resource, columns(resource, {"name"}));
        int portions = 0;
        const QList<QStringList> rows = all(RecordRows::csv(m_mirror.get(), source, wanted), &portions);
        QCOMPARE(m_error, QString());
        QVERIFY2(portions >= 3, qPrintable(QString::number(portions)));
        QList<QStringList> expected;
        for (int id = 2600; id >= 1; --id) {
            if (id > 2000 || id <= 800)
                expected.append({u'T' + QString::number(id)});
        }
        QCOMPARE(rows, expected);
    }

    // What cannot be read is not what is gone: a table that lacks it must not look whole.
    void damagedFile()
    {
        const RowId row = put("tag", {{u"id"_s, 7}, {u"name"_s, u"A"_s}});
        const QString broken = m_folder->filePath(u"broken.db"_s);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(8192, 'x')) == 8192);
        file.close();
        const Resource resource = tagResource();
        const auto source = std::make_shared<RecordRows>(broken, resource, columns(resource, {"name"}));
        QCOMPARE(all(RecordRows::csv(m_mirror.get(), source, {row})), QList<QStringList>());
        QVERIFY(!m_error.isEmpty());
    }
};

QTEST_MAIN(TestRecordRows)
#include "tst_recordrows.moc"
