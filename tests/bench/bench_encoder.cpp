// What it costs to read a text before any call, part by part; prints one JSON object. Processor time of the
// thread, texts of 600 characters.
//   bench_encoder [TEXTS TO FIT ON]
#include "core/domain/outcometable.h"
#include "core/learn/checkpoint.h"
#include "core/learn/difficultyfit.h"
#include "core/learn/difficultyparts.h"
#include "core/learn/hashedencoder.h"
#include "core/learn/textmeasures.h"
#include "core/policies/learnedpolicy.h"
#include "core/problems/problemgenerator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tests/support/threadtime.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 3000;
constexpr int length = 600;
constexpr int llms = 6;

QStringList textsOfLength(const QList<Problem> &problems)
{
    QStringList texts;
    for (int i = 0; i < repeats; ++i) {
        QString text;
        for (qsizetype k = i; text.size() < length; ++k)
            text += problems[k % problems.size()].query + u' ';
        text.truncate(length);
        texts.append(text);
    }
    return texts;
}

/// LLMs of rising strength that answer by chance as the problems' true difficulties say.
OutcomeTable tableOf(const QList<Problem> &problems)
{
    OutcomeTable table;
    table.name = u"bench"_s;
    for (const Problem &problem : problems)
        table.addQuery({problem.id, problem.family, u"train"_s, problem.query});
    Random random(3);
    for (int m = 0; m < llms; ++m) {
        table.addModel(u"llm-%1"_s.arg(m));
        for (int q = 0; q < table.queryCount(); ++q) {
            const double hard = problems[q].difficulty - 0.5 * m + 1;
            table.add(q, m,
                      {.score = random.uniform() < 1 / (1 + std::exp(hard)) ? 1.0 : 0.0,
                       .cost = Money::usd(0.0001 * (m + 1))});
        }
    }
    return table;
}

/// Microseconds of work(i), over all i.
template<class Work>
QJsonObject micros(const Work &work)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        const double begin = test::threadMilliseconds();
        work(i);
        times.push_back((test::threadMilliseconds() - begin) * 1e3);
    }
    std::ranges::sort(times);
    const auto at = [&](size_t percent) { return times[times.size() * percent / 100]; };
    // On a busy machine others wear out the caches; the fastest texts tell what it costs on a quiet one.
    return {{u"p5_us"_s, at(5)}, {u"p50_us"_s, at(50)}, {u"p95_us"_s, at(95)}};
}

/// What a policy trained on recorded outcomes reads, whole and in its parts.
Result<QJsonObject> recorded(const QList<Problem> &problems, const QStringList &texts)
{
    QElapsedTimer timer;
    timer.start();
    const auto fit = fitDifficulty(tableOf(problems), {.steps = 60});
    if (!fit)
        return tl::unexpected(fit.error());
    QJsonObject figures{{u"fit_seconds"_s, double(timer.elapsed()) / 1e3}};
    Checkpoint checkpoint;
    fit->model.toCheckpoint(checkpoint);
    const auto features =
        QueryFeatures::fromCheckpoint(checkpoint, encoderFromCheckpoint(checkpoint).value()).value();
    std::vector<QueryFeatures::Input> inputs(texts.size());
    std::vector<float> row(size_t(TextMeasures::count()));
    figures[u"boilerplate"_s] = micros([&](int i) { (void)features.boilerplate.strip(texts[i]); });
    figures[u"hand_features"_s] = micros([&](int i) { TextMeasures::measure(texts[i], row); });
    figures[u"encoder_and_hand_features"_s] =
        micros([&](int i) { inputs[size_t(i)] = *features.measure(texts[i]); });
    figures[u"standardise"_s] = micros([&](int i) { features.standardise(inputs[size_t(i)]); });
    figures[u"neighbours"_s] = micros([&](int i) { (void)features.neighbours.find(inputs[size_t(i)].e); });
    std::vector<float> out(features.targets());
    figures[u"kernel_machine"_s] = micros([&](int i) {
        const auto &input = inputs[size_t(i)];
        features.kernel.predict(input.f, input.e, input.tasks, out);
    });
    figures[u"kernel_neighbours_forests"_s] = micros([&](int i) { features.readOff(inputs[size_t(i)]); });
    figures[u"whole"_s] = micros([&](int i) { (void)*fit->model.read(texts[i]); });
    figures[u"points"_s] = QJsonObject{{u"neighbours"_s, qint64(features.neighbours.values().size())},
                                       {u"kernel"_s, qint64(features.kernel.groups().size())},
                                       {u"tasks"_s, qint64(features.taskCount())}};
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::max(std::atoi(argv[1]), 10) : 2500;
    const QList<Problem> problems = generateProblems({.count = count, .seed = 5});
    QStringList fitted;
    for (const Problem &problem : problems)
        fitted.append(problem.query);
    const QStringList texts = textsOfLength(problems);
    QElapsedTimer timer;
    timer.start();
    auto encoder = HashedEncoder::fit(fitted, 1);
    if (!encoder)
        return 1;
    QJsonObject result{{u"fit_texts"_s, count}, {u"encoder_fit_seconds"_s, double(timer.elapsed()) / 1e3}};
    std::vector<float> e(HashedEncoder::size);
    result[u"encoder"_s] = micros([&](int i) { (void)encoder->encode(texts[i], e); });
    LearnedPolicy shipped;
    shipped.encoder = std::make_shared<const HashedEncoder>(*std::move(encoder));
    result[u"daao_inputs"_s] = micros([&](int i) { (void)*shipped.inputs(texts[i]); });
    const auto figures = recorded(problems, texts);
    if (!figures) {
        std::fprintf(stderr, "%s\n", qPrintable(figures.error().message));
        return 1;
    }
    result[u"recorded"_s] = *figures;
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
