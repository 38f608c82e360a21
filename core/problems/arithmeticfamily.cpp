#include "core/problems/families.h"
#include "core/problems/vocabulary.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 900'000'000'000'000'000; // a tenth of what a qint64 holds

qint64 applied(qint64 value, const ArithmeticChain::Step &step)
{
    if (step.op == '+')
        return value + step.value;
    return step.op == '-' ? value - step.value : value * step.value;
}

bool fits(qint64 value, const ArithmeticChain::Step &step)
{
    qint64 product = 0;
    if (step.op == '*')
        return !__builtin_mul_overflow(value, step.value, &product) && qAbs(product) < largest;
    return qAbs(value) < largest / 2;
}

QString sign(char op)
{
    return op == '*' ? u"×"_s : op == '-' ? u"−"_s : u"+"_s;
}

/// "add 5", "multiply by 3", "subtract 7"; with `it`: "multiply the result by 3".
QString order(const ArithmeticChain::Step &step, const QString &it, const QString &number)
{
    if (step.op == '+')
        return u"add "_s + number;
    if (step.op == '-')
        return u"subtract "_s + number;
    return u"multiply "_s + it + (it.isEmpty() ? u"by "_s : u" by "_s) + number;
}

QString nested(const ArithmeticChain &chain, const QString &times)
{
    QString text = QString::number(chain.start);
    for (qsizetype i = 0; i < chain.steps.size(); ++i) {
        const auto &step = chain.steps[i];
        if (i > 0)
            text = u'(' + text + u')';
        text += u' ' + (step.op == '*' ? times : QString(QLatin1Char(step.op))) + u' '
                + QString::number(step.value);
    }
    return text;
}

QString orders(const ArithmeticChain &chain, Random &random)
{
    QString text = u"Start with the number %1."_s.arg(chain.start);
    for (const auto &step : chain.steps)
        text += u' '
                + sentenceCase(order(step, random.chance(1, 2) ? u"the result"_s : u"what you have"_s,
                                     QString::number(step.value)))
                + u'.';
    return text + u" What number do you end up with?"_s;
}

QString numberedList(const ArithmeticChain &chain, Random &)
{
    QString text = u"Take the number %1 and carry out these steps in the given order:\n"_s.arg(chain.start);
    int line = 0;
    for (const auto &step : chain.steps)
        text += u"%1. %2\n"_s.arg(++line).arg(order(step, {}, QString::number(step.value)));
    return text + u"Which number results from the last step?"_s;
}

QString calculator(const ArithmeticChain &chain, Random &random)
{
    QStringList keys;
    for (const auto &step : chain.steps)
        keys.append(sign(step.op) + u' ' + QString::number(step.value));
    const QString owner = random.pick(people()).name;
    return u"The display of %1's pocket calculator shows %2. These keys are typed, with = pressed after each "
           u"entry: %3. What does the display show at the end?"_s.arg(owner, QString::number(chain.start),
                                                                      keys.join(u"; "_s));
}

QString definitions(const ArithmeticChain &chain, Random &random)
{
    static const QString letters = u"abcdefghijklmnopqrstuvwxyz"_s;
    const bool lines = random.chance(1, 2);
    qsizetype at = 0;
    QStringList parts{u"%1 = %2"_s.arg(letters.at(at)).arg(chain.start)};
    for (const auto &step : chain.steps) {
        parts.append(u"%1 = %2 %3 %4"_s.arg(letters.at(at + 1))
                         .arg(letters.at(at))
                         .arg(QLatin1Char(step.op))
                         .arg(step.value));
        ++at;
    }
    const QString body =
        lines ? u"Given are\n  %1\n"_s.arg(parts.join(u"\n  "_s)) : u"Let %1. "_s.arg(listed(parts));
    return body + u"What is the value of %1?"_s.arg(letters.at(at));
}

QString passive(const ArithmeticChain &chain, Random &)
{
    QString text;
    for (qsizetype i = 0; i < chain.steps.size(); ++i) {
        const auto &step = chain.steps[i];
        const QString left = i == 0 ? QString::number(chain.start) : u"the result"_s;
        const QString lead = i == 0 ? QString() : i + 1 == chain.steps.size() ? u"finally, "_s : u"then "_s;
        const QString pattern = step.op == '+'   ? u"%1%3 is added to %2. "_s
                                : step.op == '-' ? u"%1%3 is subtracted from %2. "_s
                                                 : u"%1%2 is multiplied by %3. "_s;
        text += sentenceCase(pattern.arg(lead, left, QString::number(step.value)));
    }
    return text + u"Find the final value."_s;
}

QString questionFirst(const ArithmeticChain &chain, Random &)
{
    QStringList parts{u"take "_s + grouped(chain.start)};
    for (const auto &step : chain.steps)
        parts.append(order(step, parts.size() == 1 ? u"it"_s : u"the result"_s, grouped(step.value)));
    if (parts.size() == 2)
        return u"What do you get if you %1?"_s.arg(listed(parts));
    return u"What do you get if you %1? Each operation applies to the result of the one before it."_s.arg(
        listed(parts, u"and then"_s));
}

QString program(const ArithmeticChain &chain, Random &random)
{
    const QString name = random.pick(QStringList{u"x"_s, u"n"_s, u"total"_s, u"value"_s});
    QString text = u"A variable is changed line by line:\n    %1 = %2\n"_s.arg(name).arg(chain.start);
    for (const auto &step : chain.steps)
        text += u"    %1 %2= %3\n"_s.arg(name).arg(QLatin1Char(step.op)).arg(step.value);
    return text + u"What is the value of %1 after the last line?"_s.arg(name);
}

QString machines(const ArithmeticChain &chain, Random &random)
{
    const QString colour = random.pick(QStringList{u"green"_s, u"grey"_s, u"blue"_s, u"yellow"_s});
    QString text =
        u"In a %1 hall, machines stand in a row. Each takes a number, changes it and passes the new "
        u"number on. "_s.arg(colour);
    for (qsizetype i = 0; i < chain.steps.size(); ++i) {
        const auto &step = chain.steps[i];
        const QString what = step.op == '+'   ? u"adds %1"_s
                             : step.op == '-' ? u"subtracts %1"_s
                                              : u"multiplies by %1"_s;
        text += u"The %1 machine %2. "_s.arg(ordinal(i + 1), what.arg(step.value));
    }
    const QString end = chain.steps.size() == 1 ? u"comes out of it"_s : u"leaves the last one"_s;
    return text
           + u"The number %1 is fed into the first machine. Which number %2?"_s.arg(chain.start).arg(end);
}

QString expression(const ArithmeticChain &chain, Random &random)
{
    const bool ascii = random.chance(1, 2);
    const QString verb = random.pick(QStringList{u"Compute"_s, u"Evaluate"_s, u"Work out"_s, u"Calculate"_s});
    return verb + u" exactly: "_s + nested(chain, ascii ? u"*"_s : u"×"_s);
}

} // namespace

Structure drawArithmetic(Random &random, int level, int)
{
    const int most = scaled(level, 1, 9);
    const int steps = int(random.between(std::max(1, most - 2), most));
    const int digits = int(random.between(1, scaled(level, 2, 5)));
    ArithmeticChain chain;
    chain.start = numberOfDigits(random, int(random.between(digits, digits + scaled(level, 0, 2))));
    if (chain.start < 2)
        chain.start += 2;
    qint64 value = chain.start;
    while (chain.steps.size() < steps) {
        ArithmeticChain::Step step;
        step.op = random.chance(quint64(scaled(level, 20, 45)), 100) ? '*' : random.chance(1, 2) ? '+' : '-';
        step.value = numberOfDigits(random, digits);
        if (step.op == '*' && step.value < 2)
            step.value = 2;
        if (step.op != '*' && level > 300) // keep pace with what has grown
            step.value =
                numberOfDigits(random, std::min(int(QString::number(qAbs(value)).size()), digits + 4));
        if (step.op == '-' && step.value > value && random.chance(3, 4))
            step.op = '+';
        if (!fits(value, step)) {
            step.op = value > 0 ? '-' : '+';
            step.value = numberOfDigits(random, digits);
        }
        value = applied(value, step);
        chain.steps.append(step);
    }
    return chain;
}

QString tellArithmetic(const Structure &structure, const Reference &, Random &random, int phrasing)
{
    using Telling = QString (*)(const ArithmeticChain &, Random &);
    static constexpr Telling tellings[] = {expression, orders,        numberedList, calculator, definitions,
                                           passive,    questionFirst, program,      machines};
    return tellings[phrasing](std::get<ArithmeticChain>(structure), random);
}

} // namespace daao
