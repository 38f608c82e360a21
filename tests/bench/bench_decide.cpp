// How long policies take to decide a whole workflow, on one core; prints one JSON object.
//   bench_decide [PROBLEMS]
// `read` is what comes before the decision and counts with the encoder: the embedding, the counts, the
// nearest neighbours. `decide` is plan() without it, measured query by query as the difference of the two.
// Times are microseconds of processor time of the thread, so that what else the machine does is not counted.
#include "app/practisedpolicies.h"
#include "core/base/random.h"
#include "core/policies/policydocument.h"
#include "core/policies/recordedpolicy.h"
#include "core/problems/problemgenerator.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

double microseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

template<class Work>
double timeOf(const Work &work)
{
    const double from = microseconds();
    work();
    return microseconds() - from;
}

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[size_t(share * double(values.size() - 1))];
}

using Reader = std::function<void(const QString &)>;

QJsonObject measure(const QString &name, const Planner &planner, const Reader &read,
                    const QList<Problem> &problems, const QList<ModelCard> &pool)
{
    std::vector<double> whole;
    std::vector<double> reading;
    std::vector<double> deciding;
    int failed = 0;
    for (const Problem &problem : problems) {
        const PlanRequest request{.query = problem.toQuery(), .pool = pool, .seed = 7};
        const auto plan = [&] { failed += planner.plan(request) ? 0 : 1; };
        plan(); // both measured with what a decision leaves in the caches
        whole.push_back(timeOf(plan));
        reading.push_back(timeOf([&] { read(problem.query); }));
        deciding.push_back(std::max(0.0, whole.back() - reading.back()));
    }
    return {{u"policy"_s, name},
            {u"n"_s, problems.size()},
            {u"failed"_s, failed / 2},
            {u"decide_us_p50"_s, quantile(deciding, 0.5)},
            {u"decide_us_p99"_s, quantile(deciding, 0.99)},
            {u"read_us_p50"_s, quantile(reading, 0.5)},
            {u"read_us_p99"_s, quantile(reading, 0.99)},
            {u"plan_us_p50"_s, quantile(whole, 0.5)},
            {u"plan_us_p99"_s, quantile(whole, 0.99)}};
}

/// What a policy trained on a table of recorded answers is: the simulated LLMs asked directly.
Result<LearnedPolicy> recordedOf(const TruthOracle &truth, const QList<ModelCard> &pool)
{
    OutcomeTable table;
    Random random(3);
    for (const Problem &problem : generateProblems({.count = 300, .seed = 31})) {
        const auto known = truth.truth(problem.query);
        if (!known)
            continue;
        const int query = table.addQuery({problem.id, problem.family, u"train"_s, problem.query});
        for (const ModelCard &card : pool) {
            const double p =
                truth.successProbability(problem.query, card.wireId(), Asking::Directly).value_or(0.5);
            const bool right = random.uniform() < p;
            table.add(query, table.addModel(card.id),
                      {.score = right ? 1.0 : 0.0,
                       .cost = Money::usd(1e-4),
                       .answer = right ? known->answer : u"%1"_s.arg(random.below(9))});
        }
    }
    auto trained = trainOnRecords(table, {.difficulty = {.seed = 1, .steps = 40}});
    if (!trained)
        return tl::unexpected(trained.error());
    LearnedPolicy policy;
    policy.recorded = std::make_shared<const RecordedPolicy>(std::move(trained->policy));
    return policy;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::max(std::atoi(argv[1]), 10) : 2000;
    const QTemporaryDir folder;
    const auto fail = [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message));
        return 1;
    };
    const auto bench =
        Workbench::open({.project = folder.filePath(u"bench.daao"_s), .nodeThreads = 1, .policy = u"daao"_s});
    if (!bench)
        return fail(bench.error());
    const QList<Problem> problems = generateProblems({.count = count, .seed = 77});
    const QList<ModelCard> pool = (*bench)->pool();
    QJsonArray rows;
    for (const QString &name : {u"daao"_s, u"daao-paper"_s, u"knn"_s}) {
        if (auto ready = learnPractised(**bench, name); !ready)
            return fail(ready.error());
        const auto version = (*bench)->policyVersion(name);
        const auto planner = (*bench)->planner(*version);
        const auto learned = (*bench)->learned(version->document.value(u"checkpoint").toString());
        if (!planner || !learned)
            return fail(planner ? learned.error() : planner.error());
        const LearnedPolicy &policy = **learned;
        Reader read = [&](const QString &text) { (void)policy.inputs(text); };
        if (policy.paper)
            read = [&](const QString &text) { (void)policy.paper->read(text); };
        if (policy.neighbours)
            read = [&](const QString &text) { (void)policy.neighbours->chances(text); };
        rows.append(measure(name, **planner, read, problems, pool));
    }
    const auto logistic = (*bench)->planner(*(*bench)->policyVersion(u"logistic"_s));
    const auto estimator = (*bench)->estimator();
    rows.append(measure(
        u"logistic"_s, **logistic, [&](const QString &text) { (void)estimator->estimate(text); }, problems,
        pool));
    auto recorded = recordedOf((*bench)->truth(), pool);
    if (!recorded)
        return fail(recorded.error());
    const auto shared = std::make_shared<const LearnedPolicy>(*std::move(recorded));
    const auto planner =
        makePlanner({u"recorded"_s, 1, PolicyDocument{.mode = PolicyDocument::Mode::Daao}.toJson(), {}, {}},
                    {.learned = shared});
    rows.append(measure(
        u"recorded"_s, **planner, [&](const QString &text) { (void)shared->recorded->read(text); },
        problems, pool));
    std::fputs(
        QJsonDocument(QJsonObject{{u"target_p50_us"_s, 60}, {u"target_p99_us"_s, 200}, {u"policies"_s, rows}})
            .toJson()
            .constData(),
        stdout);
    return 0;
}
