#include "core/bench/contender.h"

#include "core/base/random.h"
#include "core/bench/agreement.h"
#include "core/bench/predictors.h"
#include "core/policies/decision.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

double logitOf(double p)
{
    const double inside = std::clamp(p, 1e-6, 1 - 1e-6);
    return std::log(inside / (1 - inside));
}

Plan singleCall(const QString &model)
{
    Plan plan;
    plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Generate, .model = model}}};
    return plan;
}

/// One call of the LLM with the highest predicted score minus λ times its mean cost.
class PredictingPlanner final : public Planner
{
public:
    PredictingPlanner(std::shared_ptr<const Known> known, std::shared_ptr<const ScorePredictor> predictor,
                      double lambda)
        : m_known(std::move(known))
        , m_predictor(std::move(predictor))
        , m_lambda(lambda)
    {}

    Result<Plan> plan(const PlanRequest &request) const override
    {
        std::vector<float> point(size_t(m_known->texts.dimensions));
        if (auto done = m_known->texts.encoder->encode(request.query.text, point); !done)
            return tl::unexpected(done.error());
        std::vector<double> scores(size_t(m_known->table.modelCount()));
        m_predictor->predict(point, scores);
        Decision decision{.kind = u"model"_s, .lambda = m_lambda, .referenceCost = m_known->referenceCost};
        for (const ModelCard &card : request.pool)
            if (const int model = m_known->table.indexOfModel(card.id); model >= 0)
                decision.options.append({.id = card.id,
                                         .successLogit = logitOf(scores[size_t(model)]),
                                         .cost = m_known->meanCost(model)});
        const qsizetype chosen = decision.choose();
        if (chosen < 0)
            return failure(ErrorKind::Unavailable,
                           Baselines::tr("None of the LLMs was in the training rows."));
        Plan plan = singleCall(decision.options[chosen].id);
        const double fails = 1 - scores[size_t(m_known->cheapest())];
        plan.difficulty = {fails, fails, fails, logitOf(fails), m_known->texts.encoder->name()};
        plan.nodeWhy.insert(u"n1"_s, {decision.explain()});
        return plan;
    }

private:
    std::shared_ptr<const Known> m_known;
    std::shared_ptr<const ScorePredictor> m_predictor;
    double m_lambda;
};

class SinglePlanner final : public Planner
{
public:
    explicit SinglePlanner(QString model)
        : m_model(std::move(model))
    {}
    Result<Plan> plan(const PlanRequest &) const override { return singleCall(m_model); }

private:
    QString m_model;
};

class DiceplayingPlanner final : public Planner
{
public:
    explicit DiceplayingPlanner(quint64 seed)
        : m_seed(seed)
    {}
    Result<Plan> plan(const PlanRequest &request) const override
    {
        Random random(mixSeed(m_seed, stableHash(request.query.id)));
        return singleCall(random.pick(request.pool).id);
    }

private:
    quint64 m_seed;
};

/// Knows the recorded scores: the best one's LLM, the cheapest on ties; with λ, the best utility.
class HindsightPlanner final : public Planner
{
public:
    HindsightPlanner(const OutcomeTable &judged, Money reference, double lambda)
        : m_judged(judged)
        , m_scale(lambda / std::max(1.0, double(reference.pico())))
    {}

    Result<Plan> plan(const PlanRequest &request) const override
    {
        const int query = m_judged.indexOfQuery(request.query.id);
        QString best;
        std::pair<double, double> bestValue;
        for (const ModelCard &card : request.pool) {
            const int model = m_judged.indexOfModel(card.id);
            if (query < 0 || model < 0 || !m_judged.has(query, model))
                continue;
            const auto cost = m_judged.cost(query, model).value_or(Money());
            const double score = m_judged.score(query, model);
            const std::pair value{score - m_scale * double(cost.pico()), -double(cost.pico())};
            if (best.isEmpty() || value > bestValue) {
                best = card.id;
                bestValue = value;
            }
        }
        if (best.isEmpty())
            return failure(ErrorKind::Unavailable, Baselines::tr("Nothing is recorded for this query."));
        return singleCall(best);
    }

private:
    const OutcomeTable &m_judged;
    double m_scale;
};

/// Passes on to another planner, which reads another text.
class SwappingPlanner final : public Planner
{
public:
    SwappingPlanner(std::shared_ptr<const Planner> inner,
                    std::shared_ptr<const QHash<QString, QString>> texts)
        : m_inner(std::move(inner))
        , m_texts(std::move(texts))
    {}

    Result<Plan> plan(const PlanRequest &request) const override { return m_inner->plan(swapped(request)); }
    NextStep afterLayer(const PlanRequest &request, const Plan &plan,
                        const RunProgress &progress) const override
    {
        return m_inner->afterLayer(swapped(request), plan, progress);
    }

private:
    PlanRequest swapped(PlanRequest request) const
    {
        request.query.text = m_texts->value(request.query.id, request.query.text);
        return request;
    }

    std::shared_ptr<const Planner> m_inner;
    std::shared_ptr<const QHash<QString, QString>> m_texts;
};

Contender constant(const QString &name, std::shared_ptr<const Planner> planner)
{
    return {.name = name, .usesLambda = false, .at = [planner](double) {
                return Result<std::shared_ptr<const Planner>>(planner);
            }};
}

Contender predicting(const QString &name, const std::shared_ptr<const Known> &known,
                     std::unique_ptr<ScorePredictor> predictor)
{
    std::shared_ptr<const ScorePredictor> shared = std::move(predictor);
    return {.name = name, .at = [known, shared](double lambda) {
                return Result<std::shared_ptr<const Planner>>(
                    std::make_shared<PredictingPlanner>(known, shared, lambda));
            }};
}

/// Query indices ordered by a key.
template<class Key>
QList<int> orderBy(int count, Key key)
{
    QList<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, key);
    return order;
}

double failing(const OutcomeTable &table, int query)
{
    double sum = 0;
    int asked = 0;
    for (int m = 0; m < table.modelCount(); ++m)
        if (table.has(query, m)) {
            sum += 1 - table.score(query, m);
            ++asked;
        }
    return asked > 0 ? sum / asked : 0.5;
}

} // namespace

Result<Known> Known::of(const OutcomeTable &table, quint64 seed, std::stop_token stop)
{
    auto texts = EncodedTexts::of(table, seed, std::move(stop));
    if (!texts)
        return tl::unexpected(texts.error());
    Known known{.table = table, .texts = std::move(*texts), .seed = seed};
    Money reference = table.meanCost(known.best()).value_or(Money());
    for (int m = 0; m < table.modelCount() && reference == Money(); ++m)
        reference = std::max(reference, table.meanCost(m).value_or(Money()));
    known.referenceCost = std::max(reference, Money::pico(1));
    return known;
}

int Known::best() const
{
    int best = 0;
    for (int m = 1; m < table.modelCount(); ++m)
        if (table.meanScore(m) > table.meanScore(best) || std::isnan(table.meanScore(best)))
            best = m;
    return best;
}

int Known::cheapest() const
{
    int found = -1;
    for (int m = 0; m < table.modelCount(); ++m)
        if (const auto cost = meanCost(m); cost && (found < 0 || *cost < *meanCost(found)))
            found = m;
    if (found >= 0)
        return found;
    found = 0;
    for (int m = 1; m < table.modelCount(); ++m)
        if (table.meanScore(m) < table.meanScore(found))
            found = m;
    return found;
}

QStringList Baselines::names()
{
    return {u"random"_s,   u"cheapest"_s, u"best"_s,   u"zero-router"_s, u"task-mean"_s, u"knn-50"_s,
            u"logistic"_s, u"ridge"_s,    u"forest"_s, u"cascade"_s,     u"oracle"_s};
}

Contender Baselines::single(const QString &model)
{
    return constant(model, std::make_shared<SinglePlanner>(model));
}

QStringList Baselines::ablations()
{
    return {u"shuffled"_s, u"constant"_s, u"length"_s, u"truth"_s};
}

Result<Contender> Baselines::make(const QString &name, std::shared_ptr<const Known> known,
                                  const OutcomeTable &judged)
{
    if (known->table.isEmpty())
        return failure(ErrorKind::BadInput, tr("There are no training rows to fit %1 on.").arg(name));
    if (name == u"random")
        return constant(name, std::make_shared<DiceplayingPlanner>(known->seed));
    if (name == u"cheapest" || name == u"best") {
        const int model = name == u"best" ? known->best() : known->cheapest();
        return constant(name, std::make_shared<SinglePlanner>(known->table.models()[model]));
    }
    if (name == u"oracle")
        return Contender{.name = name, .lambda = 0, .cheats = true, .at = [known, &judged](double lambda) {
                             return Result<std::shared_ptr<const Planner>>(
                                 std::make_shared<HindsightPlanner>(judged, known->referenceCost, lambda));
                         }};
    if (name == u"cascade")
        return agreementCascade(name, known);
    const ScoreData data = ScoreData::of(known->table, known->texts);
    if (name == u"zero-router")
        return predicting(name, known, meanPredictor(data));
    if (name == u"task-mean")
        return predicting(name, known, taskMeanPredictor(data, 20));
    if (name == u"knn-50" || name == u"knn")
        return predicting(name, known, nearestPredictor(data, 50));
    if (name == u"logistic")
        return predicting(name, known, logisticPredictor(data, 1));
    if (name == u"ridge")
        return predicting(name, known, ridgePredictor(data, 1));
    if (name == u"forest")
        return predicting(name, known, forestPredictor(data, {.seed = known->seed}));
    return failure(ErrorKind::Usage, tr("There is no policy or comparison called %1. Comparisons are: %2.")
                                         .arg(name, names().join(u", ")));
}

Result<Contender> Baselines::ablated(const Contender &contender, const QString &ablation,
                                     const OutcomeTable &judged, const PlanRequest &request, quint64 seed)
{
    if (!ablations().contains(ablation))
        return failure(
            ErrorKind::Usage,
            tr("There is no ablation called %1. There are: %2.").arg(ablation, ablations().join(u", ")));
    const auto planner = contender.at(contender.lambda);
    if (!planner)
        return tl::unexpected(planner.error());
    const int n = judged.queryCount();
    QList<double> difficulty;
    for (const OutcomeQuery &query : judged.queries()) {
        PlanRequest ask = request;
        ask.query = {query.id, query.text, {}, {}};
        const auto plan = (*planner)->plan(ask);
        if (!plan)
            return tl::unexpected(plan.error());
        difficulty.append(plan->difficulty.logit);
    }
    const QList<int> byDifficulty = orderBy(n, [&](int q) { return difficulty[q]; });
    QList<int> order(n); // who reads the text at that place of byDifficulty
    if (ablation == u"length")
        order = orderBy(n, [&](int q) { return judged.queries()[q].text.size(); });
    else if (ablation == u"truth")
        order = orderBy(n, [&](int q) { return failing(judged, q); });
    else {
        order = byDifficulty;
        Random(seed).shuffle(order);
    }
    const auto texts = std::make_shared<QHash<QString, QString>>();
    for (int i = 0; i < n; ++i) {
        const int read = ablation == u"constant" ? byDifficulty[n / 2] : byDifficulty[i];
        texts->insert(judged.queries()[order[i]].id, judged.queries()[read].text);
    }
    Contender changed = contender;
    changed.name = contender.name + u'~' + ablation;
    changed.cheats = contender.cheats || ablation == u"truth";
    changed.at = [at = contender.at, texts](double lambda) {
        return at(lambda).map([&](const std::shared_ptr<const Planner> &inner) {
            return std::shared_ptr<const Planner>(std::make_shared<SwappingPlanner>(inner, texts));
        });
    };
    return changed;
}

} // namespace daao
