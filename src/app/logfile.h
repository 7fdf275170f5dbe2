// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMutex>
#include <QString>
#include <QtGlobal>

// Keeps what the program logs in log.txt below a folder, for its owner only. The former half goes to log.1.txt when
// the file is full. Whatever goes to stderr without it still goes there; a disk that is full or gone is passed over in
// silence. Secrets are left out where the lines are made; of what libraries say, addresses are left out here. There is
// one at a time. Logging works from all threads.
class LogFile
{
public:
    static constexpr qint64 MaxBytes = 1024 * 1024;

    explicit LogFile(const QString &folder);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    static QString path(const QString &folder);
    // As Setting::LogLevel: "warning", "info" (a line for each request) or "debug".
    static void setLevel(const QString &level);

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(const QByteArray &line);
    void open();

    static LogFile *s_current;
    static QtMessageHandler s_former;
    static QMutex s_mutex; // for both, and the file

    QString m_folder;
    QFile m_file;
};
