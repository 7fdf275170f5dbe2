// SPDX-License-Identifier: GPL-3.0-or-later
#include "startpage.h"

#include "accountsession.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
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
    m_retry->setObjectName(u"startRetryButton"_s);
    m_retry->setDefault(true);

    auto *column = new QVBoxLayout;
    column->addStretch();
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_text);
    column->addSpacing(12);
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);
    connect(m_retry, &QPushButton::clicked, this, &StartPage::retryRequested);
    showChecking();
}

void StartPage::showChecking()
{
    m_title->setText(tr("Connecting…"));
    m_text->setText(tr("Asking which Systeme.io account your key opens."));
    m_retry->setVisible(false);
}

void StartPage::describe(const AccountSession &session)
{
    m_retry->setVisible(true);
    switch (session.state()) {
    case AccountSession::State::NoKey:
        m_title->setText(tr("Welcome"));
        m_text->setText(tr("To reach your Systeme.io account, this program needs your Maton key.\n\n"
                           "1. Sign in at https://maton.ai, open https://maton.ai/settings and copy the key.\n"
                           "2. Put it into the environment variable MATON_API_KEY and start the program again:\n"
                           "    MATON_API_KEY=… %1\n\n"
                           "The key is used for this session only and is not stored.\n\n"
                           "To look around without an account, start the program with --demo.")
                            .arg(QCoreApplication::applicationName()));
        m_retry->setVisible(false);
        break;
    case AccountSession::State::Checking:
        showChecking();
        break;
    case AccountSession::State::NoConnection:
        m_title->setText(tr("No Systeme.io account is connected"));
        m_text->setText(tr("Your key works, but no active Systeme.io connection belongs to it.\n\n"
                           "Open https://maton.ai, add a connection for Systeme.io and finish it in the browser. Then "
                           "come back and "
                           "press Retry.")
            + (session.connections().isEmpty() ? QString()
                                               : u"\n\n"_s
                        + tr("%n connection(s) exist but are not active.", nullptr,
                            static_cast<int>(session.connections().size()))));
        break;
    case AccountSession::State::KeyRefused:
    case AccountSession::State::Failed:
        m_title->setText(tr("Your account could not be reached"));
        m_text->setText(session.error().message());
        break;
    case AccountSession::State::Ready:
        break;
    }
    setAccessibleName(m_title->text());
}
