#include "core/policies/pool.h"

#include "core/base/logistic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace daao {

namespace {

qint64 priceRank(const ModelCard &card)
{
    const auto cost = ordinaryCost(card);
    return cost ? cost->pico() : std::numeric_limits<qint64>::max();
}

} // namespace

Result<Pool> Pool::of(const PlanRequest &request, const PolicyDocument &document, const LogisticModel *skills)
{
    Pool pool;
    pool.m_skills = skills;
    for (const QString &name : document.models)
        if (std::ranges::find(request.pool, name, &ModelCard::id) == request.pool.end())
            return failure(
                ErrorKind::BadInput,
                tr("The policy names the LLM %1, which is not in the pool. `daao models list` shows what is.")
                    .arg(name));
    const auto isOut = [&](const ModelCard &card) {
        return !card.enabled || (!document.models.isEmpty() && !document.models.contains(card.id));
    };
    pool.m_cards = request.pool;
    if (std::ranges::any_of(request.pool, isOut))
        pool.m_cards.removeIf(isOut);
    if (pool.m_cards.isEmpty())
        return failure(ErrorKind::Unavailable,
                       tr("There is no LLM to run on. Add an endpoint, or enable an LLM."));
    pool.m_referenceCost = pool.findReferenceCost();
    pool.m_length = QueryLength::of(request.query);
    return pool;
}

const ModelCard *Pool::find(const QString &id) const
{
    const auto card = std::ranges::find(m_cards, id, &ModelCard::id);
    return card == m_cards.end() ? nullptr : &*card;
}

double Pool::averageLogit(const ModelCard &card) const
{
    if (m_skills)
        if (const double mean = m_skills->meanSuccess(card.wireId()); mean >= 0)
            return logit(std::clamp(mean, 0.01, 0.99));
    if (!card.scores.isEmpty())
        return logit(std::clamp(std::accumulate(card.scores.begin(), card.scores.end(), 0.0)
                                    / double(card.scores.size()),
                                0.01, 0.99));
    const auto cost = ordinaryCost(card);
    if (!cost || *cost == Money())
        return 0;                                                      // nothing to go by
    return std::clamp(0.35 * std::log(cost->usd() / 1e-4), -1.5, 2.0); // dearer LLMs tend to be better
}

const ModelCard &Pool::cheapest() const
{
    return *std::ranges::min_element(m_cards, {}, priceRank);
}

const ModelCard &Pool::best() const
{
    return *std::ranges::max_element(m_cards, {},
                                     [this](const ModelCard &card) { return averageLogit(card); });
}

const ModelCard &Pool::value() const
{
    const QList<ModelCard> sorted = byPrice();
    const auto half = sorted.first((sorted.size() + 1) / 2);
    const auto pick =
        std::ranges::max_element(half, {}, [this](const ModelCard &card) { return averageLogit(card); });
    return *find(pick->id);
}

Result<QString> Pool::resolve(const QString &name) const
{
    if (name == QLatin1String("@cheapest"))
        return cheapest().id;
    if (name == QLatin1String("@best"))
        return best().id;
    if (name == QLatin1String("@value"))
        return value().id;
    if (find(name))
        return name;
    return failure(
        ErrorKind::BadInput,
        tr("The policy names the LLM %1, which is not in the pool. `daao models list` shows what is.")
            .arg(name));
}

QList<ModelCard> Pool::byPrice() const
{
    QList<ModelCard> sorted = m_cards;
    std::ranges::stable_sort(sorted, {}, priceRank);
    return sorted;
}

Money Pool::findReferenceCost() const
{
    Money cost = ordinaryCost(best()).value_or(Money());
    if (cost == Money()) // a free or unpriced best LLM: the dearest known one sets the scale
        for (const ModelCard &card : m_cards)
            cost = std::max(cost, ordinaryCost(card).value_or(Money()));
    return std::max(cost, Money::pico(1));
}

Pool::Reading Pool::read(const QString &text) const
{
    Reading reading;
    std::vector<double> known;
    double cheapestAverage = averageLogit(cheapest());
    if (m_skills) {
        auto read = m_skills->read(text);
        reading.difficulty = read.difficulty;
        known = std::move(read.logits);
    } else {
        reading.difficulty.logit = -cheapestAverage;
        reading.difficulty.value = 1 / (1 + std::exp(cheapestAverage));
        reading.difficulty.encoder = QStringLiteral("none");
    }
    for (const ModelCard &card : m_cards) {
        const qsizetype index = m_skills ? m_skills->models().indexOf(card.wireId()) : -1;
        if (index >= 0)
            reading.logits.push_back(known[size_t(index)]);
        else // as much better than the cheapest as its card promises
            reading.logits.push_back(averageLogit(card) - cheapestAverage - reading.difficulty.logit);
    }
    return reading;
}

} // namespace daao
