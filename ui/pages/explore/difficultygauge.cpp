#include "ui/pages/explore/difficultygauge.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace daao {

namespace {

constexpr double barHeight = 12;
constexpr int gap = 4; // between the words of the heading

QFont smaller(QFont font)
{
    font.setPixelSize(std::max(11, font.pixelSize() - 2));
    return font;
}

} // namespace

QList<DifficultyGauge::Tick> DifficultyGauge::ticksOf(const Plan &plan)
{
    QList<Tick> ticks;
    for (const Why &why : plan.why) {
        if (why.decision != QStringLiteral("depth"))
            continue;
        for (const Flip &flip : why.flips)
            if (flip.parameter == QStringLiteral("difficulty") && flip.to > 0 && flip.to < 1) {
                // The deeper of the two is what begins there.
                const int deeper = std::max(flip.winner.toInt(), why.chosen.toInt());
                ticks.append({flip.to, tr("%n layer(s)", "at a tick of the difficulty gauge", deeper)});
            }
    }
    std::ranges::sort(ticks, {}, &Tick::difficulty);
    return ticks;
}

DifficultyGauge::DifficultyGauge(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("difficultyGauge"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

QSize DifficultyGauge::sizeHint() const
{
    const QFontMetrics large(font());
    const QFontMetrics small(smaller(font()));
    return {240, large.height() + 8 + int(barHeight) + 10 + small.height()};
}

void DifficultyGauge::setDifficulty(const std::optional<Difficulty> &difficulty)
{
    m_difficulty = difficulty;
    m_stale = false;
    describe();
}

void DifficultyGauge::setTicks(const QList<Tick> &ticks)
{
    m_ticks = ticks;
    update();
}

void DifficultyGauge::setTruth(std::optional<double> truth)
{
    m_truth = truth;
    describe();
}

void DifficultyGauge::setStale(bool stale)
{
    m_stale = stale;
    describe();
}

QString DifficultyGauge::heading() const
{
    if (m_stale)
        return tr("Difficulty …");
    return m_difficulty ? tr("Difficulty %1").arg(m_difficulty->value, 0, 'f', 2) : tr("Difficulty —");
}

QString DifficultyGauge::range(bool withTruth) const
{
    if (!m_difficulty)
        return {};
    const QString range = tr("%1 – %2").arg(m_difficulty->low, 0, 'f', 2).arg(m_difficulty->high, 0, 'f', 2);
    return m_truth && withTruth ? tr("%1 · truth ○ %2").arg(range).arg(*m_truth, 0, 'f', 2) : range;
}

void DifficultyGauge::describe()
{
    setAccessibleName(m_difficulty && !m_stale ? tr("Difficulty %1, between %2 and %3")
                                                     .arg(m_difficulty->value, 0, 'f', 2)
                                                     .arg(m_difficulty->low, 0, 'f', 2)
                                                     .arg(m_difficulty->high, 0, 'f', 2)
                                               : heading());
    QString tip = tr("How likely one bare answer of the cheapest LLM is to be wrong, with a 90 % interval.");
    if (m_truth)
        tip += u'\n' + tr("○ is the true share, known to the simulated world.");
    if (m_difficulty)
        tip += u'\n' + tr("Estimated by %1.").arg(m_difficulty->encoder);
    setToolTip(tip);
    update();
}

QRectF DifficultyGauge::bar() const
{
    const QFontMetrics large(font());
    return {6.0, large.height() + 8.0, width() - 12.0, barHeight};
}

void DifficultyGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeading(painter);
    paintBar(painter);
    paintTicks(painter);
    if (m_difficulty)
        paintMarks(painter);
}

void DifficultyGauge::paintHeading(QPainter &painter) const
{
    const Theme theme = Theme::current();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_stale ? theme.secondary : theme.text);
    const QFontMetrics metrics(bold);
    const QRect line(6, 0, width() - 12, metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, heading());
    painter.setFont(smaller(font()));
    painter.setPen(theme.secondary);
    const int room = line.width() - metrics.horizontalAdvance(heading()) - gap;
    const QFontMetrics small(painter.font());
    for (const QString &words : {range(true), range(false)}) // the bar shows both as well
        if (small.horizontalAdvance(words) <= room) {
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, words);
            break;
        }
}

void DifficultyGauge::paintBar(QPainter &painter) const
{
    const Theme theme = Theme::current();
    const QRectF all = bar();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.grid);
    painter.drawRoundedRect(all, barHeight / 2, barHeight / 2);
    if (!m_difficulty)
        return;
    QLinearGradient colours(all.topLeft(), all.topRight());
    colours.setColorAt(0, Theme::llmColor(0));
    colours.setColorAt(0.5, QColor(0xD08A00));
    colours.setColorAt(1, theme.error);
    painter.setOpacity(m_stale ? 0.35 : 1);
    painter.save();
    QPainterPath pill;
    pill.addRoundedRect(all, barHeight / 2, barHeight / 2);
    painter.setClipPath(pill);
    painter.fillRect(QRectF(all.topLeft(), QSizeF(all.width() * m_difficulty->value, all.height())), colours);
    painter.restore();
    painter.setOpacity(1);
}

void DifficultyGauge::paintTicks(QPainter &painter) const
{
    const Theme theme = Theme::current();
    const QRectF all = bar();
    painter.setFont(smaller(font()));
    const QFontMetrics metrics(painter.font());
    painter.setPen(theme.secondary);
    double free = all.left();
    for (const Tick &tick : m_ticks) {
        const double x = all.left() + all.width() * tick.difficulty;
        painter.drawLine(QPointF(x, all.bottom() + 3), QPointF(x, all.bottom() + 8));
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::clamp(x - width / 2, all.left(), all.right() - width);
        if (left < free)
            continue; // the tick stands, its word would cover another
        painter.drawText(QPointF(left, all.bottom() + 9 + metrics.ascent()), tick.label);
        free = left + width + 6;
    }
}

void DifficultyGauge::paintMarks(QPainter &painter) const
{
    const Theme theme = Theme::current();
    const QRectF all = bar();
    const auto at = [&](double value) { return all.left() + all.width() * std::clamp(value, 0.0, 1.0); };
    painter.setOpacity(m_stale ? 0.35 : 1);
    QColor veil = theme.text;
    veil.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRoundedRect(QRectF(QPointF(at(m_difficulty->low), all.top() - 2),
                                   QPointF(at(m_difficulty->high), all.bottom() + 2)),
                            4, 4);
    painter.setPen(QPen(theme.text, 2.5, Qt::SolidLine, Qt::RoundCap));
    const double needle = at(m_difficulty->value);
    painter.drawLine(QPointF(needle, all.top() - 5), QPointF(needle, all.bottom() + 5));
    if (m_truth) {
        painter.setBrush(theme.panel);
        painter.setPen(QPen(theme.text, 2));
        painter.drawEllipse(QPointF(at(*m_truth), all.center().y()), 5, 5);
    }
    painter.setOpacity(1);
}

} // namespace daao
