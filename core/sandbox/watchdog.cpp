#include "core/sandbox/watchdog.h"

#include "core/sandbox/descriptor.h"

#include <dirent.h>
#include <fcntl.h>

#include <QByteArray>

#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <unordered_map>

namespace daao {
namespace {

// QFile and QDir would do, at several times the price; this runs every few milliseconds.
std::optional<QByteArray> contents(const char *path)
{
    const Descriptor file(open(path, O_RDONLY | O_CLOEXEC));
    if (!file)
        return {};
    QByteArray bytes(4096, Qt::Uninitialized);
    const ssize_t length = read(file.get(), bytes.data(), size_t(bytes.size()));
    if (length < 0)
        return {};
    bytes.truncate(length);
    return bytes;
}

template<class... Numbers>
std::optional<QByteArray> contentsOf(const char *format, Numbers... numbers)
{
    char path[96];
    std::snprintf(path, sizeof path, format, numbers...);
    return contents(path);
}

std::vector<pid_t> numberedEntries(const char *path)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(opendir(path), closedir);
    std::vector<pid_t> numbers;
    if (!folder)
        return numbers;
    while (const dirent *entry = readdir(folder.get())) {
        const char *end = entry->d_name + qstrlen(entry->d_name);
        pid_t number = 0;
        const auto [rest, error] = std::from_chars(entry->d_name, end, number);
        if (error == std::errc() && rest == end)
            numbers.push_back(number);
    }
    return numbers;
}

std::vector<pid_t> threadsOf(pid_t process)
{
    char path[48];
    std::snprintf(path, sizeof path, "/proc/%d/task", process);
    return numberedEntries(path);
}

/// The fields of /proc/PID/stat from the state on: 0 is the state, 1 the parent, 17 the number of threads.
QList<QByteArray> statusFields(pid_t process)
{
    const auto line = contentsOf("/proc/%d/stat", process);
    if (!line)
        return {};
    return line->mid(line->lastIndexOf(')') + 2).split(' ');
}

using Families = std::unordered_map<pid_t, std::vector<pid_t>>;

/// Everybody's children, for kernels built without CONFIG_PROC_CHILDREN.
Families familiesByScan()
{
    Families families;
    for (const pid_t process : numberedEntries("/proc"))
        if (const QList<QByteArray> fields = statusFields(process); fields.size() > 1)
            families[fields[1].toInt()].push_back(process);
    return families;
}

bool kernelListsChildren()
{
    static const bool lists = contentsOf("/proc/self/task/%d/children", getpid()).has_value();
    return lists;
}

std::vector<pid_t> listedChildren(pid_t process)
{
    std::vector<pid_t> children;
    for (const pid_t thread : threadsOf(process))
        if (const auto list = contentsOf("/proc/%d/task/%d/children", process, thread))
            for (const QByteArray &number : list->split(' '))
                if (const pid_t child = number.trimmed().toInt(); child > 0)
                    children.push_back(child);
    return children;
}

qint64 residentBytes(pid_t process)
{
    static const qint64 page = sysconf(_SC_PAGESIZE);
    const auto line = contentsOf("/proc/%d/statm", process);
    const QList<QByteArray> fields = line ? line->split(' ') : QList<QByteArray>();
    return fields.size() > 1 ? fields[1].toLongLong() * page : 0;
}

int threadCount(pid_t process)
{
    const QList<QByteArray> fields = statusFields(process);
    return fields.size() > 17 ? fields[17].toInt() : 0;
}

} // namespace

std::vector<pid_t> childrenOf(pid_t process)
{
    return kernelListsChildren() ? listedChildren(process) : familiesByScan()[process];
}

TreeUsage usageOfTree(pid_t root, int limit)
{
    Families scanned = kernelListsChildren() ? Families() : familiesByScan();
    TreeUsage usage;
    std::vector<pid_t> open{root};
    while (!open.empty() && usage.processes <= limit) {
        const pid_t process = open.back();
        open.pop_back();
        ++usage.processes;
        usage.threads += threadCount(process);
        usage.residentBytes += residentBytes(process);
        for (const pid_t child : kernelListsChildren() ? listedChildren(process) : scanned[process])
            open.push_back(child);
    }
    return usage;
}

} // namespace daao
