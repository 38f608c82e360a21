#include "core/bench/encodedtexts.h"

#include "core/learn/hashedencoder.h"

namespace daao {

Result<EncodedTexts> EncodedTexts::of(const OutcomeTable &table, quint64 seed, std::stop_token stop)
{
    QStringList texts;
    for (const OutcomeQuery &query : table.queries())
        texts.append(query.text);
    auto fitted =
        HashedEncoder::fit(std::span<const QString>(texts.constData(), size_t(texts.size())), seed, stop);
    if (!fitted)
        return tl::unexpected(fitted.error());
    EncodedTexts encoded;
    encoded.encoder = std::make_shared<const HashedEncoder>(std::move(*fitted));
    encoded.dimensions = encoded.encoder->dimensions();
    encoded.points.resize(size_t(texts.size()) * size_t(encoded.dimensions));
    for (qsizetype q = 0; q < texts.size(); ++q) {
        const auto place = std::span(encoded.points)
                               .subspan(size_t(q) * size_t(encoded.dimensions), size_t(encoded.dimensions));
        if (auto done = encoded.encoder->encode(texts[q], place); !done)
            return tl::unexpected(done.error());
    }
    return encoded;
}

} // namespace daao
