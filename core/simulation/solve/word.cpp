#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/solvers.h"
#include "core/simulation/solve/storyreader.h"

#include <algorithm>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using Kind = WordProblem::Kind;

std::optional<qint64> happened(qint64 value, const WordProblem::Event &event)
{
    const auto group = [&](qint64 sign) -> std::optional<qint64> {
        const auto all = multiplied(event.amount, event.each);
        const auto signedAll = all ? multiplied(*all, sign) : std::nullopt;
        return signedAll ? added(value, *signedAll) : std::nullopt;
    };
    switch (event.kind) {
    case Kind::Gain:
        return added(value, event.amount);
    case Kind::Lose:
        return added(value, -event.amount);
    case Kind::Times:
        return multiplied(value, event.amount);
    case Kind::Share:
        if (event.amount == 0 || value % event.amount != 0)
            return {};
        return value / event.amount;
    case Kind::GainEach:
        return group(1);
    case Kind::LoseEach:
        return group(-1);
    }
    return {};
}

std::optional<qint64> outcome(const WordProblem &problem)
{
    std::optional<qint64> value = problem.start;
    for (const WordProblem::Event &event : problem.events) {
        value = happened(*value, event);
        if (!value)
            return {};
    }
    return value;
}

QString programOf(const WordProblem &problem)
{
    QString program = u"count = "_s + QString::number(problem.start) + u'\n';
    for (const WordProblem::Event &event : problem.events) {
        const QString amount = QString::number(event.amount);
        const QString each = amount + u" * "_s + QString::number(event.each);
        switch (event.kind) {
        case Kind::Gain:
            program += u"count += "_s + amount;
            break;
        case Kind::Lose:
            program += u"count -= "_s + amount;
            break;
        case Kind::Times:
            program += u"count *= "_s + amount;
            break;
        case Kind::Share:
            program += u"count //= "_s + amount;
            break;
        case Kind::GainEach:
            program += u"count += "_s + each;
            break;
        case Kind::LoseEach:
            program += u"count -= "_s + each;
            break;
        }
        program += u'\n';
    }
    return program + u"print(count)\n"_s;
}

QString told(qint64 value, const WordProblem::Event &event, qint64 after)
{
    const QString a = QString::number(value);
    const QString n = QString::number(event.amount);
    const QString e = QString::number(event.each);
    const QString r = QString::number(after);
    switch (event.kind) {
    case Kind::Gain:
        return u"%1 come in: %2 + %1 = %3."_s.arg(n, a, r);
    case Kind::Lose:
        return u"%1 go: %2 - %1 = %3."_s.arg(n, a, r);
    case Kind::Times:
        return u"It becomes %1 times as many: %2 × %1 = %3."_s.arg(n, a, r);
    case Kind::Share:
        return u"Split into %1 equal parts: %2 ÷ %1 = %3."_s.arg(n, a, r);
    case Kind::GainEach:
        return u"%1 groups of %2 come in: %3 + %1 × %2 = %4."_s.arg(n, e, a, r);
    case Kind::LoseEach:
        return u"%1 groups of %2 go: %3 - %1 × %2 = %4."_s.arg(n, e, a, r);
    }
    return {};
}

void explain(Finding &finding, const WordProblem &problem, qint64 answer)
{
    qint64 value = problem.start;
    finding.working.append(u"There are %1 at the start."_s.arg(value));
    for (const WordProblem::Event &event : problem.events) {
        const qint64 after = happened(value, event).value_or(0);
        finding.working.append(told(value, event, after));
        value = after;
    }
    const auto variant = [&](const WordProblem &other) {
        const auto wrong = outcome(other);
        if (!wrong || *wrong == answer || *wrong < 0)
            return;
        finding.mistakes.append(QString::number(*wrong));
        finding.wrongPrograms.append(programOf(other));
    };
    for (qsizetype i = problem.events.size() - 1; i >= 0; --i) {
        WordProblem other = problem;
        WordProblem::Event &event = other.events[i];
        if (event.kind == Kind::GainEach)
            event = {.kind = Kind::Gain, .amount = event.each};
        else if (event.kind == Kind::LoseEach)
            event = {.kind = Kind::Lose, .amount = event.each};
        else if (event.kind == Kind::Gain)
            event.kind = Kind::Lose;
        else if (event.kind == Kind::Lose)
            event.kind = Kind::Gain;
        else
            event.amount += 1;
        variant(other);
        other = problem;
        other.events.removeAt(i);
        variant(other);
    }
    finding.mistakes += slips(answer);
    for (const qint64 by : {1, 10}) {
        WordProblem other = problem;
        other.start += by * 2;
        if (finding.wrongPrograms.size() < 2)
            variant(other);
    }
    for (const qint64 by : {1, 2}) { // counting from the wrong end
        QString program = finding.program;
        program.replace(u"print(count)"_s, u"print(count + %1)"_s.arg(by));
        if (finding.wrongPrograms.size() < 2)
            finding.wrongPrograms.append(program);
    }
}

} // namespace

std::optional<Understanding> findWord(const QString &text)
{
    const Text source(text);
    Tokens where;
    const auto problem = smallestRun(source, story::hopeful, [&](Tokens run) {
        auto found = story::StoryReader(run).read();
        if (found && !outcome(*found))
            found.reset();
        where = run;
        return found;
    });
    if (!problem)
        return {};
    const qint64 answer = outcome(*problem).value_or(0);
    if (answer < 0)
        return {};
    Finding finding{.structure = *problem, .answer = QString::number(answer), .program = programOf(*problem)};
    explain(finding, *problem, answer);
    finding.questionText = source.written(where);
    return understood(finding);
}

} // namespace daao
