#include "core/problems/families.h"
#include "core/problems/solve.h"
#include "core/problems/vocabulary.h"

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
    const QString lead = single(system)
                             ? u"A whole number is called %1. "_s.arg(asked(system))
                             : u"The whole numbers %1 are unknown. "_s.arg(listed(system.unknowns));
    return lead + sentences.join(u' ') + u" Which number is %1?"_s.arg(asked(system));
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

} // namespace

Structure drawLinear(Random &random, int level, int phrasing)
{
    const bool positive = phrasing >= bareEquations;
    const int most = positive ? scaled(level, 12, 59) / 10 : scaled(level, 10, 59) / 10;
    const qsizetype size = std::min(5, std::max(1, most - (random.chance(1, 5) && most > 1 ? 1 : 0)));
    const qint64 largest = scaled(level, 4, size < 3 ? 40 : 20);
    const qint64 largestValue = scaled(level, 9, 60);
    LinearSystem system;
    system.unknowns = unknownNames(size, random);
    system.asked = int(random.below(quint64(size)));
    QList<qint64> values;
    for (qsizetype i = 0; i < size; ++i)
        values.append(random.between(positive ? 1 : -largestValue, largestValue));
    do {
        system.coefficients.clear();
        system.constants.clear();
        for (qsizetype row = 0; row < size; ++row) {
            QList<qint64> coefficients;
            qint64 constant = 0;
            for (qsizetype i = 0; i < size; ++i) {
                qint64 c = random.between(1, largest);
                if (!positive && random.chance(2, 5))
                    c = -c;
                if (size > 1 && i != row && random.chance(1, size > 3 ? 3 : 5))
                    c = 0;
                if (size == 1 && c == 1)
                    c = 2;
                coefficients.append(c);
                constant += c * values[i];
            }
            system.coefficients.append(coefficients);
            system.constants.append(constant);
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
