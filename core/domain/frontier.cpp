#include "core/domain/frontier.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

double turn(const OperatingPoint &a, const OperatingPoint &b, const OperatingPoint &c)
{
    return (b.cost - a.cost) * (c.accuracy - a.accuracy) - (b.accuracy - a.accuracy) * (c.cost - a.cost);
}

QList<StrongShare> withEnds(QList<StrongShare> points, double weak, double strong)
{
    points.append({0, weak});
    points.append({1, strong});
    std::ranges::stable_sort(points, {}, &StrongShare::share);
    return points;
}

} // namespace

Frontier::Frontier(QList<OperatingPoint> points)
{
    std::ranges::sort(points, [](const OperatingPoint &a, const OperatingPoint &b) {
        return a.cost != b.cost ? a.cost < b.cost : a.accuracy > b.accuracy;
    });
    for (const OperatingPoint &point : points) {
        if (!std::isfinite(point.cost) || !std::isfinite(point.accuracy))
            continue;
        if (!m_corners.isEmpty() && point.accuracy <= m_corners.last().accuracy)
            continue; // dearer and no better
        while (m_corners.size() >= 2 && turn(m_corners[m_corners.size() - 2], m_corners.last(), point) >= 0)
            m_corners.removeLast();
        m_corners.append(point);
    }
}

double Frontier::accuracyAt(double cost) const
{
    OperatingPoint before;
    for (const OperatingPoint &corner : m_corners) {
        if (corner.cost > cost)
            return before.accuracy
                   + (cost - before.cost) * (corner.accuracy - before.accuracy) / (corner.cost - before.cost);
        before = corner;
    }
    return before.accuracy;
}

std::optional<double> Frontier::costFor(double accuracy) const
{
    OperatingPoint before;
    for (const OperatingPoint &corner : m_corners) {
        if (corner.accuracy >= accuracy)
            return corner.accuracy == accuracy || corner.accuracy <= before.accuracy
                       ? corner.cost
                       : before.cost
                             + std::max(0.0, accuracy - before.accuracy) * (corner.cost - before.cost)
                                   / (corner.accuracy - before.accuracy);
        before = corner;
    }
    return std::nullopt;
}

std::optional<double> Frontier::meanAccuracy(double low, double high) const
{
    if (isEmpty() || !(low < high))
        return std::nullopt;
    QList<double> stops{low};
    for (const OperatingPoint &corner : m_corners)
        if (corner.cost > low && corner.cost < high)
            stops.append(corner.cost);
    stops.append(high);
    double area = 0;
    for (qsizetype i = 1; i < stops.size(); ++i) // linear between the corners
        area += (stops[i] - stops[i - 1]) * (accuracyAt(stops[i - 1]) + accuracyAt(stops[i])) / 2;
    return area / (high - low);
}

double Frontier::hypervolume(double cost) const
{
    return meanAccuracy(0, cost).value_or(0) * std::max(cost, 0.0);
}

std::optional<double> perfGain(const QList<OperatingPoint> &settings, const OperatingPoint &bestSingle)
{
    if (settings.isEmpty() || bestSingle.accuracy <= 0)
        return std::nullopt;
    return std::ranges::max(settings, {}, &OperatingPoint::accuracy).accuracy / bestSingle.accuracy - 1;
}

std::optional<double> costSave(const QList<OperatingPoint> &settings, const OperatingPoint &bestSingle)
{
    std::optional<double> cheapest;
    for (const OperatingPoint &point : settings)
        if (point.accuracy >= bestSingle.accuracy && std::isfinite(point.cost))
            cheapest = std::min(point.cost, cheapest.value_or(point.cost));
    if (!cheapest || !(bestSingle.cost > 0))
        return std::nullopt;
    return 1 - *cheapest / bestSingle.cost;
}

std::optional<double> gapRecovered(double accuracy, double weak, double strong)
{
    if (strong == weak)
        return std::nullopt;
    return (accuracy - weak) / (strong - weak);
}

std::optional<double> averageGapRecovered(QList<StrongShare> points, double weak, double strong)
{
    if (strong == weak)
        return std::nullopt;
    points = withEnds(std::move(points), weak, strong);
    double area = 0;
    for (qsizetype i = 1; i < points.size(); ++i)
        area += (points[i].share - points[i - 1].share)
                * (*gapRecovered(points[i - 1].accuracy, weak, strong)
                   + *gapRecovered(points[i].accuracy, weak, strong))
                / 2;
    return area;
}

std::optional<double> shareForGap(QList<StrongShare> points, double weak, double strong, double x)
{
    if (strong == weak)
        return std::nullopt;
    points = withEnds(std::move(points), weak, strong);
    for (qsizetype i = 0; i < points.size(); ++i) {
        const double here = *gapRecovered(points[i].accuracy, weak, strong);
        if (here < x)
            continue;
        if (i == 0)
            return points[i].share;
        const double before = *gapRecovered(points[i - 1].accuracy, weak, strong);
        return points[i - 1].share + (x - before) / (here - before) * (points[i].share - points[i - 1].share);
    }
    return std::nullopt;
}

std::optional<DepthRegret> depthRegret(const QList<QList<double>> &utilities, const QList<int> &chosen)
{
    if (utilities.isEmpty() || utilities.size() != chosen.size())
        return std::nullopt;
    QList<double> sums(utilities.first().size(), 0.0);
    double best = 0;
    double taken = 0;
    for (qsizetype q = 0; q < utilities.size(); ++q) {
        best += std::ranges::max(utilities[q]);
        taken += utilities[q].value(chosen[q]);
        for (qsizetype d = 0; d < sums.size(); ++d)
            sums[d] += utilities[q].value(d);
    }
    const auto constant = std::ranges::max_element(sums);
    const auto n = double(utilities.size());
    return DepthRegret{(best - taken) / n, (best - *constant) / n, int(constant - sums.begin())};
}

} // namespace daao
