#include "ui/pages/runs/runactions.h"

#include "core/base/deliver.h"
#include "core/domain/json.h"
#include "core/store/runlines.h"
#include "ui/models/wording.h"
#include "ui/pages/runs/runedit.h"
#include "ui/pages/session.h"

#include <QAction>
#include <QFileDialog>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

Result<> writeRuns(const Archive &archive, const QList<RunSummary> &runs, const QString &path)
{
    QSaveFile file(path);
    const auto fault = [&] {
        return failure(ErrorKind::Storage,
                       RunActions::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return fault();
    const bool isWhole = path.endsWith(u".runs.jsonl");
    const bool isLines = path.endsWith(u".jsonl");
    if (!isLines)
        file.write(RunLines::csvHeader());
    for (const RunSummary &run : runs) {
        if (!isWhole) {
            file.write(isLines ? RunLines::jsonLine(run) : RunLines::csv(run));
            continue;
        }
        const auto whole = archive.run(run.id);
        if (!whole)
            return tl::unexpected(whole.error());
        file.write(Json::bytes(Json::fullFrom(*whole)) + '\n');
    }
    if (!file.commit())
        return fault();
    return {};
}

/// What all of them have.
QStringList sharedTags(const QList<RunSummary> &runs)
{
    QStringList shared = runs.first().tags;
    shared.removeIf([&runs](const QString &tag) {
        return !std::ranges::all_of(runs, [&tag](const RunSummary &run) { return run.tags.contains(tag); });
    });
    return shared;
}

} // namespace

RunActions::RunActions(Session &session, QWidget *widget, Selected selected, std::function<bool()> showsBin)
    : QObject(widget)
    , m_session(session)
    , m_widget(widget)
    , m_selected(std::move(selected))
    , m_showsBin(std::move(showsBin))
{
    add(Star, tr("&Star"), Qt::CTRL | Qt::Key_B, [this] { toggleStar(); });
    add(Tag, tr("&Tags…"), Qt::CTRL | Qt::Key_T, [this] { askTags(); });
    add(Note, tr("&Note…"), Qt::CTRL | Qt::Key_N, [this] { askNote(); });
    add(Replay, tr("Re&play without calls"), Qt::Key_F8, [this] { replay(); });
    add(Rerun, tr("&Re-run with policy…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Y, [this] { askPolicy(); });
    add(Compare, tr("&Compare the two"), Qt::CTRL | Qt::Key_D, [this] {
        withSelected([this](const QList<RunSummary> &runs) {
            if (runs.size() != 2)
                return;
            const bool isInOrder = runs[0].startedAt < runs[1].startedAt;
            emit compareRequested(runs[isInOrder ? 0 : 1].id, runs[isInOrder ? 1 : 0].id);
        });
    });
    add(Export, tr("E&xport…"), Qt::CTRL | Qt::Key_E, [this] { askFile(); });
    add(Import, tr("Run &many queries…"), Qt::CTRL | Qt::Key_I, [this] { emit importRequested(); });
    add(Delete, tr("&Delete"), QKeySequence::Delete, [this] { deleteOrRestore(); });
    add(Undo, tr("&Undo"), {}, [this] { m_undo.undo(); });
    add(Redo, tr("Red&o"), {}, [this] { m_undo.redo(); });
    connect(&m_undo, &QUndoStack::indexChanged, this, &RunActions::refresh);
    refresh();
}

QAction *RunActions::add(Which which, const QString &text, const QKeySequence &key,
                         std::function<void()> work)
{
    auto *action = new QAction(text, m_widget);
    action->setData(which);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // shown in menus; handleKey() does the work
    connect(action, &QAction::triggered, this, std::move(work));
    m_widget->addAction(action);
    m_actions.append(action);
    return action;
}

bool RunActions::handleKey(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const QKeySequence pressed(key->keyCombination());
    for (QAction *action : m_actions) {
        if (action->shortcut().isEmpty() || action->shortcut() != pressed || !action->isEnabled())
            continue;
        event->accept();
        if (event->type() == QEvent::KeyPress)
            action->trigger();
        return true;
    }
    return false;
}

QList<QAction *> RunActions::all() const
{
    return m_actions;
}

QAction *RunActions::importAction() const
{
    return m_actions[Import];
}

QAction *RunActions::exportAction() const
{
    return m_actions[Export];
}

void RunActions::fillMenu(QMenu &menu)
{
    refresh();
    for (QAction *action : m_actions) {
        if (const int which = action->data().toInt(); which == Replay || which == Export || which == Delete)
            menu.addSeparator();
        if (action->data().toInt() < Undo)
            menu.addAction(action);
    }
}

void RunActions::refresh()
{
    const qsizetype count = m_selected().size();
    const bool mayWrite = !m_session.isReadOnly();
    for (QAction *action : m_actions) {
        switch (Which(action->data().toInt())) {
        case Compare:
            action->setEnabled(count == 2);
            break;
        case Export:
            action->setEnabled(count > 0);
            break;
        case Import:
            action->setEnabled(mayWrite);
            break;
        case Undo:
            action->setEnabled(m_undo.canUndo());
            action->setText(m_undo.canUndo() ? tr("&Undo: %1").arg(m_undo.undoText()) : tr("&Undo"));
            break;
        case Redo:
            action->setEnabled(m_undo.canRedo());
            break;
        case Delete:
            action->setText(m_showsBin() ? tr("&Restore") : tr("&Delete"));
            [[fallthrough]];
        default:
            action->setEnabled(count > 0 && mayWrite);
        }
    }
}

void RunActions::withSelected(std::function<void(const QList<RunSummary> &)> work)
{
    const QList<qint64> seqs = m_selected();
    if (seqs.isEmpty())
        return;
    auto read = m_session.read([seqs](const Archive &archive, Registry &) { return archive.lines(seqs); });
    deliver(read, this, [this, work = std::move(work)](const Result<QList<RunSummary>> &runs) {
        if (!runs)
            emit m_session.notice(runs.error(), {});
        else if (!runs->isEmpty())
            work(*runs);
    });
}

void RunActions::edit(const QList<RunSummary> &runs, const QString &text,
                      const std::function<void(RunMarks &)> &change)
{
    QList<RunMarks> before;
    QList<RunMarks> after;
    for (const RunSummary &run : runs) {
        const RunMarks marks = RunMarks::of(run, m_showsBin());
        RunMarks changed = marks;
        change(changed);
        if (changed == marks)
            continue;
        before.append(marks);
        after.append(changed);
    }
    if (!before.isEmpty())
        m_undo.push(new RunEdit(m_session, before, after, text));
}

void RunActions::toggleStar()
{
    withSelected([this](const QList<RunSummary> &runs) {
        const int count = int(runs.size());
        const bool starred = std::ranges::any_of(runs, [](const RunSummary &run) { return !run.starred; });
        edit(runs, starred ? tr("star %n run(s)", "", count) : tr("take the star from %n run(s)", "", count),
             [starred](RunMarks &marks) { marks.starred = starred; });
    });
}

void RunActions::setTags(const QStringList &tags)
{
    withSelected([this, tags](const QList<RunSummary> &runs) {
        const QStringList shared = sharedTags(runs);
        edit(runs, tr("tag %n run(s)", "", int(runs.size())), [&tags, &shared](RunMarks &marks) {
            marks.tags.removeIf(
                [&](const QString &tag) { return shared.contains(tag) || tags.contains(tag); });
            marks.tags += tags;
            marks.tags.sort();
        });
    });
}

void RunActions::setNote(const QString &note)
{
    withSelected([this, note](const QList<RunSummary> &runs) {
        edit(runs, tr("note on %n run(s)", "", int(runs.size())),
             [&note](RunMarks &marks) { marks.note = note; });
    });
}

void RunActions::deleteOrRestore()
{
    withSelected([this](const QList<RunSummary> &runs) {
        const bool toBin = !m_showsBin();
        const int count = int(runs.size());
        edit(runs, toBin ? tr("delete %n run(s)", "", count) : tr("restore %n run(s)", "", count),
             [toBin](RunMarks &marks) { marks.deleted = toBin; });
    });
}

void RunActions::askTags()
{
    withSelected([this](const QList<RunSummary> &runs) {
        bool ok = false;
        const QString text = QInputDialog::getText(
            m_widget, tr("Tags"), tr("Tags of %n run(s), with commas between:", "", int(runs.size())),
            QLineEdit::Normal, sharedTags(runs).join(u", "_s), &ok);
        if (!ok)
            return;
        QStringList tags;
        for (const QString &tag : text.split(u',', Qt::SkipEmptyParts))
            if (const QString name = tag.simplified().replace(u' ', u'-');
                !name.isEmpty() && !tags.contains(name))
                tags.append(name);
        setTags(tags);
    });
}

void RunActions::askNote()
{
    withSelected([this](const QList<RunSummary> &runs) {
        bool ok = false;
        const QString text = QInputDialog::getMultiLineText(
            m_widget, tr("Note"), tr("Note on %n run(s):", "", int(runs.size())), runs.first().note, &ok);
        if (ok)
            setNote(text.trimmed());
    });
}

void RunActions::askPolicy()
{
    QStringList names;
    for (const PolicyVersion &policy : m_session.policies())
        names.append(policy.name);
    if (names.isEmpty())
        return;
    withSelected([this, names](const QList<RunSummary> &runs) {
        Cost before;
        for (const RunSummary &run : runs)
            before += run.cost;
        bool ok = false;
        const QString policy = QInputDialog::getItem(
            m_widget, tr("Re-run"),
            tr("Run %n question(s) again with this policy. Before, they cost %1.", "", int(runs.size()))
                .arg(Wording::cost(before)),
            names, 0, false, &ok);
        if (ok)
            rerunWith(policy);
    });
}

void RunActions::order(const QString &title, std::function<RunOrder(const Run &)> orderOf)
{
    const QList<qint64> seqs = m_selected();
    auto read = m_session.read([seqs](const Archive &archive, Registry &) -> Result<QList<Run>> {
        const auto lines = archive.lines(seqs);
        if (!lines)
            return tl::unexpected(lines.error());
        QList<Run> runs;
        for (const RunSummary &line : *lines) {
            auto run = archive.run(line.id);
            if (!run)
                return tl::unexpected(run.error());
            runs.append(*run);
        }
        return runs;
    });
    deliver(read, this, [this, title, orderOf = std::move(orderOf)](const Result<QList<Run>> &runs) {
        if (!runs) {
            emit m_session.notice(runs.error(), {});
            return;
        }
        QList<RunOrder> orders;
        for (const Run &run : *runs)
            orders.append(orderOf(run));
        if (!orders.isEmpty())
            m_session.startBatch(title, orders);
    });
}

void RunActions::replay()
{
    order(tr("Replay of %n run(s)", "", int(m_selected().size())), [](const Run &run) {
        return RunOrder{.query = run.query,
                        .choice = {.policy = u"%1@%2"_s.arg(run.policy.name).arg(run.policy.version)},
                        .seed = run.seed,
                        .plan = run.plan,
                        .cache = CacheUse::Replay,
                        .parent = run.id};
    });
}

void RunActions::rerunWith(const QString &policy)
{
    order(tr("Re-run of %n question(s) with %1", "", int(m_selected().size())).arg(policy),
          [policy](const Run &run) {
              return RunOrder{
                  .query = run.query, .choice = {.policy = policy}, .seed = run.seed, .parent = run.id};
          });
}

void RunActions::askFile()
{
    const QString file = QFileDialog::getSaveFileName(
        m_widget, tr("Export runs"), u"runs.csv"_s,
        tr("Table (*.csv);;JSON Lines, a summary each (*.jsonl);;JSON Lines, whole runs (*.runs.jsonl)"));
    if (!file.isEmpty())
        exportTo(file);
}

void RunActions::exportTo(const QString &file)
{
    const QList<qint64> seqs = m_selected();
    auto written = m_session.read([seqs, file](const Archive &archive, Registry &) {
        return archive.lines(seqs).and_then(
            [&](const QList<RunSummary> &runs) { return writeRuns(archive, runs, file); });
    });
    deliver(written, this, [this, file, count = int(seqs.size())](const Result<> &done) {
        if (done)
            emit exported(file, count);
        else
            emit m_session.notice(done.error(), {});
    });
}

} // namespace daao
