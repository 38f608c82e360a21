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

} // namespace daao::kernels
