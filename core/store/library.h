#pragma once

#include "core/base/result.h"
#include "core/domain/dataset.h"
#include "core/domain/outcometable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>

namespace daao {

namespace store {
class Readers;
class Writer;
} // namespace store

/// What is known of a stored data set without loading it.
struct DatasetSummary
{
    QString name;
    QString format;
    QString source;
    int items = 0;
    QDateTime createdAt; ///< UTC
};

/// What is known of a stored outcome table without loading it.
struct OutcomeSummary
{
    QString name;
    QString source;
    int queries = 0;
    int models = 0;
    int rows = 0;
    QDateTime createdAt; ///< UTC
};

/// A benchmark: what was asked for, and what came out.
struct BenchRecord
{
    QString id;
    QJsonObject request; ///< everything that is needed to go on with it
    QJsonObject result;  ///< daao.bench/1; empty while it is not finished
    QDateTime createdAt; ///< UTC
};

/// One policy on one item of a benchmark: a finished piece of work.
struct BenchCell
{
    int policy = 0;
    int item = 0;
    int repeat = 0;
    QJsonObject outcome;
};

/// What a project keeps to learn and to measure by: data sets, outcome tables, checkpoints, benchmarks and
/// embeddings. Thread-safe. Every change is on disk when its function returns. Errors: Usage for a name that
/// is not there or (save) is taken, Damaged for content that is not what was stored, Storage.
class Library final
{
    Q_DECLARE_TR_FUNCTIONS(daao::Library)
    Q_DISABLE_COPY_MOVE(Library)

public:
    Library(store::Readers &readers, store::Writer &writer);

    /// Under a new name; all of it or nothing.
    Result<> saveDataset(const Dataset &dataset);
    Result<QList<DatasetSummary>> datasets() const; ///< in the order they were saved
    Result<Dataset> dataset(const QString &name) const;
    Result<> removeDataset(const QString &name);

    Result<> saveOutcomes(const OutcomeTable &table, const QString &source);
    Result<QList<OutcomeSummary>> outcomeTables() const;
    Result<OutcomeTable> outcomes(const QString &name) const;
    Result<> removeOutcomes(const QString &name);

    /// Returns the SHA-256 it is stored under, which the policy document names in hexadecimal.
    Result<QByteArray> saveCheckpoint(const QByteArray &bytes);
    Result<QByteArray> checkpoint(const QByteArray &sha256) const;

    /// Keeps an image of a query under its SHA-256, once.
    Result<ImageRef> saveImage(const QByteArray &bytes, const QString &mediaType);
    Result<QByteArray> image(const ImageRef &image) const;

    Result<> saveBench(const BenchRecord &bench);       ///< new or changed
    Result<BenchRecord> bench(const QString &id) const; ///< also by a beginning that no other has
    Result<QList<BenchRecord>> benches() const;         ///< latest first, without results
    Result<> saveCells(const QString &bench, const QList<BenchCell> &cells);
    Result<QList<BenchCell>> cells(const QString &bench) const;

    /// Embeddings of an endpoint's model, by text; float32 vectors. Texts without one are left out.
    Result<QHash<QString, QByteArray>> embeddings(const QString &endpoint, const QString &model,
                                                  const QStringList &texts) const;
    Result<> saveEmbeddings(const QString &endpoint, const QString &model,
                            const QHash<QString, QByteArray> &vectors);

private:
    store::Readers &m_readers;
    store::Writer &m_writer;
};

} // namespace daao
