#include "core/simulation/solve/linearreader.h"

#include <QHash>

#include <algorithm>

namespace daao::linear {

using namespace Qt::StringLiterals;
using namespace reading;

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
            if (t.isAny(
                    {u"mod", u"modulo", u"remainder", u"monday", u"knight", u"knave", u"knights", u"knaves"})
                || (t.is(u"over") && i > 0 && run[i - 1].is(u"left")))
                return false;
            quantity = quantity || isMeasure(t) || isToken(t) || multiplier(t) != 0
                       || t.isAny({u"numbers", u"number", u"integer", u"sum", u"times", u"plus", u"minus",
                                   u"difference", u"price", u"exceeds"});
            equating =
                equating || isMeasure(t) || isEquating(t) || t.isAny({u"exceeds", u"older", u"younger"});
        }
    }
    return number && equating && quantity && (asked || asks({run, u'.'}));
}

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

} // namespace daao::linear
