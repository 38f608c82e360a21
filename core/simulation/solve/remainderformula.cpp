#include "core/simulation/solve/remainderformula.h"

#include "core/simulation/solve/remaindermath.h"

#include <algorithm>

namespace daao::remainders {

using namespace reading;

namespace {

/// A sum of products of powers in symbols, each term reduced: for "2^10 * 3 + 7".
class FormulaReader
{
public:
    FormulaReader(Tokens tokens, qint64 modulus)
        : m_tokens(tokens)
        , m_modulus(modulus)
    {}

    /// The terms of the formula that holds the token at `inside`; empty if that is no formula.
    QList<qint64> terms(size_t inside)
    {
        const auto part = [&](size_t i) {
            const Token &t = m_tokens[i];
            return t.isNumber() || t.is(u'^') || t.is(u'*') || t.is(u'+') || t.is(u'-') || t.is(u'(')
                   || t.is(u')');
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

} // namespace

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
            const auto operators = std::ranges::count_if(
                t, [](const Token &w) { return w.is(u'+') || w.is(u'*') || w.is(u'-') || w.is(u'^'); });
            if (operators > 1 && !terms.isEmpty())
                return ModularQuestion{.kind = ModularQuestion::Sum, .modulus = modulus, .terms = terms};
        }
    }
    return {};
}

} // namespace daao::remainders
