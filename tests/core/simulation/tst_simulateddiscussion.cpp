#include <QTest>

#include "simulatedasking.h"

using namespace daao;
using namespace simulatedasking;
using namespace Qt::StringLiterals;
using fakequestions::ask;

/// How they take what others, or they themselves, have said before.
class TestSimulatedDiscussion : public QObject
{
    Q_OBJECT

private slots:
    void recognisesBetterThanItSolvesWhereCheckingIsEasy_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<bool>("better");
        for (const QString &family : {u"linear"_s, u"ordering"_s, u"knights"_s, u"modular"_s})
            QTest::newRow(qPrintable(family)) << family << true;
        for (const QString &family : {u"word"_s, u"facts"_s, u"arithmetic"_s})
            QTest::newRow(qPrintable(family)) << family << false;
    }
    void recognisesBetterThanItSolvesWhereCheckingIsEasy()
    {
        QFETCH(QString, family);
        QFETCH(bool, better);
        int wins = 0;
        int losses = 0;
        for (const auto &llm : pool()->llms()) {
            for (int i = 0; i < 150; ++i) {
                const auto u = fakequestions::question(family, i);
                const QStringList both =
                    i % 2 ? QStringList{u.answer, u.mistakes[0]} : QStringList{u.mistakes[0], u.answer};
                const bool solved =
                    rightFor(family, i, pool()->reply(ask(llm.id, say(family, i, brief))).text);
                const auto picked = pool()->reply(ask(
                    llm.id, say(family, i,
                                shownAs(both) + u"Which candidate is right? Reply with its number only."_s)));
                const bool found = extractAnswer(picked.text) == (i % 2 ? u"1"_s : u"2"_s);
                wins += found && !solved;
                losses += solved && !found;
            }
        }
        QVERIFY2(better ? signTest(wins, losses) < 0.01 : signTest(losses, wins) < 0.5,
                 qPrintable(u"%1 : %2"_s.arg(wins).arg(losses)));
    }

    void aWrongMajorityDrags()
    {
        int alone = 0;
        int dragged = 0;
        int lifted = 0;
        const QString then =
            u"These are the answers of your colleagues. Reconsider, then give your own final answer."_s;
        for (int i = 0; i < 500; ++i) {
            const QString family = u"datetime"_s;
            const auto u = fakequestions::question(family, i);
            const auto right = [&](const QString &text) {
                return rightFor(family, i, pool()->reply(ask(u"sim-mini"_s, say(family, i, text))).text);
            };
            alone += right(shownAs({u.answer, u.mistakes[0]}) + then);
            dragged += right(shownAs({u.answer, u.mistakes[0], u.mistakes[0], u.mistakes[0]}) + then);
            lifted += right(shownAs({u.answer, u.answer, u.answer, u.mistakes[0]}) + then);
        }
        QVERIFY2(dragged < alone - 20 && alone < lifted - 20,
                 qPrintable(u"%1 < %2 < %3"_s.arg(dragged).arg(alone).arg(lifted)));
    }

    void judgesHaveFalseAlarmsAndMisses()
    {
        int misses = 0;
        int alarms = 0;
        const QString wish = u"Check it and close with CORRECT or WRONG."_s;
        for (int i = 0; i < 400; ++i) {
            const auto u = fakequestions::question(u"word"_s, i);
            const auto verdict = [&](const QString &answer) {
                return pool()
                    ->reply(
                        ask(u"sim-mini"_s,
                            say(u"word"_s, i, u"Proposed solution:\nAnswer: "_s + answer + u"\n\n"_s + wish)))
                    .text;
            };
            misses += verdict(u.mistakes[0]).endsWith(u"CORRECT");
            alarms += verdict(u.answer).endsWith(u"WRONG");
        }
        QVERIFY2(misses > 20 && misses < 320 && alarms > 20 && alarms < 320,
                 qPrintable(u"%1 misses, %2 alarms"_s.arg(misses).arg(alarms)));
    }

    /// Three agents answer, read each other, answer again; the majority counts. Against one agent alone.
    void discussionHelpsWhereCheckingIsEasyAndHurtsWhereItIsNot_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<bool>("helps");
        for (const QString &family : {u"linear"_s, u"ordering"_s, u"knights"_s, u"modular"_s})
            QTest::newRow(qPrintable(family)) << family << true;
        for (const QString &family : {u"facts"_s, u"arithmetic"_s})
            QTest::newRow(qPrintable(family)) << family << false;
    }
    void discussionHelpsWhereCheckingIsEasyAndHurtsWhereItIsNot()
    {
        QFETCH(QString, family);
        QFETCH(bool, helps);
        constexpr int n = 45; // a ninth of 400
        for (quint64 seed = 1; seed <= 5; ++seed) {
            int alone = 0;
            int together = 0;
            for (int i = 0; i < n; ++i) {
                const int number = int(seed) * 1000 + i;
                QStringList texts;
                for (quint64 agent = 0; agent < 3; ++agent)
                    texts +=
                        pool()
                            ->reply(ask(u"sim-mini"_s, say(family, number, steps), seed * 10 + agent, 0.7))
                            .text;
                alone += rightFor(family, number, texts[0]);
                int right = 0;
                QHash<QString, int> wrong;
                for (int agent = 0; agent < 3; ++agent) {
                    ChatRequest request =
                        ask(u"sim-mini"_s, say(family, number, steps), seed * 10 + quint64(agent) + 5, 0.7);
                    request.messages += ChatMessage{Role::Assistant, texts[agent]};
                    request.messages += ChatMessage{
                        Role::User,
                        u"Your fellow solvers wrote:\n\n<solution id=\"1\">\n"_s + texts[(agent + 1) % 3]
                            + u"\n</solution>\n\n<solution id=\"2\">\n"_s + texts[(agent + 2) % 3]
                            + u"\n</solution>\n\nWeigh theirs against yours, step by step, and answer once more."_s};
                    const QString last = pool()->reply(request).text;
                    if (rightFor(family, number, last))
                        ++right;
                    else
                        ++wrong[extractAnswer(last)];
                }
                int most = 0;
                for (const int count : wrong)
                    most = std::max(most, count);
                together += right > most || (right == most && rightFor(family, number, texts[0]));
            }
            qInfo() << family << seed << alone << "->" << together;
            QVERIFY2(helps ? together > alone : together < alone,
                     qPrintable(u"seed %1: %2 -> %3"_s.arg(seed).arg(alone).arg(together)));
        }
    }

    /// One answers, one passes a verdict, and only a rejected answer is corrected.
    void reviewHelpsWhereCheckingIsEasyAndHurtsWhereItIsNot_data()
    {
        discussionHelpsWhereCheckingIsEasyAndHurtsWhereItIsNot_data();
    }
    void reviewHelpsWhereCheckingIsEasyAndHurtsWhereItIsNot()
    {
        QFETCH(QString, family);
        QFETCH(bool, helps);
        for (quint64 seed = 1; seed <= 5; ++seed) {
            int alone = 0;
            int checked = 0;
            for (int i = 0; i < 45; ++i) {
                const int number = int(seed) * 1000 + i;
                const QString text = pool()->reply(ask(u"sim-mini"_s, say(family, number, steps), seed)).text;
                const bool first = rightFor(family, number, text);
                alone += first;
                const QString shown =
                    u"A colleague's solution:\n\n<solution>\n"_s + text + u"\n</solution>\n\n"_s;
                const QString verdict =
                    pool()
                        ->reply(ask(u"sim-mini"_s,
                                    say(family, number,
                                        shown + u"Inspect it step by step. Close with SOUND or FLAWED."_s),
                                    seed))
                        .text;
                if (!verdict.trimmed().endsWith(u"FLAWED")) {
                    checked += first;
                    continue;
                }
                const QString again =
                    shown + u"Feedback:\n\n<feedback>\n"_s + verdict
                    + u"\n</feedback>\n\nRewrite the solution step by step so that it becomes right."_s;
                checked += rightFor(family, number,
                                    pool()->reply(ask(u"sim-mini"_s, say(family, number, again), seed)).text);
            }
            qInfo() << family << seed << alone << "->" << checked;
            QVERIFY2(helps ? checked > alone : checked < alone,
                     qPrintable(u"seed %1: %2 -> %3"_s.arg(seed).arg(alone).arg(checked)));
        }
    }

    void usesExactlyWhatAToolSendsBack()
    {
        const QString offer =
            u"You have tools: put an expression into a fenced block named calculator and its result is "
            "sent back to you.\n```calculator\n2 + 2\n```"_s;
        ChatRequest request = ask(u"sim-titan"_s, fakequestions::text(u"arithmetic"_s, 3));
        request.messages.prepend({Role::System, offer});
        const auto first = pool()->reply(request);
        QVERIFY2(first.text.contains(u"```calculator\n"), qPrintable(first.text));
        request.messages += ChatMessage{Role::Assistant, first.text};
        request.messages += ChatMessage{Role::User, u"Result: 123456789012345678"_s};
        QCOMPARE(extractAnswer(pool()->reply(request).text), u"123456789012345678"_s);
    }

    void repairsAreMoreOftenRightThanFirstTries()
    {
        int first = 0;
        int again = 0;
        for (int i = 0; i < 400; ++i) {
            const auto u = fakequestions::question(u"code"_s, i);
            first += rightFor(u"code"_s, i, pool()->reply(ask(u"sim-mini"_s, u.questionText)).text);
            const QString failed =
                u"This program fails a check:\n```python\n%1```\nf([1]): expected 3, got 4. Mend it."_s.arg(
                    u.wrongPrograms[0]);
            again +=
                rightFor(u"code"_s, i, pool()->reply(ask(u"sim-mini"_s, say(u"code"_s, i, failed))).text);
        }
        QVERIFY2(again > first + 20, qPrintable(u"%1 then %2"_s.arg(first).arg(again)));
    }
};

QTEST_GUILESS_MAIN(TestSimulatedDiscussion)
#include "tst_simulateddiscussion.moc"
