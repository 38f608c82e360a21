#include "core/text/answers.h"

#include "core/text/answervalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

QString normaliseAnswer(const QString &answer)
{
    return print(readAnswer(answer), Spelling::Key);
}

QString tidyAnswer(const QString &answer)
{
    return print(readAnswer(answer), Spelling::Tidy);
}

bool sameAnswer(const QString &a, const QString &b)
{
    if (a == b)
        return !a.trimmed().isEmpty();
    const AnswerValue x = readAnswer(a);
    const AnswerValue y = readAnswer(b);
    return !x.isEmpty() && !y.isEmpty() && same(x, y);
}

QString choiceLetter(const QString &answer, const QStringList &choices)
{
    const auto letter = [](qsizetype i) { return QString(QChar(char16_t(u'A' + i))); };
    const AnswerValue value = readAnswer(answer);
    const QString text = value.text;
    const bool named = value.kind == AnswerValue::Word && !text.isEmpty() && text[0] >= u'A'
                       && text[0] <= u'Z'
                       && (text.size() == 1 || (text.size() > 3 && text[1] == u'.' && text[2] == u' '));
    if (named && text[0].unicode() - u'A' < choices.size())
        return text.left(1);
    QString found;
    for (qsizetype i = 0; i < std::min<qsizetype>(choices.size(), 26); ++i) {
        if (!sameAnswer(answer, choices[i]))
            continue;
        if (!found.isEmpty())
            return {};
        found = letter(i);
    }
    return found;
}

} // namespace daao
