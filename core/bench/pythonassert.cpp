#include "core/bench/pythonliteral.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <utility>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// Splits at `separator` outside brackets and texts.
QStringList splitTop(const QString &source, QStringView separator)
{
    QStringList parts;
    qsizetype from = 0;
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (!quote.isNull()) {
            if (c == u'\\')
                ++i;
            else if (c == quote)
                quote = QChar();
            continue;
        }
        if (c == u'\'' || c == u'"')
            quote = c;
        else if (u"([{"_s.contains(c))
            ++depth;
        else if (u")]}"_s.contains(c))
            --depth;
        else if (depth == 0 && QStringView(source).sliced(i).startsWith(separator)) {
            parts.append(source.sliced(from, i - from));
            from = i + separator.size();
            i = from - 1;
        }
    }
    parts.append(source.sliced(from));
    return parts;
}

/// "name(inside)" as (name, inside), or an empty name.
std::pair<QString, QString> callOf(const QString &source)
{
    static const QRegularExpression head(u"^([A-Za-z_]\\w*)\\s*\\("_s);
    const QString text = source.trimmed();
    const auto match = head.match(text);
    if (!match.hasMatch() || !text.endsWith(u')'))
        return {};
    const QString inside = text.sliced(match.capturedEnd(), text.size() - match.capturedEnd() - 1);
    int depth = 0; // f(a) + g(b) is no call
    QChar quote;
    for (qsizetype i = 0; i < inside.size(); ++i) {
        const QChar c = inside[i];
        if (!quote.isNull()) {
            if (c == u'\\')
                ++i;
            else if (c == quote)
                quote = QChar();
        } else if (c == u'\'' || c == u'"')
            quote = c;
        else if (u"([{"_s.contains(c))
            ++depth;
        else if (u")]}"_s.contains(c) && --depth < 0)
            return {};
    }
    return {match.captured(1), inside};
}

QString withoutParentheses(QString source)
{
    source = source.trimmed();
    while (source.startsWith(u'(') && source.endsWith(u')') && callOf(u"f"_s + source).first == u"f"
           && splitTop(source.sliced(1, source.size() - 2), u",").size() == 1)
        source = source.sliced(1, source.size() - 2).trimmed();
    return source;
}

/// The argument as JSON, or as source where JSON lacks it.
std::optional<QJsonValue> argumentOf(const QString &source, bool &plain)
{
    const auto literal = PythonLiteral::read(source);
    if (!literal) {
        // A set of literals has no JSON, but Python can have it as it is written.
        const QString text = source.trimmed();
        if (!(text.startsWith(u'{') && text.endsWith(u'}'))
            || !PythonLiteral::read(u'[' + text.sliced(1, text.size() - 2) + u']'))
            return std::nullopt;
    }
    if (literal && literal->plain)
        return literal->value;
    plain = false;
    return QJsonObject{{u"$python"_s, source.trimmed()}};
}

} // namespace

std::optional<PythonAssert> PythonAssert::read(const QString &line)
{
    QString body = line.trimmed();
    if (!body.startsWith("assert"_L1))
        return std::nullopt;
    body = splitTop(body.sliced(6), u",").first().trimmed(); // behind a comma: a message
    QString left = withoutParentheses(body);
    QString right = u"True"_s;
    if (const QStringList sides = splitTop(left, u"=="); sides.size() == 2) {
        left = sides[0];
        right = sides[1];
    } else if (const QStringList is = splitTop(left, u" is "); is.size() == 2) {
        left = is[0];
        right = is[1];
    } else if (const QStringList below = splitTop(left, u"<"); below.size() == 2) {
        const auto [name, inside] = callOf(below[0]);
        const QStringList difference = splitTop(inside, u"-");
        const auto bound = PythonLiteral::read(below[1]);
        if (name != u"abs" || difference.size() != 2 || !bound || !(bound->value.toDouble(1) <= 1e-3))
            return std::nullopt;
        left = difference[0];
        right = difference[1];
    }
    for (const QString &wrapper : {u"tuple"_s, u"list"_s})
        if (callOf(left).first == wrapper && callOf(right).first == wrapper) {
            left = callOf(left).second;
            right = callOf(right).second;
        }
    const auto [name, inside] = callOf(withoutParentheses(left));
    const auto expected = PythonLiteral::read(withoutParentheses(right));
    if (name.isEmpty() || !expected)
        return std::nullopt;
    PythonAssert test{.function = name, .expected = expected->value};
    if (inside.trimmed().isEmpty())
        return test;
    for (const QString &argument : splitTop(inside, u",")) {
        if (argument.trimmed().isEmpty())
            continue; // a trailing comma
        const auto value = argumentOf(argument, test.plainArgs);
        if (!value)
            return std::nullopt;
        test.args.append(*value);
    }
    return test;
}

QStringList pythonLines(const QString &source)
{
    QStringList lines;
    QString line;
    int depth = 0;
    QString quote;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        const QStringView rest = QStringView(source).sliced(i);
        if (!quote.isEmpty()) {
            if (rest.startsWith(quote)) {
                line += quote;
                i += quote.size() - 1;
                quote.clear();
            } else {
                line += c;
                if (c == u'\\' && i + 1 < source.size())
                    line += source[++i];
            }
            continue;
        }
        if (rest.startsWith(u"\"\"\"") || rest.startsWith(u"'''") || c == u'"' || c == u'\'') {
            quote = rest.first(rest.startsWith(u"\"\"\"") || rest.startsWith(u"'''") ? 3 : 1).toString();
            line += quote;
            i += quote.size() - 1;
        } else if (c == u'#') {
            while (i + 1 < source.size() && source[i + 1] != u'\n')
                ++i;
        } else if (rest.startsWith(u"\\\n")) {
            ++i;
        } else if (c == u'\n' && depth == 0) {
            if (!line.trimmed().isEmpty())
                lines.append(line);
            line.clear();
        } else if (c != u'\r') {
            depth += u"([{"_s.contains(c) ? 1 : u")]}"_s.contains(c) ? -1 : 0;
            line += c == u'\n' ? u' ' : c;
        }
    }
    if (!line.trimmed().isEmpty())
        lines.append(line);
    return lines;
}

} // namespace daao
