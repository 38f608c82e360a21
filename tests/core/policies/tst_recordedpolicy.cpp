#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/checkpoint.h"
#include "core/policies/recordedpolicy.h"

#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Sums that get harder with their length; a cheap LLM and a dear, better one, whose answers are recorded.
OutcomeTable sums(int count)
{
    OutcomeTable table;
    table.name = u"sums"_s;
    Random random(4);
    for (int i = 0; i < count; ++i) {
        const int terms = int(random.between(1, 9));
        QStringList numbers;
        for (int k = 0; k < terms; ++k)
            numbers.append(QString::number(random.below(90) + 10));
        const int query = table.addQuery(
            {u"q%1"_s.arg(i), u"sums"_s, u"train"_s, u"Compute the sum: %1."_s.arg(numbers.join(u" + "))});
        for (int m = 0; m < 2; ++m) {
            Outcome outcome;
            const bool right = random.uniform() < 1 / (1 + std::exp(terms - 5.0 - 2 * m));
            outcome.score = right ? 1 : 0;
            outcome.cost = Money::usd(m == 0 ? 0.001 : 0.02);
            outcome.answer = right ? u"right"_s : QString::number(random.below(100));
            table.add(query, table.addModel(m == 0 ? u"small"_s : u"large"_s), outcome);
        }
    }
    return table;
}

Checkpoint checkpointOf(const RecordedPolicy &policy)
{
    Checkpoint checkpoint;
    policy.toCheckpoint(checkpoint);
    return checkpoint;
}

} // namespace

class TestRecordedPolicy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_table = sums(120);
        auto trained = trainOnRecords(m_table, {.difficulty = {.steps = 60}});
        QVERIFY2(trained, qPrintable(trained ? QString() : trained.error().message));
        m_policy.emplace(std::move(trained->policy));
    }

    void itKnowsWhatAnLlmCosts()
    {
        QVERIFY(std::abs(m_policy->costUsd(u"sums"_s, u"small"_s).value_or(0) - 0.001) < 1e-9);
        QVERIFY(std::abs(m_policy->costUsd(u"never seen"_s, u"large"_s).value_or(0) - 0.02) < 1e-9);
        QVERIFY(!m_policy->costUsd(u"sums"_s, u"nobody"_s));
        QVERIFY(m_policy->adaptive);
    }

    void aCheckpointGivesTheSamePolicy()
    {
        const auto bytes = checkpointOf(*m_policy).toBytes();
        const auto again = RecordedPolicy::fromCheckpoint(*Checkpoint::fromBytes(bytes));
        QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
        QCOMPARE(checkpointOf(*again).toBytes(), bytes);
    }

    void itRemembersWhatItLearnedFrom()
    {
        const auto again = RecordedPolicy::fromCheckpoint(checkpointOf(*m_policy));
        QCOMPARE(again->trainedOn.table, u"sums"_s);
        QCOMPARE(again->trainedOn.fingerprint, QString::fromLatin1(m_table.fingerprint().toHex()));
        for (const OutcomeQuery &query : m_table.queries())
            QVERIFY(again->trainedOn.contains(u"  "_s + query.text + u'\n'));
        QVERIFY(!again->trainedOn.contains(u"Compute the sum: 1 + 1."_s));
    }

    /// Of its own training it would be too sure: what it reads there is calibrated as on fresh texts.
    void aTextItWasTrainedOnIsReadAsBeforeItWasSeen()
    {
        const auto again = RecordedPolicy::fromCheckpoint(checkpointOf(*m_policy));
        const auto loss = [&](const auto &read) {
            double sum = 0;
            for (int query = 0; query < m_table.queryCount(); ++query) {
                const auto reading = read(m_table.queries()[query].text);
                for (qsizetype m = 0; m < again->difficulty.models().size(); ++m) {
                    const int model = m_table.indexOfModel(again->difficulty.models()[m]);
                    const double p = 1 / (1 + std::exp(-reading->modelLogits[size_t(m)]));
                    sum -= std::log(m_table.score(query, model) > 0.5 ? p : 1 - p);
                }
            }
            return sum / m_table.queryCount();
        };
        const double unseen = loss([&](const QString &text) { return again->read(text); });
        const double seen = loss([&](const QString &text) { return again->difficulty.read(text); });
        QVERIFY2(unseen > seen, qPrintable(u"%1 %2"_s.arg(unseen).arg(seen)));
        for (const OutcomeQuery &query : m_table.queries()) {
            const Difficulty d = again->read(u' ' + query.text)->difficulty;
            QVERIFY(d.low < d.value && d.value < d.high);
            QCOMPARE(d.value, 1 / (1 + std::exp(-d.logit)));
        }
        const QString fresh = u"Compute the sum: 1 + 1."_s;
        QCOMPARE(again->read(fresh)->modelLogits, again->difficulty.read(fresh)->modelLogits);
    }

    void aCheckpointWithoutAPartIsRefused()
    {
        const Checkpoint whole = checkpointOf(*m_policy);
        for (const QString &missing : whole.tensorNames()) {
            if (!missing.startsWith(u"recorded"_s) && !missing.startsWith(u"adaptive"_s))
                continue; // the difficulty module's own parts have a test of their own
            Checkpoint part;
            for (const char *module : {"encoder", "features", "difficulty", "adaptive", "recorded"})
                part.setHeader(QString::fromLatin1(module), whole.header(QString::fromLatin1(module)));
            for (const QString &name : whole.tensorNames())
                if (name != missing)
                    part.set(name, *whole.find(name));
            const auto policy = RecordedPolicy::fromCheckpoint(part);
            QVERIFY2(!policy, qPrintable(missing));
            QVERIFY(policy.error().message.endsWith(u'.'));
        }
        Checkpoint nameless = whole;
        nameless.setHeader(u"recorded"_s, {});
        QVERIFY(!RecordedPolicy::fromCheckpoint(nameless));
    }

    void withoutCombiningItAsksOneLlm()
    {
        const auto trained = trainOnRecords(m_table, {.difficulty = {.steps = 10}, .combine = false});
        QVERIFY(trained);
        QVERIFY(!trained->policy.adaptive);
    }

    /// Ctrl+C while the VAE trains: what it knows by then is a policy, and it says that it is unfinished.
    void whatIsLearnedBeforeAStopIsKept()
    {
        std::stop_source stop;
        const auto stopHalfWay = [&](const FitProgress &progress) {
            if (std::isfinite(progress.loss) && progress.share > 0.33)
                stop.request_stop();
        };
        const auto kept = trainOnRecords(m_table, {.difficulty = {.steps = 200}, .keepUnfinished = true},
                                         stopHalfWay, stop.get_token());
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
        QVERIFY(!kept->warnings.isEmpty());
        QVERIFY(std::isfinite(kept->policy.difficulty.read(u"Compute the sum: 1 + 2."_s)->difficulty.value));

        std::stop_source again;
        const auto dropped = trainOnRecords(
            m_table, {.difficulty = {.steps = 200}},
            [&](const FitProgress &progress) {
                if (progress.share > 0.33)
                    again.request_stop();
            },
            again.get_token());
        QVERIFY(!dropped);
        QVERIFY(dropped.error().kind == ErrorKind::Cancelled);
    }

private:
    OutcomeTable m_table;
    std::optional<RecordedPolicy> m_policy;
};

QTEST_GUILESS_MAIN(TestRecordedPolicy)
#include "tst_recordedpolicy.moc"
