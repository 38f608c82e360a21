#pragma once

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace daao {

inline size_t cores()
{
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Calls work(i) once for each i in [0, count), on so many threads, and returns when all are done. Number 0
/// is done on this thread; which thread takes which of the others is chance: what comes out must not depend
/// on it.
template<class Work>
void inParallel(size_t count, const Work &work, size_t threads = cores())
{
    if (count == 0)
        return;
    std::atomic<size_t> next = 1;
    const auto takeTurns = [&] {
        for (size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (size_t t = 1; t < std::min(threads, count); ++t)
        others.emplace_back(takeTurns);
    work(0);
    takeTurns();
}

/// The same on this thread and on those of the pool that are idle. This one works too, so it never waits for
/// a thread that nobody frees.
template<class Work>
void inParallel(QThreadPool &pool, int count, const Work &work)
{
    struct Shared
    {
        std::atomic<int> next{0};
        QSemaphore done;
    };
    const auto shared = std::make_shared<Shared>(); // a late helper may find it when all is over
    const auto takeTurns = [shared, count, &work] {
        for (int i = shared->next++; i < count; i = shared->next++) {
            work(i);
            shared->done.release();
        }
    };
    for (int i = 1; i < count; ++i)
        if (!pool.tryStart(takeTurns))
            break;
    takeTurns();
    shared->done.acquire(count);
}

} // namespace daao
