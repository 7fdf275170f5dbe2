// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountbook.h"

#include "settings.h"

#include <QStringList>

using namespace Qt::StringLiterals;

AccountBook::AccountBook(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{ }

AccountEntry AccountBook::entry(const QString &id) const
{
    AccountEntry entry;
    entry.id = id;
    entry.name = m_settings->value(Setting::AccountName, {id}).toString();
    entry.hasOwnName = !entry.name.isEmpty();
    if (!entry.hasOwnName)
        entry.name = defaultName(id);
    entry.colour = m_settings->value(Setting::AccountColour, {id}).toString();
    if (entry.colour.isEmpty()) {
        // Always the same one for an account, and most likely another one for the next.
        entry.colour = palette().at(qChecksum(id.toUtf8()) % palette().size());
    }
    entry.readOnly = m_settings->value(Setting::AccountReadOnly, {id}).toBool();
    return entry;
}

void AccountBook::setName(const QString &id, const QString &name)
{
    m_settings->setValue(Setting::AccountName, name.simplified(), {id});
    Q_EMIT changed(id);
}

void AccountBook::setColour(const QString &id, const QString &colour)
{
    m_settings->setValue(Setting::AccountColour, colour, {id});
    Q_EMIT changed(id);
}

void AccountBook::setReadOnly(const QString &id, bool readOnly)
{
    m_settings->setValue(Setting::AccountReadOnly, readOnly, {id});
    Q_EMIT changed(id);
}

void AccountBook::forget(const QString &id)
{
    m_settings->forgetAccount(id);
    Q_EMIT changed(id);
}

void AccountBook::move(const QString &from, const QString &to)
{
    // Also a name and a colour that nobody chose: people know the account by them.
    const AccountEntry known = entry(from);
    m_settings->moveAccount(from, to);
    m_settings->setValue(Setting::AccountName, known.name, {to});
    m_settings->setValue(Setting::AccountColour, known.colour, {to});
    Q_EMIT changed(from);
    Q_EMIT changed(to);
}

QString AccountBook::defaultName(const QString &id)
{
    return tr("Systeme.io %1").arg(id.left(8));
}

// After Okabe and Ito, without the yellow that white cannot carry.
QStringList AccountBook::palette()
{
    return {u"#0072b2"_s, u"#d55e00"_s, u"#009e73"_s, u"#cc79a7"_s, u"#8a6d00"_s, u"#56b4e9"_s, u"#6a51a3"_s};
}
