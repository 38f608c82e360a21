#pragma once

#include "core/domain/run.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace daao {

/// A stretch of time of a run. Milliseconds since the start of the run.
struct Span
{
    enum class Kind { Plan, Node, Call, Attempt, Selection };

    Kind kind = Kind::Node;
    int parent = -1; ///< index of the span it is a part of; -1: of the run
    QString title;   ///< "cot · sim-mini"
    QString node;    ///< its id; empty for plan and selection
    QString op;      ///< the operator's stable name
    QString model;
    NodeStatus status = NodeStatus::Ok;
    double startMs = 0;
    double durationMs = 0;              ///< 0: a moment
    std::optional<double> firstTokenMs; ///< since the start of the run
    QList<double> retriesMs;            ///< where an attempt failed and another followed
    Cost cost;
    int promptTokens = 0;
    int completionTokens = 0;
    QString remark; ///< an error, or why there is something to know

    bool operator==(const Span &) const = default;
    double endMs() const { return startMs + durationMs; }
    int tokens() const { return promptTokens + completionTokens; }
};

/// The spans of a run, each after the one it is a part of: plan, nodes in order of their start with calls and
/// attempts (these where a call needed more than one), selection.
struct Spans
{
    Q_DECLARE_TR_FUNCTIONS(daao::Spans)

public:
    static QList<Span> of(const Run &run);

    /// When calls began that took `durations`, made in rounds one after the other, if all rounds together
    /// took `total`: simulated calls record no start. Calls of a round begin together; the rounds are chosen
    /// so that they fill the time best.
    static QList<double> startsInRounds(const QList<double> &durations, double total);
};

} // namespace daao
