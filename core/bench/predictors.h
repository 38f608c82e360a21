#pragma once

#include "core/bench/encodedtexts.h"
#include "core/domain/outcometable.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace daao {

/// Predicts from a point in text space what one call of each LLM scores. Const, safe from any thread.
class ScorePredictor
{
public:
    virtual ~ScorePredictor() = default;
    /// Into one place per LLM of the table it was fitted on; values in [0,1].
    virtual void predict(std::span<const float> point, std::span<double> scores) const = 0;
};

/// What the simple routers are fitted on: rows of points, rows of scores (NaN: never asked).
struct ScoreData
{
    int queries = 0;
    int dimensions = 0;
    int models = 0;
    std::vector<float> points;  ///< queries x dimensions
    std::vector<double> scores; ///< queries x models
    std::vector<double> means;  ///< by LLM, over the queries it was asked
    std::vector<int> tasks;     ///< by query: index into taskNames
    QStringList taskNames;      ///< data sets

    static ScoreData of(const OutcomeTable &table, const EncodedTexts &texts);
    std::span<const float> point(int q) const
    {
        return std::span(points).subspan(size_t(q) * size_t(dimensions), size_t(dimensions));
    }
    double score(int q, int m) const { return scores[size_t(q) * size_t(models) + size_t(m)]; }
};

/// The same for every query: each LLM's mean.
std::unique_ptr<ScorePredictor> meanPredictor(const ScoreData &data);
/// Mean score of the k nearest training queries by cosine (RouterBench's kNN router).
std::unique_ptr<ScorePredictor> nearestPredictor(const ScoreData &data, int k);
/// Recognises the data set by the nearest queries and predicts each LLM's mean there, drawn towards its mean
/// over all by `shrinkage` imagined queries.
std::unique_ptr<ScorePredictor> taskMeanPredictor(const ScoreData &data, double shrinkage);
/// One ridge regression per LLM on the point (closed form, Cholesky).
std::unique_ptr<ScorePredictor> ridgePredictor(const ScoreData &data, double penalty);
/// One L2-regularised logistic regression per LLM on the point (Newton steps with a shared curvature bound).
std::unique_ptr<ScorePredictor> logisticPredictor(const ScoreData &data, double penalty);
/// A forest of extremely randomised trees (Geurts et al. 2006) that predict all LLMs at once.
struct ForestOptions
{
    int trees = 100;
    int smallestLeaf = 5;
    quint64 seed = 1;
};
std::unique_ptr<ScorePredictor> forestPredictor(const ScoreData &data, const ForestOptions &options);

} // namespace daao
