// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class ColumnFit;
class NarrowingBar;
class QTreeWidgetItem;
class Settings;
class StepModel;
class Workspace;
struct Asker;
struct JobQuery;
struct StepGroup;

namespace Ui {
class JobView;
}

// One job: how far it is and what it waits for while it runs, why it stands still, and what it came to; with all its
// steps.
class JobView : public QWidget
{
    Q_OBJECT
public:
    explicit JobView(QWidget *parent = nullptr);
    ~JobView() override;

    void setWorkspace(Workspace *workspace); // may be null; shows nothing then
    void showJob(qint64 id); // 0 = none
    qint64 job() const { return m_id; }

    // Only the steps for which that question finds the job are shown, of it and of those that are shown later.
    void find(const JobQuery &query);

    QString reportText() const; // for the clipboard
    // How it is laid out for the account.
    void saveState(Settings *settings) const;
    void restoreState(const Settings *settings);
    StepModel *steps() const { return m_steps; }

    // Plans what did not succeed of a job once more, as the journal has it, and asks. asked: when that is shown.
    static void askToRetry(
        const Asker &asker, const Job &job, const QSet<qint64> &chosen = {}, const std::function<void()> &asked = {});

Q_SIGNALS:
    void selectRecords(const QStringList &contactKeys);
    void jobStarted(qint64 job); // by Retry failed or Undo
    void jobWanted(qint64 job); // the one that this one takes back
    void failed(const QString &text); // the journal or a file could not be read or written
    void saved(const QString &text); // a sentence that says where

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    // What the commands are about, of the steps that are selected, else of all that are shown.
    struct Chosen
    {
        QSet<qint64> toRetry{};
        QSet<qint64> toUndo{};
        QStringList contacts{}; // of those that did not succeed
    };
    void setUpTables();
    void setUpButtons();
    void showSnapshot(const JobSnapshot &snapshot);
    void showUndoneJob();
    void showQueue();
    void showProgress();
    void showButtons();
    void showChosen();
    void showReport();
    void showFound();
    void fillTree(const QList<StepGroup> &groups);
    QString progressText() const;
    QString reasonText() const;
    QString timesText() const;
    QString waitText() const;
    void filterBy(const QTreeWidgetItem *item);
    JobRunner *runner() const;
    static QString groupText(const StepGroup &group);

    // jobviewcommands.cpp
    void retryFailed();
    void undo();
    bool canRetry() const;
    bool meansPart() const;
    Chosen chosen() const;
    static QString retryText(const Chosen &chosen);
    static QString selectText(const Chosen &chosen);
    static QString undoText(const Chosen &chosen);
    void showReportMenu(const QPoint &position);
    void showStepMenu(const QPoint &position);
    QList<int> selectedSteps() const; // rows, from the top
    void copySteps() const;
    void saveReport();

    std::unique_ptr<Ui::JobView> m_form;
    QPointer<Workspace> m_workspace{};
    StepModel *m_steps;
    ColumnFit *m_columns{};
    NarrowingBar *m_narrowing;
    qint64 m_id{0};
    JobSnapshot m_snapshot{};
    qint64 m_undone{0}; // the job that this one takes back, once it was asked for
    bool m_retrying{false};
    QTimer m_countdown{};
};
