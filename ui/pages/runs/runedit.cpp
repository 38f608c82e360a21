#include "ui/pages/runs/runedit.h"

#include "core/base/deliver.h"
#include "ui/pages/session.h"

namespace daao {

namespace {

Result<> writeDifference(Registry &registry, const RunMarks &from, const RunMarks &to)
{
    Result<> done;
    if (from.starred != to.starred)
        done = registry.setStarred(to.id, to.starred);
    if (done && from.note != to.note)
        done = registry.setNote(to.id, to.note);
    if (done && from.tags != to.tags)
        done = registry.setTags(to.id, to.tags);
    if (done && from.deleted != to.deleted)
        done = registry.setDeleted(to.id, to.deleted);
    return done;
}

} // namespace

RunMarks RunMarks::of(const RunSummary &run, bool isDeleted)
{
    return {run.id, run.starred, isDeleted, run.note, run.tags};
}

RunEdit::RunEdit(Session &session, QList<RunMarks> before, QList<RunMarks> after, const QString &text)
    : QUndoCommand(text)
    , m_session(session)
    , m_before(std::move(before))
    , m_after(std::move(after))
{}

void RunEdit::write(const QList<RunMarks> &from, const QList<RunMarks> &to)
{
    QStringList ids;
    for (const RunMarks &marks : to)
        ids.append(marks.id);
    auto written = m_session.write([from, to](Registry &registry) {
        Result<> done;
        for (qsizetype i = 0; i < to.size() && done; ++i)
            done = writeDifference(registry, from[i], to[i]);
        return done;
    });
    Session *session = &m_session;
    deliver(written, session, [session, ids](const Result<> &done) {
        if (!done)
            emit session->notice(done.error(), ids.value(0));
        emit session->runsEdited(ids);
    });
}

} // namespace daao
