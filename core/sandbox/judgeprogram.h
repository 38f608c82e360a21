#pragma once

#include <QByteArray>

namespace daao {

/// The Python program that imports a candidate and calls its function, case by case. It runs in the
/// candidate's own process and is therefore believed nothing but the values it returns: the expected ones
/// never come near it.
///
/// It reads and writes frames on its standard input and output, which the candidate does not inherit:
///   4 bytes big-endian length of what follows, 32 bytes nonce, UTF-8 text.
/// First it writes {"ready": true} or {"failed": ..., "how": ...} about the import, with a nonce of zeros.
/// Then it reads one frame: a Python literal (function name, seconds per case, [[arguments], ...]) under the
/// real nonce. Then it writes one frame per case, in order: {"case": 0, "value": ...} or {"case": 0,
/// "failed": text, "how": class}. Values are tagged as pythonvalue.h says; classes are "raised", "time",
/// "memory" and "unfit".
QByteArray judgeProgram();

} // namespace daao
