#pragma once

#include "core/domain/plan.h"

#include <QWidget>

#include <optional>

namespace daao {

/// How hard a query is, drawn: a bar from blue over amber to red, a needle with its interval, ticks where the
/// policy would go deeper, and after a run a hollow mark where the truth lies.
class DifficultyGauge final : public QWidget
{
    Q_OBJECT

public:
    struct Tick
    {
        double difficulty = 0;
        QString label;

        bool operator==(const Tick &) const = default;
    };
    /// Where the depth decision of a plan would turn out otherwise.
    static QList<Tick> ticksOf(const Plan &plan);

    explicit DifficultyGauge(QWidget *parent = nullptr);

    void setDifficulty(const std::optional<Difficulty> &difficulty);
    void setTicks(const QList<Tick> &ticks);
    void setTruth(std::optional<double> truth);
    /// The text has changed since; the needle fades until the new value is there.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }
    const std::optional<Difficulty> &difficulty() const { return m_difficulty; }
    const std::optional<double> &truth() const { return m_truth; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString heading() const;
    QString range(bool withTruth) const;
    void describe();
    QRectF bar() const;
    void paintHeading(QPainter &painter) const;
    void paintBar(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;

    std::optional<Difficulty> m_difficulty;
    QList<Tick> m_ticks;
    std::optional<double> m_truth;
    bool m_stale = false;
};

} // namespace daao
