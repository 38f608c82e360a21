#pragma once

#include "app/practiceground.h"
#include "core/learn/policytraining.h"
#include "core/learn/trainingstate.h"
#include "core/policies/learnedpolicy.h"
#include "core/problems/problemgenerator.h"

#include <QCoreApplication>

#include <functional>
#include <stop_token>

namespace daao {

/// Trains the shipped policy on the simulated pool: problems that nobody else sees are answered in every way
/// by every LLM, runs of random workflows show what is to be learned from answers that agree or differ, and
/// policy gradient improves on laying out workflows by that alone.
class Practice
{
    Q_DECLARE_TR_FUNCTIONS(daao::Practice)

public:
    struct Options
    {
        int problems = 500;  ///< answered by single nodes
        int texts = 5000;    ///< answered directly and step by step alone, for the reading of difficulty
        int episodes = 2000; ///< random workflows on as many other problems
        int episodeProblems = 1000;
        int heldOut = 400; ///< problems that the controller is judged on while it learns
        int judged = 400;  ///< others, on which it is compared with the lookahead alone
        PolicyTrainingOptions controller{
            .updates = 12, .validateEvery = 3, .learner = {.learningRate = 3e-3}};
        quint64 seed = 4711;
        int threads = 2;
        QStringList families; ///< empty: all
        Phrasings phrasings = Phrasings::All;
        TrainingState *state = nullptr; ///< what it goes on from and keeps itself in; null: from the start
    };
    using Progress = std::function<void(const QString &)>;

    Practice(PracticeGround &ground, const Options &options)
        : m_ground(ground)
        , m_options(options)
    {}

    Result<LearnedPolicy> train(const Progress &progress = {}, std::stop_token stop = {});
    /// Adds to a policy that was trained here what the informed oracle needs: LearnedPolicy::informed.
    void inform(LearnedPolicy &policy, const Progress &progress = {}, std::stop_token stop = {}) const;

private:
    struct Single
    {
        int problem = 0;
        int card = 0;
        Operator op = Operator::Cot;
        double solved = 0;
        double costRatio = 0;
    };
    /// Problems by what they are for.
    struct Problems
    {
        QList<Problem> asked;   ///< of every LLM in every way
        QList<Problem> texts;   ///< answered plainly, for the reading of difficulty alone
        QList<Problem> worked;  ///< run as workflows
        QList<Problem> heldOut; ///< the controller is judged on while it learns
        QList<Problem> judged;  ///< it is compared with the lookahead on
    };
    Problems draw() const;
    Result<LearnedPolicy> practise(const Problems &problems, const Progress &progress,
                                   const std::stop_token &stop) const;
    Result<LearnedPolicy> askEveryone(const Problems &problems, const Progress &progress,
                                      const std::stop_token &stop) const;
    /// The policy of a part that was kept; nothing: it was not.
    Result<std::optional<LearnedPolicy>> kept(const QString &part) const;
    void keep(const QString &part, const QByteArray &content, const std::stop_token &stop) const;
    size_t threads() const { return size_t(m_options.threads); }
    Result<> learnSuccess(const QList<Problem> &problems, const std::vector<Single> &singles,
                          LearnedPolicy &policy, std::stop_token stop) const;
    void learnEvidence(const QList<Problem> &problems, LearnedPolicy &policy, const Progress &progress,
                       std::stop_token stop) const;
    void measureInterval(const QList<Problem> &problems, LearnedPolicy &policy) const;
    Result<> learnController(const QList<Problem> &problems, const QList<Problem> &heldOut,
                             LearnedPolicy &policy, const Progress &progress, std::stop_token stop) const;
    void compareWithLookahead(const QList<Problem> &problems, LearnedPolicy &policy) const;
    std::vector<Single> answerAll(const QList<Problem> &problems, std::stop_token stop) const;
    double lookaheadUtility(const QList<Problem> &problems, const LearnedPolicy &policy, double lambda) const;
    std::vector<Single> answerPlainly(const QList<Problem> &problems, int firstProblem) const;
    std::vector<EvidenceModel::Episode> wander(const QList<Problem> &problems, const LearnedPolicy &policy,
                                               std::stop_token stop) const;
    std::vector<EvidenceModel::Episode> follow(const QList<Problem> &problems, const LearnedPolicy &policy,
                                               quint64 round, std::stop_token stop) const;
    EvidenceModel::Episode asEpisode(const Problem &problem, const Run &run,
                                     const LearnedPolicy &policy) const;

    PracticeGround &m_ground;
    Options m_options;
};

} // namespace daao
