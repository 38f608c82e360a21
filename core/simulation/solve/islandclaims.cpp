#include "core/simulation/solve/islandclaims.h"

#include <algorithm>
#include <bit>

namespace daao::island {

using namespace Qt::StringLiterals;
using prose::isAny;
using prose::Word;
using Words = std::span<const Word>;

namespace {

bool offersBothKinds(Words words, const Kinds &kinds);

/// Reads one statement without "if" or "and" between its parts.
class AtomReader
{
public:
    AtomReader(const Speech &speech, const Kinds &kinds)
        : m_speech(speech)
        , m_kinds(kinds)
    {}

    std::optional<Atom> read(Words words, quint32 before)
    {
        m_words = words;
        scan();
        m_same = m_same || offersBothKinds(words, m_kinds);
        if (!m_kind && !m_same && !m_different)
            return std::nullopt;
        if (m_group == 0 && !m_we && before != 0 && !m_everyone)
            m_group = before;
        chooseGroup();
        if (m_group == 0)
            return std::nullopt;
        return Atom{m_group, allowed()};
    }

    bool countsEverybody() const { return m_counted && m_group == everybody(); }
    bool onlyOne() const { return m_only && m_mentioned != 0; }
    quint32 everybody() const { return (1U << m_speech.people.size()) - 1U; }

private:
    QString at(qsizetype i) const
    {
        return i >= 0 && i < qsizetype(m_words.size()) ? m_words[size_t(i)].lower : QString();
    }

    void mention(int person)
    {
        if (person >= 0)
            m_group |= 1U << person;
    }

    void scan()
    {
        for (qsizetype i = 0; i < qsizetype(m_words.size()); ++i)
            see(i);
        m_mentioned = m_group;
    }

    void see(qsizetype i)
    {
        const Word &word = m_words[size_t(i)];
        const QString &lower = word.lower;
        if (word.isCapital() && m_speech.people.contains(word.text)) {
            mention(int(m_speech.people.indexOf(word.text.toString())));
            return;
        }
        if (seePronoun(lower) || seeQuantity(i))
            return;
        if (isDenial(lower)) {
            if (lower == u"no" && isAny(at(i + 1), {u"more", u"fewer", u"less"}))
                return;
            m_denials += 1;
            return;
        }
        if (isAny(lower, {u"same", u"alike", u"identical", u"similar", u"equals", u"matches"})) {
            m_same = true;
            return;
        }
        if (isAny(lower, {u"different", u"opposite", u"differ", u"differs", u"unlike", u"unalike", u"other"})
            && !(lower == u"other" && !isAny(at(i + 1), {u"kind", u"type", u"sort", u"tribe"}))) {
            m_different = true;
            return;
        }
        if (const auto kind = m_kinds.of(lower)) {
            if (!m_kind)
                m_kind = kind;
        }
    }

    bool seePronoun(const QString &lower)
    {
        if (isAny(lower, {u"i", u"i'm", u"me", u"myself", u"my", u"mine", u"i've"})) {
            if (m_speech.direct || lower != u"my")
                mention(m_speech.speaker);
            return true;
        }
        if (isAny(lower, {u"we", u"us", u"we're", u"our", u"ourselves"})) {
            m_we = true;
            return true;
        }
        if (isAny(lower,
                  {u"he", u"she", u"him", u"he's", u"she's", u"himself", u"herself", u"his", u"her"})) {
            mention(m_speech.direct ? m_speech.listener : m_speech.speaker);
            return true;
        }
        if (isAny(lower, {u"you", u"you're", u"yourself"})) {
            mention(m_speech.listener);
            return true;
        }
        if (isAny(lower, {u"they", u"them", u"themselves", u"they're"})) {
            m_they = true;
            return true;
        }
        return false;
    }

    bool seeQuantity(qsizetype i)
    {
        const QString &lower = m_words[size_t(i)].lower;
        if (isAny(lower, {u"exactly", u"precisely"})) {
            m_bound = Exactly;
            return true;
        }
        if (lower == u"only" || lower == u"just") {
            m_only = true;
            m_bound = Exactly;
            return true;
        }
        if (lower == u"least" && at(i - 1) == u"at") {
            m_bound = AtLeast;
            return true;
        }
        if ((lower == u"most" && at(i - 1) == u"at") || (lower == u"more" && at(i - 1) == u"no")) {
            m_bound = AtMost;
            return true;
        }
        if (isAny(lower, {u"none", u"nobody", u"neither"}) || (lower == u"no" && at(i + 1) == u"one")) {
            m_count = 0;
            m_counted = true;
            return true;
        }
        if (lower == u"one" && at(i - 1) == u"no")
            return true;
        if (isAny(lower, {u"both", u"all", u"everyone", u"everybody", u"every", u"each"})) {
            m_all = true;
            m_everyone = m_everyone || isAny(lower, {u"everyone", u"everybody", u"every"});
            return true;
        }
        if (isAny(lower, {u"some", u"someone", u"somebody"})) {
            m_bound = AtLeast;
            m_count = 1;
            return true;
        }
        if (lower == u"either" || lower == u"or") {
            m_or = true;
            return true;
        }
        return seeNumber(i);
    }

    bool seeNumber(qsizetype i)
    {
        const int number = prose::countOf(at(i));
        if (number < 0)
            return false;
        const bool ofGroup =
            at(i + 1) == u"of" && isAny(at(i + 2), {u"us", u"them", u"the", u"these", u"our"});
        const bool ofNumber = isAny(at(i - 1), {u"of", u"the"}) && m_count >= 0;
        if (isAny(at(i - 1), {u"us", u"we", u"them", u"they", u"these", u"our"})) // "us two"
            return true;
        if (ofNumber || (at(i - 1) == u"the" && at(i) != u"one")) { // "of the three", "the two of us"
            m_we = true;
            m_all = m_all || m_count < 0;
            return true;
        }
        if (at(i) == u"one" && !ofGroup && at(i + 1) != u"of" && !m_kinds.of(at(i + 1)) && m_bound == None
            && at(i - 1) != u"is")
            return true;
        m_count = number;
        m_counted = true;
        return true;
    }

    void chooseGroup()
    {
        const int people = int(m_speech.people.size());
        if (m_they && m_group == 0)
            m_we = true;
        const bool names =
            std::popcount(m_group) >= (m_counted || m_all || m_same || m_different || m_or ? 2 : 1);
        if (names && !(m_we && m_counted && std::popcount(m_group) < 2))
            return;
        if (m_we && m_speech.listener >= 0 && (m_all || m_same || m_different) && people > 2) {
            m_group = (1U << m_speech.speaker) | (1U << m_speech.listener);
            return;
        }
        if (std::popcount(m_group) == 1 && (m_same || m_different) && !m_we) {
            m_group |= 1U << m_speech.speaker;
            if (std::popcount(m_group) < 2)
                m_group = 0;
            return;
        }
        m_counted = m_counted || m_bound != None || m_all;
        m_group = everybody();
    }

    quint32 allowed() const
    {
        const int size = std::popcount(m_group);
        const quint32 every = (2U << size) - 1U;
        if (m_same || m_different) {
            const quint32 same = 1U | (1U << size);
            const bool differ = m_different != (m_denials % 2 == 1);
            return differ ? every & ~same : same;
        }
        int least = size;
        int most = size;
        if (m_count >= 0) {
            least = m_bound == AtMost ? 0 : m_count;
            most = m_bound == AtLeast ? size : m_count;
        } else if (m_or) {
            least = 1;
        }
        quint32 counts = 0;
        for (int k = least; k <= most; ++k)
            counts |= 1U << k;
        const bool outside = m_denials % 2 == 1 && (m_all || m_count > 0); // "not both", "not all"
        const bool inside = m_denials % 2 == 1 && !outside;                // "is not a knave"
        quint32 knights = 0;
        for (int k = 0; k <= size; ++k)
            if ((counts >> k) & 1U)
                knights |= 1U << (*m_kind != inside ? k : size - k);
        return outside ? every & ~knights : knights;
    }

    enum Bound { None, Exactly, AtLeast, AtMost };

    const Speech &m_speech;
    const Kinds &m_kinds;
    Words m_words;
    quint32 m_group = 0;
    quint32 m_mentioned = 0;
    std::optional<bool> m_kind;
    Bound m_bound = None;
    int m_count = -1;
    int m_denials = 0;
    bool m_counted = false;
    bool m_all = false;
    bool m_everyone = false;
    bool m_or = false;
    bool m_only = false;
    bool m_we = false;
    bool m_they = false;
    bool m_same = false;
    bool m_different = false;
};

/// Parts a conjunction: both sides must say something of their own.
QList<Words> partsAt(Words words, const Speech &speech, const Kinds &kinds,
                     std::initializer_list<QStringView> joints)
{
    const auto complete = [&](Words part, bool needsSubject) {
        bool kind = false;
        bool subject = !needsSubject;
        for (const Word &word : part) {
            kind = kind || kinds.of(word.lower)
                   || isAny(word.lower, {u"same", u"different", u"alike", u"opposite"});
            subject = subject || speech.people.contains(word.text)
                      || isAny(word.lower, {u"i", u"i'm", u"we", u"he", u"she", u"they", u"one", u"none",
                                            u"exactly", u"us"});
        }
        return kind && subject;
    };
    QList<Words> parts;
    size_t from = 0;
    for (size_t i = 0; i < words.size(); ++i) {
        const bool sentenceEnd = words[i].mark == u'.' || words[i].mark == u';' || words[i].mark == u'!';
        const bool joint = isAny(words[i].lower, joints);
        if (!joint && !(sentenceEnd && i + 1 < words.size() && joints.begin()[0] == u"and"))
            continue;
        const size_t to = joint ? i : i + 1;
        const Words left = words.subspan(from, to - from);
        const Words right = words.subspan(i + 1);
        if (!complete(left, true) || !complete(right, joints.begin()[0] == u"or"))
            continue;
        parts.append(left);
        from = i + 1;
    }
    parts.append(words.subspan(from));
    return parts;
}

qsizetype find(Words words, QStringView lower)
{
    const auto found =
        std::ranges::find(words, lower, [](const Word &word) { return QStringView(word.lower); });
    return found == words.end() ? -1 : found - words.begin();
}

struct Parts
{
    Claim::Joint joint = Claim::All;
    QList<Words> parts;
};

/// "if A, B", "B if A", "A if and only if B".
std::optional<Parts> conditionIn(Words words)
{
    const qsizetype at = find(words, u"if");
    if (at < 0)
        return std::nullopt;
    const auto size = qsizetype(words.size());
    if (at + 3 < size && words[size_t(at + 1)].lower == u"and" && words[size_t(at + 2)].lower == u"only")
        return Parts{Claim::Same, {words.first(size_t(at)), words.subspan(size_t(at + 4))}};
    if (at > 0)
        return Parts{Claim::Implies, {words.subspan(size_t(at + 1)), words.first(size_t(at))}};
    qsizetype then = find(words, u"then");
    if (then > 0)
        return Parts{Claim::Implies, {words.subspan(1, size_t(then - 1)), words.subspan(size_t(then + 1))}};
    for (qsizetype i = 1; i + 1 < size; ++i)
        if (words[size_t(i)].mark == u',')
            return Parts{Claim::Implies, {words.subspan(1, size_t(i)), words.subspan(size_t(i + 1))}};
    return std::nullopt;
}

/// "both knights or both knaves", "all honest or all lying": of one kind, whichever.
bool offersBothKinds(Words words, const Kinds &kinds)
{
    std::optional<bool> first;
    bool joined = false;
    bool group = false;
    for (const Word &word : words) {
        group = group || isAny(word.lower, {u"both", u"all", u"together"});
        joined = joined || (first && word.lower == u"or");
        const auto kind = kinds.of(word.lower);
        if (!kind)
            continue;
        if (first && joined && group && *kind != *first)
            return true;
        first = kind;
    }
    return false;
}

Parts partsOf(Words words, const Speech &speech, const Kinds &kinds)
{
    if (offersBothKinds(words, kinds))
        return {Claim::All, {words}};
    if (const auto condition = conditionIn(words))
        return *condition;
    if (const auto either = partsAt(words, speech, kinds, {u"or"}); either.size() > 1)
        return {Claim::Any, either};
    return {Claim::All, partsAt(words, speech, kinds, {u"and", u"but", u"while", u"whereas"})};
}

} // namespace

std::optional<Claim> readClaim(const Speech &speech, Words words, const Kinds &kinds)
{
    const Parts parts = partsOf(words, speech, kinds);
    Claim claim{.speaker = speech.speaker, .joint = parts.joint};
    quint32 before = 0;
    for (const Words part : parts.parts) {
        AtomReader reader(speech, kinds);
        const auto atom = reader.read(part, before);
        if (!atom) {
            if (claim.joint == Claim::All)
                continue; // "Good day, stranger."
            return std::nullopt;
        }
        claim.atoms.append(*atom);
        claim.wholeGroup = claim.wholeGroup || reader.countsEverybody();
        before = atom->group;
        if (reader.onlyOne() && std::popcount(atom->group) == 1 && std::popcount(atom->allowed) == 1) {
            const quint32 honest = atom->allowed == 2U ? 1U : quint32(speech.people.size()) - 1U;
            claim.atoms.append({reader.everybody(), 1U << honest});
        }
    }
    if (claim.atoms.isEmpty() || (claim.joint != Claim::All && claim.atoms.size() < 2))
        return std::nullopt;
    return claim;
}

} // namespace daao::island
