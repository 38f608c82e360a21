#pragma once

#include "core/problems/codetask.h"
#include "core/problems/problemgenerator.h"
#include "core/simulation/understanding.h"
#include "core/text/answers.h"

#include <algorithm>

/// How well the simulated LLMs read generated problems, told by the truth that the generator kept.
namespace daao::readingcheck {

enum class Reading { Right, NotUnderstood, WrongFamily, WrongAnswer, WrongDifficulty };

/// Code has no answer: the two functions must do the same with the problem's tests and have the same name.
inline bool sameFunction(const Structure &structure, const GeneratedProblem &truth)
{
    const auto *read = std::get_if<CodeTask>(&structure);
    const auto &task = std::get<CodeTask>(truth.structure);
    if (!read || read->entryPoint != task.entryPoint || read->onText != task.onText)
        return false;
    const auto tests = truth.problem.reference.publicTests + truth.problem.reference.hiddenTests;
    return std::ranges::all_of(
        tests, [&](const TestCase &test) { return evaluate(*read, test.args.first()) == test.expected; });
}

inline Reading check(const std::optional<Understanding> &found, const GeneratedProblem &truth)
{
    if (!found)
        return Reading::NotUnderstood;
    if (found->family != truth.problem.family)
        return Reading::WrongFamily;
    const bool right = found->family == u"code"
                           ? sameFunction(found->structure, truth)
                           : sameAnswer(found->answer, truth.problem.reference.answer.value());
    if (!right)
        return Reading::WrongAnswer;
    return found->difficultyMilli == difficultyMilli(truth.structure) ? Reading::Right
                                                                      : Reading::WrongDifficulty;
}

} // namespace daao::readingcheck
