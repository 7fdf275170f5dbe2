// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mirrorstore.h"
#include "storethread.h"

#include <QObject>

// The local copy of one account, for the GUI thread: posts work to the MirrorStore on its own thread and says what
// changed. Nothing here waits.
class Mirror : public QObject
{
    Q_OBJECT
public:
    // The file is opened by the first work posted.
    explicit Mirror(const QString &file, QObject *parent = nullptr);
    ~Mirror() override;

    QString file() const { return m_file; }
    void setResource(const Resource &resource);

    // work(MirrorStore &) on the mirror thread, then(result) here while context lives. changed() is emitted before
    // then(). A failure nobody takes is reported by failed().
    template <class Work, class Then>
    void post(QObject *context, Work work, Then then, std::function<void(const SqliteError &)> fail = {});

Q_SIGNALS:
    void changed(const QByteArray &resource, const RecordChanges &changes);
    void failed(const SqliteError &error);

private:
    void doDeferred();
    void report(const QHash<QByteArray, RecordChanges> &changes);

    QString m_file{};
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
            [work = std::move(work)](MirrorStore &store) mutable {
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
            [work = std::move(work)](MirrorStore &store) mutable {
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
