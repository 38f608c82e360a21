#pragma once

#include "core/simulation/mind.h"
#include "core/simulation/simulatedchatmodel.h"
#include "core/simulation/simulatedworld.h"
#include "core/text/answers.h"

#include <cmath>

#include "fakequestions.h"

/// How tests ask the simulated LLMs, and how they count.
namespace simulatedasking {

using namespace daao;
using namespace Qt::StringLiterals;

inline const QString steps = u"Reason step by step before you answer."_s;
inline const QString brief = u"Only the answer, no explanation."_s;

inline std::shared_ptr<SimulatedPool> pool()
{
    static const auto shared = std::make_shared<SimulatedPool>(simulatedPool(), &fakequestions::read);
    return shared;
}

inline QString say(const QString &family, int number, const QString &instruction)
{
    return fakequestions::text(family, number) + u"\n\n"_s + instruction;
}

inline bool rightFor(const QString &family, int number, const QString &reply)
{
    const auto u = fakequestions::question(family, number);
    const QString answer = family == u"code" ? extractCode(reply) : extractAnswer(reply);
    return !answer.isEmpty() && meritOf(answer, u) == ShownAnswer::Right;
}

struct Tally
{
    int n = 0;
    int right = 0;
    double expected = 0;
    double variance = 0;
    void count(bool isRight, double p)
    {
        ++n;
        right += isRight;
        expected += p;
        variance += p * (1 - p);
    }
    double deviation() const { return std::abs(right - expected) / std::sqrt(std::max(variance, 1e-9)); }
    double share() const { return double(right) / n; }
};

/// Exact one-sided sign test: the chance of at least `wins` of `wins + losses` fair coins.
inline double signTest(int wins, int losses)
{
    const int n = wins + losses;
    double p = 0;
    for (int k = wins; k <= n; ++k)
        p += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) - n * std::log(2.0));
    return p;
}

inline QString shownAs(const QStringList &answers)
{
    QString text;
    int label = 0;
    for (const auto &answer : answers)
        text += u"Candidate %1:\nSome lines of work.\nAnswer: %2\n\n"_s.arg(++label).arg(answer);
    return text;
}

} // namespace simulatedasking
