// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"
#include "mirror.h"
#include "recordbackup.h"
#include "resources.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <limits>

using namespace Qt::StringLiterals;

class TestRecordBackup : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<Mirror> m_mirror{};
    QList<QByteArray> m_documents{};

    QString file(const QString &name) const { return m_folder->filePath(u"out/"_s + name); }
    QStringList files() const { return QDir(file({})).entryList(QDir::Files); }
    static QByteArray read(const QString &name)
    {
        QFile in(name);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : "(none)"_ba;
    }
    /// Its error, or nothing.
    QString save(const QString &name, const QStringList &keys, const QByteArray &resource = "contact")
    {
        auto *backup = new RecordBackup(m_mirror.get(), resource, keys, this);
        QSignalSpy saved(backup, &RecordBackup::saved);
        QSignalSpy failed(backup, &RecordBackup::failed);
        QSignalSpy gone(backup, &QObject::destroyed);
        backup->save(name);
        if (!QTest::qWaitFor([&] { return gone.size() == 1; }, 20000))
            return u"never"_s;
        if (saved.size() + failed.size() != 1)
            return u"not once"_s;
        return failed.isEmpty() ? QString() : failed.first().first().toString();
    }
    QStringList keys(int count) const
    {
        QStringList keys;
        for (int id = 1; id <= count; ++id)
            keys.append(QString::number(id));
        return keys;
    }
    void store(int count)
    {
        m_documents.clear();
        for (int id = 1; id <= count; ++id)
            m_documents.append(
                R"({"id":%1,"email":"p%1@x.org","secret":"=1+1","fields":[{"slug":"first_name","value":"=A,%1"}]})"
                ""_ba.replace("%1", QByteArray::number(id)));
        PageToStore page;
        page.resource = "contact";
        page.listing = "contact";
        page.items = m_documents;
        bool done = false;
        m_mirror->post(
            this, [page](MirrorStore &store) { store.storePage(page); }, [&done] { done = true; });
        QTRY_VERIFY(done);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(u"out"_s));
        m_mirror = std::make_unique<Mirror>(m_folder->filePath(u"mirror.db"_s));
        m_mirror->setResource(contactResource());
    }
    void cleanup() { m_mirror.reset(); }

    // More than a portion, in the order asked for, each as the service sent it.
    void writesBothFiles()
    {
        store(1203);
        QCOMPARE(save(file(u"people.json"_s), keys(1203)), QString());
        QCOMPARE(files(), QStringList({u"people.csv"_s, u"people.json"_s}));
        QCOMPARE(read(file(u"people.json"_s)), "[\n" + m_documents.join(",\n") + "\n]\n");
        const QJsonArray array = QJsonDocument::fromJson(read(file(u"people.json"_s))).array();
        QCOMPARE(array.size(), 1203);
        QCOMPARE(array.at(700).toObject().value("secret"_L1).toString(), u"=1+1"_s); // no column has it
        const QList<QByteArray> lines = read(file(u"people.csv"_s)).trimmed().split('\n');
        QCOMPARE(lines.size(), 1204);
        QVERIFY2(lines.first().contains("E-mail"), lines.first().constData());
        QVERIFY2(lines.at(1).startsWith("p1@x.org,\"'=A,1\""), lines.at(1).constData());
    }

    // What goes with the contacts, and where more of it may be at the service.
    void keepsWhatTheyHave()
    {
        store(3);
        m_mirror->setResource(enrollmentResource());
        m_mirror->setResource(membershipResource());
        bool done = false;
        m_mirror->post(
            this,
            [](MirrorStore &store) {
                const auto put = [&store](const QByteArray &resource, const char *json) {
                    store.storeRecord(resource, QJsonDocument::fromJson(json).object());
                };
                put("enrollment", R"({"id":70,"contact":{"id":2},"course":{"id":5,"name":"Baking"}})");
                put("enrollment", R"({"id":71,"contact":{"id":2},"course":{"id":6,"name":"Knots"}})");
                put("enrollment", R"({"id":72,"contact":{"id":9},"course":{"id":6,"name":"Knots"}})");
                put("membership", R"({"id":80,"contact":{"id":3},"community":{"id":4,"name":"Club"}})");
                ListingState all;
                all.coverage.cover(std::numeric_limits<qint64>::max(), 0);
                store.storeListing("enrollment", all);
                store.storeListing(membershipListing(0, 3).name, all);
            },
            [&done] { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(save(file(u"people.json"_s), keys(3)), QString());
        const QJsonArray array = QJsonDocument::fromJson(read(file(u"people.json"_s))).array();
        QCOMPARE(array.size(), 3);
        const auto kept = [&array](int place, QLatin1StringView resource) {
            return array.at(place).toObject().value("kept"_L1).toObject().value(resource).toObject();
        };
        QCOMPARE(kept(1, "enrollment"_L1).value("records"_L1).toArray().size(), 2);
        QCOMPARE(kept(1, "enrollment"_L1).value("records"_L1).toArray().first().toObject().value("id"_L1).toInt(), 70);
        QVERIFY(kept(0, "enrollment"_L1).value("records"_L1).toArray().isEmpty());
        QVERIFY(kept(0, "enrollment"_L1).value("all"_L1).toBool());
        QVERIFY(!kept(1, "membership"_L1).value("all"_L1).toBool(true));
        QVERIFY(kept(2, "membership"_L1).value("all"_L1).toBool());
        const QList<QByteArray> lines = read(file(u"people.csv"_s)).trimmed().split('\n');
        QVERIFY2(lines.at(0).trimmed().endsWith(",Enrollments,Memberships"), lines.at(0).constData());
        QVERIFY2(lines.at(1).trimmed().endsWith(",,(not all loaded)"), lines.at(1).constData());
        QVERIFY2(lines.at(2).trimmed().endsWith(",Baking; Knots,(not all loaded)"), lines.at(2).constData());
        QVERIFY2(lines.at(3).trimmed().endsWith(",,Club"), lines.at(3).constData());
    }

    void fullDiskLeavesNothing()
    {
        store(3000);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = before;
        limit.rlim_cur = 64 * 1024;
        setrlimit(RLIMIT_FSIZE, &limit);
        const QString error = save(file(u"people.json"_s), keys(3000));
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY2(error.contains(u"people."_s), qPrintable(error));
        QCOMPARE(files(), QStringList());
    }

    void folderThatIsNotThere()
    {
        store(1);
        const QString error = save(file(u"missing/people.json"_s), keys(1));
        QVERIFY2(error.contains(u"missing"_s), qPrintable(error));
    }

    // The dialog asked about the one file only.
    void doesNotOverwriteTheOtherFile()
    {
        store(1);
        QFile other(file(u"people.csv"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
        other.close();
        const QString error = save(file(u"people.json"_s), keys(1));
        QVERIFY2(error.contains(u"people.csv"_s), qPrintable(error));
        QCOMPARE(read(file(u"people.csv"_s)), "mine"_ba);
        QCOMPARE(files(), QStringList{u"people.csv"_s});
        QVERIFY(!save(file(u"both.csv"_s), keys(1)).isEmpty()); // the two would be one
    }

    // A backup that lacks a record is none.
    void recordThatIsGone()
    {
        store(2);
        const QString error = save(file(u"people.json"_s), keys(3));
        QVERIFY2(error.contains(u'3'), qPrintable(error));
        QCOMPARE(files(), QStringList());
    }

    void endsWithItsParent()
    {
        store(2000);
        auto parent = std::make_unique<QObject>();
        (new RecordBackup(m_mirror.get(), "contact", keys(2000), parent.get()))->save(file(u"people.json"_s));
        parent.reset();
        bool done = false;
        m_mirror->post(
            this, [](MirrorStore &) {}, [&done] { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(files(), QStringList());
    }
};

QTEST_MAIN(TestRecordBackup)
#include "tst_recordbackup.moc"
