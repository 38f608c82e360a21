#include "ui/kit/theme.h"

#include <QApplication>
#include <QFont>
#include <QStyleFactory>

#include <array>

namespace daao {

Theme Theme::light()
{
    return {.window = 0xF3F5F8,
            .panel = 0xFFFFFF,
            .header = 0xF8FAFC,
            .border = 0xD8DEE7,
            .grid = 0xE9EDF3,
            .text = 0x1A2433,
            .secondary = 0x637085,
            .accent = 0x2563D9,
            .accentWash = 0xE6EEFC,
            .ok = 0x1B8A57,
            .error = 0xC4362C,
            .warning = 0xA66A00};
}

Theme Theme::dark()
{
    return {.window = 0x12161C,
            .panel = 0x1A2029,
            .header = 0x202833,
            .border = 0x323D4B,
            .grid = 0x252E3A,
            .text = 0xE7ECF3,
            .secondary = 0x92A0B3,
            .accent = 0x74A5FF,
            .accentWash = 0x22324F,
            .ok = 0x4FC48D,
            .error = 0xFF7468,
            .warning = 0xE2A94B};
}

Theme Theme::current()
{
    const QPalette palette = QApplication::palette();
    const bool isDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? dark() : light();
}

QColor Theme::llmColor(int index)
{
    static constexpr std::array<QRgb, 10> colors{0x3E9BD0, 0x0B8F6A, 0x9A8700, 0xD08A00, 0xC5521B,
                                                 0xA9568A, 0x6B7F2A, 0x5B6BC0, 0x8A5A3C, 0x4B5563};
    return QColor::fromRgb(colors[size_t(index < 0 ? -index : index) % colors.size()]);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, header);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Highlight, accentWash);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::ToolTipBase, header);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::PlaceholderText, secondary);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, secondary);
    palette.setColor(QPalette::Disabled, QPalette::Text, secondary);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, secondary);
    return palette;
}

void Theme::applyTo(QApplication &application) const
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette());
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    application.setStyleSheet(
        QStringLiteral(
            "QFrame#panel { background: %1; border: 1px solid %2; border-radius: 6px; }"
            "QLabel#secondary { color: %3; font-size: 12px; }"
            "QTreeView { border: none; background: %1; font-size: 12px; }"
            "QTreeView::item { height: 26px; padding: 0 6px; border-bottom: 1px solid %4; }"
            "QTreeView::item:selected { background: %5; color: %6; }"
            "QHeaderView::section { background: %1; color: %3; border: none; border-bottom: 1px solid %2;"
            " padding: 6px; font-size: 12px; }"
            "QPlainTextEdit { border: none; background: %1; }"
            "QStatusBar { background: %1; border-top: 1px solid %2; padding: 2px 8px; }"
            "QStatusBar::item { border: none; }")
            .arg(panel.name(), border.name(), secondary.name(), grid.name(), accentWash.name(), text.name()));
}

} // namespace daao
