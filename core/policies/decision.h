#pragma once

#include "core/domain/plan.h"

#include <QCoreApplication>
#include <QList>

#include <cmath>
#include <optional>
#include <span>

namespace daao {

/// One thing a decision may choose, before it is scored.
struct Option
{
    QString id;
    double successLogit = 0;   ///< of the predicted probability of being right
    std::optional<Money> cost; ///< expected; nullopt counts as the dearest known
    std::optional<double> seconds;
    double bias = 0;  ///< added to the utility, from the policy document
    QString excluded; ///< not empty: may not be chosen, and why
};

/// A choice by utility: u = p - lambda * cost / referenceCost + bias (method.md E2, D3). Ties go to the
/// first. A pure value: what-if questions are asked by changing a field and choosing again.
struct Decision
{
    Q_DECLARE_TR_FUNCTIONS(daao::Decision)

public:
    QString kind; ///< "model", "operator"
    QList<Option> options;
    double lambda = 0.05;
    Money referenceCost = Money::pico(1); ///< C_ref: one call of the best LLM; positive
    double difficultyLogit = 0;           ///< of the query, when the options' logits were computed

    double utility(const Option &option) const;
    /// Index of the best option that is not excluded; -1 if there is none.
    qsizetype choose() const;
    /// The same decision for a harder (positive) or easier query: every success logit moves by -shift.
    Decision harderBy(double shift) const;
    /// The whole record: scores, runner-up, margin and the nearest change of lambda, of a price and of the
    /// difficulty that would flip the choice. Must have an option that is not excluded.
    Why explain() const;

private:
    double costShare(const Option &option) const;
    std::optional<Flip> flipOfLambda(qsizetype chosen, std::span<const double> utilities) const;
    QList<Flip> flipsOfPrice(qsizetype chosen, std::span<const double> utilities) const;
    std::optional<Flip> flipOfDifficulty(qsizetype chosen) const;
};

/// The nearest λ above and below `lambda` at which something else than `chosen` is chosen, found by choosing
/// again, to half a percent of the way there: chosenAt(λ) is any value that tells choices apart,
/// nameOf(choice) what the flip calls it.
template<class Choice, class ChosenAt, class NameOf>
QList<Flip> flipsOfLambda(double lambda, const Choice &chosen, const ChosenAt &chosenAt, const NameOf &nameOf)
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
        for (int i = 0; i < 16 && std::abs(outside - inside) > 0.004 * std::abs(outside - lambda); ++i) {
            const double middle = (inside + outside) / 2;
            (chosenAt(middle) == chosen ? inside : outside) = middle;
        }
        flips.append({QStringLiteral("lambda"), lambda, outside, nameOf(chosenAt(outside))});
    }
    return flips;
}

} // namespace daao
