#pragma once

#include "core/domain/query.h"

#include <QPlainTextEdit>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QSlider;
class QSpinBox;
class QToolButton;

namespace daao {

/// A text field that grows from two to eight lines with its text.
class GrowingEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingEdit(QWidget *parent = nullptr);

signals:
    void filesDropped(const QStringList &paths);
    void historyWanted(int steps); ///< Alt+Up: 1 back, Alt+Down: -1

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void grow();
};

/// What is asked: the question, what would be right, tags, how often and with which seed. Inserts generated
/// problems, takes dropped files, and remembers what was asked.
class QueryBar final : public QWidget
{
    Q_OBJECT

public:
    explicit QueryBar(QWidget *parent = nullptr);

    Query query() const;
    /// Replaces everything; undone with Ctrl+Z in the field.
    void setQuery(const Query &query);
    int repeats() const;
    quint64 seed() const;
    void setSeed(quint64 seed);
    /// Earlier questions, the newest first.
    void setHistory(const QStringList &texts);
    GrowingEdit &edit() { return *m_edit; }

    /// The draft as it can be kept in the project's settings and brought back.
    QJsonObject draft() const;
    void setDraft(const QJsonObject &draft);

public slots:
    void openProblems(); ///< shows the choice of family and difficulty
    void insertProblem();
    void openHistory();

signals:
    void changed(); ///< the question or what belongs to it
    /// One or more queries came from files.
    void queriesDropped(const QString &name, const QList<daao::Query> &queries);
    void refused(const QString &sentence);

private:
    QWidget *buildFields();
    QMenu *buildProblemMenu();
    void takeFiles(const QStringList &paths);
    void walkHistory(int steps);
    void setText(const QString &text);

    GrowingEdit *m_edit;
    QLineEdit *m_expected;
    QLineEdit *m_tags;
    QSpinBox *m_repeats;
    QSpinBox *m_seed;
    QToolButton *m_insert;
    QToolButton *m_history;
    QComboBox *m_family = nullptr;
    QSlider *m_level = nullptr;
    QMenu *m_problemMenu;
    QStringList m_past;
    qsizetype m_pastAt = -1; ///< -1: the draft
    QString m_own;           ///< what stood there before walking
    Reference m_reference;   ///< of an inserted problem, whose text is m_referenceText
    QString m_referenceText;
    QString m_problemId;
};

} // namespace daao
