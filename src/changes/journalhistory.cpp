// SPDX-License-Identifier: GPL-3.0-or-later
// The journal as a history: what is found in it, and how long it is kept.
#include "journalstore.h"
#include "textfold.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

// Kinds of which the title has the word, in the language of the interface: ('addTag','removeTag'). Names are ours.
template <class Record, class Kinds, class Title>
QByteArray kindsWith(const QString &word, const Kinds &kinds, Title title)
{
    QByteArrayList names{"''"};
    for (const auto kind : kinds) {
        Record record;
        record.kind = kind;
        if (foldText(title(record)).contains(foldText(word)))
            names.append('\'' + QByteArray(Changes::name(kind).data()) + '\'');
    }
    return '(' + names.join(',') + ')';
}

// To the parameters of one word: the word, the names of people with it.
constexpr int ParametersOfWord = 2;

// A word in a job: what it did, why it stopped, in which account; and with what, which mostly its steps have too.
QByteArray inJob(const QString &word, const QByteArray &folded, const QByteArray &withArgs = "1")
{
    const QByteArray kinds = kindsWith<Job>(word, Changes::jobKinds(), [](const Job &job) { return job.title(); });
    return "mentions(job.account_label, " + folded + ") OR " + withArgs + " AND mentions(job.args, " + folded
        + ") OR says(job.message, " + folded + ") OR job.kind IN " + kinds;
}

// A word in a step: record and whose it is, change, values, answer.
QByteArray inStep(const QString &word, const QByteArray &folded, const QByteArray &people)
{
    const QByteArray kinds
        = kindsWith<Change>(word, Changes::changeKinds(), [](const Change &change) { return Changes::title(change); });
    return "instr(step.found_by, " + folded + ") > 0 OR mentions(step.args, " + folded + ") OR mentions(step.before, "
        + folded + ") OR mentions(step.after, " + folded + ") OR says(step.message, " + folded + ") OR step.kind IN "
        + kinds
        + " OR CASE step.resource WHEN 'contact' THEN step.key ELSE json_extract(step.args, '$.contactId') END"
          " IN (SELECT value FROM json_each("
        + people + "))";
}

QStringList wordsOf(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

QString jsonText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

void bindWords(Statement &statement, int first, const JobQuery &query, bool withArgs)
{
    const QStringList words = wordsOf(query.text);
    if (!words.isEmpty())
        statement.bind(first + ParametersOfWord * int(words.size()), qint64(withArgs ? 1 : 0));
    for (int i = 0; i < words.size(); ++i) {
        statement.bind(first + ParametersOfWord * i, foldText(words.at(i)));
        statement.bind(first + ParametersOfWord * i + 1, jsonText(query.people.value(i)));
    }
}

QByteArray parameter(int number)
{
    return '?' + QByteArray::number(number);
}

// To the two parameters of JournalStore::ofContact().
void bindContact(Statement &statement, int first, const QStringList &keys)
{
    QStringList args;
    for (const QString &key : keys)
        args.append(u"\"contactId\":\""_s + key + u'"');
    for (const QStringList &list : {keys, args})
        statement.bind(first++, jsonText(list));
}

QByteArray resultClause(JobQuery::Result result)
{
    const QByteArray bad = "EXISTS (SELECT 1 FROM step WHERE step.job = job.id"
                           " AND step.state IN ('failed', 'skipped', 'unknown'))";
    switch (result) {
    case JobQuery::Result::Any:
        break;
    case JobQuery::Result::NotOver:
        return " AND state NOT IN ('finished', 'cancelled')";
    case JobQuery::Result::Succeeded:
        return " AND state = 'finished' AND NOT " + bad;
    case JobQuery::Result::WithFailures:
        return " AND " + bad;
    case JobQuery::Result::Cancelled:
        return " AND state = 'cancelled'";
    }
    return {};
}

// Numbers are given once, so this comes to an end; a file that says otherwise must not hold it up.
QString presentKey(const QHash<QString, QString> &anew, QString key)
{
    for (qsizetype left = anew.size(); left > 0 && anew.contains(key); --left)
        key = anew.value(key);
    return key;
}

constexpr char old[] = " FROM job WHERE state IN ('finished', 'cancelled') AND finished_at < ?";

// In ms since the epoch. Where the clock has jumped ahead, that must not take the whole history: age counts from the
// last job that was carried out. That took a certificate of the service that was still valid, so its date was not far
// off.
qint64 forgetBefore(Database &database, const QDateTime &now, int days)
{
    const qint64 last = database.integer("SELECT max(finished_at) FROM job WHERE state = 'finished'");
    return std::min(now, QDateTime::fromMSecsSinceEpoch(last, Qt::UTC)).addDays(-days).toMSecsSinceEpoch();
}

int countOld(Database &database, qint64 before)
{
    Statement count = database.prepare("SELECT count(*)"_ba + old);
    count.bind(1, before).step();
    return int(count.integer(0));
}

} // namespace

// Its own and those that it had before an undo made it anew, back from one creation to the deletion before.
QStringList JournalStore::keysOfContact(const QString &key)
{
    Statement read = m_database.prepare(
        "WITH RECURSIVE known (key) AS (SELECT ?1 UNION SELECT deleted.key FROM known"
        " JOIN step AS made ON made.resource = 'contact' AND made.key = known.key AND made.kind = ?2"
        " JOIN job ON job.id = made.job"
        " JOIN step AS deleted ON deleted.job = job.undo_of AND deleted.label = made.label AND deleted.kind = ?3"
        " WHERE made.state = 'done' AND deleted.state = 'done') SELECT key FROM known");
    read.bind(1, key);
    read.bind(2, QString(Changes::name(ChangeKind::CreateContact)));
    read.bind(3, QString(Changes::name(ChangeKind::DeleteContact)));
    QStringList keys;
    while (read.step())
        keys.append(read.text(0));
    return keys;
}

// Steps of a contact, whose keys are bound to this parameter, or of what the contact has, which the next one finds in
// the arguments. Both go by the index of records.
QByteArray JournalStore::ofContact(int keys)
{
    return "(step.resource = 'contact' AND step.key IN (SELECT value FROM json_each(" + parameter(keys)
        + ")) OR step.resource IN ('enrollment', 'membership', 'subscription')"
          " AND EXISTS (SELECT 1 FROM json_each("
        + parameter(keys + 1) + ") WHERE instr(step.args, value) > 0))";
}

QList<Change> JournalStore::history(const HistoryQuery &query)
{
    QByteArray sql = selectSteps() + " WHERE id < ?1";
    if (query.job != 0)
        sql += " AND job = ?2";
    if (!query.resource.isEmpty())
        sql += " AND resource = ?3";
    if (!query.key.isEmpty())
        sql += " AND key = ?4";
    if (!query.text.isEmpty())
        sql += " AND instr(found_by, ?5) > 0";
    if (!query.contact.isEmpty())
        sql += " AND " + ofContact(7);
    Statement read = m_database.prepare(sql + " ORDER BY id DESC LIMIT ?6");
    read.bind(1, query.beforeId > 0 ? query.beforeId : std::numeric_limits<qint64>::max());
    if (query.job != 0)
        read.bind(2, query.job);
    if (!query.resource.isEmpty())
        read.bind(3, QString::fromLatin1(query.resource));
    if (!query.key.isEmpty())
        read.bind(4, query.key);
    if (!query.text.isEmpty())
        read.bind(5, foldText(query.text));
    read.bind(6, qint64(query.limit));
    if (!query.contact.isEmpty())
        bindContact(read, 7, keysOfContact(query.contact));
    return readChanges(read);
}

// Of a step and its job, whether the words are in them and, if a contact is meant, whether it is about that one.
// Parameters: two for the contact, those of the words, and whether it is enough that the job was started with a word.
QByteArray JournalStore::foundStep(const JobQuery &query, int first)
{
    QByteArrayList all;
    if (!query.contact.isEmpty())
        all.append(ofContact(first));
    int next = first + 2;
    const QStringList words = wordsOf(query.text);
    const QByteArray withArgs = parameter(next + ParametersOfWord * int(words.size()));
    for (const QString &word : words) {
        const QByteArray folded = parameter(next);
        all.append('(' + inJob(word, folded, withArgs) + " OR " + inStep(word, folded, parameter(next + 1)) + ')');
        next += ParametersOfWord;
    }
    return all.isEmpty() ? "1"_ba : all.join(" AND ");
}

QList<Job> JournalStore::jobs(const JobQuery &query)
{
    constexpr int First = 4;
    const QStringList words = wordsOf(query.text);
    QByteArray sql = selectJobs() + " WHERE id < ?1 AND created_at >= ?2" + resultClause(query.result);
    const QByteArray step = "EXISTS (SELECT 1 FROM step WHERE step.job = job.id AND " + foundStep(query, First) + ')';
    if (!query.contact.isEmpty()) {
        sql += " AND id IN (SELECT job FROM step WHERE " + ofContact(First) + ") AND " + step;
    } else if (!words.isEmpty()) {
        QByteArrayList whole; // also a job without steps
        for (int i = 0; i < words.size(); ++i)
            whole.append('(' + inJob(words.at(i), parameter(First + 2 + ParametersOfWord * i)) + ')');
        sql += " AND (" + whole.join(" AND ") + " OR " + step + ')';
    }
    Statement read = m_database.prepare(sql + " ORDER BY id DESC LIMIT ?3");
    read.bind(1, query.beforeId > 0 ? query.beforeId : std::numeric_limits<qint64>::max());
    read.bind(2, query.since.isValid() ? query.since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min());
    read.bind(3, qint64(query.limit));
    if (!query.contact.isEmpty())
        bindContact(read, First, keysOfContact(query.contact));
    bindWords(read, First + 2, query, true);
    return readJobs(read);
}

QSet<qint64> JournalStore::foundSteps(qint64 job, const JobQuery &query)
{
    constexpr int First = 2;
    Statement read = m_database.prepare(
        "SELECT step.id FROM step JOIN job ON job.id = step.job WHERE step.job = ?1 AND " + foundStep(query, First));
    // “Edit tags: + VIP, + Lead” has both words for all of its steps, but each of them is about one.
    QSet<qint64> found;
    for (const bool withArgs : {false, true}) {
        read.bind(1, job);
        if (!query.contact.isEmpty())
            bindContact(read, First, keysOfContact(query.contact));
        bindWords(read, First + 2, query, withArgs);
        while (read.step())
            found.insert(read.integer(0));
        read.reset();
        if (!found.isEmpty())
            break;
    }
    return found;
}

// An ASCII text, as most are, is compared as it stands.
bool JournalStore::mentions(QByteArrayView text, QByteArrayView word)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!std::all_of(text.begin(), text.end(), isAscii))
        return foldText(QString::fromUtf8(text)).contains(QString::fromUtf8(word));
    const auto same = [](char c, char folded) { return (c >= 'A' && c <= 'Z' ? char(c + 32) : c) == folded; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

RecordsSince JournalStore::recordsSince()
{
    RecordsSince since;
    Statement deleted = m_database.prepare("SELECT key FROM step WHERE kind = ? AND state IN ('done', 'alreadySo')");
    deleted.bind(1, QString(Changes::name(ChangeKind::DeleteContact)));
    while (deleted.step())
        since.deletedContacts.insert(deleted.text(0));
    const auto madeAnew = [this](ChangeKind creation, ChangeKind deletion) {
        QHash<QString, QString> keys;
        Statement anew = m_database.prepare(
            "SELECT deleted.key, made.result_key FROM step AS made JOIN job ON job.id = made.job"
            " JOIN step AS deleted ON deleted.job = job.undo_of AND deleted.label = made.label"
            " WHERE made.kind = ? AND made.state = 'done' AND deleted.kind = ? AND deleted.state = 'done'"
            " ORDER BY made.id");
        anew.bind(1, QString(Changes::name(creation))).bind(2, QString(Changes::name(deletion)));
        while (anew.step())
            keys.insert(presentKey(keys, anew.text(0)), anew.text(1)); // the same deletion may be taken back twice
        return keys;
    };
    since.tagsMadeAnew = madeAnew(ChangeKind::CreateTag, ChangeKind::DeleteTag);
    since.contactsMadeAnew = madeAnew(ChangeKind::CreateContact, ChangeKind::DeleteContact);
    return since;
}

qint64 RecordsSince::presentTag(qint64 tag) const
{
    return presentKey(tagsMadeAnew, QString::number(tag)).toLongLong();
}

QString RecordsSince::presentContact(const QString &key) const
{
    return presentKey(contactsMadeAnew, key);
}

Change RecordsSince::atPresent(Change step) const
{
    if (step.resource == "contact")
        step.key = presentContact(step.key);
    const QString whose = step.args.value("contactId"_L1).toString();
    if (const QString now = presentContact(whose); now != whose) {
        step.args.insert("contactId"_L1, now);
        step.resultKey.clear(); // that went with the former one
    }
    return step;
}

// Only what has worked counts. An undo is later than what it takes back, so this comes to an end.
QSet<qint64> JournalStore::takenBack(qint64 job)
{
    Statement read
        = m_database.prepare("SELECT step.job, step.id, undone.value FROM job JOIN step ON step.job = job.id,"
                             " json_each(step.args, '$.undoes') AS undone"
                             " WHERE job.undo_of = ?1 AND job.id > ?1 AND step.state IN ('done', 'alreadySo')");
    read.bind(1, job);
    QHash<qint64, QSet<qint64>> again;
    QSet<qint64> ids;
    while (read.step()) {
        const qint64 undo = read.integer(0);
        if (!again.contains(undo))
            again.insert(undo, takenBack(undo));
        if (!again.value(undo).contains(read.integer(1)))
            ids.insert(read.integer(2));
    }
    return ids;
}

int JournalStore::jobsToForget(const QString &file, const QDateTime &now, int days)
{
    if (!QFileInfo::exists(file))
        return 0;
    try {
        Database database(file, Database::Mode::ReadOnly);
        return countOld(database, forgetBefore(database, now, days));
    } catch (const SqliteError &) {
        return 0; // whoever opens the account is told why
    }
}

// Found is what people read: not the form in which it is kept, and in the language of the interface.
bool JournalStore::says(QByteArrayView message, QByteArrayView word)
{
    return mentions(Message::fromJournal(QString::fromUtf8(message)).text().toUtf8(), word);
}

int JournalStore::prune(const QDateTime &now, int days)
{
    Transaction transaction(m_database);
    const qint64 before = forgetBefore(m_database, now, days);
    const int jobs = countOld(m_database, before);
    if (jobs > 0) {
        m_database.prepare("DELETE FROM step WHERE job IN (SELECT id"_ba + old + ')').bind(1, before).run();
        m_database.prepare("DELETE"_ba + old).bind(1, before).run();
    }
    transaction.commit();
    return jobs;
}
