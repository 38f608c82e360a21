#include "core/problems/scorer.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// A runner that finds a program right if it holds the word "right", and counts how often it was asked.
class FakeRunner final : public CodeRunner
{
public:
    QString unavailableReason() const override { return reason; }
    Result<ProgramOutput> run(const QString &, std::stop_token) override { return ProgramOutput(); }
    Result<CodeVerdict> judge(const QString &program, const QString &entryPoint, const QList<TestCase> &tests,
                              std::stop_token stop) override
    {
        ++asked;
        lastEntryPoint = entryPoint;
        lastTests = tests;
        if (gate)
            gate->wait();
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, u"cancelled"_s);
        return CodeVerdict{.outcome = program.contains(u"right") ? CodeVerdict::Passed : outcomeOfWrong,
                           .passed = 0,
                           .total = int(tests.size()),
                           .detail = {}};
    }

    QString reason;
    std::atomic<int> asked = 0;
    CodeVerdict::Outcome outcomeOfWrong = CodeVerdict::Failed;
    QString lastEntryPoint;
    QList<TestCase> lastTests;
    std::latch *gate = nullptr;
};

Query asking(const QString &answer, const QStringList &choices = {})
{
    Query query;
    query.text = u"?"_s;
    query.reference.answer = answer;
    query.reference.choices = choices;
    return query;
}

Query coding(qint64 expected = 3)
{
    Query query;
    query.reference.entryPoint = u"f"_s;
    query.reference.publicTests = {{{1}, 1}};
    query.reference.hiddenTests = {{{2}, expected}};
    return query;
}

const QString rightProgram = u"```python\ndef f(x):\n    return right\n```"_s;
const QString wrongProgram = u"```python\ndef f(x):\n    return 0\n```"_s;

} // namespace

/// Whether a final answer is right.
class TestScorer : public QObject
{
    Q_OBJECT

private slots:
    void comparesByMeaning_data();
    void comparesByMeaning();
    void readsTheReplyWhereNoAnswerWasExtracted();
    void hasNothingToJudgeByWithoutAReference();
    void takesTheLetterOrTheTextOfAChoice_data();
    void takesTheLetterOrTheTextOfAChoice();
    void runsHiddenTestsOnly();
    void countsEveryOutcomeButPassedAsWrong_data();
    void countsEveryOutcomeButPassedAsWrong();
    void doesNotJudgeCodeItCannotRun();
    void runsTheSameProgramOnce();
    void runsTheSameProgramOnceFromManyThreads();
    void forgetsACancelledRun();
};

void TestScorer::comparesByMeaning_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("right");

    QTest::newRow("the same") << u"42"_s << u"42"_s << true;
    QTest::newRow("separators") << u"1234567"_s << u"1,234,567"_s << true;
    QTest::newRow("unit") << u"12"_s << u"12 marbles"_s << true;
    QTest::newRow("another number") << u"42"_s << u"43"_s << false;
    QTest::newRow("sign") << u"-5"_s << u"5"_s << false;
    QTest::newRow("last of 17 digits") << u"12345678901234567"_s << u"12345678901234568"_s << false;
    QTest::newRow("17 digits") << u"12345678901234567"_s << u"12345678901234567"_s << true;
    QTest::newRow("weekday") << u"Friday"_s << u"friday"_s << true;
    QTest::newRow("another weekday") << u"Friday"_s << u"Thursday"_s << false;
    QTest::newRow("date") << u"2024-03-01"_s << u"1 March 2024"_s << true;
    QTest::newRow("another date") << u"2024-03-01"_s << u"2024-03-02"_s << false;
    QTest::newRow("time") << u"14:05"_s << u"14:05"_s << true;
    QTest::newRow("another time") << u"14:05"_s << u"14:06"_s << false;
    QTest::newRow("names in another order") << u"Ada, Boris"_s << u"Boris, Ada"_s << true;
    QTest::newRow("a name too few") << u"Ada, Boris"_s << u"Ada"_s << false;
    QTest::newRow("none") << u"none"_s << u"None"_s << true;
    QTest::newRow("knave") << u"knave"_s << u"knight"_s << false;
}

void TestScorer::comparesByMeaning()
{
    QFETCH(QString, reference);
    QFETCH(QString, answer);
    QFETCH(bool, right);
    Scorer scorer;
    QCOMPARE(scorer.score(asking(reference), answer, {}, {}), std::optional(right));
}

void TestScorer::readsTheReplyWhereNoAnswerWasExtracted()
{
    Scorer scorer;
    QCOMPARE(scorer.score(asking(u"42"_s), {}, u"Six times seven.\nAnswer: 42"_s, {}), std::optional(true));
    QCOMPARE(scorer.score(asking(u"42"_s), u"41"_s, u"Answer: 42"_s, {}), std::optional(false));
    QCOMPARE(scorer.score(asking(u"42"_s), {}, {}, {}), std::optional(false));
}

void TestScorer::hasNothingToJudgeByWithoutAReference()
{
    Scorer scorer;
    QCOMPARE(scorer.score(Query(), u"42"_s, u"42"_s, {}), std::nullopt);
}

void TestScorer::takesTheLetterOrTheTextOfAChoice_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("right");

    QTest::newRow("letter") << u"B"_s << true;
    QTest::newRow("small letter") << u"b"_s << true;
    QTest::newRow("in brackets") << u"(B)"_s << true;
    QTest::newRow("with its text") << u"B) Kelburg"_s << true;
    QTest::newRow("text") << u"Kelburg"_s << true;
    QTest::newRow("another letter") << u"A"_s << false;
    QTest::newRow("another text") << u"Lomford"_s << false;
    QTest::newRow("no choice") << u"Paris"_s << false;
}

void TestScorer::takesTheLetterOrTheTextOfAChoice()
{
    QFETCH(QString, answer);
    QFETCH(bool, right);
    const QStringList choices{u"Lomford"_s, u"Kelburg"_s, u"Tavamere"_s, u"Zorihaven"_s};
    Scorer scorer;
    QCOMPARE(scorer.score(asking(u"B"_s, choices), answer, {}, {}), std::optional(right));
    QCOMPARE(scorer.score(asking(u"Kelburg"_s, choices), answer, {}, {}), std::optional(right));
}

void TestScorer::runsHiddenTestsOnly()
{
    FakeRunner runner;
    Scorer scorer(&runner);
    QCOMPARE(scorer.score(coding(), {}, rightProgram, {}), std::optional(true));
    QCOMPARE(scorer.score(coding(), {}, wrongProgram, {}), std::optional(false));
    QCOMPARE(runner.lastEntryPoint, u"f"_s);
    QCOMPARE(runner.lastTests, coding().reference.hiddenTests);
    QCOMPARE(scorer.score(coding(), {}, u"I cannot do that."_s, {}), std::optional(false));
    QCOMPARE(scorer.score(coding(), u"def f(x): return right"_s, {}, {}), std::optional(true));
}

void TestScorer::countsEveryOutcomeButPassedAsWrong_data()
{
    QTest::addColumn<int>("outcome");
    using V = CodeVerdict;
    for (const V::Outcome outcome : {V::Failed, V::Error, V::Time, V::Memory, V::Output, V::Killed, V::Refused})
        QTest::addRow("outcome %d", int(outcome)) << int(outcome);
}

void TestScorer::countsEveryOutcomeButPassedAsWrong()
{
    QFETCH(int, outcome);
    FakeRunner runner;
    runner.outcomeOfWrong = CodeVerdict::Outcome(outcome);
    Scorer scorer(&runner);
    QCOMPARE(scorer.score(coding(), {}, wrongProgram, {}), std::optional(false));
}

void TestScorer::doesNotJudgeCodeItCannotRun()
{
    Scorer alone;
    QCOMPARE(alone.score(coding(), {}, rightProgram, {}), std::nullopt);
    FakeRunner runner;
    runner.reason = u"There is no sandbox here."_s;
    Scorer scorer(&runner);
    QCOMPARE(scorer.score(coding(), {}, rightProgram, {}), std::nullopt);
    QCOMPARE(runner.asked.load(), 0);
}

void TestScorer::runsTheSameProgramOnce()
{
    FakeRunner runner;
    Scorer scorer(&runner);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(scorer.score(coding(), {}, rightProgram, {}), std::optional(true));
    QCOMPARE(runner.asked.load(), 1);
    QCOMPARE(scorer.score(coding(), {}, wrongProgram, {}), std::optional(false));
    QCOMPARE(runner.asked.load(), 2);
    QCOMPARE(scorer.score(coding(4), {}, rightProgram, {}), std::optional(true)); // other tests, another verdict
    QCOMPARE(runner.asked.load(), 3);
}

void TestScorer::runsTheSameProgramOnceFromManyThreads()
{
    std::latch gate(1);
    FakeRunner runner;
    runner.gate = &gate;
    Scorer scorer(&runner);
    std::atomic<int> right = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            if (scorer.score(coding(), {}, rightProgram, {}) == std::optional(true))
                ++right;
        });
    QTRY_COMPARE(runner.asked.load(), 1);
    gate.count_down();
    threads.clear();
    QCOMPARE(right.load(), 8);
    QCOMPARE(runner.asked.load(), 1);
}

void TestScorer::forgetsACancelledRun()
{
    FakeRunner runner;
    Scorer scorer(&runner);
    std::stop_source source;
    source.request_stop();
    QCOMPARE(scorer.score(coding(), {}, rightProgram, source.get_token()), std::nullopt);
    QCOMPARE(scorer.score(coding(), {}, rightProgram, {}), std::optional(true));
}

QTEST_GUILESS_MAIN(TestScorer)
#include "tst_scorer.moc"
