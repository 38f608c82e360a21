#include "core/simulation/solve/code.h"
#include "core/simulation/solve/language.h"

#include <algorithm>

namespace daao::coding {

using namespace Qt::StringLiterals;

namespace {

/// An expression of `v`, the value so far; %1 is the step's number.
struct Python
{
    QString right;
    QString slip;
};

QString filter(QStringView condition)
{
    return u"[x for x in v if %1]"_s.arg(condition);
}

QString map(QStringView expression)
{
    return u"[%1 for x in v]"_s.arg(expression);
}

QString letters(QStringView condition)
{
    return u"\"\".join(c for c in v if %1)"_s.arg(condition);
}

Python numberPython(CodeTask::Stage stage)
{
    switch (stage) {
    case CodeTask::KeepEven:
        return {filter(u"x % 2 == 0"), filter(u"x % 2 == 1")};
    case CodeTask::KeepOdd:
        return {filter(u"x % 2 != 0"), filter(u"x % 2 == 0")};
    case CodeTask::KeepPositive:
        return {filter(u"x > 0"), filter(u"x > 1")};
    case CodeTask::KeepNegative:
        return {filter(u"x < 0"), filter(u"x < -1 or x == 0")};
    case CodeTask::KeepGreater:
        return {filter(u"x > {n}"), filter(u"x >= {n} - 1")};
    case CodeTask::KeepDivisible:
        return {filter(u"x % {n} == 0"), filter(u"x % {n} != 0")};
    case CodeTask::MapSquare:
        return {map(u"x * x"), map(u"x * 2")};
    case CodeTask::MapDouble:
        return {map(u"x * 2"), map(u"x * x")};
    case CodeTask::MapNegate:
        return {map(u"-x"), map(u"-abs(x)")};
    case CodeTask::MapAdd:
        return {map(u"x + {n}"), map(u"x - {n}")};
    case CodeTask::MapAbs:
        return {map(u"abs(x)"), map(u"-x")};
    case CodeTask::SortAscending:
        return {u"sorted(v)"_s, u"sorted(v, reverse=True)"_s};
    case CodeTask::SortDescending:
        return {u"sorted(v, reverse=True)"_s, u"sorted(v)"_s};
    case CodeTask::Reverse:
        return {u"v[::-1]"_s, u"v[-2::-1]"_s};
    case CodeTask::Unique:
        return {u"list(dict.fromkeys(v))"_s, u"sorted(set(v))"_s};
    case CodeTask::EveryOther:
        return {u"v[::2]"_s, u"v[1::2]"_s};
    case CodeTask::DropFirst:
        return {u"v[1:]"_s, u"v[:-1]"_s};
    case CodeTask::RunningSum:
        return {u"[sum(v[:i + 1]) for i in range(len(v))]"_s, u"[sum(v[:i]) for i in range(len(v))]"_s};
    case CodeTask::RotateLeft:
        return {u"v[{n} % len(v):] + v[:{n} % len(v)] if v else []"_s,
                u"v[-{n} % len(v):] + v[:-{n} % len(v)] if v else []"_s};
    case CodeTask::Sum:
        return {u"sum(v)"_s, u"sum(v[1:])"_s};
    case CodeTask::Product:
        return {u"math.prod(v)"_s, u"math.prod(v[:-1])"_s};
    case CodeTask::Max:
        return {u"max(v)"_s, u"min(v)"_s};
    case CodeTask::Min:
        return {u"min(v)"_s, u"max(v)"_s};
    case CodeTask::Count:
        return {u"len(v)"_s, u"len(v) - 1"_s};
    case CodeTask::Median:
        return {u"sorted(v)[(len(v) - 1) // 2]"_s, u"v[(len(v) - 1) // 2]"_s};
    case CodeTask::MostCommon:
        return {u"min(set(v), key=lambda x: (-v.count(x), x))"_s,
                u"max(set(v), key=lambda x: (v.count(x), x))"_s};
    default:
        return {};
    }
}

Python textPython(CodeTask::Stage stage)
{
    switch (stage) {
    case CodeTask::StrReverse:
        return {u"v[::-1]"_s, u"v[-2::-1]"_s};
    case CodeTask::StrUpper:
        return {u"v.upper()"_s, u"v.capitalize()"_s};
    case CodeTask::StrLower:
        return {u"v.lower()"_s, u"v[:1].lower() + v[1:]"_s};
    case CodeTask::StrSwapCase:
        return {u"v.swapcase()"_s, u"v.upper()"_s};
    case CodeTask::StrDropVowels:
        return {letters(u"c not in \"aeiouAEIOU\""), letters(u"c not in \"aeiu\"")};
    case CodeTask::StrKeepLetters:
        return {letters(u"c.isalpha()"), letters(u"c.isalnum()")};
    case CodeTask::StrKeepDigits:
        return {letters(u"c.isdigit()"), letters(u"c in \"123456789\"")};
    case CodeTask::StrDoubleChars:
        return {u"\"\".join(c * 2 for c in v)"_s, u"v * 2"_s};
    case CodeTask::StrSortChars:
        return {u"\"\".join(sorted(v))"_s, u"\"\".join(sorted(v, reverse=True))"_s};
    case CodeTask::StrUniqueChars:
        return {u"\"\".join(dict.fromkeys(v))"_s, u"\"\".join(sorted(set(v)))"_s};
    case CodeTask::StrReverseWords:
        return {u"\" \".join(v.split(\" \")[::-1])"_s, u"\" \".join(w[::-1] for w in v.split(\" \"))"_s};
    case CodeTask::StrCapitalizeWords:
        return {u"\" \".join(w.capitalize() for w in v.split(\" \"))"_s, u"v.capitalize()"_s};
    case CodeTask::StrReplace:
        return {u"v.replace({from}, {to})"_s, u"v.replace({from}, {to}, 1)"_s};
    case CodeTask::StrCaesar:
        return {u"_shifted(v, {n})"_s, u"_shifted(v, {n} + 1)"_s};
    case CodeTask::StrRunLength:
        return {u"\"\".join(c + str(len(list(run))) for c, run in groupby(v))"_s,
                u"\"\".join(c + str(v.count(c)) for c in dict.fromkeys(v))"_s};
    case CodeTask::StrCountVowels:
        return {u"sum(c in \"aeiouAEIOU\" for c in v)"_s, u"sum(c in \"aeiu\" for c in v)"_s};
    case CodeTask::StrCountWords:
        return {u"len(v.split(\" \"))"_s, u"v.count(\" \")"_s};
    case CodeTask::StrCountDistinct:
        return {u"len(set(v))"_s, u"len(v)"_s};
    case CodeTask::StrLongestWordLength:
        return {u"max(len(w) for w in v.split(\" \"))"_s, u"min(len(w) for w in v.split(\" \"))"_s};
    case CodeTask::StrCountDigits:
        return {u"sum(c.isdigit() for c in v)"_s, u"sum(c in \"123456789\" for c in v)"_s};
    default:
        return {};
    }
}

QString expressionOf(const Step &step, const QString &variable)
{
    const Python python =
        isTextStage(step.what.stage) ? textPython(step.what.stage) : numberPython(step.what.stage);
    QString expression;
    const QString &form = step.slip ? python.slip : python.right;
    const auto isName = [&form](qsizetype i) {
        return i >= 0 && i < form.size() && (form.at(i).isLetterOrNumber() || form.at(i) == u'_');
    };
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form.at(i) == u'v' && !isName(i - 1) && !isName(i + 1))
            expression += variable;
        else
            expression += form.at(i);
    }
    QString number = QString::number(step.what.number);
    if (step.what.number < 0)
        number = u'(' + number + u')';
    return expression.replace(u"{n}"_s, number)
        .replace(u"{from}"_s, prose::pythonLiteral(step.what.from))
        .replace(u"{to}"_s, prose::pythonLiteral(step.what.to));
}

/// A parameter must not hide what the body calls.
QString safeName(const QString &parameter)
{
    static const QStringList taken{u"list"_s,  u"str"_s,    u"sum"_s,    u"max"_s, u"min"_s,
                                   u"len"_s,   u"set"_s,    u"dict"_s,   u"abs"_s, u"math"_s,
                                   u"range"_s, u"sorted"_s, u"groupby"_s};
    return taken.contains(parameter) ? parameter + u'_' : parameter;
}

} // namespace

QString pythonOf(const Function &function)
{
    const auto uses = [&function](CodeTask::Stage stage) {
        return std::ranges::any_of(function.steps,
                                   [stage](const Step &step) { return step.what.stage == stage; });
    };
    QStringList lines;
    if (uses(CodeTask::Product))
        lines << u"import math"_s << QString() << QString();
    if (uses(CodeTask::StrRunLength))
        lines << u"from itertools import groupby"_s << QString() << QString();
    if (uses(CodeTask::StrCaesar))
        lines << u"def _shifted(text, by):"_s << u"    out = []"_s << u"    for c in text:"_s
              << u"        if c.isalpha():"_s
              << u"            base = ord(\"A\") if c.isupper() else ord(\"a\")"_s
              << u"            c = chr(base + (ord(c) - base + by) % 26)"_s << u"        out.append(c)"_s
              << u"    return \"\".join(out)"_s << QString() << QString();
    const QString parameter = safeName(function.parameter);
    lines.append(u"def %1(%2):"_s.arg(function.name, parameter));
    QString variable = parameter;
    const QString local = parameter == u"result" ? u"current"_s : u"result"_s;
    if (parameter.size() == 1) { // the expressions have short names of their own
        lines.append(u"    %1 = %2"_s.arg(local, parameter));
        variable = local;
    }
    for (qsizetype i = 0; i < function.steps.size(); ++i) {
        const QString expression = expressionOf(function.steps.at(i), variable);
        const bool last = i + 1 == function.steps.size();
        lines.append(last ? u"    return "_s + expression : u"    %1 = %2"_s.arg(local, expression));
        variable = local;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace daao::coding
