#include "core/store/rows.h"

#include "core/domain/json.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace daao::store {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> errorText(const std::optional<Error> &error)
{
    return error ? std::optional(QString::fromUtf8(Json::bytes(Json::from(*error)))) : std::nullopt;
}

std::optional<qint64> pico(const std::optional<Money> &money)
{
    return money ? std::optional(money->pico()) : std::nullopt;
}

std::optional<qint64> milliseconds(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

/// Plan, difficulty and the query without its text, which has a column.
QByteArray planText(const Run &run)
{
    QJsonObject asked = Json::from(run.query);
    asked.remove(u"text"_s);
    return Json::bytes({{u"plan"_s, Json::from(run.plan)},
                        {u"difficulty"_s, Json::from(run.plan.difficulty)},
                        {u"asked"_s, asked}});
}

struct AttemptRow
{
    QString run;
    QString node;
    int call = 0;
    QString model;
    QString state;
    Attempt attempt;
    StoredText text;
    StoredText reasoning;
    std::optional<QString> error;
};

AttemptRow attemptRow(const QString &run, const QString &node, int call, const QString &model,
                      const Attempt &attempt)
{
    AttemptRow row{run,
                   node,
                   call,
                   model,
                   attempt.error ? u"failed"_s : u"done"_s,
                   attempt,
                   {},
                   {},
                   errorText(attempt.error)};
    row.text = storedText(attempt.text);
    if (!attempt.reasoning.isEmpty())
        row.reasoning = storedText(attempt.reasoning);
    row.attempt.text.clear();
    row.attempt.reasoning.clear();
    return row;
}

Result<std::optional<qint64>> textId(WriteContext &context, const StoredText &text)
{
    if (text.utf8.isEmpty())
        return std::optional<qint64>();
    const auto id = context.message(text.utf8, text.sha256);
    if (!id)
        return tl::unexpected(id.error());
    return std::optional(*id);
}

Result<> store(WriteContext &context, const AttemptRow &row)
{
    const auto text = textId(context, row.text);
    if (!text)
        return tl::unexpected(text.error());
    const auto reasoning = textId(context, row.reasoning);
    if (!reasoning)
        return tl::unexpected(reasoning.error());
    const Attempt &a = row.attempt;
    return context.db
        .statement(
            "INSERT OR REPLACE INTO attempt (run, node, call, number, model, state, request_id, http_status, "
            "text, reasoning, finish_reason, prompt_tokens, completion_tokens, cached_tokens, "
            "reasoning_tokens, tokens_estimated, reported_cost_pico, cost_pico, started_at, waited_ms, "
            "latency_ms, ttft_ms, retry_after_ms, possibly_cut, invalid_utf8, may_have_been_billed, error) "
            "VALUES ((SELECT seq FROM run WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, "
            "?, ?, ?, ?, ?, ?, ?, ?)")
        .with(row.run, row.node, row.call, a.number, row.model, row.state, a.requestId, a.httpStatus, *text,
              *reasoning, a.finishReason, a.usage.promptTokens, a.usage.completionTokens,
              a.usage.cachedTokens, a.usage.reasoningTokens, a.usage.estimated, pico(a.usage.reportedCost),
              pico(a.cost), milliseconds(a.startedAt), a.waitedMs, a.latencyMs, a.ttftMs, a.retryAfterMs,
              a.possiblyCut, a.invalidUtf8, a.mayHaveBeenBilled, row.error)
        .run();
}

struct NodeRow
{
    QString run;
    NodeRun node; ///< without candidates and calls
    QByteArray detail;
    QList<Candidate> candidates; ///< without the texts
    QList<StoredText> candidateTexts;
    QList<StoredText> messages; ///< of the requests
    QList<AttemptRow> attempts;
};

/// The requests of a node, each message by its hash.
QJsonArray requestsOf(const NodeRun &node, QList<StoredText> &messages)
{
    QJsonArray requests;
    for (const Call &call : node.calls) {
        QJsonArray hashes;
        for (const ChatMessage &message : call.request.messages) {
            messages.append(storedText(message.content));
            QJsonObject json = Json::from(message);
            json.remove(u"content"_s);
            json.insert(u"sha256"_s, QString::fromLatin1(messages.last().sha256.toHex()));
            hashes.append(json);
        }
        ChatRequest bare = call.request;
        bare.messages.clear();
        QJsonObject request = Json::from(bare);
        request.insert(u"messages"_s, hashes);
        request.insert(u"index"_s, call.index);
        requests.append(request);
    }
    return requests;
}

Result<> store(WriteContext &context, const NodeRow &row)
{
    const NodeRun &n = row.node;
    for (const StoredText &message : row.messages)
        if (const auto id = context.message(message.utf8, message.sha256); !id)
            return tl::unexpected(id.error());
    auto done =
        context.db
            .statement("INSERT OR REPLACE INTO node_run (run, node, layer, operator, model, status, answer, "
                       "replaces_candidates, cost_pico, cost_complete, started_ms, duration_ms, cache_key, "
                       "detail) VALUES ((SELECT seq FROM run WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                       "?, ?)")
            .with(row.run, n.node, n.layer, toString(n.op), n.model, toString(n.status), n.answer,
                  n.replacesCandidates, n.cost.known.pico(), n.cost.complete, n.startedMs, n.durationMs,
                  n.key, sql::Utf8{row.detail})
            .run();
    if (!done)
        return done;
    const qint64 id = context.db.lastId();
    for (qsizetype i = 0; i < row.candidates.size(); ++i) {
        const Candidate &c = row.candidates.at(i);
        const auto text = context.message(row.candidateTexts.at(i).utf8, row.candidateTexts.at(i).sha256);
        if (!text)
            return tl::unexpected(text.error());
        done = context.db
                   .statement("INSERT INTO candidate (node_run, position, node, model, answer, text, code, "
                              "tests_passed, quality) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                   .with(id, qint64(i), c.node, c.model, c.answer, *text, c.code, c.testsPassed, c.quality)
                   .run();
        if (!done)
            return done;
    }
    for (const AttemptRow &attempt : row.attempts)
        if (done = store(context, attempt); !done)
            return done;
    return {};
}

/// What a list of runs shows of the workflow.
struct Line
{
    QString models; ///< one a line
    QString costliestModel;
    QString shape; ///< operators by layer: "cot,cot|review"
    qint64 nodes = 0;
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
};

Line plannedLine(const Run &run)
{
    QStringList layers;
    for (const auto &layer : run.plan.workflow.layers) {
        QStringList operators;
        for (const WorkflowNode &node : layer)
            operators.append(toString(node.op));
        layers.append(operators.join(u','));
    }
    Line line;
    line.models = run.plan.workflow.models().join(u'\n');
    line.shape = layers.join(u'|');
    return line;
}

/// Skipped nodes were not run, and the judge of a tie is no part of the workflow.
Line executedLine(const Run &run)
{
    Line line;
    QStringList models;
    QList<QStringList> layers;
    std::optional<Money> most;
    for (const NodeRun &node : run.nodes) {
        if (node.status == NodeStatus::Skipped)
            continue;
        ++line.nodes;
        line.promptTokens += node.promptTokens();
        line.completionTokens += node.completionTokens();
        models.append(node.model);
        for (const Call &call : node.calls)
            models.append(call.request.model);
        if (!most || node.cost.known > *most) {
            most = node.cost.known;
            line.costliestModel = node.model;
        }
        if (!run.plan.workflow.node(node.node))
            continue;
        layers.resize(std::max<qsizetype>(layers.size(), node.layer + 1));
        layers[node.layer].append(toString(node.op));
    }
    QStringList shape;
    for (const QStringList &layer : layers)
        shape.append(layer.join(u','));
    models.removeDuplicates();
    models.removeAll(QString());
    line.models = models.join(u'\n');
    line.shape = shape.join(u'|');
    return line;
}

} // namespace

StoredText storedText(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    QByteArray sha = QCryptographicHash::hash(utf8, QCryptographicHash::Sha256);
    return {std::move(utf8), std::move(sha)};
}

PreparedWork runInserted(const Run &run, const QString &owner)
{
    struct Row
    {
        Run run; ///< the columns only
        Line line;
        QByteArray plan;
        QString owner;
    };
    Row row{run, plannedLine(run), planText(run), owner};
    row.run.plan = {};
    row.run.plan.difficulty = run.plan.difficulty;
    row.run.nodes.clear();
    const qsizetype bytes = row.plan.size() + run.query.text.size() * 2;
    return {[row = std::move(row)](WriteContext &context) {
                const Run &r = row.run;
                return context.db
                    .statement(
                        "INSERT INTO run (id, status, origin, policy, policy_version, seed, problem, query, "
                        "difficulty, true_difficulty, plan, answer, answer_text, cost_pico, cost_complete, "
                        "started_at, parent, owner, models, shape) VALUES (?, 'running', ?, ?, ?, "
                        "?, ?, ?, ?, ?, ?, '', '', 0, 1, ?, ?, ?, ?, ?)")
                    .with(r.id, toString(r.origin), r.policy.name, r.policy.version, qint64(r.seed),
                          r.query.id, r.query.text, r.plan.difficulty.value, r.trueDifficulty,
                          sql::Utf8{row.plan}, milliseconds(r.startedAt).value_or(0), r.parent, row.owner,
                          row.line.models, row.line.shape)
                    .run();
            },
            bytes};
}

PreparedWork runFinished(const Run &run, bool planChanged)
{
    struct Row
    {
        Run run;
        Line line;
        std::optional<QString> plan;
        std::optional<QString> error;
    };
    Row row{run, executedLine(run), {}, errorText(run.error)};
    if (planChanged)
        row.plan = QString::fromUtf8(planText(run));
    row.run.plan = {};
    row.run.plan.difficulty = run.plan.difficulty;
    row.run.nodes.clear();
    const qsizetype bytes = (run.answerText.size() + row.plan.value_or(QString()).size()) * 2;
    return {
        [row = std::move(row)](WriteContext &context) -> Result<> {
            const Run &r = row.run;
            const Line &line = row.line;
            auto done =
                context.db
                    .statement("UPDATE run SET status = ?, origin = ?, difficulty = ?, true_difficulty = ?, "
                               "plan = coalesce(?, plan), answer = ?, answer_text = ?, correct = ?, "
                               "cost_pico = ?, cost_complete = ?, wall_ms = ?, error = ?, models = ?, "
                               "costliest_model = ?, shape = ?, nodes = ?, prompt_tokens = ?, "
                               "completion_tokens = ? WHERE id = ?")
                    .with(toString(r.status), toString(r.origin), r.plan.difficulty.value, r.trueDifficulty,
                          row.plan, r.answer, r.answerText, r.correct, r.cost.known.pico(), r.cost.complete,
                          r.wallMs, row.error, line.models, line.costliestModel, line.shape, line.nodes,
                          line.promptTokens, line.completionTokens, r.id)
                    .run();
            if (!done)
                return done;
            return context.db
                .statement("INSERT INTO run_text (rowid, query, answer_text) SELECT seq, query, answer_text "
                           "FROM run WHERE id = ?")
                .with(r.id)
                .run();
        },
        bytes};
}

Work runInterrupted(const QString &run)
{
    return [run](WriteContext &context) {
        sql::Connection &db = context.db;
        auto &sent = db.statement("UPDATE attempt SET state = 'interrupted' WHERE state = 'sent' AND run = "
                                  "(SELECT seq FROM run WHERE status = 'running' AND id = ?)");
        auto &text = db.statement("INSERT INTO run_text (rowid, query, answer_text) SELECT seq, query, "
                                  "answer_text FROM run WHERE status = 'running' AND id = ?");
        auto &mark =
            db.statement("UPDATE run SET status = 'interrupted' WHERE status = 'running' AND id = ?");
        return sent.with(run).run().and_then([&] { return text.with(run).run(); }).and_then([&] {
            return mark.with(run).run();
        });
    };
}

PreparedWork nodeStored(const QString &run, const NodeRun &node)
{
    NodeRow row{run, node, {}, node.candidates, {}, {}, {}};
    qsizetype bytes = 0;
    const QJsonArray requests = requestsOf(node, row.messages);
    const QJsonObject full = Json::from(node);
    QJsonObject detail{{u"why"_s, full.value(u"why"_s)}, {u"requests"_s, requests}};
    if (!node.remarks.isEmpty())
        detail.insert(u"remarks"_s, full.value(u"remarks"_s));
    if (node.error)
        detail.insert(u"error"_s, full.value(u"error"_s));
    row.detail = Json::bytes(detail);
    bytes += row.detail.size();
    for (Candidate &candidate : row.candidates) {
        row.candidateTexts.append(storedText(candidate.text));
        candidate.text.clear();
        bytes += row.candidateTexts.last().utf8.size();
    }
    for (const Call &call : node.calls)
        for (const Attempt &attempt : call.reply.attempts) {
            row.attempts.append(attemptRow(run, node.node, call.index, call.request.model, attempt));
            bytes += 300 + row.attempts.last().text.utf8.size();
        }
    for (const StoredText &message : row.messages)
        bytes += message.utf8.size();
    row.node.candidates.clear();
    row.node.calls.clear();
    row.node.why.clear();
    return {[row = std::move(row)](WriteContext &context) { return store(context, row); }, bytes};
}

PreparedWork attemptStored(const QString &run, const QString &node, int call, const QString &model,
                           const Attempt &attempt)
{
    AttemptRow row = attemptRow(run, node, call, model, attempt);
    const qsizetype bytes = row.text.utf8.size() + row.reasoning.utf8.size() + 300;
    return {[row = std::move(row)](WriteContext &context) { return store(context, row); }, bytes};
}

PreparedWork attemptSent(const QString &run, const QString &node, int call, const QString &model,
                         const Attempt &attempt)
{
    AttemptRow row = attemptRow(run, node, call, model, attempt);
    row.state = u"sent"_s;
    return {[row = std::move(row)](WriteContext &context) { return store(context, row); }, 300};
}

} // namespace daao::store
