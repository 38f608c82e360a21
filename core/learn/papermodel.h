#pragma once

#include "core/base/result.h"
#include "core/learn/papercontroller.h"
#include "core/learn/policymath.h"

#include <array>
#include <functional>
#include <map>
#include <string>

namespace daao {

class Checkpoint;

/// What a workflow may be made of, beyond the published rules. A function that is null allows everything.
struct PaperLimits
{
    int depth = mostLayers;
    bool likeliest = false; ///< take the likeliest instead of drawing, and the latent's mean
    /// Operators that may be drawn into the next layer.
    std::function<Mask(const PaperWorkflow &soFar)> operators;
    /// LLMs that may run the operator next, the last layer being the one that is drawn.
    std::function<Mask(int op, const PaperWorkflow &soFar)> models;
};

/// The published controller at work (method.md 1.2 to 1.5) over one space: what PaperController trains, as
/// plain kernels, so that LibTorch is not needed to draw from it. All that does not depend on the query is
/// worked out once. Immutable; safe from any thread.
class PaperModel
{
public:
    /// Where an LLM lies among the cosines that choose it.
    using Place = std::vector<float>;

    /// Reads what is under "paper". Damaged if a part is missing or of another size. The embeddings of
    /// `space` are those it was trained with.
    static Result<PaperModel> fromCheckpoint(const Checkpoint &checkpoint, const PaperSpace &space);
    void toCheckpoint(Checkpoint &checkpoint) const;

    /// depth = ceil(4 d); operators without replacement until their probabilities sum to 0.3, the first layer
    /// opening with a generator; one LLM each. The latent is drawn, as published, also at test time. Without
    /// layers if the limits leave nothing. `query`: an embedding, 384 numbers; `llms`: the pool.
    PaperWorkflow draw(std::span<const float> query, std::span<const Place> llms, const PaperLimits &limits,
                       quint64 seed) const;
    /// Over the LLMs of the space.
    PaperWorkflow draw(std::span<const float> query, const PaperLimits &limits, quint64 seed) const
    {
        return draw(query, m_places, limits, seed);
    }

    const std::vector<Place> &places() const { return m_places; }
    /// Of an LLM that it was not trained with. `embedding`: of its text, 384 numbers.
    Place placeOf(std::span<const float> embedding) const;

private:
    struct Linear
    {
        int inputs = 0;
        std::vector<float> weight; ///< row-major, outputs x inputs
        std::vector<float> bias;

        std::vector<float> operator()(std::span<const float> x) const;
    };
    /// What is read from a query: the latent and, of each part that asks a question, its part without z.
    struct Reading;
    /// A part's question: normalise(of the query + latent · z), with what it starts from in the reading.
    static constexpr int router = mostLayers; ///< the parts are the layers, then the router
    static constexpr int parts = mostLayers + 1;

    const Linear &at(const char *name) const { return m_linears.find(name)->second; }
    void prepareQuestions();
    void prepareOperators(const PaperSpace &space);
    Reading read(std::span<const float> query) const;
    std::vector<float> latent(const Reading &reading, Random *random, std::vector<float> *noise) const;
    double difficultyOf(std::span<const float> z) const;
    double spreadOf(const Reading &reading) const;
    std::vector<float> questionOf(int part, const Reading &reading, std::span<const float> z) const;
    std::vector<double> operatorScores(int layer, std::span<const float> question, int previous) const;

    std::map<std::string, Linear, std::less<>> m_linears;
    std::vector<float> m_reading; ///< rows of every product with the query, one under another
    std::vector<float> m_readingBias;
    std::array<std::vector<float>, parts> m_ofLatent;    ///< 32 x 32: what z adds to a question
    std::vector<std::vector<std::vector<float>>> m_keys; ///< by layer, by previous · count + operator
    std::vector<std::vector<float>> m_roles;             ///< by operator: its part of the router's sum
    std::vector<float> m_roleless;                       ///< 32 x 32: the question's part of it
    std::vector<Place> m_places;
    std::vector<int> m_generators;
    int m_operators = 0;
};

} // namespace daao
