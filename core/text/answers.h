#pragma once

#include <QString>
#include <QStringList>

namespace daao {

/// Reading answers out of what an LLM wrote, and telling whether two of them say the same. Pure functions,
/// safe from any thread.

/// The final answer of a reply as it was written, without the words around it. Looked for in this order: the
/// last of \boxed{…}, "Answer: …" and "#### …"; "the answer is …"; a short last line; the last number. Sign,
/// decimals, fractions, dates and units stay. Empty if the reply is a refusal or holds none of these.
QString extractAnswer(const QString &reply);

/// The program in a reply: the last fenced Python block (the last that defines `entryPoint`, if one is
/// given), else the last fenced block that can be Python, else unfenced code. Common indentation is removed.
/// Empty if there is none.
QString extractCode(const QString &reply, const QString &entryPoint = {});

/// One spelling for all writings of an answer, to count votes by: no markup or LaTeX style, no units,
/// currency or percent sign, "x = " cut off, numbers in their shortest form (1,234.50 -> 1234.5; 2/4 -> 0.5;
/// 2/6 -> 1/3), dates as 2024-03-01, times as 14:05, (B) as B, bare lists and sets sorted, words in lower
/// case. Idempotent.
QString normaliseAnswer(const QString &answer);

/// The same for the eye: keeps capitals, percent signs and the order of words in lists.
QString tidyAnswer(const QString &answer);

/// Whether two answers say the same. Integers of any length are compared digit by digit; where a decimal
/// takes part, within 1e-6 relative; fractions equal their decimals; 50% equals 50 and 0.5; bare lists and
/// sets in any order, coordinates and intervals in theirs; a choice letter equals the letter with its text.
/// An empty answer equals none.
bool sameAnswer(const QString &a, const QString &b);

/// The letter (A first) of the option that an answer names by letter or by text; empty if it names none or
/// several.
QString choiceLetter(const QString &answer, const QStringList &choices);

} // namespace daao
