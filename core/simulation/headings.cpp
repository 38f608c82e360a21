#include "core/simulation/headings.h"

#include <algorithm>
#include <array>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// Nouns by what a passage under them is; matched as prefixes of the words of a heading.
struct Nouns
{
    Passage::Kind kind;
    bool people; ///< names who speaks; what they say decides where it is named too
    std::initializer_list<QStringView> stems;
};

const std::array<Nouns, 7> headNouns{{
    {Passage::Remark, false, {u"critiq",     u"criticism",  u"feedback",    u"comment",    u"remark",
                              u"objection",  u"verdict",    u"finding",     u"assessment", u"revie",
                              u"evaluation", u"judgement",  u"judgment",    u"complaint",  u"weakness",
                              u"flaw",       u"mistake",    u"issues",      u"concern",    u"audit",
                              u"diagnos",    u"inspection", u"shortcoming", u"notes"}},
    {Passage::Remark,
     true,
     {u"reviewer", u"critic", u"auditor", u"checker", u"referee", u"grader", u"judge", u"inspector",
      u"examiner"}},
    {Passage::Report,
     false,
     {u"failure", u"failing", u"failed", u"traceback", u"error", u"checks", u"tes", u"log", u"exception",
      u"case", u"report", u"what happened"}},
    {Passage::ToolOutput,
     false,
     {u"output", u"observation", u"result", u"stdout", u"printed", u"console", u"terminal", u"returned",
      u"execution"}},
    {Passage::Answer, false, {u"candidate",  u"solution",  u"answer",     u"response",    u"proposal",
                              u"proposed",   u"attempt",   u"draft",      u"opinion",     u"submission",
                              u"suggestion", u"suggested", u"program",    u"code",        u"function",
                              u"script",     u"implement", u"working",    u"derivation",  u"attempted",
                              u"reply",      u"replies",   u"version",    u"entry",       u"entries",
                              u"position",   u"view",      u"conclusion", u"alternative", u"guess",
                              u"analysis",   u"analyses",  u"reasoning",  u"idea",        u"contribution"}},
    {Passage::Answer,
     true,
     {u"agent",       u"peer",     u"colleague",     u"student",   u"expert",  u"participant", u"solver",
      u"contributor", u"teammate", u"assistant",     u"classmate", u"debater", u"someone",     u"somebody",
      u"friend",      u"panel",    u"member",        u"model",     u"author",  u"writer",      u"worker",
      u"analyst",     u"speaker",  u"mathematician", u"partner",   u"person",  u"reasoner",    u"others"}},
    {Passage::Question,
     false,
     {u"question", u"problem", u"task", u"query", u"exercise", u"puzzle", u"riddle", u"assignment",
      u"request"}},
}};

const QList<QStringView> instructionHeads{u"format", u"instruction", u"rule",       u"guideline", u"note",
                                          u"form",   u"example",     u"hint",       u"important", u"reminder",
                                          u"tools",  u"available",   u"requirement"};

const QList<QStringView> imperatives{
    u"reply",      u"answer",     u"respond",     u"write",      u"give",       u"end",       u"finish",
    u"state",      u"put",        u"use",         u"say",        u"output",     u"print",     u"return",
    u"choose",     u"pick",       u"select",      u"decide",     u"now",        u"please",    u"check",
    u"verify",     u"judge",      u"read",        u"compare",    u"conclude",   u"close",     u"provide",
    u"tell",       u"you",        u"your",        u"think",      u"which",      u"determine", u"evaluate",
    u"assess",     u"consider",   u"considering", u"using",      u"taking",     u"based",     u"in",
    u"is",         u"are",        u"does",        u"do",         u"if",         u"name",      u"identify",
    u"report",     u"list",       u"point",       u"find",       u"look",       u"explain",   u"show",
    u"solve",      u"work",       u"correct",     u"fix",        u"improve",    u"rewrite",   u"produce",
    u"repair",     u"examine",    u"inspect",     u"weigh",      u"rank",       u"vote",      u"settle",
    u"submit",     u"go",         u"revise",      u"update",     u"reconsider", u"criticise", u"criticize",
    u"scrutinise", u"scrutinize", u"critique",    u"audit",      u"what",       u"how",       u"after",
    u"having",     u"with",       u"from",        u"treat",      u"act",        u"begin",     u"start",
    u"keep",       u"make",       u"mend",        u"study",      u"one",        u"only",      u"just",
    u"remember",   u"where",      u"when",        u"above",      u"weighing",   u"given",     u"hunt",
    u"refine",     u"polish",     u"amend",       u"rework",     u"debug",      u"enhance",   u"proofread",
    u"grade",      u"rate",       u"trust",       u"critically", u"carefully",  u"then",      u"finally",
    u"elect",      u"nominate",   u"be",          u"take",       u"has",        u"can",       u"would",
    u"describe"};

bool beginsWithAny(QStringView word, std::initializer_list<QStringView> stems)
{
    return std::ranges::any_of(stems, [word](QStringView stem) { return word.startsWith(stem); });
}

bool isLabel(const QString &word)
{
    if (word.size() == 1)
        return word[0].isDigit() || (word[0] >= u'a' && word[0] <= u'z');
    return word.size() == 2 && word[0].isDigit() && word[1].isDigit();
}

/// "first" anywhere, "one" after a noun.
QString spelledLabel(const QString &word, bool counted)
{
    static const QStringList cardinals{u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s, u"six"_s};
    static const QStringList ordinals{u"first"_s,  u"second"_s, u"third"_s,
                                      u"fourth"_s, u"fifth"_s,  u"sixth"_s};
    const auto index = std::max(counted ? cardinals.indexOf(word) : -1, ordinals.indexOf(word));
    return index < 0 ? QString() : QString::number(index + 1);
}

const Nouns *nounsOf(QStringView word)
{
    for (const bool people : {true, false}) { // the longer word first: who speaks before what is said
        for (const auto &nouns : headNouns) {
            if (nouns.people == people && beginsWithAny(word, nouns.stems))
                return &nouns;
        }
    }
    return nullptr;
}

/// What stands under a heading: the first thing it names ("comments on solution 2" is a remark), the second
/// part of a compound ("program output"), or what the person named there would give.
std::optional<Passage::Kind> kindOfHead(const QStringList &words)
{
    const Nouns *person = nullptr;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (person && (words[i] == u"asked" || words[i] == u"asks"))
            return Passage::Question; // "Anna was asked:"
        const Nouns *nouns = nounsOf(words[i]);
        if (!nouns)
            continue;
        if (nouns->people) {
            person = person ? person : nouns;
            continue;
        }
        const Nouns *next = i + 1 < words.size() ? nounsOf(words[i + 1]) : nullptr;
        return next && !next->people ? next->kind : nouns->kind;
    }
    return person ? std::optional(person->kind) : std::nullopt;
}

/// The label in a heading: "candidate 2", "agent B (sim-mini)", "first solution", "proposal number 3".
QString labelIn(const QStringList &words, bool anywhere = false)
{
    static const QStringList counters{u"number"_s, u"no"_s, u"nr"_s, u"id"_s, u"label"_s};
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool counted = i > 0 && (nounsOf(words[i - 1]) || counters.contains(words[i - 1]));
        const bool article = words[i] == u"a" && i + 1 < words.size() && i == 0;
        if (isLabel(words[i]) && !article && (counted || anywhere) && words[i] != u"s")
            return words[i].toUpper();
        const QString spelled = spelledLabel(words[i], counted);
        if (!spelled.isEmpty())
            return spelled;
    }
    return {};
}

/// "2. …", "(B) …", "[3] …", "#1: …": an entry of a list.
std::optional<Head> enumerator(QStringView line)
{
    qsizetype i = 0;
    const bool bracket = line.startsWith(u'(') || line.startsWith(u'[') || line.startsWith(u'#');
    if (bracket)
        ++i;
    const qsizetype from = i;
    while (i < line.size() && line[i].isDigit() && i - from < 2)
        ++i;
    if (i == from && i < line.size() && line[i] >= u'A' && line[i] <= u'J')
        ++i;
    if (i == from)
        return std::nullopt;
    const auto label = line.mid(from, i - from);
    if (i >= line.size() || !QStringView(u")].:").contains(line[i]))
        return std::nullopt;
    ++i;
    if (i < line.size() && line[i] == u':')
        ++i;
    if (i < line.size() && !line[i].isSpace())
        return std::nullopt;
    return Head{Passage::Item, label.toString(), {}, line.mid(i).trimmed().toString()};
}

QStringView withoutMarkup(QStringView line)
{
    while (!line.isEmpty() && QStringView(u"#*_=~|- \t•>").contains(line.front()))
        line = line.mid(1);
    while (!line.isEmpty() && QStringView(u"#*_=~|- \t").contains(line.back()))
        line.chop(1);
    return line;
}

bool isMarkedUp(QStringView line)
{
    return line.startsWith(u'#') || line.startsWith(u"**") || line.startsWith(u"==") || line.startsWith(u"--")
           || line.startsWith(u"__") || (line.startsWith(u'[') && line.endsWith(u']'))
           || (line.startsWith(u'<') && line.endsWith(u'>'));
}

/// The last sentence of what stands before a colon: only that announces what follows.
QStringView lastSentence(QStringView text)
{
    for (qsizetype i = text.size() - 2; i > 0; --i)
        if (text[i + 1].isSpace() && QStringView(u".?!").contains(text[i]))
            return text.mid(i + 1).trimmed();
    return text;
}

/// The part of a line that could be a heading, and what follows it.
std::optional<std::pair<QStringView, QStringView>> splitHead(QStringView line, QStringView bare)
{
    qsizetype colon = bare.indexOf(u':');
    if (colon > 0 && bare.left(colon).count(u'"') % 2 == 1)
        colon = -1; // `finish with "Verdict: …"`: within a quotation
    if (colon > 0 && colon <= 110
        && (colon + 1 == bare.size() || bare[colon + 1].isSpace() || bare[colon + 1] == u'*'))
        return std::pair{bare.left(colon), QStringView(bare.mid(colon + 1))};
    if (isMarkedUp(line) && bare.size() <= 60)
        return std::pair{bare, QStringView()};
    // "Candidate 1 - 42", "Solution B) …", "Agent 2 — …"
    qsizetype space = bare.indexOf(u' ');
    if (space <= 0 || space > 20)
        return std::nullopt;
    qsizetype i = space + 1;
    while (i < bare.size() && bare[i].isLetterOrNumber())
        ++i;
    if (!isLabel(bare.mid(space + 1, i - space - 1).toString().toLower()))
        return std::nullopt;
    const qsizetype end = i;
    while (i < bare.size() && bare[i].isSpace())
        ++i;
    if (i == bare.size() || QStringView(u")].-–—>=").contains(bare[i]))
        return std::pair{bare.left(end), i == bare.size() ? QStringView() : QStringView(bare.mid(i + 1))};
    return std::nullopt;
}

/// A bare "Answer:" inside somebody's solution is its last line, not a new heading.
bool isBareConclusion(const QStringList &words)
{
    static const QStringList conclusion{
        u"answer"_s,   u"answers"_s, u"final"_s,     u"the"_s,        u"my"_s,        u"so"_s,
        u"solution"_s, u"is"_s,      u"result"_s,    u"conclusion"_s, u"reasoning"_s, u"working"_s,
        u"step"_s,     u"steps"_s,   u"output"_s,    u"check"_s,      u"code"_s,      u"program"_s,
        u"thus"_s,     u"hence"_s,   u"therefore"_s, u"explanation"_s};
    return std::ranges::all_of(words,
                               [](const QString &word) { return conclusion.contains(word) || isLabel(word); })
           && std::ranges::none_of(words,
                                   [](const QString &word) { return isLabel(word) && !word[0].isDigit(); });
}

} // namespace

QStringList wordsOf(QStringView line)
{
    QStringList words;
    QString word;
    for (const QChar c : line) {
        if (c.isLetterOrNumber()) {
            word += c.toLower();
        } else if (!word.isEmpty() && c != u'\'' && c != u'’') {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

bool isImperative(QStringView word)
{
    return std::ranges::find(imperatives, word) != imperatives.end();
}

std::optional<Head> headingOf(QStringView line, Passage::Kind current)
{
    const QStringView bare = withoutMarkup(line);
    if (bare.isEmpty())
        return std::nullopt;
    const auto split = splitHead(line, bare);
    if (!split)
        return enumerator(bare);
    const QStringView announcing = lastSentence(split->first);
    const auto words = wordsOf(announcing);
    const bool inside = current == Passage::Answer || current == Passage::Item || current == Passage::Remark;
    const bool midLine = announcing.size() < split->first.size() && !split->second.trimmed().isEmpty();
    if (words.isEmpty() || words.size() > 18 || midLine)
        return enumerator(bare);
    if (words.size() == 1 && isLabel(words[0]))
        return enumerator(bare);
    Head head{Passage::Plain, labelIn(words), split->first.toString(), split->second.trimmed().toString()};
    while (head.rest.startsWith(u'*'))
        head.rest.remove(0, 1);
    const auto kind = kindOfHead(words);
    const auto tells = [](Passage::Kind of) { return of == Passage::ToolOutput || of == Passage::Report; };
    if (kind && tells(*kind) && tells(current) && words.size() <= 3)
        return std::nullopt; // "Error: …" is a line of the output
    if (kind == Passage::Remark && words.size() == 1 && !inside && head.rest.count(u' ') <= 1
        && !head.rest.isEmpty())
        return std::nullopt; // "Verdict: wrong": how to write a verdict, not a verdict
    const bool instruction = words.size() <= 4 && std::ranges::any_of(words, [](const QString &word) {
                                 return std::ranges::any_of(instructionHeads, [&](QStringView stem) {
                                     return word.startsWith(stem);
                                 });
                             });
    static const QStringList sources{u"by"_s, u"from"_s, u"of"_s, u"given"_s};
    const bool attributed = words.size() > 1 && sources.contains(words[1]); // "answer by Anna"
    const bool outputHead = words.size() == 1 && kind == Passage::ToolOutput;
    static const QStringList objects{u"the"_s, u"this"_s, u"it"_s, u"its"_s, u"any"_s, u"your"_s, u"each"_s};
    const bool verbFirst = words.size() > 2 && objects.contains(words[1]) && !nounsOf(words[0]);
    const bool commands =
        (verbFirst || isImperative(words[0])) && head.label.isEmpty() && !attributed && !outputHead;
    if (!kind || instruction || commands) {
        const bool newTopic = instruction || (commands && words.size() > 2);
        return newTopic && !enumerator(bare) ? std::optional(Head{Passage::Plain, {}, {}, line.toString()})
                                             : enumerator(bare);
    }
    if (head.label.isEmpty() && isBareConclusion(words)) {
        if (inside || words.contains(u"step"_s))
            return std::nullopt;
        if (head.rest.startsWith(u'<') || head.rest.startsWith(u'[') || head.rest.startsWith(u'{')
            || head.rest.startsWith(u'.') || head.rest.startsWith(u'…') || head.rest.startsWith(u'_'))
            return std::nullopt; // how to write the answer, not an answer
    }
    if (words.contains(u"step"_s) && inside)
        return std::nullopt;
    head.kind = *kind;
    return head;
}

std::optional<Tag> tagOf(QStringView line)
{
    if (!line.startsWith(u'<') || line.size() < 3 || !line[1].isLetter())
        return std::nullopt;
    const qsizetype close = line.indexOf(u'>');
    if (close < 0)
        return std::nullopt;
    const auto inside = line.mid(1, close - 1);
    qsizetype i = 0;
    while (i < inside.size() && (inside[i].isLetterOrNumber() || inside[i] == u'_' || inside[i] == u'-'))
        ++i;
    const auto words = wordsOf(inside);
    const auto kind = kindOfHead(wordsOf(inside.left(i).toString().replace(u'_', u' ')));
    if (!kind)
        return std::nullopt;
    QString name = inside.left(i).toString();
    QString label = labelIn(words, true);
    QString digits;
    for (const QChar c : name)
        if (c.isDigit())
            digits += c;
    return Tag{*kind, name, label.isEmpty() ? digits : label, close + 1};
}

} // namespace daao
