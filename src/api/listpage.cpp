// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxDepth = 1024; // as QJsonDocument

// The only bytes that matter while an item is skipped.
enum Class : quint8 { Other, Quote, Open, Close };

constexpr std::array<quint8, 256> classes = [] {
    std::array<quint8, 256> table{};
    table['"'] = Quote;
    table['{'] = table['['] = Open;
    table['}'] = table[']'] = Close;
    return table;
}();

class Splitter
{
public:
    explicit Splitter(const QByteArray &body)
        : m_pos(body.constData())
        , m_end(m_pos + body.size())
    {
        if (body.startsWith("\xef\xbb\xbf"))
            m_pos += 3;
    }

    bool split(ListPage *page)
    {
        skipSpace();
        const bool sound = peek() == '[' ? readItems(page) : readEnvelope(page);
        skipSpace();
        return sound && (m_pos == m_end || fail("text after the end"));
    }

    const char *error() const { return m_error; }

private:
    bool fail(const char *what)
    {
        if (!m_error)
            m_error = what;
        return false;
    }

    char peek() const { return m_pos < m_end ? *m_pos : '\0'; }

    bool take(char wanted)
    {
        if (peek() != wanted || m_pos == m_end)
            return false;
        ++m_pos;
        return true;
    }

    void skipSpace()
    {
        while (m_pos < m_end && (*m_pos == ' ' || *m_pos == '\n' || *m_pos == '\r' || *m_pos == '\t'))
            ++m_pos;
    }

    bool readEnvelope(ListPage *page)
    {
        if (!take('{'))
            return fail("neither an object nor an array");
        bool hasItems = false;
        skipSpace();
        if (!take('}')) {
            do {
                if (!readMember(page, &hasItems))
                    return false;
                skipSpace();
            } while (take(','));
            if (!take('}'))
                return fail("the envelope does not end");
        }
        return hasItems || fail("no items");
    }

    bool readMember(ListPage *page, bool *hasItems)
    {
        skipSpace();
        const char *begin = m_pos;
        if (peek() != '"' || !skipString())
            return fail("a key is missing");
        QByteArray key(begin + 1, m_pos - begin - 2);
        // Rare and not ours, or written with escapes: let the real parser decide.
        if (key != "items" && key != "hasMore" && !parseKey(&key))
            return fail("a key is broken");
        skipSpace();
        if (!take(':'))
            return fail("a colon is missing");
        skipSpace();
        if (key == "items") {
            page->items.clear();
            *hasItems = true;
            if (peek() == '[')
                return readItems(page);
            return readScalarOrTree() == "null" || fail("items is no array");
        }
        const QByteArray value = readScalarOrTree();
        if (value.isEmpty())
            return fail("a value is broken");
        if (key == "hasMore")
            page->hasMore = value == "true" ? std::optional(true)
                : value == "false"          ? std::optional(false)
                                            : std::nullopt;
        return true;
    }

    static bool parseKey(QByteArray *key)
    {
        const QJsonObject object = QJsonDocument::fromJson("{\"" + *key + "\":0}").object();
        if (object.size() != 1)
            return false;
        *key = object.constBegin().key().toUtf8();
        return true;
    }

    // A value that is not an item, checked completely. Empty if it is broken.
    QByteArray readScalarOrTree()
    {
        const char *begin = m_pos;
        if (!skipValue())
            return {};
        const QByteArray value(begin, m_pos - begin);
        if (value == "true" || value == "false" || value == "null")
            return value;
        return QJsonDocument::fromJson('[' + value + ']').isNull() ? QByteArray() : value;
    }

    bool readItems(ListPage *page)
    {
        ++m_pos; // '['
        page->items.reserve(100);
        skipSpace();
        if (take(']'))
            return true;
        do {
            skipSpace();
            const char *begin = m_pos;
            if (!skipValue())
                return fail("an item does not end");
            QByteArray item(begin, m_pos - begin);
            if (*begin != '{' && QJsonDocument::fromJson('[' + item + ']').isNull())
                return fail("an item is broken");
            page->items.append(std::move(item));
            skipSpace();
        } while (take(','));
        return take(']') || fail("the list does not end");
    }

    bool skipString()
    {
        const char *p = m_pos + 1;
        while (p < m_end && *p != '"')
            p += *p == '\\' ? 2 : 1;
        if (p >= m_end)
            return false;
        m_pos = p + 1;
        return true;
    }

    bool skipValue()
    {
        if (m_pos == m_end)
            return false;
        switch (classes[quint8(*m_pos)]) {
        case Quote:
            return skipString();
        case Open:
            return skipTree();
        case Close:
            return false;
        default:
            return skipLiteral();
        }
    }

    bool skipLiteral()
    {
        const char *begin = m_pos;
        while (m_pos < m_end && *m_pos != ',' && *m_pos != ' ' && *m_pos != '\n' && *m_pos != '\r' && *m_pos != '\t'
            && classes[quint8(*m_pos)] == Other)
            ++m_pos;
        return m_pos > begin;
    }

    bool skipTree()
    {
        std::array<char, MaxDepth> closers;
        int depth = 0;
        while (m_pos < m_end) {
            const char c = *m_pos;
            switch (classes[quint8(c)]) {
            case Quote:
                if (!skipString())
                    return false;
                continue;
            case Open:
                if (depth == MaxDepth)
                    return false;
                closers[size_t(depth++)] = c == '{' ? '}' : ']';
                break;
            case Close:
                if (closers[size_t(--depth)] != c)
                    return false;
                if (depth == 0) {
                    ++m_pos;
                    return true;
                }
                break;
            default:
                break;
            }
            ++m_pos;
        }
        return false;
    }

    const char *m_pos;
    const char *m_end;
    const char *m_error{nullptr};
};

} // namespace

qint64 ListPage::lastId() const
{
    if (items.isEmpty())
        return 0;
    const QJsonValue id = QJsonDocument::fromJson(items.constLast()).object().value("id"_L1);
    // Ids may come as text for subscriptions (api.md 3.9).
    return qMax<qint64>(0, id.isString() ? id.toString().toLongLong() : id.toInteger());
}

std::optional<ListPage> ListPage::split(const QByteArray &body, QString *error)
{
    ListPage page;
    Splitter splitter(body);
    if (splitter.split(&page))
        return page;
    if (error)
        *error = QString::fromLatin1(splitter.error());
    return std::nullopt;
}
