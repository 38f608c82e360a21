#include "app/sampleproject.h"

#include "core/base/random.h"
#include "core/policies/policydocument.h"
#include "core/problems/problemgenerator.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int problemCount = 240;
constexpr quint64 problemSeed = 2026;
constexpr int fitCount = 2700;
constexpr quint64 fitSeed = 77; // other problems than those the user sees

} // namespace

QString SampleProject::doneKey()
{
    return u"sample/done"_s;
}

QString SampleProject::skillsKey()
{
    return u"estimator/logistic"_s;
}

std::vector<OutcomeRow> SampleProject::outcomes(const SimulatedPool &pool, const TruthOracle &truth,
                                                int problems, quint64 seed)
{
    constexpr int repeats = 4;
    std::vector<OutcomeRow> rows;
    const QString reference = pool.llms().first().id;
    for (const Problem &problem : generateProblems({.count = problems, .seed = seed})) {
        Random random(mixSeed(seed, stableHash(problem.id)));
        const auto ask = [&](const QString &model, Asking asking) {
            const auto p = truth.successProbability(problem.query, model, asking);
            if (!p)
                return;
            double solved = 0;
            for (int i = 0; i < repeats; ++i)
                solved += random.uniform() < *p ? 1.0 / repeats : 0.0;
            rows.push_back({problem.query, model, asking == Asking::Directly, solved});
        };
        ask(reference, Asking::Directly);
        for (const SimulatedLlm &llm : pool.llms())
            ask(llm.id, Asking::StepByStep);
    }
    return rows;
}

Result<> SampleProject::store() const
{
    Result<> done = registry.saveProblems(generateProblems({.count = problemCount, .seed = problemSeed}));
    if (done)
        done = registry.saveEndpoint({.name = u"simulated"_s, .simulated = true});
    if (done)
        done = registry.saveModels(pool.cards());
    for (const PolicyVersion &policy : PolicyDocument::builtIn())
        if (done)
            done =
                registry.savePolicy(policy.name, policy.document, policy.message).transform([](auto &&) {});
    if (!done)
        return done;
    const auto rows = outcomes(pool, truth, fitCount, fitSeed);
    const auto model = LogisticModel::fit(rows, {.reference = pool.llms().first().id});
    if (!model)
        return tl::unexpected(model.error());
    return registry.setSetting(skillsKey(), QString::fromLatin1(model->toBytes().toBase64()));
}

Result<QList<SampleProject::PlannedRun>> SampleProject::runs() const
{
    const auto problems = registry.problems();
    if (!problems)
        return tl::unexpected(problems.error());
    const QStringList policies{u"cheapest"_s, u"best"_s,    u"cascade"_s,  u"cot-sc5"_s,
                               u"fixed"_s,    u"random"_s,  u"oracle"_s,   u"logistic"_s,
                               u"cascade"_s,  u"cot-sc5"_s, u"logistic"_s, u"logistic"_s};
    QList<PlannedRun> list;
    qsizetype next = 0;
    for (qsizetype i = 0; i < policies.size(); ++i) {
        while (!truth.truth(
            problems->at(next % problems->size()).query)) // the oracle runs on what the world knows
            ++next;
        list.append({problems->at(next % problems->size()), policies[i], quint64(i + 1)});
        next += 19;
    }
    return list;
}

} // namespace daao
