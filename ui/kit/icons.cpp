#include "ui/kit/icons.h"

#include "ui/kit/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// Q_INIT_RESOURCE must stand outside of any namespace; without it a static library's pictures are not linked.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace daao {

namespace {

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, bool onAccent)
        : m_name(std::move(name))
        , m_onAccent(onAccent)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(m_name));
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap shape(rect.size() * ratio);
        shape.setDevicePixelRatio(ratio);
        shape.fill(Qt::transparent);
        QPainter pen(&shape);
        drawing.render(&pen, QRectF(QPointF(), QSizeF(rect.size())));
        pen.setCompositionMode(QPainter::CompositionMode_SourceIn);
        pen.fillRect(QRectF(QPointF(), QSizeF(rect.size())), color(mode));
        pen.end();
        painter->drawPixmap(rect.topLeft(), shape);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRectF(QPointF(), QSizeF(size) / scale).toAlignedRect(), mode, state);
        return pixmap;
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_onAccent); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Theme theme = Theme::current();
        if (mode == QIcon::Disabled)
            return theme.secondary;
        return m_onAccent ? Theme::textOn(theme.accent) : theme.text;
    }

    QString m_name;
    bool m_onAccent;
};

} // namespace

QIcon themedIcon(const QString &name, bool onAccent)
{
    initIcons();
    return QIcon(new ThemedIconEngine(name, onAccent));
}

} // namespace daao
