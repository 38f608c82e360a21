#include "core/learn/bert.h"

namespace daao {

using namespace Qt::StringLiterals;

std::vector<std::pair<QString, std::vector<qint64>>> bertTensors(const BertShape &s)
{
    std::vector<std::pair<QString, std::vector<qint64>>> list{
        {u"embeddings.word_embeddings.weight"_s, {s.vocabulary, s.hidden}},
        {u"embeddings.position_embeddings.weight"_s, {s.positions, s.hidden}},
        {u"embeddings.token_type_embeddings.weight"_s, {2, s.hidden}},
        {u"embeddings.LayerNorm.weight"_s, {s.hidden}},
        {u"embeddings.LayerNorm.bias"_s, {s.hidden}}};
    for (qint64 layer = 0; layer < s.layers; ++layer) {
        const QString in = u"encoder.layer.%1."_s.arg(layer);
        const auto linear = [&](const QString &name, qint64 to, qint64 from) {
            list.push_back({in + name + u".weight"_s, {to, from}});
            list.push_back({in + name + u".bias"_s, {to}});
        };
        for (const char *part : {"query", "key", "value"})
            linear(u"attention.self."_s + QString::fromLatin1(part), s.hidden, s.hidden);
        linear(u"attention.output.dense"_s, s.hidden, s.hidden);
        linear(u"intermediate.dense"_s, s.intermediate, s.hidden);
        linear(u"output.dense"_s, s.hidden, s.intermediate);
        for (const char *norm : {"attention.output.LayerNorm", "output.LayerNorm"})
            for (const char *part : {".weight", ".bias"})
                list.push_back({in + QString::fromLatin1(norm) + QString::fromLatin1(part), {s.hidden}});
    }
    return list;
}

} // namespace daao
