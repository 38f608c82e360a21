#include "core/problems/problemfile.h"

#include "core/domain/json.h"

#include <QFile>
#include <QSaveFile>
#include <QSet>
#include <QStringDecoder>

namespace daao {

namespace {

Error inLine(qint64 line, Error error)
{
    error.kind = ErrorKind::BadInput;
    error.message = ProblemFile::tr("Line %1: %2").arg(line).arg(error.message);
    return error;
}

tl::unexpected<Error> badLine(qint64 line, const QString &message)
{
    return tl::unexpected<Error>(inLine(line, {ErrorKind::BadInput, message, {}}));
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

Result<Problem> parsed(const QByteArray &bytes, qint64 line)
{
    if (!isUtf8(bytes))
        return badLine(line, ProblemFile::tr("This is not UTF-8 text."));
    const Result<QJsonObject> object = Json::object(bytes, ProblemFile::tr("the problem"));
    if (!object)
        return tl::unexpected<Error>(inLine(line, object.error()));
    Result<Problem> problem = Json::problem(*object);
    if (!problem)
        return tl::unexpected<Error>(inLine(line, problem.error()));
    if (problem->query.trimmed().isEmpty())
        return badLine(line, ProblemFile::tr("The query is empty."));
    if (problem->reference.isCode() && problem->reference.hiddenTests.isEmpty())
        return badLine(line, ProblemFile::tr("A code problem needs hidden tests."));
    return problem;
}

} // namespace

Result<> ProblemFile::write(QIODevice &device, const QList<Problem> &problems)
{
    for (const Problem &problem : problems) {
        const QByteArray line = Json::bytes(Json::from(problem)) + '\n';
        if (device.write(line) != line.size())
            return failure(ErrorKind::Storage,
                           tr("The problems could not be written: %1").arg(device.errorString()));
    }
    return {};
}

Result<> ProblemFile::write(const QString &path, const QList<Problem> &problems)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, tr("%1 cannot be written: %2").arg(path, file.errorString()));
    if (Result<> written = write(file, problems); !written)
        return written;
    if (!file.commit())
        return failure(ErrorKind::Storage, tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

Result<> ProblemFile::read(QIODevice &device, const std::function<Result<>(Problem)> &take)
{
    QSet<QString> ids;
    for (qint64 line = 1; !device.atEnd(); ++line) {
        const QByteArray bytes =
            device.readLine(longestLine + 2); // the line, its end, and the 0 of readLine()
        if (bytes.isEmpty())
            return failure(ErrorKind::Storage,
                           tr("Line %1 could not be read: %2").arg(line).arg(device.errorString()));
        if (bytes.size() > longestLine && !bytes.endsWith('\n'))
            return badLine(line, tr("The line is longer than 1 MiB."));
        if (bytes.trimmed().isEmpty())
            continue;
        Result<Problem> problem = parsed(bytes.trimmed(), line);
        if (!problem)
            return tl::unexpected<Error>(problem.error());
        if (ids.contains(problem->id))
            return badLine(line, tr("The id \"%1\" occurs for the second time.").arg(problem->id));
        ids.insert(problem->id);
        if (Result<> taken = take(std::move(*problem)); !taken)
            return taken;
    }
    return {};
}

Result<QList<Problem>> ProblemFile::read(QIODevice &device)
{
    QList<Problem> problems;
    const Result<> done = read(device, [&problems](Problem problem) -> Result<> {
        problems.append(std::move(problem));
        return {};
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return problems;
}

Result<QList<Problem>> ProblemFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    Result<QList<Problem>> problems = read(file);
    if (!problems) {
        Error error = problems.error();
        error.message = tr("%1: %2").arg(path, error.message);
        return tl::unexpected<Error>(error);
    }
    return problems;
}

} // namespace daao
