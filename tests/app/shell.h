#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace daao {

/// What the program said and how it ended; -1: it crashed or did not end in time.
struct Output
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }

    /// Waits for the end of a process that was started.
    static Output of(QProcess &process)
    {
        if (!process.waitForFinished(180'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
};

/// Runs `daao --project PROJECT ARGUMENTS…` as a user would, with `input` on its standard input.
inline Output daaoOn(const QString &project, const QStringList &arguments, const QByteArray &input = {},
                     const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DAAO_PROGRAM),
                  QStringList{QStringLiteral("--project"), project} + arguments);
    process.write(input);
    process.closeWriteChannel();
    return Output::of(process);
}

} // namespace daao
