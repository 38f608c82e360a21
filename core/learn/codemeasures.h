#pragma once

#include <QStringView>

#include <span>
#include <vector>

namespace daao {

/// What can be seen of Python code without running it.
struct CodeMeasures
{
    static int count();
    /// Writes count() numbers: zeros where the text holds no function.
    static void measure(QStringView text, std::span<float> out);
    /// The function's tokens as hashes, with names, numbers and texts replaced by their kind: code that does
    /// the same looks the same. Empty where there is no function.
    static std::vector<quint64> shape(QStringView text);
};

} // namespace daao
