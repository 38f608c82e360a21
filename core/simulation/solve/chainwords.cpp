#include "core/simulation/solve/chainwords.h"

#include <QHash>

namespace daao::chain {

using namespace Qt::StringLiterals;
using namespace reading;

const Operation *operation(const Token &token)
{
    static const QHash<QStringView, Operation> verbs = [] {
        QHash<QStringView, Operation> map;
        const auto all = [&](Operation op, std::initializer_list<QStringView> words) {
            for (const QStringView word : words)
                map.insert(word, op);
        };
        all({.op = '+', .infix = true}, {u"plus"});
        all({.op = '+'},
            {u"add", u"adds", u"added", u"adding", u"increase", u"increases", u"increased", u"increasing",
             u"raise", u"raises", u"raised", u"raising", u"augment", u"augmented", u"addition"});
        all({.op = '+', .needsBy = true},
            {u"up", u"rise", u"rises", u"rose", u"grow", u"grows", u"grew", u"grown", u"climb", u"climbs",
             u"climbed", u"bump", u"bumps", u"bumped", u"upped"});
        all({.op = '-', .infix = true}, {u"minus", u"less"});
        all({.op = '-'},
            {u"subtract",   u"subtracts",  u"subtracted", u"subtracting", u"decrease", u"decreases",
             u"decreased",  u"decreasing", u"reduce",     u"reduces",     u"reduced",  u"reducing",
             u"deduct",     u"deducts",    u"deducted",   u"deducting",   u"diminish", u"diminishes",
             u"diminished", u"remove",     u"removes",    u"removed",     u"removing", u"lower",
             u"lowers",     u"lowered",    u"lowering",   u"lessen",      u"lessened", u"subtraction"});
        all({.op = '-', .needsBy = true},
            {u"fall", u"falls", u"fell", u"fallen", u"drop", u"drops", u"dropped", u"down", u"shrink",
             u"shrinks", u"shrank", u"sink", u"sinks", u"sank"});
        all({.op = '*', .infix = true}, {u"times"});
        all({.op = '*'}, {u"multiply", u"multiplies", u"multiplied", u"multiplying", u"scale", u"scales",
                          u"scaled", u"scaling", u"multiplication"});
        all({.op = '/'}, {u"divide", u"divides", u"divided", u"dividing"});
        all({.op = '*', .fixed = 2}, {u"double", u"doubles", u"doubled", u"doubling"});
        all({.op = '*', .fixed = 3},
            {u"triple", u"triples", u"tripled", u"tripling", u"treble", u"trebles", u"trebled"});
        all({.op = '*', .fixed = 4}, {u"quadruple", u"quadruples", u"quadrupled", u"quadrupling"});
        all({.op = '*', .fixed = 5}, {u"quintuple", u"quintuples", u"quintupled"});
        all({.op = '/', .fixed = 2}, {u"halve", u"halves", u"halved", u"halving"});
        return map;
    }();
    if (token.kind != Token::Word)
        return nullptr;
    const auto it = verbs.find(token.word);
    return it == verbs.end() ? nullptr : &*it;
}

char symbolOf(const Token &token)
{
    if (token.is(u'+'))
        return '+';
    if (token.is(u'-'))
        return '-';
    if (token.is(u'*'))
        return '*';
    if (token.is(u'/'))
        return '/';
    return 0;
}

bool isForeign(const Token &t)
{
    return t.isAny({u"mod",       u"modulo", u"remainder", u"remainders", u"divisible", u"digit",
                    u"congruent", u"monday", u"tuesday",   u"wednesday",  u"thursday",  u"friday",
                    u"saturday",  u"sunday", u"weekday",   u"def",        u"date",      u"function",
                    u"list",      u"string", u"o'clock"})
           || t.is(u'≡') || t.is(u'^');
}

bool leavesNumberBare(const Token &t)
{
    if (t.kind != Token::Word)
        return true;
    return operation(t) != nullptr
           || t.isAny({u"and",        u"then",     u"is",           u"are",        u"to",      u"from",
                       u"by",         u"gets",     u"get",          u"was",        u"be",      u"has",
                       u"after",      u"before",   u"which",        u"with",       u"as",      u"into",
                       u"next",       u"in",       u"on",           u"at",         u"when",    u"finally",
                       u"afterwards", u"first",    u"if",           u"must",       u"should",  u"being",
                       u"of",         u"for",      u"less",         u"taken",      u"away",    u"together",
                       u"followed",   u"let",      u"the",          u"now",        u"more",    u"where",
                       u"what",       u"followed", u"go",           u"goes",       u"comes",   u"come",
                       u"off",        u"have",     u"and",          u"equals",     u"leaves",  u"it",
                       u"so",         u"but",      u"again",        u"also",       u"equal",   u"gives",
                       u"will",       u"once",     u"onto",         u"written",    u"entered", u"typed",
                       u"keyed",      u"lastly",   u"subsequently", u"thereafter", u"via",     u"does",
                       u"would",      u"can",      u"or",           u"over",       u"each",    u"how",
                       u"please",     u"using"});
}

} // namespace daao::chain
