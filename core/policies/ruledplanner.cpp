#include "core/policies/plannerbase.h"

#include <algorithm>

namespace daao {

namespace {

/// Applies the hard rules and caps of a document to each query, whatever the mode: the planner behind it sees
/// a document without rules.
class RuledPlanner final : public Planner
{
public:
    RuledPlanner(PolicyDocument document, PlannerParts parts)
        : m_document(std::move(document))
        , m_parts(std::move(parts))
    {}

    Result<Plan> plan(const PlanRequest &request) const override
    {
        const auto inner = plannerFor(request);
        return inner ? (*inner)->plan(request) : tl::unexpected(inner.error());
    }

    NextStep afterLayer(const PlanRequest &request, const Plan &plan,
                        const RunProgress &progress) const override
    {
        const auto inner = plannerFor(request);
        return inner ? (*inner)->afterLayer(request, plan, progress) : NextStep{};
    }

private:
    double difficultyOf(const Query &query) const
    {
        if (m_parts.learned && m_parts.learned->encoder)
            if (const auto prospect = m_parts.learned->read(query.text))
                return prospect->difficulty.value;
        return m_parts.skills ? m_parts.skills->estimate(query.text).value : 0.5;
    }

    Result<std::shared_ptr<const Planner>> plannerFor(const PlanRequest &request) const
    {
        const bool asks = std::ranges::any_of(m_document.rules, &PolicyRule::asksForDifficulty);
        QStringList pool;
        for (const ModelCard &card : request.pool)
            pool.append(card.id);
        const auto applied =
            m_document.appliedTo(request.query, asks ? difficultyOf(request.query) : 0.5, pool);
        if (!applied)
            return tl::unexpected(applied.error());
        return makePlanner({{}, 0, applied->toJson(), {}, {}}, m_parts);
    }

    PolicyDocument m_document;
    PlannerParts m_parts;
};

} // namespace

std::shared_ptr<const Planner> makeRuledPlanner(const PolicyDocument &document, const PlannerParts &parts)
{
    return std::make_shared<RuledPlanner>(document, parts);
}

} // namespace daao
