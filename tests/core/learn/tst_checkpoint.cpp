#include "core/learn/checkpoint.h"

#include <QCryptographicHash>
#include <QTest>
#include <QtEndian>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Checkpoint sample()
{
    Checkpoint checkpoint;
    checkpoint.setHeader(u"encoder"_s, {{u"kind"_s, u"hashed"_s}});
    checkpoint.set(u"encoder.idf"_s, {1.5F, -2.25F, 0.0F});
    checkpoint.set(u"difficulty.w"_s, {1, 2, 3, 4, 5, 6}, {2, 3});
    checkpoint.set(u"encoder.vectors"_s,
                   Tensor{.shape = {2, 2}, .values = {-128, 127, 0, 3}, .storage = Tensor::Storage::Int8});
    return checkpoint;
}

QByteArray sealed(QByteArray bytes)
{
    bytes.chop(32);
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain()
    {
        const Checkpoint checkpoint = sample();
        const auto read = Checkpoint::fromBytes(checkpoint.toBytes());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(*read == checkpoint, true);
        QCOMPARE(read->header(u"encoder"_s).value("kind"_L1).toString(), u"hashed"_s);
        QVERIFY(read->has(u"encoder"_s) && !read->has(u"controller"_s));
        QCOMPARE(read->floats(u"difficulty.w"_s, {2, -1})->size(), size_t(6));
    }

    void sameContentsGiveTheSameBytesAndName()
    {
        QCOMPARE(sample().toBytes(), sample().toBytes());
        Checkpoint other = sample();
        other.set(u"encoder.idf"_s, {1.5F, -2.25F, 0.5F});
        QVERIFY(Checkpoint::idOf(sample().toBytes()) != Checkpoint::idOf(other.toBytes()));
        QCOMPARE(Checkpoint::idOf(sample().toBytes()).size(), 64);
    }

    void aCheckpointCutAnywhereIsRefused()
    {
        const QByteArray bytes = sample().toBytes();
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const auto read = Checkpoint::fromBytes(bytes.first(length));
            QVERIFY2(!read, qPrintable(u"%1 of %2 bytes were accepted"_s.arg(length).arg(bytes.size())));
            QVERIFY(read.error().kind == ErrorKind::Damaged);
            QVERIFY(!read.error().message.isEmpty());
        }
        QVERIFY(!Checkpoint::fromBytes(bytes + 'x'));
    }

    void anyFlippedBitIsNoticed()
    {
        const QByteArray bytes = sample().toBytes();
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
            QVERIFY2(!Checkpoint::fromBytes(flipped), qPrintable(u"byte %1"_s.arg(at)));
        }
    }

    void aNewerVersionSaysSo()
    {
        QByteArray bytes = sample().toBytes();
        qToLittleEndian<quint32>(Checkpoint::version + 1, bytes.data() + 8);
        const auto read = Checkpoint::fromBytes(sealed(bytes));
        QVERIFY(!read);
        QVERIFY(read.error().kind == ErrorKind::TooNew);
        QVERIFY(read.error().message.contains(u"newer version"));
    }

    void hugeSizesAreRefusedBeforeTheyAreAllocated_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("larger than the file") << QByteArray("[2,3]") << QByteArray("[9,9]");
        QTest::newRow("product overflows") << QByteArray("[2,3]") << QByteArray("[9999999999,9999999999]");
        QTest::newRow("negative") << QByteArray("[2,3]") << QByteArray("[-2,-3]");
        QTest::newRow("too small") << QByteArray("[2,3]") << QByteArray("[1,3]");
        QTest::newRow("no number") << QByteArray("[2,3]") << QByteArray("[\"2\",3]");
        QTest::newRow("unknown type") << QByteArray("\"i8\"") << QByteArray("\"q9\"");
        QTest::newRow("same name twice") << QByteArray("encoder.vectors") << QByteArray("encoder.idf");
    }

    void hugeSizesAreRefusedBeforeTheyAreAllocated()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray bytes = sample().toBytes();
        const auto headerLength = qFromLittleEndian<quint32>(bytes.constData() + 12);
        const qsizetype before = bytes.size();
        const qsizetype at = bytes.indexOf(from);
        QVERIFY(at > 0);
        bytes.replace(at, from.size(), to);
        qToLittleEndian<quint32>(quint32(headerLength + quint32(bytes.size() - before)), bytes.data() + 12);
        qToLittleEndian<quint64>(quint64(bytes.size()), bytes.data() + 16);
        const auto read = Checkpoint::fromBytes(sealed(bytes));
        QVERIFY(!read);
        QVERIFY(read.error().kind == ErrorKind::Damaged);
    }

    void aTensorThatDoesNotFitIsNamed()
    {
        Checkpoint checkpoint = sample();
        QVERIFY(checkpoint.floats(u"nothing"_s, {3}).error().message.contains(u"nothing"));
        QVERIFY(checkpoint.floats(u"difficulty.w"_s, {3, 2}).error().message.contains(u"difficulty.w"));
        checkpoint.set(u"bad"_s, {std::numeric_limits<float>::quiet_NaN()});
        QVERIFY(checkpoint.floats(u"bad"_s, {1}).error().message.contains(u"not finite"));
    }

    void foreignBytesAreNoCheckpoint()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("PK\3\4 a zip archive of a pickle"),
                                        QByteArray("SQLite format 3"), QByteArray(4096, '\0')})
            QVERIFY(Checkpoint::fromBytes(bytes).error().message.contains(u"not a checkpoint"));
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
