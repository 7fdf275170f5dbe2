// SPDX-License-Identifier: GPL-3.0-or-later
#include "textfold.h"

#include <algorithm>

namespace {

// Most stored text (e-mail addresses, western names) is ASCII and needs no Unicode tables.
bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

// Lower case with single spaces, in one pass: this runs for every value of every record.
QString foldPlain(const QString &text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar *to = folded.data();
    bool space = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit <= u' ') {
            space = to != folded.constData();
            continue;
        }
        if (space)
            *to++ = u' ';
        space = false;
        *to++ = QChar(unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit);
    }
    folded.truncate(to - folded.constData());
    return folded;
}

// Letters that Unicode does not decompose, as people type them who lack the key.
void appendPlain(QString &text, QChar c)
{
    switch (c.unicode()) {
    case u'ø':
        text.append(u'o');
        break;
    case u'ł':
        text.append(u'l');
        break;
    case u'đ':
        text.append(u'd');
        break;
    case u'ħ':
        text.append(u'h');
        break;
    case u'ŧ':
        text.append(u't');
        break;
    case u'ı':
        text.append(u'i');
        break;
    case u'ß':
        text.append(u"ss");
        break;
    case u'æ':
        text.append(u"ae");
        break;
    case u'œ':
        text.append(u"oe");
        break;
    default:
        text.append(c);
    }
}

} // namespace

QString foldText(const QString &text)
{
    if (isPlain(text))
        return foldPlain(text);
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            appendPlain(folded, c);
    }
    return folded.simplified();
}
