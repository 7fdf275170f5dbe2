// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class Workspace;
struct TagEditPlan;

namespace Ui {
class TagEditPreview;
}

// What a change of tags would do to the account, in numbers: to whom, how often, at what cost, and what may follow.
class TagEditPreview : public QWidget
{
    Q_OBJECT
public:
    explicit TagEditPreview(QWidget *parent = nullptr);
    ~TagEditPreview() override;

    void setWorkspace(Workspace *workspace);
    // leftOut: who was meant and is not in the plan, as a sentence; may be empty.
    void showPlan(const TagEditPlan &plan, const QString &leftOut);
    QString costText() const;

private:
    void fillTable(const TagEditPlan &plan);

    std::unique_ptr<Ui::TagEditPreview> m_ui;
    Workspace *m_workspace{nullptr};
};
