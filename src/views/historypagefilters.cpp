// SPDX-License-Identifier: GPL-3.0-or-later
// Which jobs of the history are shown.
#include "contactfield.h"
#include "csvexport.h"
#include "historycsv.h"
#include "historypage.h"
#include "icons.h"
#include "jobmodel.h"
#include "jobview.h"
#include "journal.h"
#include "messagebar.h"
#include "mirror.h"
#include "narrowingbar.h"
#include "workspace.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int SearchDelayMs = 200;
constexpr std::size_t MostPeople = 2000; // with one word; a word that more have tells nobody apart

QStringList contactsWith(MirrorStore &store, const QString &word)
{
    const Resource &contacts = store.resource("contact");
    Query query{contacts.name, {}, contacts.defaultSort, contacts.defaultOrder};
    query.filter.search = word;
    query.counts = false;
    std::vector<RowId> rows = store.query(query).rows;
    rows.resize(std::min(rows.size(), MostPeople));
    QStringList keys;
    for (const RowId row : rows) {
        if (const std::optional<StoredRecord> record = store.record(contacts.name, row))
            keys.append(record->key);
    }
    return keys;
}

} // namespace

void HistoryPage::setUpFilters()
{
    using Result = JobQuery::Result;
    m_result->setObjectName(u"historyResultCombo"_s);
    m_result->setAccessibleName(tr("Result of the jobs"));
    m_result->addItem(tr("Any result"), int(Result::Any));
    m_result->addItem(tr("Not over"), int(Result::NotOver));
    m_result->addItem(tr("All went well"), int(Result::Succeeded));
    m_result->addItem(tr("With failures"), int(Result::WithFailures));
    m_result->addItem(tr("Cancelled"), int(Result::Cancelled));
    m_time->setObjectName(u"historyTimeCombo"_s);
    m_time->setAccessibleName(tr("Time of the jobs"));
    m_time->addItem(tr("Any time"), -1); // days before today
    m_time->addItem(tr("Today"), 0);
    m_time->addItem(tr("Last 7 days"), 6);
    m_time->addItem(tr("Last 30 days"), 29);
    m_time->addItem(tr("Last 365 days"), 364);
    m_save->setObjectName(u"historySaveButton"_s);
    m_save->setIcon(Icons::named("document-save"));
    m_save->setText(tr("Save as CSV…"));
    m_save->setToolTip(tr("Save the changes that were found as CSV"));
    m_save->setFocusPolicy(Qt::StrongFocus);
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(SearchDelayMs);
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(&m_searchTimer, &QTimer::timeout, this, &HistoryPage::ask);
    for (QComboBox *combo : {m_result, m_time})
        connect(combo, &QComboBox::currentIndexChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_save, &QToolButton::clicked, this, &HistoryPage::saveCsv);
}

JobQuery HistoryPage::query() const
{
    JobQuery query;
    query.text = m_search->text();
    query.contact = m_contact;
    query.result = static_cast<JobQuery::Result>(m_result->currentData().toInt());
    if (const int days = m_time->currentData().toInt(); days >= 0)
        query.since = QDate::currentDate().addDays(-days).startOfDay();
    return query;
}

// The journal knows people by their addresses; whose name has a word, the mirror knows.
void HistoryPage::ask()
{
    if (!m_model)
        return;
    const JobQuery wanted = query();
    const QStringList words = wanted.text.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto search = [this, wanted, asked = ++m_asked](const QList<QStringList> &people) {
        if (asked != m_asked)
            return;
        JobQuery found = wanted;
        found.people = people;
        m_model->search(found);
    };
    if (words.isEmpty()) {
        search({});
        return;
    }
    m_workspace->mirror()->post(
        m_model,
        [words](MirrorStore &store) {
            QList<QStringList> people;
            for (const QString &word : words)
                people.append(contactsWith(store, word));
            return people;
        },
        search, [search](const SqliteError &) { search({}); });
}

void HistoryPage::saveCsv()
{
    QHash<QString, QString> fieldNames;
    for (const ContactField &field : m_workspace->fields())
        fieldNames.insert(field.slug, field.name);
    const CsvExport *csv = CsvExport::ask(this, historyCsv(m_workspace->journal(), m_model->query(), fieldNames));
    connect(csv, &CsvExport::failed, m_view, &JobView::failed);
    connect(csv, &CsvExport::saved, this, [this](const QString &file, qint64 rows) {
        m_bar->display(MessageBar::Kind::Information,
            tr("%Ln line(s) written to %1.", nullptr, int(rows)).arg(QDir::toNativeSeparators(file)));
        m_bar->setClosable(true);
    });
}

void HistoryPage::narrow(const QString &contact, const QString &name)
{
    if (contact != m_contact)
        Q_EMIT aboutToNarrow();
    if (!contact.isEmpty())
        m_view->showJob(0); // then the newest of these is chosen
    HistoryPlace place;
    place.contact = contact;
    place.name = name;
    enter(place);
    ask();
}

// The controls say that from now on; ask() has to follow.
void HistoryPage::enter(const HistoryPlace &place)
{
    m_contact = place.contact;
    m_contactName = place.name;
    m_narrowingBar->setText(place.contact.isEmpty() ? QString() : tr("Contact: %1").arg(place.name));
    m_search->setText(place.search);
    m_result->setCurrentIndex(place.result);
    m_time->setCurrentIndex(place.time);
    m_searchTimer.stop();
}

HistoryPlace HistoryPage::place() const
{
    return {m_contact, m_contactName, m_search->text(), m_result->currentIndex(), m_time->currentIndex(),
        m_wanted != 0 ? m_wanted : m_view->job()};
}

void HistoryPage::goTo(const HistoryPlace &place)
{
    if (!place.isSameList(this->place())) {
        enter(place);
        m_wanted = place.job; // once these are read
        ask();
    } else if (place.job != 0) {
        showJob(place.job);
    }
}

void HistoryPage::clearFilters()
{
    enter({});
    m_searchTimer.start();
}
