#include "core/simulation/solve/linearwords.h"

namespace daao::linear {

using namespace Qt::StringLiterals;

bool isEquating(const Token &t)
{
    return t.is(u'=')
           || t.isAny({u"is",       u"are",     u"equals",  u"equal",  u"makes",   u"make",     u"gives",
                       u"give",     u"costs",   u"cost",    u"totals", u"weigh",   u"weighs",   u"was",
                       u"were",     u"yields",  u"yield",   u"bring",  u"sells",   u"sell",     u"brings",
                       u"amounts",  u"comes",   u"come",    u"pays",   u"paid",    u"pay",      u"adds",
                       u"add",      u"for",     u"hold",    u"holds",  u"measure", u"measures", u"balances",
                       u"balance",  u"earns",   u"earn",    u"sums",   u"spends",  u"spent",    u"charges",
                       u"charged",  u"charge",  u"results", u"worth",  u"came",    u"needs",    u"need",
                       u"requires", u"require", u"takes",   u"take",   u"contain", u"contains", u"reads",
                       u"score",    u"scores"});
}

bool isFiller(const Token &t)
{
    return t.isAny({u"the",      u"a",      u"an",      u"of",        u"one",      u"single", u"each",
                    u"price",    u"cost",   u"costs",   u"weight",    u"age",      u"ages",   u"mass",
                    u"number",   u"value",  u"amount",  u"integer",   u"every",    u"prices", u"values",
                    u"numbers",  u"length", u"in",      u"years",     u"old",      u"for",    u"its",
                    u"together", u"per",    u"unknown", u"count",     u"quantity", u"fare",   u"height",
                    u"exactly",  u"always", u"also",    u"altogether"});
}

bool isBreak(const Token &t)
{
    return t.isAny({u"and",       u"plus",       u"minus",   u"times",      u"than",       u"then",
                    u"with",      u"but",        u"while",   u"more",       u"less",       u"fewer",
                    u"by",        u"to",         u"up",      u"from",       u"when",       u"if",
                    u"what",      u"how",        u"which",   u"find",       u"so",         u"that",
                    u"older",     u"younger",    u"heavier", u"lighter",    u"exceeds",    u"larger",
                    u"greater",   u"smaller",    u"dearer",  u"cheaper",    u"bigger",     u"taller",
                    u"shorter",   u"longer",     u"whereas", u"where",      u"same",       u"as",
                    u"his",       u"her",        u"their",   u"they",       u"it",         u"both",
                    u"does",      u"do",         u"at",      u"only",       u"just",       u"different",
                    u"twice",     u"double",     u"thrice",  u"triple",     u"half",       u"increased",
                    u"decreased", u"multiplied", u"added",   u"subtracted", u"difference", u"must",
                    u"should",    u"would",      u"on",      u"sold",       u"bought",     u"buys",
                    u"bought",    u"buy",        u"orders",  u"ordered",    u"having",     u"out",
                    u"he",        u"she",        u"i",       u"we",         u"you",        u"who",
                    u"can",       u"could",      u"reduced", u"likewise",   u"again",      u"another",
                    u"there",     u"solve",      u"given",   u"let",        u"such",       u"these",
                    u"this",      u"those"})
           || isEquating(t);
}

bool isMeasure(const Token &t)
{
    return t.isAny({u"dollars",  u"dollar",    u"euros",    u"euro",    u"cents",  u"cent",      u"pounds",
                    u"pound",    u"pence",     u"kg",       u"grams",   u"gram",   u"kilograms", u"kilogram",
                    u"g",        u"years",     u"year",     u"usd",     u"eur",    u"kilos",     u"kilo",
                    u"pesos",    u"peso",      u"rupees",   u"rupee",   u"yen",    u"ounces",    u"ounce",
                    u"minutes",  u"minute",    u"litres",   u"liters",  u"cm",     u"metres",    u"meters",
                    u"calories", u"calorie",   u"seconds",  u"bucks",   u"inches", u"feet",      u"kronor",
                    u"lira",     u"francs",    u"franc",    u"ducats",  u"ducat",  u"florins",   u"thalers",
                    u"guilders", u"shillings", u"shilling", u"pennies", u"hours"});
}

bool isToken(const Token &t)
{
    return t.isAny({u"coins",    u"coin",    u"tokens", u"token", u"points",  u"point",  u"credits",
                    u"credit",   u"crowns",  u"crown",  u"marks", u"mark",    u"units",  u"unit",
                    u"crystals", u"crystal", u"silver", u"gold",  u"coppers", u"copper", u"gems",
                    u"gem",      u"stars",   u"star",   u"beads", u"shells",  u"chips"});
}

int comparison(const Token &t)
{
    if (t.isAny({u"more", u"older", u"larger", u"greater", u"bigger", u"heavier", u"dearer", u"taller",
                 u"longer", u"higher", u"above"}))
        return 1;
    if (t.isAny({u"less", u"fewer", u"younger", u"smaller", u"lighter", u"cheaper", u"shorter", u"lower",
                 u"below"}))
        return -1;
    return 0;
}

QString rankName(const Token &t)
{
    if (t.isAny({u"larger", u"bigger", u"greater", u"largest", u"greatest"}))
        return u"larger"_s;
    if (t.isAny({u"smaller", u"lesser", u"smallest"}))
        return u"smaller"_s;
    return {};
}

qint64 multiplier(const Token &t)
{
    if (t.isAny({u"twice", u"double"}))
        return 2;
    if (t.isAny({u"thrice", u"triple", u"treble"}))
        return 3;
    if (t.is(u"quadruple"))
        return 4;
    return 0;
}

} // namespace daao::linear
