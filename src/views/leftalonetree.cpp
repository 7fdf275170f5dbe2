// SPDX-License-Identifier: GPL-3.0-or-later
#include "leftalonetree.h"

#include "displaytext.h"
#include "steptext.h"

#include <QHeaderView>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

LeftAloneTree::LeftAloneTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"leftTree"_s);
    setAccessibleName(tr("What is left alone, by reason"));
    setUniformRowHeights(true);
    setHeaderLabels({tr("Left alone"), tr("Steps")});
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    setMinimumHeight(fontMetrics().height() * 5);
    hide();
}

void LeftAloneTree::setSteps(const QList<UndoSkip> &left)
{
    clear();
    std::map<QString, QList<QTreeWidgetItem *>> reasons;
    for (const UndoSkip &skip : left) {
        auto *item = new QTreeWidgetItem({skip.change.label.simplified(), Changes::title(skip.change).simplified()});
        for (int column = 0; column < 2; ++column)
            item->setToolTip(column, StepText::toolTip(item->text(column)));
        reasons[skip.reason].append(item);
    }
    QList<QTreeWidgetItem *> groups;
    for (const auto &[reason, items] : reasons) {
        auto *group = new QTreeWidgetItem({reason, DisplayText::number(items.size())});
        group->setToolTip(0, StepText::toolTip(reason));
        group->addChildren(items);
        groups.append(group);
    }
    std::stable_sort(groups.begin(), groups.end(),
        [](const QTreeWidgetItem *a, const QTreeWidgetItem *b) { return a->childCount() > b->childCount(); });
    addTopLevelItems(groups);
    setVisible(!left.isEmpty());
}
