// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardauthorisepage.h"

#include "ui_wizardauthorisepage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTime>
#include <QToolButton>

using namespace Qt::StringLiterals;
using State = ConnectionSetup::State;

namespace {
QString minutes(qint64 ms)
{
    return QTime(0, 0).addMSecs(int(ms)).toString(u"m:ss"_s);
}
} // namespace

WizardAuthorisePage::WizardAuthorisePage(ConnectionSetup *setup)
    : WizardPage(setup, Authorise)
    , m_ui(std::make_unique<Ui::WizardAuthorisePage>())
{
    m_ui->setupUi(this);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &WizardAuthorisePage::showTime);
    connect(m_ui->openButton, &QPushButton::clicked, this, &WizardAuthorisePage::openRequested);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_setup->connectUrl().toString(QUrl::FullyEncoded)); });
}

WizardAuthorisePage::~WizardAuthorisePage() = default;

void WizardAuthorisePage::setBrowserOpened(bool opened)
{
    m_browserOpened = opened;
    showMessage();
}

void WizardAuthorisePage::refresh()
{
    const State state = m_setup->state();
    const bool waiting = state == State::Authorising;
    showLink(waiting);
    m_ui->authoriseProgress->setVisible(waiting || state == State::Preparing);
    if (waiting && !m_second.isActive())
        m_second.start();
    else if (!waiting)
        m_second.stop();
    showTime();
    showMessage();
}

void WizardAuthorisePage::showLink(bool shown)
{
    const bool wasShown = m_ui->linkRow->isVisible();
    m_ui->linkRow->setVisible(shown);
    const QString link = shown ? m_setup->connectUrl().toString(QUrl::FullyEncoded) : QString();
    if (link != m_ui->linkEdit->text()) {
        m_ui->linkEdit->setText(link);
        m_ui->linkEdit->setCursorPosition(0);
    }
    if (shown && !wasShown)
        m_ui->openButton->setFocus(); // rather than to the link, which would be selected as a whole
}

void WizardAuthorisePage::showTime()
{
    const State state = m_setup->state();
    const qint64 waited = m_setup->waitedMs();
    m_ui->authoriseProgress->setMaximum(state == State::Preparing ? 0 : int(m_setup->patienceMs()));
    m_ui->authoriseProgress->setValue(int(waited));
    QString text;
    if (state == State::Preparing) {
        text = tr("Asking Maton for the page…");
    } else if (state == State::Authorising) {
        const QString passed
            = tr("Waiting for the browser: %1 of %2 minutes").arg(minutes(waited), minutes(m_setup->patienceMs()));
        const Connection &connection = m_setup->connection();
        //: %1 "Waiting for the browser: …", %2 a word of the service
        text = connection.isPending() ? passed : tr("%1 (status: %2)").arg(passed, connection.status);
    }
    m_ui->authoriseProgressLabel->setText(text);
}

template <class Action>
void WizardAuthorisePage::addButton(const QString &name, const QString &text, Action action)
{
    connect(m_ui->authoriseMessageBar->addButton(name, text), &QToolButton::clicked, m_setup, action);
}

void WizardAuthorisePage::showMessage()
{
    const State state = m_setup->state();
    MessageBar *bar = m_ui->authoriseMessageBar;
    const bool waiting = state == State::Authorising;
    if (!m_setup->message().isEmpty()) {
        bar->display(waiting ? MessageBar::Kind::Warning : MessageBar::Kind::Error, m_setup->message());
    } else if (waiting && !m_browserOpened) {
        bar->display(MessageBar::Kind::Warning,
            tr("The browser could not be opened. Copy the link and open it in a browser yourself."));
    } else {
        bar->hide();
        return;
    }
    bar->setClosable(false);
    if (state == State::PreparingFailed)
        addButton(u"authoriseRetryButton"_s, tr("&Retry"), &ConnectionSetup::retry);
    if (state == State::Refused || state == State::TimedOut)
        addButton(u"authoriseAgainButton"_s, tr("Authorise a&gain"), &ConnectionSetup::authoriseAgain);
    if (state == State::Refused || state == State::TimedOut || state == State::Gone)
        addButton(u"authoriseNewButton"_s, tr("Ne&w connection"), &ConnectionSetup::createNew);
}
