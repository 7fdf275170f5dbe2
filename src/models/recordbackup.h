// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class Mirror;

// What is kept of records before they are deleted: a pair of files, NAME.json with the service's documents as they are
// stored, NAME.csv with the columns of their table; of contacts with their enrollments and memberships. Reads and
// writes some records at a time on the thread of the mirror, so that the window stays alive. Both files are there
// whole, or failed() says why not. Deletes itself when it is done; with its parent it ends and leaves no file.
class RecordBackup : public QObject
{
    Q_OBJECT
public:
    RecordBackup(Mirror *mirror, const QByteArray &resource, const QStringList &keys, QObject *parent);

    // The name of the JSON file. The other one must not be there yet: nobody was asked about it.
    void save(const QString &jsonFile);
    static QString csvFile(const QString &jsonFile);

Q_SIGNALS:
    void saved(const QString &jsonFile);
    void failed(const QString &text); // a sentence

private:
    class Files;

    void next();
    void end(const QString &error);

    Mirror *m_mirror;
    QByteArray m_resource;
    QStringList m_keys;
    qsizetype m_at{0};
    QString m_file{};
    std::shared_ptr<Files> m_files{}; // of the thread of the mirror
};
