// SPDX-License-Identifier: GPL-3.0-or-later
#include "modulepicker.h"

#include "displaytext.h"
#include "enrollment.h"
#include "listingsync.h"
#include "mirror.h"
#include "resources.h"
#include "shortlist.h"
#include "workspace.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ModulePicker::ModulePicker(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_access(new QComboBox(this))
    , m_list(new ShortList(this))
    , m_ids(new QLineEdit(this))
{
    m_access->setObjectName(u"accessCombo"_s);
    m_access->setAccessibleName(tr("Kind of access"));
    for (const QLatin1StringView type : {AccessType::Full, AccessType::Partial, AccessType::Dripping})
        m_access->addItem(DisplayText::state(type), QString(type));
    m_access->insertSeparator(m_access->count());
    m_access->addItem(
        tr("%1 (advanced)").arg(DisplayText::state(AccessType::PartialDripping)), QString(AccessType::PartialDripping));
    m_list->setObjectName(u"moduleList"_s);
    m_list->setAccessibleName(tr("Modules"));
    m_ids->setObjectName(u"moduleIdsEdit"_s);
    m_ids->setAccessibleName(tr("Ids of modules"));
    m_ids->setPlaceholderText(tr("Ids of modules, separated by blanks"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_access);
    layout->addWidget(m_list);
    layout->addWidget(m_ids);
    setFocusProxy(m_access);
    setFocusPolicy(Qt::StrongFocus); // the mnemonic of a label passes by a field without
    connect(m_access, &QComboBox::currentIndexChanged, this, &ModulePicker::showModules);
    showModules();
}

void ModulePicker::setCourse(qint64 course)
{
    m_course = course;
    m_asking.reset();
    m_workspace->mirror()->post(
        this,
        [key = QString::number(course)](MirrorStore &store) {
            const std::optional<StoredRecord> record = store.record("course", key);
            return record ? Course::fromDocument(record->document).modules : QList<CourseModule>();
        },
        [this, course](const QList<CourseModule> &modules) {
            if (course == m_course)
                takeModules(modules);
        });
}

void ModulePicker::takeModules(const QList<CourseModule> &modules)
{
    m_modules = modules;
    m_list->clear();
    for (const CourseModule &module : modules) {
        auto *item = new QListWidgetItem(module.name, m_list);
        item->setCheckState(Qt::Unchecked);
    }
    showModules();
}

// Once for each course, and only when they are needed.
void ModulePicker::askForModules()
{
    if (m_course == 0 || m_asking)
        return;
    m_asking = std::make_unique<QObject>();
    ListingSync *listing = m_workspace->listing(courseModuleListing(m_course));
    connect(listing, &ListingSync::stateChanged, m_asking.get(), [this, listing] {
        if (listing->state() != ListingSync::State::Exhausted)
            return;
        m_workspace->mirror()->post(
            m_asking.get(),
            [course = m_course](MirrorStore &store) {
                Query ofCourse{"course_module", {}, "id", Qt::AscendingOrder};
                ofCourse.filter.references.insert("course_id", course);
                QList<CourseModule> modules;
                for (const RowId row : store.query(ofCourse).rows) {
                    if (const std::optional<StoredRecord> record = store.record("course_module", row))
                        modules.append(CourseModule::fromDocument(record->document));
                }
                return modules;
            },
            [this](const QList<CourseModule> &modules) {
                if (!modules.isEmpty() && m_ids->text().isEmpty()) // what is typed stays
                    takeModules(modules);
            });
    });
    listing->open();
}

// One that is not known stays as it is.
void ModulePicker::setAccessType(const QString &type)
{
    if (m_access->findData(type) < 0)
        m_access->addItem(DisplayText::state(type), type);
    m_access->setCurrentIndex(m_access->findData(type));
}

void ModulePicker::showModules()
{
    const bool needed = AccessType::needsModules(accessType());
    m_list->setVisible(needed && !m_modules.isEmpty());
    m_ids->setVisible(needed && m_modules.isEmpty());
    if (needed && m_modules.isEmpty())
        askForModules();
}

QString ModulePicker::accessType() const
{
    return m_access->currentData().toString();
}

QList<qint64> ModulePicker::modules() const
{
    QList<qint64> chosen;
    if (!AccessType::needsModules(accessType()))
        return chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen.append(m_modules.at(row).id);
    }
    static const QRegularExpression between(u"[\\s,;]+"_s);
    if (m_modules.isEmpty()) {
        for (const QString &typed : m_ids->text().split(between, Qt::SkipEmptyParts))
            chosen.append(typed.toLongLong());
    }
    return chosen;
}

QString ModulePicker::text() const
{
    QStringList names;
    for (const qint64 id : modules()) {
        const auto known
            = std::find_if(m_modules.cbegin(), m_modules.cend(), [id](const CourseModule &m) { return m.id == id; });
        names.append(known == m_modules.cend() ? QString::number(id) : known->name.simplified());
    }
    const QString access = DisplayText::state(accessType());
    return names.isEmpty() ? access
                           : tr("%1: %2", "a kind of access, names of modules").arg(access, names.join(u", "_s));
}

QString ModulePicker::problem() const
{
    if (!AccessType::needsModules(accessType()))
        return {};
    const QList<qint64> chosen = modules();
    if (chosen.isEmpty())
        return tr("This kind of access is to modules: choose at least one.");
    return chosen.contains(0) ? tr("The id of a module is a number.") : QString();
}
