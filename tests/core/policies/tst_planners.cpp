#include "core/policies/planners.h"
#include "core/policies/policydocument.h"

#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

ModelCard card(const QString &id, double perMillion)
{
    return {.id = id,
            .endpoint = u"simulated"_s,
            .price = Price{.perPromptToken = Money::usd(perMillion / 1e6),
                           .perCompletionToken = Money::usd(2 * perMillion / 1e6)},
            .medianLatencyMs = 500,
            .simulated = true};
}

PlanRequest request(const QString &text = u"What is 2 + 2?"_s)
{
    return {.query = {.text = text},
            .pool = {card(u"mid"_s, 0.5), card(u"low"_s, 0.02), card(u"top"_s, 10)},
            .seed = 3};
}

/// "low" fails on long texts, "top" never: texts of n words.
std::shared_ptr<const LogisticModel> skills()
{
    std::vector<OutcomeRow> rows;
    for (int n = 1; n <= 300; ++n) {
        const int words = 1 + n % 60;
        const QString text = u"word "_s.repeated(words) + QString::number(n);
        rows.push_back({text, u"low"_s, true, words < 20 ? 0.95 : 0.05});
        rows.push_back({text, u"low"_s, false, words < 20 ? 0.95 : 0.1});
        rows.push_back({text, u"mid"_s, false, words < 40 ? 0.95 : 0.2});
        rows.push_back({text, u"top"_s, false, 0.96});
    }
    return std::make_shared<const LogisticModel>(LogisticModel::fit(rows, {.reference = u"low"_s}).value());
}

class Truths final : public TruthOracle
{
public:
    std::optional<Truth> truth(const QString &query) const override
    {
        return query.startsWith(u"Known") ? std::optional(Truth{u"f"_s, 0.5, u"7"_s}) : std::nullopt;
    }
    std::optional<double> successProbability(const QString &, const QString &model,
                                             Asking asking) const override
    {
        if (model == u"stranger")
            return std::nullopt;
        return model == u"mid" && asking == Asking::Directly ? 0.99 : 0.6;
    }
};

std::shared_ptr<const Planner> planner(const QString &name, const PlannerParts &parts = {skills(), nullptr})
{
    for (const PolicyVersion &policy : PolicyDocument::builtIn())
        if (policy.name == name)
            return makePlanner(policy, parts).value();
    return nullptr;
}

QString drawing(const Workflow &workflow)
{
    QStringList layers;
    for (const auto &layer : workflow.layers) {
        QStringList nodes;
        for (const WorkflowNode &node : layer)
            nodes.append(toString(node.op) + u'@' + node.model);
        layers.append(nodes.join(u" + "));
    }
    return layers.join(u" > ");
}

Candidate candidate(const QString &model, const QString &answer)
{
    return {.model = model, .text = answer, .answer = answer};
}

} // namespace

class TestPlanners : public QObject
{
    Q_OBJECT

private slots:
    void staticPoliciesDrawTheSameWorkflow_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("workflow");
        QTest::newRow("cheapest") << u"cheapest"_s << u"cot@low"_s;
        QTest::newRow("best") << u"best"_s << u"cot@top"_s;
        QTest::newRow("cot-sc5") << u"cot-sc5"_s << u"self-consistency@mid"_s;
        QTest::newRow("fixed") << u"fixed"_s << u"cot@mid + self-consistency@low > ensemble@mid"_s;
        QTest::newRow("cascade") << u"cascade"_s << u"cot@low + cot@mid"_s;
    }

    void staticPoliciesDrawTheSameWorkflow()
    {
        QFETCH(QString, policy);
        QFETCH(QString, workflow);
        const auto plan = planner(policy)->plan(request());
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
        QCOMPARE(drawing(plan->workflow), workflow);
        QVERIFY(plan->expected.cost && plan->expected.cost->pico() > 0);
    }

    void randomIsTheSameForTheSameSeedOnly()
    {
        const auto random = planner(u"random"_s);
        QSet<QString> seen;
        for (quint64 seed = 0; seed < 40; ++seed) {
            PlanRequest r = request();
            r.seed = seed;
            const auto plan = random->plan(r);
            QVERIFY(plan);
            QCOMPARE(drawing(random->plan(r)->workflow), drawing(plan->workflow));
            QVERIFY(plan->workflow.check());
            seen.insert(drawing(plan->workflow));
        }
        QCOMPARE_GT(seen.size(), 20);
    }

    void depthFollowsDifficulty()
    {
        const auto logistic = planner(u"logistic"_s);
        const auto easy = logistic->plan(request(u"word "_s.repeated(3)));
        const auto hard = logistic->plan(request(u"word "_s.repeated(55)));
        QVERIFY(easy && hard);
        QCOMPARE(easy->workflow.depth(), int(std::ceil(easy->difficulty.value * 4)));
        QCOMPARE(hard->workflow.depth(), int(std::ceil(hard->difficulty.value * 4)));
        QCOMPARE_LT(easy->workflow.depth(), hard->workflow.depth());
        QCOMPARE(easy->workflow.layers[0][0].model, u"low"_s);
        QCOMPARE(hard->workflow.layers[0][0].model, u"top"_s);
    }

    void everyNodeOfTheLogisticPolicySaysWhy()
    {
        const auto plan = planner(u"logistic"_s)->plan(request(u"word "_s.repeated(50)));
        QVERIFY(plan);
        for (const auto &layer : plan->workflow.layers)
            for (const WorkflowNode &node : layer) {
                const QList<Why> why = plan->nodeWhy.value(node.id);
                QCOMPARE(why.size(), 1);
                QCOMPARE(why[0].chosen, node.model);
                QCOMPARE(why[0].alternatives.size(), 3);
            }
        QCOMPARE(plan->why[0].decision, u"depth"_s);
    }

    void cascadeStopsOnAgreementAndEscalatesOnDisagreement()
    {
        const auto cascade = planner(u"cascade"_s);
        const PlanRequest r = request();
        const auto plan = cascade->plan(r).value();
        const RunProgress agreed{1, {}, {candidate(u"low"_s, u"4"_s), candidate(u"mid"_s, u"4.0"_s)}, {}};
        QVERIFY(cascade->afterLayer(r, plan, agreed).kind == NextStep::Stop);
        const RunProgress disagreed{1, {}, {candidate(u"low"_s, u"4"_s), candidate(u"mid"_s, u"5"_s)}, {}};
        const NextStep step = cascade->afterLayer(r, plan, disagreed);
        QVERIFY(step.kind == NextStep::Replace);
        QCOMPARE(step.rest[0][0].model, u"top"_s);
        QVERIFY(step.why && step.why->sentence.contains(u"top"));
    }

    void emptyAnswersNeverAgree()
    {
        const auto cascade = planner(u"cascade"_s);
        const RunProgress progress{1, {}, {candidate(u"low"_s, {}), candidate(u"mid"_s, {})}, {}};
        QVERIFY(cascade->afterLayer(request(), cascade->plan(request()).value(), progress).kind
                == NextStep::Replace);
    }

    void oracleTakesTheBestWayOfAsking()
    {
        const auto oracle = planner(u"oracle"_s, {skills(), std::make_shared<Truths>()});
        const auto plan = oracle->plan(request(u"Known question"_s));
        QVERIFY(plan);
        QCOMPARE(drawing(plan->workflow), u"generate@mid"_s);
        QVERIFY(oracle->plan(request(u"Free text"_s)).error().kind == ErrorKind::Unavailable);
    }

    void oracleGoesOnUntilTheTruthIsLikelyEnough()
    {
        const auto oracle = planner(u"oracle"_s, {skills(), std::make_shared<Truths>()});
        const PlanRequest known = request(u"Known question"_s);
        const auto plan = oracle->plan(known).value();
        const auto after = [&](Operator op, const QString &model) {
            NodeRun node{.node = u"n1"_s, .op = op, .model = model, .status = NodeStatus::Ok};
            node.candidates = {candidate(model, u"7"_s)};
            return oracle->afterLayer(known, plan, {1, {node}, node.candidates, {}});
        };
        QVERIFY(after(Operator::Generate, u"mid"_s).kind == NextStep::Stop); // right 99 times of 100
        const NextStep more = after(Operator::Cot, u"low"_s);                // right 6 times of 10
        QVERIFY(more.kind == NextStep::Replace);
        QVERIFY(!more.rest.isEmpty());
        QCOMPARE(more.answer.value_or(QString()), u"7"_s);
    }

    void oracleAsksOnlyLlmsWhoseSkillIsKnown()
    {
        const auto oracle = planner(u"oracle"_s, {skills(), std::make_shared<Truths>()});
        PlanRequest asked = request(u"Known question"_s);
        asked.pool = {asked.pool.first()};
        asked.pool.first().id = u"stranger"_s;
        QVERIFY(oracle->plan(asked).error().kind == ErrorKind::Unavailable);
    }

    void aBudgetExcludesDearLlms()
    {
        PlanRequest r = request(u"word "_s.repeated(55));
        r.budget = Money::usd(0.0005);
        const auto plan = planner(u"logistic"_s)->plan(r);
        QVERIFY(plan);
        QVERIFY(!plan->workflow.models().contains(u"top"_s));
        r.budget = Money::usd(1e-9);
        QVERIFY(planner(u"logistic"_s)->plan(r).error().kind == ErrorKind::Budget);
        r.budget.reset();
        r.query.text += QString(3'000'000, u'x'); // no budget is to blame for that
        const auto tooLong = planner(u"logistic"_s)->plan(r);
        QVERIFY(!tooLong && tooLong.error().kind == ErrorKind::BadInput);
        QVERIFY2(tooLong.error().message.contains(u"too long"_s), qPrintable(tooLong.error().message));
    }

    void aPolicyThatNamesAMissingLlmSaysSo()
    {
        const PolicyVersion policy{
            u"mine"_s,
            1,
            PolicyDocument{.mode = PolicyDocument::Mode::Logistic, .models = {u"gone"_s}}.toJson(),
            {},
            {}};
        const auto plan = makePlanner(policy, {skills(), nullptr}).value()->plan(request());
        QVERIFY(!plan);
        QVERIFY(plan.error().kind == ErrorKind::BadInput);
        QVERIFY(plan.error().message.contains(u"gone"));
    }

    void anEmptyPoolSaysSo()
    {
        PlanRequest r = request();
        r.pool.clear();
        QVERIFY(planner(u"best"_s)->plan(r).error().kind == ErrorKind::Unavailable);
    }

    void unknownLlmsArePlannedByTheirCard()
    {
        PlanRequest r = request();
        r.pool = {card(u"new-small"_s, 0.05), card(u"new-large"_s, 8)};
        const auto plan = planner(u"best"_s)->plan(r);
        QVERIFY(plan);
        QCOMPARE(drawing(plan->workflow), u"cot@new-large"_s);
        QVERIFY(planner(u"logistic"_s)->plan(r));
    }
};

QTEST_GUILESS_MAIN(TestPlanners)
#include "tst_planners.moc"
