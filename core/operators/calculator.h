#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QString>

namespace daao {

/// The calculator that the react operator lends to LLMs: exact arithmetic on integers, decimals and
/// fractions. Knows + - * / // % ** (also × · ÷ − ^ and "mod") and brackets, with Python's precedence and
/// rounding; nothing else is evaluated. Numbers have at most 10,000 digits and the work is bounded. Pure,
/// safe from any thread.
class Calculator
{
    Q_DECLARE_TR_FUNCTIONS(daao::Calculator)

public:
    static constexpr int maxDigits = 10'000;

    /// The exact value: "42", "0.125", or "1/3 (about 0.333333333333333)". BadInput with a sentence
    /// otherwise.
    static Result<QString> evaluate(const QString &expression);
};

} // namespace daao
