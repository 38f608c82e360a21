// How long a policy takes to learn from recorded outcomes, and how much memory; prints one JSON object.
//   bench_training [ROWS [MODELS [SEED]]]     (default 40000 rows of 21 LLMs)
// The table is made up: generated problems, LLMs that fail more often the harder one is, answers that are
// recorded, prices over three orders of magnitude.
#include "core/base/logistic.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/domain/outcometable.h"
#include "core/policies/recordedpolicy.h"
#include "core/problems/problemgenerator.h"

#include <QJsonDocument>

#include <cmath>
#include <cstdio>

#include "tests/bench/figures.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

OutcomeTable madeUp(int rows, int models, quint64 seed)
{
    OutcomeTable table;
    table.name = u"made up"_s;
    Random random(seed);
    for (const Problem &problem : generateProblems({.count = (rows + models - 1) / models, .seed = seed})) {
        const int query = table.addQuery({problem.id, problem.family, u"train"_s, problem.query});
        for (int m = 0; m < models && table.rowCount() < rows; ++m) {
            const double strength = 4.0 * m / models - 1;
            const bool right = random.uniform() < logistic(strength - problem.difficulty);
            table.add(
                query, table.addModel(u"llm-%1"_s.arg(m)),
                {.score = right ? 1.0 : 0.0,
                 .cost = Money::usd(1e-5 * std::pow(1000.0, double(m) / models) * (0.5 + random.uniform())),
                 .answer = right ? u"right"_s : QString::number(random.below(12))});
        }
    }
    return table;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const OutcomeTable table =
        madeUp(arguments.value(1, u"40000"_s).toInt(), std::max(arguments.value(2, u"21"_s).toInt(), 2),
               arguments.value(3, u"1"_s).toULongLong());
    QElapsedTimer clock;
    clock.start();
    QJsonObject stages;
    QString stage;
    const auto trained = trainOnRecords(table, {}, [&](const FitProgress &at) {
        if (at.stage != stage)
            stages[at.stage] = double(clock.elapsed()) / 1000;
        stage = at.stage;
    });
    if (!trained) {
        std::fprintf(stderr, "%s\n", qPrintable(trained.error().message));
        return 1;
    }
    const double seconds = double(clock.elapsed()) / 1000;
    const QJsonObject result{
        {u"rows"_s, qint64(table.rowCount())},     {u"queries"_s, qint64(table.queryCount())},
        {u"models"_s, qint64(table.modelCount())}, {u"cores"_s, qint64(cores())},
        {u"seconds"_s, seconds},           {u"rows_per_second"_s, table.rowCount() / seconds},
        {u"stage_started_at"_s, stages},   {u"peak_mb"_s, megabytesOf("VmHWM")}};
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
