// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoplan.h"

#include "contact.h"
#include "json.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

using Why = UndoSkip::Why;

const QByteArray contactResource = "contact"_ba;
const QByteArray tagResource = "tag"_ba;

bool isDone(const Change &change)
{
    return change.state == Change::State::Done;
}

// A contact as the args of its creation describe it (changekind.h).
ContactValues valuesOfArgs(const QJsonObject &args)
{
    ContactValues values;
    values.email = Json::valueText(args, "email"_L1);
    values.firstName = Json::valueText(args, "firstName"_L1);
    values.lastName = Json::valueText(args, "lastName"_L1);
    values.phoneNumber = Json::valueText(args, "phoneNumber"_L1);
    values.locale = Json::valueText(args, "locale"_L1);
    const QJsonObject fields = args.value("fields"_L1).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        values.fields.insert(field.key(), Json::toText(field.value()));
    return values;
}

bool sameFields(const QMap<QString, QString> &a, const QMap<QString, QString> &b)
{
    const auto contains = [](const QMap<QString, QString> &all, const QMap<QString, QString> &some) {
        return std::all_of(some.keyValueBegin(), some.keyValueEnd(),
            [&all](const auto &field) { return all.value(field.first) == field.second; });
    };
    return contains(a, b) && contains(b, a); // an empty value and none are the same
}

// Reads the mirror and writes the plan, one step of the undone job after the other.
class UndoPlanner
{
    Q_DECLARE_TR_FUNCTIONS(UndoPlan)
public:
    UndoPlanner(MirrorStore &store, const QList<Change> &steps);

    void undo(const Change &change);
    UndoPlan result(const Job &job);

private:
    struct Inverse
    {
        ChangeKind kind;
        void (UndoPlanner::*undo)(const Change &change);
    };
    static const Inverse inverses[];

    void undoAddTag(const Change &change) { undoTag(change, ChangeKind::RemoveTag); }
    void undoRemoveTag(const Change &change) { undoTag(change, ChangeKind::AddTag); }
    void undoTag(const Change &change, ChangeKind inverse);
    void undoUpdate(const Change &change);
    void undoCreate(const Change &change);
    void undoDelete(const Change &change);
    void keepTag(const Change &change);

    void append(Change change);
    void leave(const Change &change, Why why, const QString &reason) { m_plan.left.append({change, why, reason}); }
    std::optional<QJsonObject> contact(const Change &change); // leaves the step alone if there is none
    bool isTagGone(qint64 tag);
    bool isAsCreated(const Change &change, const QJsonObject &present) const;
    void giveFormerTags(const Contact &former, const Change &create);
    QStringList consequences() const;
    int count(ChangeKind kind) const;

    MirrorStore &m_store;
    UndoPlan m_plan{};
    bool m_allTagsKnown{false};
    QSet<QString> m_created{}; // contacts that the job made
    QHash<QString, QSet<qint64>> m_given{}; // tags that the job gave, by contact
    int m_marks{0}; // contacts made anew that had unsubscribed or bounced
    int m_tagsLost{0};
};

const UndoPlanner::Inverse UndoPlanner::inverses[]{
    {ChangeKind::CreateContact, &UndoPlanner::undoCreate},
    {ChangeKind::UpdateContact, &UndoPlanner::undoUpdate},
    {ChangeKind::DeleteContact, &UndoPlanner::undoDelete},
    {ChangeKind::AddTag, &UndoPlanner::undoAddTag},
    {ChangeKind::RemoveTag, &UndoPlanner::undoRemoveTag},
    {ChangeKind::CreateTag, &UndoPlanner::keepTag},
};

UndoPlanner::UndoPlanner(MirrorStore &store, const QList<Change> &steps)
    : m_store(store)
    , m_allTagsKnown(store.listing(tagResource).coverage.isComplete())
{
    for (const Change &change : steps) {
        if (!isDone(change))
            continue;
        if (change.kind == ChangeKind::AddTag)
            m_given[change.key].insert(Json::id(change.args, "tagId"_L1));
    }
}

void UndoPlanner::undo(const Change &change)
{
    if (change.state == Change::State::Unknown || change.state == Change::State::Sent) {
        leave(change, Why::NotKnown, tr("What became of this step is not known."));
        return;
    }
    if (!isDone(change))
        return;
    const auto row = std::find_if(
        std::begin(inverses), std::end(inverses), [&change](const Inverse &i) { return i.kind == change.kind; });
    if (row == std::end(inverses))
        leave(change, Why::NoInverse, tr("This kind of change cannot be taken back."));
    else
        (this->*row->undo)(change);
}

void UndoPlanner::append(Change change)
{
    change.seq = int(m_plan.steps.size());
    m_plan.steps.append(change);
}

std::optional<QJsonObject> UndoPlanner::contact(const Change &change)
{
    const std::optional<StoredRecord> record = m_store.record(contactResource, change.key);
    if (!record) {
        leave(change, Why::Gone, tr("The contact is not there any more."));
        return std::nullopt;
    }
    return record->json();
}

// Only a complete list of tags says that one is gone.
bool UndoPlanner::isTagGone(qint64 tag)
{
    return m_allTagsKnown && !m_store.record(tagResource, QString::number(tag));
}

void UndoPlanner::undoTag(const Change &change, ChangeKind inverse)
{
    const bool gives = inverse == ChangeKind::AddTag;
    if (change.before.value("hasTag"_L1).toBool() != gives || m_created.contains(change.key))
        return; // it was so before; or it goes with its contact
    const std::optional<QJsonObject> present = contact(change);
    if (!present)
        return;
    const qint64 tag = Json::id(change.args, "tagId"_L1);
    if (Contact::fromJson(*present).hasTag(tag) == gives) {
        leave(change, Why::ChangedSince,
            gives ? tr("The contact has the tag again.") : tr("The contact does not have the tag any more."));
        return;
    }
    if (gives && isTagGone(tag)) {
        leave(change, Why::Gone, tr("The tag does not exist any more."));
        return;
    }
    Change step;
    step.kind = inverse;
    step.resource = contactResource;
    step.key = change.key;
    step.label = Json::text(*present, "email"_L1);
    step.args = change.args;
    step.before = {{"hasTag"_L1, !gives}};
    append(step);
    ++m_plan.undone;
}

// Field by field: what has the value that we wrote gets its former one, the others are left alone.
void UndoPlanner::undoUpdate(const Change &change)
{
    const std::optional<QJsonObject> present = contact(change);
    if (!present)
        return;
    ContactValues values = ContactValues::of(*present);
    const ContactValues written = valuesOfArgs(change.args);
    const ContactValues shown = valuesOfArgs(change.after);
    const ContactValues former = valuesOfArgs(change.before);
    QStringList changed;
    const auto restore = [&changed](QString &value, const QString &name, const QString &wrote, const QString &showed,
                             const QString &was) {
        if (value.trimmed() == was.trimmed())
            return;
        if (value.trimmed() == wrote.trimmed() || value.trimmed() == showed.trimmed())
            value = was;
        else
            changed.append(name);
    };
    if (change.args.contains("firstName"_L1))
        restore(values.firstName, tr("first name"), written.firstName, shown.firstName, former.firstName);
    if (change.args.contains("lastName"_L1))
        restore(values.lastName, tr("last name"), written.lastName, shown.lastName, former.lastName);
    if (change.args.contains("phoneNumber"_L1))
        restore(values.phoneNumber, tr("phone number"), written.phoneNumber, shown.phoneNumber, former.phoneNumber);
    if (change.args.contains("locale"_L1) && !former.locale.isEmpty()) // there is no contact without one
        restore(values.locale, tr("language"), written.locale, shown.locale, former.locale);
    for (auto field = written.fields.begin(); field != written.fields.end(); ++field) {
        const QString slug = field.key();
        restore(values.fields[slug], slug, field.value(), shown.fields.value(slug), former.fields.value(slug));
    }

    const JobPlan inverse = Plan::updateContact(*present, values);
    for (const Change &step : inverse.steps)
        append(step);
    m_plan.undone += inverse.isEmpty() ? 0 : 1;
    if (!changed.isEmpty())
        leave(change, Why::ChangedSince, tr("Changed since: %1.").arg(changed.join(u", "_s)));
    else if (inverse.isEmpty())
        leave(change, Why::ChangedSince, tr("The contact has its former values already."));
}

bool UndoPlanner::isAsCreated(const Change &change, const QJsonObject &present) const
{
    const bool isRecord = Json::id(change.after) != 0;
    const ContactValues given = isRecord ? ContactValues::of(change.after) : valuesOfArgs(change.args);
    const ContactValues values = ContactValues::of(present);
    QSet<qint64> ours = m_given.value(change.key);
    for (const Tag &tag : Contact::fromJson(change.after).tags)
        ours.insert(tag.id);
    const QList<Tag> tags = Contact::fromJson(present).tags;
    return values.email.compare(given.email, Qt::CaseInsensitive) == 0 && values.firstName == given.firstName
        && values.lastName == given.lastName && values.phoneNumber == given.phoneNumber
        && (given.locale.isEmpty() || values.locale == given.locale) && sameFields(values.fields, given.fields)
        && std::all_of(tags.begin(), tags.end(), [&ours](const Tag &tag) { return ours.contains(tag.id); });
}

void UndoPlanner::undoCreate(const Change &change)
{
    const std::optional<QJsonObject> present = contact(change);
    if (!present)
        return;
    if (!isAsCreated(change, *present)) {
        leave(change, Why::ChangedSince, tr("The contact was changed since, so it is not deleted."));
        return;
    }
    m_created.insert(change.key);
    Change step;
    step.kind = ChangeKind::DeleteContact;
    step.resource = contactResource;
    step.key = change.key;
    step.label = Json::text(*present, "email"_L1);
    step.before = *present;
    append(step);
    ++m_plan.undone;
}

void UndoPlanner::undoDelete(const Change &change)
{
    const Contact former = Contact::fromJson(change.before);
    if (former.email.isEmpty()) {
        leave(change, Why::NoInverse, tr("What the contact was is not known."));
        return;
    }
    if (m_store.rowOf(contactResource, change.key) != 0) {
        leave(change, Why::ChangedSince, tr("The contact is still there."));
        return;
    }
    Change create = Plan::createContact(m_store, ContactValues::of(change.before)).steps.first();
    if (create.before.contains("existing"_L1)) {
        leave(change, Why::ChangedSince, tr("Another contact has this address now."));
        return;
    }
    create.seq = int(m_plan.steps.size());
    append(create);
    giveFormerTags(former, create);
    m_marks += former.unsubscribed || former.bounced ? 1 : 0;
    ++m_plan.undone;
}

void UndoPlanner::giveFormerTags(const Contact &former, const Change &create)
{
    for (const Tag &tag : former.tags) {
        if (isTagGone(tag.id)) {
            ++m_tagsLost;
            continue;
        }
        Change step;
        step.kind = ChangeKind::AddTag;
        step.resource = contactResource;
        step.label = create.label;
        step.recordFrom = create.seq;
        step.args = {{"tagId"_L1, QString::number(tag.id)}, {"tag"_L1, tag.name}};
        step.before = {{"hasTag"_L1, false}};
        append(step);
    }
}

// Others may have used it meanwhile, and a tag that nobody has does no harm.
void UndoPlanner::keepTag(const Change &change)
{
    leave(change, Why::NoInverse, tr("The tag stays: others may use it by now. It can be deleted by hand."));
}

int UndoPlanner::count(ChangeKind kind) const
{
    return int(std::count_if(
        m_plan.steps.begin(), m_plan.steps.end(), [kind](const Change &step) { return step.kind == kind; }));
}

QStringList UndoPlanner::consequences() const
{
    QStringList sentences;
    const int removed = count(ChangeKind::RemoveTag);
    const int given = count(ChangeKind::AddTag);
    const int deleted = count(ChangeKind::DeleteContact);
    const int created = count(ChangeKind::CreateContact);
    if (deleted > 0)
        sentences.append(tr("%Ln contact(s) will be deleted, with all that belongs to them.", nullptr, deleted));
    if (created > 0) {
        sentences.append(tr("%Ln contact(s) will be created anew. Number, registration date, source, enrollments, "
                            "memberships and subscriptions do not come back.",
            nullptr, created));
    }
    if (m_marks > 0) {
        sentences.append(
            tr("%Ln of them had unsubscribed or bounced. That mark does not come back: they may get mails again.",
                nullptr, m_marks));
    }
    if (m_tagsLost > 0)
        sentences.append(tr("%Ln tag(s) of them do not exist any more.", nullptr, m_tagsLost));
    if (removed > 0 || deleted > 0)
        sentences.append(tr("Mails that were sent and automations that began meanwhile are not called back."));
    if (given > 0 || created > 0)
        sentences.append(tr("Automations may begin again, as whenever a tag is given or a contact created."));
    return sentences;
}

UndoPlan UndoPlanner::result(const Job &job)
{
    QSet<QString> records;
    for (const Change &step : m_plan.steps)
        records.insert(step.key.isEmpty() ? step.label : step.key);
    m_plan.job.kind = JobKind::Undo;
    m_plan.job.undoOf = job.id;
    m_plan.job.bulk = m_plan.isLong();
    m_plan.job.args = {{"contacts"_L1, records.size()},
        {"of"_L1, QJsonObject{{"kind"_L1, QString(Changes::name(job.kind))}, {"args"_L1, job.args}}}};
    if (records.size() == 1)
        m_plan.job.args.insert("label"_L1, m_plan.steps.first().label);
    m_plan.consequences = consequences();
    return m_plan;
}

} // namespace

namespace Plan {

UndoPlan undo(MirrorStore &store, const Job &job, const QList<Change> &steps, const QSet<qint64> &chosen)
{
    UndoPlanner planner(store, steps);
    for (const Change &change : steps) {
        if (chosen.isEmpty() || chosen.contains(change.id))
            planner.undo(change);
    }
    return planner.result(job);
}

} // namespace Plan
