// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on tags and contact fields.
#include "contactfield.h"
#include "contacts.h"
#include "displaytext.h"
#include "json.h"
#include "listingsync.h"
#include "mirror.h"
#include "recordcommands.h"
#include "tag.h"
#include "workspace.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context. lupdate takes the name as it is written before tr().
struct TagCommands
{
    Q_DECLARE_TR_FUNCTIONS(TagCommands)
};

Tag selectedTag(const RecordPage *page)
{
    return Tag::fromJson(page->selectedRecord().json());
}

ContactField selectedField(const RecordPage *page)
{
    return ContactField::fromJson(page->selectedRecord().json());
}

QString tagProblem(Workspace *workspace, const QString &typed, qint64 own)
{
    const QString name = typed.trimmed();
    if (name.isEmpty())
        return TagCommands::tr("A tag needs a name.");
    const QList<Tag> &tags = workspace->tags();
    const bool taken = std::any_of(tags.cbegin(), tags.cend(),
        [&](const Tag &tag) { return tag.id != own && tag.name.trimmed().compare(name, Qt::CaseInsensitive) == 0; });
    return taken ? TagCommands::tr("There is a tag “%1” already.").arg(name) : QString();
}

void createTag(RecordPage *page)
{
    auto *form = new FormDialog(
        page->workspace(), u"tagDialog"_s, TagCommands::tr("New tag"), TagCommands::tr("Create"), page);
    QLineEdit *name = form->addLine(u"nameEdit"_s, TagCommands::tr("&Name:"));
    name->setMaxLength(Tag::MaxNameLength);
    form->addCheck([form, name] { return tagProblem(form->workspace(), name->text(), 0); });
    form->setWork([name]() -> FormDialog::Work {
        return [text = name->text()](MirrorStore &store) { return Plan::createTag(store, text); };
    });
    RecordCommands::open(form, page);
}

void renameTag(RecordPage *page)
{
    const Tag tag = selectedTag(page);
    auto *form = new FormDialog(
        page->workspace(), u"tagDialog"_s, TagCommands::tr("Rename tag"), TagCommands::tr("Rename"), page);
    QLineEdit *name = form->addLine(u"nameEdit"_s, TagCommands::tr("&Name:"), tag.name);
    name->setMaxLength(Tag::MaxNameLength);
    name->selectAll();
    form->addNote(TagCommands::tr("Everybody who has the tag keeps it."));
    form->addCheck([form, name, tag] { return tagProblem(form->workspace(), name->text(), tag.id); });
    form->setWork([name, tag]() -> FormDialog::Work {
        return [id = tag.id, text = name->text()](MirrorStore &store) { return Plan::renameTag(store, id, text); };
    });
    RecordCommands::open(form, page);
}

// What is written down of those who lose it, for the day when it is to come back (changekind.h).
QJsonObject keptOf(const JobPlan &plan)
{
    return plan.isEmpty() ? QJsonObject() : plan.steps.first().before.value("kept"_L1).toObject();
}

bool areAllKept(const JobPlan &plan)
{
    return keptOf(plan).value("all"_L1).toBool();
}

// Keys of the contacts that lose something with what the plan deletes, as far as they are in the mirror.
QStringList losersOf(const JobPlan &plan)
{
    QStringList keys;
    for (const QJsonValue &contact : keptOf(plan).value("contacts"_L1).toArray())
        keys.append(Json::valueText(contact.toObject(), "id"_L1));
    return keys;
}

// Who loses the tag, as far as that is known here.
QString losersText(int losing, bool all)
{
    if (losing == 0) {
        return all ? TagCommands::tr("No contact has it.")
                   : TagCommands::tr("None of the contacts that are loaded has it; not all contacts are loaded.");
    }
    return (all ? TagCommands::tr("%Ln contact(s) lose it.", nullptr, losing)
                : TagCommands::tr("At least %Ln contact(s) lose it; not all contacts are loaded.", nullptr, losing))
        + u' ' + TagCommands::tr("The contacts themselves stay.");
}

// What an undo of the deletion could bring back: nothing to those who are not known here.
QString keptTag(int losing, bool all)
{
    const QString given = all ? (losing > 0 ? TagCommands::tr("Undo makes the tag anew and gives it back.")
                                            : TagCommands::tr("Undo makes the tag anew."))
        : losing > 0
        ? TagCommands::tr("Undo makes the tag anew and gives it back to the %Ln contact(s) known here; others who have "
                          "it do not get it back.",
            nullptr, losing)
        : TagCommands::tr("Undo makes the tag anew, but whoever has it does not get it back.");
    return given + u' ' + TagCommands::tr("Forms and automations that use this tag do not know the new one.");
}

void deleteTag(RecordPage *page)
{
    const Tag tag = selectedTag(page);
    RecordCommands::confirm(
        page, [id = tag.id](MirrorStore &store) { return Plan::deleteTag(store, id); },
        [tag](const JobPlan &plan) {
            PlanQuestion question;
            question.objectName = u"deleteQuestion"_s;
            question.text = TagCommands::tr("Delete the tag “%1”?").arg(tag.name);
            question.lossResource = "contact";
            question.lossKeys = losersOf(plan);
            const auto losing = static_cast<int>(question.lossKeys.size());
            const bool all = areAllKept(plan);
            question.consequence = losersText(losing, all) + u' ' + keptTag(losing, all);
            question.number = losing;
            question.action = TagCommands::tr("&Delete");
            return question;
        });
}

void showContacts(RecordPage *page)
{
    Q_EMIT page->showRequested(u"contacts"_s, RecordCommands::taggedWith(selectedTag(page)));
}

// As far as the contacts are known here.
void sayHolders(QLabel *note, Workspace *workspace, const Tag &tag)
{
    workspace->mirror()->post(
        note,
        [id = tag.id](MirrorStore &store) {
            return std::pair(int(store.linkedTo("contact", id).size()),
                store.isComplete("contact") || store.isComplete(taggedListing(id).name));
        },
        [note, name = tag.name](const std::pair<int, bool> &found) {
            const auto &[holders, all] = found;
            note->setText(holders == 0 && !all
                    ? TagCommands::tr("None of the contacts that are loaded has “%1”; not all contacts are loaded.")
                          .arg(name)
                    : all ? TagCommands::tr("%Ln contact(s) have “%1”.", nullptr, holders).arg(name)
                          : TagCommands::tr(
                              "At least %Ln contact(s) have “%1”; not all contacts are loaded.", nullptr, holders)
                                .arg(name));
            note->show();
        });
}

void mergeTag(RecordPage *page)
{
    const Tag tag = selectedTag(page);
    auto *form = new FormDialog(page->workspace(), u"mergeDialog"_s,
        TagCommands::tr("Merge the tag “%1”").arg(tag.name), TagCommands::tr("Merge"), page);
    form->setDestructive(TagCommands::tr("Do not merge"));
    QComboBox *into = form->addChoice(u"intoCombo"_s, TagCommands::tr("&Into:"));
    into->setPlaceholderText(TagCommands::tr("Choose a tag", "to merge into"));
    for (const Tag &other : page->workspace()->tags()) {
        if (other.id != tag.id)
            into->addItem(other.name, other.id);
    }
    into->setCurrentIndex(-1); // the first one would be nobody's choice
    form->setReady(false);
    QObject::connect(into, &QComboBox::currentIndexChanged, form, [form](int index) { form->setReady(index >= 0); });
    sayHolders(form->addNote(), page->workspace(), tag);
    if (into->count() == 0)
        form->say(TagCommands::tr("There is no other tag."));
    form->addNote(
        TagCommands::tr("Everybody who has “%1” gets the other tag instead. When the service shows nobody any more who "
                        "lacks it, “%1” is deleted.")
            .arg(tag.name));
    form->setWork([into, tag]() -> FormDialog::Work {
        return [id = tag.id, target = into->currentData().toLongLong()](
                   MirrorStore &store) { return Plan::mergeTags(store, id, target); };
    });
    RecordCommands::open(form, page);
}

// "Größe in cm" -> "grosse_in_cm": what the service takes as a slug.
QString proposedSlug(const QString &label)
{
    QString slug = label.trimmed().toLower().replace(u"ß"_s, u"ss"_s).normalized(QString::NormalizationForm_D);
    static const QRegularExpression marks(u"\\p{M}"_s);
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    slug.remove(marks).replace(others, u"_"_s);
    while (slug.startsWith(u'_'))
        slug.remove(0, 1);
    while (slug.endsWith(u'_'))
        slug.chop(1);
    return slug;
}

QString fieldProblem(Workspace *workspace, const QString &label, const QString &slug)
{
    static const QRegularExpression word(u"^\\w+$"_s);
    if (label.trimmed().isEmpty())
        return TagCommands::tr("A field needs a label.");
    if (slug.isEmpty() && proposedSlug(label).isEmpty())
        return TagCommands::tr("No slug can be made of this label. Type one: letters a to z, digits and underscores.");
    if (!word.match(slug).hasMatch())
        return TagCommands::tr("A slug has letters, digits and underscores only.");
    const QList<ContactField> &fields = workspace->fields();
    const bool taken
        = std::any_of(fields.cbegin(), fields.cend(), [&](const ContactField &field) { return field.slug == slug; });
    return taken ? TagCommands::tr("There is a field with the slug “%1” already.").arg(slug) : QString();
}

void createField(RecordPage *page)
{
    auto *form = new FormDialog(
        page->workspace(), u"fieldDialog"_s, TagCommands::tr("New field"), TagCommands::tr("Create"), page);
    QLineEdit *label = form->addLine(u"labelEdit"_s, TagCommands::tr("&Label:"));
    QLineEdit *slug = form->addLine(u"slugEdit"_s, TagCommands::tr("&Slug:"));
    label->setMaxLength(255);
    form->addNote(TagCommands::tr("The slug is the name of the field for programs. It cannot be changed later."));
    slug->setPlaceholderText(TagCommands::tr("Letters a to z, digits and _"));
    QObject::connect(label, &QLineEdit::textChanged, slug, [slug](const QString &text) {
        if (!slug->isModified()) // until somebody types one
            slug->setText(proposedSlug(text));
    });
    form->addCheck([form, label, slug] { return fieldProblem(form->workspace(), label->text(), slug->text()); });
    form->setWork([label, slug]() -> FormDialog::Work {
        return [text = label->text(), key = slug->text()](
                   MirrorStore &store) { return Plan::createField(store, key, text); };
    });
    RecordCommands::open(form, page);
}

void renameField(RecordPage *page)
{
    const ContactField field = selectedField(page);
    auto *form = new FormDialog(
        page->workspace(), u"fieldDialog"_s, TagCommands::tr("Rename field"), TagCommands::tr("Rename"), page);
    QLineEdit *label = form->addLine(u"labelEdit"_s, TagCommands::tr("&Label:"), field.name);
    label->setMaxLength(255);
    label->selectAll();
    form->addNote(TagCommands::tr("The slug “%1” and all values stay.").arg(field.slug));
    form->addCheck(
        [label] { return label->text().trimmed().isEmpty() ? TagCommands::tr("A field needs a label.") : QString(); });
    form->setWork([label, field]() -> FormDialog::Work {
        return [slug = field.slug, text = label->text()](
                   MirrorStore &store) { return Plan::updateField(store, slug, text); };
    });
    RecordCommands::open(form, page);
}

// Whose values are lost, and what an undo of the deletion could bring back.
QString lostValues(const JobPlan &plan)
{
    const auto values = static_cast<int>(losersOf(plan).size());
    const bool all = areAllKept(plan);
    if (values == 0 && all)
        return TagCommands::tr("No contact has a value in it.");
    const QString kept = values == 0
        ? TagCommands::tr(
            "None of the contacts that are loaded has one; not all contacts are loaded, and the values of "
            "the others do not come back.")
        : all ? TagCommands::tr("Undo can give back the values of %Ln contact(s), one by one.", nullptr, values)
              : TagCommands::tr(
                  "Undo can give back the values of the %Ln contact(s) that are loaded here and have one; not all "
                  "contacts are loaded, and the values of the others do not come back.",
                  nullptr, values);
    return TagCommands::tr("The values that contacts have in it are lost, all of them.") + u' ' + kept;
}

void showContactsWith(RecordPage *page)
{
    const ContactField field = selectedField(page);
    Narrowing narrowing;
    narrowing.text = TagCommands::tr("With a value in: %1").arg(field.name);
    narrowing.filter.withValues = {contactColumn(field.slug)};
    Q_EMIT page->showRequested(u"contacts"_s, narrowing);
}

void deleteField(RecordPage *page)
{
    const ContactField field = selectedField(page);
    RecordCommands::confirm(
        page, [slug = field.slug](MirrorStore &store) { return Plan::deleteField(store, slug); },
        [field](const JobPlan &plan) {
            PlanQuestion question;
            question.objectName = u"deleteQuestion"_s;
            question.text = TagCommands::tr("Delete the field “%1”?").arg(field.name);
            question.consequence = lostValues(plan);
            question.lossResource = "contact";
            question.lossKeys = losersOf(plan);
            question.number = static_cast<int>(question.lossKeys.size());
            if (field.isBuiltIn())
                question.consequence
                    += u' ' + TagCommands::tr("Every account has this field: the service may refuse to delete it.");
            question.action = TagCommands::tr("&Delete");
            return question;
        });
}

} // namespace

namespace RecordCommands {

Narrowing taggedWith(const Tag &tag)
{
    Narrowing narrowing;
    narrowing.text = TagCommands::tr("Tag: %1").arg(tag.name);
    narrowing.filter.withLinks = {tag.id};
    narrowing.listing = taggedListing(tag.id);
    return narrowing;
}

QList<RecordCommand> ofTags()
{
    using Needs = RecordCommand::Needs;
    using Effect = RecordCommand::Effect;
    return {
        {u"newTagAction"_s, "document-new", TagCommands::tr("&New tag…"), QKeySequence::New, Needs::Account,
            Effect::Writes, createTag},
        {u"showTagContactsAction"_s, "x-office-address-book", TagCommands::tr("Show &contacts"),
            Qt::CTRL | Qt::Key_Return, Needs::One, Effect::Shows, showContacts},
        {u"renameTagAction"_s, "document-edit", TagCommands::tr("R&ename…"), Qt::Key_F2, Needs::One, Effect::Writes,
            renameTag},
        {u"mergeTagAction"_s, nullptr, TagCommands::tr("Mer&ge into…"), Qt::CTRL | Qt::Key_G, Needs::One,
            Effect::Writes, mergeTag},
        {u"deleteTagAction"_s, "edit-delete", TagCommands::tr("&Delete…"), QKeySequence::Delete, Needs::One,
            Effect::Writes, deleteTag},
    };
}

QList<RecordCommand> ofFields()
{
    using Needs = RecordCommand::Needs;
    using Effect = RecordCommand::Effect;
    return {
        {u"newFieldAction"_s, "document-new", TagCommands::tr("&New field…"), QKeySequence::New, Needs::Account,
            Effect::Writes, createField},
        {u"showFieldContactsAction"_s, "x-office-address-book", TagCommands::tr("Show &contacts"),
            Qt::CTRL | Qt::Key_Return, Needs::One, Effect::Shows, showContactsWith},
        {u"renameFieldAction"_s, "document-edit", TagCommands::tr("R&ename…"), Qt::Key_F2, Needs::One, Effect::Writes,
            renameField},
        {u"deleteFieldAction"_s, "edit-delete", TagCommands::tr("&Delete…"), QKeySequence::Delete, Needs::One,
            Effect::Writes, deleteField},
    };
}

} // namespace RecordCommands
