// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobplan.h"
#include "tag.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

// The tags of the account with three states for the chosen contacts: all have it, none, some. A state that is not
// touched changes nothing. Holds all tags, shows those that match the search.
class TagEditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, CountColumn, ChangeColumn, ColumnCount };

    explicit TagEditModel(QObject *parent = nullptr);

    // The tags of the account; choices made for those that stay are kept.
    void setTags(const QList<Tag> &tags);
    // How many of the chosen contacts have each tag. Until then nothing can be chosen.
    void setCounts(const QHash<qint64, qint64> &counts, qint64 contacts);
    bool hasCounts() const { return m_counted; }

    void setSearch(const QString &text);
    bool hasMatches() const { return m_matches > 0; } // among the tags that exist
    // The name that would make a new tag: the search text, trimmed, when no tag has it. Empty otherwise.
    QString newName() const;
    // A tag that is to be created and added; shown whatever is searched. False when the name is taken or empty.
    bool addNew(const QString &name);

    // Some -> all -> none -> some; where all or none have it there are two states.
    void cycle(const QModelIndex &index);

    TagEdit edit() const;
    QString summary() const; // "Add 2 tags, remove 1 tag"; empty when nothing is chosen
    // Of the longest text that a change can have.
    static int changeWidth(QFont font);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    // The value for Qt::CheckStateRole is not looked at: a row goes on to its next state.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row
    {
        qint64 id{}; // 0 = to be created
        QString name{};
        QString folded{};
        qint64 having{};
        Qt::CheckState initial{Qt::Unchecked};
        Qt::CheckState state{Qt::Unchecked};
        bool isChanged() const { return state != initial; }
    };
    Qt::CheckState stateFor(qint64 having) const;
    void find();
    const Row &row(const QModelIndex &index) const { return m_all[size_t(m_found[size_t(index.row())])]; }
    static QString changeText(const Row &row);
    QString countText(const Row &row) const;

    std::vector<Row> m_all{};
    std::vector<int> m_found{}; // indexes of m_all
    QHash<qint64, qint64> m_counts{};
    qint64 m_contacts{0};
    bool m_counted{false};
    int m_matches{0};
    QString m_search{};
};
