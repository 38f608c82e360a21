#include "app/endpoints.h"

namespace daao {

using namespace Qt::StringLiterals;

Error Endpoints::nameFault(const Registry &registry, const QString &name)
{
    const auto endpoints = registry.endpoints();
    if (!endpoints)
        return endpoints.error();
    if (name.isEmpty() || name == u"simulated" || name == u"all" || name.contains(u'/'))
        return {ErrorKind::Usage, tr("%1 cannot be the name of an endpoint. Choose another.").arg(name), {}};
    if (std::ranges::find(*endpoints, name, &Endpoint::name) != endpoints->end())
        return {
            ErrorKind::Usage, tr("There is an endpoint called %1 already. Remove it first.").arg(name), {}};
    return {};
}

QList<ModelCard> Endpoints::cards(const Registry &registry, const ProbeReport &report)
{
    const auto known = registry.models().value_or(QList<ModelCard>());
    const auto url = EndpointUrl::parse(report.endpoint.url);
    QList<ModelCard> list = report.models;
    for (ModelCard &card : list) {
        card.endpoint = report.endpoint.name;
        card.remoteId = card.wireId();
        if (std::ranges::find(known, card.id, &ModelCard::id) != known.end())
            card.id = card.endpoint + u'/' + card.remoteId;
        if (!card.price && url && url->isLoopback())
            card.price = Price{.validFrom = QDateTime::currentDateTimeUtc(), .source = u"loopback"_s};
    }
    return list;
}

Result<> Endpoints::adopt(Registry &registry, const ProbeReport &report)
{
    if (const Error refused = nameFault(registry, report.endpoint.name); !refused.message.isEmpty())
        return tl::unexpected(refused);
    if (report.models.isEmpty())
        return failure(ErrorKind::BadReply, tr("The endpoint lists no LLM."));
    if (auto saved = registry.saveEndpoint(report.endpoint); !saved)
        return saved;
    return registry.saveModels(cards(registry, report));
}

} // namespace daao
