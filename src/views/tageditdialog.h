// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

class ContactPicker;
class TagEditModel;
class Workspace;
struct TagEditPlan;

namespace Ui {
class TagEditDialog;
}

// Changes the tags of any number of contacts: whose (where no contacts are given, or to add some), which tags, then
// what that means for this account in numbers. What was previewed is what is started: if the mirror has come to say
// something else meanwhile, the new numbers are shown and asked first. Shown with open(); deletes itself when closed.
class TagEditDialog : public QDialog
{
    Q_OBJECT
public:
    TagEditDialog(Workspace *workspace, std::vector<RowId> rows, QWidget *parent = nullptr);
    ~TagEditDialog() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void started(qint64 job);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpPeople();
    void setUpChoice();
    void setUpPreview();
    void loadTags();
    void count();
    void refill(const std::function<void()> &change);
    void search(const QString &text);
    void createTag();
    void setCurrentTag(const QString &name);
    void showChoice();
    void next();
    void takePeople();
    void makePlan();
    void showPlan();
    void goBack();
    void back();
    void start();
    void run();
    void setStarting(bool starting);
    void setBusy(bool busy);
    void showPage(int page);

    std::unique_ptr<Ui::TagEditDialog> m_ui;
    Workspace *m_workspace;
    TagEditModel *m_model;
    ContactPicker *m_people;
    bool m_peopleShown{false}; // those that were given are in the picker
    std::vector<RowId> m_rows;
    std::unique_ptr<TagEditPlan> m_plan;
    quint64 m_generation{0}; // of the plan asked for; a late one is dropped
    bool m_starting{false};
};
