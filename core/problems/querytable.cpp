#include "core/problems/querytable.h"

#include "core/domain/json.h"
#include "core/text/csvreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

Result<QString> decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorKind::BadInput, QueryTable::tr("This is not UTF-8 text."));
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    return text;
}

char separatorOf(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(bytes.indexOf('\n'));
    char best = ',';
    for (const char c : {';', '\t'})
        if (head.count(c) > head.count(best))
            best = c;
    return best;
}

/// People's tables: a quote inside a bare question is only a quote.
Result<QList<QStringList>> rowsOf(const QByteArray &bytes)
{
    bool isGiven = false;
    CsvReader reader([&] { return std::exchange(isGiven, true) ? QByteArray() : bytes; },
                     {.separator = separatorOf(bytes), .strict = false});
    QList<QStringList> rows;
    QStringList row;
    for (auto more = reader.next(row);; more = reader.next(row)) {
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return rows;
        if (row.size() > 1 || !row.value(0).trimmed().isEmpty())
            rows.append(row);
    }
}

int columnCalled(const QStringList &columns, const QStringList &names)
{
    for (const QString &name : names)
        for (int i = 0; i < columns.size(); ++i)
            if (columns[i].trimmed().compare(name, Qt::CaseInsensitive) == 0)
                return i;
    return -1;
}

QueryTable::Mapping mappingOf(const QStringList &columns)
{
    return {
        columnCalled(columns, {u"query"_s, u"question"_s, u"prompt"_s, u"input"_s, u"text"_s, u"problem"_s}),
        columnCalled(columns, {u"expected"_s, u"answer"_s, u"expected_answer"_s, u"reference"_s, u"target"_s,
                               u"output"_s}),
        columnCalled(columns, {u"tags"_s, u"tag"_s, u"category"_s, u"family"_s})};
}

QString cellOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QVariantList entries = value.toArray().toVariantList();
    const bool isWords = std::ranges::all_of(
        entries, [](const QVariant &entry) { return entry.typeId() == QMetaType::QString; });
    if (!entries.isEmpty() && isWords)
        return value.toVariant().toStringList().join(u' '); // tags
    if (value.isArray() || value.isObject()) {
        const QByteArray bytes = Json::bytes({{u"v"_s, value}});
        return QString::fromUtf8(bytes.mid(5, bytes.size() - 6)); // without {"v": and }
    }
    return value.toVariant().toString();
}

} // namespace

Result<QueryTable> QueryTable::fromCsv(const QByteArray &bytes)
{
    auto rows = rowsOf(bytes);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::BadInput, tr("There is no query in it."));
    QueryTable table;
    if (mappingOf(rows->first()).query >= 0)
        table.columns = rows->takeFirst();
    qsizetype widest = 0;
    for (const QStringList &row : *rows)
        widest = std::max(widest, row.size());
    while (table.columns.size() < widest)
        table.columns.append(tr("column %1").arg(table.columns.size() + 1));
    table.rows = *rows;
    return table;
}

Result<QueryTable> QueryTable::fromJson(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::BadInput,
                       tr("This is not JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    const QJsonArray entries =
        document.isArray() ? document.array() : QJsonArray{QJsonValue(document.object())};
    QList<QJsonObject> objects;
    for (const QJsonValue &entry : entries)
        objects.append(entry.isString() ? QJsonObject{{u"query"_s, entry}} : entry.toObject());
    return fromObjects(objects);
}

Result<QueryTable> QueryTable::fromJsonLines(const QByteArray &bytes)
{
    QList<QJsonObject> objects;
    int number = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto object = Json::object(line.trimmed(), tr("line %1").arg(number));
        if (!object)
            return tl::unexpected(object.error());
        objects.append(*object);
    }
    return fromObjects(objects);
}

Result<QueryTable> QueryTable::fromObjects(const QList<QJsonObject> &objects)
{
    if (objects.isEmpty())
        return failure(ErrorKind::BadInput, tr("There is no query in it."));
    QueryTable table{.objects = objects};
    for (const QJsonObject &object : objects)
        for (const QString &key : object.keys())
            if (!table.columns.contains(key))
                table.columns.append(key);
    for (const QJsonObject &object : objects) {
        QStringList row;
        for (const QString &column : table.columns)
            row.append(cellOf(object.value(column)));
        table.rows.append(row);
    }
    return table;
}

Result<QueryTable> QueryTable::fromLines(const QString &text)
{
    QueryTable table;
    table.columns = QStringList{tr("query")};
    static const QRegularExpression ends(u"\r\n|\r|\n"_s);
    for (const QString &line : text.split(ends))
        if (!line.trimmed().isEmpty())
            table.rows.append({line.trimmed()});
    if (table.rows.isEmpty())
        return failure(ErrorKind::BadInput, tr("There is no query in it."));
    return table;
}

Result<QueryTable> QueryTable::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > largestFile)
        return failure(ErrorKind::BadInput, tr("%1 is larger than 64 MB.").arg(path));
    const QByteArray bytes = file.readAll();
    Result<QueryTable> table;
    if (const QString name = path.toLower(); name.endsWith(u".jsonl") || name.endsWith(u".ndjson"))
        table = fromJsonLines(bytes);
    else if (name.endsWith(u".json"))
        table = fromJson(bytes);
    else if (name.endsWith(u".csv") || name.endsWith(u".tsv"))
        table = fromCsv(bytes);
    else
        table = decoded(bytes).and_then([](const QString &text) { return fromLines(text); });
    if (!table) {
        Error error = table.error();
        error.message = tr("%1: %2").arg(path, error.message);
        return tl::unexpected(error);
    }
    return table;
}

QueryTable::Mapping QueryTable::guess() const
{
    Mapping mapping = mappingOf(columns);
    if (mapping.query < 0 && columns.size() == 1)
        mapping.query = 0;
    return mapping;
}

QList<Query> QueryTable::queries(const Mapping &mapping) const
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    QList<Query> list;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        Query query;
        query.text = rows[i].value(mapping.query).trimmed();
        if (query.text.isEmpty())
            continue;
        if (const QString expected = rows[i].value(mapping.expected).trimmed(); !expected.isEmpty())
            query.reference.answer = expected;
        if (i < objects.size())
            if (const auto problem = Json::problem(objects[i]);
                problem && problem->query.trimmed() == query.text)
                query = problem->toQuery();
        query.tags = rows[i].value(mapping.tags).split(between, Qt::SkipEmptyParts);
        list.append(query);
    }
    return list;
}

} // namespace daao
