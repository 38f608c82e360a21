#pragma once

#include "ui/window/mainwindow.h"

namespace daao {

/// Opens projects for windows: the work is done on a thread of its own, the callbacks come on the GUI thread
/// (and not at all once the application has gone).
void openInBackground(const ProjectOpening &opening);

} // namespace daao
