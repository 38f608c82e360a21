#pragma once

#include "core/base/random.h"
#include "core/simulation/simulatedpool.h"

#include <QRegularExpression>

/// Questions that need no solver: "Riddle linear 17" stands for a question of known family, difficulty and
/// answer.
namespace fakequestions {

using namespace Qt::StringLiterals;

inline QString text(const QString &family, int number)
{
    return u"Riddle %1 %2 of the grey book?"_s.arg(family).arg(number);
}

inline daao::Structure structureOf(const QString &family)
{
    using namespace daao;
    if (family == u"arithmetic")
        return ArithmeticChain{12, {{'+', 30}, {'*', 7}}};
    if (family == u"word")
        return WordProblem{};
    if (family == u"linear")
        return LinearSystem{};
    if (family == u"modular")
        return ModularQuestion{.base = 7, .exponent = 222, .modulus = 11};
    if (family == u"datetime")
        return DateQuestion{};
    if (family == u"ordering")
        return OrderingPuzzle{};
    if (family == u"knights")
        return KnightsPuzzle{};
    if (family == u"facts")
        return FactQuestion{.choices = {u"tin"_s, u"salt"_s, u"wool"_s, u"oil"_s}};
    return CodeTask{};
}

/// Difficulties are spread evenly over -3 … 3.5.
inline daao::Understanding question(const QString &family, int number)
{
    daao::Understanding u;
    u.structure = structureOf(family);
    u.family = family;
    daao::Random random(daao::stableHash(text(family, number)));
    u.difficultyMilli = int(random.between(-3000, 3500));
    const auto value = random.between(200, 900);
    u.answer = QString::number(value);
    u.working = {u"Start from the first line of riddle %1."_s.arg(number),
                 u"Carry the middle part over: it gives %1."_s.arg(value / 2),
                 u"Put both together and get %1."_s.arg(value)};
    for (const int off : {1, -2, 10, 7})
        u.mistakes += QString::number(value + off);
    if (family == u"facts") {
        u.answer = u"B"_s;
        u.mistakes = {u"A"_s, u"C"_s, u"D"_s};
        u.working.last() = u"The chain ends at option B."_s;
    }
    if (family == u"code") {
        u.answer.clear();
        u.program = u"def f%1(xs):\n    return sum(xs) + %2\n"_s.arg(number).arg(value);
        for (const int off : {1, 2, 3})
            u.wrongPrograms += u"def f%1(xs):\n    return sum(xs) - %2\n"_s.arg(number).arg(value + off);
        u.mistakes = u.wrongPrograms;
    } else {
        u.program = u"print(%1 + 0)\n"_s.arg(u.answer);
        u.wrongPrograms = {u"print(%1 + 1)\n"_s.arg(u.answer), u"print(%1 - 1)\n"_s.arg(u.answer)};
    }
    u.questionText = text(family, number);
    return u;
}

inline std::optional<daao::Understanding> read(const QString &message)
{
    static const QRegularExpression mark(u"Riddle (\\w+) (\\d+) of the grey book\\?"_s);
    const auto match = mark.match(message);
    return match.hasMatch() ? std::optional(question(match.captured(1), match.captured(2).toInt()))
                            : std::nullopt;
}

inline daao::ChatRequest ask(const QString &model, const QString &content, quint64 seed = 1,
                             double temperature = 0)
{
    return {.model = model,
            .messages = {{daao::Role::User, content}},
            .temperature = temperature,
            .maxTokens = 2000,
            .seed = seed};
}

} // namespace fakequestions
