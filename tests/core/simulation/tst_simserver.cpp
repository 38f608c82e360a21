#include "core/simulation/simserver.h"
#include "core/simulation/simulatedembedding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

#include "fakequestions.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

struct Response
{
    int status = 0;
    QByteArray head;
    QByteArray body;
    bool closed = false;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

QByteArray dechunked(const QByteArray &raw, bool &whole)
{
    QByteArray body;
    qsizetype at = 0;
    whole = false;
    while (true) {
        const qsizetype line = raw.indexOf("\r\n", at);
        if (line < 0)
            return body;
        const qsizetype size = raw.mid(at, line - at).toLongLong(nullptr, 16);
        whole = size == 0;
        if (whole)
            return body;
        body += raw.mid(line + 2, size);
        at = line + 2 + size + 2;
    }
}

/// One client on one connection; blocking, raw bytes.
class Client
{
public:
    explicit Client(const SimServer &server)
    {
        socket.connectToHost(u"127.0.0.1"_s, server.port());
        if (!socket.waitForConnected(5000))
            qFatal("no connection");
    }

    Response read()
    {
        Response response;
        while (true) {
            if (complete(response))
                return response;
            if (!socket.waitForReadyRead(5000)) {
                m_buffer += socket.readAll();
                response.closed = socket.state() != QAbstractSocket::ConnectedState;
                (void)complete(response);
                return response;
            }
            m_buffer += socket.readAll();
        }
    }

    Response ask(const QByteArray &request)
    {
        socket.write(request);
        return read();
    }

    QTcpSocket socket;

private:
    bool complete(Response &response)
    {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        response.head = m_buffer.left(end);
        response.status = response.head.mid(9, 3).toInt();
        const QByteArray rest = m_buffer.mid(end + 4);
        if (response.head.contains("chunked")) {
            bool whole = false;
            response.body = dechunked(rest, whole);
            if (whole)
                m_buffer.clear();
            return whole;
        }
        const qsizetype at = response.head.toLower().indexOf("content-length: ");
        const qsizetype size = response.head.mid(at + 16).split('\r').first().toLongLong();
        response.body = rest.left(size);
        if (rest.size() < size)
            return false;
        m_buffer.remove(0, end + 4 + size);
        return true;
    }

    QByteArray m_buffer;
};

QByteArray post(const QByteArray &body, const QByteArray &extra = {})
{
    return "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Request-Id: "
           "run-n1-0-1\r\n"
           + extra + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QJsonObject bodyOf(const ChatRequest &request)
{
    QJsonArray messages;
    for (const auto &message : request.messages)
        messages += QJsonObject{{u"role"_s, toString(message.role)}, {u"content"_s, message.content}};
    return {{u"model"_s, request.model},
            {u"messages"_s, messages},
            {u"temperature"_s, request.temperature},
            {u"max_tokens"_s, request.maxTokens},
            {u"seed"_s, double(request.seed)}};
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ChatRequest example(int number = 7, double temperature = 0.7)
{
    return fakequestions::ask(u"sim-midi"_s,
                              fakequestions::text(u"word"_s, number) + u"\n\nThink step by step."_s,
                              quint64(number) * 1000003, temperature);
}

QList<QJsonObject> eventsOf(const QByteArray &stream)
{
    QList<QJsonObject> events;
    for (const auto &line : stream.split('\n')) {
        if (line.startsWith("data: {"))
            events += QJsonDocument::fromJson(line.mid(6)).object();
    }
    return events;
}

QString textOf(const QList<QJsonObject> &events)
{
    QString text;
    for (const auto &event : events) {
        for (const auto &choice : event[u"choices"_s].toArray())
            text += choice[u"delta"_s][u"content"_s].toString();
    }
    return text;
}

std::shared_ptr<SimulatedPool> pool(const SimulatedFaults &faults = {})
{
    auto llms = simulatedPool();
    for (auto &llm : llms)
        llm.faults = faults;
    return std::make_shared<SimulatedPool>(llms, &fakequestions::read);
}

} // namespace

class TestSimServer : public QObject
{
    Q_OBJECT

    std::shared_ptr<SimulatedPool> m_pool = pool();
    std::unique_ptr<SimServer> m_server;

private slots:
    void init()
    {
        m_server = std::make_unique<SimServer>(m_pool);
        QVERIFY(m_server->start());
    }
    void cleanup() { m_server.reset(); }

    void listsTheModelsWithPrices()
    {
        const auto response = Client(*m_server).ask("GET /v1/models HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(response.status, 200);
        QVERIFY(response.head.contains("X-Daao-Origin: simulated"));
        const auto data = response.json()[u"data"_s].toArray();
        QCOMPARE(data.size(), 6);
        QCOMPARE(data[0][u"id"_s].toString(), u"sim-nano"_s);
        QCOMPARE(data[0][u"owned_by"_s].toString(), u"daao-simulated"_s);
        QCOMPARE(data[0][u"pricing"_s][u"prompt"_s].toString(), u"0.00000002"_s);
        QCOMPARE(data[5][u"pricing"_s][u"completion"_s].toString(), u"0.000015"_s);
        QVERIFY(data[0][u"context_length"_s].toInt() > 0);
    }

    void answersAsInProcess()
    {
        Client client(*m_server);
        for (int i = 0; i < 20; ++i) {
            const auto request = example(i);
            const auto expected = m_pool->reply(request, u"run-n1-0-1"_s);
            const auto plain = client.ask(post(bytes(bodyOf(request))));
            QCOMPARE(plain.status, 200);
            QVERIFY(plain.head.contains("x-request-id: run-n1-0-1"));
            const auto choice = plain.json()[u"choices"_s][0];
            QCOMPARE(choice[u"message"_s][u"content"_s].toString(), expected.text);
            QCOMPARE(choice[u"finish_reason"_s].toString(), expected.finishReason);
            QCOMPARE(plain.json()[u"usage"_s][u"completion_tokens"_s].toInt(),
                     expected.usage.completionTokens);
            QCOMPARE(plain.json()[u"usage"_s][u"prompt_tokens"_s].toInt(), expected.usage.promptTokens);

            auto body = bodyOf(request);
            body[u"stream"_s] = true;
            body[u"stream_options"_s] = QJsonObject{{u"include_usage"_s, true}};
            const auto stream = client.ask(post(bytes(body)));
            QCOMPARE(stream.status, 200);
            QVERIFY(stream.body.endsWith("data: [DONE]\n\n"));
            const auto events = eventsOf(stream.body);
            QCOMPARE(textOf(events), expected.text);
            QCOMPARE(events.first()[u"choices"_s][0][u"delta"_s][u"role"_s].toString(), u"assistant"_s);
            QCOMPARE(events.last()[u"choices"_s].toArray().size(), 0);
            QCOMPARE(events.last()[u"usage"_s][u"total_tokens"_s].toInt(),
                     expected.usage.promptTokens + expected.usage.completionTokens);
            QCOMPARE(events[events.size() - 2][u"choices"_s][0][u"finish_reason"_s].toString(), u"stop"_s);
        }
    }

    void embedsTextsThatShareWordsClose()
    {
        const auto embed = [&](const QByteArray &rest) {
            QByteArray request = post("{\"model\":\"sim-embedding\"," + rest + '}');
            return Client(*m_server).ask(request.replace("/chat/completions", "/embeddings"));
        };
        const auto response = embed(R"("input":["What is 3 + 4?","What is 3 + 5?","Wer lügt hier?"])");
        QCOMPARE(response.status, 200);
        QVERIFY(response.head.contains("X-Daao-Origin: simulated"));
        const auto data = response.json()[u"data"_s].toArray();
        QCOMPARE(data.size(), 3);
        const auto cosine = [&](int a, int b) {
            double sum = 0;
            for (int i = 0; i < SimulatedEmbedding::size; ++i)
                sum += data[a][u"embedding"_s][i].toDouble() * data[b][u"embedding"_s][i].toDouble();
            return sum;
        };
        QVERIFY(std::abs(cosine(0, 0) - 1) < 1e-5);
        QVERIFY(cosine(0, 1) > 0.7);
        QVERIFY(std::abs(cosine(0, 2)) < 0.3);
        QCOMPARE(data[2][u"index"_s].toInt(), 2);
        QVERIFY(response.json()[u"usage"_s][u"prompt_tokens"_s].toInt() > 10);

        const auto packed =
            QByteArray::fromBase64(embed(R"("input":"Wer lügt hier?","encoding_format":"base64")")
                                       .json()[u"data"_s][0][u"embedding"_s]
                                       .toString()
                                       .toLatin1());
        QCOMPARE(packed.size(), SimulatedEmbedding::size * 4);
        QCOMPARE(double(reinterpret_cast<const float *>(packed.constData())[5]),
                 data[2][u"embedding"_s][5].toDouble());

        for (const QByteArray wrong :
             {R"("input":"")", R"("input":[])", R"("input":[1,2])", R"("input":"a","dimensions":3)",
              R"("input":"a","encoding_format":"int8")"})
            QVERIFY2(embed(wrong).status == 400, wrong.constData());
        const auto tooLong = embed("\"input\":\"" + QByteArray("word ").repeated(10'000) + "\"");
        QCOMPARE(tooLong.json()[u"error"_s][u"code"_s].toString(), u"context_length_exceeded"_s);
    }

    void severalChoicesAreSeveralSamples()
    {
        auto body = bodyOf(example());
        body[u"n"_s] = 3;
        const auto choices = Client(*m_server).ask(post(bytes(body))).json()[u"choices"_s].toArray();
        QCOMPARE(choices.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(choices[i][u"message"_s][u"content"_s].toString(), m_pool->reply(example(), {}, i).text);
    }

    void refusesWhatItCannotAnswer_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("param");
        const QByteArray nothing = "\r\nHost: x\r\n\r\n";
        auto body = bodyOf(example());
        const auto without = [&](const QString &key) {
            auto less = body;
            less.remove(key);
            return post(bytes(less));
        };
        const auto with = [&](const QString &key, const QJsonValue &value) {
            auto more = body;
            more[key] = value;
            return post(bytes(more));
        };
        QTest::newRow("malformed") << post("{\"model\": ") << 400 << QString();
        QTest::newRow("not an object") << post("[1, 2]") << 400 << QString();
        QTest::newRow("no model") << without(u"model"_s) << 400 << u"model"_s;
        QTest::newRow("no messages") << without(u"messages"_s) << 400 << u"messages"_s;
        QTest::newRow("messages of another type") << with(u"messages"_s, 3) << 400 << u"messages"_s;
        QTest::newRow("unknown role")
            << with(u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"king"_s}, {u"content"_s, u"x"_s}}})
            << 400 << u"messages[0].role"_s;
        QTest::newRow("too hot") << with(u"temperature"_s, 9) << 400 << u"temperature"_s;
        QTest::newRow("n = 0") << with(u"n"_s, 0) << 400 << u"n"_s;
        QTest::newRow("unknown model") << with(u"model"_s, u"gpt-9"_s) << 404 << u"model"_s;
        QTest::newRow("unknown path") << QByteArray("GET /v2/models HTTP/1.1" + nothing) << 404 << QString();
        QTest::newRow("wrong method")
            << QByteArray("DELETE /v1/models HTTP/1.1" + nothing) << 405 << QString();
        QTest::newRow("get of a chat")
            << QByteArray("GET /v1/chat/completions HTTP/1.1" + nothing) << 405 << QString();
        QTest::newRow("too large") << QByteArray(
            "POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n")
                                   << 413 << QString();
        QTest::newRow("negative length")
            << QByteArray("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400
            << QString();
        QTest::newRow("no length") << QByteArray(
            "POST /v1/chat/completions HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                                   << 411 << QString();
        QTest::newRow("no HTTP") << QByteArray("hello there\r\n\r\n") << 400 << QString();
    }
    void refusesWhatItCannotAnswer()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QString, param);
        const auto response = Client(*m_server).ask(request);
        QCOMPARE(response.status, status);
        const auto error = response.json()[u"error"_s].toObject();
        QVERIFY(!error[u"message"_s].toString().isEmpty());
        QVERIFY(!error[u"type"_s].toString().isEmpty());
        QCOMPARE(error[u"param"_s].toString(), param);
    }

    void sixtyFourStreamsRunAtOnce()
    {
        m_server = std::make_unique<SimServer>(m_pool, SimServer::Options{.timeScale = 0.3});
        QVERIFY(m_server->start());
        auto body = bodyOf(example(1));
        body[u"stream"_s] = true;
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 64; ++i) {
            clients.push_back(std::make_unique<Client>(*m_server));
            clients.back()->socket.write(post(bytes(body)));
            clients.back()->socket.flush();
        }
        QTRY_COMPARE(m_server->connections(), 64);
        QElapsedTimer clock;
        clock.start();
        for (auto &client : clients)
            QCOMPARE(textOf(eventsOf(client->read().body)), m_pool->reply(example(1)).text);
        QVERIFY(clock.elapsed() < 4000);
    }

    void twoHundredConnectionsAreWelcome()
    {
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 200; ++i)
            clients.push_back(std::make_unique<Client>(*m_server));
        for (auto &client : clients)
            client->socket.write(post(bytes(bodyOf(example(3)))));
        for (auto &client : clients)
            QCOMPARE(client->read().status, 200);
    }

    void brokenClientsDoNoHarm()
    {
        {
            Client half(*m_server);
            half.socket.write("POST /v1/chat/completions HTTP/1.1\r\nContent-Le");
            half.socket.waitForBytesWritten(1000);
            half.socket.abort();
            Client garbage(*m_server);
            garbage.socket.write(QByteArray(1'000'000, 'x'));
            QCOMPARE(garbage.read().status, 431);
            auto body = bodyOf(example(1));
            body[u"stream"_s] = true;
            Client leaver(*m_server);
            leaver.socket.write(post(bytes(body)));
            QVERIFY(leaver.socket.waitForReadyRead(5000));
            leaver.socket.abort();
            Client binary(*m_server);
            QByteArray zeros(2000, '\0');
            binary.socket.write(zeros + "\r\n\r\n");
            QCOMPARE(binary.read().status, 400);
        }
        QCOMPARE(Client(*m_server).ask("GET /v1/models HTTP/1.1\r\n\r\n").status, 200);
        QTRY_COMPARE(m_server->connections(), 0);
    }

    void requestsMayArriveByteByByteOrTogether()
    {
        const QByteArray request = post(bytes(bodyOf(example(5))));
        Client slow(*m_server);
        slow.socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        for (const char c : request) {
            slow.socket.write(&c, 1);
            slow.socket.flush();
        }
        QCOMPARE(slow.read().status, 200);
        Client two(*m_server);
        two.socket.write(request + request);
        const auto first = two.read();
        QCOMPARE(two.read().body, first.body);
    }

    void waitingClientsAreToldToContinue()
    {
        const QByteArray body = bytes(bodyOf(example(5)));
        Client client(*m_server);
        client.socket.write("POST /v1/chat/completions HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: "
                            + QByteArray::number(body.size()) + "\r\n\r\n");
        QVERIFY(client.socket.waitForReadyRead(5000));
        QVERIFY(client.socket.readAll().startsWith("HTTP/1.1 100 Continue"));
        QCOMPARE(client.ask(body).status, 200);
    }

    void injectedFaultsAreFaults()
    {
        const auto tryOnce = [](const SimulatedFaults &faults, bool stream) {
            SimServer server(pool(faults), {.idleMs = 300});
            if (!server.start())
                qFatal("no server");
            auto body = bodyOf(example(1));
            body[u"stream"_s] = stream;
            return Client(server).ask(post(bytes(body)));
        };
        const auto limited = tryOnce({.rate429 = 1, .retryAfterMs = 1500}, true);
        QCOMPARE(limited.status, 429);
        QVERIFY(limited.head.contains("Retry-After: 2"));
        QCOMPARE(tryOnce({.rate500 = 1}, false).status, 500);
        for (const auto &faults : {SimulatedFaults{.stallRate = 1}, SimulatedFaults{.cutRate = 1}}) {
            const auto stream = tryOnce(faults, true);
            QCOMPARE(stream.status, 200);
            QVERIFY(stream.closed && !stream.body.contains("[DONE]"));
            QVERIFY(!stream.body.contains("\"finish_reason\":\"stop\""));
            QVERIFY(m_pool->reply(example(1)).text.startsWith(textOf(eventsOf(stream.body))));
            QVERIFY(tryOnce(faults, false).closed);
        }
    }

    void saysWhyItCannotListen()
    {
        SimServer second(m_pool, {.port = m_server->port()});
        const auto started = second.start();
        QVERIFY(!started && started.error().kind == ErrorKind::Network);
        QVERIFY(started.error().message.contains(QString::number(m_server->port())));
    }
};

QTEST_GUILESS_MAIN(TestSimServer)
#include "tst_simserver.moc"
