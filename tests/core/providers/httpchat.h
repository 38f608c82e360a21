#pragma once

#include "core/providers/httpchatmodel.h"

#include "tests/support/faultserver.h"

/// What tests of the HTTP model ask for, and what servers answer.
namespace httpchat {

using namespace daao;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using F = FaultServer;

inline QByteArray delta(const QByteArray &text, const QByteArray &finish = "null")
{
    return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
           + "\"},\"finish_reason\":" + finish + "}]}\n\n";
}

inline const QByteArray usage =
    "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3}}\n\n";
inline const QByteArray done = "data: [DONE]\n\n";

inline QByteArray goodStream(const QByteArray &text = "hello")
{
    return F::stream({delta(text), delta("", "\"stop\""), usage, done});
}

inline QByteArray goodJson()
{
    return F::reply(200, "application/json",
                    R"({"choices":[{"message":{"content":"hello"},"finish_reason":"stop"}],)"
                    R"("usage":{"prompt_tokens":12,"completion_tokens":3}})");
}

inline const HttpClocks fast{.connect = 2s, .firstByte = 250ms, .idle = 250ms, .total = 5s};

inline ChatRequest request(const QString &text = u"hi"_s)
{
    return {u"m"_s, {{Role::User, text}}, 0.5, 64, 7, {}};
}

/// A model before a server.
class Asking
{
public:
    std::shared_ptr<Network> m_network = std::make_shared<Network>();

    std::shared_ptr<HttpChatModel> model(const FaultServer &server, HttpChatModel::Options options = {})
    {
        if (options.endpoint.url.isEmpty())
            options.endpoint.url = server.url();
        options.endpoint.name = u"test"_s;
        return HttpChatModel::create(m_network, std::move(options)).value();
    }
    Attempt ask(const FaultServer &server, HttpChatModel::Options options = {.clocks = fast})
    {
        return model(server, std::move(options))->attempt(request(), u"r-1"_s, {}, {}).result();
    }
};

} // namespace httpchat
