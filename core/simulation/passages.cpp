#include "core/simulation/passages.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

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

bool matches(QStringView word, const QList<QStringView> &words)
{
    return std::ranges::find(words, word) != words.end();
}

bool beginsWithAny(QStringView word, std::initializer_list<QStringView> stems)
{
    return std::ranges::any_of(stems, [word](QStringView stem) { return word.startsWith(stem); });
}

/// The words of a line in lower case; digits count as words.
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

struct Head
{
    Passage::Kind kind = Passage::Plain;
    QString label;
    QString head;
    QString rest;
};

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
        (verbFirst || matches(words[0], imperatives)) && head.label.isEmpty() && !attributed && !outputHead;
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

struct Tag
{
    Passage::Kind kind = Passage::Plain;
    QString name;
    QString label;
    qsizetype end = 0; ///< behind '>'
};

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

bool isRuler(QStringView line)
{
    return line.size() >= 3 && std::ranges::all_of(line, [&](QChar c) { return c == line.front(); })
           && QStringView(u"-=_*~\"'<>+").contains(line.front());
}

bool isFence(QStringView line)
{
    return line.startsWith(u"```") || line.startsWith(u"~~~");
}

bool readsAsInstruction(QStringView line)
{
    const auto words = wordsOf(line.left(200));
    if (words.size() < 2 || !matches(words[0], imperatives))
        return false;
    // Orders that nobody gives within a solution; other verbs must also speak to the reader.
    static const QStringList orders{
        u"judge"_s,      u"audit"_s,      u"evaluate"_s, u"assess"_s,  u"inspect"_s,  u"critique"_s,
        u"criticise"_s,  u"criticize"_s,  u"pick"_s,     u"select"_s,  u"choose"_s,   u"decide"_s,
        u"rank"_s,       u"vote"_s,       u"reply"_s,    u"respond"_s, u"improve"_s,  u"rewrite"_s,
        u"refine"_s,     u"polish"_s,     u"mend"_s,     u"fix"_s,     u"revise"_s,   u"produce"_s,
        u"repair"_s,     u"please"_s,     u"tell"_s,     u"act"_s,     u"identify"_s, u"scrutinise"_s,
        u"scrutinize"_s, u"reconsider"_s, u"provide"_s,  u"amend"_s,   u"rework"_s,   u"debug"_s,
        u"enhance"_s,    u"proofread"_s,  u"grade"_s,    u"rate"_s,    u"examine"_s};
    const bool figures = std::ranges::any_of(line, [](QChar c) { return c.isDigit(); });
    if (orders.contains(words[0]) && !figures)
        return true;
    static const QStringList addressed{
        u"you"_s,       u"your"_s,      u"candidate"_s, u"candidates"_s, u"solution"_s, u"solutions"_s,
        u"answer"_s,    u"answers"_s,   u"number"_s,    u"label"_s,      u"letter"_s,   u"above"_s,
        u"these"_s,     u"them"_s,      u"best"_s,      u"line"_s,       u"reply"_s,    u"verdict"_s,
        u"proposal"_s,  u"responses"_s, u"correct"_s,   u"right"_s,      u"wrong"_s,    u"mistake"_s,
        u"mistakes"_s,  u"question"_s,  u"problem"_s,   u"draft"_s,      u"it"_s,       u"program"_s,
        u"function"_s,  u"work"_s,      u"attempt"_s,   u"one"_s,        u"final"_s,    u"others"_s,
        u"proposals"_s, u"errors"_s,    u"error"_s,     u"flaws"_s,      u"code"_s,     u"result"_s,
        u"response"_s};
    return std::ranges::any_of(words, [](const QString &word) { return addressed.contains(word); });
}

/// Is the last line of a solution its conclusion? What follows after a blank line is then no part of it.
bool concludes(const QString &text)
{
    const QString last = text.trimmed().section(u'\n', -1).toLower();
    return last.contains(u"answer:") || last.contains(u"answer is") || last.contains(u"answer**:")
           || last.contains(u"boxed{") || last.startsWith(u"####") || last.startsWith(u"verdict:");
}

/// Goes through a message line by line.
class Divider
{
public:
    QList<Passage> divide(const QString &message)
    {
        const auto lines = QStringView(message).split(u'\n');
        for (const auto line : lines)
            take(line, line.trimmed());
        finish();
        return std::move(m_done);
    }

private:
    void take(QStringView line, QStringView trimmed)
    {
        if (!m_closing.isEmpty())
            return takeDelimited(line, trimmed);
        if (m_fence)
            return takeFenced(line, trimmed);
        if (isFence(trimmed))
            return openFence(line, trimmed);
        if (trimmed.isEmpty()) {
            m_blank = true;
            return append(line, line);
        }
        if (takeTag(line, trimmed) || takeRuler(line, trimmed) || takeQuote(line, trimmed)
            || takeHeading(line, trimmed))
            return;
        const bool open = m_now.kind != Passage::Plain && m_now.kind != Passage::Question;
        if (open && (m_quoted || (m_blank && (concludes(m_now.text) || readsAsInstruction(trimmed)))))
            begin({});
        append(line, line);
    }

    void takeDelimited(QStringView line, QStringView trimmed)
    {
        const qsizetype at = trimmed.indexOf(m_closing);
        if (at < 0)
            return append(line, line);
        append(line, trimmed.left(at));
        m_closing.clear();
        begin({});
    }

    void takeFenced(QStringView line, QStringView trimmed)
    {
        append(line, line);
        if (!isFence(trimmed))
            return;
        m_fence = false;
        if (m_fenceIsAll)
            begin({});
    }

    void openFence(QStringView line, QStringView trimmed)
    {
        const bool first =
            m_now.kind != Passage::Plain && m_now.kind != Passage::Question && m_now.text.trimmed().isEmpty();
        const bool named = trimmed.size() > 3 && !trimmed.endsWith(u"text");
        m_fence = true;
        m_fenceIsAll = first;
        append(line, first && !named ? QStringView() : line);
    }

    bool takeTag(QStringView line, QStringView trimmed)
    {
        const auto tag = tagOf(trimmed);
        if (!tag)
            return false;
        const QString closing = u"</"_s + tag->name;
        const auto rest = trimmed.mid(tag->end);
        begin({tag->kind, tag->label, tag->name, {}, {}});
        if (const qsizetype at = rest.indexOf(closing); at >= 0) {
            append(line, rest.left(at));
            begin({});
            return true;
        }
        append(line, rest);
        m_closing = closing;
        return true;
    }

    bool takeRuler(QStringView line, QStringView trimmed)
    {
        if (!isRuler(trimmed))
            return false;
        const bool open = m_now.kind != Passage::Plain && m_now.kind != Passage::Question;
        if (open && m_now.text.trimmed().isEmpty()) {
            QString closing = trimmed.toString();
            closing.replace(u'<', u'>');
            m_closing = closing;
            append(line, {});
        } else if (open) {
            begin({});
            append(line, {});
        } else {
            append(line, {});
        }
        return true;
    }

    bool takeQuote(QStringView line, QStringView trimmed)
    {
        if (!trimmed.startsWith(u"> ") || m_now.kind == Passage::Plain || m_now.kind == Passage::Question)
            return false;
        m_quoted = true;
        append(line, trimmed.mid(2));
        return true;
    }

    bool takeHeading(QStringView line, QStringView trimmed)
    {
        const auto head = headingOf(trimmed, m_now.kind);
        if (!head)
            return false;
        begin({head->kind, head->label, head->head, {}, {}});
        append(line, head->rest);
        return true;
    }

    void begin(Passage next)
    {
        finish();
        m_now = std::move(next);
        m_quoted = false;
        m_blank = false;
    }

    void append(QStringView raw, QStringView text)
    {
        m_now.raw += raw;
        m_now.raw += u'\n';
        m_now.text += text;
        m_now.text += u'\n';
        if (!text.trimmed().isEmpty())
            m_blank = false;
    }

    void finish()
    {
        if (m_now.raw.isEmpty())
            return;
        m_now.text = m_now.text.trimmed();
        m_done += m_now;
        m_now = {};
    }

    QList<Passage> m_done;
    Passage m_now;
    QString m_closing;
    bool m_fence = false;
    bool m_fenceIsAll = false;
    bool m_quoted = false;
    bool m_blank = false;
};

} // namespace

QList<Passage> passagesOf(const QString &message)
{
    return Divider().divide(message);
}

} // namespace daao
