// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contactorder.h"
#include "recordpage.h"

class ContactHistory;
class ContactPane;
class QAction;
class QScrollArea;
class QStackedWidget;

// One person on one screen: fields and tags, enrollments, memberships, subscriptions, and what was changed from here.
// Shows what the mirror has at once; what has aged is read when the card rests on the person. Made for one account.
class ContactCard : public QWidget
{
    Q_OBJECT
public:
    // previous, next: the window's commands, which the card has as buttons.
    ContactCard(Workspace *workspace, Settings *settings, QAction *previous, QAction *next, QWidget *parent = nullptr);
    ~ContactCard() override;

    // order: the list that previous and next go through.
    void showContact(const QString &key, const ContactOrder &order);
    QString key() const { return m_key; }
    const ContactOrder &order() const { return m_order; }
    // What the mirror has; an empty key while that is not known, and when there is no such contact any more.
    const StoredRecord &record() const { return m_record; }

    void setOnline(bool online);
    void step(int direction); // -1, 1
    bool canStep(int direction) const;
    void refresh();
    MessageBar *bar() const { return m_bar; }
    void saveState();

Q_SIGNALS:
    // Another person, or none any more, or the card has come into sight or out of it.
    void changed();
    void stepped(const QString &key);
    void editRequested();
    void deleteRequested();
    void closeRequested();
    void showRequested(const QString &page, const Narrowing &narrowing);
    void jobStarted(qint64 job);
    void statusMessage(const QString &text);
    void jobRequested(qint64 job);
    void historyRequested(const QString &key, const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader(QAction *previous, QAction *next);
    QWidget *makeSections(Settings *settings);
    void follow();
    void read();
    void take(const std::optional<StoredRecord> &record);
    void ask();
    void showPerson();
    void showPosition();
    void showNobody(const QString &text);

    QPointer<Workspace> m_workspace;
    Settings *m_settings;
    QString m_key{};
    ContactOrder m_order{};
    StoredRecord m_record{};
    QString m_email{}; // of the last one that was known: for the sentence that it is gone
    bool m_online{false};
    bool m_asked{false}; // the service, for one who is not in the mirror
    bool m_stepping{false};
    QLabel *m_place;
    MessageBar *m_bar;
    QStackedWidget *m_stack;
    QLabel *m_nobody;
    QSplitter *m_splitter;
    ContactPane *m_pane{};
    QList<RecordPage *> m_sections{};
    ContactHistory *m_history{};
};
