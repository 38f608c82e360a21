#pragma once

#include "core/simulation/messagereading.h"

#include <QString>

namespace daao {

/// The form that instructions ask the final answer to have ("end with a line Answer: <value>", \boxed{}, …).
AnswerForm answerFormIn(const QString &instructions);

/// The words that instructions ask a verdict in ("Verdict: correct or wrong", "reply NO FAULT if …").
VerdictForm verdictFormIn(const QString &instructions);

} // namespace daao
