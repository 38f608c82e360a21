// What practice teaches, on problems nobody was trained on: training time, how well difficulty is read, and
// the utility of each way to lay out workflows, with each of its modules taken away, at lambda 0.05.
//   bench_practice [PROBLEMS] [SEED] [TRAINING SEED] [CHECKPOINT: written, or read where it is there]
#include "app/practice.h"
#include "core/bench/statistics.h"
#include "core/policies/planners.h"
#include "core/policies/policydocument.h"
#include "core/policies/pool.h"
#include "core/problems/problemgenerator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Spearman of the difficulty read against the true one, and how often the interval holds the truth.
void printDifficulty(const PracticeGround &ground, const QList<Problem> &problems,
                     const LearnedPolicy &policy)
{
    std::vector<double> read, trueB, truth;
    int inside = 0;
    for (const Problem &problem : problems) {
        const Difficulty d = policy.read(problem.query)->difficulty;
        const double p =
            1 - ground.successProbability(problem, policy.models[policy.reference]).value_or(0.5);
        read.push_back(d.logit);
        trueB.push_back(problem.difficulty);
        truth.push_back(p);
        inside += d.low <= p && p <= d.high ? 1 : 0;
    }
    std::printf(
        "difficulty: Spearman %.3f with b, %.3f with the true failure; the 90 %% interval holds it in %.3f\n",
        statistics::spearman(read, trueB).value_or(0), statistics::spearman(read, truth).value_or(0),
        double(inside) / double(problems.size()));
}

Result<LearnedPolicy> stored(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, file.errorString());
    return Checkpoint::fromBytes(file.readAll()).and_then(&LearnedPolicy::fromCheckpoint);
}

Result<LearnedPolicy> practise(PracticeGround &ground, const Practice::Options &options, const QString &name)
{
    QElapsedTimer clock;
    clock.start();
    auto trained = Practice(ground, options).train([&](const QString &what) {
        std::fprintf(stderr, "%6.1f s %s\n", double(clock.elapsed()) / 1000, qPrintable(what));
    });
    std::printf("training took %.1f s, %.1f s of processor time\n", double(clock.elapsed()) / 1000,
                double(std::clock()) / CLOCKS_PER_SEC);
    QFile file(name);
    if (trained && !name.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(trained->toCheckpoint().toBytes());
    return trained;
}

struct Tally
{
    double right = 0;
    double share = 0;
    double nodes = 0;
    std::vector<double> utilities;
};

Tally measure(const PracticeGround &ground, const QList<Problem> &problems, const Planner &planner,
              double reference, double lambda)
{
    std::vector<Run> runs(static_cast<size_t>(problems.size()));
    std::atomic<int> next = 0;
    const std::shared_ptr<const Planner> shared(&planner, [](const Planner *) {});
    const auto work = [&] {
        for (int i = next++; i < problems.size(); i = next++)
            runs[size_t(i)] = ground.run(problems[i], shared, 1);
    };
    std::thread other(work);
    work();
    other.join();
    Tally tally;
    for (const Run &run : runs) {
        const double right = run.correct.value_or(false) ? 1 : 0;
        const double share = run.cost.known.usd() / reference;
        tally.right += right / double(runs.size());
        tally.share += share / double(runs.size());
        tally.nodes += double(run.nodes.size()) / double(runs.size());
        tally.utilities.push_back(right - lambda * share);
    }
    return tally;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1000;
    const quint64 seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 4242;
    Practice::Options options;
    if (argc > 3)
        options.seed = std::strtoull(argv[3], nullptr, 10);
    PracticeGround ground(std::make_shared<const SimulatedPool>(), PromptSet::builtIn());
    const auto trained =
        argc > 4 && QFile::exists(QString::fromLocal8Bit(argv[4]))
            ? stored(QString::fromLocal8Bit(argv[4]))
            : practise(ground, options, argc > 4 ? QString::fromLocal8Bit(argv[4]) : QString());
    if (!trained) {
        std::fprintf(stderr, "%s\n", qPrintable(trained.error().message));
        return 1;
    }
    const auto policy = std::make_shared<const LearnedPolicy>(*trained);
    const QList<Problem> problems = generateProblems({.count = count, .seed = seed});
    for (const Problem &problem : problems)
        ground.announce(problem);
    printDifficulty(ground, problems, *policy);
    const PlanRequest request{.query = problems.first().toQuery(), .pool = ground.cards()};
    const auto pool = Pool::of(request, {}, nullptr);
    const double reference = pool->referenceCost().usd();
    using enum PolicyDocument::Layout;
    using enum PolicyDocument::Reading;
    const PolicyDocument plain{.mode = PolicyDocument::Mode::Daao};
    PolicyDocument controller = plain, both = plain, narrow = plain;
    controller.layout = Controller;
    both.layout = Both;
    narrow.layout = Both;
    narrow.maxWidth = 1;
    const PolicyDocument whole = policy->controllerPays ? both : plain;
    PolicyDocument constant = whole, shuffled = whole, allocator = whole, router = whole;
    constant.reading = Constant;
    shuffled.reading = Shuffled;
    allocator.operators = {Operator::Cot, Operator::SelfConsistency};
    router.models = {pool->best().id};
    for (const auto &[name, document] :
         {std::pair("lookahead", plain), std::pair("controller", controller), std::pair("both", both),
          std::pair("both, one node a layer", narrow), std::pair("difficulty constant", constant),
          std::pair("difficulty shuffled", shuffled), std::pair("one operator", allocator),
          std::pair("one LLM", router)}) {
        const auto planner = makePlanner({u"practice"_s, 0, document.toJson(), {}, {}}, {.learned = policy});
        const Tally tally = measure(ground, problems, **planner, reference, document.lambda);
        double sum = 0, squares = 0;
        for (const double u : tally.utilities) {
            sum += u;
            squares += u * u;
        }
        const double n = double(problems.size());
        std::printf("%-24s accuracy %.3f cost %.3f C_ref nodes %.2f utility %.4f +- %.4f\n", name,
                    tally.right, tally.share, tally.nodes, sum / n,
                    std::sqrt((squares / n - sum * sum / n / n) / n));
        std::fflush(stdout);
    }
    return 0;
}
