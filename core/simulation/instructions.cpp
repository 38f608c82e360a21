#include "core/simulation/instructions.h"

#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace daao {

namespace {

/// What a word can mean in an instruction. A word may carry several meanings.
enum Meaning : quint32 {
    StrongWorking = 1u << 0,
    WeakWorking = 1u << 1,
    Bare = 1u << 2,      ///< asks for brevity by itself: "tersely"
    Only = 1u << 3,      ///< asks for brevity before a word for the answer: "only the value"
    Result = 1u << 4,    ///< a word for the answer
    LastPlace = 1u << 5, ///< "end", "last": says where, so "only" does not govern the whole reply
    Not = 1u << 6,
    Omit = 1u << 7,
    JudgeVerb = 1u << 8,
    Defect = 1u << 9,
    Seek = 1u << 10,  ///< "find", "spot": judging when a defect follows
    Worth = 1u << 11, ///< "correct", "right", "sound"
    PickVerb = 1u << 12,
    Best = 1u << 13,
    Label = 1u << 14,
    ImproveVerb = 1u << 15,
    Passive = 1u << 16, ///< "be", "how", "could": what follows is not asked to be done
    Others = 1u << 17,
    Shown = 1u << 18, ///< "candidate", "solution"
    ProgramNoun = 1u << 19,
    WriteVerb = 1u << 20,
    ToolNoun = 1u << 21,
    RunVerb = 1u << 22,
    SendBack = 1u << 23,
    Condition = 1u << 24,
    Failing = 1u << 25,
    Which = 1u << 26,
    Object = 1u << 27, ///< "it", "the": makes "correct" a verb
    Whether = 1u << 28,
    TaskNoun = 1u << 29,
};

struct Stem
{
    QStringView stem;
    quint32 meaning;
    bool whole = false; ///< the whole word, not a beginning
};

const std::vector<Stem> &stems()
{
    static const std::vector<Stem> list = [] {
        std::vector<Stem> all;
        const auto add = [&all](quint32 meaning, std::initializer_list<QStringView> words,
                                bool whole = false) {
            for (const auto word : words)
                all.push_back({word, meaning, whole});
        };
        add(StrongWorking,
            {u"step",      u"reason",    u"derivation",   u"derive",     u"deriving",   u"stage",
             u"chain",     u"rationale", u"intermediate", u"methodical", u"systematic", u"gradual",
             u"stepwise",  u"thought",   u"workings",     u"justif",     u"piece",      u"thorough",
             u"deliberat", u"aloud",     u"inference",    u"explicit",   u"detailed",   u"ado",
             u"fuss",      u"frills",    u"padding",      u"embellish",  u"loud"});
        add(StrongWorking, {u"working"}, true);
        add(WeakWorking,
            {u"down",        u"why",     u"think",    u"explain",    u"explanation", u"show",   u"detail",
             u"elaborat",    u"walk",    u"argument", u"argue",      u"analys",      u"analyz", u"logic",
             u"calculation", u"plan",    u"how",      u"commentary", u"patient",     u"slow",   u"decompos",
             u"break",       u"work",    u"through",  u"trace",      u"jot",         u"sketch", u"lay",
             u"spell",       u"develop", u"ponder",   u"reflect",    u"mull",        u"deduc",  u"infer",
             u"scratch",     u"proceed", u"narrat",   u"demonstrat", u"unpack",      u"talk",   u"thinking",
             u"unfold"});
        add(Bare, {u"stop",      u"terse",    u"brief", u"concise", u"succinct", u"immediate",
                   u"direct",    u"straight", u"short", u"laconic", u"instant",  u"outright",
                   u"bluntly",   u"quickly",  u"quick", u"minimal", u"once",     u"nothing",
                   u"unadorned", u"snappy",   u"curt",  u"gut"});
        add(Only, {u"only", u"just", u"solely", u"bare", u"merely", u"alone", u"simply", u"sole", u"single",
                   u"exclusively", u"nothing", u"plain", u"mere", u"purely"});
        add(Result, {u"answer", u"result", u"value", u"number", u"letter", u"final", u"solution", u"word",
                     u"outcome", u"figure", u"line", u"reply", u"response", u"conclusion", u"name", u"option",
                     u"else", u"quantity"});
        add(LastPlace, {u"last", u"end", u"finish", u"afterwards", u"finally", u"then", u"conclud", u"close",
                        u"closing", u"after", u"bottom", u"separate"});
        add(Not,
            {u"not", u"never", u"dont", u"neednt", u"mustnt", u"shouldnt", u"neither", u"nor", u"hardly",
             u"cannot", u"isnt", u"doesnt", u"unnecessary"},
            true);
        add(Omit, {u"no",       u"without",  u"skip",    u"skipping", u"omit",     u"omitting", u"avoid",
                   u"avoiding", u"leave",    u"leaving", u"minus",    u"free",     u"spare",    u"refrain",
                   u"drop",     u"withhold", u"keep",    u"hide",     u"suppress", u"instead",  u"than",
                   u"sans",     u"zero",     u"forgo",   u"bypass"},
            true);
        add(JudgeVerb,
            {u"check",      u"verif",      u"judg",      u"revie",   u"audit",    u"inspect",   u"critiq",
             u"critic",     u"examin",     u"assess",    u"evaluat", u"grade",    u"grading",   u"scrutin",
             u"verdict",    u"vet",        u"proofread", u"referee", u"apprais",  u"validat",   u"sceptic",
             u"skeptic",    u"confirm",    u"rate",      u"marking", u"feedback", u"challenge", u"probe",
             u"investigat", u"fault-find", u"objection", u"dissect", u"double",   u"recheck",   u"sanity",
             u"object",     u"nitpick",    u"diagnos",   u"decide",  u"weak",     u"trust",     u"believ",
             u"agree"});
        add(Defect, {u"mistake", u"error", u"flaw", u"fault", u"bug", u"problem", u"issue", u"weakness",
                     u"wrong", u"slip", u"gap", u"inconsisten", u"incorrect", u"hole", u"defect",
                     u"shortcoming", u"lapse", u"misstep", u"oversight"});
        add(Seek, {u"find",     u"spot",  u"look",   u"point", u"search", u"hunt",    u"list",
                   u"identif",  u"locat", u"detect", u"name",  u"tell",   u"say",     u"note",
                   u"contain",  u"state", u"report", u"any",   u"where",  u"describ", u"flag",
                   u"pinpoint", u"is",    u"go",     u"read",  u"hold",   u"uncover"});
        add(Worth, {u"correct", u"right", u"sound", u"valid", u"holds", u"true", u"accurate", u"convinc",
                    u"stands", u"flawless", u"trustworth", u"reliable", u"accept", u"hold"});
        add(PickVerb, {u"pick",  u"select",   u"choos",    u"chose",   u"prefer",   u"vote",  u"rank",
                       u"elect", u"favour",   u"favor",    u"settle",  u"winner",   u"adopt", u"nominat",
                       u"opt",   u"single",   u"decide",   u"compare", u"choice",   u"judg",  u"identif",
                       u"name",  u"arbitrat", u"determin", u"indicat", u"designat", u"weigh"});
        add(Best,
            {u"best",     u"strongest", u"likel", u"consistent", u"convincing", u"reliable", u"better",
             u"soundest", u"correct",   u"right", u"plausible",  u"trustworth", u"agree",    u"credible",
             u"accurate", u"top",       u"most",  u"winning",    u"superior",   u"finest"});
        add(Label, {u"number", u"label", u"letter", u"index", u"identifier", u"digit", u"numeral"});
        add(Label, {u"id", u"ids", u"tag"}, true);
        add(ImproveVerb,
            {u"improv",   u"fix",      u"refin",  u"revis",  u"rewrit",  u"amend",   u"polish",
             u"repair",   u"updat",    u"mend",   u"redo",   u"edit",    u"enhanc",  u"rework",
             u"better",   u"redraft",  u"rectif", u"remed",  u"patch",   u"correct", u"resolv",
             u"replac",   u"overhaul", u"debug",  u"adjust", u"address", u"upgrade", u"corrected",
             u"improved", u"revised",  u"anew",   u"modif"});
        add(Passive, {u"be",    u"being", u"how",     u"could", u"should", u"would",   u"to be",
                      u"need",  u"needs", u"whether", u"is",    u"are",    u"suggest", u"suggestions",
                      u"where", u"what",  u"might",   u"for",   u"if",     u"later",   u"proposed"},
            true);
        add(Others, {u"other",    u"agent",    u"colleague",   u"peer",     u"teammate",  u"participant",
                     u"expert",   u"panel",    u"debater",     u"proposal", u"classmate", u"fellow",
                     u"opponent", u"else",     u"everyone",    u"group",    u"different", u"alternative",
                     u"solvers",  u"students", u"independent", u"rival",    u"crowd",     u"partner",
                     u"several",  u"people"});
        add(Shown, {u"candidate",    u"solution",   u"proposal", u"response",   u"attempt",   u"draft",
                    u"answers",      u"submission", u"opinion",  u"suggestion", u"following", u"below",
                    u"above",        u"these",      u"those",    u"entries",    u"replies",   u"versions",
                    u"alternatives", u"proposed",   u"options",  u"results",    u"contender"});
        add(ProgramNoun, {u"program", u"script", u"code", u"python", u"snippet", u"function", u"software",
                          u"routine", u"implement", u"subroutine", u"def", u"coding"});
        add(WriteVerb,
            {u"writ",     u"produc",  u"give",   u"creat",    u"compos",    u"develop", u"cod",
             u"provid",   u"build",   u"mak",    u"return",   u"deliver",   u"supply",  u"put",
             u"craft",    u"draft",   u"prepar", u"translat", u"turn",      u"express", u"solv",
             u"answer",   u"us",      u"reply",  u"respond",  u"send",      u"output",  u"implement",
             u"hand",     u"want",    u"let",    u"need",     u"contain",   u"with",    u"author",
             u"formulat", u"convert", u"encod",  u"devis",    u"construct", u"submit",  u"formaliz",
             u"formalis", u"emit"});
        add(ToolNoun, {u"tool", u"calculator", u"interpreter", u"python", u"sandbox", u"utilit",
                       u"instrument", u"helper", u"environment", u"facilit", u"shell", u"repl", u"engine"});
        add(RunVerb,
            {u"run", u"ran", u"execut", u"evaluat", u"invok", u"invoc", u"call", u"comput", u"carried",
             u"use", u"using", u"operat", u"request", u"ask", u"interpreted", u"processed"});
        add(SendBack, {u"output", u"observ", u"back", u"result", u"outcome", u"return", u"next", u"printed",
                       u"repl", u"respon", u"value", u"show"});
        add(Condition, {u"if", u"when", u"whenever", u"unless", u"should", u"case", u"where"}, true);
        add(Failing, {u"fail", u"expected", u"assert", u"traceback", u"exception", u"crash", u"got",
                      u"returned", u"unexpected", u"actual", u"gave", u"wrong", u"error", u"raised", u"pass",
                      u"instead", u"mismatch", u"broke", u"yielded"});
        add(Which, {u"which", u"whose"}, true);
        add(Object, {u"it",      u"the",      u"this",     u"any",     u"them",    u"every",    u"that",
                     u"those",   u"its",      u"mistakes", u"errors",  u"each",    u"your",     u"these",
                     u"all",     u"whatever", u"a",        u"what",    u"version", u"solution", u"answer",
                     u"program", u"one",      u"code",     u"function"},
            true);
        add(Whether, {u"whether", u"or", u"does", u"is", u"are", u"if"}, true);
        add(TaskNoun, {u"question", u"task", u"problem", u"asks", u"exercise", u"query", u"queries"});
        std::ranges::sort(all, {}, &Stem::stem);
        return all;
    }();
    return list;
}

quint32 meaningOf(QStringView word)
{
    // All stems that begin the word share its first letter; the list is sorted and short per letter.
    static const std::array<std::pair<size_t, size_t>, 26> ranges = [] {
        std::array<std::pair<size_t, size_t>, 26> found{};
        const auto &all = stems();
        for (size_t letter = 0; letter < found.size(); ++letter) {
            const char16_t c = char16_t(u'a' + letter);
            const auto from = std::ranges::find_if(all, [c](const Stem &s) { return s.stem.front() == c; });
            const auto to = std::find_if(from, all.end(), [c](const Stem &s) { return s.stem.front() != c; });
            found[letter] = {size_t(from - all.begin()), size_t(to - all.begin())};
        }
        return found;
    }();
    const char16_t first = word.front().unicode();
    if (first < u'a' || first > u'z')
        return 0;
    quint32 meaning = 0;
    const auto [from, to] = ranges[size_t(first - u'a')];
    const auto &all = stems();
    for (size_t i = from; i < to; ++i) {
        const auto &stem = all[i];
        if (stem.whole ? word == stem.stem : word.startsWith(stem.stem))
            meaning |= stem.meaning;
    }
    return meaning;
}

struct Word
{
    QStringView text;
    quint32 meaning = 0;
    bool afterComma = false;
    bool is(quint32 wanted) const { return meaning & wanted; }
};

using Clause = std::vector<Word>;

/// Clauses of a text in lower case without apostrophes; they end at . ! ? ; : and line ends.
std::vector<Clause> clausesOf(QStringView lower)
{
    std::vector<Clause> clauses(1);
    bool comma = false;
    qsizetype from = -1;
    for (qsizetype i = 0; i <= lower.size(); ++i) {
        const QChar c = i < lower.size() ? lower[i] : QChar(u'\n');
        if (c.isLetter()) {
            if (from < 0)
                from = i;
            continue;
        }
        if (from >= 0) {
            const auto text = lower.mid(from, i - from);
            clauses.back().push_back({text, meaningOf(text), comma});
            from = -1;
            comma = false;
        }
        if (c == u',')
            comma = true;
        const bool dot = c == u'.' && (i + 1 >= lower.size() || lower[i + 1].isSpace());
        if ((dot || QStringView(u"!?;:\n—").contains(c)) && !clauses.back().empty())
            clauses.emplace_back();
    }
    return clauses;
}

/// Is the word at `at` denied by what stands before it? "without leaving out" is two denials, so none.
bool denied(const Clause &clause, size_t at)
{
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
        if (before.is(Omit) && confirmed)
            omitWord = true;
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

bool isOneOf(QStringView word, std::initializer_list<QStringView> words)
{
    return std::ranges::find(words, word) != words.end();
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
        if (i >= 2 && clause[i - 1].text == QStringView(u"by") && clause[i].text == clause[i - 2].text && !no)
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
        if (i > 0 && clause[i].text == QStringView(u"detail") && clause[i - 1].text == QStringView(u"in") && !no)
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

QString prepared(const QString &text)
{
    QString lower = text.toLower();
    lower.remove(u'\'');
    lower.remove(u'’');
    lower.replace(u'-', u' ');
    return lower;
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
