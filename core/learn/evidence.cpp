#include "core/learn/evidence.h"

#include "core/learn/checkpoint.h"
#include "core/learn/evidenceparts.h"

#include <algorithm>
#include <cmath>

namespace daao {

using namespace evidence;

namespace {

/// Which ways of finding out are one: the same LLM's second working repeats its first.
unsigned wayOf(Kind kind)
{
    switch (kind) {
    case Kind::Program:
    case Kind::Tested:
        return 1;
    case Kind::Tools:
        return 2;
    case Kind::Reviewed:
    case Kind::Refined:
    case Kind::Chosen:
        return 3;
    default:
        return 0;
    }
}

} // namespace

Voice voiceOf(Kind kind, int llm)
{
    const unsigned way = wayOf(kind);
    return {.supporter = quint64(1) << ((unsigned(llm) * 4 + way) % 64),
            .llm = quint64(1) << (unsigned(llm) % 64),
            .way = 1u << way,
            .independent = way < 3 && kind != Kind::Again};
}

Kind kindOf(Operator op, bool alone)
{
    switch (op) {
    case Operator::Generate:
        return alone ? Kind::Direct : Kind::Again;
    case Operator::Cot:
        return alone ? Kind::Working : Kind::Again;
    case Operator::SelfConsistency:
        return Kind::Working;
    case Operator::Debate:
        return Kind::Debated;
    case Operator::SelfRefine:
        return Kind::Refined;
    case Operator::Review:
        return Kind::Reviewed;
    case Operator::Ensemble:
        return Kind::Chosen;
    case Operator::Programmer:
        return Kind::Program;
    case Operator::Test:
        return Kind::Tested;
    case Operator::React:
        return Kind::Tools;
    }
    return Kind::Working;
}

std::array<double, Belief::most> Belief::probabilities() const
{
    double highest = none;
    for (int g = 0; g < groups; ++g)
        highest = std::max(highest, score[size_t(g)]);
    std::array<double, most> p{};
    double total = std::exp(none - highest);
    for (int g = 0; g < groups; ++g)
        total += p[size_t(g)] = std::exp(score[size_t(g)] - highest);
    for (int g = 0; g < groups; ++g)
        p[size_t(g)] /= total;
    return p;
}

Belief::Top Belief::top() const
{
    const auto p = probabilities();
    Top top;
    for (int g = 0; g < groups; ++g) {
        if (p[size_t(g)] > top.p) {
            top.second = top.best;
            top.pSecond = top.p;
            top.best = g;
            top.p = p[size_t(g)];
        } else if (p[size_t(g)] > top.pSecond) {
            top.second = g;
            top.pSecond = p[size_t(g)];
        }
    }
    return top;
}

Belief EvidenceModel::start(double difficulty) const
{
    Belief belief;
    belief.none = m_belief[NobodyBase] + m_belief[NobodyBase + 1] * difficulty;
    return belief;
}

void EvidenceModel::add(Belief &belief, const Piece &piece, double difficulty) const
{
    const int group = groupFor(belief, piece.answer);
    contributions(belief, group, piece, difficulty, [&](int target, int place, double value) {
        (target == nobody ? belief.none : belief.score[size_t(target)]) += m_belief[size_t(place)] * value;
    });
    remember(belief, group, piece);
}

Belief EvidenceModel::beliefOf(std::span<const Piece> pieces, double difficulty) const
{
    Belief belief = start(difficulty);
    for (const Piece &piece : pieces)
        add(belief, piece, difficulty);
    return belief;
}

int EvidenceModel::branches(const Belief &belief, const Belief::Top &top, const Purchase &purchase,
                            double difficulty, std::array<Branch, 4> &out) const
{
    int count = 0;
    const auto branch = [&](int answer, int tests, double probability) {
        if (probability < 1e-6)
            return;
        Branch &b = out[size_t(count++)];
        b.belief = belief;
        b.probability = probability;
        add(b.belief, {purchase.kind, purchase.llm, answer, tests, purchase.logit}, difficulty);
    };
    const int fresh = std::min(belief.groups, Belief::most - 1);
    const double agree =
        top.best < 0 ? 0 : applied(m_agree, purchase.kind, agreeFeatures(belief, top, purchase, difficulty));
    const double pass =
        purchase.tests ? applied(m_pass, purchase.kind, passFeatures(top, purchase, difficulty)) : 1;
    if (purchase.tests) { // what passes its tests is the old answer or a new one; what fails is new
        branch(top.best, 1, agree * pass);
        branch(fresh, 1, (1 - agree) * pass);
        branch(purchase.kind == Kind::Tested && top.best >= 0 ? top.best : fresh, 0, 1 - pass);
        return count;
    }
    const double second =
        top.second < 0 ? 0 : (1 - agree) * applied(m_second, purchase.kind, secondFeatures(top, purchase));
    branch(top.best, -1, agree);
    branch(top.second, -1, second);
    branch(fresh, -1, 1 - agree - second);
    return count;
}

double EvidenceModel::rightAfter(const Belief &belief, const Purchase &purchase, double difficulty) const
{
    std::array<Branch, 4> out;
    const int count = branches(belief, purchase, difficulty, out);
    double right = 0;
    for (int i = 0; i < count; ++i)
        right += out[size_t(i)].probability * out[size_t(i)].belief.top().p;
    return right;
}

EvidenceModel EvidenceModel::unfitted()
{
    EvidenceModel model;
    for (int kind = 0; kind < kindCount; ++kind) {
        model.m_belief[size_t(Support + 2 * kind + 1)] = 1; // odds of being right, one by one
        model.m_agree[size_t(kind * agreeSize)] = -0.5;
        model.m_agree[size_t(kind * agreeSize + 5)] = 0.8;
        model.m_second[size_t(kind * secondSize)] = -1;
        model.m_pass[size_t(kind * passSize + 1)] = 1;
    }
    model.m_belief[Repeat + 1] = 0.3;
    model.m_belief[Another] = 1;
    model.m_belief[Passed] = 3;
    model.m_belief[Failed] = -3;
    model.m_belief[Unanswered] = 0.2;
    return model;
}

void EvidenceModel::toCheckpoint(Checkpoint &checkpoint, const QString &name) const
{
    checkpoint.setHeader(name, {{QStringLiteral("kinds"), kindCount}});
    checkpoint.setDoubles(name + QStringLiteral(".belief"), m_belief);
    checkpoint.setDoubles(name + QStringLiteral(".agree"), m_agree);
    checkpoint.setDoubles(name + QStringLiteral(".second"), m_second);
    checkpoint.setDoubles(name + QStringLiteral(".pass"), m_pass);
}

Result<EvidenceModel> EvidenceModel::fromCheckpoint(const Checkpoint &checkpoint, const QString &name)
{
    EvidenceModel model;
    for (const auto &[part, to] : {std::pair(QStringLiteral(".belief"), &model.m_belief),
                                   std::pair(QStringLiteral(".agree"), &model.m_agree),
                                   std::pair(QStringLiteral(".second"), &model.m_second),
                                   std::pair(QStringLiteral(".pass"), &model.m_pass)}) {
        const auto values = checkpoint.floats(name + part, {qint64(to->size())});
        if (!values)
            return tl::unexpected(values.error());
        std::ranges::copy(*values, to->begin());
    }
    return model;
}

} // namespace daao
