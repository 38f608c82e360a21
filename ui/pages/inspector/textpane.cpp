#include "ui/pages/inspector/textpane.h"

#include "ui/kit/visibletext.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>

namespace daao {

TextPane::TextPane(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(WidgetWidth);
}

void TextPane::setText(const QString &text)
{
    clear();
    setCurrentCharFormat({});
    m_hidden.clear();
    m_column = 0;
    m_length = 0;
    appendText(text);
    moveCursor(QTextCursor::Start);
}

void TextPane::appendHeading(const QString &heading, const QColor &color)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const bool followsHeading = !document()->isEmpty() && cursor.block().text().isEmpty();
    if (!document()->isEmpty() && !followsHeading)
        cursor.insertText(QStringLiteral("\n\n"), QTextCharFormat());
    QTextCharFormat format;
    format.setForeground(color);
    format.setFontWeight(QFont::Bold);
    cursor.insertText(heading, format);
    cursor.insertText(QStringLiteral("\n"), QTextCharFormat());
    m_column = 0;
}

void TextPane::appendText(const QString &text)
{
    if (!m_hidden.isEmpty() || m_length > shownAtOnce) {
        m_hidden += text;
        return;
    }
    const qsizetype room = shownAtOnce - m_length;
    insert(VisibleText::inLines(text.left(room)));
    m_length += std::min(room, text.size());
    m_hidden = text.mid(room);
}

void TextPane::insert(const QString &visible)
{
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 1;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const qsizetype lineEnd = visible.lastIndexOf(QLatin1Char('\n'));
    const qsizetype firstEnd = visible.indexOf(QLatin1Char('\n'));
    const qsizetype grows = m_column + (firstEnd < 0 ? visible.size() : firstEnd);
    if (m_column > 0 && grows > VisibleText::longestLine) { // a stream without line breaks
        cursor.insertText(QStringLiteral("\n"), QTextCharFormat());
        m_column = 0;
    }
    cursor.insertText(visible, QTextCharFormat());
    m_column = lineEnd < 0 ? m_column + visible.size() : visible.size() - lineEnd - 1;
    if (atEnd && isVisible())
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TextPane::showAll()
{
    insert(VisibleText::inLines(std::exchange(m_hidden, {})));
}

} // namespace daao
