#include "core/problems/structures.h"

#include <algorithm>
#include <bit>

namespace daao {

namespace {

// Every family has a measure of its work W; the difficulty is linear in log2(W), so that each doubling of the
// work adds the same number of logits. The logarithm is piecewise linear between powers of two: exact and
// monotone.
constexpr int easiest = -3000;
constexpr int hardest = 3500;

constexpr quint64 magnitude(qint64 value)
{
    return value < 0 ? 0 - quint64(value) : quint64(value);
}

/// log2(x) in thousandths, x >= 1.
constexpr qint64 milliLog2(quint64 x)
{
    const int exponent = std::bit_width(x) - 1;
    const quint64 rest = x - (quint64(1) << exponent);
    const quint64 fraction =
        exponent <= 53 ? (rest * 1000) >> exponent : ((rest >> 11) * 1000) >> (exponent - 11);
    return exponent * qint64(1000) + qint64(fraction);
}

/// How long a number is, in thousandths of a bit: 0 for 0, about 3300 per decimal digit.
constexpr qint64 size(qint64 value)
{
    return milliLog2(magnitude(value) + 1);
}

/// Difficulty of work `work`, where `least` is the work of the easiest question and a doubling adds `slope`.
constexpr int difficultyOf(qint64 work, qint64 least, int slope)
{
    const qint64 doublings = milliLog2(quint64(std::max<qint64>(work, 1))) - milliLog2(quint64(least));
    return int(std::clamp<qint64>(easiest + doublings * slope / 1000, easiest, hardest));
}

int difficulty(const ArithmeticChain &chain)
{
    qint64 work = 0;
    qint64 value = chain.start;
    for (const auto &step : chain.steps) {
        const qint64 left = size(value);
        const qint64 right = size(step.value);
        work += step.op == '*' ? 2000 + left * right / 5000 : 1500 + std::max(left, right) / 2;
        bool overflow = false;
        if (step.op == '*')
            overflow = __builtin_mul_overflow(value, step.value, &value);
        else if (step.op == '-')
            overflow = __builtin_sub_overflow(value, step.value, &value);
        else
            overflow = __builtin_add_overflow(value, step.value, &value);
        if (overflow)
            return hardest;
    }
    return difficultyOf(work, 2500, 860);
}

int difficulty(const WordProblem &problem)
{
    qint64 work = size(problem.start) / 4;
    for (const auto &event : problem.events) {
        const qint64 amount = size(event.amount);
        const bool each = event.kind == WordProblem::GainEach || event.kind == WordProblem::LoseEach;
        if (each)
            work += 3000 + (amount + size(event.each)) / 2;
        else if (event.kind == WordProblem::Times || event.kind == WordProblem::Share)
            work += 2000 + amount;
        else
            work += 1500 + amount / 2;
    }
    work += 1200 * qint64(problem.distractors);
    return difficultyOf(work, 3000, 1500);
}

int difficulty(const LinearSystem &system)
{
    qint64 work = 0;
    for (const auto &row : system.coefficients)
        for (const qint64 coefficient : row)
            if (coefficient != 0)
                work += 1000 + size(coefficient);
    work *= std::max<qint64>(system.unknowns.size(), 1);
    for (const qint64 constant : system.constants)
        work += size(constant);
    return difficultyOf(work, 5500, 1020);
}

int difficulty(const ModularQuestion &question)
{
    const qint64 modulus = size(question.modulus);
    qint64 work = 2000;
    switch (question.kind) {
    case ModularQuestion::Power:
        work += (2000 + size(question.base) + modulus) * (1000 + size(question.exponent)) / 3000;
        break;
    case ModularQuestion::Sum:
        work += modulus;
        for (const qint64 term : question.terms)
            work += 500 + size(term) / 2;
        break;
    case ModularQuestion::Product:
        work += modulus;
        for (const qint64 term : question.terms)
            work += 800 + size(term) * (1000 + modulus) / 5000;
        break;
    case ModularQuestion::Remainders:
        work += 2000;
        for (const qint64 part : question.moduli)
            work += (500 + size(part)) * qint64(question.moduli.size());
        break;
    }
    return difficultyOf(work, 7200, 2000);
}

int difficulty(const DateQuestion &question)
{
    constexpr qint64 epoch = 2451545; // 1 January 2000
    qint64 work = 0;
    switch (question.kind) {
    case DateQuestion::WeekdayAfter:
        work = 3000 + size(question.days);
        break;
    case DateQuestion::TimeAfter:
        work = 3000 + size(question.minutes);
        break;
    case DateQuestion::DateAfter:
        work = 4000 + size(question.days) * 3 / 2;
        break;
    case DateQuestion::DaysBetween:
        work = 5000 + size(question.other - question.date) * 2;
        break;
    case DateQuestion::WeekdayOf:
        work = 12000 + size(question.date - epoch);
        break;
    }
    return difficultyOf(work, 4500, 2400);
}

int difficulty(const OrderingPuzzle &puzzle)
{
    const qint64 items = puzzle.items.size();
    const qint64 fromEnd = std::clamp<qint64>(puzzle.askedPosition, 0, std::max<qint64>(items - 1, 0));
    const qint64 work = 350 * items * items + 1100 * puzzle.before.size() + 900 * puzzle.adjacent.size()
                        + 700 * puzzle.at.size() + 400 * std::min(fromEnd, items - 1 - fromEnd);
    return difficultyOf(work, 5000, 2200);
}

qint64 weightOf(KnightsPuzzle::Claim::Kind kind)
{
    switch (kind) {
    case KnightsPuzzle::Claim::IsKnight:
        return 400;
    case KnightsPuzzle::Claim::IsKnave:
        return 500;
    case KnightsPuzzle::Claim::BothKnights:
    case KnightsPuzzle::Claim::BothKnaves:
        return 700;
    case KnightsPuzzle::Claim::SameKind:
    case KnightsPuzzle::Claim::DifferentKind:
        return 800;
    case KnightsPuzzle::Claim::AtLeastOneKnave:
        return 900;
    case KnightsPuzzle::Claim::ExactKnights:
        return 1000;
    }
    return 400;
}

int difficulty(const KnightsPuzzle &puzzle)
{
    const qint64 people = puzzle.people.size();
    qint64 work = 500 * people * people + (puzzle.asked < 0 ? 200 * people : 0);
    for (const auto &claim : puzzle.claims)
        work += weightOf(claim.kind);
    return difficultyOf(work, 3000, 1750);
}

int difficulty(const FactQuestion &question)
{
    const qint64 hops = question.path.size();
    const qint64 work = hops * (1500 + 100 * question.facts.size()) + 50 * question.choices.size();
    return difficultyOf(work, 2100, 1700);
}

qint64 weightOf(CodeTask::Stage stage)
{
    switch (stage) {
    case CodeTask::Sum:
    case CodeTask::Max:
    case CodeTask::Min:
    case CodeTask::Count:
    case CodeTask::Reverse:
    case CodeTask::StrReverse:
    case CodeTask::StrUpper:
    case CodeTask::StrLower:
        return 700;
    case CodeTask::KeepEven:
    case CodeTask::KeepOdd:
    case CodeTask::KeepPositive:
    case CodeTask::KeepNegative:
    case CodeTask::MapSquare:
    case CodeTask::MapDouble:
    case CodeTask::MapNegate:
    case CodeTask::MapAbs:
    case CodeTask::SortAscending:
    case CodeTask::StrSwapCase:
        return 900;
    case CodeTask::KeepGreater:
    case CodeTask::KeepDivisible:
    case CodeTask::MapAdd:
    case CodeTask::SortDescending:
    case CodeTask::DropFirst:
    case CodeTask::Product:
    case CodeTask::StrReplace:
    case CodeTask::StrCountDigits:
    case CodeTask::StrCountWords:
        return 1100;
    case CodeTask::EveryOther:
    case CodeTask::StrKeepLetters:
    case CodeTask::StrDoubleChars:
    case CodeTask::StrSortChars:
        return 1300;
    case CodeTask::StrDropVowels:
    case CodeTask::StrKeepDigits:
    case CodeTask::StrCountVowels:
    case CodeTask::StrCountDistinct:
        return 1500;
    case CodeTask::Unique:
    case CodeTask::RunningSum:
    case CodeTask::StrUniqueChars:
    case CodeTask::StrReverseWords:
    case CodeTask::StrCapitalizeWords:
    case CodeTask::StrLongestWordLength:
        return 1700;
    case CodeTask::RotateLeft:
    case CodeTask::Median:
    case CodeTask::MostCommon:
    case CodeTask::StrCaesar:
        return 2300;
    case CodeTask::StrRunLength:
        return 2900;
    }
    return 1000;
}

int difficulty(const CodeTask &task)
{
    qint64 work = 0;
    for (const auto &step : task.steps)
        work += weightOf(step.stage);
    work = work * (80 + 20 * task.steps.size()) / 100; // stages interact
    return difficultyOf(work, 800, 1430);
}

} // namespace

const QStringList &problemFamilies()
{
    static const QStringList families{
        QStringLiteral("arithmetic"), QStringLiteral("word"),     QStringLiteral("linear"),
        QStringLiteral("modular"),    QStringLiteral("datetime"), QStringLiteral("ordering"),
        QStringLiteral("knights"),    QStringLiteral("facts"),    QStringLiteral("code")};
    return families;
}

QString familyOf(const Structure &structure)
{
    return problemFamilies().at(qsizetype(structure.index()));
}

int difficultyMilli(const Structure &structure)
{
    return std::visit([](const auto &of) { return difficulty(of); }, structure);
}

} // namespace daao
