#include "core/learn/hashedencoder.h"
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
            .price = Price{.perPromptToken = Money::usd(perMillion / 1e6),
                           .perCompletionToken = Money::usd(2 * perMillion / 1e6)}};
}

/// 60 sums that both LLMs solve, and 60 poems that only the dear one does; programs never work.
std::shared_ptr<const LearnedPolicy> makeLearned()
{
    NeighbourPolicy knn{.models = {u"low"_s, u"top"_s},
                        .operators = {Operator::Generate, Operator::Cot, Operator::Programmer}};
    std::vector<QString> texts;
    for (int i = 0; i < 60; ++i) {
        texts.push_back(u"What is the sum of %1 and %2?"_s.arg(i % 7).arg(i));
        texts.push_back(u"Write a poem about the sea, verse %1 please"_s.arg(i));
    }
    const auto encoder = std::make_shared<HashedEncoder>(HashedEncoder::fit(texts, 1).value());
    for (size_t i = 0; i < texts.size(); ++i) {
        std::vector<float> e(size_t(encoder->dimensions()));
        (void)encoder->encode(texts[i], e);
        knn.points.insert(knn.points.end(), e.begin(), e.end());
        const float easy = i % 2 == 0 ? 1 : 0;
        knn.solved.insert(knn.solved.end(), {easy, easy, 0, 1, 1, 0});
    }
    knn.encoder = encoder;
    knn.costsUsd = {1e-5F, 1e-5F, 1e-6F, 4e-3F, 4e-3F, 1e-3F};
    LearnedPolicy learned;
    learned.neighbours = std::make_shared<const NeighbourPolicy>(std::move(knn));
    return std::make_shared<const LearnedPolicy>(learned);
}

std::shared_ptr<const LearnedPolicy> learned()
{
    static const auto policy = makeLearned();
    return policy;
}

Result<Plan> planOf(const QString &text, QJsonObject changes = {}, std::optional<Money> budget = {})
{
    QJsonObject json = PolicyDocument{.mode = PolicyDocument::Mode::Knn}.toJson();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json[it.key()] = it.value();
    const auto planner = makePlanner({u"knn"_s, 1, json, {}, {}}, {.learned = learned()});
    if (!planner)
        return tl::unexpected(planner.error());
    return (*planner)->plan(
        {.query = {.text = text}, .pool = {card(u"low"_s, 0.02), card(u"top"_s, 10)}, .budget = budget});
}

const QString sum = u"What is the sum of 3 and 41?"_s;
const QString poem = u"Write a poem about the sea, verse 77 please"_s;

} // namespace

class TestNeighbourPlanner : public QObject
{
    Q_OBJECT

private slots:
    void asksTheLlmThatSolvedWhatIsNear()
    {
        const auto easy = planOf(sum).value();
        const auto hard = planOf(poem).value();
        QCOMPARE(easy.workflow.models(), QStringList{u"low"_s});
        QCOMPARE(hard.workflow.models(), QStringList{u"top"_s});
        QCOMPARE(easy.workflow.nodeCount(), 1);
        QVERIFY(easy.difficulty.value < 0.2 && hard.difficulty.value > 0.8);
        QCOMPARE(hard.nodeWhy.value(u"n1"_s).value(0).runnerUp, u"low"_s);
    }

    void lambdaAndBudgetHoldItBack()
    {
        QCOMPARE(planOf(poem, {{u"lambda"_s, 50}})->workflow.models(), QStringList{u"low"_s});
        QCOMPARE(planOf(poem, {}, Money::usd(0.001))->workflow.models(), QStringList{u"low"_s});
        QVERIFY(planOf(poem, {}, Money::pico(1)).error().kind == ErrorKind::Budget);
    }

    void choosesTheWayOfAskingWhereThePolicyAllowsSeveral()
    {
        QVERIFY(planOf(sum)->workflow.layers[0][0].op == Operator::Cot);
        const auto plan = planOf(sum, {{u"operators"_s, QJsonArray{u"programmer"_s, u"generate"_s}}});
        QVERIFY(plan->workflow.layers[0][0].op == Operator::Generate);
        QVERIFY(planOf(sum, {{u"operators"_s, QJsonArray{u"review"_s}}}).error().kind
                == ErrorKind::Unavailable);
    }

    void survivesStorage()
    {
        const QByteArray bytes = learned()->toCheckpoint().toBytes();
        const auto back = LearnedPolicy::fromCheckpoint(Checkpoint::fromBytes(bytes).value());
        QVERIFY(back && back->neighbours);
        QCOMPARE(back->toCheckpoint().toBytes(), bytes);
        QCOMPARE(back->neighbours->chances(poem).value(), learned()->neighbours->chances(poem).value());
        Checkpoint lacking = learned()->toCheckpoint();
        lacking.set(u"neighbours.costs"_s, std::vector<float>{1});
        QVERIFY(LearnedPolicy::fromCheckpoint(lacking).error().kind == ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestNeighbourPlanner)
#include "tst_neighbourplanner.moc"
