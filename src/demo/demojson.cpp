// SPDX-License-Identifier: GPL-3.0-or-later
#include "demojson.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

void DemoJson::separate()
{
    if (m_text.isEmpty())
        return;
    const char last = m_text.back();
    if (last != '{' && last != '[' && last != ':')
        m_text += ',';
}

DemoJson &DemoJson::open(char bracket)
{
    separate();
    m_text += bracket;
    return *this;
}

DemoJson &DemoJson::close(char bracket)
{
    m_text += bracket;
    return *this;
}

DemoJson &DemoJson::key(const char *name)
{
    separate();
    m_text += '"';
    m_text += name;
    m_text += "\":";
    return *this;
}

static void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\t':
        out += "\\t";
        break;
    default: {
        char code[8];
        std::snprintf(code, sizeof code, "\\u%04x", unsigned(static_cast<unsigned char>(c)));
        out += code;
    }
    }
}

DemoJson &DemoJson::string(QStringView text)
{
    if (text.isNull())
        return null();
    separate();
    const QByteArray utf8 = text.toUtf8();
    const auto special = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; };
    m_text += '"';
    if (std::none_of(utf8.cbegin(), utf8.cend(), special)) {
        m_text += utf8;
    } else {
        for (const char c : utf8) {
            if (special(c))
                appendEscaped(m_text, c);
            else
                m_text += c;
        }
    }
    m_text += '"';
    return *this;
}

DemoJson &DemoJson::number(qint64 value)
{
    separate();
    m_text += QByteArray::number(value);
    return *this;
}

DemoJson &DemoJson::boolean(bool value)
{
    separate();
    m_text += value ? "true" : "false";
    return *this;
}

DemoJson &DemoJson::null()
{
    separate();
    m_text += "null";
    return *this;
}

DemoJson &DemoJson::date(qint64 secondsSinceEpoch)
{
    if (secondsSinceEpoch == 0)
        return null();
    namespace chrono = std::chrono;
    const chrono::sys_seconds time{chrono::seconds{secondsSinceEpoch}};
    const auto day = chrono::floor<chrono::days>(time);
    const chrono::year_month_day date{day};
    const int second = int((time - day).count());
    char text[48];
    const int length = std::snprintf(text, sizeof text, "\"%04d-%02u-%02uT%02d:%02d:%02d+00:00\"", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), second / 3600, second / 60 % 60, second % 60);
    separate();
    m_text.append(text, length);
    return *this;
}
