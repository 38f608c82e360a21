#include "core/providers/endpointprobe.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <thread>

#include "tests/support/faultserver.h"

using namespace daao;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using F = FaultServer;

FaultScript chat(const SeenRequest &seen, bool withUsage, const QByteArray &text = "42")
{
    const QByteArray usage =
        withUsage ? QByteArray(R"(,"usage":{"prompt_tokens":9,"completion_tokens":1})") : QByteArray();
    if (!QJsonDocument::fromJson(seen.body).object().value("stream"_L1).toBool())
        return F::json(200, R"({"choices":[{"message":{"content":")" + text + R"("},"finish_reason":"stop"}])"
                                + usage + '}');
    return {F::send(F::stream({R"(data: {"choices":[{"index":0,"delta":{"content":")" + text
                                   + R"("},"finish_reason":"stop"}])" + usage + "}\n\n",
                               "data: [DONE]\n\n"}))};
}

QString marks(const ProbeReport &report)
{
    QString all;
    for (const ProbeStep &step : report.steps)
        all += step.ok ? u'+' : u'-';
    return all;
}

QString sentences(const ProbeReport &report)
{
    QString all;
    for (const ProbeStep &step : report.steps)
        all += step.sentence + u'\n';
    return all;
}

ProbeReport probe(const QString &url, const QString &keyVariable = {}, const QString &model = {})
{
    Network network;
    Endpoint endpoint{u"e"_s, url, keyVariable, false, true};
    return EndpointProbe(network, endpoint, model, {.connect = 1s, .firstByte = 1s, .idle = 1s, .total = 3s})
        .run();
}

} // namespace

class TestEndpointProbe : public QObject
{
    Q_OBJECT

private slots:
    void findsEverythingAboutALlamaServer()
    {
        FaultServer server([](const SeenRequest &seen, int) {
            if (seen.path == "/v1/models")
                return F::json(
                    200,
                    R"({"object":"list","data":[{"id":"/models/q.gguf","object":"model","owned_by":"llamacpp","meta":{"n_ctx_train":32768}}]})");
            if (seen.path == "/v1/chat/completions")
                return chat(seen, true);
            return F::json(404, R"({"error":{"message":"no"}})");
        });
        const ProbeReport report = probe(u"http://127.0.0.1:%1"_s.arg(server.port()));
        QVERIFY2(marks(report) == "+++++"_L1, qPrintable(sentences(report)));
        QVERIFY(report.ok());
        QVERIFY(report.seedHonoured);
        QCOMPARE(report.endpoint.url, server.url());
        QVERIFY(report.endpoint.streamsUsage);
        QVERIFY(!report.endpoint.simulated);
        QCOMPARE(report.models.size(), 1);
        QCOMPARE(report.models[0].id, u"/models/q.gguf"_s);
        QCOMPARE(report.models[0].contextTokens, 32768);
        QCOMPARE(report.models[0].endpoint, u"e"_s);
        QVERIFY(!report.models[0].price);
        QCOMPARE(report.steps[0].request, QString(u"GET "_s + server.url() + u"/models"_s));
        QVERIFY(report.steps[2].request.startsWith(
            QString(u"POST "_s + server.url() + u"/chat/completions {"_s)));
        QVERIFY(report.steps[2].reply.startsWith("HTTP 200\n{"_L1));
        for (const ProbeStep &step : report.steps) {
            QVERIFY(!step.title.isEmpty() && step.sentence.endsWith(u'.'));
            QVERIFY(step.ms >= 0);
        }
    }

    void findsAnEndpointWithoutV1()
    {
        FaultServer server([](const SeenRequest &seen, int) {
            if (seen.path == "/api/models")
                return F::json(200, R"({"data":[{"id":"m","max_model_len":4096}]})");
            if (seen.path == "/api/chat/completions")
                return chat(seen, true);
            return F::json(404, "{}");
        });
        const ProbeReport report = probe(u"http://127.0.0.1:%1/api/v1"_s.arg(server.port()));
        QCOMPARE(marks(report), u"+++++"_s);
        QCOMPARE(report.endpoint.url, u"http://127.0.0.1:%1/api"_s.arg(server.port()));
        QCOMPARE(report.models[0].contextTokens, 4096);
    }

    void fallsBackToOllamasTags()
    {
        FaultServer server([](const SeenRequest &seen, int) {
            if (seen.path == "/api/tags")
                return F::json(200, R"({"models":[{"name":"qwen:7b","size":1},{"name":"phi:2b"}]})");
            if (seen.path == "/v1/chat/completions")
                return chat(seen, true);
            return F::json(404, "404 page not found");
        });
        const ProbeReport report = probe(server.url());
        QCOMPARE(marks(report).mid(1), u"++++"_s);
        QCOMPARE(report.endpoint.url, server.url());
        QCOMPARE(report.models.size(), 2);
        QCOMPARE(report.models[0].id, u"qwen:7b"_s);
    }

    void readsOpenRoutersPrices()
    {
        FaultServer server([](const SeenRequest &seen, int) {
            if (seen.path == "/v1/models")
                return F::json(200, R"({"data":[
                    {"id":"a/b","context_length":128000,"pricing":{"prompt":"0.0000025","completion":"0.00001","input_cache_read":"0.00000125"}},
                    {"id":"free","pricing":{"prompt":"0","completion":"0"}},
                    {"id":"odd","pricing":{"prompt":"-1","completion":"x"}}]})");
            return chat(seen, true);
        });
        const ProbeReport report = probe(server.url());
        QCOMPARE(report.models[0].contextTokens, 128'000);
        QCOMPARE(report.models[0].price->perPromptToken.pico(), 2'500'000);
        QCOMPARE(report.models[0].price->perCompletionToken.pico(), 10'000'000);
        QCOMPARE(report.models[0].price->perCachedToken->pico(), 1'250'000);
        QVERIFY(report.models[1].price->isFree());
        QVERIFY(!report.models[2].price);
    }

    void recognisesOurSimulatedPool_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("owner");
        QTest::newRow("header") << QByteArray("X-Daao-Origin: simulated\r\n") << QByteArray("x");
        QTest::newRow("owner") << QByteArray() << QByteArray("daao-simulated");
    }
    void recognisesOurSimulatedPool()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, owner);
        FaultServer server([&](const SeenRequest &seen, int) {
            if (seen.path == "/v1/models")
                return F::json(200, R"({"data":[{"id":"sim-nano","owned_by":")" + owner + R"("}]})", fields);
            return chat(seen, true);
        });
        const ProbeReport report = probe(server.url());
        QVERIFY(report.endpoint.simulated);
        QVERIFY(report.models[0].simulated);
    }

    void noticesMissingUsageAndAnIgnoredSeed()
    {
        FaultServer server([](const SeenRequest &seen, int number) {
            if (seen.path == "/v1/models")
                return F::json(200, R"({"data":[{"id":"m"}]})");
            if (seen.body.contains("stream_options"))
                return F::json(400, R"({"error":{"message":"unknown field stream_options"}})");
            return chat(seen, false, "answer " + QByteArray::number(number));
        });
        const ProbeReport report = probe(server.url());
        QCOMPARE(marks(report), u"++++-"_s);
        QVERIFY(!report.endpoint.streamsUsage);
        QVERIFY(!report.seedHonoured);
        QVERIFY(report.ok());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nobody listens") << u"down"_s << u"no connection"_s;
        QTest::newRow("HTML") << u"html"_s << u"web page"_s;
        QTest::newRow("hangs") << u"hang"_s << u"within 1 s"_s;
        QTest::newRow("cuts the stream") << u"cut"_s << u"broke"_s;
        QTest::newRow("bad URL") << u"url"_s << u"must start with http"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, fault);
        QFETCH(QString, expected);
        auto server = std::make_unique<FaultServer>([fault](const SeenRequest &, int) {
            if (fault == "html"_L1)
                return FaultScript{F::send(F::reply(200, "text/html", "<html><title>Router</title></html>"))};
            if (fault == "cut"_L1)
                return FaultScript{F::send("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"da"),
                                   F::close()};
            return FaultScript{F::hold()};
        });
        const QString url = fault == "url"_L1 ? u"example"_s : server->url();
        if (fault == "down"_L1)
            server.reset();
        const ProbeReport report = probe(url, {}, u"m"_s);
        QVERIFY(!report.ok());
        QVERIFY2(sentences(report).contains(expected), qPrintable(sentences(report)));
    }

    void whoLetsOneChatWaitIsNotAskedAgain()
    {
        FaultServer server([](const SeenRequest &seen, int) {
            return seen.path == "/v1/models" ? F::json(200, R"({"data":[{"id":"m"}]})")
                                             : FaultScript{F::hold()};
        });
        const ProbeReport report = probe(server.url());
        QCOMPARE(marks(report), u"++-"_s);
        QVERIFY(!report.ok());
        QVERIFY2(sentences(report).contains(u"within 1 s"_s), qPrintable(sentences(report)));
    }

    void theKeyIsSentAndNeverShown()
    {
        qputenv("DAAO_TEST_KEY", "sk-CANARY-0123456789");
        FaultServer server([](const SeenRequest &seen, int) {
            return F::json(401, R"({"error":{"message":"bad key )" + seen.headers.value("authorization")
                                    + R"("}})");
        });
        const ProbeReport report = probe(server.url(), u"DAAO_TEST_KEY"_s, u"m"_s);
        QVERIFY(!report.ok());
        QCOMPARE(server.requests().first().headers.value("authorization"), "Bearer sk-CANARY-0123456789");
        for (const ProbeStep &step : report.steps)
            QVERIFY(!QString(step.request + step.reply + step.sentence).contains("CANARY"_L1));
        QVERIFY(sentences(report).contains("refuses the key"_L1));
    }

    void aStopEndsTheTest()
    {
        FaultServer server(FaultScript{F::hold()});
        Network network;
        std::stop_source stop;
        EndpointProbe test(network, {u"e"_s, server.url(), {}, false, true}, u"m"_s);
        std::thread stopper([&] {
            while (server.requestCount() == 0)
                std::this_thread::yield();
            stop.request_stop();
        });
        const ProbeReport report = test.run(stop.get_token());
        stopper.join();
        QCOMPARE(report.steps.size(), 1);
        QVERIFY(!report.ok());
    }
};

QTEST_GUILESS_MAIN(TestEndpointProbe)
#include "tst_endpointprobe.moc"
