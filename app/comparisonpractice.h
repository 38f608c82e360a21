#pragma once

#include "app/practiceground.h"
#include "core/policies/neighbourpolicy.h"
#include "core/policies/paperpolicy.h"
#include "core/policies/papertraining.h"
#include "core/problems/problemgenerator.h"

#include <QCoreApplication>

#include <functional>
#include <stop_token>

namespace daao {

/// Trains what `daao` is compared with on the same ground: the published controller (`daao-paper`) and the
/// k-nearest-neighbour router (`knn`). The same seed gives the same policy, on any number of threads.
class ComparisonPractice
{
    Q_DECLARE_TR_FUNCTIONS(daao::ComparisonPractice)

public:
    struct Options
    {
        int problems = 700; ///< as many as Practice asks every LLM
        int rounds = 4;     ///< of the published controller over them, an episode each
        double dollarWeight = paperDollar;
        quint64 seed = 4711;
        int threads = 2;
        QStringList families; ///< empty: all
        Phrasings phrasings = Phrasings::All;
        TrainingState *state = nullptr; ///< what the published controller goes on from; null: from the start
    };

    ComparisonPractice(PracticeGround &ground, Options options)
        : m_ground(ground)
        , m_options(std::move(options))
    {}

    /// Every problem by every LLM in every way one node can answer. `progress`: a share in [0,1].
    Result<NeighbourPolicy> neighbours(const std::function<void(double)> &progress = {},
                                       std::stop_token stop = {});
    /// REINFORCE on workflows that really run. After a stop: what it learned until then.
    Result<PaperPolicy> paper(const std::function<void(const PaperProgress &)> &progress = {},
                              std::stop_token stop = {});

private:
    QList<Problem> problems();
    PaperTry trying(const QList<Problem> &problems, const PaperPolicy &policy, PaperModel model) const;

    PracticeGround &m_ground;
    Options m_options;
};

} // namespace daao
