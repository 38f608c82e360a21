#pragma once

#include "core/domain/planner.h"
#include "core/policies/costmodel.h"
#include "core/policies/logisticmodel.h"
#include "core/policies/policydocument.h"

#include <QCoreApplication>
#include <QList>

#include <vector>

namespace daao {

/// The LLMs a policy may use for a query, with what is known of their skill. A value made per request.
class Pool
{
    Q_DECLARE_TR_FUNCTIONS(daao::Pool)

public:
    /// Unavailable if there is no LLM, BadInput if the policy's allow-list names one the pool lacks.
    /// `skills` may be null; it must outlive the Pool.
    static Result<Pool> of(const PlanRequest &request, const PolicyDocument &document,
                           const LogisticModel *skills);

    const QList<ModelCard> &cards() const { return m_cards; }
    const ModelCard *find(const QString &id) const;

    const ModelCard &cheapest() const;
    /// Highest mean success known; by card where nothing was measured.
    const ModelCard &best() const;
    /// The best LLM among the cheaper half of the pool.
    const ModelCard &value() const;
    /// An id, or @cheapest, @best, @value. BadInput for an LLM that is not there.
    Result<QString> resolve(const QString &name) const;
    /// Cheapest first; LLMs of unknown price last, in the pool's order.
    QList<ModelCard> byPrice() const;
    /// One ordinary call of the best LLM: C_ref of method.md E2. Positive, also in a pool without prices.
    Money referenceCost() const { return m_referenceCost; }
    /// Of the query that the pool is for.
    const QueryLength &length() const { return m_length; }

    /// What the text says: difficulty and the success logit of each card for one call with working.
    struct Reading
    {
        Difficulty difficulty;
        std::vector<double> logits; ///< in the order of cards()
    };
    Reading read(const QString &text) const;

private:
    /// The success logit on an average query: measured, from published scores, or by rank of price.
    double averageLogit(const ModelCard &card) const;
    Money findReferenceCost() const;

    QList<ModelCard> m_cards;
    const LogisticModel *m_skills = nullptr;
    Money m_referenceCost;
    QueryLength m_length;
};

} // namespace daao
