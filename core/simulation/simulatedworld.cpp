#include "core/simulation/simulatedworld.h"

#include "core/simulation/mind.h"

namespace daao {

SimulatedWorld::SimulatedWorld(std::shared_ptr<const SimulatedPool> pool)
    : m_pool(std::move(pool))
{}

std::optional<Truth> SimulatedWorld::truth(const QString &query) const
{
    const auto question = m_pool->read(query);
    if (!question)
        return std::nullopt;
    return Truth{question->family, question->difficultyMilli / 1000.0, question->answer};
}

std::optional<double> SimulatedWorld::successProbability(const QString &query, const QString &model,
                                                         Asking asking) const
{
    const auto question = m_pool->read(query);
    const SimulatedLlm *llm = m_pool->llm(model);
    if (!question || !llm)
        return std::nullopt;
    return solvingProbability(*llm, *question, asking) * (1 - llm->refusalRate) * (1 - llm->slipRate);
}

} // namespace daao
