#include "core/bench/agreement.h"

#include "core/text/answers.h"

#include <array>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct Trio
{
    int first = -1;
    int second = -1;
    int third = -1; ///< -1: a pool of two
    double accuracy = 0;
    double cost = 0; ///< picodollars
};

/// Who agrees with whom on the training rows, and what every trio would have reached there.
class Menu
{
public:
    explicit Menu(const OutcomeTable &table)
        : m_models(table.modelCount())
        , m_queries(table.queryCount())
    {
        for (int m = 0; m < m_models; ++m)
            m_means.push_back(table.meanScore(m));
        m_groups.resize(size_t(m_queries) * size_t(m_models), -1);
        m_scores.resize(m_groups.size(), 0);
        m_costs.resize(m_groups.size(), 0);
        for (int q = 0; q < m_queries; ++q)
            readQuery(table, q);
        for (int a = 0; a < m_models; ++a)
            for (int b = a + 1; b < m_models; ++b) {
                if (m_models == 2)
                    m_trios.push_back(measured(a, b, -1));
                for (int c = 0; c < m_models; ++c)
                    if (c != a && c != b)
                        m_trios.push_back(measured(a, b, c));
            }
    }

    const Trio &best(double lambda, double reference) const
    {
        return *std::ranges::max_element(
            m_trios, {}, [&](const Trio &trio) { return trio.accuracy - lambda * trio.cost / reference; });
    }
    double mean(int model) const { return m_means[size_t(model)]; }

private:
    size_t at(int q, int m) const { return size_t(q) * size_t(m_models) + size_t(m); }

    void readQuery(const OutcomeTable &table, int q)
    {
        QStringList answers; // one of each group
        for (int m = 0; m < m_models; ++m) {
            const auto outcome = table.outcome(q, m);
            if (!outcome)
                continue;
            m_scores[at(q, m)] = outcome->score;
            m_costs[at(q, m)] = double(outcome->cost.value_or(Money()).pico());
            const QString answer = normaliseAnswer(outcome->answer.value_or(QString()));
            if (answer.isEmpty())
                continue;
            const auto same = std::ranges::find_if(
                answers, [&](const QString &other) { return sameAnswer(answer, other); });
            m_groups[at(q, m)] = int(same - answers.begin());
            if (same == answers.end())
                answers.append(answer);
        }
    }

    bool agree(int q, int a, int b) const
    {
        return m_groups[at(q, a)] >= 0 && m_groups[at(q, a)] == m_groups[at(q, b)];
    }

    /// As the replay would have it: agreement wins, else the LLM that is right most often among those that
    /// answered.
    Trio measured(int a, int b, int c) const
    {
        Trio trio{a, b, c};
        for (int q = 0; q < m_queries; ++q) {
            trio.cost += m_costs[at(q, a)] + m_costs[at(q, b)];
            if (agree(q, a, b)) {
                trio.accuracy += m_scores[at(q, m_means[size_t(a)] >= m_means[size_t(b)] ? a : b)];
                continue;
            }
            if (c >= 0)
                trio.cost += m_costs[at(q, c)];
            int winner = a;
            const auto better = [&](int m) {
                const bool has = m_groups[at(q, m)] >= 0;
                const bool had = m_groups[at(q, winner)] >= 0;
                return has != had ? has : m_means[size_t(m)] > m_means[size_t(winner)];
            };
            if (better(b))
                winner = b;
            if (c >= 0 && (agree(q, c, a) || agree(q, c, b)))
                winner = c;
            else if (c >= 0 && better(c))
                winner = c;
            trio.accuracy += m_scores[at(q, winner)];
        }
        trio.accuracy /= std::max(m_queries, 1);
        trio.cost /= std::max(m_queries, 1);
        return trio;
    }

    int m_models;
    int m_queries;
    std::vector<double> m_means;
    std::vector<int> m_groups; ///< queries x models: which answers are the same; -1: none
    std::vector<double> m_scores;
    std::vector<double> m_costs;
    std::vector<Trio> m_trios;
};

class TrioPlanner final : public Planner
{
public:
    TrioPlanner(const QStringList &models, const Menu &menu, const Trio &trio)
        : m_trio(trio)
    {
        for (const int model : {trio.first, trio.second, trio.third}) {
            m_names.append(model < 0 ? QString() : models[model]);
            m_means.append(model < 0 ? 0 : menu.mean(model));
        }
    }

    Result<Plan> plan(const PlanRequest &) const override
    {
        Plan plan;
        plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Generate, .model = m_names[0]},
                                 {.id = u"n2"_s, .op = Operator::Generate, .model = m_names[1]}}};
        if (m_trio.third >= 0)
            plan.workflow.layers.append({{.id = u"n3"_s, .op = Operator::Generate, .model = m_names[2]}});
        for (int i = 0; i < 3; ++i) // who is trusted where nobody agrees
            plan.nodeWhy.insert(u"n%1"_s.arg(i + 1),
                                {Why{.decision = u"model"_s,
                                     .chosen = m_names[i],
                                     .alternatives = {{.id = m_names[i], .pCorrect = m_means[i]}}}});
        return plan;
    }

    NextStep afterLayer(const PlanRequest &, const Plan &, const RunProgress &progress) const override
    {
        const auto &seen = progress.candidates;
        const bool agreed =
            seen.size() >= 2 && !seen[0].answer.isEmpty() && sameAnswer(seen[0].answer, seen[1].answer);
        return {.kind = agreed ? NextStep::Stop : NextStep::Continue};
    }

private:
    Trio m_trio;
    QStringList m_names;
    QList<double> m_means;
};

} // namespace

Result<Contender> agreementCascade(const QString &name, std::shared_ptr<const Known> known)
{
    if (!known->table.recordsAnswers())
        return failure(ErrorKind::Unavailable,
                       Baselines::tr("%1 compares answers, and the table %2 records none.")
                           .arg(name, known->table.name));
    if (known->table.modelCount() < 2)
        return failure(ErrorKind::Unavailable, Baselines::tr("%1 needs two LLMs or more.").arg(name));
    const auto menu = std::make_shared<const Menu>(known->table);
    return Contender{.name = name, .at = [known, menu](double lambda) {
                         const Trio &trio = menu->best(lambda, double(known->referenceCost.pico()));
                         return Result<std::shared_ptr<const Planner>>(
                             std::make_shared<TrioPlanner>(known->table.models(), *menu, trio));
                     }};
}

} // namespace daao
