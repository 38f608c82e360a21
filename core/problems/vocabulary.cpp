#include "core/problems/vocabulary.h"

namespace daao {

using namespace Qt::StringLiterals;

const QList<Person> &people()
{
    static const QList<Person> all = [] {
        const QStringList women{u"Ada"_s,    u"Beatriz"_s, u"Carmen"_s, u"Dalia"_s,  u"Esther"_s, u"Fatima"_s,
                                u"Greta"_s,  u"Hana"_s,    u"Ingrid"_s, u"Jasmin"_s, u"Keiko"_s,  u"Leila"_s,
                                u"Mira"_s,   u"Nadia"_s,   u"Olga"_s,   u"Priya"_s,  u"Rosa"_s,   u"Sofia"_s,
                                u"Tamara"_s, u"Ursula"_s,  u"Vera"_s,   u"Wanda"_s,  u"Yasmin"_s, u"Zoe"_s};
        const QStringList men{u"Amir"_s,  u"Boris"_s,  u"Carlos"_s, u"Dmitri"_s, u"Emil"_s,   u"Felix"_s,
                              u"Goran"_s, u"Hugo"_s,   u"Igor"_s,   u"Jonas"_s,  u"Kenji"_s,  u"Luca"_s,
                              u"Mateo"_s, u"Nils"_s,   u"Oscar"_s,  u"Pavel"_s,  u"Rashid"_s, u"Samuel"_s,
                              u"Tariq"_s, u"Viktor"_s, u"Wei"_s,    u"Yusuf"_s,  u"Zoltan"_s, u"Anton"_s};
        QList<Person> both;
        for (const QString &name : women)
            both.append({name, u"she"_s, u"her"_s});
        for (const QString &name : men)
            both.append({name, u"he"_s, u"his"_s});
        return both;
    }();
    return all;
}

QList<Person> somePeople(Random &random, qsizetype count)
{
    QList<Person> some;
    while (some.size() < count) {
        const Person &person = random.pick(people());
        bool taken = false;
        for (const Person &other : some)
            taken = taken || other.name == person.name;
        if (!taken)
            some.append(person);
    }
    return some;
}

QStringList someNames(Random &random, qsizetype count)
{
    QStringList names;
    for (const Person &person : somePeople(random, count))
        names.append(person.name);
    return names;
}

QString nounFor(qint64 count, const Noun &noun)
{
    return count == 1 ? noun.one : noun.many;
}

QString counted(qint64 count, const Noun &noun)
{
    return QString::number(count) + u' ' + nounFor(count, noun);
}

QString listed(const QStringList &parts, const QString &conjunction)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return QStringList(parts.mid(0, parts.size() - 1)).join(u", "_s) + u' ' + conjunction + u' '
           + parts.last();
}

QString withArticle(const QString &word)
{
    return (QStringView(u"aeiouAEIOU").contains(word.front()) ? u"an "_s : u"a "_s) + word;
}

QString sentenceCase(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString ordinal(qint64 n)
{
    static const QStringList words{u"first"_s, u"second"_s,  u"third"_s,  u"fourth"_s, u"fifth"_s,
                                   u"sixth"_s, u"seventh"_s, u"eighth"_s, u"ninth"_s,  u"tenth"_s};
    return words.value(n - 1, QString::number(n) + u"th"_s);
}

QString numberWord(qint64 n)
{
    static const QStringList words{u"zero"_s, u"one"_s,   u"two"_s,   u"three"_s, u"four"_s, u"five"_s,
                                   u"six"_s,  u"seven"_s, u"eight"_s, u"nine"_s,  u"ten"_s};
    return words.value(n, QString::number(n));
}

QString grouped(qint64 n)
{
    QString digits = QString::number(n);
    const qsizetype first = n < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, u',');
    return digits;
}

qint64 powerOfTen(int digits)
{
    qint64 power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

qint64 numberOfDigits(Random &random, int digits)
{
    return random.between(powerOfTen(digits - 1), powerOfTen(digits) - 1);
}

int scaled(int level, int low, int high)
{
    return low + (high - low) * level / 1000;
}

} // namespace daao
