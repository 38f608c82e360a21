#include "ui/window/actions.h"

#include "ui/kit/icons.h"

#include <QSettings>
#include <QWidget>

namespace daao {

namespace {

QString keyOf(const QString &id)
{
    return QStringLiteral("Shortcuts/") + id;
}

} // namespace

Actions::Actions(QSettings &settings, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{}

QAction *Actions::add(const Spec &spec)
{
    auto *action = new QAction(spec.text, m_window);
    action->setObjectName(spec.id);
    if (!spec.icon.isEmpty())
        action->setIcon(themedIcon(spec.icon));
    if (!spec.tip.isEmpty())
        action->setStatusTip(spec.tip);
    action->setShortcuts(spec.keys);
    m_window->addAction(action);
    remember({spec, action});
    return action;
}

void Actions::adopt(const QString &group, QAction *action)
{
    if (action->objectName().isEmpty() || find(action->objectName()))
        return;
    remember({{action->objectName(), group, action->text(), action->shortcuts(), {}, {}}, action});
}

void Actions::remember(Entry entry)
{
    QAction *action = entry.action;
    if (const QString key = keyOf(entry.spec.id); m_settings.contains(key))
        action->setShortcut(QKeySequence::fromString(m_settings.value(key).toString()));
    connect(action, &QObject::destroyed, this, [this, id = entry.spec.id] {
        erase_if(m_entries, [&](const Entry &known) { return known.spec.id == id; });
    });
    m_entries.append(std::move(entry));
}

QAction *Actions::find(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &entry) { return entry.spec.id; });
    return found == m_entries.end() ? nullptr : found->action;
}

QStringList Actions::conflicts(const QString &id, const QKeySequence &keys) const
{
    QStringList names;
    for (const Entry &entry : m_entries)
        if (entry.spec.id != id && !keys.isEmpty() && entry.action->shortcuts().contains(keys))
            names.append(entry.action->text().remove(u'&'));
    return names;
}

void Actions::setShortcut(const QString &id, const QKeySequence &keys)
{
    QAction *action = find(id);
    if (!action)
        return;
    action->setShortcut(keys);
    m_settings.setValue(keyOf(id), keys.toString());
    emit shortcutsChanged();
}

void Actions::resetShortcuts()
{
    m_settings.remove(QStringLiteral("Shortcuts"));
    for (const Entry &entry : m_entries)
        entry.action->setShortcuts(entry.spec.keys);
    emit shortcutsChanged();
}

} // namespace daao
