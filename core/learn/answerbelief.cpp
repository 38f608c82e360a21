#include "core/learn/answerbelief.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/learn/checkpoint.h"
#include "core/text/answers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int companySizes = AnswerBelief::companySizes;

int companyOf(int size)
{
    return std::min(size, companySizes + 1) - 2;
}

/// All numbers that are fitted, flat: what tasks share, then what sets each apart.
struct Layout
{
    int tasks;
    int models;

    size_t block() const { return size_t(2 * models + companySizes + 2); }
    size_t size() const { return block() * size_t(tasks + 1); }
    size_t vote(int block_, int model) const { return block() * size_t(block_) + size_t(model); }
    size_t doubt(int block_, int model) const { return vote(block_, models + model); }
    size_t company(int block_, int index) const { return vote(block_, 2 * models + index); }
    size_t none(int block_) const { return company(block_, companySizes); }
    size_t difficulty(int block_) const { return company(block_, companySizes + 1); }
};

/// What some of the examples say about the weights: random sets of their answers, gradient by gradient.
class Lessons
{
public:
    Lessons(std::span<const AnswerBelief::Example> examples, const Layout &layout, int draws, quint64 seed)
        : gradient(layout.size())
        , m_examples(examples)
        , m_layout(layout)
        , m_drawsEach(draws)
        , m_random(seed)
    {}

    /// Sums gradient and drawn anew.
    void learn(const std::vector<AnswerBelief::Weights> &weights)
    {
        std::ranges::fill(gradient, 0.0);
        drawn = 0;
        for (const AnswerBelief::Example &example : m_examples)
            for (int draw = 0; draw < m_drawsEach; ++draw)
                learn(example, weights[size_t(example.task)]);
    }

    std::vector<double> gradient; ///< as Layout
    int drawn = 0;                ///< sets it is the sum over

private:
    /// A random set of LLMs, small ones more often: those are what a run buys.
    void draw(const AnswerBelief::Example &example)
    {
        m_order.clear();
        for (int j = 0; j < m_layout.models; ++j)
            if (example.asked[size_t(j)])
                m_order.push_back(j);
        const size_t all = m_order.size();
        const size_t wanted = std::min(all, 1 + size_t(std::pow(m_random.uniform(), 1.5) * double(all)));
        m_votes.clear();
        for (size_t k = 0; k < wanted; ++k) {
            std::swap(m_order[k], m_order[k + size_t(m_random.below(quint64(all - k)))]);
            m_votes.push_back({m_order[k], example.answer[size_t(m_order[k])]});
        }
    }

    /// Adds the gradient of log P(one of the right groups, or none where none is right).
    void learn(const AnswerBelief::Example &example, const AnswerBelief::Weights &weights)
    {
        draw(example);
        if (m_votes.empty())
            return;
        m_tally.start(weights, example.difficulty);
        for (const Vote &vote : m_votes)
            m_tally.add(vote);
        const double highest = m_tally.highest();
        const double none = std::exp(m_tally.none() - highest);
        double total = none;
        double right = 0;
        m_part.clear();
        m_isRight.clear();
        for (const AnswerBelief::Tally::Group &group : m_tally.groups()) {
            const bool good = example.score[size_t(m_votes[size_t(group.spokesman)].model)] > 0.5;
            const double part = std::exp(group.score - highest);
            m_part.push_back(part);
            m_isRight.push_back(good);
            total += part;
            right += good ? part : 0;
        }
        const bool noneRight = right == 0;
        ++drawn;
        const double pull = (noneRight ? 1.0 : 0.0) - none / total;
        add(
            example.task, [&](int b) { return m_layout.none(b); }, pull);
        add(
            example.task, [&](int b) { return m_layout.difficulty(b); }, pull * example.difficulty);
        for (size_t i = 0; i < m_votes.size(); ++i) {
            const int model = m_votes[i].model;
            add(
                example.task, [&](int b) { return m_layout.doubt(b, model); }, pull);
            if (const int g = m_tally.groupOf(int(i)); g >= 0)
                add(
                    example.task, [&](int b) { return m_layout.vote(b, model); }, pullOf(g, right, total));
        }
        for (size_t g = 0; g < m_tally.groups().size(); ++g)
            if (const int size = m_tally.groups()[g].size; size > 1)
                add(
                    example.task, [&](int b) { return m_layout.company(b, companyOf(size)); },
                    pullOf(int(g), right, total));
    }

    double pullOf(int group, double right, double total) const
    {
        const double part = m_part[size_t(group)];
        return (m_isRight[size_t(group)] ? part / right : 0.0) - part / total;
    }

    template<class Place>
    void add(int task, Place place, double amount)
    {
        gradient[place(0)] += amount;
        gradient[place(task + 1)] += amount;
    }

    std::span<const AnswerBelief::Example> m_examples;
    const Layout &m_layout;
    int m_drawsEach;
    Random m_random;
    AnswerBelief::Tally m_tally;
    std::vector<Vote> m_votes;
    std::vector<int> m_order;
    std::vector<double> m_part;
    std::vector<bool> m_isRight;
};

class Fit
{
public:
    Fit(std::span<const AnswerBelief::Example> examples, const Layout &layout,
        const AnswerBelief::Options &options)
        : m_layout(layout)
        , m_options(options)
        , m_values(layout.size())
        , m_mean(layout.size())
        , m_square(layout.size())
    {
        for (int j = 0; j < layout.models; ++j)
            m_values[layout.vote(0, j)] = 1; // equal votes until the data says otherwise
        // So many parts whatever the number of cores: the sums stay the same to the digit.
        constexpr size_t parts = 8;
        for (size_t i = 0; i < parts; ++i) {
            const size_t from = examples.size() * i / parts;
            m_parts.emplace_back(examples.subspan(from, examples.size() * (i + 1) / parts - from), m_layout,
                                 options.draws, mixSeed(options.seed, i));
        }
    }

    std::vector<AnswerBelief::Weights> run()
    {
        for (int step = 0; step < m_options.steps; ++step) {
            const std::vector<AnswerBelief::Weights> weights = current();
            inParallel(m_parts.size(), [&](size_t i) { m_parts[i].learn(weights); });
            follow(step);
        }
        return current();
    }

private:
    std::vector<AnswerBelief::Weights> current() const
    {
        const auto at = [&](size_t shared, size_t own) { return float(m_values[shared] + m_values[own]); };
        std::vector<AnswerBelief::Weights> list;
        for (int t = 1; t <= m_layout.tasks; ++t) {
            AnswerBelief::Weights w;
            for (int j = 0; j < m_layout.models; ++j) {
                w.vote.push_back(at(m_layout.vote(0, j), m_layout.vote(t, j)));
                w.doubt.push_back(at(m_layout.doubt(0, j), m_layout.doubt(t, j)));
            }
            for (int c = 0; c < companySizes; ++c)
                w.company[size_t(c)] = at(m_layout.company(0, c), m_layout.company(t, c));
            w.none = at(m_layout.none(0), m_layout.none(t));
            w.difficulty = at(m_layout.difficulty(0), m_layout.difficulty(t));
            list.push_back(std::move(w));
        }
        return list;
    }

    /// One step of Adam up the penalised likelihood.
    void follow(int step)
    {
        std::vector<double> gradient(m_layout.size());
        int drawn = 0;
        for (const Lessons &part : m_parts) {
            std::ranges::transform(gradient, part.gradient, gradient.begin(), std::plus<>());
            drawn += part.drawn;
        }
        const double rate = 0.05 * (1 - 0.9 * step / m_options.steps);
        const size_t block = m_layout.block();
        const auto modelPart = size_t(2 * m_layout.models);
        for (size_t i = 0; i < m_values.size(); ++i) {
            const bool shared = i < block;
            const bool ofModel = i % block < modelPart;
            const double home = shared && i < size_t(m_layout.models) ? 1 : 0;
            const double shrink = !ofModel ? 0.01 / (shared ? 10 : 1)
                                  : shared ? m_options.shrinkage
                                           : m_options.taskShrinkage / m_layout.tasks;
            const double slope = gradient[i] / std::max(drawn, 1) - shrink * (m_values[i] - home);
            m_mean[i] = 0.9 * m_mean[i] + 0.1 * slope;
            m_square[i] = 0.98 * m_square[i] + 0.02 * slope * slope;
            const double mean = m_mean[i] / (1 - std::pow(0.9, step + 1));
            const double square = m_square[i] / (1 - std::pow(0.98, step + 1));
            m_values[i] += rate * mean / (std::sqrt(square) + 1e-4);
        }
    }

    Layout m_layout;
    AnswerBelief::Options m_options;
    std::vector<Lessons> m_parts;
    std::vector<double> m_values;
    std::vector<double> m_mean;
    std::vector<double> m_square;
};

} // namespace

int AnswerGroups::of(const QString &answer)
{
    const QString key = normaliseAnswer(answer);
    if (key.isEmpty())
        return -1;
    const auto known = m_numbers.constFind(key);
    return known != m_numbers.cend() ? *known : *m_numbers.insert(key, int(m_numbers.size()));
}

void AnswerBelief::Tally::start(const Weights &weights, double difficulty)
{
    m_weights = &weights;
    m_groups.clear();
    m_groupOf.clear();
    m_none = double(weights.none) + double(weights.difficulty) * difficulty;
}

void AnswerBelief::Tally::add(const Vote &vote)
{
    m_none += double(m_weights->doubt[size_t(vote.model)]);
    m_groupOf.push_back(-1);
    if (vote.answer < 0)
        return;
    auto group = std::ranges::find(m_groups, vote.answer, &Group::answer);
    if (group == m_groups.end())
        group = m_groups.insert(m_groups.end(), {.answer = vote.answer});
    const float weight = m_weights->vote[size_t(vote.model)];
    if (group->spokesman < 0 || weight > group->loudest) {
        group->spokesman = int(m_groupOf.size()) - 1;
        group->loudest = weight;
    }
    ++group->size;
    group->votes += double(weight);
    group->score = group->votes;
    if (group->size > 1)
        group->score += double(m_weights->company[size_t(companyOf(group->size))]);
    m_groupOf.back() = int(group - m_groups.begin());
}

double AnswerBelief::Tally::highest() const
{
    double most = m_none;
    for (const Group &group : m_groups)
        most = std::max(most, group.score);
    return most;
}

AnswerPosterior AnswerBelief::Tally::posterior() const
{
    const double most = highest();
    AnswerPosterior posterior{.none = double(std::exp(float(m_none - most)))};
    double total = posterior.none;
    double best = -std::numeric_limits<double>::infinity();
    for (const Group &group : m_groups) {
        const double part = double(std::exp(float(group.score - most)));
        total += part;
        if (group.score > best) {
            posterior.runnerUp = posterior.right;
            posterior.right = part;
            posterior.answer = group.answer;
            posterior.spokesman = group.spokesman;
            best = group.score;
        } else {
            posterior.runnerUp = std::max(posterior.runnerUp, part);
        }
    }
    posterior.right /= total;
    posterior.runnerUp /= total;
    posterior.none /= total;
    return posterior;
}

AnswerPosterior AnswerBelief::posterior(int task, double difficulty, std::span<const Vote> votes) const
{
    Tally tally;
    tally.start(m_tasks[size_t(task)], difficulty);
    for (const Vote &vote : votes)
        tally.add(vote);
    return tally.posterior();
}

AnswerBelief AnswerBelief::fit(std::span<const Example> examples, int tasks, int models,
                               const Options &options)
{
    AnswerBelief belief;
    belief.m_tasks = Fit(examples, {tasks, models}, options).run();
    return belief;
}

void AnswerBelief::toCheckpoint(Checkpoint &checkpoint) const
{
    std::vector<float> values;
    for (const Weights &w : m_tasks) {
        values.insert(values.end(), w.vote.begin(), w.vote.end());
        values.insert(values.end(), w.doubt.begin(), w.doubt.end());
        values.insert(values.end(), w.company.begin(), w.company.end());
        values.insert(values.end(), {w.none, w.difficulty});
    }
    const auto rows = qint64(m_tasks.size());
    checkpoint.set(u"adaptive.belief"_s, values, {rows, qint64(values.size()) / std::max<qint64>(rows, 1)});
}

Result<AnswerBelief> AnswerBelief::fromCheckpoint(const Checkpoint &checkpoint, int tasks, int models)
{
    const qint64 columns = 2 * models + companySizes + 2;
    const auto values = checkpoint.floats(u"adaptive.belief"_s, {tasks, columns});
    if (!values)
        return tl::unexpected(values.error());
    AnswerBelief belief;
    auto from = values->begin();
    for (int t = 0; t < tasks; ++t) {
        Weights w;
        w.vote.assign(from, from + models);
        w.doubt.assign(from + models, from + 2 * models);
        std::copy_n(from + 2 * models, companySizes, w.company.begin());
        w.none = from[columns - 2];
        w.difficulty = from[columns - 1];
        from += columns;
        belief.m_tasks.push_back(std::move(w));
    }
    return belief;
}

} // namespace daao
