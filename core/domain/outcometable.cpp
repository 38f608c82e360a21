#include "core/domain/outcometable.h"

#include <QCryptographicHash>

#include <cmath>
#include <limits>

namespace daao {

int OutcomeTable::addQuery(const OutcomeQuery &query)
{
    if (const int known = indexOfQuery(query.id); known >= 0)
        return known;
    const int index = queryCount();
    m_queryIndex.insert(query.id, index);
    m_queries.append(query);
    m_cells.emplace_back();
    return index;
}

int OutcomeTable::addModel(const QString &model)
{
    if (const int known = indexOfModel(model); known >= 0)
        return known;
    m_models.append(model);
    return modelCount() - 1;
}

int OutcomeTable::answerIndex(const QString &answer)
{
    const auto known = m_answerIndex.constFind(answer);
    if (known != m_answerIndex.cend())
        return *known;
    m_answerIndex.insert(answer, int(m_answers.size()));
    m_answers.append(answer);
    return int(m_answers.size()) - 1;
}

void OutcomeTable::add(int query, int model, const Outcome &outcome)
{
    append(query, model,
           {.score = outcome.score,
            .costPico = outcome.cost ? outcome.cost->pico() : -1,
            .promptTokens = outcome.promptTokens.value_or(-1),
            .completionTokens = outcome.completionTokens.value_or(-1),
            .answer = outcome.answer ? answerIndex(*outcome.answer) : -1});
}

void OutcomeTable::append(int query, int model, Row row)
{
    auto &cells = m_cells[size_t(query)];
    if (cells.size() <= size_t(model))
        cells.resize(size_t(modelCount()), -1);
    row.next = -1;
    qint32 *place = &cells[size_t(model)];
    while (*place >= 0)
        place = &m_rows[size_t(*place)].next;
    *place = qint32(m_rows.size());
    m_rows.push_back(row);
}

Outcome OutcomeTable::outcomeOf(const Row &row) const
{
    Outcome outcome{.score = row.score};
    if (row.costPico >= 0)
        outcome.cost = Money::pico(row.costPico);
    if (row.promptTokens >= 0)
        outcome.promptTokens = row.promptTokens;
    if (row.completionTokens >= 0)
        outcome.completionTokens = row.completionTokens;
    if (row.answer >= 0)
        outcome.answer = m_answers[row.answer];
    return outcome;
}

int OutcomeTable::repeats(int query, int model) const
{
    int count = 0;
    for (int row = firstRow(query, model); row >= 0; row = m_rows[size_t(row)].next)
        ++count;
    return count;
}

std::optional<Outcome> OutcomeTable::outcome(int query, int model, int repeat) const
{
    int row = firstRow(query, model);
    for (; row >= 0 && repeat > 0; --repeat)
        row = m_rows[size_t(row)].next;
    return row < 0 ? std::nullopt : std::optional(outcomeOf(m_rows[size_t(row)]));
}

double OutcomeTable::score(int query, int model) const
{
    double sum = 0;
    int count = 0;
    for (int row = firstRow(query, model); row >= 0; row = m_rows[size_t(row)].next, ++count)
        sum += m_rows[size_t(row)].score;
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

std::optional<Money> OutcomeTable::cost(int query, int model) const
{
    double sum = 0;
    int count = 0;
    for (int row = firstRow(query, model); row >= 0; row = m_rows[size_t(row)].next, ++count) {
        if (m_rows[size_t(row)].costPico < 0)
            return std::nullopt;
        sum += double(m_rows[size_t(row)].costPico);
    }
    return count > 0 ? std::optional(Money::pico(std::llround(sum / count))) : std::nullopt;
}

double OutcomeTable::meanScore(int model) const
{
    double sum = 0;
    int count = 0;
    for (int query = 0; query < queryCount(); ++query)
        if (const double one = score(query, model); !std::isnan(one)) {
            sum += one;
            ++count;
        }
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

std::optional<Money> OutcomeTable::meanCost(int model) const
{
    double sum = 0;
    int count = 0;
    for (int query = 0; query < queryCount(); ++query) {
        if (!has(query, model))
            continue;
        const auto one = cost(query, model);
        if (!one)
            return std::nullopt;
        sum += double(one->pico());
        ++count;
    }
    return count > 0 ? std::optional(Money::pico(std::llround(sum / count))) : std::nullopt;
}

bool OutcomeTable::recordsCosts() const
{
    return std::ranges::all_of(m_rows, [](const Row &row) { return row.costPico >= 0; });
}

QStringList OutcomeTable::datasets() const
{
    QStringList names;
    for (const OutcomeQuery &query : m_queries)
        if (!names.contains(query.dataset))
            names.append(query.dataset);
    return names;
}

QList<int> OutcomeTable::queriesOf(const QStringList &splits, const QString &dataset) const
{
    QList<int> list;
    for (int query = 0; query < queryCount(); ++query)
        if ((splits.isEmpty() || splits.contains(m_queries[query].split))
            && (dataset.isEmpty() || m_queries[query].dataset == dataset))
            list.append(query);
    return list;
}

OutcomeTable OutcomeTable::subset(const QList<int> &queries) const
{
    OutcomeTable part;
    part.name = name;
    part.m_models = m_models;
    part.m_answers = m_answers;
    part.m_answerIndex = m_answerIndex;
    for (const int query : queries) {
        const int place = part.addQuery(m_queries[query]);
        for (int model = 0; model < modelCount(); ++model)
            for (int row = firstRow(query, model); row >= 0; row = m_rows[size_t(row)].next)
                part.append(place, model, m_rows[size_t(row)]);
    }
    return part;
}

Result<OutcomeTable> OutcomeTable::withModels(const QStringList &models) const
{
    OutcomeTable part;
    part.name = name;
    part.m_answers = m_answers;
    part.m_answerIndex = m_answerIndex;
    QList<int> columns;
    for (const QString &model : models) {
        const int column = indexOfModel(model);
        if (column < 0)
            return failure(
                ErrorKind::Usage,
                tr("The table %1 has no LLM called %2. It has: %3.").arg(name, model, m_models.join(u", ")));
        if (columns.contains(column))
            return failure(ErrorKind::Usage, tr("The LLM %1 is named twice.").arg(model));
        columns.append(column);
        part.addModel(model);
    }
    for (int query = 0; query < queryCount(); ++query) {
        const int place = part.addQuery(m_queries[query]);
        for (int model = 0; model < columns.size(); ++model)
            for (int row = firstRow(query, columns[model]); row >= 0; row = m_rows[size_t(row)].next)
                part.append(place, model, m_rows[size_t(row)]);
    }
    return part;
}

QByteArray OutcomeTable::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto text = [&hash](const QString &value) {
        const QByteArray bytes = value.toUtf8();
        hash.addData(QByteArray::number(bytes.size()));
        hash.addData(":");
        hash.addData(bytes);
    };
    const auto number = [&hash](auto value) {
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&value), qsizetype(sizeof value)));
    };
    for (const QString &model : m_models)
        text(model);
    for (int query = 0; query < queryCount(); ++query) {
        const OutcomeQuery &q = m_queries[query];
        for (const QString *part : {&q.id, &q.dataset, &q.split, &q.text})
            text(*part);
        for (int model = 0; model < modelCount(); ++model)
            for (int at = firstRow(query, model); at >= 0; at = m_rows[size_t(at)].next) {
                const Row &row = m_rows[size_t(at)];
                number(model);
                number(row.score);
                number(row.costPico);
                number(row.promptTokens);
                number(row.completionTokens);
                if (row.answer >= 0)
                    text(m_answers[row.answer]);
            }
    }
    return hash.result();
}

} // namespace daao
