#include "core/simulation/simulatedworld.h"

#include <QTest>

#include "effects/effects.h"

using namespace daao;
using namespace daao::effects;
using namespace Qt::StringLiterals;

/// Lets operators that may write code begin, where nobody will.
class IdleRunner final : public CodeRunner
{
public:
    QString unavailableReason() const override { return {}; }
    Result<ProgramOutput> run(const QString &, std::stop_token) override
    {
        return failure(ErrorKind::Unavailable, u"nothing runs here"_s);
    }
    Result<CodeVerdict> judge(const QString &, const QString &, const QList<TestCase> &,
                              std::stop_token) override
    {
        return failure(ErrorKind::Unavailable, u"nothing runs here"_s);
    }
};

/// What operators do to the answers of simulated LLMs, with the program's own prompts. bench_effects measures
/// the same at length, for code too.
class TestEffects : public QObject
{
    Q_OBJECT

    SimulatedPool m_pool;
    NoCodeRunner m_runner;
    IdleRunner m_idle;
    Scorer m_scorer;

private slots:
    void accuracyFallsWithTrueDifficulty()
    {
        auto problems = generateProblems({.count = 400, .seed = 7});
        problems.removeIf([](const Problem &problem) { return problem.family == u"code"; });
        std::ranges::sort(problems, {}, &Problem::difficulty);
        const PromptSet prompts = PromptSet::builtIn();
        for (const SimulatedLlm &llm : m_pool.llms()) {
            std::array<int, 4> right{};
            for (qsizetype i = 0; i < problems.size(); ++i) {
                World world(m_pool, prompts, m_runner);
                const auto said = world.run(Operator::Generate, llm.id, problems[i].toQuery(), 7);
                right[size_t(i * 4 / problems.size())] += isRight(m_scorer, problems[i], said);
            }
            QVERIFY2(std::ranges::is_sorted(right, std::greater()), qPrintable(llm.id));
            QVERIFY2(right.front() > right.back() + 30, qPrintable(llm.id));
        }
    }

    void toolsAreAsGoodAsTheTruthSays()
    {
        const SimulatedWorld truth(std::make_shared<const SimulatedPool>());
        const auto problems =
            generateProblems({.count = 300, .seed = 7, .families = {u"arithmetic"_s, u"word"_s}});
        const PromptSet prompts = PromptSet::builtIn();
        for (const SimulatedLlm &llm : m_pool.llms()) {
            double expected = 0;
            double variance = 0;
            int right = 0;
            for (const Problem &problem : problems) {
                World world(m_pool, prompts, m_idle);
                right += isRight(m_scorer, problem, world.run(Operator::React, llm.id, problem.toQuery(), 7));
                const double p = *truth.successProbability(problem.query, llm.id, Asking::WithTools);
                expected += p;
                variance += p * (1 - p);
            }
            QVERIFY2(std::abs(right - expected) < 3.5 * std::sqrt(variance),
                     qPrintable(u"%1: %2 right, %3 expected"_s.arg(llm.id).arg(right).arg(expected)));
        }
    }

    void fiveVotesBeatOneCallOfTheSameLlm()
    {
        auto problems = generateProblems({.count = 400, .seed = 7});
        problems.removeIf([](const Problem &problem) { return problem.family == u"code"; });
        const PromptSet prompts = PromptSet::builtIn();
        QMap<QString, Comparison> found;
        for (const Problem &problem : problems) {
            World world(m_pool, prompts, m_runner);
            compareVoting(found, world, m_scorer, u"sim-mini"_s, problem, 7);
        }
        const Comparison voting = found.value(u"voting"_s);
        QCOMPARE(voting.sign(), 1);
        QVERIFY(voting.p() < 0.05);
    }

    /// Discussion and criticism help where checking is easier than finding, and hurt where a wrong answer
    /// reads as well as the right one: with the same sign on five seeds.
    void discussionAndCriticismHelpAndHurtOnEverySeed()
    {
        const PromptSet prompts = PromptSet::builtIn();
        for (quint64 seed = 1; seed <= 5; ++seed) {
            QMap<QString, Comparison> found;
            for (const Problem &problem :
                 generateProblems({.count = 16 * 7, .seed = seed, .families = checkable + uncheckable})) {
                World world(m_pool, prompts, m_runner);
                compare(found, world, m_scorer, u"sim-mini"_s, problem, seed);
            }
            for (const QString &effect : {u"debate"_s, u"review"_s, u"refining"_s}) {
                QCOMPARE(pooled(found, effect, checkable).sign(), 1);
                QCOMPARE(pooled(found, effect, uncheckable).sign(), -1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEffects)
#include "tst_effects.moc"
