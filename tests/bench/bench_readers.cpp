// How many generated problems of each family the simulated LLMs understand, and how fast; prints one JSON
// object.
//   bench_readers [COUNT [SEED [FAMILY [EXAMPLES]]]]
// With EXAMPLES, so many problems of each kind that were misread go to standard error.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>

#include "tests/bench/readingcheck.h"

using namespace daao;
using namespace Qt::StringLiterals;
using readingcheck::Reading;

namespace {

constexpr std::array<const char *, 5> names{"right", "not_understood", "wrong_family", "wrong_answer",
                                            "wrong_difficulty"};

void show(const GeneratedProblem &made, const std::optional<Understanding> &found, Reading reading)
{
    std::fprintf(
        stderr, "----- %s phrasing %d %s%s\n%s\n", qPrintable(made.problem.family), made.phrasing,
        names[size_t(reading)],
        found ? qPrintable(u" (%1 %2 %3)"_s.arg(found->family, found->answer).arg(found->difficultyMilli))
              : "",
        qPrintable(made.problem.query));
    std::fprintf(stderr, "= %s, %d\n", qPrintable(made.problem.reference.answer.value_or(u"code"_s)),
                 difficultyMilli(made.structure));
}

QJsonObject measure(const QString &family, int count, quint64 seed, int examples)
{
    std::array<int, 5> tally{};
    qint64 nanoseconds = 0;
    QElapsedTimer timer;
    for (int i = 0; i < count; ++i) {
        const GeneratedProblem made = generateDetailed(family, seed + quint64(i));
        timer.start();
        const auto found = understand(made.problem.query);
        nanoseconds += timer.nsecsElapsed();
        const Reading reading = readingcheck::check(found, made);
        if (reading != Reading::Right && tally[size_t(reading)] < examples)
            show(made, found, reading);
        ++tally[size_t(reading)];
    }
    QJsonObject result{{u"right_share"_s, double(tally[0]) / count},
                       {u"microseconds_each"_s, double(nanoseconds) / 1000 / count}};
    for (size_t i = 0; i < names.size(); ++i)
        result.insert(QString::fromLatin1(names[i]), tally[i]);
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int count = arguments.value(1, u"2000"_s).toInt();
    const quint64 seed = arguments.value(2, u"90001"_s).toULongLong();
    const QString only = arguments.value(3);
    QJsonObject families;
    for (const QString &family : problemFamilies())
        if (only.isEmpty() || only == u"all" || only == family)
            families.insert(family, measure(family, std::max(count, 1), seed, arguments.value(4).toInt()));
    const QJsonObject result{
        {u"problems_per_family"_s, count}, {u"seed"_s, double(seed)}, {u"families"_s, families}};
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
