#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/ordersearch.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <functional>
#include <mutex>
#include <numeric>

namespace daao {

namespace {

using Order = OrderSearch::Order;

constexpr double leastCost = 1e-9; ///< dollars; a free call still has a logarithm

/// Orders that were found, as bytes: by kind of task, search by search.
struct FoundOrders
{
    std::vector<std::vector<Order>> orders;

    QByteArray toBytes() const
    {
        QJsonArray tasks;
        for (const auto &rungs : orders) {
            QJsonArray list;
            for (const Order &order : rungs) {
                QJsonArray models;
                for (const int model : order)
                    models.append(model);
                list.append(models);
            }
            tasks.append(list);
        }
        return QJsonDocument(tasks).toJson(QJsonDocument::Compact);
    }

    static FoundOrders of(const QByteArray &bytes, size_t tasks, int models)
    {
        FoundOrders found{std::vector<std::vector<Order>>(tasks)};
        const QJsonArray json = QJsonDocument::fromJson(bytes).array();
        for (size_t task = 0; task < tasks; ++task)
            for (const QJsonValue &rung : json.at(qsizetype(task)).toArray()) {
                Order order;
                for (const QJsonValue &model : rung.toArray())
                    order.push_back(std::clamp(model.toInt(), 0, models - 1));
                if (!order.empty())
                    found.orders[task].push_back(std::move(order));
            }
        return found;
    }
};

RecordedQuery recorded(const OutcomeTable &table, int query)
{
    const int models = table.modelCount();
    RecordedQuery row{.answer = std::vector<int>(size_t(models), -1),
                      .asked = std::vector<bool>(size_t(models)),
                      .score = std::vector<double>(size_t(models)),
                      .cost = std::vector<double>(size_t(models))};
    AnswerGroups groups;
    for (int model = 0; model < models; ++model) {
        const auto outcome = table.outcome(query, model);
        if (!outcome || !outcome->cost || !outcome->answer || !std::isfinite(outcome->score))
            continue;
        const auto m = size_t(model);
        row.asked[m] = true;
        row.score[m] = outcome->score;
        row.cost[m] = outcome->cost->usd();
        row.answer[m] = groups.of(*outcome->answer);
    }
    return row;
}

} // namespace

/// Builds a stage, kind of task by kind of task. Lives for one training.
class AdaptiveTraining
{
public:
    AdaptiveTraining(const OutcomeTable &table, std::span<const AdaptiveStage::TextReading> readings,
                     const AdaptiveStage::Options &options)
        : m_options(options)
    {
        m_stage.m_models = table.models();
        for (int query = 0; query < table.queryCount(); ++query)
            m_rows.push_back(recorded(table, query));
        for (const AdaptiveStage::TextReading &reading : readings)
            if (!reading.task.isEmpty() && !m_names.contains(reading.task))
                m_names.append(reading.task);
        double best = -1;
        for (int model = 0; model < table.modelCount(); ++model)
            if (const auto cost = table.meanCost(model);
                cost && cost->pico() > 0 && table.meanScore(model) > best) {
                best = table.meanScore(model);
                m_stage.m_referenceCost = cost->usd();
            }
        for (const QString &name : m_names)
            addTask(name, readings, [&](size_t i) { return readings[i].task == name; });
        addTask({}, readings, [](size_t) { return true; });
    }

    Result<AdaptiveStage> run(const AdaptiveStage::Progress &progress, std::stop_token stop)
    {
        const auto models = int(m_stage.m_models.size());
        std::vector<AnswerBelief::Example> examples;
        for (size_t task = 0; task < m_queries.size(); ++task)
            for (const RecordedQuery &row : m_queries[task])
                examples.push_back({int(task), row.difficulty, row.answer, row.asked, row.score});
        m_stage.m_belief = AnswerBelief::fit(examples, int(m_queries.size()), models, m_options.belief);
        searchOrders(progress, stop);
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, AdaptiveStage::tr("Training was stopped."));
        return std::move(m_stage);
    }

private:
    /// The kinds of task know nothing of each other: each core takes the next largest one. The result does
    /// not depend on how many there are.
    void searchOrders(const AdaptiveStage::Progress &progress, const std::stop_token &stop)
    {
        constexpr size_t each = AdaptiveStage::rungsPerSearch;
        const auto steps = int(m_queries.size() * (1 + (AdaptiveStage::ladder().size() - 1) / each));
        const QString part = QStringLiteral("orders");
        TrainingState *state = m_options.state;
        const FoundOrders before = FoundOrders::of(state ? state->kept(part) : QByteArray(), m_queries.size(),
                                                   int(m_stage.m_models.size()));
        FoundOrders found = before;
        std::mutex mutex;
        int done = 0;
        const auto oneMore = [&](size_t task, size_t number, const Order &order) {
            const std::scoped_lock lock(mutex);
            if (number == found.orders[task].size())
                found.orders[task].push_back(order);
            if (state && state->isDue(part))
                state->keep(part, found.toBytes());
            if (progress)
                progress(++done, steps);
        };
        std::vector<size_t> bySize(m_queries.size());
        std::iota(bySize.begin(), bySize.end(), size_t(0));
        std::ranges::stable_sort(bySize, std::greater<>(),
                                 [&](size_t task) { return m_queries[task].size(); });
        inParallel(bySize.size(),
                   [&](size_t i) { searchOrders(bySize[i], before.orders[bySize[i]], oneMore, stop); });
    }

    /// `before`: what an earlier go has found.
    void searchOrders(size_t task, const std::vector<Order> &before,
                      const std::function<void(size_t, size_t, const Order &)> &oneMore,
                      const std::stop_token &stop)
    {
        OrderSearch search(m_queries[task], m_stage.m_belief.weights(int(task)), m_options,
                           m_stage.m_referenceCost);
        const auto ladder = AdaptiveStage::ladder();
        std::vector<AdaptiveStage::Rung> &rungs = m_stage.m_tasks[task].rungs;
        Order order;
        for (size_t i = 0; i < ladder.size(); i += AdaptiveStage::rungsPerSearch) {
            const Order dearer = order; // from few LLMs to many: the search starts from the last order
            const size_t number = i / AdaptiveStage::rungsPerSearch;
            if (number < before.size())
                order = before[number];
            else
                search.improve(order, ladder[i], stop);
            if (stop.stop_requested())
                return;
            for (size_t between = rungs.size(); between < i; ++between) {
                const bool fewer =
                    search.utilityAt(ladder[between], dearer) > search.utilityAt(ladder[between], order);
                rungs.push_back(rungOf(search, ladder[between], fewer ? dearer : order));
            }
            rungs.push_back(rungOf(search, ladder[i], order));
            oneMore(task, number, order);
        }
    }

    static AdaptiveStage::Rung rungOf(OrderSearch &search, double lambda, const Order &order)
    {
        search.utilityAt(lambda, order);
        AdaptiveStage::Rung rung{.order = order};
        for (const auto &place : search.goingOn())
            std::ranges::transform(place, rung.goingOn.emplace_back().begin(),
                                   [](double x) { return float(x); });
        return rung;
    }

    template<class Belongs>
    void addTask(const QString &name, std::span<const AdaptiveStage::TextReading> readings, Belongs belongs)
    {
        std::vector<RecordedQuery> rows;
        for (size_t i = 0; i < m_rows.size(); ++i)
            if (belongs(i)) {
                rows.push_back(m_rows[i]);
                rows.back().difficulty = readings[i].difficulty;
            }
        AdaptiveStage::Task task{.name = name};
        double sum = 0;
        double squares = 0;
        for (const RecordedQuery &row : rows) {
            sum += row.difficulty;
            squares += row.difficulty * row.difficulty;
        }
        const double n = std::max(double(rows.size()), 1.0);
        task.difficultyMean = sum / n;
        const double variance = squares / n - task.difficultyMean * task.difficultyMean;
        task.difficultySpread = variance > 1e-12 ? std::sqrt(variance) : 1;
        for (RecordedQuery &row : rows)
            row.difficulty = (row.difficulty - task.difficultyMean) / task.difficultySpread;
        for (size_t model = 0; model < size_t(m_stage.m_models.size()); ++model) {
            double logs = 0;
            int priced = 0;
            for (const RecordedQuery &row : rows)
                if (row.asked[model]) {
                    logs += std::log(std::max(row.cost[model], leastCost));
                    ++priced;
                }
            task.logCost.push_back(float(priced > 0 ? logs / priced : 0));
            for (RecordedQuery &row : rows)
                row.dearness.push_back(float(std::log(std::max(row.cost[model], leastCost)))
                                       - task.logCost.back());
        }
        Random random(m_options.seed);
        random.shuffle(rows); // so that the first few stand for all
        if (name.isEmpty() && !m_names.isEmpty() && rows.size() > m_options.strangers)
            rows.resize(m_options.strangers);
        m_stage.m_tasks.push_back(std::move(task));
        m_queries.push_back(std::move(rows));
    }

    AdaptiveStage::Options m_options;
    AdaptiveStage m_stage;
    QStringList m_names;
    std::vector<RecordedQuery> m_rows;
    std::vector<std::vector<RecordedQuery>> m_queries; ///< by task
};

Result<AdaptiveStage> AdaptiveStage::train(const OutcomeTable &table, std::span<const TextReading> readings,
                                           const Options &options, const Progress &progress,
                                           std::stop_token stop)
{
    if (!table.recordsAnswers() || !table.recordsCosts())
        return failure(ErrorKind::BadInput,
                       tr("Combining answers is learned from recorded answers and costs, and this table does "
                          "not have both."));
    if (table.modelCount() < 2 || table.queryCount() < 20)
        return failure(ErrorKind::BadInput,
                       tr("Combining answers needs at least two LLMs and twenty queries to learn from."));
    return AdaptiveTraining(table, readings, options).run(progress, std::move(stop));
}

} // namespace daao
