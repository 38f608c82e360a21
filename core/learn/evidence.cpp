#include "core/learn/evidence.h"

#include "core/base/logistic.h"
#include "core/learn/checkpoint.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

double clampedLogit(double p)
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

constexpr int nobody = -1;

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
    const unsigned way = wayOf(piece.kind);
    const quint64 bit = quint64(1) << ((unsigned(piece.llm) * 4 + way) % 64);
    const quint64 llm = quint64(1) << (unsigned(piece.llm) % 64);
    const bool repeated = (belief.supporters[g] & bit) != 0;
    put(group, repeated ? Repeat : Support + 2 * kind, 1.0);
    put(group, repeated ? Repeat + 1 : Support + 2 * kind + 1, piece.logit);
    const bool independent = way < 3 && piece.kind != Kind::Again;
    if (independent && (belief.llms[g] & ~llm) != 0) {
        put(group, Another, 1.0);
        put(group, Another + 1, difficulty);
    }
    if (independent && belief.ways[g] != 0 && (belief.ways[g] & (1u << way)) == 0)
        put(group, AnotherWay, 1.0);
    if (piece.tests >= 0)
        put(group, piece.tests == 1 ? Passed : Failed, 1.0);
}

/// The group of a piece in the belief, opened where it is new; nobody for none.
int groupFor(Belief &belief, int answer)
{
    if (answer < 0 || answer >= Belief::most)
        return nobody;
    belief.groups = std::max(belief.groups, answer + 1);
    return answer;
}

void remember(Belief &belief, int group, const Piece &piece)
{
    ++belief.pieces;
    if (group == nobody)
        return;
    const size_t g = size_t(group);
    const unsigned way = wayOf(piece.kind);
    belief.supporters[g] |= quint64(1) << ((unsigned(piece.llm) * 4 + way) % 64);
    belief.llms[g] |= quint64(1) << (unsigned(piece.llm) % 64);
    belief.ways[g] |= 1u << way;
    belief.passed[g] = belief.passed[g] || piece.tests == 1;
}

std::array<double, EvidenceModel::agreeSize> agreeFeatures(const Belief &belief, const Belief::Top &top,
                                                           const Purchase &purchase, double difficulty)
{
    const bool same =
        top.best >= 0 && (belief.llms[size_t(top.best)] >> (unsigned(purchase.llm) % 64) & 1) != 0;
    const double l = clampedLogit(top.p);
    return {1,
            purchase.logit,
            l,
            same ? 1.0 : 0.0,
            difficulty,
            std::min(purchase.logit, l),
            double(std::min(belief.groups, 4))};
}

std::array<double, EvidenceModel::secondSize> secondFeatures(const Belief::Top &top, const Purchase &purchase)
{
    return {1, clampedLogit(top.pSecond / std::max(1e-6, 1 - top.p)), purchase.logit};
}

std::array<double, EvidenceModel::passSize> passFeatures(const Belief::Top &top, const Purchase &purchase,
                                                         double difficulty)
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

} // namespace

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

int EvidenceModel::branches(const Belief &belief, const Purchase &purchase, double difficulty,
                            std::array<Branch, 4> &out) const
{
    const Belief::Top top = belief.top();
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

void EvidenceModel::toCheckpoint(Checkpoint &checkpoint) const
{
    checkpoint.setHeader(QStringLiteral("evidence"), {{QStringLiteral("kinds"), kindCount}});
    checkpoint.setDoubles(QStringLiteral("evidence.belief"), m_belief);
    checkpoint.setDoubles(QStringLiteral("evidence.agree"), m_agree);
    checkpoint.setDoubles(QStringLiteral("evidence.second"), m_second);
    checkpoint.setDoubles(QStringLiteral("evidence.pass"), m_pass);
}

Result<EvidenceModel> EvidenceModel::fromCheckpoint(const Checkpoint &checkpoint)
{
    EvidenceModel model;
    for (const auto &[name, to] : {std::pair(QStringLiteral("belief"), &model.m_belief),
                                   std::pair(QStringLiteral("agree"), &model.m_agree),
                                   std::pair(QStringLiteral("second"), &model.m_second),
                                   std::pair(QStringLiteral("pass"), &model.m_pass)}) {
        const auto values = checkpoint.floats(QStringLiteral("evidence.") + name, {qint64(to->size())});
        if (!values)
            return tl::unexpected(values.error());
        std::ranges::copy(*values, to->begin());
    }
    return model;
}

/// Maximum likelihood with a little shrinkage towards unfitted(), by Adam over all data.
struct EvidenceFit
{
    struct Row
    {
        std::vector<std::pair<int, float>> x;
        int group = nobody; ///< belief rows: whose score it belongs to
    };
    struct State
    {
        std::vector<std::vector<std::pair<int, float>>> x; ///< nobody, then each group
        int right = 0;                                     ///< index into x
    };
    struct Binary
    {
        std::vector<float> x;
        int kind = 0;
        bool yes = false;
    };

    EvidenceModel model = EvidenceModel::unfitted();

    static void collect(const EvidenceModel::Episode &episode, std::vector<State> &states)
    {
        Belief belief;
        State state;
        state.x.resize(1);
        state.x[0] = {{NobodyBase, 1.0f}, {NobodyBase + 1, float(episode.difficulty)}};
        size_t next = 0;
        for (const int end : episode.nodeEnds) {
            for (; next < size_t(end); ++next) {
                const Piece &piece = episode.pieces[next];
                const int group = groupFor(belief, piece.answer);
                state.x.resize(size_t(belief.groups) + 1);
                contributions(belief, group, piece, episode.difficulty, [&](int target, int place, double v) {
                    state.x[size_t(target + 1)].emplace_back(place, float(v));
                });
                remember(belief, group, piece);
            }
            if (belief.groups == 0)
                continue;
            state.right = episode.right >= 0 && episode.right < belief.groups ? episode.right + 1 : 0;
            states.push_back(state);
        }
    }

    void fitBelief(const std::vector<State> &states)
    {
        const std::vector<double> start = model.m_belief;
        std::vector<double> &w = model.m_belief;
        std::vector<double> m(w.size()), v(w.size());
        std::vector<double> scores;
        for (int step = 1; step <= 250; ++step) {
            std::vector<double> gradient(w.size());
            for (const State &state : states) {
                scores.assign(state.x.size(), 0);
                for (size_t g = 0; g < state.x.size(); ++g)
                    for (const auto &[i, value] : state.x[g])
                        scores[g] += w[size_t(i)] * double(value);
                const double highest = *std::ranges::max_element(scores);
                double total = 0;
                for (double &s : scores)
                    total += s = std::exp(s - highest);
                for (size_t g = 0; g < state.x.size(); ++g) {
                    const double error = scores[g] / total - (int(g) == state.right ? 1 : 0);
                    for (const auto &[i, value] : state.x[g])
                        gradient[size_t(i)] += error * double(value);
                }
            }
            const double n = double(states.size());
            for (size_t i = 0; i < w.size(); ++i)
                gradient[i] = gradient[i] / n + 3e-4 * (w[i] - start[i]);
            adam(w, gradient, m, v, step, 0.05);
        }
    }

    static void adam(std::vector<double> &w, const std::vector<double> &gradient, std::vector<double> &m,
                     std::vector<double> &v, int step, double rate)
    {
        for (size_t i = 0; i < w.size(); ++i) {
            m[i] = 0.9 * m[i] + 0.1 * gradient[i];
            v[i] = 0.99 * v[i] + 0.01 * gradient[i] * gradient[i];
            w[i] -= rate * (m[i] / (1 - std::pow(0.9, step)))
                    / (std::sqrt(v[i] / (1 - std::pow(0.99, step))) + 1e-9);
        }
    }

    static void fitBinary(const std::vector<Binary> &rows, std::vector<double> &w, size_t size)
    {
        const std::vector<double> start = w;
        std::vector<double> m(w.size()), v(w.size());
        std::vector<double> n(kindCount, 20.0);
        for (const Binary &row : rows)
            n[size_t(row.kind)] += 1;
        for (int step = 1; step <= 200; ++step) {
            std::vector<double> gradient(w.size());
            for (const Binary &row : rows) {
                const size_t offset = size_t(row.kind) * size;
                double sum = 0;
                for (size_t i = 0; i < size; ++i)
                    sum += w[offset + i] * double(row.x[i]);
                const double error = (logistic(sum) - (row.yes ? 1 : 0)) / n[size_t(row.kind)];
                for (size_t i = 0; i < size; ++i)
                    gradient[offset + i] += error * double(row.x[i]);
            }
            for (size_t i = 0; i < w.size(); ++i)
                gradient[i] += 1e-3 * (w[i] - start[i]);
            adam(w, gradient, m, v, step, 0.05);
        }
    }

    /// What each node after the first did to the likeliest answer before it.
    void collectMoves(const EvidenceModel::Episode &episode, std::vector<Binary> &agree,
                      std::vector<Binary> &second, std::vector<Binary> &pass) const
    {
        Belief belief = model.start(episode.difficulty);
        size_t next = 0;
        for (const int end : episode.nodeEnds) {
            if (size_t(end) > next) {
                const Piece &piece = episode.pieces[next]; // of several, the first stands for the node
                const Belief::Top top = belief.top();
                const Purchase purchase{piece.kind, piece.llm, piece.logit, piece.tests >= 0};
                const auto row = [&](const auto &x, bool yes) {
                    return Binary{{x.begin(), x.end()}, int(piece.kind), yes};
                };
                if (top.best >= 0)
                    agree.push_back(row(agreeFeatures(belief, top, purchase, episode.difficulty),
                                        piece.answer == top.best));
                if (top.second >= 0 && piece.answer != top.best)
                    second.push_back(row(secondFeatures(top, purchase), piece.answer == top.second));
                if (piece.tests >= 0)
                    pass.push_back(row(passFeatures(top, purchase, episode.difficulty), piece.tests == 1));
            }
            for (; next < size_t(end); ++next)
                model.add(belief, episode.pieces[next], episode.difficulty);
        }
    }
};

EvidenceModel EvidenceModel::fit(std::span<const Episode> episodes)
{
    EvidenceFit fit;
    std::vector<EvidenceFit::State> states;
    for (const Episode &episode : episodes)
        EvidenceFit::collect(episode, states);
    if (states.empty())
        return unfitted();
    fit.fitBelief(states);
    std::vector<EvidenceFit::Binary> agree, second, pass;
    for (const Episode &episode : episodes)
        fit.collectMoves(episode, agree, second, pass);
    EvidenceFit::fitBinary(agree, fit.model.m_agree, agreeSize);
    EvidenceFit::fitBinary(second, fit.model.m_second, secondSize);
    EvidenceFit::fitBinary(pass, fit.model.m_pass, passSize);
    return fit.model;
}

} // namespace daao
