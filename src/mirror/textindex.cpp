// SPDX-License-Identifier: GPL-3.0-or-later
#include "textindex.h"

#include <algorithm>
#include <cstring>
#include <utility>

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
    m_places[row] = static_cast<quint32>(m_chunks.size() << EntryBits) | static_cast<quint32>(chunk.starts.size() - 1);
}

void TextIndex::remove(quint32 row)
{
    if (row < m_places.size() && m_places[row] != 0)
        blank(std::exchange(m_places[row], 0));
}

void TextIndex::blank(quint32 place)
{
    Chunk &chunk = m_chunks[(place >> EntryBits) - 1];
    const std::size_t entry = place & ((1U << EntryBits) - 1);
    const std::size_t from = chunk.starts[entry];
    const std::size_t to = entry + 1 < chunk.starts.size() ? chunk.starts[entry + 1] : chunk.text.size();
    std::fill(chunk.text.begin() + static_cast<std::ptrdiff_t>(from),
        chunk.text.begin() + static_cast<std::ptrdiff_t>(to), '\n');
}

qsizetype TextIndex::bytes() const
{
    qsizetype sum = static_cast<qsizetype>(m_places.capacity() * sizeof(quint32));
    for (const Chunk &chunk : m_chunks)
        sum += static_cast<qsizetype>(
            chunk.text.capacity() + (chunk.starts.capacity() + chunk.rows.capacity()) * sizeof(quint32));
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

namespace {

constexpr std::size_t BlockSize = 64; // most records fit into one

// Whether the word begins at one of the block's places. Two bytes, its first and its last, rule out nearly all of them,
// in a loop without branches over a fixed number of bytes, which compilers turn into vector instructions: memmem, for
// short words, goes byte by byte and takes several times as long. limit: places from there on do not count.
bool blockContains(const char *block, std::size_t limit, QByteArrayView word)
{
    const auto length = static_cast<std::size_t>(word.size());
    const char *const lastBytes = block + length - 1;
    const char first = word.front();
    const char last = word.back();
    unsigned char marks[BlockSize];
    for (std::size_t i = 0; i < BlockSize; ++i)
        marks[i] = static_cast<unsigned char>((block[i] == first) & (lastBytes[i] == last));
    for (std::size_t i = 0; i < BlockSize; i += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, marks + i, 8);
        if (eight == 0)
            continue;
        for (std::size_t at = i; at < i + 8 && at < limit; ++at) {
            if (marks[at] && std::memcmp(block + at, word.data(), length) == 0)
                return true;
        }
    }
    return false;
}

} // namespace

// Record by record, not hit by hit: a letter that nearly every record has costs no more than a word that none has.
void TextIndex::scan(QByteArrayView word, std::vector<quint64> &hits) const
{
    const auto length = static_cast<std::size_t>(word.size());
    const auto contains = [&](const std::vector<char> &text, std::size_t begin, std::size_t end) {
        if (length == 1)
            return std::memchr(text.data() + begin, word.front(), end - begin) != nullptr;
        std::size_t at = begin;
        for (; at + length <= end && at + BlockSize + length <= text.size(); at += BlockSize) {
            if (blockContains(text.data() + at, end - length + 1 - at, word))
                return true;
        }
        // At the end of a chunk there is no whole block to look at.
        return at + length <= end && QByteArrayView(text.data() + at, static_cast<qsizetype>(end - at)).contains(word);
    };
    for (const Chunk &chunk : m_chunks) {
        for (std::size_t entry = 0; entry < chunk.starts.size(); ++entry) {
            const std::size_t end = entry + 1 < chunk.starts.size() ? chunk.starts[entry + 1] : chunk.text.size();
            const quint32 row = chunk.rows[entry];
            if (contains(chunk.text, chunk.starts[entry], end - 1) && row / 64 < hits.size())
                hits[row / 64] |= quint64(1) << (row % 64);
        }
    }
}
