// A project with many runs: how fast it opens, shows a page, counts and filters; prints one JSON object.
//   bench_store [RUNS] [PROJECT-TO-KEEP]
#include "core/base/random.h"
#include "core/store/project.h"
#include "core/store/runquery.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// A run as the simulated pool leaves them: one to three nodes of one call, a plan with its reasons.
Run madeUpRun(int number)
{
    Random random(mixSeed(99, quint64(number)));
    const QStringList models{u"sim-nano"_s, u"sim-mini"_s, u"sim-coder"_s,
                             u"sim-midi"_s, u"sim-max"_s,  u"sim-titan"_s};
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
                                .model = random.pick(models)};
        run.plan.workflow.layers.append({node});
        Why why{.decision = u"model"_s, .chosen = node.model, .sentence = u"Best utility."_s};
        for (const QString &model : models)
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

double fill(const QString &file, int count)
{
    const auto project = Project::open(file);
    if (!project)
        return -1;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        const Run run = madeUpRun(i);
        (*project)->recorder().runStarted(run);
        (*project)->recorder().runFinished(run);
        if (i % 500 == 0)
            (void)(*project)->registry().setTags(run.id, {u"paper"_s});
    }
    (void)(*project)->recorder().flush().result();
    return count / (double(timer.nsecsElapsed()) / 1e9);
}

/// The median of several tries, in milliseconds.
template<class Function>
double median(const Function &function, int tries = 7)
{
    std::vector<double> times;
    for (int i = 0; i < tries; ++i) {
        QElapsedTimer timer;
        timer.start();
        function();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

QJsonObject filterTimes(const Archive &archive, const QString &line)
{
    RunFilter filter = *RunQuery::parse(line);
    filter.limit = 500;
    const double page = median([&] { (void)archive.runs(filter); });
    const double count = median([&] { (void)archive.count(filter); });
    filter.limit = -1;
    const double sequence = median([&] { (void)archive.sequence(filter); });
    return {{u"filter"_s, line},
            {u"found"_s, archive.count(filter).value_or(-1)},
            {u"page_500_ms"_s, page},
            {u"count_ms"_s, count},
            {u"all_rows_ms"_s, sequence}};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const QTemporaryDir folder;
    const QString file = argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.filePath(u"bench.daao"_s);
    QJsonObject result{{u"runs"_s, count}};
    if (!QFileInfo::exists(file))
        result.insert(u"stored_per_second"_s, fill(file, count));
    result.insert(u"file_mb"_s, double(QFileInfo(file).size()) / 1e6);
    result.insert(u"open_and_first_page_ms"_s, median([&] {
                      const auto project = Project::open(file);
                      if (project)
                          (void)(*project)->archive().runs({.limit = 500});
                  }));
    const auto project = Project::open(file);
    if (!project) {
        std::fprintf(stderr, "%s\n", qPrintable(project.error().message));
        return 1;
    }
    const Archive &archive = (*project)->archive();
    QJsonArray filters;
    for (const QString &line :
         {u""_s, u"wrong"_s, u"wrong cost:>0.002 d:0.4..0.7 llm:nano op:debate policy:daao \"tank\""_s,
          u"llm:nano"_s, u"op:debate"_s, u"tag:paper"_s, u"tank"_s, u"t"_s, u"cost:>0.02"_s, u"d:0.999.."_s,
          u"nothing-like-this"_s})
        filters.append(filterTimes(archive, line));
    result.insert(u"filters"_s, filters);
    RunFilter last{.order = RunFilter::Order::Cost, .limit = 500};
    result.insert(u"dearest_page_ms"_s, median([&] { (void)archive.runs(last); }));
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
