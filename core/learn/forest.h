#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace daao {

/// Extremely randomised regression trees (Geurts, Ernst, Wehenkel 2006) with several outputs: the first one
/// decides the splits, the leaves hold the means of all. Immutable once grown.
class Forest
{
public:
    struct Options
    {
        int trees = 60;
        int leastInLeaf = 5;
        double shareOfFeatures = 0.4; ///< tried at each split
        quint64 seed = 1;
    };

    Forest() = default;
    /// `x` is row-major, `columns` wide; so is `y`, `outputs` wide; `rows` are those to grow on. The same
    /// seed gives the same trees.
    static Forest grow(std::span<const float> x, size_t columns, std::span<const float> y, size_t outputs,
                       std::span<const int> rows, const Options &options);

    /// Adds `share` of the mean over the trees to `out`, one number an output; nothing without trees.
    void addTo(std::span<float> out, float share, std::span<const float> row) const;
    bool isEmpty() const { return m_roots.empty(); }

    /// Four numbers a node (feature or -1, threshold or index of the leaf, left, right), the root of each
    /// tree, and the outputs of each leaf.
    const std::vector<float> &nodes() const { return m_nodes; }
    const std::vector<float> &roots() const { return m_roots; }
    const std::vector<float> &leaves() const { return m_leaves; }
    /// Nothing if the numbers describe no forest over `columns` features with so many outputs.
    static std::optional<Forest> fromNumbers(std::vector<float> nodes, std::vector<float> roots,
                                             std::vector<float> leaves, size_t columns, size_t outputs);

private:
    std::vector<float> m_nodes;
    std::vector<float> m_roots;
    std::vector<float> m_leaves;
};

} // namespace daao
