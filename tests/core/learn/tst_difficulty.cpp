#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/calibration.h"
#include "core/learn/checkpoint.h"
#include "core/learn/difficultyfit.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

struct World
{
    OutcomeTable table;
    std::vector<double> difficulty; ///< true, by query
};

/// Sums of as many numbers as they are hard, and lists to sort; LLMs of different strength and price.
World world(int count, int llms, quint64 seed)
{
    World world;
    Random random(seed);
    for (int i = 0; i < count; ++i) {
        const int terms = int(random.between(1, 12));
        QStringList numbers;
        for (int k = 0; k < terms; ++k)
            numbers.append(QString::number(random.below(90) + 10));
        const bool sums = i % 2 == 0;
        const QString text =
            sums ? u"Compute the sum: %1."_s.arg(numbers.join(u" + "))
                 : u"Sort these in ascending order and name the middle one: %1"_s.arg(numbers.join(u", "));
        const int query =
            world.table.addQuery({u"q%1"_s.arg(i), sums ? u"sums"_s : u"sorting"_s, u"train"_s, text});
        world.difficulty.push_back((terms - 6.5) * 0.5 + (sums ? 0.0 : 0.5));
        for (int m = 0; m < llms; ++m) {
            Outcome outcome;
            outcome.score = random.uniform() < sigmoid(m * 0.8 - 0.8 - world.difficulty.back()) ? 1 : 0;
            outcome.cost = Money::usd(0.001 * (m + 1));
            world.table.add(query, world.table.addModel(u"llm-%1"_s.arg(m)), outcome);
        }
    }
    return world;
}

DifficultyOptions quick(quint64 seed = 1)
{
    return {.seed = seed, .steps = 100};
}

QString messageOf(const Result<DifficultyFit> &fit)
{
    return fit ? QString() : fit.error().message + u' ' + fit.error().detail;
}

} // namespace

class TestDifficulty : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_world = world(240, 4, 3);
        auto fit = fitDifficulty(m_world.table, quick());
        QVERIFY2(fit, qPrintable(messageOf(fit)));
        m_fit.emplace(*std::move(fit));
    }

    void difficultyIsAboutTheCheapestLlm() { QCOMPARE(m_fit->model.reference(), u"llm-0"_s); }

    void harderQuestionsReadHarder()
    {
        const auto easy = m_fit->model.read(u"Compute the sum: 11 + 12."_s);
        const auto hard =
            m_fit->model.read(u"Compute the sum: 11 + 12 + 45 + 67 + 89 + 90 + 23 + 45 + 61 + 17 + 35."_s);
        QVERIFY(easy && hard);
        QVERIFY2(hard->difficulty.value > easy->difficulty.value + 0.3,
                 qPrintable(u"%1 %2"_s.arg(easy->difficulty.value).arg(hard->difficulty.value)));
        QVERIFY(hard->b > easy->b);
    }

    void strongerLlmsAreReadAsStronger()
    {
        const auto reading = m_fit->model.read(u"Compute the sum: 11 + 12 + 45 + 67 + 89 + 90."_s);
        QCOMPARE(reading->modelLogits.size(), size_t(4));
        QVERIFY(reading->modelLogits[3] > reading->modelLogits[0] + 0.5);
        const double unknown = m_fit->model.unknownModelLogit(*reading);
        QVERIFY(unknown >= reading->modelLogits[0] && unknown <= reading->modelLogits[3]);
    }

    /// The 90 % interval against the true failure probability, on questions it has not seen.
    void theIntervalCoversTheTruth()
    {
        const World fresh = world(300, 1, 99);
        int inside = 0;
        for (int q = 0; q < fresh.table.queryCount(); ++q) {
            const Difficulty d = m_fit->model.read(fresh.table.queries().at(q).text)->difficulty;
            const double truth = sigmoid(0.8 + fresh.difficulty[size_t(q)]);
            inside += truth >= d.low && truth <= d.high ? 1 : 0;
            QVERIFY(d.low <= d.value && d.value <= d.high);
        }
        QVERIFY2(inside >= 255, qPrintable(QString::number(inside)));
    }

    void predictedFailuresHappenAsOften()
    {
        const World fresh = world(400, 1, 98);
        double predicted = 0;
        double happened = 0;
        for (int q = 0; q < fresh.table.queryCount(); ++q) {
            predicted += m_fit->model.read(fresh.table.queries().at(q).text)->difficulty.value;
            happened += 1 - fresh.table.score(q, 0);
        }
        QVERIFY2(std::abs(predicted - happened) / 400 < 0.06,
                 qPrintable(u"%1 predicted, %2 happened"_s.arg(predicted).arg(happened)));
    }

    void successFallsWithDifficulty()
    {
        const std::vector<double> grid{0.0, 0.1, 0.5, 0.9, 1.0};
        const auto success = m_fit->model.successOver(grid, 2);
        QVERIFY(std::ranges::is_sorted(success, std::greater()));
        QVERIFY(success.front() <= 1 && success.back() >= 0);
    }

    void readingTwiceGivesTheSame()
    {
        const QString text = u"Compute the sum: 1 + 2."_s;
        const auto a = m_fit->model.read(text);
        const auto b = m_fit->model.read(text);
        QCOMPARE(a->z, b->z);
        QCOMPARE(a->difficulty == b->difficulty, true);
    }

    void theSameSeedTrainsTheSameModel()
    {
        const World small = world(40, 2, 5);
        const auto bytes = [&](quint64 seed) {
            Checkpoint checkpoint;
            fitDifficulty(small.table, {.seed = seed, .steps = 10})->model.toCheckpoint(checkpoint);
            return checkpoint.toBytes();
        };
        QCOMPARE(bytes(4), bytes(4));
        QVERIFY(bytes(4) != bytes(5));
    }

    void aCheckpointReadsLikeTheModel()
    {
        Checkpoint checkpoint;
        m_fit->model.toCheckpoint(checkpoint);
        const auto read = Checkpoint::fromBytes(checkpoint.toBytes());
        QVERIFY(read);
        const auto model = DifficultyModel::fromCheckpoint(*read);
        QVERIFY2(model, qPrintable(model ? QString() : model.error().message));
        const QString text = u"Sort these in ascending order and name the middle one: 5, 3, 9"_s;
        QCOMPARE(model->read(text)->modelLogits, m_fit->model.read(text)->modelLogits);
        QCOMPARE(model->reference(), m_fit->model.reference());
    }

    void aCheckpointWithoutAPartIsRefused()
    {
        Checkpoint whole;
        m_fit->model.toCheckpoint(whole);
        for (const QString &missing : whole.tensorNames()) {
            Checkpoint part;
            for (const char *module : {"encoder", "features", "difficulty"})
                part.setHeader(QString::fromLatin1(module), whole.header(QString::fromLatin1(module)));
            for (const QString &name : whole.tensorNames())
                if (name != missing)
                    part.set(name, *whole.find(name));
            const auto model = DifficultyModel::fromCheckpoint(part);
            QVERIFY2(!model, qPrintable(missing));
            QVERIFY(!model.error().message.isEmpty());
        }
    }

    void outOfFoldReadingsCoverEveryQuery()
    {
        QCOMPARE(m_fit->outOfFold.size(), size_t(240));
        for (const OutOfFoldReading &reading : m_fit->outOfFold)
            QCOMPARE(reading.modelLogits.size(), size_t(4));
    }

    void poorTablesTrainOrRefuseWithASentence_data()
    {
        QTest::addColumn<OutcomeTable>("table");
        QTest::addColumn<bool>("trains");
        QTest::newRow("empty") << OutcomeTable() << false;
        QTest::newRow("one outcome") << world(1, 1, 1).table << true;
        QTest::newRow("five outcomes") << world(5, 1, 1).table << true;
        QTest::newRow("one LLM") << world(40, 1, 1).table << true;
        OutcomeTable oneClass;
        OutcomeTable constant;
        OutcomeTable free;
        OutcomeTable nan;
        OutcomeTable mute;
        OutcomeTable same;
        for (int i = 0; i < 40; ++i) {
            const OutcomeQuery query{u"q%1"_s.arg(i), u"s"_s, {}, u"Question number %1?"_s.arg(i)};
            oneClass.add(oneClass.addQuery(query), oneClass.addModel(u"m"_s),
                         {.score = 1, .cost = Money::usd(1)});
            constant.add(constant.addQuery(query), constant.addModel(u"m"_s),
                         {.score = 0.5, .cost = Money::usd(1)});
            free.add(free.addQuery(query), free.addModel(u"m%1"_s.arg(i % 2)), {.score = double(i % 3 == 0)});
            nan.add(nan.addQuery(query), nan.addModel(u"m"_s),
                    {.score = std::numeric_limits<double>::quiet_NaN()});
            mute.add(mute.addQuery({query.id, {}, {}, u" "_s}), mute.addModel(u"m"_s), {.score = 1});
            same.add(same.addQuery({query.id, {}, {}, u"The same text."_s}), same.addModel(u"m"_s),
                     {.score = double(i % 2)});
        }
        QTest::newRow("one class only") << oneClass << true;
        QTest::newRow("constant scores") << constant << true;
        QTest::newRow("costs missing") << free << true;
        QTest::newRow("NaN scores") << nan << false;
        QTest::newRow("no texts") << mute << false;
        QTest::newRow("one text only") << same << true;
    }

    void poorTablesTrainOrRefuseWithASentence()
    {
        QFETCH(OutcomeTable, table);
        QFETCH(bool, trains);
        const auto fit = fitDifficulty(table, {.steps = 10});
        QVERIFY2(fit.has_value() == trains, qPrintable(messageOf(fit)));
        if (!trains) {
            QVERIFY(fit.error().kind == ErrorKind::BadInput);
            QVERIFY(fit.error().message.endsWith(u'.'));
            return;
        }
        const auto reading = fit->model.read(u"Question number 7, or "_s + QString(1'000'000, u'x'));
        QVERIFY(std::isfinite(reading->difficulty.value) && std::isfinite(reading->difficulty.low)
                && std::isfinite(reading->difficulty.high));
        for (const double logit : reading->modelLogits)
            QVERIFY(std::isfinite(logit));
    }

    void anUnknownReferenceIsRefused()
    {
        const auto fit = fitDifficulty(m_world.table, {.reference = u"nobody"_s, .steps = 10});
        QVERIFY(!fit);
        QVERIFY(fit.error().kind == ErrorKind::Usage && fit.error().message.contains(u"nobody"));
    }

    void trainingCanBeCancelled()
    {
        std::stop_source stop;
        const auto fit = fitDifficulty(
            m_world.table, quick(),
            [&](const FitProgress &progress) {
                if (progress.share > 0.55)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!fit);
        QVERIFY(fit.error().kind == ErrorKind::Cancelled);
    }

    void logisticFitFindsTheLine()
    {
        Random random(8);
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 0; i < 4000; ++i) {
            const double v = 4 * random.uniform() - 2;
            x.insert(x.end(), {1.0, v});
            y.push_back(random.uniform() < sigmoid(0.5 - 1.5 * v) ? 1 : 0);
        }
        const std::array priors{CoefficientPrior{0, 10}, CoefficientPrior{0, 10}};
        const auto line = fitLogistic(x, y, priors);
        QVERIFY(std::abs(line[0] - 0.5) < 0.12);
        QVERIFY(std::abs(line[1] + 1.5) < 0.15);
        QCOMPARE(fitLogistic({}, {}, priors), (std::vector<double>{0, 0}));
    }

    void shiftsOfQueriesAreMeasured()
    {
        for (const double deviation : {0.4, 1.2}) {
            Random random(9);
            std::vector<PredictedRow> rows;
            for (int i = 0; i < 600; ++i) {
                const double u = std::max(random.uniform(), 1e-12);
                const double shift =
                    deviation * std::sqrt(-2 * std::log(u)) * std::cos(2 * M_PI * random.uniform());
                PredictedRow row;
                for (int m = 0; m < 12; ++m) {
                    row.logits.push_back(m * 0.3 - 1.5);
                    row.scores.push_back(random.uniform() < sigmoid(row.logits.back() + shift) ? 1 : 0);
                }
                rows.push_back(row);
            }
            const double found = shiftDeviation(rows);
            QVERIFY2(std::abs(found - deviation) < 0.2, qPrintable(QString::number(found)));
        }
    }

private:
    World m_world;
    std::optional<DifficultyFit> m_fit;
};

QTEST_GUILESS_MAIN(TestDifficulty)
#include "tst_difficulty.moc"
