// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addresslookup.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;
class Workspace;

// Chooses contacts of the mirror by part of an address or name, or by a pasted list of addresses. What of a list is not
// chosen is named with the reason; for addresses that are not in the mirror the service can be asked.
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
    // Addresses of a list that are not chosen, as a sentence; empty when there are none.
    QString leftOutText() const;
    // What is typed and not taken yet, as a sentence; empty when nothing is.
    QString problem() const;

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static QString text(const AddressLookup::Doubt &doubt);
    void search();
    void showMatches(const QList<FoundContact> &people);
    int markedRow() const; // of the matches; -1 = none
    void take();
    void takeText(const QString &text, AddressLookup::Ask ask = AddressLookup::Ask::WhenWanted);
    void takeMatch(int row);
    void add(const QList<FoundContact> &people);
    void removeChosen();
    void askService();
    QString askingTime(int addresses) const;
    void showState();

    Workspace *m_workspace;
    AddressLookup *m_lookup;
    int m_maximum;
    quint64 m_generation{0}; // of the search; late answers are dropped
    bool m_searching{false};
    bool m_takeWhenFound{false}; // Return was pressed before the matches were known
    QList<FoundContact> m_people{}; // in the order of the list of matches
    QList<FoundContact> m_chosen{};
    QSet<RowId> m_chosenRows{};
    qsizetype m_typed{0}; // characters: what comes in one go was pasted
    QLineEdit *m_search;
    QListWidget *m_matches;
    QListWidget *m_chosenList;
    QListWidget *m_doubtList;
    QToolButton *m_remove;
    QToolButton *m_ask;
    QLabel *m_state;
};
