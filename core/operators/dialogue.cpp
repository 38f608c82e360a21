#include "core/operators/dialogue.h"

#include "core/text/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr qsizetype longestShown = 12'000; ///< characters of a candidate that others get to see

Result<QString> textOf(const ChatReply &reply)
{
    if (reply.attempts.isEmpty())
        return failure(ErrorKind::Internal, Dialogue::tr("The LLM was not asked."));
    const Attempt &last = reply.last();
    if (last.error)
        return tl::unexpected(*last.error);
    return last.text;
}

} // namespace

Result<QString> Dialogue::form() const
{
    const Reference &reference = query().reference;
    const QString name = isCode()                       ? u"form.code"_s
                         : !reference.choices.isEmpty() ? u"form.choice"_s
                                                        : u"form.answer"_s;
    return PromptTemplate::fill(name, m_context.prompt(name), {{u"function"_s, reference.entryPoint}});
}

Result<QString> Dialogue::text(const QString &prompt, const Values &values) const
{
    const auto formText = form();
    if (!formText)
        return formText;
    const QString templateText = m_context.prompt(prompt);
    if (templateText.isEmpty())
        return failure(ErrorKind::BadInput, tr("The prompt template “%1” is empty or missing.").arg(prompt));
    Values all = values;
    all.insert(u"query"_s, query().text);
    all.insert(u"form"_s, *formText);
    all.insert(u"function"_s, query().reference.entryPoint);
    return PromptTemplate::fill(prompt, templateText, all);
}

Result<QList<ChatMessage>> Dialogue::opening(const QString &system, const QString &user,
                                             const Values &values) const
{
    const auto first = text(system, values);
    if (!first)
        return tl::unexpected(first.error());
    const auto second = text(user, values);
    if (!second)
        return tl::unexpected(second.error());
    return QList<ChatMessage>{{Role::System, *first}, {Role::User, *second, query().images}};
}

ChatRequest Dialogue::request(const QList<ChatMessage> &messages, const Options &options) const
{
    ChatRequest request;
    request.model = options.model.isEmpty() ? m_input.node.model : options.model;
    request.messages = messages;
    request.temperature = settings().temperature.value_or(options.temperature);
    request.maxTokens = settings().maxTokens.value_or(options.maxTokens);
    request.seed = sampleSeed(m_input.seed, m_input.firstSample + options.sample);
    return request;
}

Result<> Dialogue::goOn() const
{
    if (m_context.stopToken().stop_requested())
        return failure(ErrorKind::Cancelled, tr("Cancelled."));
    return {};
}

QList<Result<QString>> Dialogue::askAll(const QList<ChatRequest> &requests)
{
    QList<Result<QString>> texts;
    if (const auto fine = goOn(); !fine) {
        texts.fill(tl::unexpected(fine.error()), requests.size());
        return texts;
    }
    const QList<ChatReply> replies = m_context.askAll(requests);
    for (qsizetype i = 0; i < requests.size(); ++i)
        texts.append(textOf(replies.value(i)));
    return texts;
}

Result<QString> Dialogue::ask(const ChatRequest &request)
{
    return askAll({request}).first();
}

Candidate Dialogue::candidate(const QString &reply, const QString &model) const
{
    const Reference &reference = query().reference;
    Candidate candidate;
    candidate.node = m_input.node.id;
    candidate.model = model.isEmpty() ? m_input.node.model : model;
    candidate.text = reply;
    if (isCode()) {
        candidate.code = extractCode(reply, reference.entryPoint);
        candidate.answer = candidate.code.trimmed();
        return candidate;
    }
    const QString answer = extractAnswer(reply);
    const QString letter = choiceLetter(answer, reference.choices);
    candidate.answer = letter.isEmpty() ? tidyAnswer(answer) : letter;
    return candidate;
}

const Candidate *Dialogue::current() const
{
    const QList<Candidate> &candidates = m_input.candidates;
    const auto rank = [&](const Candidate &candidate) {
        const auto twins = std::ranges::count_if(
            candidates, [&](const Candidate &other) { return agree(candidate, other); });
        return std::tuple(candidate.testsPassed.value_or(false), twins, candidate.quality);
    };
    const Candidate *best = nullptr;
    for (const Candidate &candidate : candidates) {
        if (!best || rank(candidate) >= rank(*best))
            best = &candidate;
    }
    return best;
}

QString enclosed(const QString &text, const QString &tag, int number)
{
    QString name = tag;
    for (int i = 2;
         text.contains(u"</" + name, Qt::CaseInsensitive) || text.contains(u'<' + name, Qt::CaseInsensitive);
         ++i)
        name = tag + u'_' + QString::number(i);
    const QString label = number > 0 ? u" number=\"" + QString::number(number) + u'"' : QString();
    return u'<' + name + label + u">\n" + text.trimmed() + u"\n</" + name + u'>';
}

QString shown(const Candidate &candidate)
{
    QString text = candidate.text.trimmed();
    if (!candidate.code.isEmpty() && !text.contains(candidate.code.trimmed()))
        text += (text.isEmpty() ? u""_s : u"\n\n"_s) + u"```python\n" + candidate.code.trimmed() + u"\n```";
    if (text.isEmpty())
        text = candidate.answer;
    return shortened(text, longestShown);
}

bool agree(const Candidate &a, const Candidate &b)
{
    if (!a.code.isEmpty() || !b.code.isEmpty())
        return a.code.trimmed() == b.code.trimmed();
    return sameAnswer(a.answer, b.answer);
}

QString shortened(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    return text.left(limit / 2) + u"\n[…]\n" + text.right(limit / 2);
}

} // namespace daao
