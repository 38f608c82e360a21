#include "ui/pages/runs/traceview.h"

#include "ui/kit/theme.h"
#include "ui/models/spanmodel.h"
#include "ui/models/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSlider>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

namespace daao {

namespace {

constexpr int sliderSteps = 1000;
constexpr int frameMs = 33;

QLabel *emptyHint(const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("secondary"));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

TraceView::TraceView(QWidget *parent)
    : QWidget(parent)
    , m_spans(new SpanModel(this))
    , m_tree(new TraceTree(m_spans))
    , m_pages(new QStackedWidget)
    , m_coloring(new QComboBox)
    , m_play(new QToolButton)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_speed(new QComboBox)
    , m_time(new QLabel)
{
    setObjectName(QStringLiteral("trace"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_pages->addWidget(emptyHint(tr("No run is shown. Ask something, or choose a run.")));
    m_pages->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(controls());
    m_tree->installEventFilter(this);
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, &TraceView::advance);
    connect(m_tree, &TraceTree::momentPicked, this, &TraceView::setCursorMs);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (const Span *span = m_spans->spanAt(index); span && !span->node.isEmpty())
                    emit nodeSelected(span->node);
            });
    clear();
}

QWidget *TraceView::controls()
{
    m_play->setText(tr("Play"));
    m_play->setCheckable(true);
    m_play->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_play->setToolTip(tr("Walk through the run again, without any call (Space)"));
    m_slider->setRange(0, sliderSteps);
    m_slider->setAccessibleName(tr("Moment of the run"));
    for (const double factor : {0.25, 0.5, 1.0, 2.0, 4.0, 8.0})
        m_speed->addItem(tr("%1×").arg(factor), factor);
    m_speed->setCurrentIndex(2);
    m_speed->setAccessibleName(tr("Speed of playback"));
    m_speed->setToolTip(tr("Speed of playback"));
    m_coloring->addItems({tr("LLM"), tr("operator"), tr("cost"), tr("tokens")});
    m_coloring->setAccessibleName(tr("What the colour says"));
    m_time->setObjectName(QStringLiteral("secondary"));
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(QStringLiteral("00.00 s / 00.00 s")));
    auto *colour = new QLabel(tr("&Colour:"));
    colour->setObjectName(QStringLiteral("secondary"));
    colour->setBuddy(m_coloring);

    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_play);
    row->addWidget(m_speed);
    row->addWidget(m_slider, 1);
    row->addWidget(m_time);
    row->addSpacing(8);
    row->addWidget(colour);
    row->addWidget(m_coloring);
    connect(m_play, &QToolButton::toggled, this, &TraceView::setPlaying);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (const double ms = m_spans->endMs() * value / sliderSteps; qRound(ms) != qRound(m_cursorMs))
            setCursorMs(ms);
    });
    connect(m_coloring, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_tree->setColoring(SpanColoring(index)); });
    return bar;
}

void TraceView::setLlms(const LlmPalette &llms)
{
    m_tree->setLlms(llms);
}

void TraceView::setRun(const Run &run)
{
    const bool isSame = run.id == m_runId && !run.id.isEmpty();
    const TimeAxis axis = m_tree->axis();
    const bool wasWhole = axis == TimeAxis::whole(m_spans->endMs());
    const Span *current = m_spans->spanAt(m_tree->currentIndex());
    const QString node = current ? current->node : QString();
    const QSet<QString> unfolded = isSame ? unfoldedNodes() : QSet<QString>();
    m_runId = run.id;
    {
        const QSignalBlocker quiet(m_tree->selectionModel());
        m_spans->setSpans(Spans::of(run));
    }
    for (const QString &id : unfolded)
        m_tree->expand(m_spans->indexOfNode(id));
    if (isSame && !wasWhole)
        m_tree->setAxis(axis);
    if (isSame)
        selectNode(node);
    else
        setPlaying(false);
    if (!isSame || !m_isPlayback)
        m_cursorMs = m_spans->endMs();
    if (!isSame && std::exchange(m_isPlayback, false))
        emit momentChanged(std::nullopt);
    m_pages->setCurrentIndex(m_spans->spans().isEmpty() ? 0 : 1);
    m_play->setEnabled(m_spans->endMs() > 0);
    m_slider->setEnabled(m_spans->endMs() > 0);
    showCursor();
}

QSet<QString> TraceView::unfoldedNodes() const
{
    QSet<QString> nodes;
    for (int row = 0; row < m_spans->rowCount(); ++row)
        if (const QModelIndex index = m_spans->index(row, 0); m_tree->isExpanded(index))
            nodes.insert(m_spans->spanAt(index)->node);
    return nodes;
}

void TraceView::clear()
{
    m_runId.clear();
    m_spans->setSpans({});
    m_pages->setCurrentIndex(0);
    m_play->setEnabled(false);
    m_slider->setEnabled(false);
    m_cursorMs = 0;
    showCursor();
}

void TraceView::selectNode(const QString &node)
{
    const Span *current = m_spans->spanAt(m_tree->currentIndex());
    if (current && current->node == node)
        return;
    const QSignalBlocker quiet(m_tree->selectionModel());
    m_tree->setCurrentIndex(m_spans->indexOfNode(node));
    m_tree->viewport()->update();
}

void TraceView::setCursorMs(double ms)
{
    m_cursorMs = std::clamp(ms, 0.0, m_spans->endMs());
    m_isPlayback = m_cursorMs < m_spans->endMs();
    showCursor();
    emit momentChanged(m_isPlayback ? std::optional(m_cursorMs) : std::nullopt);
}

void TraceView::showCursor()
{
    const QSignalBlocker quiet(m_slider);
    const double end = m_spans->endMs();
    m_slider->setValue(end > 0 ? qRound(m_cursorMs / end * sliderSteps) : 0);
    m_tree->setCursorMs(m_isPlayback ? std::optional(m_cursorMs) : std::nullopt);
    m_time->setText(end > 0
                        ? tr("%1 of %2").arg(Wording::milliseconds(m_cursorMs), Wording::milliseconds(end))
                        : QString());
}

double TraceView::speed() const
{
    return m_speed->currentData().toDouble();
}

void TraceView::setPlaying(bool playing)
{
    const QSignalBlocker quiet(m_play);
    m_play->setChecked(playing);
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    if (!playing) {
        m_timer.stop();
        return;
    }
    if (m_cursorMs >= m_spans->endMs())
        setCursorMs(0);
    m_clock.start();
    m_timer.start();
}

void TraceView::advance()
{
    setCursorMs(m_cursorMs + double(m_clock.restart()) * speed());
    if (m_cursorMs >= m_spans->endMs())
        setPlaying(false);
}

bool TraceView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space && m_play->isEnabled()) {
        m_play->toggle();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace daao
