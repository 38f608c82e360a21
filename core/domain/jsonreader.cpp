#include "core/domain/json.h"
#include "core/domain/jsonview.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestDocument = 32 * 1024 * 1024;

/// Reads a value with `read(const JsonView &)` and turns the first fault into the result.
template<class Read>
auto reading(const QJsonObject &json, Read read) -> Result<decltype(read(std::declval<JsonView>()))>
{
    JsonView::Fault fault;
    auto value = read(JsonView(json, {}, &fault));
    if (fault)
        return tl::unexpected(*fault);
    return value;
}

/// The kind of an error by its name; errorKindFromString() maps what nobody knows to Internal, so does this.
std::optional<Error> readError(const JsonView &parent)
{
    if (!parent.has(u"error"_s))
        return std::nullopt;
    const JsonView json = parent.object(u"error"_s);
    return Error{errorKindFromString(json.text(u"kind"_s)), json.text(u"message"_s), json.text(u"detail"_s)};
}

std::optional<Money> perToken(const JsonView &json, const QString &key)
{
    const auto dollars = json.optionalNumber(key);
    if (!dollars)
        return std::nullopt;
    if (*dollars < 0 || *dollars > 1e9) {
        json.fail(key, JsonView::tr("is not a price in dollars per million tokens"));
        return std::nullopt;
    }
    return Money::pico(std::llround(*dollars * 1e6));
}

Price readPrice(const JsonView &json)
{
    json.require(u"prompt_usd_per_million"_s).require(u"completion_usd_per_million"_s);
    return {perToken(json, u"prompt_usd_per_million"_s).value_or(Money()),
            perToken(json, u"completion_usd_per_million"_s).value_or(Money()),
            perToken(json, u"cached_usd_per_million"_s), json.time(u"valid_from"_s), json.text(u"source"_s)};
}

TestCase readTest(const JsonView &json)
{
    return {json.array(u"args"_s), json.value(u"expected"_s)};
}

Reference readReference(const JsonView &json)
{
    return {json.optionalText(u"answer"_s), json.texts(u"choices"_s), json.text(u"entry_point"_s),
            json.list(u"public_tests"_s, readTest), json.list(u"hidden_tests"_s, readTest)};
}

ImageRef readImage(const JsonView &json)
{
    return {json.text(u"sha256"_s), json.text(u"media_type"_s)};
}

Query readQuery(const JsonView &json)
{
    return {json.text(u"id"_s), json.text(u"text"_s), readReference(json.object(u"reference"_s)),
            json.texts(u"tags"_s), json.list(u"images"_s, readImage)};
}

Difficulty readDifficulty(const JsonView &json)
{
    const Difficulty none;
    return {json.number(u"value"_s, none.value), json.number(u"low"_s, none.low),
            json.number(u"high"_s, none.high), json.number(u"logit"_s), json.text(u"encoder"_s)};
}

Alternative readAlternative(const JsonView &json)
{
    return {json.text(u"id"_s),        json.optionalNumber(u"p_correct"_s),
            json.money(u"cost_usd"_s), json.optionalNumber(u"seconds"_s),
            json.number(u"utility"_s), json.text(u"excluded"_s)};
}

Flip readFlip(const JsonView &json)
{
    return {json.text(u"parameter"_s), json.number(u"from"_s), json.number(u"to"_s), json.text(u"winner"_s)};
}

Why readWhy(const JsonView &json)
{
    return {json.text(u"decision"_s),        json.text(u"chosen"_s),
            json.text(u"runner_up"_s),       json.number(u"margin"_s),
            json.number(u"lambda"_s),        json.list(u"alternatives"_s, readAlternative),
            json.list(u"flips"_s, readFlip), json.text(u"sentence"_s)};
}

QList<Why> readDecisions(const JsonView &parent, const QString &key)
{
    return parent.object(key).list(u"decisions"_s, readWhy);
}

NodeSettings readSettings(const JsonView &json)
{
    NodeSettings settings{json.optionalInteger(u"samples"_s),
                          json.optionalInteger(u"rounds"_s),
                          json.optionalNumber(u"temperature"_s),
                          json.optionalInteger(u"max_tokens"_s),
                          {},
                          json.optionalInteger(u"draw"_s)};
    const JsonView prompts = json.object(u"prompts"_s);
    for (const QString &name : prompts.json().keys())
        settings.prompts.insert(name, prompts.text(name));
    return settings;
}

Operator readOperator(const JsonView &json)
{
    return json.require(u"operator"_s).named(u"operator"_s, Operator::Generate, &operatorFromString);
}

WorkflowNode readNode(const JsonView &json)
{
    const auto member = [](const JsonView &m) { return Member{m.text(u"role"_s), m.text(u"model"_s)}; };
    return {json.text(u"node"_s), readOperator(json), json.require(u"model"_s).text(u"model"_s),
            json.list(u"members"_s, member), readSettings(json.object(u"settings"_s))};
}

Workflow readLayers(const JsonView &parent, const QJsonArray &layers, const QString &path)
{
    Workflow workflow;
    for (qsizetype i = 0; i < layers.size(); ++i) {
        const QString place = u"%1[%2]"_s.arg(path).arg(i);
        if (!layers.at(i).isArray())
            parent.fail(place, JsonView::tr("is not a list"));
        workflow.layers.append(parent.list(layers.at(i).toArray(), parent.pathOf(place), readNode));
    }
    return workflow;
}

Plan readPlan(const JsonView &json, const JsonView &difficulty)
{
    Plan plan;
    plan.difficulty = readDifficulty(difficulty);
    plan.workflow = readLayers(json, json.array(u"layers"_s), u"layers"_s);
    const JsonView expected = json.object(u"expected"_s);
    plan.expected = {expected.optionalNumber(u"p_correct"_s), expected.money(u"cost_usd"_s)};
    plan.why = readDecisions(json, u"why"_s);
    const JsonView nodes = json.object(u"node_why"_s);
    for (const QString &node : nodes.json().keys())
        plan.nodeWhy.insert(node, readDecisions(nodes, node));
    return plan;
}

ChatMessage readMessage(const JsonView &json)
{
    return {json.require(u"role"_s).named(u"role"_s, Role::User, &roleFromString), json.text(u"content"_s),
            json.list(u"images"_s, readImage)};
}

ChatRequest readRequest(const JsonView &json)
{
    const ChatRequest none;
    return {json.text(u"model"_s),           json.list(u"messages"_s, readMessage),
            json.number(u"temperature"_s),   json.integer(u"max_tokens"_s, none.maxTokens),
            json.unsignedInteger(u"seed"_s), json.texts(u"stop"_s)};
}

Attempt readAttempt(const JsonView &json)
{
    Attempt attempt;
    attempt.number = json.integer(u"attempt"_s, 1);
    attempt.requestId = json.text(u"request_id"_s);
    attempt.httpStatus = json.integer(u"http_status"_s);
    attempt.text = json.text(u"text"_s);
    attempt.reasoning = json.text(u"reasoning"_s);
    attempt.finishReason = json.text(u"finish_reason"_s);
    attempt.usage = {json.integer(u"prompt_tokens"_s),    json.integer(u"completion_tokens"_s),
                     json.integer(u"cached_tokens"_s),    json.integer(u"reasoning_tokens"_s),
                     json.boolean(u"tokens_estimated"_s), json.money(u"reported_cost_usd"_s)};
    attempt.cost = json.money(u"cost_usd"_s);
    attempt.startedAt = json.time(u"started_at"_s);
    attempt.waitedMs = json.number(u"waited_ms"_s);
    attempt.latencyMs = json.number(u"latency_ms"_s);
    attempt.ttftMs = json.number(u"ttft_ms"_s);
    attempt.retryAfterMs = json.integer(u"retry_after_ms"_s, -1);
    attempt.possiblyCut = json.boolean(u"possibly_cut"_s);
    attempt.invalidUtf8 = json.boolean(u"invalid_utf8"_s);
    attempt.mayHaveBeenBilled = json.boolean(u"may_have_been_billed"_s, true);
    attempt.error = readError(json);
    return attempt;
}

Call readCall(const JsonView &json)
{
    return {json.text(u"node"_s), json.integer(u"index"_s), readRequest(json.object(u"request"_s)),
            ChatReply{json.list(u"attempts"_s, readAttempt)}};
}

Candidate readCandidate(const JsonView &json)
{
    return {json.text(u"node"_s),          json.text(u"model"_s), json.text(u"text"_s),
            json.text(u"answer"_s),        json.text(u"code"_s),  json.optionalBoolean(u"tests_passed"_s),
            json.number(u"quality"_s, 0.5)};
}

NodeRun readNodeRun(const JsonView &json)
{
    NodeRun node;
    node.node = json.require(u"node"_s).text(u"node"_s);
    node.op = readOperator(json);
    node.model = json.text(u"model"_s);
    node.layer = json.integer(u"layer"_s);
    node.status = json.named(u"status"_s, NodeStatus::Waiting, &nodeStatusFromString);
    node.answer = json.text(u"answer"_s);
    node.candidates = json.list(u"candidates"_s, readCandidate);
    node.replacesCandidates = json.boolean(u"replaces_candidates"_s);
    node.calls = json.list(u"exchanges"_s, readCall);
    node.cost = json.cost();
    node.startedMs = json.number(u"started_ms"_s);
    node.durationMs = json.number(u"duration_ms"_s);
    node.why = readDecisions(json, u"why"_s);
    node.key = QByteArray::fromHex(json.text(u"key"_s).toLatin1());
    node.remarks = json.texts(u"remarks"_s);
    node.error = readError(json);
    return node;
}

Run readRun(const JsonView &json)
{
    if (json.text(u"schema"_s, u"daao.run/1"_s) != "daao.run/1"_L1)
        json.fail(u"schema"_s, JsonView::tr("is not daao.run/1"));
    Run run;
    run.id = json.require(u"run_id"_s).text(u"run_id"_s);
    run.origin = json.named(u"origin"_s, Origin::Simulated, &originFromString);
    run.status = json.named(u"status"_s, RunStatus::Finished, &runStatusFromString);
    run.query = readQuery(json.object(u"asked"_s));
    run.query.text = json.text(u"query"_s);
    if (!json.has(u"asked"_s))
        run.query.reference.answer = json.optionalText(u"expected_answer"_s);
    const JsonView policy = json.object(u"policy"_s);
    run.policy = {policy.text(u"name"_s), policy.integer(u"version"_s)};
    run.plan = readPlan(json.object(u"plan"_s), json.object(u"difficulty"_s));
    run.nodes = json.list(u"nodes"_s, readNodeRun);
    run.answer = json.text(u"answer"_s);
    run.answerText = json.text(u"answer_text"_s);
    run.correct = json.optionalBoolean(u"correct"_s);
    run.trueDifficulty = json.optionalNumber(u"true_difficulty"_s);
    run.cost = json.cost();
    run.seed = json.unsignedInteger(u"seed"_s);
    run.startedAt = json.time(u"started_at"_s);
    run.wallMs = json.number(u"wall_ms"_s);
    run.parent = json.text(u"parent"_s);
    run.error = readError(json);
    return run;
}

} // namespace

Result<Price> Json::price(const QJsonObject &json)
{
    return reading(json, readPrice);
}

Result<Endpoint> Json::endpoint(const QJsonObject &json)
{
    return reading(json, [](const JsonView &view) {
        return Endpoint{view.require(u"name"_s).text(u"name"_s), view.text(u"url"_s), view.text(u"key_env"_s),
                        view.boolean(u"simulated"_s), view.boolean(u"streams_usage"_s, true)};
    });
}

Result<ModelCard> Json::modelCard(const QJsonObject &json)
{
    return reading(json, [](const JsonView &view) {
        ModelCard card;
        card.id = view.require(u"id"_s).text(u"id"_s);
        card.endpoint = view.text(u"endpoint"_s);
        card.remoteId = view.text(u"remote_id"_s);
        card.description = view.text(u"description"_s);
        card.contextTokens = view.integer(u"context_tokens"_s, card.contextTokens);
        if (view.has(u"price"_s))
            card.price = readPrice(view.object(u"price"_s));
        card.medianLatencyMs = view.number(u"median_latency_ms"_s);
        const JsonView scores = view.object(u"scores"_s);
        for (const QString &name : scores.json().keys())
            card.scores.insert(name, scores.number(name));
        card.simulated = view.boolean(u"simulated"_s);
        card.enabled = view.boolean(u"enabled"_s, true);
        return card;
    });
}

Result<Reference> Json::reference(const QJsonObject &json)
{
    return reading(json, readReference);
}

Result<Query> Json::query(const QJsonObject &json)
{
    return reading(json, readQuery);
}

Result<Problem> Json::problem(const QJsonObject &json)
{
    return reading(json, [](const JsonView &view) {
        view.require(u"id"_s).require(u"query"_s);
        return Problem{view.text(u"id"_s), view.text(u"family"_s), view.text(u"query"_s),
                       view.number(u"difficulty"_s), readReference(view)};
    });
}

Result<Workflow> Json::workflow(const QJsonArray &layers)
{
    return reading({}, [&](const JsonView &view) { return readLayers(view, layers, u"layers"_s); });
}

Result<Plan> Json::plan(const QJsonObject &plan, const QJsonObject &difficulty)
{
    const QJsonObject both{{u"plan"_s, plan}, {u"difficulty"_s, difficulty}};
    return reading(both, [](const JsonView &view) {
        return readPlan(view.object(u"plan"_s), view.object(u"difficulty"_s));
    });
}

Result<Call> Json::call(const QJsonObject &json)
{
    return reading(json, readCall);
}

Result<NodeRun> Json::nodeRun(const QJsonObject &json)
{
    return reading(json, readNodeRun);
}

Result<Run> Json::run(const QJsonObject &json)
{
    return reading(json, readRun);
}

Result<PolicyVersion> Json::policyVersion(const QJsonObject &json)
{
    return reading(json, [](const JsonView &view) {
        view.require(u"name"_s).require(u"document"_s);
        return PolicyVersion{view.text(u"name"_s), view.integer(u"version"_s),
                             view.object(u"document"_s).json(), view.text(u"message"_s),
                             view.time(u"created_at"_s)};
    });
}

Result<QJsonObject> Json::object(const QByteArray &bytes, const QString &what)
{
    if (bytes.size() > largestDocument)
        return failure(ErrorKind::BadInput, tr("%1 is larger than 32 MB.").arg(what));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArrayView before =
            QByteArrayView(bytes).first(std::clamp<qsizetype>(problem.offset, 0, bytes.size()));
        return failure(ErrorKind::BadInput,
                       tr("%1 is not JSON: line %2, column %3.")
                           .arg(what)
                           .arg(before.count('\n') + 1)
                           .arg(before.size() - before.lastIndexOf('\n')),
                       problem.errorString());
    }
    if (!document.isObject())
        return failure(ErrorKind::BadInput, tr("%1 is not a JSON object.").arg(what));
    return document.object();
}

} // namespace daao
