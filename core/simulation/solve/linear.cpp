#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/reading.h"
#include "core/simulation/solve/solvers.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
__extension__ using Wide = __int128;

/// A sum of multiples of unknowns and a constant.
struct Form
{
    std::map<QString, qint64> of;
    qint64 constant = 0;

    bool isConstant() const { return of.empty(); }
};

Form sum(Form a, const Form &b, qint64 times = 1)
{
    for (const auto &[name, factor] : b.of)
        a.of[name] += factor * times;
    std::erase_if(a.of, [](const auto &entry) { return entry.second == 0; });
    a.constant += b.constant * times;
    return a;
}

Form scaled(Form a, qint64 by)
{
    for (auto &[name, factor] : a.of)
        factor *= by;
    a.constant *= by;
    return a;
}

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

/// Words of a noun phrase that carry no identity.
bool isFiller(const Token &t)
{
    return t.isAny({u"the",      u"a",      u"an",      u"of",        u"one",      u"single", u"each",
                    u"price",    u"cost",   u"costs",   u"weight",    u"age",      u"ages",   u"mass",
                    u"number",   u"value",  u"amount",  u"integer",   u"every",    u"prices", u"values",
                    u"numbers",  u"length", u"in",      u"years",     u"old",      u"for",    u"its",
                    u"together", u"per",    u"unknown", u"count",     u"quantity", u"fare",   u"height",
                    u"exactly",  u"always", u"also",    u"altogether"});
}

/// Words that end a noun phrase.
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

/// Units of a total: "19 dollars".
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

/// Words that may count a total or may be counted: "2 gold coins weigh …", "… costs 9 coins".
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

/// "the larger", "the smaller": names for two numbers that have none.
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

/// Reads the equations and the question of one run of tokens.
class SystemReader
{
public:
    /// `things`: coins, tokens and the like are counted, they count nothing.
    SystemReader(Tokens run, bool things)
        : m_run(run)
        , m_things(things)
    {}

    std::optional<LinearSystem> read();

private:
    void readClause(Tokens clause);
    bool readEquation(Tokens clause);
    bool readSpecial(Tokens clause);
    bool readPayment(Tokens clause);
    bool readUnknownVerb(Tokens clause);
    std::optional<Form> form(Tokens tokens);
    std::optional<Form> term();
    std::optional<Form> noun();
    std::optional<Form> pair();
    std::optional<QString> nameAt();
    void note(const Form &left, const Form &right);
    int asked(const QStringList &unknowns, const std::vector<Sentence> &all);
    QString known(const QString &name);
    void detectSymbols();
    void detectLetters();
    std::vector<Tokens> segments(Tokens t) const;
    bool equates(const Token &t) const;

    bool has(size_t ahead = 0) const { return m_at + ahead < m_tokens.size(); }
    const Token &peek(size_t ahead = 0) const { return m_tokens[m_at + ahead]; }

    Tokens m_run;
    Tokens m_tokens;
    size_t m_at = 0;
    bool unit(const Token &t) const { return isMeasure(t) || (!m_things && isToken(t)); }

    bool m_things = false;
    bool m_symbolic = false;       ///< unknowns are letters, and only those
    std::vector<Form> m_equations; ///< each = 0
    QStringList m_order;
    std::vector<QString> m_symbols;
    QStringList m_defined;  ///< unknowns that stand alone before known things: "b = a + 3"
    size_t m_definitions = 0;
};

QString SystemReader::known(const QString &name)
{
    if (!m_order.contains(name))
        m_order.append(name);
    return name;
}

/// Letters next to numbers and signs of equations: x, y, p1. Where there are any, words name nothing.
void SystemReader::detectSymbols()
{
    bool equation = false;
    for (size_t i = 0; i < m_run.size(); ++i) {
        const Token &t = m_run[i];
        equation = equation || t.is(u'=');
        if (t.kind != Token::Word || t.word.size() > 3 || t.mark || t.possessive)
            continue;
        const auto sign = [&](size_t k) {
            return k < m_run.size()
                   && (m_run[k].is(u'=') || m_run[k].is(u'+') || m_run[k].is(u'-') || m_run[k].is(u'*'));
        };
        const bool afterNumber = i > 0 && m_run[i - 1].kind == Token::Number && t.glued;
        const bool operand = sign(i + 1) || (i > 0 && sign(i - 1));
        if ((afterNumber || operand)
            && !t.isAny({u"is", u"and", u"the", u"kg", u"cm", u"am", u"pm", u"st", u"for", u"let", u"if"}))
            m_symbols.push_back(t.word.toString());
    }
    m_symbolic = equation && !m_symbols.empty();
    if (m_symbolic)
        return;
    detectLetters();
}

/// Single letters used as words: "twice x plus y is 12".
void SystemReader::detectLetters()
{
    QHash<QString, int> letters;
    bool strong = false;
    for (size_t i = 0; i < m_run.size(); ++i) {
        const Token &t = m_run[i];
        if (t.kind != Token::Word || t.word.size() != 1 || t.mark)
            continue;
        const bool operand =
            (i > 0 && m_run[i - 1].isAny({u"times", u"twice", u"thrice", u"plus", u"minus", u"called"}))
            || (i + 1 < m_run.size()
                && m_run[i + 1].isAny({u"plus", u"minus", u"equals", u"times", u"exceeds"}));
        strong = strong || operand;
        letters[t.word.toString()] += operand ? 2 : t.isAny({u"a", u"i"}) ? 0 : 1;
    }
    for (auto it = letters.cbegin(); it != letters.cend(); ++it)
        if (it.value() >= 2)
            m_symbols.push_back(it.key());
    m_symbolic = strong && !m_symbols.empty();
    if (!m_symbolic)
        m_symbols.clear();
}

/// The noun phrase at the cursor as the name of an unknown: "blue pens" -> "blue pen".
std::optional<QString> SystemReader::nameAt()
{
    const size_t start = m_at;
    QStringList words;
    while (has()) {
        const Token &t = peek();
        if (t.kind == Token::Number && t.ordinal) {
            words.append(u"#"_s + QString::number(t.value));
            ++m_at;
            continue;
        }
        if (t.is(u'-') && t.glued && has(1) && peek(1).glued && peek(1).kind == Token::Word
            && !words.isEmpty()) {
            ++m_at;
            continue;
        }
        if (t.kind != Token::Word || isBreak(t))
            break;
        if (const auto place = ordinalWord(t.word)) {
            words.append(u"#"_s + QString::number(*place));
        } else if (!isFiller(t) && t.word.size() > 0) {
            const QString word = singular(t.word);
            if (!words.contains(word) && !unit(t))
                words.append(word);
        }
        ++m_at;
    }
    if (words.isEmpty() || words.size() > 3) {
        m_at = start;
        return {};
    }
    return words.join(u' ');
}

std::optional<Form> SystemReader::noun()
{
    const size_t start = m_at;
    if (m_symbolic) {
        while (has() && isFiller(peek()) && !std::ranges::count(m_symbols, peek().word.toString()))
            ++m_at;
        if (has() && peek().kind == Token::Word && std::ranges::count(m_symbols, peek().word.toString())) {
            Form form;
            form.of[known(peek().word.toString())] = 1;
            ++m_at;
            return form;
        }
        m_at = start;
        return {};
    }
    size_t k = m_at;
    while (k < m_tokens.size() && isFiller(m_tokens[k]))
        ++k;
    if (k < m_tokens.size() && !(k + 1 < m_tokens.size() && m_tokens[k + 1].is(u"than"))) { // "the larger of the two"
        if (const QString name = rankName(m_tokens[k]); !name.isEmpty()) {
            m_at = k + 1;
            while (has() && (peek().isAny({u"two"}) || isFiller(peek()) || (peek().isNumber() && peek().value == 2)))
                ++m_at;
            Form form;
            form.of[known(name)] = 1;
            return form;
        }
    }
    if (auto name = nameAt()) {
        Form form;
        form.of[known(*name)] = 1;
        return form;
    }
    m_at = start;
    return {};
}

/// "they", "their sum", "the difference of the two numbers": the unknowns named so far, or two without names.
std::optional<Form> SystemReader::pair()
{
    const size_t start = m_at;
    int sign = 0;
    if (peek().is(u"their") && has(1)) {
        sign = peek(1).isAny({u"sum", u"total"}) ? 1 : peek(1).is(u"difference") ? -1 : 0;
        m_at += 2;
        while (has() && isFiller(peek()))
            ++m_at;
    } else if (peek().isAny({u"they"}) || (peek().is(u"the") && has(2) && peek(1).is(u"two") && peek(2).is(u"together"))) {
        sign = 1;
        ++m_at;
    } else if (peek().isAny({u"sum", u"total", u"difference"}) && has(2) && peek(1).isAny({u"of", u"between"})) {
        size_t k = m_at + 2;
        while (k < m_tokens.size() && m_tokens[k].isAny({u"the", u"these", u"those", u"certain", u"both"}))
            ++k;
        const bool two = k + 1 < m_tokens.size() && m_tokens[k].isNumber() && m_tokens[k].value == 2
            && m_tokens[k + 1].isAny({u"numbers", u"integers", u"ages", u"values", u"unknowns", u"prices", u"of"});
        if (two || (k < m_tokens.size() && m_tokens[k].is(u"them"))) {
            sign = peek().is(u"difference") ? -1 : 1;
            m_at = k + (two ? 2 : 1);
        }
    }
    if (sign == 0) {
        m_at = start;
        return {};
    }
    if (m_order.isEmpty())
        m_order = {u"larger"_s, u"smaller"_s};
    if (m_order.size() < 2 || (sign < 0 && m_order.size() != 2)) {
        m_at = start;
        return {};
    }
    Form form;
    for (qsizetype i = 0; i < m_order.size(); ++i)
        form.of[m_order[i]] = i == 0 ? 1 : sign;
    return form;
}

std::optional<Form> SystemReader::term()
{
    if (!has())
        return {};
    const size_t start = m_at;
    while (has() && peek().isAny({u"the", u"exactly", u"only", u"just", u"that", u"both"}))
        ++m_at;
    if (!has())
        return {};
    if (peek().is(u'(')) {
        ++m_at;
        size_t depth = 1;
        size_t end = m_at;
        while (end < m_tokens.size() && depth > 0) {
            depth += m_tokens[end].is(u'(') ? 1 : 0;
            depth -= m_tokens[end].is(u')') ? 1 : 0;
            ++end;
        }
        if (depth > 0)
            return {};
        const Tokens whole = m_tokens;
        const auto inner = form(whole.subspan(m_at, end - 1 - m_at));
        m_tokens = whole;
        m_at = end;
        return inner;
    }
    if (auto both = pair())
        return both;
    if (const qint64 times = multiplier(peek())) {
        ++m_at;
        if (has() && peek().isAny({u"of", u"as"}))
            ++m_at;
        if (auto inner = term())
            return scaled(*inner, times);
        m_at = start;
        return {};
    }
    if (peek().isAny({u"sum", u"total"}) && has(2) && peek(1).is(u"of")) {
        m_at += 2;
        std::optional<Form> result;
        while (has()) {
            if (peek().is(u',') || peek().is(u"and")) {
                ++m_at;
                continue;
            }
            const auto next = term();
            if (!next)
                break;
            result = result ? sum(*result, *next) : *next;
        }
        return result;
    }
    if (peek().is(u"difference") && has(2) && peek(1).isAny({u"between", u"of"})) {
        m_at += 2;
        const auto a = term();
        if (!a || !has() || !peek().is(u"and"))
            return {};
        ++m_at;
        const auto b = term();
        return b ? std::optional(sum(*a, *b, -1)) : std::nullopt;
    }
    if (peek().kind == Token::Number && peek().ordinal)
        return noun();
    if (peek().isNumber()) {
        const qint64 number = peek().value;
        ++m_at;
        if (has() && comparison(peek()) != 0 && has(1) && peek(1).is(u"than")) { // "4 more than twice y"
            const int sign = comparison(peek());
            m_at += 2;
            const auto base = term();
            if (!base)
                return {};
            Form by;
            by.constant = number;
            return sum(*base, by, sign);
        }
        if (has() && unit(peek()) && !m_symbolic) {
            ++m_at;
            if (has() && comparison(peek()) != 0 && has(1) && peek(1).is(u"than")) {
                const int sign = comparison(peek());
                m_at += 2;
                const auto base = term();
                if (!base)
                    return {};
                Form by;
                by.constant = number;
                return sum(*base, by, sign);
            }
            Form constant;
            constant.constant = number;
            return constant;
        }
        if (has() && (peek().is(u'*') || peek().isAny({u"times", u"of"}))) {
            ++m_at;
            if (has() && peek().is(u"as"))
                return {};
            const auto inner = term();
            return inner ? std::optional(scaled(*inner, number)) : std::nullopt;
        }
        if (has() && (peek().kind == Token::Word || peek().is(u'('))) {
            if (peek().is(u'(')) {
                const auto inner = term();
                return inner ? std::optional(scaled(*inner, number)) : std::nullopt;
            }
            if (const auto inner = noun())
                return scaled(*inner, number);
        }
        Form constant;
        constant.constant = number;
        return constant;
    }
    auto named = noun();
    if (named && has() && peek().is(u'*') && has(1) && peek(1).isNumber()) {
        const qint64 factor = peek(1).value;
        m_at += 2;
        return scaled(*named, factor);
    }
    return named;
}

/// All of `tokens` as a form; nullopt if anything remains.
std::optional<Form> SystemReader::form(Tokens tokens)
{
    m_tokens = tokens;
    m_at = 0;
    Form result;
    bool any = false;
    qint64 sign = 1;
    while (has()) {
        const Token &t = peek();
        if (t.is(u'+') || t.is(u"plus") || t.is(u"and") || t.is(u',') || t.isAny({u"with"})
            || (t.isAny({u"increased", u"added"}) && has(1) && peek(1).isAny({u"by", u"to"}))) {
            m_at += t.isAny({u"increased", u"added"}) ? 2 : 1;
            sign = 1;
            continue;
        }
        if (t.is(u'-') || t.is(u"minus")
            || (t.isAny({u"decreased", u"reduced"}) && has(1) && peek(1).is(u"by"))) {
            m_at += t.isAny({u"decreased", u"reduced"}) ? 2 : 1;
            sign = -1;
            continue;
        }
        if (any && t.isAny({u"old", u"heavy", u"tall", u"long", u"apart"})) {
            ++m_at;
            continue;
        }
        if (t.isAny({u"together", u"up", u"to", u"exactly", u"in", u"all", u"total", u"altogether", u"also",
                     u"both", u"at", u"of", u"always", u"only", u"just"})
            && (any || !t.is(u"total"))) {
            ++m_at;
            continue;
        }
        const size_t before = m_at;
        const auto next = term();
        if (!next || m_at == before)
            return {};
        result = sum(result, *next, sign);
        sign = 1;
        any = true;
    }
    return any ? std::optional(result) : std::nullopt;
}

void SystemReader::note(const Form &left, const Form &right)
{
    const bool names = left.constant == 0 && left.of.size() == 1 && left.of.begin()->second == 1
        && !m_defined.contains(left.of.begin()->first)
        && std::ranges::all_of(right.of, [&](const auto &entry) { return m_defined.contains(entry.first); });
    if (names) {
        m_defined.append(left.of.begin()->first);
        ++m_definitions;
    }
    const Form equation = sum(left, right, -1);
    if (!equation.of.empty())
        m_equations.push_back(equation);
}

/// Comparisons: "A is 4 years older than B", "A exceeds B by 4", "A costs 3 times as much as B".
bool SystemReader::readSpecial(Tokens clause)
{
    const size_t n = clause.size();
    for (size_t i = 1; i < n; ++i) {
        if (clause[i].isAny({u"exceeds", u"exceed"})) {
            size_t by = i;
            while (by < n && !clause[by].is(u"by"))
                ++by;
            if (by + 1 >= n)
                return false;
            const auto left = form(clause.subspan(0, i));
            const auto right = form(clause.subspan(i + 1, by - i - 1));
            const auto amount = form(clause.subspan(by + 1));
            if (!left || !right || !amount || !amount->isConstant())
                return false;
            note(*left, sum(*right, *amount));
            return true;
        }
        if (!isEquating(clause[i]) || i + 2 >= n)
            continue;
        // "is 4 [years|dollars] older than B"
        size_t k = i + 1;
        while (k < n && clause[k].isAny({u"exactly", u"just", u"only"}))
            ++k;
        const bool number = k < n && clause[k].isNumber();
        if (number && k + 2 < n) {
            size_t c = k + 1;
            while (c < n
                   && (unit(clause[c])
                       || (comparison(clause[c]) == 0 && c == k + 1 && clause[c].kind == Token::Word
                           && c + 1 < n && comparison(clause[c + 1]) != 0)))
                ++c;
            int sign = c < n ? comparison(clause[c]) : 0;
            size_t than = c + 1;
            while (than < n && than <= c + 3 && !clause[than].is(u"than"))
                ++than;
            if (sign != 0 && than < n && clause[than].is(u"than")) {
                size_t end = n;
                Tokens rest = clause.subspan(than + 1, end - than - 1);
                while (!rest.empty()
                       && rest.back().isAny({u"does", u"is", u"do", u"costs", u"cost", u"has", u"weighs"}))
                    rest = rest.first(rest.size() - 1);
                const auto left = form(clause.subspan(0, i));
                const auto right = form(rest);
                if (!left || !right)
                    return false;
                Form by;
                by.constant = clause[k].value * sign;
                note(*left, sum(*right, by));
                return true;
            }
        }
        // "is twice as old as B", "is 3 times as much as B", "is 3 times B", "as much as B"
        qint64 factor = 0;
        size_t after = k;
        if (k < n && multiplier(clause[k])) {
            factor = multiplier(clause[k]);
            after = k + 1;
        } else if (number && k + 1 < n && clause[k + 1].is(u"times")) {
            factor = clause[k].value;
            after = k + 2;
        } else if (k < n && clause[k].is(u"as")) {
            factor = 1;
            after = k;
        }
        if (factor != 0 && after < n && clause[after].is(u"as")) {
            size_t second = after + 1;
            while (second < n && !clause[second].is(u"as"))
                ++second;
            if (second + 1 < n) {
                Tokens rest = clause.subspan(second + 1);
                while (!rest.empty()
                       && rest.back().isAny({u"does", u"is", u"do", u"costs", u"cost", u"has", u"weighs"}))
                    rest = rest.first(rest.size() - 1);
                const auto left = form(clause.subspan(0, i));
                const auto right = form(rest);
                if (!left || !right)
                    return false;
                note(*left, scaled(*right, factor));
                return true;
            }
        }
        if (clause[i].isAny({u"is", u"are"}) && k < n && clause[k].isAny({u"the"}))
            return false;
    }
    return false;
}

/// "Mia pays 19 euros for 2 pens and 3 books", "Mia bought 2 pens and 3 books and paid 19".
bool SystemReader::readPayment(Tokens clause)
{
    const auto amountAt = [&](size_t k) { // "19", "19 euros", "19 euros in total", at the end
        if (k >= clause.size() || !clause[k].isNumber())
            return false;
        for (++k; k < clause.size(); ++k)
            if (!unit(clause[k]) && !clause[k].isAny({u"in", u"total", u"altogether", u"together", u"all", u"exactly"}))
                return false;
        return true;
    };
    const auto addsUp = [&](Tokens things, qint64 amount) {
        const auto sum = form(things);
        if (!sum)
            return false;
        Form constant;
        constant.constant = amount;
        note(*sum, constant);
        return true;
    };
    size_t last = clause.size();
    while (last > 0 && !clause[last - 1].isNumber())
        --last;
    if (last > 2 && amountAt(last - 1)) {
        const size_t amount = last - 1;
        for (size_t i = 0; i < amount; ++i) { // "charges 3 adults and 2 children 64 euros"
            if (clause[i].isAny({u"charges", u"charged", u"charge"}) && i + 1 < amount)
                return addsUp(clause.subspan(i + 1, amount - i - 1), clause[amount].value);
        }
        if (clause[0].is(u"for") && amount > 3 && isEquating(clause[amount - 1])) { // "for 5 lemons and 2 melons Ada paid 16"
            size_t end = amount - 1;
            while (end > 1 && (clause[end - 1].capital || clause[end - 1].isAny({u"he", u"she", u"they", u"i", u"we", u"you", u"must", u",", u"had", u"customer", u"to"})
                               || clause[end - 1].is(u',') || isEquating(clause[end - 1])))
                --end;
            return addsUp(clause.subspan(1, end - 1), clause[amount].value);
        }
    }
    for (size_t i = 0; i + 3 < clause.size(); ++i) {
        if (!clause[i].isAny({u"paid", u"pays", u"pay", u"spent", u"spends", u"paying"})
            || !clause[i + 1].isNumber())
            continue;
        size_t k = i + 2;
        if (unit(clause[k]))
            ++k;
        while (k < clause.size() && clause[k].isAny({u"in", u"total", u"altogether"}))
            ++k;
        if (k + 1 >= clause.size() || !clause[k].isAny({u"for", u"on"}))
            return false;
        const auto things = form(clause.subspan(k + 1));
        if (!things)
            return false;
        Form constant;
        constant.constant = clause[i + 1].value;
        note(*things, constant);
        return true;
    }
    return false;
}

bool SystemReader::readEquation(Tokens clause)
{
    const auto orderBefore = m_order;
    const auto attempt = [&](Tokens left, Tokens right) {
        m_order = orderBefore;
        const auto a = form(left);
        if (!a)
            return false;
        const auto b = form(right);
        if (!b || (a->isConstant() && b->isConstant()))
            return false;
        note(*a, *b);
        return true;
    };
    for (size_t i = 1; i + 1 < clause.size(); ++i)
        if (clause[i].is(u'=')) {
            for (size_t from = 0; from < i;
                 ++from) // words of introduction may stand before, and others after
                for (size_t to = clause.size(); to > i + 1; --to)
                    if (attempt(clause.subspan(from, i - from), clause.subspan(i + 1, to - i - 1)))
                        return true;
            return false;
        }
    if (readPayment(clause))
        return true;
    m_order = orderBefore;
    if (readSpecial(clause))
        return true;
    m_order = orderBefore;
    for (size_t i = clause.size() - 1;
         i-- > 1;) { // the last equating word first: "2 pens and 3 books sell for 19"
        if (!isEquating(clause[i]))
            continue;
        size_t right = i + 1;
        while (right < clause.size()
               && clause[right].isAny({u"to", u"up", u"a", u"total", u"of", u"exactly", u"in", u"altogether",
                                       u"for", u"together", u"as", u"sum", u"price", u"bill", u"at", u"come",
                                       u"amount"}))
            ++right;
        size_t left = i;
        while (left > 0
               && (isEquating(clause[left - 1])
                   || clause[left - 1].isAny({u"together", u"up", u"altogether", u"they", u"must", u"would",
                                              u"will", u"always", u"total", u"bill", u"price", u"customer"})))
            --left;
        size_t from = 0;
        while (from < left && !clause[from].isNumber()
               && (isEquating(clause[from])
                   || clause[from].isAny({u"buying", u"buy", u"if", u"that", u"when", u"for", u"suppose"})))
            ++from;
        if (left <= from)
            left = i; // "together they are 48"
        if (right >= clause.size() || left <= from)
            continue;
        if (attempt(clause.subspan(from, left - from), clause.subspan(right)))
            return true;
        // "Mia pays 19 for 2 pens and 3 books", "On Monday she bought 2 pens and 3 books for 19"
        for (size_t k = 0; k < left; ++k) {
            if (clause[k].isNumber() && attempt(clause.subspan(k, left - k), clause.subspan(right)))
                return true;
        }
    }
    m_order = orderBefore;
    return readUnknownVerb(clause);
}

/// "A hen and two cows eat 17 kg": whatever the verb, what stands before it adds up to what stands after it.
bool SystemReader::readUnknownVerb(Tokens clause)
{
    if (m_symbolic || std::ranges::any_of(clause, isEquating))
        return false;
    size_t number = clause.size();
    while (number > 0 && !clause[number - 1].isNumber())
        --number;
    if (number < 4 || number >= clause.size() || !isMeasure(clause[number]))
        return false;
    const size_t amount = number - 1;
    size_t verb = amount - 1;
    while (verb > 1 && clause[verb].isAny({u"exactly", u"together", u"altogether", u"about"}))
        --verb;
    Tokens things = clause.first(verb);
    while (things.size() > 1 && things.back().isAny({u"together", u"would", u"can", u"will", u"usually"}))
        things = things.first(things.size() - 1);
    const bool counted = std::ranges::any_of(things, [](const Token &t) { return t.isNumber() || t.isAny({u"and", u"a", u"an"}); });
    if (!counted)
        return false;
    const QStringList orderBefore = m_order;
    const auto sum = form(things);
    if (!sum || sum->isConstant()) {
        m_order = orderBefore;
        return false;
    }
    Form constant;
    constant.constant = clause[amount].value;
    note(*sum, constant);
    return true;
}

void SystemReader::readClause(Tokens clause)
{
    while (!clause.empty() && (clause.back().is(u',') || clause.back().is(u';') || clause.back().is(u':')))
        clause = clause.first(clause.size() - 1);
    while (!clause.empty()
           && (clause.front().is(u',')
               || clause.front().isAny({u"and", u"but", u"while", u"that", u"if", u"suppose", u"also",
                                        u"whereas", u"then", u"moreover", u"further", u"given", u"where",
                                        u"with", u"when"})
               || clause.front().mark))
        clause = clause.subspan(1);
    if (!clause.empty()
        && clause.front().isAny({u"at", u"in", u"on", u"during", u"for", u"from", u"under", u"after"})) {
        for (size_t i = 1; i < clause.size() && clause[i].kind != Token::Number; ++i) {
            if (clause[i].is(u',')) { // where and when does not matter
                clause = clause.subspan(i + 1);
                break;
            }
        }
    }
    if (clause.size() < 3)
        return;
    readEquation(clause);
}

int SystemReader::asked(const QStringList &unknowns, const std::vector<Sentence> &all)
{
    const auto score = [&](const Sentence &sentence, size_t from) {
        int best = -1;
        int bestScore = 0;
        for (int u = 0; u < unknowns.size(); ++u) {
            const QStringList words = unknowns[u].split(u' ');
            int hits = 0;
            for (const QString &word : words) {
                for (size_t i = from; i < sentence.tokens.size(); ++i) {
                    const Token &t = sentence.tokens[i];
                    const bool same =
                        t.kind == Token::Word
                            ? singular(t.word) == word || t.word == word || rankName(t) == word
                                  || (word.startsWith(u'#') && ordinalWord(t.word) == word.mid(1).toInt())
                            : t.kind == Token::Number && t.ordinal && word == u"#" + QString::number(t.value);
                    if (same) {
                        ++hits;
                        break;
                    }
                }
            }
            if (hits * 10 / static_cast<int>(words.size()) > bestScore) {
                bestScore = hits * 10 / static_cast<int>(words.size());
                best = u;
            } else if (hits > 0 && hits * 10 / static_cast<int>(words.size()) == bestScore) {
                best = -2;
            }
        }
        return best;
    };
    for (size_t s = all.size(); s-- > 0;) {
        if (!asks(all[s]))
            continue;
        // from the last asking word on: "… and x - y = 1, what is y?"
        size_t from = 0;
        for (size_t i = 0; i < all[s].tokens.size(); ++i)
            if (all[s].tokens[i].isAny({u"what", u"which", u"how", u"find", u"determine", u"compute",
                                        u"calculate", u"give", u"state", u"tell", u"report", u"value",
                                        u"solve"}))
                from = i;
        // "Find x if …; …": only as far as the condition
        Sentence part = all[s];
        for (size_t i = from + 1; i < part.tokens.size(); ++i) {
            if (part.tokens[i].isAny({u"if", u"when", u"given", u"where", u"such"}) || part.tokens[i].is(u':')
                || part.tokens[i].is(u';')) {
                part.tokens = part.tokens.first(i);
                break;
            }
        }
        if (const int found = score(part, from); found >= 0)
            return found;
        if (const int found = score(part, 0); found >= 0)
            return found;
    }
    return -1;
}

/// The unique integer solution by fraction-free elimination.
std::optional<QList<qint64>> solution(const LinearSystem &system)
{
    const auto n = static_cast<size_t>(system.unknowns.size());
    std::vector<std::vector<Wide>> m(n, std::vector<Wide>(n + 1));
    for (size_t r = 0; r < n; ++r) {
        for (size_t c = 0; c < n; ++c)
            m[r][c] = system.coefficients[static_cast<qsizetype>(r)][static_cast<qsizetype>(c)];
        m[r][n] = system.constants[static_cast<qsizetype>(r)];
    }
    const auto huge = [](Wide v) { return v > (Wide(1) << 90) || v < -(Wide(1) << 90); };
    const auto gcd = [](Wide a, Wide b) {
        a = a < 0 ? -a : a;
        b = b < 0 ? -b : b;
        while (b != 0)
            std::swap(a %= b, b);
        return a;
    };
    for (size_t c = 0; c < n; ++c) {
        size_t pivot = c;
        while (pivot < n && m[pivot][c] == 0)
            ++pivot;
        if (pivot == n)
            return {};
        std::swap(m[pivot], m[c]);
        for (size_t r = 0; r < n; ++r) {
            if (r == c || m[r][c] == 0)
                continue;
            const Wide common = gcd(m[r][c], m[c][c]);
            const Wide f = m[c][c] / common;
            const Wide g = m[r][c] / common;
            Wide divisor = 0;
            for (size_t k = 0; k <= n; ++k) {
                if (huge(m[r][k]) || huge(m[c][k]) || f > (Wide(1) << 36) || f < -(Wide(1) << 36)
                    || g > (Wide(1) << 36) || g < -(Wide(1) << 36))
                    return {};
                m[r][k] = m[r][k] * f - m[c][k] * g;
                divisor = gcd(divisor, m[r][k]);
            }
            if (divisor > 1)
                for (size_t k = 0; k <= n; ++k)
                    m[r][k] /= divisor;
        }
    }
    QList<qint64> result;
    for (size_t r = 0; r < n; ++r) {
        if (m[r][r] == 0 || m[r][n] % m[r][r] != 0)
            return {};
        const Wide value = m[r][n] / m[r][r];
        if (value > (Wide(1) << 62) || value < -(Wide(1) << 62))
            return {};
        result.append(static_cast<qint64>(value));
    }
    return result;
}

bool SystemReader::equates(const Token &t) const
{
    if (m_symbolic)
        return t.is(u'=') || t.isAny({u"is", u"equals", u"makes", u"gives", u"exceeds", u"are", u"equal"});
    return isEquating(t) || t.is(u"exceeds");
}

/// Cuts a sentence so that each part holds one equation: after each equating word at the first comma, "and"
/// or line break, but after "paid" or "bought" only where the next buyer is named.
std::vector<Tokens> SystemReader::segments(Tokens t) const
{
    const auto separates = [&](size_t i) {
        return t[i].is(u',') || t[i].is(u';') || t[i].is(u':')
               || t[i].isAny({u"and", u"while", u"but", u"whereas", u"what", u"which", u"how", u"if", u"when",
                              u"where", u"given"});
    };
    const auto buys = [](const Token &w) {
        return w.isAny({u"paid", u"pays", u"pay", u"spent", u"spends", u"bought", u"buys", u"ordered",
                        u"orders", u"got", u"gets", u"purchased"});
    };
    std::vector<size_t> verbs;
    for (size_t i = 0; i < t.size(); ++i)
        if ((equates(t[i]) && !t[i].is(u"for")) || buys(t[i]))
            verbs.push_back(i);
    std::vector<Tokens> parts;
    size_t from = 0;
    for (size_t v = 0; v + 1 < verbs.size(); ++v) {
        size_t cut = 0;
        if (buys(t[verbs[v]])) {
            size_t next = v + 1;
            while (next < verbs.size() && !buys(t[verbs[next]]))
                ++next;
            if (next == verbs.size())
                break;
            for (size_t k = verbs[next]; k-- > verbs[v] && cut == 0;)
                if (separates(k) || t[k].lineStart)
                    cut = k;
            v = next - 1;
        } else {
            for (size_t k = verbs[v] + 1; k < verbs[v + 1] && cut == 0; ++k)
                if (t[k].is(u';'))
                    cut = k;
            for (size_t k = verbs[v] + 1; k < verbs[v + 1] && cut == 0; ++k)
                if (separates(k) || t[k].lineStart)
                    cut = k;
        }
        if (cut == 0 || cut <= from)
            continue;
        parts.push_back(t.subspan(from, cut - from));
        from = t[cut].is(u',') || t[cut].is(u';') || t[cut].is(u':') ? cut + 1 : cut;
    }
    parts.push_back(t.subspan(from));
    return parts;
}

std::optional<LinearSystem> SystemReader::read()
{
    detectSymbols();
    const std::vector<Sentence> all = sentences(m_run);
    if (!std::ranges::any_of(all, [](const Sentence &s) { return asks(s); }))
        return {};
    for (const Sentence &sentence : all) {
        for (const Tokens segment : segments(sentence.tokens))
            readClause(segment);
    }
    // only unknowns that stand in equations count, and only equations in them
    const auto occurrences = [&](const QString &name) {
        return std::ranges::count_if(m_equations, [&](const Form &e) { return e.of.contains(name); });
    };
    const auto lonely = [&](const Form &e) {
        return std::ranges::all_of(e.of, [&](const auto &entry) { return occurrences(entry.first) == 1; });
    };
    // an equation with names that nothing else uses is a remark beside the matter, unless it is what is asked
    bool removed = !std::ranges::all_of(m_equations, lonely);
    if (!removed && m_equations.size() > 1) {
        QStringList names;
        for (const Form &e : m_equations)
            for (const auto &[name, factor] : e.of)
                names.append(name);
        const int wanted = asked(names, all);
        if (wanted < 0)
            return {};
        std::erase_if(m_equations, [&](const Form &e) { return !e.of.contains(names[wanted]); });
    }
    while (removed) {
        removed = false;
        for (size_t i = 0; i < m_equations.size(); ++i) {
            if (lonely(m_equations[i])) {
                m_equations.erase(m_equations.begin() + static_cast<qptrdiff>(i));
                removed = true;
                break;
            }
        }
    }
    LinearSystem system;
    for (const QString &name : m_order)
        if (occurrences(name) > 0 && !system.unknowns.contains(name))
            system.unknowns.append(name);
    const qsizetype n = system.unknowns.size();
    if (m_definitions == m_equations.size() || m_definitions > static_cast<size_t>(n))
        return {}; // nothing to solve: a sum told by names
    if (n < 1 || m_equations.size() != static_cast<size_t>(n))
        return {};
    for (const Form &equation : m_equations) {
        QList<qint64> row;
        for (const QString &name : system.unknowns) {
            const auto it = equation.of.find(name);
            row.append(it == equation.of.end() ? 0 : it->second);
        }
        system.coefficients.append(row);
        system.constants.append(-equation.constant);
    }
    if (n == 1 && qAbs(system.coefficients[0][0]) < 2)
        return {};
    system.asked = asked(system.unknowns, all);
    if (system.asked < 0)
        return {};
    return system;
}

bool hopeful(Tokens run)
{
    bool number = false;
    bool equating = false;
    bool quantity = false;
    bool asked = false;
    for (size_t i = 0; i < run.size(); ++i) {
        const Token &t = run[i];
        if (t.kind == Token::Number) {
            number = true;
            quantity = quantity || t.money;
        } else if (t.kind == Token::Symbol) {
            if (t.is(u'≡'))
                return false;
            equating = equating || t.is(u'=');
            quantity = quantity || t.is(u'=');
            asked = asked || t.is(u'?');
        } else if (!equating || !quantity || t.word.size() > 5) {
            if (t.isAny({u"mod", u"modulo", u"remainder", u"monday", u"knight", u"knave", u"knights", u"knaves"})
                || (t.is(u"over") && i > 0 && run[i - 1].is(u"left")))
                return false;
            quantity = quantity || isMeasure(t) || isToken(t) || multiplier(t) != 0
                || t.isAny({u"numbers", u"number", u"integer", u"sum", u"times", u"plus", u"minus", u"difference", u"price", u"exceeds"});
            equating = equating || isMeasure(t) || isEquating(t) || t.isAny({u"exceeds", u"older", u"younger"});
        }
    }
    return number && equating && quantity && (asked || asks({run, u'.'}));
}

QString equationText(const LinearSystem &system, qsizetype row)
{
    QString text;
    for (qsizetype c = 0; c < system.unknowns.size(); ++c) {
        const qint64 factor = system.coefficients[row][c];
        if (factor == 0)
            continue;
        if (text.isEmpty())
            text = factor < 0 ? u"-"_s : QString();
        else
            text += factor < 0 ? u" - "_s : u" + "_s;
        if (qAbs(factor) != 1)
            text += QString::number(qAbs(factor)) + u"*"_s;
        QString name = system.unknowns[c];
        name.remove(u'#');
        text += u'[' + name + u']';
    }
    return text + u" = "_s + QString::number(system.constants[row]);
}

QString programOf(const LinearSystem &system)
{
    QStringList rows;
    for (qsizetype r = 0; r < system.coefficients.size(); ++r) {
        QStringList cells;
        for (const qint64 cell : system.coefficients[r])
            cells.append(QString::number(cell));
        cells.append(QString::number(system.constants[r]));
        rows.append(u'[' + cells.join(u", ") + u']');
    }
    return u"from fractions import Fraction\n\nrows = ["_s + rows.join(u", ")
           + u"]\nn = len(rows)\nm = [[Fraction(x) for x in row] for row in rows]\nfor c in range(n):\n"
             u"    p = next(r for r in range(c, n) if m[r][c] != 0)\n    m[c], m[p] = m[p], m[c]\n"
             u"    m[c] = [x / m[c][c] for x in m[c]]\n    for r in range(n):\n        if r != c:\n"
             u"            f = m[r][c]\n            m[r] = [x - f * y for x, y in zip(m[r], m[c])]\nprint(m["_s
           + QString::number(system.asked) + u"][n])\n"_s;
}

void explain(Finding &finding, const LinearSystem &system, const QList<qint64> &values)
{
    for (qsizetype r = 0; r < system.coefficients.size(); ++r)
        finding.working.append(u"Equation "_s + QString::number(r + 1) + u": "_s + equationText(system, r)
                               + u'.');
    for (qsizetype c = 0; c < values.size(); ++c) {
        QString name = system.unknowns[c];
        name.remove(u'#');
        finding.working.append(u"Elimination gives ["_s + name + u"] = "_s + QString::number(values[c])
                               + u'.');
    }
    for (qsizetype c = 0; c < values.size(); ++c) {
        if (c == system.asked)
            continue;
        finding.mistakes.append(QString::number(values[c]));
        LinearSystem other = system;
        other.asked = static_cast<int>(c);
        if (values[c] != values[system.asked])
            finding.wrongPrograms.append(programOf(other));
    }
    const qint64 answer = values[system.asked];
    for (qsizetype r = 0; r < system.constants.size(); ++r) {
        LinearSystem other = system;
        other.constants[r] = -other.constants[r];
        if (const auto wrong = solution(other); wrong && (*wrong)[system.asked] != answer) {
            finding.mistakes.append(QString::number((*wrong)[system.asked]));
            finding.wrongPrograms.append(programOf(other));
        }
    }
    for (const qint64 by : {1, -1, 2, -2})
        finding.mistakes.append(QString::number(answer + by));
    if (answer != 0)
        finding.mistakes.append(QString::number(-answer));
    for (const int by : {1, 2}) {
        QString program = finding.program;
        program.replace(u"][n])\n"_s, u"][n] + "_s + QString::number(by) + u")\n"_s);
        if (finding.wrongPrograms.size() < 2)
            finding.wrongPrograms.append(program);
    }
}

} // namespace

std::optional<Understanding> findLinear(const QString &text)
{
    const Text source(text);
    Tokens where;
    QList<qint64> values;
    const auto system = smallestRun(source, hopeful, [&](Tokens run) -> std::optional<LinearSystem> {
        auto found = SystemReader(run, false).read();
        if (!found && std::ranges::any_of(run, isToken))
            found = SystemReader(run, true).read();
        const auto solved = found ? solution(*found) : std::nullopt;
        if (!solved)
            return {};
        where = run;
        values = *solved;
        return found;
    });
    if (!system)
        return {};
    Finding finding{.structure = *system,
                    .answer = QString::number(values[system->asked]),
                    .program = programOf(*system)};
    explain(finding, *system, values);
    finding.questionText = source.written(where);
    return understood(finding);
}

} // namespace daao
