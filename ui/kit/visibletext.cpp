#include "ui/kit/visibletext.h"

namespace daao {

namespace {

bool isControl(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f;
}

/// Characters that change the order or hide what is there: they have no place in an answer.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x80 && u < 0xa0) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069)
           || u == 0x200e || u == 0x200f || u == 0xfeff;
}

} // namespace

QString VisibleText::of(const QString &text)
{
    qsizetype i = 0;
    while (i < text.size() && !isControl(text[i]) && !isInvisible(text[i]))
        ++i;
    if (i == text.size())
        return text; // the usual case: shared, not copied
    QString visible = text.left(i);
    visible.reserve(text.size() + 16);
    for (; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') { // of a line break, or an old one
            if (i + 1 >= text.size() || text[i + 1] != u'\n')
                visible += u'\n';
        } else if (isControl(c)) {
            visible += QChar(c.unicode() == 0x7f ? 0x2421 : 0x2400 + c.unicode());
        } else if (isInvisible(c)) {
            visible += QStringLiteral("⟦U+%1⟧").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        } else {
            visible += c;
        }
    }
    return visible;
}

QString VisibleText::inLines(const QString &text)
{
    const QString visible = of(text);
    QString lines;
    qsizetype start = 0;
    while (start < visible.size()) {
        const qsizetype end = visible.indexOf(u'\n', start);
        const qsizetype length = (end < 0 ? visible.size() : end) - start;
        if (length <= longestLine) {
            lines += QStringView(visible).sliced(start, length + (end < 0 ? 0 : 1));
            start += length + 1;
            continue;
        }
        const qsizetype space = visible.lastIndexOf(u' ', start + longestLine);
        const qsizetype cut = space > start ? space + 1 - start : longestLine;
        lines += QStringView(visible).sliced(start, cut);
        lines += u'\n';
        start += cut;
    }
    return lines;
}

} // namespace daao
