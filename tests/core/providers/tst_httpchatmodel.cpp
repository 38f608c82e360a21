#include <unistd.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <mutex>

#include "httpchat.h"

using namespace daao;
using namespace httpchat;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What it sends and what it takes for an answer.
class TestHttpChatModel : public QObject, private Asking
{
    Q_OBJECT

private slots:
    void sendsTheRequestAsItShould()
    {
        qputenv("DAAO_TEST_KEY", "sk-CANARY-0123456789");
        FaultServer server(FaultScript{F::send(goodStream())});
        const auto llm =
            model(server, {.endpoint = {.keyVariable = u"DAAO_TEST_KEY"_s}, .wireId = u"remote/m"_s});
        ChatRequest sent = request(u"Grüße \u2028 \"quoted\""_s);
        sent.stop = {u"END"_s};
        const Attempt attempt = llm->attempt(sent, u"run-n1-0-1"_s, {}, {}).result();
        QVERIFY2(!attempt.error, attempt.error ? qPrintable(attempt.error->message) : "");
        const SeenRequest seen = server.requests().first();
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.path, "/v1/chat/completions");
        QCOMPARE(seen.headers.value("authorization"), "Bearer sk-CANARY-0123456789");
        QCOMPARE(seen.headers.value("x-request-id"), "run-n1-0-1");
        QCOMPARE(seen.headers.value("content-type"), "application/json");
        QVERIFY(!seen.headers.contains("expect"));
        QCOMPARE(QJsonDocument::fromJson(seen.body).object(),
                 (QJsonObject{
                     {u"model"_s, u"remote/m"_s},
                     {u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s},
                                                            {u"content"_s, u"Grüße \u2028 \"quoted\""_s}}}},
                     {u"temperature"_s, 0.5},
                     {u"max_tokens"_s, 64},
                     {u"seed"_s, 7},
                     {u"stop"_s, QJsonArray{u"END"_s}},
                     {u"stream"_s, true},
                     {u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}}}}));
    }

    void streamsTextAsItArrives()
    {
        FaultServer server(
            FaultScript{F::send(F::streamHead() + F::chunk(delta("a"))), F::gate(),
                        F::send(F::chunk(delta("b", "\"stop\"")) + F::chunk(usage + done) + F::chunk({}))});
        std::mutex mutex;
        QString heard;
        auto future = model(server)->attempt(request(), u"r"_s,
                                             [&](const QString &text) {
                                                 const std::lock_guard lock(mutex);
                                                 heard += text;
                                             },
                                             {});
        const auto heardSoFar = [&] {
            const std::lock_guard lock(mutex);
            return heard;
        };
        QTRY_COMPARE(heardSoFar(), u"a"_s);
        QVERIFY(!future.isFinished());
        server.openGate();
        const Attempt attempt = future.result();
        QCOMPARE(heardSoFar(), u"ab"_s);
        QCOMPARE(attempt.text, u"ab"_s);
        QCOMPARE(attempt.finishReason, u"stop"_s);
        QCOMPARE(attempt.usage, (Usage{12, 3, 0, 0, false, {}}));
        QVERIFY(attempt.ttftMs > 0 && attempt.ttftMs < attempt.latencyMs);
        QVERIFY(attempt.startedAt.isValid());
    }

    void acceptsGoodAnswersHoweverTheyTravel_data()
    {
        QTest::addColumn<FaultScript>("script");
        FaultScript bytewise{F::send(F::streamHead())};
        for (const char c : QByteArray(delta("hel") + delta("lo", "\"stop\"") + usage + done))
            bytewise += F::send(F::chunk(QByteArray(1, c)));
        bytewise += F::send(F::chunk({}));
        QTest::newRow("a byte per chunk") << bytewise;
        QTest::newRow("JSON where a stream was asked") << FaultScript{F::send(goodJson())};
        QTest::newRow("a stream called text/plain")
            << FaultScript{F::send(F::reply(200, "text/plain", delta("hello", "\"stop\"") + usage + done))};
        QTest::newRow("closed at the end, without length") << FaultScript{
            F::send("HTTP/1.1 200 OK\r\n\r\n" + delta("hello", "\"stop\"") + usage + done), F::close()};
        QTest::newRow("HTTP/1.0") << FaultScript{
            F::send("HTTP/1.0 200 OK\r\n\r\n" + delta("hello", "\"stop\"") + usage + done), F::close()};
        QTest::newRow("cut after DONE") << FaultScript{
            F::send(F::streamHead() + F::chunk(delta("hello", "\"stop\"") + usage + done)), F::close()};
        QTest::newRow("never ending after DONE") << FaultScript{
            F::send(F::streamHead() + F::chunk(delta("hello", "\"stop\"") + usage + done)), F::hold()};
        QTest::newRow("100 Continue first")
            << FaultScript{F::send("HTTP/1.1 100 Continue\r\n\r\n" + goodStream())};
    }
    void acceptsGoodAnswersHoweverTheyTravel()
    {
        QFETCH(FaultScript, script);
        FaultServer server(script);
        const Attempt attempt = ask(server);
        QVERIFY2(!attempt.error, attempt.error ? qPrintable(attempt.error->message) : "");
        QCOMPARE(attempt.text, u"hello"_s);
        QCOMPARE(attempt.usage.completionTokens, 3);
        QCOMPARE(server.requestCount(), 1);
    }

    void neverAcceptsABrokenAnswer_data()
    {
        QTest::addColumn<FaultScript>("script");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *name, const FaultScript &script, ErrorKind kind,
                            const char *kept = "") {
            QTest::newRow(name) << script << toString(kind) << QString::fromUtf8(kept);
        };
        using enum ErrorKind;
        const QByteArray begun = F::streamHead() + F::chunk(delta("half"));
        row("cut inside a chunked body", {F::send(begun), F::close()}, Truncated, "half");
        row("reset", {F::send(begun), F::wait(50ms), F::reset()}, Truncated, "half");
        row("short Content-Length",
            {F::send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + delta("half")), F::close()},
            Truncated, "half");
        row("clean end, no finish_reason", {F::send(F::stream({delta("half")}))}, Truncated, "half");
        row("finish_reason, then cut",
            {F::send(F::streamHead() + F::chunk(delta("half", "\"stop\""))), F::close()}, Truncated, "half");
        row("closed without a word", {F::close()}, Network);
        row("reset without a word", {F::reset()}, Network);
        row("not HTTP", {F::send("220 mail.example ESMTP\r\n"), F::close()}, BadReply);
        row("HTML with 200", {F::send(F::reply(200, "text/html", "<html>Sign in</html>"))}, BadReply);
        row("empty with 200", {F::send(F::reply(200, "application/json", ""))}, BadReply);
        row("header of 300 kB",
            {F::send(F::reply(200, "text/plain", "x", "X-Big: " + QByteArray(300'000, 'h') + "\r\n"))},
            BadReply);
        row("many header lines",
            {F::send(F::reply(200, "text/plain", "x",
                              QByteArray("X-Many: 0123456789abcdef0123456789abcdef\r\n").repeated(3000)))},
            BadReply);
        row("429",
            {F::send(
                F::reply(429, "application/json", R"({"error":{"message":"slow"}})", "Retry-After: 7\r\n"))},
            RateLimited);
        row("bad gzip",
            {F::send(F::reply(200, "text/event-stream", "this is not gzip", "Content-Encoding: gzip\r\n"))},
            BadReply);
    }
    void neverAcceptsABrokenAnswer()
    {
        QFETCH(FaultScript, script);
        FaultServer server(script);
        const Attempt attempt = ask(server);
        QVERIFY(attempt.error);
        qInfo().noquote() << attempt.error->message;
        QTEST(toString(attempt.error->kind), "kind");
        QTEST(attempt.text, "kept");
        QCOMPARE(server.requestCount(), 1);
        if (attempt.httpStatus == 429)
            QCOMPARE(attempt.retryAfterMs, 7000);
    }

    void everyClockStrikesAtItsTime_data()
    {
        QTest::addColumn<FaultScript>("script");
        QTest::addColumn<HttpClocks>("clocks");
        QTest::addColumn<QString>("kept");
        FaultScript comments{F::send(F::streamHead() + F::chunk(delta("a")))};
        FaultScript drip{F::send(F::streamHead())};
        for (int i = 0; i < 100; ++i) {
            comments += {F::wait(20ms), F::send(F::chunk(": keep-alive\n\n"))};
            drip += {F::wait(20ms), F::send(F::chunk(delta("a")))};
        }
        const HttpClocks slow{.connect = 9s, .firstByte = 9s, .idle = 9s, .total = 9s};
        auto only = [&](auto HttpClocks::*clock) {
            HttpClocks clocks = slow;
            clocks.*clock = 250ms;
            return clocks;
        };
        QTest::newRow("first byte: silence")
            << FaultScript{F::hold()} << only(&HttpClocks::firstByte) << QString();
        QTest::newRow("idle: silence after data")
            << FaultScript{F::send(F::streamHead() + F::chunk(delta("a"))), F::hold()}
            << only(&HttpClocks::idle) << u"a"_s;
        QTest::newRow("idle: silence after the header")
            << FaultScript{F::send(F::streamHead()), F::hold()} << only(&HttpClocks::idle) << QString();
        QTest::newRow("idle: comments do not count") << comments << only(&HttpClocks::idle) << u"a"_s;
        QTest::newRow("total: steady drip") << drip << only(&HttpClocks::total) << u"*"_s;
    }
    void everyClockStrikesAtItsTime()
    {
        QFETCH(FaultScript, script);
        QFETCH(HttpClocks, clocks);
        QFETCH(QString, kept);
        FaultServer server(script);
        QElapsedTimer timer;
        timer.start();
        const Attempt attempt = ask(server, {.clocks = clocks});
        QVERIFY(attempt.error);
        QCOMPARE(toString(attempt.error->kind), u"timeout"_s);
        QVERIFY2(attempt.error->message.contains(u"0.25 s"_s), qPrintable(attempt.error->message));
        if (kept == u"*"_s)
            QVERIFY(attempt.text.size() > 2);
        else
            QCOMPARE(attempt.text, kept);
        QCOMPARE_GE(timer.elapsed(), 240);
        QCOMPARE_LT(timer.elapsed(), 1500);
        QVERIFY(attempt.mayHaveBeenBilled);
        QTRY_COMPARE(server.openNow(), 0);
    }

    void theIdleClockStartsAnewWithEachEvent()
    {
        FaultScript drip{F::send(F::streamHead())};
        for (int i = 0; i < 6; ++i)
            drip += {F::wait(100ms), F::send(F::chunk(delta("a")))};
        drip += F::send(F::chunk(delta("", "\"stop\"") + done) + F::chunk({}));
        FaultServer server(drip);
        QVERIFY(!ask(server, {.clocks = {.idle = 300ms}}).error);
    }

    void capsWhatAnEndpointMaySend_data()
    {
        QTest::addColumn<FaultScript>("script");
        FaultScript endless{F::send(F::streamHead() + F::chunk("data: "))};
        FaultScript huge{F::send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":\"")};
        for (int i = 0; i < 400; ++i) {
            endless += F::send(F::chunk(QByteArray(4096, 'x')));
            huge += F::send(QByteArray(4096, 'x'));
        }
        endless += F::hold();
        huge += F::hold();
        QTest::newRow("endless event") << endless;
        QTest::newRow("huge body") << huge;
        // 4 MiB of zeros, packed: about 4 kB on the wire
        const QByteArray zeros = qCompress("{\"x\":\"" + QByteArray(4 << 20, ' '), 9).mid(6);
        const QByteArray deflate = zeros.left(zeros.size() - 4);
        QByteArray gzip = QByteArray::fromHex("1f8b0800000000000003") + deflate + QByteArray(8, 0);
        QTest::newRow("gzip bomb") << FaultScript{
            F::send(F::reply(200, "application/json", gzip, "Content-Encoding: gzip\r\n")), F::hold()};
    }
    void capsWhatAnEndpointMaySend()
    {
        QFETCH(FaultScript, script);
        FaultServer server(script);
        const Attempt attempt =
            ask(server, {.clocks = {.idle = 3s, .total = 9s}, .caps = {.event = 64 << 10, .body = 1 << 20}});
        QVERIFY(attempt.error);
        QCOMPARE(toString(attempt.error->kind), u"bad-reply"_s);
        QVERIFY2(attempt.error->message.contains(u"too large"_s), qPrintable(attempt.error->message));
        QTRY_COMPARE(server.openNow(), 0);
    }

    void readsGzip()
    {
        const QByteArray body = R"({"choices":[{"message":{"content":"hello"},"finish_reason":"stop"}]})";
        // a stored (uncompressed) deflate block, with the CRC and length of the body
        const quint16 length = quint16(body.size());
        QByteArray gzip = QByteArray::fromHex("1f8b0800000000000003") + char(1) + char(length & 0xff)
                          + char(length >> 8) + char(~length & 0xff) + char((~length >> 8) & 0xff) + body;
        quint32 crc = ~0U;
        for (const char c : body) {
            crc ^= static_cast<unsigned char>(c);
            for (int i = 0; i < 8; ++i)
                crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
        }
        crc = ~crc;
        for (int i = 0; i < 4; ++i)
            gzip += char((crc >> (8 * i)) & 0xff);
        gzip += char(length & 0xff) + QByteArray(1, char(length >> 8)) + QByteArray(2, 0);
        FaultServer server(
            FaultScript{F::send(F::reply(200, "application/json", gzip, "Content-Encoding: gzip\r\n"))});
        const Attempt attempt = ask(server);
        QVERIFY2(!attempt.error,
                 attempt.error ? qPrintable(attempt.error->message + attempt.error->detail) : "");
        QCOMPARE(attempt.text, u"hello"_s);
    }

    void learnsThatAServerDoesNotKnowStreamOptions()
    {
        FaultServer server([](const SeenRequest &seen, int) {
            if (seen.body.contains("stream_options"))
                return FaultScript{F::send(F::reply(
                    400, "application/json", R"({"error":{"message":"Unknown field: stream_options"}})"))};
            return FaultScript{F::send(goodStream())};
        });
        const auto llm = model(server);
        const Attempt first = llm->attempt(request(), u"r"_s, {}, {}).result();
        QCOMPARE(toString(first.error->kind), u"bad-reply"_s); // worth another try, at once
        QCOMPARE(first.retryAfterMs, 0);
        QVERIFY(!llm->attempt(request(), u"r"_s, {}, {}).result().error);
        QVERIFY(!llm->attempt(request(), u"r"_s, {}, {}).result().error);
        QCOMPARE(server.requestCount(), 3);
    }

    void refusesABadUrl()
    {
        const auto bad = HttpChatModel::create(m_network, {.endpoint = {.url = u"http://8.8.8.8/v1"_s}});
        QVERIFY(!bad);
        QCOMPARE(toString(bad.error().kind), u"bad-input"_s);
    }

    void aMissingKeyIsAnErrorBeforeAnythingIsSent()
    {
        qunsetenv("DAAO_TEST_KEY");
        FaultServer server(FaultScript{F::send(goodStream())});
        const Attempt attempt = ask(server, {.endpoint = {.keyVariable = u"DAAO_TEST_KEY"_s}});
        QCOMPARE(toString(attempt.error->kind), u"auth"_s);
        QVERIFY(!attempt.mayHaveBeenBilled);
        QCOMPARE(server.mostOpen(), 0);
    }

    void withoutStreamingTheAnswerComesWhole()
    {
        FaultServer server(FaultScript{F::send(goodJson())});
        QString heard;
        const Attempt attempt =
            model(server, {.stream = false})
                ->attempt(request(), u"r"_s, [&](const QString &text) { heard += text; }, {})
                .result();
        QCOMPARE(attempt.text, u"hello"_s);
        QCOMPARE(heard, u"hello"_s);
        const auto body = QJsonDocument::fromJson(server.requests().first().body).object();
        QCOMPARE(body.value("stream"_L1), QJsonValue(false));
        QVERIFY(!body.contains("stream_options"_L1));
    }
};

QTEST_GUILESS_MAIN(TestHttpChatModel)
#include "tst_httpchatmodel.moc"
