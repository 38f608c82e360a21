#include "core/simulation/solve/chainreader.h"

#include <algorithm>

namespace daao::chain {

using namespace Qt::StringLiterals;
using namespace reading;

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
        } else if (const Operation *word = operation(peek());
                   word && word->infix && sequence && (!peek().is(u"times") || isTimes())) {
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

} // namespace daao::chain
