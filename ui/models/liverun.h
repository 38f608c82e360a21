#pragma once

#include "core/domain/run.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace daao {

/// The run as it was `ms` after its start, by the recorded times: nodes that had not begun wait, those under
/// way have no answer yet, and only what was finished had cost anything.
Run runAsOf(const Run &run, double ms);

/// One run as far as it is known: a stored one, or one that happens just now. Collects the events of the run
/// it follows and reports them bundled, so that sixty-four streaming nodes repaint 25 times a second, not a
/// thousand. GUI thread.
class LiveRun final : public QObject
{
    Q_OBJECT

public:
    static constexpr int bundleMs = 40;

    explicit LiveRun(QObject *parent = nullptr);

    const Run &run() const { return m_run; }
    /// What views of the workflow draw: the run, or during playback the run as it was.
    Run shown() const { return m_momentMs ? runAsOf(m_run, *m_momentMs) : m_run; }
    /// Milliseconds since the start; nullopt: the present. Another run ends it.
    void setMoment(std::optional<double> ms);
    bool isHappening() const { return m_run.status == RunStatus::Running && !m_run.id.isEmpty(); }
    const NodeRun *node(const QString &id) const;
    /// What has streamed of each call of the node, in the order of the calls.
    QStringList streamed(const QString &node) const;
    /// The end of what streams, by node: enough for a card.
    const QHash<QString, QString> &tails() const { return m_tails; }

    /// A stored run, or an empty one; stops following.
    void show(const Run &run);
    /// A plan before any call: a run without an id.
    void show(const Query &query, const Plan &plan);

public slots:                         // in the order of RunSink; what belongs to another run is ignored
    void start(const daao::Run &run); ///< shows and follows it
    void beginNode(const QString &runId, const daao::NodeRun &node);
    void addText(const QString &runId, const QString &node, int call, const QString &text);
    void endCall(const QString &runId, const daao::Call &call);
    void endNode(const QString &runId, const daao::NodeRun &node);
    void replacePlan(const QString &runId, const daao::Plan &plan);
    void finish(const daao::Run &run);

signals:
    void replaced(); ///< another run, or a plan
    void changed();  ///< figures, states or tails; bundled
    void stepped();  ///< more than tails: nodes, calls or the plan; bundled, before changed()
    void textArrived(const QString &node, int call, const QString &text); ///< bundled
    void momentChanged(); ///< shown() is another moment of the same run

private:
    struct Piece
    {
        QString node;
        int call = 0;
        QString text;
    };

    void reset(const Run &run);
    NodeRun &nodeRef(const NodeRun &node);
    void markStepped();
    void markChanged();
    void flush();

    Run m_run;
    QHash<QString, QMap<int, QString>> m_texts;
    QHash<QString, QString> m_tails;
    QList<Piece> m_pending;
    QTimer m_bundle;
    bool m_dirty = false;
    bool m_hasStepped = false;
    std::optional<double> m_momentMs;
};

} // namespace daao
