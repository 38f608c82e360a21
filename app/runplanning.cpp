#include "app/runplanning.h"

#include "app/sampleproject.h"
#include "core/policies/policydocument.h"

#include <QElapsedTimer>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestJudged =
    20'000; // generated problems are shorter; more is not worth reading for one

} // namespace

void RunPlanning::setProblems(const QHash<QString, Problem> &problems)
{
    const std::lock_guard lock(m_problemsMutex);
    m_problems = problems;
}

Query RunPlanning::resolved(const Query &query) const
{
    Query known = query;
    if (known.reference.canJudge() || known.text.size() > longestJudged)
        return known;
    {
        const std::lock_guard lock(m_problemsMutex);
        const auto problem = m_problems.constFind(query.text);
        if (problem != m_problems.constEnd()) {
            known.id = problem->id;
            known.reference = problem->reference;
            return known;
        }
    }
    if (const auto truth = m_bench.truth().truth(query.text); truth && !truth->answer.isEmpty())
        known.reference.answer = truth->answer;
    return known;
}

Result<PolicyVersion> RunPlanning::policyOf(const RunChoice &choice, Store store) const
{
    auto policy = m_bench.policyVersion(choice.policy);
    if (!policy || !choice.lambda)
        return policy;
    auto document = PolicyDocument::fromJson(policy->document);
    if (!document || document->lambda == *choice.lambda)
        return policy;
    document->lambda = *choice.lambda;
    const QJsonObject json = document->toJson();
    Registry &registry = m_bench.project().registry();
    if (const auto versions = registry.versions(policy->name))
        for (const PolicyVersion &version : *versions)
            if (const auto other = PolicyDocument::fromJson(version.document); other && *other == *document)
                return version;
    if (store == Store::WhereChanged)
        return registry.savePolicy(policy->name, json,
                                   tr("λ changed to %1 in the tool bar").arg(*choice.lambda));
    return PolicyVersion{.name = policy->name, .version = 0, .document = json};
}

Result<RunPlanning::Prepared> RunPlanning::prepare(const RunOrder &order, Store store) const
{
    const auto policy = policyOf(order.choice, store);
    if (!policy)
        return tl::unexpected(policy.error());
    auto request = m_bench.runRequest(resolved(order.query), *policy);
    if (!request)
        return tl::unexpected(request.error());
    request->seed = order.seed;
    request->plan = order.plan;
    request->fresh = order.fresh;
    request->cache = order.cache;
    request->parent = order.parent;
    request->budget = order.choice.budget;
    if (const auto document = PolicyDocument::fromJson(policy->document)) {
        if (!request->budget)
            request->budget = document->budget;
        return Prepared{std::move(*request), document->lambda};
    }
    return Prepared{std::move(*request), 0};
}

Result<Preview> RunPlanning::preview(const RunOrder &order, std::stop_token stop) const
{
    QElapsedTimer timer;
    timer.start();
    const auto prepared = prepare(order, Store::Never);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const RunRequest &request = prepared->request;
    const auto plan = m_bench.preview(request, std::move(stop));
    if (!plan)
        return tl::unexpected(plan.error());
    Preview preview{.query = request.query,
                    .plan = *plan,
                    .policy = u"%1@%2"_s.arg(request.policy.name).arg(request.policy.version),
                    .lambda = prepared->lambda};
    if (const auto estimator = m_bench.estimator()) {
        preview.cheapest =
            m_evidence.near(estimator->reference(), estimator->estimate(request.query.text).value);
        if (request.query.text.size() <= longestJudged)
            if (const auto p = m_bench.truth().successProbability(request.query.text, estimator->reference(),
                                                                   Asking::Directly))
                preview.trueDifficulty = 1 - *p;
    }
    preview.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return preview;
}

Result<Expected> RunPlanning::oracle(const Query &query, std::stop_token stop) const
{
    if (query.text.size() > longestJudged)
        return failure(ErrorKind::Unavailable, tr("No generated problem is that long."));
    const QList<PolicyVersion> shipped = PolicyDocument::builtIn();
    const auto request = m_bench.runRequest(
        resolved(query), *std::ranges::find(shipped, u"oracle"_s, &PolicyVersion::name));
    if (!request)
        return tl::unexpected(request.error());
    return m_bench.preview(*request, std::move(stop)).map([](const Plan &plan) { return plan.expected; });
}

void RunPlanning::remember(const Run &run)
{
    if (const auto estimator = m_bench.estimator())
        m_evidence.add(run, estimator->estimate(run.query.text.left(longestJudged)).value);
}

void RunPlanning::measure(std::stop_token stop)
{
    constexpr int portions = 12; // closing need not wait for all of them
    constexpr int problems = 50;
    constexpr quint64 seed = 90'210; // none of them was used to fit the estimator or stored as a problem
    const auto estimator = m_bench.estimator();
    if (!estimator || stop.stop_requested())
        return;
    const Archive &archive = m_bench.project().archive();
    constexpr int recentRuns = 200;
    if (const auto recent = archive.runs({.limit = recentRuns}))
        for (const RunSummary &summary : *recent)
            if (const auto run = archive.run(summary.id); run && !stop.stop_requested())
                if (run->origin == Origin::Live)
                    remember(*run);
    for (quint64 portion = 0; portion < portions && !stop.stop_requested(); ++portion)
        for (const OutcomeRow &row :
             SampleProject::outcomes(m_bench.simulatedPool(), m_bench.truth(), problems, seed + portion))
            if (row.direct)
                m_evidence.add(row.model, {estimator->estimate(row.text).value, row.solved});
}

} // namespace daao
