#include "ui/pages/workflow/actionstrip.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace daao {

using namespace Qt::StringLiterals;

ActionStrip::ActionStrip(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel)
    , m_text(new QLabel)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"notice"_s); // looks like one
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_layout->setContentsMargins(12, 4, 8, 4);
    m_layout->addWidget(m_sign);
    m_layout->addWidget(m_text, 1);
    hide();
}

void ActionStrip::say(Mood mood, const QString &sentence)
{
    qDeleteAll(std::exchange(m_buttons, {}));
    const Theme theme = Theme::current();
    const QColor color = mood == Mood::Error  ? theme.error
                         : mood == Mood::Held ? theme.warning
                                              : theme.accent;
    m_sign->setText(mood == Mood::Error ? u"✕"_s : mood == Mood::Held ? u"❚❚"_s : u"?"_s);
    m_sign->setStyleSheet(u"color: %1; font-weight: bold;"_s.arg(color.name()));
    setProperty("severity", mood == Mood::Error ? u"error"_s : mood == Mood::Held ? u"warning"_s : u"info"_s);
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
}

QPushButton *ActionStrip::offer(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(true); // Enter presses it too, outside dialogs
    m_layout->addWidget(button);
    m_buttons.append(button);
    return button;
}

QString ActionStrip::sentence() const
{
    return m_text->text();
}

} // namespace daao
