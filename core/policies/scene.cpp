#include "core/policies/scene.h"

#include "core/policies/costmodel.h"

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

const QList<Operator> &openingOperators()
{
    using enum Operator;
    static const QList<Operator> list{Generate, Cot, Programmer, React};
    return list;
}

/// Self-consistency of one sample is a second opinion: an answer with working that has seen no other.
const QList<Operator> &followingOperators()
{
    using enum Operator;
    static const QList<Operator> list{SelfConsistency, Cot,        Programmer, React,
                                      Review,          SelfRefine, Test,       Debate};
    return list;
}

} // namespace

Scene::Scene(const LearnedPolicy &learned, const PolicyDocument &document, const PlanRequest &request,
             const Pool &pool, const Prospect &prospect)
    : m_learned(learned)
    , m_document(document)
    , m_request(request)
    , m_pool(pool)
    , m_prospect(prospect)
    , m_reference(pool.referenceCost())
{
    for (const ModelCard &card : pool.cards()) {
        const auto known = learned.models.indexOf(card.wireId());
        m_index.push_back(int(known));
        m_ways.push_back(known >= 0 ? prospect.ways[size_t(known)] : guessed(card));
    }
}

/// An LLM it never saw: what LLMs of about its price do, a little less trusted, moved by what little it has
/// shown (LearnedPolicy::newcomers).
Ways Scene::guessed(const ModelCard &card) const
{
    const auto cost = ordinaryCost(card);
    Ways sum{};
    double total = 0;
    for (size_t m = 0; m < m_prospect.ways.size(); ++m) {
        const double gap =
            cost && *cost > Money() ? std::log(cost->usd()) - double(m_learned.logPrices[m]) : 0.0;
        const double weight = std::exp(-0.5 * gap * gap) + 1e-6;
        for (size_t way = 0; way < wayCount; ++way)
            sum[way] += weight * m_prospect.ways[m][way];
        total += weight;
    }
    for (double &logit : sum)
        logit = logit / total - 0.3 + m_learned.newcomers.value(card.wireId()).offset;
    return sum;
}

int Scene::cardOf(const QString &model) const
{
    for (qsizetype i = 0; i < m_pool.cards().size(); ++i)
        if (m_pool.cards()[i].id == model)
            return int(i);
    return 0;
}

Offers Scene::openers() const
{
    return offers(openingOperators(), 0, {});
}

Offers Scene::followers(int candidates, Money spent) const
{
    return offers(followingOperators(), candidates, spent);
}

Offers Scene::offers(const QList<Operator> &operators, int candidates, Money spent) const
{
    std::vector<Offer> list;
    list.reserve(size_t(operators.size() * m_pool.cards().size()));
    const bool tests = m_request.query.reference.isCode() && !m_request.query.reference.publicTests.isEmpty();
    for (const Operator op : operators) {
        const OperatorInfo &info = operatorInfo(op);
        if (m_request.unavailable.contains(op) || info.minCandidates > candidates || (info.codeOnly && !tests)
            || (!m_document.operators.isEmpty() && !m_document.operators.contains(op)))
            continue;
        const Kind kind = kindOf(op, candidates == 0);
        const int samples = op == Operator::SelfConsistency ? 1 : 0;
        const ExpectedTokens tokens = expectedTokens(op, samples, m_pool.length(), candidates);
        for (qsizetype c = 0; c < m_pool.cards().size(); ++c) {
            Offer offer{.op = op, .card = int(c), .samples = samples};
            offer.purchase = {kind, int(c), m_ways[size_t(c)][size_t(wayOf(kind))],
                              tests && (op == Operator::Programmer || op == Operator::Test)};
            price(offer, tokens, spent);
            list.push_back(std::move(offer));
        }
    }
    return Offers(m_learned.evidence, m_prospect.difficulty.logit, std::move(list));
}

void Scene::price(Offer &offer, const ExpectedTokens &tokens, Money spent) const
{
    const ModelCard &card = m_pool.cards()[offer.card];
    offer.cost = expectedCost(tokens, card);
    const int known = m_index[size_t(offer.card)];
    if (offer.cost && known >= 0)
        offer.cost = Money::pico(std::llround(
            double(offer.cost->pico()) * double(m_learned.costRatios[size_t(known)][size_t(offer.op)])));
    offer.share = offer.cost ? costInReferences(*offer.cost) : 1; // unknown: as dear as the best LLM
    if (!m_document.operatorBiases.isEmpty())
        offer.bias += m_document.operatorBiases.value(offer.op);
    if (!m_document.modelBiases.isEmpty())
        offer.bias += m_document.modelBiases.value(card.id);
    if (m_request.budget && !offer.cost)
        offer.excluded = tr("its price is unknown and a budget is set");
    else if (m_request.budget && spent + *offer.cost > *m_request.budget)
        offer.excluded = tr("beyond the budget");
    else if (tokens.prompt / std::max(tokens.calls, 1.0) > card.contextTokens)
        offer.excluded = tr("the query does not fit its context");
    else if (const auto allowed = m_document.operatorModels.constFind(offer.op);
             allowed != m_document.operatorModels.cend() && !allowed->contains(card.id))
        offer.excluded = tr("the policy does not allow this LLM for %1").arg(toString(offer.op));
}

WorkflowNode Scene::node(const Offer &offer) const
{
    WorkflowNode made{.op = offer.op, .model = m_pool.cards()[offer.card].id};
    if (offer.samples > 0)
        made.settings.samples = offer.samples;
    return made;
}

QString Scene::name(const Offer &offer) const
{
    return toString(offer.op) + QLatin1Char('/') + m_pool.cards()[offer.card].id;
}

} // namespace daao
