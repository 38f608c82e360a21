#pragma once

#include <QString>

namespace daao {

class LogModel;

/// Renders every page and dock of the sample project into `folder`, in both themes and at scales 1 and 2:
/// runs this program once for each scale, since Qt fixes it at start. The exit code.
int takeAllScreenshots(const QString &program, const QString &folder);

/// The pictures of the scale this process was started with, from a project of its own in a temporary folder.
int takeScreenshots(const QString &folder, LogModel &log);

} // namespace daao
