// SPDX-License-Identifier: GPL-3.0-or-later
#include "startpage.h"

#include "accountsession.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_retry(new QPushButton(tr("&Retry"), this))
{
    setObjectName(u"startPage"_s);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    m_title->setFont(font);
    m_title->setObjectName(u"startTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"startText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action->setObjectName(u"startActionButton"_s);
    m_retry->setObjectName(u"startRetryButton"_s);

    auto *column = new QVBoxLayout;
    column->addStretch();
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_text);
    column->addSpacing(12);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_action);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);
    connect(m_retry, &QPushButton::clicked, this, &StartPage::retryRequested);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_needsKey)
            Q_EMIT keyRequested();
        else
            Q_EMIT accountRequested();
    });
    showChecking();
}

void StartPage::showChecking()
{
    say(tr("Connecting…"), tr("Asking which Systeme.io account your key opens."), {}, false);
}

void StartPage::say(const QString &title, const QString &text, const QString &action, bool canRetry)
{
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_action->setDefault(true);
    m_retry->setVisible(canRetry);
    setAccessibleName(title);
}

void StartPage::describe(const AccountSession &session)
{
    using State = AccountSession::State;
    const int connections = static_cast<int>(session.connections().size());
    m_needsKey = session.state() == State::NoKey || session.state() == State::KeyRefused;
    switch (session.state()) {
    case State::NoKey:
        say(tr("Welcome"),
            tr("This program looks after the contacts of your Systeme.io account: it keeps a copy that is searched at "
               "once, and changes many of them safely.\n\n"
               "It reaches the account through Maton. Connecting takes a few minutes, once.\n\n"
               "To look around without an account, start the program with --demo."),
            tr("Co&nnect Systeme.io…"), false);
        break;
    case State::Checking:
        showChecking();
        break;
    case State::KeyRefused:
        say(tr("The Maton key is not accepted"), session.error().message(), tr("&Enter the key…"), true);
        break;
    case State::NoConnection:
        say(tr("No Systeme.io account is connected"),
            tr("Your key works, but no active Systeme.io connection belongs to it.")
                + (connections == 0
                        ? QString()
                        : u"\n\n"_s + tr("%n connection(s) exist but are not active.", nullptr, connections)),
            tr("A&dd an account…"), true);
        break;
    case State::Failed:
        say(tr("Your account could not be reached"),
            session.error().message() + u"\n\n"_s + tr("It is tried again by itself."), {}, true);
        break;
    case State::Ready:
        // None of the accounts is looked at, since the one that was has been forgotten.
        say(tr("Choose an account"), tr("%n account(s) can be opened.", nullptr, connections), tr("A&dd an account…"),
            false);
        break;
    }
}
