#include "ui/kit/llmpalette.h"

#include "core/base/random.h"
#include "ui/kit/theme.h"

#include <QSet>

namespace daao {

namespace {

QString lettersOf(const QString &name)
{
    QString letters;
    for (const QChar c : name)
        if (c.isLetterOrNumber())
            letters += c;
    return letters.isEmpty() ? QStringLiteral("?") : letters;
}

QString codeFor(const QString &name, const QSet<QString> &taken)
{
    const QString first = name.left(1).toUpper();
    for (qsizetype i = 1; i < name.size(); ++i)
        if (const QString code = first + name[i].toLower(); !taken.contains(code))
            return code;
    for (int number = 1; number < 10; ++number)
        if (const QString code = first + QString::number(number); !taken.contains(code))
            return code;
    return first;
}

} // namespace

LlmPalette::LlmPalette(const QStringList &ids)
{
    QSet<QString> taken;
    for (const QString &id : ids) {
        if (m_looks.contains(id))
            continue;
        const QString code = codeFor(lettersOf(shortName(id)), taken);
        taken.insert(code);
        m_looks.insert(id, {int(m_looks.size()), code});
    }
}

QColor LlmPalette::color(const QString &id) const
{
    const auto look = m_looks.find(id);
    return Theme::llmColor(look != m_looks.end() ? look->index : int(stableHash(id) % 10));
}

QString LlmPalette::code(const QString &id) const
{
    const auto look = m_looks.find(id);
    return look != m_looks.end() ? look->code : codeFor(lettersOf(shortName(id)), {});
}

QString LlmPalette::shortName(const QString &id)
{
    const QString name = id.section(u'/', -1).section(u':', 0, 0);
    const QString tail = name.section(u'-', 1);
    return tail.isEmpty() ? name : tail;
}

QColor LlmPalette::textOn(const QColor &color)
{
    const double light = 0.2126 * color.redF() + 0.7152 * color.greenF() + 0.0722 * color.blueF();
    return light > 0.6 ? QColor(0x12, 0x16, 0x1C) : QColor(Qt::white);
}

} // namespace daao
