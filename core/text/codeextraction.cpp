#include "core/text/answers.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

struct Block
{
    QString info; ///< "python", "" …
    QStringList lines;
};

qsizetype indentOf(const QString &line)
{
    return std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; }) - line.begin();
}

/// Removes the indentation that all lines share and the empty lines around.
QString dedented(QStringList lines)
{
    while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    qsizetype common = -1;
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            common = common < 0 ? indentOf(line) : std::min(common, indentOf(line));
    }
    for (QString &line : lines)
        line = line.trimmed().isEmpty() ? QString() : line.sliced(common);
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

/// The length of the fence a line starts with; 0: none.
qsizetype fenceLength(const QString &line, QChar *mark)
{
    const QString text = line.trimmed();
    if (!text.startsWith(u"```") && !text.startsWith(u"~~~"))
        return 0;
    *mark = text[0];
    return std::ranges::find_if(text, [&](QChar c) { return c != *mark; }) - text.begin();
}

QList<Block> fencedBlocks(const QStringList &lines)
{
    QList<Block> blocks;
    qsizetype opened = 0; // length of the open fence
    QChar openMark;
    for (const QString &line : lines) {
        QChar mark;
        const qsizetype length = fenceLength(line, &mark);
        if (opened == 0 && length > 0) {
            blocks.append({line.trimmed().sliced(length).trimmed().section(u' ', 0, 0).toLower(), {}});
            opened = length;
            openMark = mark;
        } else if (opened > 0 && length >= opened && mark == openMark && line.trimmed().size() == length) {
            opened = 0;
        } else if (opened > 0) {
            blocks.last().lines += line;
        }
    }
    return blocks;
}

bool isPython(const QString &info)
{
    return info == u"python" || info == u"py" || info == u"python3" || info == u"{python}";
}

bool looksLikeCode(const QString &text)
{
    static const QRegularExpression sign(
        u"^\\s*(?:def \\w+\\(|class \\w+|import \\w|from \\w+ import |print\\(|for .+:\\s*$|while .+:\\s*$|\\w+ ?=[^=])"_s,
        QRegularExpression::MultilineOption);
    return sign.match(text).hasMatch();
}

bool defines(const QString &code, const QString &function)
{
    const QRegularExpression definition(u"^\\s*(?:async )?def "_s + QRegularExpression::escape(function)
                                            + u"\\s*\\("_s,
                                        QRegularExpression::MultilineOption);
    return definition.match(code).hasMatch();
}

/// Code that stands in the reply without a fence: from the first line that only code starts with to the last
/// line that still belongs to it.
QString unfencedCode(const QStringList &lines)
{
    static const QRegularExpression start(
        u"^\\s*(?:def \\w+\\(.*:|class \\w+.*:|import \\w+|from \\w+ import |@\\w+)"_s);
    static const QRegularExpression statement(
        u"^(?:def |class |import |from \\w+ import |@|print\\(|for .*:|while .*:|if .*:|elif "
        u".*:|else:|try:|except.*:|with .*:|return\\b|#|"
        u"[\\w.\\[\\], ]+ ?[-+*/]?= ?\\S|\\w+\\(.*\\)$|[)\\]}])"_s);
    const auto first =
        std::ranges::find_if(lines, [](const QString &line) { return start.match(line).hasMatch(); });
    if (first == lines.end())
        return {};
    const qsizetype base = indentOf(*first);
    qsizetype last = first - lines.begin();
    for (qsizetype i = last + 1; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (line.trimmed().isEmpty())
            continue;
        const bool belongs = indentOf(line) > base
                             || (indentOf(line) == base && statement.match(line.sliced(base)).hasMatch());
        if (!belongs)
            break;
        last = i;
    }
    const qsizetype begin = first - lines.begin();
    return dedented(lines.sliced(begin, last - begin + 1));
}

} // namespace

QString extractCode(const QString &reply, const QString &entryPoint)
{
    QString text = reply;
    text.replace(u"\r\n"_s, u"\n"_s);
    const QStringList lines = text.split(u'\n');
    QString python;
    QString plain;
    QString wanted;
    for (const Block &block : fencedBlocks(lines)) {
        const QString code = dedented(block.lines);
        if (code.isEmpty())
            continue;
        if (isPython(block.info))
            python = code;
        else if (block.info.isEmpty() && looksLikeCode(code))
            plain = code;
        if (!entryPoint.isEmpty() && (isPython(block.info) || block.info.isEmpty())
            && defines(code, entryPoint))
            wanted = code;
    }
    if (!wanted.isEmpty())
        return wanted;
    if (!python.isEmpty())
        return python;
    return plain.isEmpty() ? unfencedCode(lines) : plain;
}

} // namespace daao
