#include "ui/kit/notices.h"

#include "ui/kit/icons.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace daao {

namespace {

constexpr int shownAtMost = 3;
constexpr int informsForMs = 8000;

QString wordOf(Notice::Severity severity)
{
    switch (severity) {
    case Notice::Severity::Info:
        return QStringLiteral("info");
    case Notice::Severity::Warning:
        return QStringLiteral("warning");
    case Notice::Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notices"));
    m_rows->setContentsMargins({});
    m_rows->setSpacing(4);
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    if (texts().contains(notice.text))
        return;
    QWidget *shownRow = row(notice);
    m_rows->addWidget(shownRow);
    while (m_rows->count() > shownAtMost)
        delete m_rows->itemAt(0)->widget();
    setVisible(true);
    QAccessibleEvent event(shownRow, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    if (notice.severity == Notice::Severity::Info)
        QTimer::singleShot(informsForMs, shownRow, [this, shownRow] {
            delete shownRow;
            setVisible(m_rows->count() > 0);
        });
    emit shown(notice.text);
}

void NoticeBar::clear()
{
    while (m_rows->count() > 0)
        delete m_rows->itemAt(0)->widget();
    hide();
}

QStringList NoticeBar::texts() const
{
    QStringList list;
    for (int i = 0; i < m_rows->count(); ++i)
        list.append(m_rows->itemAt(i)->widget()->accessibleName());
    return list;
}

QWidget *NoticeBar::row(const Notice &notice)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("notice"));
    frame->setProperty("severity", wordOf(notice.severity));
    frame->setAccessibleName(notice.text);
    auto *line = new QHBoxLayout(frame);
    line->setContentsMargins(10, 4, 4, 4);
    auto *sign = new QLabel;
    sign->setPixmap(themedIcon(notice.severity == Notice::Severity::Info ? QStringLiteral("help")
                                                                         : QStringLiteral("warning"))
                        .pixmap(QSize(16, 16), devicePixelRatioF()));
    auto *text = new QLabel(notice.text);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(sign);
    line->addWidget(text, 1);
    const auto drop = [this, frame] {
        frame->deleteLater();
        m_rows->removeWidget(frame);
        setVisible(m_rows->count() > 0);
    };
    if (notice.action) {
        auto *button = new QPushButton(notice.actionText);
        connect(button, &QPushButton::clicked, frame, [drop, action = notice.action] {
            drop();
            action();
        });
        line->addWidget(button);
    }
    auto *close = new QToolButton;
    close->setProperty("kind", QStringLiteral("quiet"));
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setIconSize({12, 12});
    close->setAccessibleName(tr("Close this notice"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, frame, drop);
    line->addWidget(close);
    return frame;
}

} // namespace daao
