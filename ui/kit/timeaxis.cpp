#include "ui/kit/timeaxis.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace daao {

namespace {

constexpr double room = 1.12; // of the whole run: the label of the last bar stands behind it
constexpr double shortest = 0.1;

TimeAxis inside(TimeAxis axis, double end)
{
    const double most = std::max(end, shortest) * room;
    const double length = std::min(axis.length(), most);
    axis.from = std::clamp(axis.from, 0.0, most - length);
    axis.to = axis.from + length;
    return axis;
}

double stepFor(double length, double width, double pixels)
{
    const double rough = length * pixels / std::max(width, pixels);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (power * factor >= rough)
            return power * factor;
    return power * 10;
}

} // namespace

TimeAxis TimeAxis::whole(double end)
{
    return {0, std::max(end, shortest) * room};
}

TimeAxis TimeAxis::zoomed(double factor, double around, double end) const
{
    const double wanted = std::max(length() / factor, shortest);
    const double share = (around - from) / length();
    return inside({around - share * wanted, around + (1 - share) * wanted}, end);
}

TimeAxis TimeAxis::moved(double byMs, double end) const
{
    return inside({from + byMs, to + byMs}, end);
}

QList<double> TimeAxis::ticks(double width, double pixels) const
{
    const double step = stepFor(length(), width, pixels);
    QList<double> moments;
    for (double n = std::ceil(from / step - 1e-9); n * step <= to && moments.size() < 1000; ++n)
        moments.append(n * step);
    return moments;
}

QString TimeAxis::label(double ms, double width, double pixels) const
{
    const double step = stepFor(length(), width, pixels);
    if (to < 1000 || step < 1)
        return QCoreApplication::translate("daao::TimeAxis", "%1 ms")
            .arg(ms, 0, 'f', step < 1 ? std::min(3, int(std::ceil(-std::log10(step)))) : 0);
    return QCoreApplication::translate("daao::TimeAxis", "%1 s")
        .arg(ms / 1000, 0, 'f', step >= 1000 ? 0 : int(std::ceil(-std::log10(step / 1000))));
}

} // namespace daao
