#include "core/policies/decision.h"

#include "core/base/logistic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// A flip is named only if one can go a little beyond it: no negative price, no difficulty outside (0,1).
bool isReachable(const Flip &flip, double highest)
{
    const double beyond = flip.from + 1.01 * (flip.to - flip.from);
    return beyond >= 0 && beyond < highest;
}

constexpr double anyHeight = std::numeric_limits<double>::infinity();

/// The options that may be chosen as curves over x, how many times the odds of failing are what they are: the
/// utility is 1 / (1 + odds x) + rest.
class Curves
{
public:
    explicit Curves(const Decision &decision)
    {
        m_curves.reserve(size_t(decision.options.size()));
        for (qsizetype i = 0; i < decision.options.size(); ++i) {
            const Option &option = decision.options[i];
            if (option.excluded.isEmpty())
                m_curves.push_back({i, std::exp(-option.successLogit),
                                    decision.utility(option) - logistic(option.successLogit)});
        }
    }

    /// As harderBy(log x).choose().
    qsizetype chosenAt(double x) const
    {
        qsizetype best = -1;
        double bestUtility = 0;
        for (const Curve &curve : m_curves) {
            const double utility = 1.0 / (1.0 + curve.odds * x) + curve.rest;
            if (best < 0 || utility > bestUtility) {
                best = curve.option;
                bestUtility = utility;
            }
        }
        return best;
    }

    /// Where another curve crosses that of `chosen`: two curves meet at most twice, at the roots of
    /// r a b x^2 + (r (a + b) + b - a) x + r, with a and b their odds and r what chosen's rest has more.
    std::vector<double> crossings(qsizetype chosen) const
    {
        const auto winner = std::ranges::find(m_curves, chosen, &Curve::option);
        std::vector<double> roots;
        for (const Curve &other : m_curves) {
            const double rest = winner->rest - other.rest;
            const double linear = rest * (winner->odds + other.odds) + other.odds - winner->odds;
            const double square = rest * winner->odds * other.odds;
            const double discriminant = linear * linear - 4 * square * rest;
            if (&other == &*winner || rest == 0 || discriminant <= 0)
                continue;
            const double q = -(linear + std::copysign(std::sqrt(discriminant), linear)) / 2;
            for (const double root : {q / square, rest / q})
                if (root > 0 && std::isfinite(root))
                    roots.push_back(root);
        }
        return roots;
    }

private:
    struct Curve
    {
        qsizetype option = 0;
        double odds = 1; ///< of failing
        double rest = 0; ///< what does not depend on the difficulty
    };
    std::vector<Curve> m_curves;
};

} // namespace

double Decision::costShare(const Option &option) const
{
    Money cost = option.cost.value_or(Money());
    if (!option.cost)
        for (const Option &other : options)
            cost = std::max(cost, other.cost.value_or(Money()));
    return double(cost.pico()) / double(std::max<qint64>(referenceCost.pico(), 1));
}

double Decision::utility(const Option &option) const
{
    return logistic(option.successLogit) - lambda * costShare(option) + option.bias;
}

qsizetype Decision::choose() const
{
    qsizetype best = -1;
    double bestUtility = 0;
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (!options[i].excluded.isEmpty())
            continue;
        const double u = utility(options[i]);
        if (best < 0 || u > bestUtility) {
            best = i;
            bestUtility = u;
        }
    }
    return best;
}

Decision Decision::harderBy(double shift) const
{
    Decision other = *this;
    other.difficultyLogit += shift;
    for (Option &option : other.options)
        option.successLogit -= shift;
    return other;
}

/// Utilities are straight lines in lambda: the nearest crossing with the chosen one, above or below.
std::optional<Flip> Decision::flipOfLambda(qsizetype chosen, std::span<const double> utilities) const
{
    std::optional<Flip> nearest;
    for (qsizetype i = 0; i < options.size(); ++i) {
        const Option &other = options[i];
        const double slope =
            costShare(options[chosen]) - costShare(other); // how fast `other` catches up as lambda grows
        if (i == chosen || !other.excluded.isEmpty() || slope == 0)
            continue;
        const double at = lambda + (utilities[size_t(chosen)] - utilities[size_t(i)]) / slope;
        const Flip flip{u"lambda"_s, lambda, at, other.id};
        if (isReachable(flip, anyHeight)
            && (!nearest || std::abs(at - lambda) < std::abs(nearest->to - lambda)))
            nearest = flip;
    }
    return nearest;
}

/// Another LLM wins if it were cheaper, the chosen one loses if it were dearer: the expected cost at which.
QList<Flip> Decision::flipsOfPrice(qsizetype chosen, std::span<const double> utilities) const
{
    QList<Flip> flips;
    if (lambda <= 0)
        return flips;
    const Option &winner = options[chosen];
    const double dollars = double(referenceCost.pico()) / 1e12 / lambda; // one unit of utility
    std::optional<Flip> dearer;
    for (qsizetype i = 0; i < options.size(); ++i) {
        const Option &other = options[i];
        if (i == chosen || !other.excluded.isEmpty())
            continue;
        const double margin = utilities[size_t(chosen)] - utilities[size_t(i)];
        if (other.cost) {
            const double usd = other.cost->usd();
            const Flip flip{"price:"_L1 + other.id, usd, usd - margin * dollars, other.id};
            if (isReachable(flip, anyHeight))
                flips.append(flip);
        }
        if (winner.cost && (!dearer || winner.cost->usd() + margin * dollars < dearer->to))
            dearer = Flip{"price:"_L1 + winner.id, winner.cost->usd(), winner.cost->usd() + margin * dollars,
                          other.id};
    }
    if (dearer)
        flips.prepend(*dearer);
    return flips;
}

/// The nearest crossing beyond which something else is chosen: a sliver of another choice is no flip.
std::optional<Flip> Decision::flipOfDifficulty(qsizetype chosen) const
{
    constexpr double reach = 3000; // times the odds, either way
    const Curves curves(*this);
    const double odds = std::exp(difficultyLogit);
    const double from = odds / (1 + odds);
    std::optional<Flip> nearest;
    for (const double root : curves.crossings(chosen)) {
        Flip flip{u"difficulty"_s, from, odds * root / (1 + odds * root), {}};
        if (root > reach || root * reach < 1 || !isReachable(flip, 1.0)
            || (nearest && std::abs(flip.to - from) >= std::abs(nearest->to - from)))
            continue;
        const double beyond = from + 1.01 * (flip.to - from);
        const qsizetype winner = curves.chosenAt(beyond / (1 - beyond) / odds);
        if (winner == chosen)
            continue;
        flip.winner = options[winner].id;
        nearest = flip;
    }
    return nearest;
}

Why Decision::explain() const
{
    const qsizetype chosen = choose();
    Q_ASSERT(chosen >= 0);
    Why why{.decision = kind, .chosen = options[chosen].id, .lambda = lambda};
    std::vector<double> utilities;
    qsizetype second = -1;
    for (const Option &option : options) {
        const auto i = qsizetype(utilities.size());
        utilities.push_back(utility(option));
        why.alternatives.append({option.id, logistic(option.successLogit), option.cost, option.seconds,
                                 utilities.back(), option.excluded});
        if (i != chosen && option.excluded.isEmpty()
            && (second < 0 || utilities.back() > utilities[size_t(second)]))
            second = i;
    }
    if (second < 0) {
        why.sentence = tr("%1 is the only choice.").arg(why.chosen);
        return why;
    }
    why.runnerUp = options[second].id;
    why.margin = utilities[size_t(chosen)] - utilities[size_t(second)];
    if (const auto flip = flipOfLambda(chosen, utilities))
        why.flips.append(*flip);
    if (const auto flip = flipOfDifficulty(chosen))
        why.flips.append(*flip);
    why.flips += flipsOfPrice(chosen, utilities);
    why.sentence = tr("%1 (success %2, cost share %3 at λ %4) beats %5 by %6.")
                       .arg(why.chosen)
                       .arg(logistic(options[chosen].successLogit), 0, 'f', 2)
                       .arg(costShare(options[chosen]), 0, 'f', 2)
                       .arg(lambda, 0, 'g', 3)
                       .arg(why.runnerUp)
                       .arg(why.margin, 0, 'f', 3);
    return why;
}

} // namespace daao
