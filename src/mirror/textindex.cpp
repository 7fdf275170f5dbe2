// SPDX-License-Identifier: GPL-3.0-or-later
#include "textindex.h"

#include <algorithm>
#include <cstring>

void TextIndex::set(quint32 row, QByteArrayView text)
{
    remove(row);
    if (row >= m_places.size())
        m_places.resize(row + 1);
    const auto needed = static_cast<std::size_t>(text.size()) + 1;
    if (m_chunks.empty() || m_chunks.back().text.size() + needed > static_cast<std::size_t>(ChunkSize)) {
        m_chunks.emplace_back();
        m_chunks.back().text.reserve(std::max<std::size_t>(ChunkSize, needed));
    }
    Chunk &chunk = m_chunks.back();
    chunk.starts.push_back(static_cast<quint32>(chunk.text.size()));
    chunk.rows.push_back(row);
    chunk.text.insert(chunk.text.end(), text.begin(), text.end());
    chunk.text.push_back('\n');
    m_places[row] = {static_cast<quint32>(m_chunks.size() - 1), static_cast<quint32>(chunk.starts.size() - 1)};
}

void TextIndex::remove(quint32 row)
{
    if (row < m_places.size() && m_places[row].chunk != Place().chunk) {
        blank(m_places[row]);
        m_places[row] = {};
    }
}

void TextIndex::blank(const Place &place)
{
    Chunk &chunk = m_chunks[place.chunk];
    const std::size_t from = chunk.starts[place.entry];
    const std::size_t to = place.entry + 1 < chunk.starts.size() ? chunk.starts[place.entry + 1] : chunk.text.size();
    std::fill(chunk.text.begin() + static_cast<std::ptrdiff_t>(from), chunk.text.begin() + static_cast<std::ptrdiff_t>(to), '\n');
}

void TextIndex::clear()
{
    m_chunks.clear();
    m_places.clear();
}

qsizetype TextIndex::bytes() const
{
    qsizetype sum = static_cast<qsizetype>(m_places.capacity() * sizeof(Place));
    for (const Chunk &chunk : m_chunks)
        sum += static_cast<qsizetype>(chunk.text.capacity() + (chunk.starts.capacity() + chunk.rows.capacity()) * sizeof(quint32));
    return sum;
}

void TextIndex::match(const QList<QByteArray> &words, std::vector<quint64> &bits) const
{
    for (const QByteArray &word : words) {
        std::vector<quint64> hits(bits.size());
        scan(word, hits);
        std::transform(bits.cbegin(), bits.cend(), hits.cbegin(), bits.begin(), std::bit_and<>());
    }
}

// memmem is vectorised in the C library; after a hit the rest of that record's text is skipped.
void TextIndex::scan(QByteArrayView word, std::vector<quint64> &hits) const
{
    for (const Chunk &chunk : m_chunks) {
        const char *const begin = chunk.text.data();
        const char *const end = begin + chunk.text.size();
        const char *at = begin;
        std::size_t entry = 0;
        while (at < end) {
            at = static_cast<const char *>(
                memmem(at, static_cast<std::size_t>(end - at), word.data(), static_cast<std::size_t>(word.size())));
            if (!at)
                break;
            const auto offset = static_cast<quint32>(at - begin);
            // Gallop: the entry is near for frequent words and far for rare ones.
            std::size_t step = 1;
            while (entry + step < chunk.starts.size() && chunk.starts[entry + step] <= offset) {
                entry += step;
                step *= 2;
            }
            const auto last = chunk.starts.begin() + static_cast<std::ptrdiff_t>(std::min(entry + step, chunk.starts.size()));
            entry = static_cast<std::size_t>(
                std::upper_bound(chunk.starts.begin() + static_cast<std::ptrdiff_t>(entry), last, offset) - chunk.starts.begin() - 1);
            const quint32 row = chunk.rows[entry];
            if (row / 64 < hits.size())
                hits[row / 64] |= quint64(1) << (row % 64);
            at = entry + 1 < chunk.starts.size() ? begin + chunk.starts[entry + 1] : end;
        }
    }
}
