#include "app/practice.h"

#include "app/practiceepisodes.h"
#include "core/learn/backend.h"
#include "core/learn/hashedencoder.h"
#include "core/policies/costmodel.h"
#include "core/policies/pilot.h"
#include "core/policies/planners.h"
#include "core/policies/policydocument.h"
#include "core/problems/problemgenerator.h"

#include <atomic>
#include <cmath>
#include <mutex>
#include <numeric>
#include <thread>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QList<Operator> &openers()
{
    using enum Operator;
    static const QList<Operator> list{Generate, Cot, Programmer, React};
    return list;
}

Plan planOf(const QList<QList<WorkflowNode>> &layers)
{
    Plan plan;
    plan.workflow.layers = layers;
    plan.workflow.nameNodes();
    return plan;
}

} // namespace

template<class Work>
void Practice::inParallel(int count, const Work &work) const
{
    std::atomic<int> next = 0;
    const auto loop = [&] {
        for (int i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::thread> threads;
    for (int t = 1; t < m_options.threads; ++t)
        threads.emplace_back(loop);
    loop();
    for (std::thread &thread : threads)
        thread.join();
}

std::vector<Practice::Single> Practice::answerAll(const QList<Problem> &problems, std::stop_token stop) const
{
    const qsizetype cells = m_ground.cards().size() * openers().size();
    std::vector<Single> singles(size_t(problems.size() * cells));
    inParallel(int(problems.size()), [&](int p) {
        size_t at = size_t(p * cells);
        for (qsizetype c = 0; c < m_ground.cards().size(); ++c)
            for (const Operator op : openers()) {
                Single &single = singles[at++];
                single = {.problem = p, .card = int(c), .op = op};
                if (stop.stop_requested())
                    return;
                const WorkflowNode node{.op = op, .model = m_ground.cards()[c].id};
                const Run run = m_ground.run(problems[p], planOf({{node}}), m_options.seed);
                single.solved = run.correct.value_or(false) ? 1 : 0;
                const auto expected = expectedCost(expectedTokens(node, QueryLength::of(run.query), 0), m_ground.cards()[c]);
                single.costRatio =
                    double(run.cost.known.pico()) / double(std::max<qint64>(1, expected->pico()));
            }
    });
    return singles;
}

/// One plain call of each LLM, without a workflow around it, as the simulator answers it.
std::vector<Practice::Single> Practice::answerPlainly(const QList<Problem> &problems, int firstProblem) const
{
    std::vector<Single> singles;
    for (qsizetype p = 0; p < problems.size(); ++p) {
        Random random(mixSeed(m_options.seed, stableHash(problems[p].id)));
        for (qsizetype c = 0; c < m_ground.cards().size(); ++c)
            for (const auto &[op, asking] : {std::pair(Operator::Generate, Asking::Directly),
                                             std::pair(Operator::Cot, Asking::StepByStep)})
                if (const auto right =
                        m_ground.answersRight(problems[p], m_ground.cards()[c].id, asking, random))
                    singles.push_back({.problem = firstProblem + int(p),
                                       .card = int(c),
                                       .op = op,
                                       .solved = *right ? 1.0 : 0.0});
    }
    return singles;
}

std::vector<EvidenceModel::Episode> Practice::wander(const QList<Problem> &problems,
                                                     const LearnedPolicy &policy, std::stop_token stop) const
{
    using enum Operator;
    static const QList<Operator> starts{Generate, Cot, Cot, Programmer, Programmer, React};
    static const QList<Operator> next{SelfConsistency, SelfConsistency, Programmer, React, Cot,
                                      Review,          SelfRefine,      Debate,     Test};
    std::vector<EvidenceModel::Episode> episodes(size_t(m_options.episodes));
    inParallel(m_options.episodes, [&](int i) {
        if (stop.stop_requested())
            return;
        const Problem &problem = problems[i % problems.size()];
        Random random(mixSeed(m_options.seed, quint64(i) + 1));
        QList<QList<WorkflowNode>> layers;
        const auto depth = random.between(1, 4);
        for (int k = 0; k < depth; ++k) {
            Operator op = random.pick(k == 0 ? starts : next);
            if (op == Test && !problem.reference.isCode())
                op = SelfConsistency;
            WorkflowNode node{.op = op, .model = random.pick(m_ground.cards()).id};
            if (op == SelfConsistency)
                node.settings.samples = 1;
            layers.append({node});
        }
        const Run run = m_ground.run(problem, planOf(layers), m_options.seed + quint64(i));
        episodes[size_t(i)] = asEpisode(problem, run, policy);
    });
    return episodes;
}

EvidenceModel::Episode Practice::asEpisode(const Problem &problem, const Run &run,
                                           const LearnedPolicy &policy) const
{
    const Prospect prospect = *policy.read(problem.query); // the embedded encoder never fails
    const Evidence evidence = readEvidence(
        run.nodes, [&](const QString &model) { return int(policy.models.indexOf(model)); },
        [&](int llm) -> const Ways & { return prospect.ways[size_t(llm)]; });
    EvidenceModel::Episode episode{.pieces = evidence.pieces,
                                   .nodeEnds = evidence.nodeEnds,
                                   .difficulty = prospect.difficulty.logit,
                                   .tests = problem.reference.isCode()};
    for (qsizetype g = 0; g < evidence.answers.size() && episode.right < 0; ++g)
        if (m_ground.isRight(problem, evidence.answers[g]))
            episode.right = int(g);
    return episode;
}

/// The policy's own runs: beliefs must hold where the policy goes, and it goes where they are too high. One
/// that knows the truth goes where the oracle goes.
std::vector<EvidenceModel::Episode> Practice::follow(const QList<Problem> &problems,
                                                     const LearnedPolicy &policy, quint64 round,
                                                     std::stop_token stop) const
{
    const int count = m_options.episodes / 2;
    std::vector<EvidenceModel::Episode> episodes(static_cast<size_t>(count));
    PlannerParts parts;
    parts.learned = std::make_shared<const LearnedPolicy>(policy);
    parts.truth = policy.truth;
    const auto mode = policy.truth ? PolicyDocument::Mode::Oracle : PolicyDocument::Mode::Daao;
    inParallel(count, [&](int i) {
        if (stop.stop_requested())
            return;
        Random random(mixSeed(m_options.seed + round, quint64(i) + 1));
        PolicyDocument document{.mode = mode};
        document.lambda = 0.002 * std::pow(250.0, random.uniform()); // 0.002 … 0.5
        const auto planner = makePlanner({u"practice"_s, 0, document.toJson(), {}, {}}, parts);
        const Problem &problem = problems[(i + int(round) * count) % problems.size()];
        episodes[size_t(i)] =
            asEpisode(problem, m_ground.run(problem, *planner, mixSeed(m_options.seed, round)), policy);
    });
    return episodes;
}

Result<> Practice::learnSuccess(const QList<Problem> &problems, const std::vector<Single> &singles,
                                LearnedPolicy &policy, std::stop_token stop) const
{
    for (const ModelCard &card : m_ground.cards())
        policy.models.append(card.wireId());
    for (const ModelCard &card : m_ground.cards())
        policy.logPrices.push_back(float(std::log(ordinaryCost(card)->usd())));
    std::vector<QString> texts;
    for (const Problem &problem : problems)
        texts.push_back(problem.query);
    auto encoder =
        HashedEncoder::fit(std::span(texts).first(std::min<size_t>(texts.size(), size_t(m_options.problems))),
                           m_options.seed, stop);
    if (!encoder)
        return tl::unexpected(encoder.error());
    policy.encoder = std::make_shared<HashedEncoder>(*std::move(encoder));
    SuccessData data{.inputs = LearnedPolicy::inputsOf(*policy.encoder),
                     .outputs = int(policy.models.size()) * wayCount};
    for (const QString &text : texts) {
        const std::vector<float> x = *policy.inputs(text);
        data.x.insert(data.x.end(), x.begin(), x.end());
    }
    constexpr size_t samples = 32;
    policy.sampleInputs.assign(data.x.begin(),
                               data.x.begin()
                                   + std::ptrdiff_t(std::min(samples, texts.size()) * size_t(data.inputs)));
    data.y.assign(texts.size() * size_t(data.outputs), std::numeric_limits<float>::quiet_NaN());
    std::vector<std::array<std::pair<double, int>, wayCount>> ratio(
        static_cast<size_t>(policy.models.size()));
    for (const Single &single : singles) {
        const size_t way = size_t(wayOf(single.op));
        data.y[size_t(single.problem * data.outputs + single.card * wayCount) + way] = float(single.solved);
        if (single.costRatio <= 0)
            continue; // without a workflow around it
        auto &[sum, n] = ratio[size_t(single.card)][way];
        sum += single.costRatio;
        ++n;
    }
    policy.costRatios.resize(ratio.size());
    for (size_t m = 0; m < ratio.size(); ++m)
        for (const OperatorInfo &info : allOperators()) {
            const auto &[sum, n] = ratio[m][size_t(wayOf(info.op))];
            policy.costRatios[m][size_t(info.op)] = n > 0 ? float(sum / n) : 1;
        }
    const auto backend = LearnBackend::load();
    if (!backend)
        return tl::unexpected(backend.error());
    auto fitted = (*backend)->fitSuccess(data, {.seed = m_options.seed}, {}, stop);
    if (!fitted)
        return tl::unexpected(fitted.error());
    policy.success = *std::move(fitted);
    return {};
}

/// From random workflows, and then from its own.
void Practice::learnEvidence(const QList<Problem> &problems, LearnedPolicy &policy, const Progress &progress,
                             std::stop_token stop) const
{
    if (progress)
        progress(tr("Running workflows …"));
    std::vector<EvidenceModel::Episode> episodes = wander(problems, policy, stop);
    policy.evidence = EvidenceModel::fit(episodes);
    for (quint64 round = 1; round <= 2; ++round) {
        if (progress)
            progress(tr("Following its own advice, round %1 …").arg(round));
        if (policy.truth)
            policy.informed = policy.evidence;
        const auto own = follow(problems, policy, round, stop);
        episodes.insert(episodes.end(), own.begin(), own.end());
        policy.evidence = EvidenceModel::fit(episodes);
    }
}

void Practice::inform(LearnedPolicy &policy, const Progress &progress, std::stop_token stop) const
{
    const QList<Problem> problems = generateProblems({.count = m_options.episodeProblems,
                                                      .seed = m_options.seed,
                                                      .families = m_options.families,
                                                      .phrasings = m_options.phrasings});
    for (const Problem &problem : problems)
        m_ground.announce(problem);
    LearnedPolicy known = policy;
    known.truth = m_ground.truth();
    learnEvidence(problems, known, progress, stop);
    policy.informed = known.evidence;
}

/// Nine of ten held-out texts have their true difficulty inside.
void Practice::measureInterval(const QList<Problem> &problems, LearnedPolicy &policy) const
{
    std::vector<double> errors;
    for (const Problem &problem : problems)
        if (const auto p = m_ground.successProbability(problem, policy.models[policy.reference])) {
            const double inside = std::clamp(*p, 0.01, 0.99);
            errors.push_back(
                std::abs(policy.read(problem.query)->difficulty.logit - std::log((1 - inside) / inside)));
        }
    std::ranges::sort(errors);
    if (!errors.empty())
        policy.halfWidth = errors[size_t(0.9 * double(errors.size() - 1))];
}

/// Of the same problems as the controller's validation.
double Practice::lookaheadUtility(const QList<Problem> &problems, const LearnedPolicy &policy,
                                  double lambda) const
{
    const PolicyDocument document{.mode = PolicyDocument::Mode::Daao, .lambda = lambda};
    const auto planner = makePlanner({u"practice"_s, 0, document.toJson(), {}, {}},
                                     {.learned = std::make_shared<const LearnedPolicy>(policy)});
    std::vector<double> utilities(size_t(problems.size()));
    inParallel(int(problems.size()), [&](int i) {
        const auto pool =
            Pool::of({.query = problems[i].toQuery(), .pool = m_ground.cards()}, document, nullptr);
        const Run run = m_ground.run(problems[i], *planner, 1);
        utilities[size_t(i)] =
            (run.correct.value_or(false) ? 1 : 0)
            - lambda * double(run.cost.known.pico()) / double(pool->referenceCost().pico());
    });
    return std::accumulate(utilities.begin(), utilities.end(), 0.0)
           / double(std::max<size_t>(1, utilities.size()));
}

/// From the greedy policy on (F7): its depths start where a quarter, half and three quarters of the queries
/// would have fewer layers.
Result<> Practice::learnController(const QList<Problem> &problems, const QList<Problem> &heldOut,
                                   LearnedPolicy &policy, const Progress &progress,
                                   std::stop_token stop) const
{
    std::vector<float> cards;
    for (const ModelCard &card : m_ground.cards()) {
        const auto x = controllerCard(card);
        cards.insert(cards.end(), x.begin(), x.end());
    }
    std::vector<double> difficulties;
    for (const Problem &problem : problems)
        difficulties.push_back(policy.read(problem.query)->difficulty.value);
    std::ranges::sort(difficulties);
    std::array<double, mostLayers - 1> cuts{};
    for (size_t i = 0; i < cuts.size(); ++i)
        cuts[i] = difficulties[difficulties.size() * (i + 1) / (cuts.size() + 1)];
    const Controller fresh =
        Controller::fresh({policy.readingSize(), LearnedPolicy::operatorCount, int(policy.models.size())},
                          cards, m_options.seed, cuts);
    PolicyTrainingOptions options = m_options.controller;
    options.seed = m_options.seed;
    options.threads = m_options.threads;
    auto training = PolicyTraining::start(fresh, options);
    if (!training)
        return tl::unexpected(training.error());
    const PracticeEpisodes episodes(m_ground, policy, problems, heldOut, m_options.threads);
    const auto trained = training->run(
        episodes,
        [&](const PolicyTrainingEvent &event) {
            if (progress && event.validation)
                progress(tr("Improving the controller, %1 of %2: utility %3 …")
                             .arg(event.update)
                             .arg(event.updates)
                             .arg(*event.validation, 0, 'f', 4));
        },
        stop);
    if (!trained && trained.error().kind == ErrorKind::Cancelled)
        return trained;
    policy.controller =
        std::make_shared<const Controller>(training->best()); // what diverged later is left out
    return {};
}

/// On problems that had no say in which controller was kept: the best of several looks better than it is.
void Practice::compareWithLookahead(const QList<Problem> &problems, LearnedPolicy &policy) const
{
    const double lambda = m_options.controller.lambda;
    const PracticeEpisodes episodes(m_ground, policy, problems, problems, m_options.threads);
    policy.controllerPays =
        episodes.validate(*policy.controller, lambda) > lookaheadUtility(problems, policy, lambda);
}

Result<LearnedPolicy> Practice::train(const Progress &progress, std::stop_token stop)
{
    const int all = m_options.problems + m_options.episodeProblems + m_options.texts + m_options.heldOut
                    + m_options.judged;
    const QList<Problem> problems = generateProblems({.count = all,
                                                      .seed = m_options.seed,
                                                      .families = m_options.families,
                                                      .phrasings = m_options.phrasings});
    QList<Problem> first = problems.first(std::min<qsizetype>(m_options.problems, problems.size()));
    const QList<Problem> other = problems.mid(first.size(), m_options.episodeProblems);
    const QList<Problem> texts = problems.mid(first.size() + other.size(), m_options.texts);
    const QList<Problem> rest = problems.mid(first.size() + other.size() + texts.size());
    const QList<Problem> heldOut = rest.first(std::min<qsizetype>(m_options.heldOut, rest.size()));
    const QList<Problem> judged = rest.mid(heldOut.size());
    for (const QList<Problem> &asked : {first, other, heldOut, judged})
        for (const Problem &problem : asked)
            m_ground.announce(problem);
    if (progress)
        progress(tr("Asking every LLM in every way …"));
    std::vector<Single> singles = answerAll(first, stop);
    const auto plain = answerPlainly(texts, int(first.size()));
    singles.insert(singles.end(), plain.begin(), plain.end());
    first.append(texts);
    LearnedPolicy policy;
    if (auto learned = learnSuccess(first, singles, policy, stop); !learned)
        return tl::unexpected(learned.error());
    measureInterval(other, policy);
    learnEvidence(other, policy, progress, stop);
    if (m_options.controller.updates > 0 && !other.isEmpty())
        if (auto learned = learnController(other, heldOut, policy, progress, stop); !learned)
            return tl::unexpected(learned.error());
    if (policy.controller)
        compareWithLookahead(judged, policy);
    return policy;
}

} // namespace daao
