// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresslist.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &between()
{
    static const QRegularExpression separators(u"[\\n\\r\\t,;\\x{2028}\\x{2029}]+"_s);
    return separators;
}

// "Ana Po <ana@example.org>" -> the part in brackets; else every word.
QStringList wordsOf(const QString &piece)
{
    static const QRegularExpression bracketed(u"<([^<>]*)>"_s);
    if (const QRegularExpressionMatch match = bracketed.match(piece); match.hasMatch())
        return {match.captured(1).trimmed()};
    return piece.split(QChar::Space, Qt::SkipEmptyParts);
}

QString bare(QString word)
{
    static const QRegularExpression around(u"^[\"'(]+|[\"').]+$"_s);
    word.remove(around);
    return word.startsWith("mailto:"_L1, Qt::CaseInsensitive) ? word.mid(7) : word;
}

QStringList words(const QString &text)
{
    QStringList words;
    const QStringList pieces = QString(text).replace(QChar::Nbsp, QChar::Space).split(between(), Qt::SkipEmptyParts);
    for (const QString &piece : pieces)
        words += wordsOf(piece);
    return words;
}

bool isAddress(const QString &word)
{
    static const QRegularExpression form(u"^[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)+$"_s);
    return form.match(word).hasMatch();
}

} // namespace

bool AddressList::isList(const QString &text)
{
    const QStringList all = words(text);
    const auto addresses = std::count_if(all.cbegin(), all.cend(), [](const QString &w) { return w.contains(u'@'); });
    return addresses > 1 || (addresses == 1 && text.trimmed().contains(between()));
}

AddressList AddressList::of(const QString &text)
{
    AddressList list;
    QSet<QString> seen;
    QSet<QString> twice;
    const QStringList all = words(text);
    for (const QString &word : all) {
        const QString address = bare(word);
        const QString folded = address.toCaseFolded();
        const bool known = seen.contains(folded);
        seen.insert(folded);
        if (!isAddress(address)) {
            if (!known)
                list.malformed.append(word);
        } else if (!known) {
            list.addresses.append(address);
        } else if (!twice.contains(folded)) {
            twice.insert(folded);
            list.doubled.append(address);
        }
    }
    return list;
}

QString AddressList::onlyAddress(const QString &text)
{
    const AddressList list = of(text);
    const bool isOne = list.addresses.size() == 1 && list.malformed.isEmpty() && list.doubled.isEmpty();
    return isOne ? list.addresses.constFirst() : QString();
}
