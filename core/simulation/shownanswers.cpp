#include "core/simulation/shownanswers.h"

#include "core/simulation/instructions.h"
#include "core/text/answers.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// The lines of a program that do something, without comments and indentation differences of blank lines.
QString bareCode(const QString &program)
{
    QString bare;
    for (const auto line : QStringView(program).split(u'\n')) {
        QStringView kept = line;
        if (const qsizetype hash = kept.indexOf(u'#'); hash >= 0 && !kept.left(hash).contains(u'\''))
            kept = kept.left(hash);
        while (!kept.isEmpty() && kept.back().isSpace())
            kept.chop(1);
        if (!kept.isEmpty())
            bare += kept.toString() + u'\n';
    }
    return bare;
}

ShownAnswer::Merit meritOfCode(const QString &code, const Understanding &question)
{
    const QString bare = bareCode(code);
    if (bare == bareCode(question.program))
        return ShownAnswer::Right;
    const auto same = [&bare](const QString &program) { return bareCode(program) == bare; };
    const bool wrong = code.isEmpty() || std::ranges::any_of(question.wrongPrograms, same)
                       || std::ranges::any_of(question.mistakes, same);
    return wrong ? ShownAnswer::Wrong : ShownAnswer::Unclear;
}

bool isNumeric(const QString &answer)
{
    return !answer.isEmpty() && (answer[0].isDigit() || answer[0] == u'-');
}

/// "I get 423." -> "423"; a text with no figure or several stays as it is.
QString onlyFigureIn(const QString &text)
{
    QString figure;
    int count = 0;
    for (auto part : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        while (!part.isEmpty() && QStringView(u".,;!?\"')(").contains(part.back()))
            part.chop(1);
        if (part.isEmpty() || !std::ranges::any_of(part, [](QChar c) { return c.isDigit(); }))
            continue;
        figure = part.toString();
        ++count;
    }
    return count == 1 ? figure : text;
}

/// The answer a passage arrives at; empty where it holds none that could answer such a question.
QString valueIn(const QString &text, const Understanding &question)
{
    if (isCode(question))
        return extractCode(text);
    QString value = extractAnswer(text);
    if (value.isEmpty() && text.size() <= 60)
        value = text.trimmed();
    const bool digits = std::ranges::any_of(value, [](QChar c) { return c.isDigit(); });
    if (isNumeric(question.answer) ? !digits : value.size() > 80)
        return {};
    const bool words = std::ranges::any_of(value, [](QChar c) { return c.isLetter(); });
    if (digits && words && meritOf(value, question) != ShownAnswer::Right)
        return onlyFigureIn(value);
    return value;
}

void addItems(const Letter &letter, const Understanding &question, bool introduced, QList<ShownAnswer> &shown)
{
    for (const auto &passage : letter.passages) {
        if (passage.kind != Passage::Item || !introduced)
            continue;
        auto item = shownFrom(passage.label, passage.text, question);
        const bool concludes = passage.text.contains(u"nswer") || passage.text.contains(u"boxed")
                               || passage.text.contains(u"####") || passage.text.contains(u"olution");
        if (!item.answer.isEmpty()
            && (concludes || wordCount(passage.text) <= 8 || passage.text.contains(u'=')))
            shown += item;
    }
}

/// "One colleague says 42, another says 17": answers told within a sentence.
void addClaims(const QString &plain, const Understanding &question, QList<ShownAnswer> &shown)
{
    static const QList<QStringView> claims{
        u"says",      u"said",          u"answered",   u"claims",     u"claimed",   u"proposes", u"proposed",
        u"got",       u"suggests",      u"suggested",  u"thinks",     u"believes",  u"replied",  u"obtained",
        u"concluded", u"answer is",     u"answer was", u"arrived at", u"found",     u"answers",  u"wrote",
        u"came up",   u"is the answer", u"is right",   u"is correct", u"result is", u"insists",  u"argues",
        u"gave",      u"offered",       u"the answer"};
    QString text = plain;
    for (const auto &joint : {u" while "_s, u" but "_s, u" and "_s, u" whereas "_s})
        text.replace(joint, u", "_s);
    text.replace(u". "_s, u", "_s)
        .replace(u"\n"_s, u", "_s)
        .replace(u"? "_s, u", "_s)
        .replace(u"; "_s, u", "_s);
    for (const auto part : QStringView(text).split(u", "_s)) {
        const bool claim =
            std::ranges::any_of(claims, [part](QStringView word) { return part.contains(word); });
        if (!claim)
            continue;
        const auto item = shownFrom({}, part.toString(), question);
        const bool plausible = item.merit == ShownAnswer::Right || question.mistakes.contains(item.answer)
                               || isNumeric(question.answer);
        if (!item.answer.isEmpty() && wordCount(item.answer) <= 4 && plausible)
            shown += item;
    }
}

/// "Answer: <number>": how to write an answer, not an answer.
bool isForm(const QString &text)
{
    const qsizetype open = text.indexOf(u'<');
    return open > 0 && text.endsWith(u'>') && !text.contains(u'\n')
           && text.left(open).trimmed().endsWith(u':');
}

} // namespace

qsizetype wordCount(const QString &text)
{
    return text.count(u' ') + 1;
}

bool isCode(const Understanding &question)
{
    return std::holds_alternative<CodeTask>(question.structure);
}

QString withoutQuestion(const QString &content, const Understanding &question)
{
    if (question.questionText.isEmpty())
        return content;
    const qsizetype at = content.indexOf(question.questionText);
    if (at < 0)
        return content;
    return content.left(at) + u"\n\n"_s + content.mid(at + question.questionText.size());
}

Letter letterOf(const QString &content, const Understanding &question)
{
    Letter letter{{}, passagesOf(withoutQuestion(content, question))};
    for (const auto &passage : letter.passages) {
        if (passage.kind == Passage::Plain || passage.kind == Passage::Question
            || passage.kind == Passage::Item)
            letter.plain += passage.raw + u'\n';
        else if (wordCount(passage.head) >= 4)
            letter.plain += passage.head + u".\n"_s;
    }
    return letter;
}

ShownAnswer shownFrom(const QString &label, const QString &text, const Understanding &question)
{
    ShownAnswer shown{label, text, valueIn(text, question)};
    shown.merit = meritOf(shown.answer, question);
    return shown;
}

QList<ShownAnswer> shownIn(const Letter &letter, const Understanding &question, const Instructions &asked)
{
    QList<ShownAnswer> shown;
    bool introduced = asked.others > 0 || asked.picking > 0 || asked.judging > 0;
    for (const auto &passage : letter.passages) {
        if (passage.kind != Passage::Answer)
            continue;
        if (passage.text.isEmpty() || isForm(passage.text)) {
            introduced = introduced || passage.text.isEmpty();
            continue;
        }
        auto item = shownFrom(passage.label, passage.text, question);
        if (!item.answer.isEmpty() || !passage.label.isEmpty())
            shown += item;
    }
    if (shown.isEmpty() || (shown.size() == 1 && shown[0].label.isEmpty())) {
        QList<ShownAnswer> items;
        addItems(letter, question, introduced || !shown.isEmpty(), items);
        if (items.size() >= 2 || shown.isEmpty())
            shown = items.isEmpty() ? shown : items;
    }
    if (shown.isEmpty() && isCode(question)) {
        if (const QString code = extractCode(letter.plain); code.contains(u"def "))
            shown += shownFrom({}, letter.plain, question);
    }
    if (shown.isEmpty() && !isCode(question)
        && (asked.judging || asked.improving || asked.others || asked.picking))
        addClaims(letter.plain, question, shown);
    return shown;
}

ShownAnswer::Merit meritOf(const QString &answer, const Understanding &question)
{
    if (isCode(question))
        return meritOfCode(answer, question);
    if (answer.isEmpty())
        return ShownAnswer::Wrong;
    if (const auto *facts = std::get_if<FactQuestion>(&question.structure)) {
        const QString letter = choiceLetter(answer, facts->choices);
        return (letter.isEmpty() ? answer : letter) == question.answer ? ShownAnswer::Right
                                                                       : ShownAnswer::Wrong;
    }
    QString list = answer;
    list.replace(u" and "_s, u", "_s).replace(u",,"_s, u","_s);
    return sameAnswer(list, question.answer) ? ShownAnswer::Right : ShownAnswer::Wrong;
}

} // namespace daao
