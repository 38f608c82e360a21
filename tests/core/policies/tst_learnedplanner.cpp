#include "core/learn/hashedencoder.h"
#include "core/policies/pilot.h"
#include "core/policies/planners.h"
#include "core/policies/policydocument.h"

#include <QJsonArray>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

ModelCard card(const QString &id, double perMillion)
{
    return {.id = id,
            .endpoint = u"simulated"_s,
            .price = Price{.perPromptToken = Money::usd(perMillion / 1e6),
                           .perCompletionToken = Money::usd(2 * perMillion / 1e6)},
            .simulated = true};
}

/// Three LLMs whose success depends on how they are asked and not on the text.
std::shared_ptr<const LearnedPolicy> makeLearned()
{
    LearnedPolicy policy;
    policy.models = {u"low"_s, u"mid"_s, u"top"_s};
    const std::vector<QString> texts{u"one two three"_s, u"four five six"_s, u"seven eight"_s};
    policy.encoder = std::make_shared<HashedEncoder>(HashedEncoder::fit(texts, 1).value());
    SuccessModel::Weights w{.inputs = LearnedPolicy::inputsOf(*policy.encoder), .hidden = 1, .outputs = 12};
    w.w1.assign(size_t(w.inputs), 0);
    w.b1 = {0};
    w.w2.assign(12, 0);
    w.b2 = {-1.0f, -0.5f, -2.0f, -2.0f, 0.2f, 0.8f, 0.0f, 0.0f, 1.5f, 2.2f, 0.5f, 0.5f};
    w.scale.assign(12, 1);
    policy.success = SuccessModel(w);
    std::array<float, LearnedPolicy::operatorCount> ones;
    ones.fill(1);
    policy.costRatios.assign(3, ones);
    policy.logPrices = {-11, -9, -6};
    std::vector<float> cards;
    for (const ModelCard &known : {card(u"low"_s, 0.02), card(u"mid"_s, 0.5), card(u"top"_s, 10)})
        for (const float x : controllerCard(known))
            cards.push_back(x);
    policy.controller = std::make_shared<const Controller>(
        Controller::fresh({policy.readingSize(), LearnedPolicy::operatorCount, 3}, cards, 5));
    for (const QString &text : {u"one two three"_s, u"seven eight? 12 + 13 = 25, said Ann."_s}) {
        const auto x = *policy.inputs(text);
        policy.sampleInputs.insert(policy.sampleInputs.end(), x.begin(), x.end());
    }
    return std::make_shared<const LearnedPolicy>(policy);
}

std::shared_ptr<const LearnedPolicy> learned()
{
    static const auto policy = makeLearned();
    return policy;
}

PlanRequest request()
{
    return {.query = {.text = u"How many are five and six?"_s},
            .pool = {card(u"low"_s, 0.02), card(u"mid"_s, 0.5), card(u"top"_s, 10)}};
}

std::shared_ptr<const Planner> planner(QJsonObject changes = {}, PlannerParts parts = {.learned = learned()})
{
    QJsonObject json = PolicyDocument{.mode = PolicyDocument::Mode::Daao}.toJson();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json[it.key()] = it.value();
    const auto made = makePlanner({u"daao"_s, 1, json, {}, {}}, parts);
    return made ? *made : nullptr;
}

NodeRun answered(const QString &model, const QString &answer, int layer)
{
    NodeRun node{.node = u"n%1"_s.arg(layer + 1),
                 .op = layer == 0 ? Operator::Cot : Operator::SelfConsistency,
                 .model = model,
                 .layer = layer,
                 .status = NodeStatus::Ok};
    node.candidates = {{.node = node.node, .model = model, .text = answer, .answer = answer}};
    return node;
}

RunProgress progressOf(const QList<NodeRun> &nodes)
{
    RunProgress progress{.layersDone = int(nodes.size()), .nodes = nodes};
    for (const NodeRun &node : nodes)
        progress.candidates += node.candidates;
    return progress;
}

WorkflowNode opening(const Planner &planner, const PlanRequest &r = request())
{
    const auto plan = planner.plan(r);
    return plan ? plan->workflow.layers[0][0] : WorkflowNode{};
}

} // namespace

class TestLearnedPlanner : public QObject
{
    Q_OBJECT

private slots:
    void lambdaTurnsTheDialWithoutTraining()
    {
        QCOMPARE(opening(*planner({{u"lambda"_s, 0.001}})).model, u"top"_s);
        QVERIFY(opening(*planner({{u"lambda"_s, 20}})).model != u"top"_s);
    }

    void anUntrainedPolicySaysSo()
    {
        const auto plan = planner({}, {})->plan(request());
        QVERIFY(plan.error().kind == ErrorKind::Unavailable);
    }

    void saysWhyAndWhatWouldFlipIt()
    {
        const auto plan = planner({{u"lambda"_s, 0.02}})->plan(request());
        QVERIFY(plan);
        const Why why = plan->nodeWhy.value(u"n1"_s).value(0);
        QCOMPARE(why.chosen, plan->workflow.layers[0][0].model);
        QCOMPARE_GT(why.alternatives.size(), 5);
        QVERIFY(!why.runnerUp.isEmpty() && why.margin >= 0);
        int tried = 0;
        for (const Flip &flip : why.flips) {
            if (flip.parameter != u"lambda")
                continue;
            const auto chosenAt = [&](double share) {
                return opening(*planner({{u"lambda"_s, flip.from + share * (flip.to - flip.from)}}));
            };
            QCOMPARE(chosenAt(0.99), plan->workflow.layers[0][0]);
            QVERIFY(chosenAt(1.01) != plan->workflow.layers[0][0]);
            ++tried;
        }
        QCOMPARE_GT(tried, 0);
        QCOMPARE(plan->why[0].decision, u"depth"_s);
    }

    void stopsOnAgreementAndGoesOnWhereAnswersDiffer()
    {
        const auto daao = planner({{u"lambda"_s, 0.05}});
        const auto plan = daao->plan(request()).value();
        const NextStep agreed =
            daao->afterLayer(request(), plan,
                             progressOf({answered(u"top"_s, u"11"_s, 0), answered(u"mid"_s, u"11.0"_s, 1),
                                         answered(u"low"_s, u"11"_s, 2)}));
        QVERIFY(agreed.kind == NextStep::Stop);
        QCOMPARE(agreed.answer.value_or(QString()), u"11"_s);
        const NextStep differ = daao->afterLayer(
            request(), plan, progressOf({answered(u"mid"_s, u"11"_s, 0), answered(u"low"_s, u"12"_s, 1)}));
        QVERIFY(differ.kind == NextStep::Replace);
        QCOMPARE(differ.rest.size(), 1);
        QVERIFY(differ.why && differ.why->alternatives.size() > 5);
    }

    void theNetworkLaysOutTheWholeWorkflowAndSaysWhy()
    {
        const auto daao = planner({{u"planner"_s, u"controller"_s}});
        const auto plan = daao->plan(request());
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
        QVERIFY(plan->workflow.depth() >= 1 && plan->workflow.depth() <= 4);
        for (const auto &layer : plan->workflow.layers)
            for (const WorkflowNode &node : layer) {
                const auto why = plan->nodeWhy.value(node.id);
                QCOMPARE(why.size(), 2);
                QCOMPARE(why[0].decision, u"operator"_s);
                QCOMPARE(why[0].chosen, toString(node.op));
                QCOMPARE(why[0].alternatives.size(), allOperators().size());
                QCOMPARE(why[1].decision, u"model"_s);
                QCOMPARE(why[1].chosen, node.model);
                QCOMPARE(why[1].alternatives.size(), 3);
                QVERIFY(!why[1].runnerUp.isEmpty());
            }
        QCOMPARE(plan->why[0].decision, u"depth"_s);
        QCOMPARE(plan->why[0].alternatives.size(), 4);
        const NextStep after =
            daao->afterLayer(request(), *plan, progressOf({answered(u"top"_s, u"11"_s, 0)}));
        QVERIFY(after.kind == NextStep::Continue);
        QCOMPARE(after.answer.value_or(QString()), u"11"_s);
        QCOMPARE(*planner({{u"planner"_s, u"controller"_s}})->plan(request()), *plan); // nothing is drawn
    }

    void theNetworkGoesOnWhereAnswersDiffer()
    {
        const auto daao = planner({{u"planner"_s, u"both"_s}, {u"max_width"_s, 1}});
        const auto plan = daao->plan(request()).value();
        QCOMPARE(plan.workflow.layers[0].size(), 1);
        const NextStep agreed =
            daao->afterLayer(request(), plan,
                             progressOf({answered(u"top"_s, u"11"_s, 0), answered(u"mid"_s, u"11.0"_s, 1),
                                         answered(u"low"_s, u"11"_s, 2)}));
        QVERIFY(agreed.kind == NextStep::Stop);
        QCOMPARE(agreed.answer.value_or(QString()), u"11"_s);
        const NextStep differ = daao->afterLayer(
            request(), plan, progressOf({answered(u"mid"_s, u"11"_s, 0), answered(u"low"_s, u"12"_s, 1)}));
        QVERIFY(differ.kind == NextStep::Replace);
        QCOMPARE(differ.rest.size(), 1);
        QCOMPARE(differ.rest[0].size(), 1);
    }

    void theNetworkKeepsToTheDocument_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::newRow("controller") << u"controller"_s;
        QTest::newRow("both") << u"both"_s;
    }

    void theNetworkKeepsToTheDocument()
    {
        QFETCH(QString, layout);
        const auto daao = planner({{u"planner"_s, layout},
                                   {u"operators"_s, QJsonArray{u"cot"_s, u"self-consistency"_s}},
                                   {u"models"_s, QJsonArray{u"low"_s, u"mid"_s}},
                                   {u"max_width"_s, 1},
                                   {u"max_depth"_s, 2}});
        const auto plan = daao->plan(request()).value();
        QVERIFY(plan.workflow.depth() <= 2);
        for (const auto &layer : plan.workflow.layers) {
            QCOMPARE(layer.size(), 1);
            QVERIFY(layer[0].op == Operator::Cot || layer[0].op == Operator::SelfConsistency);
            QVERIFY(layer[0].model != u"top");
        }
        const auto poor = planner({{u"planner"_s, layout}, {u"budget_usd"_s, 1e-9}})->plan(request());
        QVERIFY(!poor && poor.error().kind == ErrorKind::Budget);
        LearnedPolicy without = *learned();
        without.controller.reset();
        const auto untrained =
            planner({{u"planner"_s, layout}}, {.learned = std::make_shared<const LearnedPolicy>(without)})
                ->plan(request());
        QVERIFY(!untrained && untrained.error().kind == ErrorKind::Unavailable);
    }

    void aReadingCanBeTakenAwayForComparison()
    {
        LearnedPolicy reading = *learned();
        SuccessModel::Weights w = reading.success.weights();
        for (size_t i = 0; i < w.w1.size(); ++i)
            w.w1[i] = i % 2 == 0 ? 0.3F : -0.2F;
        w.b1 = {2};
        w.w2.assign(12, 0.5F);
        reading.success = SuccessModel(w);
        using Reading = PolicyDocument::Reading;
        const auto d = [&](const QString &text, Reading how) {
            return reading.read(text, how)->difficulty.value;
        };
        const QString a = u"one two three"_s;
        const QString b = u"four five six? 1 + 2 = 3"_s;
        QVERIFY(d(a, Reading::Own) != d(b, Reading::Own));
        QCOMPARE(d(a, Reading::Constant), d(b, Reading::Constant));
        QCOMPARE(d(a, Reading::Shuffled), d(a, Reading::Shuffled));
        QVERIFY(d(b, Reading::Shuffled) != d(b, Reading::Own));
    }

    void theDepthOfThePolicyEndsARun()
    {
        const auto daao = planner({{u"max_depth"_s, 1}, {u"lambda"_s, 0}});
        const auto plan = daao->plan(request()).value();
        QCOMPARE(plan.workflow.depth(), 1);
        QVERIFY(daao->afterLayer(request(), plan, progressOf({answered(u"low"_s, u"1"_s, 0)})).kind
                == NextStep::Stop);
    }

    void theDocumentSteersWithoutTraining_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("model");
        QTest::newRow("nothing") << QJsonObject{} << u"top"_s;
        QTest::newRow("allow-list") << QJsonObject{{u"models"_s, QJsonArray{u"low"_s}}} << u"low"_s;
        QTest::newRow("bias") << QJsonObject{{u"model_biases"_s, QJsonObject{{u"mid"_s, 0.9}}}} << u"mid"_s;
        const QJsonObject forbid{{u"when"_s, QJsonObject{{u"contains"_s, u"FIVE"_s}}},
                                 {u"forbid_models"_s, QJsonArray{u"top"_s}}};
        QTest::newRow("rule that holds") << QJsonObject{{u"rules"_s, QJsonArray{forbid}}} << u"mid"_s;
        QJsonObject other = forbid;
        other[u"when"_s] = QJsonObject{{u"contains"_s, u"seventeen"_s}};
        QTest::newRow("rule that does not") << QJsonObject{{u"rules"_s, QJsonArray{other}}} << u"top"_s;
        QJsonObject easy = forbid;
        easy[u"when"_s] = QJsonObject{{u"difficulty_to"_s, 0.2}};
        QTest::newRow("rule for easy ones") << QJsonObject{{u"rules"_s, QJsonArray{easy}}} << u"top"_s;
        QTest::newRow("budget") << QJsonObject{{u"budget_usd"_s, 0.001}} << u"mid"_s;
    }

    void theDocumentSteersWithoutTraining()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(QString, model);
        changes[u"lambda"_s] = 0.001;
        const auto daao = planner(changes);
        QVERIFY(daao);
        QCOMPARE(opening(*daao).model, model);
    }

    void operatorsHaveAllowListsOfTheirOwn()
    {
        const auto daao = planner({{u"lambda"_s, 0.001},
                                   {u"operators"_s, QJsonArray{u"generate"_s, u"cot"_s}},
                                   {u"operator_models"_s, QJsonObject{{u"cot"_s, QJsonArray{u"low"_s}}}}});
        const auto node = opening(*daao);
        QVERIFY(node.op != Operator::Cot || node.model == u"low");
        QCOMPARE(node.model, u"top"_s); // by the other operator
    }

    void rulesBindEveryMode()
    {
        QJsonObject json =
            PolicyDocument{.mode = PolicyDocument::Mode::Single, .model = u"@cheapest"_s}.toJson();
        json[u"rules"_s] = QJsonArray{QJsonObject{{u"forbid_models"_s, QJsonArray{u"low"_s}}}};
        const auto made = makePlanner({u"p"_s, 1, json, {}, {}}, {});
        QVERIFY(made);
        QCOMPARE(opening(**made).model, u"mid"_s);
        json[u"rules"_s] = QJsonArray{QJsonObject{{u"only_models"_s, QJsonArray{u"nobody"_s}}}};
        QVERIFY((*makePlanner({u"p"_s, 1, json, {}, {}}, {}))->plan(request()).error().kind
                == ErrorKind::BadInput);
    }

    void aStrangerIsPlacedByItsCardAndLearnsFromAFewOutcomes()
    {
        PlanRequest r = request();
        r.pool.append(card(u"new"_s, 9)); // about as dear as "top": about as good, a little less trusted
        QVERIFY(planner({{u"lambda"_s, 0.001}})->plan(r));
        QCOMPARE(opening(*planner({{u"lambda"_s, 0.001}}), r).model, u"top"_s);
        std::vector<LearnedPolicy::Outcome> good(30, {u"new"_s, 1.5, 1.0});
        const auto taught = std::make_shared<const LearnedPolicy>(learned()->updated(good));
        QCOMPARE_GT(taught->newcomers.value(u"new"_s).offset, 0.5);
        QCOMPARE(opening(*planner({{u"lambda"_s, 0.001}}, {.learned = taught}), r).model, u"new"_s);
        QCOMPARE(opening(*planner({{u"lambda"_s, 0.001}}, {.learned = taught})).model, u"top"_s);
        const std::vector<LearnedPolicy::Outcome> one{{u"new"_s, 1.5, 0.0}};
        QVERIFY(std::abs(learned()->updated(one).newcomers.value(u"new"_s).offset) < 0.7); // one says little
    }

    void aCheckpointIsTheWholePolicy()
    {
        const QByteArray bytes = learned()->toCheckpoint().toBytes();
        const auto back = LearnedPolicy::fromCheckpoint(Checkpoint::fromBytes(bytes).value());
        QVERIFY2(back, qPrintable(back ? QString() : back.error().message));
        QCOMPARE(back->toCheckpoint().toBytes(), bytes);
        const auto same = planner({}, {.learned = std::make_shared<const LearnedPolicy>(*back)});
        QCOMPARE(same->plan(request())->workflow, planner()->plan(request())->workflow);
        QVERIFY(!back->informed);
        LearnedPolicy practised = *learned();
        practised.informed = practised.evidence;
        const QByteArray more = practised.toCheckpoint().toBytes();
        const auto known = LearnedPolicy::fromCheckpoint(Checkpoint::fromBytes(more).value());
        QVERIFY(known && known->informed);
        QCOMPARE(known->toCheckpoint().toBytes(), more);
        Checkpoint lacking = learned()->toCheckpoint();
        lacking.set(u"success.w2"_s, std::vector<float>{1, 2, 3});
        QVERIFY(LearnedPolicy::fromCheckpoint(lacking).error().kind == ErrorKind::Damaged);
        QVERIFY(!LearnedPolicy::fromCheckpoint(Checkpoint()));
    }

    void aDocumentNamesTheCheckpointItNeeds()
    {
        QString asked;
        PlannerParts parts;
        parts.checkpoints = [&](const QString &id) -> Result<std::shared_ptr<const LearnedPolicy>> {
            asked = id;
            return learned();
        };
        const QString id(64, u'a');
        QVERIFY(planner({{u"checkpoint"_s, id}}, parts)->plan(request()));
        QCOMPARE(asked, id);
    }
};

QTEST_GUILESS_MAIN(TestLearnedPlanner)
#include "tst_learnedplanner.moc"
