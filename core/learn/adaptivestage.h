#pragma once

#include "core/learn/answerbelief.h"
#include "core/learn/trainingstate.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace daao {

class OutcomeTable;

/// An answer that was bought in this run, as its user sees it.
struct BoughtAnswer
{
    QString model;  ///< ModelCard::wireId
    QString answer; ///< as it was written; empty: none was found
    std::optional<double> costUsd;
};

/// What to do after some answers were bought.
struct Advice
{
    QString answer;     ///< the one believed in, in the wording of its most trusted member; empty: none yet
    double right = 0;   ///< probability that it is right
    double none = 1;    ///< that none of those bought is
    QString next;       ///< the LLM to ask next; empty: stop
    double gain = 0;    ///< expected utility of asking on, less that of stopping here
    QString afterwards; ///< the LLM that would be next if this one were already asked; empty: no other
};

/// The run-time part of a policy that was trained on recorded answers (method.md 5.3, B4): which LLM to ask
/// first, and after each answer whether another is worth its price, and whose. For each kind of task and
/// each of a ladder of lambdas it keeps an order of LLMs, found by searching the training queries for the
/// greatest utility, and for each place in that order a linear estimate of what going on is worth given what
/// was seen: the belief in the likeliest answer, its rival and "none", the text's difficulty and how dear
/// this query's answers turn out. Orders are searched on every third rung; one in between takes the better of
/// those beside it, with estimates of its own. Between rungs the nearest serves, so that turning lambda needs
/// no training. Immutable once trained; safe from any thread.
class AdaptiveStage
{
    Q_DECLARE_TR_FUNCTIONS(daao::AdaptiveStage)

public:
    static constexpr int cues = 7;

    /// What is known of a training query from its text alone, predicted by something that has not seen its
    /// outcomes.
    struct TextReading
    {
        QString task;          ///< the kind of task it was recognised as
        double difficulty = 0; ///< any monotone scale
    };
    struct Options
    {
        int longest = 8;     ///< LLMs in an order
        size_t glance = 250; ///< queries on which changes of an order are compared first
        /// How much of the objective is what happened, the rest being what was believed: happenings are
        /// noisy, beliefs may be wrong.
        double trustInOutcomes = 0.4;
        double leastGain = 3e-4; ///< utility that a change of the order must bring
        double ridge = 2;
        size_t strangers = 400; ///< queries, of all kinds, that the orders for unknown kinds are searched on
        AnswerBelief::Options belief;
        quint64 seed = 1;
        TrainingState *state = nullptr; ///< what it goes on from and keeps itself in; null: from the start
    };
    using Progress = std::function<void(int done, int of)>;

    /// `readings`: one per query of the table. BadInput where the table records no answers or no costs, or
    /// has fewer than two LLMs or twenty queries: then there is nothing to combine. Cancelled.
    static Result<AdaptiveStage> train(const OutcomeTable &table, std::span<const TextReading> readings,
                                       const Options &options, const Progress &progress = {},
                                       std::stop_token stop = {});

    const QStringList &models() const { return m_models; }
    /// `mayAsk`: LLMs that may be asked now (healthy, within budget); those of `bought` need not be in it.
    /// `lambda` per C_ref; `text` as in training.
    Advice advise(const TextReading &text, std::span<const BoughtAnswer> bought, double lambda,
                  const QStringList &mayAsk) const;
    /// Dollars of the best single LLM's mean call in training: what lambda is counted in.
    double referenceCost() const { return m_referenceCost; }

    /// Under "adaptive".
    void toCheckpoint(Checkpoint &checkpoint) const;
    static Result<AdaptiveStage> fromCheckpoint(const Checkpoint &checkpoint);

    /// The rungs: lambdas for which an order is kept, dearest first.
    static std::span<const double> ladder();
    static constexpr int rungsPerSearch = 3;

private:
    struct Rung
    {
        std::vector<int> order;                       ///< indices into m_models
        std::vector<std::array<float, cues>> goingOn; ///< by place but the last: what asking on is worth
    };
    /// One kind of task; the last in the list is for texts of none.
    struct Task
    {
        QString name;
        double difficultyMean = 0;
        double difficultySpread = 1;
        std::vector<float> logCost; ///< by LLM: mean log of its dollars
        std::vector<Rung> rungs;    ///< as ladder()
    };

    const Task &taskOf(const QString &name) const;

    QStringList m_models;
    std::vector<Task> m_tasks;
    AnswerBelief m_belief;
    double m_referenceCost = 1;
    friend class AdaptiveTraining;
};

/// What the worth of going on is read from: shared by training and use.
std::array<double, AdaptiveStage::cues> adaptiveCues(const AnswerPosterior &posterior, double difficulty,
                                                     double dearness);

} // namespace daao
