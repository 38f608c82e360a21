#include "core/base/random.h"
#include "core/providers/chatclient.h"

#include <QTest>

#include <ctime>
#include <mutex>

#include "fakechat.h"

using namespace daao;
using namespace fakechat;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Attempts, the ledger and prices.
class TestChatClient : public QObject
{
    Q_OBJECT

private slots:
    void aGoodAnswerIsOneAttemptOneRowAndItsPrice()
    {
        FakeLog log;
        const auto model = std::make_shared<FakeModel>(QList{good()});
        ChatClient client(quick, &log);
        client.setRoutes({{card(), model}});
        const auto future = client.ask(request(), context);
        QVERIFY2(future.isFinished(), "a ready answer needs no other thread");
        const ChatReply reply = future.result();
        QVERIFY(reply.ok());
        QCOMPARE(reply.attempts.size(), 1);
        const Attempt &attempt = reply.last();
        QCOMPARE(attempt.number, 1);
        QCOMPARE(attempt.requestId, u"run-n1-2-1"_s);
        QCOMPARE(model->ids, QStringList{u"run-n1-2-1"_s});
        QCOMPARE(attempt.cost->pico(), 100 * 2'000'000 + 10 * 6'000'000);
        QVERIFY(attempt.startedAt.isValid());
        QCOMPARE(log.started.size(), 1);
        QCOMPARE(log.started.first().model, u"m"_s);
        QVERIFY(log.started.first().mayCostMoney);
        QCOMPARE(log.rows.size(), 1);
        QCOMPARE(log.rows.first().second, attempt);
    }

    void triesAgainOnlyWhereThatCanHelp_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("attempts");
        using enum ErrorKind;
        for (const ErrorKind kind : {Timeout, RateLimited, Network, BadReply, Truncated})
            QTest::addRow("%s", qPrintable(toString(kind))) << int(kind) << 11;
        for (const ErrorKind kind : {Auth, Credit, Refused, Usage, Budget, Cancelled, Unavailable, Internal})
            QTest::addRow("%s", qPrintable(toString(kind))) << int(kind) << 1;
    }
    void triesAgainOnlyWhereThatCanHelp()
    {
        QFETCH(int, kind);
        QFETCH(int, attempts);
        FakeLog log;
        const auto model = std::make_shared<FakeModel>(QList{bad(ErrorKind(kind))});
        ChatClient client(quick, &log);
        client.setRoutes({{card(), model}});
        const ChatReply reply = client.ask(request(), context).result();
        QVERIFY(!reply.ok());
        QCOMPARE(reply.attempts.size(), attempts);
        QCOMPARE(model->calls(), attempts);
        QCOMPARE(log.started.size(), attempts);
        QCOMPARE(log.rows.size(), attempts);
        for (int i = 0; i < attempts; ++i) {
            QCOMPARE(reply.attempts[i].number, i + 1);
            QCOMPARE(reply.attempts[i].requestId, u"run-n1-2-%1"_s.arg(i + 1));
            QCOMPARE(i == 0, reply.attempts[i].waitedMs == 0);
        }
    }

    void anEndpointThatCannotBeReachedIsGivenUpSooner()
    {
        Attempt unreached = bad(ErrorKind::Network);
        unreached.mayHaveBeenBilled = false;
        ChatClient client(quick);
        client.setRoutes({{card(), std::make_shared<FakeModel>(QList{unreached})}});
        QCOMPARE(client.ask(request(), context).result().attempts.size(), 6);
    }

    void anEndpointThatRestsTooLongIsSaidAtOnce()
    {
        const auto gate =
            EndpointGate::create(u"e"_s, {.failuresInARow = 1, .firstRest = 60s, .longestWait = 1s});
        const auto model = std::make_shared<FakeModel>(QList{bad(ErrorKind::Timeout)});
        ChatClient client(quick);
        client.setRoutes({{card(), model, gate}});
        const ChatReply reply = client.ask(request(), context).result();
        QCOMPARE(model->calls(), 1);
        QVERIFY(reply.last().error->kind == ErrorKind::Unavailable);
        QCOMPARE(*reply.last().cost, Money());
    }

    void theLastAttemptDecides()
    {
        ChatClient client(quick);
        client.setRoutes({{card(), std::make_shared<FakeModel>(QList{bad(ErrorKind::Truncated),
                                                                     bad(ErrorKind::RateLimited), good()})}});
        const ChatReply reply = client.ask(request(), context).result();
        QVERIFY(reply.ok());
        QCOMPARE(reply.attempts.size(), 3);
    }

    void waitsTheSameForTheSameCallAndNeverBeyondTheCap()
    {
        const auto waits = [](const QString &run) {
            ChatClient client({.firstDelay = 8ms, .maxDelay = 20ms});
            client.setRoutes({{card(), std::make_shared<FakeModel>(QList{bad(ErrorKind::Network)})}});
            QList<double> all;
            const ChatReply reply = client.ask(request(), {.runId = run}).result();
            for (const Attempt &attempt : reply.attempts)
                all += attempt.waitedMs;
            return all;
        };
        const auto one = waits(u"one"_s);
        const auto again = waits(u"one"_s);
        QCOMPARE(one.size(), 11);
        double differing = 0;
        for (int i = 1; i < 11; ++i) {
            QVERIFY(one[i] >= 1);
            // timers wake late on a busy machine, never early: the planned wait is what both are at least
            Random random(stableHash(u"one--0-%1"_s.arg(i)));
            const double planned = double(random.between(1, std::min(20, 8 << (i - 1))));
            QVERIFY(planned <= 20);
            QVERIFY2(one[i] >= planned && again[i] >= planned,
                     qPrintable(u"%1 %2 %3"_s.arg(one[i]).arg(again[i]).arg(planned)));
            differing += std::abs(planned - 10);
        }
        QVERIFY(differing > 0);
    }

    void obeysWhatTheEndpointAsksFor_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("attempts");
        QTest::newRow("30 ms") << 30 << 2;
        QTest::newRow("longer than a call waits") << 200 << 1;
        QTest::newRow("an hour") << 3'600'000 << 1;
    }
    void obeysWhatTheEndpointAsksFor()
    {
        QFETCH(int, asked);
        QFETCH(int, attempts);
        ChatClient client({.firstDelay = 1ms, .maxDelay = 1ms, .maxRetryAfter = 120ms});
        client.setRoutes(
            {{card(), std::make_shared<FakeModel>(QList{bad(ErrorKind::BadReply, asked), good()})}});
        const ChatReply reply = client.ask(request(), context).result();
        QCOMPARE(reply.attempts.size(), attempts);
        if (attempts == 2) {
            QVERIFY(reply.ok());
            QCOMPARE_GE(reply.last().waitedMs, double(asked));
        } else {
            QCOMPARE(toString(reply.last().error->kind), u"rate-limited"_s);
        }
    }

    void nothingIsSentBeforeTheLedgerHasItsRow()
    {
        FakeLog log;
        log.hold = true;
        const auto model = std::make_shared<FakeModel>(QList{good()});
        ChatClient client(quick, &log);
        client.setRoutes({{card(), model}});
        auto future = client.ask(request(), context);
        QCOMPARE(log.promises.size(), 1U);
        QCOMPARE(model->calls(), 0);
        log.promises[0]->addResult(Result<>());
        log.promises[0]->finish();
        QVERIFY(future.result().ok());
        QCOMPARE(model->calls(), 1);
    }

    void aLedgerThatCannotBeWrittenEndsTheCall_data()
    {
        QTest::addColumn<bool>("held");
        QTest::addColumn<bool>("dropped");
        QTest::newRow("at once") << false << false;
        QTest::newRow("later") << true << false;
        QTest::newRow("given up without a word") << true << true;
    }
    void aLedgerThatCannotBeWrittenEndsTheCall()
    {
        QFETCH(bool, held);
        QFETCH(bool, dropped);
        FakeLog log;
        log.hold = held;
        log.answer = failure(ErrorKind::Storage, u"The disk is full."_s);
        const auto model = std::make_shared<FakeModel>(QList{good()});
        ChatClient client(quick, &log);
        client.setRoutes({{card(), model}});
        auto future = client.ask(request(), context);
        if (dropped) {
            log.promises.clear();
        } else if (held) {
            log.promises[0]->addResult(log.answer);
            log.promises[0]->finish();
        }
        const ChatReply reply = future.result();
        QCOMPARE(toString(reply.last().error->kind), u"storage"_s);
        QCOMPARE(model->calls(), 0);
        QVERIFY(!reply.last().mayHaveBeenBilled);
    }

    void freeAndSimulatedCallsNeedNoCommit_data()
    {
        QTest::addColumn<bool>("simulated");
        QTest::addColumn<bool>("freePrice");
        QTest::addColumn<bool>("costs");
        QTest::newRow("priced") << false << false << true;
        QTest::newRow("free") << false << true << false;
        QTest::newRow("simulated") << true << false << false;
    }
    void freeAndSimulatedCallsNeedNoCommit()
    {
        QFETCH(bool, simulated);
        QFETCH(bool, freePrice);
        FakeLog log;
        ModelCard llm = card(freePrice ? Price() : price);
        llm.simulated = simulated;
        ChatClient client(quick, &log);
        client.setRoutes({{llm, std::make_shared<FakeModel>(QList{good()})}});
        QVERIFY(client.ask(request(), context).result().ok());
        QTEST(log.started.first().mayCostMoney, "costs");
    }

    void theGateIsAskedBeforeEachAttemptWithItsWorstCost()
    {
        QList<std::optional<Money>> asked;
        CallContext gated = context;
        gated.mayAttempt = [&](std::optional<Money> atMost) -> Result<> {
            asked += atMost;
            if (asked.size() == 3)
                return failure(ErrorKind::Budget, u"The budget is spent."_s);
            return {};
        };
        FakeLog log;
        const auto model = std::make_shared<FakeModel>(QList{bad(ErrorKind::Network)});
        ChatClient client(quick, &log);
        client.setRoutes({{card(), model}});
        const ChatReply reply = client.ask(request(), gated).result();
        QCOMPARE(reply.attempts.size(), 3);
        QCOMPARE(toString(reply.last().error->kind), u"budget"_s);
        QCOMPARE(model->calls(), 2);
        QCOMPARE(log.started.size(), 2);
        QCOMPARE(*reply.last().cost, Money());
        QVERIFY(*asked.first() > price.perCompletionToken * 50);
        QCOMPARE(asked.first(), worstCostOf(request(), price));
        QCOMPARE(worstCostOf(request(), {}), std::nullopt);
    }

    void pricesUsageExactly_data()
    {
        QTest::addColumn<Usage>("usage");
        QTest::addColumn<qint64>("pico");
        const auto row = [](const char *name, const Usage &usage, qint64 pico) {
            QTest::newRow(name) << usage << pico;
        };
        row("plain", {1000, 500, 0, 0, false, {}}, 5'000'000'000);
        row("cached prompt", {1000, 0, 400, 0, false, {}}, 600 * 2'000'000LL + 400 * 500'000LL);
        row("more cached than sent", {10, 0, 400, 0, false, {}}, 10 * 500'000LL);
        row("reasoning is part of completion", {0, 10, 0, 9, false, {}}, 60'000'000);
        row("the endpoint's own figure wins", {1000, 500, 0, 0, false, Money::usd(0.0123)}, 12'300'000'000);
        row("nothing", {}, 0);
        row("huge", {2'000'000'000, 2'000'000'000, 0, 0, false, {}}, 16'000'000'000'000'000);
    }
    void pricesUsageExactly()
    {
        QFETCH(Usage, usage);
        QTEST(costOf(usage, price)->pico(), "pico");
        if (!usage.reportedCost)
            QCOMPARE(costOf(usage, {}), std::nullopt);
    }

    void failedAttemptsCostWhatTheyMayHaveCost()
    {
        Attempt unsent = bad(ErrorKind::Network);
        unsent.mayHaveBeenBilled = false;
        Attempt cut = bad(ErrorKind::Truncated);
        cut.text = u"half of an answer that was on its way"_s;
        ChatClient client(quick);
        client.setRoutes({{card(), std::make_shared<FakeModel>(QList{unsent, cut, good()})}});
        const ChatReply reply = client.ask(request(), context).result();
        QCOMPARE(*reply.attempts[0].cost, Money());
        QVERIFY(!reply.attempts[0].usage.estimated);
        QVERIFY(reply.attempts[1].usage.estimated);
        QVERIFY(reply.attempts[1].usage.promptTokens > 0);
        QVERIFY(reply.attempts[1].usage.completionTokens > 0);
        QVERIFY(*reply.attempts[1].cost > Money());
        QVERIFY(reply.cost().complete);
        QCOMPARE(reply.cost().known, *reply.attempts[1].cost + *reply.attempts[2].cost);
    }

    void anUnknownPriceIsUnknown()
    {
        ChatClient client(quick);
        client.setRoutes({{card(std::nullopt), std::make_shared<FakeModel>(QList{good()})}});
        const ChatReply reply = client.ask(request(), context).result();
        QVERIFY(!reply.last().cost);
        QVERIFY(!reply.cost().complete);
    }

    void anUnknownLlmIsAnAnswerToo()
    {
        ChatClient client;
        const ChatReply reply = client.ask(request(), context).result();
        QCOMPARE(reply.attempts.size(), 1);
        QCOMPARE(toString(reply.last().error->kind), u"usage"_s);
        QVERIFY(reply.last().error->message.contains(u"“m”"_s));
        QVERIFY(!client.card(u"m"_s));
    }

    void aCallKeepsTheRouteItStartedWith()
    {
        FakeLog log;
        log.hold = true;
        const auto old = std::make_shared<FakeModel>(QList{good(u"old"_s)});
        ChatClient client(quick, &log);
        client.setRoutes({{card(), old}});
        auto future = client.ask(request(), context);
        client.setRoutes({{card(), std::make_shared<FakeModel>(QList{good(u"new"_s)})}});
        log.promises[0]->addResult(Result<>());
        log.promises[0]->finish();
        QCOMPARE(future.result().last().text, u"old"_s);
    }

    void aReadyAnswerCostsFewMicroseconds()
    {
        ChatClient client;
        client.setRoutes({{card(), std::make_shared<FakeModel>(QList{good()})}});
        constexpr int calls = 20'000;
        const std::clock_t start = std::clock();
        for (int i = 0; i < calls; ++i)
            QVERIFY(client.ask(request(), context).result().ok());
        const double us = double(std::clock() - start) * 1e6 / CLOCKS_PER_SEC / calls;
        qInfo() << us << "us of CPU per call, the fake model's share included";
        QCOMPARE_LT(us, 150); // Debug with sanitizers; 15 is the promise for a release build
    }
};

QTEST_GUILESS_MAIN(TestChatClient)
#include "tst_chatclient.moc"
