#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace daao {

/// The colours of the look, light or dark.
struct Theme
{
    QColor window;
    QColor panel;
    QColor header;
    QColor border;
    QColor grid;
    QColor text;
    QColor secondary;
    QColor accent;
    QColor accentWash;
    QColor ok;
    QColor error;
    QColor warning;

    static Theme light();
    static Theme dark();
    /// The one the application's palette belongs to.
    static Theme current();
    /// The colour of LLM number `index`, safe for the common colour-blindnesses together with its code.
    static QColor llmColor(int index);

    QPalette palette() const;
    /// Fusion, this palette and the measures of the look.
    void applyTo(QApplication &application) const;
};

} // namespace daao
