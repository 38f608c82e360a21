#include "core/learn/controllerepisode.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace daao {

namespace {

Mask allowedOf(std::span<const float> values)
{
    Mask mask;
    for (const float value : values)
        mask.push_back(value > forbidden);
    return mask;
}

std::vector<float> bestOf(std::span<const float> values, size_t operators)
{
    std::vector<float> best(operators, forbidden);
    const size_t models = values.size() / operators;
    for (size_t i = 0; i < operators; ++i)
        best[i] = *std::ranges::max_element(values.subspan(i * models, models));
    return best;
}

std::vector<Controller::Candidate> trainedWith(const Controller &controller)
{
    std::vector<Controller::Candidate> candidates;
    for (int m = 0; m < controller.shape().models; ++m)
        candidates.push_back(
            controller.candidate(m, std::span(controller.cards()).subspan(size_t(m) * Controller::cardSize)));
    return candidates;
}

double logSigmoid(double x)
{
    return -softplus(-x);
}

} // namespace

Draw drawLayer(const Controller &controller, const Controller::Query &query, const Controller::State &state,
               std::span<const Controller::Candidate> candidates, std::span<const float> values,
               Random *random, int widest)
{
    Draw draw;
    const size_t operators = size_t(controller.shape().operators);
    const size_t models = candidates.size();
    const std::vector<float> best = bestOf(values, operators);
    const Mask allowed = allowedOf(best);
    if (std::ranges::find(allowed, true) == allowed.end())
        return draw;
    draw.operatorScores.resize(operators);
    controller.operatorScores(query, state, best, draw.operatorScores);
    const DrawRule rule{.threshold = Controller::enough, .widest = widest};
    const MaskAt maskAt = [&](std::span<const int>) { return allowed; };
    const OrderedDraw ordered = random ? drawOrdered(draw.operatorScores, maskAt, rule, *random)
                                       : bestOrdered(draw.operatorScores, maskAt, rule);
    draw.operators = ordered.order;
    draw.logs.push_back(ordered.logProbability);
    std::vector<double> scores(models);
    for (const int op : draw.operators) {
        const auto row = values.subspan(size_t(op) * models, models);
        controller.modelScores(query, state, op, candidates, row, scores);
        const MaskAt usable = [&](std::span<const int>) { return allowedOf(row); };
        const bool several = controller.isDiverse(op);
        const DrawRule members{.threshold = several ? 2.0 : 0.0, .widest = several ? Controller::members : 1};
        const OrderedDraw routed =
            random ? drawOrdered(scores, usable, members, *random) : bestOrdered(scores, usable, members);
        draw.models.push_back(routed.order.front());
        draw.members.push_back(several ? routed.order : std::vector<int>());
        draw.logs.push_back(routed.logProbability);
        draw.modelScores.push_back(scores);
    }
    return draw;
}

double ControllerEpisode::cost() const
{
    double sum = 0;
    for (const LayerChoice &layer : layers)
        sum += layer.cost;
    return sum;
}

std::vector<DecisionPlace> decisionsOf(const ControllerEpisode &episode)
{
    std::vector<DecisionPlace> places;
    if (!episode.adaptive)
        places.push_back({DecisionPlace::Depth, 0, 0});
    for (int k = 0; k < int(episode.layers.size()); ++k) {
        if (episode.adaptive && k > 0)
            places.push_back({DecisionPlace::GoOn, k, 0});
        places.push_back({DecisionPlace::Operators, k, 0});
        for (int i = 0; i < int(episode.layers[size_t(k)].operators.size()); ++i)
            places.push_back({DecisionPlace::Model, k, i});
    }
    if (episode.adaptive && episode.stopGain)
        places.push_back({DecisionPlace::Stop, int(episode.layers.size()), 0});
    return places;
}

std::vector<double> logProbabilities(const Controller &controller, const ControllerEpisode &episode)
{
    const auto candidates = trainedWith(controller);
    const auto query = controller.read(episode.input, episode.difficulty, episode.lambda);
    Controller::State state = controller.start();
    std::vector<double> logs;
    if (!episode.adaptive)
        logs.push_back(std::log(std::max(1e-9, query.depth[episode.layers.size() - 1])));
    const size_t models = candidates.size();
    for (size_t k = 0; k < episode.layers.size(); ++k) {
        const LayerChoice &layer = episode.layers[k];
        if (episode.adaptive && k > 0)
            logs.push_back(logSigmoid(controller.goOn(query, int(k), layer.gain)));
        const std::vector<float> best = bestOf(layer.values, size_t(controller.shape().operators));
        std::vector<double> scores(best.size());
        controller.operatorScores(query, state, best, scores);
        logs.push_back(orderedLogProbability(scores, layer.operators,
                                             [&](std::span<const int>) { return allowedOf(best); }));
        std::vector<Controller::Candidate> used;
        for (size_t i = 0; i < layer.operators.size(); ++i) {
            const size_t op = size_t(layer.operators[i]);
            const auto row = std::span(layer.values).subspan(op * models, models);
            std::vector<double> routes(models);
            controller.modelScores(query, state, int(op), candidates, row, routes);
            logs.push_back(orderedLogProbability(routes, layer.drawnFor(i),
                                                 [&](std::span<const int>) { return allowedOf(row); }));
            used.push_back(candidates[size_t(layer.models[i])]);
        }
        controller.advance(state, layer.operators, used);
    }
    if (episode.adaptive && episode.stopGain)
        logs.push_back(logSigmoid(-controller.goOn(query, int(episode.layers.size()), *episode.stopGain)));
    return logs;
}

std::vector<double> shapedRewards(const ControllerEpisode &episode)
{
    std::vector<double> rewards;
    double before = 0;
    for (const LayerChoice &layer : episode.layers)
        rewards.push_back(layer.potential - std::exchange(before, layer.potential));
    return rewards;
}

std::vector<std::vector<double>> advantagesOf(std::span<const ControllerEpisode> episodes, double shaping)
{
    using Place = std::tuple<int, int, int>; // query (-1: any), kind, layer
    std::map<Place, std::pair<double, int>> means;
    std::vector<std::vector<double>> credit(episodes.size());
    std::vector<double> flat;
    const auto placeOf = [](int query, const DecisionPlace &d) { return Place{query, d.kind, d.layer}; };
    for (size_t e = 0; e < episodes.size(); ++e) {
        const ControllerEpisode &episode = episodes[e];
        const std::vector<double> shaped = shapedRewards(episode);
        for (const DecisionPlace &d : decisionsOf(episode)) {
            double spent = 0;
            double gained = 0;
            for (size_t k = size_t(d.layer); k < episode.layers.size(); ++k) {
                spent += episode.layers[k].cost;
                gained += shaped[k];
            }
            const double expected = d.kind == DecisionPlace::Stop
                                        ? episode.stopValue
                                        : episode.layers[size_t(d.layer)].stateValue;
            credit[e].push_back(episode.solved + shaping * gained - episode.lambda * spent - expected);
            if (d.node > 0)
                continue; // the nodes of a layer share their credit
            for (const int query : {episode.query, -1}) {
                auto &[sum, n] = means[placeOf(query, d)];
                sum += credit[e].back();
                ++n;
            }
        }
    }
    for (size_t e = 0; e < episodes.size(); ++e) {
        const auto decisions = decisionsOf(episodes[e]);
        for (size_t i = 0; i < decisions.size(); ++i) {
            auto [sum, n] = means[placeOf(episodes[e].query, decisions[i])];
            if (n < 2)
                std::tie(sum, n) = means[placeOf(-1, decisions[i])];
            const double own = credit[e][i];
            flat.push_back(n < 2 ? 0 : own - (sum - own) / double(n - 1));
        }
    }
    standardise(flat);
    size_t at = 0;
    for (auto &row : credit)
        for (double &value : row)
            value = flat[at++];
    return credit;
}

} // namespace daao
