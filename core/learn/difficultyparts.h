#pragma once

#include "core/learn/boilerplate.h"
#include "core/learn/forest.h"
#include "core/learn/kernelmachine.h"
#include "core/learn/likequeries.h"
#include "core/learn/neighbours.h"
#include "core/learn/textencoder.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace daao {

/// How queries become inputs of the difficulty module, fitted on the training queries: boilerplate out,
/// embedding, hand features standardised per recognised task, and what a kernel machine, a forest and the
/// nearest neighbours make of them. T tasks (data sets; row 0 of a "1 + T" block is for all of them
/// together), D numbers of the embedding, F hand features, M LLMs.
struct QueryFeatures
{
    static constexpr size_t rarityBuckets = 1 << 12;
    static constexpr size_t forestText = 32; ///< leading numbers of the embedding that the forests see
    static constexpr size_t readings = 4;    ///< kernel machine, forest, neighbours' mean and spread

    std::shared_ptr<const TextEncoder> encoder;
    Boilerplate boilerplate;
    std::vector<float> rarity;      ///< inverse document frequency of words by bucket
    QStringList tasks;              ///< T names
    std::vector<float> taskWeights; ///< T x (D + F): recogniser, one-versus-rest
    std::vector<float> taskBias;    ///< T
    std::vector<float> taskOdds;    ///< T x 2: logit of belonging to it = o0 + o1 · the recogniser's score
    std::vector<float> mean;        ///< (1 + T) x F
    std::vector<float> scale;       ///< (1 + T) x F: 1 / standard deviation, 0 for a constant
    KernelMachine kernel;           ///< 1 + M targets, as Input::kernel
    std::vector<Forest> forests;    ///< 1 + T
    std::vector<float> hardness;    ///< (1 + T) x 3: logit of failure = h0 + h1 · kernel + h2 · forest
    Neighbours neighbours;

    /// One text's inputs, as they are built up.
    struct Input
    {
        std::vector<float> e;     ///< D
        std::vector<float> raw;   ///< F, as measured
        std::vector<float> f;     ///< F, standardised, clipped at ±4
        std::vector<float> tasks; ///< 1 + T shares that sum to 1; share 0: like no known task
        /// The kernel machine's readings: standardised hardness, then by LLM how far its score lies above its
        /// mean.
        std::vector<float> kernel;
        std::vector<float> forest;   ///< the forest's, likewise
        Neighbours::Finding nearest; ///< shares of failures
    };

    size_t taskCount() const { return size_t(tasks.size()); }
    size_t embedding() const { return size_t(encoder->dimensions()); }
    static size_t handFeatures();                             ///< F
    size_t targets() const { return kernel.shape().targets; } ///< 1 + M
    size_t inputSize() const { return embedding() + handFeatures() + readings; }

    /// Embedding and measures: all that does not need a fit of the rest.
    Result<Input> measure(const QString &text) const;
    /// e and the measures standardised over all tasks: what a task is recognised by.
    std::vector<float> recogniserInput(const Input &input) const;
    /// Input::tasks from the recogniser's T scores.
    std::vector<float> taskShares(std::span<const float> scores) const;
    /// Task shares and f from e and raw; `task` is known in training, -1: recognised.
    void standardise(Input &input, int task = -1) const;
    void readOff(Input &input) const; ///< kernel, forest, nearest
    /// Logit of the share of LLMs that fail, by kernel machine and forest alone.
    float hardnessLogit(const Input &input) const;
    static std::vector<float> forestInput(const Input &input);
    /// How much better LLM `model` is read off than its pool, beside how hard the query is for all.
    static float ownReading(std::span<const float> readings, size_t model);
    /// x of the VAE: e, f and the readings.
    std::vector<float> vaeInput(const Input &input) const;

    void toCheckpoint(Checkpoint &checkpoint) const;
    static Result<QueryFeatures> fromCheckpoint(const Checkpoint &checkpoint,
                                                std::shared_ptr<const TextEncoder> encoder);
};

/// The VAE's weights (method.md A1-A6), row-major, outputs x inputs.
struct VaeWeights
{
    static constexpr size_t hidden = 128;
    static constexpr size_t latent = 32;
    static constexpr size_t headHidden = 64;

    std::vector<float> w1, b1;         ///< hidden x I
    std::vector<float> wMu, bMu;       ///< latent x hidden
    std::vector<float> wS, bS;         ///< latent x hidden: log variance
    std::vector<float> wHead1, bHead1; ///< headHidden x latent
    std::vector<float> wHead2, bHead2; ///< 1 x headHidden
    std::vector<float> wA, bA;         ///< 1 x latent
    std::vector<float> wRec1, bRec1;   ///< hidden x latent: decoder, used in training only
    std::vector<float> wRec2, bRec2;   ///< D x hidden
    std::vector<float> theta;          ///< M strengths
    std::vector<float> u;              ///< M x latent

    struct Point
    {
        std::vector<float> z;
        double b = 0;
        double a = 1;
        double variance = 0; ///< of b, from the encoder's variance to first order
    };
    Point encode(std::span<const float> x) const;
    /// a(θ_m + u_m·z − b)
    double logit(const Point &point, size_t model) const;

    /// Each weight with its name and size for an input of I, an embedding of D and M LLMs.
    template<class Visit>
    void visit(size_t inputs, size_t dimensions, size_t models, Visit visit);
};

/// All of a DifficultyModel.
struct DifficultyParts
{
    static constexpr size_t signs = 4;
    QueryFeatures features;
    VaeWeights vae;
    QStringList models; ///< M
    int reference = 0;  ///< index of the LLM whose failure difficulty is
    /// (1 + T) x signs: weights of the VAE's logit at eased(), of 1, and of the LLM's own readings by kernel
    /// machine and by forest; what a task's row holds is shared by all LLMs.
    std::vector<float> stacking;
    std::vector<float> offset; ///< (1 + T) x M: added to that
    LikeQueries like;          ///< empty where it does not help to choose among these LLMs
    double likeWeight = 0;     ///< of what it says of each LLM, added to that
    std::vector<float> spread; ///< (1 + T): standard deviation of the reference's logit around the reading
    /// The VAE's logit with its difficulty b drawn most of the way to what the readings say: the two err
    /// differently, and the readings less.
    static double eased(double logit, double a, double b, double hardness)
    {
        return logit + 0.8 * a * (b - hardness);
    }
    double meanVariance = 1;   ///< of b over the training queries
    std::vector<float> curves; ///< M x 2: success = σ(c0 + c1 · logit d)
};

template<class Visit>
void VaeWeights::visit(size_t inputs, size_t dimensions, size_t models, Visit visit)
{
    visit("w1", w1, hidden, inputs);
    visit("b1", b1, hidden, 0);
    visit("wMu", wMu, latent, hidden);
    visit("bMu", bMu, latent, 0);
    visit("wS", wS, latent, hidden);
    visit("bS", bS, latent, 0);
    visit("wHead1", wHead1, headHidden, latent);
    visit("bHead1", bHead1, headHidden, 0);
    visit("wHead2", wHead2, 1, headHidden);
    visit("bHead2", bHead2, 1, 0);
    visit("wA", wA, 1, latent);
    visit("bA", bA, 1, 0);
    visit("wRec1", wRec1, hidden, latent);
    visit("bRec1", bRec1, hidden, 0);
    visit("wRec2", wRec2, dimensions, hidden);
    visit("bRec2", bRec2, dimensions, 0);
    visit("theta", theta, models, 0);
    visit("u", u, models, latent);
}

} // namespace daao
