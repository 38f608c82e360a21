#include "ui/pages/inspector/prompttab.h"

#include "ui/kit/theme.h"
#include "ui/pages/inspector/curlcommand.h"
#include "ui/pages/inspector/textpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QColor colorOf(Role role, const Theme &theme)
{
    switch (role) {
    case Role::System:
        return theme.warning;
    case Role::User:
        return theme.accent;
    case Role::Assistant:
        break;
    }
    return theme.ok;
}

template<class T, class Id>
T byId(const QList<T> &list, const QString &wanted, Id id)
{
    const auto found = std::ranges::find(list, wanted, id);
    return found == list.end() ? T() : *found;
}

} // namespace

PromptTab::PromptTab(QWidget *parent)
    : InspectorTab(parent)
    , m_facts(new QLabel)
    , m_text(new TextPane)
    , m_copy(new QToolButton)
    , m_curl(new QToolButton)
    , m_more(new QToolButton)
{
    m_facts->setObjectName(u"secondary"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setAccessibleName(tr("Messages as they were sent"));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copy the messages as text"));
    m_curl->setText(tr("c&URL"));
    m_curl->setToolTip(tr("Copy the first call as a command line. The key stays the name of its variable."));
    m_more->setText(tr("Show &all"));
    connect(m_copy, &QToolButton::clicked, this, &PromptTab::copyMessages);
    connect(m_curl, &QToolButton::clicked, this, &PromptTab::copyCurl);
    connect(m_more, &QToolButton::clicked, m_text, &TextPane::showAll);
    connect(m_more, &QToolButton::clicked, m_more, &QWidget::hide);

    auto *head = new QHBoxLayout;
    head->addWidget(m_facts, 1);
    head->addWidget(m_more);
    head->addWidget(m_copy);
    head->addWidget(m_curl);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    render();
}

void PromptTab::setPool(const QList<ModelCard> &pool, const QList<Endpoint> &endpoints)
{
    m_pool = pool;
    m_endpoints = endpoints;
}

void PromptTab::show(const LiveRun &live, const QString &node)
{
    QList<ChatRequest> requests;
    if (const NodeRun *run = live.node(node))
        for (const Call &call : run->calls)
            requests.append(call.request);
    const bool same = node == m_node && requests == m_requests && live.run().query.text == m_query;
    if (same)
        return;
    m_node = node;
    m_requests = requests;
    m_query = live.run().query.text;
    render();
}

void PromptTab::render()
{
    const Theme theme = Theme::current();
    m_text->setText({});
    m_copy->setEnabled(!m_requests.isEmpty() || !m_query.isEmpty());
    m_curl->setEnabled(!m_requests.isEmpty());
    if (m_requests.isEmpty()) {
        m_facts->setText(m_node.isEmpty() || m_node == u"query" ? tr("The question, as it was asked")
                                                                : tr("Nothing was sent by this node yet."));
        m_text->setText(m_query);
    } else {
        m_facts->setText(tr("Calls: %1").arg(m_requests.size()));
    }
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        const ChatRequest &request = m_requests[i];
        m_text->appendHeading(tr("Call %1 of %2 · %3 · temperature %4 · at most %5 tokens · seed %6")
                                  .arg(i + 1)
                                  .arg(m_requests.size())
                                  .arg(request.model)
                                  .arg(request.temperature)
                                  .arg(request.maxTokens)
                                  .arg(request.seed),
                              theme.secondary);
        for (const ChatMessage &message : request.messages) {
            m_text->appendHeading(u"■ "_s + toString(message.role), colorOf(message.role, theme));
            m_text->appendText(message.content);
            for (const ImageRef &image : message.images)
                m_text->appendText(tr("[image %1, %2]").arg(image.sha256.left(12), image.mediaType));
        }
    }
    m_text->moveCursor(QTextCursor::Start);
    m_more->setVisible(m_text->hiddenCharacters() > 0);
}

void PromptTab::copyMessages()
{
    QStringList parts;
    for (const ChatRequest &request : m_requests)
        for (const ChatMessage &message : request.messages)
            parts.append(toString(message.role) + u":\n"_s + message.content);
    QGuiApplication::clipboard()->setText(parts.isEmpty() ? m_query : parts.join(u"\n\n"_s));
    emit notified(tr("The prompt was copied."));
}

void PromptTab::copyCurl()
{
    if (m_requests.isEmpty())
        return emit notified(tr("This node has sent nothing that could be copied."));
    const ChatRequest &request = m_requests.first();
    const ModelCard card = byId(m_pool, request.model, &ModelCard::id);
    const auto command = CurlCommand::of(request, card.id.isEmpty() ? ModelCard{.id = request.model} : card,
                                         byId(m_endpoints, card.endpoint, &Endpoint::name));
    if (!command)
        return emit notified(command.error().message);
    QGuiApplication::clipboard()->setText(*command);
    emit notified(tr("The call was copied as a command line."));
}

} // namespace daao
