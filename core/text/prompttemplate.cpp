#include "core/text/prompttemplate.h"

#include <optional>

namespace daao {

namespace {

bool isNameCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'_' || u == u'-';
}

struct Hole
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind the closing braces
    QString name;
};

std::optional<Hole> nextHole(const QString &text, qsizetype from)
{
    for (qsizetype open = text.indexOf(u"{{", from); open >= 0; open = text.indexOf(u"{{", open + 1)) {
        qsizetype end = open + 2;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        if (end > open + 2 && QStringView(text).sliced(end).startsWith(u"}}"))
            return Hole{open, end + 2, text.sliced(open + 2, end - open - 2)};
    }
    return std::nullopt;
}

} // namespace

QStringList PromptTemplate::placeholders(const QString &text)
{
    QStringList names;
    for (auto hole = nextHole(text, 0); hole; hole = nextHole(text, hole->end)) {
        if (!names.contains(hole->name))
            names += hole->name;
    }
    return names;
}

Result<QString> PromptTemplate::fill(const QString &name, const QString &text, const Values &values)
{
    QString filled;
    filled.reserve(text.size() + 256);
    qsizetype done = 0;
    for (auto hole = nextHole(text, 0); hole; hole = nextHole(text, hole->end)) {
        const auto value = values.find(hole->name);
        if (value == values.end())
            return failure(ErrorKind::BadInput,
                           tr("The prompt template “%1” has a placeholder {{%2}} that nothing fills.")
                               .arg(name, hole->name));
        filled += QStringView(text).sliced(done, hole->begin - done);
        filled += *value;
        done = hole->end;
    }
    filled += QStringView(text).sliced(done);
    return filled;
}

} // namespace daao
