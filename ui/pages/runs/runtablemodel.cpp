#include "ui/pages/runs/runtablemodel.h"

#include "core/base/deliver.h"
#include "ui/models/wording.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace daao {

namespace {

constexpr int firstRows = 100;
constexpr int blockRows = 64;       // read together
constexpr int mostSingleSteps = 64; // changes shown one by one; more come as a new table

bool isNumber(int column)
{
    return column == RunTableModel::CostColumn || column == RunTableModel::Tokens
           || column == RunTableModel::Seconds;
}

std::optional<RunFilter::Order> orderOf(int column)
{
    switch (column) {
    case RunTableModel::Started:
        return RunFilter::Order::Started;
    case RunTableModel::DifficultyColumn:
        return RunFilter::Order::Difficulty;
    case RunTableModel::CostColumn:
        return RunFilter::Order::Cost;
    case RunTableModel::Tokens:
        return RunFilter::Order::Tokens;
    case RunTableModel::Seconds:
        return RunFilter::Order::Seconds;
    case RunTableModel::Shape:
        return RunFilter::Order::Nodes;
    default:
        return std::nullopt;
    }
}

} // namespace

RunTableModel::RunTableModel(Source source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
{
    m_askLater.setSingleShot(true);
    connect(&m_askLater, &QTimer::timeout, this, &RunTableModel::readLines);
}

void RunTableModel::setFilter(const RunFilter &filter)
{
    const RunFilter::Order order = m_filter.order;
    const bool ascending = m_filter.ascending;
    m_filter = filter;
    m_filter.order = order;
    m_filter.ascending = ascending;
    m_isFresh = true;
    ++m_generation;
    m_reading = false;
    readFirstPage();
    readSequence();
}

/// What is seen at once does not wait for the numbers of all rows.
void RunTableModel::readFirstPage()
{
    RunFilter first = m_filter;
    first.limit = firstRows;
    first.after = 0;
    deliver(m_source.page(first), this,
            [this, generation = m_generation](const Result<QList<RunSummary>> &runs) {
                if (generation != m_generation || !m_isFresh || !runs)
                    return; // the sequence came first, or will say what is wrong
                QList<qint64> seqs;
                for (const RunSummary &run : *runs) {
                    seqs.append(run.seq);
                    m_lines.insert(run.seq, new Line{run, m_age});
                }
                take(seqs);
            });
}

void RunTableModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = orderOf(column);
    const bool ascending = order == Qt::AscendingOrder;
    if (wanted == m_filter.order && ascending == m_filter.ascending)
        return;
    m_filter.order = wanted.value_or(RunFilter::Order::Started);
    m_filter.ascending = wanted && ascending;
    setFilter(m_filter);
}

void RunTableModel::refresh()
{
    ++m_age;
    readSequence();
}

void RunTableModel::readSequence()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    RunFilter all = m_filter;
    all.limit = -1;
    all.after = 0;
    deliver(m_source.sequence(all), this,
            [this, generation = m_generation](const Result<QList<qint64>> &seqs) {
                if (generation != m_generation)
                    return;
                m_reading = false;
                if (seqs)
                    take(*seqs);
                else
                    emit failed(seqs.error());
                emit loaded();
                if (m_readAgain)
                    readSequence();
            });
}

void RunTableModel::take(const QList<qint64> &seqs)
{
    if (std::exchange(m_isFresh, false) || !follow(seqs)) {
        beginResetModel();
        m_seqs = seqs;
        m_wanted.clear();
        endResetModel();
        return;
    }
    if (!m_seqs.isEmpty()) // what is seen asks for its lines again
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// Goes from the rows there are to the given ones in single steps; false if that would be many, or another
/// order.
bool RunTableModel::follow(const QList<qint64> &seqs)
{
    if (seqs == m_seqs)
        return true;
    const qsizetype added = seqs.size() - m_seqs.size();
    if (added > 0 && std::equal(m_seqs.cbegin(), m_seqs.cend(), seqs.cbegin() + added)) { // new runs on top
        beginInsertRows({}, 0, int(added) - 1);
        m_seqs = seqs;
        endInsertRows();
        return true;
    }
    if (added > 0
        && std::equal(m_seqs.cbegin(), m_seqs.cend(), seqs.cbegin())) { // the rest behind the first page
        beginInsertRows({}, int(m_seqs.size()), int(seqs.size()) - 1);
        m_seqs = seqs;
        endInsertRows();
        return true;
    }
    const QSet<qint64> after(seqs.begin(), seqs.end());
    const QSet<qint64> before(m_seqs.begin(), m_seqs.end());
    QList<qint64> kept;
    QList<int> gone;
    for (int row = 0; row < m_seqs.size(); ++row)
        after.contains(m_seqs[row]) ? kept.append(m_seqs[row]) : gone.append(row);
    QList<qint64> known;
    for (const qint64 seq : seqs)
        if (before.contains(seq))
            known.append(seq);
    if (known != kept || gone.size() > mostSingleSteps)
        return false;
    for (auto row = gone.crbegin(); row != gone.crend(); ++row) {
        beginRemoveRows({}, *row, *row);
        m_seqs.removeAt(*row);
        endRemoveRows();
    }
    for (int row = 0; row < seqs.size(); ++row) {
        if (row < m_seqs.size() && m_seqs[row] == seqs[row])
            continue;
        int end = row;
        while (end < seqs.size() && !before.contains(seqs[end]))
            ++end;
        beginInsertRows({}, row, end - 1);
        m_seqs = seqs.mid(0, end) + m_seqs.mid(row);
        endInsertRows();
        row = end;
    }
    return true;
}

void RunTableModel::ask(int row) const
{
    m_wanted.insert(row / blockRows);
    if (!m_askLater.isActive())
        m_askLater.start(0);
}

void RunTableModel::readLines()
{
    constexpr int mostUnderWay = 2; // somebody who scrolls far wants the end, not the way
    if (m_linesUnderWay >= mostUnderWay)
        return;
    QList<qint64> seqs;
    for (const int block : std::exchange(m_wanted, {}))
        seqs += m_seqs.mid(block * blockRows, blockRows);
    if (seqs.isEmpty())
        return;
    ++m_linesUnderWay;
    deliver(m_source.lines(seqs), this, [this](const Result<QList<RunSummary>> &lines) {
        --m_linesUnderWay;
        if (lines)
            takeLines(*lines);
        else
            emit failed(lines.error());
        if (!m_wanted.isEmpty())
            readLines();
    });
}

void RunTableModel::takeLines(const QList<RunSummary> &lines)
{
    qsizetype first = m_seqs.size();
    qsizetype last = -1;
    qsizetype expected = 0;
    for (const RunSummary &run : lines) {
        m_lines.insert(run.seq, new Line{run, m_age});
        const qsizetype row =
            expected < m_seqs.size() && m_seqs[expected] == run.seq ? expected : m_seqs.indexOf(run.seq);
        if (row < 0)
            continue;
        expected = row + 1;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last >= 0)
        emit dataChanged(index(int(first), 0), index(int(last), ColumnCount - 1));
}

void RunTableModel::setLlms(const LlmPalette &llms)
{
    m_llms = llms;
    if (!m_seqs.isEmpty())
        emit dataChanged(index(0, Llms), index(rowCount() - 1, Llms));
}

const RunSummary *RunTableModel::run(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != this || index.row() >= m_seqs.size())
        return nullptr;
    const Line *line = m_lines.object(m_seqs[index.row()]);
    if (!line || line->age != m_age)
        ask(index.row());
    return line ? &line->run : nullptr;
}

int RunTableModel::rowOf(const QString &id) const
{
    for (const qint64 seq : m_lines.keys())
        if (const Line *line = m_lines.object(seq); line && line->run.id == id)
            return int(m_seqs.indexOf(seq));
    return -1;
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_seqs.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunTableModel::text(const RunSummary &run, Column column) const
{
    switch (column) {
    case Star:
        return run.starred ? QStringLiteral("★") : QString();
    case Question:
        return run.query.left(300).simplified();
    case DifficultyColumn:
        return QString::number(run.difficulty, 'f', 2);
    case Llms:
        return run.models.join(QStringLiteral(", "));
    case Verdict:
        return run.status == RunStatus::Running    ? QStringLiteral("●")
               : run.status != RunStatus::Finished ? QStringLiteral("!")
               : run.correct ? (*run.correct ? QStringLiteral("✓") : QStringLiteral("✕"))
                             : QStringLiteral("?");
    case Started:
        return QLocale().toString(run.startedAt.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Policy:
        return tr("%1 v%2").arg(run.policy.name).arg(run.policy.version);
    case CostColumn:
        return Wording::cost(run.cost);
    case Tokens:
        return QLocale().toString(run.promptTokens + run.completionTokens);
    case Seconds:
        return QLocale().toString(run.wallMs / 1000, 'f', 2);
    case OriginColumn:
        return Wording::origin(run.origin);
    case Tags:
        return run.tags.join(QStringLiteral(", "));
    case Note:
        return run.note.simplified();
    case Shape:
        return QString(run.shape).replace(u',', QStringLiteral(" + ")).replace(u'|', QStringLiteral(" → "));
    case ColumnCount:
        break;
    }
    return {};
}

QString RunTableModel::summary(const RunSummary &run) const
{
    const QString verdict =
        run.status == RunStatus::Finished ? Wording::verdict(run.correct) : Wording::status(run.status);
    QString query = run.query.left(600);
    if (run.query.size() > query.size())
        query += u'…';
    return tr("%1\n\nAnswer: %2 (%3)\nDifficulty %4 · %5 · %6\n%7 · %8 · %9")
        .arg(query, run.answer.isEmpty() ? QStringLiteral("–") : run.answer.left(200), verdict,
             text(run, DifficultyColumn), Wording::cost(run.cost), Wording::milliseconds(run.wallMs),
             text(run, Policy), text(run, Llms), Wording::origin(run.origin));
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole
        && role != Qt::TextAlignmentRole)
        return {};
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole) {
        if (column == Star || column == Verdict)
            return int(Qt::AlignCenter);
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    const RunSummary *line = run(index);
    if (!line)
        return column == Question ? QStringLiteral("…") : QVariant();
    const RunSummary &own = *line;
    switch (role) {
    case Qt::DisplayRole:
        return text(own, column);
    case Qt::ToolTipRole:
        return summary(own);
    case Qt::AccessibleTextRole:
        if (column == Star)
            return own.starred ? tr("starred") : tr("not starred");
        if (column == Verdict)
            return own.status == RunStatus::Finished ? Wording::verdict(own.correct)
                                                     : Wording::status(own.status);
        return text(own, column);
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QStringList titles{QString(),     tr("Query"),  tr("Difficulty"), tr("LLMs"),    QString(),
                             tr("Started"), tr("Policy"), tr("Cost"),       tr("Tokens"),  tr("Seconds"),
                             tr("Origin"),  tr("Tags"),   tr("Note"),       tr("Workflow")};
    if (role == Qt::DisplayRole)
        return titles.value(section);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return section == Star      ? tr("Star")
               : section == Verdict ? tr("Right or wrong")
                                    : titles.value(section);
    return {};
}

} // namespace daao
