#include "core/simulation/solve/storyreader.h"

#include <algorithm>

namespace daao::story {

using namespace Qt::StringLiterals;
using namespace reading;

bool hopeful(Tokens run)
{
    int numbers = 0;
    bool asked = false;
    bool verb = false;
    for (size_t i = 0; i < run.size(); ++i) {
        const Token &t = run[i];
        if (t.kind == Token::Number) {
            ++numbers;
            continue;
        }
        asked = asked || (t.isAny({u"many", u"much"}) && i > 0 && run[i - 1].is(u"how"))
                || (t.is(u"of") && i > 0
                    && run[i - 1].isAny({u"number", u"count", u"amount", u"total", u"quantity"}));
        verb = verb || verbClass(t) != VerbClass::None;
        if (t.isAny({u"modulo", u"mod", u"remainder", u"knights", u"knaves", u"function", u"weekday"})
            || t.is(u'='))
            return false;
    }
    return asked && verb && numbers >= 1;
}

void StoryReader::readSentence(size_t index)
{
    const Tokens t = m_sentences[index].tokens;
    const bool question = index == m_ask.sentence;
    std::vector<Quantity> quantities;
    for (size_t i = 0; i < t.size(); ++i)
        if (t[i].kind == Token::Number && !t[i].ordinal && !t[i].mark)
            quantities.push_back(quantity(t, i));
    const auto any = [&](std::initializer_list<QStringView> words, size_t from, size_t to) {
        for (size_t k = from; k < std::min(to, t.size()); ++k)
            if (t[k].isAny(words))
                return true;
        return false;
    };
    const auto comparesWithOthers = [&](size_t at) { // "twice as many as Ben"
        for (size_t k = at; k + 1 < t.size(); ++k)
            if (t[k].is(u"as")
                && (t[k + 1].capital || isPerson(t[k + 1])
                    || (k + 2 < t.size() && t[k + 1].isAny({u"his", u"her", u"their"}))))
                return !(t[k + 1].word == m_ask.owner);
        return false;
    };
    size_t next = 0;
    for (size_t i = 0; i < t.size(); ++i) {
        const Token &w = t[i];
        const bool asNumber = next < quantities.size() && quantities[next].at == i;
        if (!asNumber) {
            if (question && i < m_ask.unitEnd)
                continue;
            const qint64 fold =
                w.isAny({u"doubles", u"doubled", u"double", u"twice", u"doubling"}) ? 2
                : w.isAny({u"triples", u"tripled", u"triple", u"thrice", u"trebles", u"trebled", u"tripling"})
                    ? 3
                : w.isAny({u"quadruples", u"quadrupled", u"quadruple"}) ? 4
                                                                        : 0;
            if (fold != 0) {
                const bool many =
                    i + 2 < t.size() && t[i + 1].is(u"as") && t[i + 2].isAny({u"many", u"much"});
                const bool again = many && (i + 3 >= t.size() || !t[i + 3].is(u"as")) && m_last > 0
                                   && !any({u"has", u"have", u"had", u"is", u"are"}, i >= 3 ? i - 3 : 0, i);
                const size_t verb = again ? verbOf(t, i) : t.size();
                const VerbClass what = verb < t.size() ? meaning(t, verb, i) : VerbClass::None;
                if (what == VerbClass::Gain
                    || what == VerbClass::Lose) { // "15 today, twice as many tomorrow"
                    tell({.verb = what, .amount = m_last * fold, .more = true});
                    continue;
                }
                if (!comparesWithOthers(i) && subjectOf(t, i) != Subject::Other)
                    tell({.verb = VerbClass::Times, .amount = fold});
                continue;
            }
            if (w.isAny({u"halves", u"halved"})) {
                tell({.verb = VerbClass::Share, .amount = 2});
                continue;
            }
            const bool half = w.is(u"half") && !any({u"hour", u"past", u"an"}, i + 1, i + 3);
            const bool third = i > 0 && w.isAny({u"third", u"quarter", u"fifth"})
                               && t[i - 1].isAny({u"a", u"one"}) && any({u"of"}, i + 1, i + 2);
            if ((half || third) && subjectOf(t, i) != Subject::Other && !(question && m_ask.unitEnd > i)) {
                const size_t verb = verbOf(t, i);
                const VerbClass what = verb < t.size() ? meaning(t, verb, i) : VerbClass::None;
                const qint64 parts = half ? 2 : w.is(u"third") ? 3 : w.is(u"quarter") ? 4 : 5;
                const bool keeps = any({u"keeps", u"keep", u"kept"}, 0, i);
                if (what == VerbClass::Lose || keeps || what == VerbClass::Share) {
                    tell({.verb = VerbClass::Share, .amount = parts});
                    if (!keeps && parts > 2)
                        tell({.verb = VerbClass::Times, .amount = parts - 1});
                }
            }
            continue;
        }
        const Quantity q = quantities[next];
        ++next;
        if (!t[i].exact) {
            ++m_unused;
            continue;
        }
        if (isDated(t, i))
            continue;
        if (i > 0
            && t[i - 1].isAny(
                {u"aged", u"age", u"number", u"room", u"page", u"chapter", u"line", u"grade", u"platform"})) {
            ++m_unused;
            continue;
        }
        const bool pointing = t[i].spelled && q.value == 1
                              && (!matches(q) || q.unit.isEmpty()
                                  || any({u"only", u"just", u"than", u"last", u"no"}, i > 0 ? i - 1 : 0, i));
        if (pointing) // "keeps only one", "one of them"
            continue;
        const bool fold =
            i + 1 < t.size()
            && (t[i + 1].is(u"times") || (t[i + 1].is(u'-') && i + 2 < t.size() && t[i + 2].is(u"fold")));
        if (fold) {
            const bool counted =
                any({u"as", u"the", u"that", u"what", u"its", u"this", u"larger", u"bigger", u"more", u"his",
                     u"her", u"their", u"over"},
                    i + 2, i + 3)
                || any({u"multiplies", u"multiplied", u"grows", u"grew", u"by", u"increases"}, 0, i);
            if (counted && !comparesWithOthers(i) && subjectOf(t, i) != Subject::Other) {
                tell({.verb = VerbClass::Times, .amount = q.value});
                continue;
            }
            ++m_unused;
            continue;
        }
        const bool by = i > 1 && t[i - 1].is(u"by") && q.unit.isEmpty();
        if (by && t[i - 2].isAny({u"multiplied", u"multiplies", u"multiply", u"scaled"})) {
            tell({.verb = VerbClass::Times, .amount = q.value});
            continue;
        }
        if (by && t[i - 2].isAny({u"divided", u"divides", u"divide"})) {
            tell({.verb = VerbClass::Share, .amount = q.value});
            continue;
        }
        const size_t verb = verbOf(t, i);
        const bool described =
            verb == t.size() && i > 0 && t[i - 1].is(u"with"); // "a warehouse with 80 crates"
        const VerbClass what = verb < t.size() ? meaning(t, verb, i)
                               : q.more        ? VerbClass::Gain
                               : described     ? VerbClass::Have
                                               : VerbClass::None;
        if (what == VerbClass::Share) {
            if (matches(q) && !q.unit.isEmpty() && next < quantities.size()
                && !m_ask.unit.isEmpty()) { // "shares the 24 sweets among 4"
                ++m_unused;
                continue;
            }
            const bool herself = any({u"herself", u"himself", u"themselves", u"itself", u"myself"}, 0, i);
            tell({.verb = VerbClass::Share, .amount = q.value + (herself ? 1 : 0)});
            continue;
        }
        if (question && any({u"each", u"every"}, i >= 4 ? i - 4 : 0, i)
            && !matches(q)) { // "each of the 4 friends"
            tell({.verb = VerbClass::Share, .amount = q.value});
            continue;
        }
        // groups: two numbers that belong together
        if (next < quantities.size()) {
            const Quantity r = quantities[next];
            const bool first = matches(q) && !q.unit.isEmpty();
            const bool second = matches(r);
            const bool groupsFirst = !matches(q) && second;
            const bool groupsLast = (first || q.unit.isEmpty()) && !matches(r);
            const size_t to = std::min(t.size(), r.end + 3);
            const bool each = any({u"each", u"apiece", u"per", u"every"}, i >= 4 ? i - 4 : 0, to)
                              || (groupsLast && q.end < t.size() && t[q.end].is(u"a"));
            const bool packs = groupsFirst && r.at > 0 && r.at - i <= 5
                               && t[r.at - 1].isAny({u"of", u"with", u"holding", u"containing"});
            bool separate = false;
            for (size_t k = q.end; k < r.at; ++k)
                separate = separate || t[k].is(u"and") || t[k].is(u';') || t[k].is(u"then");
            const bool timely =
                std::ranges::any_of(r.unit, isTimeWord) || std::ranges::any_of(q.unit, isTimeWord);
            if (!separate && ((groupsFirst && (each || packs)) || (groupsLast && each)) && r.at - i <= 14
                && (what == VerbClass::Gain || what == VerbClass::Lose || what == VerbClass::Have
                    || what == VerbClass::Start || (groupsFirst && what == VerbClass::None && !timely))) {
                VerbClass kind = what;
                if (kind == VerbClass::None)
                    kind = verb < t.size() ? VerbClass::None : VerbClass::Gain;
                if (kind != VerbClass::None) {
                    tell({.verb = kind,
                          .amount = groupsFirst ? q.value : r.value,
                          .each = groupsFirst ? r.value : q.value,
                          .grouped = true});
                    ++next;
                    i = r.at;
                    continue;
                }
            }
        }
        if (what == VerbClass::None || !matches(q) || (question && i < m_ask.unitEnd)) {
            ++m_unused;
            continue;
        }
        m_last = q.value;
        tell({.verb = what, .amount = q.value, .more = q.more});
    }
}

std::optional<WordProblem> StoryReader::assemble()
{
    WordProblem problem;
    const auto startsAt = [&](VerbClass which) {
        return std::ranges::find_if(m_story, [&](const Happening &h) { return h.verb == which && !h.more; });
    };
    auto start = startsAt(VerbClass::Start);
    if (start == m_story.end())
        start = startsAt(VerbClass::Have);
    if (start == m_story.end()) {
        if (m_story.empty() || m_story.front().verb != VerbClass::Gain)
            return {};
        start = m_story.begin();
    }
    if (!start->grouped)
        problem.start = start->amount;
    else
        problem.events.append({.kind = Kind::GainEach, .amount = start->amount, .each = start->each});
    m_story.erase(start);
    for (const Happening &h : m_story) {
        switch (h.verb) {
        case VerbClass::Gain:
            problem.events.append(
                {.kind = h.grouped ? Kind::GainEach : Kind::Gain, .amount = h.amount, .each = h.each});
            break;
        case VerbClass::Lose:
            problem.events.append(
                {.kind = h.grouped ? Kind::LoseEach : Kind::Lose, .amount = h.amount, .each = h.each});
            break;
        case VerbClass::Times:
            problem.events.append({.kind = Kind::Times, .amount = h.amount});
            break;
        case VerbClass::Share:
            problem.events.append({.kind = Kind::Share, .amount = h.amount});
            break;
        case VerbClass::Have:
        case VerbClass::Start:
            if (h.more)
                problem.events.append({.kind = Kind::Gain, .amount = h.amount});
            else
                m_unused += h.grouped ? 2 : 1;
            break;
        default:
            break;
        }
    }
    problem.distractors = m_unused;
    if (problem.events.isEmpty())
        return {};
    return problem;
}

std::optional<WordProblem> StoryReader::read()
{
    m_sentences = sentences(m_run);
    if (!readAsk())
        return {};
    fillAsk();
    for (size_t s = 0; s < m_sentences.size(); ++s)
        readSentence(s);
    return assemble();
}

} // namespace daao::story
