#pragma once

#include <QColor>
#include <QWidget>

namespace daao {

/// A few horizontal bars on one scale, each made of coloured parts: what adds up to what.
class StackedBars final : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        double value = 0;
        QColor color;
        QString text; ///< for the pointer and for screen readers
        QString key;

        bool operator==(const Part &) const = default;
    };
    struct Bar
    {
        QString name;
        QList<Part> parts;    ///< empty: nothing is known, which label says
        QString label;        ///< the sum for people
        bool isFaint = false; ///< what might have been

        bool operator==(const Bar &) const = default;
    };

    explicit StackedBars(QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars);
    const QList<Bar> &bars() const { return m_bars; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void partClicked(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QPointF start(int bar) const; ///< where its parts begin
    int labelWidth() const;
    double scale() const;
    const Part *partAt(const QPoint &where) const;

    QList<Bar> m_bars;
};

} // namespace daao
