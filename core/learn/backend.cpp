#include "core/learn/backend.h"

#include <QFileInfo>
#include <QLibrary>
#include <QMutex>

namespace daao {

namespace {

/// Beside the program, where a package puts it, or where the build left it.
QString modulePath()
{
    const QString name = QStringLiteral("daao_learn.so");
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder :
         QStringList{here, here + QStringLiteral("/../lib/daao"), QStringLiteral(DAAO_LEARN_FOLDER)})
        if (QFileInfo::exists(folder + QLatin1Char('/') + name))
            return folder + QLatin1Char('/') + name;
    return name;
}

} // namespace

Result<LearnBackend *> LearnBackend::load()
{
    static QMutex mutex;
    static LearnBackend *backend = nullptr;
    const QMutexLocker lock(&mutex);
    if (backend)
        return backend;
    QLibrary library(modulePath());
    const auto create = reinterpret_cast<LearnBackend *(*)()>(library.resolve("daao_learn_backend"));
    if (!create)
        return failure(ErrorKind::Unavailable, tr("The learning module cannot be loaded."),
                       library.errorString());
    backend = create(); // the module stays loaded for the life of the process
    return backend;
}

} // namespace daao
