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
    return isOver() ? m_seconds : double(m_startedAt.msecsTo(QDateTime::currentDateTimeUtc())) / 1000;
}

std::optional<double> Job::secondsLeft() const
{
    constexpr double tooEarly = 0.02;
    if (isOver() || !m_progress || *m_progress < tooEarly)
        return std::nullopt;
    return seconds() * (1 - *m_progress) / *m_progress;
}

void Job::cancel()
{
    if (isOver())
        return;
    m_state = State::Stopping;
    m_stop.request_stop();
    emit changed();
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
