#pragma once

#include "core/domain/modelcard.h"
#include "core/domain/run.h"

#include <QCoreApplication>

namespace daao {

/// Where the money of one run went, and where it could have gone. Everything is computed from recorded tokens
/// and prices; an unknown price stays unknown.
struct CostBreakdown
{
    Q_DECLARE_TR_FUNCTIONS(daao::CostBreakdown)

public:
    struct Row
    {
        QString name; ///< an operator with its LLM, or an LLM
        QString node; ///< its id; empty for an LLM
        QString model;
        int calls = 0;
        qint64 promptTokens = 0;
        qint64 completionTokens = 0;
        Cost cost;

        bool operator==(const Row &) const = default;
    };

    Cost total;
    QList<Row> nodes; ///< in reading order; reused nodes cost nothing and say so by that
    QList<Row> llms;  ///< the dearest first
    QString best;     ///< the LLM that was thought most likely to be right, else the dearest; may be empty
    std::optional<Money> allOnBest; ///< the same tokens at its price
    QString hint; ///< which node is most of the bill, and what a cheaper LLM would have saved

    static CostBreakdown of(const Run &run, const QList<ModelCard> &pool);
};

} // namespace daao
