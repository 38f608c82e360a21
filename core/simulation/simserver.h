#pragma once

#include "core/base/result.h"
#include "core/simulation/simulatedpool.h"

#include <QCoreApplication>
#include <QThread>

#include <memory>

namespace daao {

/// The simulated pool as an OpenAI-compatible server on 127.0.0.1: GET /v1/models, POST
/// /v1/chat/completions and POST /v1/embeddings. Lives on a thread of its own; start() and stop() may be
/// called from any other. The answers are those of SimulatedPool::reply() and SimulatedEmbedding, byte by
/// byte.
class SimServer
{
    Q_DECLARE_TR_FUNCTIONS(daao::SimServer)
    Q_DISABLE_COPY_MOVE(SimServer)

public:
    struct Options
    {
        quint16 port = 0;     ///< 0: any free one
        double timeScale = 0; ///< 0: answers at once; s > 0: s times the modelled time
        int idleMs = 60'000;  ///< a connection that neither sends nor receives is closed
        int maxConnections = 2000;
        qsizetype maxBody = 8 * 1024 * 1024;
        qsizetype maxHead = 64 * 1024;
    };

    explicit SimServer(std::shared_ptr<const SimulatedPool> pool)
        : SimServer(std::move(pool), Options())
    {}
    SimServer(std::shared_ptr<const SimulatedPool> pool, Options options);
    /// Closes all connections.
    ~SimServer();

    /// The port it listens on; Network with a sentence if it cannot.
    Result<quint16> start();
    void stop();
    quint16 port() const;
    /// "http://127.0.0.1:PORT/v1"
    QString url() const;
    /// Open connections now; for tests and for the curious.
    int connections() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace daao
