#include "core/base/random.h"
#include "core/learn/checkpoint.h"
#include "core/learn/hashedencoder.h"
#include "core/learn/kernels.h"
#include "core/learn/svd.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Made-up questions of two kinds, with numbers and names that differ.
QStringList questions(int count)
{
    const QStringList names{u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dan"_s, u"Eva"_s};
    const QStringList things{u"apples"_s, u"stamps"_s, u"marbles"_s, u"books"_s};
    Random random(7);
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(
            i % 2 == 0 ? u"%1 has %2 %3 and buys %4 more. How many %3 does %1 own?"_s.arg(random.pick(names))
                             .arg(random.below(90) + 3)
                             .arg(random.pick(things))
                             .arg(random.below(90) + 3)
                       : u"What does f([%1, %2]) return?\ndef f(xs):\n    return sum(xs) * %3"_s
                             .arg(random.below(90))
                             .arg(random.below(90))
                             .arg(random.below(9) + 2));
    return texts;
}

std::vector<float> embedding(const TextEncoder &encoder, const QString &text)
{
    std::vector<float> e(size_t(encoder.dimensions()));
    return encoder.encode(text, e) ? e : std::vector<float>();
}

float cosine(const std::vector<float> &a, const std::vector<float> &b)
{
    return kernels::dot(a, b.data());
}

} // namespace

class TestHashedEncoder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto fitted = HashedEncoder::fit(questions(120), 1);
        QVERIFY2(fitted, qPrintable(fitted ? QString() : fitted.error().message));
        m_encoder.emplace(*std::move(fitted));
    }

    void similarTextsLieCloserThanOthers()
    {
        const auto story =
            embedding(*m_encoder, u"Eva has 12 books and buys 80 more. How many books does Eva own?"_s);
        const auto other =
            embedding(*m_encoder, u"Dan has 5 books and buys 8 more. How many books does Dan own?"_s);
        const auto code =
            embedding(*m_encoder, u"What does f([1, 2]) return?\ndef f(xs):\n    return sum(xs) * 5"_s);
        QVERIFY(cosine(story, other) > cosine(story, code) + 0.3F);
        QVERIFY(std::abs(cosine(story, story) - 1) < 1e-4F);
    }

    void theSameSeedGivesTheSameEncoder()
    {
        const auto again = HashedEncoder::fit(questions(120), 1);
        QCOMPARE(embedding(*again, u"Ada has 3 apples."_s), embedding(*m_encoder, u"Ada has 3 apples."_s));
    }

    void aCheckpointKeepsTheEncoderExactly()
    {
        Checkpoint checkpoint;
        m_encoder->toCheckpoint(checkpoint);
        const auto read = Checkpoint::fromBytes(checkpoint.toBytes());
        QVERIFY(read);
        const auto again = HashedEncoder::fromCheckpoint(*read);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
        const QString text = questions(3).last();
        QCOMPARE(embedding(*again, text), embedding(*m_encoder, text));
        QVERIFY(!HashedEncoder::fromCheckpoint(Checkpoint()));
    }

    void oddTextsAreEncodedWithoutHarm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("spaces") << u"  \n\t "_s;
        QTest::newRow("signs only") << u"?!…—"_s;
        QTest::newRow("other script") << u"有多少个苹果？"_s;
        QTest::newRow("half a surrogate") << QString(QChar(0xd83d));
        QTest::newRow("zeros") << QString(300, QChar(0));
        QTest::newRow("a megabyte") << u"Ada has 3 apples. "_s.repeated(60'000);
        QTest::newRow("one long word") << QString(1'000'000, u'a');
    }

    void oddTextsAreEncodedWithoutHarm()
    {
        QFETCH(QString, text);
        const auto e = embedding(*m_encoder, text);
        const float length = cosine(e, e);
        QVERIFY(length == 0.0F || std::abs(length - 1) < 1e-3F);
        for (const float v : e)
            QVERIFY(std::isfinite(v));
    }

    void nothingToFitOnIsRefused()
    {
        QVERIFY(HashedEncoder::fit({}, 1).error().kind == ErrorKind::BadInput);
        QVERIFY(!HashedEncoder::fit(QStringList{QString(), u" "_s}, 1));
        QVERIFY(HashedEncoder::fit(QStringList{u"one text"_s}, 1));
    }

    void aStopRequestEndsTheFit()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(HashedEncoder::fit(questions(30), 1, stop.get_token()).error().kind == ErrorKind::Cancelled);
    }

    void singularVectorsAreThoseOfASmallKnownMatrix()
    {
        // diag(3, 2, 1) in the first three of five columns
        const std::vector<SparseFeatures> rows{{{1, 2.0F}}, {{0, 3.0F}}, {{2, 1.0F}}};
        const auto v = rightSingularVectors(rows, 5, 3, 11, {});
        QCOMPARE(v.size(), size_t(15));
        for (size_t column = 0; column < 5; ++column)
            for (size_t k = 0; k < 3; ++k)
                QVERIFY2(std::abs(std::abs(v[column * 3 + k]) - (column == k ? 1.0F : 0.0F)) < 1e-3F,
                         qPrintable(u"%1 %2: %3"_s.arg(column).arg(k).arg(double(v[column * 3 + k]))));
    }

private:
    std::optional<HashedEncoder> m_encoder;
};

QTEST_GUILESS_MAIN(TestHashedEncoder)
#include "tst_hashedencoder.moc"
