#pragma once

#include "core/learn/fixedpoints.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace daao {

/// What single LLMs are good at, off the training queries that are most like a text: by LLM, how far its
/// score lay above what the kind of task and the query let expect, mean over the `company` nearest by cosine.
/// D numbers of the embedding, M LLMs. Immutable.
class LikeQueries
{
public:
    static constexpr size_t company = 100; ///< fewer tell chance from skill too badly
    static constexpr size_t most = 4096;   ///< queries kept

    LikeQueries() = default;
    /// `e` is rows x D, of length 1 each; `above` rows x M. More than `most` rows are thinned evenly.
    LikeQueries(std::span<const float> e, size_t dimensions, std::span<const float> above, size_t models);

    bool isEmpty() const { return m_above.empty(); }
    /// M numbers; `without` is a training row not to be found (the query itself), -1: none.
    std::vector<float> above(std::span<const float> e, int without = -1) const;

    const std::vector<float> &points() const { return m_points; }
    const std::vector<float> &scores() const { return m_above; }
    /// Empty if the numbers do not fit together.
    static LikeQueries fromNumbers(std::vector<float> points, size_t dimensions, std::vector<float> scores,
                                   size_t models);

private:
    size_t rows() const { return m_models > 0 ? m_above.size() / m_models : 0; }

    size_t m_dimensions = 0;
    size_t m_models = 0;
    size_t m_step = 1; ///< of the training rows, every so manieth is kept
    std::vector<float> m_points;
    std::vector<float> m_above;
    FixedPoints m_places; ///< m_points, to be looked through
};

} // namespace daao
