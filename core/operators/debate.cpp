#include "core/operators/dialogue.h"
#include "core/operators/runs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

class Debate
{
    Q_DECLARE_TR_FUNCTIONS(daao::Debate)

public:
    Debate(const OperatorInput &input, OperatorContext &context)
        : m_input(input)
        , m_dialogue(input, context)
    {}

    Result<OperatorOutput> run()
    {
        if (const auto opened = open(); !opened)
            return tl::unexpected(opened.error());
        const int rounds = std::clamp(m_dialogue.settings().rounds.value_or(2), 1, 6);
        for (int round = 1; round <= rounds; ++round) {
            if (const auto fine = round == 1 ? speak() : answerEachOther(); !fine)
                return tl::unexpected(fine.error());
            if (const int speakers = countSpeakers(); speakers < 2) {
                m_remarks.append(tr("Only one agent answered; there was nobody to debate with."));
                break;
            }
            if (round < rounds && allAgree()) {
                m_remarks.append(tr("All agents agreed after round %1.").arg(round));
                break;
            }
        }
        OperatorOutput output{.candidates = {}, .replaces = false, .remarks = m_remarks};
        for (const Agent &agent : m_agents)
            if (agent.latest)
                output.candidates.append(*agent.latest);
        return output;
    }

private:
    struct Agent
    {
        Member member;
        int sample = 0;
        QList<ChatMessage> conversation;
        std::optional<Candidate> latest;
    };

    Result<> open()
    {
        QList<Member> members = m_input.node.members;
        if (members.isEmpty())
            members.fill({{}, m_input.node.model}, 3);
        for (const Member &member : members.first(std::min<qsizetype>(members.size(), 16))) {
            auto messages = m_dialogue.opening(u"debate.system"_s, u"debate.user"_s);
            if (!messages)
                return tl::unexpected(messages.error());
            if (!member.role.isEmpty()) {
                const auto role = m_dialogue.text(u"debate.role"_s, {{u"role"_s, member.role}});
                if (!role)
                    return tl::unexpected(role.error());
                messages->first().content += u'\n' + *role;
            }
            m_agents.append({member, int(m_agents.size()), *messages, std::nullopt});
        }
        return {};
    }

    /// Everybody who has something to answer to speaks at once. An error only if nobody has ever spoken.
    Result<> speak()
    {
        QList<Agent *> speakers;
        QList<ChatRequest> requests;
        for (Agent &agent : m_agents) {
            if (agent.conversation.last().role != Role::User)
                continue;
            speakers.append(&agent);
            requests.append(m_dialogue.request(
                agent.conversation,
                {.temperature = 0.7, .sample = agent.sample, .model = agent.member.model}));
        }
        std::optional<Error> lastError;
        const auto replies = m_dialogue.askAll(requests);
        for (qsizetype i = 0; i < speakers.size(); ++i) {
            if (!replies[i]) {
                lastError = replies[i].error();
                speakers[i]->conversation.removeLast(); // stays with what it said before
                continue;
            }
            speakers[i]->latest = m_dialogue.candidate(*replies[i], speakers[i]->member.model);
            speakers[i]->conversation.append({Role::Assistant, *replies[i]});
        }
        if (!lastError)
            return {};
        if (countSpeakers() == 0 || lastError->kind == ErrorKind::Cancelled)
            return tl::unexpected(*lastError);
        m_remarks.append(tr("An agent did not answer: %1").arg(lastError->message));
        return {};
    }

    Result<> answerEachOther()
    {
        for (Agent &agent : m_agents) {
            if (!agent.latest)
                continue;
            const auto message =
                m_dialogue.text(u"debate.reply"_s, {{u"others"_s, solutionsOfOthers(agent)}});
            if (!message)
                return tl::unexpected(message.error());
            agent.conversation.append({Role::User, *message});
        }
        return speak();
    }

    QString solutionsOfOthers(const Agent &listener) const
    {
        QStringList solutions;
        for (const Agent &agent : m_agents) {
            if (&agent != &listener && agent.latest)
                solutions.append(enclosed(shown(*agent.latest), u"solution"_s, agent.sample + 1));
        }
        return solutions.join(u"\n\n"_s);
    }

    int countSpeakers() const
    {
        return int(
            std::ranges::count_if(m_agents, [](const Agent &agent) { return agent.latest.has_value(); }));
    }

    bool allAgree() const
    {
        const auto first =
            std::ranges::find_if(m_agents, [](const Agent &agent) { return agent.latest.has_value(); });
        return std::ranges::all_of(m_agents, [&](const Agent &agent) {
            return !agent.latest || agree(*agent.latest, *first->latest);
        });
    }

    const OperatorInput &m_input;
    Dialogue m_dialogue;
    QList<Agent> m_agents;
    QStringList m_remarks;
};

} // namespace

Result<OperatorOutput> runDebate(const OperatorInput &input, OperatorContext &context)
{
    return Debate(input, context).run();
}

} // namespace daao
