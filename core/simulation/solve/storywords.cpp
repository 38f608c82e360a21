#include "core/simulation/solve/storywords.h"

#include "core/simulation/solve/wordverbs.h"

namespace daao::story {

using namespace Qt::StringLiterals;
using namespace reading;

bool isJoint(const Token &t)
{
    return t.is(u',') || t.is(u';') || t.is(u':')
           || t.isAny({u"and", u"then", u"but", u"while", u"when", u"after", u"before", u"who", u"which",
                       u"that", u"if", u"so", u"once"});
}

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

bool isThings(const Token &t)
{
    return verbClass(t) != VerbClass::None && t.word.endsWith(u's')
           && !t.isAny({u"has", u"gets", u"goes", u"comes", u"gives", u"takes"});
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
    return t.isAny({u"january", u"february", u"march", u"april", u"may", u"june", u"july", u"august",
                    u"september", u"october", u"november", u"december"})
           && t.capital;
}

bool isDated(Tokens t, size_t i)
{
    const bool year = t[i].value >= 1500 && t[i].value <= 2100 && !t[i].spelled;
    return (i > 0 && isMonth(t[i - 1])) || (i + 1 < t.size() && isMonth(t[i + 1]))
           || (year && i > 0 && (t[i - 1].is(u"in") || t[i - 1].is(u"since"))
               && (i + 1 == t.size() || t[i + 1].kind == Token::Symbol))
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

} // namespace daao::story
