// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagchips.h"

#include "flowlayout.h"
#include "tagchip.h"
#include "textfold.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxOffers = 100; // more are found by typing on
constexpr int IdRole = Qt::UserRole;
constexpr int NameRole = Qt::UserRole + 1;

} // namespace

// Return and Escape belong to the tag being typed, not to the dialog around it.
class TagLineEdit : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

Q_SIGNALS:
    void chosen();
    void offersWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (isReturn && !text().trimmed().isEmpty()) {
            event->accept();
            Q_EMIT chosen();
        } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
            event->accept();
            clear();
            Q_EMIT textEdited(QString());
        } else if (event->key() == Qt::Key_Down) {
            event->accept();
            Q_EMIT offersWanted();
        } else {
            QLineEdit::keyPressEvent(event);
        }
    }
};

TagChips::TagChips(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this))
    , m_edit(new TagLineEdit(this))
    , m_hint(new QLabel(this))
    , m_completer(new QCompleter(this))
    , m_offers(new QStandardItemModel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_edit->setObjectName(u"addTagEdit"_s);
    m_edit->setPlaceholderText(tr("Add a tag"));
    m_edit->setAccessibleName(tr("Add a tag"));
    m_edit->setMaxLength(Tag::MaxNameLength);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_hint->setObjectName(u"addTagHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_hint->hide();
    m_layout->addWidget(m_edit);
    m_layout->addWidget(m_hint);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_edit);
    setFocusPolicy(Qt::StrongFocus); // the mnemonic of a label passes by a field without

    m_completer->setModel(m_offers);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit); // not QLineEdit::setCompleter(): that writes the row's text into the line
    m_completer->setMaxVisibleItems(10);
    m_completer->popup()->setObjectName(u"tagOffers"_s);
    m_completer->popup()->setAccessibleName(tr("Tags to add"));
    connect(
        m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
            request(index.data(IdRole).toLongLong(), index.data(NameRole).toString());
        });
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        offer(false);
        Q_EMIT typedTextChanged();
    });
    connect(m_edit, &TagLineEdit::offersWanted, this, [this] { offer(true); });
    connect(m_edit, &TagLineEdit::chosen, this, &TagChips::choose);
}

void TagChips::setTags(const QList<Tag> &tags)
{
    m_tags = tags;
    rebuild();
}

void TagChips::setPending(const QList<Tag> &adding, const QSet<qint64> &removing)
{
    m_adding = adding;
    m_removing = removing;
    rebuild();
}

void TagChips::setKnownTags(const QList<Tag> &tags)
{
    m_known = tags;
    m_folded.clear();
    for (const Tag &tag : tags)
        m_folded.insert(tag.id, foldText(tag.name));
    if (m_completer->popup()->isVisible())
        offer(m_edit->text().isEmpty());
}

QString TagChips::typedText() const
{
    return m_edit->text().trimmed();
}

void TagChips::clearTyped()
{
    m_completer->popup()->hide();
    m_edit->clear();
    m_hint->hide();
    Q_EMIT typedTextChanged();
}

bool TagChips::settleTyped()
{
    const QString name = typedText();
    if (name.isEmpty())
        return true;
    const qint64 id = knownTag(name);
    if (id == 0)
        return false;
    request(id, name);
    return true;
}

QWidget *TagChips::editor() const
{
    return m_edit;
}

void TagChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (TagChip *chip : std::as_const(m_chips))
        chip->setMaximumChipWidth(width());
}

TagChip *TagChips::chipFor(qint64 id) const
{
    const auto found = std::find_if(m_chips.cbegin(), m_chips.cend(), [id](const TagChip *c) { return c->id() == id; });
    return found == m_chips.cend() ? nullptr : *found;
}

// Chips that stay are kept as widgets, so that the keyboard does not lose its place.
void TagChips::rebuild()
{
    QList<Tag> wanted = m_tags;
    QSet<qint64> adding;
    for (const Tag &tag : std::as_const(m_adding)) {
        // One that was just created has its true id on the contact.
        const bool there = std::any_of(m_tags.cbegin(), m_tags.cend(), [&tag](const Tag &t) {
            return t.id == tag.id || (tag.id < 0 && t.name.compare(tag.name, Qt::CaseInsensitive) == 0);
        });
        if (there)
            continue;
        adding.insert(tag.id);
        wanted.append(tag);
    }
    int focused = -1;
    QList<TagChip *> chips;
    for (const Tag &tag : std::as_const(wanted)) {
        TagChip *chip = chipFor(tag.id);
        if (!chip) {
            chip = new TagChip(tag, this);
            connect(chip, &TagChip::removeClicked, this, &TagChips::removeRequested);
            connect(chip, &TagChip::peopleClicked, this, &TagChips::peopleRequested);
            if (m_offersPeople)
                chip->offerPeople();
        }
        chip->setName(tag.name);
        if (width() > 0 && isVisible())
            chip->setMaximumChipWidth(width());
        chip->setState(adding.contains(tag.id) ? TagChip::State::Adding
                : m_removing.contains(tag.id)  ? TagChip::State::Removing
                                               : TagChip::State::Settled);
        chips.append(chip);
    }
    for (int i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i)->isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
            focused = i;
    }
    const QList<TagChip *> old = std::exchange(m_chips, chips);
    while (m_layout->count() > 2)
        delete m_layout->takeAt(0);
    // The keyboard meets the chips before the line, though they are made after it. Qt puts nothing behind what takes
    // no keys.
    const auto takesKeys = [](const QWidget *widget) { return widget->focusPolicy() & Qt::TabFocus; };
    QWidget *before = m_edit->previousInFocusChain();
    while (before != m_edit && (before == this || isAncestorOf(before) || !takesKeys(before)))
        before = before->previousInFocusChain();
    for (int i = 0; i < m_chips.size(); ++i) {
        m_layout->insertWidget(i, m_chips.at(i));
        m_chips.at(i)->show();
        setTabOrder(before, m_chips.at(i)->button());
        before = m_chips.at(i)->button();
    }
    for (TagChip *chip : old) {
        if (m_chips.contains(chip))
            continue;
        chip->hide();
        chip->deleteLater();
    }
    if (focused >= 0 && !m_chips.contains(old.at(focused))) {
        if (m_chips.isEmpty())
            m_edit->setFocus(Qt::OtherFocusReason);
        else
            m_chips.at(qMin(focused, int(m_chips.size()) - 1))->button()->setFocus(Qt::OtherFocusReason);
    }
    updateGeometry();
}

// all: what there is, though nothing was typed.
void TagChips::offer(bool all)
{
    const QString name = typedText();
    m_offers->clear();
    const auto append = [this](const QString &text, qint64 id, const QString &tag) {
        auto *item = new QStandardItem(text);
        item->setData(id, IdRole);
        item->setData(tag, NameRole);
        m_offers->appendRow(item);
    };
    const QString searched = foldText(name);
    for (const Tag &tag : std::as_const(m_known)) {
        if (m_offers->rowCount() >= MaxOffers)
            break;
        if ((all || !name.isEmpty()) && !isShown(tag.id, tag.name) && m_folded.value(tag.id).contains(searched))
            append(tag.name.simplified(), tag.id, tag.name);
    }
    const bool isNew = !name.isEmpty() && knownTag(name) == 0;
    if (isNew)
        append(tr("Create “%1”").arg(name), 0, name);
    const bool matches = isNew && meantTag(name) != 0;
    m_hint->setText(matches ? tr("Enter adds the tag “%1”.").arg(m_offers->index(0, 0).data().toString())
            : isNew         ? tr("Enter creates the tag “%1”.").arg(name)
                            : QString());
    m_hint->setVisible(isNew);
    if (m_offers->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({});
}

void TagChips::choose()
{
    const QAbstractItemView *popup = m_completer->popup();
    const QModelIndex index = popup->isVisible() ? popup->currentIndex() : QModelIndex();
    if (index.isValid())
        request(index.data(IdRole).toLongLong(), index.data(NameRole).toString());
    else if (const QString name = typedText(); !name.isEmpty())
        request(meantTag(name), name);
}

void TagChips::request(qint64 id, const QString &name)
{
    clearTyped();
    if (id == 0)
        Q_EMIT createRequested(name);
    else if (!isShown(id, name))
        Q_EMIT addRequested(id);
}

// Also one that is being created under this name: its true id may be known before the contact shows it.
bool TagChips::isShown(qint64 id, const QString &name) const
{
    return chipFor(id) || std::any_of(m_adding.cbegin(), m_adding.cend(), [&name](const Tag &tag) {
        return tag.id < 0 && tag.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

// Of this name, or else the first that is offered; 0 = a new one.
qint64 TagChips::meantTag(const QString &name) const
{
    const qint64 known = knownTag(name);
    return known != 0 || m_offers->rowCount() == 0 ? known : m_offers->index(0, 0).data(IdRole).toLongLong();
}

qint64 TagChips::knownTag(const QString &name) const
{
    const auto same = [&name](const Tag &tag) { return tag.name.trimmed().compare(name, Qt::CaseInsensitive) == 0; };
    for (const QList<Tag> *tags : {&m_known, &m_tags, &m_adding}) {
        const auto found = std::find_if(tags->cbegin(), tags->cend(), same);
        if (found != tags->cend())
            return found->id;
    }
    return 0;
}

#include "tagchips.moc"
