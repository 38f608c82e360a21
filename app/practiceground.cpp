#include "app/practiceground.h"

#include "core/simulation/simulatedchatmodel.h"
#include "core/simulation/simulatedworld.h"
#include "core/simulation/understanding.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QString rightFunction = u"right"_s;

} // namespace

void KnownPrograms::learn(const Understanding &question)
{
    const QMutexLocker lock(&m_mutex);
    const QString program = question.program.trimmed();
    if (!program.isEmpty())
        m_outputs.insert(program, question.answer.isEmpty() ? rightFunction : question.answer);
}

Result<ProgramOutput> KnownPrograms::run(const QString &program, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_outputs.constFind(program.trimmed());
    const QString wrong =
        QString::number(stableHash(program.trimmed()) % 1'000'000'007); // the same each time
    return ProgramOutput{.outcome = ProgramOutput::Finished,
                         .stdoutText = known == m_outputs.cend() ? wrong : *known,
                         .stderrText = {},
                         .milliseconds = 30};
}

Result<CodeVerdict> KnownPrograms::judge(const QString &program, const QString &,
                                         const QList<TestCase> &tests, std::stop_token)
{
    const QMutexLocker lock(&m_mutex);
    const bool right = m_outputs.contains(program.trimmed());
    const int all = int(tests.size());
    return CodeVerdict{.outcome = right ? CodeVerdict::Passed : CodeVerdict::Failed,
                       .passed = right ? all : all / 2,
                       .total = all,
                       .detail = right ? QString() : u"a test failed"_s};
}

PracticeGround::PracticeGround(std::shared_ptr<const SimulatedPool> pool, const PromptSet &prompts)
    : m_pool(std::move(pool))
    , m_truth(std::make_shared<const SimulatedWorld>(m_pool))
    , m_prompts(prompts)
    , m_cards(m_pool->cards())
    , m_client(std::make_unique<ChatClient>())
    , m_scorer(std::make_unique<Scorer>(&m_programs))
{
    const auto model = std::make_shared<SimulatedChatModel>(m_pool);
    QList<ChatClient::Route> routes;
    for (const ModelCard &card : m_cards)
        routes.append({card, model});
    m_client->setRoutes(routes);
    m_executor = std::make_unique<Executor>(
        Executor::Parts{*m_client, m_programs, m_prompts, m_scorer.get(), nullptr, nullptr}, 0);
}

PracticeGround::~PracticeGround() = default;

bool PracticeGround::announce(const QString &question)
{
    const auto read = m_pool->read(question);
    if (read)
        m_programs.learn(*read);
    return bool(read);
}

std::optional<double> PracticeGround::successProbability(const Problem &problem, const QString &model) const
{
    return m_truth->successProbability(problem.query, model, Asking::Directly);
}

std::optional<bool> PracticeGround::answersRight(const Problem &problem, const QString &model, Asking asking,
                                                 Random &random) const
{
    const auto p = m_truth->successProbability(problem.query, model, asking);
    return p ? std::optional(random.uniform() < *p) : std::nullopt;
}

bool PracticeGround::isRight(const Problem &problem, const QString &answer) const
{
    return m_scorer->score(problem.toQuery(), answer, problem.reference.isCode() ? answer : QString(), {})
        .value_or(false);
}

Run PracticeGround::run(const RunRequest &request, std::stop_token stop) const
{
    RunSink nobody;
    return m_executor->execute(request, nobody, std::move(stop));
}

Run PracticeGround::run(const Problem &problem, const Plan &plan, quint64 seed) const
{
    return run({.query = problem.toQuery(), .pool = m_cards, .plan = plan, .seed = seed}, {});
}

Run PracticeGround::run(const Problem &problem, std::shared_ptr<const Planner> planner, quint64 seed) const
{
    return run({.query = problem.toQuery(), .planner = std::move(planner), .pool = m_cards, .seed = seed},
               {});
}

} // namespace daao
