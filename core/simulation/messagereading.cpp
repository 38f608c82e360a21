#include "core/simulation/messagereading.h"

#include "core/simulation/instructions.h"
#include "core/simulation/passages.h"
#include "core/simulation/replyforms.h"
#include "core/simulation/shownanswers.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

bool holdsBlock(const QString &text)
{
    const qsizetype fence = text.indexOf(u"```");
    return fence >= 0 && fence + 3 < text.size() && text[fence + 3].isLetter();
}

/// Words behind ``` and names of known helpers, in order of appearance.
QStringList toolsIn(const QString &plain)
{
    QStringList tools;
    qsizetype at = 0;
    while ((at = plain.indexOf(u"```", at)) >= 0) {
        at += 3;
        QString word;
        while (at < plain.size() && (plain[at].isLetterOrNumber() || plain[at] == u'_'))
            word += plain[at++];
        if (!word.isEmpty() && !tools.contains(word) && word != u"text")
            tools += word;
    }
    for (const QString &name : {u"calculator"_s, u"python"_s}) {
        if (plain.contains(name, Qt::CaseInsensitive) && !tools.contains(name))
            tools += name;
    }
    return tools;
}

bool offersTools(const QString &plain, const Instructions &asked)
{
    if (asked.tools < 2)
        return false;
    const bool blocks = plain.contains(u"```") || plain.contains(u"block", Qt::CaseInsensitive)
                        || plain.contains(u"fence", Qt::CaseInsensitive);
    static const QStringList nouns{u"tool"_s, u"calculator"_s, u"interpreter"_s, u"utilit"_s,
                                   u"instrument"_s};
    const bool named = std::ranges::any_of(
        nouns, [&plain](const QString &noun) { return plain.contains(noun, Qt::CaseInsensitive); });
    return blocks && named;
}

/// What a tool sent back, without the words around it; empty where the message brings no output.
QString toolOutputOf(const Letter &letter, const QString &content)
{
    for (const auto &passage : letter.passages) {
        const bool output = passage.kind == Passage::ToolOutput || passage.kind == Passage::Report;
        if (output && !passage.text.isEmpty())
            return passage.text.section(u"\n\n"_s, 0, 0).trimmed();
    }
    QString text;
    bool inside = false;
    for (const auto line : QStringView(content).split(u'\n')) {
        if (line.trimmed().startsWith(u"```"))
            inside = !inside;
        else if (inside)
            text += line.toString() + u'\n';
    }
    if (!text.trimmed().isEmpty())
        return text.trimmed();
    const QString first = content.trimmed().section(u"\n\n"_s, 0, 0).trimmed();
    return wordCount(first) <= 12 && !first.contains(u"tool") ? first : QString();
}

bool tellsFailure(const QString &output)
{
    static const QStringList signs{u"traceback"_s,   u"error"_s,  u"exception"_s, u"timed out"_s,
                                   u"not allowed"_s, u"failed"_s, u"invalid"_s,   u"refused"_s,
                                   u"no output"_s,   u"unknown"_s};
    return std::ranges::any_of(
        signs, [&](const QString &sign) { return output.contains(sign, Qt::CaseInsensitive); });
}

MessageReading::Opinion opinionOf(const Letter &letter)
{
    QString remarks;
    for (const auto &passage : letter.passages) {
        if (passage.kind == Passage::Remark)
            remarks += passage.text + u'\n';
    }
    if (!remarks.trimmed().isEmpty())
        return objects(remarks) ? MessageReading::FindsFault : MessageReading::FindsNone;
    static const QStringList critics{u"reviewer"_s,    u"critic"_s,     u"grader"_s,     u"checker"_s,
                                     u"examiner"_s,    u"auditor"_s,    u"verdict"_s,    u"inspector"_s,
                                     u"found to be"_s, u"was marked"_s, u"turned out"_s, u"referee"_s};
    static const QStringList telling{u"found"_s,     u" says"_s,   u" said"_s,      u"rejected"_s,
                                     u"marked"_s,    u" judged"_s, u"considers"_s,  u"thinks"_s,
                                     u"concluded"_s, u" noted"_s,  u"turned out"_s, u"reports"_s,
                                     u"claims"_s,    u"spotted"_s, u"discovered"_s, u"objected"_s,
                                     u"believes"_s,  u"flagged"_s, u"refuted"_s};
    for (const auto sentence : QStringView(letter.plain).split(u'.')) {
        const bool told = std::ranges::any_of(telling, [sentence](const QString &verb) {
            return sentence.contains(verb, Qt::CaseInsensitive);
        });
        for (const auto &critic : critics) {
            if (told && sentence.contains(critic, Qt::CaseInsensitive) && objects(sentence.toString()))
                return MessageReading::FindsFault;
        }
    }
    return MessageReading::None;
}

bool demandsAnswer(const QString &plain, const AnswerForm &form)
{
    static const QStringList demands{u"your own answer"_s, u"answer the question"_s, u"solve"_s,
                                     u"your answer"_s,     u"updated answer"_s,      u"new answer"_s,
                                     u"right answer"_s,    u"correct answer"_s};
    return (form.kind != AnswerForm::Free && !form.lead.contains(u"erdict"))
           || std::ranges::any_of(demands,
                                  [&](const QString &d) { return plain.contains(d, Qt::CaseInsensitive); });
}

bool labelled(const QList<ShownAnswer> &shown)
{
    return std::ranges::none_of(shown, [](const ShownAnswer &one) { return one.label.isEmpty(); });
}

/// Is the reply to be the label of one of these?
bool asksForLabel(const QList<ShownAnswer> &shown, const Instructions &asked, const Understanding &question)
{
    if (asked.picking == 0 || asked.own > 0 || !labelled(shown))
        return false;
    const bool letters = shown.first().label[0].isLetter();
    const bool choices = question.family == u"facts"; // there a letter may be the answer itself
    return asked.byLabel || (letters ? asked.byLetter && !choices : asked.byNumber);
}

MessageReading::Act actOn(const MessageReading &reading, const Instructions &asked, const QString &plain,
                          const Understanding &question, bool reported)
{
    const auto count = reading.shown.size();
    const bool verdictAsked = !reading.verdictForm.approval.isEmpty() && !reported;
    const bool failed =
        reported || (asked.failing >= 2 && asked.judging == 0)
        || (asked.failing >= 1 && asked.improving > 0 && reading.opinion == MessageReading::None);
    if (isCode(question) && count > 0 && failed && !verdictAsked && asked.picking == 0)
        return MessageReading::Repair;
    if (!isCode(question)) {
        if (!reading.tools.isEmpty())
            return MessageReading::UseTool;
        if (asked.program > 0)
            return MessageReading::WriteProgram;
    }
    if (count == 0)
        return MessageReading::Solve;
    if (count >= 2 && asksForLabel(reading.shown, asked, question))
        return MessageReading::Pick;
    if (count >= 2)
        return MessageReading::Reconsider;
    if (reading.opinion != MessageReading::None)
        return MessageReading::Improve;
    if (!reading.verdictForm.approval.isEmpty() && (asked.judging > 0 || asked.improving == 0))
        return MessageReading::Judge;
    if (asked.improving > 0)
        return MessageReading::Improve;
    if (asked.judging > 0 && !demandsAnswer(plain, reading.answerForm))
        return MessageReading::Judge;
    return MessageReading::Reconsider;
}

/// A conversation, sorted.
struct Conversation
{
    QString system;
    QString everything; ///< all instructions
    Letter last;        ///< the last message of the user
    QString toolOutput; ///< in the last message of the user that brings one
    QStringList own;    ///< earlier turns of the LLM
};

Conversation conversationOf(const QList<ChatMessage> &messages, const Understanding &question)
{
    Conversation talk;
    for (const auto &message : messages) {
        if (message.role == Role::Assistant) {
            talk.own += message.content;
            continue;
        }
        if (message.role == Role::System) {
            const QString plain = withoutQuestion(message.content, question) + u'\n';
            talk.system += plain;
            talk.everything += plain;
            continue;
        }
        talk.last = letterOf(message.content, question);
        talk.everything += talk.last.plain + u'\n';
        if (talk.own.isEmpty())
            continue;
        if (const QString output = toolOutputOf(talk.last, message.content); !output.isEmpty())
            talk.toolOutput = output;
    }
    return talk;
}

QString strippedForQuestion(const QString &content)
{
    const auto passages = passagesOf(content);
    const auto foreign = [](const Passage &p) {
        return p.kind == Passage::Answer || p.kind == Passage::Remark || p.kind == Passage::ToolOutput
               || p.kind == Passage::Report;
    };
    if (std::ranges::none_of(passages, foreign))
        return content;
    QString kept;
    for (const auto &passage : passages)
        kept += foreign(passage) ? u"\n"_s : passage.raw;
    return kept.trimmed();
}

} // namespace

std::shared_ptr<const Understanding> findQuestion(const QList<ChatMessage> &messages,
                                                  const QuestionReader &read)
{
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        if (it->role != Role::User)
            continue;
        const QString stripped = strippedForQuestion(it->content);
        if (auto question = read(stripped))
            return question;
        for (const Passage &passage :
             passagesOf(stripped)) // what is marked as the question, without the mark
            if (passage.kind == Passage::Question)
                if (auto question = read(passage.text))
                    return question;
    }
    for (auto it = messages.crbegin(); it != messages.crend(); ++it) {
        if (it->role == Role::Assistant)
            continue;
        if (auto question = read(it->content))
            return question;
    }
    QString all;
    for (const auto &message : messages) {
        if (message.role != Role::Assistant)
            all += message.content + u"\n\n"_s;
    }
    return read(all);
}

MessageReading readMessages(const QList<ChatMessage> &messages, const Understanding &question)
{
    MessageReading reading;
    const Conversation talk = conversationOf(messages, question);
    const QString now = talk.system + talk.last.plain;
    const Instructions asked = readInstructions(now);
    const Instructions overall = talk.own.isEmpty() ? asked : readInstructions(talk.everything);
    const Instructions &style = asked.working > 0 || asked.bare > 0 ? asked : overall;
    reading.working = style.working >= 2 && style.working > style.bare;
    reading.bare = !reading.working && style.bare >= 2;
    reading.answerForm = answerFormIn(now);
    if (reading.answerForm.kind == AnswerForm::Free && !talk.own.isEmpty())
        reading.answerForm = answerFormIn(talk.everything);

    if (!isCode(question) && offersTools(talk.everything, overall))
        reading.tools = toolsIn(talk.everything);
    if (!reading.tools.isEmpty() && !talk.own.isEmpty() && holdsBlock(talk.own.last())) {
        reading.act = MessageReading::ReadTool;
        reading.toolOutput = talk.toolOutput;
        reading.toolFailed = tellsFailure(reading.toolOutput);
        return reading;
    }

    reading.verdictForm = verdictFormIn(now);
    reading.shown = shownIn(talk.last, question, asked);
    reading.opinion = opinionOf(talk.last);
    if (reading.tools.isEmpty() && !talk.own.isEmpty()) {
        if (talk.own.size() >= 2 && reading.opinion == MessageReading::None && asked.improving > 0)
            reading.opinion =
                objects(talk.own.last()) ? MessageReading::FindsFault : MessageReading::FindsNone;
        auto mine = shownFrom({}, isCode(question) ? talk.own.last() : talk.own.first(), question);
        mine.own = true;
        const bool labels = !reading.shown.isEmpty() && asksForLabel(reading.shown, asked, question);
        if (!mine.answer.isEmpty() && !labels)
            reading.shown += mine;
    }
    const auto kindShown = [&talk](Passage::Kind kind) {
        return std::ranges::find(talk.last.passages, kind, &Passage::kind) != talk.last.passages.end();
    };
    const bool reported = kindShown(Passage::Report) || kindShown(Passage::ToolOutput);
    reading.act = actOn(reading, asked, now, question, reported);
    reading.programFailed =
        reading.act == MessageReading::WriteProgram
        && ((!talk.own.isEmpty() && holdsBlock(talk.own.last())) || (reported && asked.failing > 0));
    return reading;
}

} // namespace daao
