#pragma once

#include "core/base/error.h"
#include "core/domain/sinks.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QMutex>
#include <QString>
#include <QStringList>

namespace daao {

/// What the shell shows: results on stdout, everything else on stderr. Thread-safe.
class Terminal
{
    Q_DECLARE_TR_FUNCTIONS(daao::Terminal)

public:
    bool json = false;
    bool quiet = false;

    /// A line of the result.
    void line(const QString &text) const;
    /// A JSON document: indented alone, or one line of JSON Lines.
    void document(const QJsonObject &object) const;
    void jsonLine(const QJsonObject &object) const;
    /// A remark on stderr; silent with --quiet.
    void note(const QString &text) const;
    /// A sentence on stderr and, with --json, a daao.error/1 document on stdout. Returns the exit code of the
    /// error.
    int fail(const Error &error) const;
    /// Rows in columns, the numbers named right-aligned.
    void table(const QStringList &titles, const QList<QStringList> &rows,
               const QList<int> &rightAligned = {}) const;
};

/// A line on a terminal's stderr that tells how far something is; nothing where stderr is no terminal.
class ProgressLine
{
    Q_DISABLE_COPY_MOVE(ProgressLine)

public:
    explicit ProgressLine(const Terminal &terminal);
    ~ProgressLine(); ///< wipes the line

    void show(const QString &text);

private:
    bool m_active;
    QMutex m_mutex;
};

/// Shows a run on the progress line while it happens.
class RunProgressLine final : public RunSink
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunProgressLine)

public:
    explicit RunProgressLine(const Terminal &terminal)
        : m_line(terminal)
    {}

    void nodeStarted(const QString &runId, const NodeRun &node) override;
    void callFinished(const QString &runId, const Call &call) override;

private:
    ProgressLine m_line;
    QMutex m_mutex;
    QString m_node;
    int m_calls = 0;
    Cost m_cost;
};

/// Values as the shell writes them.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daao::Words)

public:
    static QString money(const std::optional<Money> &money); ///< "$0.00004"; "unknown"
    static QString cost(const Cost &cost);
    static QString time(double ms);
    static QString verdict(const std::optional<bool> &correct);
    static QString yesNo(bool yes);
};

} // namespace daao
