#include "app/practice.h"

#include "core/base/parallel.h"
#include "core/learn/backend.h"
#include "core/learn/hashedencoder.h"
#include "core/policies/costmodel.h"
#include "core/policies/planners.h"
#include "core/policies/policydocument.h"
#include "core/problems/problemgenerator.h"

#include <algorithm>
#include <cmath>

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

std::vector<Practice::Single> Practice::answerAll(const QList<Problem> &problems, std::stop_token stop) const
{
    const qsizetype cells = m_ground.cards().size() * openers().size();
    std::vector<Single> singles(size_t(problems.size() * cells));
    inParallel(
        size_t(problems.size()),
        [&](size_t p) {
            size_t at = p * size_t(cells);
            const Problem &problem = problems[qsizetype(p)];
            for (qsizetype c = 0; c < m_ground.cards().size(); ++c)
                for (const Operator op : openers()) {
                    Single &single = singles[at++];
                    single = {.problem = int(p), .card = int(c), .op = op};
                    if (stop.stop_requested())
                        return;
                    const WorkflowNode node{.op = op, .model = m_ground.cards()[c].id};
                    const Run run = m_ground.run(problem, planOf({{node}}), m_options.seed);
                    single.solved = run.correct.value_or(false) ? 1 : 0;
                    const auto expected = expectedCost(expectedTokens(node, QueryLength::of(run.query), 0),
                                                       m_ground.cards()[c]);
                    single.costRatio =
                        double(run.cost.known.pico()) / double(std::max<qint64>(1, expected->pico()));
                }
        },
        threads());
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
    inParallel(
        episodes.size(),
        [&](size_t i) {
            if (stop.stop_requested())
                return;
            const Problem &problem = problems[qsizetype(i) % problems.size()];
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
            episodes[i] = asEpisode(problem, run, policy);
        },
        threads());
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
    std::vector<EvidenceModel::Episode> episodes(size_t(m_options.episodes / 2));
    PlannerParts parts;
    parts.learned = std::make_shared<const LearnedPolicy>(policy);
    parts.truth = policy.truth;
    const auto mode = policy.truth ? PolicyDocument::Mode::Oracle : PolicyDocument::Mode::Daao;
    inParallel(
        episodes.size(),
        [&](size_t i) {
            if (stop.stop_requested())
                return;
            Random random(mixSeed(m_options.seed + round, quint64(i) + 1));
            PolicyDocument document{.mode = mode};
            document.lambda = 0.002 * std::pow(250.0, random.uniform()); // 0.002 … 0.5
            const auto planner = makePlanner({u"practice"_s, 0, document.toJson(), {}, {}}, parts);
            const Problem &problem = problems[qsizetype(i + round * episodes.size()) % problems.size()];
            episodes[i] =
                asEpisode(problem, m_ground.run(problem, *planner, mixSeed(m_options.seed, round)), policy);
        },
        threads());
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

Practice::Problems Practice::draw() const
{
    const QList<Problem> all =
        generateProblems({.count = m_options.problems + m_options.episodeProblems + m_options.texts
                                   + m_options.heldOut + m_options.judged,
                          .seed = m_options.seed,
                          .families = m_options.families,
                          .phrasings = m_options.phrasings});
    qsizetype at = 0;
    const auto next = [&](int count) {
        const QList<Problem> part = all.mid(at, count);
        at += part.size();
        return part;
    };
    Problems problems{.asked = next(m_options.problems)};
    problems.worked = next(m_options.episodeProblems);
    problems.texts = next(m_options.texts);
    problems.heldOut = next(m_options.heldOut);
    problems.judged = next(m_options.judged);
    for (const QList<Problem> &run : {problems.asked, problems.worked, problems.heldOut, problems.judged})
        for (const Problem &problem : run)
            m_ground.announce(problem);
    return problems;
}

Result<std::optional<LearnedPolicy>> Practice::kept(const QString &part) const
{
    const QByteArray bytes = m_options.state ? m_options.state->kept(part) : QByteArray();
    if (bytes.isEmpty())
        return std::nullopt;
    return Checkpoint::fromBytes(bytes)
        .and_then([](const Checkpoint &checkpoint) { return LearnedPolicy::fromCheckpoint(checkpoint); })
        .map([](LearnedPolicy policy) { return std::optional(std::move(policy)); });
}

void Practice::keep(const QString &part, const QByteArray &content, const std::stop_token &stop) const
{
    if (m_options.state && !stop.stop_requested()) // what was cut short would be taken for the whole
        m_options.state->keep(part, content);
}

Result<LearnedPolicy> Practice::askEveryone(const Problems &problems, const Progress &progress,
                                            const std::stop_token &stop) const
{
    auto known = kept(u"answers"_s);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return *std::move(*known);
    if (progress)
        progress(tr("Asking every LLM in every way …"));
    std::vector<Single> singles = answerAll(problems.asked, stop);
    const auto plain = answerPlainly(problems.texts, int(problems.asked.size()));
    singles.insert(singles.end(), plain.begin(), plain.end());
    LearnedPolicy policy;
    if (auto learned = learnSuccess(problems.asked + problems.texts, singles, policy, stop); !learned)
        return tl::unexpected(learned.error());
    measureInterval(problems.worked, policy);
    keep(u"answers"_s, policy.toCheckpoint().toBytes(), stop);
    return policy;
}

/// All but the controller, which learns from this as it will be kept: a checkpoint rounds.
Result<LearnedPolicy> Practice::practise(const Problems &problems, const Progress &progress,
                                         const std::stop_token &stop) const
{
    auto known = kept(u"runs"_s);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return *std::move(*known);
    auto policy = askEveryone(problems, progress, stop);
    if (!policy)
        return policy;
    learnEvidence(problems.worked, *policy, progress, stop);
    const Checkpoint checkpoint = policy->toCheckpoint();
    keep(u"runs"_s, checkpoint.toBytes(), stop);
    return LearnedPolicy::fromCheckpoint(checkpoint);
}

Result<LearnedPolicy> Practice::train(const Progress &progress, std::stop_token stop)
{
    const Problems problems = draw();
    auto policy = practise(problems, progress, stop);
    if (!policy)
        return policy;
    if (m_options.controller.updates > 0 && !problems.worked.isEmpty())
        if (auto learned = learnController(problems.worked, problems.heldOut, *policy, progress, stop);
            !learned)
            return tl::unexpected(learned.error());
    if (policy->controller)
        compareWithLookahead(problems.judged, *policy);
    return policy;
}

} // namespace daao
