// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

// A thread with one Store in it (an object around a Database). Work is posted as a function on the store and runs in
// the order of posting; its result comes back to the thread that posted, and only while the context object lives.
// Destruction waits for all work posted before it, so nothing that was handed over is lost.
//
// Store must be constructible in its thread by the given maker; errors thrown by maker or work arrive at the fail
// function.
template <class Store>
class StoreThread
{
public:
    using Fail = std::function<void(const SqliteError &)>;
    using Maker = std::function<std::unique_ptr<Store>()>;

    StoreThread(const QString &name, Maker maker)
        : m_maker(std::move(maker))
    {
        m_thread.setObjectName(name);
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    ~StoreThread()
    {
        QMetaObject::invokeMethod(
            &m_worker,
            [this] {
                m_store.reset();
                m_worker.moveToThread(nullptr); // from here on nobody posts; the object may be destroyed by its owner
                m_thread.quit();
            },
            Qt::QueuedConnection);
        m_thread.wait();
    }
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    // work(Store &) runs on the thread, then(result) or fail(error) in the caller's. then takes no argument where work
    // is void.
    template <class Work, class Then>
    void post(QObject *context, Work work, Then then, Fail fail = {})
    {
        QMetaObject::invokeMethod(
            &m_worker,
            [this, guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then),
                fail = std::move(fail)]() mutable {
                using Result = std::invoke_result_t<Work &, Store &>;
                try {
                    if (!m_store)
                        m_store = m_maker();
                    if constexpr (std::is_void_v<Result>) {
                        work(*m_store);
                        deliver(guard, std::move(then));
                    } else {
                        deliver(guard,
                            [then = std::move(then), result = work(*m_store)]() mutable { then(std::move(result)); });
                    }
                } catch (const SqliteError &error) {
                    if (fail)
                        deliver(guard, [fail = std::move(fail), error] { fail(error); });
                }
            },
            Qt::QueuedConnection);
    }

private:
    // The context lives in the GUI thread, which alone may test whether it still does: so by way of the application
    // object.
    template <class Call>
    static void deliver(const QPointer<QObject> &guard, Call call)
    {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, call = std::move(call)]() mutable {
                if (guard)
                    call();
            },
            Qt::QueuedConnection);
    }

    QThread m_thread{};
    QObject m_worker{};
    Maker m_maker{};
    std::unique_ptr<Store> m_store{};
};
