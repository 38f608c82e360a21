#pragma once

#include "core/store/archive.h"

#include <QTimer>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace daao {

class Session;

/// One line that says which runs are shown, with completion of its words and searches kept in the project.
/// What it cannot read it says in a sentence below; the last good filter stays in force.
class FilterLine final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterLine(Session &session, QWidget *parent = nullptr);

    QString text() const;
    /// Takes effect at once.
    void setText(const QString &text);
    /// Adds a word, or takes it out if it is there.
    void toggleWord(const QString &word);
    void focusLine();

signals:
    void filterChanged(const daao::RunFilter &filter);

private:
    void apply();
    void offerCompletions();
    QStringList completionsFor(const QString &word) const;
    void loadSearches();
    void saveSearches();
    void fillMenu();

    Session &m_session;
    QLineEdit *m_line;
    QToolButton *m_saved;
    QLabel *m_error;
    QCompleter *m_completer;
    QStringListModel *m_words;
    QTimer m_pause;
    QStringList m_searches;
    QStringList m_tags;
};

} // namespace daao
