#pragma once

#include "core/learn/controllerepisode.h"
#include "core/policies/scene.h"

namespace daao {

/// The numbers of an LLM's card as a controller reads them: log prices, log latency, log context and four
/// benchmark scores, each near 0 on average; 0 where unknown.
std::array<float, Controller::cardSize> controllerCard(const ModelCard &card);

/// The controller before one query: reads values off beliefs, draws layers and remembers which ones there
/// were. Planning and practice share it. Refers to what it was made from.
class Pilot
{
public:
    Pilot(const LearnedPolicy &learned, const Controller &controller, const Scene &scene,
          const PolicyDocument &document, const Prospect &prospect, std::span<const ModelCard> cards);

    /// What may be bought in one layer, and what each is worth.
    struct Look
    {
        Offers offers;
        std::vector<double> worth; ///< of each offer, -infinity where excluded
        std::vector<float> values; ///< operators x LLMs
        double best = forbidden;
    };
    /// `ahead`: with a second step in view, as beliefs from answers deserve.
    Look look(const Belief &belief, Offers offers, bool ahead) const;
    Draw draw(const Look &look, const Controller::State &state, Random *random = nullptr) const;
    QList<WorkflowNode> nodes(const Look &look, const Draw &draw) const;
    const Offer &offer(const Look &look, int op, int card) const;

    Controller::State start() const { return m_controller.start(); }
    void advance(Controller::State &state, const Draw &draw) const;
    /// The state that the layers of a run, or of its finished part, have led to.
    Controller::State after(const QList<NodeRun> &runs) const;
    /// Logit of one more layer after `done`.
    double goOn(int done, double gain) const { return m_controller.goOn(m_query, done, gain); }
    const std::array<double, mostLayers> &depths() const { return m_query.depth; }

    /// A whole workflow before any call: depth, operators and LLMs (B2, C, D), each layer as if the likeliest
    /// had been seen of those before.
    struct Outlay
    {
        std::vector<Look> looks; ///< by layer
        std::vector<Draw> draws;
        std::vector<LayerChoice> choices;
        QList<QList<WorkflowNode>> layers;
        std::vector<double> logs; ///< the depth's, then layer by layer
        Belief belief;
    };
    Outlay layOut(Random *random = nullptr) const;
    /// What follows the first layer where depth is decided on the way: as long as one more pays.
    void foresee(Outlay &outlay) const;
    /// The first layer alone, with a second step in view.
    Outlay open(Random *random = nullptr) const;

private:
    void append(Outlay &outlay, Controller::State &state, Look look, Random *random) const;
    Belief likeliest(const Belief &belief, const Offer &offer) const;

    const LearnedPolicy &m_learned;
    const Controller &m_controller;
    const Scene &m_scene;
    const PolicyDocument &m_document;
    std::vector<Controller::Candidate> m_candidates;
    Controller::Query m_query;
};

} // namespace daao
