// What is read off the texts before the VAE: embedding, measures, tasks, kernel machine, forests, neighbours.
#include "core/learn/backend.h"
#include "core/learn/calibration.h"
#include "core/learn/difficultytraining.h"
#include "core/learn/hashedencoder.h"
#include "core/text/wordtokens.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>

namespace daao {

namespace {

constexpr int leastForTask = 30;
constexpr qsizetype mostTasks = 16;
constexpr float kernelWeight = 0.6F; ///< of the kernel machine beside the forest

double logit(double p)
{
    return std::log(p / (1 - p));
}

/// "mmlu-pro/law" and "mmlu-pro/history" are one task: their parts are too small, and too alike in kind.
QString taskOf(const OutcomeQuery &query)
{
    return query.dataset.section(u'/', 0, 0);
}

} // namespace

Result<> DifficultyTraining::readTexts()
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

void DifficultyTraining::fitRarity(const QStringList &texts)
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

Result<> DifficultyTraining::recogniseTasks()
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

void DifficultyTraining::standardiseTasks()
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

Result<RidgeSolution> DifficultyTraining::ridge(std::span<const float> x, size_t columns,
                                                std::span<const float> y, size_t targets, double penalty)
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

void DifficultyTraining::measureHardness()
{
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
    }
}

std::vector<float> DifficultyTraining::standardHardness() const
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

Result<> DifficultyTraining::fitKernel()
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

double DifficultyTraining::normal()
{
    const double u = std::max(m_random.uniform(), 1e-300);
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * M_PI * m_random.uniform());
}

Result<> DifficultyTraining::growForests()
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
                    m_forest[size_t(row)] = forest.predict(std::span(x).subspan(size_t(row) * hand, hand));
        }
    }
    return {};
}

Result<> DifficultyTraining::setPriors()
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

float DifficultyTraining::blend(size_t row) const
{
    return kernelWeight * m_kernel[row] + (1 - kernelWeight) * m_forest[row];
}

} // namespace daao
