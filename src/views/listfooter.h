// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

// The line below a list: of how much of the account it speaks, how many records are selected, and buttons for what can
// be done about the rest.
class ListFooter : public QWidget
{
    Q_OBJECT
public:
    // search: offered while it is enabled.
    ListFooter(QAction *search, QAction *stop, QWidget *parent);

    void setText(const QString &text);
    void setSelected(int records);
    void offerMore(QAction *more); // null = nothing
    void offerStop(bool offered); // of loading
    void offerStopSaving(bool offered);

    // As the buttons of a list look.
    static QToolButton *makeButton(const QString &name, QAction *action, QWidget *parent);
    // The same, there only while its action is enabled.
    static QToolButton *makeOffer(const QString &name, QAction *action, QWidget *parent);

Q_SIGNALS:
    void stopSavingRequested();

private:
    QLabel *m_text;
    QLabel *m_selected;
    QToolButton *m_search;
    QToolButton *m_more;
    QToolButton *m_stop;
    QToolButton *m_stopSaving;
};
