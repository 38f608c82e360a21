#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace daao {

/// Extremely randomised regression trees (Geurts, Ernst, Wehenkel 2006). Immutable once grown.
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
    /// `x` is row-major, `columns` wide; `rows` are those to grow on. The same seed gives the same trees.
    static Forest grow(std::span<const float> x, size_t columns, std::span<const float> y,
                       std::span<const int> rows, const Options &options);

    /// Mean over the trees; 0 without any.
    float predict(std::span<const float> row) const;
    bool isEmpty() const { return m_roots.empty(); }

    /// Four numbers a node (feature or -1, threshold or value, left, right), and the root of each tree.
    const std::vector<float> &nodes() const { return m_nodes; }
    const std::vector<float> &roots() const { return m_roots; }
    /// Empty if the numbers describe no forest over `columns` features.
    static Forest fromNumbers(std::vector<float> nodes, std::vector<float> roots, int columns);

private:
    std::vector<float> m_nodes;
    std::vector<float> m_roots;
};

} // namespace daao
