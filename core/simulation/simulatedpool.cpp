#include "core/simulation/simulatedpool.h"

#include "core/simulation/chance.h"
#include "core/simulation/mind.h"
#include "core/simulation/wording.h"
#include "core/text/tokens.h"

#include <QMutex>

#include <algorithm>
#include <array>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// A bounded map in sixteen independently locked parts. A part that is full is emptied: what is lost is only
/// time.
template<class Key, class Value>
class Memory
{
public:
    std::optional<Value> find(const Key &key) const
    {
        const Shard &shard = shardOf(key);
        const QMutexLocker lock(&shard.mutex);
        const auto it = shard.map.constFind(key);
        return it == shard.map.cend() ? std::nullopt : std::optional(*it);
    }

    void insert(const Key &key, const Value &value) const
    {
        Shard &shard = shardOf(key);
        const QMutexLocker lock(&shard.mutex);
        if (shard.map.size() >= capacity)
            shard.map.clear();
        shard.map.insert(key, value);
    }

private:
    static constexpr qsizetype capacity = 256; ///< of a part: a few thousand texts in all, some 10 MB

    struct Shard
    {
        mutable QMutex mutex;
        QHash<Key, Value> map;
    };

    Shard &shardOf(const Key &key) const { return m_shards[qHash(key, 77) % m_shards.size()]; }
    mutable std::array<Shard, 16> m_shards;
};

/// The messages as one value to look up.
struct Talk
{
    QList<ChatMessage> messages;
    bool operator==(const Talk &) const = default;
};

size_t qHash(const Talk &talk, size_t seed = 0)
{
    size_t hash = seed;
    for (const auto &message : talk.messages)
        hash = ::qHash(message.content, hash * 31 + size_t(message.role));
    return hash;
}

/// What stays the same for all samples of a conversation.
struct Situation
{
    std::shared_ptr<const Understanding> question; ///< nullptr: none was found
    MessageReading reading;
    quint64 questionHash = 0;
    quint64 messagesHash = 0;
    int promptTokens = 0;
};

/// Purposes of the draws that belong to the whole conversation rather than to the question.
enum Purpose : quint64 {
    Refusing = 101,
    Slipping,
    Phrasing,
    FaultKind,
    FaultPlace,
    Overhead,
    FirstToken,
    Pace
};

quint64 hashOf(const QList<ChatMessage> &messages)
{
    quint64 hash = 0;
    for (const auto &message : messages)
        hash = mixSeed(mixSeed(hash, quint64(message.role)), stableHash(message.content));
    return hash;
}

int attemptOf(const QString &requestId)
{
    bool ok = false;
    const int number = requestId.section(u'-', -1).toInt(&ok);
    return ok && requestId.contains(u'-') && number > 0 ? number : 1;
}

/// The longest beginning that estimateTokens() counts as at most `limit`.
QString cutTo(const QString &text, int limit)
{
    qsizetype low = 0;
    qsizetype high = text.size();
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (estimateTokens(QStringView(text).left(middle)) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    if (low > 0 && low < text.size() && text[low - 1].isHighSurrogate())
        --low;
    return text.left(low);
}

void finish(SimulatedReply &reply, const ChatRequest &request)
{
    reply.finishReason = u"stop"_s;
    for (const auto &stop : request.stop) {
        if (const qsizetype at = stop.isEmpty() ? -1 : reply.text.indexOf(stop); at >= 0)
            reply.text.truncate(at);
    }
    reply.usage.completionTokens = estimateTokens(reply.text);
    if (reply.usage.completionTokens <= request.maxTokens)
        return;
    reply.text = cutTo(reply.text, std::max(request.maxTokens, 0));
    reply.usage.completionTokens = std::max(request.maxTokens, 0);
    reply.finishReason = u"length"_s;
}

void drawFault(SimulatedReply &reply, const SimulatedFaults &faults, quint64 key)
{
    double u = chance::uniform(mixSeed(key, FaultKind));
    const auto falls = [&u](double rate) {
        const bool hit = u < rate;
        u -= rate;
        return hit;
    };
    reply.faultAt = qsizetype(chance::uniform(mixSeed(key, FaultPlace)) * double(reply.text.size()));
    if (falls(faults.rate429)) {
        reply.fault = SimulatedReply::RateLimited;
        reply.retryAfterMs = faults.retryAfterMs;
    } else if (falls(faults.rate500)) {
        reply.fault = SimulatedReply::ServerError;
    } else if (falls(faults.stallRate)) {
        reply.fault = SimulatedReply::Stall;
    } else if (falls(faults.cutRate)) {
        reply.fault = SimulatedReply::Cut;
    } else {
        reply.faultAt = 0;
    }
}

} // namespace

struct SimulatedPool::Private
{
    QList<SimulatedLlm> llms;
    Reader reader;
    Memory<QString, std::shared_ptr<const Understanding>> texts;
    Memory<Talk, std::shared_ptr<const Situation>> talks;

    std::shared_ptr<const Situation> situation(const QList<ChatMessage> &messages,
                                               const SimulatedPool &pool) const
    {
        const Talk talk{messages};
        if (const auto known = talks.find(talk))
            return *known;
        auto fresh = std::make_shared<Situation>();
        fresh->messagesHash = hashOf(messages);
        fresh->promptTokens = 3;
        for (const auto &message : messages)
            fresh->promptTokens += 4 + estimateTokens(message.content);
        fresh->question = findQuestion(messages, [&pool](const QString &text) { return pool.read(text); });
        if (fresh->question) {
            fresh->reading = readMessages(messages, *fresh->question);
            fresh->questionHash = fingerprintOf(*fresh->question);
        }
        talks.insert(talk, fresh);
        return fresh;
    }
};

SimulatedPool::SimulatedPool(QList<SimulatedLlm> llms, Reader reader)
    : d(std::make_unique<Private>())
{
    d->llms = std::move(llms);
    d->reader = std::move(reader);
}

SimulatedPool::~SimulatedPool() = default;

const QList<SimulatedLlm> &SimulatedPool::llms() const
{
    return d->llms;
}

const SimulatedLlm *SimulatedPool::llm(const QString &id) const
{
    const auto it = std::ranges::find(d->llms, id, &SimulatedLlm::id);
    return it == d->llms.cend() ? nullptr : &*it;
}

QList<ModelCard> SimulatedPool::cards() const
{
    QList<ModelCard> cards;
    for (const auto &llm : d->llms)
        cards += cardOf(llm);
    return cards;
}

std::shared_ptr<const Understanding> SimulatedPool::read(const QString &text) const
{
    constexpr qsizetype longest = 200'000; // nobody asks a question of this world at such length
    if (text.size() > longest)
        return nullptr;
    if (const auto known = d->texts.find(text))
        return *known;
    auto found = d->reader(text);
    auto shared = found ? std::make_shared<const Understanding>(std::move(*found)) : nullptr;
    d->texts.insert(text, shared);
    return shared;
}

SimulatedReply SimulatedPool::reply(const ChatRequest &request, const QString &requestId, int sample) const
{
    SimulatedReply reply;
    const SimulatedLlm *llm = this->llm(request.model);
    if (!llm) {
        reply.fault = SimulatedReply::UnknownModel;
        return reply;
    }
    const auto situation = d->situation(request.messages, *this);
    reply.usage.promptTokens = situation->promptTokens;
    if (situation->promptTokens > llm->contextTokens) {
        reply.fault = SimulatedReply::TooLong;
        return reply;
    }

    const quint64 sampleHash = mixSeed(request.seed, quint64(sample));
    const quint64 key = mixSeed(mixSeed(stableHash(llm->id), sampleHash), situation->messagesHash);
    const auto draw = [key](quint64 purpose) { return chance::uniform(mixSeed(key, purpose)); };
    const quint64 phrasing = mixSeed(key, Phrasing);

    if (!situation->question) {
        reply.text = honestSentence();
    } else if (draw(Refusing) < llm->refusalRate) {
        reply.text = refusal(phrasing);
    } else {
        const Draws draws{situation->questionHash, sampleHash, request.temperature};
        const Outcome outcome = decide(*llm, *situation->question, situation->reading, draws);
        reply.text = wordsFor(outcome, *llm, *situation->question, situation->reading,
                              {.luck = phrasing, .slip = draw(Slipping) < llm->slipRate});
    }
    finish(reply, request);
    reply.ttftMs = llm->overheadMs * chance::jitter(mixSeed(key, Overhead))
                   + llm->firstTokenMs * chance::jitter(mixSeed(key, FirstToken));
    reply.latencyMs =
        reply.ttftMs + llm->msPerToken * reply.usage.completionTokens * chance::jitter(mixSeed(key, Pace));
    drawFault(reply, llm->faults, mixSeed(key, quint64(attemptOf(requestId))));
    return reply;
}

} // namespace daao
