#include "core/orchestrator/nodekey.h"

#include "core/domain/json.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

QByteArray nodeKey(const OperatorInput &input, const QList<ModelCard> &cards, const QByteArray &promptHash)
{
    Reference visible = input.query.reference; // what an operator may show to an LLM
    visible.answer.reset();
    visible.hiddenTests.clear();
    QJsonArray candidates;
    for (const Candidate &candidate : input.candidates) {
        QJsonObject json = Json::from(candidate);
        json.remove(u"node"_s); // where it came from does not matter, only what it says
        candidates.append(json);
    }
    QJsonArray places;
    for (const ModelCard &card : cards)
        places.append(QJsonArray{card.endpoint, card.wireId()});
    WorkflowNode node = input.node;
    node.id.clear();
    QJsonObject content{
        {u"node"_s, Json::from(node)},          {u"llms"_s, places},
        {u"query"_s, input.query.text},         {u"reference"_s, Json::from(visible)},
        {u"candidates"_s, candidates},          {u"seed"_s, QString::number(input.seed)},
        {u"first_sample"_s, input.firstSample}, {u"prompts"_s, QString::fromLatin1(promptHash.toHex())}};
    if (!input.query.images.isEmpty())
        content.insert(u"images"_s, Json::from(input.query)[u"images"_s]);
    return QCryptographicHash::hash(Json::bytes(content), QCryptographicHash::Sha256);
}

} // namespace daao
