#pragma once

#include <QString>

#include <optional>

namespace daao {

/// A tool block in a reply: a fenced block whose info word is the tool's name.
struct ToolCall
{
    enum Tool { Calculator, Python };
    Tool tool = Calculator;
    QString input;
    qsizetype end =
        0; ///< behind the block; what an LLM wrote after it was written without knowing the result
};

/// The first tool block of a reply. A block that is never closed reaches to the end.
std::optional<ToolCall> findToolCall(const QString &reply);

} // namespace daao
