// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionwizard.h"

#include "doubleclickguard.h"
#include "secretlink.h"
#include "wizardaccountpage.h"
#include "wizardauthorisepage.h"
#include "wizardchoosepage.h"
#include "wizardkeypage.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

ConnectionWizard::ConnectionWizard(ConnectionSetup *setup, QWidget *parent)
    : QWizard(parent)
    , m_setup(setup)
    , m_authorisePage(new WizardAuthorisePage(setup))
{
    setObjectName(u"connectionWizard"_s);
    setWindowTitle(setup->purpose() == ConnectionSetup::Purpose::SetUpAgain ? tr("Set up a connection again")
                                                                            : tr("Connect Systeme.io"));
    setWizardStyle(QWizard::ModernStyle);
    setTitleFormat(Qt::PlainText);
    setSubTitleFormat(Qt::PlainText);
    setOption(QWizard::NoBackButtonOnStartPage);
    setPage(WizardPage::Key, new WizardKeyPage(setup));
    setPage(WizardPage::Choose, new WizardChoosePage(setup));
    setPage(WizardPage::Authorise, m_authorisePage);
    setPage(WizardPage::Account, new WizardAccountPage(setup));
    setStartId(WizardPage::of(setup->state()));
    button(NextButton)->setObjectName(u"nextButton"_s);
    button(BackButton)->setObjectName(u"backButton"_s);
    button(FinishButton)->setObjectName(u"finishButton"_s);
    button(CancelButton)->setObjectName(u"cancelButton"_s);
    resize(640, 480);

    // Later: a page may be about to change because of a button, and QWizard changes one page at a time.
    connect(setup, &ConnectionSetup::stateChanged, this, &ConnectionWizard::followSetup, Qt::QueuedConnection);
    connect(this, &QWizard::currentIdChanged, this, &ConnectionWizard::followSetup, Qt::QueuedConnection);
    connect(this, &QWizard::currentIdChanged, this, [this] { DoubleClickGuard::contentsChanged(this); });
    connect(setup, &ConnectionSetup::linkReady, this, &ConnectionWizard::openLink);
    connect(m_authorisePage, &WizardAuthorisePage::openRequested, this, &ConnectionWizard::openLink);
}

void ConnectionWizard::followSetup()
{
    const int target = WizardPage::of(m_setup->state());
    if (target == WizardPage::None || currentId() == target || currentId() == -1)
        return;
    if (!hasVisitedPage(target))
        next();
    while (hasVisitedPage(target) && currentId() != target)
        back();
}

void ConnectionWizard::openLink()
{
    m_authorisePage->setBrowserOpened(SecretLink::open(m_setup->connectUrl()));
}

void ConnectionWizard::reject()
{
    m_setup->cancel();
    QWizard::reject();
}
