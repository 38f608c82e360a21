#include "core/providers/replyreader.h"

#include <QTest>

#include <ctime>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

constexpr bool clean = false;
constexpr bool cut = true;

HttpHead headOf(int status, const QByteArray &type = "text/event-stream")
{
    return {status, {{"content-type", type}}};
}

Attempt readWith(ReplyExpectation expectation, const QByteArray &body, int status = 200, bool broken = clean)
{
    ReplyReader reader(expectation);
    reader.head(headOf(status));
    reader.feed(body);
    std::optional<Error> error;
    if (broken)
        error = Error{ErrorKind::Truncated, u"The connection broke."_s, {}};
    return reader.finish(error);
}

Attempt read(const QByteArray &body, int status = 200, bool broken = clean)
{
    return readWith({.maxTokens = 100, .promptEstimate = 10}, body, status, broken);
}

QByteArray delta(const QByteArray &text, const QByteArray &finish = "null")
{
    return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
           + "\"},\"finish_reason\":" + finish + "}]}\n\n";
}

const QByteArray stop = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
const QByteArray usage =
    "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3}}\n\n";
const QByteArray done = "data: [DONE]\n\n";

} // namespace

class TestReplyReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWholeAnswersOfEveryDialect_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reasoning");
        QTest::addColumn<int>("prompt");
        QTest::addColumn<int>("completion");
        const auto row = [](const char *name, const QByteArray &body, const char *text, int prompt,
                            int completion, const char *reasoning = "") {
            QTest::newRow(name) << body << QString::fromUtf8(text) << QString::fromUtf8(reasoning) << prompt
                                << completion;
        };
        row("OpenAI",
            "data: "
            "{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null},"
            "\"finish_reason\":null}],\"usage\":null,\"obfuscation\":\"xx\"}\n\n"
                + delta("He") + delta("llo") + stop + usage + done,
            "Hello", 12, 3);
        row("llama.cpp: no role, usage and timings in the finish chunk",
            delta("Hello")
                + "data: {\"choices\":[{\"finish_reason\":\"stop\",\"index\":0,\"delta\":{}}],\"usage\":{"
                  "\"completion_tokens\":5,\"prompt_tokens\":21,\"total_tokens\":26},\"timings\":{\"prompt_"
                  "n\":21}}\n\n"
                + done,
            "Hello", 21, 5);
        row("Ollama: reasoning, role in each chunk",
            "data: "
            "{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\",\"reasoning\":"
            "\"Hm.\"},"
            "\"finish_reason\":null}]}\n\n"
                + delta("42") + delta("", "\"stop\"") + usage + done,
            "42", 12, 3, "Hm.");
        row("vLLM: usage on every chunk, the last counts; reasoning_content",
            "data: "
            "{\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"So\"}}],\"usage\":{\"prompt_"
            "tokens\":9,"
            "\"completion_tokens\":1}}\n\ndata: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"7\"},"
            "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}\n\n"
                + done,
            "7", 9, 2, "So");
        row("OpenRouter: comments, usage with cost",
            ": OPENROUTER PROCESSING\n\n" + delta("ok", "\"stop\"") + ": OPENROUTER PROCESSING\n\n" + usage
                + done,
            "ok", 12, 3);
        row("ping events and padding", "event: ping\n\ndata:\n\n" + delta("ok", "\"stop\"") + usage + done,
            "ok", 12, 3);
        row("text after DONE", delta("ok", "\"stop\"") + usage + done + delta("GHOST"), "ok", 12, 3);
        row("DONE without its line end", delta("ok", "\"stop\"") + usage + "data: [DONE]", "ok", 12, 3);
        row("JSON where a stream was asked",
            "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"whole\"},"
            "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3},\"error\":"
            "null}",
            "whole", 12, 3);
        row("JSON after a mark and blanks",
            "\xEF\xBB\xBF \n{\"choices\":[{\"message\":{\"content\":\"x\"},\"finish_reason\":\"length\"}],"
            "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2}}",
            "x", 1, 2);
        row("a surrogate pair over two events",
            delta("\\ud83d") + delta("\\ude42", "\"stop\"") + usage + done, "\xF0\x9F\x99\x82", 12, 3);
        row("other choices are not ours",
            "data: "
            "{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"B\"}},{\"index\":0,\"delta\":{\"content\":"
            "\"A\"},"
            "\"finish_reason\":\"stop\"}]}\n\n"
                + usage + done,
            "A", 12, 3);
    }
    void readsWholeAnswersOfEveryDialect()
    {
        QFETCH(QByteArray, body);
        for (qsizetype split = 0; split < body.size(); split += split < 60 ? 1 : 13) {
            ReplyReader reader({.maxTokens = 100, .promptEstimate = 10});
            reader.head(headOf(200));
            reader.feed(body.left(split));
            QString streamed = reader.takeDelta();
            reader.feed(body.mid(split));
            streamed += reader.takeDelta();
            const Attempt attempt = reader.finish();
            streamed += reader.takeDelta();
            QVERIFY2(!attempt.error, attempt.error ? qPrintable(attempt.error->message) : "");
            QTEST(attempt.text, "text");
            QCOMPARE(streamed, attempt.text);
            QTEST(attempt.reasoning, "reasoning");
            QTEST(attempt.usage.promptTokens, "prompt");
            QTEST(attempt.usage.completionTokens, "completion");
            QVERIFY(!attempt.usage.estimated);
            QVERIFY(!attempt.finishReason.isEmpty());
            QVERIFY(!attempt.invalidUtf8);
        }
    }

    void neverAcceptsAnIncompleteOrBrokenAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("broken");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *name, const QByteArray &body, ErrorKind kind, const char *kept = "",
                            bool broken = clean, int status = 200) {
            QTest::newRow(name) << body << status << broken << toString(kind) << QString::fromUtf8(kept);
        };
        using enum ErrorKind;
        row("clean end without finish_reason", delta("half"), Truncated, "half");
        row("DONE without finish_reason", delta("half") + done, Truncated, "half");
        row("finish_reason empty", delta("half", "\"\"") + done, Truncated, "half");
        row("cut", delta("half"), Truncated, "half", cut);
        row("cut after finish_reason, before DONE", delta("all", "\"stop\""), Truncated, "all", cut);
        row("cut inside an event", delta("half") + "data: {\"choices\":[{\"del", Truncated, "half");
        row("cut before any event", "data: {\"cho", Truncated, "", cut);
        row("JSON cut", "{\"choices\":[{\"message\":{\"content\":\"ha", Truncated, "", cut);
        row("JSON cut, clean end", "{\"choices\":[{\"message\":{\"content\":\"ha", Truncated);
        row("JSON without finish_reason", "{\"choices\":[{\"message\":{\"content\":\"ha\"}}]}", Truncated,
            "ha");
        row("bad JSON in one event", delta("half") + "data: {\"choices\": oops}\n\n" + stop + done, BadReply,
            "half");
        row("an event that is a number", delta("half") + "data: 7\n\n" + stop + done, BadReply, "half");
        row("error object in the stream",
            delta("half") + "data: {\"error\":{\"message\":\"boom\",\"type\":\"server_error\"}}\n\n" + done,
            BadReply, "half");
        row("error beside choices",
            delta("half")
                + "data: "
                  "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}],"
                  "\"error\":{\"code\":502,\"message\":\"gone\"}}\n\n"
                + done,
            BadReply, "half");
        row("finish_reason error", delta("half", "\"error\"") + done, BadReply, "half");
        row("error line of llama.cpp",
            delta("half") + "error: {\"code\":500,\"message\":\"slot lost\",\"type\":\"server_error\"}\n\n",
            BadReply, "half");
        row("event: error",
            delta("half")
                + "event: error\ndata: {\"message\":\"Overloaded\",\"type\":\"overloaded_error\"}\n\n",
            RateLimited, "half");
        row("event: error, plain text", delta("half") + "event: error\ndata: it broke\n\n", BadReply, "half");
        row("200 with an error", "{\"error\":{\"message\":\"no such model\",\"type\":\"not_found_error\"}}",
            Refused);
        row("200 with a quota error", "{\"error\":{\"message\":\"pay\",\"code\":\"insufficient_quota\"}}",
            Credit);
        row("200 HTML", "<!DOCTYPE html><html><title>Login</title></html>", BadReply);
        row("200 empty", "", BadReply);
        row("200 blank", " \n\n", BadReply);
        row("200 some text", "Not an answer", BadReply);
        row("200 JSON of something else", "{\"hello\":1}", BadReply);
        row("no choices", "{\"choices\":[]}", BadReply);
        row("too deep", QByteArray(200'000, '['), BadReply);
        row("comments only", ": a\n\n: b\n\n", BadReply);
        row("DONE only", done, Truncated);
    }
    void neverAcceptsAnIncompleteOrBrokenAnswer()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(bool, broken);
        const Attempt attempt = read(body, status, broken);
        QVERIFY(attempt.error);
        QTEST(toString(attempt.error->kind), "kind");
        QTEST(attempt.text, "kept");
        QVERIFY(!attempt.error->message.isEmpty());
        QVERIFY(attempt.error->detail.size() < 6000);
    }

    void aHostKnownToSendDoneMustSendIt()
    {
        const QByteArray body = delta("all", "\"stop\"") + usage;
        QVERIFY(!read(body).error);
        const Attempt strict = readWith({.maxTokens = 100, .hostSendsDone = true}, body);
        QVERIFY(strict.error);
        QCOMPARE(toString(strict.error->kind), toString(ErrorKind::Truncated));
    }

    void sortsErrorRepliesByWhatTheyMean_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char *name, int status, const char *body, ErrorKind kind,
                            const char *mentions = "") {
            QTest::newRow(name) << status << QByteArray(body) << toString(kind)
                                << QString::fromUtf8(mentions);
        };
        using enum ErrorKind;
        row("400", 400,
            R"({"error":{"message":"bad n","type":"invalid_request_error","param":"n","code":null}})",
            Refused, "bad n");
        row("401", 401, R"({"error":{"message":"Incorrect API key","code":"invalid_api_key"}})", Auth,
            "Incorrect");
        row("403", 403, "", Auth);
        row("402", 402, R"({"error":{"code":402,"message":"Insufficient credits"}})", Credit, "Insufficient");
        row("404", 404, R"({"error":{"message":"model 'x' not found","type":"not_found_error"}})", Refused,
            "model 'x'");
        row("408", 408, "", Timeout);
        row("409", 409, "", RateLimited);
        row("413", 413, "<html><title>413 Too Large</title></html>", Refused, "413 Too Large");
        row("422 FastAPI", 422, R"({"detail":[{"loc":["body","messages",0],"msg":"field required"}]})",
            Refused, "body.messages.0: field required");
        row("FastAPI text", 500, R"({"detail":"exploded"})", BadReply, "exploded");
        row("425", 425, "", RateLimited);
        row("429", 429, R"({"error":{"message":"slow down","code":"rate_limit_exceeded"}})", RateLimited,
            "slow down");
        row("429 without quota", 429, R"({"error":{"message":"pay","type":"insufficient_quota"}})", Credit,
            "pay");
        row("500", 500, R"({"error":{"message":"oops","type":"server_error"}})", BadReply, "oops");
        row("500 of llama.cpp, our fault", 500,
            R"({"error":{"code":500,"message":"[json.exception.parse_error.101] parse error at line 1","type":"server_error"}})",
            Refused, "parse error");
        row("500 of llama.cpp, n:2", 500,
            R"({"error":{"code":500,"message":"Only one completion choice is allowed","type":"server_error"}})",
            Refused);
        row("502 HTML", 502, "<html><head><title>Bad gateway</title></head></html>", BadReply, "Bad gateway");
        row("503", 503, R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})",
            RateLimited, "Loading model");
        row("504", 504, "upstream timed out", BadReply, "upstream timed out");
        row("529", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})",
            RateLimited, "Overloaded");
        row("error as text", 400, R"({"error":"model is required"})", Refused, "model is required");
        row("302", 302, "", Refused);
    }
    void sortsErrorRepliesByWhatTheyMean()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, mentions);
        const Attempt attempt = read(body, status);
        QVERIFY(attempt.error);
        QTEST(toString(attempt.error->kind), "kind");
        QVERIFY2(attempt.error->message.contains(mentions), qPrintable(attempt.error->message));
        QCOMPARE(attempt.httpStatus, status);
        QCOMPARE(attempt.usage, Usage());
    }

    void flagsInvalidUtf8AndKeepsTheRest()
    {
        const Attempt attempt = read(delta("a\xFFz", "\"stop\"") + done);
        QVERIFY(!attempt.error);
        QVERIFY(attempt.invalidUtf8);
        QCOMPARE(attempt.text, u"a\uFFFDz"_s);
    }

    void marksAnswersThatWereProbablyCut_data()
    {
        QTest::addColumn<int>("maxTokens");
        QTest::addColumn<int>("estimate");
        QTest::addColumn<bool>("cutOff");
        QTest::newRow("neither") << 100 << 20 << false;
        QTest::newRow("stop at the limit") << 3 << 20 << true;
        QTest::newRow("prompt below half") << 100 << 2000 << true;
        QTest::newRow("small prompts are not judged") << 100 << 60 << false;
    }
    void marksAnswersThatWereProbablyCut()
    {
        QFETCH(int, maxTokens);
        QFETCH(int, estimate);
        const Attempt attempt = readWith({.maxTokens = maxTokens, .promptEstimate = estimate},
                                         delta("ok", "\"stop\"") + usage + done);
        QVERIFY(!attempt.error);
        QTEST(attempt.possiblyCut, "cutOff");
    }

    void estimatesAUsageThatWasNotTold()
    {
        const Attempt attempt = read(delta("one two three four", "\"stop\"") + done);
        QVERIFY(attempt.usage.estimated);
        QCOMPARE(attempt.usage.promptTokens, 10);
        QVERIFY(attempt.usage.completionTokens > 0);
    }

    void readsDetailsOfUsageAndIgnoresNonsense()
    {
        const Attempt attempt = read(
            delta("x", "\"stop\"")
            + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":7,\"cost\":0.0025,"
              "\"prompt_tokens_details\":{\"cached_tokens\":32},\"completion_tokens_details\":{\"reasoning_"
              "tokens\":4}}}\n\n"
            + done);
        QCOMPARE(attempt.usage, (Usage{50, 7, 32, 4, false, Money::usd(0.0025)}));
        const Attempt odd =
            read(delta("x", "\"stop\"")
                 + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":-5,\"completion_tokens\":1e300,"
                   "\"cost\":-1}}\n\n"
                 + done);
        QCOMPARE(odd.usage, Usage());
    }

    void namesTheHostOfARedirect()
    {
        ReplyReader reader({});
        reader.head({307, {{"location", "https://evil.example/v1?key=secret"}}});
        const Attempt attempt = reader.finish();
        QVERIFY(attempt.error->message.contains("evil.example"_L1));
        QVERIFY(!attempt.error->message.contains("secret"_L1));
    }

    void readsTwoHundredThousandEventsQuickly()
    {
        QByteArray body;
        for (int i = 0; i < 200'000; ++i)
            body += delta("ab");
        body += stop + done;
        const std::clock_t start = std::clock(); // CPU time: the machine may be busy
        ReplyReader reader({.maxTokens = 1'000'000});
        reader.head(headOf(200));
        for (qsizetype at = 0; at < body.size(); at += 16'384) {
            reader.feed(QByteArrayView(body).sliced(at, std::min<qsizetype>(16'384, body.size() - at)));
            reader.takeDelta();
        }
        const Attempt attempt = reader.finish();
        const auto ms = (std::clock() - start) * 1000 / CLOCKS_PER_SEC;
        QVERIFY(!attempt.error);
        QCOMPARE(attempt.text.size(), 400'000);
        qInfo() << "200,000 events in" << ms << "ms";
        QCOMPARE_LT(ms, 2000);
    }
};

QTEST_GUILESS_MAIN(TestReplyReader)
#include "tst_replyreader.moc"
