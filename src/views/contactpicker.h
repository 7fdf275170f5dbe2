// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactsearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;
class Workspace;

// Chooses contacts of the mirror by part of an address or name, or by a pasted list of addresses. Addresses that are
// not in the mirror are named, and the service can be asked for them.
class ContactPicker : public QWidget
{
    Q_OBJECT
public:
    // maximum: how many may be chosen; 0 = any number.
    ContactPicker(Workspace *workspace, int maximum, QWidget *parent = nullptr);

    void choose(const std::vector<RowId> &rows);
    void choose(qint64 contact); // 0 = nobody
    std::vector<RowId> rows() const;
    QString nameOf(int place) const; // as shown
    qint64 contactId(int place) const;
    const QStringList &unknown() const { return m_unknown; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void takeList(const QStringList &addresses);
    void takeMatch();
    void add(const QList<FoundContact> &people);
    void removeChosen();
    void askService();
    void showState();

    Workspace *m_workspace;
    int m_maximum;
    quint64 m_generation{0}; // of the search; late answers are dropped
    QList<FoundContact> m_people{}; // in the order of the list of matches
    QList<FoundContact> m_chosen{};
    QStringList m_unknown{};
    QLineEdit *m_search;
    QListWidget *m_matches;
    QListWidget *m_chosenList;
    QToolButton *m_remove;
    QToolButton *m_ask;
    QLabel *m_state;
};
