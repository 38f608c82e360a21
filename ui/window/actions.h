#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QSettings;

namespace daao {

/// Every action of the window by its id, with shortcuts the user can change: menus, tool bar, palette and the
/// settings page all draw on this one list.
class Actions final : public QObject
{
    Q_OBJECT

public:
    struct Spec
    {
        QString id;               ///< "run.start": the key its shortcut is saved under
        QString group;            ///< the menu it belongs to, for the palette and the settings page
        QString text;             ///< with a mnemonic
        QList<QKeySequence> keys; ///< as shipped
        QString icon;
        QString tip; ///< what it does, where the text does not say it all
    };
    struct Entry
    {
        Spec spec;
        QAction *action = nullptr;
    };

    Actions(QSettings &settings, QWidget *window);

    QAction *add(const Spec &spec);
    template<class Context, class Function>
    QAction *add(const Spec &spec, Context *context, Function function)
    {
        QAction *action = add(spec);
        connect(action, &QAction::triggered, context, std::move(function));
        return action;
    }
    /// An action that a page made, so that it is found and its shortcut can be changed too.
    void adopt(const QString &group, QAction *action);

    QAction *find(const QString &id) const;
    const QList<Entry> &entries() const { return m_entries; }
    /// Other actions that have that shortcut.
    QStringList conflicts(const QString &id, const QKeySequence &keys) const;
    void setShortcut(const QString &id, const QKeySequence &keys);
    void resetShortcuts();

signals:
    void shortcutsChanged();

private:
    void remember(Entry entry);

    QSettings &m_settings;
    QWidget *m_window;
    QList<Entry> m_entries;
};

} // namespace daao
