#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace daao {

/// One deadline per id, the earliest first. Not thread-safe.
class DeadlineSet
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    void set(quint64 id, TimePoint at)
    {
        remove(id);
        m_order.emplace(at, id);
        m_times.emplace(id, at);
    }
    void remove(quint64 id)
    {
        const auto found = m_times.find(id);
        if (found == m_times.end())
            return;
        m_order.erase({found->second, id});
        m_times.erase(found);
    }
    std::optional<TimePoint> next() const
    {
        return m_order.empty() ? std::nullopt : std::optional(m_order.begin()->first);
    }
    /// An id whose deadline has passed; it stays until it is set anew or removed.
    std::optional<quint64> due(TimePoint now) const
    {
        if (m_order.empty() || m_order.begin()->first > now)
            return std::nullopt;
        return m_order.begin()->second;
    }

private:
    std::set<std::pair<TimePoint, quint64>> m_order;
    std::unordered_map<quint64, TimePoint> m_times;
};

} // namespace daao
