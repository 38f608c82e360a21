#include "core/operators/toolcall.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daao {

std::optional<ToolCall> findToolCall(const QString &reply)
{
    static const QRegularExpression opening(u"^[ \\t]*(`{3,}|~{3,})[ \\t]*([A-Za-z0-9]*)[^\\n`]*$"_s,
                                            QRegularExpression::MultilineOption);
    for (qsizetype from = 0;;) {
        const auto match = opening.match(reply, from);
        if (!match.hasMatch())
            return std::nullopt;
        const QRegularExpression closing(u"^[ \\t]*"_s + match.captured(1) + u"[ \\t]*$"_s,
                                         QRegularExpression::MultilineOption);
        const qsizetype body = match.capturedEnd() + 1;
        const auto close = body <= reply.size() ? closing.match(reply, body) : QRegularExpressionMatch();
        const qsizetype stop = close.hasMatch() ? close.capturedStart() : reply.size();
        const qsizetype end = close.hasMatch() ? close.capturedEnd() : reply.size();
        const QString info = match.captured(2).toLower();
        const QString input = body < stop ? reply.sliced(body, stop - body) : QString();
        if (info == u"calculator" || info == u"calc")
            return ToolCall{ToolCall::Calculator, input, end};
        if (info == u"python" || info == u"py" || info == u"python3")
            return ToolCall{ToolCall::Python, input, end};
        if (end >= reply.size())
            return std::nullopt;
        from = end;
    }
}

} // namespace daao
