// SPDX-License-Identifier: GPL-3.0-or-later
#include "mirror.h"

Mirror::Mirror(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_thread(QStringLiteral("mirror"), [file] { return std::make_unique<MirrorStore>(file); })
{ }

Mirror::~Mirror() = default;

void Mirror::setResource(const Resource &resource)
{
    post(
        this, [resource](MirrorStore &store) { store.setResource(resource); }, [] {});
}

void Mirror::report(const QHash<QByteArray, RecordChanges> &changes)
{
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        if (!it.value().isEmpty())
            Q_EMIT changed(it.key(), it.value());
    }
}
