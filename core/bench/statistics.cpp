#include "core/bench/statistics.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace daao::statistics {

namespace {

std::vector<double> ranks(std::span<const double> values)
{
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int i) { return values[size_t(i)]; });
    std::vector<double> result(values.size());
    for (size_t i = 0; i < order.size();) {
        size_t end = i;
        while (end < order.size() && values[size_t(order[end])] == values[size_t(order[i])])
            ++end;
        for (size_t k = i; k < end; ++k)
            result[size_t(order[k])] = (double(i) + double(end) + 1) / 2;
        i = end;
    }
    return result;
}

struct Bin
{
    double weight = 0; ///< share of all
    double predicted = 0;
    double came = 0;
};

/// Groups of equal size by prediction; fewer than `bins` where there are fewer values.
std::vector<Bin> equalMass(std::span<const double> predicted, std::span<const double> came, int bins)
{
    std::vector<int> order(predicted.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int i) { return predicted[size_t(i)]; });
    const size_t n = order.size();
    const size_t count = std::min(n, size_t(bins));
    std::vector<Bin> result;
    for (size_t b = 0; b < count; ++b) {
        const size_t from = b * n / count;
        const size_t to = (b + 1) * n / count;
        Bin bin{.weight = double(to - from) / double(n)};
        for (size_t k = from; k < to; ++k) {
            bin.predicted += predicted[size_t(order[k])] / double(to - from);
            bin.came += came[size_t(order[k])] / double(to - from);
        }
        result.push_back(bin);
    }
    return result;
}

} // namespace

Interval wilson(double right, int n)
{
    constexpr double z = 1.959963984540054;
    const double p = right / n;
    const double middle = p + z * z / (2 * n);
    const double spread = z * std::sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (middle - spread) / scale), std::min(1.0, (middle + spread) / scale)};
}

double mcnemar(int onlyA, int onlyB)
{
    const int n = onlyA + onlyB;
    double tail = 0;
    for (int k = 0; k <= std::min(onlyA, onlyB); ++k)
        tail +=
            std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) - n * std::log(2.0));
    return std::min(1.0, 2 * tail);
}

std::optional<Interval> bootstrap(int n, int samples, quint64 seed, const Statistic &statistic)
{
    if (n < 2)
        return std::nullopt;
    Random random(seed);
    std::vector<int> indices(static_cast<size_t>(n));
    std::vector<double> values;
    for (int s = 0; s < samples; ++s) {
        for (int &index : indices)
            index = int(random.below(quint64(n)));
        if (const auto value = statistic(indices))
            values.push_back(*value);
    }
    if (values.size() * 2 < size_t(samples))
        return std::nullopt;
    return Interval{quantile(values, 0.025), quantile(values, 0.975)};
}

std::optional<Interval> pairedBootstrap(std::span<const double> a, std::span<const double> b, int samples,
                                        quint64 seed)
{
    Q_ASSERT(a.size() == b.size());
    return bootstrap(int(a.size()), samples, seed, [&](std::span<const int> indices) {
        double sum = 0;
        for (const int i : indices)
            sum += a[size_t(i)] - b[size_t(i)];
        return std::optional(sum / double(indices.size()));
    });
}

std::optional<double> auc(std::span<const double> score, std::span<const char> positive)
{
    const std::vector<double> rank = ranks(score);
    double positives = 0;
    double sum = 0;
    for (size_t i = 0; i < rank.size(); ++i)
        if (positive[i]) {
            ++positives;
            sum += rank[i];
        }
    const double negatives = double(rank.size()) - positives;
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    return (sum - positives * (positives + 1) / 2) / (positives * negatives);
}

std::optional<double> spearman(std::span<const double> x, std::span<const double> y)
{
    const std::vector<double> a = ranks(x);
    const std::vector<double> b = ranks(y);
    const double middle = (double(a.size()) + 1) / 2;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - middle) * (b[i] - middle);
        aa += (a[i] - middle) * (a[i] - middle);
        bb += (b[i] - middle) * (b[i] - middle);
    }
    if (aa == 0 || bb == 0)
        return std::nullopt;
    return ab / std::sqrt(aa * bb);
}

double mean(std::span<const double> values)
{
    return values.empty() ? std::numeric_limits<double>::quiet_NaN()
                          : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

double quantile(std::vector<double> values, double q)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(values);
    const double place = q * double(values.size() - 1);
    const auto below = size_t(std::floor(place));
    const size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - double(below)) * (values[above] - values[below]);
}

std::optional<double> calibrationError(std::span<const double> predicted, std::span<const double> came,
                                       int bins)
{
    if (predicted.empty())
        return std::nullopt;
    double sum = 0;
    for (const Bin &bin : equalMass(predicted, came, bins))
        sum += bin.weight * std::abs(bin.predicted - bin.came);
    return sum;
}

std::optional<double> calibrationErrorByChance(std::span<const double> predicted, int bins, int simulations,
                                               quint64 seed)
{
    if (predicted.empty())
        return std::nullopt;
    Random random(seed);
    std::vector<double> sorted(predicted.begin(), predicted.end());
    std::ranges::sort(sorted);
    std::vector<double> came(sorted.size());
    std::vector<double> errors;
    for (int s = 0; s < simulations; ++s) {
        for (size_t i = 0; i < sorted.size(); ++i)
            came[i] = random.uniform() < sorted[i] ? 1 : 0;
        errors.push_back(*calibrationError(sorted, came, bins));
    }
    return quantile(errors, 0.95);
}

std::optional<Brier> brier(std::span<const double> predicted, std::span<const double> came, int bins)
{
    if (predicted.empty())
        return std::nullopt;
    Brier brier;
    const double base = mean(came);
    for (size_t i = 0; i < predicted.size(); ++i)
        brier.score += (predicted[i] - came[i]) * (predicted[i] - came[i]) / double(predicted.size());
    for (const Bin &bin : equalMass(predicted, came, bins)) {
        brier.reliability += bin.weight * (bin.predicted - bin.came) * (bin.predicted - bin.came);
        brier.resolution += bin.weight * (bin.came - base) * (bin.came - base);
    }
    brier.uncertainty = base * (1 - base);
    return brier;
}

} // namespace daao::statistics
