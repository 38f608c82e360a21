#include "app/cli/batchrun.h"

#include "core/domain/json.h"
#include "core/problems/querytable.h"

#include <QThreadPool>

#include <atomic>
#include <mutex>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct BatchRun
{
    Q_DECLARE_TR_FUNCTIONS(daao::BatchRun)

public:
    BatchRun(Command &command, const BatchOptions &options, Workbench &bench)
        : m_command(command)
        , m_options(options)
        , m_bench(bench)
        , m_progress(command.terminal)
    {}

    int execute(const QList<Query> &queries)
    {
        m_total = int(queries.size());
        QThreadPool pool;
        pool.setMaxThreadCount(m_options.parallel);
        for (const Query &query : queries)
            pool.start([this, query] { runOne(query); });
        pool.waitForDone();
        m_command.terminal.note(tr("%n run(s) finished", "", m_finished) + u", "_s
                                + tr("%n right", "", m_right) + u", "_s + Words::cost(m_cost));
        if (m_command.stop().stop_requested())
            return 130;
        return m_firstError ? exitCodeOf(*m_firstError) : 0;
    }

private:
    void runOne(const Query &asked)
    {
        if (m_command.stop().stop_requested())
            return;
        Query query = asked;
        if (!query.reference.canJudge()) {
            query = m_bench.queryOf(asked.text); // a generated question is judged by its truth
            query.tags = asked.tags;
        }
        auto request = m_bench.runRequest(query, m_options.policy);
        if (!request)
            return refuse(request.error());
        request->seed = m_command.seed.value_or(0);
        request->budget = m_options.budget;
        const Run run = m_bench.execute(*request, nullptr, m_command.stop());
        if (const auto saved = m_bench.acknowledge(run.id); !saved)
            return refuse(saved.error());
        show(run);
    }

    void refuse(const Error &error)
    {
        const std::scoped_lock lock(m_mutex);
        m_command.terminal.note("daao: "_L1 + error.message);
        if (!m_firstError)
            m_firstError = error.kind;
    }

    void show(const Run &run)
    {
        const std::scoped_lock lock(m_mutex);
        if (run.status == RunStatus::Finished)
            ++m_finished;
        else if (run.error && !m_firstError)
            m_firstError = run.error->kind;
        m_right += run.correct.value_or(false) ? 1 : 0;
        m_cost += run.cost;
        if (m_command.terminal.json)
            m_command.terminal.jsonLine(m_options.full ? Json::fullFrom(run) : Json::from(run));
        else
            m_command.terminal.line(u"%1  %2  %3  %4"_s.arg(run.id.left(8), Words::verdict(run.correct),
                                                            Words::cost(run.cost),
                                                            run.query.text.simplified().left(70)));
        m_progress.show(tr("%1 of %2 · %3").arg(++m_done).arg(m_total).arg(Words::cost(m_cost)));
    }

    Command &m_command;
    const BatchOptions &m_options;
    Workbench &m_bench;
    ProgressLine m_progress;
    std::mutex m_mutex;
    std::optional<ErrorKind> m_firstError;
    Cost m_cost;
    int m_total = 0;
    int m_done = 0;
    int m_finished = 0;
    int m_right = 0;
};

} // namespace

int runBatch(Command &command, const BatchOptions &options)
{
    const auto table = QueryTable::read(options.file);
    if (!table)
        return command.terminal.fail(table.error());
    const QueryTable::Mapping mapping = table->guess();
    if (mapping.query < 0)
        return command.terminal.fail(
            {ErrorKind::BadInput,
             BatchRun::tr("%1: no column is called query, question or prompt.").arg(options.file),
             {}});
    const auto bench = command.open({.pool = options.pool});
    if (!bench)
        return command.terminal.fail(bench.error());
    return BatchRun(command, options, **bench).execute(table->queries(mapping));
}

} // namespace daao
