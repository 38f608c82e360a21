#include "core/simulation/instructionwords.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace daao::wishes {

namespace {

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
        add(Best, {u"best",     u"strongest", u"likel",    u"consistent", u"convincing", u"reliable",
                   u"better",   u"soundest",  u"correct",  u"right",      u"plausible",  u"trustworth",
                   u"agree",    u"credible",  u"accurate", u"top",        u"most",       u"winning",
                   u"superior", u"finest",    u"highest",  u"probab"});
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
                    u"alternatives", u"proposed",   u"options",  u"results",    u"contender", u"position"});
        add(ProgramNoun, {u"program", u"script", u"code", u"python", u"snippet", u"function", u"software",
                          u"routine", u"implement", u"subroutine", u"coding"});
        add(ProgramNoun, {u"def"}, true); // not "defend" nor "defect"
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

} // namespace

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

QString prepared(const QString &text)
{
    QString lower = text.toLower();
    lower.remove(u'\'');
    lower.remove(u'’');
    lower.replace(u'-', u' ');
    return lower;
}

} // namespace daao::wishes
