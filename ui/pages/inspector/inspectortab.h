#pragma once

#include "ui/models/liverun.h"

#include <QWidget>

namespace daao {

/// One tab of the inspector: shows one node, or the run as a whole where the id is empty (or is no node's).
/// show() comes often while a run happens; a tab draws only what changed.
class InspectorTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const LiveRun &live, const QString &node) = 0;

signals:
    void notified(const QString &sentence); ///< "Copied." and the like, for the status bar
};

} // namespace daao
