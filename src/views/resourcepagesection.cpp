// SPDX-License-Identifier: GPL-3.0-or-later
// A page of records as a part of another page.
#include "listfooter.h"
#include "listingsync.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "resourcepage.h"

#include "searchline.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRows = 8; // more of them scroll

} // namespace

void ResourcePage::makeSection(const QStringList &columns)
{
    m_isSection = true;
    m_firstColumns = columns;
    m_restTimer.setInterval(SectionRestMs);
    m_search->hide();
    m_footer->hide();
    // Keys are those of the page around it. What takes away a row has its own at the table.
    const QList<QAction *> own = actions();
    for (QAction *action : own)
        action->setShortcut({});

    auto *title = new QLabel(m_texts.title, this);
    title->setObjectName(u"sectionTitle"_s);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title, 1);
    QList<QAction *> shown = toolCommands();
    if (QAction *create = createAction())
        shown.prepend(create);
    QWidget *before = m_search;
    for (QAction *action : std::as_const(shown)) {
        auto *button = new QToolButton(this);
        setTabOrder(std::exchange(before, button), button); // as they lie: above the table
        button->setObjectName(action->objectName().replace("Action"_L1, "Button"_L1));
        button->setToolButtonStyle(action == createAction() ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setDefaultAction(action);
        row->addWidget(button);
    }
    auto *below = static_cast<QVBoxLayout *>(layout());
    below->setContentsMargins(0, 0, 0, 0);
    below->insertLayout(0, row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    // A scroll bar comes and goes with the width.
    connect(m_table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &ResourcePage::fitSection);
    fitSection();
}

// Nothing takes two lines of text, for the sentence that says so.
void ResourcePage::fitSection()
{
    const int rows = m_model ? m_model->rowCount() : 0;
    QHeaderView *header = m_table->horizontalHeader();
    header->setVisible(rows > 0);
    int height = 2 * m_table->frameWidth();
    if (rows == 0)
        height += 3 * fontMetrics().lineSpacing();
    else
        height += header->sizeHint().height() + qMin(rows, MostRows) * m_table->verticalHeader()->defaultSectionSize();
    m_table->setHorizontalScrollBarPolicy(rows > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (rows > 0 && m_table->horizontalScrollBar()->maximum() > 0)
        height += m_table->horizontalScrollBar()->sizeHint().height();
    m_table->setFixedHeight(height); // the splitter takes its own from this
}

void ResourcePage::refresh()
{
    listing()->open();
}
