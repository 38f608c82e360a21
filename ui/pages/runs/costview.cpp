#include "ui/pages/runs/costview.h"

#include "ui/kit/stackedbars.h"
#include "ui/kit/theme.h"
#include "ui/models/wording.h"
#include "ui/pages/runs/costbreakdown.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Calls, Tokens, CostColumn, SharePart, ColumnCount };

QPixmap swatch(const QColor &color)
{
    QPixmap square(10, 10);
    square.fill(color);
    return square;
}

QTableWidgetItem *cell(const QString &text, bool isNumber, bool isBold)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (isBold) {
        QFont bold = item->font();
        bold.setBold(true);
        item->setFont(bold);
    }
    return item;
}

} // namespace

CostView::CostView(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_bars(new StackedBars)
    , m_hint(new QLabel)
    , m_table(new QTableWidget(0, ColumnCount))
{
    setObjectName(u"cost"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_bars->setObjectName(u"costBars"_s);
    m_hint->setObjectName(u"secondary"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table->setObjectName(u"costTable"_s);
    m_table->setAccessibleName(tr("Cost by LLM and by node"));
    m_table->setHorizontalHeaderLabels({tr("Where"), tr("Calls"), tr("Tokens"), tr("Cost"), tr("Share")});
    for (int column = 0; column < ColumnCount; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setIconSize({10, 10});
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_bars);
    column->addWidget(m_hint);
    column->addWidget(m_table);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(tr("What the run cost"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    content->setBackgroundRole(QPalette::Base);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(content);
    auto *empty = new QLabel(tr("No run is shown, so there is no cost."));
    empty->setObjectName(u"secondary"_s);
    empty->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(empty);
    m_pages->addWidget(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connect(m_bars, &StackedBars::partClicked, this, &CostView::nodeSelected);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto *item = m_table->item(m_table->currentRow(), Name);
        if (const QString node = item ? item->data(Qt::UserRole).toString() : QString(); !node.isEmpty())
            emit nodeSelected(node);
    });
}

void CostView::setPool(const QList<ModelCard> &pool)
{
    m_pool = pool;
    QStringList ids;
    for (const ModelCard &card : pool)
        ids.append(card.id);
    m_llms = LlmPalette(ids);
    refresh();
}

void CostView::setRun(const Run &run)
{
    if (!m_run || m_run->id != run.id)
        m_oracle.reset();
    m_run = run;
    refresh();
}

void CostView::clear()
{
    m_run.reset();
    m_oracle.reset();
    refresh();
}

void CostView::setOracle(const std::optional<Expected> &oracle)
{
    if (std::exchange(m_oracle, oracle) != oracle)
        refresh();
}

QString CostView::total() const
{
    return m_total;
}

void CostView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void CostView::refresh()
{
    m_pages->setCurrentIndex(m_run ? 1 : 0);
    const QString total = m_run ? Wording::cost(m_run->cost) : QString();
    if (std::exchange(m_total, total) != total)
        emit totalChanged(total);
    if (!m_run)
        return;
    const CostBreakdown costs = CostBreakdown::of(*m_run, m_pool);
    showBars(costs);
    showTable(costs);
    m_hint->setText(costs.hint);
    m_hint->setVisible(!costs.hint.isEmpty());
}

void CostView::showBars(const CostBreakdown &costs)
{
    const Theme theme = Theme::current();
    const auto withVerdict = [](const QString &text, const std::optional<bool> &right) {
        return right ? text + (*right ? u" · ✓"_s : u" · ✕"_s) : text;
    };
    QList<StackedBars::Bar> bars(1);
    bars[0].name = tr("this run");
    bars[0].label = withVerdict(Wording::cost(costs.total), m_run->correct);
    for (const CostBreakdown::Row &row : costs.nodes)
        if (row.cost.known > Money())
            bars[0].parts.append({row.cost.known.usd(), m_llms.color(row.model),
                                  row.name + u": "_s + Wording::cost(row.cost), row.node});
    if (costs.allOnBest) {
        const double times =
            costs.total.known > Money() ? costs.allOnBest->usd() / costs.total.known.usd() : 0;
        QString label = Wording::money(costs.allOnBest);
        if (costs.total.complete && times > 0)
            label += tr(" (×%1)").arg(times, 0, 'f', times < 10 ? 1 : 0);
        bars.append({tr("all %1").arg(costs.best),
                     {{costs.allOnBest->usd(),
                       m_llms.color(costs.best),
                       tr("The same tokens at the price of %1").arg(costs.best),
                       {}}},
                     label,
                     true});
    }
    if (m_oracle && m_oracle->cost) {
        QString label = Wording::money(m_oracle->cost) + u" · "_s + Wording::origin(Origin::Simulated);
        if (m_oracle->pCorrect)
            label += tr(" · expected success %1").arg(*m_oracle->pCorrect, 0, 'f', 2);
        bars.append({tr("oracle"),
                     {{m_oracle->cost->usd(),
                       theme.warning,
                       tr("What the oracle policy, which knows the simulated truth, expects to pay"),
                       {}}},
                     label,
                     true});
    }
    m_bars->setBars(bars);
}

void CostView::showTable(const CostBreakdown &costs)
{
    const QSignalBlocker quiet(m_table);
    const QList<CostBreakdown::Row> rows = costs.llms + costs.nodes;
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed); // else each cell measures all
    m_table->setRowCount(int(rows.size()));
    const QLocale locale;
    for (int i = 0; i < rows.size(); ++i) {
        const CostBreakdown::Row &row = rows[i];
        const bool isLlm = row.node.isEmpty();
        auto *name = cell(row.name, false, isLlm);
        if (!row.model.isEmpty())
            name->setIcon(QIcon(swatch(m_llms.color(row.model))));
        name->setData(Qt::UserRole, row.node);
        m_table->setItem(i, Name, name);
        m_table->setItem(i, Calls, cell(locale.toString(row.calls), true, isLlm));
        m_table->setItem(
            i, Tokens,
            cell(tr("%1 → %2").arg(locale.toString(row.promptTokens), locale.toString(row.completionTokens)),
                 true, isLlm));
        m_table->setItem(i, CostColumn, cell(Wording::cost(row.cost), true, isLlm));
        const double share = costs.total.known > Money() ? row.cost.known.usd() / costs.total.known.usd() : 0;
        m_table->setItem(
            i, SharePart,
            cell(costs.total.complete && share > 0 ? tr("%1 %").arg(qRound(share * 100)) : u"–"_s, true,
                 isLlm));
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    const int height = m_table->horizontalHeader()->sizeHint().height() + int(rows.size()) * 26 + 2;
    m_table->setFixedHeight(height);
}

} // namespace daao
