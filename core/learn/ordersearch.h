#pragma once

#include "core/learn/adaptivestage.h"

#include <limits>
#include <utility>

namespace daao {

/// One query of training: what each LLM would have answered, and at what price.
struct RecordedQuery
{
    double difficulty = 0;
    std::vector<int> answer;
    std::vector<bool> asked;
    std::vector<double> score;
    std::vector<double> cost;    ///< dollars
    std::vector<float> dearness; ///< log of the cost, less the LLM's mean on this kind of task
};

/// Searches the orders of LLMs for one kind of task: which to ask first, and whom next while going on pays
/// (method.md B4). Refers to what it is made from; for one thread.
class OrderSearch
{
public:
    using Order = std::vector<int>; ///< indices of LLMs
    using GoingOn = std::array<double, AdaptiveStage::cues>;

    OrderSearch(const std::vector<RecordedQuery> &queries, const AnswerBelief::Weights &weights,
                const AdaptiveStage::Options &options, double referenceCost);

    /// Improves `order` (may be empty) for this lambda by adding, replacing, dropping and swapping LLMs: the
    /// best change each time, while that brings anything. Changes are compared on the first queries; the most
    /// promising of them on all.
    void improve(Order &order, double lambda, std::stop_token stop);
    /// Mean utility of asking in this order and stopping where going on is not expected to pay; what it
    /// expects by place stays in goingOn().
    double utilityAt(double lambda, const Order &order);
    const std::vector<GoingOn> &goingOn() const { return m_goingOn; }

private:
    struct Place
    {
        double worth = 0; ///< of stopping here
        double cost = 0;  ///< of the answer bought here
        GoingOn cue{};
    };

    double utility(const Order &order, size_t most = std::numeric_limits<size_t>::max());
    std::optional<std::pair<double, Order>> bestOf(std::vector<Order> candidates, double floor);
    Place &at(size_t query, size_t place, size_t places) { return m_places[query * places + place]; }
    void replay(const Order &order, size_t n);
    void fitGoingOn(size_t place, size_t places, size_t n);
    std::vector<Order> neighbours(const Order &order) const;
    std::vector<Order> withPairInFront(const Order &order) const;

    const std::vector<RecordedQuery> &m_queries;
    const AnswerBelief::Weights &m_weights;
    const AdaptiveStage::Options &m_options;
    double m_referenceCost;
    double m_price = 0;          ///< utility per dollar
    std::vector<Place> m_places; ///< by query, then place
    std::vector<double> m_value;
    std::vector<GoingOn> m_goingOn;
    std::vector<int> m_asked;
    AnswerBelief::Tally m_tally;
};

} // namespace daao
