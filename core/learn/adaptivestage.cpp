#include "core/learn/adaptivestage.h"

#include "core/learn/checkpoint.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

std::span<const double> AdaptiveStage::ladder()
{
    static constexpr std::array searched{1.0, 0.4, 0.2, 0.12, 0.08, 0.055, 0.035, 0.02, 0.008, 0.002};
    static const std::vector<double> rungs = [] {
        std::vector<double> list{searched.front()};
        for (size_t i = 1; i < searched.size(); ++i)
            for (int k = 1; k <= rungsPerSearch; ++k)
                list.push_back(searched[i - 1]
                               * std::pow(searched[i] / searched[i - 1], double(k) / rungsPerSearch));
        return list;
    }();
    return rungs;
}

std::array<double, AdaptiveStage::cues> adaptiveCues(const AnswerPosterior &posterior, double difficulty,
                                                     double dearness)
{
    return {1,
            posterior.right,
            posterior.right * posterior.right,
            posterior.runnerUp,
            posterior.none,
            difficulty * (1 - posterior.right),
            dearness};
}

namespace {

size_t rungOf(double lambda)
{
    const auto rungs = AdaptiveStage::ladder();
    const double wanted = std::log(std::max(lambda, rungs.back()));
    size_t nearest = 0;
    for (size_t i = 1; i < rungs.size(); ++i)
        if (std::abs(std::log(rungs[i]) - wanted) < std::abs(std::log(rungs[nearest]) - wanted))
            nearest = i;
    return nearest;
}

} // namespace

const AdaptiveStage::Task &AdaptiveStage::taskOf(const QString &name) const
{
    const auto task = std::ranges::find(m_tasks, name, &Task::name);
    return task == m_tasks.end() ? m_tasks.back() : *task;
}

Advice AdaptiveStage::advise(const TextReading &text, std::span<const BoughtAnswer> bought, double lambda,
                             const QStringList &mayAsk) const
{
    const Task &task = taskOf(text.task);
    const Rung &rung = task.rungs[rungOf(lambda)];
    const double difficulty = (text.difficulty - task.difficultyMean) / task.difficultySpread;

    std::vector<Vote> votes;
    QStringList wordings;
    AnswerGroups groups;
    double dearness = 0;
    int priced = 0;
    for (const BoughtAnswer &answer : bought) {
        const auto model = int(m_models.indexOf(answer.model));
        if (model < 0)
            continue; // of an LLM it never saw: nothing is known of what its vote is worth
        votes.push_back({model, groups.of(answer.answer)});
        wordings.append(answer.answer);
        if (answer.costUsd && *answer.costUsd > 0) {
            dearness += std::log(*answer.costUsd) - double(task.logCost[size_t(model)]);
            ++priced;
        }
    }
    Advice advice;
    const auto nextOf = [&](const QString &skipped) -> QString {
        for (const int model : rung.order) {
            const QString &name = m_models[model];
            const bool asked =
                std::ranges::any_of(bought, [&](const BoughtAnswer &b) { return b.model == name; });
            if (!asked && name != skipped && mayAsk.contains(name))
                return name;
        }
        return {};
    };
    advice.next = nextOf({});
    advice.afterwards = advice.next.isEmpty() ? QString() : nextOf(advice.next);
    if (votes.empty())
        return advice;

    const AnswerPosterior posterior = m_belief.posterior(int(&task - m_tasks.data()), difficulty, votes);
    advice.right = posterior.right;
    advice.none = posterior.none;
    if (posterior.spokesman >= 0)
        advice.answer = wordings[posterior.spokesman];
    if (advice.next.isEmpty() || rung.goingOn.empty()) {
        advice.next.clear();
        return advice;
    }
    const size_t place = std::min(votes.size() - 1, rung.goingOn.size() - 1);
    const auto cue = adaptiveCues(posterior, difficulty, priced > 0 ? dearness / priced : 0);
    advice.gain = std::inner_product(cue.begin(), cue.end(), rung.goingOn[place].begin(), 0.0);
    if (advice.gain <= 0)
        advice.next.clear();
    return advice;
}

void AdaptiveStage::toCheckpoint(Checkpoint &checkpoint) const
{
    QJsonArray tasks;
    for (const Task &task : m_tasks) {
        QJsonArray orders;
        for (const Rung &rung : task.rungs) {
            QJsonArray order;
            for (const int model : rung.order)
                order.append(model);
            orders.append(order);
        }
        const QString prefix = u"adaptive.%1."_s.arg(tasks.size());
        std::vector<float> worth;
        for (const Rung &rung : task.rungs)
            for (const auto &place : rung.goingOn)
                worth.insert(worth.end(), place.begin(), place.end());
        checkpoint.set(prefix + u"worth"_s, worth, {qint64(worth.size())});
        checkpoint.set(prefix + u"logcost"_s, task.logCost);
        tasks.append(QJsonObject{{u"name"_s, task.name},
                                 {u"difficulty_mean"_s, task.difficultyMean},
                                 {u"difficulty_spread"_s, task.difficultySpread},
                                 {u"orders"_s, orders}});
    }
    m_belief.toCheckpoint(checkpoint);
    checkpoint.setHeader(u"adaptive"_s, {{u"models"_s, QJsonArray::fromStringList(m_models)},
                                         {u"reference_cost_usd"_s, m_referenceCost},
                                         {u"tasks"_s, tasks}});
}

Result<AdaptiveStage> AdaptiveStage::fromCheckpoint(const Checkpoint &checkpoint)
{
    const auto damaged = [] {
        return failure(ErrorKind::Damaged,
                       tr("The trained policy is damaged: its orders of LLMs do not fit together."));
    };
    const QJsonObject header = checkpoint.header(u"adaptive"_s);
    AdaptiveStage stage;
    for (const QJsonValue &name : header.value("models"_L1).toArray())
        stage.m_models.append(name.toString());
    stage.m_referenceCost = header.value("reference_cost_usd"_L1).toDouble();
    const QJsonArray tasks = header.value("tasks"_L1).toArray();
    if (stage.m_models.isEmpty() || tasks.isEmpty() || !(stage.m_referenceCost > 0))
        return damaged();
    for (const QJsonValue &value : tasks) {
        const QString prefix = u"adaptive.%1."_s.arg(stage.m_tasks.size());
        const auto worth = checkpoint.floats(prefix + u"worth"_s, {-1});
        const auto logCost = checkpoint.floats(prefix + u"logcost"_s, {stage.m_models.size()});
        if (!worth || !logCost)
            return tl::unexpected(worth ? logCost.error() : worth.error());
        Task task{.name = value["name"_L1].toString(),
                  .difficultyMean = value["difficulty_mean"_L1].toDouble(),
                  .difficultySpread = value["difficulty_spread"_L1].toDouble(),
                  .logCost = *logCost};
        auto from = worth->begin();
        for (const QJsonValue &order : value["orders"_L1].toArray()) {
            Rung rung;
            for (const QJsonValue &model : order.toArray())
                rung.order.push_back(model.toInt(-1));
            const bool known = std::ranges::all_of(
                rung.order, [&](int model) { return model >= 0 && model < stage.m_models.size(); });
            const qsizetype places = qsizetype(rung.order.size()) - 1;
            if (!known || places < 0 || worth->end() - from < places * cues)
                return damaged();
            for (qsizetype place = 0; place < places; ++place, from += cues)
                std::copy_n(from, cues, rung.goingOn.emplace_back().begin());
            task.rungs.push_back(std::move(rung));
        }
        if (from != worth->end() || !(task.difficultySpread > 0))
            return damaged();
        if (task.rungs.size() != ladder().size())
            return failure(ErrorKind::TooNew,
                           tr("The policy was trained by another version of the program; train it again."));
        stage.m_tasks.push_back(std::move(task));
    }
    auto belief =
        AnswerBelief::fromCheckpoint(checkpoint, int(stage.m_tasks.size()), int(stage.m_models.size()));
    if (!belief)
        return tl::unexpected(belief.error());
    stage.m_belief = std::move(*belief);
    return stage;
}

} // namespace daao
