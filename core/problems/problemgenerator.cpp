#include "core/problems/problemgenerator.h"

#include "core/problems/families.h"
#include "core/problems/solve.h"

#include <QSet>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int easiestTarget = -2900;
constexpr int hardestTarget = 3400;
constexpr int closeEnough = 100;
constexpr int acceptable = 240;

struct Draft
{
    Structure structure;
    Reference reference;
    int phrasing = 0;
    int miss = 1 << 20;
};

Reference referenceOf(const Structure &structure, Random &random)
{
    if (const auto *task = std::get_if<CodeTask>(&structure))
        return testsFor(*task, random);
    Reference reference;
    reference.answer = solve(structure);
    if (const auto *question = std::get_if<FactQuestion>(&structure))
        reference.choices = question->choices;
    return reference;
}

/// Draws structures for one phrasing, correcting the level by how far the last one was off. What misses by
/// more than `mostMiss` is not considered.
void approach(Draft &best, const Family &of, int target, int phrasing, int mostMiss, Random &random)
{
    constexpr int tries = 30;
    int level = std::clamp((target + 3000) * 2 / 13, 0, 1000);
    for (int i = 0; i < tries && best.miss > closeEnough; ++i) {
        Structure structure = of.draw(random, level, phrasing);
        const int difficulty = difficultyMilli(structure);
        level = std::clamp(level + (target - difficulty) / 12, 0, 1000);
        const int miss = std::abs(difficulty - target);
        if (miss >= best.miss || miss > mostMiss)
            continue;
        Reference reference = referenceOf(structure, random);
        if (reference.canJudge())
            best = {std::move(structure), std::move(reference), phrasing, miss};
    }
}

Draft draft(const Family &of, int target, const ProblemWish &wish, Random &random)
{
    QList<int> order;
    for (int i = 0; i < of.phrasings; ++i)
        order.append(i);
    random.shuffle(order);
    order.removeIf([&](int i) {
        const bool isHeldOut = i >= of.phrasings - heldOutPhrasings;
        return wish.phrasings != Phrasings::All && isHeldOut != (wish.phrasings == Phrasings::HeldOut);
    });
    if (wish.phrasing)
        order = {*wish.phrasing};
    Draft best;
    for (const int each : order) {
        approach(best, of, target, each, acceptable, random);
        if (best.miss <= acceptable)
            return best;
    }
    while (best.miss == Draft().miss) // out of reach: as near as one more round of draws comes
        approach(best, of, target, order.first(), best.miss, random);
    return best;
}

GeneratedProblem generate(qsizetype familyIndex, quint64 seed, int number, int salt, const ProblemWish &wish)
{
    const Family &of = family(familyIndex);
    const QString &name = problemFamilies().at(familyIndex);
    Random random(mixSeed(mixSeed(seed, stableHash(name)), mixSeed(quint64(number), quint64(salt))));
    const int drawn = int(random.between(easiestTarget, hardestTarget));
    const Draft made = draft(of, wish.difficultyMilli.value_or(drawn), wish, random);
    GeneratedProblem result{{}, made.structure, made.phrasing};
    result.problem = {u"%1-%2-%3"_s.arg(name, QString::number(seed, 16), QString::number(number)), name,
                      of.tell(made.structure, made.reference, random, made.phrasing),
                      difficultyMilli(made.structure) / 1000.0, made.reference};
    return result;
}

/// The problem of that number; told anew where its text was told before. nullopt: no other text is left.
std::optional<Problem> untold(qsizetype familyIndex, quint64 seed, int number, const ProblemWish &wish,
                              const QSet<QString> &told)
{
    constexpr int mostSalts = 500;
    for (int salt = 0; salt < mostSalts; ++salt) {
        Problem problem = generate(familyIndex, seed, number, salt, wish).problem;
        if (!told.contains(problem.query))
            return problem;
    }
    return std::nullopt;
}

/// A wish makes another stream, whose ids must not be those of the first.
quint64 streamSeed(quint64 seed, const ProblemWish &wish)
{
    const quint64 own = wish.difficultyMilli ? mixSeed(seed, quint64(qint64(*wish.difficultyMilli))) : seed;
    return wish.phrasings == Phrasings::All
               ? own
               : mixSeed(own, stableHash(u"phrasings"_s) + quint64(wish.phrasings));
}

} // namespace

const Family &family(qsizetype index)
{
    static constexpr Family families[] = {
        {9, drawArithmetic, tellArithmetic}, {8, drawWord, tellWord},   {8, drawLinear, tellLinear},
        {11, drawModular, tellModular},      {13, drawDate, tellDate},  {8, drawOrdering, tellOrdering},
        {8, drawKnights, tellKnights},       {8, drawFacts, tellFacts}, {8, drawCode, tellCode}};
    return families[index];
}

int phrasingCount(const QString &name)
{
    const qsizetype index = problemFamilies().indexOf(name);
    return index < 0 ? 0 : family(index).phrasings;
}

GeneratedProblem generateDetailed(const QString &name, quint64 seed, const ProblemWish &wish)
{
    const qsizetype index = problemFamilies().indexOf(name);
    Q_ASSERT(index >= 0);
    return generate(std::max<qsizetype>(index, 0), streamSeed(seed, wish), 1, 0, wish);
}

Problem generateProblem(const QString &name, quint64 seed, std::optional<int> difficultyMilliTarget)
{
    return generateDetailed(name, seed, {.difficultyMilli = difficultyMilliTarget}).problem;
}

QList<Problem> generateProblems(const ProblemBatch &batch)
{
    QList<qsizetype> turns;
    for (const QString &name : batch.families.isEmpty() ? problemFamilies() : batch.families)
        if (const qsizetype index = problemFamilies().indexOf(name); index >= 0 && !turns.contains(index))
            turns.append(index);
    Q_ASSERT(!turns.isEmpty());
    const ProblemWish wish{.difficultyMilli = batch.difficultyMilli, .phrasings = batch.phrasings};
    const quint64 seed = streamSeed(batch.seed, wish);
    QSet<QString> told;
    QSet<qsizetype> exhausted;
    QList<Problem> problems;
    for (int i = 0; i < batch.count && exhausted.size() < turns.size(); ++i) {
        const qsizetype familyIndex = turns.at(i % turns.size());
        if (exhausted.contains(familyIndex))
            continue;
        const int number = i / int(turns.size()) + 1;
        const auto problem = untold(familyIndex, seed, number, wish, told);
        if (!problem) {
            exhausted.insert(familyIndex);
            continue;
        }
        told.insert(problem->query);
        problems.append(*problem);
    }
    return problems;
}

} // namespace daao
