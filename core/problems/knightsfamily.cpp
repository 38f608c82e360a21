#include "core/problems/families.h"
#include "core/problems/solve.h"
#include "core/problems/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Claim = KnightsPuzzle::Claim;

/// "Mira and I", "we", "I" in direct speech; names throughout in indirect speech.
class Speech
{
public:
    Speech(const KnightsPuzzle &puzzle, bool direct)
        : m_puzzle(puzzle)
        , m_direct(direct)
    {}

    /// The claim as a clause, without a full stop.
    QString of(const Claim &claim, Random &random) const
    {
        switch (claim.kind) {
        case Claim::IsKnight:
            return is(claim, claim.first) + (random.chance(1, 2) ? u"a knight"_s : u"not a knave"_s);
        case Claim::IsKnave:
            return is(claim, claim.first) + (random.chance(1, 2) ? u"a knave"_s : u"not a knight"_s);
        case Claim::BothKnights:
            return both(claim) + u" are both knights"_s;
        case Claim::BothKnaves:
            return both(claim) + u" are both knaves"_s;
        case Claim::SameKind:
            return both(claim)
                   + (random.chance(1, 2) ? u" are of the same kind"_s
                                          : u" are either both knights or both knaves"_s);
        case Claim::DifferentKind:
            if (random.chance(1, 2))
                return both(claim) + u" are of different kinds"_s;
            return u"exactly one of "_s + both(claim, true) + u" is a knight"_s;
        case Claim::AtLeastOneKnave:
            return u"at least one of "_s + both(claim, true) + u" is a knave"_s;
        case Claim::ExactKnights:
            return amount(claim.count);
        }
        return {};
    }

private:
    QString name(int person) const { return m_puzzle.people.at(person); }

    QString is(const Claim &claim, int person) const
    {
        return claim.speaker == person && m_direct ? u"I am "_s : QString(name(person) + u" is "_s);
    }

    QString both(const Claim &claim, bool object = false) const
    {
        const bool self = m_direct && (claim.first == claim.speaker || claim.second == claim.speaker);
        if (self) {
            const int other = claim.first == claim.speaker ? claim.second : claim.first;
            return name(other) + (object ? u" and me"_s : u" and I"_s);
        }
        return name(claim.first) + u" and "_s + name(claim.second);
    }

    QString amount(int count) const
    {
        const QString all = numberWord(m_puzzle.people.size());
        const QString us = m_direct ? u"us "_s + all : u"the "_s + all;
        if (count == 0)
            return u"none of "_s + us + u" is a knight"_s;
        if (count == m_puzzle.people.size())
            return (m_direct ? u"all "_s + all + u" of us"_s : u"all "_s + all + u" of them"_s)
                   + u" are knights"_s;
        return u"exactly "_s + numberWord(count) + u" of "_s + us
               + (count == 1 ? u" is a knight"_s : u" are knights"_s);
    }

    const KnightsPuzzle &m_puzzle;
    bool m_direct;
};

QString who(const KnightsPuzzle &puzzle)
{
    return listed(puzzle.people);
}

QString question(const KnightsPuzzle &puzzle, Random &random)
{
    if (puzzle.asked >= 0)
        return u"Is %1 a knight or a knave?"_s.arg(puzzle.people.at(puzzle.asked));
    return random.pick(QStringList{
        u"Who are the knights? List their names in alphabetical order, or answer \"none\"."_s,
        u"Name every knight, in alphabetical order, or write \"none\" if there is no knight among them."_s,
        u"Which of them are knights? Give the names alphabetically, or \"none\"."_s});
}

QString rule(Random &random)
{
    return random.pick(
        QStringList{u"Knights always tell the truth, knaves always lie."_s,
                    u"Every statement of a knight is true, and every statement of a knave is false."_s,
                    u"A knight never lies, and a knave never says anything true."_s});
}

QString quoted(const KnightsPuzzle &puzzle, const Claim &claim, const QString &pattern, Random &random)
{
    const Speech speech(puzzle, true);
    return pattern.arg(puzzle.people.at(claim.speaker), sentenceCase(speech.of(claim, random)));
}

QString joinedQuotes(const KnightsPuzzle &puzzle, const QStringList &patterns, const QString &separator,
                     Random &random)
{
    QStringList parts;
    for (const Claim &claim : puzzle.claims)
        parts.append(quoted(puzzle, claim, random.pick(patterns), random));
    return parts.join(separator);
}

QString island(const KnightsPuzzle &puzzle, Random &random)
{
    const QString asked = question(puzzle, random);
    const QString said = joinedQuotes(
        puzzle, {u"%1 says: \"%2.\""_s, u"%1 tells you: \"%2.\""_s, u"%1 claims: \"%2.\""_s}, u" "_s, random);
    return u"On an island everyone is either a knight or a knave. %1 You meet %2. %3 %4"_s.arg(
        rule(random), who(puzzle), said, asked);
}

QString transcript(const KnightsPuzzle &puzzle, Random &random)
{
    const QString asked = question(puzzle, random);
    const QString said = joinedQuotes(puzzle, {u"%1: \"%2.\""_s}, u"\n"_s, random);
    const QString knights = rule(random);
    const bool allNamed = std::ranges::all_of(puzzle.people, [&](const QString &name) {
        const QRegularExpression word(u"\\b%1\\b"_s.arg(QRegularExpression::escape(name)));
        return word.match(said).hasMatch();
    });
    const QString present = allNamed ? QString() : u" Present are %1."_s.arg(who(puzzle));
    return u"From the protocol of the island court, before which only knights and knaves appear. %1%2\n%3\n%4"_s
        .arg(knights, present, said, asked);
}

QString indirect(const KnightsPuzzle &puzzle, Random &random)
{
    const Speech speech(puzzle, false);
    static const QStringList verbs{u"says"_s, u"claims"_s, u"asserts"_s, u"states"_s};
    QString text;
    for (const Claim &claim : puzzle.claims) {
        const QString what = speech.of(claim, random);
        text += puzzle.people.at(claim.speaker) + u' ' + random.pick(verbs) + u" that "_s + what + u". "_s;
    }
    const QString asked = question(puzzle, random);
    return u"Each of %1 is either a knight or a knave. %2 %3%4"_s.arg(who(puzzle), rule(random), text, asked);
}

QString questionFirst(const KnightsPuzzle &puzzle, Random &random)
{
    const QString ask = puzzle.asked >= 0
                            ? question(puzzle, random)
                            : u"Which people in this story are knights (names in alphabetical order, "
                              u"or \"none\")?"_s;
    return u"%1 At an inn sit %2; each of them is a knight, who always speaks the truth, or a knave, who "
           u"always says what is false. %3"_s.arg(
               ask, who(puzzle),
               joinedQuotes(puzzle, {u"\"%2,\" says %1."_s, u"\"%2,\" %1 declares."_s}, u" "_s, random));
}

QString bullets(const KnightsPuzzle &puzzle, Random &random)
{
    const Speech speech(puzzle, false);
    QString text;
    for (const Claim &claim : puzzle.claims)
        text += u"- Statement by %1: %2.\n"_s.arg(puzzle.people.at(claim.speaker), speech.of(claim, random));
    const QString asked = question(puzzle, random);
    return u"There are %1 suspects: %2. Each is a knight or a knave. %3\n%4%5"_s.arg(
        numberWord(puzzle.people.size()), who(puzzle), rule(random), text, asked);
}

QString traveller(const KnightsPuzzle &puzzle, Random &random)
{
    const QString weather = random.pick(
        QStringList{u"It was raining when"_s, u"The sun was setting when"_s, u"Snow was falling when"_s});
    const QString asked = question(puzzle, random);
    const QString custom = rule(random);
    const QString said = joinedQuotes(
        puzzle, {u"%1 answered: \"%2.\""_s, u"%1 replied: \"%2.\""_s, u"%1 said: \"%2.\""_s}, u" "_s, random);
    return u"%1 a traveller came to a village of knights and knaves and met %2. \"Tell me about "
           u"yourselves,\" she "
           u"asked. %3 She knew the custom of the place: %4 %5"_s.arg(weather, who(puzzle), said, custom,
                                                                      asked);
}

QString letterbox(const KnightsPuzzle &puzzle, Random &random)
{
    QString text;
    int number = 0;
    for (const Claim &claim : puzzle.claims)
        text += u"Note %1, signed by %2: \"%3.\"\n"_s.arg(
            QString::number(++number), puzzle.people.at(claim.speaker),
            sentenceCase(Speech(puzzle, true).of(claim, random)));
    return u"A box holds notes written by %1. A knight writes only true notes, a knave only false ones, and "
           u"each of "
           u"the writers is one or the other.\n%2%3"_s.arg(who(puzzle), text, question(puzzle, random));
}

QString ruleLast(const KnightsPuzzle &puzzle, Random &random)
{
    const Speech speech(puzzle, false);
    QStringList parts;
    for (const Claim &claim : puzzle.claims)
        parts.append(u"according to %1, %2"_s.arg(puzzle.people.at(claim.speaker), speech.of(claim, random)));
    return u"Here is what was said among %1: %2. Truth and lies are easily told apart there: %3 Everyone "
           u"named is one "
           u"of the two. %4"_s.arg(who(puzzle), parts.join(u"; "_s),
                                   u"a knight's words are always true, and a knave's "
                                   u"are always false."_s,
                                   question(puzzle, random));
}

bool isAboutTwo(Claim::Kind kind)
{
    return kind != Claim::IsKnight && kind != Claim::IsKnave && kind != Claim::ExactKnights;
}

/// A claim that this speaker can make if `knights` are the knights; speakers do not talk about themselves
/// alone.
Claim drawClaim(int speaker, int size, quint32 knights, int level, Random &random)
{
    static constexpr Claim::Kind kinds[] = {Claim::IsKnave,         Claim::IsKnight,      Claim::BothKnaves,
                                            Claim::SameKind,        Claim::DifferentKind, Claim::BothKnights,
                                            Claim::AtLeastOneKnave, Claim::ExactKnights};
    const bool truthful = knights >> speaker & 1;
    for (;;) {
        Claim claim;
        claim.kind = kinds[random.below(quint64(scaled(level, 4, 8)))];
        claim.speaker = speaker;
        if (claim.kind == Claim::ExactKnights) {
            claim.count = int(random.between(0, size));
        } else {
            claim.first = int(random.below(quint64(size)));
            if (!isAboutTwo(claim.kind) && claim.first == speaker)
                continue;
        }
        if (isAboutTwo(claim.kind)) {
            claim.second = int(random.below(quint64(size)));
            if (claim.second == claim.first)
                continue;
        }
        if (holds(claim, knights) == truthful)
            return claim;
    }
}

} // namespace

Structure drawKnights(Random &random, int level, int)
{
    const int size = std::min(7, int(random.between(scaled(level, 20, 68), scaled(level, 28, 79))) / 10);
    for (;;) {
        KnightsPuzzle puzzle;
        puzzle.people = someNames(random, size);
        puzzle.asked =
            random.chance(quint64(scaled(level, 60, 20)), 100) ? int(random.below(quint64(size))) : -1;
        const quint32 knights = quint32(random.below(quint64(1) << size));
        for (int speaker = 0; speaker < size; ++speaker)
            if (size == 2 || random.chance(9, 10))
                puzzle.claims.append(drawClaim(speaker, size, knights, level, random));
        for (int more = 0; more < size && fittingAssignments(puzzle).size() != 1; ++more) {
            const Claim claim = drawClaim(int(random.below(quint64(size))), size, knights, level, random);
            if (!puzzle.claims.contains(claim))
                puzzle.claims.append(claim);
        }
        for (int more = int(random.between(0, 2)); more > 0; --more) { // true, but not needed
            const Claim claim = drawClaim(int(random.below(quint64(size))), size, knights, level, random);
            if (!puzzle.claims.contains(claim))
                puzzle.claims.append(claim);
        }
        if (fittingAssignments(puzzle).size() == 1)
            return puzzle;
    }
}

QString tellKnights(const Structure &structure, const Reference &, Random &random, int phrasing)
{
    using Telling = QString (*)(const KnightsPuzzle &, Random &);
    static constexpr Telling tellings[] = {island,  transcript, indirect,  questionFirst,
                                           bullets, traveller,  letterbox, ruleLast};
    return tellings[phrasing](std::get<KnightsPuzzle>(structure), random);
}

} // namespace daao
