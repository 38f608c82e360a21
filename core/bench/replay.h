#pragma once

#include "core/domain/outcometable.h"
#include "core/domain/planner.h"

#include <QCoreApplication>

namespace daao {

/// A run in which every call is a recorded outcome: what a policy bought, and what it got for it.
struct ReplayedRun
{
    double score = 0; ///< of the answer the selector chose; the policy never sees it
    Cost cost;
    int calls = 0;
    int layers = 0;
    QStringList bought; ///< the LLMs, in order
    Difficulty difficulty;
    std::vector<double> predicted; ///< success of one call by LLM of the table; NaN: the policy did not say
    double decideMicroseconds = 0; ///< planning and the decisions between the layers
    std::optional<Error> error;    ///< the plan failed, or nothing could be bought
};

/// Runs planners over an outcome table without a call (cli.md, last paragraph): each LLM's recorded answer
/// can be bought once per query, every purchase is charged, and of an outcome a planner sees what a user
/// would: the answer where it is recorded, tokens and cost. Every operator but `generate` is unavailable. The
/// answer is chosen by the selector of real runs. Const and safe from any thread; the table must outlive it.
class Replay
{
    Q_DECLARE_TR_FUNCTIONS(daao::Replay)

public:
    /// `pool`: cards() of the rows a policy may know.
    Replay(const OutcomeTable &table, QList<ModelCard> pool);

    /// Cards of the LLMs of a table by what its rows show: a price with which one ordinary call
    /// (core/policies/costmodel.h) costs the mean recorded one, and the mean score as a published score.
    static QList<ModelCard> cards(const OutcomeTable &known);
    const QList<ModelCard> &pool() const { return m_pool; }

    struct Options
    {
        int repeat = 0; ///< which of a cell's repeats is bought, modulo their number
        quint64 seed = 0;
        std::optional<Money> budget;
    };
    ReplayedRun run(const Planner &planner, int query, const Options &options) const;
    ReplayedRun run(const Planner &planner, int query) const { return run(planner, query, Options()); }

private:
    NodeRun buy(const WorkflowNode &node, int layer, int query, const Options &options,
                const QStringList &bought) const;
    void readPredictions(const Plan &plan, ReplayedRun &run) const;

    const OutcomeTable &m_table;
    QList<ModelCard> m_pool;
    QHash<Operator, QString> m_unavailable;
};

} // namespace daao
