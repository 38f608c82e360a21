#include "core/orchestrator/executor.h"

#include "core/orchestrator/runinprogress.h"

namespace daao {

Executor::Executor(const Parts &parts, int nodeThreads)
    : m_parts(parts)
{
    m_pool.setMaxThreadCount(std::max(nodeThreads, 0));
}

QHash<Operator, QString> Executor::unavailableOperators() const
{
    QHash<Operator, QString> reasons;
    const QString reason = m_parts.code.unavailableReason();
    if (reason.isEmpty())
        return reasons;
    for (const OperatorInfo &info : allOperators())
        if (info.needsSandbox)
            reasons.insert(info.op, reason);
    return reasons;
}

PlanRequest Executor::planRequest(const RunRequest &request) const
{
    return {request.query, request.pool, unavailableOperators(), request.seed, request.budget};
}

Result<Plan> Executor::plan(const RunRequest &request) const
{
    if (request.query.text.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("The query is empty. Write a question."));
    if (!request.planner)
        return failure(ErrorKind::Internal, QStringLiteral("no planner"));
    return request.planner->plan(planRequest(request));
}

Run Executor::execute(const RunRequest &request, RunSink &sink, std::stop_token stop) const
{
    return RunInProgress(*this, request, sink, std::move(stop)).execute();
}

} // namespace daao
