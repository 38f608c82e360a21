#include "core/policies/evidencereading.h"

#include "core/text/answers.h"

namespace daao {

namespace {

/// What tells candidates apart: programs by their text, answers by their meaning.
int groupOf(QStringList &answers, const Candidate &candidate)
{
    const QString given = candidate.code.isEmpty() ? candidate.answer : candidate.code.trimmed();
    if (given.isEmpty())
        return -1;
    for (qsizetype g = 0; g < answers.size(); ++g)
        if (candidate.code.isEmpty() ? sameAnswer(answers[g], given) : answers[g] == given)
            return int(g);
    answers.append(given);
    return int(answers.size() - 1);
}

} // namespace

Way wayOf(Kind kind)
{
    switch (kind) {
    case Kind::Direct:
        return Way::Direct;
    case Kind::Program:
    case Kind::Tested:
        return Way::Program;
    case Kind::Tools:
        return Way::Tools;
    default:
        return Way::Working;
    }
}

Way wayOf(Operator op)
{
    return wayOf(kindOf(op, true));
}

Evidence readEvidence(const QList<NodeRun> &nodes, const std::function<int(const QString &)> &llmOf,
                      const std::function<const Ways &(int)> &waysOf)
{
    Evidence evidence;
    bool alone = true;
    int layer = 0;
    for (const NodeRun &node : nodes) {
        alone = alone && node.layer == layer;
        if (node.layer != layer)
            alone = evidence.pieces.empty();
        layer = node.layer;
        const Kind kind = kindOf(node.op, alone);
        for (const Candidate &candidate : node.candidates) {
            Piece piece{.kind = kind, .llm = llmOf(kind == Kind::Debated ? candidate.model : node.model)};
            piece.answer = groupOf(evidence.answers, candidate);
            if (node.op == Operator::Programmer || node.op == Operator::Test)
                piece.tests = candidate.testsPassed ? (*candidate.testsPassed ? 1 : 0) : -1;
            piece.logit = waysOf(piece.llm)[size_t(wayOf(kind))];
            evidence.pieces.push_back(piece);
        }
        evidence.nodeEnds.push_back(int(evidence.pieces.size()));
    }
    return evidence;
}

} // namespace daao
