#include "core/problems/families.h"
#include "core/problems/solve.h"
#include "core/problems/vocabulary.h"

#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

// Phrasings: the first four are about bare equations, the others about things with positive counts.
constexpr int bareEquations = 4;

QString term(qint64 coefficient, const QString &unknown, bool leading)
{
    const qint64 size = qAbs(coefficient);
    const QString factor = size == 1 ? unknown : QString::number(size) + unknown;
    if (leading)
        return coefficient < 0 ? u'-' + factor : factor;
    return (coefficient < 0 ? u" - "_s : u" + "_s) + factor;
}

QString leftSide(const LinearSystem &system, qsizetype row)
{
    QString text;
    for (qsizetype i = 0; i < system.unknowns.size(); ++i)
        if (const qint64 c = system.coefficients[row][i]; c != 0)
            text += term(c, system.unknowns[i], text.isEmpty());
    return text;
}

QStringList equations(const LinearSystem &system, bool constantFirst = false)
{
    QStringList all;
    for (qsizetype row = 0; row < system.constants.size(); ++row) {
        const QString left = leftSide(system, row);
        const QString right = QString::number(system.constants[row]);
        all.append(constantFirst ? right + u" = "_s + left : left + u" = "_s + right);
    }
    return all;
}

QString asked(const LinearSystem &system)
{
    return system.unknowns.at(system.asked);
}

bool single(const LinearSystem &system)
{
    return system.unknowns.size() == 1;
}

QString block(const LinearSystem &system, Random &)
{
    const QString lead =
        single(system) ? u"Solve the equation\n  "_s : u"Solve this system of linear equations:\n  "_s;
    return lead + equations(system).join(u"\n  "_s) + u"\nWhat is the value of %1?"_s.arg(asked(system));
}

QString inSentence(const LinearSystem &system, Random &random)
{
    const QString ask = random.chance(1, 2) ? u"what is %1?"_s : u"what value does %1 have?"_s;
    return u"If "_s + listed(equations(system)) + u", "_s + ask.arg(asked(system));
}

QString questionFirst(const LinearSystem &system, Random &)
{
    const QString lead = u"Find %1, given that "_s.arg(asked(system));
    if (single(system))
        return lead + equations(system, true).first() + u'.';
    QString text = lead + u"all of these hold at the same time:\n"_s;
    int number = 0;
    for (const QString &equation : equations(system, true))
        text += u"(%1) %2\n"_s.arg(++number).arg(equation);
    return text.trimmed();
}

/// "3 times p plus q minus 2 times r equals 7".
QString inWords(const LinearSystem &system, Random &)
{
    QStringList sentences;
    for (qsizetype row = 0; row < system.constants.size(); ++row) {
        QString text;
        for (qsizetype i = 0; i < system.unknowns.size(); ++i) {
            const qint64 c = system.coefficients[row][i];
            if (c == 0)
                continue;
            if (text.isEmpty())
                text = c < 0 ? u"minus "_s : QString();
            else
                text += c < 0 ? u" minus "_s : u" plus "_s;
            const qint64 size = qAbs(c);
            text += size == 1 ? QString() : size == 2 ? u"twice "_s : QString::number(size) + u" times "_s;
            text += system.unknowns[i];
        }
        const qint64 constant = system.constants[row];
        text +=
            u" equals "_s + (constant < 0 ? u"minus "_s : QString()) + QString::number(qAbs(constant)) + u'.';
        sentences.append(sentenceCase(text));
    }
    const QString lead = single(system) ? u"An integer is called %1. "_s.arg(asked(system))
                                        : u"The integers %1 are unknown. "_s.arg(listed(system.unknowns));
    return lead + sentences.join(u' ') + u" Which integer is %1?"_s.arg(asked(system));
}

/// What a term says in a story: "3 pens".
QStringList quantities(const LinearSystem &system, const QList<Noun> &nouns, qsizetype row)
{
    QStringList parts;
    for (qsizetype i = 0; i < nouns.size(); ++i)
        if (const qint64 c = system.coefficients[row][i]; c != 0)
            parts.append(counted(c, nouns[i]));
    return parts;
}

QList<Noun> nounsOf(const LinearSystem &system, const QList<Noun> &all, Random &random)
{
    QList<Noun> nouns = all;
    random.shuffle(nouns);
    return nouns.mid(0, system.unknowns.size());
}

const QList<Noun> &wares()
{
    static const QList<Noun> all{{u"pen"_s, u"pens"_s},         {u"notebook"_s, u"notebooks"_s},
                                 {u"ruler"_s, u"rulers"_s},     {u"candle"_s, u"candles"_s},
                                 {u"mug"_s, u"mugs"_s},         {u"scarf"_s, u"scarves"_s},
                                 {u"cushion"_s, u"cushions"_s}, {u"plate"_s, u"plates"_s}};
    return all;
}

QString prices(const LinearSystem &system, Random &random)
{
    const QList<Noun> nouns = nounsOf(system, wares(), random);
    QStringList sentences;
    for (qsizetype row = 0; row < system.constants.size(); ++row) {
        const QStringList parts = quantities(system, nouns, row);
        const bool onlyOne = parts.size() == 1 && parts.first().startsWith(u"1 ");
        sentences.append(u"%1%2 %3 %4 coins."_s.arg(
            listed(parts), parts.size() > 1 ? u" together"_s : QString(), onlyOne ? u"costs"_s : u"cost"_s,
            QString::number(system.constants[row])));
    }
    return u"In a shop, every item of the same kind has the same price. "_s + sentences.join(u' ')
           + u" How many coins does one %1 cost?"_s.arg(nouns.at(system.asked).one);
}

QString weights(const LinearSystem &system, Random &random)
{
    static const QList<Noun> loads{{u"melon"_s, u"melons"_s}, {u"parcel"_s, u"parcels"_s},
                                   {u"brick"_s, u"bricks"_s}, {u"bucket"_s, u"buckets"_s},
                                   {u"log"_s, u"logs"_s},     {u"anvil"_s, u"anvils"_s}};
    const QList<Noun> nouns = nounsOf(system, loads, random);
    const QString who = random.pick(people()).name;
    QString text =
        u"How heavy, in kilograms, is one %1? %2 used a scale and wrote down what it showed; things of "
        u"one kind are equally heavy.\n"_s.arg(nouns.at(system.asked).one, who);
    for (qsizetype row = 0; row < system.constants.size(); ++row)
        text += u"- %1 kg for %2\n"_s.arg(system.constants[row]).arg(listed(quantities(system, nouns, row)));
    return text.trimmed();
}

QString bills(const LinearSystem &system, Random &random)
{
    static const QList<Noun> dishes{{u"soup"_s, u"soups"_s},   {u"salad"_s, u"salads"_s},
                                    {u"pizza"_s, u"pizzas"_s}, {u"coffee"_s, u"coffees"_s},
                                    {u"cake"_s, u"cakes"_s},   {u"lemonade"_s, u"lemonades"_s}};
    const QList<Noun> nouns = nounsOf(system, dishes, random);
    const QStringList guests = someNames(random, system.constants.size());
    QStringList sentences;
    for (qsizetype row = 0; row < system.constants.size(); ++row)
        sentences.append(u"%1 paid %2 dollars for %3"_s.arg(
            guests[row], QString::number(system.constants[row]), listed(quantities(system, nouns, row))));
    return u"At a café with fixed prices, "_s + listed(sentences)
           + u". What is the price of one %1, in dollars?"_s.arg(nouns.at(system.asked).one);
}

QString points(const LinearSystem &system, Random &random)
{
    static const QList<Noun> tokens{{u"red token"_s, u"red tokens"_s},
                                    {u"blue token"_s, u"blue tokens"_s},
                                    {u"green token"_s, u"green tokens"_s},
                                    {u"white token"_s, u"white tokens"_s},
                                    {u"black token"_s, u"black tokens"_s}};
    const QList<Noun> nouns = nounsOf(system, tokens, random);
    const QStringList players = someNames(random, system.constants.size());
    QString text = u"In a board game, each colour of token is worth a fixed number of points.\n"_s;
    for (qsizetype row = 0; row < system.constants.size(); ++row)
        text +=
            u"%1: %2, worth %3 in total\n"_s.arg(players[row], quantities(system, nouns, row).join(u" + "_s),
                                                 counted(system.constants[row], {u"point"_s, u"points"_s}));
    return text + u"How many points is a single %1 worth?"_s.arg(nouns.at(system.asked).one);
}

QStringList unknownNames(qsizetype count, Random &random)
{
    static const QList<QStringList> sets{{u"x"_s, u"y"_s, u"z"_s, u"w"_s, u"v"_s},
                                         {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s},
                                         {u"p"_s, u"q"_s, u"r"_s, u"s"_s, u"t"_s},
                                         {u"m"_s, u"n"_s, u"k"_s, u"h"_s, u"g"_s}};
    return random.pick(sets).mid(0, count);
}

/// At least two unknowns in each equation, so that none of them gives an answer away.
QList<qint64> drawRow(qsizetype size, qsizetype row, qint64 largest, bool positive, Random &random)
{
    QList<qint64> coefficients;
    qsizetype left = size;
    for (qsizetype i = 0; i < size; ++i) {
        qint64 c = random.between(1, largest);
        if (!positive && random.chance(2, 5))
            c = -c;
        if (left > 2 && i != row && random.chance(1, 3)) {
            c = 0;
            --left;
        }
        coefficients.append(c);
    }
    return coefficients;
}

/// "37x = 4514": one unknown.
LinearSystem drawEquation(LinearSystem system, int level, bool positive, Random &random)
{
    const int most = std::min(3, 1 + level / 100);
    const qint64 value = std::max<qint64>(2, numberOfDigits(random, int(random.between(1, most))));
    const qint64 coefficient = std::max<qint64>(2, numberOfDigits(random, int(random.between(1, most))));
    const qint64 sign = positive || random.chance(2, 3) ? 1 : -1;
    system.coefficients = {{coefficient * (positive || random.chance(2, 3) ? 1 : -1)}};
    system.constants = {system.coefficients[0][0] * value * sign};
    return system;
}

} // namespace

Structure drawLinear(Random &random, int level, int phrasing)
{
    const bool positive = phrasing >= bareEquations;
    const int size = std::clamp(int(random.between(scaled(level, 10, 50), scaled(level, 12, 59))) / 10, 1, 5);
    const qint64 largest = scaled(level, 3, size < 3 ? 40 : 20);
    const qint64 largestValue = scaled(level, 9, 60);
    LinearSystem system;
    system.unknowns = unknownNames(size, random);
    system.asked = int(random.below(quint64(size)));
    if (size == 1)
        return drawEquation(system, level, positive, random);
    QList<qint64> values;
    for (qsizetype i = 0; i < size; ++i)
        values.append(random.between(positive ? 1 : -largestValue, largestValue));
    do {
        system.coefficients.clear();
        system.constants.clear();
        for (qsizetype row = 0; row < size; ++row) {
            const QList<qint64> coefficients = drawRow(size, row, largest, positive, random);
            system.coefficients.append(coefficients);
            system.constants.append(
                std::inner_product(coefficients.begin(), coefficients.end(), values.begin(), qint64(0)));
        }
    } while (solve(system).isEmpty());
    return system;
}

QString tellLinear(const Structure &structure, const Reference &, Random &random, int phrasing)
{
    using Telling = QString (*)(const LinearSystem &, Random &);
    static constexpr Telling tellings[] = {block,  inSentence, questionFirst, inWords,
                                           prices, weights,    bills,         points};
    return tellings[phrasing](std::get<LinearSystem>(structure), random);
}

} // namespace daao
