#include "core/problems/codetask.h"
#include "core/problems/families.h"
#include "core/problems/vocabulary.h"

#include <QJsonArray>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Step = CodeTask::Step;

Step drawListStep(Random &random)
{
    Step step;
    step.stage = CodeTask::Stage(random.below(CodeTask::Sum));
    if (step.stage == CodeTask::KeepGreater)
        step.number = random.between(2, 12);
    else if (step.stage == CodeTask::KeepDivisible)
        step.number = random.between(3, 5);
    else if (step.stage == CodeTask::MapAdd)
        step.number = random.between(2, 15);
    else if (step.stage == CodeTask::RotateLeft)
        step.number = random.between(1, 3);
    return step;
}

Step drawTextStep(Random &random)
{
    Step step;
    step.stage = CodeTask::Stage(CodeTask::StrReverse
                                 + int(random.below(CodeTask::StrCountVowels - CodeTask::StrReverse)));
    if (step.stage == CodeTask::StrReplace) {
        step.from = random.pick(QStringList{u"a"_s, u"e"_s, u"o"_s, u"r"_s, u"s"_s, u"t"_s});
        step.to = random.pick(QStringList{u"x"_s, u"u"_s, u"z"_s, u"*"_s, u"_"_s, u"#"_s});
    } else if (step.stage == CodeTask::StrCaesar) {
        step.number = random.between(1, 13);
    }
    return step;
}

Step drawReduction(bool onText, Random &random)
{
    Step step;
    step.stage = onText ? CodeTask::Stage(CodeTask::StrCountVowels + int(random.below(5)))
                        : CodeTask::Stage(CodeTask::Sum + int(random.below(7)));
    return step;
}

QString drawName(bool onText, Random &random)
{
    static const QStringList verbs{u"process"_s, u"refine"_s, u"convert"_s, u"handle"_s, u"digest"_s,
                                   u"rework"_s,  u"treat"_s,  u"compile"_s, u"prepare"_s};
    static const QStringList lists{u"numbers"_s, u"values"_s, u"readings"_s, u"entries"_s, u"data"_s};
    static const QStringList texts{u"text"_s, u"line"_s, u"message"_s, u"label"_s, u"phrase"_s};
    const QString object = random.pick(onText ? texts : lists);
    return random.pick(verbs) + u'_' + object;
}

QJsonValue drawNumbers(Random &random)
{
    QJsonArray array;
    const qint64 size = random.between(3, 10);
    const qint64 reach = random.chance(1, 3) ? 6 : 25;
    for (qint64 i = 0; i < size; ++i)
        array.append(random.between(random.chance(1, 4) ? 1 : -reach, reach));
    return array;
}

QJsonValue drawText(Random &random)
{
    static const QStringList words{u"river"_s, u"Stone"_s, u"ALPHA"_s,    u"book"_s,    u"Tree42"_s,
                                   u"moon"_s,  u"x7"_s,    u"letter"_s,   u"Success"_s, u"2024"_s,
                                   u"green"_s, u"Apple"_s, u"aardvark"_s, u"zoo"_s,     u"Room101"_s,
                                   u"queue"_s, u"Otto"_s,  u"bill"_s};
    QStringList some;
    const qint64 count = random.between(1, 5);
    for (qint64 i = 0; i < count; ++i)
        some.append(random.pick(words));
    return some.join(u' ');
}

QList<QJsonValue> edgeArguments(bool onText)
{
    if (onText)
        return {u""_s, u"a"_s, u"Zz"_s, u"aaa bbb"_s};
    return {QJsonArray(), QJsonArray{5}, QJsonArray{0, 0, 0}, QJsonArray{-3, -8, -3, -1},
            QJsonArray{4, 4, 2, 2, 9}};
}

bool everyStageMatters(const CodeTask &task, const QList<TestCase> &tests)
{
    for (qsizetype left = 0; left < task.steps.size(); ++left) {
        CodeTask shorter = task;
        shorter.steps.removeAt(left);
        const bool differs = std::any_of(tests.begin(), tests.end(), [&shorter](const TestCase &test) {
            return evaluate(shorter, test.args.first()) != test.expected;
        });
        if (!differs)
            return false;
    }
    return true;
}

qsizetype differentResults(const QList<TestCase> &tests)
{
    QList<QJsonValue> seen;
    for (const TestCase &test : tests)
        if (!seen.contains(test.expected))
            seen.append(test.expected);
    return seen.size();
}

} // namespace

Reference testsFor(const CodeTask &task, Random &random)
{
    constexpr int publicCount = 3;
    constexpr int hiddenCount = 10;
    Reference reference;
    const auto add = [&task](QList<TestCase> &tests, const QJsonValue &argument) {
        const QJsonValue expected = evaluate(task, argument);
        const TestCase test{{argument}, expected};
        if (!expected.isUndefined() && !tests.contains(test))
            tests.append(test);
    };
    for (int i = 0; i < 12 && reference.publicTests.size() < publicCount; ++i)
        add(reference.publicTests, task.onText ? drawText(random) : drawNumbers(random));
    for (const QJsonValue &edge : edgeArguments(task.onText))
        add(reference.hiddenTests, edge);
    for (int i = 0; i < 30 && reference.hiddenTests.size() < hiddenCount; ++i)
        add(reference.hiddenTests, task.onText ? drawText(random) : drawNumbers(random));
    const bool good =
        reference.publicTests.size() == publicCount && reference.hiddenTests.size() == hiddenCount
        && differentResults(reference.hiddenTests) >= 4 && everyStageMatters(task, reference.hiddenTests);
    if (!good)
        return {};
    reference.entryPoint = task.entryPoint;
    return reference;
}

Structure drawCode(Random &random, int level, int)
{
    const int count = std::clamp(int(random.between(scaled(level, 6, 50), scaled(level, 14, 79))) / 10, 1, 7);
    CodeTask task;
    task.onText = random.chance(1, 2);
    task.entryPoint = drawName(task.onText, random);
    const bool reduces = random.chance(1, 2);
    while (task.steps.size() < count - (reduces ? 1 : 0)) {
        const Step step = task.onText ? drawTextStep(random) : drawListStep(random);
        const bool repeated = std::any_of(task.steps.begin(), task.steps.end(),
                                          [&step](const Step &other) { return other.stage == step.stage; });
        if (!repeated)
            task.steps.append(step);
    }
    if (reduces)
        task.steps.append(drawReduction(task.onText, random));
    return task;
}

} // namespace daao
