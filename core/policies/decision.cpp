#include "core/policies/decision.h"

#include "core/base/logistic.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

/// What would be chosen if the query were harder: hundreds of questions about one decision, with at most one
/// exponential for each and without copies.
class Curves
{
public:
    explicit Curves(const Decision &decision)
    {
        for (qsizetype i = 0; i < decision.options.size(); ++i) {
            const Option &option = decision.options[i];
            if (option.excluded.isEmpty())
                m_curves.append({i, std::exp(-option.successLogit),
                                 decision.utility(option) - logistic(option.successLogit)});
        }
    }

    /// As harderBy(shift).choose().
    qsizetype chosenAt(double shift) const { return chosenAtOdds(std::exp(shift)); }
    /// The same, where the odds of failing are so many times what they are.
    qsizetype chosenAtOdds(double harder) const
    {
        qsizetype best = -1;
        double bestUtility = 0;
        for (const Curve &curve : m_curves) {
            const double utility = 1.0 / (1.0 + curve.odds * harder) + curve.rest;
            if (best < 0 || utility > bestUtility) {
                best = curve.option;
                bestUtility = utility;
            }
        }
        return best;
    }

private:
    struct Curve
    {
        qsizetype option = 0;
        double odds = 1; ///< of failing
        double rest = 0; ///< what does not depend on the difficulty
    };
    QList<Curve> m_curves;
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
std::optional<Flip> Decision::flipOfLambda(qsizetype chosen) const
{
    const Option &winner = options[chosen];
    std::optional<Flip> nearest;
    for (const Option &other : options) {
        const double slope =
            costShare(winner) - costShare(other); // how fast `other` catches up as lambda grows
        if (&other == &winner || !other.excluded.isEmpty() || slope == 0)
            continue;
        const double at = lambda + (utility(winner) - utility(other)) / slope;
        const Flip flip{u"lambda"_s, lambda, at, other.id};
        if (isReachable(flip, anyHeight)
            && (!nearest || std::abs(at - lambda) < std::abs(nearest->to - lambda)))
            nearest = flip;
    }
    return nearest;
}

/// Another LLM wins if it were cheaper, the chosen one loses if it were dearer: the expected cost at which.
QList<Flip> Decision::flipsOfPrice(qsizetype chosen) const
{
    QList<Flip> flips;
    if (lambda <= 0)
        return flips;
    const Option &winner = options[chosen];
    const double dollars = double(referenceCost.pico()) / 1e12 / lambda; // one unit of utility
    std::optional<Flip> dearer;
    for (const Option &other : options) {
        if (&other == &winner || !other.excluded.isEmpty())
            continue;
        const double margin = utility(winner) - utility(other);
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

/// Success curves bend, so the crossing is searched: outwards in small steps of the logit, then by bisection.
std::optional<Flip> Decision::flipOfDifficulty(qsizetype chosen) const
{
    constexpr double step = 0.05;
    constexpr double reach = 8.0;
    const Curves curves(*this);
    const auto flipped = [&](double shift) { return curves.chosenAt(shift) != chosen; };
    std::optional<double> nearest;
    for (const double sign : {1.0, -1.0}) {
        double outside = 0;
        const double factor = std::exp(sign * step);
        double harder = factor;
        for (double shift = step; shift <= reach && outside == 0; shift += step, harder *= factor)
            if (curves.chosenAtOdds(harder) != chosen)
                outside = shift;
        if (outside == 0 || (nearest && outside - step > std::abs(*nearest)))
            continue;
        double inside = outside - step;
        for (int i = 0; i < 45; ++i) { // to the last digit of a step
            const double middle = (inside + outside) / 2;
            (flipped(sign * middle) ? outside : inside) = middle;
        }
        const double from = logistic(difficultyLogit);
        const auto distance = [&](double shift) {
            return std::abs(logistic(difficultyLogit + shift) - from);
        };
        if (!nearest || distance(sign * outside) < distance(*nearest))
            nearest = sign * outside;
    }
    if (!nearest)
        return std::nullopt;
    const Flip flip{u"difficulty"_s, logistic(difficultyLogit), logistic(difficultyLogit + *nearest),
                    options[curves.chosenAt(*nearest)].id};
    if (!isReachable(flip, 1.0))
        return std::nullopt;
    const double beyond = flip.from + 1.01 * (flip.to - flip.from);
    const bool holds = flipped(std::log(beyond / (1 - beyond)) - difficultyLogit);
    return holds ? std::optional(flip) : std::nullopt; // a sliver of another choice is no flip
}

Why Decision::explain() const
{
    const qsizetype chosen = choose();
    Q_ASSERT(chosen >= 0);
    Why why{.decision = kind, .chosen = options[chosen].id, .lambda = lambda};
    qsizetype second = -1;
    for (qsizetype i = 0; i < options.size(); ++i) {
        const Option &option = options[i];
        why.alternatives.append({option.id, logistic(option.successLogit), option.cost, option.seconds,
                                 utility(option), option.excluded});
        if (i != chosen && option.excluded.isEmpty()
            && (second < 0 || utility(option) > utility(options[second])))
            second = i;
    }
    if (second < 0) {
        why.sentence = tr("%1 is the only choice.").arg(why.chosen);
        return why;
    }
    why.runnerUp = options[second].id;
    why.margin = utility(options[chosen]) - utility(options[second]);
    if (const auto flip = flipOfLambda(chosen))
        why.flips.append(*flip);
    if (const auto flip = flipOfDifficulty(chosen))
        why.flips.append(*flip);
    why.flips += flipsOfPrice(chosen);
    why.sentence = tr("%1 (success %2, cost share %3 at λ %4) beats %5 by %6.")
                       .arg(why.chosen)
                       .arg(logistic(options[chosen].successLogit), 0, 'f', 2)
                       .arg(costShare(options[chosen]), 0, 'f', 2)
                       .arg(lambda, 0, 'g', 3)
                       .arg(why.runnerUp)
                       .arg(why.margin, 0, 'f', 3);
    return why;
}

QList<Flip> flipsOfLambda(double lambda, const QString &chosen,
                          const std::function<QString(double)> &chosenAt)
{
    QList<Flip> flips;
    for (const double factor : {2.0, 0.5}) {
        double inside = lambda;
        double outside = lambda * factor;
        for (int i = 0; i < 5 && chosenAt(outside) == chosen; ++i) {
            inside = outside;
            outside *= factor;
        }
        if (lambda <= 0 || chosenAt(outside) == chosen)
            continue;
        for (int i = 0; i < 16; ++i) {
            const double middle = (inside + outside) / 2;
            (chosenAt(middle) == chosen ? inside : outside) = middle;
        }
        flips.append({QStringLiteral("lambda"), lambda, outside, chosenAt(outside)});
    }
    return flips;
}

} // namespace daao
