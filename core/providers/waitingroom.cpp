#include "core/providers/waitingroom.h"

#include <pthread.h>

#include <csignal>

namespace daao {

struct WaitingRoom::State
{
    std::mutex mutex;
    std::condition_variable changed;
    DeadlineSet deadlines;
    std::unordered_map<quint64, std::function<void()>> functions;
    bool closed = false;
};

WaitingRoom::~WaitingRoom()
{
    if (!m_state)
        return;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->closed = true;
    }
    m_state->changed.notify_all();
    if (m_thread.get_id() == std::this_thread::get_id())
        m_thread.detach(); // the last owner was one of the functions
    else
        m_thread.join();
}

void WaitingRoom::callAt(TimePoint when, quint64 ticket, std::function<void()> function)
{
    {
        const std::lock_guard lock(m_startMutex);
        if (!m_state) {
            m_state = std::make_shared<State>();
            sigset_t all;
            sigset_t before;
            sigfillset(&all);
            pthread_sigmask(SIG_SETMASK, &all, &before);
            m_thread = std::thread([state = m_state] { run(state); });
            pthread_sigmask(SIG_SETMASK, &before, nullptr);
        }
    }
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->deadlines.set(ticket, when);
        m_state->functions.emplace(ticket, std::move(function));
    }
    m_state->changed.notify_all();
}

void WaitingRoom::forget(quint64 ticket)
{
    std::function<void()> dropped; // destroyed outside the lock
    const std::lock_guard start(m_startMutex);
    if (!m_state)
        return;
    const std::lock_guard lock(m_state->mutex);
    m_state->deadlines.remove(ticket);
    if (const auto found = m_state->functions.find(ticket); found != m_state->functions.end()) {
        dropped = std::move(found->second);
        m_state->functions.erase(found);
    }
}

void WaitingRoom::run(const std::shared_ptr<State> &state)
{
    std::unique_lock lock(state->mutex);
    while (!state->closed) {
        const auto next = state->deadlines.next();
        if (!next) {
            state->changed.wait(lock);
            continue;
        }
        const auto due = state->deadlines.due(std::chrono::steady_clock::now());
        if (!due) {
            const auto when = *next; // a copy: the wait lets go of the lock
            state->changed.wait_until(lock, when);
            continue;
        }
        state->deadlines.remove(*due);
        auto node = state->functions.extract(*due);
        lock.unlock();
        node.mapped()();
        node = {};
        lock.lock();
    }
}

} // namespace daao
