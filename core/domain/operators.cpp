#include "core/domain/operators.h"

#include <algorithm>

namespace daao {

const QList<OperatorInfo> &allOperators()
{
    using enum Operator;
    const auto row = [](Operator op, const char *id, const char *description, int minCandidates, bool needsSandbox,
                        bool codeOnly, bool generator) {
        return OperatorInfo{op,           QString::fromLatin1(id), QString::fromLatin1(description), minCandidates,
                            needsSandbox, codeOnly,                generator};
    };
    static const QList<OperatorInfo> rows{
        row(Generate, "generate", "Ask once for the answer, without working.", 0, false, false, true),
        row(Cot, "cot", "Ask once for the working and then the answer.", 0, false, false, true),
        row(SelfConsistency, "self-consistency", "Sample several workings and keep all answers for a vote.", 0, false,
            false, true),
        row(Debate, "debate", "Three agents answer, read each other and answer again.", 0, false, false, true),
        row(SelfRefine, "self-refine", "Criticise the current answer and rewrite it.", 1, false, false, false),
        row(Review, "review", "A reviewer checks the current answer; a second call corrects it.", 1, false, false,
            false),
        row(Ensemble, "ensemble", "Vote over the candidates; ask a judge only without a majority.", 2, false, false,
            false),
        row(Programmer, "programmer", "Write a Python program for the question, run it and read its output.", 0, true,
            false, true),
        row(Test, "test", "Run the candidate program on the public tests and repair it.", 1, true, true, false),
        row(React, "react", "Think and use a calculator or Python in turns until the answer is found.", 0, true, false,
            true),
    };
    return rows;
}

const OperatorInfo &operatorInfo(Operator op)
{
    return allOperators().at(int(op));
}

std::optional<Operator> operatorFromString(const QString &id)
{
    const auto &rows = allOperators();
    const auto row = std::ranges::find(rows, id, &OperatorInfo::id);
    return row == rows.end() ? std::nullopt : std::optional(row->op);
}

} // namespace daao
