#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QTest>

#include <mutex>

#include "httpchat.h"

using namespace daao;
using namespace httpchat;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Where it sends, over what connection, and how it stops.
class TestHttpConnection : public QObject, private Asking
{
    Q_OBJECT

private slots:
    void theConnectClockStrikesWhereNobodyAnswers()
    {
        // The accept queue of a listener that never accepts is filled; further connections hang in SYN.
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QVERIFY(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
        QVERIFY(::listen(listener, 0) == 0);
        socklen_t size = sizeof address;
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
        QList<int> fillers;
        for (int i = 0; i < 4; ++i) {
            fillers += ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
            ::connect(fillers.last(), reinterpret_cast<sockaddr *>(&address), sizeof address);
        }
        HttpChatModel::Options options;
        options.endpoint.url = u"http://127.0.0.1:%1/v1"_s.arg(ntohs(address.sin_port));
        options.clocks.connect = 250ms;
        const auto llm = HttpChatModel::create(m_network, options).value();
        const Attempt attempt = llm->attempt(request(), u"r"_s, {}, {}).result();
        QCOMPARE(toString(attempt.error->kind), u"timeout"_s);
        QVERIFY(attempt.error->message.contains(u"could not be reached"_s));
        QVERIFY(!attempt.mayHaveBeenBilled);
        for (const int fd : std::as_const(fillers))
            ::close(fd);
        ::close(listener);
    }

    void saysSoWhenNobodyListens()
    {
        QString url;
        {
            const FaultServer gone(FaultScript{});
            url = gone.url();
        }
        const auto llm = HttpChatModel::create(m_network, {.endpoint = {.url = url}}).value();
        const Attempt attempt = llm->attempt(request(), u"r"_s, {}, {}).result();
        QCOMPARE(toString(attempt.error->kind), u"network"_s);
        QVERIFY(!attempt.mayHaveBeenBilled);
        QCOMPARE(attempt.httpStatus, 0);
    }

    void redirectsAreRefusedAndTheOtherHostSeesNothing_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectsAreRefusedAndTheOtherHostSeesNothing()
    {
        QFETCH(int, status);
        qputenv("DAAO_TEST_KEY", "sk-CANARY-0123456789");
        FaultServer other(FaultScript{F::send(goodStream())});
        FaultServer server(FaultScript{F::send(F::reply(
            status, "text/plain", "moved", "Location: " + other.url().toUtf8() + "/chat/completions\r\n"))});
        const Attempt attempt = ask(server, {.endpoint = {.keyVariable = u"DAAO_TEST_KEY"_s}});
        QCOMPARE(toString(attempt.error->kind), u"refused"_s);
        QVERIFY(attempt.error->message.contains(u"127.0.0.1"_s));
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(other.requestCount(), 0);
        QCOMPARE(other.mostOpen(), 0);
    }

    void theEnvironmentsProxyIsNotUsed()
    {
        FaultServer proxy(FaultScript{F::send(goodStream("proxied"))});
        FaultServer server(FaultScript{F::send(goodStream())});
        qputenv("http_proxy", proxy.url().toUtf8());
        qputenv("ALL_PROXY", proxy.url().toUtf8());
        const Attempt attempt = ask(server);
        qunsetenv("http_proxy");
        qunsetenv("ALL_PROXY");
        QCOMPARE(attempt.text, u"hello"_s);
        QCOMPARE(proxy.requestCount(), 0);
    }

    void theKeyIsInNothingThatIsWrittenDown_data()
    {
        QTest::addColumn<FaultScript>("script");
        const QByteArray key = "sk-CANARY-0123456789";
        QTest::newRow("401 repeats it") << FaultScript{
            F::send(F::reply(401, "application/json",
                             R"({"error":{"message":"Incorrect API key provided: )" + key + R"("}})"))};
        QTest::newRow("401 repeats its ends") << FaultScript{F::send(F::reply(
            401, "application/json", R"({"error":{"message":"Incorrect: sk-CANAR********6789."}})"))};
        QTest::newRow("HTML") << FaultScript{
            F::send(F::reply(500, "text/html", "<title>" + key + "</title>" + key))};
        QTest::newRow("HTML with 200") << FaultScript{F::send(F::reply(200, "text/html", "<p>" + key))};
        QTest::newRow("bad event") << FaultScript{F::send(F::stream({delta("x"), "data: " + key + "\n\n"}))};
        QTest::newRow("answer") << FaultScript{F::send(goodStream("your key is " + key))};
        QTest::newRow("redirect") << FaultScript{
            F::send(F::reply(302, "text/plain", key, "Location: https://" + key + ".example/\r\n"))};
        QTest::newRow("cut") << FaultScript{F::send(F::streamHead() + F::chunk(delta(key))), F::close()};
        QTest::newRow("base64") << FaultScript{
            F::send(F::reply(400, "text/plain", "got " + QByteArray("Bearer " + key).toBase64()))};
    }
    void theKeyIsInNothingThatIsWrittenDown()
    {
        QFETCH(FaultScript, script);
        qputenv("DAAO_TEST_KEY", "sk-CANARY-0123456789");
        FaultServer server(script);
        const Attempt attempt = ask(server, {.endpoint = {.keyVariable = u"DAAO_TEST_KEY"_s}});
        QCOMPARE(server.requestCount(), 1);
        const QString all =
            attempt.text + attempt.reasoning + attempt.finishReason
            + (attempt.error ? QString(attempt.error->message + attempt.error->detail) : QString());
        for (const QString &trace :
             {u"CANAR"_s, u"canar"_s, u"6789"_s, u"Q0FOQVJZ"_s, u"NBTkFSW"_s, u"DQU5BUl"_s})
            QVERIFY2(!all.contains(trace), qPrintable(all));
    }

    void keepsConnectionsAndNeverSendsAPostTwice()
    {
        FaultServer server([](const SeenRequest &, int number) {
            return number == 3 ? FaultScript{F::close()} : FaultScript{F::send(goodStream())};
        });
        QVERIFY(!ask(server).error);
        QVERIFY(!ask(server).error);
        const Attempt broken = ask(server); // on the kept connection, which dies without a byte
        QVERIFY(broken.error);
        QCOMPARE(toString(broken.error->kind), u"network"_s);
        QVERIFY(broken.mayHaveBeenBilled);
        QTRY_COMPARE(server.openNow(), 0);
        QCOMPARE(server.requestCount(), 3);
        const auto seen = server.requests();
        QCOMPARE(seen[0].connection, 1);
        QCOMPARE(seen[1].connection, 1);
        QCOMPARE(seen[2].connection, 1);
    }

    void aConnectionClosedWhileIdleIsNotNoticed()
    {
        FaultServer server([](const SeenRequest &, int) {
            return FaultScript{F::send(goodStream()), F::wait(1ms), F::close()};
        });
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!ask(server).error);
            QTRY_COMPARE(server.openNow(), 0);
        }
        QCOMPARE(server.requestCount(), 20);
    }

    void dropsAKeptConnectionBeforeTheServerDoes()
    {
        FaultServer server(FaultScript{F::send(F::reply(
            200, "application/json", R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})",
            "Keep-Alive: timeout=2\r\n"))});
        QVERIFY(!ask(server).error);
        QVERIFY(!ask(server).error);
        QCOMPARE(server.requests().last().connection, 1);
        QTest::qWait(2100); // time itself is what is tested: the server still holds the connection open
        QCOMPARE(server.openNow(), 1);
        QVERIFY(!ask(server).error);
        QCOMPARE(server.requests().last().connection, 2);
    }

    void cancelClosesTheSocketAtOnce_data()
    {
        QTest::addColumn<FaultScript>("script");
        QTest::newRow("waiting for the first byte") << FaultScript{F::hold()};
        QTest::newRow("streaming") << FaultScript{F::send(F::streamHead() + F::chunk(delta("half"))),
                                                  F::hold()};
    }
    void cancelClosesTheSocketAtOnce()
    {
        QFETCH(FaultScript, script);
        FaultServer server(script);
        std::stop_source stop;
        auto future = model(server)->attempt(request(), u"r"_s, {}, stop.get_token());
        QTRY_COMPARE(server.requestCount(), 1);
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        const Attempt attempt = future.result();
        QCOMPARE_LT(timer.elapsed(), 200);
        QCOMPARE(toString(attempt.error->kind), u"cancelled"_s);
        QTRY_COMPARE(server.leftByClient(), 1);
        QCOMPARE(server.openNow(), 0);
    }

    void aStopBeforeTheStartSendsNothing()
    {
        FaultServer server(FaultScript{F::send(goodStream())});
        std::stop_source stop;
        stop.request_stop();
        const Attempt attempt = model(server)->attempt(request(), u"r"_s, {}, stop.get_token()).result();
        QCOMPARE(toString(attempt.error->kind), u"cancelled"_s);
        QVERIFY(!attempt.mayHaveBeenBilled);
        QCOMPARE(server.requestCount(), 0);
    }

    void closingTheNetworkEndsWhatIsInFlight()
    {
        FaultServer server(FaultScript{F::hold()});
        auto network = std::make_shared<Network>();
        auto llm = HttpChatModel::create(network, {.endpoint = {.url = server.url()}}).value();
        auto future = llm->attempt(request(), u"r"_s, {}, {});
        QTRY_COMPARE(server.requestCount(), 1);
        llm.reset();
        network.reset();
        QCOMPARE(toString(future.result().error->kind), u"cancelled"_s);
        QTRY_COMPARE(server.openNow(), 0);
    }

    void manyStreamsToOneHostAreReallyAtTheSameTime_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("64") << 64;
        QTest::newRow("200") << 200;
    }
    void manyStreamsToOneHostAreReallyAtTheSameTime()
    {
        QFETCH(int, count);
        FaultServer server(
            FaultScript{F::send(F::streamHead() + F::chunk(delta("a"))), F::gate(),
                        F::send(F::chunk(delta("b", "\"stop\"") + usage + done) + F::chunk({}))});
        const auto llm = model(server);
        QList<QFuture<Attempt>> futures;
        for (int i = 0; i < count; ++i)
            futures += llm->attempt(request(), u"r-%1"_s.arg(i), {}, {});
        QTRY_COMPARE(server.mostAnswering(), count);
        server.openGate();
        for (const auto &future : futures) {
            const Attempt attempt = future.result();
            QVERIFY2(!attempt.error, attempt.error ? qPrintable(attempt.error->message) : "");
            QCOMPARE(attempt.text, u"ab"_s);
        }
        QCOMPARE(server.requestCount(), count);
    }

    void aThousandRandomCancelsLeaveNothingBehind()
    {
        FaultServer server(
            FaultScript{F::send(F::streamHead() + F::chunk(delta("a"))), F::wait(3ms),
                        F::send(F::chunk(delta("b", "\"stop\"") + usage + done) + F::chunk({}))});
        const auto llm = model(server);
        int right = 0;
        int cancelled = 0;
        for (int round = 0; round < 20; ++round) {
            std::vector<std::stop_source> stops(50);
            QList<QFuture<Attempt>> futures;
            for (auto &stop : stops)
                futures += llm->attempt(request(), u"r"_s, {}, stop.get_token());
            for (size_t i = 0; i < stops.size(); i += 2)
                stops[i].request_stop();
            for (const auto &future : futures) {
                const Attempt attempt = future.result();
                if (!attempt.error && attempt.text == "ab"_L1)
                    ++right;
                else if (attempt.error && attempt.error->kind == ErrorKind::Cancelled)
                    ++cancelled;
            }
        }
        QCOMPARE(right + cancelled, 1000);
        QVERIFY(right >= 500);
        QVERIFY(cancelled > 0);
    }
};

QTEST_GUILESS_MAIN(TestHttpConnection)
#include "tst_httpconnection.moc"
