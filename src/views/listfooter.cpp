// SPDX-License-Identifier: GPL-3.0-or-later
#include "listfooter.h"

#include "icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

QToolButton *ListFooter::makeButton(const QString &name, QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    if (action)
        button->setDefaultAction(action);
    return button;
}

QToolButton *ListFooter::makeOffer(const QString &name, QAction *action, QWidget *parent)
{
    QToolButton *button = makeButton(name, action, parent);
    button->setVisible(action->isEnabled());
    connect(action, &QAction::enabledChanged, button, &QWidget::setVisible);
    return button;
}

ListFooter::ListFooter(QAction *search, QAction *stop, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_selected(new QLabel(this))
    , m_search(makeOffer(u"searchServiceButton"_s, search, this))
    , m_more(makeButton(u"loadAllButton"_s, nullptr, this))
    , m_stop(makeButton(u"stopButton"_s, stop, this))
    , m_stopSaving(makeButton(u"stopCsvButton"_s, nullptr, this))
{
    m_text->setObjectName(u"footerLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_selected->setObjectName(u"selectionLabel"_s);
    m_stopSaving->setText(tr("Stop saving"));
    m_stopSaving->setIcon(Icons::named("process-stop"));
    connect(m_stopSaving, &QToolButton::clicked, this, &ListFooter::stopSavingRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_selected, m_search, m_more, m_stop, m_stopSaving})
        layout->addWidget(widget);
    for (QToolButton *button : {m_more, m_stop, m_stopSaving})
        button->hide();
}

void ListFooter::setText(const QString &text)
{
    m_text->setText(text);
}

void ListFooter::setSelected(int records)
{
    m_selected->setText(records > 1 ? tr("%Ln selected", nullptr, records) : QString());
}

void ListFooter::offerMore(QAction *more)
{
    if (more && m_more->defaultAction() != more) {
        m_more->removeAction(m_more->defaultAction());
        m_more->setDefaultAction(more);
    }
    m_more->setVisible(more);
}

void ListFooter::offerStop(bool offered)
{
    m_stop->setVisible(offered);
}

void ListFooter::offerStopSaving(bool offered)
{
    m_stopSaving->setVisible(offered);
}
