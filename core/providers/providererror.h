#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

#include <optional>

namespace daao {

/// An error as endpoints write it: OpenAI, llama.cpp, vLLM, OpenRouter, Ollama, FastAPI.
struct ProviderError
{
    Q_DECLARE_TR_FUNCTIONS(daao::ProviderError)

public:
    QString message;
    QString type;
    QString code;   ///< as text; some send a number
    int status = 0; ///< of `code`, where it is an HTTP status

    bool operator==(const ProviderError &) const = default;

    /// nullopt if the object carries no error.
    static std::optional<ProviderError> read(const QJsonObject &object);
    /// From a whole body, JSON or not (a proxy's HTML gives its title).
    static ProviderError readBody(const QByteArray &body);
    /// What it means for us. `httpStatus` below 400: the error came inside a reply that began well.
    Error meaning(int httpStatus) const;
};

} // namespace daao
