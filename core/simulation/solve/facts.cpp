#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/language.h"
#include "core/simulation/solve/solvers.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Fact = FactQuestion::Fact;

const QString name = u"([A-Z][\\w'’-]*?(?: (?:of |the )?[A-Z][\\w-]*)*)"_s;
const QString relation = u"([a-z][a-z-]*(?: [a-z][a-z-]*){0,3})"_s;

/// Where the options stand and what they say.
struct Options
{
    QStringList texts;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// "A) x B) y", "(A) x, (B) y", "A. x", on lines of their own or in one line.
std::optional<Options> optionsIn(const QString &text)
{
    static const QRegularExpression mark(u"(?:^|[\\s(:])\\(?([A-J])[).:]\\s+"_s,
                                         QRegularExpression::MultilineOption);
    QList<QRegularExpressionMatch> marks;
    for (auto it = mark.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QChar letter = match.captured(1)[0];
        if (letter == u'A' && marks.size() < 2)
            marks = {match};
        else if (!marks.isEmpty() && letter.unicode() == u'A' + marks.size())
            marks.append(match);
        else if (marks.size() >= 2)
            break;
    }
    if (marks.size() < 2)
        return std::nullopt;
    Options options{.begin = marks.first().capturedStart()};
    static const QRegularExpression stop(u"[\\n,;(.]"_s);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const qsizetype from = marks[i].capturedEnd();
        qsizetype to = text.indexOf(stop, from);
        if (to < 0)
            to = text.size();
        if (i + 1 < marks.size())
            to = std::min(to, marks[i + 1].capturedStart());
        options.texts.append(text.mid(from, to - from).trimmed());
        options.end = to;
    }
    return options;
}

QString stemmed(const QString &words)
{
    QStringList stems;
    for (const QString &word : words.toLower().split(u' ', Qt::SkipEmptyParts))
        if (!prose::isFunctionWord(word))
            stems.append(prose::stemOf(word));
    return stems.join(u' ');
}

/// Collects what a text states as (subject, relation, object).
class FactReader
{
public:
    QList<Fact> read(const QString &text)
    {
        for (const QString &line : text.split(u'\n'))
            readLine(line.trimmed());
        return m_facts;
    }

private:
    void add(const QString &subject, const QString &relationWords, const QString &object)
    {
        const Fact fact{subject.trimmed(), relationWords.trimmed().toLower(), object.trimmed()};
        if (!fact.relation.isEmpty() && !m_facts.contains(fact))
            m_facts.append(fact);
    }

    void readLine(const QString &line)
    {
        if (readRow(line, u'|') || readRow(line, u'\t') || readArrows(line) || readEntry(line))
            return;
        static const QRegularExpression sentence(u"[.!;](?:\\s+|$)"_s);
        for (const QString &part : line.split(sentence, Qt::SkipEmptyParts))
            readSentence(part.trimmed());
    }

    bool readRow(const QString &line, QChar separator)
    {
        const QStringList cells = line.split(separator, Qt::SkipEmptyParts);
        if (cells.size() != 3)
            return false;
        if (cells[0].trimmed().front().isUpper() && cells[2].trimmed().front().isUpper())
            add(cells[0], cells[1], cells[2]);
        return true;
    }

    bool readArrows(const QString &line)
    {
        const QStringList parts = line.split(QRegularExpression(u"\\s*(?:-+>|→)\\s*"_s), Qt::SkipEmptyParts);
        if (parts.size() != 3)
            return false;
        add(parts[0], parts[1], parts[2]);
        return true;
    }

    /// "Corostead (founder: Jaresk; market town: Lomiburg)"
    bool readEntry(const QString &line)
    {
        static const QRegularExpression entry(u"^[-*•\\s]*"_s + name + u"\\s*\\(([^()]*:[^()]*)\\)\\.?$"_s);
        const auto match = entry.match(line);
        if (!match.hasMatch())
            return false;
        for (const QString &pair : match.captured(2).split(QRegularExpression(u"[;,]"_s), Qt::SkipEmptyParts))
            add(match.captured(1), pair.section(u':', 0, 0), pair.section(u':', 1));
        return true;
    }

    void readSentence(const QString &sentence)
    {
        if (sentence.contains(u'?'))
            return;
        static const QRegularExpression nounOf(u"\\b[Tt]he "_s + relation + u" of (?:the )?"_s + name
                                               + u" (?:is|was|are) (?:called |named )?"_s + name + u"$"_s);
        static const QRegularExpression isNounOf(name + u" (?:is|was|serves as|acts as|became) (?:the )?"_s
                                                 + relation + u" of (?:the )?"_s + name + u"$"_s);
        static const QRegularExpression possessive(
            name + u"['’]s? "_s + relation + u" (?:is|was|are) (?:called |named )?"_s + name + u"$"_s);
        static const QRegularExpression plain(u"^(?:[-*•\\d.:\\s]*)"_s + name + u" "_s + relation
                                              + u" (?:the )?"_s + name + u"$"_s);
        if (const auto m = possessive.match(sentence); m.hasMatch())
            add(m.captured(1), m.captured(2), m.captured(3));
        else if (const auto m2 = nounOf.match(sentence); m2.hasMatch())
            add(m2.captured(2), m2.captured(1), m2.captured(3));
        else if (const auto m3 = isNounOf.match(sentence); m3.hasMatch())
            add(m3.captured(3), m3.captured(2), m3.captured(1));
        else if (const auto m4 = plain.match(sentence); m4.hasMatch())
            add(m4.captured(1), m4.captured(2), m4.captured(3));
    }

    QList<Fact> m_facts;
};

struct Question
{
    QString subject;
    QStringList path; ///< relations as asked, the one nearest the subject first
};

/// "What is the birthplace of the mentor of Vexask", "Vexask's mentor's birthplace", "Where does Vexask
/// live".
std::optional<Question> questionIn(const QString &text)
{
    static const QRegularExpression chain(
        u"\\b(?:[Ww]ho|[Ww]hat|[Ww]here|[Ww]hich|[Nn]ame|[Ff]ind|[Gg]ive|[Ii]dentify|[Tt]ell)\\b[^.?!\\n]*?\\b[Tt]he ("_s
        + relation + u"(?: of (?:the )?"_s + relation + u")*) of (?:the )?"_s + name + u"(?=[\\s?.,:!]|$)"_s);
    static const QRegularExpression owned(
        u"\\b(?:[Ww]ho|[Ww]hat|[Ww]here|[Ww]hich|[Nn]ame|[Ff]ind|[Gg]ive|[Tt]ell)\\b[^.?!\\n]*?"_s + name
        + u"['’]s? ("_s + relation + u"(?:['’]s? "_s + relation + u")*)"_s);
    static const QRegularExpression verb(u"\\b(?:[Ww]ho|[Ww]hat|[Ww]here|[Ww]hom) (?:does|did|do|is|was) "_s
                                         + name + u" "_s + relation + u"\\?"_s);
    std::optional<Question> found;
    for (auto it = chain.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        QStringList path = match.captured(1).split(QRegularExpression(u" of (?:the )?"_s));
        std::ranges::reverse(path);
        found = Question{match.captured(match.lastCapturedIndex()), path};
    }
    if (found)
        return found;
    if (const auto match = owned.match(text); match.hasMatch())
        return Question{match.captured(1), match.captured(2).split(QRegularExpression(u"['’]s? "_s))};
    if (const auto match = verb.match(text); match.hasMatch())
        return Question{match.captured(1), {match.captured(2)}};
    return std::nullopt;
}

const Fact *lookUp(const QList<Fact> &facts, const QString &subject, const QString &asked)
{
    const QString stem = stemmed(asked);
    for (const Fact &fact : facts)
        if (fact.subject == subject && stemmed(fact.relation) == stem)
            return &fact;
    for (const Fact &fact : facts) // "live" finds "lives in"
        if (fact.subject == subject && !stem.isEmpty()
            && (stemmed(fact.relation).contains(stem) || stem.contains(stemmed(fact.relation))))
            return &fact;
    return nullptr;
}

QString letter(qsizetype index)
{
    return QString(QChar(u'A' + char16_t(index)));
}

QString programOf(const FactQuestion &question, const QString &start)
{
    QString program = u"facts = {\n"_s;
    for (const Fact &fact : question.facts)
        program += u"    (%1, %2): %3,\n"_s.arg(prose::pythonLiteral(fact.subject),
                                                prose::pythonLiteral(fact.relation),
                                                prose::pythonLiteral(fact.object));
    QStringList path;
    for (const QString &step : question.path)
        path.append(prose::pythonLiteral(step));
    QStringList choices;
    for (const QString &choice : question.choices)
        choices.append(prose::pythonLiteral(choice));
    program += u"}\nat = %1\nfor relation in [%2]:\n    at = facts.get((at, relation), at)\nchoices = [%3]\n"
               "print('ABCDEFGHIJ'[choices.index(at)] if at in choices else 'A')\n"_s.arg(
                   prose::pythonLiteral(start), path.join(u", "), choices.join(u", "));
    return program;
}

} // namespace

std::optional<Understanding> findFacts(const QString &text)
{
    const auto options = optionsIn(text);
    if (!options)
        return std::nullopt;
    const QString told = text.left(options->begin);
    const QList<Fact> facts = FactReader().read(told);
    const auto asked = questionIn(told);
    if (facts.isEmpty() || !asked)
        return std::nullopt;
    FactQuestion question{.facts = facts, .subject = asked->subject, .choices = options->texts};
    QString at = asked->subject;
    QStringList working;
    QStringList passed{at};
    for (const QString &step : asked->path) {
        const Fact *fact = lookUp(facts, at, step);
        if (!fact)
            return std::nullopt;
        working.append(u"The %1 of %2 is %3."_s.arg(fact->relation, at, fact->object));
        question.path.append(fact->relation);
        at = fact->object;
        passed.append(at);
    }
    const qsizetype right = options->texts.indexOf(at);
    if (right < 0)
        return std::nullopt;
    working.append(u"%1 is choice %2."_s.arg(at, letter(right)));
    QStringList mistakes;
    for (const QString &station : passed) // stopping too early is the likeliest slip
        if (const qsizetype i = options->texts.indexOf(station); i >= 0 && i != right)
            mistakes.append(letter(i));
    for (qsizetype i = 1; i < options->texts.size(); ++i)
        mistakes.append(letter((right + i) % options->texts.size()));
    QStringList wrongPrograms;
    for (const QString &mistake : mistakes.first(std::min<qsizetype>(3, mistakes.size()))) {
        FactQuestion confused = question; // a fact looked up in the wrong place
        for (Fact &fact : confused.facts)
            if (fact.object == at && fact.relation == question.path.last())
                fact.object = options->texts[mistake[0].unicode() - u'A'];
        wrongPrograms.append(programOf(confused, asked->subject));
    }
    const qsizetype end = text.indexOf(u"\n\n"_s, options->end);
    return understood({.structure = question,
                       .answer = letter(right),
                       .working = working,
                       .mistakes = mistakes,
                       .program = programOf(question, asked->subject),
                       .wrongPrograms = wrongPrograms,
                       .questionText = text.left(end < 0 ? text.size() : end).trimmed()});
}

} // namespace daao
