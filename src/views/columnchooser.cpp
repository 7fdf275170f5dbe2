// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnchooser.h"

#include "icons.h"
#include "recordtable.h"
#include "recordtablemodel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

ColumnChooser::ColumnChooser(RecordTable *table, QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_list(new QListWidget(this))
{
    setObjectName(u"columnChooser"_s);
    setWindowTitle(tr("Choose columns"));
    auto *search = new QLineEdit(this);
    search->setObjectName(u"columnSearchEdit"_s);
    search->setPlaceholderText(tr("Find a column"));
    search->setAccessibleName(tr("Find a column"));
    search->setClearButtonEnabled(true);
    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    auto *up = new QPushButton(Icons::named("go-up"), tr("Move &up"), this);
    up->setObjectName(u"columnUpButton"_s);
    auto *down = new QPushButton(Icons::named("go-down"), tr("Move &down"), this);
    down->setObjectName(u"columnDownButton"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"columnCloseButton"_s);
    QPushButton *defaults = buttons->button(QDialogButtonBox::RestoreDefaults);
    defaults->setObjectName(u"columnDefaultsButton"_s);
    // Return belongs to the search line and the list here.
    const QList<QPushButton *> all = findChildren<QPushButton *>();
    for (QPushButton *button : all)
        button->setAutoDefault(false);
    auto *hint = new QLabel(tr("Ticked columns are shown, in this order."), this);
    hint->setWordWrap(true);

    auto *side = new QVBoxLayout;
    side->addWidget(up);
    side->addWidget(down);
    side->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(search);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(420, 480);

    fill();
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text, Qt::CaseInsensitive));
    });
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::apply);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::apply);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Fields of the account became known meanwhile.
    connect(
        table->model(), &QAbstractItemModel::modelReset, this,
        [this] {
            if (m_list->count() != m_table->horizontalHeader()->count())
                fill();
        },
        Qt::QueuedConnection);
    connect(defaults, &QPushButton::clicked, this, [this] {
        m_table->setColumnState({});
        const QHeaderView *header = m_table->horizontalHeader();
        for (int i = 0; i < header->count(); ++i)
            m_table->horizontalHeader()->moveSection(header->visualIndex(i), i);
        Q_EMIT m_table->columnStateChanged();
        fill();
    });
}

void ColumnChooser::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        auto *item = new QListWidgetItem(m_table->model()->headerData(logical, Qt::Horizontal).toString(), m_list);
        item->setData(Qt::UserRole, logical);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(header->isSectionHidden(logical) ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(0);
}

void ColumnChooser::apply()
{
    QHeaderView *header = m_table->horizontalHeader();
    int shown = 0;
    for (int i = 0; i < m_list->count(); ++i)
        shown += m_list->item(i)->checkState() == Qt::Checked ? 1 : 0;
    for (int i = 0; i < m_list->count(); ++i) {
        const int logical = m_list->item(i)->data(Qt::UserRole).toInt();
        // A table without columns could not be put right any more.
        const bool last = shown == 0 && i == 0;
        if (last) {
            const QSignalBlocker quiet(m_list);
            m_list->item(i)->setCheckState(Qt::Checked);
        }
        const bool show = last || m_list->item(i)->checkState() == Qt::Checked;
        header->setSectionHidden(logical, !show);
        if (show && header->sectionSize(logical) < 20)
            header->resizeSection(logical, header->defaultSectionSize());
        header->moveSection(header->visualIndex(logical), i);
    }
    Q_EMIT m_table->columnStateChanged();
}

void ColumnChooser::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        QListWidgetItem *item = m_list->takeItem(from);
        m_list->insertItem(to, item);
        m_list->setCurrentRow(to);
    }
    apply();
}
