#include "ui/graph/nodecard.h"

#include "ui/models/wording.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal inset = 11;
constexpr qreal headHeight = 34;
constexpr qreal figuresTop = 66;
constexpr qreal chipHeight = 19;
constexpr qreal chipPadding = 6;

/// The first `count` lines of `text` at that width, the last one elided.
QStringList wrapped(const QString &text, const QFont &font, qreal width, int count)
{
    const QFontMetricsF metrics(font);
    const QString flat = text.simplified();
    QTextLayout layout(flat, font);
    QStringList lines;
    layout.beginLayout();
    while (lines.size() < count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == count;
        lines.append(last ? metrics.elidedText(flat.sliced(line.textStart()), Qt::ElideRight, width)
                          : flat.sliced(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines;
}

/// Control characters as their pictures, so that an answer cannot hide anything.
QString printable(QString text)
{
    for (QChar &c : text)
        if (c.unicode() < 0x20 && !c.isSpace())
            c = QChar(0x2400 + c.unicode());
    return text;
}

} // namespace

QSizeF NodeCard::sizeOf(const GraphNode &node, const GraphLook &look)
{
    if (node.kind == GraphNode::Kind::Step)
        return {GraphLook::cardWidth, GraphLook::cardHeight};
    const qreal text = QFontMetricsF(look.small).horizontalAdvance(node.text.left(18));
    const qreal title = QFontMetricsF(look.title).horizontalAdvance(node.title) + 16;
    return {std::ceil(std::clamp(std::max(text, title) + 32, 60.0, 180.0)), GraphLook::pillHeight};
}

NodeCard::NodeCard(const GraphLook &look, const GraphNode &node)
    : m_look(look)
    , m_node(node)
{
    setFlag(ItemIsSelectable);
    setCacheMode(DeviceCoordinateCache); // panning moves pictures instead of setting type again
    setAcceptHoverEvents(true);
    setOpacity(node.taken ? 1 : GraphLook::untaken);
    layOut();
}

void NodeCard::setNode(const GraphNode &node)
{
    if (node == m_node)
        return;
    if (sizeOf(node, m_look) != m_size)
        prepareGeometryChange();
    m_node = node;
    layOut();
    update();
}

void NodeCard::setBreakpoint(Breakpoint breakpoint)
{
    if (breakpoint == m_breakpoint)
        return;
    m_breakpoint = breakpoint;
    update();
}

void NodeCard::lookChanged()
{
    prepareGeometryChange();
    layOut();
    update();
}

void NodeCard::layOut()
{
    m_size = sizeOf(m_node, m_look);
    const QString text = printable(m_node.text);
    setToolTip(toolTipText());
    if (m_node.kind != GraphNode::Kind::Step) {
        m_lines = {QFontMetricsF(m_look.small).elidedText(text, Qt::ElideRight, m_size.width() - 24)};
        return;
    }
    const QFontMetricsF title(m_look.title);
    const QFontMetricsF chip(m_look.figures);
    const qreal room = m_size.width() - 2 * inset - title.horizontalAdvance(m_node.title) - 8;
    const QString more = m_node.members > 0 ? u" +%1"_s.arg(m_node.members) : QString();
    m_chip = m_look.llms.code(m_node.model) + u' ' + LlmPalette::shortName(m_node.model) + more;
    if (chip.horizontalAdvance(m_chip) + 2 * chipPadding > room)
        m_chip = m_look.llms.code(m_node.model) + more;
    const qreal chipWidth = chip.horizontalAdvance(m_chip) + 2 * chipPadding;
    m_title = title.elidedText(m_node.title, Qt::ElideRight, m_size.width() - 2 * inset - chipWidth - 6);
    // while it streams the end is what matters
    m_lines = wrapped(m_node.status == NodeStatus::Running ? text.right(56) : text.left(160), m_look.body,
                      m_size.width() - 2 * inset - 16, 2);
}

QString NodeCard::toolTipText() const
{
    if (m_node.kind != GraphNode::Kind::Step)
        return m_node.text.isEmpty() ? m_node.title
                                     : m_node.title + u": "_s + m_node.text.left(200).toHtmlEscaped();
    QStringList lines{WorkflowGraph::tr("%1 on %2").arg(m_node.title, m_node.model).toHtmlEscaped()};
    if (m_node.taken)
        lines.append(m_node.planned ? WorkflowGraph::tr("planned") : Wording::status(m_node.status));
    if (m_node.change != NodeChange::Same)
        lines.append(RunDiff::word(m_node.change));
    if (m_node.share > 0)
        lines.append(WorkflowGraph::tr("%1 % of the cost of the run").arg(m_node.share * 100, 0, 'f', 0));
    if (!m_node.text.isEmpty())
        lines.append(printable(m_node.text).toHtmlEscaped());
    return u"<p style='white-space:pre-wrap'>"_s + lines.join(u'\n') + u"</p>"_s;
}

QRectF NodeCard::box() const
{
    return {-m_size.width() / 2, -m_size.height() / 2, m_size.width(), m_size.height()};
}

QRectF NodeCard::boundingRect() const
{
    const qreal margin = GraphLook::halo + 4; // the halo, and breakpoint dots that stand out
    return box().adjusted(-margin, -margin, margin, margin);
}

QPainterPath NodeCard::shape() const
{
    QPainterPath path;
    path.addRect(box());
    return path;
}

QColor NodeCard::stateColor() const
{
    return m_node.held ? m_look.theme.warning : m_look.border(m_node.status);
}

void NodeCard::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (m_node.kind == GraphNode::Kind::Step && zoom < GraphLook::detailFrom)
        return paintFar(painter);
    if (m_node.kind != GraphNode::Kind::Step)
        return paintPill(painter);
    paintFrame(painter);
    if (zoom < GraphLook::figuresFrom) {
        paintSmall(painter, zoom);
    } else {
        paintHead(painter);
        paintText(painter);
        paintFigures(painter);
    }
    paintMarks(painter);
}

/// From some way off: what it is, how it went and what it cost, in letters that can still be read.
void NodeCard::paintSmall(QPainter *painter, qreal zoom) const
{
    constexpr qreal readable = 11; // pixels on the screen
    constexpr int largest = 22;
    const QRectF inside = box().adjusted(inset, 6, -inset, -8);
    const int pixels = std::min(largest, int(std::ceil(readable / zoom)));
    QFont font = m_look.title;
    font.setPixelSize(pixels);
    while (font.pixelSize() > m_look.title.pixelSize()
           && QFontMetricsF(font).horizontalAdvance(m_node.title) > inside.width())
        font.setPixelSize(font.pixelSize() - 1);
    painter->setFont(font);
    painter->setPen(m_look.theme.text);
    const qreal half = inside.height() / 2;
    painter->drawText(inside.adjusted(0, 0, 0, -half), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(font).elidedText(m_node.title, Qt::ElideRight, inside.width()));

    font.setPixelSize(pixels - 2);
    const QFontMetricsF metrics(font);
    const QRectF row = inside.adjusted(0, half, 0, 0);
    const QString code = m_look.llms.code(m_node.model);
    const QRectF chip(row.left(), row.center().y() - metrics.height() / 2,
                      metrics.horizontalAdvance(code) + 2 * chipPadding, metrics.height());
    paintChip(painter, chip, code, font);
    const QString sign = m_node.held ? u"❚❚"_s : m_look.sign(m_node.status);
    const qreal room = row.width() - chip.width() - metrics.horizontalAdvance(m_node.cost);
    painter->setPen(stateColor()); // where there is no room, the border tells the same
    if (metrics.horizontalAdvance(sign) + 12 < room)
        painter->drawText(row.adjusted(chip.width() + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, sign);
    painter->setPen(m_look.theme.text);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, m_node.cost);
}

void NodeCard::paintChip(QPainter *painter, const QRectF &chip, const QString &text, const QFont &font) const
{
    const QColor color = m_look.llms.color(m_node.model);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(chip, 4, 4);
    painter->setPen(LlmPalette::textOn(color));
    painter->setFont(font);
    painter->drawText(chip, Qt::AlignCenter, text);
}

/// Far away only the LLM's colour, its code and the state can be read.
void NodeCard::paintFar(QPainter *painter) const
{
    const QColor color = m_look.llms.color(m_node.model);
    painter->setPen(QPen(isSelected() ? m_look.theme.accent : stateColor(), isSelected() ? 10 : 6));
    painter->setBrush(color);
    painter->drawRoundedRect(box().adjusted(3, 3, -3, -3), GraphLook::radius, GraphLook::radius);
    QFont font = m_look.title;
    font.setPixelSize(42);
    painter->setFont(font);
    painter->setPen(LlmPalette::textOn(color));
    painter->drawText(box(), Qt::AlignCenter,
                      m_look.llms.code(m_node.model) + u' ' + m_look.sign(m_node.status));
}

void NodeCard::paintFrame(QPainter *painter) const
{
    const Theme &theme = m_look.theme;
    const QRectF frame = box().adjusted(1, 1, -1, -1);
    if (isSelected()) {
        QColor halo = theme.accent;
        halo.setAlphaF(0.28F);
        painter->setPen(QPen(halo, 3));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(frame.adjusted(-2.5, -2.5, 2.5, 2.5), GraphLook::radius + 2,
                                 GraphLook::radius + 2);
    }
    const bool dashed = m_node.planned || !m_node.taken || m_node.status == NodeStatus::Skipped;
    QPen pen(isSelected() ? theme.accent : m_node.planned ? theme.secondary : stateColor(), dashed ? 1.3 : 2);
    if (dashed && !isSelected())
        pen.setDashPattern({4, 3});
    painter->setPen(pen);
    painter->setBrush(theme.panel);
    painter->drawRoundedRect(frame, GraphLook::radius, GraphLook::radius);
    if (m_node.status == NodeStatus::Reused) {
        painter->setPen(Qt::NoPen);
        QColor hatch = theme.ok;
        hatch.setAlphaF(0.22F);
        painter->setBrush(QBrush(hatch, Qt::BDiagPattern));
        painter->drawRoundedRect(frame, GraphLook::radius, GraphLook::radius);
    }
}

void NodeCard::paintPill(QPainter *painter) const
{
    const Theme &theme = m_look.theme;
    const QRectF frame = box().adjusted(1, 1, -1, -1);
    const QColor border = isSelected()      ? theme.accent
                          : !m_node.correct ? theme.border
                          : *m_node.correct ? theme.ok
                                            : theme.error;
    QPen pen(border, 2);
    if (m_node.planned)
        pen.setDashPattern({3, 2});
    painter->setPen(pen);
    painter->setBrush(theme.header);
    painter->drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter->setPen(theme.text);
    painter->setFont(m_look.title);
    const QString sign = !m_node.correct ? QString() : *m_node.correct ? u" ✓"_s : u" ✕"_s;
    const bool single = m_lines.isEmpty() || m_lines.first().isEmpty();
    const QRectF upper = single ? frame : frame.adjusted(0, 7, 0, -frame.height() / 2 + 1);
    painter->drawText(upper, Qt::AlignCenter, m_node.title + sign);
    if (single)
        return;
    painter->setPen(theme.secondary);
    painter->setFont(m_look.small);
    painter->drawText(frame.adjusted(0, frame.height() / 2, 0, -7), Qt::AlignCenter, m_lines.first());
}

void NodeCard::paintHead(QPainter *painter) const
{
    const QRectF head(box().left() + inset, box().top() + 6, m_size.width() - 2 * inset, headHeight - 8);
    painter->setFont(m_look.title);
    painter->setPen(m_look.theme.text);
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_title);

    const qreal width = QFontMetricsF(m_look.figures).horizontalAdvance(m_chip) + 2 * chipPadding;
    paintChip(painter, {head.right() - width, head.center().y() - chipHeight / 2, width, chipHeight}, m_chip,
              m_look.figures);
}

void NodeCard::paintText(QPainter *painter) const
{
    const QFontMetricsF metrics(m_look.body);
    const qreal x = box().left() + inset;
    qreal y = box().top() + headHeight - 2 + metrics.ascent();
    painter->setFont(m_look.body);
    painter->setPen(m_node.held ? m_look.theme.warning
                    : m_node.status == NodeStatus::Waiting || m_node.status == NodeStatus::Skipped
                        ? m_look.theme.secondary
                        : m_look.border(m_node.status));
    painter->drawText(QPointF(x, y), m_node.held ? u"❚❚"_s : m_look.sign(m_node.status));
    painter->setPen(m_node.status == NodeStatus::Failed ? m_look.theme.error : m_look.theme.secondary);
    for (const QString &line : m_lines) {
        painter->drawText(QPointF(x + 16, y), line);
        y += 15;
    }
}

void NodeCard::paintFigures(QPainter *painter) const
{
    const Theme &theme = m_look.theme;
    const qreal top = box().top() + figuresTop;
    painter->setPen(QPen(theme.grid, 1));
    painter->drawLine(QPointF(box().left() + 2, top + 0.5), QPointF(box().right() - 2, top + 0.5));
    const QRectF row(box().left() + inset, top + 1, m_size.width() - 2 * inset,
                     m_size.height() - figuresTop - 4);
    painter->setFont(m_look.small);
    painter->setPen(theme.secondary);
    const QString none = m_node.planned ? QString() : u"–"_s;
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_node.tokens.isEmpty() ? none : m_node.tokens);
    painter->drawText(row.adjusted(-10, 0, -10, 0), Qt::AlignHCenter | Qt::AlignVCenter,
                      m_node.time.isEmpty() ? none : m_node.time);
    painter->setFont(m_look.figures);
    painter->setPen(theme.text);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, m_node.cost.isEmpty() ? none : m_node.cost);
    if (m_node.share <= 0)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_look.llms.color(m_node.model));
    const qreal full = m_size.width() - 2 * GraphLook::radius;
    painter->drawRect(QRectF(box().left() + GraphLook::radius, box().bottom() - 4,
                             std::max(2.0, full * std::min(1.0, m_node.share)), 3));
}

void NodeCard::paintMarks(QPainter *painter) const
{
    const Theme &theme = m_look.theme;
    painter->setPen(QPen(theme.panel, 1.5));
    painter->setBrush(theme.error);
    const int where = int(m_breakpoint);
    if (where & int(Breakpoint::Before))
        painter->drawEllipse(QPointF(box().left() + 1, 0), 5.5, 5.5);
    if (where & int(Breakpoint::After))
        painter->drawEllipse(QPointF(box().right() - 1, 0), 5.5, 5.5);
    if (m_node.change != NodeChange::Same)
        paintChange(painter);
    if (m_node.edited) {
        painter->setFont(m_look.small);
        painter->setPen(theme.accent);
        painter->drawText(QRectF(box().right() - 20, box().top() + headHeight - 4, 14, 14), Qt::AlignCenter,
                          u"✎"_s);
    }
}

/// The sign of the change in a corner: added, removed, another LLM, other settings.
void NodeCard::paintChange(QPainter *painter) const
{
    const Theme &theme = m_look.theme;
    const QColor color = m_node.change == NodeChange::Added     ? theme.ok
                         : m_node.change == NodeChange::Removed ? theme.error
                                                                : theme.warning;
    const QPointF corner = box().topLeft() + QPointF(4, 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(corner, 9, 9);
    painter->setPen(LlmPalette::textOn(color));
    painter->setFont(m_look.figures);
    painter->drawText(QRectF(corner - QPointF(9, 9), QSizeF(18, 18)), Qt::AlignCenter,
                      RunDiff::word(m_node.change).left(1));
}

} // namespace daao
