// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberconfirmation.h"

#include "displaytext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

NumberConfirmation::NumberConfirmation(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_edit(new QLineEdit(this))
{
    setFocusProxy(m_edit);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_edit);
    m_edit->setObjectName(u"numberEdit"_s);
    m_edit->setMaxLength(20);
    m_edit->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_edit);
    layout->addStretch();
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &NumberConfirmation::check);
    setNumber(0);
}

void NumberConfirmation::setNumber(int number)
{
    m_number = number;
    m_edit->clear();
    m_label->setText(tr("&Type %1 to confirm:", "a number").arg(DisplayText::number(number)));
    setVisible(number > 1);
    check();
}

// With the separators of the language, or without any.
bool NumberConfirmation::isConfirmed() const
{
    bool isNumber = false;
    const int typed = QLocale().toInt(m_edit->text().simplified(), &isNumber);
    return m_number <= 1 || (isNumber && typed == m_number);
}

// Return belongs to the number, not to the default button, which would close the dialog without a word.
bool NumberConfirmation::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (isConfirmed())
                Q_EMIT entered();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NumberConfirmation::check()
{
    if (m_confirmed == isConfirmed())
        return;
    m_confirmed = !m_confirmed;
    Q_EMIT confirmedChanged(m_confirmed);
}
