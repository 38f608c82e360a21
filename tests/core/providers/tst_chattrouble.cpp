#include "core/base/random.h"
#include "core/providers/chatclient.h"
#include "core/providers/httpchatmodel.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

#include "fakechat.h"
#include "tests/support/faultserver.h"

using namespace daao;
using namespace fakechat;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What cuts a call short, and what servers do to it.
class TestChatTrouble : public QObject
{
    Q_OBJECT

private slots:
    void callsToAnEndpointThatRestsWaitAndCanBeCancelled()
    {
        const auto gate = EndpointGate::create(u"e"_s, {.failuresInARow = 1, .firstRest = 60s});
        Attempt unreached = bad(ErrorKind::Network);
        unreached.mayHaveBeenBilled = false;
        const auto model = std::make_shared<FakeModel>(QList{unreached});
        FakeLog log;
        ChatClient client(quick, &log);
        client.setRoutes({{card(), model, gate}});
        std::stop_source stop;
        const auto first = client.ask(request(), context, {}, stop.get_token());
        QTRY_VERIFY(gate->restsUntil().has_value());
        const auto second = client.ask(request(), context, {}, stop.get_token());
        QCOMPARE(model->calls(), 1); // nobody is sent to an endpoint that rests
        QVERIFY(!first.isFinished() && !second.isFinished());
        stop.request_stop();
        QVERIFY(first.result().last().error->kind == ErrorKind::Cancelled);
        QVERIFY(second.result().last().error->kind == ErrorKind::Cancelled);
        QCOMPARE(log.rows.size(), 1);
    }

    void aModelThatBreaksItsWordIsNoAnswer()
    {
        Attempt noReason = good();
        noReason.finishReason.clear();
        ChatClient client(quick);
        client.setRoutes({{card(), std::make_shared<FakeModel>(QList{noReason})}});
        QCOMPARE(toString(client.ask(request(), context).result().last().error->kind), u"truncated"_s);
        client.setRoutes({{card(), std::make_shared<GivesUp>()}});
        QCOMPARE(toString(client.ask(request(), context).result().last().error->kind), u"internal"_s);
    }

    void cancelEndsTheCallInEveryState_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("rows");
        QTest::newRow("before the start") << u"before"_s << 1 << 0;
        QTest::newRow("waiting for the ledger") << u"ledger"_s << 1 << 1;
        QTest::newRow("in flight") << u"flight"_s << 1 << 1;
        QTest::newRow("waiting to try again") << u"retry"_s << 2 << 1;
    }
    void cancelEndsTheCallInEveryState()
    {
        QFETCH(QString, state);
        FakeLog log;
        log.hold = state == "ledger"_L1;
        const auto model = std::make_shared<FakeModel>(QList{bad(ErrorKind::RateLimited, 60'000)});
        model->pending = state == "flight"_L1;
        ChatClient client({}, &log);
        client.setRoutes({{card(), model}});
        std::stop_source stop;
        if (state == "before"_L1)
            stop.request_stop();
        auto future = client.ask(request(), context, {}, stop.get_token());
        QCOMPARE(future.isFinished(), state == "before"_L1);
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        QVERIFY(future.isFinished());
        QCOMPARE_LT(timer.elapsed(), 200);
        const ChatReply reply = future.result();
        QCOMPARE(toString(reply.last().error->kind), u"cancelled"_s);
        QTEST(int(reply.attempts.size()), "attempts");
        QTEST(int(log.rows.size()), "rows");
        for (auto &promise : log.promises) { // the ledger's late answer changes nothing
            promise->addResult(Result<>());
            promise->finish();
        }
        QCOMPARE(model->calls(), state == "flight"_L1 || state == "retry"_L1 ? 1 : 0);
    }

    void closingTheClientCancelsEverything()
    {
        const auto waiting = std::make_shared<FakeModel>(QList{bad(ErrorKind::RateLimited, 60'000)});
        const auto flying = std::make_shared<FakeModel>(QList{good()});
        flying->pending = true;
        ModelCard other = card();
        other.id = u"other"_s;
        ChatRequest toOther = request();
        toOther.model = u"other"_s;
        QList<QFuture<ChatReply>> futures;
        {
            ChatClient client;
            client.setRoutes({{card(), waiting}, {other, flying}});
            for (int i = 0; i < 20; ++i)
                futures += client.ask(i % 2 ? request() : toOther, context);
        }
        for (const auto &future : futures)
            QCOMPARE(toString(future.result().last().error->kind), u"cancelled"_s);
    }

    void stopsFromOtherThreadsNeverLoseACall()
    {
        ChatClient client({.retries = 50, .firstDelay = 1ms, .maxDelay = 1ms});
        client.setRoutes({{card(), std::make_shared<FakeModel>(QList{bad(ErrorKind::Network)})}});
        for (int round = 0; round < 50; ++round) {
            std::vector<std::stop_source> stops(20);
            QList<QFuture<ChatReply>> futures;
            for (auto &stop : stops)
                futures += client.ask(request(), context, {}, stop.get_token());
            std::thread stopper([&] {
                for (auto &stop : stops)
                    stop.request_stop();
            });
            for (const auto &future : futures)
                QVERIFY(future.result().last().error);
            stopper.join();
        }
    }

    void aServerWithoutStreamOptionsIsAskedAgainAtOnce()
    {
        FaultServer server([](const SeenRequest &seen, int) {
            if (seen.body.contains("stream_options"))
                return FaultScript{FaultServer::send(FaultServer::reply(
                    400, "application/json", R"({"error":{"message":"extra field stream_options"}})"))};
            return FaultScript{FaultServer::send(
                FaultServer::reply(200, "application/json",
                                   R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})"))};
        });
        ChatClient client; // the pauses of real life: half a second and more
        client.setRoutes(
            {{card(), HttpChatModel::create(std::make_shared<Network>(), {.endpoint = {.url = server.url()}})
                          .value()}});
        const ChatReply reply = client.ask(request(), context).result();
        QVERIFY(reply.ok());
        QCOMPARE(reply.attempts.size(), 2);
        QCOMPARE(reply.last().waitedMs, 0);
        QCOMPARE(*reply.attempts.first().cost, Money());
        QVERIFY(reply.last().usage.estimated);
    }

    void inChaosNothingWrongIsAccepted_data()
    {
        QTest::addColumn<int>("retries");
        QTest::addColumn<int>("atLeastRight");
        QTest::addColumn<bool>("gated");
        // Half of all requests fail: 200 calls of 6 tries give 196.9 right on average, of 11 tries 199.9.
        QTest::newRow("1 + 5 tries") << 5 << 190 << false;
        QTest::newRow("1 + 10 tries, the default") << RetryPolicy().retries << 199 << false;
        QTest::newRow("the default behind a gate") << RetryPolicy().retries << 199 << true;
    }
    void inChaosNothingWrongIsAccepted()
    {
        QFETCH(int, retries);
        QFETCH(int, atLeastRight);
        QFETCH(bool, gated);
        // The fate of a request follows from its id, so that it is the same on every machine: 10 % each of
        // 500, malformed and disconnect, 20 % 429. A call must succeed exactly if one of its tries has a good
        // fate.
        constexpr quint64 seed = 0;
        const auto fate = [](const QByteArray &id) {
            return int(mixSeed(stableHash(QByteArrayView(id)), seed) % 10);
        };
        const auto answer = [](const QByteArray &id) -> QByteArray {
            return "answer " + id.left(id.lastIndexOf('-'));
        };
        FaultServer server([&](const SeenRequest &seen, int number) {
            using F = FaultServer;
            const QByteArray id = seen.headers.value("x-request-id");
            const QByteArray text = answer(id);
            const QByteArray begun = R"(data: {"choices":[{"index":0,"delta":{"content":")"
                                     + text.left(text.size() / 2)
                                     + R"("},"finish_reason":null}]})"
                                       "\n\n";
            const QByteArray rest = R"(data: {"choices":[{"index":0,"delta":{"content":")"
                                    + text.mid(text.size() / 2)
                                    + R"("},"finish_reason":"stop"}]})"
                                      "\n\n";
            switch (fate(id)) {
            case 0:
                return FaultScript{
                    F::send(F::reply(500, "application/json", R"({"error":{"message":"oops"}})"))};
            case 1:
                if (number % 3 == 0)
                    return FaultScript{F::send(F::stream({begun, "data: {\"choices\":[{]\n\n", rest}))};
                if (number % 3 == 1)
                    return FaultScript{F::send(F::stream({begun}))};
                return FaultScript{F::send(F::reply(200, "text/html", "<html>Bad</html>"))};
            case 2:
                return FaultScript{F::send(F::streamHead() + F::chunk(begun)), F::close()};
            case 3:
            case 4:
                return FaultScript{F::send(F::reply(
                    429, "application/json", R"({"error":{"message":"slow"}})", "retry-after-ms: 3\r\n"))};
            default:
                return FaultScript{F::send(F::stream({begun, rest, "data: [DONE]\n\n"}))};
            }
        });
        ChatClient client({.retries = retries, .firstDelay = 1ms, .maxDelay = 8ms});
        client.setRoutes(
            {{card(),
              HttpChatModel::create(std::make_shared<Network>(), {.endpoint = {.url = server.url()}}).value(),
              gated ? EndpointGate::create(u"chaos"_s, {.firstRest = 5ms, .longestRest = 20ms}) : nullptr}});
        QList<QFuture<ChatReply>> futures;
        for (int i = 0; i < 200; ++i)
            futures += client.ask(request(), {.runId = u"chaos"_s, .node = u"n"_s, .index = i});
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < 200; ++i) {
            const ChatReply reply = futures[i].result();
            const QByteArray call = "chaos-n-" + QByteArray::number(i);
            int luck = 1;
            while (luck <= retries + 1 && fate(call + '-' + QByteArray::number(luck)) < 5)
                ++luck;
            QCOMPARE(reply.ok(), luck <= retries + 1);
            QCOMPARE(reply.attempts.size(), std::min(luck, retries + 1));
            if (reply.ok())
                (reply.last().text.toUtf8() == "answer " + call ? right : wrong) += 1;
        }
        qInfo() << right << "right," << wrong << "wrong of 200;" << server.requestCount() << "requests";
        QCOMPARE(wrong, 0);
        QCOMPARE_GE(right, atLeastRight);
    }
};

QTEST_GUILESS_MAIN(TestChatTrouble)
#include "tst_chattrouble.moc"
