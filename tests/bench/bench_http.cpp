// The executor over HTTP against `daao sim serve`, beside a bare libcurl loop with the same requests at the
// same concurrency, in one run; prints one JSON object.
//   bench_http DAAO-PROGRAM [CALLS] [CONCURRENCY]
#include "core/operators/promptset.h"
#include "core/orchestrator/executor.h"
#include "core/problems/problemgenerator.h"
#include "core/providers/chatclient.h"
#include "core/providers/httpchatmodel.h"
#include "core/sandbox/sandbox.h"

#include <curl/curl.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Everything one call sends, so that both sides send the same bytes.
class Collector final : public RunSink
{
public:
    void callFinished(const QString &, const Call &call) override
    {
        const std::scoped_lock lock(m_mutex);
        requests.append(call.request);
        if (!call.reply.ok())
            ++failures;
    }
    QList<ChatRequest> requests;
    int failures = 0;

private:
    std::mutex m_mutex;
};

void inParallel(int threads, int count, const std::function<void(int)> &work)
{
    std::atomic<int> next = 0;
    std::vector<std::thread> pool;
    for (int t = 0; t < threads; ++t)
        pool.emplace_back([&] {
            for (int i = next++; i < count; i = next++)
                work(i);
        });
    for (std::thread &thread : pool)
        thread.join();
}

/// One run of one generate node per problem. Seconds.
double throughExecutor(const Executor &executor, const QString &model, const QList<Problem> &problems,
                       int concurrency, Collector &sink)
{
    const Plan plan{.workflow = {.layers = {{{.id = u"n1"_s, .op = Operator::Cot, .model = model}}}}};
    QElapsedTimer timer;
    timer.start();
    inParallel(concurrency, int(problems.size()), [&](int i) {
        executor.execute({.query = problems[i].toQuery(), .plan = plan, .seed = 1}, sink);
    });
    return double(timer.nsecsElapsed()) / 1e9;
}

size_t swallow(char *, size_t size, size_t count, void *sum)
{
    *static_cast<size_t *>(sum) += size * count;
    return size * count;
}

/// The same bodies with curl_easy, one handle a thread. Seconds.
double throughBareCurl(const QString &url, const QList<QByteArray> &bodies, int concurrency,
                       std::atomic<int> &failures)
{
    QElapsedTimer timer;
    timer.start();
    std::atomic<int> next = 0;
    std::vector<std::thread> pool;
    const QByteArray address = (url + u"/chat/completions"_s).toUtf8();
    for (int t = 0; t < concurrency; ++t)
        pool.emplace_back([&] {
            CURL *curl = curl_easy_init();
            curl_slist *headers = curl_slist_append(nullptr, "Content-Type: application/json");
            size_t received = 0;
            curl_easy_setopt(curl, CURLOPT_URL, address.constData());
            curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
            curl_easy_setopt(curl, CURLOPT_PROXY, "");
            curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
            curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &swallow);
            curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
            for (int i = next++; i < bodies.size(); i = next++) {
                curl_easy_setopt(curl, CURLOPT_POSTFIELDS, bodies[i].constData());
                curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, long(bodies[i].size()));
                long status = 0;
                if (curl_easy_perform(curl) != CURLE_OK
                    || curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status) != CURLE_OK || status != 200)
                    ++failures;
            }
            curl_slist_free_all(headers);
            curl_easy_cleanup(curl);
        });
    for (std::thread &thread : pool)
        thread.join();
    return double(timer.nsecsElapsed()) / 1e9;
}

QString serve(QProcess &server, const QString &program)
{
    server.start(program, {u"sim"_s, u"serve"_s});
    if (!server.waitForReadyRead(60'000))
        return {};
    const QByteArray line = server.readLine().trimmed();
    return line.startsWith("listening ") ? QString::fromLatin1(line.mid(10)) : QString();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int calls = arguments.value(2, u"2000"_s).toInt();
    const int concurrency = arguments.value(3, u"16"_s).toInt();
    QProcess server;
    const QString url = serve(server, arguments.value(1));
    if (url.isEmpty()) {
        std::fputs("usage: bench_http DAAO-PROGRAM [CALLS] [CONCURRENCY]\n", stderr);
        return 2;
    }
    const QString model = u"sim-nano"_s;
    const auto http = HttpChatModel::create(std::make_shared<Network>(),
                                            {.endpoint = {.name = u"local"_s, .url = url}, .wireId = model});
    ChatClient client;
    client.setRoutes({{{.id = model, .endpoint = u"local"_s}, *http, EndpointGate::create(u"local"_s)}});
    Sandbox sandbox;
    const PromptSet prompts = PromptSet::builtIn();
    const Executor executor({client, sandbox, prompts}, 1);
    const QList<Problem> problems =
        generateProblems({.count = calls, .seed = 5, .families = {u"arithmetic"_s, u"modular"_s}});

    Collector warmUp;
    throughExecutor(executor, model, problems.first(std::min(calls, 100)), concurrency, warmUp);
    std::vector<double> ours;
    std::vector<double> bare;
    int failures = 0;
    std::atomic<int> bareFailures = 0;
    for (int round = 0; round < 5; ++round) { // taking turns, so that both meet the same machine
        Collector sink;
        ours.push_back(throughExecutor(executor, model, problems, concurrency, sink));
        failures += sink.failures;
        QList<QByteArray> bodies;
        for (const ChatRequest &request : std::as_const(sink.requests))
            bodies.append((*http)->bodyOf(request).value());
        bare.push_back(throughBareCurl(url, bodies, concurrency, bareFailures));
    }
    std::ranges::sort(ours);
    std::ranges::sort(bare);
    const double ratio = ours[2] / bare[2];
    const QJsonObject result{{u"calls"_s, calls},
                             {u"concurrency"_s, concurrency},
                             {u"executor_calls_per_second"_s, calls / ours[2]},
                             {u"bare_curl_calls_per_second"_s, calls / bare[2]},
                             {u"ratio_of_medians"_s, ratio},
                             {u"target"_s, 1.3},
                             {u"executor_failures"_s, failures},
                             {u"bare_failures"_s, bareFailures.load()}};
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    server.terminate();
    server.waitForFinished();
    return 0;
}
