#include "core/policies/policyvariant.h"

#include "core/policies/policydocument.h"

namespace daao {

using namespace Qt::StringLiterals;

Result<PolicyVersion> PolicyVariant::of(const PolicyVersion &policy, const QString &change,
                                         const QStringList &pool)
{
    auto document = PolicyDocument::fromJson(policy.document);
    if (!document)
        return tl::unexpected(document.error());
    const QString key = change.section(u'=', 0, 0);
    const QStringList values = change.section(u'=', 1).split(u'+', Qt::SkipEmptyParts);
    bool known = !values.isEmpty() && document->mode == PolicyDocument::Mode::Daao;
    if (key == u"operators") {
        document->operators.clear();
        for (const QString &value : values) {
            const auto op = operatorFromString(value);
            if (!op)
                return failure(ErrorKind::Usage, tr("There is no operator called %1.").arg(value));
            document->operators.append(*op);
        }
    } else if (key == u"models") {
        for (const QString &value : values)
            if (!pool.contains(value))
                return failure(ErrorKind::Usage, tr("There is no LLM called %1.").arg(value));
        for (const OperatorInfo &info : allOperators()) // the pool, and with it the worth of money, stays
            document->operatorModels[info.op] = values;
    } else if (key == u"depth") {
        document->maxDepth = values.value(0).toInt(); // 0 for what is no number
        known = known && values.size() == 1 && document->maxDepth >= 1 && document->maxDepth <= 16;
    } else {
        document->reading =
            key == u"constant" ? PolicyDocument::Reading::Constant : PolicyDocument::Reading::Shuffled;
        known =
            document->mode == PolicyDocument::Mode::Daao && (change == u"constant" || change == u"shuffled");
    }
    if (!known)
        return failure(
            ErrorKind::Usage,
            tr("There is no variant %1 of %2. A policy trained by practice has constant, shuffled, "
               "operators=A+B, models=A+B and depth=N, N from 1 to 16.")
                .arg(change, policy.name));
    PolicyVersion variant = policy;
    variant.name += u'~' + change;
    variant.document = document->toJson();
    return variant;
}

} // namespace daao
