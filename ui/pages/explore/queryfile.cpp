#include "ui/pages/explore/queryfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QStringList tagsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().split(u' ', Qt::SkipEmptyParts);
    QStringList tags;
    for (const QJsonValue &tag : value.toArray())
        tags.append(tag.toString());
    tags.removeAll(QString());
    return tags;
}

Result<Query> queryOf(const QJsonValue &value, const QString &place)
{
    const QJsonObject object = value.toObject();
    Query query{.text = value.isString() ? value.toString() : object["query"_L1].toString()};
    if (query.text.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, QueryFile::tr("%1 has no \"query\".").arg(place));
    if (query.text.size() > QueryFile::longestQuery)
        return failure(ErrorKind::BadInput, QueryFile::tr("The query in %1 is too long.").arg(place));
    const QJsonValue answer = object.contains("answer"_L1) ? object["answer"_L1] : object["expected"_L1];
    if (const QString text = answer.toVariant().toString(); !text.isEmpty())
        query.reference.answer = text;
    query.tags = tagsOf(object["tags"_L1]);
    return query;
}

Result<QList<Query>> fromJson(const QString &name, const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(
            ErrorKind::BadInput,
            QueryFile::tr("%1 is not JSON: %2 at byte %3.").arg(name, error.errorString()).arg(error.offset));
    QList<Query> queries;
    const QJsonArray array =
        document.isArray() ? document.array() : QJsonArray{QJsonValue(document.object())};
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place =
            document.isArray() ? QueryFile::tr("Entry %1 of %2").arg(i + 1).arg(name) : name;
        const auto query = queryOf(array[i], place);
        if (!query)
            return tl::unexpected(query.error());
        queries.append(*query);
    }
    return queries;
}

Result<QList<Query>> fromJsonLines(const QString &name, const QByteArray &bytes)
{
    QList<Query> queries;
    int number = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QString place = QueryFile::tr("Line %1 of %2").arg(number).arg(name);
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return failure(ErrorKind::BadInput, QueryFile::tr("%1 is no JSON object.").arg(place));
        const auto query = queryOf(document.object(), place);
        if (!query)
            return tl::unexpected(query.error());
        queries.append(*query);
    }
    return queries;
}

Result<QList<Query>> fromCsv(const QString &name, const QByteArray &bytes)
{
    const auto records = QueryFile::records(QString::fromUtf8(bytes));
    if (!records)
        return tl::unexpected(records.error());
    QStringList head;
    for (const QString &column : records->value(0))
        head.append(column.trimmed().toLower());
    const qsizetype text = head.indexOf(u"query"_s);
    if (text < 0)
        return failure(ErrorKind::BadInput, QueryFile::tr("%1 has no column called query.").arg(name));
    const qsizetype answer = std::max(head.indexOf(u"answer"_s), head.indexOf(u"expected"_s));
    const qsizetype tags = head.indexOf(u"tags"_s);
    QList<Query> queries;
    for (qsizetype i = 1; i < records->size(); ++i) {
        const QStringList &record = records->at(i);
        const auto query = queryOf(QJsonObject{{u"query"_s, record.value(text)},
                                               {u"answer"_s, answer < 0 ? QString() : record.value(answer)},
                                               {u"tags"_s, tags < 0 ? QString() : record.value(tags)}},
                                   QueryFile::tr("Record %1 of %2").arg(i).arg(name));
        if (!query)
            return tl::unexpected(query.error());
        queries.append(*query);
    }
    return queries;
}

} // namespace

Result<QList<Query>> QueryFile::read(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    if (file.size() > largest)
        return failure(ErrorKind::BadInput, tr("%1 is larger than 64 MB.").arg(name));
    return parse(name, file.readAll());
}

Result<QList<Query>> QueryFile::parse(const QString &name, const QByteArray &bytes)
{
    const QString kind = QFileInfo(name).suffix().toLower();
    Result<QList<Query>> queries;
    if (kind == u"json")
        queries = fromJson(name, bytes);
    else if (kind == u"jsonl" || kind == u"ndjson")
        queries = fromJsonLines(name, bytes);
    else if (kind == u"csv")
        queries = fromCsv(name, bytes);
    else if (kind == u"txt" || kind == u"md" || kind.isEmpty())
        queries = queryOf(QString::fromUtf8(bytes), name).transform([](const Query &query) {
            return QList<Query>{query};
        });
    else
        return failure(
            ErrorKind::BadInput,
            tr("%1 is none of the files that hold queries: .txt, .json, .jsonl or .csv.").arg(name));
    if (queries && queries->isEmpty())
        return failure(ErrorKind::BadInput, tr("%1 holds no query.").arg(name));
    return queries;
}

Result<QList<QStringList>> QueryFile::records(const QString &text)
{
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool quoted = false;
    bool sawQuote = false;
    const auto endRecord = [&] {
        record.append(std::exchange(field, {}));
        if (record.size() > 1 || !record.first().isEmpty())
            records.append(record);
        record.clear();
        sawQuote = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && field.isEmpty() && !sawQuote) {
            quoted = sawQuote = true;
        } else if (c == u',') {
            record.append(std::exchange(field, {}));
            sawQuote = false;
        } else if (c == u'\n') {
            endRecord();
        } else if (c != u'\r') {
            field += c;
        }
    }
    if (quoted)
        return failure(ErrorKind::BadInput,
                       tr("A quoted field never ends (record %1).").arg(records.size() + 1));
    endRecord();
    return records;
}

} // namespace daao
