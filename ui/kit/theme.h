#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace daao {

/// The colours of the look, light or dark.
struct Theme
{
    enum class Mode { System, Light, Dark };

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
    /// What the desktop asks for: by the lightness of its palette, since Qt 6.4 tells no colour scheme.
    static Theme system();
    static Theme of(Mode mode);
    /// The one the application's palette belongs to.
    static Theme current();
    /// The colour of LLM number `index`, safe for the common colour-blindnesses together with its code.
    static QColor llmColor(int index);
    /// Text that can be read on a filled colour.
    static QColor textOn(const QColor &fill);

    bool isDark() const { return window.lightness() < text.lightness(); }
    QPalette palette() const;
    /// Fusion, this palette and the measures of the look; text is larger by `fontDelta` pixels.
    void applyTo(QApplication &application, int fontDelta = 0) const;
};

} // namespace daao
