// What is read off the texts before the VAE: embedding, measures, tasks, kernel machine, forests, neighbours.
#include "core/base/logistic.h"
#include "core/base/parallel.h"
#include "core/learn/backend.h"
#include "core/learn/calibration.h"
#include "core/learn/difficultytraining.h"
#include "core/learn/hashedencoder.h"
#include "core/text/wordtokens.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace daao {

namespace {

constexpr int leastForTask = 30;
constexpr qsizetype mostTasks = 16;

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
    const auto told = [&](double share) { report(0.02 + 0.18 * share, tr("Embedding the queries")); };
    if (auto ready = m_features.encoder->prepare(plain, told, m_stop); !ready)
        return ready;
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
    standardise(-1);
    if (m_features.taskCount() == 0)
        m_shares.assign(rows(), 1.0F);
    else if (auto done = fitRecogniser(); !done)
        return done;
    for (int task = 0; task < int(m_features.taskCount()); ++task)
        standardise(task);
    return {};
}

Result<> DifficultyTraining::fitRecogniser()
{
    constexpr double penalty = 0.3;
    constexpr std::array odds{CoefficientPrior{-3.0, 3.0}, CoefficientPrior{6.0, 3.0}};
    const size_t tasks = m_features.taskCount();
    m_features.taskBias.assign(tasks, 0.0F);
    for (const int task : m_task)
        if (task >= 0)
            m_features.taskBias[size_t(task)] += 1.0F / float(rows());
    std::vector<float> wanted;
    std::vector<float> x;
    for (size_t row = 0; row < rows(); ++row) {
        for (size_t t = 0; t < tasks; ++t)
            wanted.push_back((m_task[row] == int(t) ? 1.0F : 0.0F) - m_features.taskBias[t]);
        const std::vector<float> own = m_features.recogniserInput(m_inputs[row]);
        x.insert(x.end(), own.begin(), own.end());
    }
    auto solved = ridge(x, x.size() / rows(), wanted, tasks, penalty);
    if (!solved)
        return tl::unexpected(solved.error());
    m_features.taskWeights = std::move(solved->weights);

    for (size_t t = 0; t < tasks; ++t) {
        std::vector<double> scores;
        std::vector<double> belongs;
        for (size_t row = 0; row < rows(); ++row) {
            scores.insert(scores.end(),
                          {1.0, double(solved->outOfFold[row * tasks + t] + m_features.taskBias[t])});
            belongs.push_back(m_task[row] == int(t) ? 1 : 0);
        }
        const std::vector<double> line = fitLogistic(scores, belongs, odds);
        m_features.taskOdds.insert(m_features.taskOdds.end(), line.begin(), line.end());
    }
    for (size_t row = 0; row < rows(); ++row) {
        std::vector<float> scores(solved->outOfFold.begin() + qsizetype(row * tasks),
                                  solved->outOfFold.begin() + qsizetype((row + 1) * tasks));
        std::ranges::transform(scores, m_features.taskBias, scores.begin(), std::plus<>());
        const std::vector<float> shares = m_features.taskShares(scores);
        m_shares.insert(m_shares.end(), shares.begin(), shares.end());
    }
    return {};
}

void DifficultyTraining::standardise(int task)
{
    const size_t count = QueryFeatures::handFeatures();
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
        const double mean = sum[i] / std::max(n, 1.0);
        const double deviation = std::sqrt(std::max(squares[i] / std::max(n, 1.0) - mean * mean, 0.0));
        m_features.mean.push_back(float(mean));
        m_features.scale.push_back(deviation > 1e-4 && n > 2 ? float(1 / deviation) : 0.0F);
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
                              .fold = m_fold,
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

void DifficultyTraining::setTargets()
{
    measureHardness();
    const std::vector<float> hardness = standardHardness();
    const double mean = std::accumulate(m_hardness.begin(), m_hardness.end(), 0.0) / double(rows());
    for (size_t row = 0; row < rows(); ++row) {
        m_targets.push_back(hardness[row]);
        for (size_t m = 0; m < models(); ++m) {
            const double known = score(row, m);
            m_targets.push_back(float(std::isnan(known) ? mean - m_hardness[row] : known - m_meanScore[m]));
        }
    }
}

Result<> DifficultyTraining::fitKernel()
{
    report(0.3, tr("Fitting the kernel machine"));
    setTargets();
    const KernelMachine::Shape shape{.features = QueryFeatures::handFeatures(),
                                     .dimensions = m_features.embedding(),
                                     .groups = 1 + m_features.taskCount(),
                                     .targets = targets()};
    std::vector<float> points;
    std::vector<float> lines;
    std::vector<int> groups;
    for (size_t row = 0; row < rows(); ++row) {
        m_features.standardise(m_inputs[row], m_task[row]);
        std::vector<float> v;
        std::vector<float> l;
        KernelMachine::place(m_inputs[row].f, m_inputs[row].e, v, l);
        points.insert(points.end(), v.begin(), v.end());
        lines.insert(lines.end(), l.begin(), l.end());
        groups.push_back(1 + m_task[row]);
    }
    std::vector<int> landmarks(rows());
    std::iota(landmarks.begin(), landmarks.end(), 0);
    m_random.shuffle(landmarks);
    landmarks.resize(std::min(landmarks.size(), KernelMachine::mostLandmarks));
    std::ranges::sort(landmarks);

    const auto backend = LearnBackend::load();
    if (!backend)
        return tl::unexpected(backend.error());
    auto solved = (*backend)->kernelRidge({.rows = rows(),
                                           .gaussian = shape.gaussian(),
                                           .linear = shape.linear(),
                                           .targets = targets(),
                                           .v = points,
                                           .l = lines,
                                           .group = groups,
                                           .landmarks = landmarks,
                                           .y = m_targets,
                                           .fold = m_fold,
                                           .folds = m_folds,
                                           .own = double(KernelMachine::ownShare)});
    if (!solved)
        return tl::unexpected(solved.error());
    m_kernel = std::move(solved->outOfFold);
    std::vector<float> chosenPoints;
    std::vector<float> chosenLines;
    std::vector<int> chosenGroups;
    for (const int row : landmarks) {
        const auto append = [row](std::vector<float> &to, const std::vector<float> &from, size_t width) {
            const auto start = from.begin() + qsizetype(size_t(row) * width);
            to.insert(to.end(), start, start + qsizetype(width));
        };
        append(chosenPoints, points, shape.gaussian());
        append(chosenLines, lines, shape.linear());
        chosenGroups.push_back(groups[size_t(row)]);
    }
    auto w = KernelMachine::linearWeights(shape, chosenLines, chosenGroups, solved->alpha);
    m_features.kernel =
        KernelMachine(shape, std::move(chosenPoints), {chosenGroups.begin(), chosenGroups.end()},
                      std::move(solved->alpha), std::move(w));
    return {};
}

Result<> DifficultyTraining::growForests()
{
    report(0.4, tr("Growing the forests"));
    std::vector<float> x;
    for (const auto &input : m_inputs) {
        const std::vector<float> own = QueryFeatures::forestInput(input);
        x.insert(x.end(), own.begin(), own.end());
    }
    const size_t columns = x.size() / rows();
    m_forest.assign(rows() * targets(), 0.0F);
    m_features.forests.resize(1 + m_features.taskCount());
    std::vector<quint64> seeds;
    for (size_t i = 0; i < m_features.forests.size(); ++i)
        seeds.push_back(m_random.next());
    // By task: a forest on all its rows, and one for each fold that has not seen it.
    const auto each = size_t(1 + m_folds);
    inParallel(m_features.forests.size() * each, [&](size_t job) {
        const int task = int(job / each) - 1;
        const int unseen = int(job % each) - 1;
        if (m_stop.stop_requested())
            return;
        std::vector<int> kept;
        std::vector<int> judged; // the pooled forest judges only what belongs to no task
        size_t all = 0;
        for (size_t row = 0; row < rows(); ++row) {
            const bool held = m_fold[row] == unseen;
            all += task < 0 || m_task[row] == task ? 1 : 0;
            if ((task < 0 || m_task[row] == task) && !held)
                kept.push_back(int(row));
            if (m_task[row] == task && held)
                judged.push_back(int(row));
        }
        if (unseen >= 0 && judged.empty())
            return;
        Forest forest = Forest::grow(x, columns, m_targets, targets(), kept,
                                     {.trees = 50,
                                      .leastInLeaf = all > 4000 ? 5 : 8,
                                      .shareOfFeatures = 0.3,
                                      .seed = seeds[size_t(1 + task)]});
        for (const int row : judged)
            if (!forest.isEmpty())
                forest.addTo(std::span(m_forest).subspan(size_t(row) * targets(), targets()), 1,
                             std::span(x).subspan(size_t(row) * columns, columns));
        if (unseen < 0)
            m_features.forests[size_t(1 + task)] = std::move(forest);
    });
    if (m_stop.stop_requested())
        return failure(ErrorKind::Cancelled, tr("Training was cancelled."));
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
            x.insert(x.end(), {1.0, double(m_kernel[row * targets()]), double(m_forest[row * targets()])});
            y.push_back(m_hardness[row]);
            sum += m_hardness[row];
        }
        const double base = logit(sum / (double(mine.size()) + 2));
        const std::array priors{CoefficientPrior{base, 1.0}, CoefficientPrior{0.3, 0.5},
                                CoefficientPrior{0.3, 0.5}};
        const std::vector<double> line = fitLogistic(x, y, priors);
        m_features.hardness.insert(m_features.hardness.end(), line.begin(), line.end());
        for (size_t i = 0; i < mine.size(); ++i)
            m_prior[mine[i]] =
                float(std::inner_product(line.begin(), line.end(), x.begin() + qsizetype(3 * i), 0.0));
    }
    for (size_t row = 0; row < rows(); ++row) {
        QueryFeatures::Input &input = m_inputs[row];
        const auto readings = [&](const std::vector<float> &all) {
            const auto start = all.begin() + qsizetype(row * targets());
            return std::vector<float>(start, start + qsizetype(targets()));
        };
        input.kernel = readings(m_kernel);
        input.forest = readings(m_forest);
        input.nearest = m_features.neighbours.find(input.e, int(row));
    }
    return {};
}

} // namespace daao
