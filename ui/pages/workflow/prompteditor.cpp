#include "ui/pages/workflow/prompteditor.h"

#include "ui/kit/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

PromptEditor::PromptEditor(const WorkflowNode &node, const PromptSet &prompts, QWidget *parent)
    : QDialog(parent)
    , m_node(node)
    , m_prompts(prompts)
    , m_texts(node.settings.prompts)
    , m_names(new QComboBox)
    , m_text(new QPlainTextEdit)
    , m_problem(new QLabel)
{
    setWindowTitle(tr("Prompts of %1 on %2").arg(toString(node.op), node.model));
    resize(640, 440);
    const QString prefix = toString(node.op) + u'.';
    for (const QString &name : prompts.names())
        if (name.startsWith(prefix))
            m_names->addItem(name);
    m_names->setAccessibleName(tr("Template"));
    m_text->setAccessibleName(tr("Text of the template"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setStyleSheet(u"color: %1;"_s.arg(Theme::current().error.name()));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    QPushButton *reset = buttons->addButton(tr("&Reset this template"), QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, &PromptEditor::resetTemplate);
    connect(m_names, &QComboBox::currentTextChanged, this, &PromptEditor::showTemplate);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PromptEditor::onTextChanged);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_names);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    const int user = m_names->findText(prefix + u"user"_s);
    m_names->setCurrentIndex(std::max(0, user));
    showTemplate(m_names->currentText());
    m_text->setFocus();
}

void PromptEditor::showTemplate(const QString &name)
{
    m_current = name;
    m_text->setPlainText(m_texts.value(name, m_prompts.text(name)));
}

void PromptEditor::onTextChanged()
{
    if (m_current.isEmpty())
        return;
    const QString text = m_text->toPlainText();
    if (text == m_prompts.text(m_current))
        m_texts.remove(m_current);
    else
        m_texts.insert(m_current, text);
    const auto possible = m_prompts.with(m_texts);
    m_problem->setText(possible ? QString() : possible.error().message);
    m_accept->setEnabled(possible.has_value());
}

void PromptEditor::resetTemplate()
{
    m_text->setPlainText(m_prompts.text(m_current));
}

WorkflowNode PromptEditor::edited() const
{
    WorkflowNode node = m_node;
    node.settings.prompts = m_texts;
    return node;
}

} // namespace daao
