#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/reading.h"
#include "core/simulation/solve/solvers.h"

#include <QHash>

#include <algorithm>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using Step = ArithmeticChain::Step;

/// A chain under construction. Without steps and with a start it is a constant.
struct Value
{
    bool known = false;   ///< the start is known
    bool current = false; ///< speaks of the running result
    qint64 start = 0;
    QList<Step> steps;

    bool isConstant() const { return known && steps.isEmpty(); }
};

std::optional<qint64> applied(qint64 value, const Step &step)
{
    if (step.op == '*')
        return multiplied(value, step.value);
    qint64 result = 0;
    if (step.op == '+' ? __builtin_add_overflow(value, step.value, &result)
                       : __builtin_sub_overflow(value, step.value, &result))
        return std::nullopt;
    return result;
}

std::optional<qint64> evaluated(qint64 start, const QList<Step> &steps)
{
    std::optional<qint64> value = start;
    for (const Step &step : steps) {
        value = applied(*value, step);
        if (!value)
            return {};
    }
    return value;
}

/// One operation between two chains, as one chain.
std::optional<Value> joined(char op, Value left, Value right)
{
    if (op == '/') { // only an exact division of a known value keeps the chain one of integers
        if (!left.known || !right.isConstant() || right.start == 0)
            return {};
        const auto value = evaluated(left.start, left.steps);
        if (!value || *value % right.start != 0)
            return {};
        return Value{.known = true, .current = left.current, .start = *value / right.start, .steps = {}};
    }
    const bool current = left.current || right.current;
    if (right.isConstant()) {
        left.steps.append({op, right.start});
        left.current = current;
        return left;
    }
    if (left.isConstant()) {
        if (op == '-') {
            right.steps.append({'*', -1});
            op = '+';
        }
        right.steps.append({op, left.start});
        right.current = current;
        return right;
    }
    const auto value = right.known ? evaluated(right.start, right.steps) : std::nullopt;
    if (!value)
        return {};
    left.steps.append({op, *value});
    left.current = current;
    return left;
}

struct Operation
{
    char op = 0;
    int fixed = 0;        ///< "double": the operand lies in the verb
    bool infix = false;   ///< may stand between its operands: "plus"
    bool needsBy = false; ///< means arithmetic only with "by": "falls by 5"
};

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

/// Words that speak of another kind of question: not ours, however many sums it holds.
bool isForeign(const Token &t)
{
    return t.isAny({u"mod",      u"modulo",    u"remainder", u"remainders", u"divisible",
                    u"digit",    u"congruent", u"monday",    u"tuesday",    u"wednesday",
                    u"thursday", u"friday",    u"saturday",  u"sunday",     u"weekday",
                    u"def", u"date",      u"function",  u"list",      u"string",     u"o'clock"})
           || t.is(u'≡') || t.is(u'^');
}

/// May a number before this word stand for itself, and not count things?
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

/// Reads one run of tokens into a chain.
class ChainReader
{
public:
    explicit ChainReader(Tokens run)
        : m_run(run)
    {}

    std::optional<ArithmeticChain> read();

private:
    enum class Role { Plain, Base, Operand };
    struct Argument
    {
        Role role = Role::Plain;
        Value value;
    };

    bool readSentence(const Sentence &sentence);
    bool takeAssignment();
    bool takeOperation();
    bool takeAway();
    bool settle();
    bool perform(char op, const std::optional<Argument> &fixed, const std::vector<Argument> &after);
    bool store(Value value);

    std::optional<Argument> argument(bool anyUnit);
    std::optional<Value> expression(bool sequence = true);
    std::optional<Value> product();
    std::optional<Value> primary(bool anyUnit = false);
    std::optional<Value> named();
    std::optional<Value> pair(char op);
    bool isReference() const;
    bool isTimes() const { return peek().is(u"times") && !(has(1) && peek(1).isAny({u"as", u"a", u"per"})); }
    void skipRelative();

    bool has(size_t ahead = 0) const { return m_at + ahead < m_tokens.size(); }
    const Token &peek(size_t ahead = 0) const { return m_tokens[m_at + ahead]; }
    bool skip(std::initializer_list<QStringView> words)
    {
        if (!has() || !peek().isAny(words))
            return false;
        ++m_at;
        return true;
    }

    Tokens m_run;
    Tokens m_tokens;
    size_t m_at = 0;
    bool m_leftToRight = false;
    bool m_startCue = false; ///< the sentence says where the number starts
    bool m_worked = false;   ///< the sentence held an operation
    int m_counts = 0;          ///< numbers of things, which do not matter here
    int m_leftover = 0;      ///< bare numbers of the sentence that nothing used
    std::optional<Value> m_current;
    std::vector<Argument> m_pending;
    QHash<QStringView, Value> m_variables;
};

bool ChainReader::isReference() const
{
    return has() && peek().isAny({u"it",       u"that",       u"this",       u"result",      u"outcome",
                                  u"total",    u"answer",     u"value",      u"number",      u"sum",
                                  u"product",  u"difference", u"display",    u"tally",       u"counter",
                                  u"register", u"figure",     u"everything", u"running",     u"current",
                                  u"new",      u"previous",   u"last",       u"latest",      u"intermediate",
                                  u"quantity", u"amount",     u"score",      u"accumulator", u"subtotal",
                                  u"balance",  u"latter",     u"all",        u"whole",       u"one"});
}

/// "on the slate", "so far", "you have": words that only say which result is meant, up to a "by" or the
/// clause's end.
void ChainReader::skipRelative()
{
    for (size_t ahead = 0; ahead <= 6; ++ahead) {
        if (!has(ahead) || peek(ahead).is(u"by") || peek(ahead).kind == Token::Symbol
            || peek(ahead).isAny({u"and", u"then", u"plus", u"minus", u"times", u"before"})) {
            m_at += ahead;
            return;
        }
        if (peek(ahead).kind == Token::Number || operation(peek(ahead))
            || peek(ahead).isAny(
                {u"is", u"gets", u"to", u"from", u"are", u"becomes", u"after", u"taken", u"take"}))
            return;
    }
}

/// "A and B [and C]" or "A, B and C" after "the sum of".
std::optional<Value> ChainReader::pair(char op)
{
    auto left = expression(false);
    if (!left)
        return {};
    bool any = false;
    while (has()) {
        const size_t before = m_at;
        if (peek().is(u','))
            ++m_at;
        skip({u"and", u"with"});
        if (m_at == before)
            break;
        skip({u"then"});
        auto right = expression(false);
        if (!right) {
            m_at = before;
            break;
        }
        left = joined(op, *left, *right);
        if (!left)
            return {};
        any = true;
        if (op == '-')
            break;
    }
    return any ? left : std::nullopt;
}

/// "sum of …", "twice …", a variable, or a word for the running result.
std::optional<Value> ChainReader::named()
{
    const size_t start = m_at;
    if (has() && peek().kind == Token::Word) {
        if (const auto it = m_variables.find(peek().word); it != m_variables.end()) {
            ++m_at;
            return *it;
        }
    }
    skip({u"the", u"a", u"an", u"your", u"its", u"their"});
    if (!has())
        return {};
    const Token &word = peek();
    if (word.isAny({u"sum", u"total", u"product", u"difference"}) && has(2)
        && peek(1).isAny({u"of", u"between"})) {
        const char op = word.is(u"product") ? '*' : word.is(u"difference") ? '-' : '+';
        m_at += 2;
        if (auto value = pair(op))
            return value;
        m_at = start;
        return {};
    }
    if (word.isAny({u"result", u"outcome", u"value", u"number"}) && has(1)
        && peek(1).isAny({u"of", u"obtained"})
        && !(has(2) && (peek(2).kind == Token::Word))) { // "the value of 3 + 4"
        m_at += 2;
        return primary();
    }
    if (word.is(u"what") && has(1)
        && peek(1).isAny({u"you", u"remains", u"is", u"results", u"comes", u"we", u"i", u"he", u"she", u"was",
                          u"came", u"it"})) {
        m_at += 2;
        skipRelative();
        Value value = m_current.value_or(Value{});
        value.current = true;
        return value;
    }
    const int fixed = word.isAny({u"twice", u"double"})               ? 2
                      : word.isAny({u"triple", u"thrice", u"treble"}) ? 3
                      : word.is(u"quadruple")                         ? 4
                                                                      : 0;
    if (fixed != 0) {
        ++m_at;
        if (auto inner = primary())
            return joined('*', *inner, Value{.known = true, .current = false, .start = fixed, .steps = {}});
        m_at = start;
        return {};
    }
    if (isReference() && (m_current || !m_startCue)) {
        while (isReference())
            ++m_at;
        skipRelative();
        Value value = m_current.value_or(Value{});
        value.current = true;
        return value;
    }
    m_at = start;
    return {};
}

std::optional<Value> ChainReader::primary(bool anyUnit)
{
    if (!has())
        return {};
    const size_t start = m_at;
    if (peek().is(u'(')) {
        ++m_at;
        auto inner = expression();
        if (!inner || !has() || !peek().is(u')')) {
            m_at = start;
            return {};
        }
        ++m_at;
        return inner;
    }
    const bool negative = (peek().is(u'-') || peek().isAny({u"minus", u"negative"})) && has(1)
                          && (peek(1).isNumber() || peek(1).is(u'('));
    if (negative) {
        ++m_at;
        auto inner = primary(anyUnit);
        if (inner && inner->isConstant()) {
            inner->start = -inner->start;
            return inner;
        }
        m_at = start;
        return {};
    }
    if (peek().isNumber()) {
        const bool bare = !has(1) || peek(1).lineStart || leavesNumberBare(peek(1));
        if (!bare && !anyUnit && !m_startCue)
            return {};
        const bool part = has(1) && peek(1).is(u"of") && peek().spelled; // "one of them"
        if (part
            || (has(1) && peek(1).glued && !peek(1).lineStart
                && (peek(1).kind == Token::Word || peek(1).is(u'%'))))
            return {};
        Value value{.known = true, .current = false, .start = peek().value, .steps = {}};
        ++m_at;
        if (!bare && has() && peek().kind == Token::Word)
            ++m_at; // the unit
        return value;
    }
    return named();
}

std::optional<Value> ChainReader::product()
{
    auto left = primary();
    while (left && has()) {
        const size_t before = m_at;
        char op = symbolOf(peek());
        if (op == '*' || op == '/') {
            ++m_at;
        } else if (peek().is(u"times")
                   || (peek().isAny({u"multiplied", u"divided"}) && has(1) && peek(1).is(u"by"))) {
            op = peek().is(u"divided") ? '/' : '*';
            m_at += isTimes() ? 1 : 2;
        } else if (peek().is(u'(') && m_at > 0 && (peek().glued) && m_tokens[m_at - 1].is(u')')) {
            op = '*';
        } else {
            break;
        }
        auto right = primary();
        if (!right) {
            m_at = before;
            break;
        }
        left = joined(op, *left, *right);
    }
    return left;
}

/// Sums of products; strictly from left to right where the text says so. `sequence`: infix words are read,
/// too.
std::optional<Value> ChainReader::expression(bool sequence)
{
    auto left = m_leftToRight ? primary() : product();
    while (left && has()) {
        const size_t before = m_at;
        char op = symbolOf(peek());
        if (op != 0) {
            ++m_at;
        } else if (const Operation *word = operation(peek()); word && word->infix && sequence && (!peek().is(u"times") || isTimes())) {
            op = word->op;
            ++m_at;
        } else {
            break;
        }
        auto right = m_leftToRight ? primary() : product();
        if (!right) {
            m_at = before;
            break;
        }
        left = joined(op, *left, *right);
        m_worked = true;
    }
    return left;
}

std::optional<ChainReader::Argument> ChainReader::argument(bool anyUnit)
{
    const size_t start = m_at;
    Argument result;
    skip({u"together", u"up", u"away", u"exactly", u"another", u"further", u"in", u"just", u"off"});
    if (skip({u"to", u"from", u"into", u"onto", u"upon"}))
        result.role = Role::Base;
    else if (skip({u"by", u"with"}))
        result.role = Role::Operand;
    if (result.role == Role::Operand && has(2) && peek().is(u"a") && peek(1).is(u"factor"))
        m_at += 3; // "by a factor of"
    skip({u"another", u"further", u"exactly"});
    if (has(1) && peek().isAny({u"a", u"an", u"the"})
        && peek(1).isAny({u"further", u"additional", u"extra", u"number", u"integer", u"value", u"amount"})
        && has(2) && (peek(2).isNumber() || peek(2).is(u"of")))
        m_at += peek(2).isNumber() ? 2 : 3;
    std::optional<Value> value;
    if (anyUnit && has() && peek().isNumber() && has(1) && !leavesNumberBare(peek(1)))
        value = primary(true);
    else
        value = expression(false);
    if (!value) {
        m_at = start;
        return {};
    }
    result.value = *value;
    return result;
}

bool ChainReader::store(Value value)
{
    const bool reached = value.current || !m_current;
    const bool startsUnknown = m_current && !m_current->known && value.known && !value.current;
    if (startsUnknown) { // the steps were told first, the start comes now
        if (!value.isConstant())
            return false;
        m_current->start = value.start;
        m_current->known = true;
        return true;
    }
    if (!reached)
        return false;
    value.current = false;
    m_current = value;
    return true;
}

/// Uses what was said so far in the clause: the first bare number is where the chain starts.
bool ChainReader::settle()
{
    for (const Argument &pending : m_pending) {
        if (pending.value.current)
            continue;
        if (!store(pending.value))
            ++m_leftover;
    }
    m_pending.clear();
    return true;
}

bool ChainReader::perform(char op, const std::optional<Argument> &fixed, const std::vector<Argument> &after)
{
    const std::vector<Argument> *pending = &m_pending;
    std::optional<Value> base;
    std::optional<Value> operand;
    if (fixed)
        operand = fixed->value;
    for (const std::vector<Argument> *list : {&after, pending}) {
        for (const Argument &argument : *list) {
            if (argument.role == Role::Base && !base)
                base = argument.value;
            else if (argument.role == Role::Operand && !operand)
                operand = argument.value;
        }
    }
    for (const std::vector<Argument> *list : {&after, pending}) {
        for (const Argument &argument : *list) {
            if (argument.role != Role::Plain)
                continue;
            if (!operand && !argument.value.current)
                operand = argument.value;
            else if (!base)
                base = argument.value;
            else if (!operand)
                operand = argument.value;
            else
                ++m_leftover;
        }
    }
    m_pending.clear();
    if (!operand)
        return false;
    if (!base) {
        base = m_current.value_or(Value{});
        base->current = true;
    }
    if (m_current && m_current->known && !base->current && !operand->current)
        return false; // a second, separate sum
    if (!m_current && !base->known && operand->known)
        base->current = true;
    const auto value = joined(op, *base, *operand);
    if (!value)
        return false;
    m_worked = true;
    Value next = *value;
    next.current = false;
    m_current = next;
    return true;
}

/// "take 5 away", "5 is taken away from it": `take` is a subtraction only with "away", "off" or "from".
bool ChainReader::takeAway()
{
    for (size_t ahead = 1; ahead <= 4 && has(ahead); ++ahead) {
        const Token &t = peek(ahead);
        if (t.isAny({u"away", u"off", u"from", u"out"}))
            return true;
        if (operation(t) || t.is(u',') || t.is(u';') || t.is(u"then"))
            return false;
    }
    return false;
}

bool ChainReader::takeOperation()
{
    if (peek().is(u"times") && !isTimes())
        return false;
    const Token &verb = peek();
    const Operation *found = operation(verb);
    Operation taken{.op = '-'};
    if (!found && verb.isAny({u"take", u"takes", u"taken", u"taking", u"took", u"knock", u"knocks", u"strip"})
        && takeAway())
        found = &taken;
    if (!found)
        return false;
    if (found->needsBy && !(has(1) && peek(1).is(u"by")))
        return false;
    ++m_at;
    std::vector<Argument> after;
    std::optional<Argument> fixed;
    if (found->fixed != 0) {
        fixed =
            Argument{Role::Operand, {.known = true, .current = false, .start = found->fixed, .steps = {}}};
        if (auto base = argument(false)) {
            base->role = Role::Base;
            after.push_back(*base);
        }
        return perform(found->op, fixed, after);
    }
    for (int i = 0; i < 3; ++i) {
        const size_t before = m_at;
        if (!after.empty() && !has())
            break;
        if (!after.empty()
            && !peek().isAny({u"to", u"from", u"by", u"with", u"into", u"onto", u"away", u"off"}))
            break;
        auto next = argument(after.empty());
        if (!next) {
            m_at = before;
            break;
        }
        after.push_back(*next);
    }
    skip({u"away", u"off"});
    const bool list = after.size() == 1 && after[0].role == Role::Plain && !m_current && m_pending.empty()
                      && has() && (peek().is(u"and") || peek().is(u','));
    if (list && (found->op == '+' || found->op == '*')) { // "add 3, 4 and 5"
        Value value = after[0].value;
        const size_t first = m_at;
        while (has()) {
            const size_t before = m_at;
            if (peek().is(u','))
                ++m_at;
            skip({u"and"});
            const auto more = m_at > before ? expression(false) : std::nullopt;
            const auto sum = more && !more->current ? joined(found->op, value, *more) : std::nullopt;
            if (!sum || (has() && peek().isAny({u"is", u"gets"}))) {
                m_at = before;
                break;
            }
            value = *sum;
        }
        if (m_at > first) {
            m_worked = true;
            return store(value);
        }
    }
    return perform(found->op, fixed, after);
}

/// "let b = a + 12", "b := 3 * a", "x += 5".
bool ChainReader::takeAssignment()
{
    const size_t start = m_at;
    skip({u"let", u"set", u"define", u"put"});
    const bool sign = has(2) && (peek(1).is(u'=') || (peek(2).is(u'=') && peek(2).glued));
    const bool name = has(1) && peek().kind == Token::Word && peek().word.size() <= (sign ? 12 : 2);
    if (!name) {
        m_at = start;
        return false;
    }
    const QStringView variable = peek().word;
    ++m_at;
    char op = 0;
    if (peek().is(u':') && has(1) && peek(1).is(u'=')) {
        m_at += 2;
    } else if (symbolOf(peek()) && has(1) && peek(1).is(u'=') && peek(1).glued) {
        op = symbolOf(peek());
        m_at += 2;
    } else if (peek().is(u'=') || peek().isAny({u"be", u"equals", u"equal", u"is", u"becomes"})) {
        ++m_at;
        skip({u"to"});
    } else {
        m_at = start;
        return false;
    }
    auto value = expression();
    if (value && op != 0) {
        const auto old = m_variables.find(variable);
        value = old == m_variables.end() ? std::nullopt : joined(op, *old, *value);
    }
    if (!value || !value->known) {
        m_at = start;
        return false;
    }
    value->current = true;
    if (!value->steps.isEmpty())
        m_worked = true;
    m_variables.insert(variable, *value);
    Value next = *value;
    next.current = false;
    m_current = next;
    return true;
}

bool ChainReader::readSentence(const Sentence &sentence)
{
    m_tokens = sentence.tokens;
    m_at = 0;
    m_worked = false;
    m_leftover = 0;
    m_pending.clear();
    m_startCue = std::ranges::any_of(m_tokens, [](const Token &t) {
        return t.isAny({u"start",  u"starts",    u"started",   u"starting", u"begin",    u"begins",
                        u"began",  u"beginning", u"initially", u"initial",  u"original", u"originally",
                        u"opens",  u"holds",     u"shows",     u"displays", u"enter",    u"enters",
                        u"choose", u"pick",      u"think",     u"thinks",   u"reads"});
    });
    while (has()) {
        if (peek().mark) {
            ++m_at;
            continue;
        }
        if (takeAssignment())
            continue;
        if (has(1) && peek(1).isNumber()
            && peek().isAny({u"stage", u"step", u"machine", u"phase", u"round", u"box", u"operation", u"instruction", u"rule", u"task"})) {
            m_at += 2; // "stage one"
            continue;
        }
        if (peek().is(u"less") && has(1) && peek(1).is(u"than")) {
            ++m_at;
            continue;
        }
        const size_t before = m_at;
        const bool verb =
            operation(peek())
            || peek().isAny({u"take", u"takes", u"taken", u"taking", u"took", u"knock", u"knocks", u"strip"});
        if (verb && takeOperation())
            continue;
        m_at = before;
        if (operation(peek()) && !operation(peek())->needsBy
            && std::ranges::any_of(m_tokens, [](const Token &t) { return t.kind == Token::Number; }))
            return false; // an operation that we do not understand
        if (symbolOf(peek()) && m_pending.empty() && m_current
            && (!peek().is(u'-') || (has(1) && !peek(1).glued))) { // "… , × 3"
            const char op = symbolOf(peek());
            ++m_at;
            const auto operand = primary();
            if (!operand || !perform(op, Argument{Role::Operand, *operand}, {}))
                return false;
            continue;
        }
        if (peek().is(u',') || peek().is(u';') || peek().is(u':')
            || peek().isAny({u"then", u"and", u"before", u"after", u"finally"})) {
            settle();
            ++m_at;
            continue;
        }
        if (peek().isNumber() || peek().is(u'(') || peek().is(u'-')
            || peek().isAny({u"the", u"to", u"from", u"twice", u"double", u"triple", u"negative"})
            || isReference() || (peek().kind == Token::Word && m_variables.contains(peek().word))) {
            const bool number = peek().isNumber();
            if (auto found = [&]() -> std::optional<Argument> {
                    Argument a;
                    if (skip({u"to", u"from"}))
                        a.role = Role::Base;
                    auto value = expression();
                    if (!value)
                        return {};
                    a.value = *value;
                    return a;
                }()) {
                if (found->role == Role::Base && !found->value.current && m_startCue)
                    found->role = Role::Plain; // "starting from 5"
                m_pending.push_back(*found);
                continue;
            }
            m_at = before + 1;
            m_counts += number ? 1 : 0;
            if (number && has() && peek().kind == Token::Word)
                ++m_at; // a count of things
            continue;
        }
        ++m_at;
    }
    settle();
    return !(m_worked && m_leftover > 0);
}

std::optional<ArithmeticChain> ChainReader::read()
{
    bool asked = false;
    for (size_t i = 0; i < m_run.size(); ++i) {
        const Token &t = m_run[i];
        if (isForeign(t))
            return {};
        if (i + 4 < m_run.size() && t.kind == Token::Number && t.value >= 1000 && m_run[i + 1].is(u'-') && m_run[i + 3].is(u'-')
            && m_run[i + 1].glued && m_run[i + 2].glued && m_run[i + 3].glued && m_run[i + 4].glued)
            return {}; // a date
        if (t.is(u"left") && i + 2 < m_run.size() && m_run[i + 1].is(u"to") && m_run[i + 2].is(u"right"))
            m_leftToRight = true;
        if (t.isAny({u"precedence", u"sequentially"}))
            m_leftToRight = true;
    }
    const std::vector<Sentence> all = sentences(m_run);
    for (const Sentence &sentence : all) {
        const bool open =
            !sentence.tokens.empty() && (sentence.tokens.back().is(u'=') || sentence.end == u'?');
        asked = asked || open || asks(sentence);
        if (!readSentence(sentence))
            return {};
    }
    if (!asked || !m_current || !m_current->known || m_current->steps.isEmpty())
        return {};
    if (m_counts > std::max<qsizetype>(1, m_current->steps.size()))
        return {}; // a story about other things
    return ArithmeticChain{.start = m_current->start, .steps = m_current->steps};
}

bool hopeful(Tokens run)
{
    int numbers = 0;
    bool operated = false;
    bool asked = false;
    for (const Token &t : run) {
        if (t.isNumber())
            ++numbers;
        else if (symbolOf(t) || operation(t)
                 || t.isAny({u"sum", u"product", u"difference", u"twice", u"taken", u"take"}))
            operated = true;
        else if (isForeign(t))
            return false;
        asked = asked || t.is(u'?') || t.is(u'=');
    }
    if (numbers == 0 || !operated)
        return false;
    return asked || asks({run, u'.'});
}

QString spoken(char op)
{
    return op == '+' ? u"Add"_s : op == '-' ? u"Subtract"_s : u"Multiply by"_s;
}

QString signed_(qint64 value)
{
    return value < 0 ? u'(' + QString::number(value) + u')' : QString::number(value);
}

QString programOf(qint64 start, const QList<Step> &steps)
{
    QString program = u"value = "_s + QString::number(start) + u'\n';
    for (const Step &step : steps)
        program += u"value = value "_s + QLatin1Char(step.op) + u' ' + signed_(step.value) + u'\n';
    return program + u"print(value)\n"_s;
}

/// As if the chain had been typed without parentheses.
QString flatProgram(const ArithmeticChain &chain)
{
    QString line = QString::number(chain.start);
    for (const Step &step : chain.steps)
        line += u' ' + QString(QLatin1Char(step.op)) + u' ' + signed_(step.value);
    return u"print("_s + line + u")\n"_s;
}

std::optional<qint64> flatValue(const ArithmeticChain &chain)
{
    std::optional<qint64> sum = 0;
    std::optional<qint64> term = chain.start;
    for (const Step &step : chain.steps) {
        if (step.op == '*') {
            term = multiplied(*term, step.value);
        } else {
            sum = added(*sum, *term);
            term = step.op == '+' ? step.value : -step.value;
        }
        if (!sum || !term)
            return {};
    }
    return added(*sum, *term);
}

} // namespace

std::optional<Understanding> findArithmetic(const QString &text)
{
    const Text read(text);
    Tokens where;
    const auto chain = smallestRun(read, hopeful, [&](Tokens run) {
        auto found = ChainReader(run).read();
        if (found)
            where = run;
        return found;
    });
    if (!chain)
        return {};
    const auto answer = evaluated(chain->start, chain->steps);
    if (!answer)
        return {};

    Finding finding{.structure = *chain, .answer = QString::number(*answer)};
    qint64 value = chain->start;
    for (const Step &step : chain->steps) {
        const qint64 next = applied(value, step).value_or(0);
        finding.working.append(spoken(step.op) + u' ' + QString::number(step.value) + u": "_s
                               + QString::number(value) + u' ' + QLatin1Char(step.op) + u' '
                               + signed_(step.value) + u" = "_s + QString::number(next) + u'.');
        value = next;
    }
    const auto variant = [&](const QList<Step> &steps) {
        const auto wrong = evaluated(chain->start, steps);
        if (!wrong || wrong == answer)
            return;
        finding.mistakes.append(QString::number(*wrong));
        finding.wrongPrograms.append(programOf(chain->start, steps));
    };
    if (const auto flat = flatValue(*chain); flat && flat != answer) {
        finding.mistakes.append(QString::number(*flat));
        finding.wrongPrograms.append(flatProgram(*chain));
    }
    finding.mistakes += slips(*answer).mid(0, 2);
    for (qsizetype i = chain->steps.size() - 1; i >= 0; --i) {
        QList<Step> steps = chain->steps;
        if (steps[i].op == '*') {
            steps[i].value -= 1;
        } else {
            steps[i].op = steps[i].op == '+' ? '-' : '+';
        }
        variant(steps);
        steps.removeAt(i);
        variant(steps);
    }
    finding.mistakes += slips(*answer);
    finding.program = programOf(chain->start, chain->steps);
    if (finding.wrongPrograms.size() < 2)
        finding.wrongPrograms.append(programOf(chain->start + 1, chain->steps));
    finding.wrongPrograms.append(u"value = "_s + QString::number(chain->start) + u"\nprint(value)\n"_s);
    finding.questionText = read.written(where);
    return understood(finding);
}

} // namespace daao
