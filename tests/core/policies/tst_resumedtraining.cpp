#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/checkpoint.h"
#include "core/policies/papertraining.h"
#include "core/policies/recordedpolicy.h"

#include <QTest>

#include <chrono>
#include <functional>

#include "tests/support/keptstates.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Sums and riddles; three LLMs that agree where they are right.
OutcomeTable records(int count)
{
    OutcomeTable table;
    table.name = u"records"_s;
    Random random(11);
    for (int i = 0; i < count; ++i) {
        const bool sum = i % 2 == 0;
        const int terms = int(random.between(2, 9));
        QString text = sum ? u"Compute the sum: 1"_s : u"Who is the knight? Ada says:"_s;
        for (int k = 0; k < terms; ++k)
            text += sum ? u" + %1"_s.arg(random.below(90) + 10) : u" Person %1 lies."_s.arg(k);
        const int query =
            table.addQuery({u"q%1"_s.arg(i), sum ? u"sums"_s : u"knights"_s, u"train"_s, text + u'?'});
        for (int m = 0; m < 3; ++m) {
            const bool right = random.uniform() < 0.95 - 0.09 * (terms - 2 * m);
            table.add(query, table.addModel(u"llm%1"_s.arg(m)),
                      {.score = right ? 1.0 : 0.0,
                       .cost = Money::usd(0.001 * (1 + m * m)),
                       .answer = right ? u"right"_s : QString::number(random.below(9))});
        }
    }
    return table;
}

/// A training as a function of where it goes on from; as bytes of what it made.
using Training = std::function<Result<QByteArray>(TrainingState &, std::stop_token)>;

Training onRecords(const OutcomeTable &table)
{
    return [&table](TrainingState &state, std::stop_token stop) {
        return trainOnRecords(table, {.difficulty = {.steps = 100}, .state = &state}, {}, std::move(stop))
            .map([](const RecordedTraining &trained) {
                Checkpoint checkpoint;
                trained.policy.toCheckpoint(checkpoint);
                return checkpoint.toBytes();
            });
    };
}

Training asPublished(const OutcomeTable &table)
{
    return [&table](TrainingState &state, std::stop_token stop) {
        return trainPaperOnRecords(table, {.rounds = 2, .state = &state}, 3, {}, std::move(stop))
            .map([](const PaperPolicy &policy) {
                Checkpoint checkpoint;
                policy.toCheckpoint(checkpoint);
                return checkpoint.toBytes();
            });
    };
}

} // namespace

class TestResumedTraining : public QObject
{
    Q_OBJECT

    OutcomeTable m_table = records(80);

private slots:
    void trainings_data()
    {
        QTest::addColumn<bool>("published");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("ours") << false << QStringList{u"difficulty"_s, u"orders"_s, u"vae.-1"_s, u"vae.1"_s};
        QTest::newRow("as published") << true << QStringList{u"paper"_s};
    }

    /// Whatever was on disk when the process died.
    void everyStateThatWasKeptLeadsToTheSamePolicy_data() { trainings_data(); }
    void everyStateThatWasKeptLeadsToTheSamePolicy()
    {
        QFETCH(bool, published);
        QFETCH(QStringList, parts);
        const Training training = published ? asPublished(m_table) : onRecords(m_table);
        test::KeptStates kept;
        const auto whole = training(kept.state, {});
        QVERIFY(whole);
        QCOMPARE(QStringList(kept.last.keys()), parts);
        const qsizetype stride = std::max<qsizetype>(1, kept.states.size() / 6);
        for (qsizetype i = (kept.states.size() - 1) % stride; i < kept.states.size(); i += stride) {
            TrainingState again(kept.states[i]);
            const auto resumed = training(again, {});
            QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message));
            QVERIFY2(*resumed == *whole, qPrintable(u"state %1 of %2"_s.arg(i).arg(kept.states.size())));
        }
    }

    void whatIsNoStateIsRefused_data() { trainings_data(); }
    void whatIsNoStateIsRefused()
    {
        QFETCH(bool, published);
        QFETCH(QStringList, parts);
        const Training training = published ? asPublished(m_table) : onRecords(m_table);
        for (const QString &part : parts) {
            if (part == u"orders")
                continue; // what is no order is searched again
            TrainingState broken({{part, "DAAOCKPT nonsense"}});
            const auto refused = training(broken, {});
            QVERIFY2(!refused && refused.error().kind == ErrorKind::Damaged, qPrintable(part));
        }
    }
};

QTEST_GUILESS_MAIN(TestResumedTraining)
#include "tst_resumedtraining.moc"
