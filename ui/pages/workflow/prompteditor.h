#pragma once

#include "core/domain/workflow.h"
#include "core/operators/promptset.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace daao {

/// The prompt templates of one node, to be changed for this node only. What could not be a template (an
/// unknown placeholder, a missing one) is said at once and cannot be accepted.
class PromptEditor final : public QDialog
{
    Q_OBJECT

public:
    PromptEditor(const WorkflowNode &node, const PromptSet &prompts, QWidget *parent = nullptr);

    /// The node with its own texts; those equal to the shipped ones are left out.
    WorkflowNode edited() const;

private:
    void showTemplate(const QString &name);
    void onTextChanged();
    void resetTemplate();

    WorkflowNode m_node;
    const PromptSet m_prompts;
    QHash<QString, QString> m_texts;
    QString m_current;
    QComboBox *m_names;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace daao
