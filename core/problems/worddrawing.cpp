#include "core/problems/families.h"
#include "core/problems/vocabulary.h"

#include <algorithm>

namespace daao {

namespace {

using Event = WordProblem::Event;

qint64 smallDivisor(qint64 value, Random &random)
{
    const qint64 first = random.between(2, 9);
    for (qint64 i = 0; i < 8; ++i) {
        const qint64 candidate = 2 + (first - 2 + i) % 8;
        if (value > candidate && value % candidate == 0)
            return candidate;
    }
    return 0;
}

Event drawEvent(qint64 value, int digits, int level, Random &random)
{
    const quint64 roll = random.below(100);
    const quint64 fancy = quint64(scaled(level, 10, 70));
    const qint64 divisor = smallDivisor(value, random);
    const qint64 amount = numberOfDigits(random, digits);
    if (roll < fancy / 4 && divisor > 0)
        return {WordProblem::Share, divisor};
    if (roll < fancy / 2 && value < 1'000'000)
        return {WordProblem::Times, random.between(2, 4 + level / 250)};
    const qint64 groups = random.between(2, 4 + level / 100);
    const qint64 each = random.between(2, 6 + level / 25);
    if (roll < fancy * 3 / 4)
        return {WordProblem::GainEach, groups, each};
    if (roll < fancy && value > groups * each)
        return {WordProblem::LoseEach, groups, each};
    if (value > 2 && random.chance(1, 2))
        return {WordProblem::Lose, std::min(amount, random.between(1, value - 1))};
    return {WordProblem::Gain, amount};
}

qint64 after(qint64 value, const Event &event)
{
    switch (event.kind) {
    case WordProblem::Gain:
        return value + event.amount;
    case WordProblem::Lose:
        return value - event.amount;
    case WordProblem::Times:
        return value * event.amount;
    case WordProblem::Share:
        return value / event.amount;
    case WordProblem::GainEach:
        return value + event.amount * event.each;
    case WordProblem::LoseEach:
        return value - event.amount * event.each;
    }
    return value;
}

} // namespace

Structure drawWord(Random &random, int level, int)
{
    const int most = scaled(level, 1, 10);
    const int count = int(random.between(std::max(1, most - 2), most));
    const int digits = int(random.between(1, scaled(level, 1, 4)));
    WordProblem problem;
    problem.start = numberOfDigits(random, digits) + 1;
    problem.distractors = int(random.between(0, scaled(level, 0, 6)));
    qint64 value = problem.start;
    while (problem.events.size() < count) {
        problem.events.append(drawEvent(value, digits, level, random));
        value = after(value, problem.events.last());
    }
    return problem;
}

} // namespace daao
