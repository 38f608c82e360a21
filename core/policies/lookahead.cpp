#include "core/policies/lookahead.h"

#include <algorithm>
#include <limits>

namespace daao {

namespace {

constexpr size_t lookedAtTwice = 5;

} // namespace

double Lookahead::valueOf(const Belief &belief, const Offer &offer) const
{
    return m_evidence.rightAfter(belief, offer.purchase, m_difficulty) - m_lambda * offer.share + offer.bias;
}

Lookahead::Best Lookahead::best(const Belief &belief, std::span<const Offer> offers) const
{
    Best best{-1, -std::numeric_limits<double>::infinity()};
    for (size_t i = 0; i < offers.size(); ++i) {
        if (!offers[i].excluded.isEmpty() || 1 - m_lambda * offers[i].share + offers[i].bias < best.value)
            continue; // not even certainty would make it the best
        if (const double value = valueOf(belief, offers[i]); value > best.value)
            best = {int(i), value};
    }
    return best;
}

double Lookahead::valueWithNext(const Belief &belief, const Offer &offer, std::span<const Offer> later) const
{
    std::array<EvidenceModel::Branch, 4> branches;
    const int count = m_evidence.branches(belief, offer.purchase, m_difficulty, branches);
    double value = offer.bias - m_lambda * offer.share;
    for (int i = 0; i < count; ++i) {
        const auto &branch = branches[size_t(i)];
        value += branch.probability * std::max(branch.belief.top().p, best(branch.belief, later).value);
    }
    return value;
}

Lookahead::Best Lookahead::bestOfTwo(const Belief &belief, std::span<const Offer> offers,
                                     std::span<const Offer> later, std::vector<double> *values) const
{
    std::vector<double> value(offers.size(), -std::numeric_limits<double>::infinity());
    std::vector<int> order;
    for (size_t i = 0; i < offers.size(); ++i) {
        if (!offers[i].excluded.isEmpty())
            continue;
        value[i] = valueOf(belief, offers[i]);
        order.push_back(int(i));
    }
    const auto byValue = [&](int a, int b) { return value[size_t(a)] > value[size_t(b)]; };
    std::ranges::sort(order, byValue);
    Best best;
    best.value = -std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < std::min(order.size(), lookedAtTwice); ++i) {
        const size_t at = size_t(order[i]);
        value[at] = std::max(value[at], valueWithNext(belief, offers[at], later));
    }
    for (const int i : order)
        if (value[size_t(i)] > best.value)
            best = {i, value[size_t(i)]};
    if (values)
        *values = std::move(value);
    return best;
}

} // namespace daao
