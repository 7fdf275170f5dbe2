// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "breakable.h"
#include "growtofit.h"
#include "icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostLines = 5; // of the details, at once
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"messageText"_s);
    m_close->setObjectName(u"messageCloseButton"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(Icons::named("edit-clear"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    auto *line = new QHBoxLayout;
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addLayout(m_buttons);
    line->addWidget(m_close);
    layout->addLayout(line);
    hide();
}

void MessageBar::display(Kind kind, const QString &text)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    if (m_details)
        m_details->hide();
    m_cause = nullptr;
    m_again = nullptr;
    m_kind = kind;
    showIcon();
    setClosable(true);
    setVisible(true);
    setText(text);
}

void MessageBar::setText(const QString &text)
{
    m_whole = text;
    m_text->setText(breakable(text));
    setAccessibleName(text);
    growWindow();
}

void MessageBar::growWindow()
{
    layout()->activate();
    growToFit(window());
}

void MessageBar::showIcon()
{
    const char *icon = m_kind == Kind::Error ? "dialog-error"
        : m_kind == Kind::Warning            ? "dialog-warning"
                                             : "dialog-information";
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(Icons::named(icon).pixmap(size, size));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QFrame::changeEvent(event);
}

void MessageBar::settle(const QObject *cause)
{
    if (cause && m_cause == cause)
        hide();
}

void MessageBar::offerRetry(const std::function<void()> &again)
{
    m_again = again;
    connect(addButton(u"retryButton"_s, tr("Retry")), &QToolButton::clicked, this, &MessageBar::retry);
}

void MessageBar::retry()
{
    if (isHidden() || !m_again)
        return;
    hide(); // first: it may fail again at once
    const auto again = std::exchange(m_again, nullptr);
    again();
}

QToolButton *MessageBar::addButton(const QString &name, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    setTabOrder(m_buttons->isEmpty() ? m_close : m_buttons->itemAt(m_buttons->count() - 1)->widget(), button);
    m_buttons->addWidget(button);
    button->show(); // now, not when the event loop comes round: callers may set the focus on it
    return button;
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::setDetails(const QString &name, const QStringList &lines)
{
    if (!m_details) {
        m_details = new QPlainTextEdit(this);
        m_details->setObjectName(u"messageDetails"_s);
        m_details->setReadOnly(true);
        m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_details->setTabChangesFocus(true);
        m_details->setLineWrapMode(QPlainTextEdit::NoWrap);
        layout()->addWidget(m_details);
    }
    m_details->setAccessibleName(name);
    m_details->setPlainText(lines.join(u'\n'));
    const auto shown = std::clamp<qsizetype>(lines.size(), 1, MostLines) + 1; // one for the scroll bar
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * int(shown) + 2 * m_details->frameWidth());
    m_details->setVisible(!lines.isEmpty());
    growWindow();
}

QString MessageBar::text() const
{
    return m_whole;
}
