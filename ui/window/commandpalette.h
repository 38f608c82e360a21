#pragma once

#include <QAbstractListModel>
#include <QDialog>

#include <functional>

class QLineEdit;
class QListView;

namespace daao {

/// Something the palette can do.
struct PaletteEntry
{
    QString id;
    QString text;
    QString hint;      ///< at the right: a shortcut, a date
    QChar kind = u'>'; ///< '>' action, '#' run, '=' policy, '@' node, ':' setting
    std::function<void()> run;
};

/// The entries that fit what was typed, best first.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HintRole = Qt::UserRole, KindRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PaletteEntry> &entries);
    /// Ids used lately come first where nothing was typed.
    void setRecent(const QStringList &ids) { m_recent = ids; }
    /// A first letter > # = @ : keeps one kind only.
    void search(const QString &text);
    const PaletteEntry *entry(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<PaletteEntry> m_entries;
    QStringList m_recent;
    QList<int> m_found;
};

/// Everything that can be done, found by a few letters.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QList<PaletteEntry> &entries, const QStringList &recent, QWidget *parent);

    /// Entries that came later (runs are read in the background).
    void add(const QList<PaletteEntry> &entries);
    void setText(const QString &text);

signals:
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();

    QLineEdit *m_line;
    QListView *m_list;
    PaletteModel *m_model;
    QList<PaletteEntry> m_all;
};

} // namespace daao
