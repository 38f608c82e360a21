#include "ui/pages/runs/tracetree.h"

#include "core/domain/operators.h"
#include "ui/kit/theme.h"
#include "ui/models/spanmodel.h"
#include "ui/models/wording.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace daao {

namespace {

/// Draws the bar of a span where the time axis says.
class LaneDelegate final : public QStyledItemDelegate
{
public:
    LaneDelegate(const TraceTree &tree, const SpanModel &spans)
        : m_tree(tree)
        , m_spans(spans)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index); // the row's background
        const Span *span = m_spans.spanAt(index);
        if (!span)
            return;
        painter->save();
        painter->setClipRect(option.rect);
        const Theme theme = Theme::current();
        paintGrid(*painter, option.rect, theme);
        const double from = x(span->startMs, option.rect);
        const double to = std::max(x(span->endMs(), option.rect), from + 3);
        if (to > option.rect.left() && from < option.rect.right() + 1)
            paintSpan(*painter, *span, option, theme, from, to);
        painter->restore();
    }

private:
    double x(double ms, const QRect &rect) const
    {
        return rect.left() + m_tree.axis().x(ms, std::max(1, rect.width()));
    }

    void paintGrid(QPainter &painter, const QRect &rect, const Theme &theme) const
    {
        painter.setPen(theme.grid);
        for (const double tick : m_tree.axis().ticks(rect.width()))
            painter.drawLine(QPointF(x(tick, rect), rect.top()), QPointF(x(tick, rect), rect.bottom()));
    }

    void paintSpan(QPainter &painter, const Span &span, const QStyleOptionViewItem &option,
                   const Theme &theme, double from, double to) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isPart = span.kind == Span::Kind::Call || span.kind == Span::Kind::Attempt;
        const double height = isPart ? 8 : 12;
        const double middle = option.rect.center().y() + 0.5;
        const QRectF bar(from, middle - height / 2, to - from, height);
        QColor color = m_tree.colorOf(span);
        if (isPart)
            color.setAlphaF(0.75f);
        const bool isFailed = span.status == NodeStatus::Failed || span.status == NodeStatus::Cancelled;
        painter.setPen(isFailed ? QPen(theme.error, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(span.status == NodeStatus::Reused ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
        painter.drawRoundedRect(bar, 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (span.firstTokenMs)
            painter.fillRect(QRectF(x(*span.firstTokenMs, option.rect), bar.top(), 2, height), theme.panel);
        for (const double retry : span.retriesMs)
            painter.fillRect(
                QRectF(x(retry, option.rect) - 1, option.rect.top() + 3, 2, option.rect.height() - 6),
                theme.error);
        if (span.durationMs > 0)
            paintLabel(painter, span, option, theme, bar);
    }

    /// Behind the bar, or before it where there is no room behind.
    static void paintLabel(QPainter &painter, const Span &span, const QStyleOptionViewItem &option,
                           const Theme &theme, const QRectF &bar)
    {
        QString label = Wording::milliseconds(span.durationMs);
        if (span.status == NodeStatus::Failed)
            label.prepend(QStringLiteral("✕ "));
        painter.setFont(option.font);
        painter.setPen(theme.secondary);
        const int width = option.fontMetrics.horizontalAdvance(label);
        QRectF place(bar.right() + 6, option.rect.top(), width + 2, option.rect.height());
        if (place.right() > option.rect.right())
            place.moveRight(bar.left() - 6);
        if (place.left() < option.rect.left())
            return;
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, label);
    }

    const TraceTree &m_tree;
    const SpanModel &m_spans;
};

/// The head of the right column is the axis.
class AxisHeader final : public QHeaderView
{
public:
    explicit AxisHeader(const TraceTree &tree)
        : QHeaderView(Qt::Horizontal)
        , m_tree(tree)
    {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        const Theme theme = Theme::current();
        painter->fillRect(rect, theme.panel);
        painter->setPen(theme.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(theme.secondary);
        painter->setFont(font());
        if (section == SpanModel::Title)
            painter->drawText(rect.adjusted(12, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              model()->headerData(section, Qt::Horizontal).toString());
        else
            paintTicks(*painter, rect, theme);
        painter->restore();
    }

private:
    void paintTicks(QPainter &painter, const QRect &rect, const Theme &theme) const
    {
        const TimeAxis &axis = m_tree.axis();
        for (const double tick : axis.ticks(rect.width())) {
            const int x = rect.left() + int(axis.x(tick, rect.width()));
            painter.setPen(theme.border);
            painter.drawLine(x, rect.bottom() - 5, x, rect.bottom());
            const QString label = axis.label(tick, rect.width());
            const int width = fontMetrics().horizontalAdvance(label) + 2;
            const int left = std::max(rect.left() + 2, x - width / 2);
            if (left + width > rect.right())
                continue;
            painter.setPen(theme.secondary);
            painter.drawText(QRect(left, rect.top(), width, rect.height() - 6), Qt::AlignCenter, label);
        }
    }

    const TraceTree &m_tree;
};

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()),
                            part(from.blueF(), to.blueF()));
}

} // namespace

TraceTree::TraceTree(SpanModel *spans, QWidget *parent)
    : QTreeView(parent)
    , m_spans(spans)
{
    setObjectName(QStringLiteral("spans"));
    setAccessibleName(tr("Spans of the run"));
    setHeader(new AxisHeader(*this));
    setModel(spans);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    auto *lane = new LaneDelegate(*this, *spans);
    lane->setParent(this);
    setItemDelegateForColumn(SpanModel::Timeline, lane);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(80);
    header()->setFixedHeight(28);
    header()->resizeSection(SpanModel::Title, 230);
    connect(header(), &QHeaderView::sectionResized, this, [this] { viewport()->update(); });
    connect(spans, &QAbstractItemModel::modelReset, this, [this] {
        refreshMeasure();
        showWhole();
    });
}

void TraceTree::refreshMeasure()
{
    m_mostCost = 0;
    m_mostTokens = 0;
    for (const Span &span : m_spans->spans()) {
        m_mostCost = std::max(m_mostCost, span.cost.known.usd());
        m_mostTokens = std::max(m_mostTokens, double(span.tokens()));
    }
}

void TraceTree::setLlms(const LlmPalette &llms)
{
    m_llms = llms;
    viewport()->update();
}

void TraceTree::setColoring(SpanColoring coloring)
{
    m_coloring = coloring;
    viewport()->update();
}

QColor TraceTree::colorOf(const Span &span) const
{
    const Theme theme = Theme::current();
    if (span.kind == Span::Kind::Plan || span.kind == Span::Kind::Selection)
        return theme.secondary;
    switch (m_coloring) {
    case SpanColoring::Llm:
        return span.model.isEmpty() ? theme.secondary : m_llms.color(span.model);
    case SpanColoring::Operator:
        return Theme::llmColor(int(operatorFromString(span.op).value_or(Operator::Generate)));
    case SpanColoring::Cost:
        return mixed(theme.border, theme.accent, m_mostCost > 0 ? span.cost.known.usd() / m_mostCost : 0);
    case SpanColoring::Tokens:
        return mixed(theme.border, theme.accent, m_mostTokens > 0 ? span.tokens() / m_mostTokens : 0);
    }
    return theme.secondary;
}

QRect TraceTree::lanes() const
{
    const int left = header()->sectionViewportPosition(SpanModel::Timeline);
    return {left, 0, std::max(1, header()->sectionSize(SpanModel::Timeline)), viewport()->height()};
}

double TraceTree::msAt(int x) const
{
    return m_axis.ms(x - lanes().left(), lanes().width());
}

void TraceTree::setCursorMs(std::optional<double> ms)
{
    if (ms == m_cursorMs)
        return;
    m_cursorMs = ms;
    viewport()->update();
}

void TraceTree::setAxis(const TimeAxis &axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    viewport()->update();
    header()->viewport()->update();
    emit axisChanged();
}

void TraceTree::showWhole()
{
    setAxis(TimeAxis::whole(m_spans->endMs()));
}

void TraceTree::zoom(double factor)
{
    const double middle = (m_axis.from + m_axis.to) / 2;
    const bool seesCursor = m_cursorMs && *m_cursorMs > m_axis.from && *m_cursorMs < m_axis.to;
    setAxis(m_axis.zoomed(factor, seesCursor ? *m_cursorMs : middle, m_spans->endMs()));
}

void TraceTree::pan(double share)
{
    setAxis(m_axis.moved(share * m_axis.length(), m_spans->endMs()));
}

void TraceTree::wheelEvent(QWheelEvent *event)
{
    const int up = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (event->modifiers() & Qt::ControlModifier)
        setAxis(m_axis.zoomed(std::pow(1.0015, up), msAt(int(event->position().x())), m_spans->endMs()));
    else if (event->modifiers() & Qt::ShiftModifier)
        pan(-up / 1200.0);
    else
        return QTreeView::wheelEvent(event);
    event->accept();
}

void TraceTree::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    if (!lanes().contains(event->pos()))
        return;
    if (event->button() == Qt::LeftButton)
        emit momentPicked(std::clamp(msAt(event->pos().x()), 0.0, m_spans->endMs()));
    else if (event->button() == Qt::MiddleButton)
        m_dragFrom = event->pos();
}

void TraceTree::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom) {
        pan(double(m_dragFrom->x() - event->pos().x()) / lanes().width());
        m_dragFrom = event->pos();
    } else if (event->buttons() & Qt::LeftButton && lanes().contains(event->pos())) {
        emit momentPicked(std::clamp(msAt(event->pos().x()), 0.0, m_spans->endMs()));
    } else {
        QTreeView::mouseMoveEvent(event);
    }
}

void TraceTree::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragFrom.reset();
    QTreeView::mouseReleaseEvent(event);
}

void TraceTree::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers() & Qt::AltModifier;
    if (event->key() == Qt::Key_Plus && !isAlt)
        zoom(1.5);
    else if (event->key() == Qt::Key_Minus && !isAlt)
        zoom(1 / 1.5);
    else if (event->key() == Qt::Key_0 && !isAlt)
        showWhole();
    else if (isAlt && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        pan(event->key() == Qt::Key_Left ? -0.2 : 0.2);
    else
        return QTreeView::keyPressEvent(event);
    event->accept();
}

void TraceTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_cursorMs || *m_cursorMs < m_axis.from || *m_cursorMs > m_axis.to)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::current().accent, 1.5));
    const double x = lanes().left() + m_axis.x(*m_cursorMs, lanes().width());
    painter.drawLine(QPointF(x, 0), QPointF(x, viewport()->height()));
}

void TraceTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    emit axisChanged();
}

} // namespace daao
