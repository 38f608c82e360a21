#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace daao {

/// The operators a workflow node can be (method.md 5.8). Their stable names are in operatorInfo().
enum class Operator { Generate, Cot, SelfConsistency, Debate, SelfRefine, Review, Ensemble, Programmer, Test, React };

/// What the planner and the views need to know about an operator.
struct OperatorInfo
{
    Operator op;
    QString id;          ///< stable name: JSON, SQL, command line
    QString description; ///< one sentence, English; also what a text encoder embeds
    int minCandidates;   ///< candidates it must find on the blackboard
    bool needsSandbox;   ///< runs generated code
    bool codeOnly;       ///< makes sense for questions with public tests only
    bool generator;      ///< can open a workflow: needs nothing but the query
};

const QList<OperatorInfo> &allOperators();
const OperatorInfo &operatorInfo(Operator op);
inline QString toString(Operator op)
{
    return operatorInfo(op).id;
}
std::optional<Operator> operatorFromString(const QString &id);

} // namespace daao
