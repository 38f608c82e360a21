#include "core/simulation/solve/codepatterns.h"

namespace daao::coding {

using namespace Qt::StringLiterals;
using enum Pattern::Extra;
using Extra = Pattern::Extra;

namespace {

Pattern pattern(CodeTask::Stage stage, Mention::Kind kind, const QString &expression, Extra extra = Plain)
{
    return {stage, kind, extra, QRegularExpression(expression)};
}

const QString number = u"(-?\\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"_s;
const QString each =
    u"(?:(?:each|every|all)(?: (?:one|single))?(?: of)?(?: (?:the|its|these|those))?|the|its|them|any|repeated|of)*"_s;
const QString item =
    u"(?:element|number|value|item|integer|entry|entries|one|member|of them|figure|reading)s?"_s;
const QString character = u"(?:character|letter|symbol|char|sign)s?"_s;

const QString along =
    u"(?:,? "
    u"(?:forwards?|backwards?|back|ahead|to|the|right|left|further|later|earlier|down|up|along|in|through|"
    u"alphabet|"
    "alphabetically|wrapping|wrap|wraps|around|round|cyclically|from|z|a|on|of|places?|positions?|steps?|letters?|becomes)\\b)*(?:,? (?:and |but )?(?:keep|preserv|leav|retain|maintain)\\w*[^.;]*)?"_s;

} // namespace

const std::vector<Pattern> &numberPatterns()
{
    static const std::vector<Pattern> patterns = [] {
        const QString n = number;
        std::vector<Pattern> made;
        const auto add = [&made](CodeTask::Stage stage, Mention::Kind kind, const QString &expression,
                                 Extra extra = Plain) {
            made.push_back(pattern(stage, kind, expression, extra));
        };
        using enum CodeTask::Stage;
        const auto head = Mention::Head;
        const auto trait = Mention::Trait;
        add(RunningSum, head,
            u"(?:running|cumulative|prefix|partial|accumulated)[ -](?:sum|total)s?|"
            "sums? of (?:itself|all|every|each|the)[^.;,]{0,30} (?:up to|before|so far|until)[^.;,]*|"
            "\\b(?:itself plus|sum of itself)[^.;]*|\\baccumulate\\b[^.;]*|total so far"_s);
        add(RotateLeft, head,
            u"\\b(?:rotat\\w*|(?:cyclic(?:ally)? )?shift\\w*|turn\\w*)\\b[^.;]{0,50}?\\b(left|right)\\b[^.;]{0,25}?\\bby "_s
                + n + u"\\b(?: \\w*(?:place|position|step|slot)\\w*)?"_s,
            Rotation);
        add(RotateLeft, head,
            u"\\b(?:rotat\\w*|(?:cyclic(?:ally)? )?shift\\w*)\\b[^.;]{0,50}?\\bby "_s + n
                + u"\\b[^.;]{0,30}?\\b(left|right)\\w*"_s,
            Rotation);
        add(RotateLeft, head,
            u"\\b(?:rotat\\w*|(?:cyclic(?:ally)? )?shift\\w*)\\b[^.;]{0,40}?\\b"_s + n
                + u" (?:place|position|step|slot|element|time)s?[^.;]{0,20}?\\b(left|right)\\w*"_s,
            Rotation);
        add(RotateLeft, head,
            u"\\b(?:rotat\\w*|(?:cyclic(?:ally)? )?shift\\w*)\\b[^.;]{0,40}?\\b(left|right)\\w*[^.;]{0,12}?\\b"_s
                + n + u" (?:place|position|step|slot|element|time)s?"_s,
            Rotation);
        add(RotateLeft, head,
            u"\\b(?:move|take|shift|bring|put)\\w* the first "_s + n + u" [^.;]{0,40}?\\b(?:end|back)\\b"_s,
            Rotation);
        add(RotateLeft, head,
            u"\\b(?:move|take|shift|bring|put)\\w* the first (?:"_s + item
                + u" )?(?:to|at) the (?:very )?(?:end|back)(?: of the list)?(?:,? (once|twice|thrice|"_s + n
                + u" times)(?: (?:in a row|over|in succession))?)?"_s,
            Rotation);
        add(EveryOther, head,
            u"every (?:other|second|2nd)(?: "_s + item + u")?|(?:each|every) alternate|alternate "_s + item
                + u"|(?:even(?:-numbered)? (?:indices|indexes|positions?|index|places)|even-indexed)(?: "
                  u"[^.;]{0,20})?|"
                  "ind(?:ices|exes) 0, ?2,?[^;.]{0,40}|positions 0, ?2,?[^;]{0,40}|position is even|index is even"_s);
        add(DropFirst, head,
            u"(?:all|everything|each \\w+) (?:but|except|after|following|other than)(?: for)? (?:the|its) first(?: "_s
                + item
                + u")?|(?:remov|drop|discard|skip|delet|omit|ignor|leav|exclud|without|cut|throw|strip|get)"
                  u"\\w*(?: out| rid of| off| away)? "
                  "(?:the|its|their) (?:very )?first(?: "_s
                + item + u")?(?! \\d)(?:,? if (?:there (?:is|exists) one|any|it exists))?"_s);
        add(Unique, head,
            u"(?:remov|drop|discard|delet|eliminat|ignor|strip|filter|get|throw|weed|skip|omit|exclud)\\w*(?:"
            u" out| rid of| away)?[^.;,]{0,25}"
            "\\b(?:duplicat|repeat|repetition|copies|doublet)\\w*(?: "_s
                + item
                + u"| occurrences)?(?:,? (?:and |but )?(?:keep|retain|leav|preserv)\\w*[^.;]{0,30}first "
                  u"(?:occurrence|appearance|copy|time)[^.;,]*)?|\\bdeduplicat\\w*|\\b(?:without|no) "
                  u"(?:duplicates|repeats|repetitions)|"
                  "(?:keep\\w*|retain\\w*|tak\\w*|leav\\w*)[^.;]{0,30}first "
                  "(?:occurrence|appearance|copy|time)[^.;,]*|"
                  "\\b(?:unique|distinct|different) "_s
                + item
                + u"|\\b(?:each|every) (?:value|number|element|integer|item)(?: only)? once|\\bonce each|appears? only once"_s);
        add(MostCommon, head,
            u"most (?:common|frequent|often)\\w*(?: occurring)?(?: "_s + item
                + u")?|occurs? most(?: often)?|appears? most(?: often)?|"
                  "\\bmode\\b|highest (?:frequency|count)"_s);
        add(Median, head, u"\\bmedian\\b|middle (?:value|element|number|item|one)"_s);
        add(SortAscending, head, u"\\bsort\\w*[^.;]{0,40}?\\b(reverse order|reversed order)"_s, Sorting);
        add(SortAscending, head,
            u"\\b(?:sort\\w*|arrang\\w*|order(?:ed|ing)?|put|plac\\w*|rank\\w*)\\b[^.;]{0,50}?\\b(descending|"
            u"decreasing|falling|largest|biggest|"
            "highest|greatest|downwards|high to low|big to small|ascending|increasing|rising|smallest|"
            "lowest|upwards|low to high|small to (?:big|large))\\b(?: (?:first|order|to (?:the )?\\w+|down to (?:the )?\\w+))*"_s,
            Sorting);
        add(SortAscending, trait,
            u"\\b(?:in|by) (?:an? )?(descending|decreasing|falling|ascending|increasing|rising)(?: "
            u"(?:order|size|value))?|"
            "\\bfrom (?:the )?(largest|biggest|highest|greatest|smallest|lowest) to (?:the )?\\w+|"
            "\\b(largest|biggest|highest|greatest|smallest|lowest) (?:one )?(?:first|to (?:smallest|largest|lowest|highest|biggest))"_s,
            Sorting);
        add(SortAscending, head, u"\\bsort(?:s|ed|ing)?\\b"_s, Sorting);
        add(Reverse, head,
            u"\\brevers(?:e|es|ed|ing|al)\\b(?: (?:the )?order)?(?: of(?: the)?)?|\\bbackwards\\b|back to "
            u"front|last to first|from the end to the (?:start|beginning)|"
            "\\bflip\\w* (?:the )?(?:list|order|sequence)|\\bturn\\w* (?:the )?(?:list|order|sequence|it) (?:a?round|over)|(?:opposite|reversed) order"_s);
        add(MapAbs, head,
            u"absolute (?:value|number|amount)?s?(?: "
            u"of)?|\\bmagnitudes?\\b|(?:drop|ignor|remov|strip|discard)\\w* (?:the|any|all|its|their|every)? "
            u"?(?:minus )?signs?|"
            "distances? from zero|make (?:\\w+ ){0,3}non-?negative"_s);
        add(MapNegate, head,
            u"(?:flip|chang|switch|invert|revers|toggl)\\w* (?:the |its |their |each |every )*signs?(?: "
            u"of)?|\\bnegat(?:e|es|ed|ing|ion)\\b|"
            "opposite (?:number|sign|value)?s?|additive inverses?|(?:multipl\\w*|times)[^.;,]{0,40} (?:by )?(?:-1|minus one|negative one)\\b"_s);
        add(MapDouble, head,
            u"(?:multipl\\w*)[^.;]{0,40}? (?:by|with) (?:2|two)\\b|\\btwice "
            u"(?:its|the|their|that)[^.;,]{0,15}|\\btimes (?:2|two)\\b|\\bdoubl(?:e|es|ed|ing)\\b|"
            "two times|scal\\w*[^.;]{0,30} by (?:2|two)\\b"_s);
        add(MapSquare, head,
            u"\\bsquar(?:e|es|ed|ing)\\b|(?:multipl\\w*)[^.;]{0,40}? (?:by|with) itself|second power|power of (?:2|two)"_s);
        add(KeepEven, trait, u"divisible by (?:two|2)\\b|multiples? of (?:two|2)\\b"_s, Filter);
        add(KeepDivisible, trait,
            u"(?:evenly )?divisible by "_s + n + u"\\b|multiples? of "_s + n
                + u"\\b|leaves? no remainder[^.;]*? by "_s + n + u"\\b|\\bdivid\\w* evenly by "_s + n
                + u"\\b|divided by "_s + n + u"\\b(?: (?:leaves no|without(?: a)?) remainder)"_s,
            Filter);
        add(MapAdd, head,
            u"\\b(?:add|adds|adding|added)\\b (?:(?:the )?(?:number|value|constant) )?"_s + n
                + u"\\b(?: (?:to|onto) "_s + each + u" ?(?:"_s + item + u")?)?"_s);
        add(MapAdd, head,
            u"(?:increas|increment|rais|bump|enlarg)\\w*[^.;,]{0,40}? by "_s + n + u"\\b|\\bplus "_s + n
                + u"\\b"_s);
        add(MapAdd, head,
            u"\\bsubtract\\w*\\b (?:(?:the )?(?:number|value|constant) )?"_s + n + u"\\b(?: from "_s + each
                + u" ?(?:"_s + item
                + u")?)?|"
                  u"(?:decreas|decrement|reduc|lower|diminish)\\w*[^.;,]{0,40}? by "_s
                + n + u"\\b|\\bminus "_s + n + u"\\b"_s,
            Signed);
        add(KeepGreater, trait,
            u"(?:at least|no (?:less|smaller|lower) than|greater than or equal to|not (?:less|smaller) than|>=|≥) "_s
                + n + u"\\b|\\b"_s + n + u" or (?:more|greater|above|larger|higher)"_s,
            Signed);
        add(KeepGreater, trait,
            u"(?:(?:strictly )?(?:greater|larger|bigger|higher|more) than|exceed(?:s|ing)?|\\babove|\\bover|>) "_s
                + n + u"\\b"_s,
            Filter);
        add(KeepGreater, trait,
            u"(?:at most|no (?:more|greater|larger|bigger) than|less than or equal to|up to|not (?:greater|larger|bigger) than|<=|≤) "_s
                + n + u"\\b|\\b"_s + n + u" or (?:less|smaller|below|lower)"_s,
            Shift);
        add(KeepGreater, trait,
            u"(?:(?:strictly )?(?:less|smaller|lower|fewer) than|\\bbelow|\\bunder|<) "_s + n + u"\\b"_s,
            Replace);
        add(KeepNegative, trait,
            u"zeros? (?:and|or) (?:the |all )?positives?|positives?(?: "_s + item
                + u")? (?:and|or) (?:the |all )?zeros?|zero or (?:more|greater|above)"_s,
            Sorting);
        add(KeepPositive, trait,
            u"zeros? (?:and|or) (?:the |all )?negatives?|negatives?(?: "_s + item
                + u")? (?:and|or) (?:the |all )?zeros?|zero or (?:less|below)"_s,
            Sorting);
        add(KeepPositive, trait, u"non-?positive|not positive"_s, Ignore);
        add(KeepNegative, trait, u"non-?negative|not negative"_s, Ignore);
        add(KeepEven, trait, u"(?:not|aren't|isn't) even|\\bodd(?:s|-valued)?\\b|\\buneven\\b"_s, Unknown);
        add(KeepEven, trait, u"\\bevens?\\b(?!ly)|(?:not|aren't|isn't) odd"_s, Filter);
        add(KeepPositive, trait, u"\\bpositives?\\b"_s, Filter);
        add(KeepNegative, trait, u"\\bnegatives?\\b"_s, Filter);
        add(Product, head,
            u"\\bproducts?\\b(?: of)?|multipl\\w* (?:all|them|the|everything|what)[^.;,]{0,40}?(?: together)?(?=[.;,]|$|\\band\\b)|multipl\\w* together"_s);
        add(Count, head,
            u"\\b(?:counts?|counting)\\b(?: how many| the number of)?|how many|(?<!each )(?<!every )(?<!any )(?<!same )(?<!a )\\b(?:number|amount|quantity) of|\\blength(?: of)?|\\bsize(?: of)?"_s);
        add(Max, head, u"\\bmax(?:imum|imal)?\\b|\\b(?:largest|biggest|greatest|highest)\\b"_s);
        add(Min, head, u"\\bmin(?:imum|imal)?\\b|\\b(?:smallest|lowest|least)\\b"_s);
        add(Sum, head,
            u"\\bsum(?:s|med|ming)?\\b(?: up)?|\\btotal(?:s|led)?\\b|\\badd(?:s|ed|ing)? (?:up|together|all|them|everything|the|what)[^.;,]{0,30}?(?:together|up)?(?=[.;,]| and|$)"_s);
        return made;
    }();
    return patterns;
}

const std::vector<Pattern> &textPatterns()
{
    static const std::vector<Pattern> patterns = [] {
        const QString n = number;
        std::vector<Pattern> made;
        const auto add = [&made](CodeTask::Stage stage, Mention::Kind kind, const QString &expression,
                                 Extra extra = Plain) {
            made.push_back(pattern(stage, kind, expression, extra));
        };
        using enum CodeTask::Stage;
        const auto head = Mention::Head;
        const QString gone =
            u"(?:remov|drop|discard|delet|strip|eliminat|omit|ignor|eras|filter|leav|throw|tak|get|exclud|cut|without)\\w*(?: out| away| rid of| off)?"_s;
        const QString q = u"[`'\"“”‘’]*([^`'\"“”‘’]|space)[`'\"“”‘’]*"_s;
        add(StrReplace, head,
            u"\\b(?:replac|substitut|chang|turn|swap|exchang)\\w*(?: (?:each|every|all|any|the|single|occurrences?|instances?|of|character|letter|characters|letters))* "_s
                + q
                + u"(?: (?:in the (?:string|text)|characters?|letters?))? (?:with|by|into|to|for) (?:(?:the|an?|character|letter) )*?"_s
                + q + u"(?=[\\s.;,)]|$)"_s,
            Replace);
        add(StrReplace, head,
            u"\\b(?:put|writ|insert|us)\\w* (?:(?:an?|the|character|letter) )*"_s + q
                + u" (?:in(?: the)? (?:place|stead)|instead|where\\w*)(?: of)? (?:(?:each|every|all|any|the|an?|character|letter) )*"_s
                + q + u"(?=[\\s.;,)]|$)"_s,
            Signed);
        add(StrRunLength, head,
            u"run[ "
            u"-]length[^.;]*|(?:replac|writ|encod|compress|summari[sz]|collaps|turn)\\w*[^.;]{0,60}?\\b(?:"
            u"runs?|streaks?|groups?|stretch\\w*|sequences?|blocks?)\\b[^.;]*"
            "(?:length|count|number|times|how)[^.;]*|\\b(?:each|every) run\\b[^.;]*"_s);
        add(StrCaesar, head,
            u"(?:shift|mov|advanc|rotat|push|replac|caesar)\\w*[^.;]*?\\b(?:by|of) "_s + n + u"\\b"_s + along,
            Shift);
        add(StrCaesar, head,
            u"(?:shift|mov|advanc|rotat|push|replac)\\w*[^.;]*?\\b"_s + n
                + u" (?:places?|positions?|steps?|letters?)"_s + along,
            Shift);
        add(StrCaesar, head, u"\\brot[ -]?(13)\\b"_s, Shift);
        add(StrSwapCase, head,
            u"(?:swap|invert|toggl|flip|switch|exchang|revers)\\w*(?: the)?(?: (?:letter|upper|lower))?(?: "
            u"case)?(?:(?! and (?:turn|convert|mak|put|chang|then|return|set))[^.;]){0,40}?\\bcase\\b(?: of "
            u"[^.;,]*)?|"
            "upper[ -]?case[^.;]{0,40}(?:become|to|into|turn\\w*)[^.;]{0,20}lower[ -]?case[^.;]*|swapcase"_s);
        add(StrCapitalizeWords, head,
            u"capitali[sz]\\w*[^.;]{0,40}?\\bwords?\\b|title[ -]?case|capitali[sz]\\w*(?: the)? first "
            u"(?:letter|character)s?[^.;]{0,30}words?|"
            "(?:first|initial) (?:letter|character)s?(?: of)? "
            "(?:each|every|all|the)[^.;]{0,20}words?[^.;]{0,30}(?:upper[ -]?case|capital)[^.;]*|"
            "(?:each|every|all)(?: the)? words?[^.;]{0,30}(?:upper[ -]?case|capital)[^.;]*"_s);
        add(StrLongestWordLength, head,
            u"(?:length|size|number of (?:characters|letters))(?: of)?(?: the)? "
            u"longest[^.;,]{0,20}?words?|how long(?: is)? the longest word(?: is)?|"
            "longest word(?:'s)? (?:length|size)|(?:characters|letters) (?:are )?in the longest word|longest word has"_s);
        add(StrReverseWords, head,
            u"(?:split|break|cut)\\w*[^.;]*\\bwords\\b[^;]*?revers\\w*[^.;]*(?:join\\w*[^.;]*)?|"
            "revers\\w*[^.;,]{0,20}?(?:order )?(?:of )?(?:the |all |its )*(?:word order|words|word sequence|order of (?:the )?words)|words\\b[^.;]{0,45}? in (?:the )?(?:reversed?|opposite)(?: order)?|words[^.;,]{0,25}(?:revers\\w*|backwards|opposite)(?: order)?|last word first[^.;,]*"_s);
        add(StrCountWords, head,
            u"(?:number|count|amount)(?: of)?(?: the| all| its)* words|\\bcount\\w*(?: the| all| its| how many)* words|how many words|word count"_s);
        add(StrCountVowels, head,
            u"(?:number|count|amount)(?: of)?(?: the| all| its| remaining)* vowels|\\bcount\\w*(?: the| all| its| how many| remaining)* vowels|how many vowels[^.;,]{0,30}|vowel count"_s);
        add(StrCountDigits, head,
            u"(?:number|count|amount)(?: of)?(?: the| all| its| remaining| decimal)* (?:digits|numerals)|\\bcount\\w*(?: the| all| its| how many| remaining)* digits|how many digits|(?:how many|number of)(?: of its| of the)? characters[^.;,]{0,12} digits|digit count"_s);
        add(StrCountDistinct, head,
            u"(?:number|count|amount)(?: of)?(?: the| all| its)* (?:distinct|different|unique)(?: "_s
                + character
                + u")?|\\bcount\\w*(?: the| all| its| how many)* (?:distinct|different|unique)(?: "_s
                + character + u")?|how many (?:distinct|different|unique)(?: "_s + character + u")?"_s);
        add(StrDoubleChars, head,
            u"(?:doubl|duplicat|repeat|writ|print|stutter)\\w*[^.;,]{0,25}?\\b(?:each|every|all|single|the)[^.;,]{0,15}"_s
                + character + u"(?:[^.;,]{0,20}(?:twice|two times|once more))?|(?:each|every) "_s + character
                + u"[^.;,]{0,25}(?:twice|doubled|two times)|doubl\\w* (?:them|up)"_s);
        add(StrUniqueChars, head,
            gone + u"[^.;,]{0,25}\\b(?:duplicat|repeat|repetition|double)\\w*(?: "_s + character
                + u")?(?:,? (?:and |but )?(?:keep|retain|leav|preserv)\\w*[^.;]{0,30}first "
                  u"(?:occurrence|appearance|copy|time)[^.;,]*)?|(?:keep\\w*|retain\\w*|leav\\w*)[^.;]{0,30}"
                  u"first (?:occurrence|appearance|copy|time)[^.;,]*|"
                  u"\\bdeduplicat\\w*|(?:each|every|all)(?: the)?(?: different| distinct)? "_s
                + character + u"(?: only)? once|\\b(?:unique|distinct|different) "_s + character);
        add(StrSortChars, head,
            u"\\bsort\\w*[^.;,]{0,40}?(?:"_s + character
                + u"|string|text|it|them|alphabetical\\w*)[^.;,]{0,50}|"
                  u"\\b(?:arrang|order|put)\\w*[^.;,]{0,40}?(?:alphabetic\\w*|ascending|increasing|sorted|character code)[^.;,]{0,20}|\\bsort(?:s|ed|ing)?\\b"_s);
        add(StrDropVowels, head,
            gone
                + u"[^.;]{0,25}\\ba, ?e, ?i, ?o,? (?:and|or) u\\b(?:, ?(?:whether|in either|upper|both|no matter|regardless)[^.;]*)?"_s);
        add(StrDropVowels, head,
            gone
                + u"[^.;,]{0,20}\\bvowels?\\b|(?:keep|retain)\\w*[^.;,]{0,20}(?:consonants only|non-?vowels|not vowels)|without (?:its |the |any )?vowels|vowels[^.;,]{0,20}(?:removed|dropped|deleted)"_s);
        add(StrKeepLetters, head,
            u"(?:keep|retain|leav|preserv|select|extract|pick|tak|allow)\\w*[^.;,]{0,25}\\b(?:letters|alphabetic\\w*)(?: characters)?|"_s
                + gone
                + u"[^.;]{0,30}(?:non-?(?:letters?|alphabetic\\w*)(?: characters?)?|(?:not|no|isn't|aren't)(?: an?)? (?:letters?|alphabetic)|other than (?:the )?letters|(?:but|except)(?: for)?(?: the)? letters)|\\bonly (?:the )?letters|letters only"_s);
        add(StrKeepDigits, head,
            u"(?:keep|retain|leav|preserv|select|extract|pick|tak|allow)\\w*[^.;,]{0,25}\\b(?:digits|numerals|numeric characters)|"_s
                + gone
                + u"[^.;]{0,30}(?:non-?(?:digits?|numeric)(?: characters?)?|(?:not|no|isn't|aren't)(?: an?)? (?:digits?|numeric)|other than (?:the )?digits|(?:but|except)(?: for)?(?: the)? digits)|\\bonly (?:the )?digits|digits only"_s);
        add(StrUpper, head,
            u"upper[ -]?cas\\w*|\\bcapital letters|\\bcapitals\\b|all caps|\\bcapitali[sz]\\w* (?:all|every|each|the)[^.;,]{0,20}(?:letter|character|string|text)s?"_s);
        add(StrLower, head, u"lower[ -]?cas\\w*|\\bsmall letters"_s);
        add(StrReverse, head,
            u"\\brevers(?:e|es|ed|ing|al)\\b(?: (?:the )?order)?|\\bbackwards\\b|back to "
            u"front|mirror\\w*|from the end to the (?:start|beginning)|last (?:character|letter) first|"
            "right to left|turn\\w*[^.;,]{0,20} (?:around|round)"_s);
        return made;
    }();
    return patterns;
}

} // namespace daao::coding
