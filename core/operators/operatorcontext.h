#pragma once

#include "core/base/result.h"
#include "core/domain/modelcard.h"
#include "core/domain/run.h"
#include "core/domain/truth.h"

#include <QList>

#include <stop_token>

namespace daao {

/// What an operator works on.
struct OperatorInput
{
    Query query;
    QList<Candidate> candidates; ///< the blackboard, oldest first
    WorkflowNode node;
    quint64 seed = 0;    ///< of the run
    int firstSample = 0; ///< twins (same operator and LLM in one layer) get disjoint sample numbers
};

/// What it leaves.
struct OperatorOutput
{
    QList<Candidate> candidates;
    bool replaces = false; ///< stand instead of all earlier candidates
    QStringList remarks;
};

/// The world an operator may touch. The executor implements it; tests fake it.
class OperatorContext
{
public:
    virtual ~OperatorContext() = default;

    /// Sends all requests at once and waits for all; the replies come in the same order, failed ones
    /// included. Everything asked here is on the node's ledger.
    virtual QList<ChatReply> askAll(const QList<ChatRequest> &requests) = 0;
    /// The text of a prompt template ("cot.user"), with the node's own version where it has one.
    virtual QString prompt(const QString &name) const = 0;
    virtual CodeRunner &codeRunner() = 0;
    virtual std::stop_token stopToken() const = 0;
};

/// Runs one operator to its end on the calling thread. Straight-line code: it asks, waits and goes on.
/// An error means no candidate: the reason is the last failed call's, Cancelled, or Unavailable.
Result<OperatorOutput> runOperator(const OperatorInput &input, OperatorContext &context);

/// The prompt templates an operator reads, for cache keys and for the prompt editor.
QStringList promptNames(Operator op);

} // namespace daao
