#include "ui/kit/dock.h"

#include "ui/kit/icons.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

namespace daao {

Dock::Dock(const QString &name, const QString &title, QWidget *content, QWidget *parent)
    : QDockWidget(title, parent)
    , m_header(new QWidget(this))
    , m_none(new QWidget(this))
{
    setObjectName(name);
    DockWidgetFeatures able = DockWidgetClosable | DockWidgetMovable | DockWidgetFloatable;
    if (QGuiApplication::platformName() == QStringLiteral("wayland"))
        able.setFlag(DockWidgetFloatable, false); // Qt 6.4 cannot dock it again there (QTBUG-87332)
    setFeatures(able);

    m_header->setObjectName(QStringLiteral("dockHeader"));
    m_header->setAttribute(Qt::WA_StyledBackground);
    auto *text = new QLabel(title, m_header);
    text->setObjectName(QStringLiteral("dockTitle"));
    auto *close = new QToolButton(m_header);
    close->setProperty("kind", QStringLiteral("quiet"));
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setIconSize({12, 12});
    close->setAccessibleName(tr("Close %1").arg(title));
    close->setToolTip(close->accessibleName());
    close->setFocusPolicy(Qt::NoFocus); // the View menu does the same by keyboard
    connect(close, &QToolButton::clicked, this, &QWidget::close);
    auto *line = new QHBoxLayout(m_header);
    line->setContentsMargins(12, 2, 4, 2);
    line->addWidget(text, 1);
    line->addWidget(close);

    content->setAttribute(Qt::WA_StyledBackground);
    content->setContentsMargins(1, 1, 1, 1); // the border of the panel stays visible
    for (QScrollArea *area : content->findChildren<QScrollArea *>())
        if (area->accessibleName().isEmpty())
            area->setAccessibleName(title); // it takes the focus, to be scrolled by keys
    setWidget(content);
    setTitleBarWidget(m_header);
    connect(this, &QDockWidget::visibilityChanged, this, &Dock::update);
    connect(this, &QDockWidget::dockLocationChanged, this, &Dock::update);
    connect(this, &QDockWidget::topLevelChanged, this, &Dock::update);
}

void Dock::setHeaderShown(bool shown)
{
    m_headerShown = shown;
    update();
}

void Dock::update()
{
    // The main window knows who shares a tab bar only after it has laid itself out.
    QTimer::singleShot(0, this, [this] {
        const auto *window = qobject_cast<QMainWindow *>(parentWidget());
        const bool isTab = window && !isFloating() && !window->tabifiedDockWidgets(this).isEmpty();
        QWidget *wanted = isFloating() || (m_headerShown && !isTab) ? m_header : m_none;
        if (titleBarWidget() == wanted)
            return;
        titleBarWidget()->hide();
        setTitleBarWidget(wanted);
        wanted->show();
    });
}

} // namespace daao
