#include "core/store/owner.h"

#include <unistd.h>

#include <QFile>
#include <QStringList>

namespace daao::store {

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Field 22 of /proc/<pid>/stat: clock ticks after boot. Empty if there is no such process (or it is a
/// zombie).
QByteArray startOf(const QString &pid)
{
    const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(pid));
    // The second field is the name in brackets and may hold anything.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 && fields.first() != "Z" ? fields.at(19) : QByteArray();
}

QByteArray bootId()
{
    return contents(u"/proc/sys/kernel/random/boot_id"_s).trimmed();
}

} // namespace

QString ownerToken()
{
    const QString pid = QString::number(::getpid());
    return u"%1:%2:%3"_s.arg(pid, QString::fromLatin1(startOf(pid)), QString::fromLatin1(bootId()));
}

bool ownerLives(const QString &token)
{
    const QStringList parts = token.split(u':');
    if (parts.size() != 3 || parts.at(2).toLatin1() != bootId())
        return false;
    return !parts.at(1).isEmpty() && startOf(parts.at(0)) == parts.at(1).toLatin1();
}

} // namespace daao::store
