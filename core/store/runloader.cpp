#include "core/store/runloader.h"

#include "core/domain/json.h"

#include <QJsonArray>

#include <algorithm>

namespace daao::store {

using namespace Qt::StringLiterals;

namespace {

/// Calls `take(row)` for every row of a statement that is bound already.
template<class Take>
Result<> each(sql::Statement &statement, Take take)
{
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        take(statement);
    }
    statement.reset();
    return {};
}

std::optional<Error> errorOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    return Error{errorKindFromString(json.value(u"kind"_s).toString()), json.value(u"message"_s).toString(),
                 json.value(u"detail"_s).toString()};
}

std::optional<Error> errorOf(const sql::Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const auto json = Json::object(row.bytes(column), u"error"_s);
    return json ? errorOf(QJsonValue(*json)) : std::nullopt;
}

std::optional<Money> moneyOf(const sql::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Money::pico(row.wide(column)));
}

/// The content of a message by its hash; empty if it is gone.
Result<QString> content(sql::Connection &db, const QByteArray &sha256)
{
    auto &find = db.statement("SELECT content FROM message WHERE sha256 = ?");
    QString text;
    return each(find.with(sha256), [&](const sql::Statement &row) { text = row.text(0); }).map([&] {
        return text;
    });
}

struct AttemptRow
{
    QString node;
    int call = 0;
    QString model;
    bool sent = false; ///< nothing came back
    Attempt attempt;
};

constexpr auto attemptColumns =
    "SELECT a.node, a.call, a.model, a.state, a.number, a.request_id, a.http_status, t.content, r.content, "
    "a.finish_reason, a.prompt_tokens, a.completion_tokens, a.cached_tokens, a.reasoning_tokens, "
    "a.tokens_estimated, a.reported_cost_pico, a.cost_pico, a.started_at, a.waited_ms, a.latency_ms, "
    "a.ttft_ms, "
    "a.retry_after_ms, a.possibly_cut, a.invalid_utf8, a.may_have_been_billed, a.error FROM attempt a "
    "LEFT JOIN message t ON t.id = a.text LEFT JOIN message r ON r.id = a.reasoning "
    "WHERE a.run = ? AND (?2 IS NULL OR a.node = ?2) ORDER BY a.node, a.call, a.number";

AttemptRow attemptOf(const sql::Statement &row)
{
    AttemptRow result{row.text(0), row.integer(1), row.text(2), false, {}};
    const QString state = row.text(3);
    result.sent = state == "sent"_L1 || state == "interrupted"_L1;
    Attempt &a = result.attempt;
    a.number = row.integer(4);
    a.requestId = row.text(5);
    a.httpStatus = row.integer(6);
    a.text = row.text(7);
    a.reasoning = row.text(8);
    a.finishReason = row.text(9);
    a.usage = {row.integer(10), row.integer(11),      row.integer(12),
               row.integer(13), row.integer(14) != 0, moneyOf(row, 15)};
    a.cost = moneyOf(row, 16);
    if (!row.isNull(17))
        a.startedAt = QDateTime::fromMSecsSinceEpoch(row.wide(17), Qt::UTC);
    a.waitedMs = row.real(18);
    a.latencyMs = row.real(19);
    a.ttftMs = row.real(20);
    a.retryAfterMs = row.integer(21);
    a.possiblyCut = row.integer(22) != 0;
    a.invalidUtf8 = row.integer(23) != 0;
    a.mayHaveBeenBilled = row.integer(24) != 0;
    a.error = errorOf(row, 25);
    if (result.sent && !a.error)
        a.error =
            Error{ErrorKind::Cancelled, sql::Connection::tr("The program ended before an answer came."), {}};
    return result;
}

Result<QList<AttemptRow>> attemptsOf(sql::Connection &db, qint64 run, const std::optional<QString> &node)
{
    QList<AttemptRow> rows;
    auto &query = db.statement(attemptColumns);
    return each(query.with(run, node), [&](const sql::Statement &row) { rows.append(attemptOf(row)); })
        .map([&] { return rows; });
}

/// The requests of a node's detail with their messages filled in.
Result<QList<Call>> callsOf(sql::Connection &db, const QString &node, const QJsonArray &requests)
{
    QList<Call> calls;
    for (const QJsonValue &value : requests) {
        QJsonObject request = value.toObject();
        QJsonArray messages;
        for (const QJsonValue &entry : request.value(u"messages"_s).toArray()) {
            QJsonObject message = entry.toObject();
            const auto text =
                content(db, QByteArray::fromHex(message.value(u"sha256"_s).toString().toLatin1()));
            if (!text)
                return tl::unexpected(text.error());
            message.remove(u"sha256"_s);
            message.insert(u"content"_s, *text);
            messages.append(message);
        }
        request.insert(u"messages"_s, messages);
        auto call =
            Json::call({{u"node"_s, node}, {u"index"_s, request.value(u"index"_s)}, {u"request"_s, request}});
        if (!call)
            return tl::unexpected(call.error());
        calls.append(*call);
    }
    return calls;
}

void distribute(const QList<AttemptRow> &attempts, NodeRun &node)
{
    for (const AttemptRow &row : attempts) {
        if (row.node != node.node)
            continue;
        auto call = std::ranges::find(node.calls, row.call, &Call::index);
        if (call == node.calls.end()) {
            Call unknown;
            unknown.node = node.node;
            unknown.index = row.call;
            unknown.request.model = row.model;
            node.calls.append(unknown);
            call = std::prev(node.calls.end());
        }
        call->reply.attempts.append(row.attempt);
    }
}

struct NodeHead
{
    qint64 id = 0;
    qint64 run = 0;
    NodeRun node;
    QByteArray detail;
};

NodeHead headOf(const sql::Statement &row)
{
    NodeHead head{row.wide(0), row.wide(1), {}, row.bytes(14)};
    NodeRun &node = head.node;
    node.node = row.text(2);
    node.layer = row.integer(3);
    node.op = operatorFromString(row.text(4)).value_or(Operator::Generate);
    node.model = row.text(5);
    node.status = nodeStatusFromString(row.text(6)).value_or(NodeStatus::Failed);
    node.answer = row.text(7);
    node.replacesCandidates = row.integer(8) != 0;
    node.cost = {Money::pico(row.wide(9)), row.integer(10) != 0};
    node.startedMs = row.real(11);
    node.durationMs = row.real(12);
    node.key = row.bytes(13);
    return head;
}

Result<NodeRun> complete(sql::Connection &db, NodeHead head)
{
    NodeRun &node = head.node;
    const auto detail =
        Json::object(head.detail, sql::Connection::tr("The record of node %1").arg(node.node));
    if (!detail)
        return tl::unexpected(detail.error());
    QJsonObject rest = *detail;
    rest.insert(u"node"_s, node.node);
    rest.insert(u"operator"_s, toString(node.op));
    const auto read = Json::nodeRun(rest);
    if (!read)
        return tl::unexpected(read.error());
    node.why = read->why;
    node.remarks = read->remarks;
    node.error = read->error;
    auto calls = callsOf(db, node.node, detail->value(u"requests"_s).toArray());
    if (!calls)
        return tl::unexpected(calls.error());
    node.calls = *calls;

    auto &query =
        db.statement("SELECT c.node, c.model, m.content, c.answer, c.code, c.tests_passed, c.quality "
                     "FROM candidate c JOIN message m ON m.id = c.text WHERE c.node_run = ? "
                     "ORDER BY c.position");
    auto done = each(query.with(head.id), [&](const sql::Statement &row) {
        Candidate candidate{row.text(0), row.text(1), row.text(2),     row.text(3),
                            row.text(4), {},          row.real(6, 0.5)};
        if (!row.isNull(5))
            candidate.testsPassed = row.integer(5) != 0;
        node.candidates.append(candidate);
    });
    return done.map([&] { return node; });
}

constexpr auto nodeOfRun =
    "SELECT id, run, node, layer, operator, model, status, answer, replaces_candidates, cost_pico, "
    "cost_complete, "
    "started_ms, duration_ms, cache_key, detail FROM node_run WHERE run = ? ORDER BY layer, id";
constexpr auto nodeByRow = "SELECT id, run, node, layer, operator, model, status, answer, "
                           "replaces_candidates, cost_pico, cost_complete, "
                           "started_ms, duration_ms, cache_key, detail FROM node_run WHERE id = ?";

/// The planned nodes that have attempts but never finished.
void addUnfinished(Run &run, const QList<AttemptRow> &attempts)
{
    for (int layer = 0; layer < run.plan.workflow.depth(); ++layer)
        for (const WorkflowNode &planned : run.plan.workflow.layers.at(layer)) {
            const bool stored =
                std::ranges::any_of(run.nodes, [&](const NodeRun &n) { return n.node == planned.id; });
            const bool asked =
                std::ranges::any_of(attempts, [&](const AttemptRow &a) { return a.node == planned.id; });
            if (stored || !asked)
                continue;
            NodeRun node;
            node.node = planned.id;
            node.op = planned.op;
            node.model = planned.model;
            node.layer = layer;
            node.status = NodeStatus::Cancelled;
            distribute(attempts, node);
            for (const Call &call : node.calls)
                node.cost += call.reply.cost();
            run.nodes.append(node);
        }
}

Result<> readPlan(Run &run, const QByteArray &text)
{
    const auto json = Json::object(text, sql::Connection::tr("The record of run %1").arg(run.id));
    if (!json)
        return tl::unexpected(json.error());
    const auto plan = Json::plan(json->value(u"plan"_s).toObject(), json->value(u"difficulty"_s).toObject());
    if (!plan)
        return tl::unexpected(plan.error());
    const auto asked = Json::query(json->value(u"asked"_s).toObject());
    if (!asked)
        return tl::unexpected(asked.error());
    run.plan = *plan;
    const QString words = run.query.text;
    run.query = *asked;
    run.query.text = words;
    return {};
}

} // namespace

Result<Run> loadRun(sql::Connection &db, const QString &id)
{
    // One transaction, so that all rows are of the same moment.
    if (auto begun = db.run("BEGIN"); !begun)
        return tl::unexpected(begun.error());
    const auto ended = qScopeGuard([&] { (void)db.run("COMMIT"); });
    auto &query = db.statement(
        "SELECT seq, status, origin, policy, policy_version, seed, query, true_difficulty, plan, "
        "answer, answer_text, correct, cost_pico, cost_complete, started_at, wall_ms, parent, "
        "error FROM run WHERE id = ?");
    const auto found = query.with(id).step();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::Usage, sql::Connection::tr("There is no run “%1”.").arg(id));
    Run run;
    run.id = id;
    const qint64 seq = query.wide(0);
    run.status = runStatusFromString(query.text(1)).value_or(RunStatus::Failed);
    run.origin = originFromString(query.text(2)).value_or(Origin::Simulated);
    run.policy = {query.text(3), query.integer(4)};
    run.seed = quint64(query.wide(5));
    run.query.text = query.text(6);
    run.trueDifficulty = query.optionalReal(7);
    const QByteArray plan = query.bytes(8);
    run.answer = query.text(9);
    run.answerText = query.text(10);
    if (!query.isNull(11))
        run.correct = query.integer(11) != 0;
    run.cost = {Money::pico(query.wide(12)), query.integer(13) != 0};
    run.startedAt = QDateTime::fromMSecsSinceEpoch(query.wide(14), Qt::UTC);
    run.wallMs = query.real(15);
    run.parent = query.text(16);
    run.error = errorOf(query, 17);
    query.reset();
    if (auto read = readPlan(run, plan); !read)
        return tl::unexpected(read.error());

    const auto attempts = attemptsOf(db, seq, {});
    if (!attempts)
        return tl::unexpected(attempts.error());
    QList<NodeHead> heads;
    auto done = each(db.statement(nodeOfRun).with(seq),
                     [&](const sql::Statement &row) { heads.append(headOf(row)); });
    if (!done)
        return tl::unexpected(done.error());
    for (const NodeHead &head : heads) {
        auto node = complete(db, head);
        if (!node)
            return tl::unexpected(node.error());
        distribute(*attempts, *node);
        run.nodes.append(*node);
    }
    if (run.status == RunStatus::Running || run.status == RunStatus::Interrupted) {
        addUnfinished(run, *attempts);
        run.cost = {};
        for (const NodeRun &node : run.nodes)
            run.cost += node.cost;
    }
    return run;
}

Result<NodeRun> loadNode(sql::Connection &db, qint64 row)
{
    NodeHead head;
    auto done =
        each(db.statement(nodeByRow).with(row), [&](const sql::Statement &found) { head = headOf(found); });
    if (!done)
        return tl::unexpected(done.error());
    const qint64 run = head.run;
    auto node = complete(db, std::move(head));
    if (!node)
        return node;
    const auto attempts = attemptsOf(db, run, node->node);
    if (!attempts)
        return tl::unexpected(attempts.error());
    distribute(*attempts, *node);
    return node;
}

} // namespace daao::store
