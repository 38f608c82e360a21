#include "core/learn/backend.h"
#include "core/learn/hashedencoder.h"
#include "core/policies/paperplanner.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

ModelCard card(const QString &id, double perMillion)
{
    return {.id = id,
            .endpoint = u"simulated"_s,
            .description = u"An LLM called %1 of %2."_s.arg(id).arg(perMillion),
            .price = Price{.perPromptToken = Money::usd(perMillion / 1e6),
                           .perCompletionToken = Money::usd(2 * perMillion / 1e6)},
            .simulated = true};
}

QList<ModelCard> pool()
{
    return {card(u"low"_s, 0.02), card(u"mid"_s, 0.5), card(u"top"_s, 10)};
}

std::shared_ptr<const LearnedPolicy> makeLearned()
{
    PaperPolicy paper;
    QStringList texts{u"one two three"_s, u"four five six"_s, u"seven eight"_s};
    for (const OperatorInfo &info : allOperators())
        texts += {PaperPolicy::textOf(info), PaperPolicy::textOf(info)};
    for (const ModelCard &card : pool()) {
        texts += {PaperPolicy::textOf(card), PaperPolicy::textOf(card)};
        paper.models.append(card.wireId());
    }
    paper.encoder = std::make_shared<HashedEncoder>(
        HashedEncoder::fit(std::vector<QString>(texts.begin(), texts.end()), 1).value());
    paper.space = PaperPolicy::spaceOf(*paper.encoder, pool()).value();
    Checkpoint weights;
    LearnBackend::load().value()->paperController(paper.space, 3)->toCheckpoint(weights);
    paper.model = PaperModel::fromCheckpoint(weights, paper.space).value();
    LearnedPolicy learned;
    learned.paper = std::make_shared<const PaperPolicy>(std::move(paper));
    return std::make_shared<const LearnedPolicy>(learned);
}

std::shared_ptr<const LearnedPolicy> learned()
{
    static const auto policy = makeLearned();
    return policy;
}

PlanRequest request(quint64 seed)
{
    return {.query = {.text = u"How many are five and six?"_s}, .pool = pool(), .seed = seed};
}

std::shared_ptr<const Planner> planner(QJsonObject changes = {}, PlannerParts parts = {.learned = learned()})
{
    QJsonObject json = PolicyDocument{.mode = PolicyDocument::Mode::DaaoPaper}.toJson();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json[it.key()] = it.value();
    const auto made = makePlanner({u"daao-paper"_s, 1, json, {}, {}}, parts);
    return made ? *made : nullptr;
}

} // namespace

class TestPaperPlanner : public QObject
{
    Q_OBJECT

private slots:
    void plansAreLegalAndAsDeepAsTheDifficultyAsks()
    {
        const auto paper = planner();
        QSet<QString> firstLlms;
        for (quint64 seed = 0; seed < 60; ++seed) {
            const auto plan = paper->plan(request(seed));
            QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message)); // Workflow::check included
            QCOMPARE(plan->workflow.depth(), paperDepth(plan->difficulty.value));
            QVERIFY(plan->difficulty.low <= plan->difficulty.value
                    && plan->difficulty.value <= plan->difficulty.high);
            QVERIFY(operatorInfo(plan->workflow.layers[0][0].op).generator);
            firstLlms.insert(plan->workflow.layers[0][0].model);
        }
        QCOMPARE_GT(firstLlms.size(), 1); // it draws
    }

    void theSameSeedDrawsTheSameAndTheLikeliestNeedsNone()
    {
        QCOMPARE(planner()->plan(request(4))->workflow, planner()->plan(request(4))->workflow);
        const auto likeliest = planner({{u"likeliest"_s, true}});
        for (quint64 seed = 0; seed < 10; ++seed)
            QCOMPARE(likeliest->plan(request(seed))->workflow, likeliest->plan(request(99))->workflow);
    }

    void everyNodeSaysWhatItWasDrawnFrom()
    {
        const auto plan = planner()->plan(request(5)).value();
        QCOMPARE(plan.why.value(0).decision, u"depth"_s);
        for (const Flip &flip : plan.why[0].flips) {
            const double beyond = flip.to + (flip.to > flip.from ? 1e-9 : 0);
            QCOMPARE(QString::number(paperDepth(beyond)), flip.winner);
        }
        for (const auto &layer : plan.workflow.layers)
            for (const WorkflowNode &node : layer) {
                const QList<Why> why = plan.nodeWhy.value(node.id);
                QCOMPARE(why.size(), 2);
                QCOMPARE(why[0].chosen, toString(node.op));
                QCOMPARE(why[1].chosen, node.model);
                for (const Why &each : why) {
                    double sum = 0;
                    for (const Alternative &alternative : each.alternatives)
                        sum += alternative.utility;
                    QVERIFY(std::abs(sum - 1) < 1e-9); // chances
                    QVERIFY(!each.runnerUp.isEmpty() && !each.sentence.isEmpty());
                }
            }
    }

    void neverDrawsWhatThePolicyOrThePlaceForbids()
    {
        const auto narrow = planner({{u"operators"_s, QJsonArray{u"cot"_s, u"review"_s, u"debate"_s}},
                                     {u"models"_s, QJsonArray{u"low"_s, u"mid"_s}},
                                     {u"max_depth"_s, 2}});
        for (quint64 seed = 0; seed < 40; ++seed) {
            PlanRequest r = request(seed);
            r.unavailable.insert(Operator::Debate, u"not today"_s);
            const auto plan = narrow->plan(r);
            QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
            QCOMPARE_LE(plan->workflow.depth(), 2);
            QVERIFY(!plan->workflow.models().contains(u"top"_s));
            for (const auto &layer : plan->workflow.layers)
                for (const WorkflowNode &node : layer)
                    QVERIFY(node.op == Operator::Cot || node.op == Operator::Review);
        }
    }

    void aBudgetLeavesOutWhatItCannotPay()
    {
        for (quint64 seed = 0; seed < 40; ++seed) {
            PlanRequest r = request(seed);
            r.budget = Money::usd(0.0005);
            const auto plan = planner()->plan(r);
            QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
            QVERIFY(plan->expected.cost && *plan->expected.cost <= *r.budget);
        }
        PlanRequest poor = request(1);
        poor.budget = Money::pico(1);
        QVERIFY(planner()->plan(poor).error().kind == ErrorKind::Budget);
    }

    void aStrangerMayBeDrawnByItsTextAlone()
    {
        PlanRequest r = request(0);
        r.pool = {card(u"new"_s, 1)};
        QCOMPARE(planner()->plan(r)->workflow.models(), QStringList{u"new"_s});
    }

    void aCheckpointIsTheWholePolicyAndOfOneMode()
    {
        const QByteArray bytes = learned()->toCheckpoint().toBytes();
        const auto back = LearnedPolicy::fromCheckpoint(Checkpoint::fromBytes(bytes).value());
        QVERIFY2(back, qPrintable(back ? QString() : back.error().message));
        QCOMPARE(back->toCheckpoint().toBytes(), bytes);
        const auto same = planner({}, {.learned = std::make_shared<const LearnedPolicy>(*back)});
        QCOMPARE(same->plan(request(7))->workflow, planner()->plan(request(7))->workflow);
        Checkpoint lacking = learned()->toCheckpoint();
        lacking.set(u"paper_space.models"_s, std::vector<float>{1, 2, 3});
        QVERIFY(LearnedPolicy::fromCheckpoint(lacking).error().kind == ErrorKind::Damaged);
        const QJsonObject ours = PolicyDocument{.mode = PolicyDocument::Mode::Daao}.toJson();
        QVERIFY(makePlanner({u"p"_s, 1, ours, {}, {}}, {.learned = learned()}).error().kind
                == ErrorKind::BadInput);
        QVERIFY(planner({}, {})->plan(request(1)).error().kind == ErrorKind::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestPaperPlanner)
#include "tst_paperplanner.moc"
