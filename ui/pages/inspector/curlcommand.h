#pragma once

#include "core/base/result.h"
#include "core/domain/chat.h"
#include "core/domain/modelcard.h"

#include <QCoreApplication>

namespace daao {

/// A recorded request as a command line for a shell: exactly the body that was sent, the key as the name of
/// its environment variable, never as its value.
struct CurlCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::CurlCommand)

public:
    /// BadInput if the endpoint has no address that can be called.
    static Result<QString> of(const ChatRequest &request, const ModelCard &card, const Endpoint &endpoint);
    /// In single quotes, for a POSIX shell.
    static QString quoted(const QString &text);
};

/// The text without what looks like a key or a bearer token: models repeat what they are told.
QString withoutSecrets(const QString &text);

} // namespace daao
