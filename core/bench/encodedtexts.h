#pragma once

#include "core/domain/outcometable.h"
#include "core/learn/textencoder.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace daao {

/// The texts of an outcome table as points (rows of length 1), and the encoder for more. A value; copies
/// share the encoder.
struct EncodedTexts
{
    std::shared_ptr<const TextEncoder> encoder;
    int dimensions = 0;
    std::vector<float> points; ///< queries x dimensions

    std::span<const float> row(int query) const
    {
        return std::span(points).subspan(size_t(query) * size_t(dimensions), size_t(dimensions));
    }

    /// Fits the embedded encoder on the texts and encodes them.
    static Result<EncodedTexts> of(const OutcomeTable &table, quint64 seed, std::stop_token stop = {});
};

} // namespace daao
