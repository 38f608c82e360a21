#include "core/store/runlines.h"

#include "core/domain/json.h"

#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QString cell(QString value)
{
    if (!value.isEmpty() && QStringView(u"=+-@\t\r").contains(value[0]))
        value.prepend(u'\'');
    return u'"' + value.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray RunLines::csvHeader()
{
    return "run_id,origin,status,policy,version,query,answer,difficulty,correct,cost_usd,wall_ms,started_at,"
           "models,shape,nodes,prompt_tokens,completion_tokens,tags,note\r\n";
}

QByteArray RunLines::csv(const RunSummary &run)
{
    const QStringList cells{cell(run.id),
                            cell(toString(run.origin)),
                            cell(toString(run.status)),
                            cell(run.policy.name),
                            QString::number(run.policy.version),
                            cell(run.query),
                            cell(run.answer),
                            QString::number(run.difficulty),
                            run.correct ? QString::number(int(*run.correct)) : QString(),
                            run.cost.complete ? QString::number(run.cost.known.usd(), 'g', 15) : QString(),
                            QString::number(run.wallMs),
                            cell(run.startedAt.toString(Qt::ISODateWithMs)),
                            cell(run.models.join(u' ')),
                            cell(run.shape),
                            QString::number(run.nodes),
                            QString::number(run.promptTokens),
                            QString::number(run.completionTokens),
                            cell(run.tags.join(u' ')),
                            cell(run.note)};
    return cells.join(u',').toUtf8() + "\r\n";
}

QJsonObject RunLines::json(const RunSummary &run)
{
    return {{u"run_id"_s, run.id},
            {u"origin"_s, toString(run.origin)},
            {u"status"_s, toString(run.status)},
            {u"policy"_s, QJsonObject{{u"name"_s, run.policy.name}, {u"version"_s, run.policy.version}}},
            {u"query"_s, run.query},
            {u"answer"_s, run.answer},
            {u"difficulty"_s, run.difficulty},
            {u"correct"_s, run.correct ? QJsonValue(*run.correct) : QJsonValue()},
            {u"cost_usd"_s, Json::from(run.cost)},
            {u"wall_ms"_s, run.wallMs},
            {u"started_at"_s, run.startedAt.toString(Qt::ISODateWithMs)},
            {u"models"_s, QJsonArray::fromStringList(run.models)},
            {u"shape"_s, run.shape},
            {u"nodes"_s, run.nodes},
            {u"prompt_tokens"_s, run.promptTokens},
            {u"completion_tokens"_s, run.completionTokens},
            {u"parent"_s, run.parent.isEmpty() ? QJsonValue() : QJsonValue(run.parent)},
            {u"starred"_s, run.starred},
            {u"tags"_s, QJsonArray::fromStringList(run.tags)},
            {u"note"_s, run.note}};
}

QByteArray RunLines::jsonLine(const RunSummary &run)
{
    return Json::bytes(json(run)) + '\n';
}

} // namespace daao
