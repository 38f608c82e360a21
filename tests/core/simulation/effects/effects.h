#pragma once

#include "core/operators/operatorcontext.h"
#include "core/operators/promptset.h"
#include "core/problems/problemgenerator.h"
#include "core/problems/scorer.h"
#include "core/simulation/simulatedpool.h"

#include <QFile>
#include <QHash>
#include <QMap>

#include <algorithm>
#include <cmath>

/// What operators do to the answers of simulated LLMs, compared pairwise over the same problems. Used by
/// tst_effects and bench_effects.
namespace daao::effects {

using namespace Qt::StringLiterals;

/// Outcomes of two ways over the same problems, where they differ.
struct Comparison
{
    int better = 0; ///< pairs in which the first way did better
    int worse = 0;
    int pairs = 0;

    void add(double first, double second)
    {
        better += first > second;
        worse += first < second;
        ++pairs;
    }
    void add(const Comparison &other)
    {
        better += other.better;
        worse += other.worse;
        pairs += other.pairs;
    }
    int sign() const { return better > worse ? 1 : better < worse ? -1 : 0; }
    /// Exact two-sided sign test (McNemar) over the pairs that differ.
    double p() const
    {
        const int n = better + worse;
        double tail = 0;
        for (int k = std::max(better, worse); k <= n; ++k)
            tail += std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)
                             - n * std::log(2.0));
        return std::min(1.0, 2 * tail);
    }
};

/// Ten other ways of putting each prompt: the k-th section of a name belongs to the k-th set.
class Rewordings
{
public:
    explicit Rewordings(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QString name;
        QStringList lines;
        const auto close = [&] {
            if (!name.isEmpty())
                m_texts[name].append(lines.join(u'\n').trimmed());
            lines.clear();
        };
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (!line.startsWith(u"## ")) {
                lines.append(line);
                continue;
            }
            close();
            name = line.mid(3).trimmed();
        }
        close();
    }

    const QMap<QString, QStringList> &texts() const { return m_texts; }
    /// 0: the prompts as they are shipped; 1 … 10: all of them reworded.
    Result<PromptSet> promptSet(int number) const
    {
        QHash<QString, QString> texts;
        for (auto it = m_texts.cbegin(); it != m_texts.cend() && number > 0; ++it)
            texts.insert(it.key(), it->value(number - 1));
        return PromptSet::builtIn().with(texts);
    }

private:
    QMap<QString, QStringList> m_texts;
};

/// The simulated pool behind an operator, without executor or ledger.
class World final : public OperatorContext
{
public:
    World(const SimulatedPool &pool, const PromptSet &prompts, CodeRunner &runner)
        : m_pool(pool)
        , m_prompts(prompts)
        , m_runner(runner)
    {}

    QList<ChatReply> askAll(const QList<ChatRequest> &requests) override
    {
        QList<ChatReply> replies;
        for (const ChatRequest &request : requests) {
            const SimulatedReply said = m_pool.reply(request);
            Attempt attempt;
            attempt.httpStatus = 200;
            attempt.text = said.text;
            attempt.finishReason = said.finishReason;
            attempt.usage = said.usage;
            m_tokens += said.usage.completionTokens;
            replies += ChatReply{{attempt}};
        }
        return replies;
    }
    QString prompt(const QString &name) const override { return m_prompts.text(name); }
    CodeRunner &codeRunner() override { return m_runner; }
    std::stop_token stopToken() const override { return {}; }

    /// Runs one node; `before` is what stands on the blackboard.
    QList<Candidate> run(Operator op, const QString &model, const Query &query, quint64 seed,
                         const QList<Candidate> &before = {})
    {
        OperatorInput input{.query = query, .candidates = before, .node = {}, .seed = seed};
        input.node.id = u"n1"_s;
        input.node.op = op;
        input.node.model = model;
        input.node.settings.samples = 5;
        const auto output = runOperator(input, *this);
        return output ? output->candidates : QList<Candidate>();
    }
    int tokens() const { return m_tokens; }

private:
    const SimulatedPool &m_pool;
    const PromptSet &m_prompts;
    CodeRunner &m_runner;
    int m_tokens = 0;
};

/// The candidate whose answer most of them share; the earliest wins a tie. Programs count by their text.
inline Candidate elected(const QList<Candidate> &candidates)
{
    Candidate best;
    qsizetype most = 0;
    for (const Candidate &candidate : candidates) {
        const auto votes = std::ranges::count_if(candidates, [&](const Candidate &other) {
            return other.answer == candidate.answer && !other.answer.isEmpty();
        });
        if (votes > most) {
            most = votes;
            best = candidate;
        }
    }
    return best;
}

inline bool isRight(Scorer &scorer, const Problem &problem, const QList<Candidate> &candidates)
{
    const Candidate best = elected(candidates);
    return scorer.score(problem.toQuery(), best.answer, best.text, {}).value_or(false);
}

/// The runner of tests that judge no code.
class NoCodeRunner final : public CodeRunner
{
public:
    QString unavailableReason() const override { return u"no sandbox here"_s; }
    Result<ProgramOutput> run(const QString &, std::stop_token) override
    {
        return failure(ErrorKind::Unavailable, unavailableReason());
    }
    Result<CodeVerdict> judge(const QString &, const QString &, const QList<TestCase> &,
                              std::stop_token) override
    {
        return failure(ErrorKind::Unavailable, unavailableReason());
    }
};

/// The families whose answers are easier to check than to find, and those where a wrong answer reads as well
/// as the right one.
inline const QStringList checkable{u"linear"_s, u"modular"_s, u"ordering"_s, u"knights"_s};
inline const QStringList uncheckable{u"word"_s, u"arithmetic"_s, u"facts"_s};

/// An effect over several families together.
inline Comparison pooled(const QMap<QString, Comparison> &effects, const QString &effect,
                         const QStringList &families)
{
    Comparison sum;
    for (const QString &family : families)
        sum.add(effects.value(effect + u": "_s + family));
    return sum;
}

/// Five votes against one worked call of the same LLM.
inline void compareVoting(QMap<QString, Comparison> &found, World &world, Scorer &scorer,
                          const QString &model, const Problem &problem, quint64 seed)
{
    const Query query = problem.toQuery();
    const bool voted = isRight(scorer, problem, world.run(Operator::SelfConsistency, model, query, seed));
    const bool single = isRight(scorer, problem, world.run(Operator::Cot, model, query, seed));
    found[u"voting"_s].add(voted, single);
    found[u"voting: "_s + problem.family].add(voted, single);
}

/// A right and a plausible wrong answer before a judge: right chosen or wrong chosen.
inline void compareJudging(QMap<QString, Comparison> &found, World &world, const SimulatedPool &pool,
                           const QString &model, const Problem &problem, quint64 seed)
{
    const auto question = pool.read(problem.query);
    if (!question || question->mistakes.isEmpty() || problem.reference.isCode())
        return;
    QList<Candidate> shown;
    for (const QString &answer : {question->mistakes.first(), question->answer}) {
        Candidate candidate;
        candidate.model = model;
        candidate.answer = answer;
        candidate.text = u"I worked it out.\nAnswer: "_s + answer;
        shown.append(candidate);
    }
    const auto chosen = world.run(Operator::Ensemble, model, problem.toQuery(), seed, shown);
    const bool right = !chosen.isEmpty() && chosen.first().answer == question->answer;
    found[u"judging"_s].add(right, !right);
    found[u"judging: "_s + problem.family].add(right, !right);
}

/// Working, discussion and criticism on one problem, added to `found`. Names without a family are over all
/// problems.
inline void compare(QMap<QString, Comparison> &found, World &world, Scorer &scorer, const QString &model,
                    const Problem &problem, quint64 seed)
{
    const Query query = problem.toQuery();
    auto tokensOf = [&world, before = world.tokens()]() mutable {
        return world.tokens() - std::exchange(before, world.tokens());
    };
    const auto bare = world.run(Operator::Generate, model, query, seed);
    const int bareTokens = tokensOf();
    const auto worked = world.run(Operator::Cot, model, query, seed);
    const int workedTokens = tokensOf();
    const bool workedRight = isRight(scorer, problem, worked);
    const auto add = [&](const QString &name, double with, double without) {
        found[name].add(with, without);
        found[name + u": "_s + problem.family].add(with, without);
    };
    add(u"working raises skill"_s, workedRight, isRight(scorer, problem, bare));
    add(u"working costs tokens"_s, workedTokens, bareTokens);
    add(u"debate"_s, isRight(scorer, problem, world.run(Operator::Debate, model, query, seed)), workedRight);
    add(u"review"_s, isRight(scorer, problem, world.run(Operator::Review, model, query, seed, worked)),
        workedRight);
    add(u"refining"_s, isRight(scorer, problem, world.run(Operator::SelfRefine, model, query, seed, worked)),
        workedRight);
}

} // namespace daao::effects
