#include "core/base/logistic.h"
#include "core/learn/backend.h"
#include "core/learn/calibration.h"
#include "core/learn/difficultytraining.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace daao {

Result<DifficultyFit> DifficultyTraining::run()
{
    const std::array steps{&DifficultyTraining::collect,   &DifficultyTraining::chooseReference,
                           &DifficultyTraining::readTexts, &DifficultyTraining::recogniseTasks,
                           &DifficultyTraining::fitKernel, &DifficultyTraining::growForests,
                           &DifficultyTraining::setPriors, &DifficultyTraining::trainVae,
                           &DifficultyTraining::calibrate};
    for (const auto step : steps) {
        const bool trained = !m_b.empty();
        if (m_stop.stop_requested() && !(trained && m_options.keepUnfinished))
            return failure(ErrorKind::Cancelled, tr("Training was cancelled."));
        if (Result<> done = (this->*step)(); !done)
            return tl::unexpected(done.error());
    }
    return result();
}

void DifficultyTraining::report(double share, const QString &stage, double loss) const
{
    if (m_progress)
        m_progress({.share = share, .stage = stage, .loss = loss});
}

Result<> DifficultyTraining::collect()
{
    for (int model = 0; model < m_table.modelCount(); ++model)
        if (std::isfinite(m_table.meanScore(model))) {
            m_columns.push_back(model);
            m_parts->models.append(m_table.models().at(model));
        }
    int broken = 0;
    for (int query = 0; query < m_table.queryCount(); ++query) {
        std::vector<double> scores;
        bool any = false;
        for (const int model : m_columns) {
            double value = m_table.score(query, model);
            broken += std::isfinite(value) ? (value < 0 || value > 1 ? 1 : 0) : 0;
            scores.push_back(std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : std::nan(""));
            any = any || std::isfinite(value);
        }
        if (!any || m_table.queries().at(query).text.trimmed().isEmpty())
            continue;
        m_queries.push_back(query);
        m_scores.insert(m_scores.end(), scores.begin(), scores.end());
    }
    if (rows() == 0)
        return failure(ErrorKind::BadInput, tr("There are no outcomes to learn from: the table has no query "
                                               "with a text and a score."));
    if (broken > 0)
        m_warnings.append(
            tr("%n scores lay outside of 0 to 1 and were brought to the nearer end.", nullptr, broken));
    if (rows() < 50)
        m_warnings.append(
            tr("Only %n queries have outcomes; the difficulty will say little more than their mean.", nullptr,
               int(rows())));
    drawFolds();
    return {};
}

void DifficultyTraining::drawFolds()
{
    m_folds = std::clamp(m_options.folds, 1, int(rows()));
    std::vector<size_t> order(rows());
    std::iota(order.begin(), order.end(), size_t(0));
    m_random.shuffle(order);
    m_fold.resize(rows());
    for (size_t i = 0; i < order.size(); ++i)
        m_fold[order[i]] = int(i % size_t(m_folds));
}

Result<> DifficultyTraining::chooseReference()
{
    m_meanScore.assign(models(), 0);
    std::vector<std::optional<Money>> costs;
    for (size_t m = 0; m < models(); ++m) {
        m_meanScore[m] = std::clamp(m_table.meanScore(m_columns[m]), 0.0, 1.0);
        costs.push_back(m_table.meanCost(m_columns[m]));
    }
    if (!m_options.reference.isEmpty()) {
        m_parts->reference = int(m_parts->models.indexOf(m_options.reference));
        if (m_parts->reference < 0)
            return failure(ErrorKind::Usage,
                           tr("Difficulty shall be about “%1”, but the table has no outcome of it.")
                               .arg(m_options.reference));
    } else if (std::ranges::all_of(costs, [](const auto &cost) { return cost.has_value(); })) {
        m_parts->reference = int(std::ranges::min_element(costs) - costs.begin());
    } else {
        m_parts->reference = int(std::ranges::min_element(m_meanScore) - m_meanScore.begin());
        if (models() > 1)
            m_warnings.append(
                tr("Not every cost is known, so difficulty is about the weakest LLM, %1, in place "
                   "of the cheapest.")
                    .arg(m_parts->models.at(m_parts->reference)));
    }
    return {};
}

int DifficultyTraining::steps() const
{
    // Fewer leave a large table unread; more only learn a small one by heart.
    return m_options.steps > 0 ? m_options.steps : std::clamp(int(rows()) / 10, 400, 1000);
}

Result<> DifficultyTraining::trainVae()
{
    const auto backend = LearnBackend::load();
    if (!backend)
        return tl::unexpected(backend.error());
    std::vector<float> x;
    x.reserve(rows() * m_features.inputSize());
    for (const auto &input : m_inputs) {
        const std::vector<float> own = m_features.vaeInput(input);
        x.insert(x.end(), own.begin(), own.end());
    }
    const std::vector<float> scores(m_scores.begin(), m_scores.end());
    const QString stage = tr("Training the difficulty module");
    auto solution = (*backend)->trainVae(
        {.rows = rows(),
         .inputs = m_features.inputSize(),
         .dimensions = m_features.embedding(),
         .models = models(),
         .x = x,
         .scores = scores,
         .prior = m_prior,
         .fold = m_fold,
         .folds = m_folds,
         .steps = steps(),
         .keepUnfinished = m_options.keepUnfinished,
         .seed = m_random.next(),
         .state = m_options.state,
         .progress = [&](double share, double loss) { report(0.5 + 0.45 * share, stage, loss); }},
        m_stop);
    if (!solution)
        return tl::unexpected(solution.error());
    if (solution->rollbacks > 0)
        m_warnings.append(tr("Training ran away %n times and went back to its last good state.", nullptr,
                             solution->rollbacks));
    m_parts->vae.visit(m_features.inputSize(), m_features.embedding(), models(),
                       [&](const char *name, std::vector<float> &values, size_t, size_t) {
                           values = std::move(solution->weights[QString::fromLatin1(name)]);
                       });
    m_a = std::move(solution->a);
    m_b = std::move(solution->b);
    m_variance = std::move(solution->variance);
    m_rawLogits = std::move(solution->logits);
    return {};
}

std::array<double, DifficultyParts::signs> DifficultyTraining::signsOf(size_t row, size_t m) const
{
    return {DifficultyParts::eased(double(m_rawLogits[row * models() + m]), double(m_a[row]),
                                   double(m_b[row]), double(m_prior[row])),
            1.0, double(QueryFeatures::ownReading(m_inputs[row].kernel, m)),
            double(QueryFeatures::ownReading(m_inputs[row].forest, m))};
}

void DifficultyTraining::calibrateTask(int task)
{
    constexpr std::array<CoefficientPrior, DifficultyParts::signs> priors{
        {{1.0, 0.3}, {0.0, 1.0}, {1.0, 1.0}, {1.0, 1.0}}};
    std::vector<size_t> mine;
    std::vector<double> x;
    std::vector<double> y;
    for (size_t row = 0; row < rows(); ++row) {
        if (task >= 0 && m_task[row] != task)
            continue;
        mine.push_back(row);
        for (size_t m = 0; m < models(); ++m) {
            const auto signs = signsOf(row, m);
            x.insert(x.end(), signs.begin(), signs.end());
            y.push_back(score(row, m));
        }
    }
    const std::vector<double> shared = fitLogistic(x, y, priors);
    m_parts->stacking.insert(m_parts->stacking.end(), shared.begin(), shared.end());

    constexpr std::array<CoefficientPrior, 2> close{{{1.0, 1e-3}, {0.0, 0.5}}};
    for (size_t m = 0; m < models(); ++m) {
        std::vector<double> line;
        std::vector<double> scores;
        for (const size_t row : mine) {
            const auto signs = signsOf(row, m);
            line.insert(line.end(),
                        {std::inner_product(shared.begin(), shared.end(), signs.begin(), 0.0), 1.0});
            scores.push_back(score(row, m));
        }
        const double offset = fitLogistic(line, scores, close)[1];
        m_parts->offset.push_back(float(offset));
        for (size_t row = 0; row < rows(); ++row) // blended as in use, where the task is not known
            if (const auto share = double(sharesOf(row)[size_t(1 + task)]); share > 0) {
                const auto signs = signsOf(row, m);
                m_logits[row * models() + m] +=
                    share * (std::inner_product(shared.begin(), shared.end(), signs.begin(), 0.0) + offset);
            }
    }
}

Result<> DifficultyTraining::calibrate()
{
    report(0.96, tr("Calibrating"));
    m_logits.assign(rows() * models(), 0.0);
    for (int task = -1; task < int(m_features.taskCount()); ++task)
        calibrateTask(task);
    askLikeQueries();
    measureSpread();
    drawCurves();
    return {};
}

void DifficultyTraining::measureSpread()
{
    double sum = 0;
    for (const float variance : m_variance)
        sum += double(variance);
    m_parts->meanVariance = std::max(sum / double(rows()), 1e-6);
    std::vector<std::vector<PredictedRow>> groups(1 + m_features.taskCount());
    for (size_t row = 0; row < rows(); ++row) {
        PredictedRow predicted;
        for (size_t m = 0; m < models(); ++m) {
            predicted.logits.push_back(m_logits[row * models() + m]);
            predicted.scores.push_back(score(row, m));
        }
        if (m_task[row] >= 0)
            groups[size_t(1 + m_task[row])].push_back(predicted);
        groups[0].push_back(std::move(predicted));
    }
    for (const auto &group : groups)
        m_parts->spread.push_back(float(shiftDeviation(group)));
}

void DifficultyTraining::drawCurves()
{
    const std::array priors{CoefficientPrior{0.0, 2.0}, CoefficientPrior{-1.0, 0.5}};
    for (size_t m = 0; m < models(); ++m) {
        std::vector<double> x;
        std::vector<double> y;
        for (size_t row = 0; row < rows(); ++row) {
            x.insert(x.end(), {1.0, -m_logits[row * models() + size_t(m_parts->reference)]});
            y.push_back(score(row, m));
        }
        const std::vector<double> line = fitLogistic(x, y, priors);
        m_parts->curves.insert(m_parts->curves.end(), line.begin(), line.end());
    }
}

DifficultyFit DifficultyTraining::result()
{
    DifficultyFit fit{
        .model = DifficultyModel(m_parts), .outOfFold = {}, .warnings = m_warnings, .steps = steps()};
    fit.outOfFold.resize(size_t(m_table.queryCount()));
    for (size_t row = 0; row < rows(); ++row) {
        OutOfFoldReading &reading = fit.outOfFold[size_t(m_queries[row])];
        reading.modelLogits.assign(m_logits.begin() + qsizetype(row * models()),
                                   m_logits.begin() + qsizetype((row + 1) * models()));
        const auto shares = sharesOf(row);
        const auto likeliest = std::ranges::max_element(shares) - shares.begin();
        reading.task = likeliest > 0 ? m_features.tasks[likeliest - 1] : QString();
        reading.b = double(m_b[row]);
        reading.difficulty = logistic(-reading.modelLogits[size_t(m_parts->reference)]);
    }
    report(1, tr("Done"));
    return fit;
}

Result<DifficultyFit> fitDifficulty(const OutcomeTable &table, const DifficultyOptions &options,
                                    const FitProgressHandler &progress, std::stop_token stop)
{
    return DifficultyTraining(table, options, progress, std::move(stop)).run();
}

} // namespace daao
