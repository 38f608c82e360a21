#include "tests/core/domain/samplerun.h"

#include "core/base/random.h"

namespace daao::test {

using namespace Qt::StringLiterals;

namespace {

class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_random(seed)
    {}

    QString text()
    {
        static const QStringList words{
            u"alpha"_s, u"βήτα"_s,        u"\"quoted\"\n"_s, u"100 %"_s,
            u"😀"_s,     u"back\\slash"_s, u"x\u0001y"_s,     QString(u'z') + QChar(0) + u'z'};
        QString text = m_random.pick(words);
        while (m_random.chance(2, 3))
            text += u' ' + m_random.pick(words);
        return text + QString::number(m_random.below(1000));
    }
    double number() { return (m_random.uniform() - 0.3) * std::pow(10.0, double(m_random.between(-6, 6))); }
    int integer() { return int(m_random.between(1, 1'000'000)); }
    bool flag() { return m_random.chance(1, 2); }
    Money money() { return Money::pico(m_random.between(1, 9'000'000'000'000)); }
    QDateTime time()
    {
        return QDateTime::fromMSecsSinceEpoch(m_random.between(1'000'000'000'000, 2'000'000'000'000),
                                              Qt::UTC);
    }
    quint64 wide() { return m_random.next(); }
    template<class T>
    std::optional<T> maybe(T value)
    {
        return flag() ? std::optional<T>(value) : std::nullopt;
    }

private:
    Random m_random;
};

Error error(Dice &dice)
{
    return {ErrorKind::RateLimited, dice.text(), dice.text()};
}

Reference reference(Dice &dice)
{
    const TestCase test{{1, u"two"_s, QJsonArray{3.5, QJsonValue::Null}}, QJsonObject{{u"k"_s, dice.text()}}};
    return {dice.text(), {dice.text(), dice.text()}, dice.text(), {test}, {test, test}};
}

Why why(Dice &dice)
{
    return {u"model"_s,
            dice.text(),
            dice.text(),
            dice.number(),
            dice.number(),
            {{dice.text(), dice.maybe(dice.number()), dice.maybe(dice.money()), dice.maybe(dice.number()),
              dice.number(), dice.text()},
             {dice.text(), {}, {}, {}, 0, {}}},
            {{u"lambda"_s, dice.number(), dice.number(), dice.text()}},
            dice.text()};
}

Attempt attempt(Dice &dice, int number)
{
    Attempt row;
    row.number = number;
    row.requestId = dice.text();
    row.httpStatus = 200 + number;
    row.text = dice.text();
    row.reasoning = dice.text();
    row.finishReason = u"stop"_s;
    row.usage = {dice.integer(), dice.integer(), dice.integer(),
                 dice.integer(), dice.flag(),    dice.maybe(dice.money())};
    row.cost = dice.maybe(dice.money());
    row.startedAt = dice.time();
    row.waitedMs = dice.number();
    row.latencyMs = dice.number();
    row.ttftMs = dice.number();
    row.retryAfterMs = dice.integer();
    row.possiblyCut = dice.flag();
    row.invalidUtf8 = dice.flag();
    row.mayHaveBeenBilled = dice.flag();
    if (number == 1)
        row.error = error(dice);
    return row;
}

NodeRun node(Dice &dice, const QString &id, int layer)
{
    NodeRun run;
    run.node = id;
    run.op = allOperators().at(layer + 1).op;
    run.model = u"sim-mini"_s;
    run.layer = layer;
    run.status = NodeStatus::Ok;
    run.answer = dice.text();
    run.candidates = {{id, run.model, dice.text(), dice.text(), dice.text(), dice.flag(), 0.25},
                      {id, run.model, dice.text(), {}, {}, {}, 0.5}};
    run.replacesCandidates = dice.flag();
    for (int i = 0; i < 2; ++i) {
        const ChatRequest request{run.model,
                                  {{Role::System, dice.text()}, {Role::User, dice.text()}},
                                  0.7,
                                  777,
                                  sampleSeed(dice.wide(), i),
                                  {dice.text()}};
        Call call{id, i, request, {{attempt(dice, 1), attempt(dice, 2)}}};
        run.cost += call.reply.cost();
        run.calls.append(call);
    }
    run.startedMs = dice.number();
    run.durationMs = dice.number();
    run.why = {why(dice), why(dice)};
    run.key = QByteArray::number(dice.wide(), 16).rightJustified(32, '0');
    run.remarks = {dice.text(), dice.text()};
    run.error = error(dice);
    return run;
}

} // namespace

Run sampleRun(quint64 seed)
{
    Dice dice(seed);
    Run run;
    run.id = u"%1-%2"_s.arg(seed, 8, 16, QLatin1Char('0')).arg(dice.wide(), 16, 16, QLatin1Char('0'));
    run.origin = Origin::Mixed;
    run.status = RunStatus::Finished;
    run.query = {dice.text(), dice.text(), reference(dice), {dice.text(), dice.text()}};
    run.policy = {u"logistic"_s, int(1 + seed % 5)};
    run.plan.difficulty = {0.25, 0.125, 0.5, dice.number(), dice.text()};
    run.plan.workflow.layers = {
        {{u"n1"_s, Operator::Cot, u"sim-mini"_s, {}, {3, 2, 0.5, 99, {{dice.text(), dice.text()}}, 2}}},
        {{u"n2"_s,
          Operator::Debate,
          u"sim-max"_s,
          {{u"debater"_s, u"sim-mini"_s}, {u"judge"_s, u"sim-max"_s}},
          {}}}};
    run.plan.expected = {dice.maybe(0.75), dice.maybe(dice.money())};
    run.plan.why = {why(dice)};
    run.plan.nodeWhy = {{u"n1"_s, {why(dice)}}, {u"n2"_s, {why(dice), why(dice)}}};
    run.nodes = {node(dice, u"n1"_s, 0), node(dice, u"n2"_s, 1)};
    for (const NodeRun &part : run.nodes)
        run.cost += part.cost;
    run.answer = dice.text();
    run.answerText = dice.text();
    run.correct = dice.flag();
    run.trueDifficulty = dice.number();
    run.seed = dice.wide();
    run.startedAt = dice.time();
    run.wallMs = dice.number();
    run.parent = dice.text();
    run.error = error(dice);
    return run;
}

} // namespace daao::test
