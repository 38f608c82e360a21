#pragma once

#include <QObject>
#include <QString>

namespace daao {

/// What is selected, in the whole window.
struct Selection
{
    QString runId;
    QString nodeId;   ///< in that run; empty: the run as a whole
    QString policyId; ///< "name" or "name@version"

    bool operator==(const Selection &) const = default;
};

/// The one selection of the window: every view listens and emits, so that a click anywhere moves everything.
/// Lives on the GUI thread.
class SelectionHub final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Selection &selection() const { return m_selection; }

    void select(const Selection &selection)
    {
        if (selection == m_selection)
            return;
        const Selection before = std::exchange(m_selection, selection);
        emit changed(m_selection, before);
    }
    /// The run as a whole.
    void selectRun(const QString &runId) { select({runId, {}, m_selection.policyId}); }
    void selectNode(const QString &nodeId) { select({m_selection.runId, nodeId, m_selection.policyId}); }
    void selectPolicy(const QString &policyId) { select({m_selection.runId, m_selection.nodeId, policyId}); }

signals:
    void changed(const daao::Selection &now, const daao::Selection &before);

private:
    Selection m_selection;
};

} // namespace daao
