#pragma once

#include "core/domain/money.h"
#include "core/domain/operators.h"
#include "core/learn/evidence.h"

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

/// The value of buying, by the belief it is expected to lead to (method.md B4): P(right) afterwards minus
/// lambda times what it costs, one step ahead or two.
class Lookahead
{
public:
    Lookahead(const EvidenceModel &evidence, double difficulty, double lambda)
        : m_evidence(evidence)
        , m_difficulty(difficulty)
        , m_lambda(lambda)
    {}

    /// Expected utility of buying this and then stopping; of stopping now it is top().p.
    double valueOf(const Belief &belief, const Offer &offer) const;
    /// Expected utility of buying this and, where that pays, one more of `later`.
    double valueWithNext(const Belief &belief, const Offer &offer, std::span<const Offer> later) const;
    /// The best of `offers` one step ahead; index -1 if none may be bought.
    struct Best
    {
        int index = -1;
        double value = 0;
    };
    Best best(const Belief &belief, std::span<const Offer> offers) const;
    /// The same with a second step looked at for the most promising ones. `values`, where given, receives the
    /// value of each offer.
    Best bestOfTwo(const Belief &belief, std::span<const Offer> offers, std::span<const Offer> later,
                   std::vector<double> *values = nullptr) const;

private:
    const EvidenceModel &m_evidence;
    double m_difficulty;
    double m_lambda;
};

} // namespace daao
