#include "app/cli/commands.h"

#include <QFile>
#include <QStringDecoder>

#include <cstdio>

namespace daao {

namespace {

struct QueryReader
{
    Q_DECLARE_TR_FUNCTIONS(daao::QueryReader)
};

constexpr qsizetype longestQuery = 1 << 20;

} // namespace

Result<QString> readQuery(const std::string &argument)
{
    QByteArray bytes = QByteArray::fromStdString(argument);
    if (argument == "-") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorKind::BadInput, QueryReader::tr("Standard input cannot be read."));
        while (bytes.size() <= longestQuery && !input.atEnd()) // a pipe hands over a piece at a time
            bytes += input.read(longestQuery + 1 - bytes.size());
    }
    if (bytes.size() > longestQuery)
        return failure(ErrorKind::BadInput, QueryReader::tr("The query is longer than 1 MiB. Shorten it."));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString query = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorKind::BadInput,
                       QueryReader::tr("The query is not valid UTF-8. Save or type it as UTF-8."));
    if (query.trimmed().isEmpty())
        return failure(ErrorKind::Usage, QueryReader::tr("The query is empty. Write a question."));
    return query.trimmed();
}

Result<std::unique_ptr<Workbench>> Command::open(WorkbenchOptions options) const
{
    options.project = text(project);
    auto bench = [&] {
        ProgressLine line(terminal);
        return Workbench::open(options, [&](const QString &what) { line.show(what); });
    }();
    if (bench)
        for (const QString &run : (*bench)->project().interrupted())
            terminal.note(
                QueryReader::tr("Run %1 was interrupted when its process ended; what it had done is kept.")
                    .arg(run));
    return bench;
}

} // namespace daao
