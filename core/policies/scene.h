#pragma once

#include "core/policies/costmodel.h"
#include "core/policies/learnedpolicy.h"
#include "core/policies/lookahead.h"
#include "core/policies/policydocument.h"
#include "core/policies/pool.h"

#include <QCoreApplication>

namespace daao {

/// One query before one pool, as the learned policy sees it: predictions in the pool's order, and what may be
/// bought at what price under the document. A value made per decision; refers to what it was made from.
class Scene
{
    Q_DECLARE_TR_FUNCTIONS(daao::Scene)

public:
    Scene(const LearnedPolicy &learned, const PolicyDocument &document, const PlanRequest &request,
          const Pool &pool, const Prospect &prospect);

    const Difficulty &difficulty() const { return m_prospect.difficulty; }
    const Ways &waysOf(int card) const { return m_ways[size_t(card)]; }
    int cardOf(const QString &model) const; ///< 0 for an LLM that is not in the pool

    /// Nodes that can open a workflow.
    Offers openers() const;
    /// Nodes that can follow when so many candidates are there and so much is spent.
    Offers followers(int candidates, Money spent) const;

    Lookahead oneStep(const Belief &belief, const Offers &offers) const { return Lookahead(belief, offers); }
    Lookahead twoSteps(const Belief &belief, const Offers &offers, const Offers &later) const
    {
        return Lookahead(m_learned.evidence, m_prospect.difficulty.logit, belief, offers, later);
    }
    const QString &model(const Offer &offer) const { return m_pool.cards()[offer.card].id; }

    WorkflowNode node(const Offer &offer) const;
    QString name(const Offer &offer) const; ///< "cot/sim-mini"
    double costInReferences(Money cost) const { return double(cost.pico()) / double(m_reference.pico()); }

private:
    Offers offers(const QList<Operator> &operators, int candidates, Money spent) const;
    void price(Offer &offer, const ExpectedTokens &tokens, Money spent) const;
    Ways guessed(const ModelCard &card) const;

    const LearnedPolicy &m_learned;
    const PolicyDocument &m_document;
    const PlanRequest &m_request;
    const Pool &m_pool;
    const Prospect &m_prospect;
    std::vector<int> m_index; ///< into LearnedPolicy::models; -1: it never saw this LLM
    std::vector<Ways> m_ways;
    Money m_reference;
};

} // namespace daao
