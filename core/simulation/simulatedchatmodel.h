#pragma once

#include "core/providers/chatmodel.h"
#include "core/simulation/simulatedpool.h"

#include <QCoreApplication>

#include <memory>

namespace daao {

/// The simulated pool in process. With timeScale 0 it answers at once in the caller's thread (the attempt
/// still carries the modelled latency); with timeScale s > 0 an answer takes s times its modelled time,
/// streams as it would and can be cancelled at once: then deltas and results come from a timer thread of its
/// own. Safe from any thread.
class SimulatedChatModel : public ChatModel
{
    Q_DECLARE_TR_FUNCTIONS(daao::SimulatedChatModel)
    Q_DISABLE_COPY_MOVE(SimulatedChatModel)

public:
    struct Options
    {
        double timeScale = 0;
        int stallMs = 60'000; ///< modelled time after which a stalled answer ends as a timeout
    };

    explicit SimulatedChatModel(std::shared_ptr<const SimulatedPool> pool)
        : SimulatedChatModel(std::move(pool), Options())
    {}
    SimulatedChatModel(std::shared_ptr<const SimulatedPool> pool, Options options);
    /// What is in flight ends as cancelled.
    ~SimulatedChatModel() override;

    QFuture<Attempt> attempt(ChatRequest request, QString requestId, DeltaHandler onDelta,
                             std::stop_token stop) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace daao
