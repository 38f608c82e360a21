#include "app/endpointwatch.h"

#include <algorithm>

namespace daao {

namespace {

auto find(QList<EndpointHealth> &all, const QString &name)
{
    return std::ranges::find(all, name, [](const EndpointHealth &health) { return health.endpoint.name; });
}

} // namespace

void EndpointWatch::setEndpoints(const QList<Endpoint> &endpoints, const QList<ModelCard> &pool)
{
    QList<EndpointHealth> now;
    for (const Endpoint &endpoint : endpoints) {
        const auto known = find(m_health, endpoint.name);
        EndpointHealth health = known == m_health.end() ? EndpointHealth() : *known;
        health.endpoint = endpoint;
        health.models = int(std::ranges::count(pool, endpoint.name, &ModelCard::endpoint));
        now.append(health);
    }
    m_health = now;
    m_endpointOf.clear();
    for (const ModelCard &card : pool)
        m_endpointOf.insert(card.id, card.endpoint);
}

bool EndpointWatch::follow(const Call &call)
{
    const auto health = find(m_health, m_endpointOf.value(call.request.model));
    if (health == m_health.end())
        return false;
    const bool wasWell = health->failedInARow == 0;
    const bool isWell = call.reply.ok() || call.reply.last().error->kind == ErrorKind::Cancelled;
    ++health->calls;
    health->failedInARow = isWell ? 0 : health->failedInARow + 1;
    return wasWell != isWell || health->calls == 1;
}

} // namespace daao
