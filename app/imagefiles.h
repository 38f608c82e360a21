#pragma once

#include "core/base/result.h"
#include "core/store/library.h"

#include <QCoreApplication>
#include <QStringList>

namespace daao {

/// An image as it was read from a file.
struct ImageFile
{
    QByteArray bytes;
    QString mediaType;
};

/// The image files a user gives along with a query.
struct ImageFiles
{
    Q_DECLARE_TR_FUNCTIONS(daao::ImageFiles)

public:
    static constexpr int most = 8;
    static constexpr qint64 mostBytes = 10'000'000;

    /// By its signature: PNG, JPEG, GIF or WebP; empty: none of them.
    static QString mediaTypeOf(QByteArrayView bytes);
    /// BadInput with a sentence: too many, unreadable, too large, no image.
    static Result<QList<ImageFile>> read(const QStringList &paths);
    /// Keeps them in the project.
    static Result<QList<ImageRef>> keep(Library &library, const QList<ImageFile> &images);
};

} // namespace daao
