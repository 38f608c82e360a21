#pragma once

#include "ui/window/preferences.h"

#include <QDialog>

class QTabWidget;
class QTableWidget;
class QLabel;

namespace daao {

class Actions;

/// What a person can set; every change takes effect at once. Page 0: the look and runs, page 1: shortcuts.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Preferences &preferences, Actions &actions, QWidget *parent = nullptr);

    void showPage(int page);

signals:
    void changed(const daao::Preferences &preferences);

private:
    QWidget *buildGeneral();
    QWidget *buildKeys();
    void fillKeys();
    void setKeys(int row, const QKeySequence &keys);
    void change(const std::function<void(Preferences &)> &edit);

    Preferences m_preferences;
    Actions &m_actions;
    QTabWidget *m_tabs;
    QTableWidget *m_keys;
    QLabel *m_conflict;
};

} // namespace daao
