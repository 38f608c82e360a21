#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/solvers.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Stage = CodeTask::Stage;

/// One way of saying a stage. Group "n" holds its number, "from" and "to" its characters.
struct Phrase
{
    Stage stage;
    QRegularExpression pattern;
    qint64 sign = 1;
};

QRegularExpression words(const char16_t *pattern)
{
    QRegularExpression expression(QString::fromUtf16(pattern), QRegularExpression::CaseInsensitiveOption);
    expression.optimize();
    return expression;
}

// KEEP and DROP begin a clause; what is kept or dropped follows within the same clause.
#define KEEP u"\\b(?:keep|retain|select|filter|pick|leave|preserve)\\w*\\b[^.;,\\n]{0,40}?"
#define DROP                                                                                                 \
    u"\\b(?:drop|discard|remov|throw|delet|eliminat|strip|exclud|ignor|filter)\\w*\\b[^.;,\\n]{0,30}?"

const std::vector<Phrase> &listPhrases()
{
    using enum CodeTask::Stage;
    static const std::vector<Phrase> phrases{
        {EveryOther, words(u"\\b(?:every (?:other|second)|alternate|even "
                           u"(?:index|indices|position))|ind(?:ex|ices|exes) 0, ?2")},
        {DropFirst, words(DROP u"\\bfirst (?:element|number|item|entry|value|one)|\\bskip\\w* the "
                               u"first|\\ball but the first|without (?:its|the) first")},
        {KeepEven, words(KEEP u"\\beven\\b(?! ind| pos)|" DROP u"\\bodd\\b")},
        {KeepOdd, words(KEEP u"\\bodd\\b|" DROP u"\\beven\\b(?! ind| pos)")},
        {KeepPositive, words(KEEP u"\\b(?:positive|greater than (?:0|zero)|above zero)")},
        {KeepNegative, words(KEEP u"\\b(?:negative|below zero|less than (?:0|zero))")},
        {KeepGreater, words(KEEP u"\\b(?:greater|larger|bigger|higher|more) than "
                                 u"(?<n>-?\\d+)|" KEEP u"\\b(?:above|exceed\\w*|over) (?<n2>-?\\d+)")},
        {KeepDivisible, words(KEEP u"\\b(?:divisible by|multiples? of) (?<n>\\d+)")},
        {MapSquare, words(u"\\bsquar(?:e|es|ing) "
                          u"(?:each|every|all|the|of)|\\b(?:each|every|all)[^.;,\\n]{0,20}\\bsquared?\\b|by "
                          u"itself\\b|by its square")},
        {MapDouble, words(u"\\bdoubl(?:e|es|ing) (?:each|every|all|the|what)|\\bmultipl\\w+ "
                          u"[^.;,\\n]{0,25}\\bby (?:2|two)\\b|by twice its")},
        {MapNegate, words(u"\\bnegat(?:e|es|ing)\\b|\\b(?:flip|chang|switch|revers|invert)\\w* the "
                          u"sign|opposite sign|sign of (?:each|every)|by its opposite")},
        {MapAdd, words(u"\\badd\\w* (?<n>-?\\d+) to|\\bincreas\\w* [^.;,\\n]{0,25}\\bby (?<n2>\\d+)|\\braise "
                       u"[^.;,\\n]{0,25}\\bby (?<n3>\\d+)")},
        {MapAdd,
         words(u"\\bsubtract\\w* (?<n>\\d+) from|\\bdecreas\\w* [^.;,\\n]{0,25}\\bby "
               u"(?<n2>\\d+)|\\b(?:reduce|lower) [^.;,\\n]{0,25}\\bby (?<n3>\\d+)"),
         -1},
        {MapAbs, words(u"\\babsolute value|\\bmagnitude|\\b(?:drop|ignor|remov)\\w* the sign")},
        {SortDescending, words(u"\\b(?:descending|decreasing|falling)\\b|\\b(?:largest|biggest|greatest|"
                               u"highest)(?: \\w+)? (?:to|first)\\b|from (?:the )?(?:largest|biggest|high)")},
        {SortAscending, words(u"\\b(?:ascending|increasing|rising)\\b|\\b(?:smallest|lowest)(?: \\w+)? "
                              u"(?:to|first)\\b|from (?:the )?(?:smallest|low)|\\bsort(?:s|ed|ing)? (?:the "
                              u")?(?:list|numbers|values|it|them)\\b(?![^.;,\\n]{0,30}(?:descend|decreas|"
                              u"falling|largest|biggest|highest))")},
        {RunningSum, words(u"\\b(?:running|cumulative|prefix|partial) (?:sum|total)|up to and including")},
        {RotateLeft, words(u"\\brotat\\w* [^.;,\\n]{0,40}?(?:by )?(?<n>\\d+)|\\bshift\\w* "
                           u"[^.;,\\n]{0,25}left\\w* by (?<n2>\\d+)")},
        {Unique, words(u"\\bduplicat|\\bdistinct\\b|\\buniqu|\\brepeat(?:s|ed|ing) "
                       u"(?:element|number|value|entr)|first (?:occurrence|appearance) of each")},
        {Reverse,
         words(u"\\brevers\\w* (?:the )?(?:list|order|numbers|sequence|it\\b|elements|values)|\\bback to "
               u"front|\\bin reverse(?:d)? order|opposite order")},
        {Median, words(u"\\bmedian\\b|middle value of the sorted")},
        {MostCommon, words(u"\\bmost (?:common|frequent|often)|\\boccurs? most|\\bmode\\b")},
        {Product, words(u"\\bproduct\\b|multipl\\w+ (?:all|everything|them)[^.;,\\n]{0,20}together")},
        {Sum, words(u"\\b(?:return|give|compute|find|then|take|be|is|yield)?\\w* ?the (?:sum|total)\\b(?! of "
                    u"all elements up)|\\badd\\w* (?:\\w+ ){0,3}(?:up|together)\\b|\\bsums? (?:up|of "
                    u"what|the|all|them)\\b")},
        {Max, words(u"\\bthe (?:largest|biggest|greatest|highest|maximum)(?! ?(?:first|to))(?: "
                    u"(?:number|value|element|one|entry|of))?|\\bmaximum\\b")},
        {Min, words(u"\\bthe (?:smallest|lowest|least|minimum)(?! ?(?:first|to))(?: "
                    u"(?:number|value|element|one|entry|of))?|\\bminimum\\b")},
        {Count, words(u"\\bhow many\\b|\\bthe (?:number|count) of (?:the "
                      u")?(?:remaining|elements|numbers|items|values|entries|what)|\\bcount(?:s)? (?:the "
                      u"|how |what |of )?|\\blength of the (?:list|result)")},
    };
    return phrases;
}

const std::vector<Phrase> &textPhrases()
{
    using enum CodeTask::Stage;
    static const std::vector<Phrase> phrases{
        {StrLongestWordLength,
         words(u"\\blength of the longest word|\\bhow long (?:is )?the longest word|longest word'?s length")},
        {StrCountVowels, words(u"\\b(?:how many|number of|count\\w*(?: the| of| all)*) vowels")},
        {StrCountWords, words(u"\\b(?:how many|number of|count\\w*(?: the| of| all)*) words")},
        {StrCountDistinct,
         words(u"\\b(?:how many|number of|count\\w*(?: the| of| all)*) (?:distinct|different|unique)")},
        {StrCountDigits, words(u"\\b(?:how many|number of|count\\w*(?: the| of| all)*) (?:digits|numerals)")},
        {StrSwapCase,
         words(u"\\bswap\\w* [^.;\\n]{0,20}case|upper[- ]?case [^.;\\n]{0,25}lower[- ]?case "
               u"(?:ones?|letters?)?[^.;\\n]{0,10}and|\\b(?:invert|flip|toggle)\\w* [^.;\\n]{0,15}case")},
        {StrCapitalizeWords, words(u"\\bcapitali[sz]\\w* (?:the first letter of )?(?:each|every|all|the) "
                                   u"word|\\btitle case|first letter of (?:each|every) word")},
        {StrReverseWords,
         words(u"\\b(?:revers|invert|flip)\\w* (?:the )?(?:order of (?:the |its )?)?words|\\b(?:the )?words "
               u"[^.;,\\n]{0,20}(?:reverse|opposite)|order of (?:the |its )?words")},
        {StrReplace, words(u"\\b(?:replac|substitut|chang|turn)\\w* "
                           u"(?:each|every|all|any)?[^\"'`.;\\n]{0,25}[\"'`](?<from>[^\"'`])[\"'`][^\"'`.;"
                           u"\\n]{0,25}[\"'`](?<to>[^\"'`])[\"'`]|\\bput\\w* [\"'`](?<to2>[^\"'`])[\"'`] "
                           u"[^\"'`.;\\n]{0,25}[\"'`](?<from2>[^\"'`])[\"'`]")},
        {StrCaesar,
         words(u"\\bcaesar|\\b(?:shift|mov|rotat)\\w* (?:each|every|all|the) (?:letter|character)")},
        {StrRunLength,
         words(u"\\brun[- ]?length|\\b(?:each|every) run\\b|runs? of (?:the same|equal|identical|repeated)")},
        {StrUniqueChars,
         words(u"first (?:occurrence|appearance) of (?:each|every)|\\bduplicat|\\brepeat(?:s|ed|ing) "
               u"(?:char|letter)|\\b(?:only|keep) [^.;,\\n]{0,15}(?:distinct|unique)|seen before|occurred "
               u"before|already (?:occurred|appeared)")},
        {StrDropVowels, words(DROP u"\\bvowels?")},
        {StrKeepLetters,
         words(KEEP u"\\b(?:letters|alphabetic\\w*)"
                    u"\\b|" DROP u"\\b(?:that|which) (?:is|are) not (?:a )?letters?|\\bnon-?letters")},
        {StrKeepDigits, words(KEEP u"\\b(?:digits|numerals)\\b")},
        {StrDoubleChars,
         words(u"\\b(?:doubl|repeat|duplicat)\\w* (?:each|every) (?:char|letter)|\\b(?:each|every) character "
               u"[^.;,\\n]{0,15}(?:twice|doubled|two times)|(?:each|every) character twice")},
        {StrSortChars, words(u"\\b(?:sort|order|arrang)\\w* (?:the |its |all )?(?:char|letters)")},
        {StrUpper, words(u"\\b(?:mak|convert|turn|chang|put|writ|transform)\\w* [^.;\\n]{0,30}(?:upper[- "
                         u"]?case|capitals?\\b|capital letters)|\\buppercas|\\bto upper[- ]?case")},
        {StrLower, words(u"\\b(?:mak|convert|turn|chang|put|writ|transform)\\w* [^.;\\n]{0,30}(?:lower[- "
                         u"]?case|small letters)|\\blowercas|\\bto lower[- ]?case")},
        {StrReverse,
         words(u"\\brevers\\w* (?:the |its )?(?:string|text|char|letters|it\\b|sentence|result|order of "
               u"(?:the |its )?(?:char|letters))|\\bbackwards?\\b|\\bcharacters? in "
               u"(?:reverse|opposite)|\\bback to front")},
    };
    return phrases;
}

#undef KEEP
#undef DROP

struct Heading
{
    QString name;
    QString parameter;
};

std::optional<Heading> headingOf(const QString &text)
{
    static const QRegularExpression defined(
        u"\\bdef\\s+([A-Za-z_]\\w*)\\s*\\(\\s*([A-Za-z_]\\w*)?[^)\\n]*\\)"_s);
    static const QRegularExpression called(
        u"(?:function|helper|implement|define|write|method|called|named|name it|code)\\b[^.`\\n]{0,40}`?\\b([A-Za-z]\\w*_\\w+|[A-Za-z_]\\w*(?=\\s*\\(|`))`?(?:\\s*\\(\\s*([A-Za-z_]\\w*)?\\s*\\))?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quoted(u"`([A-Za-z_]\\w*)(?:\\(([A-Za-z_]\\w*)\\))?`"_s);
    static const QRegularExpression asserted(u"\\bassert\\s+([A-Za-z_]\\w*)\\("_s);
    for (const QRegularExpression *pattern : {&defined, &quoted, &called, &asserted}) {
        const auto match = pattern->match(text);
        if (match.hasMatch())
            return Heading{match.captured(1), match.captured(2)};
    }
    return std::nullopt;
}

/// What the function shall do, without examples, checks and remarks in brackets; the same length as the text.
QString specificationOf(const QString &text)
{
    static const QRegularExpression lines(u"^\\s*>>>[^\\n]*\\n[^\\n]*$|^\\s*assert\\b[^\\n]*$"_s,
                                          QRegularExpression::MultilineOption);
    QString specification = text;
    const auto blank = [&](const QRegularExpression &pattern) {
        const QString before = specification;
        for (auto it = pattern.globalMatch(before); it.hasNext();) {
            const auto match = it.next();
            for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
                specification[i] = u' ';
        }
    };
    blank(lines);
    static const QRegularExpression pieces(
        u"\\(`[^`\\n]*`[^`\\n]*`[^`\\n]*`\\.?\\)|\\bfor (?:example|instance)\\b[^`\\n]*`[^`\\n]*`(?:[^`.\\n]*`[^`\\n]*`)?|\\((?![^)\\n]*[\"'`])[^()\\n]{4,140}\\)|\\bdef\\s+[^\\n]*"_s,
        QRegularExpression::CaseInsensitiveOption);
    blank(pieces);
    return specification;
}

struct Found
{
    qsizetype begin = 0;
    qsizetype end = 0;
    CodeTask::Step step;
};

qint64 numberOf(const QRegularExpressionMatch &match)
{
    for (const QString &group : {u"n"_s, u"n2"_s, u"n3"_s})
        if (const QString digits = match.captured(group); !digits.isEmpty())
            return digits.toLongLong();
    return 0;
}

/// Caesar: "3 positions forward", "back by 2".
qint64 shiftOf(const QString &text, qsizetype from)
{
    static const QRegularExpression amount(u"(\\d+)"_s);
    static const QRegularExpression back(u"\\b(?:back|left|down)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    qsizetype end = text.indexOf(QRegularExpression(u"[.;\\n]"_s), from);
    const QString clause = text.mid(from, (end < 0 ? text.size() : end) - from);
    const auto match = amount.match(clause);
    const qint64 number = match.hasMatch() ? match.captured(1).toLongLong() : 3;
    return clause.contains(back) ? -number : number;
}

QList<CodeTask::Step> stepsOf(const QString &specification, bool onText)
{
    std::vector<Found> found;
    for (const Phrase &phrase : onText ? textPhrases() : listPhrases())
        for (auto it = phrase.pattern.globalMatch(specification); it.hasNext();) {
            const auto match = it.next();
            Found next{match.capturedStart(), match.capturedEnd(), {.stage = phrase.stage}};
            next.step.number = phrase.sign * numberOf(match);
            if (phrase.stage == CodeTask::StrReplace) {
                next.step.from = match.captured(u"from"_s) + match.captured(u"from2"_s);
                next.step.to = match.captured(u"to"_s) + match.captured(u"to2"_s);
            } else if (phrase.stage == CodeTask::StrCaesar) {
                next.step.number = shiftOf(specification, next.begin);
            }
            // What was recognised earlier in the list of phrases is the more particular reading.
            const bool taken = std::ranges::any_of(
                found, [&](const Found &other) { return next.begin < other.end && other.begin < next.end; });
            if (!taken)
                found.push_back(next);
        }
    std::ranges::sort(found, {}, &Found::begin);
    QList<CodeTask::Step> steps;
    for (const Found &next : found) {
        const bool again = !steps.isEmpty() && steps.last().stage == next.step.stage
                           && next.step.stage == CodeTask::StrCaesar; // one cipher told in two clauses
        if (!again)
            steps.append(next.step);
    }
    return steps;
}

bool endsWithNumber(Stage stage)
{
    return (stage >= CodeTask::Sum && stage <= CodeTask::MostCommon) || stage >= CodeTask::StrCountVowels;
}

/// One line of Python per stage; `x` is the value so far.
QString lineOf(const CodeTask::Step &step)
{
    using enum CodeTask::Stage;
    const QString n = QString::number(step.number);
    switch (step.stage) {
    case KeepEven:
        return u"x = [v for v in x if v % 2 == 0]"_s;
    case KeepOdd:
        return u"x = [v for v in x if v % 2 != 0]"_s;
    case KeepPositive:
        return u"x = [v for v in x if v > 0]"_s;
    case KeepNegative:
        return u"x = [v for v in x if v < 0]"_s;
    case KeepGreater:
        return u"x = [v for v in x if v > %1]"_s.arg(n);
    case KeepDivisible:
        return u"x = [v for v in x if v % %1 == 0]"_s.arg(n);
    case MapSquare:
        return u"x = [v * v for v in x]"_s;
    case MapDouble:
        return u"x = [v * 2 for v in x]"_s;
    case MapNegate:
        return u"x = [-v for v in x]"_s;
    case MapAdd:
        return u"x = [v + (%1) for v in x]"_s.arg(n);
    case MapAbs:
        return u"x = [abs(v) for v in x]"_s;
    case SortAscending:
        return u"x = sorted(x)"_s;
    case SortDescending:
        return u"x = sorted(x, reverse=True)"_s;
    case Reverse:
        return u"x = x[::-1]"_s;
    case Unique:
        return u"x = list(dict.fromkeys(x))"_s;
    case EveryOther:
        return u"x = x[::2]"_s;
    case DropFirst:
        return u"x = x[1:]"_s;
    case RunningSum:
        return u"x = [sum(x[:i + 1]) for i in range(len(x))]"_s;
    case RotateLeft:
        return u"x = x[%1 % len(x):] + x[:%1 % len(x)] if x else x"_s.arg(n);
    case Sum:
        return u"x = sum(x)"_s;
    case Product:
        return u"p = 1\n    for v in x:\n        p *= v\n    x = p"_s;
    case Max:
        return u"x = max(x)"_s;
    case Min:
        return u"x = min(x)"_s;
    case Count:
        return u"x = len(x)"_s;
    case Median:
        return u"x = sorted(x)[(len(x) - 1) // 2]"_s;
    case MostCommon:
        return u"x = max(sorted(set(x)), key=x.count)"_s;
    case StrReverse:
        return u"x = x[::-1]"_s;
    case StrUpper:
        return u"x = x.upper()"_s;
    case StrLower:
        return u"x = x.lower()"_s;
    case StrSwapCase:
        return u"x = x.swapcase()"_s;
    case StrDropVowels:
        return u"x = ''.join(c for c in x if c.lower() not in 'aeiou')"_s;
    case StrKeepLetters:
        return u"x = ''.join(c for c in x if c.isalpha())"_s;
    case StrKeepDigits:
        return u"x = ''.join(c for c in x if c.isdigit())"_s;
    case StrDoubleChars:
        return u"x = ''.join(c * 2 for c in x)"_s;
    case StrSortChars:
        return u"x = ''.join(sorted(x))"_s;
    case StrUniqueChars:
        return u"x = ''.join(dict.fromkeys(x))"_s;
    case StrReverseWords:
        return u"x = ' '.join(x.split(' ')[::-1])"_s;
    case StrCapitalizeWords:
        return u"x = ' '.join(w[:1].upper() + w[1:].lower() for w in x.split(' '))"_s;
    case StrReplace:
        return u"x = x.replace('%1', '%2')"_s.arg(step.from, step.to);
    case StrCaesar:
        return u"x = ''.join(chr((ord(c) - b + (%1)) % 26 + b) if (b := 97 if c.islower() else 65) and c.isascii() and c.isalpha() else c for c in x)"_s
            .arg(n);
    case StrRunLength:
        return u"import itertools\n    x = ''.join(c + str(len(list(g))) for c, g in itertools.groupby(x))"_s;
    case StrCountVowels:
        return u"x = sum(c.lower() in 'aeiou' for c in x)"_s;
    case StrCountWords:
        return u"x = len(x.split())"_s;
    case StrCountDistinct:
        return u"x = len(set(x))"_s;
    case StrLongestWordLength:
        return u"x = max((len(w) for w in x.split()), default=0)"_s;
    case StrCountDigits:
        return u"x = sum(c.isdigit() for c in x)"_s;
    }
    return {};
}

QString functionOf(const Heading &heading, const QStringList &lines)
{
    const QString parameter = heading.parameter.isEmpty() ? u"value"_s : heading.parameter;
    return u"def %1(%2):\n    x = %2\n    %3\n    return x\n"_s.arg(heading.name, parameter,
                                                                    lines.join(u"\n    "_s));
}

/// One plausible bug each: an order mixed up, a step forgotten, an end lost, off by one.
QStringList bugsIn(const Heading &heading, const CodeTask &task, const QStringList &lines)
{
    QStringList wrong;
    const auto add = [&](const QStringList &changed) { wrong.append(functionOf(heading, changed)); };
    const bool number = endsWithNumber(task.steps.last().stage);
    if (lines.size() > 1)
        add(lines.first(lines.size() - (number ? 2 : 1)) + (number ? lines.last(1) : QStringList()));
    if (lines.size() > 2) {
        QStringList swapped = lines;
        swapped.swapItemsAt(0, 1);
        add(swapped);
    }
    if (number)
        add(lines + QStringList{u"x = x + 1"_s});
    else
        add(lines + QStringList{u"x = x[:-1]"_s});
    add(QStringList{u"x = x[1:]"_s} + lines);
    if (number)
        add(lines + QStringList{u"x = x - 1"_s});
    else
        add(lines + QStringList{u"x = x[::-1]"_s});
    return wrong;
}

bool isOnText(const QString &text)
{
    static const QRegularExpression list(
        u"\\b(?:lists?|arrays?|sequences?) (?:of )?(?:\\w+ )?(?:integers|numbers|ints|whole numbers)|\\blist\\[int|\\bintegers\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !text.contains(list);
}

} // namespace

std::optional<Understanding> findCode(const QString &text)
{
    static const QRegularExpression cue(u"\\b(?:function|python|def|method|helper)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression argument(
        u"\\b(?:string|text|str|sentence|list|array|integers|numbers|sequence)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(cue) || !text.contains(argument))
        return std::nullopt;
    const auto heading = headingOf(text);
    if (!heading)
        return std::nullopt;
    const QString specification = specificationOf(text);
    CodeTask task{.entryPoint = heading->name, .onText = isOnText(text)};
    task.steps = stepsOf(specification, task.onText);
    const auto last =
        std::ranges::find_if(task.steps, [](const auto &step) { return endsWithNumber(step.stage); });
    if (last != task.steps.end())
        task.steps.erase(last + 1, task.steps.end());
    if (task.steps.isEmpty())
        return std::nullopt;
    QStringList lines;
    QStringList working;
    for (const CodeTask::Step &step : task.steps) {
        lines.append(lineOf(step));
        working.append(
            u"Step %1 becomes `%2`."_s.arg(lines.size()).arg(lines.last().section(u'\n', -1).trimmed()));
    }
    const QStringList wrong = bugsIn(*heading, task, lines);
    return understood({.structure = task,
                       .working = working,
                       .mistakes = wrong,
                       .program = functionOf(*heading, lines),
                       .wrongPrograms = wrong,
                       .questionText = text.trimmed()});
}

} // namespace daao
