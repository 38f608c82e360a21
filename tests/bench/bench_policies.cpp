// Accuracy and cost of the first policies over the same generated problems; prints one JSON object.
//   bench_policies [PROBLEMS] [SEED]
#include "app/workbench.h"
#include "core/problems/problemgenerator.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

struct Tally
{
    int runs = 0;
    int right = 0;
    int failed = 0;
    Cost cost;
    QHash<QString, std::pair<int, int>> families; ///< right, all
};

QJsonObject measure(Workbench &bench, const QList<Problem> &problems, const QString &policy, quint64 seed)
{
    Tally tally;
    std::mutex mutex;
    std::atomic<int> next = 0;
    const auto work = [&] {
        RunSink nobody;
        for (int i = next++; i < problems.size(); i = next++) {
            auto request = bench.runRequest(problems[i].toQuery(), policy);
            request->seed = seed;
            const Run run = bench.executor().execute(*request, nobody);
            const std::scoped_lock lock(mutex);
            ++tally.runs;
            tally.right += run.correct.value_or(false) ? 1 : 0;
            tally.failed += run.status == RunStatus::Finished ? 0 : 1;
            tally.cost += run.cost;
            auto &[right, all] = tally.families[problems[i].family];
            right += run.correct.value_or(false) ? 1 : 0;
            ++all;
        }
    };
    std::thread other(work);
    work();
    other.join();
    QJsonObject families;
    for (auto it = tally.families.cbegin(); it != tally.families.cend(); ++it)
        families[it.key()] = double(it->first) / it->second;
    return {{u"policy"_s, policy},
            {u"origin"_s, u"simulated"_s},
            {u"n"_s, tally.runs},
            {u"accuracy"_s, double(tally.right) / std::max(tally.runs, 1)},
            {u"failed"_s, tally.failed},
            {u"cost_per_query_usd"_s, tally.cost.known.usd() / std::max(tally.runs, 1)},
            {u"families"_s, families}};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 400;
    const quint64 seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 7;
    const QTemporaryDir folder;
    const auto bench =
        Workbench::open({.project = folder.filePath(u"bench.daao"_s), .nodeThreads = 2, .policy = u"daao"_s});
    if (!bench) {
        std::fprintf(stderr, "%s\n", qPrintable(bench.error().message));
        return 1;
    }
    const QList<Problem> problems = generateProblems({.count = count, .seed = seed});
    QJsonArray rows;
    for (const QString &policy : {u"cheapest"_s, u"best"_s, u"random"_s, u"fixed"_s, u"cascade"_s,
                                  u"cot-sc5"_s, u"logistic"_s, u"daao"_s, u"oracle"_s})
        rows.append(measure(**bench, problems, policy, seed));
    std::fputs(QJsonDocument(QJsonObject{{u"problems"_s, count}, {u"policies"_s, rows}}).toJson().constData(),
               stdout);
    return 0;
}
