// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "course.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class Workspace;

// How much of a course is opened: the kind of access and, where that needs them, the modules. They are chosen by name;
// of a course that lists none their ids are typed.
class ModulePicker : public QWidget
{
    Q_OBJECT
public:
    explicit ModulePicker(Workspace *workspace, QWidget *parent = nullptr);

    void setCourse(qint64 course);
    void setAccessType(const QString &type);
    QString accessType() const;
    QList<qint64> modules() const; // empty where the access needs none
    QString problem() const; // what is missing, as a sentence

private:
    void showModules();

    Workspace *m_workspace;
    QList<CourseModule> m_modules{};
    QComboBox *m_access;
    QListWidget *m_list;
    QLineEdit *m_ids;
};
