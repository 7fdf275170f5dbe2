// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QSet>

class AccountBook;
class AccountSession;

// The Systeme.io connections of the key, oldest first, as the user named them, and behind them the accounts of which
// only a copy on this computer is left. What was deleted here is gone at once, also from answers of before.
class ConnectionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StatusColumn, CreatedColumn, IdColumn, RemarkColumn, TestColumn, ColumnCount };

    // What the last test of a connection came to.
    struct Test
    {
        enum class Result { None, Running, Passed, Failed };
        Result result{Result::None};
        QString text{}; // a sentence
        QDateTime at{};
    };

    ConnectionsModel(const AccountSession *session, const AccountBook *book, QObject *parent = nullptr);

    void refresh(); // from the session
    void setOpenAccount(const QString &id);
    QString openAccount() const { return m_open; }
    // Ids of the accounts that have a copy or a history on this computer.
    void setKeptAccounts(const QStringList &ids);
    const QStringList &keptAccounts() const { return m_kept; }
    bool isKept(const QString &id) const { return m_kept.contains(id); }
    void setTest(const QString &id, const Test &test);
    Test test(const QString &id) const { return m_tests.value(id); }
    void setBeingDeleted(const QString &id, bool on);
    bool isBeingDeleted(const QString &id) const { return m_beingDeleted.contains(id); }
    void remove(const QString &id); // it was deleted: hidden, whatever the session says, until
    void believeService(); // the session has an answer of after that
    void updateAges();

    Connection connection(int row) const { return m_rows.value(row); } // empty id beyond the end
    int rowOf(const QString &id) const; // -1
    bool isAtMaton(int row) const { return row >= 0 && row < m_atMaton; }
    int atMaton() const { return m_atMaton; } // connections, without what is left only here
    int active() const;
    // The default one of those shown, or of those without one of them. Empty id if there is none.
    Connection defaultConnection(const QString &without = {}) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // When the connection was made; invalid when that cannot be read.
    static QDateTime created(const Connection &connection);

private:
    QString text(int row, int column) const;
    QString toolTip(int row, int column) const;
    QString statusText(int row) const;
    QString remarks(int row) const;
    QString testText(const QString &id) const;
    void changed(const QString &id);

    const AccountSession *m_session;
    const AccountBook *m_book;
    QList<Connection> m_rows{};
    int m_atMaton{0}; // rows that are connections; the others follow
    QString m_open{};
    QStringList m_kept{};
    bool m_answered{false}; // Maton has said which connections there are
    QSet<QString> m_gone{};
    QSet<QString> m_beingDeleted{};
    QHash<QString, Test> m_tests{};
};
