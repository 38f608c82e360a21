#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>
#include <span>

namespace daao {

class Checkpoint;

/// Turns a text into a point: similar texts lie close. Const and safe to call from any thread.
class TextEncoder
{
public:
    virtual ~TextEncoder() = default;

    /// What it is, for people and records: "hashed", "minilm", "endpoint:<LLM>".
    virtual QString name() const = 0;
    virtual int dimensions() const = 0; ///< 384 for the embedded one
    /// Writes the embedding of a text, of length 1 (all zero for a text that says nothing), to `e`, which has
    /// dimensions() places. The embedded encoder never fails; one that asks somebody else may.
    virtual Result<> encode(const QString &text, std::span<float> e) const = 0;
    /// Everything needed to make the same encoder again, under "encoder".
    virtual void toCheckpoint(Checkpoint &checkpoint) const = 0;
};

/// The encoder that a checkpoint was made with. Damaged or TooNew with a sentence if it cannot be had.
Result<std::shared_ptr<const TextEncoder>> encoderFromCheckpoint(const Checkpoint &checkpoint);

} // namespace daao
