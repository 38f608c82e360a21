#include "tests/bench/madeupruns.h"

#include "core/base/random.h"
#include "core/store/project.h"

#include <QElapsedTimer>

namespace daao::MadeUpRuns {

using namespace Qt::StringLiterals;

namespace {

const QStringList pool{u"sim-nano"_s, u"sim-mini"_s, u"sim-coder"_s,
                       u"sim-midi"_s, u"sim-max"_s,  u"sim-titan"_s};

} // namespace

Run plain(int number)
{
    Random random(mixSeed(99, quint64(number)));
    const QList<Operator> operators{Operator::Generate, Operator::Cot, Operator::Debate, Operator::Review};
    const QStringList things{u"tank"_s, u"train"_s, u"shelf"_s, u"garden"_s, u"orchestra"_s};
    Run run;
    run.id = u"%1-bench"_s.arg(random.next(), 16, 16, QChar(u'0'));
    run.status = RunStatus::Finished;
    run.query.text = u"A %1 takes %2 units of %3 an hour. How many after %4 hours?"_s.arg(random.pick(things))
                         .arg(number)
                         .arg(random.pick(things))
                         .arg(random.between(2, 90));
    run.policy = {random.chance(1, 3) ? u"daao"_s : u"logistic"_s, int(random.between(1, 9))};
    run.plan.difficulty.value = random.uniform();
    run.correct = random.chance(7, 10);
    run.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + 10'000LL * number, Qt::UTC);
    run.wallMs = 3000 * random.uniform();
    run.answer = QString::number(random.between(1, 10'000));
    run.answerText = u"Let us see, step by step. The total is %1."_s.arg(run.answer);
    const int depth = int(random.between(1, 3));
    for (int layer = 0; layer < depth; ++layer) {
        const WorkflowNode node{.id = u"n%1"_s.arg(layer + 1),
                                .op = operators.at(layer == 0 ? random.between(0, 1) : random.between(0, 3)),
                                .model = random.pick(pool)};
        run.plan.workflow.layers.append({node});
        Why why{.decision = u"model"_s, .chosen = node.model, .sentence = u"Best utility."_s};
        for (const QString &model : pool)
            why.alternatives.append({.id = model, .pCorrect = random.uniform(), .utility = random.uniform()});
        run.plan.nodeWhy.insert(node.id, {why});
        const Attempt attempt{
            .requestId = run.id + node.id,
            .httpStatus = 200,
            .text = run.answerText,
            .finishReason = u"stop"_s,
            .usage = {.promptTokens = int(random.between(50, 400)),
                      .completionTokens = int(random.between(10, 400))},
            .cost = Money::pico(random.between(1'000'000, 9'000'000'000)),
        };
        NodeRun done{.node = node.id,
                     .op = node.op,
                     .model = node.model,
                     .layer = layer,
                     .status = NodeStatus::Ok,
                     .answer = run.answer};
        done.candidates = {
            {.node = node.id, .model = node.model, .text = run.answerText, .answer = run.answer}};
        done.calls = {{.node = node.id,
                       .request = {.model = node.model, .messages = {{Role::User, run.query.text}}},
                       .reply = {{attempt}}}};
        done.cost = done.calls[0].reply.cost();
        done.why = {why};
        run.cost += done.cost;
        run.nodes.append(done);
    }
    return run;
}

Run wide(int layers, int width)
{
    Run run{.id = u"wide"_s, .status = RunStatus::Finished};
    run.cost.known = Money::usd(0.1);
    for (int layer = 0; layer < layers; ++layer) {
        run.plan.workflow.layers.append(QList<WorkflowNode>());
        for (int i = 0; i < width; ++i) {
            const QString id = u"n%1-%2"_s.arg(layer).arg(i);
            const Operator op = allOperators().at((layer + i) % allOperators().size()).op;
            const QString model = pool[(layer * 7 + i) % pool.size()];
            run.plan.workflow.layers[layer].append({.id = id, .op = op, .model = model});
            NodeRun node{.node = id, .op = op, .model = model, .layer = layer, .status = NodeStatus::Ok};
            node.answer = u"the answer of this node, as long as two lines of a card are wide"_s;
            node.cost.known = Money::usd(0.0005);
            node.startedMs = layer * 800.0;
            node.durationMs = 800;
            run.nodes.append(node);
        }
    }
    run.wallMs = layers * 800.0;
    return run;
}

Run ofSpans(int spans)
{
    Random random(5);
    Run run{.id = u"long"_s, .status = RunStatus::Finished};
    for (int i = 0; i < spans / 5; ++i) {
        NodeRun node{.node = u"n%1"_s.arg(i),
                     .op = allOperators()[i % 8].op,
                     .model = random.pick(pool),
                     .layer = i,
                     .status = NodeStatus::Ok,
                     .startedMs = i * 40.0,
                     .durationMs = 400};
        for (int call = 0; call < 4; ++call) {
            Attempt attempt{.usage = {.promptTokens = 100, .completionTokens = 50},
                            .cost = Money::pico(1000),
                            .latencyMs = 100,
                            .ttftMs = 30};
            node.calls.append(
                {.node = node.node, .index = call, .request = {.model = node.model}, .reply = {{attempt}}});
        }
        run.nodes.append(node);
    }
    run.wallMs = run.nodes.last().startedMs + 400;
    return run;
}

double store(Project &project, int count)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        const Run run = plain(i);
        project.recorder().runStarted(run);
        project.recorder().runFinished(run);
        if (i % 500 == 0)
            (void)project.registry().setTags(run.id, {u"paper"_s});
    }
    (void)project.recorder().flush().result();
    return count / (double(timer.nsecsElapsed()) / 1e9);
}

} // namespace daao::MadeUpRuns
