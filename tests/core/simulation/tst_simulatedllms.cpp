#include <QTest>

#include <atomic>
#include <thread>

#include "simulatedasking.h"

using namespace daao;
using namespace simulatedasking;
using namespace Qt::StringLiterals;
using fakequestions::ask;

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
