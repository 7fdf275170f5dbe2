// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordbackup.h"

#include "csvwriter.h"
#include "mirror.h"
#include "recordplaces.h"
#include "recordrows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype PortionSize = 500;
}

class RecordBackup::Files
{
    Q_DECLARE_TR_FUNCTIONS(RecordBackup)
public:
    Files(const QString &jsonFile, const QString &mirrorFile, const Resource &resource, const RecordPlaces &places)
        : m_resource(resource.name)
        , m_source(mirrorFile, resource, resource.allColumns())
        , m_csv(csvFile(jsonFile), CsvWriter::Mark::ByteOrderMark)
        , m_json(jsonFile)
        , m_places(places)
    {
        if (!m_csv.write(m_source.header() + m_places.header()))
            m_error = m_csv.errorText();
        else if (!m_json.open(QIODevice::WriteOnly))
            failJson();
    }

    // Each returns what went wrong, or nothing.
    QString write(MirrorStore &store, const QStringList &keys)
    {
        std::vector<RowId> rows;
        for (const QString &key : keys)
            rows.push_back(store.rowOf(m_resource, key));
        const QList<RecordRows::Row> read = m_source.read(rows);
        m_error = m_source.errorText();
        for (qsizetype i = 0; i < read.size() && m_error.isEmpty(); ++i) {
            if (read.at(i).record.key.isEmpty())
                m_error = tr("The record %1 is not here any more.").arg(keys.at(i));
            else
                write(read.at(i));
        }
        return m_error;
    }
    QString finish()
    {
        put("\n]\n");
        if (m_error.isEmpty() && !m_csv.finish())
            m_error = m_csv.errorText();
        if (m_error.isEmpty() && !m_json.commit()) {
            failJson();
            QFile::remove(csvFile(m_json.fileName())); // new, and of no use alone
        }
        return m_error;
    }

private:
    void write(const RecordRows::Row &row)
    {
        if (!m_csv.write(row.cells + m_places.cells(row.record.key)))
            m_error = m_csv.errorText();
        put(m_first ? "[\n" : ",\n");
        put(m_places.document(row.record.key, row.record.document));
        m_first = false;
    }
    void put(const QByteArray &text)
    {
        if (m_error.isEmpty() && m_json.write(text) != text.size())
            failJson();
    }
    void failJson()
    {
        m_error
            = tr("%1 could not be written: %2.").arg(QDir::toNativeSeparators(m_json.fileName()), m_json.errorString());
        m_json.cancelWriting();
    }

    QByteArray m_resource;
    RecordRows m_source;
    CsvWriter m_csv;
    QSaveFile m_json;
    RecordPlaces m_places;
    QString m_error{};
    bool m_first{true};
};

RecordBackup::RecordBackup(Mirror *mirror, const QByteArray &resource, const QStringList &keys, QObject *parent)
    : QObject(parent)
    , m_mirror(mirror)
    , m_resource(resource)
    , m_keys(keys)
{ }

QString RecordBackup::csvFile(const QString &jsonFile)
{
    const QFileInfo info(jsonFile);
    return info.dir().filePath(info.completeBaseName() + ".csv"_L1);
}

void RecordBackup::save(const QString &jsonFile)
{
    m_file = jsonFile;
    const QString csv = csvFile(jsonFile);
    if (csv == jsonFile || QFileInfo::exists(csv)) {
        end(tr("%1 is there already. Choose another name.").arg(QDir::toNativeSeparators(csv)));
        return;
    }
    m_mirror->post(
        this,
        [file = m_file, mirror = m_mirror->file(), name = m_resource, keys = m_keys](MirrorStore &store) {
            const bool people = name == "contact";
            return std::make_shared<Files>(
                file, mirror, store.resource(name), people ? RecordPlaces(store, keys) : RecordPlaces());
        },
        [this](const std::shared_ptr<Files> &files) {
            m_files = files;
            next();
        },
        [this](const SqliteError &error) { end(error.message()); });
}

void RecordBackup::next()
{
    const QStringList keys = m_keys.mid(m_at, PortionSize);
    m_at += keys.size();
    m_mirror->post(
        this,
        [files = m_files, keys](
            MirrorStore &store) { return keys.isEmpty() ? files->finish() : files->write(store, keys); },
        [this, last = keys.isEmpty()](const QString &error) {
            if (last || !error.isEmpty())
                end(error);
            else
                next();
        },
        [this](const SqliteError &error) { end(error.message()); });
}

void RecordBackup::end(const QString &error)
{
    m_files.reset();
    if (error.isEmpty())
        Q_EMIT saved(m_file);
    else
        Q_EMIT failed(error);
    deleteLater();
}
