// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirm.h"
#include "jobplan.h"

#include <QDialog>
#include <QHash>
#include <QPointer>

class LeftAloneTree;
class MessageBar;
class NumberConfirmation;
class PlanModel;
class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QTableWidget;
class Workspace;
struct CsvTable;
struct PlanLine;

// What a plan is shown as before it starts, and what is asked then.
struct PlanQuestion : Question
{
    // Records that the plan does not name, but that lose something by it: offered to be saved first. What is deleted
    // itself is offered in any case.
    QByteArray lossResource{};
    QStringList lossKeys{};
};

// The preview of a job: what it does in numbers and to each record, what it leaves alone and why, what it costs and
// what cannot be taken back. Where records are deleted it offers to save them to files first, and with several asks for
// their number. What was shown is what is confirmed: it is planned once more, and if the account has come to say
// something else meanwhile, that is shown and asked first. Shown with open(); deletes itself when closed.
class PlanDialog : public QDialog
{
    Q_OBJECT
public:
    using Work = std::function<JobPlan(MirrorStore &)>; // on the thread of the mirror
    using Asking = std::function<PlanQuestion(const JobPlan &)>; // again for each plan

    PlanDialog(Workspace *workspace, Work work, const JobPlan &plan, Asking asking, QWidget *parent);

    static QHash<QString, QString> fieldNames(const Workspace *workspace); // by slug
    // Asks for a file and writes what was previewed. bar: where it is told.
    static void saveCsv(QWidget *window, const CsvTable &table, MessageBar *bar);

Q_SIGNALS:
    void confirmed(const JobPlan &plan);

private:
    void createWidgets();
    void showPlan(const JobPlan &plan);
    void fillLines();
    QString alreadySo(const PlanLine &line) const;
    void fillRecords();
    void offerBackup();
    void check();
    void goOn();
    void askForFile();
    void backUp(const QString &file);
    void finish();
    void fail(const QString &text);
    void setBusy(bool busy);
    void updateButtons();
    QByteArray lostResource() const;
    QStringList lostKeys() const;

    QPointer<Workspace> m_workspace;
    Work m_work;
    Asking m_asking;
    JobPlan m_plan{};
    PlanQuestion m_question{};
    bool m_busy{false};
    MessageBar *m_bar{};
    QLabel *m_text{};
    QTableWidget *m_lines{};
    PlanModel *m_steps{};
    QTableView *m_records{};
    QLabel *m_leftLabel{};
    LeftAloneTree *m_left{};
    QLabel *m_consequence{};
    QLabel *m_cost{};
    QLabel *m_account{};
    QCheckBox *m_backup{};
    NumberConfirmation *m_number{};
    QProgressBar *m_progress{};
    QPushButton *m_save{};
    QPushButton *m_confirm{};
    QPushButton *m_cancel{};
};
