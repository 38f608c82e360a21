#include "core/simulation/instructions.h"

#include "core/simulation/instructionwords.h"

#include <QStringView>

#include <algorithm>
#include <iterator>

namespace daao {

using namespace wishes;

namespace {

bool isOneOf(QStringView word, std::initializer_list<QStringView> words)
{
    return std::ranges::find(words, word) != words.end();
}

/// "should be left out", "is to be omitted": a passive behind the word takes it away.
bool omittedAfter(const Clause &clause, size_t at)
{
    constexpr size_t reach = 6;
    for (size_t i = at + 2; i < clause.size() && i <= at + reach && !clause[i].afterComma; ++i) {
        const QStringView word = clause[i].text;
        const bool passive = clause[i - 1].text == QStringView(u"be");
        if (passive
            && (isOneOf(word, {u"omitted", u"skipped", u"dropped", u"suppressed", u"withheld", u"avoided"})
                || (word == QStringView(u"left") && i + 1 < clause.size()
                    && clause[i + 1].text == QStringView(u"out"))))
            return true;
    }
    return false;
}

/// Whether a "not" stands in the few words before the one at `at`, with no comma between.
bool negatedBefore(const Clause &clause, size_t at)
{
    constexpr size_t reach = 5;
    for (size_t back = 1; back <= reach && back <= at && !clause[at - back + 1].afterComma; ++back)
        if (clause[at - back].is(Not))
            return true;
    return false;
}

/// Is the word at `at` denied by what stands around it? "without leaving out" is two denials, so none, and so
/// is "never conclude without a reason".
bool denied(const Clause &clause, size_t at)
{
    if (omittedAfter(clause, at))
        return true;
    bool notWord = false;
    bool omitWord = false;
    constexpr size_t reach = 5;
    for (size_t back = 1; back <= reach && back <= at; ++back) {
        const Word &before = clause[at - back];
        const bool commaBetween =
            std::any_of(clause.begin() + qptrdiff(at - back + 1), clause.begin() + qptrdiff(at + 1),
                        [](const Word &word) { return word.afterComma; });
        if (before.is(Not) && !commaBetween)
            notWord = true;
        const bool keepOut = before.text == QStringView(u"keep") || before.text == QStringView(u"than")
                             || before.text == QStringView(u"instead") || before.text == QStringView(u"leave")
                             || before.text == QStringView(u"free");
        const bool confirmed = !keepOut
                               || (before.text == QStringView(u"leave") && at - back + 1 < clause.size()
                                   && clause[at - back + 1].text == QStringView(u"out"))
                               || (before.text == QStringView(u"than") && back <= 3)
                               || (before.text == QStringView(u"instead") && at - back + 1 < clause.size()
                                   && clause[at - back + 1].text == QStringView(u"of"))
                               || (before.text == QStringView(u"free") && at - back + 1 < clause.size()
                                   && clause[at - back + 1].text == QStringView(u"of"));
        if (before.is(Omit) && confirmed) {
            omitWord = true;
            notWord = notWord || negatedBefore(clause, at - back);
        }
    }
    return notWord != omitWord;
}

bool has(const Clause &clause, quint32 meaning, size_t from = 0, size_t to = size_t(-1))
{
    for (size_t i = from; i < clause.size() && i < to; ++i) {
        if (clause[i].is(meaning))
            return true;
    }
    return false;
}

bool nearby(const Clause &clause, size_t at, quint32 meaning, size_t before, size_t after)
{
    const size_t from = at > before ? at - before : 0;
    for (size_t i = from; i < clause.size() && i <= at + after; ++i) {
        if (i != at && clause[i].is(meaning))
            return true;
    }
    return false;
}

/// "full derivation", "whole path", "entire calculation"
bool wholeOf(const Clause &clause, size_t at)
{
    return at > 0 && isOneOf(clause[at - 1].text, {u"full", u"whole", u"entire"})
           && isOneOf(clause[at].text, {u"path", u"way", u"route", u"argument", u"solution", u"working",
                                        u"calculation", u"story", u"account", u"process", u"road", u"proof"});
}

/// "one word", "one line", "that's all"
bool aSingle(const Clause &clause, size_t at)
{
    if (at == 0)
        return false;
    const QStringView before = clause[at - 1].text;
    const QStringView word = clause[at].text;
    return (before == QStringView(u"one")
            && isOneOf(word, {u"word", u"line", u"number", u"value", u"figure", u"token", u"term"}))
           || (isOneOf(before, {u"thats", u"is"}) && word == QStringView(u"all"))
           || (before == QStringView(u"will") && isOneOf(word, {u"do", u"suffice"}))
           || (before == QStringView(u"is") && word == QStringView(u"enough"));
}

/// Does the word stand where an order begins?
bool commanded(const Clause &clause, size_t at)
{
    static constexpr QStringView before[] = {u"please", u"and",    u"then", u"first", u"to",  u"must",
                                             u"should", u"always", u"also", u"you",   u"but", u"carefully"};
    return at == 0 || std::ranges::find(before, clause[at - 1].text) != std::end(before);
}

void readStyle(const Clause &clause, Instructions &found)
{
    int weak = 0;
    int denials = 0;
    const bool lastPlace = has(clause, LastPlace);
    for (size_t i = 0; i < clause.size(); ++i) {
        const Word &word = clause[i];
        const bool no = denied(clause, i);
        if (word.is(StrongWorking)) {
            if (no)
                ++denials;
            else
                found.working += 2;
        } else if (word.is(WeakWorking)) {
            if (no && !word.is(Result))
                ++denials;
            else if (!no)
                weak += commanded(clause, i) ? 2 : 1;
        }
        if (i >= 2 && isOneOf(clause[i - 1].text, {u"by", u"after"}) && clause[i].text == clause[i - 2].text
            && !no)
            found.working += 2; // "line by line"
        if (i >= 2 && clause[i].text == QStringView(u"time") && clause[i - 2].text == QStringView(u"at")
            && !no)
            found.working += 2; // "one at a time"
        if (word.is(Bare) && !nearby(clause, i, Others | Shown, 0, 1)) {
            if (no && !word.is(Only))
                found.working += 2;
            else
                found.bare += word.is(Only) ? 1 : 2;
        }
        if (i > 0 && clause[i].text == QStringView(u"detail") && clause[i - 1].text == QStringView(u"in")
            && !no)
            found.working += 2; // "rework it in detail"
        if (wholeOf(clause, i) && !no)
            found.working += 2; // "the whole path to the solution"
        if (aSingle(clause, i) && !lastPlace)
            found.bare += 2; // "one word", "that's all"
        if (word.is(Only) && nearby(clause, i, Result, 4, 6)) {
            if (no)
                found.working += 1;
            else if (!lastPlace)
                found.bare += 2;
        }
    }
    found.working += weak >= 2 ? 2 : weak == 1 && clause.size() <= 9 ? 1 : 0;
    found.bare += 3 * denials;
}

bool isVerbOfMending(const Clause &clause, size_t i)
{
    if (!clause[i].is(ImproveVerb) || denied(clause, i))
        return false;
    const bool passive =
        i > 0
        && (clause[i - 1].is(Passive) || (i > 1 && clause[i - 2].is(Passive) && !clause[i - 1].is(Object)));
    if (passive)
        return clause[0].text == QStringView(u"if") && i > 3 && clause[i].afterComma;
    if (clause[i].is(Worth)) { // "correct" is a verb only before what is to be corrected
        const bool object = i + 1 < clause.size() && clause[i + 1].is(Object);
        const bool article =
            i > 0 && (clause[i - 1].text == QStringView(u"the") || clause[i - 1].text == QStringView(u"a"));
        const bool finished = clause[i].text.startsWith(u"corrected");
        return finished || (object && !article);
    }
    return !clause[i].text.startsWith(u"improvement");
}

void readDealings(const Clause &clause, Instructions &found)
{
    bool picks = false;
    for (size_t i = 0; i < clause.size(); ++i) {
        const Word &word = clause[i];
        if (word.is(Others))
            ++found.others;
        if (word.text == QStringView(u"yours") || word.text == QStringView(u"yourself")
            || (word.text == QStringView(u"own") && i > 0 && clause[i - 1].text == QStringView(u"your")))
            ++found.own;
        if (word.is(JudgeVerb) && !denied(clause, i))
            found.judging += word.text.startsWith(u"agree") || word.text.startsWith(u"believ") ? 0 : 1;
        if (word.is(Seek) && nearby(clause, i, Defect, 0, 6))
            ++found.judging;
        if (word.is(Whether) && nearby(clause, i, Worth, 3, 6))
            ++found.judging;
        if (isVerbOfMending(clause, i))
            found.improving += 2;
        const bool makes = isOneOf(word.text, {u"make", u"get", u"set", u"put"}) && i + 2 < clause.size()
                           && isOneOf(clause[i + 1].text, {u"it", u"this", u"that"})
                           && clause[i + 2].is(Worth);
        const bool anew = isOneOf(word.text, {u"try", u"do"})
                          && ((i + 1 < clause.size() && clause[i + 1].text == QStringView(u"again"))
                              || (i + 2 < clause.size() && clause[i + 2].text == QStringView(u"again")));
        if (makes || anew)
            found.improving += 2;
        if (word.is(PickVerb) && !denied(clause, i) && nearby(clause, i, Best | Shown | Label | Which, 4, 8))
            picks = true;
        static constexpr std::initializer_list<QStringView> choosing{u"pick",     u"select",   u"choose",
                                                                     u"elect",    u"nominate", u"vote",
                                                                     u"choosing", u"picking",  u"selecting"};
        if (isOneOf(word.text, choosing) && !denied(clause, i))
            picks = true;
        if (word.is(Which) && nearby(clause, i, Best | Shown | PickVerb, 6, 8))
            picks = true;
        if (word.is(Best) && nearby(clause, i, Shown, 4, 4))
            picks = true;
        const bool ofShown = nearby(clause, i, Shown | PickVerb | Which | Best, 8, 8) || clause.size() <= 5;
        if (word.is(Label) && ofShown && !denied(clause, i)) {
            const bool letter = word.text.startsWith(u"letter");
            const bool any =
                word.text.startsWith(u"label") || word.text.startsWith(u"id") || word.text.startsWith(u"tag");
            found.byLetter = found.byLetter || letter;
            found.byLabel = found.byLabel || any;
            found.byNumber = found.byNumber || (!letter && !any);
        }
    }
    if (picks)
        ++found.picking;
}

void readProgramming(const Clause &clause, Instructions &found)
{
    bool aboutPrograms = false;
    bool asked = false;
    for (size_t i = 0; i < clause.size(); ++i) {
        if (!clause[i].is(ProgramNoun))
            continue;
        if (nearby(clause, i, TaskNoun, 0, 1)) // "a coding question"
            aboutPrograms = true;
        else if (denied(clause, i))
            --found.program;
        else if (nearby(clause, i, WriteVerb, 8, 6))
            asked = true;
    }
    const bool conditional = has(clause, Condition, 0, 4) && (has(clause, TaskNoun) || aboutPrograms);
    if (asked && !conditional && !aboutPrograms)
        found.program += 2;
    const bool tool = has(clause, ToolNoun);
    if (tool)
        ++found.tools;
    if (has(clause, RunVerb) && has(clause, SendBack))
        ++found.tools;
    for (const auto &word : clause)
        found.failing += word.is(Failing) ? 1 : 0;
}

} // namespace

Instructions readInstructions(const QString &text)
{
    Instructions found;
    const QString lower = prepared(text);
    for (const auto &clause : clausesOf(lower)) {
        if (clause.empty())
            continue;
        readStyle(clause, found);
        readDealings(clause, found);
        readProgramming(clause, found);
    }
    if (found.picking > 0 && (lower.contains(u"1 or 2") || lower.contains(u"1, 2")))
        found.byNumber = true;
    if (found.picking > 0 && (lower.contains(u"a or b") || lower.contains(u"a, b")))
        found.byLetter = true;
    return found;
}

bool objects(const QString &remark)
{
    int against = 0;
    int forIt = 0;
    const QString lower = prepared(remark);
    for (const auto &clause : clausesOf(lower)) {
        for (size_t i = 0; i < clause.size(); ++i) {
            const bool no = denied(clause, i);
            if (clause[i].is(Defect))
                (no ? forIt : against) += clause[i].text == QStringView(u"problem") ? 0 : 1;
            else if (clause[i].is(Worth))
                (no ? against : forIt) += 1;
            else if (clause[i].text.startsWith(u"reject") || clause[i].text.startsWith(u"should")
                     || clause[i].text.startsWith(u"fail"))
                (no ? forIt : against) += 1;
        }
    }
    return against > forIt || (against == forIt && against > 0);
}

} // namespace daao
