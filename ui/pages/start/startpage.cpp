#include "ui/pages/start/startpage.h"

#include "ui/kit/icons.h"

#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QLabel *labelOf(const QString &text, const QString &kind)
{
    auto *label = new QLabel(text);
    label->setProperty("kind", kind);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_recent(new QVBoxLayout)
    , m_recentBox(new QWidget)
    , m_progress(new QLabel)
    , m_bar(new QProgressBar)
{
    setObjectName(u"startPage"_s);
    auto *page = new QWidget;
    page->setMaximumWidth(880);
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(24, 32, 24, 32);
    lines->setSpacing(10);
    lines->addWidget(labelOf(tr("DAAO Workbench"), u"title"_s));
    lines->addWidget(
        labelOf(tr("Ask a question, see how hard it is, watch which operators and LLMs answer it, and read "
                   "why and what it cost."),
                u"secondary"_s));
    lines->addSpacing(10);
    auto *simulated = bigButton(u"simulate"_s, tr("Try with the built-in &simulated models"),
                                tr("No key, no network, no download"));
    auto *own = bigButton(u"connect"_s, tr("&Connect my models…"),
                          tr("Any OpenAI-compatible endpoint, on this machine or elsewhere"));
    auto *open =
        bigButton(u"open"_s, tr("&Open a project…"), tr("A .daao file with runs, policies and prices"));
    connect(simulated, &QPushButton::clicked, this, &StartPage::simulatedWanted);
    connect(own, &QPushButton::clicked, this, &StartPage::connectWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    simulated->setObjectName(u"trySimulated"_s);
    simulated->setDefault(true);
    simulated->setAutoDefault(true);
    for (QPushButton *way : {simulated, own, open}) {
        lines->addWidget(way);
        m_ways.append(way);
    }
    m_progress->setObjectName(u"progress"_s);
    m_progress->setProperty("kind", u"secondary"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    lines->addWidget(m_bar);
    lines->addWidget(m_progress);
    setProgress({});

    auto *recentLines = new QVBoxLayout(m_recentBox);
    recentLines->setContentsMargins({});
    recentLines->addWidget(labelOf(tr("Recent projects"), u"heading"_s));
    recentLines->addLayout(m_recent);
    m_recent->setSpacing(0);
    lines->addSpacing(8);
    lines->addWidget(m_recentBox);
    lines->addSpacing(8);
    lines->addWidget(labelOf(tr("What there is to see"), u"heading"_s));
    lines->addWidget(buildTour());
    auto *question = new QPushButton(tr("&What is simulated?"));
    question->setObjectName(u"whatIsSimulated"_s);
    question->setProperty("kind", u"link"_s);
    question->setCursor(Qt::PointingHandCursor);
    connect(question, &QPushButton::clicked, this, &StartPage::simulationQuestioned);
    lines->addWidget(question, 0, Qt::AlignLeft);
    lines->addStretch();

    auto *middle = new QWidget;
    auto *centred = new QHBoxLayout(middle);
    centred->setContentsMargins({});
    centred->addStretch();
    centred->addWidget(page, 10);
    centred->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Start page"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    setFocusProxy(simulated);
    setRecent({});
}

QPushButton *StartPage::bigButton(const QString &icon, const QString &title, const QString &text)
{
    auto *button = new QPushButton;
    button->setProperty("kind", u"card"_s);
    button->setIcon(themedIcon(icon));
    button->setIconSize({26, 26});
    button->setText(u"  "_s + title + u"\n  "_s + text);
    button->setAccessibleName(QString(title).remove(u'&'));
    button->setAccessibleDescription(text);
    return button;
}

QWidget *StartPage::buildTour()
{
    struct Card
    {
        QString action;
        QString title;
        QString text;
    };
    const QList<Card> cards{
        {u"query.focus"_s, tr("How hard is it?"),
         tr("The gauge follows as you type, with an interval and where the policy would go deeper.")},
        {u"query.insert"_s, tr("Problems with a known truth"),
         tr("Insert generated problems of nine families at the difficulty you want.")},
        {u"run.start"_s, tr("Watch it run"),
         tr("Operators and LLMs layer by layer, with tokens, time and cost.")},
        {u"dock.inspector"_s, tr("Why this LLM?"),
         tr("Every candidate with predicted success, cost and utility, and what would have changed the "
            "choice.")},
        {u"dock.runs"_s, tr("Every run is kept"),
         tr("Filter, tag, compare and replay without calling anyone.")},
        {u"window.palette"_s, tr("Everything by keyboard"),
         tr("Ctrl+K finds every action, run, policy and node.")},
    };
    auto *tour = new QWidget;
    auto *grid = new QGridLayout(tour);
    grid->setContentsMargins({});
    grid->setSpacing(8);
    constexpr int columns = 3;
    for (int i = 0; i < int(cards.size()); ++i) {
        const Card &card = cards[i];
        auto *frame = new QFrame;
        frame->setProperty("kind", u"card"_s);
        auto *lines = new QVBoxLayout(frame);
        lines->setContentsMargins(12, 8, 12, 10);
        auto *title = new QPushButton(card.title);
        title->setProperty("kind", u"link"_s);
        title->setCursor(Qt::PointingHandCursor);
        title->setAccessibleDescription(card.text);
        connect(title, &QPushButton::clicked, this, [this, id = card.action] { emit cardChosen(id); });
        lines->addWidget(title, 0, Qt::AlignLeft);
        lines->addWidget(labelOf(card.text, u"secondary"_s));
        lines->addStretch();
        grid->addWidget(frame, i / columns, i % columns);
        grid->setColumnStretch(i % columns, 1);
    }
    return tour;
}

void StartPage::setRecent(const QStringList &projects)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &path : projects) {
        const QFileInfo file(path);
        auto *button = new QPushButton(tr("%1 — %2", "a project's file and its folder")
                                           .arg(file.fileName(), file.path())
                                           .replace(u'&', "&&"_L1));
        button->setProperty("kind", u"link"_s);
        button->setEnabled(file.exists());
        button->setToolTip(file.exists() ? path : tr("%1 is no longer there.").arg(path));
        connect(button, &QPushButton::clicked, this, [this, path] { emit projectWanted(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
    m_recentBox->setVisible(!projects.isEmpty());
}

void StartPage::setProgress(const QString &text)
{
    const bool isOpening = !text.isEmpty();
    m_progress->setText(text);
    m_progress->setVisible(isOpening);
    m_bar->setVisible(isOpening);
    for (QPushButton *way : m_ways)
        way->setEnabled(!isOpening);
}

} // namespace daao
