#pragma once

#include "core/domain/run.h"

#include <QList>

#include <optional>

namespace daao {

/// Which candidate is the answer: programs that passed their public tests first, then the largest group of
/// equal answers, then the highest predicted quality (method.md 5.8). Pure. `believed`: an answer that wins
/// against any majority where a candidate (that passed, if any did) gave it, if possible in this very
/// wording: NextStep::answer.
struct Selection
{
    qsizetype winner = -1; ///< index into the candidates; -1: there is none
    QList<qsizetype> tied; ///< one candidate of each group that only a judge can tell apart; empty: decided
    int votes = 0;         ///< size of the winning group
    int voters = 0;        ///< candidates that have an answer
};

Selection select(const QList<Candidate> &candidates, const std::optional<QString> &believed = {});

} // namespace daao
