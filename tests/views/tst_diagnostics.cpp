// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"
#include "apireply.h"
#include "diagnosticscollector.h"
#include "journal.h"
#include "mirror.h"
#include "openaccount.h"
#include "settings.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDiagnostics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesWhatItIsGiven();
    void writesAnEmptyOne();
    void mergesTheErrorsOfAllClients();
    void collectsCountsOfTheOpenAccounts();
    void collectsWithoutAnAccount();
    void survivesAnAccountThatIsClosed();
    void tellsNothingSecret();
};

namespace {

ApiError errorOf(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.origin = ApiError::Origin::Systemeio;
    return error;
}

// What the collector comes to; empty when it comes to nothing.
QString collect(
    const AccountSession &session, const QList<Workspace *> &workspaces, const std::function<void()> &meanwhile = [] {})
{
    QString text;
    auto *collector = new DiagnosticsCollector(session, workspaces);
    QObject::connect(collector, &DiagnosticsCollector::collected, collector,
        [&text](const Diagnostics &diagnostics) { text = diagnosticsText(diagnostics); });
    QSignalSpy gone(collector, &QObject::destroyed);
    collector->setStartMs(321);
    collector->start();
    meanwhile();
    return gone.wait() ? text : QString();
}

bool settle(AccountSession *session)
{
    session->check();
    return QTest::qWaitFor([session] { return !session->isChecking(); });
}

} // namespace

void TestDiagnostics::writesWhatItIsGiven()
{
    Diagnostics given;
    given.program = u"Program 1.2"_s;
    given.qtVersion = u"6.4.2"_s;
    given.sqliteVersion = u"3.40.1"_s;
    given.system = u"Linux"_s;
    given.platform = u"xcb"_s;
    given.style = u"fusion"_s;
    given.locale = u"fr_FR"_s;
    given.gatewayHost = u"gateway.maton.ai"_s;
    given.controlHost = u"ctrl.maton.ai"_s;
    given.session = AccountSession::State::Failed;
    given.sessionError = ApiError::Kind::Timeout;
    given.connections = {{u"ACTIVE"_s, 2}, {u"other"_s, 1}};
    given.control.add(Endpoints::connections(), 200, {}, 80);
    given.startMs = 412;
    Diagnostics::Account account;
    account.records = {{"contact", 40}, {"tag", 7}};
    account.jobs = {{Job::State::Finished, 3}, {Job::State::Running, 1}};
    account.mirrorBytes = 2048;
    account.mirrorAnswered = true;
    account.journalAnswered = true;
    account.quota.limit = 60;
    account.quota.known = true;
    account.calls.add(Endpoints::addContactTag(1, 2), 404, errorOf(ApiError::Kind::NotFound), 90);
    given.accounts = {account, {}};

    const QString text = diagnosticsText(given);
    for (const QString &line :
        {u"Program 1.2"_s, u"Libraries: Qt 6.4.2, SQLite 3.40.1"_s, u"Windows: platform xcb, style fusion"_s,
            u"Locale: fr_FR"_s, u"Hosts: gateway gateway.maton.ai, control plane ctrl.maton.ai"_s,
            u"Session: Failed (Timeout)"_s, u"Connections: 2 ACTIVE, 1 other"_s, u"Start: 412 ms"_s,
            u"Answers of the control plane: last 1, median 80 ms, longest 80 ms"_s, u"Account 1"_s,
            u"  Records: 40 contact, 7 tag"_s, u"  Files: mirror 2.0 kB, journal not there"_s,
            u"  Jobs: 1 Running, 3 Finished"_s, u"  Answers: last 1, median 90 ms, longest 90 ms"_s, u"Account 2"_s,
            u"  Records: could not be read"_s, u"Last errors"_s})
        QVERIFY2(text.split(u'\n').contains(line), qPrintable(line + u"\nis not in\n"_s + text));
    QVERIFY(text.contains(u"limit 60, remaining unknown"_s));
    QVERIFY(text.contains(u" POST /api/contacts/{id}/tags: 404, NotFound (Systemeio), account 1\n"_s));
}

void TestDiagnostics::writesAnEmptyOne()
{
    const QString text = diagnosticsText({});
    QVERIFY(text.contains(u"Session: NoKey\n"_s));
    QVERIFY(text.contains(u"Connections: none\n"_s));
    QVERIFY(text.contains(u"Start: not measured\n"_s));
    QVERIFY(text.contains(u"No errors\n"_s));
}

void TestDiagnostics::mergesTheErrorsOfAllClients()
{
    Diagnostics given;
    given.accounts.resize(2);
    for (int i = 0; i < 15; ++i) {
        given.accounts[0].calls.add(Endpoints::tags({}), 500, errorOf(ApiError::Kind::ServerError), 1);
        given.accounts[1].calls.add(Endpoints::contacts({}), 0, errorOf(ApiError::Kind::Timeout), 1);
    }
    const QStringList lines = diagnosticsText(given).section(u"Last errors\n"_s, 1).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), CallStatistics::MaxFailures);
    QStringList sorted = lines;
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const QString &a, const QString &b) { return a.left(22) < b.left(22); }); // the time
    QCOMPARE(lines, sorted);
    given.accounts[0] = {};
    given.control.add(Endpoints::connection(u"x"_s), 401, errorOf(ApiError::Kind::Unauthorized), 1);
    const QString text = diagnosticsText(given);
    QVERIFY(text.contains(u"GET /connections/{id}: 401, Unauthorized (Systemeio), control plane"_s));
    QVERIFY(text.contains(u"GET /api/contacts: no answer, Timeout (Systemeio), account 2"_s));
}

void TestDiagnostics::collectsCountsOfTheOpenAccounts()
{
    OpenAccount first;
    OpenAccount second;
    QVERIFY(first.load());
    AccountSession session(first.service().key().toUtf8(), first.demo().settings());
    QVERIFY(settle(&session));
    const QString text = collect(session, {first.workspace(), second.workspace()});
    QVERIFY2(text.contains(u"40 contact, "_s), qPrintable(text));
    QVERIFY(text.contains(u"0 contact, 0 contact_field, "_s));
    QVERIFY(text.contains(u"Connections: 1 ACTIVE\n"_s));
    QVERIFY(text.contains(u"Session: Ready\n"_s));
    QVERIFY(text.contains(u"Start: 321 ms\n"_s));
    QVERIFY(text.contains(u"gateway 127.0.0.1, control plane 127.0.0.1\n"_s));
    QVERIFY(text.contains(u"Account 2\n"_s));
    QVERIFY(text.contains(QLatin1StringView(qVersion())));
    QVERIFY(text.section(u"Account 1"_s, 1).section(u"Account 2"_s, 0, 0).contains(u"median"_s));
}

void TestDiagnostics::collectsWithoutAnAccount()
{
    const AccountSession session({}, {});
    QVERIFY(collect(session, {}).contains(u"Session: NoKey\n"_s));
}

void TestDiagnostics::survivesAnAccountThatIsClosed()
{
    auto account = std::make_unique<OpenAccount>();
    const AccountSession session({}, {});
    const QString text = collect(session, {account->workspace()}, [&account] { account.reset(); });
    QVERIFY2(text.contains(u"Account 1\n"_s), qPrintable(text));
}

// Everything that must not get out carries a mark; the connection's id is marked by being one.
void TestDiagnostics::tellsNothingSecret()
{
    const QString mark = u"Zyx"_s;
    const QString email = mark + u"ana@example.org"_s;
    DemoOptions options = DemoFixture::smallOptions();
    options.key = mark + u"key"_s;
    DemoFixture demo(options);
    Connection connection;
    connection.id = demo.service().defaultConnection();
    const ApiSettings settings = demo.settings();
    QTemporaryDir folder;
    const QString profile = folder.filePath(mark + u"home/accounts"_s);
    Settings kept(folder.path());
    AccountBook book(&kept);
    book.setName(connection.id, mark + u" shop"_s);
    Workspace workspace(settings, options.key.toUtf8(), connection, profile);

    // Records and jobs.
    bool stored = false;
    workspace.mirror()->post(
        this,
        [&](MirrorStore &store) {
            return store.storeRecord(
                "contact", {{"id"_L1, 1}, {"email"_L1, email}, {"firstName"_L1, mark + u"name"_s}});
        },
        [&stored](RowId) { stored = true; });
    Job job;
    job.account = connection.id;
    job.accountLabel = mark + u" shop"_s;
    job.args = {{"label"_L1, email}};
    job.state = Job::State::Stopped;
    job.message = Message::fromJournal(mark + u" said the service"_s);
    job.createdAt = QDateTime::currentDateTimeUtc();
    Change change;
    change.resource = "contact";
    change.plannedAt = job.createdAt;
    change.label = email;
    change.message = Message::fromJournal(mark);
    bool written = false;
    workspace.journal()->addJob(
        this, job, {change}, [&written](const Job &, const QList<Change> &) { written = true; });
    QTRY_VERIFY(stored && written);

    // Failures with secrets in path, query, body and answer, of both hosts.
    DemoFault fault;
    fault.status = 422;
    fault.contentType = "application/problem+json";
    fault.body = u"{\"detail\": \"%1 is used already\"}"_s.arg(email).toUtf8();
    fault.times = 3;
    demo.service().addFault(fault);
    ApiRequest slug = Endpoints::contactFields();
    slug.path += u'/' + mark + u"_size"_s;
    for (const ApiRequest &request :
        {Endpoints::contactByEmail(email), Endpoints::createContact({{"email"_L1, email}}), slug}) {
        QSignalSpy finished(workspace.client()->send(request), &ApiReply::finished);
        QVERIFY(finished.wait());
    }
    AccountSession session(options.key.toUtf8(), settings);
    QSignalSpy asked(session.client()->send(Endpoints::connection(mark + connection.id)), &ApiReply::finished);
    QVERIFY(asked.wait());
    DemoFault list;
    list.status = 200;
    list.body = u"{\"connections\": [{\"connection_id\": \"%1\", \"app\": \"systeme\", \"status\": \"%2\", "
                "\"url\": \"https://connect.maton.ai/?session_token=%2token\"}]}"_s.arg(connection.id, mark)
                    .toUtf8();
    demo.service().addFault(list);
    QVERIFY(settle(&session));
    QCOMPARE(session.connections().size(), 1);

    const QString text = collect(session, {&workspace});
    // That all of it was there to be told:
    QVERIFY2(text.contains(u"1 contact, "_s), qPrintable(text));
    QVERIFY2(text.contains(u"1 Stopped"_s) || text.contains(u"1 Interrupted"_s), qPrintable(text));
    QCOMPARE(text.count(u"422, Validation"_s), 3);
    QVERIFY(text.contains(u"/connections/{id}: 404"_s));
    QVERIFY(text.contains(u"Connections: 1 other"_s));
    // And that none of it was:
    QVERIFY2(!text.contains(mark, Qt::CaseInsensitive), qPrintable(text));
    for (const QString &secret :
        {connection.id.left(8), folder.path(), u"example.org"_s, u"session_token"_s, u"/systeme"_s, u"@"_s})
        QVERIFY2(!text.contains(secret), qPrintable(secret + u"\nis in\n"_s + text));

    // Of addresses that were mistyped no more is told than the host.
    ApiSettings mistyped = settings;
    for (QUrl *url : {&mistyped.gatewayUrl, &mistyped.controlUrl}) {
        url->setUserInfo(mark + u"user:"_s + mark + u"password"_s);
        url->setQuery(u"key="_s + mark);
    }
    const QString report = collect(AccountSession(options.key.toUtf8(), mistyped), {});
    QVERIFY(report.contains(u"127.0.0.1"_s));
    QVERIFY2(!report.contains(mark, Qt::CaseInsensitive), qPrintable(report));
}

QTEST_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
