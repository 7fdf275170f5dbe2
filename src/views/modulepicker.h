// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "course.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLineEdit;
class QListWidget;
class Workspace;

// How much of a course is opened: the kind of access and, where that needs them, the modules. They are chosen by name.
// Where the course lists none, the service is asked for them; if it knows none either, their ids are typed.
class ModulePicker : public QWidget
{
    Q_OBJECT
public:
    explicit ModulePicker(Workspace *workspace, QWidget *parent = nullptr);

    void setCourse(qint64 course);
    void setAccessType(const QString &type);
    QString accessType() const;
    QList<qint64> modules() const; // empty where the access needs none
    QString text() const; // "Some modules: Week 1, Week 2"
    QString problem() const; // what is missing, as a sentence

private:
    void takeModules(const QList<CourseModule> &modules);
    void askForModules();
    void showModules();

    Workspace *m_workspace;
    qint64 m_course{0};
    QList<CourseModule> m_modules{};
    std::unique_ptr<QObject> m_asking{}; // while the modules of this course are asked for
    QComboBox *m_access;
    QListWidget *m_list;
    QLineEdit *m_ids;
};
