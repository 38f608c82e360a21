#include "core/simulation/solve/code.h"

#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/solvers.h"

namespace daao {

using namespace Qt::StringLiterals;
using coding::Function;
using coding::Step;

namespace {

CodeTask structureOf(const Function &function)
{
    CodeTask task{.entryPoint = function.name, .onText = function.onText};
    for (const Step &step : function.steps)
        task.steps.append(step.what);
    return task;
}

/// Whole functions with one bug each that shows on ordinary input.
QStringList wrongFunctions(const Function &right)
{
    const QString wanted = coding::behaviourOf(right);
    QStringList programs;
    QStringList seen{wanted};
    const auto consider = [&](const Function &wrong) {
        if (wrong.steps.isEmpty() || programs.size() >= 6)
            return;
        const QString behaviour = coding::behaviourOf(wrong);
        if (seen.contains(behaviour))
            return;
        seen.append(behaviour);
        programs.append(coding::pythonOf(wrong));
    };
    const auto last = right.steps.size() - 1;
    for (qsizetype i = last; i >= 0; --i) {
        Function wrong = right;
        wrong.steps[i].slip = true;
        consider(wrong);
    }
    for (qsizetype i = 0; i + 1 <= last; ++i) {
        Function wrong = right;
        if (coding::isLastStage(wrong.steps.at(i + 1).what.stage))
            continue;
        wrong.steps.swapItemsAt(i, i + 1);
        consider(wrong);
    }
    for (qsizetype i = 0; i <= last; ++i) {
        Function wrong = right;
        wrong.steps.removeAt(i);
        consider(wrong);
    }
    for (const auto stage :
         right.onText ? QList{CodeTask::StrLower, CodeTask::StrUniqueChars, CodeTask::StrReverse,
                              CodeTask::StrDoubleChars, CodeTask::StrKeepLetters, CodeTask::StrDropVowels}
                      : QList{CodeTask::Unique, CodeTask::DropFirst, CodeTask::KeepPositive, CodeTask::MapAbs,
                              CodeTask::EveryOther, CodeTask::MapDouble}) {
        Function wrong = right; // does more than was asked
        wrong.steps.prepend({{.stage = stage}, false});
        consider(wrong);
    }
    return programs;
}

QStringList workingFor(const Function &function)
{
    QStringList working{u"The function %1 takes one %2, so I go through what it has to do in order."_s.arg(
        function.name, function.onText ? u"string"_s : u"list of integers"_s)};
    for (const Step &step : function.steps)
        working.append(u"Step %1: %2."_s.arg(working.size()).arg(coding::inWords(step.what)));
    working.append(u"What is left after the last step is returned."_s);
    return working;
}

} // namespace

std::optional<Understanding> findCode(const QString &text)
{
    const auto function = coding::read(text);
    if (!function)
        return std::nullopt;
    const QStringList wrong = wrongFunctions(*function);
    return understood({.structure = structureOf(*function),
                       .working = workingFor(*function),
                       .mistakes = wrong,
                       .program = coding::pythonOf(*function),
                       .wrongPrograms = wrong,
                       .questionText = function->questionText});
}

} // namespace daao
