#include "core/store/outcomeblob.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace daao::store {

namespace {

constexpr quint32 magic = 0x44414f54; // "DAOT"
constexpr quint16 version = 1;
constexpr quint32 mostBytes = 1U << 30;

QDataStream &operator<<(QDataStream &out, const Outcome &outcome)
{
    return out << outcome.score << qint64(outcome.cost ? outcome.cost->pico() : -1)
               << qint32(outcome.promptTokens.value_or(-1)) << qint32(outcome.completionTokens.value_or(-1))
               << outcome.answer.has_value() << outcome.answer.value_or(QString());
}

QDataStream &operator>>(QDataStream &in, Outcome &outcome)
{
    qint64 cost = -1;
    qint32 prompt = -1;
    qint32 completion = -1;
    bool answered = false;
    QString answer;
    in >> outcome.score >> cost >> prompt >> completion >> answered >> answer;
    if (cost >= 0)
        outcome.cost = Money::pico(cost);
    if (prompt >= 0)
        outcome.promptTokens = prompt;
    if (completion >= 0)
        outcome.completionTokens = completion;
    if (answered)
        outcome.answer = answer;
    return in;
}

QDataStream &operator<<(QDataStream &out, const OutcomeQuery &query)
{
    return out << query.id << query.dataset << query.split << query.text;
}

QDataStream &operator>>(QDataStream &in, OutcomeQuery &query)
{
    return in >> query.id >> query.dataset >> query.split >> query.text;
}

} // namespace

QByteArray OutcomeBlob::pack(const OutcomeTable &table)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << magic << version << table.models() << qint32(table.queryCount());
    for (int q = 0; q < table.queryCount(); ++q) {
        out << table.queries()[q];
        for (int m = 0; m < table.modelCount(); ++m) {
            const int repeats = table.repeats(q, m);
            out << qint32(repeats);
            for (int i = 0; i < repeats; ++i)
                out << *table.outcome(q, m, i);
        }
    }
    return qCompress(bytes, 6);
}

Result<OutcomeTable> OutcomeBlob::unpack(const QByteArray &bytes)
{
    const auto damaged = [] {
        return failure(ErrorKind::Damaged, tr("The stored outcome table is damaged. Import it again."));
    };
    if (bytes.size() < 4 || qFromBigEndian<quint32>(bytes.constData()) > mostBytes)
        return damaged();
    const QByteArray plain = qUncompress(bytes);
    QDataStream in(plain);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 word = 0;
    quint16 number = 0;
    QStringList models;
    qint32 queries = 0;
    in >> word >> number;
    if (word != magic)
        return damaged();
    if (number > version)
        return failure(ErrorKind::TooNew,
                       tr("The outcome table was stored by a newer version of this program."));
    in >> models >> queries;
    OutcomeTable table;
    for (const QString &model : models)
        table.addModel(model);
    for (int q = 0; q < queries && in.status() == QDataStream::Ok; ++q) {
        OutcomeQuery query;
        in >> query;
        const int place = table.addQuery(query);
        for (int m = 0; m < models.size(); ++m) {
            qint32 repeats = 0;
            in >> repeats;
            for (int i = 0; i < repeats && in.status() == QDataStream::Ok; ++i) {
                Outcome outcome;
                in >> outcome;
                table.add(place, m, outcome);
            }
        }
    }
    if (in.status() != QDataStream::Ok || !in.atEnd() || table.queryCount() != queries
        || table.modelCount() != models.size())
        return damaged();
    return table;
}

} // namespace daao::store
