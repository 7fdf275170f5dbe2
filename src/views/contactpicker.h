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
    // What of a list needs to be looked at.
    struct Doubt
    {
        enum class Why {
            Malformed, // no address
            Doubled, // more than once in the list, chosen once
            Several, // more than one contact has it
            NotHere, // not in the mirror; the service was not asked
            Nowhere // the service does not know it either
        };
        QString address{};
        Why why{};
        int count{}; // of contacts that have it
    };
    static QString text(const Doubt &doubt);
    void search();
    void takeText(const QString &text);
    void takeList(const QStringList &addresses, Doubt::Why whenUnknown);
    void doubt(const Doubt &doubt);
    QStringList unknown() const;
    void takeMatch();
    void add(const QList<FoundContact> &people);
    void removeChosen();
    void askService();
    void startAsking();
    QString askingTime(int addresses) const;
    void askNext();
    void showState();

    Workspace *m_workspace;
    int m_maximum;
    quint64 m_generation{0}; // of the search; late answers are dropped
    QList<FoundContact> m_people{}; // in the order of the list of matches
    QList<FoundContact> m_chosen{};
    QSet<RowId> m_chosenRows{};
    QList<Doubt> m_doubts{};
    QStringList m_toAsk{}; // addresses that the service is being asked for
    bool m_asking{false};
    QString m_askError{};
    qsizetype m_typed{0}; // characters: what comes in one go was pasted
    QLineEdit *m_search;
    QListWidget *m_matches;
    QListWidget *m_chosenList;
    QListWidget *m_doubtList;
    QToolButton *m_remove;
    QToolButton *m_ask;
    QLabel *m_state;
};
