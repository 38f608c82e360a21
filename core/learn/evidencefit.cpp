#include "core/base/logistic.h"
#include "core/learn/evidenceparts.h"

#include <cmath>

namespace daao {

using namespace evidence;

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
