#pragma once

#include "core/bench/encodedtexts.h"
#include "core/domain/outcometable.h"
#include "core/domain/planner.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace daao {

/// A policy that takes part in a benchmark.
struct Contender
{
    QString name;
    int version = 0; ///< 0: a built-in comparison
    double lambda = 0.05;
    bool usesLambda = true; ///< false: λ changes nothing, so it has one setting
    bool cheats = false;    ///< sees the scores it is judged by (oracle): a bound, no competitor
    /// The policy with its λ replaced; one trained model serves every λ.
    std::function<Result<std::shared_ptr<const Planner>>(double lambda)> at;
};

/// What the built-in comparisons are fitted on: the rows a policy may know, and their encoded texts.
struct Known
{
    const OutcomeTable &table; ///< training rows; must outlive what is made of it
    EncodedTexts texts;
    Money referenceCost =
        Money::pico(1); ///< C_ref: mean cost of one call of the best single LLM (method.md E2)
    quint64 seed = 1;

    static Result<Known> of(const OutcomeTable &table, quint64 seed, std::stop_token stop = {});
    int cheapest() const; ///< by mean cost; by mean score where no cost is known
    int best() const;     ///< by mean score
    std::optional<Money> meanCost(int model) const { return table.meanCost(model); }
};

/// The built-in comparisons of a replay: random, best, cheapest, zero-router, task-mean, knn-50, logistic,
/// ridge, forest, cascade, oracle; and what is left of any policy when its reading of the text is taken away.
class Baselines
{
    Q_DECLARE_TR_FUNCTIONS(daao::Baselines)

public:
    static QStringList names();
    /// Fits it. Usage for a name nobody knows; Unavailable where the table lacks what it needs (`cascade`
    /// without recorded answers). `judged` is what it will be judged on: only `oracle` looks at it.
    static Result<Contender> make(const QString &name, std::shared_ptr<const Known> known,
                                  const OutcomeTable &judged);

    /// One LLM for every query.
    static Contender single(const QString &model);

    /// "shuffled" (another query's text, drawn by the seed), "constant" (one text for all), "length" (the
    /// texts in the order of the queries' lengths), "truth" (in the order of how many LLMs really fail).
    static QStringList ablations();
    /// The contender with the texts of `judged` exchanged so that its difficulty becomes the named thing.
    static Result<Contender> ablated(const Contender &contender, const QString &ablation,
                                     const OutcomeTable &judged, const PlanRequest &request, quint64 seed);
};

} // namespace daao
