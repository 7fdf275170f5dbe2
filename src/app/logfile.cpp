// SPDX-License-Identifier: GPL-3.0-or-later
#include "logfile.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownCategories = "systemeadmin."_L1;

QLatin1StringView nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        break;
    }
    return "fatal"_L1;
}

// An address may hold a session, a search or a user.
QString withoutAddresses(QString text)
{
    static const QRegularExpression address(u"\\b([A-Za-z][A-Za-z0-9+.-]*)://\\S+"_s);
    return text.replace(address, u"\\1://…"_s);
}

QByteArray lineFor(QtMsgType type, const QString &category, const QString &message)
{
    QString text = category.startsWith(ownCategories) ? message : withoutAddresses(message);
    text.replace(u'\n', "\n    "_L1); // whatever begins at the margin is a message
    return u"%1 %2 %3: %4\n"_s
        .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), nameOf(type), category, text)
        .toUtf8();
}

} // namespace

LogFile *LogFile::s_current = nullptr;
QtMessageHandler LogFile::s_former = nullptr;
QMutex LogFile::s_mutex;

LogFile::LogFile(const QString &folder)
    : m_folder(folder)
    , m_file(path(folder))
{
    const QMutexLocker lock(&s_mutex);
    open();
    s_current = this;
    s_former = qInstallMessageHandler(&LogFile::handle);
}

LogFile::~LogFile()
{
    const QMutexLocker lock(&s_mutex);
    qInstallMessageHandler(s_former);
    s_current = nullptr;
}

QString LogFile::path(const QString &folder)
{
    return folder + "/log.txt"_L1;
}

void LogFile::setLevel(const QString &level)
{
    QString rules;
    if (level == "info"_L1 || level == "debug"_L1)
        rules += ownCategories + "*.info=true\n"_L1;
    if (level == "debug"_L1)
        rules += ownCategories + "*.debug=true\n"_L1;
    QLoggingCategory::setFilterRules(rules);
}

void LogFile::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = lineFor(type, QString::fromUtf8(context.category), message);
    QMutexLocker lock(&s_mutex);
    const QtMessageHandler former = s_former;
    if (s_current)
        s_current->write(line);
    lock.unlock();
    former(type, context, message); // last: it does not come back from a fatal one
}

void LogFile::write(const QByteArray &line)
{
    if (m_file.isOpen() && m_file.size() > 0 && m_file.size() + line.size() > MaxBytes) {
        m_file.close();
        const QString former = m_folder + "/log.1.txt"_L1;
        QFile::remove(former);
        if (!QFile::rename(path(m_folder), former))
            m_file.resize(0);
        open();
    }
    if (m_file.isOpen())
        m_file.write(line);
}

// Unbuffered, so that a crash loses nothing.
void LogFile::open()
{
    constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (m_file.open(QIODevice::Append | QIODevice::Unbuffered, OwnerOnly))
        m_file.setPermissions(OwnerOnly);
}
