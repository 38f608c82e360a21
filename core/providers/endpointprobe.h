#pragma once

#include "core/domain/modelcard.h"
#include "core/providers/endpointurl.h"
#include "core/providers/network.h"

#include <QCoreApplication>

#include <array>
#include <functional>

namespace daao {

/// One visible step of the endpoint test.
struct ProbeStep
{
    QString title;
    bool ok = false;
    double ms = 0;
    QString request;  ///< "POST http://127.0.0.1:8080/v1/chat/completions {…}"; several are separated by LF
    QString reply;    ///< the first 4 kB, status line included; no key in it
    QString sentence; ///< what it showed

    bool operator==(const ProbeStep &) const = default;
};

/// What is known about an endpoint after the test.
struct ProbeReport
{
    QList<ProbeStep>
        steps;         ///< the five; fewer after a stop request, or where the URL or the chat gets no answer
    Endpoint endpoint; ///< with the URL that works, streamsUsage and simulated
    QList<ModelCard> models; ///< as the endpoint lists them
    bool seedHonoured = false;

    /// It can be used: it answers a chat.
    bool ok() const { return steps.size() >= 3 && steps[2].ok; }
    bool operator==(const ProbeReport &) const = default;
};

/// The endpoint test in five steps: the URL (with and without /v1), the list of LLMs (GET /models, else
/// Ollama's /api/tags), a chat of one token, a streamed chat (does usage arrive?), and the same seed twice.
/// Costs a few tokens of the LLM it asks. Blocks: call it on a worker.
class EndpointProbe
{
    Q_DECLARE_TR_FUNCTIONS(daao::EndpointProbe)
    Q_DISABLE_COPY_MOVE(EndpointProbe)

public:
    /// `model` is the LLM to ask, by the endpoint's own name; empty: the first it lists.
    EndpointProbe(Network &network, Endpoint endpoint, QString model = {}, HttpClocks clocks = probeClocks());

    ProbeReport run(std::stop_token stop = {}, const std::function<void(const ProbeStep &)> &onStep = {});

    static HttpClocks probeClocks();

private:
    struct Exchange;

    Exchange get(const QByteArray &url);
    Exchange chat(int maxTokens, bool stream, bool askForUsage);
    Exchange exchange(HttpRequest request);
    bool readModels(const Exchange &exchange);
    ProbeStep findUrl();
    ProbeStep listModels();
    ProbeStep chatOnce();
    ProbeStep streamOnce();
    ProbeStep sameSeedTwice();

    Network &m_network;
    QString m_model;
    HttpClocks m_clocks;
    std::stop_token m_stop;
    EndpointUrl m_url;
    ProbeReport m_report;
    bool m_silent = false;              ///< a chat was not answered in time
    std::shared_ptr<Exchange> m_models; ///< the reply to GET /models that step 1 found
};

} // namespace daao
