#include "app/imagefiles.h"

#include <QFile>

namespace daao {

using namespace Qt::StringLiterals;

QString ImageFiles::mediaTypeOf(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (bytes.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return u"image/gif"_s;
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP"))
        return u"image/webp"_s;
    return {};
}

Result<QList<ImageFile>> ImageFiles::read(const QStringList &paths)
{
    if (paths.size() > most)
        return failure(ErrorKind::BadInput,
                       tr("A query takes at most %1 images, not %2.").arg(most).arg(paths.size()));
    QList<ImageFile> images;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::BadInput, tr("The image %1 cannot be read.").arg(path),
                           file.errorString());
        const QByteArray bytes = file.read(mostBytes + 1);
        if (bytes.size() > mostBytes)
            return failure(ErrorKind::BadInput,
                           tr("The image %1 is larger than 10 MB. Make it smaller.").arg(path));
        const QString mediaType = mediaTypeOf(bytes);
        if (mediaType.isEmpty())
            return failure(ErrorKind::BadInput, tr("%1 is no PNG, JPEG, WebP or GIF image.").arg(path));
        images.append({bytes, mediaType});
    }
    return images;
}

Result<QList<ImageRef>> ImageFiles::keep(Library &library, const QList<ImageFile> &images)
{
    QList<ImageRef> kept;
    for (const ImageFile &image : images) {
        const auto saved = library.saveImage(image.bytes, image.mediaType);
        if (!saved)
            return tl::unexpected(saved.error());
        kept.append(*saved);
    }
    return kept;
}

} // namespace daao
