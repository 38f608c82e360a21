#include "core/learn/policymath.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace daao {

namespace {

constexpr double nothing = -std::numeric_limits<double>::infinity();

double norm(std::span<const double> x)
{
    return std::sqrt(std::inner_product(x.begin(), x.end(), x.begin(), 0.0));
}

bool allowsAny(const Mask &mask)
{
    return std::ranges::find(mask, true) != mask.end();
}

/// The loop that sampling and inference share; `pick` chooses among the probabilities of one draw.
template<class Pick>
OrderedDraw drawUntilEnough(std::span<const double> scores, const MaskAt &maskAt, const DrawRule &rule,
                            const Pick &pick)
{
    OrderedDraw draw;
    Mask mask = maskAt({});
    const std::vector<double> first = softmax(scores, mask);
    double covered = 0;
    while (int(draw.order.size()) < rule.widest && allowsAny(mask)) {
        const std::vector<double> p = draw.order.empty() ? first : softmax(scores, mask);
        const int chosen = pick(p);
        draw.logProbability += scores[size_t(chosen)] - logSumExp(scores, mask);
        draw.order.push_back(chosen);
        covered += first[size_t(chosen)];
        if (covered >= rule.threshold)
            break;
        mask = maskAt(draw.order);
        for (const int drawn : draw.order)
            mask[size_t(drawn)] = false;
    }
    return draw;
}

} // namespace

double logSumExp(std::span<const double> scores, const Mask &mask)
{
    double most = nothing;
    for (size_t i = 0; i < scores.size(); ++i)
        if (mask[i])
            most = std::max(most, scores[i]);
    if (most == nothing)
        return nothing;
    double sum = 0;
    for (size_t i = 0; i < scores.size(); ++i)
        if (mask[i])
            sum += std::exp(scores[i] - most);
    return most + std::log(sum);
}

std::vector<double> softmax(std::span<const double> scores, const Mask &mask)
{
    std::vector<double> p(scores.size(), 0.0);
    const double total = logSumExp(scores, mask);
    for (size_t i = 0; i < scores.size(); ++i)
        if (mask[i])
            p[i] = std::exp(scores[i] - total);
    return p;
}

std::vector<double> cosineSoftmax(std::span<const double> query, std::span<const std::vector<double>> rows,
                                  double temperature)
{
    std::vector<double> scores;
    for (const std::vector<double> &row : rows)
        scores.push_back(std::inner_product(query.begin(), query.end(), row.begin(), 0.0)
                         / (norm(query) * norm(row) * temperature));
    return softmax(scores, Mask(scores.size(), true));
}

int drawOne(std::span<const double> p, Random &random)
{
    double left = random.uniform();
    int last = -1;
    for (int i = 0; i < int(p.size()); ++i) {
        if (p[size_t(i)] <= 0)
            continue;
        last = i;
        left -= p[size_t(i)];
        if (left < 0)
            break;
    }
    return last;
}

OrderedDraw drawOrdered(std::span<const double> scores, const MaskAt &maskAt, const DrawRule &rule,
                        Random &random)
{
    return drawUntilEnough(scores, maskAt, rule,
                           [&](const std::vector<double> &p) { return drawOne(p, random); });
}

OrderedDraw bestOrdered(std::span<const double> scores, const MaskAt &maskAt, const DrawRule &rule)
{
    return drawUntilEnough(scores, maskAt, rule, [](const std::vector<double> &p) {
        return int(std::ranges::max_element(p) - p.begin());
    });
}

double orderedLogProbability(std::span<const double> scores, std::span<const int> order, const MaskAt &maskAt)
{
    double logProbability = 0;
    for (size_t t = 0; t < order.size(); ++t) {
        const auto drawn = order.first(t);
        Mask mask = maskAt(drawn);
        for (const int i : drawn)
            mask[size_t(i)] = false;
        if (!mask[size_t(order[t])])
            return nothing;
        logProbability += scores[size_t(order[t])] - logSumExp(scores, mask);
    }
    return logProbability;
}

std::array<double, mostLayers>
depthDistribution(double difficulty, const std::array<double, mostLayers - 1> &cuts, double temperature)
{
    std::array<double, mostLayers + 1> atLeast{1};
    for (size_t k = 0; k < cuts.size(); ++k) {
        const double p = 1 / (1 + std::exp(-(difficulty - cuts[k]) / temperature));
        atLeast[k + 1] = std::min(p, atLeast[k]); // cuts that are out of order are taken as equal
    }
    atLeast[mostLayers] = 0;
    std::array<double, mostLayers> p{};
    for (size_t k = 0; k < p.size(); ++k)
        p[k] = atLeast[k] - atLeast[k + 1];
    return p;
}

int paperDepth(double difficulty, int most)
{
    return std::clamp(int(std::ceil(difficulty * most)), 1, most);
}

double gaussianKl(std::span<const double> mu, std::span<const double> logVariance, double freeBits)
{
    double sum = 0;
    for (size_t j = 0; j < mu.size(); ++j)
        sum += std::max(freeBits, -0.5 * (1 + logVariance[j] - mu[j] * mu[j] - std::exp(logVariance[j])));
    return sum;
}

std::vector<double> leaveOneOut(std::span<const double> rewards)
{
    if (rewards.size() < 2)
        return std::vector<double>(rewards.size(), 0.0);
    const double sum = std::accumulate(rewards.begin(), rewards.end(), 0.0);
    std::vector<double> advantages;
    for (const double u : rewards)
        advantages.push_back(u - (sum - u) / double(rewards.size() - 1));
    return advantages;
}

void standardise(std::span<double> advantages, double limit)
{
    if (advantages.empty())
        return;
    const double n = double(advantages.size());
    const double mean = std::accumulate(advantages.begin(), advantages.end(), 0.0) / n;
    double square = 0;
    for (const double a : advantages)
        square += (a - mean) * (a - mean);
    const double deviation = std::sqrt(square / n) + 1e-6;
    for (double &a : advantages)
        a = std::clamp((a - mean) / deviation, -limit, limit);
}

double importanceRatio(std::span<const double> logPolicy, std::span<const double> logBehaviour)
{
    double product = 1;
    for (size_t t = 0; t < logPolicy.size(); ++t)
        product *= std::clamp(std::exp(logPolicy[t] - logBehaviour[t]), 0.2, 1.2);
    return std::min(product, 2.0);
}

double effectiveSampleSize(std::span<const double> ratios)
{
    double sum = 0;
    double squares = 0;
    for (const double r : ratios) {
        sum += r;
        squares += r * r;
    }
    return squares > 0 ? sum * sum / squares : 0;
}

double doublyRobust(std::span<const LoggedReward> rewards)
{
    double sum = 0;
    for (const LoggedReward &r : rewards)
        sum += r.modelOfPolicy + r.ratio * (r.reward - r.modelOfLogged);
    return rewards.empty() ? 0 : sum / double(rewards.size());
}

double dualAscent(double lambda, double meanCost, double budget, double step)
{
    return std::max(0.0, lambda + step * (meanCost / budget - 1));
}

} // namespace daao
