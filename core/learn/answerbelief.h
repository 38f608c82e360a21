#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <array>
#include <span>
#include <vector>

namespace daao {

class Checkpoint;

/// One LLM's recorded answer as evidence. Answers are numbered by group: equal answers, equal numbers.
struct Vote
{
    int model = 0;
    int answer = -1; ///< group, any small number; -1: no answer was found in what it wrote
};

/// Numbers the distinct answers of one query, in order of appearance.
class AnswerGroups
{
public:
    /// -1 for an answer that says nothing.
    int of(const QString &answer);

private:
    QHash<QString, int> m_numbers; ///< by the normalised answer
};

/// What is believed once some LLMs have answered: a softmax over "group g is right" and "none of them is".
struct AnswerPosterior
{
    int answer = -1;     ///< the likeliest group; -1: nobody gave an answer
    int spokesman = -1;  ///< index into the votes: its member of most weight, whose wording to use
    double right = 0;    ///< probability that it is right
    double runnerUp = 0; ///< of the next likeliest group
    double none = 1;     ///< that no answer given so far is right
};

/// How much the answers of several LLMs prove together: a conditional logit over the distinct answers and
/// "none of them", with a weight for each LLM's vote per kind of task, a bonus for company and the difficulty
/// read off the text. Fitted to recorded answers: unlike counting heads, it knows whom to believe, and that
/// three who share a misreading are not three witnesses. Immutable once fitted; safe from any thread.
class AnswerBelief
{
public:
    static constexpr int companySizes = 5; ///< groups of 2, 3, 4, 5, 6 or more

    /// The weights for one kind of task.
    struct Weights
    {
        std::vector<float> vote;                   ///< by LLM: for the answer it gives
        std::vector<float> doubt;                  ///< by LLM: for "none", once it was asked
        std::array<float, companySizes> company{}; ///< for a group of so many
        float none = 0;
        float difficulty = 0; ///< of "none", per standard deviation of the text's difficulty
    };

    /// Votes as they come in. Reused from query to query: no allocation once warm. One thread.
    class Tally
    {
    public:
        struct Group
        {
            int answer = -1;
            int size = 0;
            double votes = 0;   ///< sum of their weights
            double score = 0;   ///< with the bonus for company
            int spokesman = -1; ///< index of its vote of most weight
            float loudest = 0;
        };

        void start(const Weights &weights, double difficulty);
        void add(const Vote &vote);
        AnswerPosterior posterior() const;

        const std::vector<Group> &groups() const { return m_groups; }
        double none() const { return m_none; }
        double highest() const;
        int groupOf(int vote) const { return m_groupOf[size_t(vote)]; } ///< index; -1: it gave no answer

    private:
        const Weights *m_weights = nullptr;
        std::vector<Group> m_groups;
        std::vector<int> m_groupOf;
        double m_none = 0;
    };

    int taskCount() const { return int(m_tasks.size()); }
    const Weights &weights(int task) const { return m_tasks[size_t(task)]; }
    /// `difficulty`: of the text, standardised within the task.
    AnswerPosterior posterior(int task, double difficulty, std::span<const Vote> votes) const;

    /// One query with the answers of all LLMs.
    struct Example
    {
        int task = 0;
        double difficulty = 0;
        std::vector<int> answer;   ///< by LLM: group, -1: none found
        std::vector<bool> asked;   ///< by LLM
        std::vector<double> score; ///< by LLM, in [0,1]; right above one half
    };
    struct Options
    {
        int steps = 150;
        int draws = 12;              ///< random sets of LLMs per query and step
        double shrinkage = 1e-3;     ///< of what all tasks share, towards equal votes
        double taskShrinkage = 5e-3; ///< of what sets a task apart
        quint64 seed = 1;
    };
    static AnswerBelief fit(std::span<const Example> examples, int tasks, int models, const Options &options);

    /// Under "adaptive."
    void toCheckpoint(Checkpoint &checkpoint) const;
    static Result<AnswerBelief> fromCheckpoint(const Checkpoint &checkpoint, int tasks, int models);

private:
    std::vector<Weights> m_tasks;
};

} // namespace daao
