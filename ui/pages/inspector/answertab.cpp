#include "ui/pages/inspector/answertab.h"

#include "ui/kit/visibletext.h"
#include "ui/models/wording.h"
#include "ui/pages/inspector/textpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QTextDocument::MarkdownFeatures withoutHtml =
    QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML;

/// Shows text and nothing but that text.
class SealedBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QString heading(const Candidate &candidate, qsizetype number, qsizetype of)
{
    const QString tests = !candidate.testsPassed   ? QString()
                          : *candidate.testsPassed ? AnswerTab::tr(" · tests passed")
                                                   : AnswerTab::tr(" · tests failed");
    return AnswerTab::tr("Candidate %1 of %2 · %3").arg(number).arg(of).arg(candidate.model) + tests;
}

QString textOf(const NodeRun &node)
{
    if (node.candidates.size() == 1)
        return node.candidates.first().text;
    QStringList parts;
    for (qsizetype i = 0; i < node.candidates.size(); ++i)
        parts.append(u"**"_s + heading(node.candidates[i], i + 1, node.candidates.size()) + u"**\n\n"_s
                     + node.candidates[i].text);
    if (parts.isEmpty() && node.error)
        return node.error->message;
    return parts.join(u"\n\n---\n\n"_s);
}

QString reasoningOf(const NodeRun &node)
{
    QStringList parts;
    for (const Call &call : node.calls)
        if (!call.reply.attempts.isEmpty() && !call.reply.last().reasoning.isEmpty())
            parts.append(call.reply.last().reasoning);
    return parts.join(u"\n\n"_s);
}

} // namespace

AnswerTab::AnswerTab(QWidget *parent)
    : InspectorTab(parent)
    , m_head(new QLabel)
    , m_rawButton(new QToolButton)
    , m_copy(new QToolButton)
    , m_more(new QToolButton)
    , m_reasoningButton(new QToolButton)
    , m_reasoning(new TextPane)
    , m_views(new QStackedWidget)
    , m_plain(new TextPane)
    , m_rendered(new SealedBrowser)
{
    m_head->setObjectName(u"secondary"_s);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_rawButton->setText(tr("&Raw"));
    m_rawButton->setCheckable(true);
    m_rawButton->setToolTip(tr("Show the text as it came instead of rendered Markdown"));
    m_copy->setText(tr("&Copy"));
    m_more->setText(tr("Show &all"));
    m_reasoningButton->setCheckable(true);
    m_reasoningButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reasoningButton->setArrowType(Qt::RightArrow);
    m_reasoning->setMaximumHeight(180);
    m_reasoning->setAccessibleName(tr("Reasoning of the LLM"));
    m_plain->setObjectName(u"plain"_s);
    m_plain->setAccessibleName(tr("Answer as plain text"));
    m_rendered->setObjectName(u"rendered"_s);
    m_rendered->setAccessibleName(tr("Answer"));
    m_rendered->setFrameShape(QFrame::NoFrame);
    m_rendered->setPlaceholderText(tr("There is no answer yet."));
    m_plain->setPlaceholderText(m_rendered->placeholderText());
    m_rendered->setOpenLinks(false);
    m_rendered->document()->setUndoRedoEnabled(false);
    m_views->addWidget(m_plain);
    m_views->addWidget(m_rendered);

    connect(m_rawButton, &QToolButton::toggled, this, &AnswerTab::render);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_streaming ? m_plain->toPlainText() : m_markdown);
        emit notified(tr("The answer was copied."));
    });
    connect(m_more, &QToolButton::clicked, m_plain, &TextPane::showAll);
    connect(m_more, &QToolButton::clicked, m_more, &QWidget::hide);
    connect(m_reasoningButton, &QToolButton::toggled, this, [this](bool open) {
        m_reasoning->setVisible(open);
        m_reasoningButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_rendered, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        QGuiApplication::clipboard()->setText(url.toString());
        emit notified(tr("The address was copied; links in answers are not opened."));
    });

    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_more);
    head->addWidget(m_rawButton);
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(head);
    layout->addWidget(m_reasoningButton);
    layout->addWidget(m_reasoning);
    layout->addWidget(m_views, 1);
    showFinished({}, {});
}

bool AnswerTab::isRaw() const
{
    return m_views->currentWidget() == m_plain;
}

void AnswerTab::setRaw(bool raw)
{
    m_rawButton->setChecked(raw);
}

void AnswerTab::show(const LiveRun &live, const QString &id)
{
    const bool sameThing = id == m_node && live.run().id == m_runId;
    m_node = id;
    m_runId = live.run().id;
    const NodeRun *node = live.node(id);
    const bool streams = node && node->status == NodeStatus::Running;
    if (streams) {
        if (!m_streaming || !sameThing)
            showStream(live.streamed(id));
        return;
    }
    const bool ended = std::exchange(m_streaming, false);
    const QString markdown = node             ? textOf(*node)
                             : id == u"query" ? live.run().query.text
                                              : live.run().answerText;
    m_facts =
        node ? (node->answer.isEmpty() ? Wording::status(node->status) : tr("Answer: %1").arg(node->answer))
        : live.run().answer.isEmpty()
            ? QString()
            : tr("Answer: %1 · %2").arg(live.run().answer, Wording::verdict(live.run().correct));
    if (!sameThing || ended || markdown != m_markdown)
        showFinished(markdown, node ? reasoningOf(*node) : QString());
}

void AnswerTab::showStream(const QStringList &texts)
{
    m_streaming = true;
    m_lastCall = -1;
    m_head->setText(tr("● streaming"));
    m_rawButton->setEnabled(false);
    m_reasoningButton->hide();
    m_reasoning->hide();
    m_plain->setText({});
    for (qsizetype call = 0; call < texts.size(); ++call)
        addText(m_node, int(call), texts[call]);
    m_views->setCurrentWidget(m_plain);
}

void AnswerTab::addText(const QString &node, int call, const QString &text)
{
    if (!m_streaming || node != m_node)
        return;
    if (call != m_lastCall && (call > 0 || m_lastCall >= 0)) // calls of one node may alternate
        m_plain->appendHeading(tr("Call %1").arg(call + 1), palette().color(QPalette::PlaceholderText));
    m_lastCall = call;
    m_plain->appendText(text);
    m_more->setVisible(m_plain->hiddenCharacters() > 0);
}

void AnswerTab::showFinished(const QString &markdown, const QString &reasoning)
{
    m_markdown = markdown;
    m_renderedIsCurrent = false;
    m_rawButton->setEnabled(true);
    m_head->setText(VisibleText::of(m_facts).simplified());
    m_plain->setText(markdown);
    m_more->setVisible(m_plain->hiddenCharacters() > 0);
    m_reasoningButton->setVisible(!reasoning.isEmpty());
    m_reasoningButton->setText(tr("Reasoning · characters: %1").arg(QLocale().toString(reasoning.size())));
    m_reasoningButton->setChecked(false);
    m_reasoning->setText(reasoning);
    m_reasoning->hide();
    if (markdown.size() > renderedAtOnce && !m_rawButton->isChecked())
        return m_rawButton->setChecked(
            true); // rendering would take longer than a blink; the user may ask for it
    render();
}

void AnswerTab::render()
{
    if (m_streaming)
        return;
    const bool raw = m_rawButton->isChecked();
    if (!raw && !m_renderedIsCurrent) {
        m_rendered->document()->setMarkdown(VisibleText::of(m_markdown), withoutHtml);
        m_renderedIsCurrent = true;
    }
    m_views->setCurrentWidget(raw ? static_cast<QWidget *>(m_plain) : m_rendered);
}

} // namespace daao
