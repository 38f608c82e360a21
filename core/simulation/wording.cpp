#include "core/simulation/wording.h"

#include "core/base/random.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

bool isCode(const Understanding &question)
{
    return std::holds_alternative<CodeTask>(question.structure);
}

/// Turns of phrase of one speaker.
struct Voice
{
    QStringView opening;
    QStringView bullet; ///< before each sentence of the working; %1 counts
    QStringView turning;
    QStringView answer;
    QStringView approval;
    QStringView rejection;
};

constexpr std::array<Voice, 6> voices{{
    {u"OK, going through it.", u"- ", u"So it comes to %1.", u"The answer is %1.",
     u"Every line of it holds up.", u"One line of it does not hold up."},
    {u"Let me take this in order.", u"%1. ", u"Which leaves %1.", u"Answer: %1",
     u"I went over each line and found them all in order.",
     u"Going over each line, I got stuck: something is off."},
    {u"Working:", u"", u"=> %1", u"Answer: %1", u"Recomputed it; same result.",
     u"Recomputed it; I get something else."},
    {u"Here is how I get there.", u"%1) ", u"Hence %1.", u"So the answer is %1.",
     u"The reasoning is consistent throughout.", u"The reasoning breaks somewhere on the way."},
    {u"This can be settled by patient bookkeeping.", u"", u"It follows that the value sought is %1.",
     u"Therefore, the answer is %1.", u"I have retraced the argument and see nothing to object to.",
     u"I have retraced the argument, and it does not lead where it claims to lead."},
    {u"Let us set this out properly.", u"(%1) ", u"Consequently we obtain %1.", u"Answer: %1",
     u"The argument is complete, and each inference is justified.",
     u"The argument contains an inference that is not justified."},
}};

const Voice &voiceOf(const SimulatedLlm &llm)
{
    static const QStringList order{u"sim-nano"_s, u"sim-mini"_s, u"sim-coder"_s,
                                   u"sim-midi"_s, u"sim-max"_s,  u"sim-titan"_s};
    const auto known = order.indexOf(llm.id);
    return voices[known >= 0 ? size_t(known) : size_t(stableHash(llm.id) % voices.size())];
}

QString filled(QStringView phrase, const QString &value)
{
    QString text = phrase.toString();
    const qsizetype at = text.indexOf(u"%1");
    return at < 0 ? text : text.replace(at, 2, value);
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber();
}

/// Replaces the last mention of `what` as a whole word; false if there is none.
bool replaceLast(QString &sentence, const QString &what, const QString &with)
{
    if (what.isEmpty())
        return false;
    qsizetype at = sentence.lastIndexOf(what);
    while (at >= 0) {
        const qsizetype end = at + what.size();
        const bool clear = (at == 0 || (!isWordPart(sentence[at - 1]) && sentence[at - 1] != u'.'))
                           && (end == sentence.size() || !isWordPart(sentence[end]));
        if (clear) {
            sentence.replace(at, what.size(), with);
            return true;
        }
        at = at > 0 ? sentence.lastIndexOf(what, at - 1) : -1;
    }
    return false;
}

/// The steps that lead to this answer; for a wrong one the slip happens in the last step that mattered.
QStringList workingTowards(const Outcome &outcome, const SimulatedLlm &llm, const Understanding &question)
{
    QStringList steps = question.working;
    if (outcome.right)
        return steps;
    for (auto it = steps.rbegin(); it != steps.rend(); ++it) {
        if (replaceLast(*it, question.answer, outcome.answer)) {
            // What stands after the slip follows from the wrong value or says nothing new.
            for (QString &later : steps) {
                while (later.contains(question.answer)
                       && replaceLast(later, question.answer, outcome.answer)) {
                    if (outcome.answer.contains(question.answer))
                        break;
                }
            }
            return steps;
        }
    }
    if (!steps.isEmpty())
        steps.removeLast();
    steps += filled(voiceOf(llm).turning, outcome.answer);
    return steps;
}

QString laidOut(const QStringList &steps, const SimulatedLlm &llm)
{
    const Voice &voice = voiceOf(llm);
    QString text = voice.opening.toString() + u'\n';
    int count = 0;
    for (const auto &step : steps)
        text += filled(voice.bullet, QString::number(++count)) + step + u'\n';
    if (llm.verbosity >= 1.2)
        text += u"I have gone back over the figures, and they agree.\n"_s;
    return text;
}

QString finalLine(const QString &answer, const AnswerForm &form, const SimulatedLlm &llm, bool bare)
{
    switch (form.kind) {
    case AnswerForm::Line:
        return form.lead + u": "_s + answer;
    case AnswerForm::Boxed:
        return u"\\boxed{"_s + answer + u'}';
    case AnswerForm::Hashes:
        return u"#### "_s + answer;
    case AnswerForm::Tag:
        return u'<' + form.lead + u'>' + answer + u"</"_s + form.lead + u'>';
    case AnswerForm::Json:
        return QString::fromUtf8(
            QJsonDocument(QJsonObject{{form.lead, answer}}).toJson(QJsonDocument::Compact));
    case AnswerForm::Free:
        break;
    }
    return bare ? answer : filled(voiceOf(llm).answer, answer);
}

QString slipped(const QString &working, quint64 luck)
{
    static const QStringList evasions{
        u"That should settle it, give or take a detail I would want to see again."_s,
        u"I trust the above makes the conclusion clear."_s, u"From here the rest is routine."_s,
        u"There is more to say, but this is the gist of it."_s};
    return working + evasions[qsizetype(luck % quint64(evasions.size()))];
}

QString fenced(const QString &info, const QString &program)
{
    return u"```"_s + info + u'\n' + program.trimmed() + u"\n```"_s;
}

/// The function or program, told rather than shown where the format slips.
QString programWords(const Outcome &outcome, const SimulatedLlm &llm, const Understanding &question,
                     const MessageReading &reading, const Manner &manner)
{
    static const QStringList leads{u"Here is the code."_s, u"This does it:"_s, u"Code below."_s,
                                   u"The following should do."_s};
    QString text;
    if (reading.working && isCode(question))
        text = laidOut(question.working, llm);
    else if (!reading.bare)
        text = leads[qsizetype(stableHash(llm.id) % quint64(leads.size()))] + u'\n';
    if (manner.slip)
        return slipped(text, manner.luck);
    return text + u'\n' + fenced(u"python"_s, outcome.program);
}

QString toolWords(const Outcome &outcome, const SimulatedLlm &llm, const Understanding &question)
{
    static const QStringList thoughts{u"I would rather have this calculated."_s,
                                      u"Better to let the machine do this."_s,
                                      u"Let me have that worked out exactly."_s, u"I will hand this over."_s};
    QString text = thoughts[qsizetype(stableHash(llm.id) % quint64(thoughts.size()))] + u'\n';
    if (llm.verbosity >= 1 && !question.working.isEmpty())
        text += u"The question amounts to one computation.\n"_s;
    return text + u'\n' + fenced(outcome.tool, outcome.program);
}

QString verdictWords(const Outcome &outcome, const SimulatedLlm &llm, const Understanding &question,
                     const MessageReading &reading, const Manner &manner)
{
    const Voice &voice = voiceOf(llm);
    const VerdictForm &form = reading.verdictForm;
    QString text;
    if (!reading.bare) {
        text = (outcome.approves ? voice.approval : voice.rejection).toString() + u'\n';
        if (!outcome.approves && !question.working.isEmpty()) {
            const auto at = qsizetype(manner.luck % quint64(question.working.size()));
            text += u"The slip is at about step %1"_s.arg(at + 1)
                    + (isCode(question) || outcome.answer.isEmpty()
                           ? u".\n"_s
                           : u"; the value %1 does not follow.\n"_s.arg(outcome.answer));
        }
    }
    if (manner.slip)
        return slipped({}, manner.luck);
    const QString approval = form.approval.isEmpty() ? u"correct"_s : form.approval;
    const QString rejection = form.rejection.isEmpty() ? u"wrong"_s : form.rejection;
    const bool sentinelOnly = !form.approval.isEmpty() && form.rejection.isEmpty();
    if (sentinelOnly)
        return outcome.approves ? form.approval
               : text.isEmpty() ? u"It is wrong."_s
                                : text.trimmed() + u" It is wrong."_s;
    const QString word = outcome.approves ? approval : rejection;
    if (!form.lead.isEmpty())
        return text + form.lead + u": "_s + word;
    if (!form.approval.isEmpty())
        return text + word;
    return text + (outcome.approves ? u"Verdict: correct"_s : u"Verdict: wrong"_s);
}

QString labelWords(const Outcome &outcome, const SimulatedLlm &llm, const MessageReading &reading,
                   const Manner &manner)
{
    if (manner.slip)
        return slipped({}, manner.luck);
    const bool line = reading.answerForm.kind != AnswerForm::Free;
    QString text;
    if (!reading.bare && (reading.working || llm.verbosity >= 1) && !(line && !reading.working))
        text = u"I compared them line by line; number %1 is the one I could follow to its end.\n"_s.arg(
            outcome.answer);
    return text + finalLine(outcome.answer, reading.answerForm, llm, true);
}

QString answerWords(const Outcome &outcome, const SimulatedLlm &llm, const Understanding &question,
                    const MessageReading &reading, const Manner &manner)
{
    QString text;
    if (reading.act == MessageReading::ReadTool)
        text = reading.bare ? QString() : u"That settles it.\n"_s;
    else if (reading.working)
        text = laidOut(workingTowards(outcome, llm, question), llm);
    else if (!reading.bare && !question.working.isEmpty())
        text = workingTowards(outcome, llm, question).constLast() + u'\n';
    if (!reading.working && reading.answerForm.kind != AnswerForm::Free && reading.bare)
        text.clear();
    if (manner.slip)
        return slipped(reading.working ? laidOut(workingTowards(outcome, llm, question).mid(0, 1), llm)
                                       : QString(),
                       manner.luck);
    return text + finalLine(outcome.answer, reading.answerForm, llm, reading.bare);
}

} // namespace

QString wordsFor(const Outcome &outcome, const SimulatedLlm &llm, const Understanding &question,
                 const MessageReading &reading, const Manner &manner)
{
    switch (outcome.kind) {
    case Outcome::Program:
        return programWords(outcome, llm, question, reading, manner);
    case Outcome::ToolCall:
        return toolWords(outcome, llm, question);
    case Outcome::Verdict:
        return verdictWords(outcome, llm, question, reading, manner);
    case Outcome::Label:
        return labelWords(outcome, llm, reading, manner);
    case Outcome::Answer:
        break;
    }
    if (isCode(question))
        return programWords(outcome, llm, question, reading, manner);
    return answerWords(outcome, llm, question, reading, manner);
}

QString refusal(quint64 luck)
{
    static const QStringList sentences{u"I'm sorry, but I can't help with that request."_s,
                                       u"I apologise, but I am unable to assist with this."_s,
                                       u"Sorry, I cannot answer this one for you."_s};
    return sentences[qsizetype(luck % quint64(sentences.size()))];
}

QString honestSentence()
{
    return u"I am a simulated LLM: I can answer only questions of the kinds that this program generates, and "
           u"I found "
           "none in your message. Insert a generated problem, or connect a real model."_s;
}

} // namespace daao
