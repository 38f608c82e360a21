#pragma once

#include <QList>
#include <QString>

namespace daao {

/// The stretch of time a view shows, and where its moments lie. Milliseconds; a plain value.
struct TimeAxis
{
    double from = 0;
    double to = 1000;

    bool operator==(const TimeAxis &) const = default;

    double length() const { return to - from; }
    double x(double ms, double width) const { return (ms - from) / length() * width; }
    double ms(double x, double width) const { return from + x / width * length(); }

    /// Nearer (factor > 1) or farther with one moment in its place; never under a tenth of a millisecond,
    /// never past 0 … `end` by more than the axis' own room.
    TimeAxis zoomed(double factor, double around, double end) const;
    TimeAxis moved(double byMs, double end) const;
    static TimeAxis whole(double end); ///< all of 0 … end with room for a label

    /// Round moments, about one each `pixels`.
    QList<double> ticks(double width, double pixels = 110) const;
    /// "0.7 s": as many decimals as the distance of ticks asks for.
    QString label(double ms, double width, double pixels = 110) const;
};

} // namespace daao
