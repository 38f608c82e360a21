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
    m_worthLater.reserve(3 * offers.size() * later.size());
    for (size_t i = 0; i < offers.size(); ++i) {
        if (!offers[i].excluded.isEmpty())
            continue;
        const int count = evidence.branches(belief, top, offers[i].purchase, difficulty, branches);
        for (const auto &branch : std::span(branches).first(size_t(count))) {
            m_worthLater.resize(m_worthLater.size() + later.size());
            const auto goOn = std::span(m_worthLater).last(later.size());
            const double stop = later.purchases().rightAfter(branch.belief, goOn);
            kernels::addScaled(goOn, 1, later.biases().data());
            m_outcomes.push_back({i, float(branch.probability), float(stop)});
            m_right[i] += m_outcomes.back().probability * m_outcomes.back().stop;
        }
    }
}

Lookahead::Best Lookahead::best(double lambda, std::vector<double> *values) const
{
    const auto price = float(lambda);
    const size_t follow = m_later ? m_later->size() : 0;
    std::vector<float> value(m_offers.biases().begin(), m_offers.biases().end());
    kernels::addScaled(value, -price, m_offers.shares().data());
    if (!m_later)
        kernels::addScaled(value, 1, m_right.data());
    for (size_t o = 0; o < m_outcomes.size(); ++o) {
        const Outcome &outcome = m_outcomes[o];
        const float goOn = kernels::largestGain(std::span(m_worthLater).subspan(o * follow, follow), price,
                                                m_later->shares().data());
        value[outcome.offer] += outcome.probability * std::max(outcome.stop, goOn);
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
