#pragma once

#include <QList>

#include <optional>

namespace daao {

/// What a policy reaches at one setting: mean dollars per query and mean score.
struct OperatingPoint
{
    double cost = 0;
    double accuracy = 0;

    bool operator==(const OperatingPoint &) const = default;
};

/// The non-decreasing upper convex hull of operating points: what mixing them at random reaches (the "zero
/// router" where they are single LLMs; evidence.md, Metrics). A value.
class Frontier
{
public:
    explicit Frontier(QList<OperatingPoint> points);

    const QList<OperatingPoint> &corners() const { return m_corners; } ///< from cheap to dear
    bool isEmpty() const { return m_corners.isEmpty(); }
    /// Best accuracy at that mean cost: the last corner's beyond it; before the first one, mixed with a
    /// router that asks nobody, costs nothing and is never right (RouterBench). 0 of no points.
    double accuracyAt(double cost) const;
    /// Cheapest mean cost at which it reaches that accuracy; nullopt: never.
    std::optional<double> costFor(double accuracy) const;
    /// Mean of accuracyAt() over [low, high]: AIQ of RouterBench (arXiv 2403.12031) if these are the costs of
    /// the cheapest and dearest single LLM. nullopt if low >= high or there are no points.
    std::optional<double> meanAccuracy(double low, double high) const;
    /// Area between the frontier and accuracy 0, left of `cost`: Pareto hypervolume with that reference
    /// point.
    double hypervolume(double cost) const;

private:
    QList<OperatingPoint> m_corners;
};

/// PerfGain of LLMRouterBench: the best accuracy over settings, relative to the best single LLM, minus 1.
std::optional<double> perfGain(const QList<OperatingPoint> &settings, const OperatingPoint &bestSingle);
/// CostSave of LLMRouterBench: 1 - (cheapest cost with at least the best single LLM's accuracy) / (its cost).
/// nullopt: no setting is that good, or the best single LLM is free.
std::optional<double> costSave(const QList<OperatingPoint> &settings, const OperatingPoint &bestSingle);

/// Routing between a weak and a strong LLM (RouteLLM, arXiv 2406.18665): accuracy by share of strong calls.
struct StrongShare
{
    double share = 0; ///< of queries that go to the strong LLM, in [0,1]
    double accuracy = 0;
};
/// Performance gap recovered: (accuracy - weak) / (strong - weak). nullopt where there is no gap.
std::optional<double> gapRecovered(double accuracy, double weak, double strong);
/// APGR: the area under gapRecovered() over the share of strong calls, trapezoids, from (0, weak) to
/// (1, strong). Random routing has 0.5.
std::optional<double> averageGapRecovered(QList<StrongShare> points, double weak, double strong);
/// CPT(x): the smallest share of strong calls that recovers the part x of the gap, linear between points.
std::optional<double> shareForGap(QList<StrongShare> points, double weak, double strong, double x);

/// Use of depth: how much utility the chosen depths lose against the best depth of each query, beside what
/// the best constant depth loses. utilities[query][depth].
struct DepthRegret
{
    double chosen = 0;
    double bestConstant = 0;
    int constantDepth = 0; ///< index of the best constant depth
};
std::optional<DepthRegret> depthRegret(const QList<QList<double>> &utilities, const QList<int> &chosen);

} // namespace daao
