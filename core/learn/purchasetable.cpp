#include "core/learn/purchasetable.h"

#include "core/learn/evidenceparts.h"
#include "core/learn/vectorised.h"

#include <bit>
#include <cmath>

namespace daao {

using namespace evidence;
using kernels::larger;
using kernels::smaller;

namespace {

/// A belief as the kernel needs it: odds by answer, the likeliest one and the next apart from the others.
struct Standing
{
    int best = -1;
    int second = -1;
    float p = 0; ///< that the likeliest answer is right
    float top = 0;
    float next = 0;
    float third = 0;  ///< the largest of the others
    float others = 0; ///< their sum
    float none = 0;
    float fresh = 0; ///< of an answer that nobody gave yet, before it is supported
    float topLogit = 0;
    float nextLogit = 0; ///< of the next among all that is not the likeliest
    float groups = 0;
    float hasTop = 0;
    float hasNext = 0;
};

Standing standingOf(const Belief &belief)
{
    std::array<float, Belief::most> odds{};
    double highest = std::max(belief.none, 0.0);
    for (int g = 0; g < belief.groups; ++g)
        highest = std::max(highest, belief.score[size_t(g)]);
    Standing s;
    s.none = std::exp(float(belief.none - highest));
    s.fresh = std::exp(float(-highest));
    float total = s.none;
    for (int g = 0; g < belief.groups; ++g) {
        const float mine = odds[size_t(g)] = std::exp(float(belief.score[size_t(g)] - highest));
        total += mine;
        if (mine > s.top) {
            s.second = s.best;
            s.next = s.top;
            s.best = g;
            s.top = mine;
        } else if (mine > s.next) {
            s.second = g;
            s.next = mine;
        }
    }
    for (int g = 0; g < belief.groups; ++g) {
        if (g == s.best || g == s.second)
            continue;
        s.third = std::max(s.third, odds[size_t(g)]);
        s.others += odds[size_t(g)];
    }
    s.p = s.top / total;
    s.topLogit = float(clampedLogit(double(s.p)));
    if (s.second >= 0)
        s.nextLogit = float(clampedLogit(double(s.next / std::max(1e-6F * total, total - s.top))));
    s.groups = float(std::min(belief.groups, 4));
    s.hasTop = s.best >= 0 ? 1 : 0;
    s.hasNext = s.second >= 0 ? 1 : 0;
    return s;
}

DAAO_VECTORISED_PART float exponential(float x)
{
    x = smaller(larger(x, -80.0F), 80.0F);
    const float turns = x * 1.44269504F;
    const int whole = int(turns + (turns < 0 ? -0.5F : 0.5F));
    const float r = x - float(whole) * 0.693147181F; // in [-0.35, 0.35]: the sixth power is below 2e-6
    const float e = 1 + r * (1 + r * (0.5F + r * (0.166666667F + r * (0.0416666667F + r * 0.00833333333F))));
    return e * std::bit_cast<float>((whole + 127) << 23);
}

DAAO_VECTORISED_PART float sigmoid(float x)
{
    return 1 / (1 + exponential(-x));
}

DAAO_VECTORISED void exponentials(std::vector<float> &x)
{
    float *values = x.data();
    const size_t n = x.size();
    for (size_t i = 0; i < n; ++i)
        values[i] = exponential(values[i]);
}

/// EvidenceModel::branches and the likeliest answer of each, for all purchases at once.
DAAO_VECTORISED void rightAfterAll(const Standing &s, const PurchaseTable::Columns &c, const float *same,
                                   const float *gainTop, const float *gainNext, float failed, float *out,
                                   size_t n)
{
    const float *logit = c.logit.data(), *doubt = c.doubt.data(), *fresh = c.fresh.data();
    const float *agree0 = c.agree.data(), *agreeTop = c.agreeTop.data();
    const float *agreeSame = c.agreeSame.data(), *agreeMin = c.agreeMin.data();
    const float *agreeGroups = c.agreeGroups.data(), *second0 = c.second.data();
    const float *secondTop = c.secondTop.data(), *pass0 = c.pass.data(), *passTop = c.passTop.data();
    const float *tests = c.tests.data(), *failedTop = c.failedTop.data();
    const float rest = s.next + s.others;
    for (size_t j = 0; j < n; ++j) {
        const float none = s.none * doubt[j];
        const float agree =
            s.hasTop
            * sigmoid(agree0[j] + agreeTop[j] * s.topLogit + agreeSame[j] * same[j]
                      + agreeMin[j] * smaller(logit[j], s.topLogit) + agreeGroups[j] * s.groups);
        const float pass = 1 - tests[j] * (1 - sigmoid(pass0[j] + passTop[j] * s.topLogit));
        const float second =
            s.hasNext * (1 - tests[j]) * (1 - agree) * sigmoid(second0[j] + secondTop[j] * s.nextLogit);
        const float top = s.top * gainTop[j];
        const float next = s.next * gainNext[j];
        const float made = s.fresh * fresh[j];
        const float agreed = larger(top, larger(s.next, s.third)) / (top + rest + none);
        const float seconded = larger(s.top, next) / (s.top + next + s.others + none);
        const float novel = larger(s.top, made) / (s.top + rest + made + none);
        const float brokenTop = top * failed;
        const float brokenNew = made * failed;
        const float toTop = failedTop[j] * s.hasTop;
        const float broken = toTop * (larger(brokenTop, s.next) / (brokenTop + rest + none))
                             + (1 - toTop) * (larger(s.top, brokenNew) / (s.top + rest + brokenNew + none));
        out[j] = agree * pass * agreed + second * seconded + (1 - agree - second) * pass * novel
                 + (1 - pass) * broken;
    }
}

} // namespace

PurchaseTable::PurchaseTable(const EvidenceModel &model, double difficulty,
                             std::span<const Purchase> purchases)
    : m_model(model)
    , m_difficulty(difficulty)
    , m_purchases(purchases.begin(), purchases.end())
{
    const auto factor = [](double score) { return float(std::exp(score)); };
    const std::vector<double> &w = model.m_belief;
    m_another = factor(w[Another] + w[Another + 1] * difficulty);
    m_anotherWay = factor(w[AnotherWay]);
    m_failed = factor(w[Failed] - w[Passed]);
    for (const Purchase &p : m_purchases) {
        const size_t kind = size_t(p.kind);
        const double support = w[Support + 2 * kind] + w[Support + 2 * kind + 1] * p.logit;
        const double *agree = &model.m_agree[kind * EvidenceModel::agreeSize];
        const double *second = &model.m_second[kind * EvidenceModel::secondSize];
        const double *pass = &model.m_pass[kind * EvidenceModel::passSize];
        const double passed = p.tests ? w[Passed] : 0;
        m_columns.logit.push_back(float(p.logit));
        m_columns.doubt.push_back(float(w[Doubt + 2 * kind] + w[Doubt + 2 * kind + 1] * p.logit));
        m_columns.fresh.push_back(float(support + passed));
        m_columns.agree.push_back(float(agree[0] + agree[1] * p.logit + agree[4] * difficulty));
        m_columns.agreeTop.push_back(float(agree[2]));
        m_columns.agreeSame.push_back(float(agree[3]));
        m_columns.agreeMin.push_back(float(agree[5]));
        m_columns.agreeGroups.push_back(float(agree[6]));
        m_columns.second.push_back(float(second[0] + second[2] * p.logit));
        m_columns.secondTop.push_back(float(second[1]));
        m_columns.pass.push_back(float(pass[0] + pass[1] * p.logit + pass[3] * difficulty));
        m_columns.passTop.push_back(float(pass[2]));
        m_columns.tests.push_back(p.tests ? 1 : 0);
        m_columns.failedTop.push_back(p.kind == Kind::Tested ? 1 : 0);
        m_columns.again.push_back(float(w[Repeat] + w[Repeat + 1] * p.logit + passed));
        m_voices.push_back(voiceOf(p.kind, p.llm));
    }
    for (std::vector<float> *scores : {&m_columns.doubt, &m_columns.fresh, &m_columns.again})
        exponentials(*scores);
}

void PurchaseTable::gains(const Belief &belief, int group, float *gain) const
{
    const size_t g = size_t(group);
    const bool severalWays = belief.ways[g] != 0;
    for (size_t j = 0; j < size(); ++j) {
        const Voice &voice = m_voices[j];
        float factor = (belief.supporters[g] & voice.supporter) ? m_columns.again[j] : m_columns.fresh[j];
        if (voice.independent && (belief.llms[g] & ~voice.llm))
            factor *= m_another;
        if (voice.independent && severalWays && !(belief.ways[g] & voice.way))
            factor *= m_anotherWay;
        gain[j] = factor;
    }
}

double PurchaseTable::rightAfter(const Belief &belief, std::span<float> out) const
{
    if (belief.groups >= Belief::most) { // no room for a new answer: rare, and defined there
        for (size_t j = 0; j < size(); ++j)
            out[j] = float(m_model.rightAfter(belief, m_purchases[j], m_difficulty));
        return belief.top().p;
    }
    const Standing standing = standingOf(belief);
    std::vector<float> scratch(3 * size());
    float *same = scratch.data(), *gainTop = same + size(), *gainNext = gainTop + size();
    if (standing.best >= 0) {
        const quint64 llms = belief.llms[size_t(standing.best)];
        for (size_t j = 0; j < size(); ++j)
            same[j] = (llms & m_voices[j].llm) ? 1 : 0;
        gains(belief, standing.best, gainTop);
    }
    if (standing.second >= 0)
        gains(belief, standing.second, gainNext);
    rightAfterAll(standing, m_columns, same, gainTop, gainNext, m_failed, out.data(), size());
    return double(standing.p);
}

} // namespace daao
