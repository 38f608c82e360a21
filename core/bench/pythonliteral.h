#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace daao {

/// A literal value in Python source: what benchmark tests are written in.
struct PythonLiteral
{
    QJsonValue value;
    bool plain =
        true; ///< false: it holds a tuple, a set or keys that JSON lacks; `value` shows them as lists

    /// Numbers, text, True, False, None, lists, tuples, dicts, sets, with + - * / ** of numbers, + of text
    /// and
    /// * of sequences left out; nullopt for anything else (names, calls, whole numbers beyond 2^53).
    static std::optional<PythonLiteral> read(const QString &source);
};

/// `assert f(a, b) == c` and its like, read as a call with its arguments and what must come back.
struct PythonAssert
{
    QString function;
    QJsonArray args; ///< what JSON lacks stands as {"$python": source}, which core/sandbox hands on as it is
    QJsonValue expected;
    bool plainArgs = true;

    /// One logical line that begins with "assert". Reads ==, `is True`, a bare call (must be True), tuple(…)
    /// or list(…) around both sides, and abs(f(…) - c) < small. nullopt: something else.
    static std::optional<PythonAssert> read(const QString &line);
};

/// The logical lines of Python source (brackets and backslashes join lines, comments go), with their
/// indentation kept.
QStringList pythonLines(const QString &source);

} // namespace daao
