#include "core/learn/controller.h"

#include "core/base/random.h"
#include "core/learn/checkpoint.h"
#include "core/learn/kernels.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t h = size_t(Controller::hidden);

float sigmoid(float x)
{
    return 1 / (1 + std::exp(-x));
}

double inverseSoftplus(double y)
{
    return std::log(std::expm1(y));
}

} // namespace

double softplus(double x)
{
    return x > 30 ? x : std::log1p(std::exp(x));
}

std::array<Controller::Place, Controller::partCount> Controller::layout(const ControllerShape &shape)
{
    const int q = shape.query + 1; // log λ beside the query
    std::array<Place, partCount> places{{{"query_weights", hidden, q},
                                         {"query_bias", 1, hidden},
                                         {"query_state", hidden, hidden},
                                         {"query_layer", mostLayers, hidden},
                                         {"operators", shape.operators, hidden},
                                         {"operator_biases", 1, shape.operators},
                                         {"gru_in", 3 * hidden, 2 * hidden},
                                         {"gru_in_bias", 1, 3 * hidden},
                                         {"gru_hidden", 3 * hidden, hidden},
                                         {"gru_hidden_bias", 1, 3 * hidden},
                                         {"first_state", 1, hidden},
                                         {"route_query", hidden, q},
                                         {"route_query_bias", 1, hidden},
                                         {"route", hidden, 3 * hidden},
                                         {"route_bias", 1, hidden},
                                         {"models", shape.models, hidden},
                                         {"cards", hidden, cardSize},
                                         {"model_biases", 1, shape.models},
                                         {"scales", 1, scaleCount},
                                         {"depth", 1, depthWeightCount}}};
    size_t offset = 0;
    for (Place &place : places) {
        place.offset = offset;
        offset += place.size();
    }
    return places;
}

size_t Controller::sizeOf(const ControllerShape &shape)
{
    const Place last = layout(shape).back();
    return last.offset + last.size();
}

double Controller::heardLambda(double lambda)
{
    return std::log(std::max(lambda, 5e-4) / 0.05);
}

Controller Controller::fresh(const ControllerShape &shape, std::vector<float> cards, quint64 seed,
                             const std::array<double, mostLayers - 1> &cuts)
{
    Controller controller;
    controller.m_shape = shape;
    controller.m_cards = std::move(cards);
    controller.m_places = layout(shape);
    controller.m_w.resize(sizeOf(shape));
    Random random(seed);
    for (const Place &place : controller.m_places) {
        const float reach = place.rows > 1 ? 1 / std::sqrt(float(place.columns)) : 0; // biases start at 0
        for (float &w : std::span(controller.m_w).subspan(place.offset, place.size()))
            w = reach * float(2 * random.uniform() - 1);
    }
    const auto at = [&](Part part) { return controller.m_w.data() + controller.m_places[part].offset; };
    for (size_t i = 0; i < h; ++i)
        at(FirstState)[i] = 0.1F * float(2 * random.uniform() - 1);
    const std::array<double, scaleCount> scales{1.0, 0.004, 0.004, 0.25, 0.02};
    for (size_t i = 0; i < scaleCount; ++i)
        at(Scales)[i] = float(std::log(scales[i]));
    at(Depth)[FirstCut] = float(cuts[0]);
    at(Depth)[SecondStep] = float(inverseSoftplus(std::max(1e-3, cuts[1] - cuts[0])));
    at(Depth)[ThirdStep] = float(inverseSoftplus(std::max(1e-3, cuts[2] - cuts[1])));
    at(Depth)[CutSlope] = float(inverseSoftplus(0.02));
    at(Depth)[DepthBonus] = 0.002F;
    return controller;
}

Controller Controller::withWeights(std::vector<float> weights) const
{
    Controller controller = *this;
    controller.m_w = std::move(weights);
    return controller;
}

Controller Controller::withDiverse(std::vector<int> operators) const
{
    Controller controller = *this;
    controller.m_diverse = std::move(operators);
    return controller;
}

double Controller::scale(Scale scale) const
{
    return std::exp(double(part(Scales)[scale]));
}

Controller::Query Controller::read(std::span<const float> query, double difficulty, double lambda) const
{
    Query read;
    const float heard = float(heardLambda(lambda));
    const size_t columns = size_t(m_shape.query) + 1;
    const auto project = [&](Vector &out, const float *w, const float *bias) {
        for (size_t row = 0; row < h; ++row)
            out[row] =
                kernels::dot(query, w + row * columns) + w[row * columns + columns - 1] * heard + bias[row];
    };
    project(read.draws, part(QueryWeights), part(QueryBias));
    project(read.routes, part(RouteQuery), part(RouteQueryBias));
    kernels::normalise(read.routes);
    const float *depth = part(Depth);
    std::array<double, mostLayers - 1> cuts{};
    cuts[0] = double(depth[FirstCut]) + softplus(double(depth[CutSlope])) * double(heard);
    cuts[1] = cuts[0] + softplus(double(depth[SecondStep]));
    cuts[2] = cuts[1] + softplus(double(depth[ThirdStep]));
    read.depth = depthDistribution(difficulty, cuts, depthTemperature);
    return read;
}

Controller::State Controller::start() const
{
    State state;
    std::copy_n(part(FirstState), h, state.r.begin());
    return state;
}

Controller::Candidate Controller::candidate(int model, std::span<const float> card) const
{
    Candidate candidate;
    kernels::matVec(candidate.vector, part(Cards), card.first(cardSize));
    if (model >= 0) {
        kernels::addScaled(candidate.vector, 1, part(Models) + size_t(model) * h);
        candidate.bias = part(ModelBiases)[model];
    }
    kernels::normalise(candidate.vector);
    return candidate;
}

void Controller::operatorScores(const Query &query, const State &state, std::span<const float> best,
                                std::span<double> scores) const
{
    Vector q;
    kernels::matVec(q, part(QueryState), state.r, query.draws.data());
    kernels::addScaled(q, 1, part(QueryLayer) + size_t(std::min(state.layer, mostLayers - 1)) * h);
    kernels::normalise(q);
    const double temperature = std::clamp(scale(OperatorTemperature), 0.05, 2.0);
    const double valueScale = scale(OperatorValue);
    for (size_t i = 0; i < scores.size(); ++i) {
        const float *o = part(Operators) + i * h;
        const double length = std::sqrt(double(kernels::dot(std::span(o, h), o)));
        scores[i] = double(kernels::dot(q, o)) / (length * temperature) + double(part(OperatorBiases)[i])
                    + double(best[i]) / valueScale;
    }
}

void Controller::modelScores(const Query &query, const State &state, int op,
                             std::span<const Candidate> candidates, std::span<const float> values,
                             std::span<double> scores) const
{
    std::array<float, 3 * h> in{};
    std::ranges::copy(query.routes, in.begin());
    std::copy_n(part(Operators) + size_t(op) * h, h, in.begin() + h);
    kernels::normalise(std::span(in).subspan(h, h));
    std::ranges::copy(state.r, in.begin() + 2 * h);
    Vector c;
    kernels::matVec(c, part(Route), in, part(RouteBias));
    kernels::normalise(c);
    const double match = scale(ModelMatch);
    const double valueScale = scale(ModelValue);
    for (size_t j = 0; j < scores.size(); ++j)
        scores[j] = match * double(kernels::dot(c, candidates[j].vector.data())) + double(candidates[j].bias)
                    + double(values[j]) / valueScale;
}

void Controller::advance(State &state, std::span<const int> operators,
                         std::span<const Candidate> models) const
{
    std::array<float, 2 * h> in{};
    const auto places = std::span(in);
    for (const int op : operators) {
        Vector o;
        std::copy_n(part(Operators) + size_t(op) * h, h, o.begin());
        kernels::normalise(o);
        kernels::addScaled(places.first(h), 1 / float(operators.size()), o.data());
    }
    for (const Candidate &model : models)
        kernels::addScaled(places.subspan(h), 1 / float(models.size()), model.vector.data());
    std::array<float, 3 * h> x{};
    std::array<float, 3 * h> y{};
    kernels::matVec(x, part(GruIn), in, part(GruInBias));
    kernels::matVec(y, part(GruHidden), state.r, part(GruHiddenBias));
    for (size_t i = 0; i < h; ++i) {
        const float reset = sigmoid(x[i] + y[i]);
        const float update = sigmoid(x[h + i] + y[h + i]);
        const float fresh = std::tanh(x[2 * h + i] + reset * y[2 * h + i]);
        state.r[i] = (1 - update) * fresh + update * state.r[i];
    }
    ++state.layer;
}

double Controller::goOn(const Query &query, int done, double gain) const
{
    double deeper = 0; // P(L > done)
    for (size_t k = size_t(done); k < query.depth.size(); ++k)
        deeper += query.depth[k];
    return (gain + double(part(Depth)[DepthBonus]) * (2 * deeper - 1)) / scale(StopTemperature);
}

void Controller::toCheckpoint(Checkpoint &checkpoint) const
{
    QJsonObject header(
        {{u"query"_s, m_shape.query}, {u"operators"_s, m_shape.operators}, {u"models"_s, m_shape.models}});
    if (!m_diverse.empty()) {
        QJsonArray diverse;
        for (const int op : m_diverse)
            diverse.append(op);
        header[u"diverse"_s] = diverse;
    }
    checkpoint.setHeader(u"controller"_s, header);
    checkpoint.set(u"controller.card_values"_s, m_cards, {m_shape.models, cardSize});
    for (const Place &place : m_places) {
        const auto values = std::span(m_w).subspan(place.offset, place.size());
        checkpoint.set(u"controller."_s + QLatin1String(place.name), {values.begin(), values.end()},
                       {place.rows, place.columns});
    }
}

Result<Controller> Controller::fromCheckpoint(const Checkpoint &checkpoint)
{
    const QJsonObject header = checkpoint.header(u"controller"_s);
    Controller controller;
    controller.m_shape = {.query = header[u"query"_s].toInt(),
                          .operators = header[u"operators"_s].toInt(),
                          .models = header[u"models"_s].toInt()};
    const ControllerShape &shape = controller.m_shape;
    if (shape.query < 1 || shape.query > 100'000 || shape.operators < 1 || shape.operators > 64
        || shape.models < 1 || shape.models > 10'000)
        return failure(ErrorKind::Damaged, tr("The checkpoint's controller has sizes that cannot be."));
    for (const QJsonValue &op : header[u"diverse"_s].toArray())
        controller.m_diverse.push_back(op.toInt());
    auto cards = checkpoint.floats(u"controller.card_values"_s, {shape.models, cardSize});
    if (!cards)
        return tl::unexpected(cards.error());
    controller.m_cards = *std::move(cards);
    controller.m_places = layout(shape);
    for (const Place &place : controller.m_places) {
        const auto values =
            checkpoint.floats(u"controller."_s + QLatin1String(place.name), {place.rows, place.columns});
        if (!values)
            return tl::unexpected(values.error());
        controller.m_w.insert(controller.m_w.end(), values->begin(), values->end());
    }
    return controller;
}

} // namespace daao
