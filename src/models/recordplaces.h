// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"

#include <QSet>
#include <QStringList>

#include <functional>

// What contacts have in courses and communities, as far as the mirror knows it, for the files that are saved before the
// contacts are deleted. Where not all of it is loaded, the files say so. Lives on the thread of the mirror.
class RecordPlaces
{
public:
    RecordPlaces() = default; // of records that have none
    RecordPlaces(MirrorStore &store, const QStringList &contacts);

    QStringList header() const;
    QStringList cells(const QString &contact) const;
    // The contact's document with what it has, under "kept".
    QByteArray document(const QString &contact, const QByteArray &document) const;

private:
    struct Kind
    {
        QByteArray resource{};
        QString title{};
        QHash<QString, QList<QByteArray>> records{}; // documents, by contact
        QHash<QString, QStringList> names{}; // of the courses or communities, by contact
        bool all{false};
        QSet<QString> loaded{}; // contacts of which all are known otherwise
        bool isAll(const QString &contact) const { return all || loaded.contains(contact); }
    };
    template <class T>
    void add(MirrorStore &store, const QStringList &contacts, const QString &title, QString T::*name,
        const std::function<QByteArray(qint64)> &listing);

    QList<Kind> m_kinds{};
};
