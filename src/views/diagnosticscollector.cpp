// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosticscollector.h"

#include "journal.h"
#include "mirror.h"
#include "sqlite.h"
#include "workspace.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStyle>
#include <QSysInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

// With what SQLite keeps beside the file.
qint64 sizeOf(const QString &file)
{
    if (!QFileInfo::exists(file))
        return -1;
    return QFileInfo(file).size() + QFileInfo(file + "-wal"_L1).size() + QFileInfo(file + "-journal"_L1).size();
}

// What the service calls a status that is not known here is its own affair.
QString statusWord(const QString &status)
{
    const QStringList known{u"ACTIVE"_s, u"PENDING"_s, u"FAILED"_s};
    return known.contains(status) ? status : u"other"_s;
}

} // namespace

DiagnosticsCollector::DiagnosticsCollector(
    const AccountSession &session, const QList<Workspace *> &workspaces, QObject *parent)
    : QObject(parent)
    , m_workspaces(workspaces)
{
    describeProgram();
    describeSession(session);
    m_diagnostics.accounts.resize(workspaces.size());
}

void DiagnosticsCollector::describeProgram()
{
    m_diagnostics.program = QApplication::applicationDisplayName() + u' ' + QCoreApplication::applicationVersion();
    m_diagnostics.qtVersion = QString::fromLatin1(qVersion());
    m_diagnostics.sqliteVersion = sqliteVersion();
    m_diagnostics.system = u"%1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
        QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture());
    m_diagnostics.platform = QGuiApplication::platformName();
    m_diagnostics.style = QApplication::style()->name();
    m_diagnostics.locale = QLocale().name();
}

void DiagnosticsCollector::describeSession(const AccountSession &session)
{
    m_diagnostics.gatewayHost = session.settings().gatewayUrl.host();
    m_diagnostics.controlHost = session.settings().controlUrl.host();
    m_diagnostics.session = session.state();
    m_diagnostics.sessionError = session.error().kind;
    m_diagnostics.control = session.client()->statistics();
    for (const Connection &connection : session.connections())
        ++m_diagnostics.connections[statusWord(connection.status)];
}

void DiagnosticsCollector::start()
{
    const QList<Workspace *> workspaces = std::exchange(m_workspaces, {});
    for (int place = 0; place < workspaces.size(); ++place)
        ask(place, workspaces.at(place));
    // With no account open there is nobody to answer.
    m_open.insert(-1);
    QMetaObject::invokeMethod(
        this, [this] { answered(-1); }, Qt::QueuedConnection);
}

void DiagnosticsCollector::ask(int place, Workspace *workspace)
{
    const int mirror = 2 * place;
    const int journal = mirror + 1;
    m_open.insert(mirror);
    m_open.insert(journal);
    connect(workspace, &QObject::destroyed, this, [this, mirror, journal] {
        answered(mirror);
        answered(journal);
    });
    account(place).quota = workspace->client()->quota();
    account(place).calls = workspace->client()->statistics();

    const auto count = [](MirrorStore &store) {
        QMap<QByteArray, qint64> counts;
        for (const QByteArray &resource : store.resourceNames())
            counts.insert(resource, store.count(resource));
        return counts;
    };
    const QString mirrorFile = workspace->mirror()->file();
    workspace->mirror()->post(
        this, count,
        [this, place, mirror, mirrorFile](const QMap<QByteArray, qint64> &counts) {
            account(place).records = counts;
            account(place).mirrorAnswered = true;
            account(place).mirrorBytes = sizeOf(mirrorFile);
            answered(mirror);
        },
        [this, mirror](const SqliteError &) { answered(mirror); });
    const QString journalFile = workspace->journal()->file();
    workspace->journal()->jobs(
        this, std::numeric_limits<int>::max(),
        [this, place, journal, journalFile](const QList<Job> &jobs) {
            for (const Job &job : jobs)
                ++account(place).jobs[job.state];
            account(place).journalAnswered = true;
            account(place).journalBytes = sizeOf(journalFile);
            answered(journal);
        },
        [this, journal](const SqliteError &) { answered(journal); });
}

void DiagnosticsCollector::answered(int question)
{
    if (!m_open.remove(question) || !m_open.isEmpty())
        return;
    Q_EMIT collected(m_diagnostics);
    deleteLater();
}
