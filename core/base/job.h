#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace daao {

/// Something that takes long: what it is, how far it is, and how to pause and to stop it. Lives on the GUI
/// thread; report(), finish(), waitWhilePaused() and parks() may be called from any thread, everything else
/// on the Job's own.
class Job final : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Paused, Stopping, Done, Cancelled, Failed };

    Job(QString id, QString title, QObject *parent = nullptr);

    QString id() const { return m_id; }
    QString title() const { return m_title; }
    State state() const { return m_state; }
    bool isOver() const { return m_state >= State::Done; }
    /// In [0,1]; nullopt: nobody knows.
    std::optional<double> progress() const { return m_progress; }
    QString text() const { return m_text; } ///< what it is doing, or how it ended
    QDateTime startedAt() const { return m_startedAt; }
    double seconds() const; ///< so far, or in all once it is over; pauses do not count
    /// Seconds to the end at the pace so far; nullopt while that says nothing yet.
    std::optional<double> secondsLeft() const;

    std::stop_token stopToken() const { return m_stop.get_token(); }
    /// Asks it to stop; it ends when the work notices.
    void cancel();

    /// Its work can pause: it calls waitWhilePaused() or parks() between its pieces.
    void setPausable() { m_pausable = true; }
    bool isPausable() const { return m_pausable && !isOver() && m_state != State::Stopping; }
    void pause();
    void resume();
    /// For work that has a thread of its own: returns when it may go on, or when it shall stop.
    void waitWhilePaused();
    /// For work that shares its threads with others: false if it may go on; else `again` is called, on the
    /// Job's thread, when it may go on or shall stop.
    bool parks(std::function<void()> again);

    void report(std::optional<double> progress, const QString &text = {});
    /// The end. A cancelled error is no failure. On the Job's own thread it is over when this returns.
    void finish(const Result<> &result, const QString &text = {});

signals:
    void changed();
    void over();

private:
    struct Report
    {
        std::optional<double> progress;
        QString text;
        bool isEnd = false;
        State state = State::Running;
    };
    void post(const Report &report);
    void take();
    void release(State next);

    const QString m_id;
    const QString m_title;
    const QDateTime m_startedAt = QDateTime::currentDateTimeUtc();
    std::stop_source m_stop;
    State m_state = State::Running;
    std::optional<double> m_progress;
    QString m_text;
    double m_seconds = 0;
    bool m_pausable = false;
    double m_pausedSeconds = 0; ///< of pauses that are over
    QDateTime m_pausedAt;
    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_goOn;
    bool m_isPaused = false;
    std::vector<std::function<void()>> m_parked;
    std::optional<Report> m_posted; ///< the newest report; many of them cost one pass of the event loop
};

} // namespace daao
