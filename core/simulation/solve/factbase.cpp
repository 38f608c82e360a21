#include "core/simulation/solve/factbase.h"

#include "core/simulation/solve/factsentences.h"

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

QList<Fact> factsIn(const QString &text, std::span<const Sentence> sentences, qsizetype end,
                    const QStringList &names)
{
    QList<Fact> facts;
    const QSet<QString> labels = repeatedLabels(text);
    LineReader lines(facts, labels);
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
            readSentence(sentence, i, text, names, facts);
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
