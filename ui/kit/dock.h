#pragma once

#include <QDockWidget>

class QLabel;

namespace daao {

/// A dock as the look has it: a quiet header with the name, which steps aside while the dock is one of
/// several tabs (the tab then says the name).
class Dock final : public QDockWidget
{
    Q_OBJECT

public:
    /// `name` is the object name the layout is saved under.
    Dock(const QString &name, const QString &title, QWidget *content, QWidget *parent = nullptr);

    /// For content that has a header of its own.
    void setHeaderShown(bool shown);

private:
    void update();

    QWidget *m_header;
    QWidget *m_none;
    bool m_headerShown = true;
};

} // namespace daao
