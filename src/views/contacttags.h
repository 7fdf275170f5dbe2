// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contact.h"
#include "mirrorstore.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class TagChips;
class Workspace;
struct TagEdit;

// The tags of one contact as chips. Each change is a job of its own; until it is settled the chip says so. Made for one
// account.
class ContactTags : public QWidget
{
    Q_OBJECT
public:
    explicit ContactTags(Workspace *workspace, QWidget *parent = nullptr);

    void setContact(const QString &key, RowId row, const QList<Tag> &tags);
    void clear();
    // Another contact follows: what was typed was not meant for that one.
    void leave();

Q_SIGNALS:
    // A change of this contact came to its end: what the mirror has is to be shown.
    void settled(const QString &key);
    void failed(const QString &problem);
    void peopleRequested(const Tag &tag); // who has this tag as well

private:
    struct Pending
    {
        QList<Tag> adding{}; // new ones with ids below 0
        QSet<qint64> removing{};
    };

    void connectChips();
    void showTags();
    void change(const TagEdit &edit, const Tag &tag, bool add);
    void settle(const QString &key, const Tag &tag, bool add, const QString &error);

    QPointer<Workspace> m_workspace;
    QString m_key{};
    RowId m_row{};
    QList<Tag> m_tags{};
    QHash<QString, Pending> m_pending{}; // by key: another contact may be shown while tags are written
    qint64 m_lastNewTag{0};
    TagChips *m_chips;
};
