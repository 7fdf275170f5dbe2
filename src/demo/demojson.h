// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringView>

// Writes JSON straight into UTF-8, because a page of contacts by way of QJsonDocument costs ten times as much.
class DemoJson
{
public:
    DemoJson &beginObject() { return open('{'); }
    DemoJson &endObject() { return close('}'); }
    DemoJson &beginArray() { return open('['); }
    DemoJson &endArray() { return close(']'); }
    DemoJson &key(const char *name); // name needs no escapes
    DemoJson &string(QStringView text); // a null view is written as null
    DemoJson &number(qint64 value);
    DemoJson &boolean(bool value);
    DemoJson &null();
    DemoJson &date(qint64 secondsSinceEpoch); // 2026-03-04T10:22:31+00:00; 0 = null

    DemoJson &field(const char *name, QStringView text) { return key(name).string(text); }
    DemoJson &field(const char *name, qint64 value) { return key(name).number(value); }
    DemoJson &flag(const char *name, bool value) { return key(name).boolean(value); }

    qsizetype size() const { return m_text.size(); }
    QByteArray take() { return std::move(m_text); }

private:
    void separate();
    DemoJson &open(char bracket);
    DemoJson &close(char bracket);

    QByteArray m_text;
};
