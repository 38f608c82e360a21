#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace daao {

class Checkpoint;

/// Logits of success of every way of asking every LLM, read off what the encoder made of a text (method.md A6
/// and D3, with the latent in the hidden layer): two linear layers with a ReLU between them, shared by all,
/// so that what one LLM shows about a text speaks for the others too. Plain kernels; immutable; safe from any
/// thread.
class SuccessModel
{
    Q_DECLARE_TR_FUNCTIONS(daao::SuccessModel)

public:
    struct Weights
    {
        int inputs = 0;
        int hidden = 0;
        int outputs = 0;
        std::vector<float> w1; ///< hidden x inputs
        std::vector<float> b1;
        std::vector<float> w2; ///< outputs x hidden
        std::vector<float> b2;
        std::vector<float>
            scale; ///< of each output's logit: 1 over its temperature, fitted on held-out texts
    };

    SuccessModel() = default;
    explicit SuccessModel(Weights weights)
        : m_w(std::move(weights))
    {}

    int inputs() const { return m_w.inputs; }
    int outputs() const { return m_w.outputs; }
    int hidden() const { return m_w.hidden; }
    const Weights &weights() const { return m_w; }
    /// `z`, where given, receives the hidden layer.
    void logits(std::span<const float> x, std::span<float> out, std::span<float> z = {}) const;

    void toCheckpoint(Checkpoint &checkpoint) const;
    /// Damaged with a sentence if a part is missing or of another size.
    static Result<SuccessModel> fromCheckpoint(const Checkpoint &checkpoint);

private:
    Weights m_w;
};

/// What success is learned from: rows of inputs, and shares solved in [0,1], NaN where nobody asked.
struct SuccessData
{
    int inputs = 0;
    int outputs = 0;
    std::vector<float> x; ///< rows x inputs
    std::vector<float> y; ///< rows x outputs
    int rows() const { return inputs > 0 ? int(x.size()) / inputs : 0; }
};

struct SuccessOptions
{
    int hidden = 64;
    int epochs = 60;
    int patience = 6; ///< epochs without a better held-out loss
    double learningRate = 2e-3;
    double weightDecay = 2e-3;
    double dropout = 0.15;
    quint64 seed = 1;
};

/// How far training is: called after each epoch, on the training thread.
struct TrainingStep
{
    int step = 0;
    int steps = 0;
    double loss = 0;    ///< held-out where there is such a set
    double utility = 0; ///< of the policy, where one is trained
};
using TrainingProgress = std::function<void(const TrainingStep &)>;

} // namespace daao
