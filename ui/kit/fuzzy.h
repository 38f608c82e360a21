#pragma once

#include <QString>

namespace daao {

/// How well `pattern` fits into `text` as a subsequence, case ignored: higher is better, negative: not at
/// all. Beginnings of words and letters in a row count more, gaps less. An empty pattern fits everything with
/// 0.
int fuzzyScore(QStringView pattern, QStringView text);

} // namespace daao
