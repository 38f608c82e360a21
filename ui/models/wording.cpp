#include "ui/models/wording.h"

#include <algorithm>
#include <cmath>

namespace daao {

QString Wording::money(const std::optional<Money> &money)
{
    if (!money)
        return QStringLiteral("—");
    if (*money == Money())
        return tr("free");
    const double dollars = money->usd(); // three significant digits, never an exponent
    const int digits = std::clamp(2 - int(std::floor(std::log10(std::abs(dollars)))), 0, 12);
    QString number = QString::number(dollars, 'f', digits);
    while (number.contains(QLatin1Char('.'))
           && (number.endsWith(QLatin1Char('0')) || number.endsWith(QLatin1Char('.'))))
        number.chop(1);
    return QStringLiteral("$") + number;
}

QString Wording::cost(const Cost &cost)
{
    if (cost.complete)
        return cost.known == Money() ? QStringLiteral("$0") : money(cost.known);
    return cost.known == Money() ? QStringLiteral("—") : QStringLiteral("≥ ") + money(cost.known);
}

QString Wording::milliseconds(double ms)
{
    if (ms < 1000)
        return tr("%1 ms").arg(ms, 0, 'f', 0);
    return tr("%1 s").arg(ms / 1000, 0, 'f', 2);
}

QString Wording::clock(double seconds)
{
    const qint64 whole = qRound64(seconds);
    const QChar zero = u'0';
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, zero)
        .arg(whole % 60, 2, 10, zero);
}

QString Wording::jobState(Job::State state)
{
    switch (state) {
    case Job::State::Running:
        return tr("● running");
    case Job::State::Paused:
        return tr("‖ paused");
    case Job::State::Stopping:
        return tr("● stopping");
    case Job::State::Done:
        return tr("✓ done");
    case Job::State::Cancelled:
        return tr("✕ cancelled");
    case Job::State::Failed:
        return tr("✕ failed");
    }
    return {};
}

QString Wording::status(NodeStatus status)
{
    switch (status) {
    case NodeStatus::Waiting:
        return tr("○ waiting");
    case NodeStatus::Running:
        return tr("● running");
    case NodeStatus::Ok:
        return tr("✓ done");
    case NodeStatus::Failed:
        return tr("✕ failed");
    case NodeStatus::Cancelled:
        return tr("✕ cancelled");
    case NodeStatus::Skipped:
        return tr("○ skipped");
    case NodeStatus::Reused:
        return tr("↺ reused");
    }
    return {};
}

QString Wording::status(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return tr("● running");
    case RunStatus::Finished:
        return tr("✓ finished");
    case RunStatus::Failed:
        return tr("✕ failed");
    case RunStatus::Cancelled:
        return tr("✕ cancelled");
    case RunStatus::BudgetStopped:
        return tr("✕ stopped by the budget");
    case RunStatus::Interrupted:
        return tr("✕ interrupted");
    }
    return {};
}

QString Wording::origin(Origin origin)
{
    switch (origin) {
    case Origin::Simulated:
        return tr("SIMULATED");
    case Origin::Live:
        return tr("LIVE");
    case Origin::Mixed:
        return tr("MIXED");
    case Origin::Replay:
        return tr("REPLAY");
    }
    return {};
}

QString Wording::verdict(const std::optional<bool> &correct)
{
    if (!correct)
        return tr("not judged");
    return *correct ? tr("✓ right") : tr("✕ wrong");
}

} // namespace daao
