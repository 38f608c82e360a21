#pragma once

#include "core/domain/money.h"
#include "core/domain/operators.h"
#include "core/learn/purchasetable.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace daao {

/// A node that may be run next: what it costs and what it can show.
struct Offer
{
    Operator op = Operator::Cot;
    int card = 0;    ///< index into the pool
    int samples = 0; ///< of self-consistency
    Purchase purchase;
    std::optional<Money> cost;
    double share = 0; ///< cost / C_ref; the dearest known where the price is unknown
    double bias = 0;  ///< from the policy document and the trained controller
    QString excluded; ///< not empty: may not be bought, and why
};

/// The offers that there are in one place of a workflow, side by side.
class Offers
{
public:
    Offers(const EvidenceModel &evidence, double difficulty, std::vector<Offer> offers);

    const PurchaseTable &purchases() const { return m_purchases; }
    /// Of each: its cost in references, and what is added to its utility, which is less than any gain takes
    /// back where it may not be bought.
    std::span<const float> shares() const { return m_share; }
    std::span<const float> biases() const { return m_bias; }

    bool empty() const { return m_offers.empty(); }
    size_t size() const { return m_offers.size(); }
    const Offer &operator[](size_t i) const { return m_offers[i]; }
    auto begin() const { return m_offers.begin(); }
    auto end() const { return m_offers.end(); }

private:
    std::vector<Offer> m_offers;
    PurchaseTable m_purchases;
    std::vector<float> m_share;
    std::vector<float> m_bias;
};

/// The value of buying, by the belief it is expected to lead to (method.md B4): P(right) afterwards minus
/// lambda times what it costs. What is seen ahead does not depend on lambda: every lambda is asked of one
/// look.
class Lookahead
{
public:
    /// One step: buy one of `offers`, then stop.
    Lookahead(const Belief &belief, const Offers &offers);
    /// Two: buy one and, where that pays, one of `later`, which `offers` may be itself. Refers to both.
    Lookahead(const EvidenceModel &evidence, double difficulty, const Belief &belief, const Offers &offers,
              const Offers &later);

    /// P(right) after buying each and stopping.
    std::span<const float> right() const { return m_right; }
    /// The offer of highest expected utility, which of stopping now is P(right). `values`, where given,
    /// receives that of each; -infinity where it may not be bought.
    struct Best
    {
        int index = -1; ///< -1: none may be bought
        double value = 0;
    };
    Best best(double lambda, std::vector<double> *values = nullptr) const;

private:
    /// What one offer can lead to.
    struct Outcome
    {
        size_t offer = 0;
        float probability = 0;
        float stop = 0; ///< P(right) of stopping there
    };

    const Offers &m_offers;
    const Offers *m_later = nullptr;
    std::vector<float> m_right;
    std::vector<Outcome> m_outcomes;
    std::vector<float> m_worthLater; ///< by outcome, of going on with each of `later`, but for its price
};

} // namespace daao
