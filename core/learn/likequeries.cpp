#include "core/learn/likequeries.h"

#include "core/learn/kernels.h"

#include <algorithm>
#include <functional>

namespace daao {

LikeQueries::LikeQueries(std::span<const float> e, size_t dimensions, std::span<const float> above,
                         size_t models)
    : m_dimensions(dimensions)
    , m_models(models)
    , m_step(std::max<size_t>((above.size() / models + most - 1) / most, 1))
{
    for (size_t row = 0; row < above.size() / models; row += m_step) {
        const auto point = e.subspan(row * dimensions, dimensions);
        const auto own = above.subspan(row * models, models);
        m_points.insert(m_points.end(), point.begin(), point.end());
        m_above.insert(m_above.end(), own.begin(), own.end());
    }
    m_places = FixedPoints(m_points, m_dimensions, FixedPoints::unitStep);
}

std::vector<float> LikeQueries::above(std::span<const float> e, int without) const
{
    std::vector<std::pair<float, size_t>> near; // cosine, row
    near.reserve(rows());
    std::vector<float> cosines(rows());
    m_places.dots(e, cosines);
    for (size_t row = 0; row < rows(); ++row)
        if (without < 0 || row * m_step != size_t(without))
            near.emplace_back(cosines[row], row);
    const size_t count = std::min(company, near.size());
    std::ranges::nth_element(near, near.begin() + qsizetype(count), std::greater<>());
    std::vector<float> mean(m_models, 0.0F);
    for (size_t i = 0; i < count; ++i)
        kernels::addScaled(mean, 1 / float(count), m_above.data() + near[i].second * m_models);
    return mean;
}

LikeQueries LikeQueries::fromNumbers(std::vector<float> points, size_t dimensions, std::vector<float> scores,
                                     size_t models)
{
    LikeQueries like;
    if (models == 0 || scores.size() % models != 0 || points.size() != scores.size() / models * dimensions)
        return like;
    like.m_dimensions = dimensions;
    like.m_models = models;
    like.m_points = std::move(points);
    like.m_places = FixedPoints(like.m_points, dimensions, FixedPoints::unitStep);
    like.m_above = std::move(scores);
    return like;
}

} // namespace daao
