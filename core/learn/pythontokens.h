#pragma once

#include <QStringView>

#include <vector>

namespace daao {

/// A token of Python source, as far as measuring needs it.
struct PythonToken
{
    enum Kind { Name, Number, Text, Sign, Line }; ///< Line: the start of a line that is not empty
    Kind kind = Name;
    QStringView text;
    int indent = 0; ///< of a Line, in spaces

    bool is(const char16_t *word) const { return kind != Text && text == QStringView(word); }
};

/// A function in a text and the call of it that is asked about.
struct PythonFunction
{
    QStringView body;      ///< from "def" to the end of its last indented line
    QStringView arguments; ///< between the parentheses of the last call outside the body; may be empty
    bool isNull() const { return body.isEmpty(); }
};

std::vector<PythonToken> pythonTokens(QStringView source);
/// The first function of the text; null if there is none.
PythonFunction findPythonFunction(QStringView text);

} // namespace daao
