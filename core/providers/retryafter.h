#pragma once

#include "core/providers/httpmessage.h"

#include <QDateTime>

namespace daao {

/// The pause an endpoint asks for, in ms: `retry-after-ms`, or `retry-after` as seconds (fractions too) or an
/// HTTP date. -1 if it asks for none or for nonsense (zero, negative, in the past, not a number): the caller
/// then uses a pause of its own, never none. Very long pauses come out as INT_MAX.
int retryAfterMs(const HttpHead &head, const QDateTime &now);

} // namespace daao
