#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/adaptivestage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <mutex>
#include <numeric>
#include <optional>
#include <tuple>

namespace daao {

namespace {

constexpr int cues = AdaptiveStage::cues;
constexpr double leastCost = 1e-9; ///< dollars; a free call still has a logarithm

using Order = std::vector<int>;

/// One query of training: what each LLM would have answered, and at what price.
struct Recorded
{
    double difficulty = 0;
    std::vector<int> answer;
    std::vector<bool> asked;
    std::vector<double> score;
    std::vector<double> cost;
    std::vector<float> dearness; ///< log of the cost, less the LLM's mean on this kind of task
};

/// Solves (A + ridge) x = b for a small symmetric positive A, by Cholesky; the constant is not shrunk.
std::array<double, cues> solve(std::array<std::array<double, cues>, cues> a, std::array<double, cues> b,
                               double ridge)
{
    for (int i = 0; i < cues; ++i)
        a[i][i] += i == 0 ? 1e-3 : ridge;
    for (int j = 0; j < cues; ++j) {
        for (int k = 0; k < j; ++k)
            a[j][j] -= a[j][k] * a[j][k];
        a[j][j] = std::sqrt(std::max(a[j][j], 1e-12));
        for (int i = j + 1; i < cues; ++i) {
            for (int k = 0; k < j; ++k)
                a[i][j] -= a[i][k] * a[j][k];
            a[i][j] /= a[j][j];
        }
    }
    for (int i = 0; i < cues; ++i) {
        for (int k = 0; k < i; ++k)
            b[i] -= a[i][k] * b[k];
        b[i] /= a[i][i];
    }
    for (int i = cues - 1; i >= 0; --i) {
        for (int k = i + 1; k < cues; ++k)
            b[i] -= a[k][i] * b[k];
        b[i] /= a[i][i];
    }
    return b;
}

/// Searches the orders of LLMs for one kind of task.
class OrderSearch
{
public:
    OrderSearch(const std::vector<Recorded> &queries, const AnswerBelief::Weights &weights,
                const AdaptiveStage::Options &options, double referenceCost)
        : m_queries(queries)
        , m_weights(weights)
        , m_options(options)
        , m_referenceCost(referenceCost)
    {}

    /// Improves `order` (may be empty) for this lambda by adding, replacing, dropping and swapping LLMs: the
    /// best change each time, while that brings anything. Changes are compared on the first queries; the most
    /// promising of them on all.
    void improve(Order &order, double lambda, std::stop_token stop)
    {
        m_price = lambda / m_referenceCost;
        double best = order.empty() ? -std::numeric_limits<double>::infinity() : utility(order);
        const auto step = [&](std::vector<Order> candidates) {
            const auto better = bestOf(std::move(candidates), best + m_options.leastGain);
            if (better)
                std::tie(best, order) = *better;
            return better.has_value();
        };
        // Two cheap LLMs may only pay together, where their agreement spares a dear one.
        while (!stop.stop_requested() && (step(neighbours(order)) || step(withPairInFront(order))))
            ;
    }

    /// Mean utility of asking in this order and stopping where going on is not expected to pay; what it
    /// expects by place stays in goingOn().
    double utility(const Order &order, size_t most = std::numeric_limits<size_t>::max())
    {
        const size_t n = std::min(most, m_queries.size());
        replay(order, n);
        const size_t places = order.size();
        m_goingOn.assign(places - 1, {});
        std::vector<double> &value = m_value;
        value.resize(n);
        for (size_t i = 0; i < n; ++i)
            value[i] = at(i, places - 1, places).worth;
        for (size_t place = places - 1; place-- > 0;) {
            fitGoingOn(place, places, n);
            const auto &weights = m_goingOn[place];
            for (size_t i = 0; i < n; ++i) {
                const Place &here = at(i, place, places);
                const double gain =
                    std::inner_product(here.cue.begin(), here.cue.end(), weights.begin(), 0.0);
                value[i] = gain > 0 ? value[i] - m_price * at(i, place + 1, places).cost : here.worth;
            }
        }
        double sum = 0;
        for (size_t i = 0; i < n; ++i)
            sum += value[i] - m_price * at(i, 0, places).cost;
        return sum / double(n);
    }

    double utilityAt(double lambda, const Order &order)
    {
        m_price = lambda / m_referenceCost;
        return utility(order);
    }

    const std::vector<std::array<double, cues>> &goingOn() const { return m_goingOn; }

private:
    /// The best of these and its utility, if that is above `floor`.
    std::optional<std::pair<double, Order>> bestOf(std::vector<Order> candidates, double floor)
    {
        std::vector<std::pair<double, size_t>> glanced;
        for (size_t i = 0; i < candidates.size(); ++i)
            glanced.emplace_back(utility(candidates[i], m_options.glance), i);
        const bool sawAll = m_queries.size() <= m_options.glance;
        const auto finalists = std::min<size_t>(glanced.size(), sawAll ? 1 : 16);
        std::ranges::partial_sort(glanced, glanced.begin() + qsizetype(finalists), std::greater<>());
        std::optional<std::pair<double, Order>> best;
        for (size_t k = 0; k < finalists; ++k) {
            Order &candidate = candidates[glanced[k].second];
            const double value = sawAll ? glanced[k].first : utility(candidate);
            if (value > (best ? best->first : floor))
                best.emplace(value, candidate);
        }
        return best;
    }

    struct Place
    {
        double worth = 0; ///< of stopping here
        double cost = 0;  ///< of the answer bought here
        std::array<double, cues> cue{};
    };

    Place &at(size_t query, size_t place, size_t places) { return m_places[query * places + place]; }

    void replay(const Order &order, size_t n)
    {
        const size_t places = order.size();
        m_places.resize(n * places);
        for (size_t i = 0; i < n; ++i) {
            const Recorded &query = m_queries[i];
            m_tally.start(m_weights, query.difficulty);
            m_asked.clear();
            double dearness = 0;
            for (size_t place = 0; place < places; ++place) {
                Place &here = at(i, place, places);
                here.cost = 0;
                const auto model = size_t(order[place]);
                if (query.asked[model]) {
                    here.cost = query.cost[model];
                    dearness += double(query.dearness[model]);
                    m_tally.add({int(model), query.answer[model]});
                    m_asked.push_back(int(model));
                }
                const AnswerPosterior posterior = m_tally.posterior();
                const double happened =
                    posterior.spokesman < 0 ? 0 : query.score[size_t(m_asked[size_t(posterior.spokesman)])];
                here.worth =
                    m_options.trustInOutcomes * happened + (1 - m_options.trustInOutcomes) * posterior.right;
                here.cue = adaptiveCues(posterior, query.difficulty,
                                        m_asked.empty() ? 0 : dearness / double(m_asked.size()));
            }
        }
    }

    /// Least squares of what going on from this place brought, on what was seen there.
    void fitGoingOn(size_t place, size_t places, size_t n)
    {
        std::array<std::array<double, cues>, cues> squares{};
        std::array<double, cues> products{};
        for (size_t i = 0; i < n; ++i) {
            const Place &here = at(i, place, places);
            const double gain = m_value[i] - m_price * at(i, place + 1, places).cost - here.worth;
            for (int p = 0; p < cues; ++p) {
                products[p] += here.cue[p] * gain;
                for (int q = 0; q <= p; ++q)
                    squares[p][q] += here.cue[p] * here.cue[q];
            }
        }
        m_goingOn[place] = solve(squares, products, m_options.ridge);
    }

    std::vector<Order> neighbours(const Order &order) const
    {
        std::vector<Order> list;
        const auto length = int(order.size());
        for (int model = 0; model < int(m_weights.vote.size()); ++model) {
            if (std::ranges::find(order, model) != order.end())
                continue;
            for (int place = 0; place <= length; ++place) {
                if (length < m_options.longest) {
                    Order longer = order;
                    longer.insert(longer.begin() + place, model);
                    list.push_back(std::move(longer));
                }
                if (place < length) {
                    Order other = order;
                    other[size_t(place)] = model;
                    list.push_back(std::move(other));
                }
            }
        }
        for (int place = 0; place < length; ++place) {
            if (length > 1) {
                Order shorter = order;
                shorter.erase(shorter.begin() + place);
                list.push_back(std::move(shorter));
            }
            for (int other = 0; other < place; ++other) {
                Order swapped = order;
                std::swap(swapped[size_t(place)], swapped[size_t(other)]);
                list.push_back(std::move(swapped));
            }
        }
        return list;
    }

    std::vector<Order> withPairInFront(const Order &order) const
    {
        std::vector<Order> list;
        const auto models = int(m_weights.vote.size());
        for (int first = 0; first < models; ++first)
            for (int second = 0; second < models; ++second) {
                if (first == second)
                    continue;
                Order longer{first, second};
                for (const int model : order)
                    if (model != first && model != second && int(longer.size()) < m_options.longest)
                        longer.push_back(model);
                list.push_back(std::move(longer));
            }
        return list;
    }

    const std::vector<Recorded> &m_queries;
    const AnswerBelief::Weights &m_weights;
    const AdaptiveStage::Options &m_options;
    double m_referenceCost;
    double m_price = 0;          ///< utility per dollar
    std::vector<Place> m_places; ///< by query, then place
    std::vector<double> m_value;
    std::vector<std::array<double, cues>> m_goingOn;
    std::vector<int> m_asked;
    AnswerBelief::Tally m_tally;
};

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

Recorded recorded(const OutcomeTable &table, int query)
{
    const int models = table.modelCount();
    Recorded row{.answer = std::vector<int>(size_t(models), -1),
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
            for (const Recorded &row : m_queries[task])
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
        std::vector<Recorded> rows;
        for (size_t i = 0; i < m_rows.size(); ++i)
            if (belongs(i)) {
                rows.push_back(m_rows[i]);
                rows.back().difficulty = readings[i].difficulty;
            }
        AdaptiveStage::Task task{.name = name};
        double sum = 0;
        double squares = 0;
        for (const Recorded &row : rows) {
            sum += row.difficulty;
            squares += row.difficulty * row.difficulty;
        }
        const double n = std::max(double(rows.size()), 1.0);
        task.difficultyMean = sum / n;
        const double variance = squares / n - task.difficultyMean * task.difficultyMean;
        task.difficultySpread = variance > 1e-12 ? std::sqrt(variance) : 1;
        for (Recorded &row : rows)
            row.difficulty = (row.difficulty - task.difficultyMean) / task.difficultySpread;
        for (size_t model = 0; model < size_t(m_stage.m_models.size()); ++model) {
            double logs = 0;
            int priced = 0;
            for (const Recorded &row : rows)
                if (row.asked[model]) {
                    logs += std::log(std::max(row.cost[model], leastCost));
                    ++priced;
                }
            task.logCost.push_back(float(priced > 0 ? logs / priced : 0));
            for (Recorded &row : rows)
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
    std::vector<Recorded> m_rows;
    std::vector<std::vector<Recorded>> m_queries; ///< by task
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
