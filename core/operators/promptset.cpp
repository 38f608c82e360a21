#include "core/operators/promptset.h"

#include "core/text/prompttemplate.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initPromptResource()
{
    Q_INIT_RESOURCE(prompts);
}

namespace daao {

namespace {

constexpr qint64 maxFileSize = 64 * 1024;

QString withoutEnd(QString text)
{
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

const QHash<QString, QString> &builtInTexts()
{
    static const QHash<QString, QString> texts = [] {
        initPromptResource();
        QHash<QString, QString> all;
        const QDir folder(u":/prompts"_s);
        for (const QFileInfo &info : folder.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                all.insert(info.completeBaseName(), withoutEnd(QString::fromUtf8(file.readAll())));
        }
        return all;
    }();
    return texts;
}

Result<QString> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput,
                       PromptSet::tr("The prompt file %1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > maxFileSize)
        return failure(ErrorKind::BadInput,
                       PromptSet::tr("The prompt file %1 is larger than 64 kB.").arg(path));
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(file.readAll());
    if (decode.hasError())
        return failure(ErrorKind::BadInput,
                       PromptSet::tr("The prompt file %1 is not valid UTF-8.").arg(path));
    return withoutEnd(text);
}

/// A template may use just the placeholders that its built-in twin uses: no other one has a value, and
/// without one of them the LLM would not see what it is asked about.
Result<> check(const QString &where, const QString &text, const QString &original)
{
    const QStringList allowed = PromptTemplate::placeholders(original);
    const QStringList used = PromptTemplate::placeholders(text);
    for (const QString &name : used) {
        if (!allowed.contains(name))
            return failure(
                ErrorKind::BadInput,
                PromptSet::tr("%1: there is no placeholder {{%2}} in this template.").arg(where, name));
    }
    for (const QString &name : allowed) {
        if (!used.contains(name))
            return failure(ErrorKind::BadInput,
                           PromptSet::tr("%1: the placeholder {{%2}} is missing.").arg(where, name));
    }
    return {};
}

} // namespace

PromptSet PromptSet::builtIn()
{
    PromptSet set;
    set.m_texts = builtInTexts();
    return set;
}

Result<PromptSet> PromptSet::withFolder(const QString &folder)
{
    PromptSet set = builtIn();
    const QDir directory(folder);
    if (folder.isEmpty() || !directory.exists())
        return set;
    for (const QFileInfo &info : directory.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        const QString path = info.filePath();
        const QString name = info.completeBaseName();
        if (!set.m_texts.contains(name))
            return failure(ErrorKind::BadInput,
                           tr("%1: there is no prompt template of this name.").arg(path));
        const auto text = readFile(path);
        if (!text)
            return tl::unexpected(text.error());
        if (const auto fine = check(path, *text, set.m_texts.value(name)); !fine)
            return tl::unexpected(fine.error());
        set.m_texts.insert(name, *text);
    }
    return set;
}

Result<PromptSet> PromptSet::with(const QHash<QString, QString> &texts) const
{
    PromptSet set = *this;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!m_texts.contains(text.key()))
            return failure(ErrorKind::BadInput, tr("There is no prompt template “%1”.").arg(text.key()));
        if (const auto fine = check(text.key(), *text, builtInTexts().value(text.key())); !fine)
            return tl::unexpected(fine.error());
        set.m_texts.insert(text.key(), *text);
    }
    return set;
}

QStringList PromptSet::names() const
{
    QStringList names = m_texts.keys();
    names.sort();
    return names;
}

QByteArray PromptSet::hash(const QStringList &names) const
{
    QStringList sorted = names;
    sorted.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : sorted) {
        for (const QByteArray &part : {name.toUtf8(), text(name).toUtf8()}) {
            hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
            hash.addData(part);
        }
    }
    return hash.result();
}

} // namespace daao
