#include "core/policies/policyrule.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QJsonArray names(const QList<Operator> &operators)
{
    QJsonArray list;
    for (const Operator op : operators)
        list.append(toString(op));
    return list;
}

} // namespace

bool PolicyRule::holds(const Query &query, double difficulty) const
{
    return (!isCode || *isCode == query.reference.isCode())
           && (contains.isEmpty() || query.text.contains(contains, Qt::CaseInsensitive))
           && (tag.isEmpty() || query.tags.contains(tag, Qt::CaseInsensitive))
           && (!difficultyFrom || difficulty >= *difficultyFrom)
           && (!difficultyTo || difficulty <= *difficultyTo);
}

QJsonObject PolicyRule::toJson() const
{
    QJsonObject when;
    if (isCode)
        when[u"is_code"_s] = *isCode;
    if (!contains.isEmpty())
        when[u"contains"_s] = contains;
    if (!tag.isEmpty())
        when[u"tag"_s] = tag;
    if (difficultyFrom)
        when[u"difficulty_from"_s] = *difficultyFrom;
    if (difficultyTo)
        when[u"difficulty_to"_s] = *difficultyTo;
    QJsonObject json{{u"when"_s, when}};
    if (!forbidModels.isEmpty())
        json[u"forbid_models"_s] = QJsonArray::fromStringList(forbidModels);
    if (!onlyModels.isEmpty())
        json[u"only_models"_s] = QJsonArray::fromStringList(onlyModels);
    if (!forbidOperators.isEmpty())
        json[u"forbid_operators"_s] = names(forbidOperators);
    if (!onlyOperators.isEmpty())
        json[u"only_operators"_s] = names(onlyOperators);
    if (budget)
        json[u"budget_usd"_s] = budget->usd();
    if (maxDepth)
        json[u"max_depth"_s] = *maxDepth;
    return json;
}

} // namespace daao
