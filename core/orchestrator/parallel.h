#pragma once

#include <QSemaphore>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace daao {

/// Calls function(0) … function(count - 1), on the caller and on idle threads of the pool, and returns when
/// all are done. The caller works too, so it never waits for a thread that nobody frees.
inline void parallelFor(QThreadPool &pool, int count, const std::function<void(int)> &function)
{
    struct Shared
    {
        std::atomic<int> next{0};
        QSemaphore done;
    };
    const auto shared = std::make_shared<Shared>(); // a late helper may find it when all is over
    const auto work = [shared, count, &function] {
        for (int i = shared->next++; i < count; i = shared->next++) {
            function(i);
            shared->done.release();
        }
    };
    for (int i = 1; i < count; ++i)
        if (!pool.tryStart(work))
            break;
    work();
    shared->done.acquire(count);
}

} // namespace daao
