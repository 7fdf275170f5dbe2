// SPDX-License-Identifier: GPL-3.0-or-later
// The journal as a history: what is found in it, and how long it is kept.
#include "journalstore.h"
#include "textfold.h"

#include <QRegularExpression>

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

QString pattern(const QString &word)
{
    static const QRegularExpression special(u"([%_\\\\])"_s);
    return u'%' + QString(word).replace(special, u"\\\\1"_s) + u'%';
}

// In the job or in one of its steps: record, change, values, answer.
QByteArray wordClause(const QString &word, int folded, int like)
{
    const QByteArray f = '?' + QByteArray::number(folded);
    const QByteArray l = " LIKE ?" + QByteArray::number(like) + " ESCAPE '\\'";
    const QByteArray ofJobs = kindsWith<Job>(word, Changes::jobKinds(), [](const Job &job) { return job.title(); });
    const QByteArray ofSteps
        = kindsWith<Change>(word, Changes::changeKinds(), [](const Change &change) { return Changes::title(change); });
    return " AND (account_label" + l + " OR args" + l + " OR message" + l + " OR kind IN " + ofJobs
        + " OR EXISTS (SELECT 1 FROM step WHERE step.job = job.id AND (instr(step.found_by, " + f + ") > 0 OR step.args"
        + l + " OR step.before" + l + " OR step.after" + l + " OR step.message" + l + " OR step.kind IN " + ofSteps
        + ")))";
}

// To the two parameters of JournalStore::ofContact().
void bindContact(Statement &statement, int key, const QString &contact)
{
    statement.bind(key, contact);
    statement.bind(key + 1, QString(u"\"contactId\":\""_s + contact + u'"'));
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

} // namespace

// Steps of a contact, whose key is bound to this parameter, or of what the contact has, which the next one finds in the
// arguments. Both go by the index of records.
QByteArray JournalStore::ofContact(int key)
{
    return "(step.resource = 'contact' AND step.key = ?" + QByteArray::number(key)
        + " OR step.resource IN ('enrollment', 'membership', 'subscription') AND instr(step.args, ?"
        + QByteArray::number(key + 1) + ") > 0)";
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
        bindContact(read, 7, query.contact);
    return readChanges(read);
}

QList<Job> JournalStore::jobs(const JobQuery &query)
{
    constexpr int FirstWord = 6;
    const QStringList words = query.text.simplified().split(u' ', Qt::SkipEmptyParts);
    QByteArray sql = selectJobs() + " WHERE id < ?1 AND created_at >= ?2" + resultClause(query.result);
    for (int i = 0; i < words.size(); ++i)
        sql += wordClause(words.at(i), FirstWord + 2 * i, FirstWord + 2 * i + 1);
    if (!query.contact.isEmpty())
        sql += " AND id IN (SELECT job FROM step WHERE " + ofContact(4) + ')';
    Statement read = m_database.prepare(sql + " ORDER BY id DESC LIMIT ?3");
    if (!query.contact.isEmpty())
        bindContact(read, 4, query.contact);
    read.bind(1, query.beforeId > 0 ? query.beforeId : std::numeric_limits<qint64>::max());
    read.bind(2, query.since.isValid() ? query.since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min());
    read.bind(3, qint64(query.limit));
    for (int i = 0; i < words.size(); ++i)
        read.bind(FirstWord + 2 * i, foldText(words.at(i))).bind(FirstWord + 2 * i + 1, pattern(words.at(i)));
    return readJobs(read);
}

int JournalStore::prune(const QDateTime &before)
{
    const QByteArray old = " FROM job WHERE state IN ('finished', 'cancelled') AND finished_at < ?";
    Transaction transaction(m_database);
    Statement count = m_database.prepare("SELECT count(*)" + old);
    count.bind(1, before.toMSecsSinceEpoch()).step();
    const auto jobs = int(count.integer(0));
    count.reset();
    if (jobs > 0) {
        m_database.prepare("DELETE FROM step WHERE job IN (SELECT id" + old + ')')
            .bind(1, before.toMSecsSinceEpoch())
            .run();
        m_database.prepare("DELETE" + old).bind(1, before.toMSecsSinceEpoch()).run();
    }
    transaction.commit();
    return jobs;
}
