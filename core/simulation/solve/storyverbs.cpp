#include "core/simulation/solve/storyreader.h"

#include <algorithm>

namespace daao::story {

using namespace Qt::StringLiterals;
using namespace reading;

StoryReader::Subject StoryReader::subjectOf(Tokens t, size_t verb) const
{
    size_t end = verb;
    while (true) {
        size_t from = end;
        while (from > 0 && !isJoint(t[from - 1]))
            --from;
        if (from > 0 && t[from - 1].isAny({u"who", u"which", u"whose"})) { // a remark inside the sentence
            end = from - 1;
            while (end > 0 && t[end - 1].is(u','))
                --end;
            if (end == 0)
                return Subject::Own;
            continue;
        }
        bool any = false;
        bool own = false;
        bool other = false;
        bool crowd = false;
        for (size_t k = from; k < end; ++k) {
            const Token &w = t[k];
            if (w.kind != Token::Word)
                continue;
            if (isPronoun(w) || (!m_ask.owner.isEmpty() && w.word == m_ask.owner)) {
                own = any = true;
                if (w.possessive)
                    own = false;
            } else if (isCrowd(w)) {
                crowd = any = true;
            } else if (isPerson(w)) {
                other = any = true;
            } else if (w.capital && !isCommonOpening(w) && (!m_ask.owner.isEmpty() || m_ask.spokenTo)
                       && !w.possessive && !isPronoun(w)) {
                other = any = true;
            } else if (!isCommonOpening(w)
                       && !w.isAny(
                           {u"will", u"has", u"had", u"is", u"are", u"was", u"were", u"also", u"later"})) {
                any = true;
            }
        }
        if (other && !(own && !crowd))
            return Subject::Other;
        if (crowd && !own)
            return Subject::Crowd;
        if (any || own || from == 0)
            return Subject::Own;
        end = from - 1;
        if (end == 0)
            return Subject::Own;
    }
}

/// The class of a verb, but none for things that sound like one: "5 plants", "the presents" if they are asked
/// for.
VerbClass StoryReader::classAt(Tokens t, size_t k) const
{
    const VerbClass found = verbClass(t[k]);
    if (found == VerbClass::None || !t[k].word.endsWith(u's'))
        return found;
    const bool counted = k > 0 && t[k - 1].kind == Token::Number;
    return counted || m_ask.unit.contains(singular(t[k].word)) ? VerbClass::None : found;
}

/// The verb that tells what happens with the number; t.size() if there is none.
size_t StoryReader::verbOf(Tokens t, size_t number) const
{
    size_t start = number;
    while (start > 0
           && (t[start - 1].isAny({u"another", u"the", u"about", u"exactly", u"a", u"further", u"all",
                                   u"only", u"just", u"these", u"another"})))
        --start;
    const bool opens = start == 0 || isJoint(t[start - 1]);
    if (start > 1 && t[start - 1].is(u':')) { // an entry of a ledger: "out: 15 books"
        for (size_t k = start - 1; k-- > 0;)
            if (ledgerClass(t[k]) != VerbClass::None)
                return k;
    }
    if (opens) {
        for (size_t k = number + 1; k < t.size(); ++k) {
            if (t[k].is(u',') || t[k].is(u';') || (t[k].is(u"and") && k > number + 1)
                || t[k].kind == Token::Number)
                break;
            if (classAt(t, k) != VerbClass::None)
                return k;
        }
    }
    for (size_t k = number; k-- > 0;) {
        if (t[k].is(u';'))
            break;
        if (classAt(t, k) != VerbClass::None && !(k == 0 && t[k].is(u"given")))
            return k;
    }
    for (size_t k = number + 1; k < t.size(); ++k)
        if (classAt(t, k) != VerbClass::None)
            return k;
    return t.size();
}

VerbClass StoryReader::meaning(Tokens t, size_t verb, size_t number) const
{
    if (verb + 1 < number && verbClass(t[verb]) == VerbClass::None)
        return ledgerClass(t[verb]);
    const VerbClass plain = verbClass(t[verb]);
    const Subject subject = subjectOf(t, verb);
    size_t clauseEnd = verb + 1;
    for (; clauseEnd < t.size(); ++clauseEnd) { // up to where the next thing happens
        if (isJoint(t[clauseEnd]) && clauseEnd + 1 < t.size()
            && (verbClass(t[clauseEnd + 1]) != VerbClass::None || isPronoun(t[clauseEnd + 1])
                || t[clauseEnd + 1].kind == Token::Number
                || (clauseEnd + 2 < t.size() && verbClass(t[clauseEnd + 2]) != VerbClass::None)))
            break;
    }
    const auto between = [&](auto wanted) {
        return std::any_of(t.begin() + static_cast<qptrdiff>(verb) + 1,
                           t.begin() + static_cast<qptrdiff>(clauseEnd), wanted);
    };
    const auto isOwner = [&](const Token &w) {
        return isObjectPronoun(w)
               || (!m_ask.owner.isEmpty() && w.word == m_ask.owner && w.kind == Token::Word);
    };
    const bool passive =
        verb > 0 && t[verb - 1].isAny({u"are", u"is", u"were", u"was", u"been", u"being", u"get", u"got"});
    if (passive && number < verb
        && (plain == VerbClass::Give || plain == VerbClass::Lose)) { // "5 were lent to it"
        for (size_t k = verb + 1; k + 1 < t.size(); ++k)
            if (t[k].is(u"to") && isOwner(t[k + 1]))
                return VerbClass::Gain;
    }
    switch (plain) {
    case VerbClass::Give: {
        if (passive && number > verb) // "is given 5"
            return VerbClass::Gain;
        if (passive)
            return VerbClass::Lose;
        if (subject == Subject::Own)
            return VerbClass::Lose;
        const bool toOwner = verb + 1 < t.size() && isOwner(t[verb + 1]);
        if (toOwner || between([&](const Token &w) { return isOwner(w); }))
            return VerbClass::Gain;
        return VerbClass::None;
    }
    case VerbClass::Gain:
        if (t[verb].isAny({u"get", u"gets", u"got", u"getting"}) && verb + 1 < t.size()
            && t[verb + 1].isAny({u"off", u"out", u"rid", u"lost", u"broken", u"stolen"}))
            return VerbClass::Lose;
        if (passive
            && t[verb].isAny({u"bought", u"taken", u"borrowed", u"picked", u"collected", u"purchased",
                              u"caught", u"ordered"})
            && number < verb && !between([](const Token &w) { return w.isAny({u"by"}); }))
            return t[verb].isAny({u"collected", u"picked"}) ? VerbClass::Gain : VerbClass::Lose;
        if (subject == Subject::Crowd)
            return t[verb].isAny({u"buy", u"bought", u"take", u"took", u"borrow", u"borrowed", u"order",
                                  u"purchase", u"collect", u"pick", u"grab", u"grabbed", u"adopt", u"adopted",
                                  u"adopts"})
                       ? VerbClass::Lose
                       : VerbClass::Gain;
        if (subject == Subject::Other)
            return between([&](const Token &w) { return w.isAny({u"from"}); }) && between(isOwner)
                       ? VerbClass::Lose
                   : t[verb].isAny({u"add", u"adds", u"added", u"bring", u"brings", u"brought", u"return",
                                    u"returns", u"returned"})
                       ? VerbClass::Gain
                       : VerbClass::None;
        return VerbClass::Gain;
    case VerbClass::Take: {
        const bool away = between([](const Token &w) { return w.isAny({u"away", u"out", u"off"}); });
        const bool newcomer =
            std::any_of(t.begin(), t.begin() + static_cast<qptrdiff>(verb), [](const Token &w) {
                return w.isAny({u"a", u"an", u"some"});
            });
        if (subject != Subject::Own || away || passive || newcomer)
            return VerbClass::Lose;
        return between([](const Token &w) { return w.isAny({u"from"}); }) && m_ask.owner.isEmpty()
                   ? VerbClass::Lose
                   : VerbClass::Gain;
    }
    case VerbClass::Lose:
        if (subject == Subject::Other) {
            const bool ours = std::ranges::any_of(t, [&](const Token &w) {
                return isOwner(w) || w.isAny({u"of"}) || (w.possessive && w.word == m_ask.owner);
            });
            return ours || m_ask.owner.isEmpty() ? VerbClass::Lose : VerbClass::None;
        }
        return VerbClass::Lose;
    case VerbClass::Have:
    case VerbClass::Start:
        return subject == Subject::Own ? plain : VerbClass::None;
    case VerbClass::Share: {
        const bool equal = std::ranges::any_of(t, [](const Token &w) {
            return w.isAny({u"equally", u"evenly", u"equal", u"same", u"fairly", u"among", u"amongst",
                            u"between", u"into", u"even", u"alike"});
        });
        if (equal)
            return VerbClass::Share;
        return subject == Subject::Own ? VerbClass::Lose : VerbClass::None;
    }
    case VerbClass::Put: {
        const bool equal = std::ranges::any_of(t, [](const Token &w) {
            return w.isAny({u"equally", u"evenly", u"equal", u"same", u"fairly"});
        });
        if (equal)
            return VerbClass::Share;
        return t[verb].isAny(
                   {u"put", u"puts", u"place", u"places", u"placed", u"stack", u"stacks", u"stacked"})
                       && between([](const Token &w) {
                              return w.isAny({u"in", u"into", u"on", u"onto"});
                          })
                       && !between([](const Token &w) {
                              return w.isAny({u"aside", u"away"});
                          })
                   ? VerbClass::Gain
                   : VerbClass::Lose;
    }
    case VerbClass::Move: {
        const bool away = between([](const Token &w) {
            return w.isAny({u"off", u"away", u"out", u"down", u"home"});
        });
        const bool here = between([](const Token &w) {
            return w.isAny({u"in", u"back", u"up", u"on", u"into", u"onto", u"over"});
        });
        return here && !away ? VerbClass::Gain : VerbClass::Lose;
    }
    case VerbClass::Arrive:
        return VerbClass::Gain;
    case VerbClass::Times:
    case VerbClass::None:
        break;
    }
    return VerbClass::None;
}

} // namespace daao::story
