#include "core/simulation/messagereading.h"
#include "core/simulation/passages.h"

#include <QTest>

#include "fakequestions.h"

using namespace daao;
using namespace Qt::StringLiterals;
using Reading = MessageReading;

namespace {

QString riddle(const QString &family = u"linear"_s)
{
    return fakequestions::text(family, 17);
}

Understanding understood(const QString &family = u"linear"_s)
{
    return fakequestions::question(family, 17);
}

Reading readingOf(const QString &content, const QString &family = u"linear"_s)
{
    return readMessages({{Role::User, content}}, understood(family));
}

QString right()
{
    return understood().answer;
}

QString wrong()
{
    return understood().mistakes.first();
}

void rows(std::initializer_list<const char *> texts)
{
    QTest::addColumn<QString>("instruction");
    for (const char *text : texts)
        QTest::newRow(text) << QString::fromUtf8(text);
}

} // namespace

class TestMessageReading : public QObject
{
    Q_OBJECT

private slots:
    /// What the held-out rewordings showed to be misread (bench_effects).
    void wordsThatOnlyBeginLikeCodeAskForNoProgram()
    {
        QCOMPARE(readingOf(riddle() + u"\n\nDefend what you believe and give the answer."_s).act,
                 Reading::Solve);
    }

    void whatIsToBeLeftOutIsNotWanted()
    {
        const Reading left =
            readingOf(riddle() + u"\n\nThe reasoning behind the answer should be left out."_s);
        QVERIFY(left.bare && !left.working);
        const Reading wanted =
            readingOf(riddle() + u"\n\nNever present a result without the whole chain of reasoning."_s);
        QVERIFY(wanted.working && !wanted.bare);
    }

    void aTagAroundTagsHoldsNothingItself()
    {
        const Reading reading = readingOf(
            riddle()
            + u"\n<entries total=\"2\">\n<candidate number=\"1\">\nAnswer: %1\n</candidate>\n"
              "<candidate number=\"2\">\nAnswer: %2\n</candidate>\n</entries>\nPick the best one."_s.arg(
                  wrong(), right()));
        QCOMPARE(reading.shown.size(), 2);
        QCOMPARE(reading.shown[0].label, u"1"_s);
        QCOMPARE(reading.shown[1].answer, right());
        QCOMPARE(reading.shown[1].label, u"2"_s);
    }

    void aQuestionInATagIsFoundWithoutIt()
    {
        const auto known = std::make_shared<const Understanding>(understood());
        const auto strict = [&](const QString &text) { return text.trimmed() == riddle() ? known : nullptr; };
        const QString content =
            u"<question>\n"_s + riddle() + u"\n</question>\n<rules>\nBe brief.\n</rules>"_s;
        QCOMPARE(findQuestion({{Role::User, content}}, strict), known);
    }

    void aVerdictMayFollowAComma()
    {
        const Reading reading =
            readingOf(riddle()
                      + u"\n<solution>\nAnswer: 1\n</solution>\nCheck this. End on a separate line, "
                        "\"Verdict: correct\" or \"Verdict: wrong\"."_s);
        QCOMPARE(reading.verdictForm, (VerdictForm{u"Verdict"_s, u"correct"_s, u"wrong"_s}));
    }

    void aTagThatNamesNoAnswerIsNoForm()
    {
        const Reading reading = readingOf(u"<persona>a short voice</persona>\n"_s + riddle()
                                          + u"\nEnd with the line\nAnswer: <value>"_s);
        QCOMPARE(reading.answerForm, (AnswerForm{AnswerForm::Line, u"Answer"_s}));
    }

    void hearsThatWorkingIsWanted_data()
    {
        rows({"Think it through step by step.",
              "Reason carefully before you answer.",
              "Show your work, then conclude.",
              "Explain how you get there.",
              "Derive the result one stage at a time.",
              "Walk me through your reasoning.",
              "Write out every intermediate calculation.",
              "Work through the details before concluding.",
              "Take your time and break the matter into small parts; explain each.",
              "Don't skip any steps.",
              "Lay out your chain of thought first.",
              "Go line by line and justify what you do.",
              "Please do not just state the answer: I want to see the full reasoning.",
              "Never answer without giving the derivation.",
              "Solve this methodically, showing all workings. Finish with the final answer only on the last "
              "line.",
              "Before giving the final result, spell out your thinking.",
              "Take it slowly: set out each stage of the argument, then give the result.",
              "Before answering, think aloud and note all partial results.",
              "Proceed in small steps, one after another.",
              "Please elaborate on how the answer comes about.",
              "Justify every move you make on the way to the answer.",
              "First reason about the problem, then answer.",
              "Describe the whole path to the solution.",
              "Let's work this out together, step after step.",
              "I'd like to see a full derivation before the final value.",
              "Do the calculation in writing, with all its intermediate values, and only then answer.",
              "Solve it the way a patient teacher would at the blackboard, explaining as you go.",
              "Give a detailed solution.",
              "Unfold your argument bit by bit.",
              "Make each inference explicit and only then conclude.",
              "Write down what you are doing and why, then the answer.",
              "Explain everything in detail.",
              "Tackle it piece by piece, recording intermediate values.",
              "Talk me through the solution.",
              "Show all calculations.",
              "Use a scratchpad: reason there first."});
    }
    void hearsThatWorkingIsWanted()
    {
        QFETCH(QString, instruction);
        for (const QString &content :
             QStringList{instruction + u"\n\n"_s + riddle(), riddle() + u"\n\n"_s + instruction}) {
            const auto reading = readingOf(content);
            QVERIFY(reading.working);
            QVERIFY(!reading.bare);
            QCOMPARE(reading.act, Reading::Solve);
        }
    }

    void hearsThatOnlyTheAnswerIsWanted_data()
    {
        rows({"Give only the answer.",
              "Just the result, please.",
              "No explanation.",
              "Reply with the bare value and nothing else.",
              "Answer in one line without any reasoning.",
              "State the final answer immediately; do not show your work.",
              "I need nothing but the number.",
              "Skip the derivation and tell me the outcome directly.",
              "Be terse: a single value.",
              "Do not explain, simply answer.",
              "Answer directly, without thinking aloud.",
              "Leave out the steps; the final value alone will do.",
              "Respond with the answer alone - no commentary.",
              "Final answer only.",
              "Output a single number.",
              "Say the answer, that's all.",
              "Keep it to one word or number.",
              "No working, no words, only the value.",
              "Spare me the details; what is the answer?",
              "Short answer please.",
              "Give your answer straight away with no commentary.",
              "Respond with just the answer.",
              "Don't show any steps, just the result.",
              "A one-line reply with the value will do.",
              "Tell me the result without further ado.",
              "Answer with the value only.",
              "I don't want any reasoning, only the answer.",
              "Be brief: answer only.",
              "Write the number and stop.",
              "Give the solution without explaining it.",
              "Nothing more than the final value.",
              "Return the bare answer.",
              "Output the answer only, with no justification."});
    }
    void hearsThatOnlyTheAnswerIsWanted()
    {
        QFETCH(QString, instruction);
        for (const QString &content :
             QStringList{instruction + u"\n\n"_s + riddle(), riddle() + u"\n\n"_s + instruction}) {
            const auto reading = readingOf(content);
            QVERIFY(!reading.working);
            QVERIFY(reading.bare);
            QCOMPARE(reading.act, Reading::Solve);
        }
    }

    void hearsThatAProgramIsWanted_data()
    {
        rows({"Write a Python program that prints the answer.",
              "Solve this by means of a short script.",
              "Give me Python code whose output is the answer.",
              "Produce a program, in one fenced block, that computes and prints the value.",
              "Answer with a runnable snippet of Python.",
              "Don't work it out yourself: code it up in Python.",
              "Translate the question into a Python script and print the outcome.",
              "Reply with a small program that outputs the result.",
              "Create code which calculates this.",
              "Please implement a program that finds the answer and prints it.",
              "Solve the task by writing code in Python; it will be executed and its standard output taken "
              "as the answer.",
              "Compose a Python script for this. It must print only the answer.",
              "Let a program do the work: send one in a python block.",
              "Formulate the solution as executable Python.",
              "Put your solution in the form of a Python program.",
              "Your reply must be a Python script printing the solution.",
              "Use Python to get the answer: give the complete source code.",
              "Provide source code (Python 3) that prints what is asked for.",
              "Code the solution in Python.",
              "Make a script which prints the requested value."});
    }
    void hearsThatAProgramIsWanted()
    {
        QFETCH(QString, instruction);
        QCOMPARE(readingOf(riddle() + u"\n\n"_s + instruction).act, Reading::WriteProgram);
        QCOMPARE(readingOf(instruction + u"\n\n"_s + riddle()).act, Reading::WriteProgram);
    }

    void wantsNoProgramWhereNoneIsAskedFor_data()
    {
        rows({"If the question asks for code, give one fenced python block.", "Do not write any code.",
              "For programming tasks, reply with a Python function.", "Solve it without a program."});
    }
    void wantsNoProgramWhereNoneIsAskedFor()
    {
        QFETCH(QString, instruction);
        QCOMPARE(readingOf(riddle() + u"\n\n"_s + instruction).act, Reading::Solve);
    }

    void hearsThatAVerdictIsWanted_data()
    {
        rows({"Check this solution and say whether it is correct.",
              "Is this right? Reply yes or no.",
              "Verify the answer above. Verdict: right or wrong?",
              "Act as a critic and find the flaws in it.",
              "Inspect the work and point out any mistake.",
              "Judge whether the conclusion holds.",
              "Audit the reasoning; close with PASS or FAIL.",
              "Please look for errors in this attempt, but do not fix them.",
              "Critique it. What could be improved?",
              "Scrutinise the argument and report the first mistake.",
              "Assess whether the answer is valid. End with VALID or INVALID.",
              "Evaluate it like a strict examiner: accept or reject.",
              "Go through it line by line. Finish with one of two lines:\nVerdict: correct\nVerdict: wrong",
              "Is the solution above sound? Finish with SOUND or UNSOUND.",
              "Go over the work again and tell me if there is an error.",
              "Double-check every line. Respond with OK if it holds, otherwise WRONG.",
              "Would you sign off on this? Answer yes or no.",
              "Act as a strict referee: does it hold up?",
              "Determine if the given solution is right or wrong.",
              "Please grade this attempt: correct or incorrect.",
              "Examine it critically and list its weaknesses.",
              "Can this be trusted? Look for mistakes.",
              "Play the sceptic: where does it go wrong, if anywhere?",
              "Proofread the solution and give a verdict.",
              "Validate it.",
              "Say TRUE or FALSE: the solution is right.",
              "Are there any errors in this solution?",
              "Do you agree with this solution? Reply YES or NO.",
              "Take the role of an auditor. Is anything wrong here?",
              "Appraise the solution. Respond \"valid\" or \"invalid\".",
              "Read it critically and tell me what is wrong with it.",
              "If the solution is right write RIGHT, if not write WRONG.",
              "Pinpoint the first incorrect line, or say there is none."});
    }
    void hearsThatAVerdictIsWanted()
    {
        QFETCH(QString, instruction);
        const QString shown = u"Proposed solution:\nWe add both parts.\nAnswer: %1"_s.arg(wrong());
        const auto reading = readingOf(u"Question:\n%1\n\n%2\n\n%3"_s.arg(riddle(), shown, instruction));
        QCOMPARE(reading.shown.size(), 1);
        QCOMPARE(reading.shown.first().merit, ShownAnswer::Wrong);
        QCOMPARE(reading.act, Reading::Judge);
    }

    void hearsThatABetterVersionIsWanted_data()
    {
        rows({"Improve this solution.",
              "Correct any mistakes and give the final answer.",
              "Rewrite it so that it is right.",
              "Fix whatever is wrong with it.",
              "Please revise the draft and state the answer.",
              "Produce a corrected version.",
              "Refine the solution above.",
              "Mend its errors, step by step.",
              "Polish the attempt into a better one.",
              "Check it for mistakes and amend them where needed.",
              "Repair the solution if needed and give the final answer.",
              "Make it right.",
              "Write a better solution.",
              "Redo it without the mistakes.",
              "Give an improved version of it.",
              "Amend the solution where it is faulty.",
              "Edit the attempt so that it becomes correct.",
              "Replace it with a corrected solution.",
              "Please fix this.",
              "Upgrade the draft: mend its faults.",
              "Rework it into a correct solution.",
              "Try again, avoiding the errors.",
              "Enhance the solution and restate the final answer.",
              "Rectify what is wrong.",
              "Write out a revised solution.",
              "Deliver an improved draft.",
              "Debug the reasoning and give the right answer.",
              "Can you correct it?"});
    }
    void hearsThatABetterVersionIsWanted()
    {
        QFETCH(QString, instruction);
        const QString shown = u"Draft solution:\nWe add both parts.\nAnswer: %1"_s.arg(wrong());
        const auto reading = readingOf(u"Question:\n%1\n\n%2\n\n%3"_s.arg(riddle(), shown, instruction));
        QCOMPARE(reading.shown.size(), 1);
        QCOMPARE(reading.act, Reading::Improve);
    }

    void hearsThatAChoiceIsWanted_data()
    {
        rows({"Pick the best candidate and reply with its number.",
              "Which of these solutions is right? Answer with the number only.",
              "Choose the most convincing one. Give its label.",
              "Select the candidate most likely to be correct, by index.",
              "Decide which proposal is best; reply with its number.",
              "Vote for one of the above: state the number of your choice.",
              "Compare them and name the number of the most consistent one.",
              "Identify the strongest solution by its number.",
              "Rank them silently and output the label of the winner.",
              "Tell me which candidate to trust. Number only.",
              "Of these two, which would you go with? Give the number.",
              "Elect a winner and print its number.",
              "Name the candidate that you find most plausible (its number, nothing else).",
              "Return the index of the best solution.",
              "The number of the correct candidate is:",
              "Settle on one candidate and answer with its number.",
              "Which one do you prefer? Only say 1 or 2.",
              "Judge the candidates against each other and report the number of the better one.",
              "Find the candidate with the right answer and write its label.",
              "Make your choice: reply with the digit of the most reliable candidate.",
              "Which candidate should win? Output its index.",
              "Select one. Answer with its number.",
              "Choose between the candidates; write the number of the one that is right.",
              "Say which number is best.",
              "Determine the most trustworthy candidate and give its number.",
              "Pick 1 or 2.",
              "Cast your vote (number only).",
              "Nominate the most plausible candidate: number?"});
    }
    void hearsThatAChoiceIsWanted()
    {
        QFETCH(QString, instruction);
        const QString shown =
            u"Candidate 1:\nWe add.\nAnswer: %1\n\nCandidate 2:\nWe carry.\nAnswer: %2"_s.arg(wrong(),
                                                                                              right());
        const auto reading = readingOf(u"%1\n\n%2\n\n%3"_s.arg(riddle(), shown, instruction));
        QCOMPARE(reading.shown.size(), 2);
        QCOMPARE(reading.shown[0].label, u"1"_s);
        QCOMPARE(reading.shown[1].merit, ShownAnswer::Right);
        QCOMPARE(reading.act, Reading::Pick);
    }

    void seesAnswersHoweverTheyAreShown_data()
    {
        QTest::addColumn<QString>("layout"); // %1 wrong, %2 right
        QTest::addColumn<int>("count");
        QTest::newRow("labels") << u"Candidate 1: Answer: %1\nCandidate 2: Answer: %2"_s << 2;
        QTest::newRow("agents") << u"Agent A says:\nI get %1.\n\nAgent B says:\nI get %2."_s << 2;
        QTest::newRow("tags")
            << u"<solution id=\"1\">\nSum up.\nAnswer: %1\n</solution>\n<solution id=\"2\">\nAnswer: %2\n</solution>"_s
            << 2;
        QTest::newRow("headings") << u"### Solution 1\nAnswer: %1\n\n### Solution 2\nAnswer: %2"_s << 2;
        QTest::newRow("bold") << u"**Proposal A**\nAnswer: %1\n\n**Proposal B**\nAnswer: %2"_s << 2;
        QTest::newRow("list") << u"Your colleagues answered:\n1. %1\n2. %2"_s << 2;
        QTest::newRow("brackets")
            << u"Here are the candidates:\n[1] The answer is %1.\n[2] The answer is %2."_s << 2;
        QTest::newRow("quotes") << u"Solution 1:\n> We add.\n> Answer: %1\n\nSolution 2:\n> Answer: %2"_s
                                << 2;
        QTest::newRow("fences") << u"Peer 1:\n```\nAnswer: %1\n```\nPeer 2:\n```\nAnswer: %2\n```"_s << 2;
        QTest::newRow("rulers") << u"Response 1\n---\nAnswer: %1\n---\nResponse 2\n---\nAnswer: %2\n---"_s
                                << 2;
        QTest::newRow("spoken")
            << u"One colleague says %1, another says %2. What do you think of the others' answers?"_s << 2;
        QTest::newRow("first and second")
            << u"First solution:\nAnswer: %1\n\nSecond solution:\nAnswer: %2"_s << 2;
        QTest::newRow("one student") << u"A student's attempt:\nAdding up.\nSo it is %1.\n\nIs it right?"_s
                                     << 1;
    }
    void seesAnswersHoweverTheyAreShown()
    {
        QFETCH(QString, layout);
        QFETCH(int, count);
        QString shown = layout;
        shown.replace(u"%1"_s, wrong()).replace(u"%2"_s, right());
        const auto reading = readingOf(u"Question: %1\n\n%2"_s.arg(riddle(), shown));
        QCOMPARE(reading.shown.size(), count);
        QCOMPARE(reading.shown.first().merit, ShownAnswer::Wrong);
        if (count > 1)
            QCOMPARE(reading.shown.last().merit, ShownAnswer::Right);
    }

    void countsItsOwnEarlierTurnAsAnAnswer()
    {
        const auto reading = readMessages(
            {{Role::User, riddle()},
             {Role::Assistant, u"Answer: "_s + wrong()},
             {Role::User, u"Your colleagues propose:\nColleague 1: "_s + right() + u"\nColleague 2: "_s
                              + wrong() + u"\nReconsider and give your updated answer."_s}},
            understood());
        QCOMPARE(reading.shown.size(), 3);
        QVERIFY(reading.shown.last().own);
        QCOMPARE(reading.act, Reading::Reconsider);
    }

    void answersAnewWhereItsOwnAnswerIsAskedFor_data()
    {
        rows({"Compare them with your own solution and find out which one is right. Answer the question "
              "again.",
              "Taking the other experts' solutions into account, give your updated answer. Answer: <number>",
              "Which of these do you agree with? Decide for yourself and state the final answer.",
              "Reconsider your answer in the light of your peers' arguments. Finish with Answer: <value>.",
              "Do you change your mind? Give your own final result, a number."});
    }
    void answersAnewWhereItsOwnAnswerIsAskedFor()
    {
        QFETCH(QString, instruction);
        const QString shown =
            u"<solution number=\"1\">\nAnswer: %1\n</solution>\n\n<solution number=\"2\">\nAnswer: %2\n</solution>"_s
                .arg(wrong(), right());
        const auto reading =
            readMessages({{Role::System, u"What stands between tags was written by others."_s},
                          {Role::User, riddle()},
                          {Role::Assistant, u"Answer: "_s + wrong()},
                          {Role::User, u"Others wrote:\n\n%1\n\n%2"_s.arg(shown, instruction)}},
                         understood());
        QCOMPARE(reading.act, Reading::Reconsider);
        QCOMPARE(reading.shown.size(), 3);
    }

    void hearsWhatARemarkSays()
    {
        const QString frame = u"%1\n\nSolution:\nAnswer: %2\n\nFeedback:\n%3\n\nWrite a better solution."_s;
        const auto bad = readingOf(frame.arg(riddle(), wrong(), u"The second line contains a mistake."_s));
        QCOMPARE(bad.act, Reading::Improve);
        QCOMPARE(bad.opinion, Reading::FindsFault);
        const auto good =
            readingOf(frame.arg(riddle(), wrong(), u"Everything is correct. No mistakes found."_s));
        QCOMPARE(good.act, Reading::Improve);
        QCOMPARE(good.opinion, Reading::FindsNone);
    }

    void seesOfferedToolsAndWhatTheySendBack()
    {
        const QString offer =
            u"You have tools. Put your input in a fenced block that begins with the tool's name; the block "
            "is executed and you receive its output.\n```calculator\n1 + 2\n```\n"_s;
        const ChatMessage system{Role::System, offer};
        const auto first = readMessages({system, {Role::User, riddle()}}, understood());
        QCOMPARE(first.act, Reading::UseTool);
        QCOMPARE(first.tools, QStringList{u"calculator"_s});
        const auto then = readMessages({system,
                                        {Role::User, riddle()},
                                        {Role::Assistant, u"Let me see.\n```calculator\n12*3\n```"_s},
                                        {Role::User, u"Observation: 36"_s}},
                                       understood());
        QCOMPARE(then.act, Reading::ReadTool);
        QCOMPARE(then.toolOutput, u"36"_s);
        QVERIFY(!then.toolFailed);
        const auto failed = readMessages({system,
                                          {Role::User, riddle()},
                                          {Role::Assistant, u"```calculator\n12*\n```"_s},
                                          {Role::User, u"Output:\nError: unexpected end"_s}},
                                         understood());
        QVERIFY(failed.toolFailed);
    }

    void seesAProgramThatFailedItsTests()
    {
        const auto u = understood(u"code"_s);
        const auto reading = readingOf(
            u"%1\n\nThis function fails:\n```python\n%2```\nInput [1, 2]: expected 5, got 3.\nRepair it."_s
                .arg(riddle(u"code"_s), u.wrongPrograms.first()),
            u"code"_s);
        QCOMPARE(reading.shown.size(), 1);
        QCOMPARE(reading.shown.first().merit, ShownAnswer::Wrong);
        QCOMPARE(reading.act, Reading::Repair);
    }

    void writesTheAnswerAsAsked_data()
    {
        QTest::addColumn<QString>("instruction");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("lead");
        QTest::newRow("line") << u"End with a line \"Answer: <value>\"."_s << int(AnswerForm::Line)
                              << u"Answer"_s;
        QTest::newRow("own line") << u"Finish like this:\nFinal answer: ..."_s << int(AnswerForm::Line)
                                  << u"Final answer"_s;
        QTest::newRow("boxed") << u"Put it in \\boxed{}."_s << int(AnswerForm::Boxed) << QString();
        QTest::newRow("hashes") << u"Finish with #### and the value."_s << int(AnswerForm::Hashes)
                                << QString();
        QTest::newRow("tag") << u"Write <answer>value</answer>."_s << int(AnswerForm::Tag) << u"answer"_s;
        QTest::newRow("free") << u"Tell me the value."_s << int(AnswerForm::Free) << QString();
    }
    void writesTheAnswerAsAsked()
    {
        QFETCH(QString, instruction);
        QFETCH(int, kind);
        QFETCH(QString, lead);
        const auto reading = readingOf(riddle() + u"\n\n"_s + instruction);
        QCOMPARE(int(reading.answerForm.kind), kind);
        QCOMPARE(reading.answerForm.lead, lead);
    }
};

QTEST_GUILESS_MAIN(TestMessageReading)
#include "tst_messagereading.moc"
