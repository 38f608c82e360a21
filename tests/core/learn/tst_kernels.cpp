#include "core/base/random.h"
#include "core/learn/fixedpoints.h"
#include "core/learn/kernels.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace daao;

namespace {

std::vector<float> numbers(size_t count, quint64 seed, double largest = 1)
{
    Random random(seed);
    std::vector<float> list(count);
    for (float &x : list)
        x = float(largest * (2 * random.uniform() - 1));
    return list;
}

double product(const float *a, const float *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; ++i)
        sum += double(a[i]) * double(b[i]);
    return sum;
}

} // namespace

/// The loops against the plainest ones, at every length about the width of a vector unit: what is left over
/// at the end of a block is where such loops go wrong.
class TestKernels : public QObject
{
    Q_OBJECT

private slots:
    void rowsTimesAVector()
    {
        for (size_t rows = 0; rows <= 9; ++rows)
            for (size_t columns = 1; columns <= 35; ++columns) {
                auto w = numbers(rows * columns, rows), x = numbers(columns, 7);
                const auto bias = numbers(rows, 8);
                kernels::normalise(x); // of length 1, as FixedPoints::unitStep wants them
                for (size_t row = 0; row < rows; ++row)
                    kernels::normalise(std::span(w).subspan(row * columns, columns));
                std::vector<float> y(rows), fixed(rows);
                kernels::matVec(y, w.data(), x, bias.data());
                const FixedPoints points(w, columns, FixedPoints::unitStep);
                QCOMPARE(points.rows(), rows);
                points.dots(x, fixed);
                for (size_t row = 0; row < rows; ++row) {
                    const double expected = product(w.data() + row * columns, x.data(), columns);
                    QVERIFY(std::abs(double(y[row]) - expected - double(bias[row])) < 1e-4);
                    QVERIFY(std::abs(double(fixed[row]) - expected) < 1e-3);
                }
            }
    }

    void numbersBeyondTheRangeAreCut()
    {
        const std::vector<float> rows{100, -100};
        std::vector<float> y(2);
        FixedPoints(rows, 1, 4096).dots(std::vector<float>{1}, y);
        QVERIFY(std::abs(y[0] - 32767.0F / 4096) < 1e-3F);
        QVERIFY(std::abs(y[1] + 32767.0F / 4096) < 1e-3F);
    }

    void sumsOfWeighedRows()
    {
        constexpr size_t columns = 37;
        std::vector<qint8> matrix(9 * columns);
        for (size_t i = 0; i < matrix.size(); ++i)
            matrix[i] = qint8(int(i * 31 % 255) - 127);
        for (size_t count = 0; count <= 9; ++count) {
            std::vector<kernels::WeighedRow> rows;
            for (size_t r = 0; r < count; ++r)
                rows.push_back({8 - r, float(r) - 2.5F});
            std::vector<float> y(columns, 1.0F);
            kernels::addRows(y, rows, matrix.data());
            for (size_t i = 0; i < columns; ++i) {
                double expected = 1;
                for (const auto &row : rows)
                    expected += double(row.weight) * double(matrix[row.row * columns + i]);
                QVERIFY(std::abs(double(y[i]) - expected) < 1e-2);
            }
        }
    }

    void exponentialsAreThreeMillionthsOffAtMost()
    {
        std::vector<float> x;
        for (int i = -7900; i <= 7900; ++i)
            x.push_back(float(i) / 100);
        std::vector<float> y = x;
        kernels::exponentials(y);
        for (size_t i = 0; i < x.size(); ++i)
            QVERIFY(std::abs(double(y[i]) / std::exp(double(x[i])) - 1) < 1e-5);
        std::vector<float> beyond{1000, -1000};
        kernels::exponentials(beyond);
        QVERIFY(std::isfinite(beyond[0]) && beyond[0] > 1e34F);
        QVERIFY(beyond[1] >= 0 && beyond[1] < 1e-34F);
    }

    void theLargestGain()
    {
        const std::vector<float> worth{0.5F, 0.9F, 0.7F}, cost{0, 1, 0.1F};
        QCOMPARE(kernels::largestGain(worth, 0, cost.data()), 0.9F);
        QCOMPARE(kernels::largestGain(worth, 1, cost.data()), 0.7F - 0.1F);
        QVERIFY(kernels::largestGain({}, 1, cost.data()) < -1e30F);
    }
};

QTEST_APPLESS_MAIN(TestKernels)
#include "tst_kernels.moc"
