#include "core/store/readers.h"

namespace daao::store {

Readers::Readers(QString file, sql::Connection::Options options)
    : m_file(std::move(file))
    , m_options(options)
{}

Readers::Lease::~Lease()
{
    if (!m_connection)
        return;
    const std::scoped_lock lock(m_home->m_mutex);
    m_home->m_idle.push_back(std::move(m_connection));
}

Result<Readers::Lease> Readers::take()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(this, std::move(connection));
        }
    }
    auto connection = sql::Connection::open(m_file, m_options);
    if (!connection)
        return tl::unexpected(connection.error());
    return Lease(this, std::move(*connection));
}

} // namespace daao::store
