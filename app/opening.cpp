#include "app/opening.h"

#include "app/workbenchsession.h"
#include "core/base/deliver.h"

#include <QCoreApplication>

namespace daao {

void openInBackground(const ProjectOpening &opening)
{
    using Opened = std::shared_ptr<WorkbenchSession::Opened>;
    const auto tell = [opening](const QString &sentence) {
        QMetaObject::invokeMethod(qApp, [opening, sentence] {
            if (opening.receiver)
                opening.progress(sentence);
        });
    };
    auto opened = inBackground(*QThreadPool::globalInstance(), [opening, tell] {
        return WorkbenchSession::open({.project = opening.path, .pace = opening.pace}, tell);
    });
    deliver(opened, opening.receiver.data(), [opening](const Result<Opened> &result) {
        if (result)
            opening.done(std::make_shared<WorkbenchSession>(std::move(**result)));
        else
            opening.done(tl::unexpected(result.error()));
    });
}

} // namespace daao
