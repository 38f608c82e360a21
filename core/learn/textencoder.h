#pragma once

#include "core/base/result.h"
#include "core/domain/embedding.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace daao {

class Checkpoint;

/// Turns a text into a point: similar texts lie close. Const and safe to call from any thread.
class TextEncoder
{
public:
    virtual ~TextEncoder() = default;

    /// What it is, for people and records: "hashed-svd-384/2", "minilm:<folder>",
    /// "endpoint:<endpoint>/<LLM>".
    virtual QString name() const = 0;
    virtual int dimensions() const = 0; ///< 384 for the embedded one
    /// Writes the embedding of a text, of length 1 (all zero for a text that says nothing), to `e`, which has
    /// dimensions() places. The embedded encoder never fails; one that asks somebody else may.
    virtual Result<> encode(const QString &text, std::span<float> e) const = 0;
    /// Told of the texts that encode() will be called with: one that asks somebody else asks for many at
    /// once. `progress` hears which share is done. Fails as encode() does, or Cancelled.
    virtual Result<> prepare(const QStringList & /*texts*/, const std::function<void(double)> & /*progress*/,
                             std::stop_token /*stop*/) const
    {
        return {};
    }
    /// Everything needed to make the same encoder again, under "encoder".
    virtual void toCheckpoint(Checkpoint &checkpoint) const = 0;
};

/// The encoder that a checkpoint was made with. Damaged or TooNew with a sentence if it cannot be had. One
/// that asks an endpoint does so through `embeddings`, and only when it encodes.
Result<std::shared_ptr<const TextEncoder>> encoderFromCheckpoint(const Checkpoint &checkpoint,
                                                                 const EmbeddingSource &embeddings = {});

} // namespace daao
