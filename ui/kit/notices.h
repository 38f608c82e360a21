#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace daao {

/// Something the user should know, with what can be done about it.
struct Notice
{
    enum class Severity { Info, Warning, Error };

    Severity severity = Severity::Info;
    QString text;       ///< whole sentences
    QString actionText; ///< empty: there is nothing to do
    std::function<void()> action;
};

/// The notices of a window, one below the other: no message box interrupts. Those that only inform go by
/// themselves; the same sentence is not shown twice.
class NoticeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Notice &notice);
    void clear();
    QStringList texts() const;

signals:
    void shown(const QString &text);

private:
    QWidget *row(const Notice &notice);

    QVBoxLayout *m_rows;
};

} // namespace daao
