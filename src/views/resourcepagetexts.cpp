// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of records says of itself: footer, empty state, the question before everything is read again.
#include "apiclient.h"
#include "confirm.h"
#include "displaytext.h"
#include "emptylist.h"
#include "listexport.h"
#include "listfooter.h"
#include "listingsync.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "resourcepage.h"
#include "searchline.h"
#include "servicesearch.h"
#include "workspace.h"

#include <QAction>

using namespace Qt::StringLiterals;

QString ResourcePage::listingText() const
{
    const ListingSync *sync = listing();
    const ListingState &known = sync->known();
    if (m_refused)
        return coverageText();
    QStringList parts;
    if (sync->state() == ListingSync::State::Loading) {
        const ListingSync::Progress progress = sync->progress();
        const bool walk = sync->task() == ListingSync::Task::Walk;
        if (sync->task() == ListingSync::Task::Everything || walk) {
            QString text = progress.expected > 0
                ? tr("%1 of about %2 read")
                      .arg(DisplayText::number(progress.read), DisplayText::number(progress.expected))
                : tr("%1 read").arg(DisplayText::number(progress.read));
            if (progress.expected > progress.read)
                text += u", "_s + tr("%1 left").arg(DisplayText::duration(progress.timeLeft));
            parts.append(walk ? tr("Refreshing all: %1").arg(text) : tr("Loading all: %1").arg(text));
        } else {
            parts.append(tr("Loading…"));
        }
    } else if (sync->isOpen() && known.coverage.isComplete()) {
        parts.append(m_narrowing.listing ? tr("all of this part is here") : tr("all of the account is here"));
    } else if (sync->isOpen()) {
        parts.append(tr("more on the server"));
    }
    if (known.walking && sync->state() != ListingSync::State::Loading)
        parts.append(tr("Refresh all was stopped after %1").arg(DisplayText::number(known.walkRead)));
    if (isCoverageUnderWay())
        parts.append(coverageText());
    if (known.newestAt.isValid())
        parts.append(tr("as of %1").arg(DisplayText::age(known.newestAt, QDateTime::currentDateTimeUtc())));
    else if (!m_online)
        parts.append(tr("not connected"));
    return parts.join(u" · "_s);
}

QString ResourcePage::footerText() const
{
    const int loaded = static_cast<int>(m_model->loaded());
    QString first;
    if (m_model->prepared() < 1)
        first = tr("Reading this column for the first time: %1 %").arg(qRound(100 * m_model->prepared()));
    else if (!m_model->hasAnswer())
        first = tr("Reading…");
    else if (m_model->filter().isEmpty())
        first = m_texts.loaded(loaded);
    else if (isWholePart())
        first = m_texts.loaded(m_model->rowCount()); // what is loaded of others does not matter
    else
        first = m_texts.matching(loaded).arg(DisplayText::number(m_model->rowCount()));
    QStringList parts{first, m_export->text(), serviceSearchText(), listingText(), footnote()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString ResourcePage::serviceSearchText() const
{
    if (!m_serviceSearch->isFor(m_search->words()))
        return {};
    return m_serviceSearch->isOver(m_search->words()) ? tr("searched at the service too")
                                                      : tr("searching at the service…");
}

// All that the service has of what the page is narrowed to, and nothing is searched in it.
bool ResourcePage::isWholePart() const
{
    return m_narrowing.listing && m_model->filter().search.trimmed().isEmpty()
        && listing()->known().coverage.isComplete();
}

void ResourcePage::updateFooter()
{
    const QString saving = m_export->text();
    m_footer->offerStopSaving(!saving.isEmpty());
    if (!m_workspace) {
        m_footer->setText(saving);
        return;
    }
    m_footer->setText(footerText());
    m_footer->setSelected(static_cast<int>(selectedRows().size()));
}

QString ResourcePage::emptyText() const
{
    if (!m_model->hasAnswer())
        return {};
    const ListingSync *sync = listing();
    if (!m_model->filter().isEmpty()) {
        const bool complete = sync->known().coverage.isComplete();
        if (m_model->filter().search.trimmed().isEmpty()) {
            const QString nothing = m_isSection
                ? m_texts.none
                : tr("There is nothing in this part of the list.\n%1").arg(m_narrowing.text);
            if (complete)
                return nothing;
            const QString unread = unreadText();
            return m_narrowing.listing || !unread.isEmpty() ? unread : nothing + u"\n\n"_s + m_texts.moreOnServer;
        }
        const QString nothing
            = m_texts.nothingMatches(static_cast<int>(m_model->loaded())).arg(m_model->filter().search.trimmed());
        if (m_refused)
            return nothing;
        if (m_serviceSearch->isOver(m_search->words()))
            return nothing + u"\n\n"_s + tr("The service was asked too, and found nothing.");
        return nothing + u"\n\n"_s + (complete ? m_texts.allLoaded : m_texts.moreOnServer);
    }
    const QString unread = unreadText();
    return unread.isEmpty() ? m_texts.none : unread;
}

// Why it is not known yet what there is; empty when it is.
QString ResourcePage::unreadText() const
{
    const ListingSync *sync = listing();
    if (sync->state() == ListingSync::State::Failed)
        return m_texts.failed;
    if (sync->state() == ListingSync::State::Loading || !sync->isOpen())
        return m_online ? m_texts.loadingFirst : m_texts.notReached;
    return {};
}

void ResourcePage::updateEmptyState()
{
    const QString text = m_model && m_model->rowCount() == 0 ? emptyText() : QString();
    m_empty->setText(text);
    m_empty->offerAll(!m_isSection && m_model && !m_model->filter().isEmpty() && m_list.loadAll->isEnabled());
}

void ResourcePage::askRefreshAll()
{
    const qint64 pages = ListingSync::pagesFor(m_model->loaded(), 100);
    const ListingState &known = listing()->known();
    Question question;
    question.objectName = u"refreshAllQuestion"_s;
    question.account = m_workspace->account();
    question.text = known.walking ? m_texts.resumeRefreshAll : m_texts.refreshAll;
    question.consequence = m_texts.refreshCost(static_cast<int>(pages)) + u", "_s
        + DisplayText::duration(m_workspace->client()->timeFor(static_cast<double>(pages), 1)) + u". "_s
        + m_texts.refreshEffect;
    if (known.walking)
        question.consequence += u' ' + tr("%1 have been read already.").arg(DisplayText::number(known.walkRead));
    question.action = known.walking ? tr("Go on") : tr("Refresh all");
    question.destructive = false;
    askToConfirm(this, question, [this] { listing()->refreshAll(); });
}
