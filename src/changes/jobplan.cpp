// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobplan.h"

#include "changekind.h"
#include "contact.h"
#include "json.h"
#include "plansteps.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace PlanSteps;

namespace {

constexpr int SingleEditRequests = 10; // up to here a job overtakes bulk jobs

const QByteArray byKey = "key"_ba; // the order in which the mirror has records by itself
const QStringList nameSlugs{FieldSlug::FirstName, FieldSlug::LastName, u"last_name"_s, FieldSlug::PhoneNumber};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

// The tags of the account, as far as the mirror has them.
class TagNames
{
public:
    TagNames() = default;
    explicit TagNames(MirrorStore &store)
    {
        Query query;
        query.resource = "tag"_ba;
        query.sortColumn = byKey;
        for (const RowId row : store.query(query).rows) {
            if (const std::optional<StoredRecord> record = store.record("tag"_ba, row)) {
                const Tag tag = Tag::fromJson(record->json());
                m_names.insert(tag.id, tag.name);
                m_ids.insert(tag.name.trimmed().toCaseFolded(), tag.id);
            }
        }
    }
    // A tag that is on a contact but not yet in the mirror's list of tags has its name from there.
    void learn(const QList<Tag> &tags)
    {
        for (const Tag &tag : tags) {
            if (!m_names.contains(tag.id))
                m_names.insert(tag.id, tag.name);
        }
    }
    QString name(qint64 tag) const { return m_names.value(tag); }
    qint64 id(const QString &name) const { return m_ids.value(name.toCaseFolded()); }

private:
    QHash<qint64, QString> m_names{};
    QHash<QString, qint64> m_ids{};
};

struct WantedTags
{
    QList<qint64> add{};
    QList<qint64> remove{};
    QStringList create{};
};

// Every tag once; a new name that exists already is that tag.
WantedTags resolved(const TagEdit &edit, const TagNames &names)
{
    WantedTags wanted;
    for (const qint64 tag : edit.add) {
        if (!wanted.add.contains(tag))
            wanted.add.append(tag);
    }
    for (const QString &typed : edit.create) {
        const QString name = typed.trimmed().left(Tag::MaxNameLength);
        const qint64 known = names.id(name);
        if (name.isEmpty() || wanted.create.contains(name, Qt::CaseInsensitive))
            continue;
        if (known == 0)
            wanted.create.append(name);
        else if (!wanted.add.contains(known))
            wanted.add.append(known);
    }
    for (const qint64 tag : edit.remove) {
        if (!wanted.add.contains(tag) && !wanted.remove.contains(tag))
            wanted.remove.append(tag);
    }
    return wanted;
}

QJsonArray toArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

// One step per new tag, and where each of them is.
QHash<QString, int> planNewTags(JobPlan &plan, const QStringList &names)
{
    QHash<QString, int> steps;
    for (const QString &name : names) {
        Change change = step(plan, ChangeKind::CreateTag, "tag"_ba);
        change.label = name;
        change.args.insert("name"_L1, name);
        steps.insert(name, change.seq);
        plan.steps.append(change);
    }
    return steps;
}

// Of a step that is tried again: what it waits for has another place now, or is done. False when it will never be.
bool takeNeeds(Change &change, int formerSeq, const QHash<int, Change::State> &states, const QHash<int, int> &newSeq)
{
    for (int seq = 0; change.args.value("needsAll"_L1).toBool() && seq < formerSeq; ++seq) {
        if (!newSeq.contains(seq) && !isEnough(states.value(seq), change.args))
            return false;
    }
    const int needed = change.args.value("needs"_L1).toInt(-1);
    if (needed < 0)
        return true;
    if (newSeq.contains(needed))
        change.args.insert("needs"_L1, newSeq.value(needed));
    else if (isEnough(states.value(needed), change.args))
        change.args.remove("needs"_L1);
    else
        return false;
    return true;
}

// The names of tags that these steps are about.
QJsonArray ofSteps(const QJsonArray &names, const QList<Change> &steps)
{
    QJsonArray kept;
    for (const QJsonValue &name : names) {
        const bool isMeant = std::any_of(steps.begin(), steps.end(), [&name](const Change &step) {
            return step.args.value(step.kind == ChangeKind::CreateTag ? "name"_L1 : "tag"_L1) == name;
        });
        if (isMeant)
            kept.append(name);
    }
    return kept;
}

// Their places, and those of the steps that they need or that make their record or tag. What a step needs stands before
// it.
QSet<int> withWhatTheyNeed(const QList<Change> &steps, const QSet<qint64> &chosen)
{
    QSet<int> wanted;
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (chosen.contains(step->id))
            wanted.insert(step->seq);
        if (!wanted.contains(step->seq))
            continue;
        wanted.unite({step->recordFrom, step->tagFrom, step->args.value("needs"_L1).toInt(-1)});
        for (int seq = 0; step->args.value("needsAll"_L1).toBool() && seq < step->seq; ++seq)
            wanted.insert(seq);
    }
    return wanted;
}

} // namespace

int JobPlan::requests() const
{
    return std::accumulate(
        steps.begin(), steps.end(), 0, [](int sum, const Change &step) { return sum + Plan::requests(step); });
}

int Plan::requests(const Change &step)
{
    if (Change::isSettled(step.state))
        return 0;
    return looksFirst(step) ? 2 : 1;
}

bool JobPlan::isLong() const
{
    return requests() > SingleEditRequests;
}

ContactValues ContactValues::of(const QJsonObject &object)
{
    const Contact contact = Contact::fromJson(object);
    ContactValues values;
    values.email = contact.email;
    values.firstName = contact.firstName;
    values.lastName = contact.lastName;
    values.phoneNumber = contact.phoneNumber;
    values.locale = contact.locale;
    for (const FieldValue &field : contact.fields) {
        if (!nameSlugs.contains(field.slug))
            values.fields.insert(field.slug, field.value);
    }
    return values;
}

namespace Plan {

TagEditPlan editTags(MirrorStore &store, const std::vector<RowId> &rows, const TagEdit &edit)
{
    TagNames names(store);
    const WantedTags wanted = resolved(edit, names);
    TagEditPlan plan;
    const QHash<QString, int> newTags = planNewTags(plan, wanted.create);

    std::vector<int> changes(size_t(wanted.create.size() + wanted.add.size() + wanted.remove.size()), 0);
    QString onlyLabel;
    for (const RowId row : rows) {
        const std::optional<StoredRecord> record = store.record("contact"_ba, row);
        if (!record) {
            ++plan.gone;
            continue;
        }
        const Contact contact = Contact::fromJson(record->json());
        names.learn(contact.tags);
        ++plan.contacts;
        onlyLabel = contact.email;
        size_t line = 0;
        bool changed = false;
        const auto add = [&](bool adds, qint64 tag, const QString &name) {
            const bool has = tag != 0 && contact.hasTag(tag);
            Change change = tagStep(plan, adds, tag, name);
            change.key = record->key;
            change.label = contact.email;
            change.before = {{"hasTag"_L1, has}};
            if (tag == 0)
                change.tagFrom = newTags.value(name);
            if (has == adds) {
                change.state = Change::State::AlreadySo;
                change.after = change.before;
            } else {
                ++changes[line];
                changed = true;
            }
            ++line;
            plan.steps.append(change);
        };
        for (const QString &name : wanted.create)
            add(true, 0, name);
        for (const qint64 tag : wanted.add)
            add(true, tag, names.name(tag));
        for (const qint64 tag : wanted.remove)
            add(false, tag, names.name(tag));
        plan.changedContacts += changed ? 1 : 0;
    }

    QStringList added;
    QStringList removed;
    const auto addLine = [&](qint64 tag, const QString &name, bool adds) {
        const int count = changes[size_t(plan.lines.size())];
        plan.lines.append({tag, name, adds, count, plan.contacts - count});
        (adds ? added : removed).append(name);
    };
    for (const QString &name : wanted.create)
        addLine(0, name, true);
    for (const qint64 tag : wanted.add)
        addLine(tag, names.name(tag), true);
    for (const qint64 tag : wanted.remove)
        addLine(tag, names.name(tag), false);
    QJsonObject args{{"contacts"_L1, plan.contacts}, {"add"_L1, toArray(added)}, {"remove"_L1, toArray(removed)}};
    if (plan.contacts == 1)
        args.insert("label"_L1, onlyLabel);
    close(plan, JobKind::EditTags, args);
    return plan;
}

JobPlan createContact(MirrorStore &store, const ContactValues &values, const TagEdit &tags)
{
    JobPlan plan;
    const TagNames names = tags.isEmpty() ? TagNames() : TagNames(store);
    const WantedTags wanted = resolved(tags, names);
    const QHash<QString, int> newTags = planNewTags(plan, wanted.create);

    const QString email = values.email.trimmed();
    Change create = step(plan, ChangeKind::CreateContact, "contact"_ba);
    create.label = email;
    create.args.insert("email"_L1, email);
    const std::pair<QLatin1StringView, QString> texts[]{{"firstName"_L1, values.firstName.trimmed()},
        {"lastName"_L1, values.lastName.trimmed()}, {"phoneNumber"_L1, values.phoneNumber.trimmed()},
        {"locale"_L1, values.locale.trimmed()}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            create.args.insert(key, text);
    }
    QJsonObject fields;
    for (auto field = values.fields.begin(); field != values.fields.end(); ++field) {
        if (!field.value().trimmed().isEmpty())
            fields.insert(field.key(), field.value().trimmed());
    }
    if (!fields.isEmpty())
        create.args.insert("fields"_L1, fields);

    // A contact that has the address already must not be taken for ours if the answer gets lost.
    Query query;
    query.resource = "contact"_ba;
    query.sortColumn = byKey;
    query.filter.search = email;
    for (const RowId row : store.query(query).rows) {
        const std::optional<StoredRecord> record = store.record("contact"_ba, row);
        if (record && Json::text(record->json(), "email"_L1).compare(email, Qt::CaseInsensitive) == 0)
            create.before.insert("existing"_L1, record->key);
    }
    plan.steps.append(create);

    const auto add = [&](qint64 tag, const QString &name) {
        Change change = tagStep(plan, true, tag, name);
        change.label = email;
        change.recordFrom = create.seq;
        change.before = {{"hasTag"_L1, false}};
        if (tag == 0)
            change.tagFrom = newTags.value(name);
        plan.steps.append(change);
    };
    for (const QString &name : wanted.create)
        add(0, name);
    for (const qint64 tag : wanted.add)
        add(tag, names.name(tag));
    close(plan, JobKind::CreateContact, {{"contacts"_L1, 1}, {"label"_L1, email}});
    return plan;
}

JobPlan updateContact(const QJsonObject &before, const ContactValues &values)
{
    JobPlan plan;
    const ContactValues old = ContactValues::of(before);
    QJsonObject wanted;
    QJsonObject was;
    const auto compare = [&](QLatin1StringView key, const QString &from, const QString &to) {
        if (from.trimmed() == to.trimmed()) // blanks around a stored name are no reason to write it
            return;
        wanted.insert(key, orNull(to.trimmed()));
        was.insert(key, orNull(from));
    };
    compare("firstName"_L1, old.firstName, values.firstName);
    compare("lastName"_L1, old.lastName, values.lastName);
    compare("phoneNumber"_L1, old.phoneNumber, values.phoneNumber);
    if (!values.locale.trimmed().isEmpty()) // a contact always has one
        compare("locale"_L1, old.locale, values.locale);
    QJsonObject fields;
    QJsonObject fieldsWere;
    for (auto field = values.fields.begin(); field != values.fields.end(); ++field) {
        const QString from = old.fields.value(field.key());
        const QString to = field.value().trimmed();
        if (from.trimmed() == to || nameSlugs.contains(field.key()))
            continue;
        fields.insert(field.key(), orNull(to));
        fieldsWere.insert(field.key(), orNull(from));
    }
    if (!fields.isEmpty()) {
        wanted.insert("fields"_L1, fields);
        was.insert("fields"_L1, fieldsWere);
    }
    if (!wanted.isEmpty()) {
        Change change = step(plan, ChangeKind::UpdateContact, "contact"_ba);
        change.key = QString::number(Json::id(before));
        change.label = old.email;
        change.args = wanted;
        change.before = was;
        plan.steps.append(change);
    }
    close(plan, JobKind::UpdateContact, {{"contacts"_L1, 1}, {"label"_L1, old.email}});
    return plan;
}

JobPlan deleteContacts(MirrorStore &store, const std::vector<RowId> &rows)
{
    JobPlan plan;
    const QHash<qint64, QJsonObject> kept = placesOf(store, rows);
    for (const RowId row : rows) {
        const std::optional<StoredRecord> record = store.record("contact"_ba, row);
        if (!record)
            continue;
        Change change = step(plan, ChangeKind::DeleteContact, "contact"_ba);
        change.key = record->key;
        change.before = record->json();
        if (const QJsonObject places = kept.value(record->key.toLongLong()); !places.isEmpty())
            change.before.insert("kept"_L1, places);
        change.label = Json::text(change.before, "email"_L1);
        plan.steps.append(change);
    }
    QJsonObject args{{"contacts"_L1, plan.steps.size()}};
    if (plan.steps.size() == 1)
        args.insert("label"_L1, plan.steps.first().label);
    close(plan, JobKind::DeleteContact, args);
    return plan;
}

JobPlan retry(MirrorStore &store, const Job &job, const QList<Change> &steps, const QSet<qint64> &chosen)
{
    JobPlan plan;
    const QSet<int> wanted = withWhatTheyNeed(steps, chosen);
    const auto foundMore = [&](const Change &step) {
        return step.kind == ChangeKind::CheckTagMoved && step.isLeft() && step.cause == "check"_L1
            && (chosen.isEmpty() || wanted.contains(step.seq));
    };
    if (job.kind == JobKind::MergeTags && std::any_of(steps.cbegin(), steps.cend(), foundMore)) {
        plan = mergedAnew(store, steps); // the same checks would find the same
        plan.job.retryOf = job.id;
        return plan;
    }
    QHash<int, int> newSeq;
    QHash<int, QString> results;
    QHash<int, Change::State> states;
    QSet<QString> records;
    for (const Change &old : steps) {
        const bool taken = old.retriedBy != 0;
        results.insert(old.seq, taken ? old.retriedKey : old.resultKey);
        states.insert(old.seq, taken ? old.retriedState : old.state);
        const bool unknown = old.state == Change::State::Unknown;
        if (!old.isLeft())
            continue;
        if (!chosen.isEmpty() && !wanted.contains(old.seq))
            continue;
        Change change = old;
        change.id = 0;
        change.job = 0;
        change.retryOf = old.id;
        change.seq = int(plan.steps.size());
        // What may have been applied is read back before it is sent again.
        change.state = unknown ? Change::State::Sent : Change::State::Planned;
        if (!unknown)
            change.sentAt = {};
        change.settledAt = {};
        change.httpStatus = 0;
        change.message = {};
        change.cause.clear();
        change.resultKey.clear();
        change.after = {};
        if (change.key.isEmpty() && change.recordFrom >= 0 && !results.value(change.recordFrom).isEmpty())
            change.key = results.value(change.recordFrom);
        const QLatin1StringView madeArg = changeKind(change.kind).madeArg;
        if (change.tagFrom >= 0 && !results.value(change.tagFrom).isEmpty())
            change.args.insert(madeArg, results.value(change.tagFrom));
        const bool hasRecord = !change.key.isEmpty() || change.recordFrom < 0 || newSeq.contains(change.recordFrom);
        const bool hasTag = change.tagFrom < 0 || change.args.contains(madeArg) || newSeq.contains(change.tagFrom);
        if (!hasRecord || !hasTag || !takeNeeds(change, old.seq, states, newSeq))
            continue; // what it needs is not there
        change.recordFrom = change.key.isEmpty() ? newSeq.value(change.recordFrom, -1) : -1;
        change.tagFrom = change.args.contains(madeArg) ? -1 : newSeq.value(change.tagFrom, -1);
        newSeq.insert(old.seq, change.seq);
        if (change.recordFrom < 0 && change.tagFrom < 0 && !unknown)
            change = lookedAtAgain(store, change);
        if (change.resource != "tag") // of the same person once, whatever the steps do
            records.insert(change.label.isEmpty() ? change.key : change.label);
        plan.steps.append(change);
    }
    QJsonObject args = job.args;
    args.insert("contacts"_L1, std::max<qsizetype>(1, records.size()));
    if (records.size() == 1 && !plan.steps.isEmpty())
        args.insert("label"_L1, plan.steps.last().label);
    for (const QLatin1StringView tags : {"add"_L1, "remove"_L1}) {
        if (args.contains(tags))
            args.insert(tags, ofSteps(args.value(tags).toArray(), plan.steps));
    }
    close(plan, job.kind, args);
    plan.job.retryOf = job.id;
    plan.job.undoOf = job.undoOf;
    return plan;
}

} // namespace Plan
