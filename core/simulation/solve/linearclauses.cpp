#include "core/simulation/solve/linearreader.h"

#include <algorithm>

namespace daao::linear {

using namespace Qt::StringLiterals;
using namespace reading;

void SystemReader::note(const Form &left, const Form &right)
{
    const bool names =
        left.constant == 0 && left.of.size() == 1 && left.of.begin()->second == 1
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
            if (!unit(clause[k])
                && !clause[k].isAny({u"in", u"total", u"altogether", u"together", u"all", u"exactly"}))
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
        if (clause[0].is(u"for") && amount > 3
            && isEquating(clause[amount - 1])) { // "for 5 lemons and 2 melons Ada paid 16"
            size_t end = amount - 1;
            while (end > 1
                   && (clause[end - 1].capital
                       || clause[end - 1].isAny({u"he", u"she", u"they", u"i", u"we", u"you", u"must", u",",
                                                 u"had", u"customer", u"to"})
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
    const bool counted = std::ranges::any_of(things, [](const Token &t) {
        return t.isNumber() || t.isAny({u"and", u"a", u"an"});
    });
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

} // namespace daao::linear
