#include "core/problems/depotstories.h"
#include "core/problems/families.h"
#include "core/problems/vocabulary.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Event = WordProblem::Event;

enum class Voice { ThirdPresent, ThirdPast, Second, First };

struct Verb
{
    QString base;
    QString third;
    QString past;
    QStringList tails; ///< where, from whom, to whom
};

/// Who tells the story of what.
struct Teller
{
    Voice voice = Voice::ThirdPresent;
    Person hero;
    Noun item;
    Noun box;
    Noun friends;
    bool usePronoun = false;

    bool past() const { return voice == Voice::ThirdPast || voice == Voice::First; }
    QString subject() const
    {
        if (voice == Voice::First)
            return u"I"_s;
        if (voice == Voice::Second)
            return u"you"_s;
        return usePronoun ? hero.they : hero.name;
    }
    QString their() const
    {
        if (voice == Voice::First)
            return u"my"_s;
        return voice == Voice::Second ? u"your"_s : hero.their;
    }
    QString verb(const Verb &of) const
    {
        if (past())
            return of.past;
        return voice == Voice::Second ? of.base : of.third;
    }
    QString verb(const QString &base, const QString &third, const QString &pastForm) const
    {
        return verb(Verb{base, third, pastForm, {}});
    }
};

const QList<Noun> &items()
{
    static const QList<Noun> all{
        {u"marble"_s, u"marbles"_s},     {u"sticker"_s, u"stickers"_s}, {u"apple"_s, u"apples"_s},
        {u"coin"_s, u"coins"_s},         {u"stamp"_s, u"stamps"_s},     {u"postcard"_s, u"postcards"_s},
        {u"seashell"_s, u"seashells"_s}, {u"bead"_s, u"beads"_s},       {u"pencil"_s, u"pencils"_s},
        {u"button"_s, u"buttons"_s},     {u"badge"_s, u"badges"_s},     {u"walnut"_s, u"walnuts"_s},
    };
    return all;
}

const QList<Noun> &boxes()
{
    static const QList<Noun> all{
        {u"box"_s, u"boxes"_s}, {u"bag"_s, u"bags"_s}, {u"basket"_s, u"baskets"_s}, {u"tin"_s, u"tins"_s}};
    return all;
}

const QList<Noun> &recipients()
{
    static const QList<Noun> all{{u"friend"_s, u"friends"_s},
                                 {u"cousin"_s, u"cousins"_s},
                                 {u"neighbour"_s, u"neighbours"_s},
                                 {u"classmate"_s, u"classmates"_s}};
    return all;
}

const QList<Verb> &gains()
{
    static const QList<Verb> all{
        {u"buy"_s, u"buys"_s, u"bought"_s, {u""_s, u" at the market"_s, u" in a small shop"_s}},
        {u"receive"_s, u"receives"_s, u"received"_s, {u""_s, u" from an aunt"_s, u" in the post"_s}},
        {u"find"_s, u"finds"_s, u"found"_s, {u""_s, u" in an old drawer"_s, u" behind a cupboard"_s}},
        {u"win"_s, u"wins"_s, u"won"_s, {u""_s, u" in a raffle"_s, u" at the fair"_s}}};
    return all;
}

const QList<Verb> &losses()
{
    static const QList<Verb> all{
        {u"sell"_s, u"sells"_s, u"sold"_s, {u""_s, u" to a collector"_s, u" at a stall"_s}},
        {u"give away"_s, u"gives away"_s, u"gave away"_s, {u""_s, u" as presents"_s}},
        {u"lose"_s, u"loses"_s, u"lost"_s, {u""_s, u" on the way home"_s, u" in the garden"_s}},
        {u"donate"_s, u"donates"_s, u"donated"_s, {u""_s, u" to the school"_s}}};
    return all;
}

QString clause(const Event &event, const Teller &t, Random &random)
{
    const QString who = t.subject() + u' ';
    switch (event.kind) {
    case WordProblem::Gain: {
        const Verb &verb = random.pick(gains());
        return who + t.verb(verb) + u' ' + QString::number(event.amount) + u" more "_s
               + nounFor(event.amount, t.item) + random.pick(verb.tails);
    }
    case WordProblem::Lose: {
        const Verb &verb = random.pick(losses());
        return who + t.verb(verb) + u' ' + counted(event.amount, t.item) + random.pick(verb.tails);
    }
    case WordProblem::Times: {
        if (event.amount == 2 || (event.amount == 3 && random.chance(1, 2))) {
            const QString verb = event.amount == 2 ? u"double"_s : u"triple"_s;
            return who + t.verb(verb, verb + u's', verb + u'd') + u" the number of "_s + t.item.many
                   + u" by trading cleverly"_s;
        }
        return u"thanks to a lucky swap, "_s + who + t.verb(u"have"_s, u"has"_s, u"had"_s) + u' '
               + QString::number(event.amount) + u" times as many "_s + t.item.many + u" as before"_s;
    }
    case WordProblem::Share:
        if (event.amount == 2 && random.chance(1, 2))
            return who + t.verb(u"give"_s, u"gives"_s, u"gave"_s) + u" exactly half of the "_s + t.item.many
                   + u" to a friend"_s;
        return who + t.verb(u"divide"_s, u"divides"_s, u"divided"_s) + u" all the "_s + t.item.many
               + u" equally among "_s + counted(event.amount, t.box) + u" and "_s
               + t.verb(u"keep"_s, u"keeps"_s, u"kept"_s) + u" only one "_s + t.box.one;
    case WordProblem::GainEach: {
        const Verb &verb = random.pick(gains());
        return who + t.verb(verb) + u' ' + counted(event.amount, t.box) + u" with "_s
               + counted(event.each, t.item) + u" each"_s + random.pick(verb.tails);
    }
    case WordProblem::LoseEach:
        if (random.chance(1, 2))
            return who + t.verb(u"give"_s, u"gives"_s, u"gave"_s) + u' ' + counted(event.each, t.item)
                   + u" to each of "_s + counted(event.amount, t.friends);
        return who + t.verb(u"sell"_s, u"sells"_s, u"sold"_s) + u' ' + counted(event.amount, t.box)
               + u" of "_s + counted(event.each, t.item) + u" each"_s;
    }
    return {};
}

/// Sentences with exactly one number each that has nothing to do with the question.
QStringList distractors(const Teller &t, int count, Random &random)
{
    const QString is = t.past() ? u"was"_s : u"is"_s;
    QString other = random.pick(people()).name;
    while (other == t.hero.name)
        other = random.pick(people()).name;
    const auto n = [&random](qint64 low, qint64 high) { return QString::number(random.between(low, high)); };
    const QString their = sentenceCase(t.their());
    QStringList all{
        their + u" house number "_s + is + u' ' + n(2, 98) + u'.',
        their + u" school "_s + (t.past() ? u"had "_s : u"has "_s) + n(120, 980) + u" pupils."_s,
        their + u" brother "_s + (t.past() ? u"owned "_s : u"owns "_s) + n(2, 19) + u" kites."_s,
        u"The bus ride to town "_s + (t.past() ? u"took "_s : u"takes "_s) + n(12, 58) + u" minutes."_s,
        u"The nearest bakery "_s + is + u' ' + n(120, 950) + u" metres away."_s,
        u"It "_s + is + u' ' + n(11, 29) + u" degrees outside."_s,
        u"A desk lamp "_s + (t.past() ? u"cost "_s : u"costs "_s) + n(14, 85)
            + u" dollars in the shop next door."_s,
        u"On the pond nearby there "_s + (t.past() ? u"were "_s : u"are "_s) + n(3, 17) + u" ducks."_s,
        other + u", who "_s + (t.past() ? u"lived"_s : u"lives"_s) + u" across the street, "_s
            + (t.past() ? u"had "_s : u"has "_s) + n(12, 95) + u' ' + t.item.many + u" of "_s
            + (t.past() ? u"another kind, which stayed there."_s : u"another kind, which stay there."_s),
        u"The film on television that evening "_s + (t.past() ? u"lasted "_s : u"lasts "_s) + n(75, 160)
            + u" minutes."_s,
    };
    if (t.voice == Voice::ThirdPresent || t.voice == Voice::ThirdPast)
        all.append(t.hero.name + u' ' + is + u' ' + n(9, 68) + u" years old."_s);
    random.shuffle(all);
    return all.mid(0, count);
}

Teller teller(Voice voice, Random &random)
{
    return {
        voice, random.pick(people()), random.pick(items()), random.pick(boxes()), random.pick(recipients()),
        false};
}

QStringList eventSentences(const WordProblem &problem, Teller t, bool connect, Random &random)
{
    static const QStringList links{u"Then "_s, u"After that, "_s, u"Later, "_s, u"Next, "_s};
    QStringList sentences;
    for (qsizetype i = 0; i < problem.events.size(); ++i) {
        t.usePronoun = random.chance(2, 3);
        const QString text = clause(problem.events[i], t, random);
        const bool last = i + 1 == problem.events.size();
        const QString lead = !connect ? QString()
                             : i == 0 ? u"First, "_s
                             : last   ? u"Finally, "_s
                                      : random.pick(links);
        sentences.append((lead.isEmpty() ? sentenceCase(text) : QString(lead + text)) + u'.');
    }
    return sentences;
}

QString story(const WordProblem &problem, Voice voice, bool connect, bool questionFirst, Random &random)
{
    const Teller t = teller(voice, random);
    const QString opening = t.past() ? u"%1 had %2 at the start."_s : u"%1 has %2 to begin with."_s;
    QStringList sentences{opening.arg(t.hero.name, counted(problem.start, t.item))};
    sentences += eventSentences(problem, t, connect && problem.events.size() > 1, random);
    sentences = strewn(sentences, distractors(t, problem.distractors, random), random);
    const QString ask =
        t.past() ? u"How many %1 did %2 have in the end?"_s : u"How many %1 does %2 have now?"_s;
    const QString question =
        ask.arg(t.item.many, questionFirst || random.chance(1, 2) ? t.hero.name : t.hero.they);
    if (questionFirst)
        sentences.prepend(question);
    else
        sentences.append(question);
    return sentences.join(u' ');
}

QString secondPerson(const WordProblem &problem, Random &random)
{
    const Teller t = teller(Voice::Second, random);
    QStringList sentences{u"Imagine that you own %1."_s.arg(counted(problem.start, t.item))};
    sentences += eventSentences(problem, t, false, random);
    sentences = strewn(sentences, distractors(t, problem.distractors, random), random);
    return sentences.join(u' ') + u" Count your %1: how many are there?"_s.arg(t.item.many);
}

QString letter(const WordProblem &problem, Random &random)
{
    const Teller t = teller(Voice::First, random);
    QString reader = random.pick(people()).name;
    while (reader == t.hero.name)
        reader = random.pick(people()).name;
    QStringList sentences{u"you asked about my %1. On Monday morning I had %2."_s.arg(
        t.item.many, counted(problem.start, t.item))};
    sentences += eventSentences(problem, t, problem.events.size() > 1, random);
    sentences = strewn(sentences, distractors(t, problem.distractors, random), random);
    return u"Dear %1,\n"_s.arg(reader) + sentences.join(u' ')
           + u" Can you tell how many %1 I had after all that?\nYours, %2"_s.arg(t.item.many, t.hero.name);
}

} // namespace

QString tellWord(const Structure &structure, const Reference &, Random &random, int phrasing)
{
    const auto &problem = std::get<WordProblem>(structure);
    switch (phrasing) {
    case 0:
        return story(problem, Voice::ThirdPresent, false, false, random);
    case 1:
        return story(problem, Voice::ThirdPast, true, false, random);
    case 2:
        return story(problem, Voice::ThirdPast, false, true, random);
    case 3:
        return secondPerson(problem, random);
    case 4:
        return letter(problem, random);
    case 5:
        return chronicle(problem, random);
    case 6:
        return ledger(problem, random);
    default:
        return examStyle(problem, random);
    }
}

} // namespace daao
