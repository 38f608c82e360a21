#include "ui/pages/inspector/inspector.h"

#include "core/domain/json.h"
#include "ui/models/attemptmodel.h"
#include "ui/pages/inspector/answertab.h"
#include "ui/pages/inspector/curlcommand.h"
#include "ui/pages/inspector/overviewtab.h"
#include "ui/pages/inspector/prompttab.h"
#include "ui/pages/inspector/textpane.h"
#include "ui/pages/inspector/whytab.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

Inspector::Inspector(const LiveRun &live, QWidget *parent)
    : QWidget(parent)
    , m_live(live)
    , m_tabs(new QTabWidget)
    , m_overview(new OverviewTab)
    , m_prompt(new PromptTab)
    , m_answer(new AnswerTab)
    , m_why(new WhyTab)
    , m_attempts(new AttemptModel(this))
    , m_raw(new TextPane)
    , m_notes(new QPlainTextEdit)
{
    m_tabs->setDocumentMode(true);
    m_tabs->setStyleSheet(
        u"QTabBar::tab { margin: 0 1px; padding: 7px 3px 5px 3px; }"_s); // seven tabs in one line
    m_tabs->setAccessibleName(tr("Inspector"));
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(m_prompt, tr("&Prompt"));
    m_tabs->addTab(m_answer, tr("&Answer"));
    m_tabs->addTab(m_why, tr("&Why"));
    m_tabs->addTab(makeAttempts(), tr("&Tries"));
    m_tabs->addTab(makeRaw(), tr("Ra&w"));
    m_tabs->addTab(makeNotes(), tr("&Notes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);

    connect(m_tabs, &QTabWidget::currentChanged, this, &Inspector::refresh);
    connect(&m_live, &LiveRun::replaced, this, &Inspector::refresh);
    connect(&m_live, &LiveRun::changed, this, &Inspector::refresh);
    connect(&m_live, &LiveRun::textArrived, m_answer, &AnswerTab::addText);
    connect(m_why, &WhyTab::useInstead, this, &Inspector::useInstead);
    connect(m_why, &WhyTab::editPolicyRequested, this, &Inspector::editPolicyRequested);
    for (InspectorTab *tab : {static_cast<InspectorTab *>(m_prompt), static_cast<InspectorTab *>(m_answer)})
        connect(tab, &InspectorTab::notified, this, &Inspector::notified);
    refresh();
}

QWidget *Inspector::makeAttempts()
{
    auto *view = new QTreeView;
    view->setModel(m_attempts);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setObjectName(u"attempts"_s);
    view->setAccessibleName(tr("Attempts of this node"));
    const auto fit = [view] {
        for (int column = 0; column < AttemptModel::Reason; ++column)
            view->resizeColumnToContents(column);
    };
    connect(m_attempts, &QAbstractItemModel::modelReset, view, fit);
    fit();
    return view;
}

QWidget *Inspector::makeRaw()
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(12);
    m_raw->setFont(mono);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setObjectName(u"raw"_s);
    m_raw->setAccessibleName(tr("The record as JSON, secrets masked"));
    auto *copy = new QPushButton(tr("&Copy JSON"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_shownRaw));
        emit notified(tr("The record was copied."));
    });
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(copy, 0, Qt::AlignRight);
    layout->addWidget(m_raw, 1);
    return page;
}

QWidget *Inspector::makeNotes()
{
    m_notes->setObjectName(u"note"_s);
    m_notes->setAccessibleName(tr("Note about this run"));
    m_notes->setPlaceholderText(tr("A note about this run. It is saved when you leave the field."));
    m_notes->setTabChangesFocus(true);
    m_notes->setEnabled(false);
    auto *idle = new QTimer(this);
    idle->setSingleShot(true);
    idle->setInterval(800);
    connect(m_notes, &QPlainTextEdit::textChanged, idle, qOverload<>(&QTimer::start));
    connect(idle, &QTimer::timeout, this, &Inspector::saveNote);
    connect(m_tabs, &QTabWidget::currentChanged, this, &Inspector::saveNote);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_notes);
    return page;
}

void Inspector::setPool(const QList<ModelCard> &pool, const QList<Endpoint> &endpoints)
{
    QStringList ids;
    for (const ModelCard &card : pool)
        ids.append(card.id);
    m_overview->setPool(pool);
    m_prompt->setPool(pool, endpoints);
    m_why->setPool(ids);
    refresh();
}

void Inspector::setPolicyEditable(bool editable)
{
    m_why->setPolicyEditable(editable);
}

void Inspector::setNode(const QString &id)
{
    if (id == m_node)
        return;
    m_node = id;
    refresh();
}

void Inspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void Inspector::setNote(const QString &text, bool editable)
{
    m_noteRun = m_live.run().id;
    m_storedNote = text;
    m_notes->setPlainText(text);
    m_notes->setEnabled(editable && !m_noteRun.isEmpty());
}

void Inspector::saveNote()
{
    const QString text = m_notes->toPlainText();
    if (m_noteRun.isEmpty() || text == m_storedNote)
        return;
    m_storedNote = text;
    emit noteEdited(m_noteRun, text);
}

void Inspector::refresh()
{
    if (m_noteRun != m_live.run().id) {
        saveNote();
        setNote({}, false); // until its own note is read
    }
    switch (Tab(m_tabs->currentIndex())) {
    case Attempts:
        return showAttempts();
    case Raw:
        return showRaw();
    case Notes:
        return;
    default:
        if (auto *tab = qobject_cast<InspectorTab *>(m_tabs->currentWidget()))
            tab->show(m_live, m_node);
    }
}

void Inspector::showAttempts()
{
    const NodeRun *node = m_live.node(m_node);
    const QList<Call> calls = node ? node->calls : m_live.run().calls();
    if (calls == m_shownCalls)
        return;
    m_shownCalls = calls;
    m_attempts->setCalls(calls);
}

void Inspector::showRaw()
{
    const NodeRun *node = m_live.node(m_node);
    if (!node && m_live.isHappening())
        return m_raw->setText(tr("The record is complete when the run has ended."));
    const QJsonObject json = node                        ? Json::fullFrom(*node)
                             : m_live.run().id.isEmpty() ? Json::from(m_live.run().plan)
                                                         : Json::from(m_live.run());
    const QByteArray raw = withoutSecrets(QString::fromUtf8(QJsonDocument(json).toJson())).toUtf8();
    if (raw == m_shownRaw)
        return;
    m_shownRaw = raw;
    m_raw->setText(QString::fromUtf8(raw));
}

} // namespace daao
