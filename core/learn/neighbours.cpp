#include "core/learn/neighbours.h"

#include "core/learn/kernels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daao {

namespace {

using Point = std::array<float, Neighbours::width>;

Point pointOf(std::span<const float> e)
{
    Point point{};
    std::ranges::copy(e.first(std::min(e.size(), point.size())), point.begin());
    kernels::normalise(point);
    return point;
}

} // namespace

Neighbours::Neighbours(std::span<const float> e, size_t dimensions, std::span<const float> values)
{
    const size_t step = (values.size() + most - 1) / most;
    for (size_t row = 0; row < values.size(); row += std::max<size_t>(step, 1)) {
        const Point point = pointOf(e.subspan(row * dimensions, dimensions));
        m_points.insert(m_points.end(), point.begin(), point.end());
        m_values.push_back(values[row]);
        m_rows.push_back(int(row));
    }
    m_places = FixedPoints(m_points, width, FixedPoints::unitStep);
}

Neighbours::Finding Neighbours::find(std::span<const float> e, int without) const
{
    const Point point = pointOf(e);
    struct Near
    {
        float cosine = 0;
        float value = 0;
    };
    std::array<Near, k> nearest{}; // a heap, the farthest on top
    size_t count = 0;
    const auto nearer = [](const Near &a, const Near &b) { return a.cosine > b.cosine; };
    std::vector<float> cosines(m_values.size());
    m_places.dots(point, cosines);
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (without >= 0 && i < m_rows.size() && m_rows[i] == without)
            continue;
        const float cosine = cosines[i];
        if (count < nearest.size()) {
            nearest[count++] = {cosine, m_values[i]};
            std::push_heap(nearest.begin(), nearest.begin() + qsizetype(count), nearer);
        } else if (cosine > nearest.front().cosine) {
            std::pop_heap(nearest.begin(), nearest.end(), nearer);
            nearest.back() = {cosine, m_values[i]};
            std::push_heap(nearest.begin(), nearest.end(), nearer);
        }
    }
    if (count == 0)
        return {};
    double weight = 0;
    double sum = 0;
    double squares = 0;
    for (size_t i = 0; i < count; ++i) {
        const double w = 0.05 + std::max(double(nearest[i].cosine), 0.0);
        weight += w;
        sum += w * double(nearest[i].value);
        squares += w * double(nearest[i].value) * double(nearest[i].value);
    }
    const double mean = sum / weight;
    return {float(mean), float(std::sqrt(std::max(squares / weight - mean * mean, 0.0)))};
}

Neighbours Neighbours::fromNumbers(std::vector<float> points, std::vector<float> values)
{
    Neighbours neighbours;
    if (points.size() == values.size() * width && values.size() <= most) {
        neighbours.m_points = std::move(points);
        neighbours.m_values = std::move(values);
        neighbours.m_places = FixedPoints(neighbours.m_points, width, FixedPoints::unitStep);
    }
    return neighbours;
}

} // namespace daao
