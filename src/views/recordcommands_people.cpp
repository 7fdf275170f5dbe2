// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with any number of contacts at once.
#include "chosentags.h"
#include "contact.h"
#include "contactpicker.h"
#include "displaytext.h"
#include "modulepicker.h"
#include "recordcommands.h"
#include "tagchips.h"
#include "workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context. lupdate takes the name as it is written before tr().
struct PeopleCommands
{
    Q_DECLARE_TR_FUNCTIONS(PeopleCommands)
};

QString deletionText(const JobPlan &plan)
{
    if (plan.steps.size() != 1)
        return asQuestion(plan.job.title());
    const Contact contact = Contact::fromJson(plan.steps.first().before);
    const QString name = contact.fullName().simplified();
    return name.isEmpty()
        ? PeopleCommands::tr("Delete %1?").arg(contact.email)
        : PeopleCommands::tr("Delete %1 (%2)?", "a name and an e-mail address").arg(name, contact.email);
}

enum FieldRole { PlaceRole = Qt::UserRole, SlugRole };

// What every contact has, then the fields of the account; the choice stays when those become known.
void fillFields(QComboBox *choice, const Workspace *workspace)
{
    using Place = FieldEdit::Place;
    const QString kept = choice->currentText();
    const auto add = [choice](const QString &name, Place place, const QString &slug) {
        choice->addItem(name);
        choice->setItemData(choice->count() - 1, int(place), PlaceRole);
        choice->setItemData(choice->count() - 1, slug, SlugRole);
    };
    choice->clear();
    add(PeopleCommands::tr("First name"), Place::FirstName, {});
    add(PeopleCommands::tr("Last name"), Place::LastName, {});
    add(PeopleCommands::tr("Phone"), Place::Phone, {});
    add(PeopleCommands::tr("Language"), Place::Language, {});
    for (const ContactField &field : workspace->fields()) {
        const bool listed = field.slug == FieldSlug::FirstName || field.slug == FieldSlug::LastName
            || field.slug == FieldSlug::PhoneNumber;
        if (!listed)
            add(field.name, Place::Field, field.slug);
    }
    choice->setCurrentIndex(choice->findText(kept)); // the first one would be nobody's choice
}

// Whose value a plan clears. What is so already loses nothing.
void loseValues(PlanQuestion *question, const JobPlan &plan)
{
    question->lossResource = "contact";
    for (const Change &step : plan.steps) {
        if (!Change::isSettled(step.state))
            question->lossKeys.append(step.key);
    }
    question->number = static_cast<int>(question->lossKeys.size());
    const QString lost = PeopleCommands::tr(
        "%Ln contact(s) lose the value. Undo can give it back, one by one.", nullptr, question->number);
    question->consequence = (QStringList(question->consequence) + QStringList(lost)).join(u'\n').trimmed();
}

} // namespace

namespace RecordCommands {

void deleteContacts(const Asker &asker, const std::vector<RowId> &contacts)
{
    confirm(
        asker, [contacts](MirrorStore &store) { return Plan::deleteContacts(store, contacts); },
        [](const JobPlan &plan) {
            PlanQuestion question;
            question.objectName = u"deleteQuestion"_s;
            question.text = deletionText(plan);
            question.action = PeopleCommands::tr("&Delete");
            return question;
        });
}

FormDialog *setFieldForm(Workspace *workspace, QWidget *parent, const std::vector<RowId> &contacts)
{
    auto *form = new FormDialog(
        workspace, u"setFieldDialog"_s, PeopleCommands::tr("Set a field"), PeopleCommands::tr("Set"), parent);
    ContactPicker *people = addPicker(form, contacts);
    QComboBox *fields = form->addChoice(u"fieldCombo"_s, PeopleCommands::tr("&Field:"));
    QLineEdit *value = form->addLine(u"valueEdit"_s, PeopleCommands::tr("&Value:"));
    auto *clear = new QCheckBox(PeopleCommands::tr("C&lear it: they have no value then"), form);
    clear->setObjectName(u"clearCheck"_s);
    form->addRow({}, clear);
    fields->setPlaceholderText(PeopleCommands::tr("Choose a field."));
    const auto isLanguage
        = [fields] { return fields->currentData(PlaceRole).toInt() == int(FieldEdit::Place::Language); };
    const auto arrange = [form, value, clear, isLanguage] {
        if (isLanguage())
            clear->setChecked(false); // a contact always has one
        clear->setEnabled(!isLanguage());
        value->setEnabled(!clear->isChecked());
        value->setPlaceholderText(isLanguage() ? DisplayText::languages().join(u", "_s) : QString());
        const bool clears = clear->isChecked();
        form->setAction(clears ? PeopleCommands::tr("Clear") : PeopleCommands::tr("Set"), clears);
    };
    QObject::connect(fields, &QComboBox::currentIndexChanged, form, arrange);
    QObject::connect(clear, &QCheckBox::toggled, form, arrange);
    QObject::connect(
        workspace, &Workspace::fieldsChanged, fields, [fields, workspace] { fillFields(fields, workspace); });
    fillFields(fields, workspace);
    workspace->ensureFields();
    form->addCheck([people, fields, value, clear, isLanguage] {
        if (people->rows().empty())
            return PeopleCommands::tr("Choose at least one contact.");
        if (fields->currentIndex() < 0)
            return PeopleCommands::tr("Choose a field.");
        const QString text = value->text().trimmed();
        if (isLanguage() && !DisplayText::languages().contains(text))
            return PeopleCommands::tr("A language is one of these: %1.").arg(DisplayText::languages().join(u", "_s));
        return text.isEmpty() && !clear->isChecked() ? PeopleCommands::tr("Type a value, or choose to clear it.")
                                                     : QString();
    });
    form->setLoss([clear](PlanQuestion *question, const JobPlan &plan) {
        if (clear->isChecked())
            loseValues(question, plan);
    });
    form->setWork([people, fields, value, clear]() -> FormDialog::Work {
        FieldEdit edit;
        edit.place = FieldEdit::Place(fields->currentData(PlaceRole).toInt());
        edit.slug = fields->currentData(SlugRole).toString();
        edit.name = fields->currentText();
        edit.value = clear->isChecked() ? QString() : value->text();
        return [rows = people->rows(), edit](MirrorStore &store) { return Plan::setField(store, rows, edit); };
    });
    return form;
}

FormDialog *grantForm(Workspace *workspace, QWidget *parent, const std::vector<RowId> &contacts)
{
    auto *form = new FormDialog(
        workspace, u"grantDialog"_s, PeopleCommands::tr("Give tags and access"), PeopleCommands::tr("Give"), parent);
    ContactPicker *people = addPicker(form, contacts);
    auto *chips = new TagChips(form);
    chips->setObjectName(u"tagChips"_s);
    const auto *tags = new ChosenTags(workspace, chips);
    form->addRow(PeopleCommands::tr("Ta&gs:"), chips);
    QComboBox *courses = form->addChoice(u"courseCombo"_s, PeopleCommands::tr("C&ourse:"));
    auto *access = new ModulePicker(workspace, form);
    form->addRow(PeopleCommands::tr("&Access:"), access);
    QComboBox *communities = form->addChoice(u"communityCombo"_s, PeopleCommands::tr("Co&mmunity:"));
    const auto follow = [courses, access] {
        access->setEnabled(courses->currentData().toLongLong() != 0);
        access->setCourse(courses->currentData().toLongLong());
    };
    QObject::connect(courses, &QComboBox::currentIndexChanged, access, follow);
    follow();
    fillChoice(courses, workspace, "course", "enrollment", 0, PeopleCommands::tr("None", "no course"));
    fillChoice(communities, workspace, "community", "membership", 0, PeopleCommands::tr("None", "no community"));
    addConsequence(form, ChangeKind::AddTag);
    addConsequence(form, ChangeKind::CreateEnrollment);
    const auto wanted = [tags, courses, access, communities] {
        Grant grant;
        grant.tags = tags->edit();
        grant.course = courses->currentData().toLongLong();
        grant.accessType = access->accessType();
        grant.modules = access->modules();
        grant.community = communities->currentData().toLongLong();
        return grant;
    };
    form->addCheck([people, chips, wanted, access] {
        if (people->rows().empty())
            return PeopleCommands::tr("Choose at least one contact.");
        if (!chips->settleTyped())
            return PeopleCommands::tr("“%1” is no tag yet. Choose one that is offered there, or create it.")
                .arg(chips->typedText());
        if (wanted().isEmpty())
            return PeopleCommands::tr("Choose a tag, a course or a community.");
        return wanted().course != 0 ? access->problem() : QString();
    });
    form->addRemark([wanted, access] { return wanted().course == 0 ? QString() : accessText(access); });
    form->setWork([people, wanted]() -> FormDialog::Work {
        return
            [rows = people->rows(), given = wanted()](MirrorStore &store) { return Plan::grant(store, rows, given); };
    });
    return form;
}

} // namespace RecordCommands
