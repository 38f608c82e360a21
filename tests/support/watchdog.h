#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

#include "tests/support/threadtime.h"

namespace daao::test {

/// Measures how long the GUI thread did not come back to its event loop: by the clock, without the time in
/// which a busy machine ran others instead of it, and in time it worked.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double gap = double(m_clock.nsecsElapsed()) / 1e6;
            m_clock.start();
            const double worked = threadMilliseconds();
            const double waited = threadWaitedMilliseconds();
            m_longestWorkMs = std::max(m_longestWorkMs, worked - std::exchange(m_workedMs, worked));
            m_longestBlockMs = std::max(m_longestBlockMs, gap - (waited - std::exchange(m_waitedMs, waited)));
            m_longestMs = std::max(m_longestMs, gap);
        });
    }
    /// From now on; forgets what was.
    void start()
    {
        m_longestMs = m_longestBlockMs = m_longestWorkMs = 0;
        m_clock.start();
        m_workedMs = threadMilliseconds();
        m_waitedMs = threadWaitedMilliseconds();
        m_timer.start();
    }
    double longestMs() const { return m_longestMs; }
    /// Worked or was held up by something of ours: a lock, the disk.
    double longestBlockMs() const { return m_longestBlockMs; }
    double longestWorkMs() const { return m_longestWorkMs; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longestMs = 0;
    double m_longestBlockMs = 0;
    double m_longestWorkMs = 0;
    double m_workedMs = 0;
    double m_waitedMs = 0;
};

} // namespace daao::test
