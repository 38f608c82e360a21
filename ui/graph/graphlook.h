#pragma once

#include "core/domain/run.h"
#include "ui/kit/llmpalette.h"
#include "ui/kit/theme.h"

#include <QFont>

namespace daao {

/// Colours, fonts and measures that all items of one canvas share. Scene units are pixels at 100 %.
struct GraphLook
{
    static constexpr qreal cardWidth = 196;
    static constexpr qreal cardHeight = 92;
    static constexpr qreal pillHeight = 52;
    static constexpr qreal radius = 8;
    static constexpr qreal halo = 4;          ///< outside the card when it is selected
    static constexpr qreal detailFrom = 0.45; ///< below this zoom only colour and status are painted
    static constexpr qreal figuresFrom = 0.8; ///< below this one less, in larger letters
    static constexpr qreal untaken = 0.45;    ///< opacity of what the policy decided against
    static constexpr qreal faded = 0.22;      ///< opacity of what has nothing to do with the hovered node

    Theme theme = Theme::current();
    LlmPalette llms;
    QFont title;
    QFont body;
    QFont small;
    QFont figures; ///< small and bold

    static GraphLook current(const LlmPalette &llms);

    QColor border(NodeStatus status) const;
    QString sign(NodeStatus status) const; ///< ✓ ✕ ● ○ ↺
};

} // namespace daao
