#include "core/bench/packedfile.h"

#include <zlib.h>

#include <QFileInfo>

namespace daao {

void PackedFile::Close::operator()(void *file) const
{
    gzclose_r(static_cast<gzFile>(file));
}

PackedFile::PackedFile(QString path, void *file)
    : m_path(std::move(path))
    , m_file(file)
{}

Result<PackedFile> PackedFile::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::BadInput, tr("There is no file %1.").arg(path));
    if (info.isDir())
        return failure(ErrorKind::BadInput, tr("%1 is a folder, not a file.").arg(path));
    gzFile file = gzopen(path.toLocal8Bit().constData(), "rb");
    if (!file)
        return failure(ErrorKind::BadInput, tr("%1 cannot be read. Check its permissions.").arg(path));
    gzbuffer(file, 1 << 17);
    return PackedFile(path, file);
}

Result<QByteArray> PackedFile::read(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    const int got = gzread(static_cast<gzFile>(m_file.get()), bytes.data(), unsigned(size));
    int code = Z_OK;
    const char *words = gzerror(static_cast<gzFile>(m_file.get()), &code);
    if (got < 0 || code == Z_BUF_ERROR)
        return failure(ErrorKind::BadInput,
                       code == Z_BUF_ERROR ? tr("%1 is cut off: its packed data ends too early.").arg(m_path)
                                           : tr("%1 is damaged and cannot be unpacked.").arg(m_path),
                       QString::fromLatin1(words));
    bytes.truncate(got);
    return bytes;
}

Result<QByteArray> PackedFile::readLine(qsizetype longest)
{
    for (qsizetype from = 0;;) {
        if (const qsizetype end = m_ahead.indexOf('\n', from); end >= 0) {
            const QByteArray line = m_ahead.first(end + 1);
            m_ahead.remove(0, end + 1);
            return line;
        }
        if (m_ahead.size() > longest)
            return failure(ErrorKind::BadInput,
                           tr("%1 has a line of more than %2 bytes.").arg(m_path).arg(longest));
        from = m_ahead.size();
        const auto more = read(1 << 16);
        if (!more)
            return more;
        if (more->isEmpty())
            return std::exchange(m_ahead, {});
        m_ahead += *more;
    }
}

} // namespace daao
