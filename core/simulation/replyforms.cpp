#include "core/simulation/replyforms.h"

#include <QRegularExpression>
#include <QSet>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &approvals()
{
    static const QSet<QString> words{u"correct"_s,  u"right"_s,    u"yes"_s,   u"pass"_s,     u"accept"_s,
                                     u"accepted"_s, u"valid"_s,    u"true"_s,  u"ok"_s,       u"okay"_s,
                                     u"sound"_s,    u"approve"_s,  u"agree"_s, u"approved"_s, u"good"_s,
                                     u"passed"_s,   u"keep"_s,     u"holds"_s, u"stands"_s,   u"confirmed"_s,
                                     u"clean"_s,    u"flawless"_s, u"none"_s,  u"fine"_s};
    return words;
}

const QSet<QString> &rejections()
{
    static const QSet<QString> words{
        u"incorrect"_s, u"wrong"_s,  u"no"_s,      u"fail"_s,     u"reject"_s, u"rejected"_s, u"invalid"_s,
        u"false"_s,     u"flawed"_s, u"unsound"_s, u"faulty"_s,   u"error"_s,  u"bad"_s,      u"disagree"_s,
        u"failed"_s,    u"revise"_s, u"fix"_s,     u"mistaken"_s, u"change"_s, u"refuted"_s,  u"mistake"_s,
        u"fault"_s,     u"falls"_s,  u"broken"_s,  u"defective"_s};
    return words;
}

/// The words for an answer that a form may name it by.
const QSet<QString> &leads()
{
    static const QSet<QString> words{u"answer"_s, u"final answer"_s, u"result"_s,    u"final result"_s,
                                     u"final"_s,  u"the answer"_s,   u"solution"_s,  u"my answer"_s,
                                     u"choice"_s, u"best"_s,         u"winner"_s,    u"conclusion"_s,
                                     u"number"_s, u"label"_s,        u"candidate"_s, u"value"_s,
                                     u"pick"_s,   u"decision"_s,     u"selected"_s,  u"ans"_s};
    return words;
}

/// A lead such as "Answer" or "Final answer" that stands at the end of `before`, which a colon follows.
QString leadAtEndOf(QStringView before)
{
    qsizetype from = before.size();
    while (from > 0 && (before[from - 1].isLetter() || before[from - 1] == u' '))
        --from;
    const QString lead = before.mid(from).toString().trimmed();
    return lead.size() <= 24 && lead.count(u' ') <= 2 ? lead : QString();
}

} // namespace

AnswerForm answerFormIn(const QString &instructions)
{
    static const QRegularExpression line(
        uR"re((?:^|["'`“‘«\n*:]|\b(?:form|line|with|write|like|as)\b)\s*\**([A-Za-z][A-Za-z ]{0,20}?)\**\s*(?::|=)\**\s*(?:<|\[|\{|…|\.\.\.|_|["'`”’»]|\*\*|X\b|\n|$))re"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression tag(uR"(<(\w+)>[^<\n]{0,40}</\1>)"_s);
    if (instructions.contains(u"boxed"))
        return {AnswerForm::Boxed, {}};
    if (instructions.contains(u"####"))
        return {AnswerForm::Hashes, {}};
    if (instructions.contains(u"json", Qt::CaseInsensitive) && instructions.contains(u"\"answer\""))
        return {AnswerForm::Json, u"answer"_s};
    for (auto tags = tag.globalMatch(instructions); tags.hasNext();) { // other tags only lay a message out
        const QString name = tags.next().captured(1);
        if (leads().contains(name.toLower().replace(u'_', u' ')))
            return {AnswerForm::Tag, name};
    }
    auto it = line.globalMatch(instructions);
    while (it.hasNext()) {
        const QString lead = it.next().captured(1).trimmed();
        if (leads().contains(lead.toLower()))
            return {AnswerForm::Line, lead};
        const QString lastWord = lead.section(u' ', -1);
        if (leads().contains(lastWord.toLower()) && lastWord[0].isUpper())
            return {AnswerForm::Line, lastWord};
    }
    return {};
}

VerdictForm verdictFormIn(const QString &instructions)
{
    static const QRegularExpression pair(
        uR"re(([A-Za-z]+)["'`”’*>.]*\s*(?:/|\||,?\s+or\s+(?:else\s+)?|,\s*|\n\s*[-*]?\s*(?=\**[A-Za-z]+\**:))(?:(?:the|with|word|by)\s+)*["'`“‘*<]*(?:[A-Za-z]+\**:\**\s*)?["'`“‘*<]*([A-Za-z]+))re"_s);
    // The second word of one pair may be the first of the next: "on a line, correct or wrong".
    for (auto match = pair.match(instructions); match.hasMatch();
         match = pair.match(instructions, match.capturedStart(2))) {
        const QString first = match.captured(1);
        const QString second = match.captured(2);
        const bool straight =
            approvals().contains(first.toLower()) && rejections().contains(second.toLower());
        const bool reverse = rejections().contains(first.toLower()) && approvals().contains(second.toLower());
        if (!straight && !reverse)
            continue;
        QStringView before = QStringView(instructions).left(match.capturedStart(1));
        while (!before.isEmpty() && QStringView(u" \"'`“‘*<").contains(before.back()))
            before.chop(1);
        QString lead;
        if (before.endsWith(u':'))
            lead = leadAtEndOf(before.chopped(1));
        return straight ? VerdictForm{lead, first, second} : VerdictForm{lead, second, first};
    }
    // "OK if it holds, otherwise WRONG"
    static const QRegularExpression either(
        uR"re(\b([A-Za-z]+)["'`”]?,? if\b[^.\n]{0,60}?(?:otherwise|else|if not|and)\b[^A-Za-z]{0,3}(?:say |reply |write |with )?["'`“]?([A-Za-z]+))re"_s);
    if (const auto match = either.match(instructions); match.hasMatch()) {
        const QString first = match.captured(1);
        const QString second = match.captured(2);
        if (approvals().contains(first.toLower()) && rejections().contains(second.toLower()))
            return {{}, first, second};
        if (rejections().contains(first.toLower()) && approvals().contains(second.toLower()))
            return {{}, second, first};
    }
    // "If nothing is wrong, reply "NO FAULT"": the phrase in quotes stands for approval.
    static const QRegularExpression quoted(
        uR"re((?:nothing|no (?:mistake|error|fault|flaw|problem|issue|change)s?|correct|right|sound|holds|flawless|without)\b[^.\n]{0,80}?["`“]([^"`”\n]{2,40})["`”])re"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = quoted.match(instructions); match.hasMatch())
        return {{}, match.captured(1), {}};
    static const QRegularExpression shouted(
        uR"re((?:nothing|no (?:mistake|error|fault|flaw|problem|issue)s?|correct|right|sound|holds)\b[^.\n]{0,60}?\b([A-Z]{2,}(?: [A-Z]{2,}){0,3})\b)re"_s);
    if (const auto match = shouted.match(instructions); match.hasMatch())
        return {{}, match.captured(1), {}};
    return {};
}

} // namespace daao
