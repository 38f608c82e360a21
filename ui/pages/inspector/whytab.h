#pragma once

#include "ui/pages/inspector/inspectortab.h"

class QVBoxLayout;

namespace daao {

/// Why this LLM, this operator, this depth: each decision with its sentence, everything that could have been
/// chosen, and what would have flipped it.
class WhyTab final : public InspectorTab
{
    Q_OBJECT

public:
    explicit WhyTab(QWidget *parent = nullptr);

    void setPool(const QStringList &llms); ///< for their colours
    void setPolicyEditable(bool editable);
    void show(const LiveRun &live, const QString &node) override;

signals:
    /// Run again with `choice` in place of what was decided ("model" or "operator") at that node.
    void useInstead(const QString &node, const QString &decision, const QString &choice);
    void editPolicyRequested();

private:
    void render();
    void addSection(const Why &why);
    QWidget *buttonsFor(const Why &why);

    QStringList m_llms;
    QString m_node;
    QString m_subject; ///< "review on sim-max"
    QList<Why> m_why;
    QVBoxLayout *m_sections;
    bool m_policyEditable = false;
    bool m_isStep = false;
};

} // namespace daao
