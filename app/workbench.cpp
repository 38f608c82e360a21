#include "app/workbench.h"

#include "app/embeddings.h"
#include "app/practisedpolicies.h"
#include "app/sampleproject.h"
#include "app/trainingcache.h"
#include "core/orchestrator/runsinks.h"
#include "core/policies/policydocument.h"
#include "core/problems/scorer.h"
#include "core/providers/httpchatmodel.h"
#include "core/simulation/simulatedchatmodel.h"
#include "core/simulation/simulatedworld.h"

#include <QDir>
#include <QStandardPaths>

namespace daao {

using namespace Qt::StringLiterals;

QString Workbench::defaultProject()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/daao/default.daao"_s;
}

Workbench::~Workbench() = default;

Result<std::unique_ptr<Workbench>> Workbench::open(const WorkbenchOptions &options, const Progress &progress)
{
    std::unique_ptr<Workbench> bench(new Workbench);
    const QString path = options.project.isEmpty() ? defaultProject() : options.project;
    Project::Options how;
    how.makeFolder = options.project.isEmpty();
    auto project = Project::open(path, how);
    if (!project)
        return tl::unexpected(project.error());
    bench->m_project = std::move(*project);
    bench->m_simulated = std::make_shared<const SimulatedPool>();
    bench->m_network = std::make_shared<Network>();
    bench->m_embeddings = std::make_unique<ProjectEmbeddings>(*bench->m_project, bench->m_network);
    bench->m_parts.truth = std::make_shared<SimulatedWorld>(bench->m_simulated);
    bench->m_parts.checkpoints = [self = bench.get()](const QString &id) { return self->learned(id); };
    auto prompts = PromptSet::withFolder(QFileInfo(path).path() + u"/prompts"_s);
    if (!prompts)
        return tl::unexpected(prompts.error());
    bench->m_prompts = *prompts;
    bench->m_sandbox = std::make_unique<Sandbox>();
    bench->m_scorer = std::make_unique<Scorer>(bench->m_sandbox.get());
    bench->m_atOnce = bench->lane(0, options.nodeThreads);
    if (options.pace > 0)
        bench->m_modelled = bench->lane(options.pace, options.nodeThreads);
    if (options.mayFill)
        if (auto filled = bench->fill(progress); !filled)
            return tl::unexpected(filled.error());
    if (auto loaded = bench->loadSkills(); !loaded)
        return tl::unexpected(loaded.error());
    if (auto loaded = bench->loadPool(options.pool); !loaded)
        return tl::unexpected(loaded.error());
    if (options.mayFill)
        if (auto taught = learnPractised(*bench, options.policy, progress); !taught)
            return tl::unexpected(taught.error());
    return bench;
}

Workbench::Lane Workbench::lane(double pace, int nodeThreads)
{
    Lane lane{.client = std::make_unique<ChatClient>(RetryPolicy(), &m_project->recorder()),
              .simulated = std::make_shared<SimulatedChatModel>(
                  m_simulated, SimulatedChatModel::Options{.timeScale = pace})};
    lane.executor =
        std::make_unique<Executor>(Executor::Parts{*lane.client, *m_sandbox, m_prompts, m_scorer.get(),
                                                   &m_project->nodeCache(), m_parts.truth.get()},
                                   nodeThreads);
    return lane;
}

Result<> Workbench::fill(const Progress &progress)
{
    Registry &registry = m_project->registry();
    const auto done = registry.setting(SampleProject::doneKey());
    if (!done)
        return tl::unexpected(done.error());
    if (!done->isEmpty() || m_project->isReadOnly())
        return {};
    const SampleProject sample{registry, *m_simulated, *m_parts.truth};
    if (progress)
        progress(tr("A new project: generating problems and fitting the difficulty estimator …"));
    if (auto stored = sample.store(); !stored)
        return stored;
    if (auto loaded = loadSkills(); !loaded)
        return loaded;
    if (auto loaded = loadPool({}); !loaded)
        return loaded;
    RunSink nobody;
    const auto plans = sample.runs();
    if (!plans)
        return tl::unexpected(plans.error());
    for (const SampleProject::PlannedRun &planned : *plans) {
        if (progress)
            progress(tr("Sample run: %1 …").arg(planned.policy));
        auto request = runRequest(planned.problem.toQuery(), planned.policy);
        if (!request)
            return tl::unexpected(request.error());
        request->seed = planned.seed;
        execute(*request, nullptr, {});
    }
    if (auto flushed = m_project->recorder().flush().result(); !flushed)
        return flushed;
    return registry.setSetting(SampleProject::doneKey(), u"1"_s);
}

Result<std::shared_ptr<const LearnedPolicy>> Workbench::learned(const QString &checkpoint)
{
    const QMutexLocker lock(&m_learnedMutex);
    if (const auto known = m_learned.value(checkpoint))
        return known;
    const auto bytes = m_project->library().checkpoint(QByteArray::fromHex(checkpoint.toLatin1()));
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto read = Checkpoint::fromBytes(*bytes);
    if (!read)
        return tl::unexpected(read.error());
    auto policy = LearnedPolicy::fromCheckpoint(*read, embeddings());
    if (!policy)
        return tl::unexpected(policy.error());
    const auto shared = std::make_shared<const LearnedPolicy>(*std::move(policy));
    m_learned.insert(checkpoint, shared);
    return shared;
}

EmbeddingSource Workbench::embeddings()
{
    return m_embeddings->source();
}

Result<QString> Workbench::keep(const LearnedPolicy &policy)
{
    return m_project->library()
        .saveCheckpoint(policy.toCheckpoint().toBytes())
        .map([](const QByteArray &sha256) { return QString::fromLatin1(sha256.toHex()); });
}

Result<> Workbench::learnDefault(const Progress &progress, std::stop_token stop)
{
    Registry &registry = m_project->registry();
    const auto policies = registry.policies();
    if (!policies)
        return tl::unexpected(policies.error());
    if (m_project->isReadOnly()
        || std::ranges::find(*policies, u"daao"_s, &PolicyVersion::name) != policies->end())
        return {};
    const auto policy = trainedOnPractice(u"daao"_s, m_simulated, m_prompts, progress, std::move(stop));
    if (!policy)
        return tl::unexpected(policy.error());
    if (const auto meanwhile = registry.policy(u"daao"_s, 0))
        return {}; // another window was faster
    const auto checkpoint = keep(*policy);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    PolicyDocument document{.mode = PolicyDocument::Mode::Daao};
    document.checkpoint = *checkpoint;
    if (policy->controllerPays)
        document.layout = PolicyDocument::Layout::Both;
    const auto saved = registry.savePolicy(u"daao"_s, document.toJson(),
                                           tr("Trained on generated problems and the simulated pool."));
    if (!saved)
        return tl::unexpected(saved.error());
    const auto chosen = registry.setting(u"default_policy"_s);
    if (chosen && !chosen->isEmpty())
        return {}; // the user's own choice stands
    return registry.setSetting(u"default_policy"_s, u"daao"_s);
}

Result<> Workbench::loadSkills()
{
    const auto stored = m_project->registry().setting(SampleProject::skillsKey());
    if (!stored)
        return tl::unexpected(stored.error());
    if (stored->isEmpty())
        return {}; // planners then go by the cards of the LLMs
    auto model = LogisticModel::fromBytes(QByteArray::fromBase64(stored->toLatin1()));
    if (!model)
        return tl::unexpected(model.error());
    m_parts.skills = std::make_shared<const LogisticModel>(std::move(*model));
    return {};
}

Result<> Workbench::loadPool(const QString &which)
{
    const auto endpoints = m_project->registry().endpoints();
    const auto models = m_project->registry().models();
    if (!endpoints || !models)
        return tl::unexpected(endpoints ? models.error() : endpoints.error());
    QList<ChatClient::Route> routes;
    QList<ChatClient::Route> modelledRoutes;
    QList<ModelCard> own;
    QList<ModelCard> embedded;
    QList<ModelCard> named;
    QHash<QString, std::shared_ptr<EndpointTraits>> traits; // what one LLM learns of its server, all know
    QHash<QString, std::shared_ptr<EndpointGate>> gates;
    for (const ModelCard &card : *models) {
        const auto endpoint = std::ranges::find(*endpoints, card.endpoint, &Endpoint::name);
        if (!card.enabled || endpoint == endpoints->end())
            continue;
        const bool isEmbedded = endpoint->url.isEmpty();
        std::shared_ptr<ChatModel> model = m_atOnce.simulated;
        std::shared_ptr<ChatModel> modelled = m_modelled.simulated;
        if (!isEmbedded) {
            auto &shared = traits[endpoint->name];
            if (!shared) {
                shared = std::make_shared<EndpointTraits>();
                gates.insert(endpoint->name, EndpointGate::create(endpoint->name));
            }
            auto http = HttpChatModel::create(
                m_network, {.endpoint = *endpoint,
                            .wireId = card.wireId(),
                            .imageBytes = [&library = m_project->library()](
                                              const ImageRef &image) { return library.image(image); },
                            .traits = shared});
            if (!http)
                return tl::unexpected(http.error());
            model = *http;
            modelled = *http;
        }
        routes.append({card, model, gates.value(endpoint->name)});
        modelledRoutes.append({card, modelled, gates.value(endpoint->name)});
        (isEmbedded ? embedded : own).append(card);
        if (card.endpoint == which)
            named.append(card);
    }
    m_atOnce.client->setRoutes(routes);
    if (m_modelled.client)
        m_modelled.client->setRoutes(modelledRoutes);
    const std::lock_guard lock(m_poolMutex);
    if (which == u"all")
        m_pool = embedded + own;
    else if (which.isEmpty())
        m_pool = own.isEmpty() ? embedded : own;
    else if (named.isEmpty())
        return failure(
            ErrorKind::Usage,
            tr("There is no pool called %1. Choose simulated, all, or an endpoint from `daao endpoint list`.")
                .arg(which));
    else
        m_pool = named;
    return {};
}

Result<Problem> Workbench::problem(const QString &id)
{
    return m_project->registry().problem(id);
}

Query Workbench::queryOf(const QString &text)
{
    Query query{.text = text};
    if (const auto problems = m_project->registry().problems())
        for (const Problem &problem : *problems)
            if (problem.query == text)
                query = problem.toQuery();
    if (!query.reference.canJudge())
        if (const auto truth = m_parts.truth->truth(text); truth && !truth->answer.isEmpty())
            query.reference.answer = truth->answer;
    return query;
}

QList<ModelCard> Workbench::pool() const
{
    const std::lock_guard lock(m_poolMutex);
    return m_pool;
}

Result<PolicyVersion> Workbench::policyVersion(const QString &wanted)
{
    const QString name = wanted.section(u'@', 0, 0);
    bool isNumber = true;
    const int version = wanted.contains(u'@') ? wanted.section(u'@', 1).toInt(&isNumber) : 0;
    if (!isNumber || version < 0)
        return failure(ErrorKind::Usage, tr("\"%1\" is no policy version. Write name@number.").arg(wanted));
    auto stored = m_project->registry().policy(name, version);
    if (!stored && stored.error().kind == ErrorKind::Usage && version == 0 && isPractised(name))
        return failure(
            ErrorKind::Usage,
            tr("The policy %1 has not been trained in this project yet. That happens when it is first "
               "used: daao run --policy %1 QUERY.")
                .arg(name));
    return stored;
}

Result<> Workbench::canSee() const
{
    if (std::ranges::any_of(m_pool, &ModelCard::simulated))
        return failure(ErrorKind::Usage,
                       tr("Simulated LLMs cannot see images. Add an endpoint whose LLMs can with `daao "
                          "endpoint add`, and choose it with --pool NAME."));
    return {};
}

Result<RunRequest> Workbench::runRequest(const Query &query, const QString &policy)
{
    const auto stored = policyVersion(
        policy.isEmpty()
            ? m_project->registry().setting(u"default_policy"_s, u"logistic"_s).value_or(u"logistic"_s)
            : policy);
    if (!stored)
        return tl::unexpected(stored.error());
    return runRequest(query, *stored);
}

Result<RunRequest> Workbench::runRequest(const Query &query, const PolicyVersion &policy)
{
    auto made = planner(policy);
    if (!made)
        return tl::unexpected(made.error());
    RunRequest request{
        .query = query, .policy = {policy.name, policy.version}, .planner = *made, .pool = pool()};
    if (const auto document = PolicyDocument::fromJson(policy.document))
        request.budget = document->budget;
    return request;
}

RunRequest Workbench::readied(RunRequest variation)
{
    variation.pool = pool();
    const QString policy = u"%1@%2"_s.arg(variation.policy.name).arg(variation.policy.version);
    if (const auto known = runRequest(variation.query, policy))
        variation.planner = known->planner;
    return variation;
}

Result<Plan> Workbench::preview(const RunRequest &request, std::stop_token stop) const
{
    const ProjectEmbeddings::Reading reading(ProjectEmbeddings::Reading::Looking, std::move(stop));
    return plan(request);
}

Run Workbench::execute(const RunRequest &request, RunSink *watcher, std::stop_token stop, Pace pace)
{
    const ProjectEmbeddings::Reading reading(ProjectEmbeddings::Reading::Keeping, stop);
    QList<RunSink *> sinks{&m_project->recorder()};
    if (watcher)
        sinks.append(watcher);
    RunSinks all(sinks);
    const Lane &lane = pace == Pace::Modelled && m_modelled.executor ? m_modelled : m_atOnce;
    return lane.executor->execute(request, all, std::move(stop));
}

Result<> Workbench::acknowledge(const QString &runId)
{
    return m_project->recorder().saved(runId).result();
}

} // namespace daao
