#include "ui/window/commandpalette.h"

#include "ui/kit/fuzzy.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace daao {

namespace {

constexpr qsizetype shownAtMost = 200;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString text = std::exchange(row.text, {});
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
        const Theme theme = Theme::current();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.accentWash);
        const QRect inside = option.rect.adjusted(12, 0, -12, 0);
        const QString hint = index.data(PaletteModel::HintRole).toString();
        const int hintWidth = option.fontMetrics.horizontalAdvance(hint);
        painter->setPen(theme.secondary);
        painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, hint);
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                          index.data(PaletteModel::KindRole).toChar());
        painter->setPen(theme.text);
        const QRect words = inside.adjusted(20, 0, -hintWidth - 16, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 12};
    }
};

} // namespace

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    m_entries = entries;
}

void PaletteModel::search(const QString &text)
{
    QString pattern = text.trimmed();
    QChar kind;
    if (!pattern.isEmpty() && QStringLiteral(">#=@:").contains(pattern.front())) {
        kind = pattern.front();
        pattern = pattern.mid(1).trimmed();
    }
    struct Found
    {
        int at;
        int score;
    };
    QList<Found> found;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const PaletteEntry &entry = m_entries[i];
        if (!kind.isNull() && entry.kind != kind)
            continue;
        int score = fuzzyScore(pattern, entry.text);
        if (score < 0)
            continue;
        const qsizetype used = m_recent.indexOf(entry.id);
        if (used >= 0)
            score += int(m_recent.size() - used); // what was used last, first
        found.append({i, score});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Found::score);
    beginResetModel();
    m_found.clear();
    for (const Found &one : found.mid(0, shownAtMost))
        m_found.append(one.at);
    endResetModel();
}

const PaletteEntry *PaletteModel::entry(int row) const
{
    return row >= 0 && row < m_found.size() ? &m_entries.at(m_found.at(row)) : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *found = index.isValid() ? entry(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return found->text;
    case Qt::AccessibleTextRole:
        return found->hint.isEmpty() ? found->text : QStringLiteral("%1, %2").arg(found->text, found->hint);
    case HintRole:
        return found->hint;
    case KindRole:
        return found->kind;
    default:
        return {};
    }
}

CommandPalette::CommandPalette(const QList<PaletteEntry> &entries, const QStringList &recent, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_line(new QLineEdit)
    , m_list(new QListView)
    , m_model(new PaletteModel(this))
    , m_all(entries)
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Command palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("palette"));
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setPlaceholderText(tr("Type a few letters of what you want to do"));
    m_line->setAccessibleName(tr("Search everything"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // keys stay in the line; Up and Down are passed on
    auto *help = new QLabel(tr("> actions   # runs   = policies   @ nodes   : settings"));
    help->setProperty("kind", QStringLiteral("secondary"));
    auto *lines = new QVBoxLayout(frame);
    lines->setContentsMargins(8, 8, 8, 8);
    lines->addWidget(m_line);
    lines->addWidget(m_list, 1);
    lines->addWidget(help);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(frame);
    resize(560, 420);
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, parent->height() / 8)));
    m_model->setRecent(recent);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::setText);
    connect(m_line, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    m_model->setEntries(m_all);
    setText({});
    m_line->setFocus();
}

void CommandPalette::add(const QList<PaletteEntry> &entries)
{
    m_all += entries;
    m_model->setEntries(m_all);
    setText(m_line->text());
}

void CommandPalette::setText(const QString &text)
{
    if (text != m_line->text())
        m_line->setText(text);
    m_model->search(text);
    m_list->setCurrentIndex(m_model->index(0, 0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int page = 10;
        const int step = key->key() == Qt::Key_Down       ? 1
                         : key->key() == Qt::Key_Up       ? -1
                         : key->key() == Qt::Key_PageDown ? page
                         : key->key() == Qt::Key_PageUp   ? -page
                                                          : 0;
        if (step != 0 && m_model->rowCount() > 0) {
            const int row = std::clamp(m_list->currentIndex().row() + step, 0, m_model->rowCount() - 1);
            m_list->setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::choose()
{
    const PaletteEntry *entry = m_model->entry(m_list->currentIndex().row());
    if (!entry)
        return;
    const PaletteEntry chosenEntry = *entry;
    emit chosen(chosenEntry.id);
    close();
    chosenEntry.run();
}

} // namespace daao
