#pragma once

#include "core/store/connection.h"

#include <mutex>
#include <vector>

namespace daao::store {

/// Connections for reading, opened when first needed and used again. Thread-safe.
class Readers final
{
    Q_DISABLE_COPY_MOVE(Readers)

public:
    Readers(QString file, sql::Connection::Options options);

    /// A connection for one thread, handed back when the lease ends.
    class Lease
    {
    public:
        Lease(Readers *home, std::unique_ptr<sql::Connection> connection)
            : m_home(home)
            , m_connection(std::move(connection))
        {}
        Lease(Lease &&) = default;
        Lease &operator=(Lease &&) = delete;
        ~Lease();
        sql::Connection *operator->() const { return m_connection.get(); }
        sql::Connection &operator*() const { return *m_connection; }

    private:
        Readers *m_home;
        std::unique_ptr<sql::Connection> m_connection;
    };
    Result<Lease> take();

private:
    const QString m_file;
    const sql::Connection::Options m_options;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<sql::Connection>> m_idle;
};

} // namespace daao::store
