#pragma once

#include "core/base/result.h"
#include "core/learn/checkpoint.h"

#include <QCoreApplication>

#include <map>

namespace daao {

/// Reads tensors of a .safetensors file (github.com/huggingface/safetensors, "Format"): the length of a JSON
/// header (u64), the header, the numbers. F32, F16 and BF16 become floats; tensors of other types are passed
/// over. Nothing in such a file is executed.
class SafeTensors
{
    Q_DECLARE_TR_FUNCTIONS(daao::SafeTensors)

public:
    /// Storage if it cannot be read, Damaged with a sentence that names the tensor if sizes do not fit.
    static Result<std::map<QString, Tensor>> read(const QString &path);
};

} // namespace daao
