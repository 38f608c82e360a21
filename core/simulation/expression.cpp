#include "core/simulation/expression.h"

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QString number(qint64 value)
{
    return value < 0 ? u"(%1)"_s.arg(value) : QString::number(value);
}

QString expression(const ArithmeticChain &chain)
{
    QString text = number(chain.start);
    for (const auto &step : chain.steps)
        text = u"(%1 %2 %3)"_s.arg(text, QString(QLatin1Char(step.op)), number(step.value));
    return text;
}

QString expression(const WordProblem &problem)
{
    QString text = number(problem.start);
    for (const auto &event : problem.events) {
        const QString amount = number(event.amount);
        switch (event.kind) {
        case WordProblem::Gain:
            text = u"(%1 + %2)"_s.arg(text, amount);
            break;
        case WordProblem::Lose:
            text = u"(%1 - %2)"_s.arg(text, amount);
            break;
        case WordProblem::Times:
            text = u"(%1 * %2)"_s.arg(text, amount);
            break;
        case WordProblem::Share:
            text = u"(%1 // %2)"_s.arg(text, amount);
            break;
        case WordProblem::GainEach:
            text = u"(%1 + %2 * %3)"_s.arg(text, amount, number(event.each));
            break;
        case WordProblem::LoseEach:
            text = u"(%1 - %2 * %3)"_s.arg(text, amount, number(event.each));
            break;
        }
    }
    return text;
}

QString expression(const ModularQuestion &question)
{
    const auto joined = [&question](const QString &sign) {
        QStringList terms;
        for (const qint64 term : question.terms)
            terms += number(term);
        return u"(%1) % %2"_s.arg(terms.join(sign), number(question.modulus));
    };
    switch (question.kind) {
    case ModularQuestion::Power: {
        const double digits = double(question.exponent) * std::log10(std::abs(double(question.base)) + 1);
        if (digits > 3000)
            return {};
        return u"(%1 ** %2) % %3"_s.arg(number(question.base), number(question.exponent),
                                        number(question.modulus));
    }
    case ModularQuestion::Sum:
        return joined(u" + "_s);
    case ModularQuestion::Product:
        return joined(u" * "_s);
    case ModularQuestion::Remainders:
        break;
    }
    return {};
}

template<class Other>
QString expression(const Other &)
{
    return {};
}

void spoil(ArithmeticChain &chain, quint64 luck)
{
    if (chain.steps.isEmpty())
        chain.start += 1;
    else if (luck % 3 == 0 && chain.steps.size() > 1)
        chain.steps.removeLast();
    else if (luck % 3 == 1)
        chain.steps.last().op = chain.steps.last().op == '+' ? '-' : '+';
    else
        chain.start += luck % 2 == 0 ? 10 : -1;
}

void spoil(WordProblem &problem, quint64 luck)
{
    if (problem.events.isEmpty())
        problem.start += 1;
    else if (luck % 2 == 0 && problem.events.size() > 1)
        problem.events.removeLast();
    else if (auto &event = problem.events.last(); event.kind == WordProblem::Gain)
        event.kind = WordProblem::Lose;
    else if (event.kind == WordProblem::Lose)
        event.kind = WordProblem::Gain;
    else
        problem.start += 1;
}

void spoil(ModularQuestion &question, quint64 luck)
{
    if (question.kind == ModularQuestion::Power)
        question.exponent += luck % 2 == 0 ? 1 : -1;
    else if (!question.terms.isEmpty())
        question.terms.last() += luck % 2 == 0 ? 1 : -1;
}

template<class Other>
void spoil(Other &, quint64)
{}

} // namespace

QString expressionOf(const Structure &structure)
{
    return std::visit([](const auto &of) { return expression(of); }, structure);
}

QString wrongExpressionOf(const Structure &structure, quint64 luck)
{
    Structure spoiled = structure;
    std::visit([luck](auto &of) { spoil(of, luck >> 8); }, spoiled);
    return expressionOf(spoiled);
}

} // namespace daao
