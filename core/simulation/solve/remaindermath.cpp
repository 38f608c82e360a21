#include "core/simulation/solve/remaindermath.h"

#include "core/simulation/solve/reading.h"

#include <numeric>

namespace daao::remainders {

using reading::added;
using reading::multiplied;

qint64 reduced(qint64 value, qint64 modulus)
{
    const qint64 rest = value % modulus;
    return rest < 0 ? rest + modulus : rest;
}

qint64 timesModulo(qint64 a, qint64 b, qint64 modulus)
{
    return static_cast<qint64>(static_cast<Wide>(reduced(a, modulus)) * reduced(b, modulus) % modulus);
}

qint64 power(qint64 base, qint64 exponent, qint64 modulus)
{
    qint64 result = 1 % modulus;
    base = reduced(base, modulus);
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 != 0)
            result = timesModulo(result, base, modulus);
        base = timesModulo(base, base, modulus);
    }
    return result;
}

std::optional<qint64> combined(const QList<qint64> &remainders, const QList<qint64> &moduli)
{
    qint64 value = 0;
    qint64 step = 1;
    for (qsizetype i = 0; i < moduli.size(); ++i) {
        if (moduli[i] > 100000)
            return {};
        for (qint64 tries = 0; value % moduli[i] != remainders[i] % moduli[i]; ++tries) {
            const auto next = added(value, step);
            if (!next || tries > moduli[i])
                return {};
            value = *next;
        }
        const auto common = multiplied(step / std::gcd(step, moduli[i]), moduli[i]);
        if (!common)
            return {};
        step = *common;
    }
    return value;
}

} // namespace daao::remainders
