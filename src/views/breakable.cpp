// SPDX-License-Identifier: GPL-3.0-or-later
#include "breakable.h"

namespace {

constexpr qsizetype LongestWord = 40; // that stays as it is: most addresses
constexpr qsizetype Piece = 20;
constexpr QChar ZeroWidthSpace(0x200B);

} // namespace

QString breakable(const QString &text)
{
    QString result;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        qsizetype at = start;
        for (; end - start > LongestWord && end - at > Piece;) {
            const qsizetype length = text.at(at + Piece - 1).isHighSurrogate() ? Piece + 1 : Piece;
            result += QStringView(text).mid(at, length);
            result += ZeroWidthSpace;
            at += length;
        }
        result += QStringView(text).mid(at, end - at + 1); // with the space
        start = end + 1;
    }
    return result;
}
