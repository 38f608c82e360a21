#include "core/bench/datasetfile.h"

#include "core/bench/datasetformats.h"
#include "core/bench/packedfile.h"
#include "core/domain/json.h"
#include "core/text/csvreader.h"

#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 16 * 1024 * 1024;

Error inLine(qint64 line, Error error)
{
    return {ErrorKind::BadInput, DatasetFile::tr("Line %1: %2").arg(line).arg(error.message), error.detail};
}

/// Takes record after record into a data set.
class Intake
{
public:
    Intake(const QString &path, const QString &format)
        : m_folder(QFileInfo(path).dir())
    {
        m_import.dataset.source = path;
        m_import.dataset.format = format;
    }

    const QString &format() const { return m_import.dataset.format; }

    Result<> take(const QJsonObject &record, qint64 line)
    {
        if (format() == u"auto")
            m_import.dataset.format = DatasetFormats::formatOf(record);
        const auto read = DatasetFormats::read(format(), record, m_folder, ++m_number);
        if (!read)
            return tl::unexpected(inLine(line, read.error()));
        if (m_ids.contains(read->item.id))
            return tl::unexpected(
                inLine(line, {ErrorKind::BadInput,
                              DatasetFile::tr("The id “%1” occurs for the second time.").arg(read->item.id),
                              {}}));
        m_ids.insert(read->item.id);
        if (read->leftOut.isEmpty())
            m_import.dataset.items.append(read->item);
        else
            m_import.leftOut.append(DatasetFile::tr("%1: %2.").arg(read->item.id, read->leftOut));
        return {};
    }

    Result<DatasetFile::Import> finish()
    {
        if (m_number == 0)
            return failure(ErrorKind::BadInput, DatasetFile::tr("The file holds no items."));
        if (m_import.dataset.items.isEmpty())
            return failure(ErrorKind::BadInput,
                           DatasetFile::tr("None of the items can be used. The first: %1")
                               .arg(m_import.leftOut.first()));
        return std::move(m_import);
    }

private:
    QDir m_folder;
    DatasetFile::Import m_import;
    QSet<QString> m_ids;
    qint64 m_number = 0;
};

Result<> readLines(PackedFile &file, Intake &intake)
{
    for (qint64 number = 1;; ++number) {
        auto line = file.readLine(longestLine);
        if (!line)
            return tl::unexpected(line.error());
        if (line->isEmpty())
            return {};
        if (number == 1 && line->startsWith("\xef\xbb\xbf"))
            line->remove(0, 3);
        if (line->trimmed().isEmpty())
            continue;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(*line);
        if (decoder.hasError())
            return tl::unexpected(
                inLine(number, {ErrorKind::BadInput, DatasetFile::tr("This is not UTF-8 text."), {}}));
        const auto object = Json::object(*line, DatasetFile::tr("the item"));
        if (!object)
            return tl::unexpected(inLine(number, object.error()));
        if (auto taken = intake.take(*object, number); !taken)
            return taken;
    }
}

Result<> readRows(PackedFile &file, Intake &intake)
{
    CsvReader csv([&file] { return file.read(1 << 16); });
    QStringList header;
    QStringList fields;
    const auto first = csv.next(header);
    if (!first || !*first)
        return first ? Result<>() : tl::unexpected(first.error());
    const bool official = intake.format() == u"mmlu" && header.size() == 6 && !header.contains(u"question"_s);
    const QStringList names =
        official ? QStringList{u"question"_s, u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"answer"_s} : header;
    if (official) // Hendrycks' own files have no first line of names
        fields = header;
    for (bool pending = official;; pending = false) {
        const auto more = pending ? Result<bool>(true) : csv.next(fields);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        if (fields.size() != names.size())
            return tl::unexpected(
                inLine(csv.line(), {ErrorKind::BadInput,
                                    DatasetFile::tr("It has %1 fields, the first line has %2.")
                                        .arg(fields.size())
                                        .arg(names.size()),
                                    {}}));
        QJsonObject record;
        for (qsizetype i = 0; i < names.size(); ++i)
            record.insert(names[i].trimmed(), fields[i]);
        if (auto taken = intake.take(record, csv.line()); !taken)
            return taken;
    }
}

/// CSV by its name or its format; the format of a CSV file by the names of its columns.
bool isTable(const QString &path, const QString &format)
{
    const QString name = QFileInfo(path).fileName().toLower();
    return format == u"csv" || format == u"mmlu"
           || (format == u"auto" && (name.endsWith(".csv"_L1) || name.endsWith(".csv.gz"_L1)));
}

Result<QString> tableFormat(const QString &path)
{
    auto file = PackedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    CsvReader csv([&file] { return file->read(1 << 16); });
    QStringList header;
    const auto first = csv.next(header);
    if (!first)
        return tl::unexpected(first.error());
    return header.contains(u"A"_s) && header.contains(u"D"_s) && header.contains(u"question"_s) ? u"mmlu"_s
                                                                                                : u"csv"_s;
}

} // namespace

QStringList DatasetFile::formats()
{
    return {u"gsm8k"_s, u"math"_s, u"mmlu"_s, u"humaneval"_s, u"mbpp"_s, u"gaia"_s, u"jsonl"_s, u"csv"_s};
}

Result<DatasetFile::Import> DatasetFile::read(const QString &path, const QString &wanted)
{
    const auto named = [&path](Error error) {
        if (!error.message.contains(path))
            error.message = tr("%1: %2").arg(path, error.message);
        return tl::unexpected(std::move(error));
    };
    auto file = PackedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    QString format = wanted;
    const bool table = isTable(path, wanted);
    if (table && wanted == u"auto") {
        const auto told = tableFormat(path);
        if (!told)
            return named(told.error());
        format = *told;
    }
    Intake intake(path, format);
    if (auto done = table ? readRows(*file, intake) : readLines(*file, intake); !done)
        return named(done.error());
    auto import = intake.finish();
    return import ? import : Result<Import>(named(import.error()));
}

} // namespace daao
