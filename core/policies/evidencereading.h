#pragma once

#include "core/domain/run.h"
#include "core/learn/evidence.h"

#include <QStringList>

#include <array>
#include <functional>
#include <vector>

namespace daao {

/// Ways of finding an answer whose success is predicted from the text alone.
enum class Way { Direct, Working, Program, Tools };
inline constexpr int wayCount = 4;

/// Whose success on the text stands behind a kind of evidence.
Way wayOf(Kind kind);
Way wayOf(Operator op);

/// Logits of success of each way on one LLM.
using Ways = std::array<double, wayCount>;

/// A run, or the part of it that is done, as evidence.
struct Evidence
{
    std::vector<Piece> pieces;
    std::vector<int> nodeEnds; ///< pieces.size() after each node
    QStringList answers;       ///< by group: how it was given first
};

/// `llmOf` numbers the LLMs; `waysOf` tells what was predicted for one of them.
Evidence readEvidence(const QList<NodeRun> &nodes, const std::function<int(const QString &)> &llmOf,
                      const std::function<const Ways &(int)> &waysOf);

} // namespace daao
