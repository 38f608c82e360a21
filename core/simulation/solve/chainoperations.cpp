#include "core/simulation/solve/chainreader.h"

#include <algorithm>

namespace daao::chain {

using namespace Qt::StringLiterals;
using namespace reading;

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

} // namespace daao::chain
