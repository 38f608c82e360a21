#pragma once

#include <QIcon>
#include <QString>

namespace daao {

/// The icon of that name (resources/icons), drawn in the text colour of the palette at the time of painting,
/// so that it follows the theme. `onAccent`: for buttons filled with the accent.
QIcon themedIcon(const QString &name, bool onAccent = false);

} // namespace daao
