#include "core/learn/backend.h"

#include <QFile>
#include <QTest>

using namespace daao;

namespace {

bool torchIsMapped()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libtorch");
}

} // namespace

class TestBackend : public QObject
{
    Q_OBJECT

private slots:
    void torchIsLoadedOnlyWhenAsked()
    {
        QVERIFY(!torchIsMapped());
        const auto backend = LearnBackend::load();
        QVERIFY2(backend, qPrintable(backend ? QString() : backend.error().detail));
        QVERIFY(torchIsMapped());
    }

    void matrixProductsComeFromOpenBlas()
    {
        const auto backend = LearnBackend::load();
        QVERIFY(backend);
        const TensorBackendInfo info = (*backend)->info();
        QVERIFY2(info.blas.contains(u"openblas"), qPrintable(info.blas));
        QVERIFY(info.threads >= 1);
        QVERIFY(!info.version.isEmpty());
    }

    void loadingTwiceGivesTheSameBackend()
    {
        QCOMPARE(LearnBackend::load().value(), LearnBackend::load().value());
    }
};

QTEST_GUILESS_MAIN(TestBackend)
#include "tst_backend.moc"
