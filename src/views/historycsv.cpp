// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycsv.h"

#include "jobmodel.h"
#include "journal.h"
#include "steptext.h"

#include <QCoreApplication>
#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int JobsAtOnce = 50;

// The place between two portions: jobs that were read and whose steps are still to come.
class Reader : public std::enable_shared_from_this<Reader>
{
    Q_DECLARE_TR_FUNCTIONS(HistoryCsv)
public:
    Reader(Journal *journal, const JobQuery &query, const QHash<QString, QString> &fieldNames)
        : m_journal(journal)
        , m_query(query)
        , m_fieldNames(fieldNames)
    {
        m_query.limit = JobsAtOnce;
        m_query.beforeId = 0;
    }

    static QStringList header()
    {
        return QStringList{tr("Confirmed at"), tr("Account"), tr("Job"), tr("State of the job")}
        + StepText::csvHeader();
    }

    void next(const CsvTable::Give &give)
    {
        if (!m_journal)
            return;
        const auto fail = [give](const SqliteError &error) { give({}, Journal::errorText(error)); };
        if (!m_jobs.isEmpty()) {
            const Job job = m_jobs.takeFirst();
            const auto readSteps = [self = shared_from_this(), job, give, fail](
                                       const QSet<qint64> &found) { self->read(job, found, give, fail); };
            if (m_query.findsSteps())
                m_journal->foundSteps(m_journal, job.id, m_query, readSteps, fail);
            else
                readSteps({});
            return;
        }
        m_journal->jobs(
            m_journal, m_query,
            [self = shared_from_this(), give](const QList<Job> &jobs) {
                self->m_jobs = jobs;
                if (jobs.isEmpty()) {
                    give({}, {});
                    return;
                }
                self->m_query.beforeId = jobs.last().id;
                self->next(give);
            },
            fail);
    }

private:
    // found: as the table of steps has it; what was found by none of its steps is there with all of them.
    void read(const Job &job, const QSet<qint64> &found, const CsvTable::Give &give, const Journal::Fail &fail)
    {
        if (!m_journal)
            return;
        m_journal->steps(
            m_journal, job.id,
            [self = shared_from_this(), job, found, give](QList<Change> steps) {
                if (!found.isEmpty())
                    steps.removeIf([&found](const Change &step) { return !found.contains(step.id); });
                steps.isEmpty() ? self->next(give) : give(self->rows(job, steps), {});
            },
            fail);
    }

    QList<QStringList> rows(const Job &job, const QList<Change> &steps) const
    {
        const QStringList ofJob{job.createdAt.toUTC().toString(Qt::ISODate), job.accountLabel, JobModel::titleText(job),
            JobModel::stateText(job)};
        QList<QStringList> rows;
        for (const Change &step : steps)
            rows.append(ofJob + StepText::csvRow(step, m_fieldNames));
        return rows;
    }

    QPointer<Journal> m_journal;
    JobQuery m_query;
    QHash<QString, QString> m_fieldNames;
    QList<Job> m_jobs{};
};

} // namespace

CsvTable historyCsv(Journal *journal, const JobQuery &query, const QHash<QString, QString> &fieldNames)
{
    const auto reader = std::make_shared<Reader>(journal, query, fieldNames);
    CsvTable table;
    table.name = QCoreApplication::translate("HistoryCsv", "history", "name of a file");
    table.header = Reader::header();
    table.next = [reader](const CsvTable::Give &give) { reader->next(give); };
    return table;
}
