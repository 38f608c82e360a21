#include "core/base/job.h"

#include <QThread>

namespace daao {

Job::Job(QString id, QString title, QObject *parent)
    : QObject(parent)
    , m_id(std::move(id))
    , m_title(std::move(title))
{}

double Job::seconds() const
{
    if (isOver())
        return m_seconds;
    const QDateTime until = m_state == State::Paused ? m_pausedAt : QDateTime::currentDateTimeUtc();
    return double(m_startedAt.msecsTo(until)) / 1000 - m_pausedSeconds;
}

std::optional<double> Job::secondsLeft() const
{
    constexpr double tooEarly = 0.02;
    if (isOver() || m_state == State::Paused || !m_progress || *m_progress < tooEarly)
        return std::nullopt;
    return seconds() * (1 - *m_progress) / *m_progress;
}

void Job::cancel()
{
    if (isOver())
        return;
    m_stop.request_stop();
    release(State::Stopping);
}

void Job::pause()
{
    if (!isPausable() || m_state == State::Paused)
        return;
    m_state = State::Paused;
    m_pausedAt = QDateTime::currentDateTimeUtc();
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = true;
    }
    emit changed();
}

void Job::resume()
{
    if (m_state == State::Paused)
        release(State::Running);
}

void Job::release(State next)
{
    if (m_state == State::Paused)
        m_pausedSeconds += double(m_pausedAt.msecsTo(QDateTime::currentDateTimeUtc())) / 1000;
    m_state = next;
    std::vector<std::function<void()>> parked;
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = false;
        parked.swap(m_parked);
    }
    m_goOn.notify_all();
    for (const auto &again : parked)
        again();
    emit changed();
}

void Job::waitWhilePaused()
{
    std::unique_lock lock(m_mutex);
    m_goOn.wait(lock, stopToken(), [this] { return !m_isPaused; });
}

bool Job::parks(std::function<void()> again)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isPaused)
        return false;
    m_parked.push_back(std::move(again));
    return true;
}

void Job::report(std::optional<double> progress, const QString &text)
{
    post({.progress = progress, .text = text});
}

void Job::finish(const Result<> &result, const QString &text)
{
    Report report{.text = text, .isEnd = true, .state = State::Done};
    if (!result) {
        report.state = result.error().kind == ErrorKind::Cancelled ? State::Cancelled : State::Failed;
        report.text = result.error().message;
    }
    post(report);
    if (thread() == QThread::currentThread())
        take(); // who is told next may ask whether it is over
}

void Job::post(const Report &report)
{
    const std::lock_guard lock(m_mutex);
    const bool isFirst = !m_posted;
    if (!isFirst && m_posted->isEnd)
        return;
    m_posted = report;
    if (isFirst)
        QMetaObject::invokeMethod(this, &Job::take, Qt::QueuedConnection);
}

void Job::take()
{
    Report report;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_posted)
            return; // taken at once
        report = std::move(*m_posted);
        m_posted.reset();
    }
    if (isOver())
        return;
    m_text = report.text;
    if (report.isEnd) {
        m_seconds = seconds();
        m_state = report.state;
        if (m_state == State::Done)
            m_progress = 1;
    } else {
        m_progress = report.progress;
    }
    emit changed();
    if (isOver())
        emit over();
}

} // namespace daao
