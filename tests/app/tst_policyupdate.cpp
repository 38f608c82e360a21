#include "app/policyupdate.h"
#include "core/learn/hashedencoder.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Says one half of every LLM on every text.
LearnedPolicy undecided(const QList<ModelCard> &pool)
{
    LearnedPolicy policy;
    for (const ModelCard &card : pool)
        policy.models.append(card.wireId());
    const std::vector<QString> texts{u"one two three"_s, u"four five six"_s, u"seven eight"_s};
    policy.encoder = std::make_shared<HashedEncoder>(HashedEncoder::fit(texts, 1).value());
    const int outputs = int(pool.size()) * wayCount;
    SuccessModel::Weights w{
        .inputs = LearnedPolicy::inputsOf(*policy.encoder), .hidden = 1, .outputs = outputs};
    w.w1.assign(size_t(w.inputs), 0);
    w.b1 = {0};
    w.w2.assign(size_t(outputs), 0);
    w.b2.assign(size_t(outputs), 0);
    w.scale.assign(size_t(outputs), 1);
    policy.success = SuccessModel(w);
    std::array<float, LearnedPolicy::operatorCount> ones;
    ones.fill(1);
    policy.costRatios.assign(size_t(pool.size()), ones);
    policy.logPrices.assign(size_t(pool.size()), -9);
    return policy;
}

} // namespace

class TestPolicyUpdate : public QObject
{
    Q_OBJECT

private slots:
    void learnsFromTheRunsOfTheProjectOnceAndLeavesTheOldVersion()
    {
        const QTemporaryDir folder;
        const auto bench = Workbench::open({.project = folder.filePath(u"p.daao"_s), .nodeThreads = 2});
        QVERIFY2(bench, qPrintable(bench ? QString() : bench.error().message));
        const auto save = [&](const LearnedPolicy &policy) {
            PolicyDocument document{.mode = PolicyDocument::Mode::Daao};
            document.checkpoint = (*bench)->keep(policy).value();
            return (*bench)
                ->project()
                .registry()
                .savePolicy(u"mine"_s, document.toJson(), u"a test"_s)
                .value();
        };
        const PolicyVersion first = save(undecided((*bench)->pool()));
        const auto update = PolicyUpdate::fromRuns(**bench, first, 1000);
        QVERIFY2(update, qPrintable(update ? QString() : update.error().message));
        QCOMPARE_GT(update->runs, 0);
        for (auto it = update->outcomes.cbegin(); it != update->outcomes.cend(); ++it) {
            const auto state = update->policy.newcomers.value(it.key());
            QCOMPARE(state.outcomes, it.value());
            QVERIFY(std::isfinite(state.offset));
        }
        const PolicyVersion second = save(update->policy);
        QCOMPARE(second.version, first.version + 1);
        const auto again = PolicyUpdate::fromRuns(**bench, second, 1000); // no run counts twice
        QVERIFY(!again && again.error().kind == ErrorKind::Unavailable);
        const auto old = PolicyUpdate::fromRuns(**bench, first, 1000); // the old one knows nothing of it
        QVERIFY(old && old->runs == update->runs);
        const auto cascade = (*bench)->policyVersion(u"cascade"_s);
        QVERIFY(cascade);
        QVERIFY(PolicyUpdate::fromRuns(**bench, *cascade, 10).error().kind == ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestPolicyUpdate)
#include "tst_policyupdate.moc"
