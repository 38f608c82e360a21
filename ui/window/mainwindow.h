#pragma once

#include "core/domain/run.h"

#include <QMainWindow>

#include <optional>

class QLabel;
class QStackedWidget;

namespace daao {

class RunView;

/// The first window: the last run of the project, or how to make one.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const QString &project, QWidget *parent = nullptr);

    /// nullopt: the project has no run yet.
    void showRun(const std::optional<Run> &run);

private:
    QStackedWidget *m_pages;
    RunView *m_view;
    QLabel *m_badge;
};

} // namespace daao
