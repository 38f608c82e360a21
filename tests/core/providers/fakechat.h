#pragma once

#include "core/providers/chatclient.h"

#include <QPromise>

#include <mutex>

/// Doubles for tests of the chat client.
namespace fakechat {

using namespace daao;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline Attempt good(const QString &text = u"42"_s)
{
    Attempt attempt;
    attempt.httpStatus = 200;
    attempt.text = text;
    attempt.finishReason = u"stop"_s;
    attempt.usage = {100, 10, 0, 0, false, {}};
    return attempt;
}

inline Attempt bad(ErrorKind kind, int retryAfterMs = -1)
{
    Attempt attempt;
    attempt.error = Error{kind, u"It went wrong."_s, {}};
    attempt.retryAfterMs = retryAfterMs;
    return attempt;
}

/// Gives its attempts in order, then the last one again; holds back while `pending`.
class FakeModel final : public ChatModel
{
public:
    explicit FakeModel(QList<Attempt> answers)
        : m_answers(std::move(answers))
    {}

    QFuture<Attempt> attempt(ChatRequest, QString requestId, DeltaHandler, std::stop_token stop) override
    {
        const std::lock_guard lock(m_mutex);
        ids += requestId;
        if (!pending)
            return QtFuture::makeReadyFuture(
                m_answers[std::min<qsizetype>(ids.size() - 1, m_answers.size() - 1)]);
        auto promise = std::make_shared<QPromise<Attempt>>();
        promise->start();
        auto future = promise->future();
        m_stops.push_back(
            std::make_unique<std::stop_callback<std::function<void()>>>(stop, [promise]() mutable {
                const auto own = std::move(promise); // or the model would keep the call that keeps the model
                own->addResult(bad(ErrorKind::Cancelled));
                own->finish();
            }));
        return future;
    }

    int calls() const
    {
        const std::lock_guard lock(m_mutex);
        return int(ids.size());
    }

    QStringList ids;
    bool pending = false;

private:
    QList<Attempt> m_answers;
    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<std::stop_callback<std::function<void()>>>> m_stops;
};

class GivesUp final : public ChatModel
{
public:
    QFuture<Attempt> attempt(ChatRequest, QString, DeltaHandler, std::stop_token) override
    {
        QPromise<Attempt> broken;
        broken.start();
        return broken.future();
    }
};

class FakeLog final : public AttemptLog
{
public:
    QFuture<Result<>> starting(const AttemptStart &start) override
    {
        const std::lock_guard lock(mutex);
        started += start;
        if (!hold)
            return QtFuture::makeReadyFuture(answer);
        promises.push_back(std::make_unique<QPromise<Result<>>>());
        promises.back()->start();
        return promises.back()->future();
    }
    void finished(const AttemptStart &start, const Attempt &attempt) override
    {
        const std::lock_guard lock(mutex);
        rows.append({start, attempt});
    }

    std::mutex mutex;
    QList<AttemptStart> started;
    QList<std::pair<AttemptStart, Attempt>> rows;
    std::vector<std::unique_ptr<QPromise<Result<>>>> promises;
    Result<> answer;
    bool hold = false;
};

inline const Price price{Money::pico(2'000'000), Money::pico(6'000'000), Money::pico(500'000), {}, u"user"_s};

inline ModelCard card(std::optional<Price> cost = price)
{
    ModelCard card;
    card.id = u"m"_s;
    card.price = std::move(cost);
    return card;
}

inline ChatRequest request(const QString &text = u"What is six times seven?"_s)
{
    return {u"m"_s, {{Role::User, text}}, 0, 50, 1, {}};
}

inline const RetryPolicy quick{.firstDelay = 1ms, .maxDelay = 8ms};
inline const CallContext context{.runId = u"run"_s, .node = u"n1"_s, .index = 2};

} // namespace fakechat
