#pragma once

#include <QPlainTextEdit>

namespace daao {

/// Read-only text of any length and origin: control characters are shown, endless lines are broken, and what
/// streams is appended without laying out again what is there.
class TextPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype shownAtOnce = 400'000; ///< characters; the rest comes on request

    explicit TextPane(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// A heading in that colour above what is appended next.
    void appendHeading(const QString &heading, const QColor &color);
    void appendText(const QString &text);
    qsizetype hiddenCharacters() const { return m_hidden.size(); }

public slots:
    void showAll();

private:
    void insert(const QString &visible);

    QString m_hidden;
    qsizetype m_column = 0;
    qsizetype m_length = 0;
};

} // namespace daao
