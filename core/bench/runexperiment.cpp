#include "core/bench/runexperiment.h"

#include <QSet>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <tuple>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Cell = RunExperiment::Cell;
using Place = std::tuple<int, int, int>; ///< item, repeat, contestant: the order of work

QString shapeOf(const Run &run)
{
    std::map<int, QStringList> layers;
    for (const NodeRun &node : run.nodes)
        if (node.status != NodeStatus::Skipped)
            layers[node.layer].append(toString(node.op));
    QStringList parts;
    for (auto &[layer, operators] : layers) {
        operators.sort();
        parts.append(operators.join(u" + "));
    }
    return parts.join(u" > ");
}

ItemResult resultOf(const Run &run)
{
    ItemResult result{.score = run.correct.value_or(false) ? 1.0 : 0.0,
                      .judged = run.correct.has_value() || run.status != RunStatus::Finished,
                      .failed = run.status != RunStatus::Finished,
                      .cost = run.cost,
                      .calls = int(run.calls().size()),
                      .shape = shapeOf(run),
                      .ms = run.wallMs,
                      .difficulty = run.plan.difficulty.value};
    for (const NodeRun &node : run.nodes)
        if (node.status != NodeStatus::Skipped)
            result.layers = std::max(result.layers, node.layer + 1);
    return result;
}

/// The work that is left, the money that is left, and what stopped it. Shared by the workers under one mutex.
///
/// A run is promised a share of the money that is left, so the sum can never pass it. One for which that
/// share is too little is tried again alone, with all that is left: only then is the budget spent.
class Desk
{
public:
    Desk(std::vector<Place> places, const RunExperiment::Options &options, QList<Cell> finished)
        : m_places(std::move(places))
        , m_options(options)
        , m_total(int(m_places.size()) + int(finished.size()))
        , m_cells(std::move(finished))
    {
        for (const Cell &cell : m_cells)
            book(cell);
    }

    struct Job
    {
        Place place;
        std::optional<Money> allowance;
        bool alone = false;
    };

    /// The next piece of work; nullopt: none is left, or no more may be done.
    std::optional<Job> next(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_stopped || m_busy == 0 || (m_again.empty() && !m_isAlone); });
        if (!m_stopped && stop.stop_requested())
            m_stopped = Error{ErrorKind::Cancelled, RunExperiment::tr("The benchmark was interrupted."), {}};
        if (!m_stopped && hasWork() && m_options.maxCalls && m_calls >= *m_options.maxCalls)
            m_stopped =
                Error{ErrorKind::Budget,
                      RunExperiment::tr("%n call(s) were made: the benchmark stops there.", "", m_calls),
                      {}};
        if (m_stopped || !hasWork())
            return std::nullopt;
        Job job{.alone = !m_again.empty()};
        if (m_options.budget) {
            const qint64 left = (*m_options.budget - m_spent.known - m_reserved).pico();
            if (left <= 0) {
                spentAll();
                return std::nullopt;
            }
            job.allowance = Money::pico(job.alone ? left : left / std::max(m_options.parallel - m_busy, 1));
            m_reserved += *job.allowance;
        }
        job.place = job.alone ? m_again.front() : m_places[m_next++];
        if (job.alone)
            m_again.pop_front();
        m_isAlone = job.alone;
        ++m_busy;
        return job;
    }

    void finish(const Job &job, const Run &run, const RunExperiment::Functions &functions)
    {
        const std::scoped_lock lock(m_mutex);
        m_changed.notify_all();
        --m_busy;
        m_isAlone = false;
        m_reserved = m_reserved - job.allowance.value_or(Money());
        const auto &[item, repeat, contestant] = job.place;
        const Cell cell{contestant, item, repeat, resultOf(run), toString(run.origin)};
        m_spent += run.cost;
        m_calls += cell.result.calls;
        if (run.status == RunStatus::Cancelled)
            return; // not finished: the next go does it again
        if (run.status == RunStatus::BudgetStopped && job.allowance) {
            const bool hadAll = job.alone || (m_busy == 0 && m_options.parallel == 1);
            return hadAll ? spentAll() : m_again.push_back(job.place);
        }
        if (auto saved = functions.save(cell); !saved && !m_stopped)
            m_stopped = saved.error();
        m_cells.append(cell);
        if (functions.progress)
            functions.progress(int(m_cells.size()), m_total, m_spent);
    }

    RunExperiment::Outcome outcome() const
    {
        RunExperiment::Outcome outcome;
        outcome.stopped = m_stopped;
        outcome.done = int(m_cells.size());
        outcome.total = m_total;
        return outcome;
    }
    const QList<Cell> &cells() const { return m_cells; }

private:
    bool hasWork() const { return m_next < m_places.size() || !m_again.empty(); }
    void book(const Cell &cell)
    {
        m_spent += cell.result.cost;
        m_calls += cell.result.calls;
    }
    void spentAll()
    {
        if (!m_stopped)
            m_stopped =
                Error{ErrorKind::Budget,
                      RunExperiment::tr("The budget of the benchmark is spent; what was done is kept."),
                      {}};
    }

    std::mutex m_mutex;
    const std::vector<Place> m_places;
    const RunExperiment::Options m_options;
    const int m_total;
    size_t m_next = 0;
    int m_busy = 0;
    bool m_isAlone = false;    ///< the one that runs must be the only one
    std::deque<Place> m_again; ///< whose share of the money was too little
    std::condition_variable m_changed;
    Money m_reserved;
    Cost m_spent;
    int m_calls = 0;
    QList<Cell> m_cells;
    std::optional<Error> m_stopped;
};

QString commonOrigin(const QList<Cell> &cells)
{
    QSet<QString> origins;
    for (const Cell &cell : cells)
        origins.insert(cell.origin);
    return origins.size() == 1 ? *origins.begin() : origins.isEmpty() ? u"simulated"_s : u"mixed"_s;
}

} // namespace

RunExperiment::Outcome RunExperiment::run(const QList<Cell> &finished, const Functions &functions,
                                          std::stop_token stop) const
{
    std::set<Place> done;
    for (const Cell &cell : finished)
        done.insert({cell.item, cell.repeat, cell.contestant});
    std::vector<Place> places; // item by item, so that what is done can be compared at any time
    for (int item = 0; item < m_dataset.items.size(); ++item)
        for (int repeat = 0; repeat < m_options.repeats; ++repeat)
            for (int contestant = 0; contestant < m_contestants.size(); ++contestant)
                if (!done.contains({item, repeat, contestant}))
                    places.emplace_back(item, repeat, contestant);
    Desk desk(std::move(places), m_options, finished);
    const auto work = [&] {
        while (const auto job = desk.next(stop)) {
            const auto &[item, repeat, contestant] = job->place;
            const Run run = functions.execute(contestant, m_dataset.items[item],
                                              m_options.seed + quint64(repeat), job->allowance, stop);
            desk.finish(*job, run, functions);
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < m_options.parallel; ++i)
            others.emplace_back(work);
        work();
    }
    Outcome outcome = desk.outcome();
    outcome.results = collected(desk.cells());
    return outcome;
}

BenchResults RunExperiment::collected(const QList<Cell> &cells) const
{
    BenchResults results{.dataset = m_dataset.name, .repeats = m_options.repeats, .seed = m_options.seed};
    results.origin = commonOrigin(cells);
    std::map<Place, const Cell *> byPlace;
    QList<int> count(m_dataset.items.size(), 0);
    for (const Cell &cell : cells) {
        byPlace[{cell.item, cell.repeat, cell.contestant}] = &cell;
        ++count[cell.item];
    }
    QList<int> whole;
    for (int item = 0; item < m_dataset.items.size(); ++item)
        if (count[item] == m_contestants.size() * m_options.repeats) {
            whole.append(item);
            results.items.append(m_dataset.items[item].id);
            results.groups.append(m_dataset.items[item].group);
            results.trueDifficulty.append(m_dataset.items[item].difficulty);
        }
    QList<qsizetype> places; // of a contestant among the policies
    for (int c = 0; c < m_contestants.size(); ++c) {
        QList<ItemResult> list;
        for (const int item : whole)
            for (int repeat = 0; repeat < m_options.repeats; ++repeat)
                list.append(byPlace.at({item, repeat, c})->result);
        const Contestant &contestant = m_contestants[c];
        if (contestant.settingOf >= 0) {
            places.append(-1);
            results.policies[places[contestant.settingOf]].sweep.append({contestant.lambda, list});
            continue;
        }
        places.append(results.policies.size());
        results.policies.append({.name = contestant.name,
                                 .version = contestant.version,
                                 .lambda = contestant.lambda,
                                 .cheats = contestant.cheats,
                                 .results = list});
    }
    return results;
}

} // namespace daao
