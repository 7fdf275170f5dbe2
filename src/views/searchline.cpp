// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchline.h"

#include "icons.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

SearchLine::SearchLine(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"searchEdit"_s);
    setClearButtonEnabled(true);
    addAction(Icons::named("edit-find"), LeadingPosition);
}

void SearchLine::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_atService && m_atService->isEnabled())
        m_atService->trigger();
    else if (isReturn || event->key() == Qt::Key_Down)
        Q_EMIT rowsWanted();
    else if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}
