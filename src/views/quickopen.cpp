// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickopen.h"

#include "addresslist.h"
#include "icons.h"
#include "mirror.h"
#include "workspace.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MaxMatches = 20;

} // namespace

QuickOpen::QuickOpen(Workspace *workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_state(new QLabel(this))
{
    setObjectName(u"quickOpen"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open contact"));
    m_search->setObjectName(u"quickOpenEdit"_s);
    m_search->setAccessibleName(tr("Find a contact"));
    m_search->setPlaceholderText(tr("Part of a name, e-mail or phone number"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::named("edit-find"), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"quickOpenList"_s);
    m_list->setAccessibleName(tr("Contacts that match"));
    m_list->setUniformItemSizes(true);
    m_state->setObjectName(u"quickOpenLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 20);

    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_takeWhenFound = false;
        search();
    });
    const auto chooseItem = [this](QListWidgetItem *item) { choose(m_list->row(item)); };
    connect(m_list, &QListWidget::itemClicked, this, chooseItem);
    connect(m_list, &QListWidget::itemActivated, this, chooseItem);
    connect(workspace, &QObject::destroyed, this, &QDialog::reject);
    showState();
}

void QuickOpen::search()
{
    const quint64 generation = ++m_generation;
    const QString text = m_search->text().trimmed();
    m_answered = false;
    if (text.isEmpty() || !m_workspace) {
        list({});
        return;
    }
    m_workspace->mirror()->post(
        this, [text](MirrorStore &store) { return FoundContact::search(store, text, MaxMatches); },
        [this, generation](const QList<FoundContact> &found) {
            if (generation != m_generation)
                return;
            m_answered = true;
            list(found);
            if (std::exchange(m_takeWhenFound, false))
                take();
        });
}

void QuickOpen::list(const QList<FoundContact> &found)
{
    m_found = found;
    m_list->clear();
    for (const FoundContact &contact : found)
        m_list->addItem(contact.text);
    m_list->setCurrentRow(int(FoundContact::meant(found, m_search->text())));
    showState();
}

void QuickOpen::take()
{
    if (!m_answered) {
        m_takeWhenFound = true; // the list is of other words yet
    } else if (m_list->currentRow() >= 0) {
        choose(m_list->currentRow());
    } else if (const QString address = AddressList::onlyAddress(m_search->text()); !address.isEmpty()) {
        askService(address);
    }
}

void QuickOpen::choose(int row)
{
    if (isHidden())
        return; // where a click activates too, it was chosen by that already
    Q_EMIT chosen(QString::number(m_found.at(row).id));
    accept();
}

void QuickOpen::askService(const QString &address)
{
    if (m_asking || !m_workspace)
        return;
    m_asking = true;
    m_asked = address;
    showState();
    m_workspace->lookUpContact(address, this, [this](int, const QString &error) {
        if (error.isEmpty()) {
            lookedUp();
            return;
        }
        m_asking = false;
        m_asked.clear(); // Enter asks again
        showState();
        m_state->setText(error);
    });
}

// Whoever was found is in the mirror now, and is what was wanted, unless something else was typed meanwhile.
void QuickOpen::lookedUp()
{
    if (!m_workspace)
        return;
    const bool wanted = AddressList::onlyAddress(m_search->text()) == m_asked;
    m_asking = false;
    if (!wanted) {
        search();
        return;
    }
    m_workspace->mirror()->post(
        this, [address = m_asked](MirrorStore &store) { return FoundContact::search(store, address, MaxMatches); },
        [this, address = m_asked](const QList<FoundContact> &found) {
            if (AddressList::onlyAddress(m_search->text()) != address)
                return;
            list(found);
            if (m_list->currentRow() >= 0)
                take();
        });
}

void QuickOpen::showState()
{
    const QString text = m_search->text().trimmed();
    const QString address = AddressList::onlyAddress(text);
    if (m_asking)
        m_state->setText(tr("Asking the service for %1…").arg(m_asked));
    else if (m_list->currentRow() >= 0)
        m_state->setText(tr("Enter opens the marked contact."));
    else if (text.isEmpty())
        m_state->setText(tr("Searches the contacts that are loaded."));
    else if (!m_answered)
        m_state->clear();
    else if (!address.isEmpty() && address == m_asked)
        m_state->setText(tr("The account has no contact with the address %1.").arg(address));
    else if (!address.isEmpty())
        m_state->setText(tr("Not among the loaded contacts. Enter asks the service for this address."));
    else
        m_state->setText(tr("Nobody among the loaded contacts is like that. The service can be asked for a whole "
                            "address."));
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_search) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_list->count() > 0) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
