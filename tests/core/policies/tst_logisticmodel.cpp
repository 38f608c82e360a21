#include "core/base/random.h"
#include "core/policies/logisticmodel.h"

#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Sums of more and more numbers: "weak" fails as they grow, "strong" hardly ever.
std::vector<OutcomeRow> sums(int count, quint64 seed)
{
    Random random(seed);
    std::vector<OutcomeRow> rows;
    for (int i = 0; i < count; ++i) {
        const auto terms = random.between(2, 14);
        QString text = u"What is the sum of"_s;
        for (int k = 0; k < terms; ++k)
            text += u" %1 and"_s.arg(random.between(10, 99));
        text += u" nothing?"_s;
        const double weak = 1 / (1 + std::exp(0.7 * double(terms - 8)));
        const double strong = 1 / (1 + std::exp(0.3 * double(terms - 20)));
        rows.push_back({text, u"weak"_s, true, random.uniform() < weak ? 1.0 : 0.0});
        rows.push_back({text, u"weak"_s, false, random.uniform() < weak ? 1.0 : 0.0});
        rows.push_back({text, u"strong"_s, false, random.uniform() < strong ? 1.0 : 0.0});
    }
    return rows;
}

QString sumOf(int terms)
{
    QString text = u"What is the sum of"_s;
    for (int k = 0; k < terms; ++k)
        text += u" %1 and"_s.arg(31 + 5 * k);
    return text + u" nothing?"_s;
}

LogisticModel fitted()
{
    return LogisticModel::fit(sums(2500, 5), {.reference = u"weak"_s}).value();
}

} // namespace

class TestLogisticModel : public QObject
{
    Q_OBJECT

private slots:
    void harderTextsAreHarder()
    {
        const LogisticModel model = fitted();
        QCOMPARE_LT(model.estimate(sumOf(3)).value, 0.25);
        QCOMPARE_GT(model.estimate(sumOf(13)).value, 0.75);
        const Difficulty middle = model.estimate(sumOf(8));
        QVERIFY(middle.low < middle.value && middle.value < middle.high);
        QVERIFY(middle.low > 0 && middle.high < 1);
    }

    void isCalibratedOnTextsItNeverSaw()
    {
        const LogisticModel model = fitted();
        constexpr int bins = 5;
        std::vector<double> predicted(bins);
        std::vector<double> failed(bins);
        for (const OutcomeRow &row : sums(3000, 99)) {
            if (!row.direct)
                continue;
            const double d = model.estimate(row.text).value;
            const int bin = std::min(int(d * bins), bins - 1);
            predicted[size_t(bin)] += d;
            failed[size_t(bin)] += 1 - row.solved;
        }
        double error = 0; // expected calibration error: the bins' gaps, weighted by what is in them
        for (size_t i = 0; i < bins; ++i)
            error += std::abs(predicted[i] - failed[i]) / 3000;
        QVERIFY2(error < 0.05, qPrintable(QString::number(error)));
    }

    void tellsTheLlmsApart()
    {
        const LogisticModel model = fitted();
        const auto reading = model.read(sumOf(11));
        QCOMPARE(model.models(), (QStringList{u"weak"_s, u"strong"_s}));
        QCOMPARE_GT(reading.logits[1], reading.logits[0] + 1);
        QCOMPARE_GT(model.meanSuccess(u"strong"_s), model.meanSuccess(u"weak"_s));
        QCOMPARE_LT(model.meanSuccess(u"nobody"_s), 0);
    }

    void theSameRowsGiveTheSameBytes() { QCOMPARE(fitted().toBytes(), fitted().toBytes()); }

    void survivesStorage()
    {
        const LogisticModel model = fitted();
        const auto back = LogisticModel::fromBytes(model.toBytes());
        QVERIFY(back);
        QCOMPARE(back->estimate(sumOf(9)), model.estimate(sumOf(9)));
        QCOMPARE(back->toBytes(), model.toBytes());
    }

    void refusesDamagedBytes()
    {
        const QByteArray bytes = fitted().toBytes();
        QVERIFY(LogisticModel::fromBytes({}).error().kind == ErrorKind::Damaged);
        QVERIFY(LogisticModel::fromBytes(bytes.chopped(1)).error().kind == ErrorKind::Damaged);
        for (qsizetype at = 0; at < bytes.size(); at += 9973) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ 4);
            QVERIFY(!LogisticModel::fromBytes(flipped));
        }
    }

    void refusesWhatItCannotLearnFrom()
    {
        const auto none = LogisticModel::fit({}, {.reference = u"weak"_s});
        QVERIFY(none.error().kind == ErrorKind::BadInput);
        const std::vector<OutcomeRow> wrong{{u"x"_s, u"weak"_s, true, std::nan("")}};
        QVERIFY(LogisticModel::fit(wrong, {.reference = u"weak"_s}).error().kind == ErrorKind::BadInput);
    }

    void fewOrOneSidedRowsStillGiveAProbability()
    {
        const std::vector<OutcomeRow> rows{{u"one"_s, u"weak"_s, true, 1}, {u"two"_s, u"weak"_s, true, 1}};
        const auto model = LogisticModel::fit(rows, {.reference = u"weak"_s});
        QVERIFY(model);
        const Difficulty d = model->estimate(u"three"_s);
        QVERIFY(d.value > 0 && d.value < 0.5);
        QVERIFY(std::isfinite(d.logit));
        QVERIFY(std::isfinite(model->estimate(QString(1'000'000, u'x')).value));
        QVERIFY(std::isfinite(model->estimate({}).value));
    }
};

QTEST_GUILESS_MAIN(TestLogisticModel)
#include "tst_logisticmodel.moc"
