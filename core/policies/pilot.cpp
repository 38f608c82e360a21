#include "core/policies/pilot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

std::array<float, Controller::cardSize> controllerCard(const ModelCard &card)
{
    std::array<float, Controller::cardSize> x{};
    const auto scaled = [](double positive, double usual, double spread) {
        return positive > 0 ? float(std::clamp(std::log(positive / usual) / spread, -3.0, 3.0)) : 0.0F;
    };
    if (card.price) {
        x[0] = scaled(card.price->perPromptToken.usd(), 1e-6, 2);
        x[1] = scaled(card.price->perCompletionToken.usd(), 4e-6, 2);
    }
    x[2] = scaled(card.medianLatencyMs, 1000, 1);
    x[3] = scaled(card.contextTokens, 32768, 1.5);
    size_t at = 4;
    for (const QString &name : {u"mmlu"_s, u"gsm8k"_s, u"math"_s, u"humaneval"_s}) {
        if (const auto score = card.scores.constFind(name); score != card.scores.cend())
            x[at] = float(2 * (*score - 0.6));
        ++at;
    }
    return x;
}

Pilot::Pilot(const LearnedPolicy &learned, const Controller &controller, const Scene &scene,
             const PolicyDocument &document, const Prospect &prospect, std::span<const ModelCard> cards)
    : m_learned(learned)
    , m_controller(controller)
    , m_scene(scene)
    , m_document(document)
    , m_query(controller.read(prospect.reading, prospect.difficulty.value, document.lambda))
{
    for (const ModelCard &card : cards)
        m_candidates.push_back(
            controller.candidate(int(learned.models.indexOf(card.wireId())), controllerCard(card)));
}

Pilot::Look Pilot::look(const Belief &belief, Offers offers, bool ahead) const
{
    Look look{.offers = std::move(offers)};
    if (!ahead) {
        m_scene.oneStep(belief, look.offers).best(m_document.lambda, &look.worth);
    } else {
        const Offers later = belief.pieces > 0 ? look.offers : m_scene.followers(1, {});
        m_scene.twoSteps(belief, look.offers, later).best(m_document.lambda, &look.worth);
    }
    look.values.assign(size_t(LearnedPolicy::operatorCount) * m_candidates.size(), forbidden);
    for (size_t i = 0; i < look.offers.size(); ++i) {
        if (!look.offers[i].excluded.isEmpty())
            continue;
        look.values[size_t(look.offers[i].op) * m_candidates.size() + size_t(look.offers[i].card)] =
            float(look.worth[i]);
        look.best = std::max(look.best, look.worth[i]);
    }
    return look;
}

Draw Pilot::draw(const Look &look, const Controller::State &state, Random *random) const
{
    return drawLayer(m_controller, m_query, state, m_candidates, look.values, random, m_document.maxWidth);
}

const Offer &Pilot::offer(const Look &look, int op, int card) const
{
    return *std::ranges::find_if(look.offers,
                                 [&](const Offer &o) { return int(o.op) == op && o.card == card; });
}

QList<WorkflowNode> Pilot::nodes(const Look &look, const Draw &draw) const
{
    QList<WorkflowNode> nodes;
    for (size_t i = 0; i < draw.operators.size(); ++i) {
        nodes.append(m_scene.node(offer(look, draw.operators[i], draw.models[i])));
        for (const int card : draw.members[i]) // where several were drawn
            nodes.last().members.append({{}, m_scene.node(offer(look, draw.operators[i], card)).model});
    }
    return nodes;
}

void Pilot::advance(Controller::State &state, const Draw &draw) const
{
    std::vector<Controller::Candidate> used;
    for (const int card : draw.models)
        used.push_back(m_candidates[size_t(card)]);
    m_controller.advance(state, draw.operators, used);
}

Controller::State Pilot::after(const QList<NodeRun> &runs) const
{
    Controller::State state = start();
    Draw layer;
    int at = 0;
    for (const NodeRun &run : runs) {
        if (run.layer != at && !layer.operators.empty()) {
            advance(state, layer);
            layer = {};
        }
        at = run.layer;
        layer.operators.push_back(int(run.op));
        layer.models.push_back(m_scene.cardOf(run.model));
    }
    if (!layer.operators.empty())
        advance(state, layer);
    return state;
}

Belief Pilot::likeliest(const Belief &belief, const Offer &offer) const
{
    std::array<EvidenceModel::Branch, 4> branches;
    const int count =
        m_learned.evidence.branches(belief, offer.purchase, m_scene.difficulty().logit, branches);
    const auto first = branches.begin();
    const auto best = std::max_element(
        first, first + count, [](const auto &a, const auto &b) { return a.probability < b.probability; });
    return count > 0 ? best->belief : belief;
}

void Pilot::append(Outlay &outlay, Controller::State &state, Look look, Random *random) const
{
    Draw drawn = draw(look, state, random);
    if (drawn.operators.empty())
        return;
    advance(state, drawn);
    const double stay = outlay.layers.isEmpty() ? 0 : outlay.belief.top().p;
    outlay.choices.push_back({.values = look.values,
                              .operators = drawn.operators,
                              .models = drawn.models,
                              .members = drawn.members,
                              .gain = look.best - stay,
                              .stateValue = std::max(look.best, stay)});
    outlay.layers.append(nodes(look, drawn));
    outlay.logs.insert(outlay.logs.end(), drawn.logs.begin(), drawn.logs.end());
    for (size_t i = 0; i < drawn.operators.size(); ++i)
        outlay.belief = likeliest(outlay.belief, offer(look, drawn.operators[i], drawn.models[i]));
    outlay.looks.push_back(std::move(look));
    outlay.draws.push_back(std::move(drawn));
}

Pilot::Outlay Pilot::layOut(Random *random) const
{
    const std::vector<double> p(m_query.depth.begin(), m_query.depth.end());
    size_t depth = size_t(std::ranges::max_element(p) - p.begin());
    if (random) {
        double left = random->uniform();
        for (depth = 0; depth + 1 < p.size() && (left -= p[depth]) >= 0;)
            ++depth;
    }
    Outlay outlay{.belief = m_learned.evidence.start(m_scene.difficulty().logit)};
    outlay.logs.push_back(std::log(std::max(1e-9, p[depth])));
    Controller::State state = start();
    for (int k = 0; k < std::min(int(depth) + 1, m_document.maxDepth); ++k)
        append(outlay, state,
               look(outlay.belief, k == 0 ? m_scene.openers() : m_scene.followers(k, {}), false), random);
    return outlay;
}

Pilot::Outlay Pilot::open(Random *random) const
{
    Outlay outlay{.belief = m_learned.evidence.start(m_scene.difficulty().logit)};
    Controller::State state = start();
    append(outlay, state, look(outlay.belief, m_scene.openers(), true), random);
    return outlay;
}

void Pilot::foresee(Outlay &outlay) const
{
    Controller::State state = start();
    for (const Draw &draw : outlay.draws)
        advance(state, draw);
    while (int(outlay.layers.size()) < m_document.maxDepth && !outlay.layers.isEmpty()) {
        const int done = int(outlay.layers.size());
        Look next = look(outlay.belief, m_scene.followers(done, {}), false);
        const double gain = next.best - outlay.belief.top().p - m_document.stopMargin;
        const qsizetype before = outlay.layers.size();
        if (next.best <= double(forbidden) || goOn(done, gain) <= 0)
            break;
        append(outlay, state, std::move(next), nullptr);
        if (outlay.layers.size() == before)
            break;
    }
}

} // namespace daao
