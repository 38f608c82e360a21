#pragma once

#include "core/base/result.h"
#include "core/learn/policymath.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace daao {

class Checkpoint;

/// What a controller reads and chooses from.
struct ControllerShape
{
    int query = 0; ///< numbers that describe a query: what the encoder made of it and the latent, [e ‖ z]
    int operators = 0;
    int models = 0; ///< LLMs it was trained with

    bool operator==(const ControllerShape &) const = default;
};

/// The network that lays out workflows (method.md 5.3 to 5.5): the depth head (B2), the operator allocator
/// (C1 to C7) and the LLM router (D1 to D5), as plain kernels. `values` are what the reward model expects of
/// each operator on each LLM, λ times the cost off (D3), so an untrained controller is greedy in them; policy
/// gradient learns the rest. Weights are one block of floats, in which training, its state and the checkpoint
/// agree. Immutable once made; safe from any thread.
///
/// Two choices of ours beside method.md: operators and LLMs have learned vectors (an LLM's card is added to
/// its own), and the allocator hears the best value of each operator as the router hears each LLM's.
class Controller
{
    Q_DECLARE_TR_FUNCTIONS(daao::Controller)

public:
    static constexpr int hidden = 64;
    static constexpr int cardSize = 8;    ///< numbers on an LLM's card, near 0 on average; 0 where unknown
    static constexpr int widest = 3;      ///< nodes of one layer
    static constexpr int members = 3;     ///< LLMs of one node, where it has several
    static constexpr double enough = 0.3; ///< probability at which a layer is full (C5)
    static constexpr double depthTemperature = 0.05;
    using Vector = std::array<float, hidden>;

    enum Part {
        QueryWeights, ///< W_q of C2, its part for the query and log λ
        QueryBias,
        QueryState,     ///< … for r_k
        QueryLayer,     ///< … for the number of the layer
        Operators,      ///< a vector per operator
        OperatorBiases, ///< β
        GruIn,          ///< C1; reset, update and new gate stacked
        GruInBias,
        GruHidden,
        GruHiddenBias,
        FirstState, ///< r_1
        RouteQuery, ///< W_rq of D1, log λ included
        RouteQueryBias,
        Route, ///< W_c of D1
        RouteBias,
        Models,      ///< a vector per LLM
        Cards,       ///< U of D2
        ModelBiases, ///< γ
        Scales,      ///< logarithms, see Scale
        Depth,       ///< see DepthWeight
        partCount
    };
    enum Scale { OperatorTemperature, OperatorValue, ModelValue, ModelMatch, StopTemperature, scaleCount };
    /// t_2; t_3 - t_2 and t_4 - t_3 before softplus; slope over log λ before softplus; what the planned depth
    /// adds to the gain of one more layer.
    enum DepthWeight { FirstCut, SecondStep, ThirdStep, CutSlope, DepthBonus, depthWeightCount };

    struct Place
    {
        const char *name = nullptr;
        int rows = 0;
        int columns = 0;
        size_t offset = 0;
        size_t size() const { return size_t(rows) * size_t(columns); }
    };
    static std::array<Place, partCount> layout(const ControllerShape &shape);
    static size_t sizeOf(const ControllerShape &shape);
    /// log λ as the network hears it: 0 at 0.05, no lower than at 0.0005.
    static double heardLambda(double lambda);

    Controller() = default;
    /// `cards`: models x cardSize. `cuts`: where the depth rule starts (B2).
    static Controller fresh(const ControllerShape &shape, std::vector<float> cards, quint64 seed,
                            const std::array<double, mostLayers - 1> &cuts = evenCuts);
    /// Of the same shape and cards, with these weights.
    Controller withWeights(std::vector<float> weights) const;
    /// The same, but for these operators it draws several LLMs, each at most once (D5).
    Controller withDiverse(std::vector<int> operators) const;
    bool isDiverse(int op) const { return std::ranges::find(m_diverse, op) != m_diverse.end(); }

    const ControllerShape &shape() const { return m_shape; }
    const std::vector<float> &cards() const { return m_cards; }
    const std::vector<float> &weights() const { return m_w; }

    /// All that does not change from layer to layer.
    struct Query
    {
        Vector draws{};                         ///< share of the query in C2
        Vector routes{};                        ///< normalised share of the query in D1
        std::array<double, mostLayers> depth{}; ///< P(L = k), k = 1 …
    };
    Query read(std::span<const float> query, double difficulty, double lambda) const;

    /// What the layers before have left behind (C1).
    struct State
    {
        Vector r{};
        int layer = 0;
    };
    State start() const;

    /// An LLM as the router sees it (D2): one it was trained with, or -1 and its card.
    struct Candidate
    {
        Vector vector{};
        float bias = 0;
    };
    Candidate candidate(int model, std::span<const float> card) const;

    /// C2 and C3. `best`: the best value of each operator; -infinity: may not be drawn.
    void operatorScores(const Query &query, const State &state, std::span<const float> best,
                        std::span<double> scores) const;
    /// D1 and D3 without the mask. `values`: of the operator on each candidate.
    void modelScores(const Query &query, const State &state, int op, std::span<const Candidate> candidates,
                     std::span<const float> values, std::span<double> scores) const;
    /// C1: `operators` on `models` have been laid out.
    void advance(State &state, std::span<const int> operators, std::span<const Candidate> models) const;
    /// Logit of running one more layer after `done`, where the best next one adds `gain` to the value (B4).
    double goOn(const Query &query, int done, double gain) const;

    /// Utility that one point of an operator's, or an LLM's, score stands for.
    double utilityOfScore(bool ofOperator) const { return scale(ofOperator ? OperatorValue : ModelValue); }

    /// Under "controller".
    void toCheckpoint(Checkpoint &checkpoint) const;
    /// Damaged with a sentence if a part is missing or of another size.
    static Result<Controller> fromCheckpoint(const Checkpoint &checkpoint);

private:
    const float *part(Part part) const { return m_w.data() + m_places[size_t(part)].offset; }
    double scale(Scale scale) const;

    ControllerShape m_shape;
    std::array<Place, partCount> m_places{};
    std::vector<float> m_cards;
    std::vector<float> m_w;
    std::vector<int> m_diverse; ///< operators
};

/// softplus: log(1 + exp(x)).
double softplus(double x);

} // namespace daao
