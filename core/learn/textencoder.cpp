#include "core/learn/textencoder.h"

#include "core/learn/checkpoint.h"
#include "core/learn/endpointencoder.h"
#include "core/learn/hashedencoder.h"
#include "core/learn/minilmencoder.h"

namespace daao {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<const TextEncoder>> encoderFromCheckpoint(const Checkpoint &checkpoint,
                                                                 const EmbeddingSource &embeddings)
{
    const QString kind = checkpoint.header(u"encoder"_s).value("kind"_L1).toString();
    if (kind == "minilm"_L1) {
        auto encoder = MiniLmEncoder::fromCheckpoint(checkpoint);
        if (!encoder)
            return tl::unexpected(encoder.error());
        return *std::move(encoder);
    }
    if (kind == "endpoint"_L1) {
        auto encoder = EndpointEncoder::fromCheckpoint(checkpoint, embeddings);
        if (!encoder)
            return tl::unexpected(encoder.error());
        return *std::move(encoder);
    }
    auto encoder = HashedEncoder::fromCheckpoint(checkpoint);
    if (!encoder)
        return tl::unexpected(encoder.error());
    return std::make_shared<const HashedEncoder>(*std::move(encoder));
}

} // namespace daao
