#include "core/domain/run.h"

#include <array>

namespace daao {

namespace {

template<class Enum, size_t N>
std::optional<Enum> find(const std::array<const char *, N> &names, const QString &name)
{
    for (size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i]))
            return Enum(int(i));
    return std::nullopt;
}

constexpr std::array nodeStatusNames{"waiting", "running", "ok", "error", "cancelled", "skipped", "reused"};
constexpr std::array runStatusNames{"running", "finished", "failed", "cancelled", "budget", "interrupted"};
constexpr std::array originNames{"simulated", "live", "mixed", "replay"};

} // namespace

QString toString(NodeStatus status)
{
    return QString::fromLatin1(nodeStatusNames.at(size_t(status)));
}

std::optional<NodeStatus> nodeStatusFromString(const QString &name)
{
    return find<NodeStatus>(nodeStatusNames, name);
}

QString toString(RunStatus status)
{
    return QString::fromLatin1(runStatusNames.at(size_t(status)));
}

std::optional<RunStatus> runStatusFromString(const QString &name)
{
    return find<RunStatus>(runStatusNames, name);
}

QString toString(Origin origin)
{
    return QString::fromLatin1(originNames.at(size_t(origin)));
}

std::optional<Origin> originFromString(const QString &name)
{
    return find<Origin>(originNames, name);
}

int NodeRun::promptTokens() const
{
    int sum = 0;
    for (const Call &call : calls)
        for (const Attempt &attempt : call.reply.attempts)
            sum += attempt.usage.promptTokens;
    return sum;
}

int NodeRun::completionTokens() const
{
    int sum = 0;
    for (const Call &call : calls)
        for (const Attempt &attempt : call.reply.attempts)
            sum += attempt.usage.completionTokens;
    return sum;
}

QList<Call> Run::calls() const
{
    QList<Call> all;
    for (const NodeRun &node : nodes)
        all += node.calls;
    return all;
}

} // namespace daao
