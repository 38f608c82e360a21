#include "core/problems/families.h"
#include "core/problems/solve.h"
#include "core/problems/vocabulary.h"

#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

// Phrasings by kind: 0-3 powers, 4-5 sums, 6-7 products, 8-10 remainders.
ModularQuestion::Kind kindOf(int phrasing)
{
    if (phrasing < 4)
        return ModularQuestion::Power;
    if (phrasing < 6)
        return ModularQuestion::Sum;
    return phrasing < 8 ? ModularQuestion::Product : ModularQuestion::Remainders;
}

QStringList written(const QList<qint64> &numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts.append(QString::number(number));
    return texts;
}

QString remainderOfPower(const ModularQuestion &q, Random &)
{
    return u"What is the remainder when %1^%2 is divided by %3?"_s.arg(q.base).arg(q.exponent).arg(q.modulus);
}

QString computePower(const ModularQuestion &q, Random &random)
{
    const QString verb = random.pick(QStringList{u"Compute"_s, u"Evaluate"_s, u"Determine"_s});
    return u"%1 %2**%3 mod %4 and give the result as a number from 0 to %5."_s.arg(verb)
        .arg(q.base)
        .arg(q.exponent)
        .arg(q.modulus)
        .arg(q.modulus - 1);
}

QString powerCongruence(const ModularQuestion &q, Random &random)
{
    const QString letter = random.pick(QStringList{u"r"_s, u"x"_s, u"n"_s});
    return u"Find the smallest non-negative integer %1 such that %2 raised to the power of %3 is congruent "
           u"to %1 "
           u"modulo %4."_s.arg(letter)
               .arg(q.base)
               .arg(q.exponent)
               .arg(q.modulus);
}

QString powerStory(const ModularQuestion &q, Random &random)
{
    const QString who = random.pick(people()).name;
    return u"%1 multiplies together %2 factors, each of which is the number %3. The product is then divided "
           u"by %4 as "
           u"whole numbers. What remainder does %1 find?"_s.arg(who)
               .arg(q.exponent)
               .arg(q.base)
               .arg(q.modulus);
}

QString sumRemainder(const ModularQuestion &q, Random &)
{
    return u"What remainder does %1 leave on division by %2?"_s.arg(written(q.terms).join(u" + "_s))
        .arg(q.modulus);
}

QString sumStory(const ModularQuestion &q, Random &random)
{
    static const QList<Noun> fruits{{u"apple"_s, u"apples"_s},
                                    {u"pear"_s, u"pears"_s},
                                    {u"onion"_s, u"onions"_s},
                                    {u"potato"_s, u"potatoes"_s}};
    const Noun &noun = random.pick(fruits);
    return u"The harvest of %1 fields is emptied onto one heap: %2 %3. The heap is then packed into sacks of "
           u"exactly "
           u"%4 %3 until too few are left for another sack. How many %3 are left over?"_s.arg(
               numberWord(q.terms.size()), listed(written(q.terms)), noun.many, QString::number(q.modulus));
}

QString productMod(const ModularQuestion &q, Random &random)
{
    const QString verb = random.pick(QStringList{u"Find"_s, u"Calculate"_s, u"What is"_s});
    return verb + u" ("_s + written(q.terms).join(u" × "_s) + u") mod "_s + QString::number(q.modulus)
           + (verb.startsWith(u"What") ? u'?' : u'.');
}

QString productInWords(const ModularQuestion &q, Random &)
{
    return u"The numbers %1 are multiplied together, and the product is divided by %2. Which remainder is left?"_s
        .arg(listed(written(q.terms)), QString::number(q.modulus));
}

QString remaindersInWords(const ModularQuestion &q, Random &)
{
    QStringList parts;
    for (qsizetype i = 0; i < q.moduli.size(); ++i)
        parts.append(u"remainder %1 when divided by %2"_s.arg(q.remainders[i]).arg(q.moduli[i]));
    return u"Find the smallest non-negative integer that leaves %1."_s.arg(listed(parts));
}

QString rowsStory(const ModularQuestion &q, Random &random)
{
    static const QStringList crowds{u"soldiers"_s, u"dancers"_s, u"sheep"_s, u"chairs"_s, u"flower pots"_s};
    const QString crowd = random.pick(crowds);
    QStringList parts;
    for (qsizetype i = 0; i < q.moduli.size(); ++i) {
        const QString left = q.remainders[i] == 0   ? u"none is left over"_s
                             : q.remainders[i] == 1 ? u"1 is left over"_s
                                                    : u"%1 are left over"_s.arg(q.remainders[i]);
        parts.append(u"in rows of %1, %2"_s.arg(QString::number(q.moduli[i]), left));
    }
    return u"%1 wants to arrange some %2 in equal rows and tries several row lengths: %3. What is the "
           u"smallest "
           u"possible number of %2, given that there is at least one?"_s.arg(random.pick(people()).name,
                                                                             crowd, parts.join(u"; "_s));
}

QString congruences(const ModularQuestion &q, Random &random)
{
    const QString letter = random.pick(QStringList{u"x"_s, u"n"_s, u"t"_s});
    QString text = u"An integer %1 ≥ 0 satisfies\n"_s.arg(letter);
    for (qsizetype i = 0; i < q.moduli.size(); ++i)
        text += u"  %1 ≡ %2 (mod %3)\n"_s.arg(letter).arg(q.remainders[i]).arg(q.moduli[i]);
    return text + u"What is the least possible value of %1?"_s.arg(letter);
}

void drawPower(ModularQuestion &q, int level, Random &random)
{
    q.base = random.between(2, scaled(level, 9, 900));
    q.exponent = numberOfDigits(random, int(random.between(1, scaled(level, 1, 7)))) + 1;
    q.modulus = random.between(3, random.chance(1, 4) ? scaled(level, 9, 20) : scaled(level, 9, 9999));
}

void drawTerms(ModularQuestion &q, int level, bool sum, Random &random)
{
    const int count = int(random.between(2, scaled(level, 2, sum ? 9 : 8)));
    const int digits = int(random.between(1, scaled(level, 2, sum ? 12 : 9)));
    for (int i = 0; i < count; ++i)
        q.terms.append(std::max<qint64>(
            2, numberOfDigits(random, int(random.between(std::max(1, digits - 1), digits)))));
    q.modulus = random.between(3, scaled(level, 9, sum ? 2999 : 999));
}

void drawRemainders(ModularQuestion &q, int level, Random &random)
{
    const int count = int(random.between(2, scaled(level, 2, 5)));
    const qint64 largest = std::max(scaled(level, 7, 60), count * 6);
    while (q.moduli.size() < count) {
        const qint64 modulus = random.between(2, largest);
        bool coprime = true;
        for (const qint64 other : q.moduli)
            coprime = coprime && std::gcd(other, modulus) == 1;
        if (coprime) {
            q.moduli.append(modulus);
            q.remainders.append(random.between(0, modulus - 1));
        }
    }
    q.modulus = 1;
}

} // namespace

Structure drawModular(Random &random, int level, int phrasing)
{
    ModularQuestion q;
    q.kind = kindOf(phrasing);
    switch (q.kind) {
    case ModularQuestion::Power:
        drawPower(q, level, random);
        break;
    case ModularQuestion::Sum:
    case ModularQuestion::Product:
        drawTerms(q, level, q.kind == ModularQuestion::Sum, random);
        break;
    case ModularQuestion::Remainders:
        do { // "at least one" and "non-negative" must mean the same
            q = {};
            q.kind = ModularQuestion::Remainders;
            drawRemainders(q, level, random);
        } while (solve(q) == u"0");
        break;
    }
    return q;
}

QString tellModular(const Structure &structure, const Reference &, Random &random, int phrasing)
{
    using Telling = QString (*)(const ModularQuestion &, Random &);
    static constexpr Telling tellings[] = {remainderOfPower,  computePower, powerCongruence, powerStory,
                                           sumRemainder,      sumStory,     productMod,      productInWords,
                                           remaindersInWords, rowsStory,    congruences};
    return tellings[phrasing](std::get<ModularQuestion>(structure), random);
}

} // namespace daao
