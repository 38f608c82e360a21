#pragma once

#include "core/base/completion.h"

#include <QFuture>
#include <QThreadPool>

#include <memory>

namespace daao {

/// Runs `work`, which returns a Result, on a thread of the pool; the future ends with what it returned, or as
/// cancelled if the pool was cleared before. The pool must outlive the work.
template<class Work>
auto inBackground(QThreadPool &pool, Work work)
{
    using Value = typename std::invoke_result_t<Work>::value_type;
    auto completion = std::make_shared<Completion<Value>>();
    auto future = completion->future();
    pool.start([completion = std::move(completion), work = std::move(work)]() mutable {
        completion->finish(work());
    });
    return future;
}

} // namespace daao
