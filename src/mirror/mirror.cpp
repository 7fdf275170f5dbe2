// SPDX-License-Identifier: GPL-3.0-or-later
#include "mirror.h"

Mirror::Mirror(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_thread(QStringLiteral("mirror"), [this, file] {
        auto store = std::make_unique<MirrorStore>(file);
        store->setWake([this] { QMetaObject::invokeMethod(this, &Mirror::doDeferred, Qt::QueuedConnection); });
        return store;
    })
{ }

Mirror::~Mirror() = default;

void Mirror::setResource(const Resource &resource)
{
    post(
        this, [resource](MirrorStore &store) { store.setResource(resource); }, [] {});
}

// One portion at a time: whatever was posted meanwhile is done before the next one.
void Mirror::doDeferred()
{
    post(
        this, [](MirrorStore &store) { return store.doDeferred(); },
        [this](bool more) {
            if (more)
                doDeferred();
        });
}

void Mirror::report(const QHash<QByteArray, RecordChanges> &changes)
{
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        if (!it.value().isEmpty())
            Q_EMIT changed(it.key(), it.value());
    }
}
