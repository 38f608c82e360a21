#include "core/simulation/simulatedllm.h"

#include <QJsonValue>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Skills = QHash<QString, double>;

struct NumberField
{
    QLatin1StringView key;
    double SimulatedLlm::*member;
    double low;
    double high;
};

constexpr NumberField numberFields[] = {
    {"prompt_price"_L1, &SimulatedLlm::promptPrice, 0, 1e6},
    {"completion_price"_L1, &SimulatedLlm::completionPrice, 0, 1e6},
    {"skill"_L1, &SimulatedLlm::skill, -20, 20},
    {"discrimination"_L1, &SimulatedLlm::discrimination, 0.01, 20},
    {"working_gain"_L1, &SimulatedLlm::workingGain, 0, 3},
    {"program_skill"_L1, &SimulatedLlm::programSkill, -20, 20},
    {"conformity"_L1, &SimulatedLlm::conformity, 0, 20},
    {"settled_share"_L1, &SimulatedLlm::settledShare, 0, 1},
    {"world_share"_L1, &SimulatedLlm::worldShare, 0, 1},
    {"verbosity"_L1, &SimulatedLlm::verbosity, 0, 10},
    {"overhead_ms"_L1, &SimulatedLlm::overheadMs, 0, 1e7},
    {"first_token_ms"_L1, &SimulatedLlm::firstTokenMs, 0, 1e7},
    {"ms_per_token"_L1, &SimulatedLlm::msPerToken, 0, 1e6},
    {"refusal_rate"_L1, &SimulatedLlm::refusalRate, 0, 1},
    {"slip_rate"_L1, &SimulatedLlm::slipRate, 0, 1},
};

struct FaultField
{
    QLatin1StringView key;
    double SimulatedFaults::*member;
};

constexpr FaultField faultFields[] = {
    {"rate_429"_L1, &SimulatedFaults::rate429},
    {"rate_500"_L1, &SimulatedFaults::rate500},
    {"stall_rate"_L1, &SimulatedFaults::stallRate},
    {"cut_rate"_L1, &SimulatedFaults::cutRate},
};

QJsonObject jsonOf(const Skills &skills)
{
    QJsonObject json;
    for (auto it = skills.cbegin(); it != skills.cend(); ++it)
        json[it.key()] = it.value();
    return json;
}

/// Reads a number into `target` where the key is there; otherwise leaves it. The error names the key.
Result<> readNumber(const QJsonObject &json, const QString &key, double low, double high, double &target)
{
    if (!json.contains(key))
        return {};
    const double value = json[key].toDouble(std::nan(""));
    if (!(value >= low && value <= high))
        return failure(ErrorKind::BadInput,
                       SimulatedLlm::tr("A simulated LLM needs a number between %1 and %2 at “%3”.")
                           .arg(low)
                           .arg(high)
                           .arg(key));
    target = value;
    return {};
}

Result<> readText(const QJsonObject &json, const QString &key, QString &target)
{
    if (!json.contains(key))
        return {};
    if (!json[key].isString())
        return failure(ErrorKind::BadInput,
                       SimulatedLlm::tr("A simulated LLM needs a text at “%1”.").arg(key));
    target = json[key].toString();
    return {};
}

Result<> readObject(const QJsonObject &json, const QString &key, QJsonObject &target)
{
    if (!json.contains(key))
        return {};
    if (!json[key].isObject())
        return failure(ErrorKind::BadInput,
                       SimulatedLlm::tr("A simulated LLM needs an object at “%1”.").arg(key));
    target = json[key].toObject();
    return {};
}

Result<> readSkills(const QJsonObject &json, const QString &key, Skills &target)
{
    QJsonObject object;
    if (auto read = readObject(json, key, object); !read)
        return read;
    if (!object.isEmpty())
        target.clear();
    for (const QString &family : object.keys()) {
        if (auto read = readNumber(object, family, -20, 20, target[family]); !read)
            return read;
    }
    return {};
}

Result<> readFaults(const QJsonObject &json, SimulatedFaults &faults)
{
    for (const auto &field : faultFields) {
        if (auto read = readNumber(json, field.key, 0, 1, faults.*field.member); !read)
            return read;
    }
    double retryAfter = faults.retryAfterMs;
    if (auto read = readNumber(json, u"retry_after_ms"_s, 0, 1e9, retryAfter); !read)
        return read;
    faults.retryAfterMs = int(retryAfter);
    return {};
}

SimulatedLlm nano()
{
    return {.id = u"sim-nano"_s,
            .description =
                u"Very small and very cheap; quick with facts given in the text, lost in long problems."_s,
            .promptPrice = 0.02,
            .completionPrice = 0.08,
            .contextTokens = 16384,
            .skill = -0.9,
            .skills = Skills{{u"facts"_s, 0.1}, {u"knights"_s, -1.4}, {u"code"_s, -1.2}, {u"linear"_s, -1.1}},
            .discrimination = 1.1,
            .workingGain = 0.7,
            .programSkill = -0.8,
            .conformity = 1.5,
            .settledShare = 0.33,
            .verbosity = 0.7,
            .overheadMs = 25,
            .firstTokenMs = 90,
            .msPerToken = 4,
            .refusalRate = 0.002,
            .slipRate = 0.02};
}

SimulatedLlm mini()
{
    return {.id = u"sim-mini"_s,
            .description = u"Small all-rounder; gains much from working step by step, good with dates."_s,
            .promptPrice = 0.10,
            .completionPrice = 0.40,
            .contextTokens = 32768,
            .skill = 0.0,
            .skills = Skills{{u"datetime"_s, 0.6}, {u"word"_s, 0.3}, {u"modular"_s, -0.3}, {u"code"_s, -0.1}},
            .discrimination = 1.2,
            .workingGain = 1.1,
            .programSkill = 0.3,
            .conformity = 1.2,
            .settledShare = 0.30,
            .overheadMs = 30,
            .firstTokenMs = 150,
            .msPerToken = 7,
            .refusalRate = 0.001,
            .slipRate = 0.012};
}

SimulatedLlm coder()
{
    return {.id = u"sim-coder"_s,
            .description = u"Cheap specialist for programs; excellent at code, plain at stories and facts."_s,
            .promptPrice = 0.14,
            .completionPrice = 0.56,
            .contextTokens = 65536,
            .skill = -0.2,
            .skills = Skills{{u"code"_s, 2.6},
                             {u"arithmetic"_s, 0.3},
                             {u"modular"_s, 0.5},
                             {u"linear"_s, 0.3},
                             {u"word"_s, -0.6},
                             {u"facts"_s, -0.7}},
            .discrimination = 1.3,
            .workingGain = 0.8,
            .programSkill = 2.6,
            .conformity = 0.8,
            .settledShare = 0.34,
            .verbosity = 0.8,
            .overheadMs = 35,
            .firstTokenMs = 180,
            .msPerToken = 8,
            .refusalRate = 0.001,
            .slipRate = 0.01};
}

SimulatedLlm midi()
{
    return {.id = u"sim-midi"_s,
            .description = u"Solid middle of the pool; even skills, good with word problems and puzzles."_s,
            .promptPrice = 0.60,
            .completionPrice = 2.40,
            .contextTokens = 65536,
            .skill = 0.9,
            .skills = Skills{{u"word"_s, 1.3}, {u"ordering"_s, 1.2}, {u"code"_s, 0.7}},
            .discrimination = 1.25,
            .workingGain = 1.0,
            .programSkill = 1.1,
            .conformity = 1.0,
            .settledShare = 0.34,
            .verbosity = 1.1,
            .overheadMs = 45,
            .firstTokenMs = 260,
            .msPerToken = 13,
            .refusalRate = 0.001,
            .slipRate = 0.008};
}

SimulatedLlm max()
{
    return {.id = u"sim-max"_s,
            .description = u"Dear and strong at reasoning and language; poor at writing code."_s,
            .promptPrice = 3.0,
            .completionPrice = 12.0,
            .contextTokens = 131072,
            .skill = 1.9,
            .skills =
                Skills{{u"code"_s, -0.7}, {u"knights"_s, 2.3}, {u"facts"_s, 2.3}, {u"arithmetic"_s, 1.4}},
            .discrimination = 1.3,
            .workingGain = 0.8,
            .programSkill = -0.3,
            .conformity = 0.7,
            .settledShare = 0.36,
            .verbosity = 1.4,
            .overheadMs = 60,
            .firstTokenMs = 420,
            .msPerToken = 20,
            .refusalRate = 0.003,
            .slipRate = 0.005};
}

SimulatedLlm titan()
{
    return {.id = u"sim-titan"_s,
            .description = u"The strongest and dearest; slow, thorough, hard to talk into anything."_s,
            .promptPrice = 5.0,
            .completionPrice = 15.0,
            .contextTokens = 200000,
            .skill = 2.6,
            .skills = Skills{{u"code"_s, 2.3}, {u"datetime"_s, 2.2}},
            .discrimination = 1.4,
            .workingGain = 0.7,
            .programSkill = 2.4,
            .conformity = 0.5,
            .settledShare = 0.38,
            .verbosity = 1.2,
            .overheadMs = 90,
            .firstTokenMs = 700,
            .msPerToken = 28,
            .refusalRate = 0.002,
            .slipRate = 0.003};
}

} // namespace

double defaultRecognition(const QString &family)
{
    static const Skills byNature{{u"linear"_s, 2.2},  {u"ordering"_s, 2.0},    {u"knights"_s, 2.0},
                                 {u"modular"_s, 1.8}, {u"datetime"_s, 0.4},    {u"code"_s, 0.0},
                                 {u"word"_s, -2.8},   {u"arithmetic"_s, -2.6}, {u"facts"_s, -3.0}};
    return byNature.value(family, 0);
}

double SimulatedLlm::recognitionAt(const QString &family) const
{
    return recognition.value(family, defaultRecognition(family));
}

QJsonObject SimulatedLlm::toJson() const
{
    QJsonObject json{{u"id"_s, id}, {u"description"_s, description}, {u"context_tokens"_s, contextTokens}};
    for (const auto &field : numberFields)
        json[field.key] = this->*field.member;
    json[u"skills"_s] = jsonOf(skills);
    json[u"recognition"_s] = jsonOf(recognition);
    QJsonObject faultJson{{u"retry_after_ms"_s, faults.retryAfterMs}};
    for (const auto &field : faultFields)
        faultJson[field.key] = faults.*field.member;
    json[u"faults"_s] = faultJson;
    return json;
}

Result<SimulatedLlm> SimulatedLlm::fromJson(const QJsonObject &json)
{
    SimulatedLlm llm;
    double context = llm.contextTokens;
    QJsonObject faults;
    Result<> read = readText(json, u"id"_s, llm.id);
    const auto also = [&read](Result<> next) {
        if (read)
            read = std::move(next);
    };
    also(readText(json, u"description"_s, llm.description));
    also(readNumber(json, u"context_tokens"_s, 256, 1e8, context));
    for (const auto &field : numberFields)
        also(readNumber(json, field.key, field.low, field.high, llm.*field.member));
    also(readSkills(json, u"skills"_s, llm.skills));
    also(readSkills(json, u"recognition"_s, llm.recognition));
    also(readObject(json, u"faults"_s, faults));
    also(readFaults(faults, llm.faults));
    if (!read)
        return tl::unexpected(read.error());
    if (llm.id.isEmpty())
        return failure(ErrorKind::BadInput, tr("A simulated LLM needs an “id”."));
    llm.contextTokens = int(context);
    return llm;
}

QList<SimulatedLlm> simulatedPool()
{
    return {nano(), mini(), coder(), midi(), max(), titan()};
}

ModelCard cardOf(const SimulatedLlm &llm)
{
    ModelCard card;
    card.id = llm.id;
    card.endpoint = u"simulated"_s;
    card.description = llm.description;
    card.contextTokens = llm.contextTokens;
    card.price = Price{.perPromptToken = Money::usd(llm.promptPrice / 1e6),
                       .perCompletionToken = Money::usd(llm.completionPrice / 1e6),
                       .perCachedToken = std::nullopt,
                       .validFrom = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
                       .source = u"built-in"_s};
    card.medianLatencyMs = llm.overheadMs + llm.firstTokenMs + 60 * llm.msPerToken;
    card.simulated = true;
    return card;
}

} // namespace daao
