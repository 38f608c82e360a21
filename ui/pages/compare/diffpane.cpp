#include "ui/pages/compare/diffpane.h"

#include "ui/kit/theme.h"
#include "ui/kit/visibletext.h"

namespace daao {

namespace {

constexpr qsizetype comparedAtMost = 200'000; // characters of each side

} // namespace

DiffPane::DiffPane(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void DiffPane::setTexts(const QString &before, const QString &after)
{
    if (before == m_before && after == m_after && !toPlainText().isEmpty())
        return;
    m_before = before;
    m_after = after;
    render();
}

void DiffPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

void DiffPane::render()
{
    const Theme theme = Theme::current();
    clear();
    QTextCursor cursor(document());
    const auto pieces = wordDiff(VisibleText::inLines(m_before.left(comparedAtMost)),
                                 VisibleText::inLines(m_after.left(comparedAtMost)));
    bool tookLines = false;
    for (const DiffPiece &piece : pieces) {
        QTextCharFormat format;
        if (piece.kind == DiffPiece::Added && tookLines)
            cursor.insertBlock(); // a text that took the place of another begins on a line of its own
        tookLines = piece.kind == DiffPiece::Removed && piece.text.contains(u'\n');
        QColor wash = piece.kind == DiffPiece::Removed ? theme.error : theme.ok;
        if (piece.kind != DiffPiece::Same) {
            format.setForeground(wash);
            wash.setAlphaF(0.15F);
            format.setBackground(wash);
            format.setFontStrikeOut(piece.kind == DiffPiece::Removed);
            format.setFontUnderline(piece.kind == DiffPiece::Added);
        }
        cursor.insertText(piece.text, format);
    }
    moveCursor(QTextCursor::Start);
}

} // namespace daao
