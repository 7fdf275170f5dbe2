// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptylist.h"

#include "listfooter.h"

#include <QEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

EmptyList::EmptyList(QAction *search, QAction *loadAll, QTableView *table)
    : QWidget(table->viewport())
    , m_table(table)
    , m_text(new QLabel(this))
{
    m_text->setObjectName(u"emptyLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    QToolButton *find = ListFooter::makeOffer(u"emptySearchServiceButton"_s, search, this);
    m_all = ListFooter::makeButton(u"emptyLoadAllButton"_s, loadAll, this);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(find, 0, Qt::AlignHCenter);
    layout->addWidget(m_all, 0, Qt::AlignHCenter);
    layout->addStretch();
    table->viewport()->installEventFilter(this);
    hide();
}

void EmptyList::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
    m_table->setHorizontalScrollBarPolicy(text.isEmpty() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setGeometry(m_table->viewport()->rect());
}

void EmptyList::offerAll(bool offered)
{
    m_all->setVisible(offered);
}

bool EmptyList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_table->viewport()->rect());
    return QWidget::eventFilter(watched, event);
}
