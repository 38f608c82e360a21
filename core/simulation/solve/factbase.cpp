#include "core/simulation/solve/factbase.h"

#include "core/simulation/solve/islandwords.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace daao::lore {

using namespace Qt::StringLiterals;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;

namespace {

bool isCopula(const QString &lower)
{
    static const QSet<QString> words{u"is"_s,    u"was"_s,     u"are"_s,   u"were"_s,   u"be"_s,
                                     u"been"_s,  u"has"_s,     u"had"_s,   u"have"_s,   u"does"_s,
                                     u"did"_s,   u"do"_s,      u"named"_s, u"called"_s, u"name"_s,
                                     u"being"_s, u"becomes"_s, u"became"_s};
    return words.contains(lower);
}

/// Words that carry the meaning of a relation.
bool isTelling(const QString &lower)
{
    static const QSet<QString> empty{u"currently"_s, u"today"_s,    u"now"_s,    u"always"_s, u"once"_s,
                                     u"own"_s,       u"known"_s,    u"serves"_s, u"acts"_s,   u"well"_s,
                                     u"also"_s,      u"still"_s,    u"none"_s,   u"other"_s,  u"person"_s,
                                     u"someone"_s,   u"considers"_s};
    return !lower.isEmpty() && !lower.front().isDigit() && !prose::isFunctionWord(lower) && !isCopula(lower)
           && !empty.contains(lower); // a digit numbers the line
}

bool isArticle(const QString &lower)
{
    return lower == u"the" || lower == u"a" || lower == u"an";
}

struct Mention
{
    QString name;
    size_t from = 0;
    size_t to = 0; ///< one past
    bool possessive = false;
};

bool startsName(const Word &word, bool first)
{
    if (!word.isCapital() || word.lower == u"i" || (first && island::isNeverName(word.lower)))
        return false;
    return !prose::isFunctionWord(word.lower);
}

QList<Mention> mentionsIn(Words words, const QString &text, const QStringList &names)
{
    QList<Mention> mentions;
    for (size_t i = 0; i < words.size();) {
        if (const NameMatch known = nameAt(words, int(i), names); known.length > 0) {
            const size_t to = i + size_t(known.length);
            mentions.append({known.name, i, to, words[to - 1].possessive});
            i = to;
            continue;
        }
        if (!startsName(words[i], i == 0)) {
            ++i;
            continue;
        }
        size_t to = i + 1;
        while (to < words.size() && !words[to - 1].possessive
               && (words[to - 1].mark.isNull() || words[to - 1].mark == u'-')
               && (words[to].isCapital() || words[to].text.front().isDigit())
               && !prose::isFunctionWord(words[to].lower))
            ++to;
        mentions.append(
            {text.mid(words[i].begin, words[to - 1].end - words[i].begin), i, to, words[to - 1].possessive});
        i = to;
    }
    return mentions;
}

QStringList tellingWords(Words words)
{
    QStringList telling;
    for (const Word &word : words)
        if (isTelling(word.lower))
            telling.append(word.lower);
    return telling;
}

bool isAny(const QString &lower, std::initializer_list<QStringView> list)
{
    return std::ranges::any_of(list, [&lower](QStringView word) { return lower == word; });
}

/// Reads the facts of one sentence.
class SentenceReader
{
public:
    SentenceReader(const QString &text, const QStringList &names, QList<Fact> &facts)
        : m_text(text)
        , m_names(names)
        , m_facts(facts)
    {}

    void read(const Sentence &sentence, int index)
    {
        m_index = index;
        m_words = withoutLead(Words(sentence.words));
        m_mentions = mentionsIn(m_words, m_text, m_names);
        if (m_mentions.size() == 1)
            return readSingle(m_mentions.first());
        for (qsizetype i = 0; i + 1 < m_mentions.size();)
            i = readPair(i);
    }

private:
    /// "They told me that X …", "from these notes: X …", "Card 7: X …": what comes before the statement is
    /// dropped.
    Words withoutLead(Words words) const
    {
        const QList<Mention> mentions = mentionsIn(words, m_text, m_names);
        size_t from = 0;
        for (size_t i = 0; i + 1 < words.size(); ++i) {
            const bool label = words[i].mark == u':' && i < 24;
            const bool early = mentions.isEmpty() || mentions.size() < 2 || i < mentions.first().from;
            const bool that = words[i].lower == u"that" && early;
            const bool comma =
                words[i].mark == u',' && early && !mentions.isEmpty() && i < mentions.first().from;
            const bool rest = mentionsIn(words.subspan(i + 1), m_text, m_names).size() > 1;
            if ((label && rest) || (that && rest) || comma)
                from = i + 1;
        }
        return words.subspan(from);
    }

    Words between(size_t from, size_t to) const
    {
        return from < to ? m_words.subspan(from, to - from) : Words();
    }

    void add(const QString &subject, const QStringList &telling, const QString &object, bool verb = false,
             bool passive = false, bool weak = false)
    {
        if (telling.isEmpty() || telling.size() > 5 || subject == object)
            return;
        Fact fact{.subject = subject,
                  .relation = telling.join(u' '),
                  .object = object,
                  .verb = verb,
                  .passive = passive,
                  .sentence = m_index,
                  .weak = weak};
        for (const QString &word : telling)
            fact.key.append(meaningOf(word));
        m_facts.append(fact);
    }

    /// A clause between two names; returns where to go on.
    qsizetype readPair(qsizetype i)
    {
        const Mention &first = m_mentions.at(i);
        const Mention &second = m_mentions.at(i + 1);
        const size_t clause = i > 0 ? m_mentions.at(i - 1).to : 0;
        const Words before = between(clause, first.from);
        const Words middle = between(first.to, second.from);
        const bool nextStarts = i + 2 < m_mentions.size();
        const Words after = between(second.to, nextStarts ? m_mentions.at(i + 2).from : m_words.size());
        readClause(first, second, before, middle, after);
        return goOn(i, first);
    }

    /// "… and her rival is X", "… who lives in Y", or a new clause.
    qsizetype goOn(qsizetype i, const Mention &subject)
    {
        qsizetype last = i + 1;
        while (last + 1 < m_mentions.size()) {
            const Mention &object = m_mentions.at(last);
            const Mention &next = m_mentions.at(last + 1);
            const Words gap = between(object.to, next.from);
            if (gap.empty() || object.possessive)
                return last + 1;
            const QString head = gap.front().lower;
            if (head == u"who" || head == u"which" || head == u"whose" || head == u"where") {
                readClause(object, next, {}, gap.subspan(1), {});
                ++last;
                continue;
            }
            const bool joins = head == u"and" || head == u"but" || object.possessive
                               || (last > 0 && !m_words[object.to - 1].mark.isNull());
            const QStringList telling = tellingWords(gap);
            const bool ownClause = next.possessive || telling.isEmpty() || gap.back().lower == u"and"
                                   || gap.back().lower == u"while" || gap.back().lower == u"but"
                                   || isAny(gap.back().lower, {u"of", u"the"});
            if (!joins || ownClause)
                return last + 1;
            readClause(subject, next, {}, gap.front().lower == u"and" ? gap.subspan(1) : gap, {});
            ++last;
        }
        return m_mentions.size();
    }

    void readClause(const Mention &first, const Mention &second, Words before, Words middle, Words after)
    {
        const QStringList inside = tellingWords(middle);
        if (first.possessive) {
            if (!second.possessive)
                add(first.name, inside, second.name);
            return;
        }
        const bool copula =
            std::ranges::any_of(middle, [](const Word &word) { return isCopula(word.lower); });
        const QString head = middle.empty() ? QString() : middle.front().lower;
        const QString tail = middle.empty() ? QString() : middle.back().lower;
        if (second.possessive) { // "X is Y's mentor"
            if (copula)
                add(second.name, inside + tellingWords(after), first.name);
            return;
        }
        if (inside.isEmpty()) {
            const QStringList outside = tellingWords(before);
            const QStringList following = tellingWords(after);
            if (isAny(head, {u"has", u"had"}) && !following.isEmpty()) // "X has Y as mentor"
                add(first.name, following, second.name);
            else if (!outside.isEmpty()
                     && (copula || m_words[first.to - 1].mark == u':' || m_words[first.to - 1].mark == u'='))
                add(first.name, outside, second.name); // "the mentor of X is Y"
            else if (isAny(head, {u"as"}))
                add(first.name, following, second.name);
            return;
        }
        if (isAny(tail, {u"is", u"was", u"are", u"be", u"named", u"called"})
            && !isAny(head, {u"is", u"was"})) {
            add(first.name, tellingWords(before) + inside, second.name); // "for X, the mentor is Y"
            return;
        }
        if (isAny(head, {u"has", u"had"})) { // "X has a mentor named Y"
            add(first.name, inside, second.name);
            return;
        }
        const bool noun =
            isAny(head, {u"is", u"was", u"serves", u"acts", u"became", u"becomes"}) && isNounPhrase(middle);
        if (noun) { // "X is the mentor of Y"
            add(second.name, inside, first.name);
            return;
        }
        const bool passive =
            copula && std::ranges::any_of(middle, [](const Word &word) { return word.lower == u"by"; });
        if (passive)
            add(second.name, inside, first.name, true, true);
        else
            add(first.name, inside, second.name, true);
    }

    /// "is the mentor of", "is mentor to"; not "was built in".
    static bool isNounPhrase(Words middle)
    {
        const QString tail = middle.back().lower;
        if (!isAny(tail, {u"of", u"to", u"for"}))
            return false;
        const auto article =
            std::ranges::find_if(middle, [](const Word &word) { return isArticle(word.lower); });
        if (article != middle.end())
            return true;
        for (const Word &word : middle)
            if (isTelling(word.lower))
                return !word.lower.endsWith(u"ed") && word.lower != u"made" && word.lower != u"sold"
                       && word.lower != u"given";
        return false;
    }

    /// "X plays the lute", "X's badge is a heron", "the colour of X is green".
    void readSingle(const Mention &mention)
    {
        const Words before = between(0, mention.from);
        Words rest = between(mention.to, m_words.size());
        if (rest.empty() || rest.size() > 10)
            return;
        const QStringList outside = tellingWords(before);
        const auto copula = std::ranges::find_if(rest, [](const Word &word) {
            return isAny(word.lower, {u"is", u"was", u"are", u"named", u"called"});
        });
        const auto at = copula == rest.end() ? -1 : copula - rest.begin();
        if (mention.possessive && at > 0 && outside.isEmpty())
            return addWeak(mention.name, tellingWords(rest.first(size_t(at))), rest.subspan(size_t(at) + 1),
                           false);
        if (!outside.isEmpty() && at == 0)
            return addWeak(mention.name, outside, rest.subspan(1), false);
        if (!outside.isEmpty() || mention.possessive)
            return;
        const auto article =
            std::ranges::find_if(rest, [](const Word &word) { return isArticle(word.lower); });
        const size_t split = article == rest.end() ? rest.size() - 1 : size_t(article - rest.begin());
        if (split > 0 && at != 0)
            addWeak(mention.name, tellingWords(rest.first(split)), rest.subspan(split), true);
    }

    void addWeak(const QString &subject, const QStringList &telling, Words object, bool verb)
    {
        while (!object.empty() && isArticle(object.front().lower))
            object = object.subspan(1);
        if (object.empty() || object.size() > 4)
            return;
        const QString name = m_text.mid(object.front().begin, object.back().end - object.front().begin);
        add(subject, telling, name, verb, false, true);
    }

    const QString &m_text;
    const QStringList &m_names;
    QList<Fact> &m_facts;
    Words m_words;
    QList<Mention> m_mentions;
    int m_index = 0;
};

QStringList stemsOf(const QString &phrase)
{
    QStringList stems;
    for (const Sentence &sentence : prose::sentencesOf(phrase))
        for (const Word &word : sentence.words)
            if (isTelling(word.lower) || sentence.words.size() == 1)
                stems.append(meaningOf(word.lower));
    return stems;
}

QString clean(QStringView part)
{
    while (!part.isEmpty() && QStringView(u" \t-–—*•>|\"'`.,;:()[]").contains(part.front()))
        part = part.sliced(1);
    while (!part.isEmpty() && QStringView(u" \t-–—*•>|\"'`.,;:()[]").contains(part.back()))
        part.chop(1);
    return part.toString();
}

/// "Card 7: …" -> "card"; empty: the line starts with no label.
QString labelOf(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 1 || colon > 30)
        return {};
    QString label = line.left(colon).toLower();
    label.removeIf([](QChar c) { return !c.isLetter(); });
    return label;
}

/// Labels of at least three lines.
QSet<QString> repeatedLabels(const QString &text)
{
    QHash<QString, int> counts;
    for (const QString &line : text.split(u'\n'))
        if (const QString label = labelOf(line); !label.isEmpty())
            ++counts[label];
    QSet<QString> labels;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.value() > 2)
            labels.insert(it.key());
    return labels;
}

/// Facts in the layout of lines: arrows, triples, "relation(subject) = object", "subject: relation = object".
class LineReader
{
public:
    /// `labels`: what stands before a colon in many lines and is therefore no subject.
    LineReader(QList<Fact> &facts, const QSet<QString> &labels)
        : m_facts(facts)
        , m_labels(labels)
    {}

    /// Whether the line was read as facts.
    bool read(const QString &line, int sentence, bool ruled)
    {
        m_sentence = sentence;
        m_ruled = m_ruled || ruled;
        if (line.contains(u'|'))
            return readRow(line);
        m_rows = 0;
        m_ruled = false;
        return readArrows(line) || readFunction(line) || readBrackets(line) || readPairs(line)
               || readTriple(line);
    }

private:
    void add(const QString &subject, const QString &relation, const QString &object)
    {
        const QStringList key = stemsOf(relation);
        if (subject.isEmpty() || object.isEmpty() || key.isEmpty())
            return;
        m_facts.append(
            {.subject = subject, .relation = relation, .object = object, .key = key, .sentence = m_sentence});
    }

    bool readArrows(const QString &line)
    {
        static const QRegularExpression arrow(u"\\s*(?:[-=]+>|→|⇒|⟶)\\s*"_s);
        if (!line.contains(u'>') && !line.contains(u'→') && !line.contains(u'⇒') && !line.contains(u'⟶'))
            return false;
        QString plain = line;
        static const QRegularExpression labelled(
            u"\\s*-+\\s*[\\[(]?([^\\[\\]()>-]+?)[\\])]?\\s*-+>\\s*"_s); // A --rel--> B
        plain.replace(labelled, u" → \\1 → "_s);
        const QStringList parts = plain.split(arrow, Qt::SkipEmptyParts);
        if (parts.size() == 3) {
            add(clean(parts.at(0)), clean(parts.at(1)), clean(parts.at(2)));
            return true;
        }
        const qsizetype colon = parts.value(0).indexOf(u':');
        if (parts.size() == 2 && colon > 0) { // "mentor: X -> Y"
            add(clean(QStringView(parts.at(0)).mid(colon + 1)), clean(QStringView(parts.at(0)).left(colon)),
                clean(parts.at(1)));
            return true;
        }
        static const QRegularExpression bracket(u"^(.*)\\(([^)]*)\\)\\s*$"_s); // "X (mentor) -> Y"
        if (const auto match = bracket.match(parts.value(0)); parts.size() == 2 && match.hasMatch()) {
            add(clean(match.captured(1)), clean(match.captured(2)), clean(parts.at(1)));
            return true;
        }
        return false;
    }

    bool readFunction(const QString &line)
    {
        static const QRegularExpression call(
            u"^\\W*([\\w ]+?)\\s*[\\(\\[]([^()\\[\\],]+)[\\)\\]]\\s*(?:=|:|is)\\s*(.+)$"_s);
        if (!line.contains(u'(') && !line.contains(u'['))
            return false;
        const auto match = call.match(line);
        if (!match.hasMatch()) {
            static const QRegularExpression predicate(u"^\\W*([\\w ]+?)\\s*\\(([^(),]+),([^(),]+)\\)\\W*$"_s);
            const auto pair = predicate.match(line);
            if (!pair.hasMatch())
                return false;
            add(clean(pair.captured(2)), clean(pair.captured(1)), clean(pair.captured(3)));
            return true;
        }
        add(clean(match.captured(2)), clean(match.captured(1)), clean(match.captured(3)));
        return true;
    }

    /// "X: mentor = Y, rival = Z", "X — mentor: Y".
    bool readPairs(const QString &line)
    {
        static const QRegularExpression head(
            u"^\\s*(?:[-*•]|\\d+[.)])?\\s*([^:—–;=,.]{1,40}?)\\s*[:—–]\\s+(.+)$"_s);
        const auto match = head.match(line);
        if (!match.hasMatch() || m_labels.contains(labelOf(line)))
            return false;
        return readPairs(clean(match.captured(1)), match.captured(2));
    }

    /// "X (mentor: Y; rival: Z)".
    bool readBrackets(const QString &line)
    {
        static const QRegularExpression form(
            u"^\\s*(?:[-*•]|\\d+[.)])?\\s*([^()\\[\\]:]{1,40}?)\\s*[(\\[]([^()\\[\\]]+[:=][^()\\[\\]]+)[)\\]]\\W*$"_s);
        if (!line.contains(u'(') && !line.contains(u'['))
            return false;
        const auto match = form.match(line);
        return match.hasMatch() && readPairs(clean(match.captured(1)), match.captured(2));
    }

    bool readPairs(const QString &subject, const QString &pairs)
    {
        static const QRegularExpression separator(u"\\s*[;,]\\s*"_s);
        static const QRegularExpression pair(
            u"^\\s*([\\w' -]{1,40}?)\\s*(?:=|:| - | – |—| is )\\s*(.+?)\\s*$"_s);
        QList<std::pair<QString, QString>> found;
        for (const QString &part : pairs.split(separator, Qt::SkipEmptyParts)) {
            const auto one = pair.match(part);
            if (!one.hasMatch())
                return false;
            found.append({clean(one.captured(1)), clean(one.captured(2))});
        }
        for (const auto &[relation, object] : found)
            add(subject, relation, object);
        return !found.isEmpty();
    }

    bool readTriple(const QString &line)
    {
        const QStringList parts = line.split(line.contains(u';') ? u';' : u',');
        if (parts.size() != 3)
            return false;
        for (const QString &part : parts)
            if (clean(part).isEmpty() || clean(part).count(u' ') > 3)
                return false;
        const QString middle = clean(parts.at(1));
        const bool plain = !parts.at(2).trimmed().startsWith(u"and ") && clean(parts.at(0)).at(0).isUpper()
                           && middle.at(0).isLower();
        if (plain)
            add(clean(parts.at(0)), middle, clean(parts.at(2)));
        return plain;
    }

    bool readRow(const QString &line)
    {
        QStringList cells;
        for (const QString &cell : line.split(u'|'))
            cells.append(clean(cell));
        if (!cells.isEmpty() && cells.first().isEmpty())
            cells.removeFirst();
        if (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        if (m_rows++ == 0) {
            m_header = cells;
            return true;
        }
        static const QSet<QString> general{u"relation"_s,  u"link"_s,      u"property"_s,
                                           u"predicate"_s, u"attribute"_s, u"relationship"_s};
        const bool triples =
            cells.size() == 3
            && (general.contains(m_header.value(1).toLower())
                || (!m_ruled && !m_header.value(1).isEmpty() && m_header.value(1).at(0).isLower()));
        if (triples) {
            if (m_rows == 2 && !m_ruled && !general.contains(m_header.value(1).toLower()))
                add(m_header.value(0), m_header.value(1), m_header.value(2));
            add(cells.at(0), cells.at(1), cells.at(2));
            return true;
        }
        for (qsizetype i = 1; i < cells.size() && i < m_header.size(); ++i)
            add(cells.at(0), m_header.at(i), cells.at(i));
        return true;
    }

    QList<Fact> &m_facts;
    const QSet<QString> &m_labels;
    QStringList m_header;
    int m_rows = 0;
    bool m_ruled = false;
    int m_sentence = 0;
};

} // namespace

QString meaningOf(const QString &lower)
{
    static const QHash<QString, QString> irregular{{u"taught"_s, u"teach"_s},
                                                   {u"built"_s, u"build"_s},
                                                   {u"made"_s, u"mak"_s},
                                                   {u"wrote"_s, u"writ"_s},
                                                   {u"written"_s, u"writ"_s},
                                                   {u"knew"_s, u"know"_s},
                                                   {u"known"_s, u"know"_s},
                                                   {u"led"_s, u"lead"_s},
                                                   {u"kept"_s, u"keep"_s},
                                                   {u"held"_s, u"hold"_s},
                                                   {u"bought"_s, u"buy"_s},
                                                   {u"sold"_s, u"sell"_s},
                                                   {u"found"_s, u"find"_s},
                                                   {u"sent"_s, u"send"_s},
                                                   {u"won"_s, u"win"_s},
                                                   {u"gave"_s, u"giv"_s},
                                                   {u"given"_s, u"giv"_s},
                                                   {u"took"_s, u"tak"_s},
                                                   {u"taken"_s, u"tak"_s},
                                                   {u"stood"_s, u"stand"_s},
                                                   {u"grew"_s, u"grow"_s},
                                                   {u"grown"_s, u"grow"_s},
                                                   {u"drew"_s, u"draw"_s},
                                                   {u"drawn"_s, u"draw"_s},
                                                   {u"spoke"_s, u"speak"_s},
                                                   {u"spoken"_s, u"speak"_s},
                                                   {u"fed"_s, u"feed"_s},
                                                   {u"met"_s, u"meet"_s},
                                                   {u"chose"_s, u"choos"_s},
                                                   {u"chosen"_s, u"choos"_s},
                                                   {u"stole"_s, u"steal"_s},
                                                   {u"stolen"_s, u"steal"_s},
                                                   {u"fought"_s, u"fight"_s},
                                                   {u"lent"_s, u"lend"_s},
                                                   {u"ran"_s, u"run"_s},
                                                   {u"rode"_s, u"rid"_s},
                                                   {u"ridden"_s, u"rid"_s},
                                                   {u"sang"_s, u"sing"_s},
                                                   {u"sung"_s, u"sing"_s},
                                                   {u"wore"_s, u"wear"_s},
                                                   {u"worn"_s, u"wear"_s},
                                                   {u"sat"_s, u"sit"_s},
                                                   {u"brought"_s, u"bring"_s},
                                                   {u"swore"_s, u"swear"_s},
                                                   {u"colour"_s, u"color"_s},
                                                   {u"colours"_s, u"color"_s},
                                                   {u"neighbour"_s, u"neighbor"_s},
                                                   {u"neighbours"_s, u"neighbor"_s},
                                                   {u"favourite"_s, u"favorit"_s}};
    const auto found = irregular.constFind(lower);
    return found == irregular.cend() ? prose::stemOf(lower) : *found;
}

QString sameName(const QString &name)
{
    QString same = clean(name).toLower();
    for (const QString &article : {u"the "_s, u"a "_s, u"an "_s})
        if (same.startsWith(article))
            same.remove(0, article.size());
    return same.simplified();
}

NameMatch nameAt(Words words, int at, const QStringList &names)
{
    NameMatch best;
    for (const QString &name : names) {
        const QStringView view(name);
        const Word &word = words[size_t(at)];
        if (!view.startsWith(word.text)
            || (word.text.size() < view.size() && view.at(word.text.size()).isLetterOrNumber()))
            continue;
        const QChar *origin = word.text.data();
        int length = 1;
        while (at + length < int(words.size())
               && words[size_t(at + length)].text.data() + words[size_t(at + length)].text.size() - origin
                      <= view.size())
            ++length;
        const Word &last = words[size_t(at + length - 1)];
        const qsizetype size = last.text.data() + last.text.size() - origin;
        if (size == view.size() && QStringView(origin, size) == view && length > best.length)
            best = {name, length};
    }
    return best;
}

QList<Choices> choicesIn(const QString &text)
{
    static const QRegularExpression label(
        u"(?:(?<=^)|(?<=[\\s(\\[*]))[(\\[]?\\**([A-Ha-h]|[1-9])\\**[).:\\]]\\**\\s+"_s,
        QRegularExpression::MultilineOption);
    QList<Choices> all;
    Choices run;
    qsizetype textBegin = -1;
    const auto closeText = [&](qsizetype end) {
        if (run.list.isEmpty() || textBegin < 0)
            return;
        const qsizetype newline = text.indexOf(u'\n', textBegin);
        const qsizetype stop = newline >= 0 && newline < end ? newline : end;
        QString option = text.mid(textBegin, stop - textBegin).trimmed();
        while (!option.isEmpty() && QStringView(u",;.([*").contains(option.back()))
            option = option.chopped(1).trimmed();
        if (option.endsWith(u" or") || option.endsWith(u" and"))
            option = option.left(option.lastIndexOf(u' ')).trimmed();
        while (!option.isEmpty() && (option.back() == u',' || option.back() == u';'))
            option.chop(1);
        for (qsizetype full = option.indexOf(u". "); full >= 0; full = option.indexOf(u". ", full + 1))
            if (full > 3 && full + 2 < option.size() && option.at(full + 2).isUpper())
                option.truncate(full); // the text goes on behind the last option
        run.list.last().text = option;
        run.end = stop;
    };
    const auto closeRun = [&] {
        const bool filled = std::ranges::all_of(
            run.list, [](const Choice &choice) { return !choice.text.isEmpty() && choice.text.size() < 80; });
        if (run.list.size() >= 3 && filled)
            all.append(run);
        run = {};
        textBegin = -1;
    };
    auto matches = label.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QChar mark = match.captured(1).at(0).toUpper();
        const QChar expected =
            run.list.isEmpty() ? QChar() : QChar(run.list.last().label.at(0).unicode() + 1);
        const bool atLineStart = [&] {
            qsizetype i = match.capturedStart() - 1;
            while (i >= 0
                   && (text.at(i) == u' ' || text.at(i) == u'\t' || text.at(i) == u'-' || text.at(i) == u'*'))
                --i;
            return i < 0 || text.at(i) == u'\n';
        }();
        if (mark.isDigit() && !atLineStart)
            continue;
        closeText(match.capturedStart());
        if (mark != expected) {
            closeRun();
            if (mark != u'A' && mark != u'1')
                continue;
            run.begin = match.capturedStart();
        }
        run.list.append({QString(mark), QString()});
        textBegin = match.capturedEnd();
    }
    closeText(text.size());
    closeRun();
    std::ranges::stable_partition(all,
                                  [](const Choices &choices) { return choices.list.first().label == u"A"; });
    return all;
}

QList<Fact> factsIn(const QString &text, std::span<const Sentence> sentences, qsizetype end,
                    const QStringList &names)
{
    QList<Fact> facts;
    const QSet<QString> labels = repeatedLabels(text);
    LineReader lines(facts, labels);
    SentenceReader reader(text, names, facts);
    qsizetype done = -1;
    for (int i = 0; i < int(sentences.size()); ++i) {
        const Sentence &sentence = sentences[size_t(i)];
        if (sentence.begin >= end)
            break;
        if (sentence.begin < done)
            continue;
        qsizetype lineBegin = text.lastIndexOf(u'\n', sentence.begin) + 1;
        qsizetype lineEnd = text.indexOf(u'\n', sentence.begin);
        if (lineEnd < 0 || lineEnd > end)
            lineEnd = end;
        if (lineBegin > done && sentence.begin >= lineBegin) {
            const QString line = text.mid(lineBegin, lineEnd - lineBegin);
            const bool wholeLine = line.size() < 200 && !line.contains(u'?');
            if (wholeLine && lines.read(line, i, QStringView(text).mid(lineEnd, 8).contains(u"--"))) {
                done = lineEnd;
                continue;
            }
        }
        if (!sentence.asks)
            reader.read(sentence, i);
    }
    QList<Fact> distinct;
    for (const Fact &fact : facts) {
        const bool known = std::ranges::any_of(distinct, [&fact](const Fact &other) {
            return other.subject == fact.subject && other.key == fact.key
                   && sameName(other.object) == sameName(fact.object);
        });
        if (!known)
            distinct.append(fact);
    }
    return distinct;
}

} // namespace daao::lore
