#include "core/learn/likequeries.h"

#include <QTest>

#include <cmath>

using namespace daao;

namespace {

constexpr size_t models = 2;

/// So many queries around each of two directions; the first LLM is good at the one kind, the second at the
/// other.
LikeQueries twoKinds(size_t each)
{
    std::vector<float> e;
    std::vector<float> above;
    for (size_t i = 0; i < 2 * each; ++i) {
        const float angle = (i % 2 == 0 ? 0.0F : 1.5F) + 0.001F * float(i / 2);
        e.insert(e.end(), {std::cos(angle), std::sin(angle)});
        const float first = i % 2 == 0 ? 0.5F : -0.5F;
        above.insert(above.end(), {first, -first});
    }
    return LikeQueries(e, 2, above, models);
}

} // namespace

class TestLikeQueries : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoIsGoodAtSuchQueries()
    {
        const LikeQueries like = twoKinds(LikeQueries::company + 20);
        QVERIFY(std::abs(like.above(std::vector{1.0F, 0.0F})[0] - 0.5F) < 1e-4F);
        QVERIFY(std::abs(like.above(std::vector{0.0F, 1.0F})[1] - 0.5F) < 1e-4F);
    }

    void aQueryOfTrainingDoesNotFindItself()
    {
        const std::vector e{1.0F, 0.0F, 0.0F, 1.0F};
        const std::vector above{0.4F, -0.4F, -0.2F, 0.2F};
        const LikeQueries pair(e, 2, above, models);
        QCOMPARE(pair.above(std::vector{1.0F, 0.0F}, 0)[0], -0.2F);
    }

    void manyQueriesAreThinned()
    {
        const LikeQueries like = twoKinds(LikeQueries::most);
        QVERIFY(like.scores().size() <= LikeQueries::most * models);
        QVERIFY(!like.isEmpty());
    }

    void numbersThatDoNotFitTogetherAreRefused()
    {
        const LikeQueries like = twoKinds(3);
        QVERIFY(!LikeQueries::fromNumbers(like.points(), 2, like.scores(), models).isEmpty());
        QVERIFY(LikeQueries::fromNumbers(like.points(), 3, like.scores(), models).isEmpty());
        QVERIFY(LikeQueries::fromNumbers(like.points(), 2, like.scores(), 5).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLikeQueries)
#include "tst_likequeries.moc"
