#include "core/domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// JSON knows no NaN and no infinity: a number that is none is null.
QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

template<class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? number(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<Error> &error)
{
    return error ? QJsonValue(Json::from(*error)) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// Readers that keep numbers as doubles lose digits beyond 2^53, so those travel as text.
QJsonValue whole(quint64 value)
{
    return value <= (quint64(1) << 53) ? QJsonValue(qint64(value)) : QJsonValue(QString::number(value));
}

QJsonValue time(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs))
                          : QJsonValue(QJsonValue::Null);
}

template<class List>
QJsonArray array(const List &items)
{
    QJsonArray list;
    for (const auto &item : items)
        list.append(Json::from(item));
    return list;
}

QJsonObject decisions(const QList<Why> &why)
{
    return why.isEmpty() ? QJsonObject() : QJsonObject{{u"decisions"_s, array(why)}};
}

void putCost(QJsonObject &object, const Cost &cost)
{
    object.insert(u"cost_usd"_s, Json::from(cost));
    if (!cost.complete)
        object.insert(u"cost_known_usd"_s, cost.known.usd());
}

void putReference(QJsonObject &object, const Reference &reference)
{
    if (reference.answer)
        object.insert(u"answer"_s, *reference.answer);
    if (!reference.choices.isEmpty())
        object.insert(u"choices"_s, QJsonArray::fromStringList(reference.choices));
    if (!reference.entryPoint.isEmpty())
        object.insert(u"entry_point"_s, reference.entryPoint);
    if (!reference.publicTests.isEmpty())
        object.insert(u"public_tests"_s, array(reference.publicTests));
    if (!reference.hiddenTests.isEmpty())
        object.insert(u"hidden_tests"_s, array(reference.hiddenTests));
}

/// Dollars per million tokens from the price of one.
QJsonValue perMillion(Money perToken)
{
    return double(perToken.pico()) / 1e6;
}

/// The ledger columns of an attempt: all but what was said.
QJsonObject ledgerRow(const Attempt &attempt)
{
    const Usage &usage = attempt.usage;
    QJsonObject row{{u"attempt"_s, attempt.number},
                    {u"request_id"_s, attempt.requestId},
                    {u"http_status"_s, attempt.httpStatus},
                    {u"prompt_tokens"_s, usage.promptTokens},
                    {u"completion_tokens"_s, usage.completionTokens},
                    {u"cached_tokens"_s, usage.cachedTokens},
                    {u"reasoning_tokens"_s, usage.reasoningTokens},
                    {u"tokens_estimated"_s, usage.estimated},
                    {u"cost_usd"_s, Json::from(attempt.cost)},
                    {u"started_at"_s, time(attempt.startedAt)},
                    {u"waited_ms"_s, number(attempt.waitedMs)},
                    {u"latency_ms"_s, number(attempt.latencyMs)},
                    {u"ttft_ms"_s, number(attempt.ttftMs)},
                    {u"retry_after_ms"_s, attempt.retryAfterMs},
                    {u"possibly_cut"_s, attempt.possiblyCut},
                    {u"invalid_utf8"_s, attempt.invalidUtf8},
                    {u"may_have_been_billed"_s, attempt.mayHaveBeenBilled},
                    {u"finish_reason"_s, textOrNull(attempt.finishReason)},
                    {u"error"_s, orNull(attempt.error)}};
    if (usage.reportedCost)
        row.insert(u"reported_cost_usd"_s, usage.reportedCost->usd());
    return row;
}

QJsonObject runRow(const Run &run)
{
    QJsonObject object{
        {u"schema"_s, u"daao.run/1"_s},
        {u"origin"_s, toString(run.origin)},
        {u"run_id"_s, run.id},
        {u"status"_s, toString(run.status)},
        {u"query"_s, run.query.text},
        {u"policy"_s, QJsonObject{{u"name"_s, run.policy.name}, {u"version"_s, run.policy.version}}},
        {u"difficulty"_s, Json::from(run.plan.difficulty)},
        {u"plan"_s, Json::from(run.plan)},
        {u"answer"_s, run.answer},
        {u"answer_text"_s, run.answerText},
        {u"expected_answer"_s, orNull(run.query.reference.answer)},
        {u"true_difficulty"_s, orNull(run.trueDifficulty)},
        {u"correct"_s, orNull(run.correct)},
        {u"seed"_s, whole(run.seed)},
        {u"started_at"_s, time(run.startedAt)},
        {u"wall_ms"_s, number(run.wallMs)},
        {u"parent"_s, textOrNull(run.parent)},
        {u"error"_s, orNull(run.error)}};
    if (!run.query.images.isEmpty())
        object.insert(u"images"_s, array(run.query.images));
    putCost(object, run.cost);
    QJsonArray calls;
    for (const NodeRun &node : run.nodes)
        for (const Call &call : node.calls)
            for (const Attempt &attempt : call.reply.attempts) {
                QJsonObject row = ledgerRow(attempt);
                row.insert(u"node"_s, node.node);
                row.insert(u"model"_s, call.request.model);
                row.insert(u"call"_s, call.index);
                calls.append(row);
            }
    object.insert(u"calls"_s, calls);
    return object;
}

} // namespace

QJsonValue Json::from(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->usd()) : QJsonValue(QJsonValue::Null);
}

QJsonValue Json::from(const Cost &cost)
{
    return cost.complete ? QJsonValue(cost.known.usd()) : QJsonValue(QJsonValue::Null);
}

QJsonObject Json::from(const Error &error)
{
    QJsonObject object{{u"kind"_s, toString(error.kind)}, {u"message"_s, error.message}};
    if (!error.detail.isEmpty())
        object.insert(u"detail"_s, error.detail);
    return object;
}

QJsonObject Json::from(const Price &price)
{
    QJsonObject object{{u"prompt_usd_per_million"_s, perMillion(price.perPromptToken)},
                       {u"completion_usd_per_million"_s, perMillion(price.perCompletionToken)},
                       {u"valid_from"_s, time(price.validFrom)},
                       {u"source"_s, price.source}};
    if (price.perCachedToken)
        object.insert(u"cached_usd_per_million"_s, perMillion(*price.perCachedToken));
    return object;
}

QJsonObject Json::from(const Endpoint &endpoint)
{
    return {{u"name"_s, endpoint.name},
            {u"url"_s, endpoint.url},
            {u"key_env"_s, endpoint.keyVariable},
            {u"simulated"_s, endpoint.simulated},
            {u"streams_usage"_s, endpoint.streamsUsage}};
}

QJsonObject Json::from(const ModelCard &card)
{
    QJsonObject scores;
    for (auto it = card.scores.cbegin(); it != card.scores.cend(); ++it)
        scores.insert(it.key(), number(it.value()));
    return {{u"id"_s, card.id},
            {u"endpoint"_s, card.endpoint},
            {u"remote_id"_s, card.remoteId},
            {u"description"_s, card.description},
            {u"context_tokens"_s, card.contextTokens},
            {u"price"_s, card.price ? QJsonValue(from(*card.price)) : QJsonValue(QJsonValue::Null)},
            {u"median_latency_ms"_s, number(card.medianLatencyMs)},
            {u"scores"_s, scores},
            {u"simulated"_s, card.simulated},
            {u"enabled"_s, card.enabled}};
}

QJsonObject Json::from(const TestCase &test)
{
    return {{u"args"_s, test.args}, {u"expected"_s, test.expected}};
}

QJsonObject Json::from(const Reference &reference)
{
    QJsonObject object;
    putReference(object, reference);
    return object;
}

QJsonObject Json::from(const Query &query)
{
    QJsonObject object{{u"id"_s, query.id},
                       {u"text"_s, query.text},
                       {u"reference"_s, from(query.reference)},
                       {u"tags"_s, QJsonArray::fromStringList(query.tags)}};
    if (!query.images.isEmpty())
        object.insert(u"images"_s, array(query.images));
    return object;
}

QJsonObject Json::from(const Problem &problem)
{
    QJsonObject object{{u"id"_s, problem.id},
                       {u"family"_s, problem.family},
                       {u"query"_s, problem.query},
                       {u"difficulty"_s, number(problem.difficulty)}};
    putReference(object, problem.reference);
    return object;
}

QJsonObject Json::from(const Difficulty &difficulty)
{
    return {{u"value"_s, number(difficulty.value)},
            {u"low"_s, number(difficulty.low)},
            {u"high"_s, number(difficulty.high)},
            {u"logit"_s, number(difficulty.logit)},
            {u"encoder"_s, difficulty.encoder}};
}

QJsonObject Json::from(const Why &why)
{
    QJsonArray alternatives;
    for (const Alternative &alternative : why.alternatives)
        alternatives.append(QJsonObject{{u"id"_s, alternative.id},
                                        {u"p_correct"_s, orNull(alternative.pCorrect)},
                                        {u"cost_usd"_s, from(alternative.cost)},
                                        {u"seconds"_s, orNull(alternative.seconds)},
                                        {u"utility"_s, number(alternative.utility)},
                                        {u"excluded"_s, textOrNull(alternative.excluded)}});
    QJsonArray flips;
    for (const Flip &flip : why.flips)
        flips.append(QJsonObject{{u"parameter"_s, flip.parameter},
                                 {u"from"_s, number(flip.from)},
                                 {u"to"_s, number(flip.to)},
                                 {u"winner"_s, flip.winner}});
    return {{u"decision"_s, why.decision},
            {u"chosen"_s, why.chosen},
            {u"runner_up"_s, why.runnerUp},
            {u"margin"_s, number(why.margin)},
            {u"lambda"_s, number(why.lambda)},
            {u"alternatives"_s, alternatives},
            {u"flips"_s, flips},
            {u"sentence"_s, why.sentence}};
}

QJsonObject Json::from(const NodeSettings &settings)
{
    QJsonObject object;
    if (settings.samples)
        object.insert(u"samples"_s, *settings.samples);
    if (settings.rounds)
        object.insert(u"rounds"_s, *settings.rounds);
    if (settings.temperature)
        object.insert(u"temperature"_s, number(*settings.temperature));
    if (settings.maxTokens)
        object.insert(u"max_tokens"_s, *settings.maxTokens);
    if (settings.draw)
        object.insert(u"draw"_s, *settings.draw);
    QJsonObject prompts;
    for (auto it = settings.prompts.cbegin(); it != settings.prompts.cend(); ++it)
        prompts.insert(it.key(), it.value());
    if (!prompts.isEmpty())
        object.insert(u"prompts"_s, prompts);
    return object;
}

QJsonObject Json::from(const WorkflowNode &node)
{
    QJsonObject object{{u"node"_s, node.id}, {u"operator"_s, toString(node.op)}, {u"model"_s, node.model}};
    QJsonArray members;
    for (const Member &member : node.members)
        members.append(QJsonObject{{u"role"_s, member.role}, {u"model"_s, member.model}});
    if (!members.isEmpty())
        object.insert(u"members"_s, members);
    const QJsonObject settings = from(node.settings);
    if (!settings.isEmpty())
        object.insert(u"settings"_s, settings);
    return object;
}

QJsonArray Json::from(const Workflow &workflow)
{
    QJsonArray layers;
    for (const auto &layer : workflow.layers)
        layers.append(array(layer));
    return layers;
}

QJsonObject Json::from(const Plan &plan)
{
    QJsonObject object{{u"depth"_s, plan.workflow.depth()},
                       {u"layers"_s, from(plan.workflow)},
                       {u"expected"_s, QJsonObject{{u"p_correct"_s, orNull(plan.expected.pCorrect)},
                                                   {u"cost_usd"_s, from(plan.expected.cost)}}},
                       {u"why"_s, decisions(plan.why)}};
    QJsonObject nodeWhy;
    for (auto it = plan.nodeWhy.cbegin(); it != plan.nodeWhy.cend(); ++it)
        nodeWhy.insert(it.key(), decisions(it.value()));
    if (!nodeWhy.isEmpty())
        object.insert(u"node_why"_s, nodeWhy);
    return object;
}

QJsonObject Json::from(const ImageRef &image)
{
    return {{u"sha256"_s, image.sha256}, {u"media_type"_s, image.mediaType}};
}

QJsonObject Json::from(const ChatMessage &message)
{
    QJsonObject object{{u"role"_s, toString(message.role)}, {u"content"_s, message.content}};
    if (!message.images.isEmpty())
        object.insert(u"images"_s, array(message.images));
    return object;
}

QJsonObject Json::from(const ChatRequest &request)
{
    return {{u"model"_s, request.model},
            {u"messages"_s, array(request.messages)},
            {u"temperature"_s, number(request.temperature)},
            {u"max_tokens"_s, request.maxTokens},
            {u"seed"_s, whole(request.seed)},
            {u"stop"_s, QJsonArray::fromStringList(request.stop)}};
}

QJsonObject Json::from(const Attempt &attempt)
{
    QJsonObject object = ledgerRow(attempt);
    object.insert(u"text"_s, attempt.text);
    if (!attempt.reasoning.isEmpty())
        object.insert(u"reasoning"_s, attempt.reasoning);
    return object;
}

QJsonObject Json::from(const Call &call)
{
    return {{u"node"_s, call.node},
            {u"index"_s, call.index},
            {u"request"_s, from(call.request)},
            {u"attempts"_s, array(call.reply.attempts)}};
}

QJsonObject Json::from(const Candidate &candidate)
{
    QJsonObject object{{u"node"_s, candidate.node},
                       {u"model"_s, candidate.model},
                       {u"text"_s, candidate.text},
                       {u"answer"_s, candidate.answer},
                       {u"tests_passed"_s, orNull(candidate.testsPassed)},
                       {u"quality"_s, number(candidate.quality)}};
    if (!candidate.code.isEmpty())
        object.insert(u"code"_s, candidate.code);
    return object;
}

QJsonObject Json::from(const NodeRun &node)
{
    QJsonObject object{{u"node"_s, node.node},
                       {u"operator"_s, toString(node.op)},
                       {u"model"_s, node.model},
                       {u"layer"_s, node.layer},
                       {u"status"_s, toString(node.status)},
                       {u"answer"_s, node.answer},
                       {u"calls"_s, int(node.calls.size())},
                       {u"prompt_tokens"_s, node.promptTokens()},
                       {u"completion_tokens"_s, node.completionTokens()},
                       {u"started_ms"_s, number(node.startedMs)},
                       {u"duration_ms"_s, number(node.durationMs)},
                       {u"why"_s, decisions(node.why)},
                       {u"remarks"_s, QJsonArray::fromStringList(node.remarks)},
                       {u"error"_s, orNull(node.error)}};
    putCost(object, node.cost);
    return object;
}

QJsonObject Json::fullFrom(const NodeRun &node)
{
    QJsonObject object = from(node);
    object.insert(u"candidates"_s, array(node.candidates));
    object.insert(u"replaces_candidates"_s, node.replacesCandidates);
    object.insert(u"key"_s, QString::fromLatin1(node.key.toHex()));
    object.insert(u"exchanges"_s, array(node.calls));
    return object;
}

QJsonObject Json::from(const Run &run)
{
    QJsonObject object = runRow(run);
    object.insert(u"nodes"_s, array(run.nodes));
    return object;
}

QJsonObject Json::fullFrom(const Run &run)
{
    QJsonObject object = runRow(run);
    QJsonArray nodes;
    for (const NodeRun &node : run.nodes)
        nodes.append(fullFrom(node));
    object.insert(u"nodes"_s, nodes);
    object.insert(u"asked"_s, from(run.query));
    return object;
}

QJsonObject Json::from(const PolicyVersion &policy)
{
    return {{u"schema"_s, u"daao.policy-version/1"_s},
            {u"name"_s, policy.name},
            {u"version"_s, policy.version},
            {u"document"_s, policy.document},
            {u"message"_s, policy.message},
            {u"created_at"_s, time(policy.createdAt)}};
}

QByteArray Json::bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace daao
