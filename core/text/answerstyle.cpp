#include "core/text/answerstyle.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

QString plainSigns(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i].unicode()) {
        case 0x2212: // minus
        case 0xfe63:
        case 0xff0d:
            plain += u'-';
            break;
        case 0x2013: // an en dash is a minus where a number follows and none stands before it
            plain +=
                i + 1 < text.size() && text[i + 1].isDigit() && (i == 0 || !text[i - 1].isLetterOrNumber())
                    ? u'-'
                    : text[i];
            break;
        case 0x00a0:
        case 0x2009:
        case 0x202f:
            plain += u' ';
            break;
        case 0x00d7:
        case 0x22c5:
        case 0x00b7:
            plain += u'*';
            break;
        case 0x221a:
            plain += u"sqrt"_s;
            break;
        case 0x03c0:
            plain += u"pi"_s;
            break;
        case 0x221e:
            plain += u"inf"_s;
            break;
        case 0x00b0:
            plain += u" degrees"_s;
            break;
        case 0x2018:
        case 0x2019:
            plain += u'\'';
            break;
        case 0x201c:
        case 0x201d:
            plain += u'"';
            break;
        case 0x00bd:
            plain += u" 1/2"_s;
            break;
        case 0x00bc:
            plain += u" 1/4"_s;
            break;
        case 0x00be:
            plain += u" 3/4"_s;
            break;
        case 0x200b:
        case 0xfeff:
            break;
        default:
            plain += text[i];
        }
    }
    return plain;
}

bool unwrap(QString &text, QStringView open, QStringView close)
{
    if (text.size() < open.size() + close.size() || !text.startsWith(open) || !text.endsWith(close))
        return false;
    const QString inside = text.mid(open.size(), text.size() - open.size() - close.size());
    if (inside.contains(open) || inside.contains(close))
        return false;
    text = inside.trimmed();
    return true;
}

void unwrapAll(QString &text)
{
    static const std::array<std::pair<QString, QString>, 10> wrappers{{
        {u"$$"_s, u"$$"_s},
        {u"$"_s, u"$"_s},
        {u"\\("_s, u"\\)"_s},
        {u"\\["_s, u"\\]"_s},
        {u"**"_s, u"**"_s},
        {u"__"_s, u"__"_s},
        {u"*"_s, u"*"_s},
        {u"`"_s, u"`"_s},
        {u"\""_s, u"\""_s},
        {u"'"_s, u"'"_s},
    }};
    for (int round = 0; round < 6; ++round) {
        const bool changed = std::ranges::any_of(
            wrappers, [&](const auto &pair) { return unwrap(text, pair.first, pair.second); });
        if (!changed)
            return;
    }
}

void dropEndMarks(QString &text)
{
    while (!text.isEmpty()
           && (text.back() == u'.' || text.back() == u';' || text.back() == u',' || text.back() == u'!'
               || text.back().isSpace())) {
        if (text.back() == u'!' && text.size() > 1 && text[text.size() - 2].isDigit())
            return; // a factorial
        text.chop(1);
    }
    text = text.trimmed();
}

/// One LaTeX argument at `from`: a brace group or a single character. `end` is set behind it.
QString argument(const QString &text, qsizetype from, qsizetype *end)
{
    while (from < text.size() && text[from].isSpace())
        ++from;
    if (from >= text.size()) {
        *end = text.size();
        return {};
    }
    if (text[from] == u'{')
        return braceGroup(text, from, end);
    *end = from + 1;
    return text.mid(from, 1);
}

bool isSimple(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() || c == u'.'; })
           || (text.startsWith(u'-') && isSimple(text.sliced(1)));
}

QString grouped(const QString &text)
{
    return isSimple(text) ? text : u'(' + text + u')';
}

QString withoutLatex(const QString &text, int depth);

QString matrix(const QString &body, int depth)
{
    QStringList rows;
    bool column = true;
    for (const QString &row : body.split(u"\\\\"_s)) {
        if (row.trimmed().isEmpty())
            continue;
        QStringList cells;
        for (const QString &cell : row.split(u'&'))
            cells += withoutLatex(cell.trimmed(), depth + 1);
        column = column && cells.size() == 1;
        rows += cells.join(u", ");
    }
    if (!column && rows.size() > 1) {
        for (QString &row : rows)
            row = u'(' + row + u')';
    }
    return u'(' + rows.join(u", ") + u')';
}

/// What a command without argument stands for; nullopt for one that only styles or that nobody knows.
QString meaningOf(const QString &command)
{
    static const QHash<QString, QString> meanings{
        {u"pi"_s, u"pi"_s},           {u"infty"_s, u"inf"_s},     {u"cdot"_s, u"*"_s},
        {u"times"_s, u"*"_s},         {u"div"_s, u"/"_s},         {u"le"_s, u"<="_s},
        {u"leq"_s, u"<="_s},          {u"ge"_s, u">="_s},         {u"geq"_s, u">="_s},
        {u"ne"_s, u"!="_s},           {u"neq"_s, u"!="_s},        {u"langle"_s, u"<"_s},
        {u"rangle"_s, u">"_s},        {u"lbrace"_s, u"{"_s},      {u"rbrace"_s, u"}"_s},
        {u"degree"_s, u" degrees"_s}, {u"circ"_s, u" degrees"_s}, {u"in"_s, u" in "_s},
        {u"cup"_s, u" U "_s},         {u"pm"_s, u"+-"_s},         {u"approx"_s, u"="_s},
        {u"quad"_s, u" "_s},          {u"qquad"_s, u" "_s},       {u"ldots"_s, u"..."_s},
        {u"dots"_s, u"..."_s},        {u"emptyset"_s, u"{}"_s},   {u"varnothing"_s, u"{}"_s},
    };
    static const QStringList styles{u"left"_s,         u"right"_s,  u"big"_s,       u"Big"_s,
                                    u"bigl"_s,         u"bigr"_s,   u"Bigl"_s,      u"Bigr"_s,
                                    u"displaystyle"_s, u"limits"_s, u"mathstrut"_s, u"textstyle"_s};
    if (styles.contains(command))
        return {};
    return meanings.value(command, u' ' + command + u' ');
}

bool keepsItsArgument(const QString &command)
{
    static const QStringList commands{u"text"_s,   u"textbf"_s, u"textit"_s, u"textrm"_s,       u"mathrm"_s,
                                      u"mathbf"_s, u"mathit"_s, u"mbox"_s,   u"operatorname"_s, u"boxed"_s,
                                      u"fbox"_s,   u"mathbb"_s, u"texttt"_s, u"overline"_s,     u"mathsf"_s};
    return commands.contains(command);
}

bool isFraction(const QString &command)
{
    return command == u"frac" || command == u"dfrac" || command == u"tfrac" || command == u"cfrac";
}

/// Reads the command at `slash`, appends what it means to `plain` and returns the place behind it.
qsizetype readCommand(const QString &text, qsizetype slash, int depth, QString &plain)
{
    qsizetype end = slash + 1;
    while (end < text.size() && text[end].isLetter() && text[end].unicode() < 128)
        ++end;
    if (end == slash + 1) { // \, \! \{ \% \$ …
        if (end >= text.size())
            return end;
        const QChar c = text[end];
        if (c == u'\\')
            plain += u' ';
        else if (c == u' ')
            plain += u' ';
        else if (!QStringView(u",!;:()[]").contains(c))
            plain += c;
        return end + 1;
    }
    const QString command = text.sliced(slash + 1, end - slash - 1);
    if (isFraction(command)) {
        const QString above = withoutLatex(argument(text, end, &end), depth + 1).trimmed();
        const QString below = withoutLatex(argument(text, end, &end), depth + 1).trimmed();
        if (!plain.isEmpty() && plain.back().isDigit())
            plain += u' '; // a mixed number
        plain += grouped(above) + u'/' + grouped(below);
        return end;
    }
    if (command == u"sqrt") {
        if (end < text.size() && text[end] == u'[') { // an n-th root keeps its n
            const qsizetype close = text.indexOf(u']', end);
            if (close > 0) {
                const QString n = text.sliced(end + 1, close - end - 1);
                end = close + 1;
                plain += u"root" + n + u'(' + withoutLatex(argument(text, end, &end), depth + 1) + u')';
                return end;
            }
        }
        plain += u"sqrt(" + withoutLatex(argument(text, end, &end), depth + 1).trimmed() + u')';
        return end;
    }
    if (keepsItsArgument(command)) {
        plain += withoutLatex(argument(text, end, &end), depth + 1);
        return end;
    }
    if (command == u"begin") {
        const QString environment = argument(text, end, &end);
        const QString closing = u"\\end{" + environment + u'}';
        qsizetype stop = text.indexOf(closing, end);
        if (stop < 0)
            stop = text.size();
        const QString body = text.sliced(end, stop - end);
        plain += environment.contains(u"matrix") || environment == u"array" ? matrix(body, depth)
                                                                            : withoutLatex(body, depth + 1);
        return std::min(text.size(), stop + closing.size());
    }
    plain += meaningOf(command);
    return end;
}

QString withoutLatex(const QString &text, int depth)
{
    if (depth > 20 || !(text.contains(u'\\') || text.contains(u'{') || text.contains(u'^')))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == u'\\') {
            i = readCommand(text, i, depth, plain);
        } else if (text[i] == u'{' && i > 0 && (text[i - 1] == u'^' || text[i - 1] == u'_')) {
            plain += grouped(withoutLatex(braceGroup(text, i, &i), depth + 1).trimmed());
        } else if (QStringView(text).sliced(i).startsWith(u"{,}")) { // 1{,}234
            plain += u',';
            i += 3;
        } else {
            plain += text[i] == u'~' ? QChar(u' ') : text[i];
            ++i;
        }
    }
    plain.replace(u"^ degrees"_s, u" degrees"_s).replace(u"^degrees"_s, u" degrees"_s);
    return plain;
}

} // namespace

QString braceGroup(const QString &text, qsizetype open, qsizetype *end)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == u'\\') {
            ++i; // an escaped brace is no brace
        } else if (text[i] == u'{') {
            ++depth;
        } else if (text[i] == u'}' && --depth == 0) {
            *end = i + 1;
            return text.sliced(open + 1, i - open - 1);
        }
    }
    *end = text.size();
    return text.sliced(open + 1);
}

QString plainStyle(QString text)
{
    text = plainSigns(text).trimmed();
    dropEndMarks(text);
    unwrapAll(text);
    text = withoutLatex(text, 0);
    static const QRegularExpression bareRoot(u"sqrt ?(\\d+|[a-z]\\b)"_s);
    text.replace(bareRoot, u"sqrt(\\1)"_s);
    text = text.simplified();
    unwrapAll(text);
    dropEndMarks(text);
    return text;
}

} // namespace daao
