#include "core/learn/ordersearch.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <tuple>

namespace daao {

namespace {

constexpr int cues = AdaptiveStage::cues;

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

} // namespace

OrderSearch::OrderSearch(const std::vector<RecordedQuery> &queries, const AnswerBelief::Weights &weights,
                         const AdaptiveStage::Options &options, double referenceCost)
    : m_queries(queries)
    , m_weights(weights)
    , m_options(options)
    , m_referenceCost(referenceCost)
{}

void OrderSearch::improve(Order &order, double lambda, std::stop_token stop)
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

double OrderSearch::utilityAt(double lambda, const Order &order)
{
    m_price = lambda / m_referenceCost;
    return utility(order);
}

/// On the first `most` queries.
double OrderSearch::utility(const Order &order, size_t most)
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
            const double gain = std::inner_product(here.cue.begin(), here.cue.end(), weights.begin(), 0.0);
            value[i] = gain > 0 ? value[i] - m_price * at(i, place + 1, places).cost : here.worth;
        }
    }
    double sum = 0;
    for (size_t i = 0; i < n; ++i)
        sum += value[i] - m_price * at(i, 0, places).cost;
    return sum / double(n);
}

/// The best of these and its utility, if that is above `floor`.
std::optional<std::pair<double, OrderSearch::Order>> OrderSearch::bestOf(std::vector<Order> candidates,
                                                                         double floor)
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

void OrderSearch::replay(const Order &order, size_t n)
{
    const size_t places = order.size();
    m_places.resize(n * places);
    for (size_t i = 0; i < n; ++i) {
        const RecordedQuery &query = m_queries[i];
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
void OrderSearch::fitGoingOn(size_t place, size_t places, size_t n)
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

std::vector<OrderSearch::Order> OrderSearch::neighbours(const Order &order) const
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

std::vector<OrderSearch::Order> OrderSearch::withPairInFront(const Order &order) const
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

} // namespace daao
