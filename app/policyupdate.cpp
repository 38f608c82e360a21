#include "app/policyupdate.h"

#include "core/policies/scene.h"
#include "core/text/answers.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// Whether the one answer a node gave on its own is right; nullopt: it had seen others, or nothing tells.
std::optional<bool> ownAnswer(const Run &run, const NodeRun &node)
{
    if (node.layer != 0 || !operatorInfo(node.op).generator || node.status != NodeStatus::Ok
        || node.candidates.size() != 1)
        return std::nullopt;
    if (run.query.reference.isCode() || !run.query.reference.answer)
        return run.nodes.size() == 1 ? run.correct : std::nullopt;
    return sameAnswer(node.candidates.first().answer, *run.query.reference.answer);
}

} // namespace

Result<PolicyUpdate> PolicyUpdate::fromRuns(Workbench &bench, const PolicyVersion &version, int mostRuns)
{
    const auto document = PolicyDocument::fromJson(version.document);
    if (!document)
        return tl::unexpected(document.error());
    if (document->mode != PolicyDocument::Mode::Daao || document->checkpoint.isEmpty())
        return failure(ErrorKind::Usage,
                       tr("%1 has learned nothing that runs could add to.").arg(version.name));
    const auto learned = bench.learned(document->checkpoint);
    if (!learned)
        return tl::unexpected(learned.error());
    if ((*learned)->success.outputs() == 0)
        return failure(ErrorKind::Usage,
                       tr("%1 was trained on an outcome table: train it again on a table that has the new "
                          "outcomes.")
                           .arg(version.name));
    RunFilter filter{.limit = mostRuns};
    if (!(*learned)->learnedUntil.isNull())
        filter.startedFrom = (*learned)->learnedUntil.addMSecs(1);
    const auto summaries = bench.project().archive().runs(filter);
    if (!summaries)
        return tl::unexpected(summaries.error());
    PolicyUpdate update;
    std::vector<LearnedPolicy::Outcome> outcomes;
    QDateTime latest = (*learned)->learnedUntil;
    for (const RunSummary &summary : *summaries) {
        const auto run = bench.project().archive().run(summary.id);
        if (!run)
            return tl::unexpected(run.error());
        const PlanRequest request{.query = run->query, .pool = bench.pool()};
        const auto pool = Pool::of(request, {}, nullptr);
        const auto prospect = (*learned)->read(run->query.text);
        if (!pool || !prospect)
            continue;
        const Scene scene(**learned, *document, request, *pool, *prospect);
        const size_t before = outcomes.size();
        for (const NodeRun &node : run->nodes) {
            const ModelCard *card = pool->find(node.model);
            const auto right = ownAnswer(*run, node);
            if (!card || !right)
                continue;
            outcomes.push_back({card->wireId(), scene.waysOf(scene.cardOf(card->id))[size_t(wayOf(node.op))],
                                *right ? 1.0 : 0.0});
            ++update.outcomes[card->wireId()];
        }
        update.runs += outcomes.size() > before ? 1 : 0;
        latest = latest.isNull() ? run->startedAt : std::max(latest, run->startedAt);
    }
    if (outcomes.empty())
        return failure(ErrorKind::Unavailable,
                       tr("No run since has an answer that can be judged: there is nothing to learn from."));
    update.policy = (*learned)->updated(outcomes);
    update.policy.learnedUntil = latest;
    return update;
}

} // namespace daao
