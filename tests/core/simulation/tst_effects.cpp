#include "core/operators/operatorcontext.h"
#include "core/operators/promptset.h"
#include "core/problems/problemgenerator.h"
#include "core/simulation/simulatedpool.h"
#include "core/simulation/solve/solvers.h"
#include "core/text/answers.h"

#include <QTest>

#include <algorithm>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

class NoCodeRunner : public CodeRunner
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

/// The world of an operator, with the simulated pool behind it.
class PoolContext : public OperatorContext
{
public:
    explicit PoolContext(const SimulatedPool &pool)
        : m_pool(pool)
    {}

    QList<ChatReply> askAll(const QList<ChatRequest> &requests) override
    {
        QList<ChatReply> replies;
        for (const auto &request : requests) {
            const auto said = m_pool.reply(request);
            Attempt attempt;
            attempt.httpStatus = 200;
            attempt.text = said.text;
            attempt.finishReason = said.finishReason;
            attempt.usage = said.usage;
            replies += ChatReply{{attempt}};
        }
        return replies;
    }
    QString prompt(const QString &name) const override { return m_prompts.text(name); }
    CodeRunner &codeRunner() override { return m_runner; }
    std::stop_token stopToken() const override { return {}; }

private:
    const SimulatedPool &m_pool;
    PromptSet m_prompts = PromptSet::builtIn();
    NoCodeRunner m_runner;
};

QList<Candidate> runOn(const SimulatedPool &pool, Operator op, const Problem &problem, quint64 seed,
                       const QList<Candidate> &before = {})
{
    PoolContext context(pool);
    OperatorInput input;
    input.query = problem.toQuery();
    input.candidates = before;
    input.node = {.id = u"n1"_s, .op = op, .model = u"sim-mini"_s};
    input.seed = seed;
    input.node.settings.samples = 5;
    const auto output = runOperator(input, context);
    return output ? output->candidates : QList<Candidate>();
}

std::optional<Understanding> solved(const Problem &problem)
{
    using Find = std::optional<Understanding> (*)(const QString &);
    static const QHash<QString, Find> finders{{u"knights"_s, &findKnights},
                                              {u"modular"_s, &findModular},
                                              {u"datetime"_s, &findDateTime},
                                              {u"word"_s, &findWord},
                                              {u"arithmetic"_s, &findArithmetic}};
    return finders[problem.family](problem.query);
}

/// The majority of the candidates' answers; the earliest wins a tie.
QString electedFrom(const QList<Candidate> &candidates)
{
    QString best;
    qsizetype most = 0;
    for (const auto &candidate : candidates) {
        const auto votes = std::ranges::count_if(
            candidates, [&](const Candidate &other) { return sameAnswer(other.answer, candidate.answer); });
        if (votes > most) {
            most = votes;
            best = candidate.answer;
        }
    }
    return best;
}

bool right(const Problem &problem, const QList<Candidate> &candidates)
{
    return sameAnswer(electedFrom(candidates), *problem.reference.answer);
}

} // namespace

/// What operators do to the answers of simulated LLMs, with the program's own prompts and generated problems.
class TestEffects : public QObject
{
    Q_OBJECT

    /// Every question of the test, understood once: what wraps it is the matter here, not the solvers.
    QList<std::pair<QString, std::optional<Understanding>>> m_known;
    SimulatedPool m_pool{simulatedPool(), [this](const QString &text) -> std::optional<Understanding> {
                             for (const auto &[query, understood] : m_known) {
                                 if (text.contains(query))
                                     return understood;
                             }
                             return std::nullopt;
                         }};

    struct Count
    {
        int generate = 0, cot = 0, votes = 0, discussion = 0, reviewed = 0, refined = 0;
    };

    QHash<QString, Count> counts(quint64 seed)
    {
        QHash<QString, Count> all;
        const QStringList families{u"knights"_s, u"modular"_s, u"datetime"_s, u"word"_s, u"arithmetic"_s};
        const auto problems = generateProblems({.count = 45 * 5, .seed = seed, .families = families});
        m_known.clear();
        for (const auto &problem : problems)
            m_known += std::pair(problem.query, solved(problem));
        for (const auto &problem : problems) {
            auto &count = all[problem.family];
            const auto cot = runOn(m_pool, Operator::Cot, problem, seed);
            count.generate += right(problem, runOn(m_pool, Operator::Generate, problem, seed));
            count.cot += right(problem, cot);
            count.votes += right(problem, runOn(m_pool, Operator::SelfConsistency, problem, seed));
            count.discussion += right(problem, runOn(m_pool, Operator::Debate, problem, seed));
            count.reviewed += right(problem, runOn(m_pool, Operator::Review, problem, seed, cot));
            count.refined += right(problem, runOn(m_pool, Operator::SelfRefine, problem, seed, cot));
        }
        return all;
    }

private slots:
    void operatorsHaveTheirEffectsOnEverySeed()
    {
        QHash<QString, int> discussionSigns;
        QHash<QString, int> reviewSigns;
        Count sum;
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const auto all = counts(seed);
            for (auto it = all.cbegin(); it != all.cend(); ++it) {
                sum.generate += it->generate;
                sum.cot += it->cot;
                sum.votes += it->votes;
                const auto sign = [](int with, int without) {
                    return with > without ? 1 : with < without ? -1 : 0;
                };
                discussionSigns[it.key()] += sign(it->discussion, it->cot);
                reviewSigns[it.key()] += sign(it->reviewed, it->cot);
            }
        }
        qInfo() << "answers at once" << sum.generate << "worked" << sum.cot << "voted" << sum.votes;
        QVERIFY(sum.cot > sum.generate + 50);
        QVERIFY(sum.votes > sum.cot + 10);
        for (const auto &signs : {discussionSigns, reviewSigns}) {
            qInfo() << signs;
            QVERIFY(std::ranges::find(signs, 5) != signs.cend());  // helps on every seed
            QVERIFY(std::ranges::find(signs, -5) != signs.cend()); // hurts on every seed
        }
    }
};

QTEST_GUILESS_MAIN(TestEffects)
#include "tst_effects.moc"
