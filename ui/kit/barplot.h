#pragma once

#include <QColor>
#include <QWidget>

class QCustomPlot;

namespace daao {

/// Horizontal bars with a name each, longest scale shared: what costs how much.
class BarPlot final : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString name;
        double value = 0;
        QColor color;
        QString label; ///< the value for people
    };

    explicit BarPlot(QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars, const QString &axis);
    int barCount() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    QCustomPlot *m_plot;
    QList<Bar> m_bars;
    QString m_axis;
};

} // namespace daao
