#include "core/simulation/mind.h"
#include "core/simulation/simulatedchatmodel.h"
#include "core/simulation/simulatedworld.h"
#include "core/text/answers.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <thread>

#include "fakequestions.h"

using namespace daao;
using namespace Qt::StringLiterals;
using fakequestions::ask;

namespace {

const QString steps = u"Reason step by step before you answer."_s;
const QString brief = u"Only the answer, no explanation."_s;

std::shared_ptr<SimulatedPool> pool()
{
    static const auto shared = std::make_shared<SimulatedPool>(simulatedPool(), &fakequestions::read);
    return shared;
}

QString say(const QString &family, int number, const QString &instruction)
{
    return fakequestions::text(family, number) + u"\n\n"_s + instruction;
}

bool rightFor(const QString &family, int number, const QString &reply)
{
    const auto u = fakequestions::question(family, number);
    const QString answer = family == u"code" ? extractCode(reply) : extractAnswer(reply);
    return !answer.isEmpty() && meritOf(answer, u) == ShownAnswer::Right;
}

struct Tally
{
    int n = 0;
    int right = 0;
    double expected = 0;
    double variance = 0;
    void count(bool isRight, double p)
    {
        ++n;
        right += isRight;
        expected += p;
        variance += p * (1 - p);
    }
    double deviation() const { return std::abs(right - expected) / std::sqrt(std::max(variance, 1e-9)); }
    double share() const { return double(right) / n; }
};

/// Exact one-sided sign test: the chance of at least `wins` of `wins + losses` fair coins.
double signTest(int wins, int losses)
{
    const int n = wins + losses;
    double p = 0;
    for (int k = wins; k <= n; ++k)
        p += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) - n * std::log(2.0));
    return p;
}

QString shownAs(const QStringList &answers)
{
    QString text;
    int label = 0;
    for (const auto &answer : answers)
        text += u"Candidate %1:\nSome lines of work.\nAnswer: %2\n\n"_s.arg(++label).arg(answer);
    return text;
}

} // namespace

class TestSimulatedLlms : public QObject
{
    Q_OBJECT

private slots:
    void thePoolSpansPricesAndSkills()
    {
        const auto llms = simulatedPool();
        QCOMPARE(llms.size(), 6);
        QStringList ids;
        double low = 1e9;
        double high = 0;
        for (const auto &llm : llms) {
            ids += llm.id;
            low = std::min({low, llm.promptPrice, llm.completionPrice});
            high = std::max({high, llm.promptPrice, llm.completionPrice});
            const auto card = cardOf(llm);
            QVERIFY(card.simulated && card.endpoint == u"simulated" && card.price);
            QCOMPARE(card.price->perPromptToken.pico(), qint64(std::llround(llm.promptPrice * 1e6)));
            QVERIFY(llm.faults == SimulatedFaults());
        }
        QCOMPARE(ids.join(u' '), u"sim-nano sim-mini sim-coder sim-midi sim-max sim-titan"_s);
        QCOMPARE(low, 0.02);
        QCOMPARE(high, 15.0);
        QVERIFY(pool()->llm(u"sim-coder"_s)->skillAt(u"code"_s)
                > pool()->llm(u"sim-max"_s)->skillAt(u"code"_s) + 2);
    }

    void settingsSurviveJson()
    {
        for (auto llm : simulatedPool()) {
            llm.faults.cutRate = 0.25;
            const auto back = SimulatedLlm::fromJson(llm.toJson());
            QVERIFY(back.has_value());
            QVERIFY(*back == llm);
        }
        auto json = simulatedPool().first().toJson();
        json[u"slip_rate"_s] = 2;
        const auto bad = SimulatedLlm::fromJson(json);
        QVERIFY(!bad && bad.error().kind == ErrorKind::BadInput
                && bad.error().message.contains(u"slip_rate"));
    }

    void errsAsOftenAsTheModelSays_data()
    {
        QTest::addColumn<QString>("instruction");
        QTest::addColumn<int>("asking");
        QTest::newRow("directly") << brief << int(Asking::Directly);
        QTest::newRow("step by step") << steps << int(Asking::StepByStep);
    }
    void errsAsOftenAsTheModelSays()
    {
        QFETCH(QString, instruction);
        QFETCH(int, asking);
        const SimulatedWorld world(pool());
        for (const auto &llm : pool()->llms()) {
            Tally all;
            for (const auto &family : problemFamilies()) {
                for (int i = 0; i < 150; ++i) {
                    const auto p =
                        world.successProbability(fakequestions::text(family, i), llm.id, Asking(asking));
                    QVERIFY(p.has_value());
                    const auto reply =
                        pool()->reply(ask(llm.id, say(family, i, instruction), quint64(i), 0.7));
                    all.count(rightFor(family, i, reply.text), *p);
                }
            }
            QVERIFY2(all.deviation() < 3,
                     qPrintable(u"%1: %2 right, %3 expected"_s.arg(llm.id).arg(all.right).arg(all.expected)));
        }
    }

    void writesProgramsAsWellAsItsSkillSays()
    {
        const SimulatedWorld world(pool());
        for (const auto &llm : pool()->llms()) {
            Tally all;
            for (int i = 0; i < 400; ++i) {
                const auto u = fakequestions::question(u"modular"_s, i);
                const auto p = world.successProbability(u.questionText, llm.id, Asking::ForProgram);
                const auto reply = pool()->reply(
                    ask(llm.id, say(u"modular"_s, i, u"Write a Python program that prints the answer."_s),
                        quint64(i)));
                all.count(extractCode(reply.text).trimmed() == u.program.trimmed(), *p);
            }
            QVERIFY2(all.deviation() < 3, qPrintable(llm.id));
        }
    }

    void failsMoreOftenTheHarderTheQuestion()
    {
        for (const auto &llm : pool()->llms()) {
            double last = 2;
            for (int milli = -3000; milli <= 3500; milli += 250) {
                auto u = fakequestions::question(u"word"_s, 1);
                u.difficultyMilli = milli;
                for (const auto asking : {Asking::StepByStep, Asking::Directly}) {
                    const double p = solvingProbability(llm, u, asking);
                    if (asking == Asking::StepByStep) {
                        QVERIFY(p < last);
                        last = p;
                    }
                }
            }
            int easy = 0;
            int hard = 0;
            for (int i = 0; i < 600; ++i) {
                const auto u = fakequestions::question(u"word"_s, i);
                const bool right =
                    rightFor(u"word"_s, i, pool()->reply(ask(llm.id, say(u"word"_s, i, brief))).text);
                if (u.difficultyMilli < -900)
                    easy += right;
                else if (u.difficultyMilli > 1400)
                    hard += right;
            }
            QVERIFY(easy > hard + 30);
        }
    }

    void workingStepByStepRaisesAccuracyAndTokens()
    {
        for (const auto &llm : pool()->llms()) {
            int wins = 0;
            int losses = 0;
            qint64 plain = 0;
            qint64 worked = 0;
            for (const QString &family : {u"word"_s, u"linear"_s, u"knights"_s}) {
                for (int i = 0; i < 150; ++i) {
                    const auto a = pool()->reply(ask(llm.id, say(family, i, brief), quint64(i)));
                    const auto b = pool()->reply(ask(llm.id, say(family, i, steps), quint64(i)));
                    const bool ra = rightFor(family, i, a.text);
                    const bool rb = rightFor(family, i, b.text);
                    wins += rb && !ra;
                    losses += ra && !rb;
                    plain += a.usage.completionTokens;
                    worked += b.usage.completionTokens;
                }
            }
            QVERIFY2(signTest(wins, losses) < 0.05, qPrintable(llm.id));
            QVERIFY(worked > 3 * plain);
        }
    }

    void ownSamplesAgreeMoreThanThoseOfOthers()
    {
        // Correlation of being right, given the difficulty: sum of products of residuals.
        double own = 0;
        double others = 0;
        double norm = 0;
        for (int i = 0; i < 600; ++i) {
            const auto u = fakequestions::question(u"word"_s, i);
            const auto residual = [&](const QString &model, quint64 seed) {
                const double p = solvingProbability(*pool()->llm(model), u, Asking::Directly);
                return rightFor(u"word"_s, i,
                                pool()->reply(ask(model, say(u"word"_s, i, brief), seed, 0.7)).text)
                       - p;
            };
            const double a = residual(u"sim-mini"_s, 1);
            const double b = residual(u"sim-mini"_s, 2);
            const double c = residual(u"sim-midi"_s, 3);
            own += a * b;
            others += a * c;
            norm += (a * a + b * b + c * c) / 3;
        }
        QVERIFY2(own / norm > 0.25, qPrintable(QString::number(own / norm)));
        QVERIFY2(own / norm < 0.65, qPrintable(QString::number(own / norm)));
        QVERIFY2(others / norm < own / norm - 0.1, qPrintable(QString::number(others / norm)));
    }

    void anotherSeedStillChangesSomeColdAnswers()
    {
        int changed = 0;
        for (int i = 0; i < 400; ++i) {
            const auto a = pool()->reply(ask(u"sim-mini"_s, say(u"word"_s, i, brief), 1));
            const auto b = pool()->reply(ask(u"sim-mini"_s, say(u"word"_s, i, brief), 2));
            changed += extractAnswer(a.text) != extractAnswer(b.text);
        }
        QVERIFY(changed > 2);
        QVERIFY(changed < 60);
    }

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

    void shuffledThreadsGiveTheSameAnswers()
    {
        QList<ChatRequest> requests;
        for (int i = 0; i < 400; ++i)
            requests += ask(pool()->llms()[i % 6].id,
                            say(problemFamilies()[i % 9], i % 50, i % 2 ? steps : brief), quint64(i), 0.7);
        const SimulatedPool one(simulatedPool(), &fakequestions::read);
        QList<SimulatedReply> expected;
        for (const auto &request : requests)
            expected += one.reply(request, u"run-n1-0-1"_s);

        const SimulatedPool eight(simulatedPool(), &fakequestions::read);
        QList<int> order;
        for (int i = 0; i < requests.size(); ++i)
            order += i;
        Random(5).shuffle(order);
        std::vector<SimulatedReply> got(size_t(requests.size()));
        std::atomic<int> next = 0;
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&] {
                for (int k = next++; k < order.size(); k = next++)
                    got[size_t(order[k])] = eight.reply(requests[order[k]], u"other-n7-3-1"_s);
            });
        }
        threads.clear();
        for (int i = 0; i < requests.size(); ++i)
            QVERIFY(got[size_t(i)] == expected[i]);
    }

    void refusesSlipsAndFailsAsOftenAsSet()
    {
        SimulatedLlm llm = simulatedPool()[1];
        llm.refusalRate = 0.2;
        llm.slipRate = 0.25;
        llm.faults = {.rate429 = 0.1, .rate500 = 0.1, .stallRate = 0.1, .cutRate = 0.2};
        const SimulatedPool faulty({llm}, &fakequestions::read);
        QHash<int, int> faults;
        int refusals = 0;
        int lost = 0; ///< no answer, or one that is buried
        int recovered = 0;
        constexpr int n = 2000;
        for (int i = 0; i < n; ++i) {
            const auto request = ask(llm.id, say(u"word"_s, i % 100, steps), quint64(i));
            const auto reply = faulty.reply(request, u"r-n-0-1"_s);
            ++faults[reply.fault];
            refusals += reply.text.contains(u"orry") || reply.text.contains(u"apologise");
            const auto u = fakequestions::question(u"word"_s, i % 100);
            const QString answer = extractAnswer(reply.text);
            lost += answer != u.answer && !u.mistakes.contains(answer);
            const auto second = faulty.reply(request, u"r-n-0-2"_s);
            QCOMPARE(second.text, reply.text);
            recovered += reply.fault != SimulatedReply::None && second.fault == SimulatedReply::None;
        }
        const auto near = [](int count, double share) {
            return std::abs(count - n * share) < 4 * std::sqrt(n * share * (1 - share));
        };
        QVERIFY(near(faults[SimulatedReply::RateLimited], 0.1)
                && near(faults[SimulatedReply::ServerError], 0.1));
        QVERIFY(near(faults[SimulatedReply::Stall], 0.1) && near(faults[SimulatedReply::Cut], 0.2));
        QVERIFY(near(refusals, 0.2));
        QVERIFY2(near(lost, 0.2 + 0.8 * 0.25), qPrintable(QString::number(lost)));
        QVERIFY(recovered > 300);
    }

    void aSmallTokenLimitCutsTheText()
    {
        auto request = ask(u"sim-max"_s, say(u"word"_s, 1, steps));
        const auto whole = pool()->reply(request);
        QCOMPARE(whole.finishReason, u"stop"_s);
        request.maxTokens = 9;
        const auto cut = pool()->reply(request);
        QCOMPARE(cut.finishReason, u"length"_s);
        QVERIFY(whole.text.startsWith(cut.text) && cut.text.size() < whole.text.size());
        QCOMPARE(cut.usage.completionTokens, 9);
    }

    void saysHonestlyWhatItCannotParse()
    {
        const auto reply = pool()->reply(ask(u"sim-nano"_s, u"What is the capital of France?"_s));
        QVERIFY(reply.text.contains(u"simulated"));
        QVERIFY(extractAnswer(reply.text).isEmpty());
        QCOMPARE(reply.fault, SimulatedReply::None);
    }

    void streamsAndCancelsInScaledTime()
    {
        SimulatedChatModel model(pool(), {.timeScale = 0.02});
        QString streamed;
        auto future = model.attempt(ask(u"sim-mini"_s, say(u"word"_s, 1, steps)), {},
                                    [&](const QString &t) { streamed += t; }, {});
        const auto attempt = future.result();
        QVERIFY(!attempt.error && attempt.finishReason == u"stop");
        QCOMPARE(streamed, attempt.text);
        QVERIFY(attempt.latencyMs > attempt.ttftMs && attempt.ttftMs > 0);
        QCOMPARE(attempt.text, pool()->reply(ask(u"sim-mini"_s, say(u"word"_s, 1, steps))).text);

        SimulatedChatModel slow(pool(), {.timeScale = 1000});
        std::stop_source stop;
        auto waiting = slow.attempt(ask(u"sim-mini"_s, say(u"word"_s, 1, steps)), {}, {}, stop.get_token());
        QVERIFY(!waiting.isFinished());
        QElapsedTimer clock;
        clock.start();
        stop.request_stop();
        QVERIFY(waiting.result().error && waiting.result().error->kind == ErrorKind::Cancelled);
        QVERIFY(clock.elapsed() < 500);
    }

    void whatIsInFlightEndsWithTheModel()
    {
        QFuture<Attempt> future;
        {
            SimulatedChatModel slow(pool(), {.timeScale = 1000});
            future = slow.attempt(ask(u"sim-mini"_s, say(u"word"_s, 1, steps)), {}, {}, {});
        }
        QVERIFY(future.isFinished() && future.result().error->kind == ErrorKind::Cancelled);
    }

    void answersAtOnceWithoutTimeScale()
    {
        SimulatedChatModel model(pool());
        const auto future = model.attempt(ask(u"sim-mini"_s, say(u"word"_s, 1, steps)), {}, {}, {});
        QVERIFY(future.isFinished() && future.result().latencyMs > 100);
    }

    void answersFast()
    {
        (void)pool()->reply(ask(u"sim-mini"_s, say(u"word"_s, 1, steps)));
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 3000; ++i)
            (void)pool()->reply(ask(u"sim-mini"_s, say(u"word"_s, i % 40, steps), quint64(i), 0.7));
        qInfo() << "us per known answer:" << double(clock.nsecsElapsed()) / 3e6;
        const SimulatedPool fresh(simulatedPool(), &fakequestions::read);
        clock.start();
        for (int i = 0; i < 2000; ++i)
            (void)fresh.reply(ask(u"sim-mini"_s, say(u"word"_s, i, steps), quint64(i)));
        qInfo() << "us per new conversation:" << double(clock.nsecsElapsed()) / 2e6;
    }
};

QTEST_GUILESS_MAIN(TestSimulatedLlms)
#include "tst_simulatedllms.moc"
