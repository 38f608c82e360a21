#include "core/policies/lookahead.h"

#include "core/learn/kernels.h"

#include <algorithm>
#include <limits>

namespace daao {

namespace {

constexpr float forbidding = 1e6F; // more than any utility

std::vector<Purchase> purchasesOf(const std::vector<Offer> &offers)
{
    std::vector<Purchase> purchases;
    purchases.reserve(offers.size());
    for (const Offer &offer : offers)
        purchases.push_back(offer.purchase);
    return purchases;
}

} // namespace

Offers::Offers(const EvidenceModel &evidence, double difficulty, std::vector<Offer> offers)
    : m_offers(std::move(offers))
    , m_purchases(evidence, difficulty, purchasesOf(m_offers))
{
    m_share.reserve(size());
    m_bias.reserve(size());
    for (const Offer &offer : m_offers) {
        m_share.push_back(float(offer.share));
        m_bias.push_back(offer.excluded.isEmpty() ? float(offer.bias) : -forbidding);
    }
}

void Offers::charges(double lambda, std::span<float> out) const
{
    for (size_t i = 0; i < size(); ++i)
        out[i] = float(lambda) * m_share[i] - m_bias[i];
}

Lookahead::Lookahead(const Belief &belief, const Offers &offers)
    : m_offers(offers)
    , m_right(offers.size())
{
    offers.purchases().rightAfter(belief, m_right);
}

Lookahead::Lookahead(const EvidenceModel &evidence, double difficulty, const Belief &belief,
                     const Offers &offers, const Offers &later)
    : m_offers(offers)
    , m_later(&later)
    , m_right(offers.size())
{
    std::array<EvidenceModel::Branch, 4> branches;
    const Belief::Top top = belief.top();
    m_outcomes.reserve(3 * offers.size());
    m_rightLater.reserve(3 * offers.size() * later.size());
    for (size_t i = 0; i < offers.size(); ++i) {
        if (!offers[i].excluded.isEmpty())
            continue;
        const int count = evidence.branches(belief, top, offers[i].purchase, difficulty, branches);
        for (const auto &branch : std::span(branches).first(size_t(count))) {
            m_rightLater.resize(m_rightLater.size() + later.size());
            const double stop =
                later.purchases().rightAfter(branch.belief, std::span(m_rightLater).last(later.size()));
            m_outcomes.push_back({i, float(branch.probability), float(stop)});
            m_right[i] += m_outcomes.back().probability * m_outcomes.back().stop;
        }
    }
}

Lookahead::Best Lookahead::best(double lambda, std::vector<double> *values) const
{
    std::vector<float> value(m_offers.size());
    m_offers.charges(lambda, value);
    for (float &v : value)
        v = -v;
    if (!m_later) {
        for (size_t i = 0; i < value.size(); ++i)
            value[i] += m_right[i];
    } else {
        std::vector<float> charges(m_later->size());
        m_later->charges(lambda, charges);
        for (size_t o = 0; o < m_outcomes.size(); ++o) {
            const Outcome &outcome = m_outcomes[o];
            const float *right = m_rightLater.data() + o * charges.size();
            const float goOn = kernels::largestDifference(std::span(right, charges.size()), charges.data());
            value[outcome.offer] += outcome.probability * std::max(outcome.stop, goOn);
        }
    }
    Best best{-1, -std::numeric_limits<double>::infinity()};
    for (size_t i = 0; i < value.size(); ++i)
        if (m_offers[i].excluded.isEmpty() && double(value[i]) > best.value)
            best = {int(i), double(value[i])};
    if (values) {
        values->assign(value.begin(), value.end());
        for (size_t i = 0; i < value.size(); ++i)
            if (!m_offers[i].excluded.isEmpty())
                (*values)[i] = -std::numeric_limits<double>::infinity();
    }
    return best;
}

} // namespace daao
