#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/reading.h"
#include "core/simulation/solve/solvers.h"
#include "core/simulation/solve/wordverbs.h"

#include <algorithm>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using Kind = WordProblem::Kind;

/// What the question wants counted, and whose.
struct Ask
{
    size_t sentence = 0;
    size_t unitEnd = 0; ///< first token after the asked noun
    QStringList unit;   ///< content words, in the singular; empty: "how many are left"
    QString owner;      ///< a name, lower case; may be empty
    bool money = false;
    bool each = false;
    bool spokenTo = false; ///< the story is about "you" or "me": every name is somebody else
};

/// A number in the story and the things it counts.
struct Quantity
{
    size_t at = 0;
    size_t end = 0; ///< after its noun
    qint64 value = 0;
    QStringList unit;
    bool more = false;
    bool money = false;
    bool foreign = false; ///< "of another kind"
};

struct Happening
{
    VerbClass verb = VerbClass::None;
    qint64 amount = 0;
    qint64 each = 1;
    bool grouped = false;
    bool more = false;
};

bool isJoint(const Token &t)
{
    return t.is(u',') || t.is(u';') || t.is(u':')
           || t.isAny({u"and", u"then", u"but", u"while", u"when", u"after", u"before", u"who", u"which",
                       u"that", u"if", u"so", u"once"});
}

/// Ends the noun after a number.
bool endsNoun(const Token &t)
{
    return t.kind != Token::Word || verbClass(t) != VerbClass::None
           || t.isAny(
               {u"to",       u"from",      u"in",      u"on",      u"at",        u"with",     u"for",
                u"and",      u"are",       u"is",      u"were",    u"was",       u"each",     u"a",
                u"an",       u"the",       u"into",    u"among",   u"between",   u"that",     u"who",
                u"which",    u"he",        u"she",     u"they",    u"it",        u"left",     u"remain",
                u"remains",  u"apiece",    u"per",     u"by",      u"does",      u"do",       u"did",
                u"will",     u"would",     u"has",     u"have",    u"had",       u"then",     u"but",
                u"when",     u"after",     u"before",  u"every",   u"as",        u"can",      u"away",
                u"out",      u"off",       u"up",      u"down",    u"back",      u"over",     u"during",
                u"until",    u"if",        u"so",      u"there",   u"now",       u"later",    u"i",
                u"we",       u"you",       u"under",   u"today",   u"yesterday", u"tomorrow", u"altogether",
                u"total",    u"because",   u"than",    u"again",   u"along",     u"onto",     u"through",
                u"since",    u"my",        u"get",     u"gets",    u"go",        u"goes",     u"come",
                u"comes",    u"must",      u"her",     u"him",     u"them",      u"his",      u"their",
                u"together", u"still",     u"equally", u"evenly",  u"near",      u"while",    u"where",
                u"be",       u"being",     u"been",    u"instead", u"belong",    u"belongs",  u"overnight",
                u"around",   u"next",      u"inside",  u"nearby",  u"should",    u"could",    u"either",
                u"also",     u"initially", u"already"});
}

/// A plural that sounds like a verb: "plants", "presents".
bool isThings(const Token &t)
{
    return verbClass(t) != VerbClass::None && t.word.endsWith(u's') && !t.isAny({u"has", u"gets", u"goes", u"comes", u"gives", u"takes"});
}

bool isMoneyWord(const QString &w)
{
    static const QStringList words{u"money"_s, u"dollar"_s, u"euro"_s,  u"cent"_s, u"pound"_s,
                                   u"crown"_s, u"franc"_s,  u"coin"_s,  u"buck"_s, u"peso"_s,
                                   u"rupee"_s, u"yen"_s,    u"credit"_s};
    return words.contains(w);
}

bool isTimeWord(const QString &w)
{
    static const QStringList words{u"year"_s,   u"day"_s,       u"week"_s,      u"month"_s, u"hour"_s,
                                   u"minute"_s, u"o'clock"_s,   u"am"_s,        u"pm"_s,    u"second"_s,
                                   u"degree"_s, u"kilometer"_s, u"kilometre"_s, u"mile"_s,  u"metre"_s,
                                   u"meter"_s,  u"percent"_s};
    return words.contains(w);
}

bool isMonth(const Token &t)
{
    return t.isAny({u"january", u"february", u"march", u"april", u"may", u"june", u"july", u"august", u"september", u"october", u"november",
                    u"december"})
        && t.capital;
}

/// Part of a date: "3 March 2024", "in 1999".
bool isDated(Tokens t, size_t i)
{
    const bool year = t[i].value >= 1500 && t[i].value <= 2100 && !t[i].spelled;
    return (i > 0 && isMonth(t[i - 1])) || (i + 1 < t.size() && isMonth(t[i + 1]))
        || (year && i > 0 && (t[i - 1].is(u"in") || t[i - 1].is(u"since")) && (i + 1 == t.size() || t[i + 1].kind == Token::Symbol))
        || (year && i > 2 && t[i - 1].is(u',') && isMonth(t[i - 3]));
}

bool isPronoun(const Token &t)
{
    return t.isAny({u"he", u"she", u"they", u"it", u"i", u"we", u"you"});
}

bool isObjectPronoun(const Token &t)
{
    return t.isAny({u"him", u"her", u"them", u"me", u"us", u"it", u"you"});
}

class StoryReader
{
public:
    explicit StoryReader(Tokens run)
        : m_run(run)
    {}

    std::optional<WordProblem> read();

private:
    bool readAsk();
    void fillAsk();
    void readSentence(size_t index);
    Quantity quantity(Tokens t, size_t at) const;
    bool matches(const Quantity &q) const;
    enum class Subject { Own, Other, Crowd };
    Subject subjectOf(Tokens t, size_t verb) const;
    VerbClass classAt(Tokens t, size_t k) const;
    size_t verbOf(Tokens t, size_t number) const;
    VerbClass meaning(Tokens t, size_t verb, size_t number) const;
    void tell(Happening happening) { m_story.push_back(happening); }
    std::optional<WordProblem> assemble();

    Tokens m_run;
    std::vector<Sentence> m_sentences;
    Ask m_ask;
    std::vector<Happening> m_story;
    qint64 m_last = 0; ///< the number that was told last
    int m_unused = 0;
};

bool StoryReader::readAsk()
{
    for (size_t s = m_sentences.size(); s-- > 0;) {
        const Tokens t = m_sentences[s].tokens;
        for (size_t i = 0; i < t.size(); ++i) {
            const auto is = [&](size_t k, std::initializer_list<QStringView> w) {
                return k < t.size() && t[k].isAny(w);
            };
            size_t from = 0;
            const bool many = is(i, {u"how"}) && is(i + 1, {u"many", u"much"});
            const bool number = (is(i, {u"number", u"count", u"amount", u"total", u"quantity", u"stock"})
                                 && is(i + 1, {u"of"}) && (asks(m_sentences[s])));
            if (many) {
                from = i + 2;
                m_ask.money = is(i + 1, {u"much"});
            } else if (number) {
                from = i + 2;
            } else {
                continue;
            }
            m_ask.sentence = s;
            size_t k = from;
            while (is(k, {u"of", u"the", u"his", u"her", u"their", u"these", u"those", u"such", u"more",
                          u"its", u"whole"}))
                ++k;
            while (k < t.size() && t[k].kind == Token::Word && (!endsNoun(t[k]) || (m_ask.unit.isEmpty() && isThings(t[k]))) && k - from < 6) {
                if (t[k].is(u"of")) {
                    ++k;
                    continue;
                }
                const QString word = singular(t[k].word);
                if (!t[k].isAny({u"remaining", u"single", u"finally", u"exactly"}) && !t[k].capital)
                    m_ask.unit.append(word);
                else if (t[k].capital)
                    break;
                ++k;
            }
            m_ask.unitEnd = k;
            if (std::ranges::any_of(m_ask.unit, isMoneyWord) || (m_ask.money && m_ask.unit.isEmpty()))
                m_ask.money = true;
            else
                m_ask.money = false;
            for (size_t n = k; n < t.size(); ++n) {
                if (t[n].capital && n > 0 && m_ask.owner.isEmpty() && !t[n].is(u"i"))
                    m_ask.owner = t[n].word.toString();
                m_ask.each = m_ask.each || t[n].isAny({u"each", u"every", u"apiece", u"one", u"per"});
            }
            return true;
        }
    }
    return false;
}

Quantity StoryReader::quantity(Tokens t, size_t at) const
{
    Quantity q{.at = at, .end = at + 1, .value = t[at].value, .money = t[at].money};
    size_t k = at + 1;
    while (
        k < t.size() && t[k].kind == Token::Word
        && t[k].isAny({u"more", u"of", u"the", u"these", u"those", u"additional", u"extra", u"new", u"other",
                       u"further", u"another", u"fresh", u"fewer", u"less", u"whole", u"full"})) {
        q.more = q.more || t[k].isAny({u"more", u"additional", u"extra", u"further", u"another"});
        ++k;
    }
    if (at > 0 && t[at - 1].isAny({u"another", u"additional", u"extra", u"further"}))
        q.more = true;
    if (k < t.size() && t[k].isAny({u"them", u"his", u"her", u"their", u"its"}) && k > at + 1
        && t[k - 1].is(u"of")) {
        const bool pronoun = t[k].is(u"them");
        ++k;
        if (pronoun) {
            q.end = k;
            return q;
        }
    }
    size_t words = 0;
    while (k < t.size() && words < 4 && (t[k].is(u'-') || !endsNoun(t[k]) || (words == 0 && isThings(t[k])))
           && !(t[k].capital && words > 0)) {
        if (t[k].is(u"of") && words > 0) {
            if (k + 1 < t.size() && t[k + 1].isNumber())
                break;
            ++k;
            continue;
        }
        if (t[k].kind == Token::Word) {
            if (t[k].isAny({u"times"}))
                break;
            q.unit.append(singular(t[k].word));
            ++words;
        }
        ++k;
    }
    if (!q.unit.isEmpty() && q.unit.back() == u"one")
        q.unit.clear(); // "5 new ones"
    q.end = k;
    if (k >= 1 && k + 1 < t.size()) {
        const bool of = t[k].is(u"of") || t[k - 1].is(u"of");
        const size_t next = t[k].is(u"of") ? k + 1 : k;
        q.foreign = of
                    && (t[next].isAny({u"another", u"different"})
                        || (t[next].is(u"a") && next + 1 < t.size() && t[next + 1].is(u"different")));
    }
    return q;
}

/// Where the question does not say whose things it counts, or which, the first of the story are meant.
void StoryReader::fillAsk()
{
    for (const Sentence &sentence : m_sentences) {
        const Tokens t = sentence.tokens;
        for (size_t i = 0; i < t.size(); ++i) {
            if (t[i].kind != Token::Number || t[i].ordinal || t[i].mark)
                continue;
            const Quantity q = quantity(t, i);
            const size_t verb = verbOf(t, i);
            const VerbClass plain = verb < t.size() ? verbClass(t[verb]) : VerbClass::None;
            if (q.unit.isEmpty() || std::ranges::any_of(q.unit, isTimeWord)
                || (plain != VerbClass::Start && plain != VerbClass::Have && plain != VerbClass::Gain)
                || (!m_ask.unit.isEmpty() && !matches(q)))
                continue;
            if (m_ask.unit.isEmpty() && !m_ask.money)
                m_ask.unit = q.unit;
            if (!m_ask.owner.isEmpty())
                return;
            for (size_t k = 0; k < verb; ++k) {
                if (t[k].isAny({u"you", u"i", u"we"}))
                    m_ask.spokenTo = true;
                else if (t[k].capital && !isCommonOpening(t[k]) && !t[k].possessive && m_ask.owner.isEmpty()
                         && (k > 0 || !isPronoun(t[k])) && !isPronoun(t[k]))
                    m_ask.owner = t[k].word.toString();
            }
            if (m_ask.spokenTo)
                m_ask.owner.clear();
            return;
        }
    }
}

bool StoryReader::matches(const Quantity &q) const
{
    if (q.foreign)
        return false;
    if (m_ask.money)
        return q.money || std::ranges::any_of(q.unit, isMoneyWord);
    if (q.money)
        return false;
    if (q.unit.isEmpty())
        return true;
    if (std::ranges::any_of(q.unit, isTimeWord) && !std::ranges::any_of(m_ask.unit, isTimeWord))
        return false;
    if (m_ask.unit.isEmpty())
        return true;
    const auto within = [](const QStringList &a, const QStringList &b) {
        return std::ranges::all_of(a, [&](const QString &w) { return b.contains(w); });
    };
    return within(q.unit, m_ask.unit) || within(m_ask.unit, q.unit);
}

StoryReader::Subject StoryReader::subjectOf(Tokens t, size_t verb) const
{
    size_t end = verb;
    while (true) {
        size_t from = end;
        while (from > 0 && !isJoint(t[from - 1]))
            --from;
        if (from > 0 && t[from - 1].isAny({u"who", u"which", u"whose"})) { // a remark inside the sentence
            end = from - 1;
            while (end > 0 && t[end - 1].is(u','))
                --end;
            if (end == 0)
                return Subject::Own;
            continue;
        }
        bool any = false;
        bool own = false;
        bool other = false;
        bool crowd = false;
        for (size_t k = from; k < end; ++k) {
            const Token &w = t[k];
            if (w.kind != Token::Word)
                continue;
            if (isPronoun(w) || (!m_ask.owner.isEmpty() && w.word == m_ask.owner)) {
                own = any = true;
                if (w.possessive)
                    own = false;
            } else if (isCrowd(w)) {
                crowd = any = true;
            } else if (isPerson(w)) {
                other = any = true;
            } else if (w.capital && !isCommonOpening(w) && (!m_ask.owner.isEmpty() || m_ask.spokenTo)
                       && !w.possessive && !isPronoun(w)) {
                other = any = true;
            } else if (!isCommonOpening(w)
                       && !w.isAny(
                           {u"will", u"has", u"had", u"is", u"are", u"was", u"were", u"also", u"later"})) {
                any = true;
            }
        }
        if (other && !(own && !crowd))
            return Subject::Other;
        if (crowd && !own)
            return Subject::Crowd;
        if (any || own || from == 0)
            return Subject::Own;
        end = from - 1;
        if (end == 0)
            return Subject::Own;
    }
}

/// The class of a verb, but none for things that sound like one: "5 plants", "the presents" if they are asked for.
VerbClass StoryReader::classAt(Tokens t, size_t k) const
{
    const VerbClass found = verbClass(t[k]);
    if (found == VerbClass::None || !t[k].word.endsWith(u's'))
        return found;
    const bool counted = k > 0 && t[k - 1].kind == Token::Number;
    return counted || m_ask.unit.contains(singular(t[k].word)) ? VerbClass::None : found;
}

/// The verb that tells what happens with the number; t.size() if there is none.
size_t StoryReader::verbOf(Tokens t, size_t number) const
{
    size_t start = number;
    while (start > 0
           && (t[start - 1].isAny({u"another", u"the", u"about", u"exactly", u"a", u"further", u"all",
                                   u"only", u"just", u"these", u"another"})))
        --start;
    const bool opens = start == 0 || isJoint(t[start - 1]);
    if (start > 1 && t[start - 1].is(u':')) { // an entry of a ledger: "out: 15 books"
        for (size_t k = start - 1; k-- > 0;)
            if (ledgerClass(t[k]) != VerbClass::None)
                return k;
    }
    if (opens) {
        for (size_t k = number + 1; k < t.size(); ++k) {
            if (t[k].is(u',') || t[k].is(u';') || (t[k].is(u"and") && k > number + 1)
                || t[k].kind == Token::Number)
                break;
            if (classAt(t, k) != VerbClass::None)
                return k;
        }
    }
    for (size_t k = number; k-- > 0;) {
        if (t[k].is(u';'))
            break;
        if (classAt(t, k) != VerbClass::None && !(k == 0 && t[k].is(u"given")))
            return k;
    }
    for (size_t k = number + 1; k < t.size(); ++k)
        if (classAt(t, k) != VerbClass::None)
            return k;
    return t.size();
}

VerbClass StoryReader::meaning(Tokens t, size_t verb, size_t number) const
{
    if (verb + 1 < number && verbClass(t[verb]) == VerbClass::None)
        return ledgerClass(t[verb]);
    const VerbClass plain = verbClass(t[verb]);
    const Subject subject = subjectOf(t, verb);
    size_t clauseEnd = verb + 1;
    for (; clauseEnd < t.size(); ++clauseEnd) { // up to where the next thing happens
        if (isJoint(t[clauseEnd]) && clauseEnd + 1 < t.size()
            && (verbClass(t[clauseEnd + 1]) != VerbClass::None || isPronoun(t[clauseEnd + 1])
                || t[clauseEnd + 1].kind == Token::Number
                || (clauseEnd + 2 < t.size() && verbClass(t[clauseEnd + 2]) != VerbClass::None)))
            break;
    }
    const auto between = [&](auto wanted) {
        return std::any_of(t.begin() + static_cast<qptrdiff>(verb) + 1,
                           t.begin() + static_cast<qptrdiff>(clauseEnd), wanted);
    };
    const auto isOwner = [&](const Token &w) {
        return isObjectPronoun(w)
               || (!m_ask.owner.isEmpty() && w.word == m_ask.owner && w.kind == Token::Word);
    };
    const bool passive =
        verb > 0 && t[verb - 1].isAny({u"are", u"is", u"were", u"was", u"been", u"being", u"get", u"got"});
    if (passive && number < verb
        && (plain == VerbClass::Give || plain == VerbClass::Lose)) { // "5 were lent to it"
        for (size_t k = verb + 1; k + 1 < t.size(); ++k)
            if (t[k].is(u"to") && isOwner(t[k + 1]))
                return VerbClass::Gain;
    }
    switch (plain) {
    case VerbClass::Give: {
        if (passive && number > verb) // "is given 5"
            return VerbClass::Gain;
        if (passive)
            return VerbClass::Lose;
        if (subject == Subject::Own)
            return VerbClass::Lose;
        const bool toOwner = verb + 1 < t.size() && isOwner(t[verb + 1]);
        if (toOwner || between([&](const Token &w) { return isOwner(w); }))
            return VerbClass::Gain;
        return VerbClass::None;
    }
    case VerbClass::Gain:
        if (t[verb].isAny({u"get", u"gets", u"got", u"getting"}) && verb + 1 < t.size()
            && t[verb + 1].isAny({u"off", u"out", u"rid", u"lost", u"broken", u"stolen"}))
            return VerbClass::Lose;
        if (passive
            && t[verb].isAny({u"bought", u"taken", u"borrowed", u"picked", u"collected", u"purchased",
                              u"caught", u"ordered"})
            && number < verb && !between([](const Token &w) { return w.isAny({u"by"}); }))
            return t[verb].isAny({u"collected", u"picked"}) ? VerbClass::Gain : VerbClass::Lose;
        if (subject == Subject::Crowd)
            return t[verb].isAny({u"buy", u"bought", u"take", u"took", u"borrow", u"borrowed", u"order",
                                  u"purchase", u"collect", u"pick", u"grab", u"grabbed", u"adopt", u"adopted", u"adopts"})
                       ? VerbClass::Lose
                       : VerbClass::Gain;
        if (subject == Subject::Other)
            return between([&](const Token &w) { return w.isAny({u"from"}); }) && between(isOwner)
                       ? VerbClass::Lose
                   : t[verb].isAny({u"add", u"adds", u"added", u"bring", u"brings", u"brought", u"return",
                                    u"returns", u"returned"})
                       ? VerbClass::Gain
                       : VerbClass::None;
        return VerbClass::Gain;
    case VerbClass::Take: {
        const bool away = between([](const Token &w) { return w.isAny({u"away", u"out", u"off"}); });
        const bool newcomer =
            std::any_of(t.begin(), t.begin() + static_cast<qptrdiff>(verb), [](const Token &w) {
                return w.isAny({u"a", u"an", u"some"});
            });
        if (subject != Subject::Own || away || passive || newcomer)
            return VerbClass::Lose;
        return between([](const Token &w) { return w.isAny({u"from"}); }) && m_ask.owner.isEmpty()
                   ? VerbClass::Lose
                   : VerbClass::Gain;
    }
    case VerbClass::Lose:
        if (subject == Subject::Other) {
            const bool ours = std::ranges::any_of(t, [&](const Token &w) {
                return isOwner(w) || w.isAny({u"of"}) || (w.possessive && w.word == m_ask.owner);
            });
            return ours || m_ask.owner.isEmpty() ? VerbClass::Lose : VerbClass::None;
        }
        return VerbClass::Lose;
    case VerbClass::Have:
    case VerbClass::Start:
        return subject == Subject::Own ? plain : VerbClass::None;
    case VerbClass::Share: {
        const bool equal = std::ranges::any_of(t, [](const Token &w) {
            return w.isAny({u"equally", u"evenly", u"equal", u"same", u"fairly", u"among", u"amongst",
                            u"between", u"into", u"even", u"alike"});
        });
        if (equal)
            return VerbClass::Share;
        return subject == Subject::Own ? VerbClass::Lose : VerbClass::None;
    }
    case VerbClass::Put: {
        const bool equal = std::ranges::any_of(t, [](const Token &w) {
            return w.isAny({u"equally", u"evenly", u"equal", u"same", u"fairly"});
        });
        if (equal)
            return VerbClass::Share;
        return t[verb].isAny(
                   {u"put", u"puts", u"place", u"places", u"placed", u"stack", u"stacks", u"stacked"})
                       && between([](const Token &w) {
                              return w.isAny({u"in", u"into", u"on", u"onto"});
                          })
                       && !between([](const Token &w) {
                              return w.isAny({u"aside", u"away"});
                          })
                   ? VerbClass::Gain
                   : VerbClass::Lose;
    }
    case VerbClass::Move: {
        const bool away = between(
            [](const Token &w) { return w.isAny({u"off", u"away", u"out", u"down", u"home"}); });
        const bool here = between(
            [](const Token &w) { return w.isAny({u"in", u"back", u"up", u"on", u"into", u"onto", u"over"}); });
        return here && !away ? VerbClass::Gain : VerbClass::Lose;
    }
    case VerbClass::Arrive:
        return VerbClass::Gain;
    case VerbClass::Times:
    case VerbClass::None:
        break;
    }
    return VerbClass::None;
}

void StoryReader::readSentence(size_t index)
{
    const Tokens t = m_sentences[index].tokens;
    const bool question = index == m_ask.sentence;
    std::vector<Quantity> quantities;
    for (size_t i = 0; i < t.size(); ++i)
        if (t[i].kind == Token::Number && !t[i].ordinal && !t[i].mark)
            quantities.push_back(quantity(t, i));
    const auto any = [&](std::initializer_list<QStringView> words, size_t from, size_t to) {
        for (size_t k = from; k < std::min(to, t.size()); ++k)
            if (t[k].isAny(words))
                return true;
        return false;
    };
    const auto comparesWithOthers = [&](size_t at) { // "twice as many as Ben"
        for (size_t k = at; k + 1 < t.size(); ++k)
            if (t[k].is(u"as")
                && (t[k + 1].capital || isPerson(t[k + 1])
                    || (k + 2 < t.size() && t[k + 1].isAny({u"his", u"her", u"their"}))))
                return !(t[k + 1].word == m_ask.owner);
        return false;
    };
    size_t next = 0;
    for (size_t i = 0; i < t.size(); ++i) {
        const Token &w = t[i];
        const bool asNumber = next < quantities.size() && quantities[next].at == i;
        if (!asNumber) {
            if (question && i < m_ask.unitEnd)
                continue;
            const qint64 fold =
                w.isAny({u"doubles", u"doubled", u"double", u"twice", u"doubling"}) ? 2
                : w.isAny({u"triples", u"tripled", u"triple", u"thrice", u"trebles", u"trebled", u"tripling"})
                    ? 3
                : w.isAny({u"quadruples", u"quadrupled", u"quadruple"}) ? 4
                                                                        : 0;
            if (fold != 0) {
                const bool many = i + 2 < t.size() && t[i + 1].is(u"as") && t[i + 2].isAny({u"many", u"much"});
                const bool again = many && (i + 3 >= t.size() || !t[i + 3].is(u"as")) && m_last > 0
                    && !any({u"has", u"have", u"had", u"is", u"are"}, i >= 3 ? i - 3 : 0, i);
                const size_t verb = again ? verbOf(t, i) : t.size();
                const VerbClass what = verb < t.size() ? meaning(t, verb, i) : VerbClass::None;
                if (what == VerbClass::Gain || what == VerbClass::Lose) { // "15 today, twice as many tomorrow"
                    tell({.verb = what, .amount = m_last * fold, .more = true});
                    continue;
                }
                if (!comparesWithOthers(i) && subjectOf(t, i) != Subject::Other)
                    tell({.verb = VerbClass::Times, .amount = fold});
                continue;
            }
            if (w.isAny({u"halves", u"halved"})) {
                tell({.verb = VerbClass::Share, .amount = 2});
                continue;
            }
            const bool half = w.is(u"half") && !any({u"hour", u"past", u"an"}, i + 1, i + 3);
            const bool third = i > 0 && w.isAny({u"third", u"quarter", u"fifth"})
                               && t[i - 1].isAny({u"a", u"one"}) && any({u"of"}, i + 1, i + 2);
            if ((half || third) && subjectOf(t, i) != Subject::Other && !(question && m_ask.unitEnd > i)) {
                const size_t verb = verbOf(t, i);
                const VerbClass what = verb < t.size() ? meaning(t, verb, i) : VerbClass::None;
                const qint64 parts = half ? 2 : w.is(u"third") ? 3 : w.is(u"quarter") ? 4 : 5;
                const bool keeps = any({u"keeps", u"keep", u"kept"}, 0, i);
                if (what == VerbClass::Lose || keeps || what == VerbClass::Share) {
                    tell({.verb = VerbClass::Share, .amount = parts});
                    if (!keeps && parts > 2)
                        tell({.verb = VerbClass::Times, .amount = parts - 1});
                }
            }
            continue;
        }
        const Quantity q = quantities[next];
        ++next;
        if (!t[i].exact) {
            ++m_unused;
            continue;
        }
        if (isDated(t, i))
            continue;
        if (i > 0
            && t[i - 1].isAny({u"aged", u"age", u"number", u"room", u"page", u"chapter", u"line", u"grade",
                               u"platform"})) {
            ++m_unused;
            continue;
        }
        const bool pointing = t[i].spelled && q.value == 1
                              && (!matches(q) || q.unit.isEmpty()
                                  || any({u"only", u"just", u"than", u"last", u"no"}, i > 0 ? i - 1 : 0, i));
        if (pointing) // "keeps only one", "one of them"
            continue;
        const bool fold =
            i + 1 < t.size()
            && (t[i + 1].is(u"times") || (t[i + 1].is(u'-') && i + 2 < t.size() && t[i + 2].is(u"fold")));
        if (fold) {
            const bool counted =
                any({u"as", u"the", u"that", u"what", u"its", u"this", u"larger", u"bigger", u"more", u"his",
                     u"her", u"their", u"over"},
                    i + 2, i + 3)
                || any({u"multiplies", u"multiplied", u"grows", u"grew", u"by", u"increases"}, 0, i);
            if (counted && !comparesWithOthers(i) && subjectOf(t, i) != Subject::Other) {
                tell({.verb = VerbClass::Times, .amount = q.value});
                continue;
            }
            ++m_unused;
            continue;
        }
        const bool by = i > 1 && t[i - 1].is(u"by") && q.unit.isEmpty();
        if (by && t[i - 2].isAny({u"multiplied", u"multiplies", u"multiply", u"scaled"})) {
            tell({.verb = VerbClass::Times, .amount = q.value});
            continue;
        }
        if (by && t[i - 2].isAny({u"divided", u"divides", u"divide"})) {
            tell({.verb = VerbClass::Share, .amount = q.value});
            continue;
        }
        const size_t verb = verbOf(t, i);
        const bool described =
            verb == t.size() && i > 0 && t[i - 1].is(u"with"); // "a warehouse with 80 crates"
        const VerbClass what = verb < t.size() ? meaning(t, verb, i)
                               : q.more        ? VerbClass::Gain
                               : described     ? VerbClass::Have
                                               : VerbClass::None;
        if (what == VerbClass::Share) {
            if (matches(q) && !q.unit.isEmpty() && next < quantities.size()
                && !m_ask.unit.isEmpty()) { // "shares the 24 sweets among 4"
                ++m_unused;
                continue;
            }
            const bool herself = any({u"herself", u"himself", u"themselves", u"itself", u"myself"}, 0, i);
            tell({.verb = VerbClass::Share, .amount = q.value + (herself ? 1 : 0)});
            continue;
        }
        if (question && any({u"each", u"every"}, i >= 4 ? i - 4 : 0, i)
            && !matches(q)) { // "each of the 4 friends"
            tell({.verb = VerbClass::Share, .amount = q.value});
            continue;
        }
        // groups: two numbers that belong together
        if (next < quantities.size()) {
            const Quantity r = quantities[next];
            const bool first = matches(q) && !q.unit.isEmpty();
            const bool second = matches(r);
            const bool groupsFirst = !matches(q) && second;
            const bool groupsLast = (first || q.unit.isEmpty()) && !matches(r);
            const size_t to = std::min(t.size(), r.end + 3);
            const bool each = any({u"each", u"apiece", u"per", u"every"}, i >= 4 ? i - 4 : 0, to)
                              || (groupsLast && q.end < t.size() && t[q.end].is(u"a"));
            const bool packs = groupsFirst && r.at > 0 && r.at - i <= 5
                               && t[r.at - 1].isAny({u"of", u"with", u"holding", u"containing"});
            bool separate = false;
            for (size_t k = q.end; k < r.at; ++k)
                separate = separate || t[k].is(u"and") || t[k].is(u';') || t[k].is(u"then");
            const bool timely =
                std::ranges::any_of(r.unit, isTimeWord) || std::ranges::any_of(q.unit, isTimeWord);
            if (!separate && ((groupsFirst && (each || packs)) || (groupsLast && each)) && r.at - i <= 14
                && (what == VerbClass::Gain || what == VerbClass::Lose || what == VerbClass::Have
                    || what == VerbClass::Start || (groupsFirst && what == VerbClass::None && !timely))) {
                VerbClass kind = what;
                if (kind == VerbClass::None)
                    kind = verb < t.size() ? VerbClass::None : VerbClass::Gain;
                if (kind != VerbClass::None) {
                    tell({.verb = kind,
                          .amount = groupsFirst ? q.value : r.value,
                          .each = groupsFirst ? r.value : q.value,
                          .grouped = true});
                    ++next;
                    i = r.at;
                    continue;
                }
            }
        }
        if (what == VerbClass::None || !matches(q) || (question && i < m_ask.unitEnd)) {
            ++m_unused;
            continue;
        }
        m_last = q.value;
        tell({.verb = what, .amount = q.value, .more = q.more});
    }
}

std::optional<WordProblem> StoryReader::assemble()
{
    WordProblem problem;
    const auto startsAt = [&](VerbClass which) {
        return std::ranges::find_if(m_story, [&](const Happening &h) { return h.verb == which && !h.more; });
    };
    auto start = startsAt(VerbClass::Start);
    if (start == m_story.end())
        start = startsAt(VerbClass::Have);
    if (start == m_story.end()) {
        if (m_story.empty() || m_story.front().verb != VerbClass::Gain)
            return {};
        start = m_story.begin();
    }
    if (!start->grouped)
        problem.start = start->amount;
    else
        problem.events.append({.kind = Kind::GainEach, .amount = start->amount, .each = start->each});
    m_story.erase(start);
    for (const Happening &h : m_story) {
        switch (h.verb) {
        case VerbClass::Gain:
            problem.events.append(
                {.kind = h.grouped ? Kind::GainEach : Kind::Gain, .amount = h.amount, .each = h.each});
            break;
        case VerbClass::Lose:
            problem.events.append(
                {.kind = h.grouped ? Kind::LoseEach : Kind::Lose, .amount = h.amount, .each = h.each});
            break;
        case VerbClass::Times:
            problem.events.append({.kind = Kind::Times, .amount = h.amount});
            break;
        case VerbClass::Share:
            problem.events.append({.kind = Kind::Share, .amount = h.amount});
            break;
        case VerbClass::Have:
        case VerbClass::Start:
            if (h.more)
                problem.events.append({.kind = Kind::Gain, .amount = h.amount});
            else
                m_unused += h.grouped ? 2 : 1;
            break;
        default:
            break;
        }
    }
    problem.distractors = m_unused;
    if (problem.events.isEmpty())
        return {};
    return problem;
}

std::optional<WordProblem> StoryReader::read()
{
    m_sentences = sentences(m_run);
    if (!readAsk())
        return {};
    fillAsk();
    for (size_t s = 0; s < m_sentences.size(); ++s)
        readSentence(s);
    return assemble();
}

std::optional<qint64> happened(qint64 value, const WordProblem::Event &event)
{
    const auto group = [&](qint64 sign) -> std::optional<qint64> {
        const auto all = multiplied(event.amount, event.each);
        const auto signedAll = all ? multiplied(*all, sign) : std::nullopt;
        return signedAll ? added(value, *signedAll) : std::nullopt;
    };
    switch (event.kind) {
    case Kind::Gain:
        return added(value, event.amount);
    case Kind::Lose:
        return added(value, -event.amount);
    case Kind::Times:
        return multiplied(value, event.amount);
    case Kind::Share:
        if (event.amount == 0 || value % event.amount != 0)
            return {};
        return value / event.amount;
    case Kind::GainEach:
        return group(1);
    case Kind::LoseEach:
        return group(-1);
    }
    return {};
}

std::optional<qint64> outcome(const WordProblem &problem)
{
    std::optional<qint64> value = problem.start;
    for (const WordProblem::Event &event : problem.events) {
        value = happened(*value, event);
        if (!value)
            return {};
    }
    return value;
}

QString programOf(const WordProblem &problem)
{
    QString program = u"count = "_s + QString::number(problem.start) + u'\n';
    for (const WordProblem::Event &event : problem.events) {
        const QString amount = QString::number(event.amount);
        const QString each = amount + u" * "_s + QString::number(event.each);
        switch (event.kind) {
        case Kind::Gain:
            program += u"count += "_s + amount;
            break;
        case Kind::Lose:
            program += u"count -= "_s + amount;
            break;
        case Kind::Times:
            program += u"count *= "_s + amount;
            break;
        case Kind::Share:
            program += u"count //= "_s + amount;
            break;
        case Kind::GainEach:
            program += u"count += "_s + each;
            break;
        case Kind::LoseEach:
            program += u"count -= "_s + each;
            break;
        }
        program += u'\n';
    }
    return program + u"print(count)\n"_s;
}

QString told(qint64 value, const WordProblem::Event &event, qint64 after)
{
    const QString a = QString::number(value);
    const QString n = QString::number(event.amount);
    const QString e = QString::number(event.each);
    const QString r = QString::number(after);
    switch (event.kind) {
    case Kind::Gain:
        return u"%1 come in: %2 + %1 = %3."_s.arg(n, a, r);
    case Kind::Lose:
        return u"%1 go: %2 - %1 = %3."_s.arg(n, a, r);
    case Kind::Times:
        return u"It becomes %1 times as many: %2 × %1 = %3."_s.arg(n, a, r);
    case Kind::Share:
        return u"Split into %1 equal parts: %2 ÷ %1 = %3."_s.arg(n, a, r);
    case Kind::GainEach:
        return u"%1 groups of %2 come in: %3 + %1 × %2 = %4."_s.arg(n, e, a, r);
    case Kind::LoseEach:
        return u"%1 groups of %2 go: %3 - %1 × %2 = %4."_s.arg(n, e, a, r);
    }
    return {};
}

void explain(Finding &finding, const WordProblem &problem, qint64 answer)
{
    qint64 value = problem.start;
    finding.working.append(u"There are %1 at the start."_s.arg(value));
    for (const WordProblem::Event &event : problem.events) {
        const qint64 after = happened(value, event).value_or(0);
        finding.working.append(told(value, event, after));
        value = after;
    }
    const auto variant = [&](const WordProblem &other) {
        const auto wrong = outcome(other);
        if (!wrong || *wrong == answer || *wrong < 0)
            return;
        finding.mistakes.append(QString::number(*wrong));
        finding.wrongPrograms.append(programOf(other));
    };
    for (qsizetype i = problem.events.size() - 1; i >= 0; --i) {
        WordProblem other = problem;
        WordProblem::Event &event = other.events[i];
        if (event.kind == Kind::GainEach)
            event = {.kind = Kind::Gain, .amount = event.each};
        else if (event.kind == Kind::LoseEach)
            event = {.kind = Kind::Lose, .amount = event.each};
        else if (event.kind == Kind::Gain)
            event.kind = Kind::Lose;
        else if (event.kind == Kind::Lose)
            event.kind = Kind::Gain;
        else
            event.amount += 1;
        variant(other);
        other = problem;
        other.events.removeAt(i);
        variant(other);
    }
    finding.mistakes += slips(answer);
    for (const qint64 by : {1, 10}) {
        WordProblem other = problem;
        other.start += by * 2;
        if (finding.wrongPrograms.size() < 2)
            variant(other);
    }
    for (const qint64 by : {1, 2}) { // counting from the wrong end
        QString program = finding.program;
        program.replace(u"print(count)"_s, u"print(count + %1)"_s.arg(by));
        if (finding.wrongPrograms.size() < 2)
            finding.wrongPrograms.append(program);
    }
}

bool hopeful(Tokens run)
{
    int numbers = 0;
    bool asked = false;
    bool verb = false;
    for (size_t i = 0; i < run.size(); ++i) {
        const Token &t = run[i];
        if (t.kind == Token::Number) {
            ++numbers;
            continue;
        }
        asked = asked || (t.isAny({u"many", u"much"}) && i > 0 && run[i - 1].is(u"how"))
                || (t.is(u"of") && i > 0
                    && run[i - 1].isAny({u"number", u"count", u"amount", u"total", u"quantity"}));
        verb = verb || verbClass(t) != VerbClass::None;
        if (t.isAny({u"modulo", u"mod", u"remainder", u"knights", u"knaves", u"function", u"weekday"}) || t.is(u'='))
            return false;
    }
    return asked && verb && numbers >= 1;
}

} // namespace

std::optional<Understanding> findWord(const QString &text)
{
    const Text source(text);
    Tokens where;
    const auto problem = smallestRun(source, hopeful, [&](Tokens run) {
        auto found = StoryReader(run).read();
        if (found && !outcome(*found))
            found.reset();
        where = run;
        return found;
    });
    if (!problem)
        return {};
    const qint64 answer = outcome(*problem).value_or(0);
    if (answer < 0)
        return {};
    Finding finding{.structure = *problem, .answer = QString::number(answer), .program = programOf(*problem)};
    explain(finding, *problem, answer);
    finding.questionText = source.written(where);
    return understood(finding);
}

} // namespace daao
