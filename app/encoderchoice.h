#pragma once

#include "core/base/result.h"
#include "core/learn/textencoder.h"

#include <QCoreApplication>

namespace daao {

class Workbench;

/// The text encoder that a policy shall be trained with, by its name: "hashed" (embedded, fitted on the
/// training queries), "minilm:FOLDER" (a sentence-transformers folder) or "endpoint:NAME/LLM".
struct EncoderChoice
{
    Q_DECLARE_TR_FUNCTIONS(daao::EncoderChoice)

public:
    std::shared_ptr<const TextEncoder> encoder; ///< null: the embedded one, which training fits itself
    QStringList warnings;                       ///< whole sentences

    /// Usage for a name of no encoder; what the encoder cannot be opened with. Blocks.
    static Result<EncoderChoice> named(const QString &name, Workbench &bench, const QStringList &texts,
                                       std::stop_token stop = {});
};

} // namespace daao
