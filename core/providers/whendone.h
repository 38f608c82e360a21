#pragma once

#include <QFuture>

#include <memory>
#include <optional>

namespace daao {

/// Calls `function(std::optional<T>)` once the future is done: at once, or on the thread that finishes it.
/// Empty if the future was given up without a result. Takes the future's one continuation.
template<class T, class Function>
void whenDone(QFuture<T> future, Function function)
{
    const auto hand = [](const QFuture<T> &done, Function &f) {
        f(done.resultCount() > 0 ? std::optional<T>(done.result()) : std::nullopt);
    };
    if (future.isFinished()) {
        hand(future, function);
        return;
    }
    const auto shared = std::make_shared<Function>(std::move(function));
    future.then(QtFuture::Launch::Sync, [shared, hand](QFuture<T> done) { hand(done, *shared); })
        .onCanceled([shared] { (*shared)(std::nullopt); });
}

} // namespace daao
