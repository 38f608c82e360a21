#include "core/base/random.h"
#include "core/bench/predictors.h"

#include <cmath>
#include <numeric>

namespace daao {

namespace {

struct Node
{
    int feature = -1; ///< -1: a leaf
    float threshold = 0;
    int left = -1;
    int right = -1;
    std::vector<float> scores; ///< of a leaf
};
using Tree = std::vector<Node>;

/// Grows one tree: at each node one random threshold for a third of the features, the split that explains
/// most of the scores' variance over all LLMs is taken.
class Grower
{
public:
    Grower(const ScoreData &data, int smallestLeaf, quint64 seed)
        : m_data(data)
        , m_smallestLeaf(smallestLeaf)
        , m_random(seed)
    {}

    Tree grow()
    {
        std::vector<int> all(size_t(m_data.queries));
        std::iota(all.begin(), all.end(), 0);
        node(std::move(all));
        return std::move(m_tree);
    }

private:
    struct Split
    {
        int feature = -1;
        float threshold = 0;
        double gain = 0;
    };

    double score(int q, int m) const
    {
        const double value = m_data.score(q, m);
        return std::isnan(value) ? m_data.means[size_t(m)] : value;
    }

    std::vector<double> sums(const std::vector<int> &queries) const
    {
        std::vector<double> total(size_t(m_data.models), 0.0);
        for (const int q : queries)
            for (int m = 0; m < m_data.models; ++m)
                total[size_t(m)] += score(q, m);
        return total;
    }

    int node(std::vector<int> queries)
    {
        const int place = int(m_tree.size());
        m_tree.emplace_back();
        const std::vector<double> total = sums(queries);
        const Split split =
            queries.size() >= size_t(2 * m_smallestLeaf) ? bestSplit(queries, total) : Split();
        if (split.feature < 0) {
            for (const double sum : total)
                m_tree[size_t(place)].scores.push_back(float(sum / double(queries.size())));
            return place;
        }
        const auto middle = std::ranges::partition(queries, [&](int q) {
                                return m_data.point(q)[size_t(split.feature)] < split.threshold;
                            }).begin();
        std::vector<int> right(middle, queries.end());
        queries.erase(middle, queries.end());
        m_tree[size_t(place)].feature = split.feature;
        m_tree[size_t(place)].threshold = split.threshold;
        const int left = node(std::move(queries));
        const int other = node(std::move(right));
        m_tree[size_t(place)].left = left;
        m_tree[size_t(place)].right = other;
        return place;
    }

    Split bestSplit(const std::vector<int> &queries, const std::vector<double> &total)
    {
        Split best;
        for (int tried = std::max(1, m_data.dimensions / 3); tried > 0; --tried) {
            const int feature = int(m_random.below(quint64(m_data.dimensions)));
            float low = m_data.point(queries.front())[size_t(feature)];
            float high = low;
            for (const int q : queries) {
                low = std::min(low, m_data.point(q)[size_t(feature)]);
                high = std::max(high, m_data.point(q)[size_t(feature)]);
            }
            if (low == high)
                continue;
            const float threshold = low + float(m_random.uniform()) * (high - low);
            const double gain = gainOf(queries, total, feature, threshold);
            if (gain > best.gain)
                best = {feature, threshold, gain};
        }
        return best;
    }

    /// Variance explained, times n: Σ over LLMs of sum²/n left and right, minus that of all.
    double gainOf(const std::vector<int> &queries, const std::vector<double> &total, int feature,
                  float threshold)
    {
        m_left.assign(total.size(), 0.0);
        int count = 0;
        for (const int q : queries) {
            if (m_data.point(q)[size_t(feature)] >= threshold)
                continue;
            ++count;
            for (int m = 0; m < m_data.models; ++m)
                m_left[size_t(m)] += score(q, m);
        }
        const int rest = int(queries.size()) - count;
        if (count < m_smallestLeaf || rest < m_smallestLeaf)
            return 0;
        double gain = 0;
        for (size_t m = 0; m < total.size(); ++m) {
            const double right = total[m] - m_left[m];
            gain += m_left[m] * m_left[m] / count + right * right / rest
                    - total[m] * total[m] / double(queries.size());
        }
        return gain;
    }

    const ScoreData &m_data;
    int m_smallestLeaf;
    Random m_random;
    Tree m_tree;
    std::vector<double> m_left;
};

class ForestPredictor final : public ScorePredictor
{
public:
    explicit ForestPredictor(std::vector<Tree> trees)
        : m_trees(std::move(trees))
    {}

    void predict(std::span<const float> point, std::span<double> scores) const override
    {
        std::ranges::fill(scores, 0.0);
        for (const Tree &tree : m_trees) {
            const Node *node = &tree.front();
            while (node->feature >= 0)
                node =
                    &tree[size_t(point[size_t(node->feature)] < node->threshold ? node->left : node->right)];
            for (size_t m = 0; m < scores.size(); ++m)
                scores[m] += double(node->scores[m]) / double(m_trees.size());
        }
    }

private:
    std::vector<Tree> m_trees;
};

} // namespace

std::unique_ptr<ScorePredictor> forestPredictor(const ScoreData &data, const ForestOptions &options)
{
    std::vector<Tree> trees;
    for (int t = 0; t < options.trees; ++t)
        trees.push_back(Grower(data, options.smallestLeaf, mixSeed(options.seed, quint64(t))).grow());
    return std::make_unique<ForestPredictor>(std::move(trees));
}

} // namespace daao
