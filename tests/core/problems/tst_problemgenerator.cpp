#include "core/problems/problemfile.h"
#include "core/problems/problemgenerator.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace daao;
using namespace Qt::StringLiterals;

class TestProblemGenerator : public QObject
{
    Q_OBJECT

private slots:
    void givesTheSameBytesOnEveryMachine();
    void tellsEveryFamilyInAtLeastFiveWays_data();
    void tellsEveryFamilyInAtLeastFiveWays();
    void hitsTheDifficultyThatIsWished_data();
    void hitsTheDifficultyThatIsWished();
    void spreadsOverTheWholeRange_data();
    void spreadsOverTheWholeRange();
    void keepsAnswersOutOfIds();
    void makesALongerBatchBeginLikeAShorterOne();
    void makesFewerFamiliesHoldTheSameProblems();
    void keepsTwoWaysOfTellingBack_data();
    void keepsTwoWaysOfTellingBack();
    void tellsNothingTwice();
    void passesOverNamesThatAreNoFamily();
    void endsWhereAnEasyWishHasNoTextLeft();
    void givesEveryProblemATruthThatJudges();

private:
    static void addFamilies()
    {
        QTest::addColumn<QString>("family");
        for (const QString &family : problemFamilies())
            QTest::newRow(qPrintable(family)) << family;
    }
    static QByteArray bytesOf(const QList<Problem> &problems)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return ProblemFile::write(buffer, problems) ? buffer.data() : QByteArray();
    }
};

/// The fingerprint was computed once, on x86-64. Whoever changes a text or the order of draws changes every
/// problem file that anybody keeps: that must be meant.
void TestProblemGenerator::givesTheSameBytesOnEveryMachine()
{
    const QByteArray bytes = bytesOf(generateProblems({.count = 400, .seed = 7}));
    QCOMPARE(bytes.count('\n'), 400);
    QCOMPARE(bytes, bytesOf(generateProblems({.count = 400, .seed = 7})));
    QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(),
             QByteArray("0a8f7137ef6037e1967558f5198ab29864e09491cd91cd70e90f3b850bc36b44"));
    QVERIFY(bytes != bytesOf(generateProblems({.count = 400, .seed = 8})));
}

void TestProblemGenerator::tellsEveryFamilyInAtLeastFiveWays_data()
{
    addFamilies();
}

void TestProblemGenerator::tellsEveryFamilyInAtLeastFiveWays()
{
    QFETCH(QString, family);
    QVERIFY(phrasingCount(family) >= 5);
    QSet<int> used;
    for (quint64 seed = 0; seed < 200; ++seed)
        used.insert(generateDetailed(family, seed).phrasing);
    QCOMPARE(used.size(), phrasingCount(family));
    QSet<QString> openings; // the same structure in other words
    for (int phrasing = 0; phrasing < phrasingCount(family); ++phrasing)
        openings.insert(generateDetailed(family, 4, {{}, phrasing}).problem.query);
    QCOMPARE(openings.size(), phrasingCount(family));
}

void TestProblemGenerator::hitsTheDifficultyThatIsWished_data()
{
    addFamilies();
}

void TestProblemGenerator::hitsTheDifficultyThatIsWished()
{
    QFETCH(QString, family);
    for (int wish = -2900; wish <= 3400; wish += 300) {
        const GeneratedProblem made = generateDetailed(family, quint64(wish + 5000), {wish, {}});
        const int hit = difficultyMilli(made.structure);
        QVERIFY2(std::abs(hit - wish) <= 250, qPrintable(u"%1 for %2"_s.arg(hit).arg(wish)));
        QCOMPARE(made.problem.difficulty, hit / 1000.0);
        QCOMPARE(familyOf(made.structure), family);
    }
}

void TestProblemGenerator::spreadsOverTheWholeRange_data()
{
    addFamilies();
}

void TestProblemGenerator::spreadsOverTheWholeRange()
{
    QFETCH(QString, family);
    std::array<int, 5> bands{};
    for (const Problem &problem : generateProblems({.count = 200, .seed = 3, .families = {family}}))
        ++bands[size_t(std::clamp((problem.difficulty + 3.0) / 6.5 * 5, 0.0, 4.0))];
    QVERIFY2(std::ranges::all_of(bands, [](int count) { return count >= 15; }), qPrintable(family));
}

void TestProblemGenerator::keepsAnswersOutOfIds()
{
    for (const QString &family : problemFamilies())
        QCOMPARE(generateProblem(family, 0x2a).id, family + u"-2a-1"_s);
}

void TestProblemGenerator::makesALongerBatchBeginLikeAShorterOne()
{
    const auto shorter = generateProblems({.count = 45, .seed = 11});
    QCOMPARE(generateProblems({.count = 90, .seed = 11}).first(45), shorter);
}

void TestProblemGenerator::makesFewerFamiliesHoldTheSameProblems()
{
    QList<Problem> stories;
    for (const Problem &problem : generateProblems({.count = 90, .seed = 12}))
        if (problem.family == u"word")
            stories.append(problem);
    QCOMPARE(stories.size(), 10);
    QCOMPARE(generateProblems({.count = 10, .seed = 12, .families = {u"word"_s}}), stories);
}

void TestProblemGenerator::keepsTwoWaysOfTellingBack_data()
{
    addFamilies();
}

void TestProblemGenerator::keepsTwoWaysOfTellingBack()
{
    QFETCH(QString, family);
    const int common = phrasingCount(family) - heldOutPhrasings;
    QSet<int> held;
    for (quint64 seed = 0; seed < 60; ++seed) {
        QVERIFY(generateDetailed(family, seed, {.phrasings = Phrasings::Common}).phrasing < common);
        held.insert(generateDetailed(family, seed, {.phrasings = Phrasings::HeldOut}).phrasing);
    }
    QCOMPARE(held, (QSet{common, common + 1}));
    QSet<QString> ids;
    for (const Phrasings phrasings : {Phrasings::All, Phrasings::Common, Phrasings::HeldOut})
        for (const Problem &problem :
             generateProblems({.count = 5, .seed = 3, .families = {family}, .phrasings = phrasings}))
            ids.insert(problem.id);
    QCOMPARE(ids.size(), 15); // other texts under other names
}

void TestProblemGenerator::tellsNothingTwice()
{
    QSet<QString> texts;
    QSet<QString> ids;
    for (const Problem &problem : generateProblems({.count = 2000, .seed = 5})) {
        texts.insert(problem.query);
        ids.insert(problem.id);
    }
    QCOMPARE(texts.size(), 2000);
    QCOMPARE(ids.size(), 2000);
}

void TestProblemGenerator::passesOverNamesThatAreNoFamily()
{
    QCOMPARE(phrasingCount(u"poems"_s), 0);
    const auto problems = generateProblems({.count = 4, .seed = 1, .families = {u"poems"_s, u"linear"_s}});
    QCOMPARE(problems.size(), 4);
    QVERIFY(
        std::ranges::all_of(problems, [](const Problem &problem) { return problem.family == u"linear"; }));
}

void TestProblemGenerator::endsWhereAnEasyWishHasNoTextLeft()
{
    const auto problems = generateProblems(
        {.count = 20'000, .seed = 1, .families = {u"arithmetic"_s}, .difficultyMilli = -2900});
    QVERIFY(problems.size() >= 100);
    QVERIFY(problems.size() <= 20'000);
    QSet<QString> texts;
    for (const Problem &problem : problems)
        texts.insert(problem.query);
    QCOMPARE(texts.size(), problems.size());
}

void TestProblemGenerator::givesEveryProblemATruthThatJudges()
{
    for (const Problem &problem : generateProblems({.count = 270, .seed = 21})) {
        QVERIFY2(problem.reference.canJudge(), qPrintable(problem.query));
        QCOMPARE(problem.reference.isCode(), problem.family == u"code");
        QCOMPARE(problem.reference.choices.isEmpty(), problem.family != u"facts");
        if (!problem.reference.isCode())
            continue;
        QVERIFY(problem.query.contains(problem.reference.entryPoint));
        QVERIFY(!problem.reference.publicTests.isEmpty());
        QVERIFY(problem.reference.hiddenTests.size() >= 3);
    }
}

QTEST_GUILESS_MAIN(TestProblemGenerator)
#include "tst_problemgenerator.moc"
