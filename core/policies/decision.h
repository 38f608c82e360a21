#pragma once

#include "core/domain/plan.h"

#include <QCoreApplication>
#include <QList>

#include <functional>
#include <optional>

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
    std::optional<Flip> flipOfLambda(qsizetype chosen) const;
    QList<Flip> flipsOfPrice(qsizetype chosen) const;
    std::optional<Flip> flipOfDifficulty(qsizetype chosen) const;
};

/// The nearest λ above and below `lambda` at which something else than `chosen` is chosen, found by choosing
/// again.
QList<Flip> flipsOfLambda(double lambda, const QString &chosen,
                          const std::function<QString(double)> &chosenAt);

} // namespace daao
