#pragma once

#include "core/domain/modelcard.h"
#include "ui/pages/inspector/inspectortab.h"

#include <QWidget>

#include <memory>

class QPlainTextEdit;
class QTabWidget;

namespace daao {

class AnswerTab;
class AttemptModel;
class OverviewTab;
class PromptTab;
class TextPane;
class WhyTab;

/// Everything about one node of the run in sight, or about the run as a whole. Draws only the tab that is
/// open, and of that only what changed.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Prompt, Answer, WhyCard, Attempts, Raw, Notes };

    /// `live` must outlive the inspector.
    explicit Inspector(const LiveRun &live, QWidget *parent = nullptr);

    void setPool(const QList<ModelCard> &pool, const QList<Endpoint> &endpoints);
    void setPolicyEditable(bool editable); ///< whether there is a page that edits policies
    void setNode(const QString &id);       ///< empty: the run
    QString node() const { return m_node; }
    void showTab(Tab tab);
    /// The note of the run in sight, as stored.
    void setNote(const QString &text, bool editable);

    PromptTab &prompt() { return *m_prompt; }

signals:
    void useInstead(const QString &node, const QString &decision, const QString &choice);
    void editPolicyRequested();
    void noteEdited(const QString &runId, const QString &text);
    void notified(const QString &sentence);

private:
    QWidget *makeAttempts();
    QWidget *makeRaw();
    QWidget *makeNotes();
    void refresh();
    void showAttempts();
    void showRaw();
    void saveNote();

    const LiveRun &m_live;
    QString m_node;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    PromptTab *m_prompt;
    AnswerTab *m_answer;
    WhyTab *m_why;
    AttemptModel *m_attempts;
    QList<Call> m_shownCalls;
    TextPane *m_raw;
    QByteArray m_shownRaw;
    QPlainTextEdit *m_notes;
    QString m_noteRun;
    QString m_storedNote;
};

} // namespace daao
