// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tag.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QWidget>

class FlowLayout;
class QCompleter;
class QLabel;
class QStandardItemModel;
class TagChip;
class TagLineEdit;

// Tags as chips that can be taken off, and a line to type further ones into. It only asks for changes: what it shows is
// what it was given. A tag that does not exist yet has an id below 0 here, given by the owner.
class TagChips : public QWidget
{
    Q_OBJECT
public:
    explicit TagChips(QWidget *parent = nullptr);

    void setTags(const QList<Tag> &tags);
    QList<Tag> tags() const { return m_tags; }
    // Changes that are under way: shown, but not to be touched.
    void setPending(const QList<Tag> &adding, const QSet<qint64> &removing);
    // What can be chosen while typing, in alphabetical order.
    void setKnownTags(const QList<Tag> &tags);

    // Chips lead to the people who have their tag, by peopleRequested(). To be called before there are any.
    void offerPeople() { m_offersPeople = true; }

    // What was typed and not added yet.
    QString typedText() const;
    void clearTyped();
    // Adds what was typed if it is the name of a known tag, or if nothing was typed; else false.
    bool settleTyped();
    QWidget *editor() const;

Q_SIGNALS:
    void addRequested(qint64 tagId);
    void createRequested(const QString &name);
    void removeRequested(qint64 tagId);
    void peopleRequested(qint64 tagId);
    void typedTextChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    TagChip *chipFor(qint64 id) const;
    void offer(bool all);
    void choose();
    void request(qint64 id, const QString &name);
    bool isShown(qint64 id, const QString &name) const;
    qint64 meantTag(const QString &name) const; // by Enter
    qint64 knownTag(const QString &name) const; // 0 when there is none

    bool m_offersPeople{false};
    QList<Tag> m_tags{};
    QList<Tag> m_adding{};
    QSet<qint64> m_removing{};
    QList<Tag> m_known{};
    QHash<qint64, QString> m_folded{}; // names of the known tags as they are searched
    QList<TagChip *> m_chips{};
    FlowLayout *m_layout;
    TagLineEdit *m_edit;
    QLabel *m_hint;
    QCompleter *m_completer;
    QStandardItemModel *m_offers;
};
