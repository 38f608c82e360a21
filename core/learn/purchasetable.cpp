#include "core/learn/purchasetable.h"

#include "core/learn/evidenceparts.h"
#include "core/learn/kernels.h"
#include "core/learn/vectorised.h"

#include <cmath>

namespace daao {

using namespace evidence;
using kernels::exponential;
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

DAAO_VECTORISED_PART float sigmoid(float x)
{
    return 1 / (1 + exponential(-x));
}

/// EvidenceModel::branches and the likeliest answer of each, for all purchases at once. Everything that the
/// loop reads has a name of its own: the compiler makes vectors only of what cannot be written meanwhile.
DAAO_VECTORISED void rightAfterAll(const Standing &s, const PurchaseTable::Columns &c, const float *same,
                                   const float *gainTop, const float *gainNext, float failed,
                                   float *__restrict out, size_t n)
{
    const float *logit = c.logit.data(), *doubt = c.doubt.data(), *fresh = c.fresh.data();
    const float *agree0 = c.agree.data(), *agreeTop = c.agreeTop.data();
    const float *agreeSame = c.agreeSame.data(), *agreeMin = c.agreeMin.data();
    const float *agreeGroups = c.agreeGroups.data(), *second0 = c.second.data();
    const float *secondTop = c.secondTop.data(), *pass0 = c.pass.data(), *passTop = c.passTop.data();
    const float *tests = c.tests.data(), *failedTop = c.failedTop.data();
    const float top0 = s.top, next0 = s.next, third = s.third, none0 = s.none, others = s.others;
    const float fresh0 = s.fresh, topLogit = s.topLogit, nextLogit = s.nextLogit, groups = s.groups;
    const float hasTop = s.hasTop, hasNext = s.hasNext, rest = s.next + s.others;
#pragma GCC ivdep
    for (size_t j = 0; j < n; ++j) {
        const float none = none0 * doubt[j];
        const float agree = hasTop
                            * sigmoid(agree0[j] + agreeTop[j] * topLogit + agreeSame[j] * same[j]
                                      + agreeMin[j] * smaller(logit[j], topLogit) + agreeGroups[j] * groups);
        const float pass = 1 - tests[j] * (1 - sigmoid(pass0[j] + passTop[j] * topLogit));
        const float second =
            hasNext * (1 - tests[j]) * (1 - agree) * sigmoid(second0[j] + secondTop[j] * nextLogit);
        const float top = top0 * gainTop[j];
        const float next = next0 * gainNext[j];
        const float made = fresh0 * fresh[j];
        const float agreed = larger(top, larger(next0, third)) / (top + rest + none);
        const float seconded = larger(top0, next) / (top0 + next + others + none);
        const float novel = larger(top0, made) / (top0 + rest + made + none);
        const float brokenTop = top * failed;
        const float brokenNew = made * failed;
        const float toTop = failedTop[j] * hasTop;
        const float broken = toTop * (larger(brokenTop, next0) / (brokenTop + rest + none))
                             + (1 - toTop) * (larger(top0, brokenNew) / (top0 + rest + brokenNew + none));
        out[j] = agree * pass * agreed + second * seconded + (1 - agree - second) * pass * novel
                 + (1 - pass) * broken;
    }
}

} // namespace

PurchaseTable::PurchaseTable(const EvidenceModel &model, double difficulty, std::vector<Purchase> purchases)
    : m_model(model)
    , m_difficulty(difficulty)
    , m_purchases(std::move(purchases))
{
    const auto factor = [](double score) { return float(std::exp(score)); };
    const std::vector<double> &w = model.m_belief;
    m_another = factor(w[Another] + w[Another + 1] * difficulty);
    m_anotherWay = factor(w[AnotherWay]);
    m_failed = factor(w[Failed] - w[Passed]);
    m_voices.reserve(size());
    m_columns.resize(size());
    Columns &c = m_columns;
    for (size_t j = 0; j < size(); ++j) {
        const Purchase &p = m_purchases[j];
        const size_t kind = size_t(p.kind);
        const double support = w[Support + 2 * kind] + w[Support + 2 * kind + 1] * p.logit;
        const double *agree = &model.m_agree[kind * EvidenceModel::agreeSize];
        const double *second = &model.m_second[kind * EvidenceModel::secondSize];
        const double *pass = &model.m_pass[kind * EvidenceModel::passSize];
        const double passed = p.tests ? w[Passed] : 0;
        c.logit[j] = float(p.logit);
        c.doubt[j] = float(w[Doubt + 2 * kind] + w[Doubt + 2 * kind + 1] * p.logit);
        c.fresh[j] = float(support + passed);
        c.agree[j] = float(agree[0] + agree[1] * p.logit + agree[4] * difficulty);
        c.agreeTop[j] = float(agree[2]);
        c.agreeSame[j] = float(agree[3]);
        c.agreeMin[j] = float(agree[5]);
        c.agreeGroups[j] = float(agree[6]);
        c.second[j] = float(second[0] + second[2] * p.logit);
        c.secondTop[j] = float(second[1]);
        c.pass[j] = float(pass[0] + pass[1] * p.logit + pass[3] * difficulty);
        c.passTop[j] = float(pass[2]);
        c.tests[j] = p.tests ? 1 : 0;
        c.failedTop[j] = p.kind == Kind::Tested ? 1 : 0;
        c.again[j] = float(w[Repeat] + w[Repeat + 1] * p.logit + passed);
        m_voices.push_back(voiceOf(p.kind, p.llm));
    }
    for (std::vector<float> *scores : {&c.doubt, &c.fresh, &c.again})
        kernels::exponentials(*scores);
}

void PurchaseTable::Columns::resize(size_t size)
{
    for (auto *column : {&logit, &doubt, &fresh, &again, &agree, &agreeTop, &agreeSame, &agreeMin,
                         &agreeGroups, &second, &secondTop, &pass, &passTop, &tests, &failedTop})
        column->resize(size);
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
    static thread_local std::vector<float> scratch;
    scratch.assign(3 * size(), 0.0F);
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
