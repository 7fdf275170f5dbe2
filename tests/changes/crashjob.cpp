// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out one job and ends; made to be killed. Usage:
//     crashjob GATEWAY_URL KEY FOLDER start CONTACTS ADD_TAG REMOVE_TAG NEW_TAG
//     crashjob GATEWAY_URL KEY FOLDER continue
#include "apiclient.h"
#include "changesfixture.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::_Exit(3);
}

class CrashJob : public QObject
{
public:
    CrashJob(const QStringList &arguments)
        : m_arguments(arguments)
        , m_client(settings(arguments.at(1)))
        , m_mirror(QDir(arguments.at(3)).filePath(u"mirror.db"_s))
        , m_journal(QDir(arguments.at(3)).filePath(u"journal.db"_s))
        , m_runner(&m_client, &m_mirror, &m_journal)
    {
        m_client.setToken(arguments.at(2).toUtf8());
        m_mirror.setResource(smallContactResource());
        m_mirror.setResource(smallTagResource());
        m_runner.setRetryDelays(20, 200);
        connect(&m_runner, &JobRunner::opened, this, &CrashJob::opened);
        connect(&m_runner, &JobRunner::openFailed, this, [](const QString &why) { giveUp(why); });
        connect(&m_runner, &JobRunner::jobFinished, this, [](const JobOutcome &outcome) {
            if (!outcome.succeeded())
                giveUp(u"the job did not succeed: "_s + outcome.job.message);
            QCoreApplication::quit();
        });
        connect(&m_journal, &Journal::failed, this, [](const SqliteError &error) { giveUp(error.detail()); });
        connect(&m_mirror, &Mirror::failed, this, [](const SqliteError &error) { giveUp(error.detail()); });
        m_runner.open();
    }

private:
    static ApiSettings settings(const QString &gateway)
    {
        ApiSettings settings;
        settings.gatewayUrl = QUrl(gateway);
        settings.controlUrl = settings.gatewayUrl;
        settings.transferTimeoutMs = 1000; // shorter than the program is stopped for
        return settings;
    }

    void opened(const QList<Job> &unfinished)
    {
        if (m_arguments.at(4) == "start"_L1) {
            if (!unfinished.isEmpty())
                giveUp(u"there is a job already"_s);
            loadAccount(&m_client, &m_mirror, [this] { plan(); });
            return;
        }
        if (unfinished.isEmpty()) { // killed after the last step, or before the first
            QCoreApplication::exit(m_arguments.at(4) == "continue"_L1 ? 4 : 3);
            return;
        }
        for (const Job &job : unfinished)
            m_runner.continueInterrupted(job.id);
    }

    void plan()
    {
        TagEdit edit;
        edit.add = {m_arguments.at(6).toLongLong()};
        edit.remove = {m_arguments.at(7).toLongLong()};
        edit.create = {m_arguments.at(8)};
        const size_t contacts = m_arguments.at(5).toUInt();
        m_mirror.post(
            this,
            [edit, contacts](MirrorStore &store) {
                Query query;
                query.resource = "contact"_ba;
                query.sortColumn = "key"_ba;
                std::vector<RowId> rows = store.query(query).rows;
                rows.resize(std::min(rows.size(), contacts));
                return Plan::editTags(store, rows, edit);
            },
            [this](const TagEditPlan &made) { m_runner.start(made); });
    }

    QStringList m_arguments{};
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
    if (arguments.size() != 5 && arguments.size() != 9)
        giveUp(u"wrong arguments"_s);
    CrashJob job(arguments);
    return QCoreApplication::exec();
}
