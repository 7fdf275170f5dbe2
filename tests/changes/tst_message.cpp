// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesfixture.h"
#include "fulldisk.h"
#include "message.h"
#include "steptext.h"

#include <QMetaEnum>
#include <QTranslator>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

// A language for which nothing has to be translated.
class UpperCase : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

ApiError lostNetwork()
{
    ApiError error;
    error.kind = ApiError::Kind::NetworkLost;
    error.answerLost = true;
    return error;
}

ApiError refusal(const QString &words)
{
    ApiError error;
    error.kind = ApiError::Kind::Validation;
    error.origin = ApiError::Origin::Systemeio;
    error.httpStatus = 422;
    error.detail = words;
    return error;
}

Job newJob(const Message &message = {})
{
    Job job;
    job.createdAt = QDateTime::currentDateTimeUtc();
    job.message = message;
    return job;
}

Change tagging(const QString &tag)
{
    Change change;
    change.kind = ChangeKind::AddTag;
    change.resource = "contact"_ba;
    change.label = u"ana@x.org"_s;
    change.args = {{"tag"_L1, tag}, {"tagId"_L1, u"8"_s}};
    return change;
}

} // namespace

class TestMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(u"journal.db"_s);
    }
    void cleanup() { m_translator.reset(); }

    void isReadInTheLanguageOfTheMoment_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        const auto row = [](const char *name, const Message &message, const QString &english, const QString &french) {
            QTest::newRow(name) << message.inJournal() << english << french;
        };
        row("skipped", Message::notSent(tagging(u"%1 “ü”"_s)),
            u"Not sent, because this did not succeed: Add the tag “%1 “ü””"_s,
            u"Non envoyée, car ceci n’a pas réussi\u00a0: Ajout de l’étiquette «\u00a0%1 “ü”\u00a0»"_s);
        row("no network", Message(lostNetwork()),
            u"The connection was lost. Check the internet connection and try again. Whether the change was made is not "
            "known yet."_s,
            u"La connexion a été perdue. Vérifiez la connexion Internet et réessayez. On ne sait pas encore si la "
            "modification a été faite."_s);
        const QString words = u"email: {\"This\"} value\nis <b>not</b> valid."_s;
        row("the service's words", Message(refusal(words)), words, words);
        row("of the program", Message(Message::Says::TagHeld, {u"a%2@x.org"_s, u"VIP"_s}),
            u"a%2@x.org has the tag “VIP”, so it stays."_s,
            u"a%2@x.org a l’étiquette «\u00a0VIP\u00a0», qui reste donc."_s);
        row("nothing", Message(ApiError()), {}, {});
        // As format 4 and those before it had them.
        for (const QString &old : {u"Not sent, because this did not succeed: Delete the contact"_s, u"{\"x\": 1}"_s})
            row(qPrintable(old), Message::fromJournal(old), old, old);
    }
    void isReadInTheLanguageOfTheMoment()
    {
        QFETCH(QString, kept);
        QFETCH(QString, english);
        QFETCH(QString, french);
        const Message message = Message::fromJournal(kept);
        QCOMPARE(message.text(), english);
        QCOMPARE(message.isEmpty(), english.isEmpty());
        Job job = newJob(message);
        QList<Change> steps{tagging(u"VIP"_s)};
        {
            JournalStore store(m_file);
            store.addJob(job, steps);
            steps[0].message = message;
            store.write({{JournalWrite::What::Settled, steps.at(0), {}}, {JournalWrite::What::JobState, {}, job}});
        }
        speakFrench();
        JournalStore store(m_file);
        QCOMPARE(store.job(job.id)->message.text(), french);
        QCOMPARE(store.steps(job.id).first().message.text(), french);
        QCOMPARE(StepText::csvRow(store.steps(job.id).first(), {}).at(5), french);
    }

    // Kept in journals, so a later version has to understand it.
    void formInTheJournal()
    {
        QCOMPARE(Message(lostNetwork()).inJournal(),
            uR"({"answerLost":true,"detail":"","httpStatus":0,"kind":"NetworkLost","origin":"Local","says":"error"})"_s);
        QCOMPARE(
            Message(Message::Says::TagHeld, {u"a"_s, u"b"_s}).inJournal(), uR"({"says":"tagHeld","with":["a","b"]})"_s);
        QCOMPARE(Message::notSent(tagging(u"A"_s)).inJournal(),
            uR"({"args":{"tag":"A","tagId":"8"},"kind":"addTag","says":"notSent"})"_s);
        QCOMPARE(Message(SqliteError(13, u"full"_s)).inJournal(), uR"({"code":13,"detail":"full","says":"journal"})"_s);
    }

    void everySentenceIsSaid()
    {
        const int numbers[]{0, 0, 0, 0, 1, 0, 1, 0, 1, 2, 3, 1, 1}; // of values, for Says from its first to its last
        QSet<QString> said;
        for (const bool french : {false, true}) {
            if (french)
                speakFrench();
            for (int i = 0; i < int(std::size(numbers)); ++i) {
                const QStringList with = QStringList{u"one"_s, u"%1"_s, u"three"_s}.first(numbers[i]);
                const QString text = Message(Message::Says(i), with).text();
                for (const QString &value : with)
                    QVERIFY2(text.contains(value), qPrintable(text));
                said.insert(text);
            }
        }
        QVERIFY(!said.contains(QString()));
        QCOMPARE(said.size(), 2 * std::size(numbers));
        QCOMPARE(int(Message::Says::ChangesRefused) + 1, int(std::size(numbers)));
    }

    void everyErrorIsSaid()
    {
        const auto kinds = QMetaEnum::fromType<ApiError::Kind>();
        const auto origins = QMetaEnum::fromType<ApiError::Origin>();
        for (int kind = 1; kind < kinds.keyCount(); ++kind) {
            for (int origin = 0; origin < origins.keyCount(); ++origin) {
                for (const QString &detail : {QString(), u"In “its” own\nwords"_s}) {
                    ApiError error;
                    error.kind = ApiError::Kind(kinds.value(kind));
                    error.origin = ApiError::Origin(origins.value(origin));
                    error.httpStatus = origin % 2 == 0 ? 500 : 503;
                    error.detail = detail;
                    error.answerLost = origin > 1;
                    const bool inItsWords = error.kind == ApiError::Kind::Validation && !detail.isEmpty();
                    QCOMPARE(Message(error).text(), inItsWords ? detail : error.message());
                }
            }
        }
    }

    void whatFailsIsReadByWhoSpeaksAnotherLanguage()
    {
        ChangesFixture account;
        const qint64 tag = account.tagAt(3);
        account.setTagEverywhere(tag, false);
        account.demo.service().edit([](DemoData &data) {
            DemoContact taken;
            taken.email = u"neo@matrix.org"_s;
            data.addContact(taken);
        });
        const JobPlan creation = account.plan([](MirrorStore &store) {
            ContactValues values;
            values.email = u"neo@matrix.org"_s;
            TagEdit tags;
            tags.create = {u"New"_s};
            return Plan::createContact(store, values, tags);
        });
        const qint64 refused = account.run(creation).job.id;
        const std::vector<RowId> rows = account.rows(1);
        const qint64 contact = account.contactId(rows.front());
        TagEdit edit;
        edit.add = {tag};
        const TagEditPlan tagged = account.planTags(rows, edit);
        account.demo.service().edit([contact](DemoData &data) { data.removeContact(contact); });
        const qint64 gone = account.run(tagged).job.id;
        const QString words = account.steps(refused).at(1).message.text();
        QVERIFY2(words.contains(u"already used"_s), qPrintable(words));
        QVERIFY(account.steps(gone).first().message.text().startsWith(u"This record does not exist any more."_s));
        account.close();

        speakFrench();
        account.reopen();
        const QList<Change> steps = account.steps(refused);
        QCOMPARE(steps.at(1).state, Change::State::Failed);
        QCOMPARE(steps.at(1).message.text(), words);
        QCOMPARE(steps.at(1).cause, u"422 email"_s);
        QCOMPARE(steps.at(2).state, Change::State::Skipped);
        QCOMPARE(steps.at(2).message.text(), u"Non envoyée, car ceci n’a pas réussi\u00a0: Création du contact"_s);
        QCOMPARE(steps.at(2).cause, steps.at(1).cause); // so it goes with its reason in the report
        const Change missing = account.steps(gone).first();
        QVERIFY2(missing.message.text().startsWith(u"Cet enregistrement n’existe plus."_s),
            qPrintable(missing.message.text()));
        QVERIFY(StepText::csvRow(missing, {}).contains(missing.message.text()));

        const JobPlan again = account.retryPlan(refused);
        QCOMPARE(again.steps.size(), 2);
        QVERIFY(again.steps.at(0).message.isEmpty() && again.steps.at(1).message.isEmpty());
    }

    void aFullDiskIsReadInTheLanguageOfTheMoment()
    {
        ChangesFixture account;
        TagEdit edit;
        edit.create = {u"No space"_s};
        const TagEditPlan plan = account.planTags(account.rows(1), edit);
        JobOutcome refused;
        {
            const FullDisk full;
            refused = account.run(plan);
        }
        QCOMPARE(refused.job.id, 0);
        const QString english = refused.job.message.text();
        QVERIFY2(english.startsWith(u"The disk is full."_s), qPrintable(english));
        const QString kept = Message(SqliteError(SQLITE_IOERR_WRITE, u"disk I/O error"_s)).inJournal();
        install(std::make_unique<UpperCase>());
        QCOMPARE(refused.job.message.text(), english.toUpper());
        QCOMPARE(Message::fromJournal(kept).text(), english.toUpper());
    }

    // By what people read, whoever wrote it.
    void isFoundInTheLanguageOfTheMoment()
    {
        JournalStore store(m_file);
        const auto add = [&store](const Message &message) {
            Job job = newJob();
            QList<Change> steps{tagging(u"VIP"_s)};
            steps[0].message = message;
            store.addJob(job, steps);
            return job.id;
        };
        const qint64 skipped = add(Message::notSent(tagging(u"Élite"_s)));
        const qint64 lost = add(Message(lostNetwork()));
        const qint64 refused = add(Message(refusal(u"email: \"Déjà\" used."_s)));
        const qint64 old = add(Message::fromJournal(u"The connection was lost long ago."_s));
        Job stopped = newJob(Message(lostNetwork()));
        QList<Change> none;
        store.addJob(stopped, none);
        const auto found = [&store](const QString &text) {
            JobQuery query;
            query.text = text;
            QList<qint64> ids;
            for (const Job &job : store.jobs(query)) {
                ids.append(job.id);
                if (store.foundSteps(job.id, query).isEmpty() && job.counts.total() > 0)
                    ids.append(-1); // both say the same
            }
            return ids;
        };
        QCOMPARE(found(u"connection lost"_s), (QList<qint64>{stopped.id, old, lost}));
        QCOMPARE(found(u"elite succeed"_s), QList<qint64>{skipped});
        QCOMPARE(found(u"\"deja\""_s), QList<qint64>{refused});
        speakFrench();
        QCOMPARE(found(u"connection lost"_s), QList<qint64>{old});
        QCOMPARE(found(u"connexion"_s), (QList<qint64>{stopped.id, lost}));
        QCOMPARE(found(u"elite envoyee"_s), QList<qint64>{skipped});
        QCOMPARE(found(u"\"deja\""_s), QList<qint64>{refused});
        for (const QString &form :
            {u"says"_s, u"answerLost"_s, u"notSent"_s, u"NetworkLost"_s, u"Systemeio"_s, u"422"_s})
            QVERIFY2(found(form).isEmpty(), qPrintable(form));
    }

    // A file of format 4 differs in nothing but the messages in it, which stay as they are.
    void oldMessagesStay()
    {
        const QString sentence = u"Not sent, because this did not succeed: Delete the contact"_s;
        Job job = newJob(Message::fromJournal(sentence));
        QList<Change> steps{tagging(u"VIP"_s)};
        {
            JournalStore store(m_file);
            steps[0].message = job.message;
            store.addJob(job, steps);
        }
        {
            Database database(m_file, Database::Mode::ReadWrite);
            database.exec("PRAGMA user_version = 4");
        }
        speakFrench();
        JournalStore store(m_file);
        QCOMPARE(store.job(job.id)->message.text(), sentence);
        QCOMPARE(store.steps(job.id).first().message.text(), sentence);
        Database database(m_file, Database::Mode::ReadOnly);
        QCOMPARE(database.integer("PRAGMA user_version"), qint64(JournalStore::FormatVersion));
        Statement read = database.prepare("SELECT message FROM step");
        QVERIFY(read.step());
        QCOMPARE(read.text(0), sentence);
    }

private:
    void install(std::unique_ptr<QTranslator> translator)
    {
        m_translator = std::move(translator);
        QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
    }
    void speakFrench()
    {
        auto french = std::make_unique<QTranslator>();
        QVERIFY(french->load(u"systeme-admin_fr"_s, QStringLiteral(SA_QM_DIR)));
        install(std::move(french));
    }

    std::unique_ptr<QTemporaryDir> m_dir{};
    QString m_file{};
    std::unique_ptr<QTranslator> m_translator{};
};

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
