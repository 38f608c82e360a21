#pragma once

#include "core/base/result.h"
#include "core/domain/money.h"

#include <QCoreApplication>
#include <QMutex>

#include <optional>

namespace daao {

/// The spending cap of one run. Every attempt reserves the most it can cost before it is sent and settles
/// with what it did cost, so the cap holds at any concurrency. Thread-safe.
class Budget
{
    Q_DECLARE_TR_FUNCTIONS(daao::Budget)
    Q_DISABLE_COPY_MOVE(Budget)

public:
    explicit Budget(std::optional<Money> cap)
        : m_cap(cap)
    {}

    /// Budget with a sentence if the cap could be passed; also if the price is unknown and there is a cap.
    Result<> reserve(std::optional<Money> atMost);
    void settle(std::optional<Money> reserved, std::optional<Money> cost);
    bool isExhausted() const; ///< a reservation was refused

private:
    mutable QMutex m_mutex;
    std::optional<Money> m_cap;
    Money m_spent;
    Money m_reserved;
    bool m_refused = false;
};

} // namespace daao
