// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out one job and ends; made to be killed. Usage:
//     crashjob GATEWAY_URL KEY FOLDER JOB [SETTLED]
// JOB is one of the jobs below, of all contacts that are there; "undo", of the last job in the journal; or "continue".
// With SETTLED it kills itself when so many steps are in the journal.
#include "apiclient.h"
#include "changesfixture.h"
#include "enrollment.h"
#include "resources.h"
#include "undoplan.h"

#include <QCoreApplication>
#include <QDir>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int NothingToContinue = 4;
constexpr int NewContacts = 100;

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::_Exit(3);
}

std::vector<RowId> allOf(MirrorStore &store, const QByteArray &resource)
{
    Query query;
    query.resource = resource;
    query.sortColumn = "key"_ba;
    return store.query(query).rows;
}

// The account's first tag is given, its second one taken, and a third one made and given.
JobPlan tagging(MirrorStore &store)
{
    const std::vector<RowId> tags = allOf(store, "tag"_ba);
    const auto id = [&store, &tags](size_t place) { return store.record("tag"_ba, tags.at(place))->key.toLongLong(); };
    TagEdit edit;
    edit.add = {id(0)};
    edit.remove = {id(1)};
    edit.create = {u"New"_s};
    return Plan::editTags(store, allOf(store, "contact"_ba), edit);
}

JobPlan enrolling(MirrorStore &store)
{
    const qint64 course = store.record("course"_ba, allOf(store, "course"_ba).front())->key.toLongLong();
    return Plan::enroll(store, allOf(store, "contact"_ba), course, QString(AccessType::Full));
}

JobPlan creating(MirrorStore &store)
{
    JobPlan plan;
    for (int i = 0; i < NewContacts; ++i) {
        ContactValues values;
        values.email = u"new%1@example.org"_s.arg(i);
        values.firstName = u"New"_s;
        Change step = Plan::createContact(store, values).steps.first();
        step.seq = i;
        plan.steps.append(step);
    }
    plan.job.kind = JobKind::CreateContact;
    plan.job.bulk = true;
    return plan;
}

JobPlan deleting(MirrorStore &store)
{
    return Plan::deleteContacts(store, allOf(store, "contact"_ba));
}

class CrashJob : public QObject
{
public:
    CrashJob(const QStringList &arguments)
        : m_command(arguments.at(4))
        , m_client(settings(arguments.at(1)))
        , m_mirror(QDir(arguments.at(3)).filePath(u"mirror.db"_s))
        , m_journal(QDir(arguments.at(3)).filePath(u"journal.db"_s))
        , m_runner(&m_client, &m_mirror, &m_journal)
    {
        m_client.setToken(arguments.at(2).toUtf8());
        m_mirror.setResource(smallContactResource());
        m_mirror.setResource(smallTagResource());
        m_mirror.setResource(enrollmentResource());
        m_mirror.setResource(courseResource());
        m_runner.setRetryDelays(20, 200);
        m_runner.setNamesAsFields(true); // otherwise each new contact needs one more write until that is learned
        connect(&m_runner, &JobRunner::opened, this, &CrashJob::opened);
        connect(&m_runner, &JobRunner::openFailed, this, [](const QString &why) { giveUp(why); });
        connect(&m_runner, &JobRunner::jobFinished, this, [](const JobOutcome &outcome) {
            if (!outcome.succeeded())
                giveUp(u"the job did not succeed: "_s + outcome.job.message.text());
            QCoreApplication::quit();
        });
        connect(&m_journal, &Journal::failed, this, [](const SqliteError &error) { giveUp(error.detail()); });
        connect(&m_mirror, &Mirror::failed, this, [](const SqliteError &error) { giveUp(error.detail()); });
        if (arguments.size() > 5) {
            connect(&m_runner, &JobRunner::stepSettled, this, [left = arguments.at(5).toInt()]() mutable {
                if (--left == 0)
                    (void)std::raise(SIGKILL);
            });
        }
        m_runner.open();
    }

private:
    static ApiSettings settings(const QString &gateway)
    {
        ApiSettings settings;
        settings.gatewayUrl = QUrl(gateway);
        settings.controlUrl = settings.gatewayUrl;
        settings.gatewayPerSecond = 0; // the double takes any number
        settings.transferTimeoutMs = 1000; // shorter than the program is stopped for
        return settings;
    }

    void opened(const QList<Job> &unfinished)
    {
        if (m_command == "continue"_L1) {
            if (unfinished.isEmpty()) // killed after the last step
                QCoreApplication::exit(NothingToContinue);
            for (const Job &job : unfinished)
                m_runner.continueInterrupted(job.id);
            return;
        }
        if (!unfinished.isEmpty())
            giveUp(u"there is a job already"_s);
        if (m_command == "undo"_L1) {
            m_journal.jobs(this, 1, [this](const QList<Job> &jobs) {
                m_journal.steps(this, jobs.first().id, [this, job = jobs.first()](const QList<Change> &steps) {
                    start([job, steps](MirrorStore &store) { return JobPlan(Plan::undo(store, job, steps)); });
                });
            });
            return;
        }
        const QHash<QString, JobPlan (*)(MirrorStore &)> jobs{
            {u"tag"_s, tagging}, {u"enroll"_s, enrolling}, {u"create"_s, creating}, {u"delete"_s, deleting}};
        if (!jobs.contains(m_command))
            giveUp(u"no such job: "_s + m_command);
        loadAccount(&m_client, &m_mirror, [this, make = jobs.value(m_command)] {
            loadListing(&m_client, &m_mirror, enrollmentListing(),
                [this, make] { loadListing(&m_client, &m_mirror, courseListing(), [this, make] { start(make); }); });
        });
    }

    void start(const std::function<JobPlan(MirrorStore &)> &make)
    {
        m_mirror.post(this, make, [this](const JobPlan &made) { m_runner.start(made); });
    }

    QString m_command{};
    ApiClient m_client;
    Mirror m_mirror;
    Journal m_journal;
    JobRunner m_runner;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5 && arguments.size() != 6)
        giveUp(u"wrong arguments"_s);
    CrashJob job(arguments);
    return QCoreApplication::exec();
}
