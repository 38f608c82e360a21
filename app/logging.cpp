#include "app/logging.h"

#include "ui/models/logmodel.h"

#include <atomic>

namespace daao {

namespace {

std::atomic<LogModel *> logModel = nullptr;
QtMessageHandler otherwise = nullptr;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (LogModel *log = logModel)
        log->post({QDateTime::currentDateTimeUtc(), type, QString::fromLatin1(context.category), text});
    if (otherwise)
        otherwise(type, context, text);
}

} // namespace

void showMessagesIn(LogModel *log)
{
    logModel = log;
    if (!otherwise)
        otherwise = qInstallMessageHandler(handle);
}

} // namespace daao
