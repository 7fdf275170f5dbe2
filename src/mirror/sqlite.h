// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <exception>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

// What SQLite refused, in its own words and code. Thrown by everything below; it never leaves the thread that owns the
// file: StoreThread hands it over as a value.
class SqliteError : public std::exception
{
public:
    SqliteError() = default;
    SqliteError(int code, const QString &detail)
        : m_code(code)
        , m_detail(detail)
    { }
    const char *what() const noexcept override { return "SqliteError"; }
    int code() const { return m_code; }
    QString detail() const { return m_detail; }
    bool isDiskFull() const;
    bool isDamaged() const; // the file is not a database, or no longer a sound one
    bool isLocked() const;
    bool isProtected() const; // the file or its folder may not be written
    // A sentence for people.
    QString message() const;

private:
    int m_code{0};
    QString m_detail{};
};

// A prepared statement. Binding is by position from 1, columns are read by position from 0. Text is UTF-8 in the file.
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3 *db, const QByteArray &sql);

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, const QString &value); // a null QString is NULL
    Statement &bind(int index, const QByteArray &value); // as a blob
    Statement &bindNull(int index);
    Statement &bindKey(int index, const QString &key, bool numeric); // as an integer where it is one

    bool step(); // false at the end
    void run() // to the end, and ready for the next binding
    {
        while (step()) { }
        reset();
    }
    void reset();

    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView bytes(int column) const; // valid until the next step
    bool isNull(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    void check(int code) const;
    sqlite3 *m_db{nullptr};
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement{};
};

// Of the library that is loaded, as "3.40.1".
QString sqliteVersion();

// One SQLite file, used by one thread. SQLite itself rather than Qt SQL: the order of a million rows is read in a tenth
// of a second, where a QVariant for each takes several times that.
class Database
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    enum class Durability { Normal, Full }; // what a power cut may take: the last commits, or nothing

    Database() = default;
    Database(const QString &file, Mode mode, Durability durability = Durability::Normal);
    ~Database();
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    bool isOpen() const { return m_db != nullptr; }
    void close();
    void exec(const QByteArray &sql); // one or several statements without parameters
    Statement prepare(const QByteArray &sql) const { return Statement(m_db, sql); }
    // The same statement object for the same text, reset: for what runs thousands of times.
    Statement &cached(const QByteArray &sql);
    qint64 integer(const QByteArray &sql); // first column of the first row, 0 when there is none
    qint64 lastInsertId() const;
    // A function for statements: name(text, words), both in UTF-8. False where one of them is NULL.
    using TextTest = bool (*)(QByteArrayView text, QByteArrayView words);
    void addTest(const char *name, TextTest test);

private:
    sqlite3 *m_db{nullptr};
    QHash<QByteArray, std::shared_ptr<Statement>> m_statements{};
};

// Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &database)
        : m_database(database)
    {
        m_database.exec("BEGIN IMMEDIATE");
    }
    ~Transaction();
    void commit();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

private:
    Database &m_database;
    bool m_open{true};
};
