#include "core/simulation/solve/knights.h"

#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/language.h"
#include "core/simulation/solve/solvers.h"

#include <algorithm>
#include <bit>

namespace daao {

using namespace Qt::StringLiterals;
using island::Atom;
using island::Claim;
using island::Reading;

namespace {

bool holds(const Atom &atom, quint32 world)
{
    return (atom.allowed >> std::popcount(atom.group & world)) & 1U;
}

bool holds(const Claim &claim, quint32 world)
{
    const auto isTrue = [world](const Atom &atom) { return holds(atom, world); };
    switch (claim.joint) {
    case Claim::All:
        return std::ranges::all_of(claim.atoms, isTrue);
    case Claim::Any:
        return std::ranges::any_of(claim.atoms, isTrue);
    case Claim::Implies:
        return !isTrue(claim.atoms.first()) || isTrue(claim.atoms.last());
    case Claim::Same:
        return isTrue(claim.atoms.first()) == isTrue(claim.atoms.last());
    }
    return false;
}

KnightsPuzzle::Claim structureOf(const Claim &claim, const Atom &atom)
{
    using Said = KnightsPuzzle::Claim;
    Said said{.speaker = claim.speaker};
    QList<int> members;
    for (int person = 0; person < 32; ++person)
        if ((atom.group >> person) & 1U)
            members.append(person);
    said.first = members.first();
    said.second = members.last();
    if (members.size() == 1) {
        said.kind = atom.allowed == 2U ? Said::IsKnight : Said::IsKnave;
        return said;
    }
    const bool exact = std::popcount(atom.allowed) == 1;
    if (exact && (claim.wholeGroup || members.size() > 2)) {
        said.kind = Said::ExactKnights;
        said.count = std::countr_zero(atom.allowed);
        return said;
    }
    if (atom.allowed == 1U)
        said.kind = Said::BothKnaves;
    else if (atom.allowed == 2U)
        said.kind = Said::DifferentKind;
    else if (exact)
        said.kind = Said::BothKnights;
    else if (atom.allowed == 5U)
        said.kind = Said::SameKind;
    else
        said.kind = Said::AtLeastOneKnave;
    return said;
}

KnightsPuzzle structureOf(const Reading &reading)
{
    KnightsPuzzle puzzle{.people = reading.people, .asked = reading.asked};
    for (const Claim &claim : reading.claims)
        for (const Atom &atom : claim.atoms)
            puzzle.claims.append(structureOf(claim, atom));
    return puzzle;
}

QString listed(const Reading &reading, quint32 world)
{
    QStringList names;
    for (qsizetype i = 0; i < reading.people.size(); ++i)
        if (((world >> i) & 1U) != (reading.askedLiars ? 1U : 0U))
            names.append(reading.people.at(i));
    names.sort();
    return names.isEmpty() ? u"none"_s : names.join(u", "_s);
}

QString answerOf(const Reading &reading, quint32 world)
{
    if (reading.asked >= 0)
        return (world >> reading.asked) & 1U ? reading.honestWord : reading.lyingWord;
    return listed(reading, world);
}

QString pythonOf(const Atom &atom, const QStringList &people)
{
    QStringList members;
    for (qsizetype i = 0; i < people.size(); ++i)
        if ((atom.group >> i) & 1U)
            members.append(u"k[%1]"_s.arg(prose::pythonLiteral(people.at(i))));
    QStringList counts;
    for (int count = 0; count <= members.size(); ++count)
        if ((atom.allowed >> count) & 1U)
            counts.append(QString::number(count));
    if (members.size() == 1)
        return atom.allowed == 2U ? members.first() : u"(not %1)"_s.arg(members.first());
    return u"(%1 in [%2])"_s.arg(members.join(u" + "_s), counts.join(u", "_s));
}

QString pythonOf(const Claim &claim, const QStringList &people)
{
    QStringList parts;
    for (const Atom &atom : claim.atoms)
        parts.append(pythonOf(atom, people));
    switch (claim.joint) {
    case Claim::All:
        return parts.size() == 1 ? parts.first() : u'(' + parts.join(u" and "_s) + u')';
    case Claim::Any:
        return u'(' + parts.join(u" or "_s) + u')';
    case Claim::Implies:
        return u"(not %1 or %2)"_s.arg(parts.first(), parts.last());
    case Claim::Same:
        return u"(bool(%1) == bool(%2))"_s.arg(parts.first(), parts.last());
    }
    return u"True"_s;
}

QString programOf(const Reading &reading)
{
    QStringList people;
    for (const QString &person : reading.people)
        people.append(prose::pythonLiteral(person));
    QStringList lines{u"from itertools import product"_s,
                      QString(),
                      u"people = ["_s + people.join(u", "_s) + u']',
                      QString(),
                      u"for kinds in product([True, False], repeat=len(people)):"_s,
                      u"    k = dict(zip(people, kinds))"_s,
                      u"    if all(["_s};
    for (const Claim &claim : reading.claims)
        lines.append(u"        k[%1] == bool(%2),"_s.arg(
            prose::pythonLiteral(reading.people.at(claim.speaker)), pythonOf(claim, reading.people)));
    lines.append(u"    ]):"_s);
    if (reading.asked >= 0) {
        lines.append(u"        print(%1 if k[%2] else %3)"_s.arg(
            prose::pythonLiteral(reading.honestWord), prose::pythonLiteral(reading.people.at(reading.asked)),
            prose::pythonLiteral(reading.lyingWord)));
    } else {
        lines.append(u"        wanted = sorted(p for p in people if %1)"_s.arg(
            reading.askedLiars ? u"not k[p]"_s : u"k[p]"_s));
        lines.append(u"        print(\", \".join(wanted) or \"none\")"_s);
    }
    lines.append(u"        break"_s);
    return lines.join(u'\n') + u'\n';
}

/// The world that `programOf` meets first.
std::optional<quint32> firstWorld(const Reading &reading)
{
    const auto worlds = island::worldsOf(reading);
    if (worlds.isEmpty())
        return std::nullopt;
    const auto rank = [&reading](quint32 world) { // product() starts with the first person varying slowest
        quint32 place = 0;
        for (qsizetype i = 0; i < reading.people.size(); ++i)
            place = place * 2 + (((world >> i) & 1U) ^ 1U);
        return place;
    };
    return std::ranges::min(worlds, {}, rank);
}

Atom turned(const Atom &atom)
{
    const quint32 all = (2U << std::popcount(atom.group)) - 1U;
    return {atom.group, ~atom.allowed & all};
}

QStringList wrongProgramsFor(const Reading &reading, const QString &answer)
{
    QStringList programs;
    const auto consider = [&](const Reading &wrong) {
        const auto world = firstWorld(wrong);
        if (world && answerOf(wrong, *world) != answer && programs.size() < 4)
            programs.append(programOf(wrong));
    };
    for (qsizetype i = 0; i < reading.claims.size(); ++i) {
        Reading wrong = reading;
        for (Atom &atom : wrong.claims[i].atoms)
            atom = turned(atom);
        consider(wrong);
        wrong = reading;
        wrong.claims.removeAt(i);
        consider(wrong);
    }
    Reading swapped = reading;
    if (reading.asked >= 0)
        std::swap(swapped.honestWord, swapped.lyingWord);
    else
        swapped.askedLiars = !swapped.askedLiars;
    consider(swapped);
    return programs;
}

QStringList mistakesFor(const Reading &reading, quint32 world)
{
    if (reading.asked >= 0)
        return {(world >> reading.asked) & 1U ? reading.lyingWord : reading.honestWord};
    QStringList mistakes;
    const int people = int(reading.people.size());
    const quint32 everybody = (1U << people) - 1U;
    for (int person = people - 1; person >= 0; --person)
        mistakes.append(listed(reading, world ^ (1U << person)));
    mistakes.append(listed(reading, world ^ everybody));
    for (int a = 0; a < people; ++a)
        for (int b = a + 1; b < people; ++b)
            mistakes.append(listed(reading, world ^ (1U << a) ^ (1U << b)));
    return mistakes;
}

QStringList workingFor(const Reading &reading, quint32 world)
{
    QStringList working{
        u"Each statement has to be true exactly if its speaker is a %1."_s.arg(reading.honestWord)};
    for (const Claim &claim : reading.claims) {
        const bool isTrue = holds(claim, world);
        working.append(u"Statement %1, made by %2, comes out %3, which suits a %4."_s
                           .arg(reading.claims.indexOf(claim) + 1)
                           .arg(reading.people.at(claim.speaker), isTrue ? u"true"_s : u"false"_s,
                                isTrue ? reading.honestWord : reading.lyingWord));
    }
    QStringList kinds;
    for (qsizetype i = 0; i < reading.people.size(); ++i)
        kinds.append(reading.people.at(i) + u" a "
                     + ((world >> i) & 1U ? reading.honestWord : reading.lyingWord));
    working.append(u"Of the %1 possible assignments only one survives: %2."_s.arg(1 << reading.people.size())
                       .arg(prose::joined(kinds)));
    return working;
}

} // namespace

QList<quint32> island::worldsOf(const Reading &reading)
{
    QList<quint32> worlds;
    const quint32 end = 1U << reading.people.size();
    for (quint32 world = 0; world < end; ++world) {
        const bool fits = std::ranges::all_of(reading.claims, [world](const Claim &claim) {
            return holds(claim, world) == bool((world >> claim.speaker) & 1U);
        });
        if (fits)
            worlds.append(world);
    }
    return worlds;
}

std::optional<Understanding> findKnights(const QString &text)
{
    const auto reading = island::read(text);
    if (!reading)
        return std::nullopt;
    const auto worlds = island::worldsOf(*reading);
    if (worlds.isEmpty())
        return std::nullopt;
    const QString answer = answerOf(*reading, worlds.first());
    if (!std::ranges::all_of(worlds, [&](quint32 world) { return answerOf(*reading, world) == answer; }))
        return std::nullopt;
    return understood({.structure = structureOf(*reading),
                       .answer = answer,
                       .working = workingFor(*reading, worlds.first()),
                       .mistakes = mistakesFor(*reading, worlds.first()),
                       .program = programOf(*reading),
                       .wrongPrograms = wrongProgramsFor(*reading, answer),
                       .questionText = reading->questionText});
}

} // namespace daao
