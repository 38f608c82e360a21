#include "app/cli/practicerun.h"

#include "app/comparisonpractice.h"
#include "app/practice.h"
#include "app/trainingcache.h"
#include "core/base/parallel.h"
#include "core/policies/policydocument.h"

#include <QElapsedTimer>
#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct PracticeRun
{
    Q_DECLARE_TR_FUNCTIONS(daao::PracticeRun)

public:
    PracticeRun(const Command &command, Workbench &bench, const PracticeChoice &choice, TrainRequest &request)
        : m_command(command)
        , m_bench(bench)
        , m_choice(choice)
        , m_request(request)
    {}

    int run()
    {
        const auto families = m_choice.problems.chosenFamilies();
        if (!families)
            return m_command.terminal.fail(families.error());
        m_families = *families;
        const auto pool = std::make_shared<const SimulatedPool>();
        if (auto begun = m_request.begin(m_bench, practiceFingerprint(*pool, m_bench.prompts())); !begun)
            return m_command.terminal.fail(begun.error());
        PracticeGround ground(pool, m_bench.prompts());
        QElapsedTimer clock;
        clock.start();
        const auto learned = learn(ground);
        m_request.end(m_bench, learned ? std::nullopt : std::optional(learned.error()));
        if (!learned)
            return m_command.terminal.fail(learned.error());
        m_seconds = double(clock.elapsed()) / 1000;
        const auto saved = save(*learned);
        if (!saved)
            return m_command.terminal.fail(saved.error());
        report(*saved);
        return m_command.stop().stop_requested() ? 130 : 0;
    }

private:
    quint64 seed() const { return m_command.seed.value_or(Practice::Options().seed); }
    static int threads() { return int(cores()); }

    Result<LearnedPolicy> learn(PracticeGround &ground)
    {
        ProgressLine line(m_command.terminal);
        if (m_choice.mode == "ours") {
            Practice::Options options{.seed = seed(),
                                      .threads = threads(),
                                      .families = m_families,
                                      .phrasings = m_choice.problems.chosenPhrasings(),
                                      .state = m_request.state()};
            m_problems = options.problems = m_choice.count.value_or(options.problems);
            auto learned = Practice(ground, options)
                               .train([&](const QString &what) { line.show(what); }, m_command.stop());
            if (learned && m_command.stop().stop_requested()) // what practice has not seen, beliefs lack
                return failure(ErrorKind::Cancelled, tr("The training was cancelled; nothing was saved."));
            return learned;
        }
        ComparisonPractice::Options options{.rounds = m_choice.rounds,
                                            .dollarWeight = m_choice.dollarWeight,
                                            .seed = seed(),
                                            .threads = threads(),
                                            .families = m_families,
                                            .phrasings = m_choice.problems.chosenPhrasings(),
                                            .state = m_request.state()};
        m_problems = options.problems = m_choice.count.value_or(options.problems);
        ComparisonPractice practice(ground, options);
        LearnedPolicy learned;
        if (m_choice.mode == "knn")
            return practice
                .neighbours(
                    [&](double share) { line.show(tr("Asking every LLM: %1 % …").arg(int(share * 100))); },
                    m_command.stop())
                .map([&](NeighbourPolicy policy) {
                    learned.neighbours = std::make_shared<const NeighbourPolicy>(std::move(policy));
                    return learned;
                });
        return practice
            .paper(
                [&](const PaperProgress &at) {
                    line.show(tr("Episode %1 of %2: utility %3 …")
                                  .arg(at.episodes)
                                  .arg(at.total)
                                  .arg(at.utility, 0, 'f', 3));
                    m_history.append(QJsonObject{{u"episodes"_s, at.episodes},
                                                 {u"utility"_s, at.utility},
                                                 {u"accuracy"_s, at.solved},
                                                 {u"cost_per_query_usd"_s, at.costUsd}});
                },
                m_command.stop())
            .map([&](PaperPolicy policy) {
                learned.paper = std::make_shared<const PaperPolicy>(std::move(policy));
                return learned;
            });
    }

    Result<PolicyVersion> save(const LearnedPolicy &learned) const
    {
        const auto checkpoint = m_bench.keep(learned);
        if (!checkpoint)
            return tl::unexpected(checkpoint.error());
        using enum PolicyDocument::Mode;
        PolicyDocument document{.mode = learned.paper        ? DaaoPaper
                                        : learned.neighbours ? Knn
                                                             : Daao,
                                .lambda = m_choice.lambda};
        document.checkpoint = *checkpoint;
        return m_bench.project().registry().savePolicy(
            text(m_choice.name), document.toJson(),
            tr("Trained on %n generated problem(s) and the simulated pool; families %1, phrasings %2.", "",
               m_problems)
                .arg(m_families.join(u", "), text(m_choice.problems.phrasings)));
    }

    void report(const PolicyVersion &saved) const
    {
        if (!m_command.terminal.json) {
            m_command.terminal.line(tr("%1 version %2: %n problem(s) in %3 s.", "", m_problems)
                                        .arg(saved.name)
                                        .arg(saved.version)
                                        .arg(m_seconds, 0, 'f', 1));
            return;
        }
        const QJsonValue last = m_history.isEmpty() ? QJsonValue() : m_history.last();
        m_command.terminal.document({{u"schema"_s, u"daao.train/1"_s},
                                     {u"origin"_s, u"simulated"_s},
                                     {u"policy"_s, saved.name},
                                     {u"version"_s, saved.version},
                                     {u"checkpoint"_s, saved.document.value(u"checkpoint")},
                                     {u"mode"_s, text(m_choice.mode)},
                                     {u"lambda"_s, m_choice.lambda},
                                     {u"families"_s, QJsonArray::fromStringList(m_families)},
                                     {u"phrasings"_s, text(m_choice.problems.phrasings)},
                                     {u"queries"_s, m_problems},
                                     {u"epochs"_s, m_choice.mode == "paper" ? m_choice.rounds : 1},
                                     {u"seconds"_s, m_seconds},
                                     {u"queries_per_second"_s, m_problems / std::max(m_seconds, 1e-3)},
                                     {u"best"_s, last},
                                     {u"history"_s, m_history}});
    }

    const Command &m_command;
    Workbench &m_bench;
    const PracticeChoice &m_choice;
    TrainRequest &m_request;
    QStringList m_families;
    QJsonArray m_history;
    int m_problems = 0;
    double m_seconds = 0;
};

} // namespace

int practise(const Command &command, Workbench &bench, const PracticeChoice &choice, TrainRequest &request)
{
    return PracticeRun(command, bench, choice, request).run();
}

} // namespace daao
