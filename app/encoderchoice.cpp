#include "app/encoderchoice.h"

#include "app/workbench.h"
#include "core/learn/endpointencoder.h"
#include "core/learn/minilmencoder.h"

namespace daao {

using namespace Qt::StringLiterals;

Result<EncoderChoice> EncoderChoice::named(const QString &name, Workbench &bench, const QStringList &texts,
                                           std::stop_token stop)
{
    EncoderChoice choice;
    if (name == u"hashed")
        return choice;
    const QString kind = name.section(u':', 0, 0);
    const QString which = name.section(u':', 1);
    if (kind == u"minilm" && !which.isEmpty()) {
        auto encoder = MiniLmEncoder::open(which);
        if (!encoder)
            return tl::unexpected(encoder.error());
        choice.encoder = *std::move(encoder);
        return choice;
    }
    const QString endpoint = which.section(u'/', 0, 0);
    const QString model = which.section(u'/', 1);
    if (kind != u"endpoint" || endpoint.isEmpty() || model.isEmpty())
        return failure(
            ErrorKind::Usage,
            tr("There is no text encoder %1. Choose hashed, minilm:FOLDER or endpoint:NAME/LLM.").arg(name));
    auto encoder = EndpointEncoder::open(endpoint, model, bench.embeddings(), texts, std::move(stop));
    if (!encoder)
        return tl::unexpected(encoder.error());
    const auto cut =
        std::ranges::count_if(texts, [&](const QString &text) { return (*encoder)->cuts(text); });
    if (cut > 0)
        choice.warnings.append(
            tr("Of %n text(s) that are longer than %1 tokens, the embedding LLM reads the start and the end.",
               "", int(cut))
                .arg((*encoder)->tokens()));
    choice.encoder = *std::move(encoder);
    return choice;
}

} // namespace daao
