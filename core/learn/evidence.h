#pragma once

#include "core/base/result.h"
#include "core/domain/operators.h"

#include <QString>

#include <array>
#include <span>
#include <vector>

namespace daao {

class Checkpoint;

/// What one candidate answer is as evidence.
enum class Kind {
    Direct,   ///< the bare answer
    Working,  ///< with working, not having seen any other
    Program,  ///< computed by a program
    Tools,    ///< found with tools
    Again,    ///< with an earlier candidate in view
    Reviewed, ///< an earlier candidate, checked
    Refined,  ///< an earlier candidate, rewritten
    Debated,  ///< after reading others
    Tested,   ///< a program after public tests and repairs
    Chosen,   ///< picked from among the candidates
};
inline constexpr int kindCount = 10;

/// The kind of what an operator leaves; `alone`: nothing was on the blackboard.
Kind kindOf(Operator op, bool alone);

/// Who gives an answer, as bits of a Belief.
struct Voice
{
    quint64 supporter = 0; ///< one LLM in one way of finding out
    quint64 llm = 0;
    unsigned way = 0;
    bool independent = false; ///< it saw no other answer
};
Voice voiceOf(Kind kind, int llm);

/// One candidate answer. Answers are numbered by group: equal answers, equal numbers.
struct Piece
{
    Kind kind = Kind::Working;
    int llm = 0;      ///< index, any small numbers
    int answer = -1;  ///< group, or -1: none was found
    int tests = -1;   ///< public tests: 1 passed, 0 failed, -1 did not run
    double logit = 0; ///< that this operator on this LLM is right on this text, before anything was seen
};

/// What is believed after some pieces: a softmax over "answer g is right" and "none of them is".
struct Belief
{
    static constexpr int most = 8; ///< groups; further ones count as none

    int groups = 0;
    std::array<double, most> score{};
    std::array<quint64, most> supporters{}; ///< a bit per LLM and way of finding out
    std::array<quint64, most> llms{};       ///< a bit per LLM
    std::array<unsigned, most> ways{};      ///< a bit per way of finding out
    std::array<bool, most> passed{};
    double none = 0;
    int pieces = 0;

    std::array<double, most> probabilities() const;
    /// Index of the likeliest group and its probability; -1 and 0 if there is none. `second`: of the next.
    struct Top
    {
        int best = -1;
        double p = 0;
        int second = -1;
        double pSecond = 0;
    };
    Top top() const;
};

/// A node that could be bought next.
struct Purchase
{
    Kind kind = Kind::Working;
    int llm = 0;
    double logit = 0;
    bool tests = false; ///< it will run public tests
};

/// The learned update of P(right) by what was seen (method.md B4): a conditional logit over the distinct
/// answers and "none of them", and how likely a purchase agrees, differs or passes its tests. Two agreeing
/// answers of different LLMs weigh more than two of the same because the data says so. Immutable once fitted;
/// safe from any thread.
class EvidenceModel
{
public:
    /// The start of a run; `difficulty` is the logit of failure of the reference call.
    Belief start(double difficulty) const;
    void add(Belief &belief, const Piece &piece, double difficulty) const;
    Belief beliefOf(std::span<const Piece> pieces, double difficulty) const;

    /// Probability of being right after buying this and then naming the likeliest answer.
    double rightAfter(const Belief &belief, const Purchase &purchase, double difficulty) const;
    /// The beliefs it can lead to, with their probabilities.
    struct Branch
    {
        Belief belief;
        double probability = 0;
    };
    int branches(const Belief &belief, const Purchase &purchase, double difficulty,
                 std::array<Branch, 4> &out) const
    {
        return branches(belief, belief.top(), purchase, difficulty, out);
    }
    int branches(const Belief &belief, const Belief::Top &top, const Purchase &purchase, double difficulty,
                 std::array<Branch, 4> &out) const;

    /// One finished run for fitting: what came in order, with the number of pieces each node left.
    struct Episode
    {
        std::vector<Piece> pieces;
        std::vector<int> nodeEnds; ///< pieces.size() after each node
        int right = -1;            ///< the right group; -1: no piece is right
        double difficulty = 0;
        bool tests = false; ///< the question has public tests
    };
    static EvidenceModel fit(std::span<const Episode> episodes);
    /// Before anything was learned: independent answers, by their logits.
    static EvidenceModel unfitted();

    void toCheckpoint(Checkpoint &checkpoint, const QString &name = QStringLiteral("evidence")) const;
    static Result<EvidenceModel> fromCheckpoint(const Checkpoint &checkpoint,
                                                const QString &name = QStringLiteral("evidence"));

    static constexpr int beliefSize = kindCount * 4 + 10;
    static constexpr int agreeSize = 7;
    static constexpr int secondSize = 3;
    static constexpr int passSize = 4;

private:
    std::vector<double> m_belief = std::vector<double>(beliefSize);
    std::vector<double> m_agree = std::vector<double>(kindCount * agreeSize);
    std::vector<double> m_second = std::vector<double>(kindCount * secondSize);
    std::vector<double> m_pass = std::vector<double>(kindCount * passSize);
    friend struct EvidenceFit;
    friend class PurchaseTable;
};

} // namespace daao
