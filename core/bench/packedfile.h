#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>

#include <memory>

namespace daao {

/// A file read from front to end, gzip-packed (RFC 1952) or plain: told apart by its first bytes. One thread.
class PackedFile
{
    Q_DECLARE_TR_FUNCTIONS(daao::PackedFile)

public:
    /// BadInput if it cannot be opened, or is a folder.
    static Result<PackedFile> open(const QString &path);

    /// The next bytes, at most `size`; empty at the end. BadInput if the packed data is damaged or cut off.
    Result<QByteArray> read(qsizetype size);
    /// The next line with its end; empty at the end. BadInput above `longest` bytes.
    Result<QByteArray> readLine(qsizetype longest);
    const QString &path() const { return m_path; }

private:
    struct Close
    {
        void operator()(void *file) const;
    };
    PackedFile(QString path, void *file);

    QString m_path;
    std::unique_ptr<void, Close> m_file;
    QByteArray m_ahead; ///< read, but not yet handed out by readLine()
};

} // namespace daao
