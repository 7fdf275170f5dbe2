// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "jobrunner.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <vector>

class Workspace;
class Workspaces;

// The jobs of all accounts that are open, account by account: what runs, waits or stands still, in the order in which
// it runs, then what has come to its end since the program was started. What was before is the history's. Follows the
// runners; single edits appear only when they stand still.
class JobsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, StateColumn, ProgressColumn, RateColumn, LeftColumn, ColumnCount };
    enum Role { ProgressRole = Qt::UserRole }; // of a job, from 0 to 1
    static constexpr int MostOver = 20; // of each account

    explicit JobsModel(Workspaces *workspaces, QObject *parent = nullptr);
    ~JobsModel() override;

    // Of the row's account; null for no row.
    Workspace *workspace(const QModelIndex &index) const;
    // As it was last told; id 0 for an account's row.
    JobSnapshot job(const QModelIndex &index) const;
    QModelIndex find(const Workspace *workspace, qint64 job) const;
    bool hasOver() const;
    // Accounts whose jobs are not known, since their files cannot be used: a sentence for each.
    QStringList problems() const;
    void openFiles(); // of all accounts with problems, again
    // They leave the list; the history has them.
    void removeOver(const QModelIndex &index);
    void clearOver();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void problemsChanged();

private:
    struct Group // an account
    {
        Workspace *workspace{};
        AccountEntry account{}; // a copy: views ask until the row is gone, and the workspace goes before it
        std::vector<JobSnapshot> jobs{}; // as shown
        std::vector<JobSnapshot> over{}; // newest first
        bool shown{false}; // the model has a row for it
    };

    void follow(Workspace *workspace);
    void forget(const Workspace *workspace);
    void jobOver(const Workspace *workspace, const Job &job);
    void refresh();
    void show(Group &group, const std::vector<JobSnapshot> &wanted);
    Group *groupOf(const QModelIndex &index) const; // of an account's row or of a job's
    Group *groupOf(const Workspace *workspace) const;
    QModelIndex indexOf(const Group &group) const;
    QVariant accountData(const Group &group, int column, int role) const;
    static QString text(const JobSnapshot &job, int column);

    std::vector<std::unique_ptr<Group>> m_groups{};
    QTimer m_refreshTimer{};
    QTimer m_secondTimer{}; // while something runs: countdowns, rates, what is left
};
