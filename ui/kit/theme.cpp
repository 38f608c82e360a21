#include "ui/kit/theme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QStyleFactory>

#include <array>
#include <cmath>

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initStyleSheet()
{
    Q_INIT_RESOURCE(theme);
}

namespace daao {

namespace {

/// resources/theme/workbench.qss with the tokens filled in.
QString styleSheet(const Theme &theme, int fontDelta)
{
    initStyleSheet();
    QFile file(QStringLiteral(":/theme/workbench.qss"));
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const auto pixels = [&](int size) -> QString {
        return QString::number(size + fontDelta) + QStringLiteral("px");
    };
    const QColor strong = theme.isDark() ? theme.accent.lighter(112) : theme.accent.darker(115);
    // Longer names first: one may begin with another.
    const std::pair<const char *, QString> tokens[]{
        {"@accentStrong", strong.name()},
        {"@accentWash", theme.accentWash.name()},
        {"@onAccent", Theme::textOn(theme.accent).name()},
        {"@onWarning", Theme::textOn(theme.warning).name()},
        {"@secondary", theme.secondary.name()},
        {"@warning", theme.warning.name()},
        {"@window", theme.window.name()},
        {"@header", theme.header.name()},
        {"@border", theme.border.name()},
        {"@accent", theme.accent.name()},
        {"@panel", theme.panel.name()},
        {"@error", theme.error.name()},
        {"@title", pixels(20)},
        {"@large", pixels(14)},
        {"@small", pixels(12)},
        {"@grid", theme.grid.name()},
        {"@text", theme.text.name()},
        {"@tiny", pixels(11)},
        {"@mode", theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light")},
        {"@ok", theme.ok.name()},
    };
    for (const auto &[token, value] : tokens)
        text.replace(QLatin1String(token), value);
    return text;
}

} // namespace

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

Theme Theme::system()
{
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette()); // back to the desktop's, to have a look at it
    const QPalette desktop = QApplication::palette();
    QApplication::setPalette(ours);
    const bool isDark =
        desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
    return isDark ? dark() : light();
}

Theme Theme::of(Mode mode)
{
    switch (mode) {
    case Mode::Light:
        return light();
    case Mode::Dark:
        return dark();
    case Mode::System:
        break;
    }
    return system();
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

QColor Theme::textOn(const QColor &fill)
{
    // Relative luminance of WCAG 2: whichever of the two contrasts more.
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double luminance =
        0.2126 * linear(fill.redF()) + 0.7152 * linear(fill.greenF()) + 0.0722 * linear(fill.blueF());
    constexpr double evenContrast = 0.179;
    return luminance > evenContrast ? QColor(0x12161C) : QColor(Qt::white);
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

void Theme::applyTo(QApplication &application, int fontDelta) const
{
    constexpr int body = 13;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette());
    QFont font = QApplication::font();
    font.setPixelSize(body + fontDelta);
    if (QGuiApplication::platformName() == QStringLiteral("offscreen"))
        font.setStretch(QFont::SemiCondensed); // there is no desktop whose font could be asked for
    QApplication::setFont(font);
    application.setStyleSheet(styleSheet(*this, fontDelta));
}

} // namespace daao
