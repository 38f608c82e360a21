#pragma once

#include "core/problems/structures.h"

#include <QString>

namespace daao {

/// A question as one line for a calculator (+ - * // % ** and parentheses); empty where it is none.
QString expressionOf(const Structure &structure);

/// The same with one plausible slip, chosen by `luck`.
QString wrongExpressionOf(const Structure &structure, quint64 luck);

} // namespace daao
