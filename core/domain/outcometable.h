#pragma once

#include "core/base/result.h"
#include "core/domain/money.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace daao {

/// A query that several LLMs have answered.
struct OutcomeQuery
{
    QString id;
    QString dataset;
    QString split; ///< "train", "val", "test"; other names are kept
    QString text;

    bool operator==(const OutcomeQuery &) const = default;
};

/// What became of asking one LLM one query once.
struct Outcome
{
    double score = 0;                ///< in [0,1]; 1: right
    std::optional<Money> cost;       ///< nullopt: unknown, never $0
    std::optional<int> promptTokens; ///< nullopt: not recorded
    std::optional<int> completionTokens;
    std::optional<QString> answer; ///< nullopt: not recorded; where the table records answers: none was found

    bool operator==(const Outcome &) const = default;
};

/// Recorded results per query and LLM (cli.md, "Outcome tables"): a sparse matrix of outcomes, each cell with
/// any number of repeats. About 40 bytes a row, so a table of 200,000 rows is a value one can copy. Rows and
/// columns are named by index into queries() and models().
class OutcomeTable
{
    Q_DECLARE_TR_FUNCTIONS(daao::OutcomeTable)

public:
    QString name;

    /// Index of the new query, or of the one that has this id already (which is left as it is).
    int addQuery(const OutcomeQuery &query);
    /// Index of the LLM, new or not.
    int addModel(const QString &model);
    void add(int query, int model, const Outcome &outcome);
    void setSplit(int query, const QString &split) { m_queries[query].split = split; }

    const QList<OutcomeQuery> &queries() const { return m_queries; }
    const QStringList &models() const { return m_models; }
    int queryCount() const { return int(m_queries.size()); }
    int modelCount() const { return int(m_models.size()); }
    int rowCount() const { return int(m_rows.size()); } ///< outcomes, repeats included
    bool isEmpty() const { return m_rows.empty(); }
    int indexOfQuery(const QString &id) const { return m_queryIndex.value(id, -1); }
    int indexOfModel(const QString &model) const { return int(m_models.indexOf(model)); }

    int repeats(int query, int model) const; ///< 0: never asked
    bool has(int query, int model) const { return firstRow(query, model) >= 0; }
    /// The repeat-th outcome of a cell, in the order they were added.
    std::optional<Outcome> outcome(int query, int model, int repeat = 0) const;
    double score(int query, int model) const;              ///< mean over the repeats; NaN: never asked
    std::optional<Money> cost(int query, int model) const; ///< mean over the repeats; nullopt: one is unknown

    double meanScore(int model) const;              ///< over the queries it was asked; NaN: none
    std::optional<Money> meanCost(int model) const; ///< nullopt: never asked, or a cost is unknown
    bool recordsAnswers() const { return !m_answers.isEmpty(); }
    bool recordsCosts() const; ///< of every outcome

    QStringList datasets() const; ///< in order of appearance
    QList<int> queriesOf(const QStringList &splits, const QString &dataset = {}) const;

    /// The named queries (indices, in this order) with all their outcomes.
    OutcomeTable subset(const QList<int> &queries) const;
    /// The queries of these splits.
    OutcomeTable withSplits(const QStringList &splits) const { return subset(queriesOf(splits)); }
    /// Only these LLMs, in this order. Usage if one is not in the table, or is named twice.
    Result<OutcomeTable> withModels(const QStringList &models) const;

    /// SHA-256 over all of it but the name: what a trained policy remembers its data by.
    QByteArray fingerprint() const;

private:
    struct Row
    {
        double score = 0;
        qint64 costPico = -1; ///< -1: unknown
        qint32 promptTokens = -1;
        qint32 completionTokens = -1;
        qint32 answer = -1; ///< index into m_answers; -1: not recorded
        qint32 next = -1;   ///< the next repeat of the same cell
    };

    int firstRow(int query, int model) const
    {
        const auto &cells = m_cells[size_t(query)];
        return size_t(model) < cells.size() ? cells[size_t(model)] : -1;
    }
    void append(int query, int model, Row row);
    Outcome outcomeOf(const Row &row) const;
    int answerIndex(const QString &answer);

    QList<OutcomeQuery> m_queries;
    QHash<QString, int> m_queryIndex;
    QStringList m_models;
    std::vector<std::vector<qint32>> m_cells; ///< per query: first row by LLM, -1: none; may be short
    std::vector<Row> m_rows;
    QStringList m_answers;
    QHash<QString, int> m_answerIndex;
};

} // namespace daao
