// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactcheck.h"

#include "apiclient.h"
#include "confirm.h"
#include "displaytext.h"
#include "listingsync.h"
#include "mirror.h"
#include "recordpage.h"
#include "workspace.h"

#include <QAction>
#include <QLocale>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

ContactCheck::ContactCheck(RecordPage *page, ListingOf listingOf, QAction *action)
    : QObject(page)
    , m_page(page)
    , m_listingOf(std::move(listingOf))
    , m_action(action)
{
    m_action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    connect(m_action, &QAction::triggered, this, [this] {
        if (m_loading)
            stopLoading();
        else if (m_walk->isUnderWay())
            m_walk->stop();
        else if (mayGoOn() && m_walk->isAgreed())
            m_walk->start(ContactWalk::From::WhereItWas);
        else if (mayGoOn()) // over contacts that came in meanwhile
            ask(m_walk->progress().contacts - m_walk->progress().checked, ContactWalk::From::WhereItWas);
        else
            begin();
    });
    update();
}

ContactCheck::~ContactCheck() = default;

const ContactWalk *ContactCheck::walk() const
{
    return m_walk;
}

void ContactCheck::setOffered(bool offered)
{
    m_offered = offered;
    m_page->coverageChanged();
}

void ContactCheck::follow(Workspace *workspace)
{
    m_offered = false;
    m_loading.reset();
    m_following = std::make_unique<QObject>();
    m_walk = workspace ? workspace->contactWalk(m_page->resource(), m_listingOf) : nullptr;
    if (!m_walk)
        return;
    connect(m_walk, &ContactWalk::stateChanged, m_following.get(), [this] {
        if (m_walk->state() == ContactWalk::State::Failed)
            m_page->sayUnread(m_walk, m_walk->errorText(), [this] { m_action->trigger(); });
        else
            m_page->bar()->settle(m_walk);
        m_page->coverageChanged();
    });
    connect(m_walk, &ContactWalk::progressChanged, m_following.get(), [this] { m_page->coverageChanged(); });
}

void ContactCheck::update()
{
    const bool nobody = m_walk && m_walk->progress().allContacts && m_walk->progress().contacts == 0;
    m_action->setVisible(m_offered);
    m_action->setEnabled(
        m_offered && m_page->isVisible() && m_walk && (isUnderWay() || (m_page->isReady() && !nobody)));
    if (m_loading)
        m_action->setText(tr("Stop loading all conta&cts"));
    else if (isUnderWay())
        m_action->setText(tr("Stop chec&king contacts"));
    else if (mayGoOn())
        m_action->setText(m_walk->isAgreed() ? tr("Go on chec&king contacts") : tr("Go on chec&king contacts…"));
    else if (m_walk && m_walk->isBegun())
        m_action->setText(tr("Chec&k all contacts again…"));
    else
        m_action->setText(tr("Chec&k all contacts…"));
}

bool ContactCheck::mayGoOn() const
{
    return m_walk && m_walk->isBegun() && !m_walk->isComplete();
}

void ContactCheck::begin()
{
    m_page->workspace()->mirror()->post(
        m_following.get(),
        [](MirrorStore &store) { return std::pair(store.count("contact"), store.isComplete("contact")); },
        [this](const std::pair<qint64, bool> &contacts) {
            if (contacts.second && contacts.first == 0)
                m_page->say(
                    MessageBar::Kind::Information, tr("The account has no contacts, so there is nothing to check."));
            else if (contacts.second)
                ask(contacts.first, ContactWalk::From::Beginning);
            else
                offerLoading(contacts.first);
        });
}

void ContactCheck::offerLoading(qint64 contacts)
{
    m_page->say(MessageBar::Kind::Information,
        tr("Not all contacts are loaded. What those have that are not here will not be found."));
    connect(m_page->addButton(u"loadContactsButton"_s, tr("Load all contacts first")), &QToolButton::clicked, this,
        &ContactCheck::loadContacts);
    if (contacts > 0) {
        connect(
            m_page->addButton(u"checkLoadedButton"_s, tr("Check the %Ln loaded…", nullptr, static_cast<int>(contacts))),
            &QToolButton::clicked, m_following.get(),
            [this, contacts] { ask(contacts, ContactWalk::From::Beginning); });
    }
}

void ContactCheck::loadContacts()
{
    ListingSync *contacts = m_page->workspace()->contactListing();
    m_page->say(MessageBar::Kind::Information,
        tr("All contacts are being loaded. When they are here, you are asked whether to check them."));
    m_loading = std::make_unique<QObject>();
    contacts->open();
    contacts->loadAll(); // or once it is known what is here
    const bool underWay = contacts->task() == ListingSync::Task::Everything;
    const auto advance = [this, contacts, asked = underWay]() mutable {
        using State = ListingSync::State;
        if (contacts->state() == State::Ready && !asked) {
            asked = true;
            QMetaObject::invokeMethod(contacts, &ListingSync::loadAll, Qt::QueuedConnection);
        } else if (contacts->task() == ListingSync::Task::None) {
            // Not at once: what is connected here must not be deleted while it is called.
            const bool all = contacts->state() == State::Exhausted;
            const auto end = [this, all, loading = QPointer<QObject>(m_loading.get())] {
                if (loading)
                    loaded(all);
            };
            QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
        }
    };
    connect(contacts, &ListingSync::stateChanged, m_loading.get(), advance);
    connect(contacts, &ListingSync::progressChanged, m_loading.get(), [this] { m_page->coverageChanged(); });
    m_page->coverageChanged();
}

// What has come in stays; the question is asked when somebody wants to check.
void ContactCheck::stopLoading()
{
    m_loading.reset(); // first, or the end of the loading would be taken for a failure
    m_page->workspace()->contactListing()->stop();
    m_page->sayFailure();
    m_page->coverageChanged();
}

void ContactCheck::loaded(bool all)
{
    m_loading.reset();
    m_page->sayFailure(); // of the list: what can be done instead
    m_page->coverageChanged();
    if (all)
        begin();
}

void ContactCheck::ask(qint64 contacts, ContactWalk::From from)
{
    Question question;
    question.objectName = u"checkContactsQuestion"_s;
    question.account = m_page->workspace()->account();
    //: %1 is the title of the page: "Subscriptions"
    question.text = from == ContactWalk::From::Beginning
        ? tr("%1: do you want to ask the service about each contact?").arg(m_page->texts().title)
        : tr("%1: do you want to ask the service about the contacts that are left?").arg(m_page->texts().title);
    question.consequence = tr("%Ln request(s), one for each contact", nullptr, static_cast<int>(contacts)) + u", "_s
        + timeFor(contacts) + u". "_s
        + tr("Everything else that you do goes before them. You can stop at any time and go on later, also after the "
             "program was closed.");
    question.action = tr("Check");
    question.destructive = false;
    askToConfirm(m_page, question, [this, walk = m_walk, contacts, from] {
        if (!walk || walk != m_walk)
            return;
        m_page->sayFailure(); // instead of what was offered
        walk->start(from, contacts);
    });
}

// One after the other.
QString ContactCheck::timeFor(qint64 contacts) const
{
    return DisplayText::duration(m_page->workspace()->client()->timeFor(static_cast<double>(contacts), 1));
}

QString ContactCheck::text() const
{
    if (!m_offered || !m_walk)
        return {};
    QStringList parts;
    const ContactWalk::Progress &progress = m_walk->progress();
    const int contacts = static_cast<int>(progress.contacts);
    if (m_loading) {
        const ListingSync::Progress read = m_page->workspace()->contactListing()->progress();
        parts.append(tr("loading all contacts first: %1 read").arg(DisplayText::number(read.read)));
    } else if (!m_walk->isBegun()) {
        parts.append(tr("listed of one contact at a time"));
    } else if (m_walk->isComplete() && !m_walk->isUnderWay()) {
        parts.append(tr("all %Ln contact(s) checked, on %1", nullptr, contacts)
                         .arg(QLocale().toString(m_walk->completeAt().toLocalTime().date(), QLocale::ShortFormat)));
    } else {
        QString text = tr("%1 of %Ln contact(s) checked", nullptr, contacts).arg(DisplayText::number(progress.checked));
        if (m_walk->state() == ContactWalk::State::Running && progress.contacts > progress.checked)
            text += u", "_s + tr("%1 left").arg(timeFor(progress.contacts - progress.checked));
        parts.append(text);
    }
    if (m_walk->state() == ContactWalk::State::Waiting)
        parts.append(tr("the service cannot be reached, it is tried again"));
    if (progress.passedOver > 0 && m_walk->isBegun())
        parts.append(tr("of %Ln contact(s) the service gave no list", nullptr, static_cast<int>(progress.passedOver)));
    if (!progress.allContacts && !m_loading && m_walk->isBegun())
        parts.append(tr("not all contacts are loaded"));
    return parts.join(u" · "_s);
}
