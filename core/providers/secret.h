#pragma once

#include "core/base/result.h"
#include "core/domain/modelcard.h"
#include "core/providers/endpointurl.h"

#include <QByteArray>
#include <QCoreApplication>

namespace daao {

/// An endpoint's bearer key, read from its environment variable when a request is made and forgotten after
/// it. Never printed: whatever is written down passes redacted() first.
class Secret
{
    Q_DECLARE_TR_FUNCTIONS(daao::Secret)

public:
    Secret() = default;

    /// The key of this endpoint, or none if it names no variable. Auth if the variable is not set or cannot
    /// be a header, or if the key would leave this machine unencrypted.
    static Result<Secret> of(const Endpoint &endpoint, const EndpointUrl &url);

    bool isEmpty() const { return m_key.isEmpty(); }
    /// "Authorization: Bearer …", for requests whose URL has the endpoint's origin.
    QByteArray header() const { return "Authorization: Bearer " + m_key; }
    /// The text with the key (also in Base64, URL-encoded, or partly starred out) replaced by [key].
    QString redacted(QString text) const;
    /// The same for every part of an error.
    void redact(Error &error) const;

private:
    QByteArray m_key;
};

} // namespace daao
