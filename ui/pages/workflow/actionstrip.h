#pragma once

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace daao {

/// A line above the canvas that says something and offers what to do about it: an error with Retry, a held
/// node with Step, the cost of a what-if with Run. Never in the way: the canvas below stays usable.
class ActionStrip final : public QFrame
{
    Q_OBJECT

public:
    enum class Mood { Error, Held, Question };

    explicit ActionStrip(QWidget *parent = nullptr);

    /// Shows the sentence; the buttons of before are gone.
    void say(Mood mood, const QString &sentence);
    QPushButton *offer(const QString &text, const QString &objectName);
    QString sentence() const;

private:
    QLabel *m_sign;
    QLabel *m_text;
    QHBoxLayout *m_layout;
    QList<QPushButton *> m_buttons;
};

} // namespace daao
