#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

#include "tests/support/threadtime.h"

namespace daao::test {

/// Measures how long the GUI thread did not come back to its event loop: in time it worked, and by the clock,
/// beside a thread that does nothing and so shows what the rest of the machine adds.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longestMs = std::max(m_longestMs, double(m_clock.nsecsElapsed()) / 1e6);
            m_clock.start();
            const double cpu = threadMilliseconds();
            m_longestWorkMs = std::max(m_longestWorkMs, cpu - std::exchange(m_cpuMs, cpu));
        });
    }
    /// From now on; forgets what was.
    void start()
    {
        m_idler = std::jthread([this](const std::stop_token &stop) {
            QElapsedTimer clock;
            clock.start();
            while (!stop.stop_requested()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                m_idleGapMs = std::max(m_idleGapMs.load(), double(clock.nsecsElapsed()) / 1e6);
                clock.start();
            }
        });
        m_longestMs = m_longestWorkMs = m_idleGapMs = 0;
        m_clock.start();
        m_cpuMs = threadMilliseconds();
        m_timer.start();
    }
    double longestMs() const { return m_longestMs; }
    double longestWorkMs() const { return m_longestWorkMs; }
    double idleGapMs() const { return m_idleGapMs; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longestMs = 0;
    double m_longestWorkMs = 0;
    double m_cpuMs = 0;
    std::atomic<double> m_idleGapMs = 0;
    std::jthread m_idler;
};

} // namespace daao::test
