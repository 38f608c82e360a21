#include "core/bench/replayexperiment.h"

#include "core/base/parallel.h"
#include "core/bench/outcomefile.h"
#include "core/bench/replay.h"

#include <atomic>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

ItemResult itemOf(const ReplayedRun &run)
{
    ItemResult item{.score = run.score,
                    .failed = run.error.has_value(),
                    .cost = run.cost,
                    .calls = run.calls,
                    .layers = run.layers,
                    .predicted = run.predicted};
    if (!run.difficulty.encoder.isEmpty())
        item.difficulty = run.difficulty.value;
    return item;
}

/// The corners of the zero router of the training rows, as good as they are on the judged ones.
QList<OperatingPoint> trainedHull(const OutcomeTable &known, const OutcomeTable &judged)
{
    QList<OperatingPoint> singles;
    for (int m = 0; m < known.modelCount(); ++m)
        if (const auto cost = known.meanCost(m))
            singles.append({cost->usd(), known.meanScore(m)});
        else
            return {};
    const Frontier frontier(singles);
    QList<OperatingPoint> hull;
    for (int m = 0; m < known.modelCount(); ++m)
        if (frontier.corners().contains(singles[m]))
            if (const auto cost = judged.meanCost(m))
                hull.append({cost->usd(), judged.meanScore(m)});
    return hull;
}

} // namespace

Entrant Entrant::baseline(const QString &name)
{
    return {name, [name](std::shared_ptr<const Known> known, const OutcomeTable &judged) {
                return Baselines::make(name, std::move(known), judged);
            }};
}

Entrant Entrant::single(const QString &model)
{
    return {model, [model](const std::shared_ptr<const Known> &, const OutcomeTable &) -> Result<Contender> {
                return Baselines::single(model);
            }};
}

Entrant Entrant::of(const Contender &contender)
{
    return {contender.name,
            [contender](const std::shared_ptr<const Known> &, const OutcomeTable &) -> Result<Contender> {
                return contender;
            },
            true};
}

Entrant Entrant::ablated(const QString &ablation) const
{
    return {name + u'~' + ablation,
            [inner = make, ablation](std::shared_ptr<const Known> known, const OutcomeTable &judged) {
                return inner(known, judged).and_then([&](const Contender &contender) {
                    const PlanRequest request{.pool = Replay::cards(known->table)};
                    return Baselines::ablated(contender, ablation, judged, request, known->seed);
                });
            },
            trained};
}

QList<double> ReplayExperiment::sweep()
{
    return {0,   0.001, 0.003, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.085,
            0.1, 0.12,  0.15,  0.2,  0.25, 0.3,  0.5,  1,    3,    10,   100};
}

ReplayExperiment::ReplayExperiment(OutcomeTable table, Options options)
    : m_table(std::move(table))
    , m_options(std::move(options))
{}

Result<QString> ReplayExperiment::splitToJudge() const
{
    if (m_table.isEmpty())
        return failure(ErrorKind::BadInput, tr("The table %1 has no rows.").arg(m_table.name));
    if (m_options.split == u"all")
        return QString();
    if (!m_options.split.isEmpty() && m_table.queriesOf({m_options.split}).isEmpty())
        return failure(ErrorKind::Usage,
                       tr("The table %1 has no rows of the split %2.").arg(m_table.name, m_options.split));
    if (!m_options.split.isEmpty())
        return m_options.split;
    for (const QString &split : {u"test"_s, u"val"_s})
        if (!m_table.queriesOf({split}).isEmpty())
            return split;
    return QString();
}

OutcomeTable ReplayExperiment::judgedRows(const QString &split) const
{
    QList<int> queries = m_table.queriesOf(split.isEmpty() ? QStringList() : QStringList{split});
    if (m_options.limit >= 0)
        queries = queries.first(std::min<qsizetype>(queries.size(), m_options.limit));
    return m_table.subset(queries);
}

OutcomeTable ReplayExperiment::knownRows(const QString &split) const
{
    const QStringList splits = split == u"test" ? QStringList{u"train"_s, u"val"_s} : QStringList{u"train"_s};
    return m_table.withSplits(splits);
}

Result<PolicyResults> ReplayExperiment::measured(const Contender &contender, const OutcomeTable &judged,
                                                 const OutcomeTable &known, const Progress &progress,
                                                 std::stop_token stop) const
{
    PolicyResults results{.name = contender.name,
                          .version = contender.version,
                          .lambda = m_options.lambda.value_or(contender.lambda),
                          .cheats = contender.cheats};
    const Replay replay(judged, Replay::cards(known));
    const QList<double> lambdas = contender.usesLambda ? sweep() : QList<double>();
    const int perSetting = judged.queryCount() * m_options.repeats;
    const int total = perSetting * int(lambdas.size() + 1);
    std::atomic<int> done = 0;
    double micros = 0;
    const auto at = [&](double lambda) -> Result<QList<ItemResult>> {
        const auto planner = contender.at(lambda);
        if (!planner)
            return tl::unexpected(planner.error());
        std::vector<ReplayedRun> runs(static_cast<size_t>(perSetting));
        inParallel(
            runs.size(),
            [&](size_t place) {
                if (stop.stop_requested())
                    return;
                const int i = int(place);
                const int repeat = i % m_options.repeats;
                runs[place] = replay.run(**planner, i / m_options.repeats,
                                         {.repeat = repeat, .seed = m_options.seed + quint64(repeat)});
                if (progress && ++done % 64 == 0)
                    progress(contender.name, done, total);
            },
            size_t(m_options.parallel));
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, tr("The benchmark was cancelled."));
        QList<ItemResult> items;
        micros = 0;
        for (const ReplayedRun &run : runs) {
            items.append(itemOf(run));
            micros += run.decideMicroseconds / std::max(perSetting, 1);
        }
        return items;
    };
    auto own = at(results.lambda);
    if (!own)
        return tl::unexpected(own.error());
    results.results = std::move(*own);
    results.decideMicroseconds = micros;
    for (const double lambda : lambdas) {
        auto items = at(lambda);
        if (!items)
            return tl::unexpected(items.error());
        results.sweep.append({lambda, std::move(*items)});
    }
    return results;
}

/// The cheapest setting that was at least as good as the best single LLM there; else the best one.
std::optional<double> ReplayExperiment::chosenLambda(const PolicyResults &there, const OutcomeTable &rows,
                                                     int bestSingle) const
{
    std::optional<double> chosen;
    bool reaches = false;
    OperatingPoint best;
    for (const Setting &setting : there.sweep) {
        OperatingPoint point;
        for (const ItemResult &item : setting.results) {
            point.accuracy += item.score / double(setting.results.size());
            point.cost += item.cost.known.usd() / double(setting.results.size());
        }
        const bool good = bestSingle >= 0 && point.accuracy >= rows.meanScore(bestSingle);
        const bool better = good != reaches ? good
                            : good          ? point.cost < best.cost
                                            : point.accuracy > best.accuracy;
        if (!chosen || better) {
            chosen = setting.lambda;
            best = point;
            reaches = good;
        }
    }
    return chosen;
}

Result<ReplayExperiment::Sides> ReplayExperiment::sides(QStringList &warnings,
                                                        const std::stop_token &stop) const
{
    const auto split = splitToJudge();
    if (!split)
        return tl::unexpected(split.error());
    Sides sides{.split = *split, .judged = judgedRows(*split)};
    OutcomeTable knownTable = knownRows(*split);
    if (knownTable.isEmpty() || *split == u"train" || split->isEmpty()) {
        warnings.append(tr("The comparisons were fitted on the rows they are judged on, so they look better "
                           "than they are: the table has no other training rows."));
        if (knownTable.isEmpty())
            knownTable = sides.judged;
    }
    if (const int shared = OutcomeFile::sharedTexts(m_table, *split); shared > 0 && !split->isEmpty())
        warnings.append(tr("%n judged query(s) have the text of one in another split.", "", shared));
    const auto fitted = [&](OutcomeTable table) {
        const auto owned =
            std::make_shared<const OutcomeTable>(std::move(table)); // what is known refers to it
        return Known::of(*owned, m_options.seed, stop).map([&](Known known) {
            return std::shared_ptr<const Known>(new Known(std::move(known)),
                                                [owned](const Known *gone) { delete gone; });
        });
    };
    auto known = fitted(std::move(knownTable));
    if (!known)
        return tl::unexpected(known.error());
    sides.known = *std::move(known);
    if (*split == u"test")
        sides.choosing = m_table.withSplits({u"val"_s});
    OutcomeTable trainTable = sides.choosing.isEmpty() ? OutcomeTable() : m_table.withSplits({u"train"_s});
    if (!trainTable.isEmpty()) {
        auto train = fitted(std::move(trainTable));
        if (!train)
            return tl::unexpected(train.error());
        sides.train = *std::move(train);
    } else if (*split != u"test") {
        warnings.append(tr("Settings were chosen on the rows they are judged on (%1).")
                            .arg(split->isEmpty() ? tr("all") : *split));
    }
    return sides;
}

/// Measured where it is judged, and its setting chosen.
Result<PolicyResults> ReplayExperiment::entered(const Entrant &entrant, const Sides &sides,
                                                const Progress &progress, const std::stop_token &stop) const
{
    const auto enter = [&](const std::shared_ptr<const Known> &from, const OutcomeTable &rows) {
        return entrant.make(from, rows).and_then([&](const Contender &contender) {
            return measured(contender, rows, from->table, progress, stop);
        });
    };
    auto own = enter(sides.known, sides.judged);
    if (!own)
        return own;
    if (sides.train) {
        const std::shared_ptr<const Known> &from = entrant.trained ? sides.known : sides.train;
        const OutcomeTable &rows = entrant.trained ? sides.known->table : sides.choosing;
        const auto there = enter(from, rows);
        if (there)
            own->chosenLambda = chosenLambda(*there, rows, from->best());
        else if (there.error().kind == ErrorKind::Cancelled)
            return tl::unexpected(there.error());
        own->chosenOn = entrant.trained ? u"train+val"_s : u"val"_s;
    } else if (sides.split != u"test") {
        own->chosenLambda = chosenLambda(*own, sides.judged, sides.known->best());
        own->chosenOn = sides.split.isEmpty() ? u"all"_s : sides.split;
    }
    return own;
}

Result<BenchResults> ReplayExperiment::run(const QList<Entrant> &entrants, const Progress &progress,
                                           std::stop_token stop) const
{
    BenchResults results{
        .origin = u"replay"_s, .dataset = m_table.name, .repeats = m_options.repeats, .seed = m_options.seed};
    const auto divided = sides(results.warnings, stop);
    if (!divided)
        return tl::unexpected(divided.error());
    results.split = divided->split;
    results.truth = divided->judged;
    results.bestSingle = divided->known->best();
    results.cheapest = divided->known->cheapest();
    results.referenceCost = divided->known->referenceCost;
    results.trainedHull = trainedHull(divided->known->table, divided->judged);
    for (const OutcomeQuery &query : divided->judged.queries()) {
        results.items.append(query.id);
        results.groups.append(query.dataset);
    }
    for (const Entrant &entrant : entrants) {
        auto policy = entered(entrant, *divided, progress, stop);
        if (policy)
            results.policies.append(*std::move(policy));
        else if (policy.error().kind == ErrorKind::Cancelled || policy.error().kind == ErrorKind::Usage)
            return tl::unexpected(policy.error());
        else
            results.policies.append({.name = entrant.name, .error = policy.error().message});
    }
    return results;
}

} // namespace daao
