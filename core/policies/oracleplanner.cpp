#include "core/policies/costmodel.h"
#include "core/policies/plannerbase.h"

#include <cmath>

namespace daao {

namespace {

/// `oracle`: what `daao` would do if it knew how likely every LLM is right in every way of asking, and how
/// hard the question is, instead of predicting it. It knows nothing of the luck of a sample. What agreement
/// is worth it learned in practice; without practice, answers count as independent.
class OraclePlanner final : public Planner
{
    Q_DECLARE_TR_FUNCTIONS(daao::OraclePlanner)

public:
    OraclePlanner(const PolicyDocument &document, const PlannerParts &parts)
        : m_document(document)
        , m_parts(parts)
    {
        m_document.layout = PolicyDocument::Layout::Lookahead;
        m_document.reading = PolicyDocument::Reading::Own;
        if (m_parts.learned && m_parts.learned->informed)
            m_practised = informed();
    }

    Result<Plan> plan(const PlanRequest &asked) const override
    {
        if (!m_parts.truth || !m_parts.truth->truth(asked.query.text))
            return failure(
                ErrorKind::Unavailable,
                tr("The oracle knows the truth of generated problems only. Insert one with `daao tasks`, or "
                   "choose another policy."));
        const PlanRequest request = known(asked);
        if (request.pool.isEmpty())
            return failure(ErrorKind::Unavailable, tr("The oracle knows none of the LLMs in the pool."));
        return planner(request)->plan(request);
    }

    NextStep afterLayer(const PlanRequest &asked, const Plan &plan,
                        const RunProgress &progress) const override
    {
        const PlanRequest request = known(asked);
        return request.pool.isEmpty() ? NextStep() : planner(request)->afterLayer(request, plan, progress);
    }

private:
    /// Without the LLMs of which nothing is known.
    PlanRequest known(PlanRequest request) const
    {
        request.pool.removeIf([&](const ModelCard &card) {
            return !m_parts.truth
                   || !m_parts.truth->successProbability(request.query.text, card.wireId(), Asking::Directly);
        });
        return request;
    }

    std::shared_ptr<const Planner> planner(const PlanRequest &request) const
    {
        PlannerParts parts = m_parts;
        parts.learned = m_practised ? m_practised : unpractised(request.pool);
        return makeLearnedPlanner(m_document, parts);
    }

    std::shared_ptr<const LearnedPolicy> informed() const
    {
        auto policy = std::make_shared<LearnedPolicy>(*m_parts.learned);
        policy->truth = m_parts.truth;
        policy->evidence = *policy->informed;
        policy->controller.reset();
        return policy;
    }

    std::shared_ptr<const LearnedPolicy> unpractised(const QList<ModelCard> &pool) const
    {
        auto policy = std::make_shared<LearnedPolicy>();
        policy->truth = m_parts.truth;
        for (const ModelCard &card : pool) {
            policy->models.append(card.wireId());
            const auto cost = ordinaryCost(card);
            policy->logPrices.push_back(cost && *cost > Money() ? float(std::log(cost->usd())) : 0);
            policy->costRatios.emplace_back().fill(1);
        }
        return policy;
    }

    PolicyDocument m_document;
    PlannerParts m_parts;
    std::shared_ptr<const LearnedPolicy> m_practised;
};

} // namespace

std::shared_ptr<const Planner> makeOraclePlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<OraclePlanner>(document, parts);
}

} // namespace daao
