#include "core/learn/forest.h"

#include "core/base/random.h"
#include "core/learn/kernels.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

constexpr size_t nodeSize = 4;

struct Split
{
    int feature = -1;
    float threshold = 0;
    double gain = 0;
};

class Grower
{
public:
    Grower(std::span<const float> x, size_t columns, std::span<const float> y, size_t outputs,
           const Forest::Options &options)
        : m_x(x)
        , m_columns(columns)
        , m_y(y)
        , m_outputs(outputs)
        , m_options(options)
        , m_tries(std::max<size_t>(size_t(double(columns) * options.shareOfFeatures), 1))
    {}

    /// The index of the new node.
    size_t grow(std::span<int> rows, int depth, Random &random)
    {
        const size_t node = nodes.size() / nodeSize;
        nodes.resize(nodes.size() + nodeSize);
        const auto leaf = [&] {
            set(node, -1, float(leaves.size() / m_outputs), 0, 0);
            const size_t start = leaves.size();
            leaves.resize(start + m_outputs, 0.0F);
            const std::span<float> means = std::span(leaves).subspan(start);
            for (const int row : rows)
                kernels::addScaled(means, 1 / float(rows.size()), m_y.data() + size_t(row) * m_outputs);
            return node;
        };
        if (rows.size() < 2 * size_t(m_options.leastInLeaf) || depth > 24)
            return leaf();
        const Split split = best(rows, random);
        if (split.feature < 0)
            return leaf();
        const auto middle = std::partition(rows.begin(), rows.end(),
                                           [&](int row) { return at(row, split.feature) < split.threshold; });
        const auto count = size_t(middle - rows.begin());
        const size_t left = grow(rows.first(count), depth + 1, random);
        const size_t right = grow(rows.subspan(count), depth + 1, random);
        set(node, split.feature, split.threshold, left, right);
        return node;
    }

    std::vector<float> nodes;
    std::vector<float> leaves;

private:
    double target(int row) const { return double(m_y[size_t(row) * m_outputs]); }
    float at(int row, int feature) const { return m_x[size_t(row) * m_columns + size_t(feature)]; }

    void set(size_t node, int feature, float number, size_t left, size_t right)
    {
        float *place = nodes.data() + node * nodeSize;
        place[0] = float(feature);
        place[1] = number;
        place[2] = float(left);
        place[3] = float(right);
    }

    Split best(std::span<const int> rows, Random &random) const
    {
        Split best;
        for (size_t attempt = 0; attempt < m_tries; ++attempt) {
            const int feature = int(random.below(m_columns));
            float low = at(rows.front(), feature);
            float high = low;
            for (const int row : rows) {
                low = std::min(low, at(row, feature));
                high = std::max(high, at(row, feature));
            }
            const float threshold = low + float(random.uniform()) * (high - low);
            if (!(high > low) || !(threshold > low))
                continue;
            double sumLeft = 0;
            double sumRight = 0;
            size_t left = 0;
            for (const int row : rows) {
                const bool below = at(row, feature) < threshold;
                (below ? sumLeft : sumRight) += target(row);
                left += below ? 1 : 0;
            }
            const size_t right = rows.size() - left;
            if (std::min(left, right) < size_t(m_options.leastInLeaf))
                continue;
            const double all = sumLeft + sumRight;
            const double gain = sumLeft * sumLeft / double(left) + sumRight * sumRight / double(right)
                                - all * all / double(rows.size());
            if (gain > best.gain + 1e-12)
                best = {feature, threshold, gain};
        }
        return best;
    }

    std::span<const float> m_x;
    size_t m_columns;
    std::span<const float> m_y;
    size_t m_outputs;
    const Forest::Options &m_options;
    size_t m_tries;
};

} // namespace

Forest Forest::grow(std::span<const float> x, size_t columns, std::span<const float> y, size_t outputs,
                    std::span<const int> rows, const Options &options)
{
    Forest forest;
    if (rows.empty() || columns == 0)
        return forest;
    Grower grower(x, columns, y, outputs, options);
    Random random(options.seed);
    for (int tree = 0; tree < options.trees; ++tree) {
        std::vector<int> own(rows.begin(), rows.end());
        forest.m_roots.push_back(float(grower.grow(own, 0, random)));
    }
    forest.m_nodes = std::move(grower.nodes);
    forest.m_leaves = std::move(grower.leaves);
    return forest;
}

void Forest::addTo(std::span<float> out, float share, std::span<const float> row) const
{
    const float part = share / float(m_roots.size());
    for (const float root : m_roots) {
        const float *node = m_nodes.data() + size_t(root) * nodeSize;
        while (node[0] >= 0)
            node = m_nodes.data() + size_t(row[size_t(node[0])] < node[1] ? node[2] : node[3]) * nodeSize;
        kernels::addScaled(out, part, m_leaves.data() + size_t(node[1]) * out.size());
    }
}

std::optional<Forest> Forest::fromNumbers(std::vector<float> nodes, std::vector<float> roots,
                                          std::vector<float> leaves, size_t columns, size_t outputs)
{
    const size_t count = nodes.size() / nodeSize;
    const auto isIndex = [](float v, size_t from, size_t to) {
        return v >= float(from) && v < float(to) && v == std::floor(v);
    };
    if (outputs == 0 || leaves.size() % outputs != 0 || nodes.size() % nodeSize != 0
        || !std::ranges::all_of(roots, [&](float root) { return isIndex(root, 0, count); }))
        return std::nullopt;
    for (size_t i = 0; i < count; ++i) { // children come after their parent: walking always ends
        const float *node = nodes.data() + i * nodeSize;
        const bool sound = node[0] == -1
                               ? isIndex(node[1], 0, leaves.size() / outputs)
                               : isIndex(node[0], 0, columns) && std::isfinite(node[1])
                                     && isIndex(node[2], i + 1, count) && isIndex(node[3], i + 1, count);
        if (!sound)
            return std::nullopt;
    }
    Forest forest;
    forest.m_nodes = std::move(nodes);
    forest.m_roots = std::move(roots);
    forest.m_leaves = std::move(leaves);
    return forest;
}

} // namespace daao
