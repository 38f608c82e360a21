#include "core/text/answers.h"
#include "core/text/answerstyle.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr auto insensitive = QRegularExpression::CaseInsensitiveOption;
constexpr auto everyLine = QRegularExpression::MultilineOption;

struct Found
{
    qsizetype at = -1;
    QString text;
};

/// A reasoning part is not the answer.
QString withoutThinking(const QString &reply)
{
    const qsizetype end = reply.lastIndexOf(u"</think>");
    return end < 0 ? reply : reply.sliced(end + 8);
}

bool isRefusal(const QString &text)
{
    static const QRegularExpression refusal(
        u"\\b(?:I(?:'m| am) (?:sorry|afraid|unable|not able)|I (?:cannot|can't|can not|could "
        u"not|couldn't|won't|will not"
        u"|must decline|have to decline|do not know|don't know)|unable to "
        u"(?:help|answer|assist|comply|determine)|as an AI"
        u"|(?:cannot|can't) (?:help|assist|answer|comply)|I apologi[sz]e)\\b"_s,
        insensitive);
    QString plain = text;
    plain.replace(QChar(0x2019), u'\'');
    return refusal.match(plain).hasMatch();
}

/// What was left open: "<your answer>", "[answer here]", "…".
bool isBlank(const QString &text)
{
    static const QRegularExpression blank(
        u"^(?:<[^<>]*>|\\[[^\\]]*(?:answer|here|final)[^\\]]*\\]|[.…_*`\\s-]*|none given|n/?a)$"_s,
        insensitive);
    return blank.match(text).hasMatch();
}

/// Cuts what follows the answer on its line: a second sentence, a reason, a remark in brackets.
QString withoutRemarks(QString text)
{
    static const QRegularExpression nextSentence(
        u"(?<=[\\w)\\]}%\"'*$][\\w)\\]}%\"'*$]|\\d)[.!?](?:\\*\\*)? +(?=[A-Z(])"_s);
    static const QRegularExpression reason(
        u",? (?:because|since|as (?:the|we|it|this|shown)|which (?:is|means)|where|so that) .*$"_s,
        insensitive);
    static const QRegularExpression remark(u"(?<=\\S) \\([^()]*\\p{L}{2,}[^()]* [^()]*\\)$"_s);
    if (const auto match = nextSentence.match(text); match.hasMatch())
        text.truncate(match.capturedStart());
    text.remove(reason);
    text.remove(remark);
    return text.trimmed();
}

QString clean(QString text)
{
    static const QRegularExpression lead(u"^(?:[\\s>#*_]|(?:is|are|was|be|equals|[:=])(?=[\\s*$]|$))+"_s,
                                         insensitive);
    static const QRegularExpression tail(u"[\\s*_]+$"_s);
    text.remove(lead);
    text.remove(tail);
    text = withoutRemarks(text);
    while (text.endsWith(u'.') || text.endsWith(u';') || text.endsWith(u"**") || text.endsWith(u' '))
        text.chop(1);
    if (text.count(u'*') == 1 && text.endsWith(u'*'))
        text.chop(1);
    return isBlank(text) || isRefusal(text) ? QString() : text;
}

Found lastBoxed(const QString &text)
{
    static const QRegularExpression box(u"\\\\f?box(?:ed)? ?\\{"_s);
    Found found;
    for (auto matches = box.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        qsizetype end = 0;
        const QString inside = braceGroup(text, match.capturedEnd() - 1, &end).trimmed();
        if (!inside.isEmpty() && !isBlank(inside))
            found = {match.capturedStart(), inside};
    }
    return found;
}

/// The first line with something on it from `from` on, display mathematics ("\[ … \]") in one piece.
QString nextLine(const QString &text, qsizetype from)
{
    const QString rest = text.sliced(from).trimmed();
    if (rest.startsWith(u"\\[") && rest.contains(u"\\]"))
        return rest.sliced(2, rest.indexOf(u"\\]") - 2).simplified();
    if (rest.startsWith(u"$$") && rest.indexOf(u"$$", 2) > 0)
        return rest.sliced(2, rest.indexOf(u"$$", 2) - 2).simplified();
    return rest.section(u'\n', 0, 0).trimmed();
}

Found lastMarked(const QString &text, const QRegularExpression &marker)
{
    Found found;
    for (auto matches = marker.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString answer = clean(nextLine(text, match.capturedEnd()));
        if (!answer.isEmpty())
            found = {match.capturedStart(), answer};
    }
    return found;
}

/// "Answer: …" and its kin, at the start of a line or of a sentence.
Found lastAnswerLine(const QString &text)
{
    static const QRegularExpression marker(
        u"(?:^|[.!?] )[ \\t>#*_-]*(?:(?:the|my|so|our|thus|therefore|final|correct|revised|corrected)[ "
        u",]+)*answer[ \\t*_]*"
        u"(?:(?:is|:|：|=)[ \\t*_]*:?|$)"_s,
        insensitive | everyLine);
    return lastMarked(text, marker);
}

Found lastHashes(const QString &text)
{
    static const QRegularExpression marker(u"^[ \\t>]*####(?!#)[ \\t]*(?=[-+$\\d(\\\\])"_s, everyLine);
    return lastMarked(text, marker);
}

/// "… the answer is 42", anywhere in a sentence.
Found lastAnswerSentence(const QString &text)
{
    static const QRegularExpression marker(
        u"\\b(?:(?:answer|result|solution|(?:correct|right|best) (?:option|choice|letter)|option|choice)"
        u"(?: (?:to|of|for) [^.\\n]{1,60})?|(?:final|total|correct) value|remainder)"
        u" (?:is|should be|must be|would be|will be|equals|comes (?:out )?to)[ \\t]*(?:then|therefore|thus|simply)?[ \\t]*:?"_s,
        insensitive);
    return lastMarked(text, marker);
}

QString lastNumber(const QString &text)
{
    static const QRegularExpression numbers(
        u"\\d{4}-\\d{2}-\\d{2}|(?<![\\d:])\\d{1,2}:\\d{2}(?![\\d:])(?: ?[ap]\\.?m\\b\\.?)?"
        u"|(?<![\\w.)])[-−]?[$€£]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:/\\d+)?%?|(?<=[\\w.)])\\d+(?:,\\d{3})*(?:\\.\\d+)?%?"_s,
        insensitive);
    QString last;
    for (auto matches = numbers.globalMatch(text); matches.hasNext();)
        last = matches.next().captured();
    return last;
}

/// A last line that is the answer itself, or ends in "is …" or "= …".
QString fromLastLine(const QString &line)
{
    static const QRegularExpression letter(
        u"\\b(?:option|choice|letter) \\(?([A-J])\\)?\\W*$|(?:^|\\s)\\(([A-J])\\)\\W*$"_s);
    static const QRegularExpression tail(
        u"(?:\\b(?:is|are|be|was|were|equals)|=|→|=>) ?(?:on |at |a |an |the )?([^=→]{1,60})$"_s,
        insensitive);
    static const QRegularExpression conclusion(
        u"^(?:so|thus|therefore|hence|then|the|it|this|that|consequently|in conclusion)\\b"_s, insensitive);
    static const QRegularExpression unfilled(u"answer[\\s*_]*[:：]|\\\\boxed"_s, insensitive);
    if (unfilled.match(line).hasMatch())
        return {}; // the form was not filled in
    if (const auto match = letter.match(line); match.hasMatch())
        return match.captured(1) + match.captured(2);
    const QString whole = clean(line);
    const bool bare = whole.count(u' ') <= 3 && whole.size() <= 48 && !conclusion.match(whole).hasMatch()
                      && !line.trimmed().endsWith(u':') && !line.trimmed().endsWith(u'?')
                      && !whole.startsWith(u"```");
    const auto match = tail.match(whole);
    if (match.hasMatch()
        && (match.captured(0).startsWith(u'=') || conclusion.match(whole).hasMatch() || bare)) {
        const QString end = clean(match.captured(1));
        if (end.count(u' ') <= 4)
            return end;
    }
    return bare ? whole : QString();
}

QString lastLineOf(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    const auto line = std::find_if(lines.rbegin(), lines.rend(), [](const QString &l) {
        return std::ranges::any_of(l, [](QChar c) { return c.isLetterOrNumber(); });
    });
    return line == lines.rend() ? QString() : *line;
}

bool endsInThanks(const QString &line)
{
    static const QRegularExpression thanks(
        u"\\b(?:let me know|hope (?:this|that|it) helps|feel free|happy to help|thank you|good luck)\\b"_s,
        insensitive);
    return thanks.match(line).hasMatch();
}

} // namespace

QString extractAnswer(const QString &reply)
{
    const QString text = withoutThinking(reply).trimmed();
    if (text.isEmpty())
        return {};
    const Found strong =
        std::ranges::max({lastBoxed(text), lastAnswerLine(text), lastHashes(text)}, {}, &Found::at);
    if (strong.at >= 0)
        return strong.text;
    if (const Found sentence = lastAnswerSentence(text); sentence.at >= 0)
        return sentence.text;
    if (isRefusal(text))
        return {};
    const QString line = lastLineOf(text);
    if (!endsInThanks(line)) {
        if (const QString answer = fromLastLine(line); !answer.isEmpty())
            return answer;
        if (const QString number = lastNumber(line); !number.isEmpty())
            return number;
    }
    return lastNumber(text);
}

} // namespace daao
