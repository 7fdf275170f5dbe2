// SPDX-License-Identifier: GPL-3.0-or-later
#include "mirror.h"

Mirror::Mirror(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_thread(QStringLiteral("mirror"), [this] { return makeStore(); })
{ }

Mirror::~Mirror() = default;

// What was declared before, to a store that could not be made, this one must know too.
std::unique_ptr<MirrorStore> Mirror::makeStore()
{
    auto store = std::make_unique<MirrorStore>(m_file);
    store->setWake([this] { QMetaObject::invokeMethod(this, &Mirror::doDeferred, Qt::QueuedConnection); });
    const QMutexLocker lock(&m_mutex);
    m_due = m_declared;
    return store;
}

void Mirror::declareDue(MirrorStore &store)
{
    try {
        for (; !m_due.isEmpty(); m_due.erase(m_due.cbegin())) {
            const Declaration &next = *m_due.cbegin();
            store.setResource(next.resource);
            m_told.insert(next.resource.name, next.number);
        }
    } catch (const SqliteError &) {
        // The work that waits for this fails; what it would have declared is due as well.
        const QMutexLocker lock(&m_mutex);
        for (const Declaration &declared : std::as_const(m_declared)) {
            if (m_told.value(declared.resource.name) < declared.number)
                m_due.insert(declared.resource.name, declared);
        }
        throw;
    }
}

void Mirror::setResource(const Resource &resource)
{
    Declaration next{resource, 1};
    {
        const QMutexLocker lock(&m_mutex);
        next.number += m_declared.value(resource.name).number;
        m_declared.insert(resource.name, next);
    }
    post(
        this,
        [this, next](MirrorStore &store) {
            if (m_told.value(next.resource.name) >= next.number)
                return;
            m_due.insert(next.resource.name, next);
            declareDue(store);
        },
        [] {});
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
