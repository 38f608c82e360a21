#pragma once

#include "core/operators/operatorcontext.h"
#include "core/operators/promptset.h"

#include <deque>
#include <functional>

namespace daao::test {

/// A sandbox that plays what it is told.
class FakeRunner final : public CodeRunner
{
public:
    QString reason;
    std::deque<Result<ProgramOutput>> outputs;
    std::function<CodeVerdict(const QString &program)> verdict;
    QStringList programs;
    QList<QList<TestCase>> judgedWith;

    QString unavailableReason() const override { return reason; }
    Result<ProgramOutput> run(const QString &program, std::stop_token) override
    {
        programs.append(program);
        if (outputs.empty())
            return failure(ErrorKind::Internal, QStringLiteral("nothing scripted"));
        auto output = outputs.front();
        outputs.pop_front();
        return output;
    }
    Result<CodeVerdict> judge(const QString &program, const QString &, const QList<TestCase> &tests,
                              std::stop_token) override
    {
        programs.append(program);
        judgedWith.append(tests);
        return verdict(program);
    }
};

/// An operator's world without threads or network: replies come from a script.
class FakeContext : public OperatorContext
{
public:
    std::deque<Result<QString>> script;
    QList<ChatRequest> requests;
    QList<int> batches; ///< sizes of the askAll() calls
    FakeRunner runner;
    PromptSet prompts = PromptSet::builtIn();
    std::stop_source stop;
    int stopAfter = -1; ///< requests a stop once this many requests were answered

    QList<ChatReply> askAll(const QList<ChatRequest> &batch) override
    {
        batches.append(int(batch.size()));
        QList<ChatReply> replies;
        for (const ChatRequest &request : batch) {
            requests.append(request);
            Attempt attempt;
            attempt.finishReason = QStringLiteral("stop");
            if (script.empty()) {
                attempt.error = Error{ErrorKind::Internal, QStringLiteral("script is over"), {}};
            } else {
                if (script.front())
                    attempt.text = *script.front();
                else
                    attempt.error = script.front().error();
                script.pop_front();
            }
            replies.append(ChatReply{{attempt}});
        }
        if (stopAfter >= 0 && requests.size() >= stopAfter)
            stop.request_stop();
        return replies;
    }
    QString prompt(const QString &name) const override { return prompts.text(name); }
    CodeRunner &codeRunner() override { return runner; }
    std::stop_token stopToken() const override { return stop.get_token(); }

    QString said(int request) const
    {
        QString all;
        for (const ChatMessage &message : requests.at(request).messages)
            all += message.content + u'\n';
        return all;
    }
    QString everythingSaid() const
    {
        QString all;
        for (int i = 0; i < requests.size(); ++i)
            all += said(i);
        return all;
    }
};

inline tl::unexpected<Error> lost(ErrorKind kind = ErrorKind::Network)
{
    return failure(kind, QStringLiteral("The line is dead."));
}

inline OperatorInput inputFor(Operator op, const QString &question = QStringLiteral("How much is 6 times 7?"))
{
    OperatorInput input;
    input.query.text = question;
    input.node.id = QStringLiteral("n1");
    input.node.op = op;
    input.node.model = QStringLiteral("llm-a");
    input.seed = 11;
    return input;
}

inline Candidate proposal(const QString &answer, const QString &text = {}, double quality = 0.5)
{
    Candidate candidate;
    candidate.node = QStringLiteral("n0");
    candidate.model = QStringLiteral("llm-z");
    candidate.text = text.isEmpty() ? u"I get " + answer + u".\nAnswer: " + answer : text;
    candidate.answer = answer;
    candidate.quality = quality;
    return candidate;
}

} // namespace daao::test
