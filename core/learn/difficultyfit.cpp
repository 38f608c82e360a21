#include "core/learn/difficultyfit.h"

#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/learn/backend.h"
#include "core/learn/calibration.h"
#include "core/learn/difficultyparts.h"
#include "core/learn/hashedencoder.h"
#include "core/text/wordtokens.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daao {

namespace {

constexpr int leastForTask = 30;
constexpr qsizetype mostTasks = 16;
constexpr float kernelWeight = 0.6F; ///< of the kernel machine beside the forest

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

double logit(double p)
{
    return std::log(p / (1 - p));
}

/// "mmlu-pro/law" and "mmlu-pro/history" are one task: their parts are too small, and too alike in kind.
QString taskOf(const OutcomeQuery &query)
{
    return query.dataset.section(u'/', 0, 0);
}

/// The training set as dense rows, and what is made of it step by step. Rows are the table's queries that
/// have a text and an outcome.
class Fit
{
    Q_DECLARE_TR_FUNCTIONS(daao::DifficultyFit)

public:
    Fit(const OutcomeTable &table, const DifficultyOptions &options, const FitProgressHandler &progress,
        std::stop_token stop)
        : m_table(table)
        , m_options(options)
        , m_progress(progress)
        , m_stop(std::move(stop))
        , m_random(mixSeed(options.seed, 0x646966u))
        , m_parts(std::make_shared<DifficultyParts>())
        , m_features(m_parts->features)
    {}

    Result<DifficultyFit> run()
    {
        const std::array steps{&Fit::collect,        &Fit::chooseReference, &Fit::readTexts,
                               &Fit::recogniseTasks, &Fit::fitKernel,       &Fit::growForests,
                               &Fit::setPriors,      &Fit::trainVae,        &Fit::calibrate};
        for (const auto step : steps) {
            if (m_stop.stop_requested())
                return failure(ErrorKind::Cancelled, tr("Training was cancelled."));
            if (Result<> done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        return result();
    }

private:
    size_t rows() const { return m_queries.size(); }
    size_t models() const { return m_columns.size(); }
    double score(size_t row, size_t model) const { return m_scores[row * models() + model]; }

    void report(double share, const QString &stage, double loss = std::nan("")) const
    {
        if (m_progress)
            m_progress({.share = share, .stage = stage, .loss = loss});
    }

    Result<> collect()
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
            return failure(ErrorKind::BadInput,
                           tr("There are no outcomes to learn from: the table has no query "
                              "with a text and a score."));
        if (broken > 0)
            m_warnings.append(
                tr("%n scores lay outside of 0 to 1 and were brought to the nearer end.", nullptr, broken));
        if (rows() < 50)
            m_warnings.append(
                tr("Only %n queries have outcomes; the difficulty will say little more than their mean.",
                   nullptr, int(rows())));
        drawFolds();
        return {};
    }

    void drawFolds()
    {
        m_folds = std::clamp(m_options.folds, 1, int(rows()));
        std::vector<size_t> order(rows());
        std::iota(order.begin(), order.end(), size_t(0));
        m_random.shuffle(order);
        m_fold.resize(rows());
        for (size_t i = 0; i < order.size(); ++i)
            m_fold[order[i]] = int(i % size_t(m_folds));
    }

    Result<> chooseReference()
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

    Result<> readTexts()
    {
        report(0.02, tr("Reading the queries"));
        QStringList texts;
        for (const int query : m_queries)
            texts.append(m_table.queries().at(query).text);
        m_features.boilerplate = Boilerplate::fit(texts);
        QStringList plain;
        for (const QString &text : texts)
            plain.append(m_features.boilerplate.strip(text));
        fitRarity(plain);
        m_features.encoder = m_options.encoder;
        if (!m_features.encoder) {
            auto encoder = HashedEncoder::fit(plain, m_random.next(), m_stop);
            if (!encoder)
                return tl::unexpected(encoder.error());
            m_features.encoder = std::make_shared<HashedEncoder>(*std::move(encoder));
        }
        report(0.2, tr("Measuring the queries"));
        for (const QString &text : texts) {
            if (m_stop.stop_requested())
                return failure(ErrorKind::Cancelled, tr("Training was cancelled."));
            auto input = m_features.measure(text);
            if (!input)
                return tl::unexpected(input.error());
            m_inputs.push_back(*std::move(input));
        }
        return {};
    }

    void fitRarity(const QStringList &texts)
    {
        std::vector<int> seen(QueryFeatures::rarityBuckets, 0);
        for (const QString &text : texts) {
            QSet<size_t> own;
            for (const WordToken &token : wordTokens(QStringView(text).left(8'000)))
                if (token.letters > 0)
                    own.insert(size_t(token.hash * 0x9e3779b97f4a7c15ULL >> 52));
            for (const size_t bucket : own)
                ++seen[bucket];
        }
        const double all = std::log(double(texts.size()) + 1);
        for (const int count : seen)
            m_features.rarity.push_back(float(all > 0 ? 1 - std::log(double(count) + 1) / all : 0));
    }

    Result<> recogniseTasks()
    {
        QHash<QString, int> sizes;
        for (const int query : m_queries)
            ++sizes[taskOf(m_table.queries().at(query))];
        QStringList names = sizes.keys();
        std::ranges::sort(names, [&](const QString &a, const QString &b) {
            return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : a < b;
        });
        names.removeIf([&](const QString &name) { return sizes[name] < leastForTask; });
        names = names.first(std::min(names.size(), mostTasks));
        if (names.size() > 1)
            m_features.tasks = names;
        for (const int query : m_queries)
            m_task.push_back(int(m_features.tasks.indexOf(taskOf(m_table.queries().at(query)))));
        standardiseTasks();
        const size_t tasks = m_features.taskCount();
        if (tasks > 0) {
            std::vector<float> wanted(rows() * tasks, 0.0F);
            m_features.taskBias.assign(tasks, 0.0F);
            for (size_t row = 0; row < rows(); ++row)
                if (m_task[row] >= 0)
                    m_features.taskBias[size_t(m_task[row])] += 1.0F / float(rows());
            for (size_t row = 0; row < rows(); ++row)
                for (size_t t = 0; t < tasks; ++t)
                    wanted[row * tasks + t] = (m_task[row] == int(t) ? 1.0F : 0.0F) - m_features.taskBias[t];
            std::vector<float> e;
            for (const auto &input : m_inputs)
                e.insert(e.end(), input.e.begin(), input.e.end());
            auto solved = ridge(e, m_features.embedding(), wanted, tasks, 1.0);
            if (!solved)
                return tl::unexpected(solved.error());
            m_features.taskWeights = std::move(solved->weights);
        }
        return {};
    }

    /// Mean and spread of the measures, over all rows and by task; a task's are drawn to all rows' by ten
    /// rows.
    void standardiseTasks()
    {
        const size_t count = QueryFeatures::handFeatures();
        for (int task = -1; task < int(m_features.taskCount()); ++task) {
            std::vector<double> sum(count, 0.0);
            std::vector<double> squares(count, 0.0);
            double n = 0;
            for (size_t row = 0; row < rows(); ++row) {
                if (task >= 0 && m_task[row] != task)
                    continue;
                ++n;
                for (size_t i = 0; i < count; ++i) {
                    sum[i] += double(m_inputs[row].raw[i]);
                    squares[i] += double(m_inputs[row].raw[i]) * double(m_inputs[row].raw[i]);
                }
            }
            for (size_t i = 0; i < count; ++i) {
                const double mean = sum[i] / n;
                const double deviation = std::sqrt(std::max(squares[i] / n - mean * mean, 0.0));
                m_features.mean.push_back(float(mean));
                m_features.scale.push_back(deviation > 1e-4 && n > 2 ? float(1 / deviation) : 0.0F);
            }
        }
    }

    Result<RidgeSolution> ridge(std::span<const float> x, size_t columns, std::span<const float> y,
                                size_t targets, double penalty)
    {
        const auto backend = LearnBackend::load();
        if (!backend)
            return tl::unexpected(backend.error());
        return (*backend)->ridge({.rows = y.size() / targets,
                                  .columns = columns,
                                  .targets = targets,
                                  .x = x,
                                  .y = y,
                                  .fold = std::span<const int>(m_rowFold.empty() ? m_fold : m_rowFold),
                                  .folds = m_folds,
                                  .penalty = penalty});
    }

    /// By row: the share of LLMs that fail, as if all had been asked.
    void measureHardness()
    {
        std::vector<double> taskSum(1 + m_features.taskCount(), 0.0);
        std::vector<double> taskCount(taskSum.size(), 0.0);
        const double mean = std::accumulate(m_meanScore.begin(), m_meanScore.end(), 0.0) / double(models());
        m_hardness.resize(rows());
        for (size_t row = 0; row < rows(); ++row) {
            double failed = 0;
            double expected = 0;
            double asked = 0;
            for (size_t m = 0; m < models(); ++m) {
                if (std::isnan(score(row, m)))
                    continue;
                failed += 1 - score(row, m);
                expected += 1 - m_meanScore[m];
                ++asked;
            }
            m_hardness[row] = std::clamp((failed - expected) / asked + 1 - mean, 0.0, 1.0);
            taskSum[size_t(1 + m_task[row])] += m_hardness[row];
            ++taskCount[size_t(1 + m_task[row])];
        }
    }

    /// Root of the hardness, standardised per task: what the readings are trained on. The root spreads out
    /// the many that almost all LLMs solve.
    std::vector<float> standardHardness() const
    {
        std::vector<float> target(rows());
        for (int task = -1; task < int(m_features.taskCount()); ++task) {
            double n = 0;
            double sum = 0;
            double squares = 0;
            for (size_t row = 0; row < rows(); ++row) {
                if (m_task[row] != task)
                    continue;
                const double root = std::sqrt(m_hardness[row]);
                ++n;
                sum += root;
                squares += root * root;
            }
            const double mean = sum / std::max(n, 1.0);
            const double deviation = std::sqrt(std::max(squares / std::max(n, 1.0) - mean * mean, 0.0));
            for (size_t row = 0; row < rows(); ++row)
                if (m_task[row] == task)
                    target[row] =
                        deviation > 1e-6 ? float((std::sqrt(m_hardness[row]) - mean) / deviation) : 0.0F;
        }
        return target;
    }

    /// Shared weights first; then each task learns what they leave of its own rows.
    Result<> fitKernel()
    {
        report(0.3, tr("Fitting the kernel machine"));
        const size_t hand = QueryFeatures::handFeatures();
        const double width = std::sqrt(2 * double(QueryFeatures::kernelWidth) / double(hand));
        for (size_t i = 0; i < QueryFeatures::randomFeatures * hand; ++i)
            m_features.omega.push_back(float(width * normal()));
        for (size_t i = 0; i < QueryFeatures::randomFeatures; ++i)
            m_features.phase.push_back(float(2 * M_PI * m_random.uniform()));
        measureHardness();
        m_target = standardHardness();
        const size_t p = m_features.phiSize();
        std::vector<float> x;
        x.reserve(rows() * p);
        for (size_t row = 0; row < rows(); ++row) {
            m_features.standardise(m_inputs[row], m_task[row]);
            x.insert(x.end(), m_inputs[row].phi.begin(), m_inputs[row].phi.end());
            m_inputs[row].phi = {};
        }
        auto shared = ridge(x, p, m_target, 1, 20.0);
        if (!shared)
            return tl::unexpected(shared.error());
        m_features.ridge = std::move(shared->weights);
        m_kernel = shared->outOfFold;
        for (int task = 0; task < int(m_features.taskCount()); ++task) {
            std::vector<float> own;
            std::vector<float> left;
            m_rowFold.clear();
            for (size_t row = 0; row < rows(); ++row) {
                if (m_task[row] != task)
                    continue;
                own.insert(own.end(), x.begin() + qsizetype(row * p), x.begin() + qsizetype((row + 1) * p));
                left.push_back(m_target[row] - m_kernel[row]);
                m_rowFold.push_back(m_fold[row]);
            }
            auto extra = ridge(own, p, left, 1, 10.0);
            m_rowFold.clear();
            if (!extra)
                return tl::unexpected(extra.error());
            m_features.ridge.insert(m_features.ridge.end(), extra->weights.begin(), extra->weights.end());
            auto found = extra->outOfFold.begin();
            for (size_t row = 0; row < rows(); ++row)
                if (m_task[row] == task)
                    m_kernel[row] += *found++;
        }
        return {};
    }

    double normal()
    {
        const double u = std::max(m_random.uniform(), 1e-300);
        return std::sqrt(-2 * std::log(u)) * std::cos(2 * M_PI * m_random.uniform());
    }

    Result<> growForests()
    {
        report(0.4, tr("Growing the forests"));
        const size_t hand = QueryFeatures::handFeatures();
        std::vector<float> x;
        x.reserve(rows() * hand);
        for (const auto &input : m_inputs)
            x.insert(x.end(), input.f.begin(), input.f.end());
        m_forest.assign(rows(), 0.0F);
        for (int task = -1; task < int(m_features.taskCount()); ++task) {
            std::vector<int> mine;
            std::vector<int> judged; // the pooled forest judges only what belongs to no task
            for (size_t row = 0; row < rows(); ++row) {
                if (task < 0 || m_task[row] == task)
                    mine.push_back(int(row));
                if (m_task[row] == task)
                    judged.push_back(int(row));
            }
            const Forest::Options options{.trees = 40, .seed = m_random.next()};
            m_features.forests.push_back(Forest::grow(x, hand, m_target, mine, options));
            for (int fold = 0; fold < m_folds && !judged.empty(); ++fold) {
                if (m_stop.stop_requested())
                    return failure(ErrorKind::Cancelled, tr("Training was cancelled."));
                std::vector<int> kept;
                std::ranges::copy_if(mine, std::back_inserter(kept),
                                     [&](int row) { return m_fold[size_t(row)] != fold; });
                const Forest forest = Forest::grow(x, hand, m_target, kept, options);
                for (const int row : judged)
                    if (m_fold[size_t(row)] == fold)
                        m_forest[size_t(row)] =
                            forest.predict(std::span(x).subspan(size_t(row) * hand, hand));
            }
        }
        return {};
    }

    /// The failing share as a function of the readings, per task: where the VAE's difficulty starts from.
    Result<> setPriors()
    {
        std::vector<float> e;
        std::vector<float> failures;
        for (size_t row = 0; row < rows(); ++row) {
            e.insert(e.end(), m_inputs[row].e.begin(), m_inputs[row].e.end());
            failures.push_back(float(m_hardness[row]));
        }
        m_features.neighbours = Neighbours(e, m_features.embedding(), failures);
        m_prior.assign(rows(), 0.0F);
        for (int task = -1; task < int(m_features.taskCount()); ++task) {
            std::vector<double> x;
            std::vector<double> y;
            std::vector<size_t> mine;
            double sum = 1;
            for (size_t row = 0; row < rows(); ++row) {
                if (m_task[row] != task)
                    continue;
                mine.push_back(row);
                x.insert(x.end(), {1.0, double(blend(row))});
                y.push_back(m_hardness[row]);
                sum += m_hardness[row];
            }
            const double base = logit(sum / (double(mine.size()) + 2));
            const std::array priors{CoefficientPrior{base, 1.0}, CoefficientPrior{0.5, 1.0}};
            const std::vector<double> line = fitLogistic(x, y, priors);
            for (const size_t row : mine)
                m_prior[row] = float(line[0] + line[1] * double(blend(row)));
        }
        for (size_t row = 0; row < rows(); ++row) {
            QueryFeatures::Input &input = m_inputs[row];
            input.kernel = m_kernel[row];
            input.forest = m_forest[row];
            input.nearest = m_features.neighbours.find(input.e, int(row));
        }
        return {};
    }

    float blend(size_t row) const
    {
        return kernelWeight * m_kernel[row] + (1 - kernelWeight) * m_forest[row];
    }

    Result<> trainVae()
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
             .steps = m_options.steps,
             .seed = m_random.next(),
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
        m_b = std::move(solution->b);
        m_variance = std::move(solution->variance);
        m_rawLogits = std::move(solution->logits);
        return {};
    }

    /// Platt scaling of each LLM's out-of-fold logits, slope and offsets held close to the identity; an
    /// offset by task is added back.
    Result<> calibrate()
    {
        report(0.96, tr("Calibrating"));
        const size_t tasks = 1 + m_features.taskCount();
        std::vector<CoefficientPrior> priors{{1.0, 0.3}, {0.0, 1.0}};
        priors.resize(2 + tasks, CoefficientPrior{0.0, 0.5});
        m_logits.assign(rows() * models(), 0.0);
        for (size_t m = 0; m < models(); ++m) {
            std::vector<double> x;
            std::vector<double> y;
            for (size_t row = 0; row < rows(); ++row) {
                x.insert(x.end(), {double(m_rawLogits[row * models() + m]), 1.0});
                for (size_t t = 0; t < tasks; ++t)
                    x.push_back(int(t) == 1 + m_task[row] ? 1.0 : 0.0);
                y.push_back(score(row, m));
            }
            const std::vector<double> line = fitLogistic(x, y, priors);
            m_parts->calibration.insert(m_parts->calibration.end(), line.begin(), line.end());
            for (size_t row = 0; row < rows(); ++row)
                m_logits[row * models() + m] = std::inner_product(
                    line.begin(), line.end(), x.begin() + qsizetype(row * line.size()), 0.0);
        }
        measureSpread();
        drawCurves();
        return {};
    }

    void measureSpread()
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

    /// Success of each LLM over difficulty.
    void drawCurves()
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

    DifficultyFit result()
    {
        DifficultyFit fit{.model = DifficultyModel(m_parts), .outOfFold = {}, .warnings = m_warnings};
        fit.outOfFold.resize(size_t(m_table.queryCount()));
        for (size_t row = 0; row < rows(); ++row) {
            OutOfFoldReading &reading = fit.outOfFold[size_t(m_queries[row])];
            reading.modelLogits.assign(m_logits.begin() + qsizetype(row * models()),
                                       m_logits.begin() + qsizetype((row + 1) * models()));
            reading.b = double(m_b[row]);
            reading.difficulty = sigmoid(-reading.modelLogits[size_t(m_parts->reference)]);
        }
        report(1, tr("Done"));
        return fit;
    }

    const OutcomeTable &m_table;
    const DifficultyOptions &m_options;
    const FitProgressHandler &m_progress;
    std::stop_token m_stop;
    Random m_random;
    std::shared_ptr<DifficultyParts> m_parts;
    QueryFeatures &m_features;
    QStringList m_warnings;

    std::vector<int> m_queries;   ///< by row: index in the table
    std::vector<int> m_columns;   ///< by LLM: index in the table
    std::vector<double> m_scores; ///< rows x models; NaN: not asked
    std::vector<double> m_meanScore;
    int m_folds = 1;
    std::vector<int> m_fold;
    std::vector<int> m_rowFold; ///< folds of the rows of one task, while its ridge is solved
    std::vector<int> m_task;    ///< by row; -1: of none
    std::vector<QueryFeatures::Input> m_inputs;
    std::vector<double> m_hardness;
    std::vector<float> m_target, m_kernel, m_forest, m_prior;
    std::vector<float> m_b, m_variance, m_rawLogits;
    std::vector<double> m_logits; ///< calibrated, out of fold
};

} // namespace

Result<DifficultyFit> fitDifficulty(const OutcomeTable &table, const DifficultyOptions &options,
                                    const FitProgressHandler &progress, std::stop_token stop)
{
    return Fit(table, options, progress, std::move(stop)).run();
}

} // namespace daao
