#pragma once

#include <QtGlobal>

#include <span>

namespace daao {

/// The few loops that deciding spends its time in, compiled for the processor's vector units. Lengths are
/// those of the first span; the results do not depend on alignment or threads.
namespace kernels {

float dot(std::span<const float> a, const float *b);
/// Of numbers small enough that the sum stays within 31 bits.
qint32 dot(std::span<const qint16> a, const qint16 *b);
/// y += alpha · x
void addScaled(std::span<float> y, float alpha, const float *x);
/// y += alpha · x, x in eighths of a byte's range
void addScaled(std::span<float> y, float alpha, const qint8 *x);
/// The largest a[i] - b[i]; of nothing, a number below any other.
float largestDifference(std::span<const float> a, const float *b);
/// y = W x (+ bias, unless null); W has y.size() rows of x.size().
void matVec(std::span<float> y, const float *w, std::span<const float> x, const float *bias = nullptr);
/// Scales to length 1; a vector of zeros stays.
void normalise(std::span<float> x);

} // namespace kernels

} // namespace daao
