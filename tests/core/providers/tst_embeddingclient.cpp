#include "core/providers/embeddingclient.h"

#include <QJsonArray>
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

QStringList inputsOf(const SeenRequest &seen)
{
    QStringList texts;
    for (const QJsonValue &text : QJsonDocument::fromJson(seen.body).object().value("input"_L1).toArray())
        texts.append(text.toString());
    return texts;
}

/// (length of the text, number of the request): told apart, and by their order.
FaultScript embedded(const SeenRequest &seen, int number)
{
    QJsonArray data;
    for (const QString &text : inputsOf(seen))
        data.prepend(QJsonObject{{u"index"_s, data.size()},
                                 {u"embedding"_s, QJsonArray{double(text.size()), double(number)}}});
    return F::json(200, QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson());
}

/// Asks a server about the texts, hurriedly.
Result<Embeddings> ask(const QString &url, const QStringList &texts, const QString &keyVariable = {},
                       std::stop_token stop = {})
{
    EmbeddingClient client(
        std::make_shared<Network>(),
        {.retry = {.retries = 2, .retriesUnreached = 1, .firstDelay = 1ms, .maxDelay = 2ms},
         .clocks = {.connect = 1s, .firstByte = 2s, .idle = 2s, .total = 5s}});
    return client.embed({u"e"_s, url, keyVariable, false, true}, u"m"_s, texts, std::move(stop));
}

} // namespace

/// Embeddings over the wire.
class TestEmbeddingClient : public QObject
{
    Q_OBJECT

private slots:
    void asksAsOpenAiWantsToBeAsked()
    {
        qputenv("DAAO_TEST_EMBEDDING_KEY", "sk-canary");
        FaultServer server(embedded);
        QVERIFY(ask(server.url(), {u"Größe 𝛼"_s}, u"DAAO_TEST_EMBEDDING_KEY"_s));
        const SeenRequest seen = server.requests().value(0);
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.path, "/v1/embeddings");
        QCOMPARE(seen.headers.value("authorization"), "Bearer sk-canary");
        QCOMPARE(QJsonDocument::fromJson(seen.body).object(),
                 (QJsonObject{{u"model"_s, u"m"_s},
                              {u"input"_s, QJsonArray{u"Größe 𝛼"_s}},
                              {u"encoding_format"_s, u"float"_s}}));
    }

    void putsTheEmbeddingsInTheOrderOfTheTexts()
    {
        FaultServer server(embedded); // answers in the reverse order, with an index
        const auto points = ask(server.url(), {u"a"_s, u"bb"_s, u"ccc"_s});
        QVERIFY(points);
        QCOMPARE(*points, (Embeddings{{1, 1}, {2, 1}, {3, 1}}));
    }

    void asksAboutManyTextsInBatches()
    {
        FaultServer server(embedded);
        QStringList texts;
        for (int i = 1; i <= 130; ++i)
            texts.append(QString(i, u'x'));
        const auto points = ask(server.url(), texts);
        QVERIFY(points);
        QCOMPARE(server.requestCount(), 3);
        for (int i = 0; i < 130; ++i)
            QCOMPARE((*points)[size_t(i)], (std::vector<float>{float(i + 1), float(1 + i / 64)}));
    }

    void triesAgainAfterAFailureAndNoFurtherThanAllowed()
    {
        FaultServer limping([](const SeenRequest &seen, int number) {
            return number < 3 ? F::json(number == 1 ? 500 : 429, R"({"error":{"message":"later"}})")
                              : embedded(seen, number);
        });
        QCOMPARE(*ask(limping.url(), {u"a"_s}), (Embeddings{{1, 3}}));
        FaultServer down(F::json(503, R"({"error":{"message":"loading the model"}})"));
        const auto refused = ask(down.url(), {u"a"_s});
        QVERIFY(refused.error().message.contains(u"loading the model"));
        QCOMPARE(exitCodeOf(refused.error().kind), 4);
        QCOMPARE(down.requestCount(), 3);
    }

    void saysInOneSentenceWhatIsNoEmbedding_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("part");
        QTest::newRow("NaN") << 200 << QByteArray(R"({"data":[{"embedding":[1,NaN]},{"embedding":[1,2]}]})")
                             << u"no JSON object"_s;
        QTest::newRow("null") << 200 << QByteArray(R"({"data":[{"embedding":[1,null]},{"embedding":[1,2]}]})")
                              << u"no number"_s;
        QTest::newRow("beyond float")
            << 200 << QByteArray(R"({"data":[{"embedding":[1,1e300]},{"embedding":[1,2]}]})")
            << u"no number"_s;
        QTest::newRow("too few") << 200 << QByteArray(R"({"data":[{"embedding":[1]}]})")
                                 << u"asked about 2 texts and sent embeddings of 1"_s;
        QTest::newRow("none") << 200 << QByteArray(R"({"object":"list"})") << u"without embeddings"_s;
        QTest::newRow("uneven") << 200 << QByteArray(R"({"data":[{"embedding":[1]},{"embedding":[1,2]}]})")
                                << u"1 and 2 numbers"_s;
        QTest::newRow("empty") << 200 << QByteArray(R"({"data":[{"embedding":[]},{"embedding":[]}]})")
                               << u"without numbers"_s;
        QTest::newRow("twice the same")
            << 200 << QByteArray(R"({"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[2]}]})")
            << u"which text"_s;
        QTest::newRow("base64") << 200
                                << QByteArray(R"({"data":[{"embedding":"AAAA"},{"embedding":"AAAA"}]})")
                                << u"no list"_s;
        QTest::newRow("a web page") << 200 << QByteArray("<html><title>Welcome</title></html>")
                                    << u"Is its URL right?"_s;
        QTest::newRow("cut") << 200 << QByteArray(R"({"data":[{"embedding":[1,)") << u"no JSON object"_s;
        QTest::newRow("no such LLM") << 404 << QByteArray(R"({"error":{"message":"model m not found"}})")
                                     << u"model m not found"_s;
    }

    void saysInOneSentenceWhatIsNoEmbedding()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, part);
        FaultServer server(F::json(status, body));
        const auto points = ask(server.url(), {u"a"_s, u"b"_s});
        QVERIFY(!points);
        QVERIFY2(points.error().message.contains(part), qPrintable(points.error().message));
        QCOMPARE(exitCodeOf(points.error().kind), 4);
    }

    void asksNoTwiceAServerThatCannotEmbed()
    {
        FaultServer server(F::json(
            501,
            R"({"error":{"code":501,"message":"This server does not support embeddings. Start it with `--embeddings`","type":"not_supported_error"}})"));
        const auto points = ask(server.url(), {u"a"_s});
        QVERIFY(points.error().kind == ErrorKind::Refused);
        QVERIFY(points.error().message.contains(u"--embeddings"));
        QCOMPARE(server.requestCount(), 1);
    }

    void tellsATextThatIsTooLong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("OpenAI") << 400 << QByteArray("This model's maximum context length is 8192 tokens");
        QTest::newRow("llama.cpp") << 500
                                   << QByteArray("input (900 tokens) is too large to process. increase the "
                                                 "physical batch size (current batch size: 512)");
        QTest::newRow("Ollama") << 400 << QByteArray("the input length exceeds the context length");
        QTest::newRow("TEI") << 413 << QByteArray("`inputs` must have less than 512 tokens. Given: 900");
    }

    void tellsATextThatIsTooLong()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        FaultServer server(F::json(status, R"({"error":{"message":")" + message + R"("}})"));
        const auto points = ask(server.url(), {u"a"_s});
        QVERIFY2(points.error().kind == ErrorKind::BadInput, qPrintable(points.error().message));
        QCOMPARE(server.requestCount(), 1);
    }

    void saysThatNobodyIsThere()
    {
        QString url;
        {
            const FaultServer gone(F::json(200, "{}"));
            url = gone.url();
        }
        const auto points = ask(url, {u"a"_s});
        QVERIFY(points.error().kind == ErrorKind::Network);
        QVERIFY(points.error().message.contains(u"Does the server run?"));
    }

    void keepsTheKeyOutOfErrors()
    {
        qputenv("DAAO_TEST_EMBEDDING_KEY", "sk-canary");
        FaultServer server(F::json(401, R"({"error":{"message":"Incorrect API key provided: sk-canary"}})"));
        const auto points = ask(server.url(), {u"a"_s}, u"DAAO_TEST_EMBEDDING_KEY"_s);
        QVERIFY(points.error().kind == ErrorKind::Auth);
        QVERIFY(!points.error().message.contains(u"sk-canary"));
        QVERIFY(!points.error().detail.contains(u"sk-canary"));
        QCOMPARE(server.requestCount(), 1);
    }

    void stopsWhenAskedTo()
    {
        FaultServer server({F::hold()});
        std::stop_source stop;
        Result<Embeddings> points;
        std::thread waiting([&] { points = ask(server.url(), {u"a"_s}, {}, stop.get_token()); });
        const auto joined = qScopeGuard([&] {
            stop.request_stop();
            if (waiting.joinable())
                waiting.join();
        });
        QTRY_COMPARE(server.requestCount(), 1);
        stop.request_stop();
        waiting.join();
        QVERIFY(points.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestEmbeddingClient)
#include "tst_embeddingclient.moc"
