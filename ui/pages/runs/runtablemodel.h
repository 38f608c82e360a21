#pragma once

#include "core/store/archive.h"
#include "ui/kit/llmpalette.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFuture>
#include <QSet>
#include <QTimer>

#include <functional>

namespace daao {

/// The runs of a project that a filter lets through. The rows' numbers are read at once (eight bytes each),
/// the lines when they are looked at, both on a worker: the GUI thread never waits for the file, and a table
/// of 100,000 runs is as long as it is from the start. Rows follow new and changed runs through refresh().
class RunTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Star,
        Question,
        DifficultyColumn,
        Llms,
        Verdict,
        Started,
        Policy,
        CostColumn,
        Tokens,
        Seconds,
        OriginColumn,
        Tags,
        Note,
        Shape,
        ColumnCount
    };

    /// How the project is read, each on a worker.
    struct Source
    {
        std::function<QFuture<Result<QList<RunSummary>>>(const RunFilter &)> page;
        std::function<QFuture<Result<QList<qint64>>>(const RunFilter &)> sequence;
        std::function<QFuture<Result<QList<RunSummary>>>(const QList<qint64> &)> lines;
    };

    explicit RunTableModel(Source source, QObject *parent = nullptr);

    void setFilter(const RunFilter &filter);
    const RunFilter &filter() const { return m_filter; }
    /// Reads again which runs there are and what they are like, and takes over what changed, came or went.
    /// Several calls while one is under way cost one more.
    void refresh();

    void setLlms(const LlmPalette &llms);
    const LlmPalette &llms() const { return m_llms; }

    /// nullptr: not read yet; asks for it.
    const RunSummary *run(const QModelIndex &index) const;
    qint64 seqAt(int row) const { return m_seqs.value(row); }
    int rowOfSeq(qint64 seq) const { return int(m_seqs.indexOf(seq)); }
    int rowOf(const QString &id) const; ///< -1: not among the lines that were read
    bool isLoading() const { return m_reading; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Only columns that the archive can order by.
    void sort(int column, Qt::SortOrder order) override;

signals:
    void loaded(); ///< it is known which runs there are
    void failed(const daao::Error &error);

private:
    struct Line
    {
        RunSummary run;
        int age = 0; ///< the reading it is from
    };

    void readFirstPage();
    void readSequence();
    void take(const QList<qint64> &seqs);
    bool follow(const QList<qint64> &seqs);
    void ask(int row) const;
    void readLines();
    void takeLines(const QList<RunSummary> &lines);
    QString text(const RunSummary &run, Column column) const;
    QString summary(const RunSummary &run) const;

    const Source m_source;
    LlmPalette m_llms;
    RunFilter m_filter;
    QList<qint64> m_seqs;
    mutable QCache<qint64, Line> m_lines{4000};
    mutable QSet<int> m_wanted; ///< blocks of rows to read
    mutable QTimer m_askLater;
    int m_age = 0;          ///< of what lines were read: refresh() makes them old
    int m_generation = 0;   ///< of the filter
    bool m_isFresh = false; ///< the filter is new: its first rows replace all
    bool m_reading = false;
    bool m_readAgain = false;
    int m_linesUnderWay = 0;
};

} // namespace daao
