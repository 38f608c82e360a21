
#include <QSet>
#include <QTest>

#include "fakecontext.h"

using namespace daao;
using namespace daao::test;
using namespace Qt::StringLiterals;

/// Operators that work on what others have said.
class DiscussionTest : public QObject
{
    Q_OBJECT

private slots:
    void debatersReadEachOther();
    void debateEndsWhenAllAgree();
    void debateUsesItsMembers();
    void debateGoesOnWithoutALostAgent();
    void aDebaterLostInTheSecondRoundKeepsItsAnswer();
    void refineStopsWhenTheCriticFindsNothing();
    void refineRewritesWhatTheCriticBlames();
    void refineKeepsTheAnswerThatAnEmptyRewritingWouldLose();
    void reviewCorrectsOnlyWhatItFoundFaulty();
    void reviewKeepsTheAnswerWhenTheCorrectionFails();
    void ensembleVotesWithoutACall_data();
    void ensembleVotesWithoutACall();
    void ensembleAsksAJudgeOnATie();
    void ensembleFallsBackToTheLargestGroup_data();
    void ensembleFallsBackToTheLargestGroup();
    void ensembleShufflesByTheSeed();
};

void DiscussionTest::debatersReadEachOther()
{
    FakeContext context;
    context.script = {u"One says.\nAnswer: 1"_s,
                      u"Two says.\nAnswer: 2"_s,
                      u"Three says.\nAnswer: 3"_s,
                      u"Answer: 2"_s,
                      u"Answer: 2"_s,
                      u"Answer: 3"_s};
    const auto output = runOperator(inputFor(Operator::Debate), context);
    QVERIFY(output);
    QCOMPARE(context.batches, (QList<int>{3, 3}));
    for (int agent = 0; agent < 3; ++agent) {
        const auto &messages = context.requests[3 + agent].messages;
        QCOMPARE(int(messages.size()), 4);
        QVERIFY(messages[2].role == Role::Assistant);
        const QStringList names{u"One says."_s, u"Two says."_s, u"Three says."_s};
        for (int other = 0; other < 3; ++other) {
            QCOMPARE(messages[2].content.contains(names[other]), other == agent); // its own turn
            QCOMPARE(messages[3].content.contains(names[other]), other != agent);
        }
        QVERIFY(messages[3].content.contains(u"How much is 6 times 7?"));
    }
    QSet<quint64> seeds;
    for (int i = 0; i < 3; ++i)
        seeds.insert(context.requests[i].seed);
    QCOMPARE(int(seeds.size()), 3);
    QStringList answers;
    for (const Candidate &candidate : output->candidates)
        answers.append(candidate.answer);
    QCOMPARE(answers, (QStringList{u"2"_s, u"2"_s, u"3"_s}));
}

void DiscussionTest::debateEndsWhenAllAgree()
{
    FakeContext context;
    context.script = {u"Answer: 42"_s, u"Answer: 42.0"_s, u"The answer is 42."_s};
    const auto output = runOperator(inputFor(Operator::Debate), context);
    QVERIFY(output);
    QCOMPARE(context.batches, QList<int>{3});
    QCOMPARE(int(output->candidates.size()), 3);
    QVERIFY(output->remarks.join(u' ').contains(u"agreed"));
}

void DiscussionTest::debateUsesItsMembers()
{
    FakeContext context;
    context.script = {u"Answer: 1"_s, u"Answer: 1"_s};
    OperatorInput input = inputFor(Operator::Debate);
    input.node.members = {{u"a strict logician"_s, u"llm-b"_s}, {{}, u"llm-c"_s}};
    const auto output = runOperator(input, context);
    QVERIFY(output);
    QCOMPARE(context.requests[0].model, u"llm-b"_s);
    QCOMPARE(context.requests[1].model, u"llm-c"_s);
    QVERIFY(context.requests[0].messages[0].content.contains(u"a strict logician"));
    QVERIFY(!context.requests[1].messages[0].content.contains(u"logician"));
    QCOMPARE(output->candidates[1].model, u"llm-c"_s);
}

void DiscussionTest::debateGoesOnWithoutALostAgent()
{
    FakeContext context;
    context.script = {u"Answer: 1"_s, lost(), u"Answer: 3"_s, u"Answer: 3"_s, u"Answer: 3"_s};
    const auto output = runOperator(inputFor(Operator::Debate), context);
    QVERIFY(output);
    QCOMPARE(context.batches, (QList<int>{3, 2}));
    QCOMPARE(int(output->candidates.size()), 2);
    QVERIFY(output->remarks.join(u' ').contains(u"The line is dead."));
}

void DiscussionTest::aDebaterLostInTheSecondRoundKeepsItsAnswer()
{
    FakeContext context;
    context.script = {u"Answer: 1"_s, u"Answer: 2"_s, u"Answer: 3"_s, u"Answer: 2"_s, lost(), u"Answer: 2"_s};
    const auto output = runOperator(inputFor(Operator::Debate), context);
    QVERIFY(output);
    QCOMPARE(int(output->candidates.size()), 3);
    QCOMPARE(output->candidates[1].answer, u"2"_s);
}

void DiscussionTest::refineStopsWhenTheCriticFindsNothing()
{
    FakeContext context;
    context.script = {u"All fine.\nVerdict: correct"_s};
    OperatorInput input = inputFor(Operator::SelfRefine);
    input.candidates = {proposal(u"42"_s)};
    const auto output = runOperator(input, context);
    QVERIFY(output);
    QCOMPARE(context.requests.size(), 1);
    QVERIFY(context.said(0).contains(u"I get 42."));
    QVERIFY(output->replaces);
    QCOMPARE(output->candidates[0].answer, u"42"_s);
    QCOMPARE(output->candidates[0].node, u"n1"_s);
    QCOMPARE(output->candidates[0].model, u"llm-z"_s); // who wrote it
}

void DiscussionTest::refineRewritesWhatTheCriticBlames()
{
    FakeContext context;
    context.script = {u"The product is off.\nVerdict: wrong"_s, u"Second draft.\nAnswer: 43"_s,
                      u"Still off by one.\nVerdict: wrong"_s, u"Third draft.\nAnswer: 42"_s};
    OperatorInput input = inputFor(Operator::SelfRefine);
    input.candidates = {proposal(u"41"_s)};
    const auto output = runOperator(input, context);
    QVERIFY(output);
    QCOMPARE(context.requests.size(), 4); // two rounds, not more
    QVERIFY(context.said(1).contains(u"I get 41.") && context.said(1).contains(u"The product is off."));
    QVERIFY(context.said(2).contains(u"Second draft.") && !context.said(2).contains(u"I get 41."));
    QVERIFY(context.said(3).contains(u"Still off by one."));
    QCOMPARE(output->candidates[0].answer, u"42"_s);
    QCOMPARE(output->candidates[0].model, u"llm-a"_s);
}

void DiscussionTest::refineKeepsTheAnswerThatAnEmptyRewritingWouldLose()
{
    FakeContext context;
    context.script = {u"Verdict: wrong"_s, u"I'm sorry, I cannot do this."_s};
    OperatorInput input = inputFor(Operator::SelfRefine);
    input.candidates = {proposal(u"41"_s)};
    const auto output = runOperator(input, context);
    QVERIFY(output);
    QCOMPARE(context.requests.size(), 2);
    QCOMPARE(output->candidates[0].answer, u"41"_s);
}

void DiscussionTest::reviewCorrectsOnlyWhatItFoundFaulty()
{
    OperatorInput input = inputFor(Operator::Review);
    input.candidates = {proposal(u"41"_s)};
    FakeContext content;
    content.script = {u"I agree with each step.\nVerdict: correct"_s};
    const auto kept = runOperator(input, content);
    QVERIFY(kept);
    QCOMPARE(content.requests.size(), 1);
    QCOMPARE(kept->candidates[0].answer, u"41"_s);
    QVERIFY(kept->replaces);

    FakeContext context;
    context.script = {u"6 * 7 is not 41.\nVerdict: wrong"_s, u"Answer: 42"_s};
    const auto corrected = runOperator(input, context);
    QVERIFY(corrected);
    QCOMPARE(context.requests.size(), 2);
    QVERIFY(context.said(1).contains(u"6 * 7 is not 41.") && context.said(1).contains(u"I get 41."));
    QCOMPARE(corrected->candidates[0].answer, u"42"_s);
    QVERIFY(corrected->replaces);
}

void DiscussionTest::reviewKeepsTheAnswerWhenTheCorrectionFails()
{
    FakeContext context;
    context.script = {u"Verdict: wrong"_s, lost()};
    OperatorInput input = inputFor(Operator::Review);
    input.candidates = {proposal(u"41"_s)};
    const auto output = runOperator(input, context);
    QVERIFY(output);
    QCOMPARE(output->candidates[0].answer, u"41"_s);
    QVERIFY(output->remarks[0].contains(u"The line is dead."));
}

void DiscussionTest::ensembleVotesWithoutACall_data()
{
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<QString>("winner");
    QTest::newRow("2 of 3") << QStringList{u"1"_s, u"2"_s, u"1.0"_s} << u"1"_s;
    QTest::newRow("3 of 5") << QStringList{u"1"_s, u"2"_s, u"2"_s, u"3"_s, u"2"_s} << u"2"_s;
    QTest::newRow("refusals do not vote") << QStringList{u""_s, u"2"_s, u""_s} << u"2"_s;
    QTest::newRow("order of a list") << QStringList{u"a, b, cc"_s, u"cc, b, a"_s, u"zz"_s} << u"a, b, cc"_s;
    QTest::newRow("nobody answers") << QStringList{u""_s, u""_s} << u""_s;
}

void DiscussionTest::ensembleVotesWithoutACall()
{
    QFETCH(QStringList, answers);
    QFETCH(QString, winner);
    FakeContext context;
    OperatorInput input = inputFor(Operator::Ensemble);
    for (const QString &answer : answers)
        input.candidates.append(proposal(answer, u"I say "_s + answer));
    const auto output = runOperator(input, context);
    QVERIFY(output);
    QVERIFY(context.requests.isEmpty());
    QCOMPARE(int(output->candidates.size()), 1);
    QCOMPARE(output->candidates[0].answer, winner);
    QVERIFY(output->replaces);
    if (answers.size() == 3 && answers[1] == u"2" && !answers[0].isEmpty())
        QCOMPARE(output->candidates[0].quality, 2.0 / 3);
}

void DiscussionTest::ensembleAsksAJudgeOnATie()
{
    OperatorInput input = inputFor(Operator::Ensemble);
    input.candidates = {proposal(u"41"_s), proposal(u"42"_s), proposal(u"41"_s), proposal(u"42"_s)};
    for (const int label : {1, 2}) {
        FakeContext context;
        context.script = {u"The second step decides.\nAnswer: %1"_s.arg(label)};
        const auto output = runOperator(input, context);
        QVERIFY(output);
        QCOMPARE(context.requests.size(), 1);
        const QString said = context.said(0);
        QVERIFY(said.contains(u"<candidate number=\"1\">") && said.contains(u"<candidate number=\"2\">"));
        QVERIFY(!said.contains(u"number=\"3\"")); // one of each answer
        const qsizetype at = said.indexOf(u"number=\"%1\""_s.arg(label));
        const QString chosen = said.sliced(said.indexOf(u"I get ", at) + 6, 2);
        QCOMPARE(output->candidates[0].answer, chosen);
    }
}

void DiscussionTest::ensembleFallsBackToTheLargestGroup_data()
{
    QTest::addColumn<QString>("reply");
    for (const char *reply :
         {"Answer: 9", "Answer: 0", "Answer: -1", "Answer: B", "I cannot say.", "Answer: 1 or 2", ""})
        QTest::newRow(reply) << QString::fromLatin1(reply);
    QTest::newRow("lost") << u"LOST"_s;
}

void DiscussionTest::ensembleFallsBackToTheLargestGroup()
{
    QFETCH(QString, reply);
    FakeContext context;
    context.script = {reply == u"LOST" ? Result<QString>(lost()) : Result<QString>(reply)};
    OperatorInput input = inputFor(Operator::Ensemble);
    input.candidates = {proposal(u"5"_s), proposal(u"6"_s), proposal(u"6"_s), proposal(u"7"_s)};
    const auto output = runOperator(input, context);
    QVERIFY(output);
    QCOMPARE(context.requests.size(), 1);
    QCOMPARE(output->candidates[0].answer, u"6"_s);
    QVERIFY(!output->remarks.isEmpty());
}

void DiscussionTest::ensembleShufflesByTheSeed()
{
    QSet<QString> orders;
    for (quint64 seed = 0; seed < 12; ++seed) {
        QString first;
        for (int again = 0; again < 2; ++again) {
            FakeContext context;
            OperatorInput input = inputFor(Operator::Ensemble);
            input.seed = seed;
            input.candidates = {proposal(u"5"_s), proposal(u"6"_s), proposal(u"7"_s)};
            (void)runOperator(input, context);
            QVERIFY(first.isEmpty() || first == context.said(0));
            first = context.said(0);
        }
        orders.insert(first);
    }
    QVERIFY(orders.size() >= 3);
}

QTEST_GUILESS_MAIN(DiscussionTest)
#include "tst_discussion.moc"
