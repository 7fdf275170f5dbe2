// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagchip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int ChipCharacters = 28;

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(
        mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()));
}

} // namespace

TagChip::TagChip(const Tag &tag, QWidget *parent)
    : QWidget(parent)
    , m_id(tag.id)
    , m_label(new QLabel(this))
    , m_button(new QToolButton(this))
{
    setObjectName(u"tagChip"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_button->setObjectName(u"removeTagButton"_s);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setText(u"×"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 1, 2, 1);
    layout->setSpacing(2);
    layout->addWidget(m_label);
    layout->addWidget(m_button);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_button, &QToolButton::clicked, this, [this] { Q_EMIT removeClicked(m_id); });
    setName(tag.name);
}

void TagChip::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    setMaximumChipWidth(m_width);
    m_button->setAccessibleName(tr("Remove tag %1").arg(name));
    showTexts();
}

void TagChip::setMaximumChipWidth(int width)
{
    m_width = width;
    const int most = qMin(fontMetrics().averageCharWidth() * ChipCharacters, width - m_button->sizeHint().width() - 14);
    m_label->setText(fontMetrics().elidedText(m_name.simplified(), Qt::ElideRight, qMax(most, 20)));
}

void TagChip::offerPeople()
{
    if (!actions().isEmpty() || m_id <= 0)
        return;
    auto *people = new QAction(tr("Show contacts with this tag"), this);
    people->setObjectName(u"tagPeopleAction"_s);
    connect(people, &QAction::triggered, this, [this] { Q_EMIT peopleClicked(m_id); });
    addAction(people);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_label->setCursor(Qt::PointingHandCursor);
}

void TagChip::setState(State state)
{
    m_state = state;
    m_button->setEnabled(state == State::Settled);
    QFont font = m_label->font();
    font.setItalic(state != State::Settled);
    font.setStrikeOut(state == State::Removing);
    m_label->setFont(font);
    showTexts();
    update();
}

void TagChip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || actions().isEmpty())
        QWidget::mousePressEvent(event);
    else // the chip may be gone when those who hear of it have done their work
        QMetaObject::invokeMethod(actions().constFirst(), &QAction::trigger, Qt::QueuedConnection);
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const QColor tint = palette().color(QPalette::Highlight);
    const bool settled = m_state == State::Settled;
    painter.setBrush(mixed(base, tint, settled ? 0.18 : 0.06));
    painter.setPen(QPen(mixed(base, tint, settled ? 0.5 : 0.35), 1, settled ? Qt::SolidLine : Qt::DashLine));
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void TagChip::showTexts()
{
    QString tip = m_name;
    QString said;
    if (m_state == State::Adding)
        said = tr("is being added");
    else if (m_state == State::Removing)
        said = tr("is being removed");
    if (!said.isEmpty())
        tip = tr("%1 (%2)", "a tag and what happens to it").arg(m_name, said);
    setAccessibleDescription(said);
    // Tool tips guess rich text by default, and this is the service's text.
    setToolTip(tip.toHtmlEscaped());
    m_button->setToolTip(tr("Remove tag %1").arg(m_name).toHtmlEscaped());
}
