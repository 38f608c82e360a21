#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QList>

#include <algorithm>

#include "tests/support/threadtime.h"

namespace daao {

/// A series of times and what there is to say of it.
class Times
{
public:
    void add(double ms) { m_ms.append(ms); }
    QJsonObject figures()
    {
        using namespace Qt::StringLiterals;
        std::ranges::sort(m_ms);
        const auto at = [&](double share) { return m_ms[qsizetype(share * double(m_ms.size() - 1))]; };
        return {{u"count"_s, m_ms.size()},
                {u"p50_ms"_s, at(0.5)},
                {u"p95_ms"_s, at(0.95)},
                {u"max_ms"_s, m_ms.last()}};
    }

private:
    QList<double> m_ms;
};

/// Frames by the processor time of this thread, events included: what a frame costs, however busy the machine
/// is with other things.
template<class Step>
QJsonObject frames(int count, const Step &step)
{
    Times times;
    for (int i = 0; i < count; ++i) {
        const double begin = test::threadMilliseconds();
        step(i);
        QCoreApplication::processEvents();
        times.add(test::threadMilliseconds() - begin);
    }
    return times.figures();
}

/// Milliseconds by the clock until the condition holds, events going on; it gives up after half a minute.
template<class Condition>
double untilTrue(const Condition &condition)
{
    constexpr int patienceMs = 30'000;
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < patienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return double(timer.nsecsElapsed()) / 1e6;
}

/// A line of /proc/self/status: "VmRSS", "VmHWM".
inline double megabytesOf(const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    const QByteArray beginning = name + ':';
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith(beginning))
                return line.mid(name.size() + 1).simplified().split(' ').first().toDouble() * 1024 / 1e6;
    return 0;
}

} // namespace daao
