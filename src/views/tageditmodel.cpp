// SPDX-License-Identifier: GPL-3.0-or-later
#include "tageditmodel.h"

#include "displaytext.h"
#include "textfold.h"

#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

TagEditModel::TagEditModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

Qt::CheckState TagEditModel::stateFor(qint64 having) const
{
    if (having <= 0)
        return Qt::Unchecked;
    return having >= m_contacts ? Qt::Checked : Qt::PartiallyChecked;
}

void TagEditModel::setTags(const QList<Tag> &tags)
{
    beginResetModel();
    const std::vector<Row> old = std::exchange(m_all, {});
    const auto isKnown = [&tags](const QString &name) {
        return std::any_of(tags.cbegin(), tags.cend(),
            [&name](const Tag &tag) { return tag.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    for (const Row &row : old) {
        if (row.id == 0 && !isKnown(row.name))
            m_all.push_back(row);
    }
    for (const Tag &tag : tags) {
        const qint64 having = m_counts.value(tag.id);
        const Qt::CheckState initial = stateFor(having);
        Row row{tag.id, tag.name, foldText(tag.name), having, initial, initial};
        const auto before = std::find_if(old.cbegin(), old.cend(), [&tag](const Row &r) {
            return r.id == tag.id || (r.id == 0 && r.name.compare(tag.name, Qt::CaseInsensitive) == 0);
        });
        if (before != old.cend() && before->isChanged())
            row.state = before->state;
        m_all.push_back(row);
    }
    find();
    endResetModel();
    Q_EMIT choiceChanged();
}

void TagEditModel::setCounts(const QHash<qint64, qint64> &counts, qint64 contacts)
{
    beginResetModel();
    m_counts = counts;
    m_contacts = contacts;
    m_counted = true;
    for (Row &row : m_all) {
        const bool changed = row.isChanged();
        row.having = counts.value(row.id);
        row.initial = stateFor(row.having);
        if (!changed)
            row.state = row.initial;
    }
    endResetModel();
    Q_EMIT choiceChanged();
}

void TagEditModel::setSearch(const QString &text)
{
    beginResetModel();
    m_search = text.trimmed();
    find();
    endResetModel();
}

void TagEditModel::find()
{
    m_found.clear();
    m_matches = 0;
    const QStringList words = foldText(m_search).split(u' ', Qt::SkipEmptyParts);
    for (size_t i = 0; i < m_all.size(); ++i) {
        const Row &row = m_all[i];
        const bool matches
            = std::all_of(words.cbegin(), words.cend(), [&row](const QString &w) { return row.folded.contains(w); });
        if (matches || row.id == 0)
            m_found.push_back(int(i));
        m_matches += matches && row.id != 0 ? 1 : 0;
    }
}

QString TagEditModel::newName() const
{
    const QString name = m_search.left(Tag::MaxNameLength).trimmed();
    const bool taken = std::any_of(m_all.cbegin(), m_all.cend(),
        [&name](const Row &row) { return row.name.trimmed().compare(name, Qt::CaseInsensitive) == 0; });
    return taken ? QString() : name;
}

bool TagEditModel::addNew(const QString &name)
{
    const QString trimmed = name.trimmed().left(Tag::MaxNameLength).trimmed();
    const bool taken = std::any_of(m_all.cbegin(), m_all.cend(),
        [&trimmed](const Row &row) { return row.name.trimmed().compare(trimmed, Qt::CaseInsensitive) == 0; });
    if (trimmed.isEmpty() || taken)
        return false;
    beginResetModel();
    m_all.insert(m_all.begin(), Row{0, trimmed, foldText(trimmed), 0, Qt::Unchecked, Qt::Checked});
    find();
    endResetModel();
    Q_EMIT choiceChanged();
    return true;
}

void TagEditModel::cycle(const QModelIndex &index)
{
    if (!m_counted || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return;
    Row &changed = m_all[size_t(m_found[size_t(index.row())])];
    if (changed.state == Qt::Unchecked)
        changed.state = changed.initial == Qt::PartiallyChecked ? Qt::PartiallyChecked : Qt::Checked;
    else
        changed.state = changed.state == Qt::Checked ? Qt::Unchecked : Qt::Checked;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT choiceChanged();
}

TagEdit TagEditModel::edit() const
{
    TagEdit edit;
    for (const Row &row : m_all) {
        if (!row.isChanged())
            continue;
        if (row.id == 0)
            edit.create.append(row.name);
        else
            (row.state == Qt::Checked ? edit.add : edit.remove).append(row.id);
    }
    return edit;
}

QString TagEditModel::summary() const
{
    const TagEdit chosen = edit();
    const int added = int(chosen.add.size() + chosen.create.size());
    const int removed = int(chosen.remove.size());
    QString text;
    if (added > 0 && removed > 0) {
        text = tr("%1, %2", "“Add 2 tags”, “remove 1 tag”")
                   .arg(tr("Add %n tag(s)", nullptr, added), tr("remove %n tag(s)", "goes on after a comma", removed));
    } else if (added > 0) {
        text = tr("Add %n tag(s)", nullptr, added);
    } else if (removed > 0) {
        text = tr("Remove %n tag(s)", nullptr, removed);
    }
    if (!chosen.create.isEmpty())
        text = tr("%1 (%2)", "what is done, and how many of the tags are new")
                   .arg(text, tr("%n of them new", nullptr, int(chosen.create.size())));
    return text;
}

int TagEditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

int TagEditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags TagEditModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_counted)
        flags |= Qt::ItemIsEnabled;
    if (index.column() == NameColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString TagEditModel::changeText(const Row &row)
{
    if (!row.isChanged())
        return {};
    if (row.id == 0)
        return tr("+ create and add");
    return row.state == Qt::Checked ? tr("+ add") : tr("− remove");
}

int TagEditModel::changeWidth(QFont font)
{
    font.setBold(true);
    const Row created{0, {}, {}, 0, Qt::Unchecked, Qt::Checked};
    const Row added{1, {}, {}, 0, Qt::Unchecked, Qt::Checked};
    const Row removed{1, {}, {}, 0, Qt::Checked, Qt::Unchecked};
    int widest = 0;
    for (const Row &row : {created, added, removed})
        widest = qMax(widest, QFontMetrics(font).horizontalAdvance(changeText(row)));
    return widest;
}

QString TagEditModel::countText(const Row &row) const
{
    if (!m_counted)
        return u"…"_s;
    if (row.id == 0)
        return tr("new");
    return tr("%1 of %2", "contacts").arg(DisplayText::number(row.having), DisplayText::number(m_contacts));
}

QVariant TagEditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = row(index);
    if (role == Qt::FontRole && shown.isChanged()) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::CheckStateRole)
        return index.column() == NameColumn ? QVariant(shown.state) : QVariant();
    if (role == Qt::TextAlignmentRole && index.column() == CountColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == NameColumn)
        return shown.name.toHtmlEscaped(); // tool tips guess rich text, and this is the service's text
    if (role == Qt::AccessibleTextRole && index.column() == NameColumn)
        return QStringList{shown.name.simplified(), countText(shown), changeText(shown)}.join(u", ");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return shown.name.simplified();
    case CountColumn:
        return countText(shown);
    case ChangeColumn:
        return changeText(shown);
    }
    return {};
}

bool TagEditModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (role != Qt::CheckStateRole || index.column() != NameColumn || !m_counted)
        return false;
    cycle(index);
    return true;
}

QVariant TagEditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == CountColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Tag");
    case CountColumn:
        return tr("Have it");
    case ChangeColumn:
        return tr("Change");
    }
    return {};
}
