#include "core/providers/retryafter.h"

#include <QLocale>
#include <QTimeZone>

#include <cmath>
#include <limits>

namespace daao {

namespace {

int clampedMs(double ms)
{
    if (!std::isfinite(ms) || ms <= 0)
        return -1;
    return ms >= std::numeric_limits<int>::max() ? std::numeric_limits<int>::max() : int(std::ceil(ms));
}

/// A plain decimal; NaN for anything else ("inf" and "nan" included).
double decimal(const QByteArray &text)
{
    for (const char c : text)
        if (!std::strchr("0123456789.+-eE", c))
            return std::nan("");
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? value : std::nan("");
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"
QDateTime httpDate(const QByteArray &text)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

int retryAfterMs(const HttpHead &head, const QDateTime &now)
{
    if (const QByteArray ms = head.value("retry-after-ms"); !ms.isEmpty())
        if (const int pause = clampedMs(decimal(ms)); pause > 0)
            return pause;
    const QByteArray text = head.value("retry-after");
    if (text.isEmpty())
        return -1;
    if (const double seconds = decimal(text); !std::isnan(seconds))
        return clampedMs(seconds * 1000);
    const QDateTime date = httpDate(text);
    return date.isValid() ? clampedMs(double(now.msecsTo(date))) : -1;
}

} // namespace daao
