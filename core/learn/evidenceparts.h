#pragma once

// Inside core/learn: what a piece of evidence adds, shared by the update of a belief, its fitting, and the
// prices of purchases (evidence.cpp, evidencefit.cpp, purchasetable.cpp).

#include "core/base/logistic.h"
#include "core/learn/evidence.h"

#include <algorithm>
#include <array>

namespace daao::evidence {

inline double clampedLogit(double p)
{
    return logit(std::clamp(p, 1e-4, 1 - 1e-4));
}

/// Places in the vector of belief weights.
enum Place {
    Support = 0,              // [1, logit] per kind
    Doubt = 2 * kindCount,    // [1, logit] per kind, to "none"
    Repeat = 4 * kindCount,   // [1, logit] instead of Support
    Another = Repeat + 2,     // [1, difficulty] where another LLM is already there
    AnotherWay = Another + 2, // a program and a working agree
    Passed = AnotherWay + 1,
    Failed = Passed + 1,
    NobodyBase = Failed + 1, // [1, difficulty]
    Unanswered = NobodyBase + 2,
};
static_assert(Unanswered + 1 == EvidenceModel::beliefSize);

inline constexpr int nobody = -1;

/// Everything a piece adds to the scores: put(group or nobody, place, value). Both the update of a belief
/// and its fitting are sums over this.
template<class Put>
void contributions(const Belief &belief, int group, const Piece &piece, double difficulty, const Put &put)
{
    const int kind = int(piece.kind);
    if (group == nobody) {
        put(nobody, Unanswered, 1.0);
        return;
    }
    put(nobody, Doubt + 2 * kind, 1.0);
    put(nobody, Doubt + 2 * kind + 1, piece.logit);
    const size_t g = size_t(group);
    const Voice voice = voiceOf(piece.kind, piece.llm);
    const bool repeated = (belief.supporters[g] & voice.supporter) != 0;
    put(group, repeated ? Repeat : Support + 2 * kind, 1.0);
    put(group, repeated ? Repeat + 1 : Support + 2 * kind + 1, piece.logit);
    if (voice.independent && (belief.llms[g] & ~voice.llm) != 0) {
        put(group, Another, 1.0);
        put(group, Another + 1, difficulty);
    }
    if (voice.independent && belief.ways[g] != 0 && (belief.ways[g] & voice.way) == 0)
        put(group, AnotherWay, 1.0);
    if (piece.tests >= 0)
        put(group, piece.tests == 1 ? Passed : Failed, 1.0);
}

/// The group of a piece in the belief, opened where it is new; nobody for none.
inline int groupFor(Belief &belief, int answer)
{
    if (answer < 0 || answer >= Belief::most)
        return nobody;
    belief.groups = std::max(belief.groups, answer + 1);
    return answer;
}

inline void remember(Belief &belief, int group, const Piece &piece)
{
    ++belief.pieces;
    if (group == nobody)
        return;
    const size_t g = size_t(group);
    const Voice voice = voiceOf(piece.kind, piece.llm);
    belief.supporters[g] |= voice.supporter;
    belief.llms[g] |= voice.llm;
    belief.ways[g] |= voice.way;
    belief.passed[g] = belief.passed[g] || piece.tests == 1;
}

inline std::array<double, EvidenceModel::agreeSize>
agreeFeatures(const Belief &belief, const Belief::Top &top, const Purchase &purchase, double difficulty)
{
    const bool same =
        top.best >= 0 && (belief.llms[size_t(top.best)] & voiceOf(purchase.kind, purchase.llm).llm) != 0;
    const double l = clampedLogit(top.p);
    return {1,
            purchase.logit,
            l,
            same ? 1.0 : 0.0,
            difficulty,
            std::min(purchase.logit, l),
            double(std::min(belief.groups, 4))};
}

inline std::array<double, EvidenceModel::secondSize> secondFeatures(const Belief::Top &top,
                                                                    const Purchase &purchase)
{
    return {1, clampedLogit(top.pSecond / std::max(1e-6, 1 - top.p)), purchase.logit};
}

inline std::array<double, EvidenceModel::passSize> passFeatures(const Belief::Top &top,
                                                                const Purchase &purchase, double difficulty)
{
    return {1, purchase.logit, clampedLogit(top.p), difficulty};
}

template<size_t N>
double applied(const std::vector<double> &weights, Kind kind, const std::array<double, N> &x)
{
    double sum = 0;
    for (size_t i = 0; i < N; ++i)
        sum += weights[size_t(kind) * N + i] * x[i];
    return logistic(sum);
}

} // namespace daao::evidence
