#pragma once

// One body per instruction set; the loader picks at start. Sanitizers run before it can, so they get one.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define DAAO_VECTORISED __attribute__((target_clones("arch=haswell", "default"), optimize("O3", "fast-math")))
/// What such a body is made of.
#define DAAO_VECTORISED_PART __attribute__((always_inline, optimize("O3", "fast-math"))) inline
#else
#define DAAO_VECTORISED
#define DAAO_VECTORISED_PART inline
#endif

namespace daao::kernels {

// Written out: a function of the standard library is not inlined into such a body.
DAAO_VECTORISED_PART float larger(float a, float b)
{
    return a < b ? b : a;
}

DAAO_VECTORISED_PART float smaller(float a, float b)
{
    return b < a ? b : a;
}

/// e^x, three millionths off at most; beyond e^80 it stays there.
DAAO_VECTORISED_PART float exponential(float x)
{
    x = smaller(larger(x, -80.0F), 80.0F);
    const float turns = x * 1.44269504F;
    const int whole = int(turns + 128.5F) - 128;     // rounded, without a branch
    const float r = x - float(whole) * 0.693147181F; // in [-0.35, 0.35]: the sixth power is below 2e-6
    const float e = 1 + r * (1 + r * (0.5F + r * (0.166666667F + r * (0.0416666667F + r * 0.00833333333F))));
    return e * __builtin_bit_cast(float, (whole + 127) << 23);
}

} // namespace daao::kernels
