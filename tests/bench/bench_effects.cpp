// What must emerge in the simulated world (issue 2, "Done when"), measured over generated problems with the
// program's own operators and prompts, and with ten rewordings of the prompts; prints one JSON object.
//   bench_effects [PER_FAMILY [SEEDS [REWORDINGS [MODEL]]]]
#include "core/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <cstdio>
#include <mutex>
#include <thread>

#include "tests/core/simulation/effects/effects.h"

using namespace daao;
using namespace daao::effects;
using namespace Qt::StringLiterals;

namespace {

using Effects = QMap<QString, Comparison>;

struct Bench
{
    SimulatedPool pool;
    Sandbox sandbox;
    Scorer scorer{&sandbox};
    Rewordings rewordings{QStringLiteral(REWORDINGS)};

    Effects effects(const PromptSet &prompts, const QList<Problem> &problems, const QString &model,
                    quint64 seed)
    {
        Effects all;
        std::mutex mutex;
        std::atomic<qsizetype> next = 0;
        const auto work = [&] {
            Effects mine;
            for (qsizetype i = next++; i < problems.size(); i = next++) {
                World world(pool, prompts, sandbox);
                compare(mine, world, scorer, model, problems[i], seed);
                compareVoting(mine, world, scorer, model, problems[i], seed);
                compareJudging(mine, world, pool, model, problems[i], seed);
            }
            const std::scoped_lock lock(mutex);
            for (auto it = mine.cbegin(); it != mine.cend(); ++it)
                all[it.key()].add(*it);
        };
        std::thread other(work);
        work();
        other.join();
        return all;
    }

    /// Accuracy of one bare call by quarters of true difficulty, easiest first.
    QJsonObject byDifficulty(QList<Problem> problems, quint64 seed)
    {
        std::ranges::sort(problems, {}, &Problem::difficulty);
        QJsonObject all;
        const PromptSet prompts = PromptSet::builtIn();
        for (const SimulatedLlm &llm : pool.llms()) {
            QJsonArray quarters;
            bool falls = true;
            double last = 1;
            for (int quarter = 0; quarter < 4; ++quarter) {
                const qsizetype from = problems.size() * quarter / 4;
                const qsizetype to = problems.size() * (quarter + 1) / 4;
                int right = 0;
                for (qsizetype i = from; i < to; ++i) {
                    World world(pool, prompts, sandbox);
                    right += isRight(scorer, problems[i],
                                     world.run(Operator::Generate, llm.id, problems[i].toQuery(), seed));
                }
                const double share = double(right) / double(std::max<qsizetype>(to - from, 1));
                quarters.append(share);
                falls = falls && share <= last;
                last = share;
            }
            all.insert(llm.id, QJsonObject{{u"quarters"_s, quarters}, {u"falls"_s, falls}});
        }
        return all;
    }

    /// Five votes against one worked call of the same LLM.
    QJsonObject votes(const QList<Problem> &problems, quint64 seed)
    {
        QJsonObject all;
        const PromptSet prompts = PromptSet::builtIn();
        for (const SimulatedLlm &llm : pool.llms()) {
            int voted = 0;
            int single = 0;
            for (const Problem &problem : problems) {
                World world(pool, prompts, sandbox);
                const Query query = problem.toQuery();
                voted += isRight(scorer, problem, world.run(Operator::SelfConsistency, llm.id, query, seed));
                single += isRight(scorer, problem, world.run(Operator::Cot, llm.id, query, seed));
            }
            all.insert(llm.id, QJsonObject{{u"five_votes"_s, double(voted) / double(problems.size())},
                                           {u"one_call"_s, double(single) / double(problems.size())}});
        }
        return all;
    }
};

QJsonObject jsonOf(const Comparison &comparison)
{
    return {{u"difference"_s, double(comparison.better - comparison.worse) / std::max(comparison.pairs, 1)},
            {u"p"_s, comparison.p()},
            {u"n"_s, comparison.pairs}};
}

/// Per seed and over all of them.
QJsonObject jsonOf(const QList<Comparison> &seeds)
{
    Comparison pooled;
    QJsonArray signs;
    int significant = 0;
    for (const Comparison &seed : seeds) {
        pooled.add(seed);
        signs.append(seed.sign());
        significant += seed.p() < 0.05 ? 1 : 0;
    }
    QJsonObject json = jsonOf(pooled);
    json.insert(u"signs"_s, signs);
    json.insert(u"seeds_p_below_0.05"_s, significant);
    return json;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int perFamily = std::max(arguments.value(1, u"45"_s).toInt(), 1);
    const int seeds = std::max(arguments.value(2, u"5"_s).toInt(), 1);
    const int rewordings = arguments.value(3, u"10"_s).toInt();
    const QString model = arguments.value(4, u"sim-mini"_s);
    Bench bench;
    const auto fixed = generateProblems({.count = 400, .seed = 7});
    QJsonObject result{{u"origin"_s, u"simulated"_s},
                       {u"model"_s, model},
                       {u"problems_per_family"_s, perFamily},
                       {u"by_difficulty"_s, bench.byDifficulty(fixed, 7)},
                       {u"voting"_s, bench.votes(fixed, 7)}};
    QJsonObject wordings;
    for (int rewording = 0; rewording <= rewordings; ++rewording) {
        const auto prompts = bench.rewordings.promptSet(rewording);
        if (!prompts) {
            std::fprintf(stderr, "%s\n", qPrintable(prompts.error().message));
            return 1;
        }
        QMap<QString, QList<Comparison>> bySeed;
        for (int seed = 1; seed <= seeds; ++seed) {
            const auto problems =
                generateProblems({.count = perFamily * int(problemFamilies().size()), .seed = quint64(seed)});
            const Effects found = bench.effects(*prompts, problems, model, quint64(seed));
            for (auto it = found.cbegin(); it != found.cend(); ++it)
                bySeed[it.key()].append(*it);
        }
        QJsonObject effects;
        for (auto it = bySeed.cbegin(); it != bySeed.cend(); ++it)
            effects.insert(it.key(), jsonOf(*it));
        wordings.insert(rewording == 0 ? u"shipped"_s : u"rewording %1"_s.arg(rewording, 2, 10, QChar(u'0')),
                        effects);
    }
    result.insert(u"effects"_s, wordings);
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
