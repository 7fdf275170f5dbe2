// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite.h"

#include "filelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <utility>

namespace {

// Gives the sentences a translation context.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(SqliteError)
};

} // namespace

bool SqliteError::isDiskFull() const
{
    // The last one: where the index of the log was to be made.
    return (m_code & 0xff) == SQLITE_FULL || m_code == SQLITE_IOERR_WRITE || m_code == SQLITE_IOERR_FSYNC
        || m_code == SQLITE_IOERR_SHMSIZE;
}

bool SqliteError::isDamaged() const
{
    return (m_code & 0xff) == SQLITE_CORRUPT || (m_code & 0xff) == SQLITE_NOTADB;
}

bool SqliteError::isLocked() const
{
    return (m_code & 0xff) == SQLITE_BUSY || (m_code & 0xff) == SQLITE_LOCKED;
}

bool SqliteError::isProtected() const
{
    return (m_code & 0xff) == SQLITE_READONLY || (m_code & 0xff) == SQLITE_PERM;
}

QString SqliteError::message() const
{
    if (isDiskFull())
        return ErrorText::tr("The disk is full. Free some space, then try again; nothing was lost.");
    if (isDamaged())
        return ErrorText::tr("The file on this computer is damaged (%1).").arg(m_detail);
    if (isLocked())
        return ErrorText::tr("Another program is using the file on this computer.");
    if (isProtected())
        return ErrorText::tr("The folder with the files of this account is protected against writing.");
    return ErrorText::tr("The file on this computer could not be read or written: %1").arg(m_detail);
}

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

namespace {

[[noreturn]] void raise(sqlite3 *db, int code)
{
    throw SqliteError(
        db ? sqlite3_extended_errcode(db) : code, QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code)));
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3 *db, const QByteArray &sql)
    : m_db(db)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(
        db, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_statement.reset(statement);
    check(code);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        raise(m_db, code);
}

Statement &Statement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement.get(), index, value));
    return *this;
}

Statement &Statement::bind(int index, const QString &value)
{
    if (value.isNull())
        return bindNull(index);
    const QByteArray utf8 = value.toUtf8();
    check(
        sqlite3_bind_text(m_statement.get(), index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &value)
{
    check(sqlite3_bind_blob(m_statement.get(), index, value.isNull() ? "" : value.constData(),
        static_cast<int>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull(int index)
{
    check(sqlite3_bind_null(m_statement.get(), index));
    return *this;
}

Statement &Statement::bindKey(int index, const QString &key, bool numeric)
{
    const qint64 id = numeric ? key.toLongLong() : 0;
    return id != 0 ? bind(index, id) : bind(index, key); // a subscription may have a text (api.md 3.9)
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const SqliteError error(sqlite3_extended_errcode(m_db), QString::fromUtf8(sqlite3_errmsg(m_db)));
    sqlite3_reset(m_statement.get());
    throw error;
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    const QByteArrayView view = bytes(column);
    return QString::fromUtf8(view);
}

QByteArray Statement::blob(int column) const
{
    return bytes(column).toByteArray();
}

QByteArrayView Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_statement.get(), column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

Database::Database(const QString &file, Mode mode, Durability durability)
{
    // Without statistics SQLite needs no lock around every allocation. Possible only before its first use, once.
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    const int flags = (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &m_db, flags, nullptr);
    try {
        if (code != SQLITE_OK)
            raise(m_db, code);
        sqlite3_busy_timeout(m_db, 5000);
        exec("PRAGMA cache_size=-4000");
        exec("PRAGMA temp_store=MEMORY");
        if (mode == Mode::ReadWrite) {
            exec("PRAGMA journal_mode=WAL");
            // In pages: those that are written again and again go back into the file once for many transactions.
            exec("PRAGMA wal_autocheckpoint=16000");
            exec("PRAGMA journal_size_limit=16777216");
            exec(durability == Durability::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
            QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        }
    } catch (const SqliteError &error) {
        close();
        // That it cannot be made or opened has many reasons; this one can be cured.
        const bool unclear = (error.code() & 0xff) == SQLITE_CANTOPEN || (error.code() & 0xff) == SQLITE_IOERR;
        if (unclear && mode == Mode::ReadWrite
            && writeProblem(QFileInfo(file).absolutePath()) == WriteProblem::DiskFull)
            throw SqliteError(SQLITE_FULL, error.detail());
        throw;
    }
}

Database::~Database()
{
    close();
}

Database::Database(Database &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
    , m_statements(std::move(other.m_statements))
{ }

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_db = std::exchange(other.m_db, nullptr);
        m_statements = std::move(other.m_statements);
    }
    return *this;
}

void Database::close()
{
    m_statements.clear();
    sqlite3_close_v2(std::exchange(m_db, nullptr));
}

void Database::exec(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(m_db, code);
}

Statement &Database::cached(const QByteArray &sql)
{
    std::shared_ptr<Statement> &statement = m_statements[sql];
    if (!statement)
        statement = std::make_shared<Statement>(m_db, sql);
    statement->reset();
    return *statement;
}

qint64 Database::integer(const QByteArray &sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Database::addTest(const char *name, TextTest test)
{
    const auto call = [](sqlite3_context *context, int, sqlite3_value **values) {
        const auto bytes = [values](int place) {
            const void *data = sqlite3_value_blob(values[place]);
            return QByteArrayView(static_cast<const char *>(data), sqlite3_value_bytes(values[place]));
        };
        const auto given = reinterpret_cast<TextTest>(sqlite3_user_data(context));
        const bool none = sqlite3_value_type(values[0]) == SQLITE_NULL || sqlite3_value_type(values[1]) == SQLITE_NULL;
        sqlite3_result_int(context, !none && given(bytes(0), bytes(1)) ? 1 : 0);
    };
    const int code = sqlite3_create_function_v2(m_db, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
        reinterpret_cast<void *>(test), call, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(m_db, code);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_db);
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.exec("ROLLBACK");
    } catch (const SqliteError &) {
        // SQLite has rolled back by itself (as on a full disk): there is no transaction left to end.
    }
}

void Transaction::commit()
{
    m_database.exec("COMMIT");
    m_open = false;
}
