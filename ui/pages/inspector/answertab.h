#pragma once

#include "ui/pages/inspector/inspectortab.h"

class QLabel;
class QStackedWidget;
class QTextBrowser;
class QToolButton;

namespace daao {

class TextPane;

/// What a node (or the run) answered. While it streams the text is plain; at the end Markdown is rendered
/// once. Nothing outside the text is ever loaded: no picture, no style sheet, no link by itself.
class AnswerTab final : public InspectorTab
{
    Q_OBJECT

public:
    static constexpr qsizetype renderedAtOnce = 60'000; ///< characters; longer answers begin as plain text

    explicit AnswerTab(QWidget *parent = nullptr);

    void show(const LiveRun &live, const QString &node) override;
    void addText(const QString &node, int call, const QString &text); ///< as it streams
    bool isRaw() const;
    void setRaw(bool raw);

private:
    void showFinished(const QString &markdown, const QString &reasoning);
    void showStream(const QStringList &texts);
    void render();

    QString m_node;
    QString m_runId;
    bool m_streaming = false;
    int m_lastCall = -1;
    QString m_markdown;
    QString m_facts;
    QLabel *m_head;
    QToolButton *m_rawButton;
    QToolButton *m_copy;
    QToolButton *m_more;
    QToolButton *m_reasoningButton;
    TextPane *m_reasoning;
    QStackedWidget *m_views;
    TextPane *m_plain;
    QTextBrowser *m_rendered;
    bool m_renderedIsCurrent = false;
};

} // namespace daao
