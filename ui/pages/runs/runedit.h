#pragma once

#include "core/store/archive.h"

#include <QCoreApplication>
#include <QUndoCommand>

namespace daao {

class Session;

/// What people say about a run.
struct RunMarks
{
    QString id;
    bool starred = false;
    bool deleted = false;
    QString note;
    QStringList tags;

    bool operator==(const RunMarks &) const = default;
    static RunMarks of(const RunSummary &run, bool isDeleted);
};

/// One change of marks, of one or many runs: before and after. Only what differs is written.
class RunEdit final : public QUndoCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunEdit)

public:
    RunEdit(Session &session, QList<RunMarks> before, QList<RunMarks> after, const QString &text);

    void undo() override { write(m_after, m_before); }
    void redo() override { write(m_before, m_after); }

private:
    void write(const QList<RunMarks> &from, const QList<RunMarks> &to);

    Session &m_session;
    const QList<RunMarks> m_before;
    const QList<RunMarks> m_after;
};

} // namespace daao
