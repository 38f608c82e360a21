#include "ui/pages/explore/queryfile.h"

#include "core/problems/querytable.h"

#include <QFile>
#include <QFileInfo>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Query>> wholeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput,
                       QueryFile::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(4 * QueryFile::longestQuery + 1); // a character has at most four
    return QList<Query>{{.text = QString::fromUtf8(bytes)}};
}

Result<QList<Query>> tableIn(const QString &path)
{
    const auto table = QueryTable::read(path);
    if (!table)
        return tl::unexpected(table.error());
    const auto columns = table->guess();
    if (columns.query < 0)
        return failure(ErrorKind::BadInput, QueryFile::tr("%1 has no column called query.").arg(path));
    return table->queries(columns);
}

} // namespace

Result<QList<Query>> QueryFile::read(const QString &path)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    const bool isTable = QStringList{u"csv"_s, u"tsv"_s, u"json"_s, u"jsonl"_s, u"ndjson"_s}.contains(kind);
    const bool isText = QStringList{u"txt"_s, u"md"_s, QString()}.contains(kind);
    if (!isTable && !isText)
        return failure(
            ErrorKind::BadInput,
            tr("%1 is none of the files that hold queries: .txt, .json, .jsonl or .csv.").arg(path));
    auto queries = isTable ? tableIn(path) : wholeFile(path);
    if (!queries)
        return queries;
    for (const Query &query : *queries)
        if (query.text.size() > longestQuery)
            return failure(ErrorKind::BadInput, tr("A query in %1 is too long.").arg(path));
    if (queries->isEmpty() || queries->first().text.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, tr("%1 holds no query.").arg(path));
    return queries;
}

} // namespace daao
