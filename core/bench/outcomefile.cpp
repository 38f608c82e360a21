#include "core/bench/outcomefile.h"

#include "core/base/random.h"
#include "core/bench/packedfile.h"

#include <QSet>

#include <array>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    QueryId,
    Dataset,
    Split,
    Text,
    Model,
    Score,
    Cost,
    PromptTokens,
    CompletionTokens,
    Answer,
    Columns
};
constexpr std::array names{
    "query_id",      "dataset",           "split", "query", "model", "score", "cost_usd",
    "prompt_tokens", "completion_tokens", "answer"};
static_assert(names.size() == Columns);
constexpr int mostSentences = 100;

tl::unexpected<Error> bad(const QString &what)
{
    return failure(ErrorKind::BadInput, what);
}

std::optional<double> numberOf(const QString &text)
{
    bool fine = false;
    const double value = text.trimmed().toDouble(&fine);
    return fine && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Result<std::optional<int>> tokensOf(const QString &text, const char *column)
{
    if (text.trimmed().isEmpty())
        return std::optional<int>();
    const auto value = numberOf(text);
    if (!value || *value < 0 || *value > 1e9 || *value != std::floor(*value))
        return bad(OutcomeFile::tr("%1 is “%2”; it must be a whole number, or empty.")
                       .arg(QLatin1String(column), text));
    return std::optional(int(*value));
}

/// One reading of one file.
class Reading
{
public:
    explicit Reading(const OutcomeFile::Options &options)
        : m_options(options)
    {}

    Result<> header(const QStringList &fields)
    {
        m_columns.fill(-1);
        m_width = fields.size();
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const auto known =
                std::ranges::find(names, fields[i].trimmed(), [](const char *n) { return QLatin1String(n); });
            if (known == names.end())
                continue; // another program's column
            auto &place = m_columns[size_t(known - names.begin())];
            if (place >= 0)
                return bad(OutcomeFile::tr("Line 1: the column %1 occurs twice.").arg(fields[i].trimmed()));
            place = i;
        }
        for (const Column needed : {QueryId, Text, Model, Score})
            if (m_columns[needed] < 0)
                return bad(
                    OutcomeFile::tr("Line 1: the column %1 is missing. The first line names the columns: "
                                    "query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,"
                                    "completion_tokens,answer")
                        .arg(QLatin1String(names[needed])));
        return {};
    }

    Result<> row(const QStringList &fields, qint64 line)
    {
        if (fields.size() != m_width)
            return bad(
                OutcomeFile::tr("it has %1 fields, the first line has %2.").arg(fields.size()).arg(m_width));
        const QString model = cell(fields, Model).trimmed();
        if (cell(fields, QueryId).trimmed().isEmpty())
            return bad(OutcomeFile::tr("query_id is empty."));
        if (model.isEmpty())
            return bad(OutcomeFile::tr("model is empty."));
        const auto outcome = outcomeOf(fields);
        if (!outcome)
            return tl::unexpected(outcome.error());
        const auto query = queryOf(fields, line);
        if (!query)
            return tl::unexpected(query.error());
        m_import.table.add(*query, m_import.table.addModel(model), *outcome);
        return {};
    }

    /// False: the file is refused.
    bool leaveOut(const QString &sentence)
    {
        if (!m_options.skipBad)
            return false;
        ++m_import.skippedRows;
        if (m_import.skipped.size() < mostSentences)
            m_import.skipped.append(sentence);
        return true;
    }

    Result<OutcomeFile::Import> finish()
    {
        if (m_import.table.isEmpty())
            return bad(
                m_import.skippedRows > 0
                    ? OutcomeFile::tr("No row can be used. The first: %1").arg(m_import.skipped.first())
                    : OutcomeFile::tr("The file has no rows."));
        for (int q = 0; q < m_import.table.queryCount(); ++q)
            if (m_import.table.queries()[q].split.isEmpty()) {
                m_import.table.setSplit(q, drawnSplit(m_import.table.queries()[q].id));
                ++m_import.splitByUs;
            }
        m_import.warnings = OutcomeFile::warnings(m_import.table);
        return std::move(m_import);
    }

private:
    QString cell(const QStringList &fields, Column column) const
    {
        const auto place = m_columns[column];
        return place < 0 ? QString() : fields[place];
    }

    static Result<Outcome> outcomeFrom(const QString &score, const QString &cost)
    {
        const auto value = numberOf(score);
        if (!value || *value < 0 || *value > 1)
            return bad(OutcomeFile::tr("score is “%1”; it must be a number from 0 to 1.").arg(score));
        Outcome outcome{.score = *value};
        if (cost.trimmed().isEmpty())
            return outcome;
        const auto dollars = numberOf(cost);
        if (!dollars || *dollars < 0 || *dollars > 1e6)
            return bad(
                OutcomeFile::tr("cost_usd is “%1”; it must be a number of dollars, or empty.").arg(cost));
        outcome.cost = Money::usd(*dollars);
        return outcome;
    }

    Result<Outcome> outcomeOf(const QStringList &fields) const
    {
        auto outcome = outcomeFrom(cell(fields, Score), cell(fields, Cost));
        if (!outcome)
            return outcome;
        const auto prompt = tokensOf(cell(fields, PromptTokens), names[PromptTokens]);
        const auto completion = tokensOf(cell(fields, CompletionTokens), names[CompletionTokens]);
        if (!prompt || !completion)
            return tl::unexpected(prompt ? completion.error() : prompt.error());
        outcome->promptTokens = *prompt;
        outcome->completionTokens = *completion;
        if (const QString answer = cell(fields, Answer); !answer.isEmpty())
            outcome->answer = answer;
        return outcome;
    }

    /// The query of a row: a new one needs its text; of a known one nothing may differ.
    Result<int> queryOf(const QStringList &fields, qint64 line)
    {
        const OutcomeQuery given{cell(fields, QueryId).trimmed(), cell(fields, Dataset).trimmed(),
                                 cell(fields, Split).trimmed(), cell(fields, Text)};
        static const QStringList splits{QString(), u"train"_s, u"val"_s, u"test"_s};
        if (!splits.contains(given.split))
            return bad(
                OutcomeFile::tr("split is “%1”; it must be train, val, test or empty.").arg(given.split));
        const int known = m_import.table.indexOfQuery(given.id);
        if (known < 0 && given.text.trimmed().isEmpty())
            return bad(
                OutcomeFile::tr("the first row of the query %1 does not give its text.").arg(given.id));
        if (known < 0) {
            m_firstLine.append(line);
            return m_import.table.addQuery(given);
        }
        const OutcomeQuery &first = m_import.table.queries()[known];
        for (const auto &[now, then, column] : {std::tuple{&given.text, &first.text, Text},
                                                {&given.split, &first.split, Split},
                                                {&given.dataset, &first.dataset, Dataset}})
            if (!now->isEmpty() && *now != *then)
                return bad(OutcomeFile::tr("%1 of the query %2 is not the one on line %3.")
                               .arg(QLatin1String(names[column]), given.id)
                               .arg(m_firstLine[known]));
        return known;
    }

    QString drawnSplit(const QString &id) const
    {
        const quint64 place = mixSeed(m_options.seed, stableHash(id)) % 100;
        return place < 60 ? u"train"_s : place < 70 ? u"val"_s : u"test"_s;
    }

    OutcomeFile::Options m_options;
    OutcomeFile::Import m_import;
    std::array<qsizetype, Columns> m_columns{};
    qsizetype m_width = 0;
    QList<qint64> m_firstLine; ///< by query: where it was first named
};

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

} // namespace

Result<OutcomeFile::Import> OutcomeFile::read(const QString &path, const Options &options)
{
    auto file = PackedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    auto import = read([&file] { return file->read(1 << 16); }, options);
    if (!import && !import.error().message.contains(path))
        import.error().message = tr("%1: %2").arg(path, import.error().message);
    return import;
}

Result<OutcomeFile::Import> OutcomeFile::read(const CsvReader::Source &source, const Options &options)
{
    std::optional<Error> broken; // of the source: no line of the file is to blame
    CsvReader csv([&] {
        auto bytes = source();
        if (!bytes)
            broken = bytes.error();
        return bytes;
    });
    Reading reading(options);
    QStringList fields;
    const auto first = csv.next(fields);
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return bad(tr("The file is empty."));
    if (auto known = reading.header(fields); !known)
        return tl::unexpected(known.error());
    for (;;) {
        const auto more = csv.next(fields);
        if (broken)
            return tl::unexpected(*broken);
        if (more && !*more)
            return reading.finish();
        if (!more) {
            if (!reading.leaveOut(more.error().message))
                return tl::unexpected(more.error());
            continue;
        }
        if (const auto taken = reading.row(fields, csv.line()); !taken) {
            const QString sentence = tr("Line %1: %2").arg(csv.line()).arg(taken.error().message);
            if (!reading.leaveOut(sentence))
                return bad(sentence);
        }
    }
}

int OutcomeFile::sharedTexts(const OutcomeTable &table, const QString &split)
{
    QSet<QString> elsewhere;
    for (const OutcomeQuery &query : table.queries())
        if (query.split != split)
            elsewhere.insert(folded(query.text));
    return int(std::ranges::count_if(table.queries(), [&](const OutcomeQuery &query) {
        return query.split == split && elsewhere.contains(folded(query.text));
    }));
}

QStringList OutcomeFile::warnings(const OutcomeTable &table)
{
    QStringList list;
    for (const QString &split : {u"val"_s, u"test"_s})
        if (const int shared = sharedTexts(table, split))
            list.append(
                tr("%n query text(s) of the split %1 also occur in another split: results on them are "
                   "too good to be true.",
                   "", shared)
                    .arg(split));
    if (table.modelCount() == 1)
        list.append(tr("There is one LLM only: nothing can be chosen."));
    double low = 1;
    double high = 0;
    int missing = 0;
    int unpriced = 0;
    for (int q = 0; q < table.queryCount(); ++q)
        for (int m = 0; m < table.modelCount(); ++m) {
            missing += table.has(q, m) ? 0 : 1;
            if (!table.has(q, m))
                continue;
            low = std::min(low, table.score(q, m));
            high = std::max(high, table.score(q, m));
            unpriced += table.cost(q, m) ? 0 : 1;
        }
    if (low == high)
        list.append(tr("All scores are %1: there is nothing to learn from them.").arg(low));
    if (missing > 0)
        list.append(tr("%n pair(s) of query and LLM have no outcome.", "", missing));
    if (unpriced > 0)
        list.append(tr("%n outcome(s) have no cost: it is unknown, not $0.", "", unpriced));
    return list;
}

} // namespace daao
