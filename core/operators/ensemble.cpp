#include "core/base/random.h"
#include "core/operators/dialogue.h"
#include "core/operators/runs.h"
#include "core/text/answers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

class Ensemble
{
    Q_DECLARE_TR_FUNCTIONS(daao::Ensemble)

public:
    Ensemble(const OperatorInput &input, OperatorContext &context)
        : m_input(input)
        , m_dialogue(input, context)
    {}

    Result<OperatorOutput> run()
    {
        count();
        if (m_groups.isEmpty()) {
            return OperatorOutput{.candidates = {m_input.candidates.last()},
                                  .replaces = true,
                                  .remarks = {tr("No candidate has an answer.")}};
        }
        if (2 * m_groups.first().votes > m_voters)
            return chosen(m_groups.first(), tr("Vote: %1 of %2.").arg(m_groups.first().votes).arg(m_voters));
        return judged();
    }

private:
    struct Group
    {
        const Candidate *best = nullptr; ///< its member of highest quality
        int votes = 0;
    };

    /// Groups of equal answers, the largest first. Programs that passed their tests stand before all others.
    void count()
    {
        const bool passed = std::ranges::any_of(m_input.candidates, [](const Candidate &candidate) {
            return candidate.testsPassed.value_or(false);
        });
        for (const Candidate &candidate : m_input.candidates) {
            if (candidate.answer.isEmpty() || (passed && !candidate.testsPassed.value_or(false)))
                continue;
            ++m_voters;
            const auto group =
                std::ranges::find_if(m_groups, [&](const Group &g) { return agree(*g.best, candidate); });
            if (group == m_groups.end()) {
                m_groups.append({&candidate, 1});
                continue;
            }
            ++group->votes;
            if (candidate.quality > group->best->quality)
                group->best = &candidate;
        }
        std::ranges::stable_sort(m_groups, [](const Group &a, const Group &b) {
            return a.votes != b.votes ? a.votes > b.votes : a.best->quality > b.best->quality;
        });
    }

    Result<OperatorOutput> judged()
    {
        QList<Group> shuffled = m_groups.first(std::min<qsizetype>(m_groups.size(), mostShown));
        Random random(mixSeed(m_input.seed, stableHash(m_input.query.text)));
        random.shuffle(shuffled);
        QStringList blocks;
        for (qsizetype i = 0; i < shuffled.size(); ++i)
            blocks.append(enclosed(shown(*shuffled[i].best), u"candidate"_s, int(i) + 1));
        const auto messages = m_dialogue.opening(
            u"ensemble.system"_s, u"ensemble.user"_s,
            {{u"candidates"_s, blocks.join(u"\n\n"_s)}, {u"count"_s, QString::number(shuffled.size())}});
        if (!messages)
            return tl::unexpected(messages.error());
        const auto reply = m_dialogue.ask(m_dialogue.request(*messages, {.maxTokens = TokenLimits::choice}));
        if (!reply) {
            if (reply.error().kind == ErrorKind::Cancelled)
                return tl::unexpected(reply.error());
            return chosen(m_groups.first(),
                          tr("No majority, and the judge did not answer (%1): the largest group stands.")
                              .arg(reply.error().message));
        }
        const int label = labelIn(*reply);
        if (label < 1 || label > shuffled.size())
            return chosen(m_groups.first(),
                          tr("No majority, and the judge named no candidate: the largest group stands."));
        return chosen(shuffled[label - 1], tr("No majority: the judge chose among %1.").arg(shuffled.size()));
    }

    /// The number that a judge names; 0 if it names none.
    static int labelIn(const QString &reply)
    {
        static const QRegularExpression number(u"^\\D{0,20}?(\\d{1,9})\\b(?!.*\\d)"_s);
        const auto match = number.match(extractAnswer(reply));
        return match.hasMatch() ? match.captured(1).toInt() : 0;
    }

    OperatorOutput chosen(const Group &group, const QString &remark) const
    {
        Candidate candidate = *group.best;
        candidate.node = m_input.node.id;
        candidate.quality = double(group.votes) / m_voters;
        return {.candidates = {candidate}, .replaces = true, .remarks = {remark}};
    }

    static constexpr qsizetype mostShown = 9;

    const OperatorInput &m_input;
    Dialogue m_dialogue;
    QList<Group> m_groups;
    int m_voters = 0;
};

} // namespace

Result<OperatorOutput> runEnsemble(const OperatorInput &input, OperatorContext &context)
{
    return Ensemble(input, context).run();
}

} // namespace daao
