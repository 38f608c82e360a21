#include "core/policies/papertraining.h"

#include "core/base/random.h"
#include "core/learn/backend.h"
#include "core/learn/checkpoint.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <optional>
#include <thread>

namespace daao {

namespace {

constexpr int reportEvery = 100;

std::vector<int> orderOf(int items, quint64 seed)
{
    std::vector<int> order(static_cast<size_t>(items));
    std::iota(order.begin(), order.end(), 0);
    Random(seed).shuffle(order);
    return order;
}

/// The items of a batch, each on the next free thread; the seeds do not depend on which.
Result<std::vector<PaperAttempt>> tried(std::span<const int> items, int first, const PaperTry &attempt,
                                        const PaperTrainingOptions &options)
{
    std::vector<std::optional<Result<PaperAttempt>>> results(items.size());
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < items.size(); i = next++)
            results[i] = attempt(items[i], mixSeed(options.seed, quint64(first) + i + 1));
    };
    {
        std::vector<std::jthread> others;
        for (int t = 1; t < std::min(options.threads, int(items.size())); ++t)
            others.emplace_back(work);
        work();
    }
    std::vector<PaperAttempt> attempts;
    for (auto &result : results) {
        if (!*result)
            return tl::unexpected(result->error());
        attempts.push_back(*std::move(*result));
    }
    return attempts;
}

/// Sums up attempts until they are told of.
class Tally
{
public:
    void add(const PaperAttempt &attempt)
    {
        ++m_count;
        m_sum.utility += attempt.episode.utility;
        m_sum.solved += attempt.episode.solved ? 1 : 0;
        m_sum.costUsd += attempt.costUsd;
    }
    int count() const { return m_count; }

    PaperProgress take(int episodes, int total)
    {
        const double n = std::max(1, m_count);
        const PaperProgress progress{episodes, total, m_sum.utility / n, m_sum.solved / n, m_sum.costUsd / n};
        *this = {};
        return progress;
    }

private:
    PaperProgress m_sum;
    int m_count = 0;
};

} // namespace

Result<int> trainPaper(PaperController &controller, const PaperSpace &space,
                       const PaperTrainingOptions &options,
                       const std::function<PaperTry(PaperModel)> &withModel,
                       const std::function<void(const PaperProgress &)> &progress, std::stop_token stop)
{
    const int total = options.items * options.rounds;
    int done = 0;
    Tally tally;
    for (int round = 0; round < options.rounds; ++round) {
        const std::vector<int> order = orderOf(options.items, mixSeed(options.seed, quint64(round)));
        for (size_t at = 0; at < order.size() && !stop.stop_requested(); at += size_t(options.batch)) {
            Checkpoint weights;
            controller.toCheckpoint(weights);
            auto model = PaperModel::fromCheckpoint(weights, space);
            if (!model)
                return tl::unexpected(model.error());
            const auto items =
                std::span(order).subspan(at, std::min(size_t(options.batch), order.size() - at));
            const auto attempts = tried(items, done, withModel(*std::move(model)), options);
            if (!attempts)
                return tl::unexpected(attempts.error());
            std::vector<PaperEpisode> batch;
            for (const PaperAttempt &attempt : *attempts) {
                tally.add(attempt);
                if (!attempt.episode.workflow.layers.empty())
                    batch.push_back(attempt.episode);
            }
            if (const auto loss = batch.empty() ? Result<double>(0) : controller.train(batch); !loss)
                return tl::unexpected(loss.error());
            done += int(items.size());
            if (progress && (tally.count() >= reportEvery || done == total))
                progress(tally.take(done, total));
        }
    }
    if (done == 0)
        return failure(ErrorKind::Cancelled, QStringLiteral("The training was cancelled."));
    return done;
}

Result<PaperPolicy> trainPaperOnRecords(const OutcomeTable &table, PaperTrainingOptions options,
                                        double dollarWeight,
                                        const std::function<void(const PaperProgress &)> &progress,
                                        std::stop_token stop)
{
    QList<ModelCard> cards;
    for (const QString &model : table.models())
        cards.append({.id = model});
    std::vector<QString> texts;
    std::vector<int> rows; // queries that every LLM may be drawn for
    for (int q = 0; q < table.queryCount(); ++q) {
        bool whole = cards.size() > 1;
        for (int m = 0; m < table.modelCount() && whole; ++m)
            whole = table.has(q, m) && std::isfinite(table.score(q, m)) && table.cost(q, m);
        if (!whole)
            continue;
        rows.push_back(q);
        texts.push_back(table.queries()[q].text);
    }
    if (rows.empty())
        return failure(
            ErrorKind::BadInput,
            PaperPolicy::tr("The table %1 has no query that two or more LLMs answered, all with score and "
                            "cost: the published formulas learn from such rows only.")
                .arg(table.name));
    const auto backend = LearnBackend::load();
    if (!backend)
        return tl::unexpected(backend.error());
    auto policy = PaperPolicy::untrained(texts, cards, options.seed, stop, options.encoder);
    if (!policy)
        return policy;
    Mask single(size_t(allOperators().size()), false);
    single[size_t(Operator::Generate)] = true;
    const PaperLimits limits{.depth = 1, .operators = [&](const PaperWorkflow &) { return single; }};
    const auto withModel = [&](PaperModel model) -> PaperTry {
        const auto shared = std::make_shared<const PaperModel>(std::move(model));
        return [&, shared](int item, quint64 seed) -> Result<PaperAttempt> {
            auto read = policy->read(texts[size_t(item)]);
            if (!read)
                return tl::unexpected(read.error());
            PaperWorkflow drawn = shared->draw(*read, limits, seed);
            const int llm = drawn.layers.front().models.front();
            const double score = table.score(rows[size_t(item)], llm);
            const double dollars = table.cost(rows[size_t(item)], llm)->usd();
            return PaperAttempt{.episode = {.query = *std::move(read),
                                            .workflow = std::move(drawn),
                                            .utility = score - dollarWeight * dollars,
                                            .solved = score >= 0.5},
                                .costUsd = dollars};
        };
    };
    options.items = int(rows.size());
    const auto controller = (*backend)->paperController(policy->space, options.seed);
    const auto episodes =
        trainPaper(*controller, policy->space, options, withModel, progress, std::move(stop));
    if (!episodes)
        return tl::unexpected(episodes.error());
    policy->episodes = *episodes;
    policy->dollarWeight = dollarWeight;
    return policy->adopt(*controller).map([&] { return *std::move(policy); });
}

} // namespace daao
