#include "app/practisedpolicies.h"

#include "app/comparisonpractice.h"
#include "app/trainingcache.h"
#include "core/policies/policydocument.h"

namespace daao {

using namespace Qt::StringLiterals;

Result<> learnPractised(Workbench &bench, const QString &policy, const Workbench::Progress &progress,
                        std::stop_token stop)
{
    if (policy == u"daao") // which becomes the default, too
        return bench.learnDefault(progress, std::move(stop));
    Registry &registry = bench.project().registry();
    if (!isPractised(policy) || bench.project().isReadOnly())
        return {};
    const auto policies = registry.policies();
    if (!policies)
        return tl::unexpected(policies.error());
    PolicyDocument document{.mode = policy == u"knn"      ? PolicyDocument::Mode::Knn
                                    : policy == u"oracle" ? PolicyDocument::Mode::Oracle
                                                          : PolicyDocument::Mode::DaaoPaper};
    if (std::ranges::find(*policies, policy, &PolicyVersion::name) != policies->end()) {
        if (policy != u"oracle") // which every project starts with, unpractised
            return {};
        const auto newest = registry.policy(policy, 0).and_then(
            [](const PolicyVersion &version) { return PolicyDocument::fromJson(version.document); });
        if (!newest || newest->mode != document.mode || !newest->checkpoint.isEmpty())
            return {};
        document = *newest;
    }
    const auto learned = trainedOnPractice(policy, std::make_shared<const SimulatedPool>(), bench.prompts(),
                                           progress, std::move(stop));
    if (!learned)
        return tl::unexpected(learned.error());
    const auto checkpoint = bench.keep(*learned);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    document.checkpoint = *checkpoint;
    return registry
        .savePolicy(policy, document.toJson(),
                    ComparisonPractice::tr("Trained on generated problems and the simulated pool."))
        .map([](const PolicyVersion &) {});
}

} // namespace daao
