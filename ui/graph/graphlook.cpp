#include "ui/graph/graphlook.h"

#include <QApplication>

namespace daao {

GraphLook GraphLook::current(const LlmPalette &llms)
{
    GraphLook look;
    look.llms = llms;
    const auto sized = [](int pixels, QFont::Weight weight) {
        QFont font = QApplication::font();
        font.setPixelSize(pixels);
        font.setWeight(weight);
        return font;
    };
    look.title = sized(13, QFont::Bold);
    look.body = sized(12, QFont::Normal);
    look.small = sized(11, QFont::Normal);
    look.figures = sized(11, QFont::Bold);
    return look;
}

QColor GraphLook::border(NodeStatus status) const
{
    switch (status) {
    case NodeStatus::Running:
        return theme.accent;
    case NodeStatus::Ok:
    case NodeStatus::Reused:
        return theme.ok;
    case NodeStatus::Failed:
    case NodeStatus::Cancelled:
        return theme.error;
    case NodeStatus::Waiting:
    case NodeStatus::Skipped:
        break;
    }
    return theme.border;
}

QString GraphLook::sign(NodeStatus status) const
{
    switch (status) {
    case NodeStatus::Running:
        return QStringLiteral("●");
    case NodeStatus::Ok:
        return QStringLiteral("✓");
    case NodeStatus::Reused:
        return QStringLiteral("↺");
    case NodeStatus::Failed:
    case NodeStatus::Cancelled:
        return QStringLiteral("✕");
    case NodeStatus::Waiting:
    case NodeStatus::Skipped:
        break;
    }
    return QStringLiteral("○");
}

} // namespace daao
