#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/reading.h"
#include "core/simulation/solve/solvers.h"

#include <algorithm>
#include <numeric>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using Kind = ModularQuestion::Kind;
__extension__ using Wide = __int128;

qint64 reduced(qint64 value, qint64 modulus)
{
    const qint64 rest = value % modulus;
    return rest < 0 ? rest + modulus : rest;
}

qint64 timesModulo(qint64 a, qint64 b, qint64 modulus)
{
    return static_cast<qint64>(static_cast<Wide>(reduced(a, modulus)) * reduced(b, modulus) % modulus);
}

qint64 power(qint64 base, qint64 exponent, qint64 modulus)
{
    qint64 result = 1 % modulus;
    base = reduced(base, modulus);
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 != 0)
            result = timesModulo(result, base, modulus);
        base = timesModulo(base, base, modulus);
    }
    return result;
}

std::optional<qint64> combined(const QList<qint64> &remainders, const QList<qint64> &moduli)
{
    qint64 value = 0;
    qint64 step = 1;
    for (qsizetype i = 0; i < moduli.size(); ++i) {
        if (moduli[i] > 100000)
            return {};
        for (qint64 tries = 0; value % moduli[i] != remainders[i] % moduli[i]; ++tries) {
            const auto next = added(value, step);
            if (!next || tries > moduli[i])
                return {};
            value = *next;
        }
        const auto common = multiplied(step / std::gcd(step, moduli[i]), moduli[i]);
        if (!common)
            return {};
        step = *common;
    }
    return value;
}

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

/// What a token means to a modular question.
struct Piece
{
    enum Role { Modulus, Value, Bound } role = Value;
    qint64 value = 0;
    size_t at = 0;
    size_t sentence = 0;
    bool counts = false;  ///< a number of things: "3 baskets"
    QString unit;         ///< these things, in the singular
    bool nothing = false; ///< "no remainder", "evenly"
    bool group = false;   ///< Modulus: the size of a group: "sacks of 12 onions"
};

struct Gathered
{
    std::vector<Piece> pieces;
    std::vector<Sentence> sentences;
    bool remainder = false;
    bool digits = false;
    bool asked = false;
};

bool isContent(const Token &t)
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
                    || (t[i].isAny({u"place", u"position", u"column"}) && t[i - 1].isAny({u"ones", u"units", u"unit"})))) {
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

/// A base and an exponent, where they stand side by side.
std::optional<std::pair<qint64, qint64>> findPower(const std::vector<Sentence> &all)
{
    for (const Sentence &sentence : all) {
        const Tokens t = sentence.tokens;
        const size_t n = t.size();
        const auto number = [&](size_t i) { return i < n && t[i].kind == Token::Number && t[i].exact; };
        const bool repeated = std::ranges::any_of(t, isProductWord);
        for (size_t i = 0; i < n; ++i) {
            if (repeated && t[i].isNumber() && i + 1 < n
                && t[i + 1].isAny({u"factors", u"copies", u"equal", u"identical"})) {
                for (size_t k = i + 2; k < std::min(n, i + 11); ++k) // "10 factors, each of which is 7"
                    if (number(k) && !isDividing(t[k - 1])
                        && t[k - 1].isAny(
                            {u"of", u"is", u"number", u"equal", u"to", u"equals", u"integer", u"being"}))
                        return std::pair(t[k].value, t[i].value);
            }
            if (t[i].is(u"pow") && i + 4 < n && t[i + 1].is(u'(') && number(i + 2) && number(i + 4))
                return std::pair(t[i + 2].value, t[i + 4].value);
            if (number(i) && t[i].ordinal && i + 3 < n && t[i + 1].is(u"power") && t[i + 2].is(u"of")
                && number(i + 3))
                return std::pair(t[i + 3].value, t[i].value);
            if (t[i].is(u"power") && i + 1 < n && i > 0) { // "the power 5 of 7"
                if (number(i + 1) && i + 3 < n && t[i + 2].is(u"of") && number(i + 3))
                    return std::pair(t[i + 3].value, t[i + 1].value);
            }
            if (!t[i].isNumber())
                continue;
            size_t k = i + 1;
            if (k < n && t[k].is(u')'))
                ++k;
            if (k < n && t[k].is(u"squared"))
                return std::pair(t[i].value, qint64(2));
            if (k < n && t[k].is(u"cubed"))
                return std::pair(t[i].value, qint64(3));
            bool power = false;
            size_t at = k;
            if (at < n && t[at].is(u'^')) {
                power = true;
                ++at;
                if (at < n && t[at].is(u'('))
                    ++at;
            } else {
                const size_t limit = std::min(n, k + 9);
                bool raised = false;
                for (; at < limit && t[at].kind == Token::Word; ++at) {
                    if (t[at].isAny({u"raised", u"raise", u"power", u"exponent"}))
                        raised = true;
                    else if (!t[at].isAny({u"to", u"the", u"of", u"is", u"an", u"a", u"with", u"up", u"taken",
                                           u"and"}))
                        break;
                }
                power = raised && number(at);
                if (!power && k + 2 < n && t[k].is(u"to") && t[k + 1].is(u"the") && number(k + 2)
                    && t[k + 2].ordinal) {
                    at = k + 2;
                    power = true;
                }
            }
            if (power && number(at) && t[at].value >= 0)
                return std::pair(t[i].value, t[at].value);
        }
        // "the base is 7 and the exponent 222"
        std::optional<qint64> base;
        std::optional<qint64> exponent;
        for (size_t i = 0; i < n; ++i) {
            if (!t[i].isAny({u"base", u"exponent", u"power"}))
                continue;
            for (size_t k = i + 1; k < std::min(n, i + 4); ++k) {
                if (number(k)) {
                    (t[i].is(u"base") ? base : exponent) = t[k].value;
                    break;
                }
                if (!t[k].isAny({u"is", u"of", u"equals"}) && !t[k].is(u'=') && !t[k].is(u':'))
                    break;
            }
        }
        if (base && exponent)
            return std::pair(*base, *exponent);
    }
    return {};
}

std::optional<ModularQuestion> readRemainders(const Gathered &all)
{
    std::vector<Piece> kept;
    for (size_t s = 0; s < all.sentences.size(); ++s) {
        std::vector<Piece> here;
        bool modulus = false;
        for (const Piece &piece : all.pieces) {
            if (piece.sentence != s || piece.role == Piece::Bound)
                continue;
            here.push_back(piece);
            modulus = modulus || piece.role == Piece::Modulus;
        }
        const bool tells = std::ranges::any_of(all.sentences[s].tokens, isRemainder);
        if (!modulus && !(tells && here.size() == 1))
            continue;
        const auto moduli =
            std::ranges::count_if(here, [](const Piece &p) { return p.role == Piece::Modulus; });
        auto values = static_cast<qptrdiff>(here.size()) - moduli;
        while (modulus && values > moduli) { // numbers of other things stand in the same sentence
            auto worst = std::ranges::find_if(here, [&](const Piece &p) {
                if (p.role != Piece::Value || !p.counts)
                    return false;
                const Tokens t = all.sentences[s].tokens;
                for (size_t k = p.at + 1; k < std::min(t.size(), p.at + 5); ++k)
                    if (isRemainder(t[k]))
                        return false;
                return true;
            });
            if (worst == here.end())
                break;
            here.erase(worst);
            --values;
        }
        kept.insert(kept.end(), here.begin(), here.end());
    }
    if (kept.size() < 4 || kept.size() % 2 != 0)
        return {};
    ModularQuestion question{.kind = Kind::Remainders, .terms = {}, .remainders = {}, .moduli = {}};
    for (size_t i = 0; i < kept.size(); i += 2) {
        const bool first = kept[i].role == Piece::Modulus;
        if (first == (kept[i + 1].role == Piece::Modulus))
            return {};
        const qint64 modulus = kept[first ? i : i + 1].value;
        const qint64 remainder = kept[first ? i + 1 : i].value;
        if (modulus < 2 || remainder < 0 || remainder >= modulus)
            return {};
        question.moduli.append(modulus);
        question.remainders.append(remainder);
    }
    return question;
}

/// The numbers of a sum or product, with powers and mixed terms folded.
std::optional<ModularQuestion> readTerms(const Gathered &all, qint64 modulus)
{
    bool sum = false;
    bool multiplication = false;
    for (const Sentence &sentence : all.sentences) {
        for (size_t i = 0; i < sentence.tokens.size(); ++i) {
            sum = sum || isSumWord(sentence.tokens[i]);
            multiplication = multiplication || isProductWord(sentence.tokens[i]);
        }
    }
    const auto sized =
        std::ranges::find_if(all.pieces, [](const Piece &p) { return p.role == Piece::Modulus && p.group; });
    const bool grouped = sized != all.pieces.end() && !multiplication;
    std::vector<Piece> values;
    for (size_t p = 0; p < all.pieces.size(); ++p) {
        const Piece &piece = all.pieces[p];
        if (piece.role != Piece::Value || piece.nothing)
            continue;
        if (grouped) {      // things of one kind, however many times they are counted
            size_t end = p; // "9, 5 and 7 apples": the noun comes with the last
            while (end + 1 < all.pieces.size() && !all.pieces[end].counts
                   && all.pieces[end + 1].sentence == piece.sentence)
                ++end;
            const QString &unit = all.pieces[end].unit;
            if (unit.isEmpty() || sized->unit.isEmpty() || unit == sized->unit) {
                values.push_back(piece);
                values.back().counts = false;
            }
            continue;
        }
        const Sentence &sentence = all.sentences[piece.sentence];
        const bool matters = std::ranges::any_of(sentence.tokens, [](const Token &t) {
            return isSumWord(t) || isProductWord(t) || isModWord(t) || isDividing(t) || isRemainder(t)
                   || t.isAny({u"numbers", u"terms", u"number", u"integers", u"values", u"digit", u"digits",
                               u"integer"});
        });
        if (matters)
            values.push_back(piece);
    }
    if (std::ranges::any_of(values, [](const Piece &p) { return !p.counts; }))
        std::erase_if(values, [](const Piece &p) { return p.counts; });
    if (values.empty())
        return {};
    const auto sign = [&](const Piece &piece) -> qint64 {
        const Tokens t = all.sentences[piece.sentence].tokens;
        return piece.at > 0 && (t[piece.at - 1].is(u'-') || t[piece.at - 1].is(u"minus")) ? -1 : 1;
    };
    ModularQuestion question{.kind = multiplication && !sum ? Kind::Product : Kind::Sum,
                             .modulus = modulus,
                             .terms = {},
                             .remainders = {},
                             .moduli = {}};
    if (values.size() == 1 && !sum && !multiplication)
        question.kind = Kind::Sum;
    for (size_t i = 0; i < values.size(); ++i) {
        qint64 value = values[i].value * sign(values[i]);
        if (sum && multiplication && i > 0 && values[i].sentence == values[i - 1].sentence
            && values[i].at == values[i - 1].at + 2) {
            const Token &between = all.sentences[values[i].sentence].tokens[values[i].at - 1];
            if (between.is(u'*') || between.is(u"times")) {
                const auto both = multiplied(question.terms.back(), value);
                if (!both)
                    return {};
                question.terms.back() = *both;
                continue;
            }
        }
        question.terms.append(value);
    }
    if (sum && multiplication && question.terms.size() > 1) {
        const bool symbols = std::ranges::any_of(all.sentences, [](const Sentence &s) {
            return std::ranges::any_of(s.tokens, [](const Token &t) { return t.is(u'*') || t.is(u"times"); });
        });
        if (!symbols)
            return {}; // both are spoken of: which one is meant?
    }
    if (question.terms.size() > 1 && !sum && !multiplication && !grouped)
        return {};
    return question;
}

/// A sum of products of powers in symbols, each term reduced: for "2^10 * 3 + 7".
class FormulaReader
{
public:
    FormulaReader(Tokens tokens, qint64 modulus)
        : m_tokens(tokens)
        , m_modulus(modulus)
    {
    }

    /// The terms of the formula that holds the token at `inside`; empty if that is no formula.
    QList<qint64> terms(size_t inside)
    {
        const auto part = [&](size_t i) {
            const Token &t = m_tokens[i];
            return t.isNumber() || t.is(u'^') || t.is(u'*') || t.is(u'+') || t.is(u'-') || t.is(u'(') || t.is(u')');
        };
        while (inside > 0 && part(inside - 1))
            --inside;
        m_at = inside;
        while (m_at < m_tokens.size() && m_tokens[m_at].is(u'(') && !closes(m_at))
            ++m_at;
        QList<qint64> result;
        qint64 sign = 1;
        while (const auto value = product()) {
            result.append(sign * *value);
            if (!is(u'+') && !is(u'-'))
                return result;
            sign = is(u'-') ? -1 : 1;
            ++m_at;
        }
        return {};
    }

private:
    bool is(char16_t symbol) const { return m_at < m_tokens.size() && m_tokens[m_at].is(symbol); }
    bool closes(size_t open) const
    {
        int depth = 0;
        for (size_t i = open; i < m_tokens.size(); ++i) {
            depth += m_tokens[i].is(u'(') ? 1 : m_tokens[i].is(u')') ? -1 : 0;
            if (depth == 0)
                return true;
        }
        return false;
    }
    std::optional<qint64> product()
    {
        auto value = factor();
        while (value && is(u'*')) {
            ++m_at;
            const auto next = factor();
            value = next ? std::optional(timesModulo(*value, *next, m_modulus)) : std::nullopt;
        }
        return value;
    }
    std::optional<qint64> factor()
    {
        std::optional<qint64> value;
        if (is(u'(')) {
            ++m_at;
            qint64 sum = 0;
            qint64 sign = 1;
            while (const auto next = product()) {
                sum = reduced(sum + sign * *next, m_modulus);
                if (!is(u'+') && !is(u'-'))
                    break;
                sign = is(u'-') ? -1 : 1;
                ++m_at;
            }
            if (!is(u')'))
                return {};
            ++m_at;
            value = sum;
        } else if (m_at < m_tokens.size() && m_tokens[m_at].isNumber()) {
            value = m_tokens[m_at++].value;
        } else {
            return {};
        }
        if (is(u'^')) {
            ++m_at;
            const bool open = is(u'(');
            m_at += open ? 1 : 0;
            if (m_at >= m_tokens.size() || !m_tokens[m_at].isNumber())
                return {};
            value = power(*value, m_tokens[m_at++].value, m_modulus);
            if (open && is(u')'))
                ++m_at;
        }
        return value;
    }

    Tokens m_tokens;
    qint64 m_modulus = 1;
    size_t m_at = 0;
};

/// A formula in which a power is only one part.
std::optional<ModularQuestion> readFormula(const Gathered &all, qint64 modulus)
{
    if (modulus > (qint64(1) << 40))
        return {};
    for (const Sentence &sentence : all.sentences) {
        const Tokens t = sentence.tokens;
        for (size_t i = 1; i + 1 < t.size(); ++i) {
            if (!t[i].is(u'^'))
                continue;
            const QList<qint64> terms = FormulaReader(t, modulus).terms(i);
            const auto operators = std::ranges::count_if(t, [](const Token &w) { return w.is(u'+') || w.is(u'*') || w.is(u'-') || w.is(u'^'); });
            if (operators > 1 && !terms.isEmpty())
                return ModularQuestion{.kind = Kind::Sum, .modulus = modulus, .terms = terms};
        }
    }
    return {};
}

std::optional<ModularQuestion> read(Tokens run)
{
    const Gathered all = gather(run);
    if (!all.asked || !(all.remainder || all.digits))
        return {};
    QList<qint64> moduli;
    for (const Piece &piece : all.pieces)
        if (piece.role == Piece::Modulus)
            moduli.append(piece.value);
    if (moduli.size() >= 2) {
        if (auto question = readRemainders(all))
            return question;
        if (!std::ranges::all_of(moduli, [&](qint64 m) { return m == moduli.front(); }))
            return {};
    }
    if (moduli.isEmpty()) {
        for (const Sentence &sentence : all.sentences) { // pow(7, 222, 13)
            const Tokens t = sentence.tokens;
            for (size_t i = 0; i + 6 < t.size(); ++i)
                if (t[i].is(u"pow") && t[i + 6].isNumber())
                    moduli.append(t[i + 6].value);
        }
        if (moduli.isEmpty())
            return {};
    }
    if (moduli.front() < 2)
        return {};
    if (auto formula = readFormula(all, moduli.front()))
        return formula;
    if (const auto power = findPower(all.sentences))
        return ModularQuestion{.kind = Kind::Power,
                               .base = power->first,
                               .exponent = power->second,
                               .modulus = moduli.front(),
                               .terms = {},
                               .remainders = {},
                               .moduli = {}};
    return readTerms(all, moduli.front());
}

bool hopeful(Tokens run)
{
    int numbers = 0;
    bool cue = false;
    for (const Token &t : run) {
        if (t.kind == Token::Number)
            ++numbers;
        else if (isModWord(t) || isDividing(t) || isRemainder(t) || t.is(u'≡') || t.is(u'%')
                 || t.isAny({u"digit", u"digits", u"pow"}))
            cue = true;
    }
    return cue && numbers > 0;
}

std::optional<qint64> solved(const ModularQuestion &q)
{
    switch (q.kind) {
    case Kind::Power:
        return power(q.base, q.exponent, q.modulus);
    case Kind::Sum: {
        qint64 value = 0;
        for (const qint64 term : q.terms)
            value = static_cast<qint64>((static_cast<Wide>(value) + reduced(term, q.modulus)) % q.modulus);
        return value;
    }
    case Kind::Product: {
        qint64 value = 1 % q.modulus;
        for (const qint64 term : q.terms)
            value = timesModulo(value, term, q.modulus);
        return value;
    }
    case Kind::Remainders:
        return combined(q.remainders, q.moduli);
    }
    return {};
}

QString list(const QList<qint64> &numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts.append(QString::number(number));
    return u'[' + texts.join(u", ") + u']';
}

QString programOf(const ModularQuestion &q)
{
    const QString modulus = QString::number(q.modulus);
    switch (q.kind) {
    case Kind::Power:
        return u"print(pow("_s + QString::number(q.base) + u", "_s + QString::number(q.exponent) + u", "_s
               + modulus + u"))\n"_s;
    case Kind::Sum:
        return u"terms = "_s + list(q.terms) + u"\nprint(sum(terms) % "_s + modulus + u")\n"_s;
    case Kind::Product:
        return u"value = 1\nfor factor in "_s + list(q.terms) + u":\n    value = value * factor % "_s
               + modulus + u"\nprint(value)\n"_s;
    case Kind::Remainders:
        return u"remainders = "_s + list(q.remainders) + u"\nmoduli = "_s + list(q.moduli)
               + u"\nx = 0\nstep = 1\nfor r, m in zip(remainders, moduli):\n    while x % m != r:\n        x "
                 u"+= step\n"
                 u"    step *= m\nprint(x)\n"_s;
    }
    return {};
}

void addWrong(Finding &finding, const ModularQuestion &q)
{
    if (const auto value = solved(q)) {
        finding.mistakes.append(QString::number(*value));
        if (QString::number(*value) != finding.answer)
            finding.wrongPrograms.append(programOf(q));
    }
}

void explain(Finding &finding, const ModularQuestion &q)
{
    const QString modulus = QString::number(q.modulus);
    ModularQuestion wrong = q;
    switch (q.kind) {
    case Kind::Power: {
        qint64 square = reduced(q.base, q.modulus);
        qint64 result = 1 % q.modulus;
        finding.working.append(u"Square repeatedly modulo "_s + modulus + u", starting from "_s
                               + QString::number(square) + u'.');
        for (qint64 e = q.exponent, bit = 1; e > 0; e /= 2, bit = bit > (qint64(1) << 60) ? bit : bit * 2) {
            if (e % 2 != 0) {
                result = timesModulo(result, square, q.modulus);
                finding.working.append(u"The exponent holds "_s + QString::number(bit)
                                       + u": the product so far becomes "_s + QString::number(result) + u'.');
            }
            square = timesModulo(square, square, q.modulus);
        }
        for (const qint64 by : {-1, 1, 2}) {
            wrong.exponent = std::max<qint64>(0, q.exponent + by);
            addWrong(finding, wrong);
        }
        wrong = q;
        wrong.kind = Kind::Product; // base times exponent
        wrong.terms = {q.base, q.exponent};
        addWrong(finding, wrong);
        break;
    }
    case Kind::Sum:
    case Kind::Product: {
        const bool sum = q.kind == Kind::Sum;
        qint64 value = sum ? 0 : 1 % q.modulus;
        for (const qint64 term : q.terms) {
            const qint64 rest = reduced(term, q.modulus);
            value = sum ? (value + rest) % q.modulus : timesModulo(value, rest, q.modulus);
            finding.working.append(QString::number(term) + u" leaves "_s + QString::number(rest)
                                   + u" modulo "_s + modulus + u"; so far that makes "_s
                                   + QString::number(value) + u'.');
        }
        for (qsizetype i = q.terms.size() - 1; i >= 0 && q.terms.size() > 1; --i) {
            wrong.terms.removeAt(i);
            addWrong(finding, wrong);
            wrong.terms = q.terms;
        }
        wrong.terms[0] += sum ? 10 : 1;
        addWrong(finding, wrong);
        wrong.terms = q.terms;
        wrong.kind = sum ? Kind::Product : Kind::Sum;
        if (q.terms.size() > 1)
            addWrong(finding, wrong);
        break;
    }
    case Kind::Remainders: {
        qint64 x = 0;
        qint64 step = 1;
        for (qsizetype i = 0; i < q.moduli.size(); ++i) {
            while (x % q.moduli[i] != q.remainders[i])
                x += step;
            step = step / std::gcd(step, q.moduli[i]) * q.moduli[i];
            finding.working.append(QString::number(x) + u" leaves "_s + QString::number(q.remainders[i])
                                   + u" on division by "_s + QString::number(q.moduli[i])
                                   + u" and fits all before; numbers that do come every "_s
                                   + QString::number(step) + u'.');
        }
        wrong.moduli.removeLast();
        wrong.remainders.removeLast();
        addWrong(finding, wrong);
        wrong = q;
        wrong.remainders.last() = (wrong.remainders.last() + 1) % wrong.moduli.last();
        addWrong(finding, wrong);
        finding.mistakes.append(QString::number(x + step));
        wrong = q;
        wrong.remainders.first() =
            (wrong.remainders.first() + wrong.moduli.first() - 1) % wrong.moduli.first();
        addWrong(finding, wrong);
        finding.mistakes.append(QString::number(x + 1));
        break;
    }
    }
    const qint64 answer = finding.answer.toLongLong();
    if (q.kind != Kind::Remainders) {
        for (const qint64 by : {1, -1, 2, 3})
            finding.mistakes.append(QString::number(reduced(answer + by, q.modulus)));
        finding.mistakes.append(QString::number(answer + q.modulus)); // one division too few
        finding.mistakes.append(QString::number(q.modulus));
    }
    while (finding.wrongPrograms.size() < 2) {
        const QString by = QString::number(finding.wrongPrograms.size() + 1);
        QString program = finding.program.trimmed();
        program.insert(program.size() - 1, u" + "_s + by); // an index off by one
        finding.wrongPrograms.append(program + u'\n');
    }
}

} // namespace

std::optional<Understanding> findModular(const QString &text)
{
    const Text source(text);
    Tokens where;
    const auto question = smallestRun(source, hopeful, [&](Tokens run) {
        auto found = read(run);
        where = run;
        return found;
    });
    if (!question)
        return {};
    const auto answer = solved(*question);
    if (!answer)
        return {};
    Finding finding{
        .structure = *question, .answer = QString::number(*answer), .program = programOf(*question)};
    explain(finding, *question);
    finding.questionText = source.written(where);
    return understood(finding);
}

} // namespace daao
