// What practice teaches, on problems nobody was trained on: training time, how well difficulty is read, and
// the utility of each way to lay out workflows, with each of its modules taken away, at lambda 0.05.
//   bench_practice [PROBLEMS] [SEED] [TRAINING SEED] [CHECKPOINT: written, or read where it is there]
//                  [FAMILY: kept out of training, as two ways of telling of every family then are] [LAMBDA]
//                  [POLICY DOCUMENT…: files; these are measured instead]
#include "app/practice.h"
#include "core/bench/statistics.h"
#include "core/policies/planners.h"
#include "core/policies/policydocument.h"
#include "core/policies/pool.h"
#include "core/problems/problemgenerator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

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
    return Checkpoint::fromBytes(file.readAll()).and_then([](const Checkpoint &checkpoint) {
        return LearnedPolicy::fromCheckpoint(checkpoint);
    });
}

Result<LearnedPolicy> practise(PracticeGround &ground, const Practice::Options &options, const QString &name)
{
    QElapsedTimer clock;
    clock.start();
    const auto tell = [&](const QString &what) {
        std::fprintf(stderr, "%6.1f s %s\n", double(clock.elapsed()) / 1000, qPrintable(what));
    };
    auto trained = Practice(ground, options).train(tell);
    std::printf("training took %.1f s, %.1f s of processor time\n", double(clock.elapsed()) / 1000,
                double(std::clock()) / CLOCKS_PER_SEC);
    if (trained)
        Practice(ground, options).inform(*trained, tell);
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

/// Whether answers that are believed with probability p are right p of the time, where the policy stops.
void printReliability(const QList<Problem> &problems, const QList<Run> &runs, const LearnedPolicy &policy)
{
    constexpr int bins = 10;
    std::array<std::array<double, 3>, bins> rows{};
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Prospect prospect = *policy.read(problems[i].query);
        const Evidence evidence = readEvidence(
            runs[i].nodes, [&](const QString &model) { return int(policy.models.indexOf(model)); },
            [&](int llm) -> const Ways & { return prospect.ways[size_t(llm)]; });
        const Belief::Top top = policy.evidence.beliefOf(evidence.pieces, prospect.difficulty.logit).top();
        auto &[n, believed, right] = rows[size_t(std::min(int(top.p * bins), bins - 1))];
        n += 1;
        believed += top.p;
        right += runs[i].correct.value_or(false) ? 1 : 0;
    }
    std::printf("  believed against right:");
    for (const auto &[n, believed, right] : rows)
        if (n > 0)
            std::printf("  %.3f/%.3f (%d)", believed / n, right / n, int(n));
    std::printf("\n");
}

QList<Run> runs(const PracticeGround &ground, const QList<Problem> &problems, const Planner &planner)
{
    QList<Run> list(problems.size());
    Run *const places = list.data(); // detached once, before the threads
    std::atomic<int> next = 0;
    const std::shared_ptr<const Planner> shared(&planner, [](const Planner *) {});
    const auto work = [&] {
        for (int i = next++; i < problems.size(); i = next++)
            places[i] = ground.run(problems[i], shared, 1);
    };
    std::thread other(work);
    work();
    other.join();
    return list;
}

Tally tallyOf(const QList<Run> &runs, double reference, double lambda)
{
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

void print(const char *kind, const Tally &tally)
{
    double sum = 0, squares = 0;
    for (const double u : tally.utilities) {
        sum += u;
        squares += u * u;
    }
    const double n = double(tally.utilities.size());
    std::printf("  %-20s accuracy %.3f cost %.3f C_ref nodes %.2f utility %.4f +- %.4f\n", kind, tally.right,
                tally.share, tally.nodes, sum / n, std::sqrt((squares / n - sum * sum / n / n) / n));
}

struct Contestant
{
    QByteArray name;
    PolicyDocument document;
};

/// The ways to lay out, what is left without one of the modules, and whom they must beat.
std::vector<Contestant> contestants(const LearnedPolicy &policy, const Pool &pool, double lambda)
{
    using enum PolicyDocument::Layout;
    using enum PolicyDocument::Reading;
    const PolicyDocument plain{.mode = PolicyDocument::Mode::Daao, .lambda = lambda};
    PolicyDocument controller = plain, both = plain, narrow = plain, oracle = plain;
    controller.layout = Controller;
    both.layout = Both;
    narrow.layout = Both;
    narrow.maxWidth = 1;
    oracle.mode = PolicyDocument::Mode::Oracle;
    const PolicyDocument whole = policy.controllerPays ? both : plain;
    PolicyDocument constant = whole, shuffled = whole, allocator = whole, router = whole, depth = whole;
    constant.reading = Constant;
    shuffled.reading = Shuffled;
    allocator.operators = {Operator::Cot, Operator::SelfConsistency};
    router.models = {pool.best().id};
    depth.maxDepth = 1;
    const PolicyDocument coder{.mode = PolicyDocument::Mode::Single,
                               .model = u"sim-coder"_s,
                               .op = Operator::Programmer,
                               .lambda = lambda};
    return {{"lookahead", plain},
            {"coder", coder},
            {"oracle", oracle},
            {"controller", controller},
            {"both", both},
            {"both, one node a layer", narrow},
            {"difficulty constant", constant},
            {"difficulty shuffled", shuffled},
            {"one operator", allocator},
            {"one LLM", router},
            {"one layer", depth}};
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
    if (argc > 5 && *argv[5]) {
        options.phrasings = Phrasings::Common;
        options.families = problemFamilies();
        options.families.removeAll(QString::fromLocal8Bit(argv[5]));
    }
    const double lambda = argc > 6 ? std::atof(argv[6]) : 0.05;
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
    std::vector<std::pair<const char *, QList<Problem>>> sets{
        {"all", generateProblems({.count = count, .seed = seed})}};
    if (options.phrasings == Phrasings::Common) {
        const auto drawn = [&](const QStringList &families, Phrasings phrasings) {
            return generateProblems(
                {.count = count, .seed = seed, .families = families, .phrasings = phrasings});
        };
        sets = {{"familiar", drawn(options.families, Phrasings::Common)},
                {"told otherwise", drawn(options.families, Phrasings::HeldOut)},
                {"of the unseen family", drawn({QString::fromLocal8Bit(argv[5])}, Phrasings::All)}};
    }
    const Pool pool = *Pool::of({.query = {.text = u"2 + 2?"_s}, .pool = ground.cards()}, {}, nullptr);
    for (const auto &[kind, problems] : sets) {
        std::printf("problems: %s\n", kind);
        for (const Problem &problem : problems)
            ground.announce(problem);
        printDifficulty(ground, problems, *policy);
    }
    std::vector<Contestant> field = contestants(*policy, pool, lambda);
    if (argc > 7)
        field.clear();
    for (int i = 7; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        const bool opened = file.open(QIODevice::ReadOnly);
        const auto json = QJsonDocument::fromJson(file.readAll()).object();
        const auto document = PolicyDocument::fromJson(json);
        if (!opened || !document) {
            std::fprintf(stderr, "%s is no policy document\n", argv[i]);
            return 1;
        }
        field.push_back({argv[i], *document});
    }
    LearnedPolicy knowing = *policy;
    knowing.truth = ground.truth();
    knowing.evidence = knowing.informed.value_or(knowing.evidence);
    for (const auto &[name, document] : field) {
        const auto planner = makePlanner({u"practice"_s, 0, document.toJson(), {}, {}},
                                         {.truth = ground.truth(), .learned = policy});
        std::printf("%s\n", name.constData());
        for (const auto &[kind, problems] : sets) {
            const QList<Run> done = runs(ground, problems, **planner);
            print(kind, tallyOf(done, pool.referenceCost().usd(), lambda));
            if (document.mode == PolicyDocument::Mode::Daao)
                printReliability(problems, done, *policy);
            if (document.mode == PolicyDocument::Mode::Oracle && knowing.informed)
                printReliability(problems, done, knowing);
        }
        std::fflush(stdout);
    }
    return 0;
}
