#include "core/simulation/solve/chainreader.h"

#include <algorithm>

namespace daao::chain {

using namespace Qt::StringLiterals;
using namespace reading;

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
            && peek().isAny({u"stage", u"step", u"machine", u"phase", u"round", u"box", u"operation",
                             u"instruction", u"rule", u"task"})) {
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
        if (i + 4 < m_run.size() && t.kind == Token::Number && t.value >= 1000 && m_run[i + 1].is(u'-')
            && m_run[i + 3].is(u'-') && m_run[i + 1].glued && m_run[i + 2].glued && m_run[i + 3].glued
            && m_run[i + 4].glued)
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

} // namespace daao::chain
