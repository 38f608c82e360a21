#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>

namespace daao {

/// The few loops that deciding spends its time in, compiled for the processor's vector units. Lengths are
/// those of the first span; the results do not depend on alignment or threads.
namespace kernels {

float dot(std::span<const float> a, const float *b);
/// y += alpha · x
void addScaled(std::span<float> y, float alpha, const float *x);
/// y += the sum of weight · row of a matrix of y.size() columns.
struct WeighedRow
{
    size_t row = 0;
    float weight = 0;
};
void addRows(std::span<float> y, std::span<const WeighedRow> rows, const qint8 *matrix);
/// The largest worth[i] - price · cost[i]; of nothing, a number below any other.
float largestGain(std::span<const float> worth, float price, const float *cost);
/// Each becomes e to its power, three millionths off at most; within e^-80 and e^80.
void exponentials(std::span<float> x);
/// y = W x (+ bias, unless null); W has y.size() rows of x.size().
void matVec(std::span<float> y, const float *w, std::span<const float> x, const float *bias = nullptr);
/// Scales to length 1; a vector of zeros stays.
void normalise(std::span<float> x);

} // namespace kernels

} // namespace daao
