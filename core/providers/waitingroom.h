#pragma once

#include "core/providers/nettimers.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace daao {

/// Calls functions later, on one thread of its own (started when first needed). Thread-safe.
class WaitingRoom
{
public:
    using TimePoint = DeadlineSet::TimePoint;

    WaitingRoom() = default;
    WaitingRoom(const WaitingRoom &) = delete;
    WaitingRoom &operator=(const WaitingRoom &) = delete;
    /// What still waits is dropped, not called.
    ~WaitingRoom();

    /// A ticket for callAt() and forget().
    quint64 newTicket() { return ++m_lastTicket; }
    void callAt(TimePoint when, quint64 ticket, std::function<void()> function);
    /// Does nothing if the function has been or is being called.
    void forget(quint64 ticket);

private:
    struct State;
    static void run(const std::shared_ptr<State> &state);

    std::atomic<quint64> m_lastTicket = 0;
    std::shared_ptr<State> m_state;
    std::mutex m_startMutex;
    std::thread m_thread;
};

} // namespace daao
