#pragma once

#include "core/orchestrator/executor.h"

#include <QMutex>
#include <QPromise>
#include <QWaitCondition>

namespace daao {

using namespace Qt::StringLiterals;

/// Answers at once with what a function says; counts, and can wait for company first.
class ScriptedModel final : public ChatModel
{
public:
    using Script = std::function<Attempt(const ChatRequest &)>;
    explicit ScriptedModel(Script script)
        : m_script(std::move(script))
    {}

    QFuture<Attempt> attempt(ChatRequest request, QString, DeltaHandler onDelta,
                             std::stop_token stop) override
    {
        QMutexLocker lock(&m_mutex);
        ++calls;
        m_arrived.wakeAll();
        while (calls < company) // nobody is answered before all are here
            if (!m_arrived.wait(&m_mutex, 10'000))
                break;
        lock.unlock();
        auto promise = std::make_shared<QPromise<Attempt>>();
        promise->start();
        auto future = promise->future();
        if (hang) { // answers only a stop request
            m_stops.emplace_back(std::make_unique<std::stop_callback<std::function<void()>>>(stop, [promise] {
                promise->addResult(Attempt{.error = Error{ErrorKind::Cancelled, u"cancelled"_s, {}}});
                promise->finish();
            }));
            return future;
        }
        const Attempt attempt = m_script(request);
        if (onDelta)
            onDelta(attempt.text);
        promise->addResult(attempt);
        promise->finish();
        return future;
    }

    int calls = 0;
    int company = 0;
    bool hang = false;

private:
    Script m_script;
    QMutex m_mutex;
    QWaitCondition m_arrived;
    std::vector<std::unique_ptr<std::stop_callback<std::function<void()>>>> m_stops;
};

inline Attempt says(const QString &text, int completionTokens = 10)
{
    return {.httpStatus = 200,
            .text = text,
            .finishReason = u"stop"_s,
            .usage = {.promptTokens = 100, .completionTokens = completionTokens},
            .latencyMs = 200,
            .ttftMs = 20};
}

inline Attempt fails(ErrorKind kind)
{
    return {.httpStatus = 400, .mayHaveBeenBilled = false, .error = Error{kind, u"no"_s, {}}};
}

class NoCode final : public CodeRunner
{
public:
    QString unavailableReason() const override { return u"there is no sandbox in this test"_s; }
    Result<ProgramOutput> run(const QString &, std::stop_token) override
    {
        return failure(ErrorKind::Unavailable, unavailableReason());
    }
    Result<CodeVerdict> judge(const QString &, const QString &, const QList<TestCase> &,
                              std::stop_token) override
    {
        return failure(ErrorKind::Unavailable, unavailableReason());
    }
};

class MemoryCache final : public NodeCache
{
public:
    std::optional<NodeRun> find(const QByteArray &key) override
    {
        const QMutexLocker lock(&m_mutex);
        return m_nodes.contains(key) ? std::optional(m_nodes.value(key)) : std::nullopt;
    }
    void insert(const QByteArray &key, const NodeRun &node) override
    {
        const QMutexLocker lock(&m_mutex);
        m_nodes.insert(key, node);
    }

private:
    QMutex m_mutex;
    QHash<QByteArray, NodeRun> m_nodes;
};

class FixedPlanner : public Planner
{
public:
    explicit FixedPlanner(Workflow workflow)
        : m_workflow(std::move(workflow))
    {}
    Result<Plan> plan(const PlanRequest &) const override { return Plan{.workflow = m_workflow}; }

private:
    Workflow m_workflow;
};

inline Workflow chain(const QStringList &models, Operator op = Operator::Cot)
{
    Workflow workflow;
    for (const QString &model : models)
        workflow.layers.append({{.op = op, .model = model}});
    workflow.nameNodes();
    return workflow;
}

inline Workflow wide(const QStringList &models)
{
    Workflow workflow{.layers = {{}}};
    for (const QString &model : models)
        workflow.layers[0].append({.op = Operator::Cot, .model = model});
    workflow.nameNodes();
    return workflow;
}

/// A pool of scripted LLMs at $1 (in) and $2 (out) per million tokens, and an executor over it.
struct World
{
    explicit World(int threads = 8)
        : executor({client, code, prompts, nullptr, &cache, nullptr}, threads)
    {}

    std::shared_ptr<ScriptedModel> add(const QString &id, ScriptedModel::Script script, bool priced = true)
    {
        auto model = std::make_shared<ScriptedModel>(std::move(script));
        ModelCard card{.id = id, .endpoint = u"e"_s, .simulated = true};
        if (priced)
            card.price =
                Price{.perPromptToken = Money::pico(1'000'000), .perCompletionToken = Money::pico(2'000'000)};
        routes.append({card, model});
        client.setRoutes(routes);
        return model;
    }

    RunRequest request(const Workflow &workflow) const
    {
        RunRequest request{.query = {.text = u"What is 40 + 2?"_s},
                           .policy = {u"test"_s, 1},
                           .planner = std::make_shared<FixedPlanner>(workflow),
                           .seed = 7};
        for (const auto &route : routes)
            request.pool.append(route.card);
        return request;
    }

    Run run(const RunRequest &request, std::stop_token stop = {}) const
    {
        RunSink silent;
        return executor.execute(request, silent, std::move(stop));
    }

    NoCode code;
    PromptSet prompts = PromptSet::builtIn();
    MemoryCache cache;
    QList<ChatClient::Route> routes;
    ChatClient client{{.retries = 0}};
    Executor executor;
};

inline ScriptedModel::Script always(const QString &answer)
{
    return [answer](const ChatRequest &) { return says("Well. Answer: "_L1 + answer); };
}

inline Money sumOfAttempts(const Run &run)
{
    Money sum;
    for (const Call &call : run.calls())
        for (const Attempt &attempt : call.reply.attempts)
            sum += attempt.cost.value_or(Money());
    return sum;
}

inline QString states(const Run &run)
{
    QStringList list;
    for (const NodeRun &node : run.nodes)
        list.append(node.node + u':' + toString(node.status));
    return list.join(u' ');
}

} // namespace daao
