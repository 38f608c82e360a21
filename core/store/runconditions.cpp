#include "core/store/runconditions.h"

namespace daao::store {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    return u'"' + text.remove(QChar(0)).replace(u'"', u"\"\""_s) + u'"';
}

/// What the user typed as an FTS5 query: phrases as they are, every word quoted, the last one open at its
/// end.
QString match(const RunFilter &filter)
{
    QStringList parts;
    for (const QString &phrase : filter.phrases)
        parts.append(quoted(phrase));
    const QStringList words = filter.text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        parts.append(quoted(word));
    return parts.isEmpty() ? QString() : parts.join(u' ') + (words.isEmpty() ? u""_s : u"*"_s);
}

std::optional<qint64> milliseconds(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

std::optional<qint64> pico(const std::optional<Money> &money)
{
    return money ? std::optional(money->pico()) : std::nullopt;
}

std::optional<double> wallMs(const std::optional<double> &seconds)
{
    return seconds ? std::optional(*seconds * 1000) : std::nullopt;
}

const char *columnOf(RunFilter::Order order)
{
    switch (order) {
    case RunFilter::Order::Started:
        return "run.started_at";
    case RunFilter::Order::Cost:
        return "run.cost_pico";
    case RunFilter::Order::Difficulty:
        return "coalesce(run.difficulty, 0.5)";
    case RunFilter::Order::Seconds:
        return "coalesce(run.wall_ms, 0)";
    case RunFilter::Order::Tokens:
        return "run.prompt_tokens + run.completion_tokens";
    case RunFilter::Order::Nodes:
        return "run.nodes";
    }
    return "run.started_at";
}

} // namespace

RunConditions::RunConditions(const RunFilter &filter)
{
    add("run.deleted = ?", filter.deleted);
    addTexts(filter);
    addNumbers(filter);
    if (filter.origin)
        add("run.origin = ?", toString(*filter.origin));
    if (filter.status)
        add("run.status = ?", toString(*filter.status));
    if (filter.correct)
        add("run.correct = ?", *filter.correct);
    if (filter.unjudged)
        add("run.correct IS NULL");
    if (filter.costUnknown)
        add("run.cost_complete = 0");
    if (filter.starred)
        add("run.starred = 1");
    addPlace(filter);
}

void RunConditions::addTexts(const RunFilter &filter)
{
    if (const QString words = match(filter); !words.isEmpty())
        add("run.seq IN (SELECT rowid FROM run_text WHERE run_text MATCH ?)", words);
    if (!filter.idBeginning.isEmpty())
        add("run.seq IN (SELECT seq FROM run WHERE id >= ? AND id < ? || char(1114111))", filter.idBeginning,
            filter.idBeginning);
    if (!filter.policy.isEmpty())
        add("run.policy = ?", filter.policy);
    if (filter.policyVersion > 0)
        add("run.policy_version = ?", filter.policyVersion);
    for (const QString &model : filter.models)
        add("instr(lower(run.models), ?) > 0", model.toLower());
    for (const Operator op : filter.operators)
        add("instr(',' || replace(run.shape, '|', ',') || ',', ',' || ? || ',') > 0", toString(op));
    for (const QString &tag : filter.tags)
        add("run.seq IN (SELECT tag.run FROM tag WHERE tag.name = ?)", tag);
}

void RunConditions::addNumbers(const RunFilter &filter)
{
    between("run.cost_pico >= ?", "run.cost_pico <= ?", pico(filter.costFrom), pico(filter.costTo));
    between("run.difficulty >= ?", "run.difficulty <= ?", filter.difficultyFrom, filter.difficultyTo);
    between("run.wall_ms >= ?", "run.wall_ms <= ?", wallMs(filter.secondsFrom), wallMs(filter.secondsTo));
    between("run.prompt_tokens + run.completion_tokens >= ?",
            "run.prompt_tokens + run.completion_tokens <= ?", filter.tokensFrom, filter.tokensTo);
    between("run.nodes >= ?", "run.nodes <= ?", filter.nodesFrom, filter.nodesTo);
    between("run.started_at >= ?", "run.started_at <= ?", milliseconds(filter.startedFrom),
            milliseconds(filter.startedTo));
}

void RunConditions::addPlace(const RunFilter &filter)
{
    const QByteArray column = columnOf(filter.order);
    const QByteArray direction = filter.ascending ? " ASC" : " DESC";
    m_order = " ORDER BY " + column + direction + ", run.seq" + direction + " LIMIT "
              + QByteArray::number(filter.limit);
    if (filter.after > 0) {
        const QByteArray seq = QByteArray::number(filter.after);
        m_after = " AND (" + column + ", run.seq) " + (filter.ascending ? ">" : "<") + " ((SELECT " + column
                  + " FROM run WHERE run.seq = " + seq + "), " + seq + ")";
    }
}

void RunConditions::bind(sql::Statement &statement) const
{
    int index = 0;
    for (const Bind &value : m_values)
        value(statement, ++index);
}

} // namespace daao::store
