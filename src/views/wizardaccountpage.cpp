// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardaccountpage.h"

#include "accountbook.h"
#include "ui_wizardaccountpage.h"

#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;
using State = ConnectionSetup::State;

namespace {

constexpr int SwatchSize = 24;

// The chosen one has a ring, which is seen on light and dark ground.
QPixmap swatch(const QColor &colour, const QColor &ring)
{
    QPixmap pixmap(SwatchSize, SwatchSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(pixmap.rect().adjusted(4, 4, -4, -4));
    painter.setPen(QPen(ring, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(pixmap.rect().adjusted(1, 1, -1, -1));
    return pixmap;
}

} // namespace

WizardAccountPage::WizardAccountPage(ConnectionSetup *setup)
    : WizardPage(setup, Account)
    , m_ui(std::make_unique<Ui::WizardAccountPage>())
    , m_colours(new QButtonGroup(this))
{
    m_ui->setupUi(this);
    addColours();
}

WizardAccountPage::~WizardAccountPage() = default;

void WizardAccountPage::addColours()
{
    // In the order of AccountBook::palette(); a colour without a name goes by its code.
    const QStringList names{
        tr("Blue"), tr("Vermilion"), tr("Green"), tr("Pink"), tr("Brown"), tr("Sky blue"), tr("Violet")};
    const QStringList palette = AccountBook::palette();
    for (int i = 0; i < palette.size(); ++i) {
        const QString name = names.value(i, palette.at(i));
        auto *button = new QToolButton(m_ui->nameForm);
        button->setObjectName(u"colourButton%1"_s.arg(i));
        QIcon icon(swatch(palette.at(i), Qt::transparent));
        icon.addPixmap(swatch(palette.at(i), button->palette().color(QPalette::ButtonText)), QIcon::Normal, QIcon::On);
        button->setIcon(icon);
        button->setIconSize({SwatchSize, SwatchSize});
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(name);
        button->setToolTip(name);
        m_colours->addButton(button, i);
        m_ui->colourLayout->addWidget(button);
    }
    m_ui->colourLayout->addStretch();
}

void WizardAccountPage::showEntry()
{
    const AccountEntry entry = m_setup->account(m_setup->connection().id);
    m_shownId = entry.id;
    m_ui->nameEdit->setText(entry.hasOwnName ? entry.name : QString());
    m_ui->nameEdit->setPlaceholderText(entry.name);
    if (QAbstractButton *button = m_colours->button(int(AccountBook::palette().indexOf(entry.colour))))
        button->setChecked(true);
}

bool WizardAccountPage::isComplete() const
{
    return m_setup->state() == State::Naming;
}

void WizardAccountPage::refresh()
{
    const State state = m_setup->state();
    if (m_shownId != m_setup->connection().id)
        showEntry();
    const bool again = m_setup->purpose() == ConnectionSetup::Purpose::SetUpAgain;
    m_ui->proofProgress->setVisible(state == State::Proving);
    m_ui->nameForm->setVisible(state == State::Naming && !again);
    QString text;
    if (state == State::Proving)
        text = tr("Reading a contact…");
    else if (state == State::Naming && m_setup->newestContact().isEmpty())
        text = tr("It works: the contacts of the account can be read. There are no contacts yet.");
    else if (state == State::Naming)
        text = tr("It works: the contacts of the account can be read. The newest one is %1.")
                   .arg(m_setup->newestContact());
    if (state == State::Naming && again)
        text += u"\n\n"_s + tr("Check that it is the same account as before.");
    m_ui->proofLabel->setText(text);
    showMessage();
}

void WizardAccountPage::showMessage()
{
    MessageBar *bar = m_ui->accountMessageBar;
    if (m_setup->state() != State::ProofFailed) {
        // The keychain may have answered after the page on which the key was accepted.
        if (m_setup->keyNote().isEmpty())
            bar->hide();
        else
            bar->display(MessageBar::Kind::Warning, m_setup->keyNote());
        return;
    }
    bar->display(MessageBar::Kind::Error, m_setup->message());
    bar->setClosable(false);
    connect(
        bar->addButton(u"accountRetryButton"_s, tr("&Retry")), &QToolButton::clicked, m_setup, &ConnectionSetup::retry);
    connect(bar->addButton(u"accountNewButton"_s, tr("Ne&w connection")), &QToolButton::clicked, m_setup,
        &ConnectionSetup::createNew);
}

QWidget *WizardAccountPage::firstField() const
{
    return m_ui->nameEdit;
}

void WizardAccountPage::forward()
{
    m_setup->finish(m_ui->nameEdit->text(), AccountBook::palette().value(m_colours->checkedId()));
}
