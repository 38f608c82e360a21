#include "app/practice.h"
#include "core/learn/checkpoint.h"

#include <QTest>

#include "tests/support/keptstates.h"

using namespace daao;
using namespace Qt::StringLiterals;

class TestPractice : public QObject
{
    Q_OBJECT

    static Result<QByteArray> practised(TrainingState &state)
    {
        PracticeGround ground(std::make_shared<const SimulatedPool>(), PromptSet::builtIn());
        const Practice::Options options{.problems = 12,
                                        .texts = 60,
                                        .episodes = 24,
                                        .episodeProblems = 16,
                                        .heldOut = 8,
                                        .judged = 8,
                                        .controller = {.updates = 3, .queries = 4, .validateEvery = 1},
                                        .families = {u"arithmetic"_s},
                                        .state = &state};
        return Practice(ground, options).train().map([](const LearnedPolicy &policy) {
            return policy.toCheckpoint().toBytes();
        });
    }

private slots:
    /// Whatever was on disk when the process died.
    void everyStateThatWasKeptLeadsToTheSamePolicy()
    {
        test::KeptStates kept;
        const auto whole = practised(kept.state);
        QVERIFY2(whole, whole ? "" : qPrintable(whole.error().message));
        QCOMPARE(QStringList(kept.last.keys()), (QStringList{u"answers"_s, u"controller"_s, u"runs"_s}));
        for (const TrainingState::Parts &parts : kept.states) {
            TrainingState again(parts);
            const auto resumed = practised(again);
            QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message));
            QVERIFY2(*resumed == *whole, qPrintable(parts.keys().join(u' ')));
        }
    }
};

QTEST_GUILESS_MAIN(TestPractice)
#include "tst_practice.moc"
