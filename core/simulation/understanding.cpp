#include "core/simulation/understanding.h"

#include "core/simulation/passages.h"
#include "core/simulation/solve/solvers.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <array>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 20'000;
constexpr qsizetype mostParagraphs = 24;
constexpr qsizetype longestRun = 5; ///< paragraphs of one question

/// What a text must hold at least to be worth a closer look.
struct Cues
{
    bool digits = false;
    bool options = false; ///< lettered options or lines with arrows and columns

    explicit Cues(const QString &text)
    {
        digits = std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
        options = text.contains(u"->") || text.contains(u'→') || text.contains(u'|') || hasOption(text);
    }

private:
    static bool hasOption(const QString &text)
    {
        for (qsizetype i = 0; i + 1 < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c != u'B' && c != u'b' && c != u'2')
                continue;
            const QChar next = text.at(i + 1);
            const QChar before = i == 0 ? QChar(u'\n') : text.at(i - 1);
            const bool bracketed = next == u')' || next == u']';
            const bool marked = next == u'.' || next == u':'; // "number 2." ends a sentence
            const bool starts = !before.isLetterOrNumber() && (bracketed || before == u'\n' || c != u'2');
            if (starts && (bracketed || marked))
                return true;
        }
        return false;
    }
};

/// The surest families first: what they look for occurs in no other.
std::optional<Understanding> solve(const QString &text)
{
    const Cues cues(text);
    if (auto found = findCode(text))
        return found;
    if (auto found = findKnights(text))
        return found;
    if (cues.options)
        if (auto found = findFacts(text))
            return found;
    for (const auto find : {findDateTime, findModular, findWord, findLinear, findOrdering, findArithmetic})
        if (auto found = find(text))
            return found;
    return cues.options ? std::nullopt : findFacts(text);
}

/// The text without what others have answered, remarked or printed.
QString withoutAnswers(const QString &text)
{
    QString kept;
    for (const Passage &passage : passagesOf(text)) {
        const bool own = passage.kind == Passage::Plain || passage.kind == Passage::Question
                         || passage.kind == Passage::Item;
        kept += own ? passage.raw : u"\n"_s; // what stood on either side stays apart
    }
    return kept;
}

QStringList paragraphsOf(const QString &text)
{
    QStringList paragraphs;
    QStringList lines;
    const auto close = [&] {
        if (!lines.isEmpty())
            paragraphs.append(lines.join(u'\n'));
        lines.clear();
    };
    for (const QString &line : text.split(u'\n'))
        line.trimmed().isEmpty() ? close() : lines.append(line);
    close();
    return paragraphs;
}

bool asksSomething(const QString &paragraph)
{
    static constexpr std::array<QStringView, 10> words{u"find",  u"compute", u"calculate", u"determine",
                                                       u"write", u"solve",   u"what",      u"which",
                                                       u"who",   u"how"};
    return paragraph.contains(u'?') || paragraph.contains(u'=')
           || std::ranges::any_of(
               words, [&](QStringView word) { return paragraph.contains(word, Qt::CaseInsensitive); });
}

/// Tries runs of paragraphs, short ones first.
std::optional<Understanding> solveRuns(const QStringList &paragraphs)
{
    for (qsizetype length = 1; length <= std::min(longestRun, paragraphs.size()); ++length) {
        for (qsizetype first = 0; first + length <= paragraphs.size(); ++first) {
            const QStringList run = paragraphs.mid(first, length);
            if (length == paragraphs.size() || std::ranges::none_of(run, asksSomething))
                continue;
            if (auto found = solve(run.join(u"\n\n"_s)))
                return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Understanding> understand(const QString &text)
{
    if (text.size() > longestText || text.trimmed().isEmpty())
        return std::nullopt;
    const QString plain = withoutAnswers(text);
    if (auto found = solve(plain))
        return found;
    if (plain.size() + 2 < text.size())
        if (auto found = solve(text))
            return found;
    const QStringList paragraphs = paragraphsOf(plain);
    if (paragraphs.size() < 2 || paragraphs.size() > mostParagraphs)
        return std::nullopt;
    return solveRuns(paragraphs);
}

} // namespace daao
