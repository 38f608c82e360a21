#pragma once

#include "core/domain/modelcard.h"
#include "ui/pages/inspector/inspectortab.h"

class QLabel;
class QToolButton;

namespace daao {

class TextPane;

/// The messages exactly as they were sent, one call after the other, each role in its colour.
class PromptTab final : public InspectorTab
{
    Q_OBJECT

public:
    explicit PromptTab(QWidget *parent = nullptr);

    void setPool(const QList<ModelCard> &pool, const QList<Endpoint> &endpoints);
    void show(const LiveRun &live, const QString &node) override;
    /// The messages as plain text, or the first call as a command line; a notified() sentence tells.
    void copyMessages();
    void copyCurl();

private:
    void render();

    QList<ModelCard> m_pool;
    QList<Endpoint> m_endpoints;
    QString m_node;
    QList<ChatRequest> m_requests;
    QString m_query;
    QLabel *m_facts;
    TextPane *m_text;
    QToolButton *m_copy;
    QToolButton *m_curl;
    QToolButton *m_more;
};

} // namespace daao
