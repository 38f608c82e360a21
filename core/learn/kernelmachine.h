#pragma once

#include "core/learn/fixedpoints.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace daao {

/// Kernel ridge regression over hand features f and embedding e, several targets at once: a Gaussian of both
/// and a linear kernel on both, half of it shared by all tasks and half within a task (evidence.md, "What
/// helps a text-only difficulty"). F hand features, D numbers of the embedding, G groups (0: of no task, then
/// the tasks), K targets, J landmarks. Immutable.
class KernelMachine
{
public:
    static constexpr size_t mostLandmarks = 2048;
    static constexpr size_t textWidth = 128;     ///< leading numbers of the embedding inside the Gaussian
    static constexpr float handWidth = 0.5F;     ///< exp(−width · |f − f'|² / F ...
    static constexpr float textSharpness = 4.0F; ///< ... − sharpness · (1 − cos of the texts))
    static constexpr float embeddingShare = 0.7F;
    static constexpr float ownShare = 0.5F; ///< of the kernel that only a task's own queries see

    struct Shape
    {
        size_t features = 0;   ///< F
        size_t dimensions = 0; ///< D
        size_t groups = 1;     ///< G
        size_t targets = 1;    ///< K

        size_t gaussian() const; ///< columns of v
        size_t linear() const { return features + dimensions; }
    };

    /// Where a text lies: v inside the Gaussian exp(−½ |v − v'|²), l in the linear kernel.
    static void place(std::span<const float> f, std::span<const float> e, std::vector<float> &v,
                      std::vector<float> &l);

    KernelMachine() = default;
    /// `v` J x gaussian(), `alpha` J x K, `group` J numbers in [0, G), `w` G x K x linear().
    KernelMachine(const Shape &shape, std::vector<float> v, std::vector<float> group,
                  std::vector<float> alpha, std::vector<float> w);
    /// The weights of the linear kernel, summed up: G x K x linear(), from the landmarks' `l` and `alpha`.
    static std::vector<float> linearWeights(const Shape &shape, std::span<const float> l,
                                            std::span<const int> group, std::span<const float> alpha);

    /// K numbers; `shares` are how much of each group the text is (G numbers that sum to 1).
    void predict(std::span<const float> f, std::span<const float> e, std::span<const float> shares,
                 std::span<float> out) const;

    const Shape &shape() const { return m_shape; }
    const std::vector<float> &points() const { return m_v; }
    const std::vector<float> &groups() const { return m_group; }
    const std::vector<float> &alpha() const { return m_alpha; }
    const std::vector<float> &weights() const { return m_w; }

private:
    Shape m_shape;
    std::vector<float> m_v, m_group, m_alpha, m_w;
    FixedPoints m_points;
    std::vector<float> m_half;     ///< ½ |v|² of each landmark
    std::vector<float> m_byTarget; ///< alpha, K x J
};

} // namespace daao
