// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"

#include <QDockWidget>
#include <QPointer>
#include <QWidget>

class JobsModel;
class QAction;
class QLabel;
class MessageBar;
class QStackedWidget;
class QToolBar;
class QTreeView;
class Workspace;

// The jobs of all open accounts, with what can be done about them by mouse and keys: the page, and smaller the dock.
class JobsView : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Page, Dock };

    // name: what the object names of the view and its parts begin with.
    JobsView(JobsModel *model, Form form, const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // The job's report is wanted.
    void jobWanted(const QString &accountId, qint64 job);

private:
    QAction *addAction(const QString &name, const char *icon, const QString &text, const QKeySequence &key);
    void makeActions(QToolBar *bar);
    void setUpTree(Form form);
    void showState();
    void showProblems();
    void showActions();
    void expandAll();
    void fitColumns();
    JobSnapshot chosen() const; // id 0: none
    JobRunner *runner() const; // of the chosen one
    void pauseOrContinue();
    void cancelOrRemove();

    JobsModel *m_model;
    QString m_name;
    MessageBar *m_problems;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QTreeView *m_tree;
    QAction *m_pause{};
    QAction *m_cancel{};
    QAction *m_up{};
    QAction *m_down{};
    QAction *m_report{};
    QAction *m_clear{};
};

// The same while one works on other pages. What is in it is made when it is first shown.
class JobsDock : public QDockWidget
{
    Q_OBJECT
public:
    JobsDock(JobsModel *model, QWidget *window);

    QAction *focusAction() const { return m_goThere; } // there, and back

Q_SIGNALS:
    void jobWanted(const QString &accountId, qint64 job);
    // The keyboard is not wanted any more, and what had it before is not there.
    void left();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void enter();
    void leave();

    JobsModel *m_model;
    QAction *m_goThere;
    QPointer<QWidget> m_before{}; // that had the keyboard
};
