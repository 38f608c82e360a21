// Speed of whole simulated runs (latency 0, all stored) and of decisions; prints one JSON object.
//   bench_runs [RUNS]
#include "app/workbench.h"
#include "core/problems/problemgenerator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

/// Of all threads: what a run costs where the machine is busy with other things too.
double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

QList<Problem> questions(int count)
{
    QStringList families = problemFamilies();
    families.removeAll(u"code"_s); // verdicts on code wait for Python; they are cached and counted apart
    return generateProblems({.count = count, .seed = 4242, .families = families});
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[size_t(share * double(values.size() - 1))];
}

QJsonObject benchRuns(Workbench &bench, int count, const QString &policy)
{
    const QList<Problem> problems = questions(std::min(count, 4000));
    const double before = residentMegabytes();
    QJsonObject resident; // by the number of runs made
    std::mutex mutex;
    std::atomic<int> next = 0;
    QElapsedTimer timer;
    timer.start();
    const double computed = processorSeconds();
    const auto work = [&] {
        for (int i = next++; i < count; i = next++) {
            auto request = bench.runRequest(problems[i % problems.size()].toQuery(), policy);
            request->seed = quint64(i);
            bench.execute(*request, nullptr, {});
            if (i == count / 10 || i == count / 2 || i == count - 1) {
                const std::scoped_lock lock(mutex);
                resident.insert(QString::number(i + 1), residentMegabytes());
            }
        }
    };
    std::thread other(work);
    work();
    other.join();
    (void)bench.project().recorder().flush().result();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    return {{u"policy"_s, policy},
            {u"runs"_s, count},
            {u"runs_per_second"_s, count / seconds},
            {u"cpu_us_per_run"_s, 1e6 * (processorSeconds() - computed) / count},
            {u"resident_mb_before"_s, before},
            {u"resident_mb_at"_s, resident},
            {u"resident_mb_after"_s, residentMegabytes()}};
}

QJsonObject benchDecisions(Workbench &bench)
{
    std::vector<double> microseconds;
    std::vector<double> computed; ///< without what others did on the machine meanwhile
    for (const Problem &problem : questions(2000)) {
        const auto request = bench.runRequest(problem.toQuery(), u"logistic"_s);
        QElapsedTimer timer;
        timer.start();
        const double before = processorSeconds();
        (void)bench.plan(*request);
        computed.push_back(1e6 * (processorSeconds() - before));
        microseconds.push_back(double(timer.nsecsElapsed()) / 1000);
    }
    return {{u"decide_cpu_us_p50"_s, percentile(computed, 0.5)},
            {u"decide_cpu_us_p99"_s, percentile(computed, 0.99)},
            {u"decide_us_p50"_s, percentile(microseconds, 0.5)},
            {u"decide_us_p99"_s, percentile(microseconds, 0.99)}};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 3000;
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    const auto bench = Workbench::open({.project = folder.filePath(u"bench.daao"_s), .nodeThreads = 1});
    if (!bench) {
        std::fprintf(stderr, "%s\n", qPrintable(bench.error().message));
        return 1;
    }
    const QJsonObject result{{u"first_use_seconds"_s, double(timer.nsecsElapsed()) / 1e9},
                             {u"single_call"_s, benchRuns(**bench, count, u"cheapest"_s)},
                             {u"logistic"_s, benchRuns(**bench, count, u"logistic"_s)},
                             {u"route"_s, benchDecisions(**bench)}};
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
