#include "core/orchestrator/selector.h"

#include "core/text/answers.h"

#include <algorithm>

namespace daao {

namespace {

struct Group
{
    qsizetype best = 0; ///< its member of highest quality
    int votes = 0;
};

bool hasAnswer(const Candidate &candidate)
{
    return !candidate.answer.isEmpty() || !candidate.code.isEmpty();
}

bool agree(const Candidate &a, const Candidate &b)
{
    if (!a.code.isEmpty() || !b.code.isEmpty())
        return a.code == b.code;
    return sameAnswer(a.answer, b.answer);
}

bool gave(const Candidate &candidate, const QString &answer)
{
    return candidate.code.isEmpty() ? sameAnswer(candidate.answer, answer)
                                    : candidate.code.trimmed() == answer.trimmed();
}

QList<Group> group(const QList<Candidate> &candidates, const QList<qsizetype> &members)
{
    QList<Group> groups;
    for (const qsizetype i : members) {
        const auto same = std::ranges::find_if(
            groups, [&](const Group &g) { return agree(candidates[g.best], candidates[i]); });
        if (same == groups.end()) {
            groups.append({i, 1});
            continue;
        }
        ++same->votes;
        if (candidates[i].quality > candidates[same->best].quality)
            same->best = i;
    }
    return groups;
}

} // namespace

Selection select(const QList<Candidate> &candidates, const std::optional<QString> &believed)
{
    QList<qsizetype> members;
    for (const bool needPassed : {true, false}) {
        for (qsizetype i = 0; i < candidates.size(); ++i)
            if (hasAnswer(candidates[i]) && (!needPassed || candidates[i].testsPassed.value_or(false)))
                members.append(i);
        if (!members.isEmpty())
            break;
    }
    Selection selection{.voters = int(members.size())};
    if (members.isEmpty()) {
        selection.winner =
            candidates.isEmpty() ? -1 : 0; // somebody wrote something, even if no answer was found
        return selection;
    }
    const QList<Group> groups = group(candidates, members);
    for (const Group &g : groups)
        if (believed && !believed->isEmpty() && gave(candidates[g.best], *believed)) {
            const auto worded =
                std::ranges::find_if(members, [&](qsizetype i) { return candidates[i].answer == *believed; });
            selection.winner = worded == members.end() ? g.best : *worded;
            selection.votes = g.votes;
            return selection;
        }
    const int most = std::ranges::max(groups, {}, &Group::votes).votes;
    double quality = 0;
    for (const Group &g : groups)
        if (g.votes == most)
            quality = std::max(quality, candidates[g.best].quality);
    for (const Group &g : groups)
        if (g.votes == most && candidates[g.best].quality == quality)
            selection.tied.append(g.best);
    selection.winner = selection.tied.first();
    selection.votes = most;
    const bool passed = candidates[selection.winner].testsPassed.value_or(false);
    if (selection.tied.size() == 1 || passed)
        selection.tied.clear();
    return selection;
}

} // namespace daao
