#include "core/operators/operatorcontext.h"
#include "core/operators/promptset.h"
#include "core/problems/problemgenerator.h"
#include "core/problems/scorer.h"
#include "core/sandbox/sandbox.h"
#include "core/simulation/simulatedchatmodel.h"
#include "core/simulation/understanding.h"
#include "core/text/answers.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// The simulated pool behind an operator, without executor or ledger.
class SimulatedContext final : public OperatorContext
{
public:
    SimulatedContext(SimulatedChatModel &model, CodeRunner &runner)
        : m_model(model)
        , m_runner(runner)
    {}

    QList<ChatReply> askAll(const QList<ChatRequest> &requests) override
    {
        QList<ChatReply> replies;
        for (const ChatRequest &request : requests) {
            asked.append(request);
            replies.append(ChatReply{{m_model.attempt(request, u"r-1"_s, {}, {}).result()}});
        }
        return replies;
    }
    QString prompt(const QString &name) const override { return m_prompts.text(name); }
    CodeRunner &codeRunner() override { return m_runner; }
    std::stop_token stopToken() const override { return {}; }

    QList<ChatRequest> asked;

private:
    SimulatedChatModel &m_model;
    CodeRunner &m_runner;
    PromptSet m_prompts = PromptSet::builtIn();
};

struct Tally
{
    int right = 0;
    int answered = 0;
    int runs = 0;
    int failed = 0;
};

} // namespace

/// The shipped prompts and the simulated pool, which never saw them.
class SimulatedOperatorsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyOperatorGetsAnswersInEveryFamily_data();
    void everyOperatorGetsAnswersInEveryFamily();
    void criticsRejectWrongAnswersAndKeepRightOnes_data();
    void criticsRejectWrongAnswersAndKeepRightOnes();
    void aJudgeNamesOneOfItsCandidates();
    void aToolIsUsedWhereItHelps();

private:
    /// Questions that the pool understands, and what it could mistake their answers for.
    static QList<std::pair<Query, Understanding>> questions(const QString &family, int count)
    {
        QList<std::pair<Query, Understanding>> found;
        for (const Problem &problem : generateProblems(
                 {.count = 3 * count, .seed = 9, .families = {family}, .difficultyMilli = -800})) {
            const auto understanding = understand(problem.query);
            const bool same =
                understanding
                && sameAnswer(understanding->answer, problem.reference.answer.value_or(QString()));
            if (same && !understanding->mistakes.isEmpty() && found.size() < count)
                found.append({problem.toQuery(), *understanding});
        }
        return found;
    }
    static Candidate proposed(const QString &answer)
    {
        Candidate candidate;
        candidate.model = u"sim-nano"_s;
        candidate.text = u"I worked it out.\nAnswer: " + answer;
        candidate.answer = answer;
        return candidate;
    }
    static OperatorInput inputFor(Operator op, const Query &query)
    {
        OperatorInput input;
        input.query = query;
        input.node = {.id = u"n1"_s, .op = op, .model = u"sim-titan"_s};
        input.seed = 3;
        return input;
    }

    SimulatedChatModel m_model{std::make_shared<const SimulatedPool>()};
    Sandbox m_sandbox;
};

void SimulatedOperatorsTest::everyOperatorGetsAnswersInEveryFamily_data()
{
    QTest::addColumn<Operator>("op");
    for (const OperatorInfo &info : allOperators())
        QTest::newRow(qPrintable(info.id)) << info.op;
}

void SimulatedOperatorsTest::everyOperatorGetsAnswersInEveryFamily()
{
    QFETCH(Operator, op);
    if (operatorInfo(op).needsSandbox && !m_sandbox.unavailableReason().isEmpty())
        QSKIP(qPrintable(m_sandbox.unavailableReason()));
    Scorer scorer(&m_sandbox);
    for (const QString &family : problemFamilies()) {
        if (operatorInfo(op).codeOnly && family != u"code")
            continue;
        Tally tally;
        const int count = operatorInfo(op).needsSandbox ? 4 : 6;
        for (const Problem &problem :
             generateProblems({.count = count, .seed = 5, .families = {family}, .difficultyMilli = -500})) {
            if (!understand(problem.query))
                continue; // this is about prompts, not about what the pool can read
            SimulatedContext context(m_model, m_sandbox);
            OperatorInput input;
            input.query = problem.toQuery();
            input.node = {.id = u"n1"_s, .op = op, .model = u"sim-titan"_s};
            input.seed = 3;
            if (operatorInfo(op).minCandidates > 0) {
                for (const QString &model : {u"sim-nano"_s, u"sim-midi"_s, u"sim-mini"_s}) {
                    OperatorInput first = input;
                    first.candidates.clear();
                    first.node = {.id = u"n0"_s, .op = Operator::Cot, .model = model};
                    if (const auto output = runOperator(first, context))
                        input.candidates += output->candidates;
                }
            }
            const auto output = runOperator(input, context);
            ++tally.runs;
            if (!output) {
                ++tally.failed;
                qInfo() << family << output.error().message;
                continue;
            }
            const Candidate best = output->candidates.value(0);
            tally.answered += best.answer.isEmpty() ? 0 : 1;
            const bool right = scorer.score(input.query, best.answer, best.text, {}).value_or(false);
            tally.right += right ? 1 : 0;
        }
        QCOMPARE(tally.failed, 0);
        QVERIFY2(tally.runs > 0 && tally.answered >= tally.runs - 1, qPrintable(family));
        QVERIFY2(2 * tally.right >= tally.runs, qPrintable(family));
    }
}

void SimulatedOperatorsTest::criticsRejectWrongAnswersAndKeepRightOnes_data()
{
    QTest::addColumn<Operator>("op");
    QTest::newRow("review") << Operator::Review;
    QTest::newRow("self-refine") << Operator::SelfRefine;
}

void SimulatedOperatorsTest::criticsRejectWrongAnswersAndKeepRightOnes()
{
    QFETCH(Operator, op);
    int rejected = 0;
    int kept = 0;
    int runs = 0;
    for (const QString &family : {u"arithmetic"_s, u"linear"_s, u"modular"_s, u"ordering"_s}) {
        for (const auto &[query, understanding] : questions(family, 8)) {
            ++runs;
            for (const bool right : {false, true}) {
                SimulatedContext context(m_model, m_sandbox);
                OperatorInput input = inputFor(op, query);
                input.candidates = {proposed(right ? understanding.answer : understanding.mistakes.first())};
                QVERIFY(runOperator(input, context));
                (right ? kept : rejected) += (context.asked.size() == 1) == right ? 1 : 0;
            }
        }
    }
    const QString counts = u"%1 rejected, %2 kept of %3"_s.arg(rejected).arg(kept).arg(runs);
    QVERIFY2(runs >= 20 && 10 * rejected >= 7 * runs && 10 * kept >= 7 * runs, qPrintable(counts));
}

void SimulatedOperatorsTest::aJudgeNamesOneOfItsCandidates()
{
    int named = 0;
    int right = 0;
    int runs = 0;
    for (const QString &family : {u"arithmetic"_s, u"linear"_s, u"ordering"_s, u"facts"_s}) {
        for (const auto &[query, understanding] : questions(family, 8)) {
            SimulatedContext context(m_model, m_sandbox);
            OperatorInput input = inputFor(Operator::Ensemble, query);
            input.candidates = {proposed(understanding.mistakes.first()), proposed(understanding.answer)};
            const auto output = runOperator(input, context);
            QVERIFY(output);
            ++runs;
            named += output->remarks.join(u' ').contains(u"the judge chose") ? 1 : 0;
            right += output->candidates[0].answer == understanding.answer ? 1 : 0;
        }
    }
    const QString counts = u"%1 named, %2 right of %3"_s.arg(named).arg(right).arg(runs);
    QVERIFY2(runs >= 20 && 10 * named >= 9 * runs && 10 * right >= 7 * runs, qPrintable(counts));
}

void SimulatedOperatorsTest::aToolIsUsedWhereItHelps()
{
    if (!m_sandbox.unavailableReason().isEmpty())
        QSKIP(qPrintable(m_sandbox.unavailableReason()));
    int used = 0;
    int runs = 0;
    for (const auto &[query, understanding] : questions(u"arithmetic"_s, 8)) {
        SimulatedContext context(m_model, m_sandbox);
        QVERIFY(runOperator(inputFor(Operator::React, query), context));
        ++runs;
        used += context.asked.size() > 1 ? 1 : 0;
    }
    QVERIFY2(runs >= 5 && 10 * used >= 7 * runs, qPrintable(u"%1 of %2"_s.arg(used).arg(runs)));
}

QTEST_GUILESS_MAIN(SimulatedOperatorsTest)
#include "tst_simulatedoperators.moc"
