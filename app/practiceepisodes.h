#pragma once

#include "app/practiceground.h"
#include "core/learn/policytraining.h"
#include "core/policies/learnedpolicy.h"

namespace daao {

/// Where the controller of a policy is trained: whole workflows, run on the simulated pool. Every third
/// problem is laid out at once before its first call, the others layer by layer. Thread-safe.
class PracticeEpisodes final : public Episodes
{
public:
    /// Refers to all three; the ground must have been told of the problems.
    PracticeEpisodes(const PracticeGround &ground, const LearnedPolicy &policy,
                     const QList<Problem> &problems, const QList<Problem> &heldOut, int threads);

    int queries() const override { return int(m_problems.size()); }
    ControllerEpisode sample(const Controller &controller, int query, double lambda,
                             quint64 seed) const override;
    double validate(const Controller &controller, double lambda) const override;

private:
    ControllerEpisode run(const Controller &controller, const Problem &problem, const Prospect &prospect,
                          double lambda, bool adaptive, quint64 seed, class Random *random) const;

    const PracticeGround &m_ground;
    const LearnedPolicy &m_policy;
    const QList<Problem> &m_problems;
    const QList<Problem> &m_heldOut;
    std::vector<Prospect> m_prospects;
    std::vector<Prospect> m_heldOutProspects;
    int m_threads;
};

} // namespace daao
