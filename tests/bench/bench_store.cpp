// A project with many runs: how fast it opens, shows a page, counts and filters; prints one JSON object.
//   bench_store [RUNS] [PROJECT-TO-KEEP]
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

#include "tests/bench/madeupruns.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

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
        if (const auto made = Project::open(file))
            result.insert(u"stored_per_second"_s, MadeUpRuns::store(**made, count));
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
