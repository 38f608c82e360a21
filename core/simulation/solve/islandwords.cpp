#include "core/simulation/solve/islandwords.h"

#include <algorithm>

namespace daao::island {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;

namespace {

QSet<QString> setOf(const QString &list)
{
    const QStringList split = list.split(u' ', Qt::SkipEmptyParts);
    return {split.begin(), split.end()};
}

const QSet<QString> &honestWords()
{
    static const QSet<QString> words =
        setOf(u"knight knights truth truthteller truthtellers truthful truthfully honest "
              "sincere sincerely angel angels saint saints reliable trustworthy trusted "
              "truths veracious believed"_s);
    return words;
}

const QSet<QString> &lyingWords()
{
    static const QSet<QString> words =
        setOf(u"knave knaves liar liars lie lies lying lied devil devils deceiver deceivers "
              "dishonest untruthful insincere fibber fibbers fibs fibbing fraud unreliable "
              "falsehoods untruths cheat cheats"_s);
    return words;
}

QString singular(QString noun)
{
    if (noun.size() > 3 && noun.endsWith(u's') && !noun.endsWith(u"ss"))
        noun.chop(1);
    return noun;
}

bool isVague(const QString &lower)
{
    static const QSet<QString> words =
        setOf(u"people person persons inhabitant inhabitants islander islanders island others other always "
              u"never ever only "
              "tell tells telling told speak speaks speaking say says make makes statement statements every "
              "kind kinds "
              "type types resident residents villager villagers type sort sorts group groups tribe tribes "
              "members member "
              "anything nothing true false things words each rest everyone everybody else two three four "
              "five six one "
              "either creature creatures being beings native natives remaining"_s);
    return words.contains(lower);
}

/// "Anna says that Ben always lies" defines no kind of people; "every Zib tells lies" does.
bool quotesSomebody(const Sentence &sentence)
{
    const auto &words = sentence.words;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const Word &word = words.at(i);
        const QString &next = words.at(i + 1).lower;
        if (isSpeech(word.lower) && words.at(i + 1).isCapital())
            return true;
        const QString after = i + 2 < words.size() ? words.at(i + 2).lower : QString();
        const bool manner = after == u"only" || after == u"the" || after == u"always" || after == u"lies"
                            || after == u"nothing" || after == u"truth";
        if (word.isCapital() && !prose::isFunctionWord(word.lower) && isSpeech(next) && !manner)
            return true;
    }
    return false;
}

/// "Some robots always lie": robots are of either kind.
bool isPartly(const Sentence &sentence, const Word &noun)
{
    const qsizetype at = &noun - sentence.words.constData();
    const QString before = at > 0 ? sentence.words.at(at - 1).lower : QString();
    return before == u"some" || before == u"certain" || before == u"many" || before == u"other";
}

/// A capitalised word in the singular without "a", "the" or "every" before it.
bool isOnePerson(const Sentence &sentence, const Word &noun)
{
    if (!noun.isCapital() || noun.lower.endsWith(u's'))
        return false;
    const qsizetype at = &noun - sentence.words.constData();
    return at == 0 || !prose::isFunctionWord(sentence.words.at(at - 1).lower);
}

} // namespace

void Kinds::learn(std::span<const Sentence> sentences)
{
    bool knights = false;
    for (const Sentence &sentence : sentences) {
        const auto always = [](const Word &word) {
            return word.lower == u"always" || word.lower == u"never" || word.lower == u"only"
                   || word.lower == u"every" || word.lower == u"invariably" || word.lower == u"constantly"
                   || word.lower == u"ever";
        };
        const bool defines = std::ranges::any_of(sentence.words, always);
        if (quotesSomebody(sentence))
            continue;
        const Word *noun = nullptr;
        bool never = false;
        for (qsizetype i = 0; i < sentence.words.size(); ++i) {
            const Word &word = sentence.words.at(i);
            knights = knights || word.lower.startsWith(u"knight") || word.lower.startsWith(u"knave");
            if (word.lower == u"truth" && i + 1 < sentence.words.size()
                && sentence.words.at(i + 1).lower.startsWith(u"tell")) {
                m_honestWord = m_honestWord.isEmpty() ? u"truth-teller"_s : m_honestWord;
                noun = nullptr;
                ++i;
                continue;
            }
            if (word.lower == u"liar" || word.lower == u"liars")
                m_lyingWord = m_lyingWord.isEmpty() ? u"liar"_s : m_lyingWord;
            const bool says = word.lower == u"truth" || word.lower == u"lie" || word.lower == u"lies"
                              || word.lower == u"true" || word.lower == u"lying" || word.lower == u"truthful"
                              || word.lower == u"false" || word.lower == u"truthfully"
                              || word.lower == u"falsehoods" || word.lower == u"untruths";
            if (says && defines && noun && !isOnePerson(sentence, *noun) && !isPartly(sentence, *noun)) {
                const bool honest = word.lower.startsWith(u"tru");
                define(*noun, honest != never);
                noun = nullptr;
                never = false;
            }
            if (word.lower == u"never") {
                never = true;
                const QString next =
                    i + 1 < sentence.words.size() ? sentence.words.at(i + 1).lower : QString();
                const bool elliptic = next == u"are" || next == u"do" || next == u"is" || next == u"does";
                if (noun && elliptic && !m_honestWord.isEmpty() && m_lyingWord.isEmpty())
                    define(*noun, false); // "angels always tell the truth, devils never do"
            }
            if (!says && !prose::isFunctionWord(word.lower) && !isVague(word.lower)) {
                noun = &word;
                never = false;
            }
        }
    }
    if (knights || m_honestWord.isEmpty() || m_lyingWord.isEmpty()) {
        m_honestWord = u"knight"_s;
        m_lyingWord = u"knave"_s;
    }
}

void Kinds::define(const Word &noun, bool honest)
{
    const QString word = singular(noun.lower);
    if (honestWords().contains(word) != lyingWords().contains(word) && honestWords().contains(word) != honest)
        return;
    if (isSpeech(noun.lower))
        return;
    (honest ? m_honest : m_lying).insert(word);
    QString &shown = honest ? m_honestWord : m_lyingWord;
    if (shown.isEmpty())
        shown = singular(noun.text.toString());
}

std::optional<bool> Kinds::of(const QString &lower) const
{
    if (honestWords().contains(lower))
        return true;
    if (lyingWords().contains(lower))
        return false;
    const QString word = singular(lower);
    if (m_honest.contains(word))
        return true;
    if (m_lying.contains(word))
        return false;
    return std::nullopt;
}

bool isSpeech(const QString &lower)
{
    static const QSet<QString> words = setOf(
        u"say says said saying claim claims claimed state states stated declare declares declared tell tells "
        u"told "
        "announce announces announced assert asserts asserted insist insists insisted remark remarks "
        "remarked "
        "whisper whispers whispered reply replies replied add adds added explain explains explained maintain "
        "maintains maintained mutter mutters muttered shout shouts shouted swear swears swore note notes "
        "noted "
        "mention mentions mentioned report reports reported observe observes observed answer answers "
        "answered "
        "comment comments commented argue argues argued accuses accused calls called affirm affirms affirmed "
        "proclaim proclaims proclaimed exclaim exclaims exclaimed adds confide confides confided testify "
        "testifies "
        "testified respond responds responded allege alleges alleged contends contended believes vouches "
        "vouched "
        "laughs smiles grins yells yelled cries cried admits admitted vows vowed suggests suggested writes "
        "wrote "
        "reveals revealed informs informed offers offered warns warned"_s);
    return words.contains(lower);
}

bool isNeverName(const QString &lower)
{
    static const QSet<QString> words = setOf(u"exactly precisely someone everyone everybody nobody anyone "
                                             u"yes please determine find list name identify "
                                             "state tell give who what which suppose consider imagine once "
                                             "long each island according meanwhile finally "
                                             "then next lastly first second third fourth remember note given "
                                             "knowing work figure answer question puzzle "
                                             "problem solve let use think explain none several many people "
                                             "knights knaves person inhabitant inhabitants "
                                             "statement statements here today yesterday visiting travelling "
                                             "walking meeting during upon assuming using "
                                             "every based only just one two three four five six seven eight "
                                             "nine ten strangely later decide deduce "
                                             "never always truth candidate solution"_s);
    return words.contains(lower) || prose::isFunctionWord(lower);
}

bool isDenial(const QString &lower)
{
    return lower == u"not" || lower == u"never" || lower == u"no" || lower.endsWith(u"n't")
           || lower == u"cannot" || lower == u"hardly" || lower == u"nor";
}

} // namespace daao::island
