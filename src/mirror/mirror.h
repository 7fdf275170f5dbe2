// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"
#include "storethread.h"

#include <QHash>
#include <QMutex>
#include <QObject>

// The local copy of one account, for the GUI thread: posts work to the MirrorStore on its own thread and says what
// changed. Nothing here waits.
class Mirror : public QObject
{
    Q_OBJECT
public:
    // The file is opened by the first work posted. Where that fails, say on a full disk, the next work tries again.
    explicit Mirror(const QString &file, QObject *parent = nullptr);
    ~Mirror() override;

    QString file() const { return m_file; }
    // Known to all work posted after this.
    void setResource(const Resource &resource);

    // work(MirrorStore &) on the mirror thread, then(result) here while context lives. changed() is emitted before
    // then(). A failure nobody takes is reported by failed().
    template <class Work, class Then>
    void post(QObject *context, Work work, Then then, std::function<void(const SqliteError &)> fail = {});

Q_SIGNALS:
    void changed(const QByteArray &resource, const RecordChanges &changes);
    void failed(const SqliteError &error);

private:
    struct Declaration
    {
        Resource resource{};
        int number{0}; // a later one of the same resource has a higher
    };
    std::unique_ptr<MirrorStore> makeStore();
    void declareDue(MirrorStore &store);
    void doDeferred();
    void report(const QHash<QByteArray, RecordChanges> &changes);

    QString m_file{};
    QMutex m_mutex{};
    QHash<QByteArray, Declaration> m_declared{}; // guarded by the mutex
    // Of the mirror's thread: what its store was told, and what it could not be told yet.
    QHash<QByteArray, int> m_told{};
    QHash<QByteArray, Declaration> m_due{};
    StoreThread<MirrorStore> m_thread;
};

template <class Work, class Then>
void Mirror::post(QObject *context, Work work, Then then, std::function<void(const SqliteError &)> fail)
{
    using Result = std::invoke_result_t<Work &, MirrorStore &>;
    auto failure = [this, guard = QPointer<QObject>(context), fail = std::move(fail)](const SqliteError &error) {
        if (fail && guard)
            fail(error);
        else
            Q_EMIT failed(error);
    };
    // The mirror itself is the context: what changed must be said even if the one who asked is gone.
    if constexpr (std::is_void_v<Result>) {
        m_thread.post(
            this,
            [this, work = std::move(work)](MirrorStore &store) mutable {
                declareDue(store);
                work(store);
                return store.takeChanges();
            },
            [this, guard = QPointer<QObject>(context), then = std::move(then)](
                const QHash<QByteArray, RecordChanges> &changes) mutable {
                report(changes);
                if (guard)
                    then();
            },
            failure);
    } else {
        m_thread.post(
            this,
            [this, work = std::move(work)](MirrorStore &store) mutable {
                declareDue(store);
                Result result = work(store);
                return std::pair<Result, QHash<QByteArray, RecordChanges>>(std::move(result), store.takeChanges());
            },
            [this, guard = QPointer<QObject>(context), then = std::move(then)](
                std::pair<Result, QHash<QByteArray, RecordChanges>> outcome) mutable {
                report(outcome.second);
                if (guard)
                    then(std::move(outcome.first));
            },
            failure);
    }
}
