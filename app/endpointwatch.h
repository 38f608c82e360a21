#pragma once

#include "ui/pages/session.h"

namespace daao {

/// How the endpoints of a project have been doing in this session.
class EndpointWatch
{
public:
    /// The endpoints and the pool as they are now; what was seen of those that stay is kept.
    void setEndpoints(const QList<Endpoint> &endpoints, const QList<ModelCard> &pool);
    /// Whether the call says something new about its endpoint.
    bool follow(const Call &call);
    const QList<EndpointHealth> &health() const { return m_health; }

private:
    QHash<QString, QString> m_endpointOf; ///< by LLM
    QList<EndpointHealth> m_health;
};

} // namespace daao
