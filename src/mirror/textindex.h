// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>
#include <vector>

// The searchable text of all records of a resource in compact memory, so that every letter typed is answered by one
// scan from the first letter on: a million records (60 MB) take some 10 to 20 ms. Text is folded UTF-8 (foldText). It
// lives on the mirror thread and is rebuilt from the file at start; the file is the truth.
class TextIndex
{
public:
    void set(quint32 row, QByteArrayView text); // replaces what the row had
    void remove(quint32 row);
    qsizetype bytes() const;

    // Clears the bits of rows that do not contain every word. bits[row / 64] bit row % 64.
    void match(const QList<QByteArray> &words, std::vector<quint64> &bits) const;

private:
    static constexpr int EntryBits = 20;
    static constexpr qsizetype ChunkSize = 1 << EntryBits;
    // Texts one after the other, each closed by a newline, and where each begins. A replaced text is blanked out.
    struct Chunk
    {
        std::vector<char> text{};
        std::vector<quint32> starts{};
        std::vector<quint32> rows{};
    };
    void blank(quint32 place);
    void scan(QByteArrayView word, std::vector<quint64> &hits) const;

    std::vector<Chunk> m_chunks{};
    // By row: number of the chunk, from 1, above its entry; 0 = no text. A chunk has fewer entries than bytes.
    std::vector<quint32> m_places{};
};
