#include "core/orchestrator/rungate.h"

#include <algorithm>
#include <condition_variable>
#include <list>
#include <mutex>

namespace daao {

struct StepGate::Private
{
    struct Guest
    {
        Held held;
        bool mayGo = false;
        std::optional<WorkflowNode> edited;
    };

    QSet<QString> &breakpoints(Moment moment)
    {
        return moment == Moment::Before ? breaksBefore : breaksAfter;
    }
    bool stops(Moment moment, const QString &node)
    {
        return (paused && moment == Moment::Before) || breakpoints(moment).contains(node);
    }
    bool letGo(quint64 ticket, const std::optional<WorkflowNode> &edited)
    {
        const auto guest = std::ranges::find(guests, ticket, [](const Guest &g) { return g.held.ticket; });
        if (guest == guests.end() || guest->mayGo)
            return false;
        guest->mayGo = true;
        guest->edited = edited;
        return true;
    }

    std::mutex mutex;
    std::condition_variable_any released;
    std::list<Guest> guests; ///< a list: those who wait keep a reference
    QSet<QString> breaksBefore;
    QSet<QString> breaksAfter;
    bool paused = false;
    quint64 lastTicket = 0;
};

StepGate::StepGate(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{}

StepGate::~StepGate() = default;

void StepGate::setBreakpoint(const QString &node, Moment moment, bool on)
{
    {
        const std::scoped_lock lock(d->mutex);
        on ? void(d->breakpoints(moment).insert(node)) : void(d->breakpoints(moment).remove(node));
    }
    emit changed();
}

bool StepGate::hasBreakpoint(const QString &node, Moment moment) const
{
    return breakpoints(moment).contains(node);
}

QSet<QString> StepGate::breakpoints(Moment moment) const
{
    const std::scoped_lock lock(d->mutex);
    return d->breakpoints(moment);
}

void StepGate::setPaused(bool paused)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->paused = paused;
    }
    emit changed();
}

bool StepGate::isPaused() const
{
    const std::scoped_lock lock(d->mutex);
    return d->paused;
}

QList<StepGate::Held> StepGate::held() const
{
    const std::scoped_lock lock(d->mutex);
    QList<Held> list;
    for (const Private::Guest &guest : d->guests)
        if (!guest.mayGo)
            list.append(guest.held);
    return list;
}

bool StepGate::step(quint64 ticket, const std::optional<WorkflowNode> &edited)
{
    setPaused(true);
    return release(ticket, edited);
}

bool StepGate::release(quint64 ticket, const std::optional<WorkflowNode> &edited)
{
    {
        const std::scoped_lock lock(d->mutex);
        if (!d->letGo(ticket, edited))
            return false;
    }
    d->released.notify_all();
    emit changed();
    return true;
}

void StepGate::continueAll()
{
    {
        const std::scoped_lock lock(d->mutex);
        d->paused = false;
        for (Private::Guest &guest : d->guests)
            guest.mayGo = true;
    }
    d->released.notify_all();
    emit changed();
}

std::optional<WorkflowNode> StepGate::pass(const QString &runId, Moment moment, const WorkflowNode &node,
                                           const NodeRun &result, std::stop_token stop)
{
    std::unique_lock lock(d->mutex);
    if (stop.stop_requested() || !d->stops(moment, node.id))
        return std::nullopt;
    const auto guest =
        d->guests.insert(d->guests.end(), {.held = {++d->lastTicket, runId, moment, node, result}});
    lock.unlock();
    emit changed();
    lock.lock();
    d->released.wait(lock, stop, [&] { return guest->mayGo; });
    const auto edited = moment == Moment::Before ? guest->edited : std::nullopt;
    d->guests.erase(guest);
    lock.unlock();
    emit changed();
    return edited;
}

} // namespace daao
