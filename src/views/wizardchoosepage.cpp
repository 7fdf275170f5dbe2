// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardchoosepage.h"

#include "accountbook.h"
#include "displaytext.h"
#include "ui_wizardchoosepage.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole;
constexpr int ActiveRole = Qt::UserRole + 1;

QDateTime time(const QString &sent)
{
    return QDateTime::fromString(sent, Qt::ISODateWithMs);
}

} // namespace

WizardChoosePage::WizardChoosePage(ConnectionSetup *setup)
    : WizardPage(setup, Choose)
    , m_ui(std::make_unique<Ui::WizardChoosePage>())
{
    m_ui->setupUi(this);
    const auto decided = [this] {
        m_decided = true;
        Q_EMIT completeChanged();
    };
    for (QRadioButton *radio : {m_ui->continueRadio, m_ui->existingRadio, m_ui->newRadio})
        connect(radio, &QRadioButton::clicked, this, decided);
    const auto clickExisting = [this, decided] {
        m_ui->existingRadio->setChecked(true);
        decided();
    };
    connect(m_ui->connectionTree, &QTreeWidget::itemClicked, this, clickExisting);
    connect(m_ui->connectionTree, &QTreeWidget::itemSelectionChanged, this, [this, clickExisting] {
        if (m_ui->connectionTree->hasFocus())
            clickExisting();
    });
}

WizardChoosePage::~WizardChoosePage() = default;

void WizardChoosePage::initializePage()
{
    m_decided = false;
    WizardPage::initializePage();
}

void WizardChoosePage::refresh()
{
    const Connection begun = m_setup->pending();
    m_ui->continueRadio->setVisible(!begun.id.isEmpty());
    m_ui->continueRadio->setText(
        //: %1 is an age: "5 minutes ago"
        tr("&Continue with the connection that was begun %1")
            .arg(DisplayText::age(time(begun.created), QDateTime::currentDateTime())));
    fillTree();
    const bool any = m_ui->connectionTree->topLevelItemCount() > 0;
    m_ui->existingRadio->setVisible(any);
    m_ui->connectionTree->setVisible(any);
    m_ui->newRadio->setText(any ? tr("Connect &another Systeme.io account") : tr("&Connect a Systeme.io account"));
    const QRadioButton *hidden = begun.id.isEmpty() ? m_ui->continueRadio : any ? nullptr : m_ui->existingRadio;
    if (!m_decided || (hidden && hidden->isChecked()))
        preselect();
    showMessage();
}

// The one that continues what was begun has a line of its own.
void WizardChoosePage::fillTree()
{
    const QSignalBlocker blocker(m_ui->connectionTree);
    const QString selected = selectedId();
    const QString begun = m_setup->pending().id;
    m_ui->connectionTree->clear();
    const QList<Connection> choices = m_setup->choices();
    for (const Connection &connection : choices) {
        if (connection.id == begun)
            continue;
        auto *item = new QTreeWidgetItem(m_ui->connectionTree,
            {m_setup->account(connection.id).name, DisplayText::state(connection.status),
                DisplayText::date(time(connection.created)), connection.id.left(8)});
        item->setData(0, IdRole, connection.id);
        item->setData(0, ActiveRole, connection.isActive());
        if (connection.id == selected)
            m_ui->connectionTree->setCurrentItem(item);
    }
    m_ui->connectionTree->header()->resizeSections(QHeaderView::ResizeToContents);
}

QString WizardChoosePage::selectedId() const
{
    const QList<QTreeWidgetItem *> selected = m_ui->connectionTree->selectedItems();
    return selected.isEmpty() ? QString() : selected.first()->data(0, IdRole).toString();
}

// What was begun, else the account that is looked at or the oldest one, as far as they work, else a new one.
void WizardChoosePage::preselect()
{
    QTreeWidgetItem *works = nullptr;
    for (int i = m_ui->connectionTree->topLevelItemCount() - 1; i >= 0; --i) {
        QTreeWidgetItem *item = m_ui->connectionTree->topLevelItem(i);
        if (!item->data(0, ActiveRole).toBool())
            continue;
        works = item;
        if (item->data(0, IdRole).toString() == m_setup->preferred())
            break;
    }
    const QSignalBlocker blocker(m_ui->connectionTree);
    if (works)
        m_ui->connectionTree->setCurrentItem(works);
    if (!m_setup->pending().id.isEmpty())
        m_ui->continueRadio->setChecked(true);
    else if (works && m_setup->purpose() == ConnectionSetup::Purpose::NewKey)
        m_ui->existingRadio->setChecked(true);
    else
        m_ui->newRadio->setChecked(true);
}

void WizardChoosePage::showMessage()
{
    const bool failed = !m_setup->message().isEmpty();
    const QString text = failed ? m_setup->message() : m_setup->keyNote();
    if (text.isEmpty())
        m_ui->chooseMessageBar->hide();
    else if (text != m_ui->chooseMessageBar->text() || failed)
        m_ui->chooseMessageBar->display(failed ? MessageBar::Kind::Error : MessageBar::Kind::Warning, text);
}

bool WizardChoosePage::isComplete() const
{
    return !m_ui->existingRadio->isChecked() || !selectedId().isEmpty();
}

void WizardChoosePage::forward()
{
    if (m_ui->continueRadio->isChecked())
        m_setup->continuePending();
    else if (m_ui->existingRadio->isChecked())
        m_setup->choose(selectedId());
    else
        m_setup->createNew();
}
