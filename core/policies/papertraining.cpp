#include "core/policies/papertraining.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/learn/backend.h"
#include "core/learn/checkpoint.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

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
    inParallel(
        items.size(),
        [&](size_t i) { results[i] = attempt(items[i], mixSeed(options.seed, quint64(first) + i + 1)); },
        size_t(options.threads));
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

/// One step of the controller on what it tries as it stands.
Result<std::vector<PaperAttempt>> step(PaperController &controller, const PaperSpace &space,
                                       std::span<const int> items, int first,
                                       const std::function<PaperTry(PaperModel)> &withModel,
                                       const PaperTrainingOptions &options)
{
    Checkpoint weights;
    controller.toCheckpoint(weights);
    auto model = PaperModel::fromCheckpoint(weights, space);
    if (!model)
        return tl::unexpected(model.error());
    auto attempts = tried(items, first, withModel(*std::move(model)), options);
    if (!attempts)
        return attempts;
    std::vector<PaperEpisode> batch;
    for (const PaperAttempt &attempt : *attempts)
        if (!attempt.episode.workflow.layers.empty())
            batch.push_back(attempt.episode);
    if (const auto loss = batch.empty() ? Result<double>(0) : controller.train(batch); !loss)
        return tl::unexpected(loss.error());
    return attempts;
}

const QString statePart = QStringLiteral("paper");

void keep(TrainingState *state, const PaperController &controller, int done)
{
    if (!state || !state->isDue(statePart))
        return;
    Checkpoint checkpoint;
    checkpoint.setHeader(statePart, {{QStringLiteral("episodes"), done}});
    checkpoint.set(QStringLiteral("paper.state"), controller.state());
    state->keep(statePart, checkpoint.toBytes());
}

/// Episodes that an earlier go has learned from, with the controller as it was then.
Result<int> resume(const TrainingState *state, PaperController &controller)
{
    const QByteArray kept = state ? state->kept(statePart) : QByteArray();
    if (kept.isEmpty())
        return 0;
    const auto checkpoint = Checkpoint::fromBytes(kept);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    const auto numbers = checkpoint->floats(QStringLiteral("paper.state"), {-1});
    if (!numbers)
        return tl::unexpected(numbers.error());
    return controller.restore(*numbers).map(
        [&] { return checkpoint->header(statePart)[QStringLiteral("episodes")].toInt(); });
}

} // namespace

Result<int> trainPaper(PaperController &controller, const PaperSpace &space,
                       const PaperTrainingOptions &options,
                       const std::function<PaperTry(PaperModel)> &withModel,
                       const std::function<void(const PaperProgress &)> &progress, std::stop_token stop)
{
    const int total = options.items * options.rounds;
    const auto before = resume(options.state, controller);
    if (!before)
        return before;
    int done = *before;
    Tally tally;
    for (int round = done / options.items; round < options.rounds; ++round) {
        const std::vector<int> order = orderOf(options.items, mixSeed(options.seed, quint64(round)));
        for (auto at = size_t(done % options.items); at < order.size() && !stop.stop_requested();
             at += size_t(options.batch)) {
            const auto items =
                std::span(order).subspan(at, std::min(size_t(options.batch), order.size() - at));
            const auto attempts = step(controller, space, items, done, withModel, options);
            if (!attempts)
                return tl::unexpected(attempts.error());
            for (const PaperAttempt &attempt : *attempts)
                tally.add(attempt);
            done += int(items.size());
            keep(options.state, controller, done);
            if (progress && (tally.count() >= reportEvery || done == total))
                progress(tally.take(done, total));
        }
    }
    if (done == 0)
        return failure(ErrorKind::Cancelled, QStringLiteral("The training was cancelled."));
    return done;
}

QList<int> wholeQueries(const OutcomeTable &table)
{
    QList<int> rows;
    for (int q = 0; q < table.queryCount(); ++q) {
        bool whole = table.modelCount() > 1;
        for (int m = 0; m < table.modelCount() && whole; ++m)
            whole = table.has(q, m) && std::isfinite(table.score(q, m)) && table.cost(q, m);
        if (whole)
            rows.append(q);
    }
    return rows;
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
    const QList<int> rows = wholeQueries(table);
    for (const int q : rows)
        texts.push_back(table.queries()[q].text);
    if (rows.isEmpty())
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
            const double score = table.score(rows[item], llm);
            const double dollars = table.cost(rows[item], llm)->usd();
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
