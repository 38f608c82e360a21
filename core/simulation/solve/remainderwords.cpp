#include "core/simulation/solve/remainderwords.h"

#include <algorithm>

namespace daao::remainders {

using namespace Qt::StringLiterals;
using namespace reading;

bool isSumWord(const Token &t)
{
    return t.is(u'+')
           || t.isAny({u"sum", u"plus", u"add", u"adds", u"added", u"adding", u"total", u"totals", u"sums",
                       u"addition", u"combined", u"summed", u"summing", u"altogether", u"addends", u"tally"});
}

bool isProductWord(const Token &t)
{
    return t.is(u'*')
           || t.isAny({u"product", u"times", u"multiply", u"multiplied", u"multiplying", u"multiplies",
                       u"factors", u"multiplication"});
}

bool isModWord(const Token &t)
{
    return t.isAny({u"mod", u"modulo", u"modulus"});
}

bool isDividing(const Token &t)
{
    return t.isAny({u"divided", u"divide", u"divides", u"dividing", u"division", u"divisor", u"divisible"})
           || t.is(u'%');
}

bool isRemainder(const Token &t)
{
    return t.isAny({u"remainder", u"remainders", u"left", u"leftover", u"leaves", u"leave", u"leaving",
                    u"remain", u"remains", u"remaining", u"over", u"residue", u"residues"});
}

bool isGroup(const Token &t)
{
    return t.isAny({u"rows",    u"groups",  u"row",     u"group",   u"bunches", u"piles",      u"teams",
                    u"lots",    u"sets",    u"columns", u"bags",    u"boxes",   u"packs",      u"stacks",
                    u"bundles", u"lines",   u"ranks",   u"heaps",   u"batches", u"crates",     u"trays",
                    u"tables",  u"sacks",   u"cartons", u"jars",    u"cases",   u"containers", u"baskets",
                    u"parcels", u"packets", u"cages",   u"coaches", u"buses",   u"crews"});
}

qint64 pluralNumber(QStringView w)
{
    static constexpr std::pair<QStringView, int> known[] = {
        {u"twos", 2},  {u"threes", 3},   {u"fours", 4},    {u"fives", 5},
        {u"sixes", 6}, {u"sevens", 7},   {u"eights", 8},   {u"nines", 9},
        {u"tens", 10}, {u"elevens", 11}, {u"twelves", 12}, {u"thirteens", 13}};
    for (const auto &[word, value] : known)
        if (w == word)
            return value;
    return 0;
}

static bool isContent(const Token &t)
{
    return t.kind == Token::Word && t.word.size() > 2
           && !t.isAny({u"and",     u"is",     u"are",        u"when",     u"the",   u"then",  u"leaves",
                        u"mod",     u"modulo", u"plus",       u"times",    u"has",   u"have",  u"upon",
                        u"divided", u"raised", u"multiplied", u"if",       u"after", u"each",  u"with",
                        u"but",     u"gives",  u"leaving",    u"leave",    u"was",   u"were",  u"left",
                        u"for",     u"over",   u"squared",    u"cubed",    u"added", u"what",  u"remains",
                        u"remain",  u"gets",   u"remaining",  u"from",     u"into",  u"under", u"while",
                        u"whereas", u"equals", u"which",      u"together", u"added", u"comes", u"must",
                        u"where",   u"taken"});
}

Gathered gather(Tokens run)
{
    Gathered result;
    result.sentences = sentences(run);
    for (size_t s = 0; s < result.sentences.size(); ++s) {
        const Tokens t = result.sentences[s].tokens;
        result.asked = result.asked || asks(result.sentences[s]);
        bool divided = false;
        for (size_t i = 0; i < t.size(); ++i) {
            if (t[i].mark)
                continue;
            divided =
                (divided || isDividing(t[i])) && !t[i].isAny({u"multiplied", u"multiply", u"multiplying"});
            result.remainder = result.remainder || t[i].is(u"pow") || isRemainder(t[i]) || isModWord(t[i])
                               || t[i].is(u'≡') || t[i].is(u'%');
            if (t[i].isAny({u"exactly", u"evenly", u"nothing"})
                || (t[i].is(u"no") && i + 1 < t.size() && isRemainder(t[i + 1]))
                || (t[i].is(u"none") && i + 1 < t.size()))
                result.pieces.push_back(
                    {.role = Piece::Value, .value = 0, .at = i, .sentence = s, .nothing = true});
            if (const qint64 plural = t[i].kind == Token::Word ? pluralNumber(t[i].word) : 0; plural != 0) {
                result.pieces.push_back({.role = Piece::Modulus, .value = plural, .at = i, .sentence = s});
                result.remainder = true;
                continue;
            }
            if (i > 0
                && (t[i].isAny({u"digit", u"digits"})
                    || (t[i].isAny({u"place", u"position", u"column"})
                        && t[i - 1].isAny({u"ones", u"units", u"unit"})))) {
                const size_t from = i >= 3 ? i - 3 : 0;
                qint64 count = 0;
                bool last = false;
                for (size_t k = from; k < i; ++k) {
                    if (t[k].isAny({u"last", u"units", u"unit", u"ones", u"final", u"rightmost", u"lowest",
                                    u"trailing"}))
                        last = true;
                    if (t[k].isNumber() && t[k].value >= 1 && t[k].value <= 6)
                        count = t[k].value;
                }
                if (last) {
                    qint64 modulus = 10;
                    for (qint64 k = 1; k < count; ++k)
                        modulus *= 10;
                    if (count > 0 && !result.pieces.empty() && result.pieces.back().sentence == s
                        && result.pieces.back().value == count && result.pieces.back().at + 1 == i)
                        result.pieces.pop_back();
                    result.pieces.push_back(
                        {.role = Piece::Modulus, .value = modulus, .at = i, .sentence = s});
                    result.digits = true;
                }
                continue;
            }
            if (t[i].kind != Token::Number)
                continue;
            Piece piece{.role = Piece::Value, .value = t[i].value, .at = i, .sentence = s};
            if (!t[i].exact)
                piece.role = Piece::Bound;
            if (i + 1 < t.size() && !t[i + 1].glued && isContent(t[i + 1]) && !isRemainder(t[i + 1]))
                piece.counts = true;
            if (piece.counts)
                piece.unit = singular(t[i + 1].word);
            const auto before = [&](size_t n) -> const Token * { return i >= n ? &t[i - n] : nullptr; };
            if (const Token *p = before(1)) {
                const Token *pp = before(2);
                const Token *ppp = before(3);
                if (isModWord(*p) || p->is(u'%')
                    || (p->isAny({u"of", u"is", u"the", u"number"}) && pp
                        && (isModWord(*pp) || pp->is(u"divisor")))
                    || (p->is(u"of") && pp && isGroup(*pp)
                        && !(ppp && ppp->isNumber())) // "5 cartons of 12": it is known how many there are
                    || (p->is(u"exactly") && pp && pp->is(u"of") && ppp && isGroup(*ppp)) || p->is(u"divisor")
                    || (p->is(u'(') && pp && isModWord(*pp))
                    || (p->isAny({u"by", u"into"}) && divided
                        && !(pp && pp->isAny({u"multiplied", u"increased"})))
                    || (p->is(u"number") && pp && pp->is(u"the") && ppp && ppp->is(u"by") && divided)
                    || (p->is(u"at") && pp && pp->is(u"counted")))
                    piece.role = Piece::Modulus;
                else if (p->isAny(
                             {u"than", u"below", u"under", u"above", u"between", u"exceeding", u"exceed"}))
                    piece.role = Piece::Bound;
                else if (p->is(u"and") && pp && pp->kind == Token::Number && before(3)
                         && before(3)->is(u"between"))
                    piece.role = Piece::Bound;
            }
            if (piece.role == Piece::Value && i + 3 < t.size() && t[i + 1].is(u"at") && t[i + 2].is(u"a")
                && t[i + 3].is(u"time"))
                piece.role = Piece::Modulus;
            if (piece.role == Piece::Value && t[i].ordinal)
                piece.role = Piece::Bound; // places, dates and exponents, which are read elsewhere
            if (piece.role == Piece::Value && t[i].spelled && piece.counts
                && t[i + 1].isAny({u"numbers", u"integers", u"terms", u"factors", u"values", u"conditions",
                                   u"clues", u"digits", u"facts", u"statements", u"congruences",
                                   u"remainders"}))
                piece.role = Piece::Bound;
            for (size_t k = i >= 3 ? i - 3 : 0; k < i; ++k)
                piece.group = piece.group || isGroup(t[k]);
            result.pieces.push_back(piece);
        }
    }
    return result;
}

} // namespace daao::remainders
