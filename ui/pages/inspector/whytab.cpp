#include "ui/pages/inspector/whytab.h"

#include "ui/kit/llmpalette.h"
#include "ui/kit/theme.h"
#include "ui/models/whymodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 26;
constexpr int swatch = 10;

/// The colour of the LLM before its name, and the utility as a bar behind its figure.
class WhyDelegate final : public QStyledItemDelegate
{
public:
    WhyDelegate(const LlmPalette &llms, bool isAboutLlms, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_llms(llms)
        , m_isAboutLlms(isAboutLlms)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::current();
        const bool chosen = index.data(WhyModel::ChosenRole).toBool();
        const QColor color =
            m_isAboutLlms ? m_llms.color(WhyModel::llmOf(index.data(WhyModel::IdRole).toString())) : theme.accent;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QStyleOptionViewItem shown = option;
        if (index.column() == WhyModel::Choice && m_isAboutLlms) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(color);
            const QRect box(option.rect.left() + 4, option.rect.center().y() - swatch / 2, swatch, swatch);
            painter->drawRoundedRect(box, 2, 2);
            shown.rect.setLeft(box.right() + 2);
        }
        if (index.column() == WhyModel::Utility) {
            constexpr int figure = 52;
            const QRect room = option.rect.adjusted(8, 0, -figure - 6, 0);
            const int length = int(room.width() * index.data(WhyModel::BarRole).toDouble());
            painter->setPen(Qt::NoPen);
            QColor bar = color;
            bar.setAlphaF(chosen ? 1.0F : 0.5F);
            painter->setBrush(bar);
            if (length > 0)
                painter->drawRoundedRect(QRect(room.left(), room.center().y() - 4, std::max(3, length), 9), 2,
                                         2);
            if (room.width() > 0)
                shown.rect.setLeft(option.rect.right() - figure);
        }
        painter->restore();
        QStyledItemDelegate::paint(painter, shown, index);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize text = QStyledItemDelegate::sizeHint(option, index);
        return index.column() == WhyModel::Choice && m_isAboutLlms ? text + QSize(swatch + 8, 0) : text;
    }

private:
    LlmPalette m_llms;
    bool m_isAboutLlms;
};

/// Gives up the seconds and the bars where there is no room for them.
class WhyTable final : public QTableView
{
public:
    using QTableView::QTableView;

    void setSecondsKnown(bool known) { m_secondsKnown = known; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        constexpr int roomForAll = 370;
        constexpr int figure = 56;
        constexpr int withBar = 150;
        const int width = event->size().width();
        setColumnHidden(WhyModel::Seconds, !m_secondsKnown || width < roomForAll);
        setColumnWidth(WhyModel::Utility, std::clamp(figure + width - roomForAll, figure, withBar));
        QTableView::resizeEvent(event);
    }

private:
    bool m_secondsKnown = true;
};

/// A table as high as its rows: the tab scrolls, not the table.
QTableView *tableOf(const Why &why, const QStringList &llms)
{
    auto *table = new WhyTable;
    auto *model = new WhyModel(table);
    model->setWhy(why);
    const bool aboutLlms = why.decision == u"model";
    table->setModel(model);
    table->setItemDelegate(new WhyDelegate(LlmPalette(llms), aboutLlms, table));
    table->setAccessibleName(WhyTab::tr("What could have been chosen"));
    table->setObjectName(u"why"_s);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(30);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(WhyModel::Choice, QHeaderView::Stretch);
    header->setSectionResizeMode(WhyModel::Utility, QHeaderView::Fixed);
    table->setStyleSheet(
        u"QTableView::item { padding: 0 3px; } QHeaderView::section { padding: 6px 3px; }"_s); // four columns
    table->setTextElideMode(Qt::ElideLeft); // the LLM is the last that may be missing
    table->ensurePolished();
    table->setFixedHeight(rowHeight * model->rowCount() + header->sizeHint().height() + 2);
    const auto isUnknown = [&](auto member) {
        return std::ranges::none_of(why.alternatives,
                                    [&](const Alternative &a) { return (a.*member).has_value(); });
    };
    table->setColumnHidden(WhyModel::Success, isUnknown(&Alternative::pCorrect));
    table->setColumnHidden(WhyModel::CostColumn, isUnknown(&Alternative::cost));
    table->setSecondsKnown(!isUnknown(&Alternative::seconds));
    return table;
}

QLabel *paragraph(const QString &text, const QString &style = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setObjectName(style);
    return label;
}

QString titleOf(const QString &decision)
{
    if (decision == u"model")
        return WhyTab::tr("Why this LLM");
    if (decision == u"operator")
        return WhyTab::tr("Why this operator");
    if (decision == u"depth")
        return WhyTab::tr("Why this many layers");
    if (decision == u"stop")
        return WhyTab::tr("Why it went on or stopped");
    if (decision == u"edit")
        return WhyTab::tr("Edited by hand");
    return decision;
}

} // namespace

WhyTab::WhyTab(QWidget *parent)
    : InspectorTab(parent)
{
    auto *content = new QWidget;
    m_sections = new QVBoxLayout(content);
    m_sections->setContentsMargins(12, 8, 12, 8);
    m_sections->setSpacing(8);
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Why this was chosen"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    render();
}

void WhyTab::setPool(const QStringList &llms)
{
    m_llms = llms;
    render();
}

void WhyTab::setPolicyEditable(bool editable)
{
    m_policyEditable = editable;
    render();
}

void WhyTab::show(const LiveRun &live, const QString &id)
{
    const Run &run = live.run();
    const NodeRun *node = live.node(id);
    const WorkflowNode *planned = run.plan.workflow.node(id);
    QList<Why> why = planned ? run.plan.nodeWhy.value(id) : run.plan.why;
    if (node && !node->why.isEmpty())
        why = node->why;
    const QString subject =
        planned ? tr("%1 on %2").arg(toString(planned->op), planned->model) : tr("The whole run");
    if (why == m_why && id == m_node && subject == m_subject)
        return;
    m_node = id;
    m_why = why;
    m_subject = subject;
    m_isStep = planned != nullptr;
    render();
}

void WhyTab::render()
{
    while (QLayoutItem *item = m_sections->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *title = paragraph(m_subject);
    QFont font = title->font();
    font.setPixelSize(14);
    font.setBold(true);
    title->setFont(font);
    m_sections->addWidget(title);
    if (m_why.isEmpty())
        m_sections->addWidget(paragraph(m_isStep
                                            ? tr("The policy left no reasons: it always decides like this.")
                                            : tr("No decision to explain. Select a node of the workflow."),
                                        u"secondary"_s));
    for (const Why &why : m_why)
        addSection(why);
    m_sections->addStretch(1);
}

void WhyTab::addSection(const Why &why)
{
    auto *heading = paragraph(titleOf(why.decision));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_sections->addWidget(heading);
    if (!why.sentence.isEmpty())
        m_sections->addWidget(paragraph(why.sentence));
    if (!why.alternatives.isEmpty())
        m_sections->addWidget(tableOf(why, m_llms));
    const QStringList flips = WhyModel::flips(why);
    if (!flips.isEmpty()) {
        //: followed by a list: to sim-titan if λ < 0.013; to …
        auto *label = paragraph(tr("Would flip %1.").arg(flips.mid(0, 3).join(u"; "_s)), u"secondary"_s);
        label->setToolTip(flips.join(u'\n'));
        m_sections->addWidget(label);
    }
    if (m_isStep && (why.decision == u"model" || why.decision == u"operator"))
        m_sections->addWidget(buttonsFor(why));
}

QWidget *WhyTab::buttonsFor(const Why &why)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    if (!why.runnerUp.isEmpty()) {
        auto *use = new QPushButton(tr("&Use runner-up once"));
        use->setObjectName(u"useRunnerUp"_s);
        use->setToolTip(
            tr("Run this node on %1 and what follows it; shows the cost first").arg(why.runnerUp));
        connect(use, &QPushButton::clicked, this,
                [this, why] { emit useInstead(m_node, why.decision, why.runnerUp); });
        layout->addWidget(use);
    }
    if (m_policyEditable) {
        auto *edit = new QPushButton(tr("&Edit policy here"));
        connect(edit, &QPushButton::clicked, this, &WhyTab::editPolicyRequested);
        layout->addWidget(edit);
    }
    layout->addStretch(1);
    return row;
}

} // namespace daao
