#include "core/simulation/solve/codewords.h"

#include "core/simulation/solve/codepatterns.h"
#include "core/simulation/solve/language.h"

#include <QRegularExpression>

#include <algorithm>

namespace daao::coding {

using namespace Qt::StringLiterals;
using enum Pattern::Extra;

namespace {

/// -1: the nearest verb before throws away; 1: it keeps; 0: there is none.
int attitudeBefore(const QString &clause, qsizetype at)
{
    static const QRegularExpression verb(
        u"\\b(?:(remov\\w*|drop\\w*|discard\\w*|delet\\w*|ignor\\w*|exclud\\w*|skip\\w*|eliminat\\w*|"
        u"throw\\w*(?: out| away)?|filter\\w* out|leav\\w* out|without|rid of|omit\\w*|"
        "reject\\w*|strip\\w*|weed\\w*(?: out)?|except|toss\\w*)|(keep\\w*|retain\\w*|select\\w*|filter\\w*|tak\\w*|choos\\w*|pick\\w*|leav\\w*|preserv\\w*|consider\\w*|only|those|sum|count))\\b"_s);
    int attitude = 0;
    const qsizetype from = std::max(clause.lastIndexOf(u';', at), clause.lastIndexOf(u". "_s, at)) + 1;
    auto matches = verb.globalMatch(QStringView(clause).mid(from, at - from));
    while (matches.hasNext()) {
        const auto match = matches.next();
        attitude = match.capturedStart(1) >= 0 ? -1 : 1;
    }
    return attitude;
}

qint64 lastNumber(const QRegularExpressionMatch &match)
{
    for (int i = match.lastCapturedIndex(); i > 0; --i) {
        const QString captured = match.captured(i);
        bool isNumber = false;
        const qint64 value = captured.toLongLong(&isNumber);
        if (isNumber)
            return value;
        if (const int count = prose::countOf(captured); count >= 0)
            return count;
    }
    return 0;
}

bool captures(const QRegularExpressionMatch &match, QStringView word)
{
    for (int i = 1; i <= match.lastCapturedIndex(); ++i)
        if (match.captured(i) == word)
            return true;
    return false;
}

/// Fills in what a stage of the list family needs; false: this cannot be said with our stages.
bool completeNumberStep(const Pattern &pattern, const QRegularExpressionMatch &match, const QString &clause,
                        CodeTask::Step &step)
{
    const bool gone = attitudeBefore(clause, match.capturedStart()) < 0;
    using enum CodeTask::Stage;
    step.number = 0;
    switch (pattern.stage) {
    case RotateLeft:
        step.number = std::max<qint64>(lastNumber(match), match.captured().contains(u"twice") ? 2 : 1);
        if (captures(match, u"right"))
            step.number = -step.number;
        return true;
    case SortAscending: {
        static const QStringList down{u"descending"_s,   u"decreasing"_s,    u"falling"_s,
                                      u"largest"_s,      u"biggest"_s,       u"highest"_s,
                                      u"greatest"_s,     u"downwards"_s,     u"high to low"_s,
                                      u"big to small"_s, u"reverse order"_s, u"reversed order"_s};
        for (const QString &word : down)
            if (captures(match, word))
                step.stage = SortDescending;
        return true;
    }
    case MapAdd:
        step.number = pattern.extra == Signed ? -lastNumber(match) : lastNumber(match);
        return true;
    case KeepDivisible:
        step.number = lastNumber(match);
        return !gone;
    case KeepEven:
        if ((pattern.extra == Unknown) != gone)
            step.stage = KeepOdd;
        return true;
    case KeepPositive:
        if (pattern.extra == Sorting) // zeros and negative numbers are thrown away
            return gone;
        if (pattern.extra == Ignore) { // not positive
            step.stage = KeepPositive;
            return gone;
        }
        return !gone;
    case KeepNegative:
        if (pattern.extra == Sorting)
            return gone;
        if (pattern.extra == Ignore) { // not negative
            step.stage = gone ? KeepNegative : KeepGreater;
            step.number = gone ? 0 : -1;
            return true;
        }
        if (gone) {
            step.stage = KeepGreater;
            step.number = -1;
        }
        return true;
    case KeepGreater: {
        const qint64 bound = lastNumber(match);
        const bool above = pattern.extra == Filter || pattern.extra == Signed;
        if (above == gone)
            break;
        const bool strict = pattern.extra == Filter || pattern.extra == Shift; // what stays: > bound
        step.number = strict ? bound : bound - 1;
        if (step.number == 0)
            step.stage = KeepPositive;
        return true;
    }
    default:
        return true;
    }
    if (pattern.stage == KeepGreater && lastNumber(match) == 0) { // below zero
        const bool below = pattern.extra == Replace;
        step.stage = KeepNegative;
        return (below && !gone) || (pattern.extra == Signed && gone);
    }
    return false;
}

QString characterOf(const QString &captured)
{
    return captured.compare(u"space", Qt::CaseInsensitive) == 0 ? u" "_s : captured;
}

bool completeTextStep(const Pattern &pattern, const QRegularExpressionMatch &match, const QString &written,
                      CodeTask::Step &step)
{
    if (pattern.stage == CodeTask::StrReplace) {
        const int from = pattern.extra == Signed ? 2 : 1; // "put B in the place of A"
        step.from = characterOf(written.mid(match.capturedStart(from), match.capturedLength(from)));
        step.to = characterOf(written.mid(match.capturedStart(3 - from), match.capturedLength(3 - from)));
        return step.from.size() == 1 && step.to.size() == 1;
    }
    if (pattern.stage == CodeTask::StrCaesar) {
        const QString phrase = match.captured();
        const bool back = phrase.contains(u"backward") || phrase.contains(u"left")
                          || phrase.contains(u" back ") || phrase.contains(u"earlier");
        step.number = back ? -lastNumber(match) : lastNumber(match);
    }
    return true;
}

/// What is left of a text once its known steps are gone must not ask for more.
bool asksForMore(const QString &rest, bool onText)
{
    static const QRegularExpression more(
        u"\\b(?:multipl\\w*|divid\\w*|cub(?:e|es|ed|ing)|averag\\w*|mean|remainder|quotient|concatenat\\w*|"
        u"palindrom\\w*|primes?|factorial\\w*|pairs?|"
        "difference|squareroot|square "
        "root|zip|merge|interleav\\w*|split|append\\w*|insert\\w*|prepend\\w*|round\\w*|halv\\w*|half|"
        "triple\\w*|third|"
        "increas\\w*|decreas\\w*|subtract\\w*|rotat\\w*|shift\\w*|fibonacci|modulo|power|logarithm|"
        "anagram\\w*|substring\\w*|transpos\\w*|"
        "chunk\\w*|window\\w*|dictionary|json|csv|file|web|server|class|database|url|http)\\b"_s);
    return more.match(rest).hasMatch() || (onText && rest.contains(u"replac"));
}

} // namespace

QList<Mention> mentionsIn(const QString &description, const QString &written, bool onText, bool &understood)
{
    QList<Mention> mentions;
    QString rest = description;
    for (const Pattern &pattern : onText ? textPatterns() : numberPatterns()) {
        auto matches = pattern.expression.globalMatch(rest);
        while (matches.hasNext()) {
            const auto match = matches.next();
            Mention mention{.kind = pattern.kind, .begin = match.capturedStart(), .end = match.capturedEnd()};
            mention.step.stage = pattern.stage;
            const bool complete = onText ? completeTextStep(pattern, match, written, mention.step)
                                         : completeNumberStep(pattern, match, description, mention.step);
            understood = understood && complete;
            const QString lead = description.left(mention.begin).right(14);
            mention.relative =
                pattern.kind == Mention::Trait
                && (lead.endsWith(u"that are ") || lead.endsWith(u"which are ") || lead.endsWith(u"that ")
                    || lead.endsWith(u"which ") || lead.endsWith(u"that is "));
            const bool participle =
                QStringView(description).mid(mention.begin, mention.end - mention.begin).endsWith(u"ed");
            if (pattern.kind == Mention::Head && participle && !lead.trimmed().isEmpty()
                && !lead.trimmed().endsWith(u';') && !lead.endsWith(u"the "))
                mention.kind = Mention::Trait; // "the even numbers, squared"
            mentions.append(mention);
        }
        for (const Mention &mention : mentions)
            for (qsizetype i = mention.begin; i < mention.end; ++i)
                rest[i] = u'_';
    }
    std::ranges::sort(mentions, {}, &Mention::begin);
    understood = understood && !asksForMore(rest, onText);
    return mentions;
}

} // namespace daao::coding
