#include "core/simulation/solve/linearreader.h"

#include <algorithm>

namespace daao::linear {

using namespace Qt::StringLiterals;
using namespace reading;

Form sum(Form a, const Form &b, qint64 times)
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
    if (k < m_tokens.size()
        && !(k + 1 < m_tokens.size() && m_tokens[k + 1].is(u"than"))) { // "the larger of the two"
        if (const QString name = rankName(m_tokens[k]); !name.isEmpty()) {
            m_at = k + 1;
            while (
                has()
                && (peek().isAny({u"two"}) || isFiller(peek()) || (peek().isNumber() && peek().value == 2)))
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
    } else if (peek().isAny({u"they"})
               || (peek().is(u"the") && has(2) && peek(1).is(u"two") && peek(2).is(u"together"))) {
        sign = 1;
        ++m_at;
    } else if (peek().isAny({u"sum", u"total", u"difference"}) && has(2)
               && peek(1).isAny({u"of", u"between"})) {
        size_t k = m_at + 2;
        while (k < m_tokens.size() && m_tokens[k].isAny({u"the", u"these", u"those", u"certain", u"both"}))
            ++k;
        const bool two = k + 1 < m_tokens.size() && m_tokens[k].isNumber() && m_tokens[k].value == 2
                         && m_tokens[k + 1].isAny(
                             {u"numbers", u"integers", u"ages", u"values", u"unknowns", u"prices", u"of"});
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

} // namespace daao::linear
