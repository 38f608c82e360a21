#include "ui/pages/runs/filterline.h"

#include "core/base/deliver.h"
#include "core/store/runquery.h"
#include "ui/kit/theme.h"
#include "ui/pages/session.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 120;

QString searchesKey()
{
    return u"ui/searches"_s;
}

} // namespace

FilterLine::FilterLine(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_line(new QLineEdit)
    , m_saved(new QToolButton)
    , m_error(new QLabel)
    , m_completer(new QCompleter(this))
    , m_words(new QStringListModel(this))
{
    m_line->setObjectName(u"filter"_s);
    m_line->setPlaceholderText(tr("wrong d:0.4..0.9 llm:max"));
    m_line->setAccessibleName(tr("Filter of the runs"));
    QStringList help{tr("Words of question or answer, and:")};
    for (const RunQuery::Term &term : RunQuery::terms())
        help.append(term.example + u" — "_s + term.meaning);
    m_line->setToolTip(help.join(u'\n'));
    m_line->setClearButtonEnabled(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(12);
    m_line->setFont(fixed);
    m_completer->setModel(m_words);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_line);
    m_saved->setText(u"▾"_s);
    m_saved->setAccessibleName(tr("Saved searches"));
    m_saved->setToolTip(tr("Saved searches"));
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setMenu(new QMenu(m_saved));
    m_error->setObjectName(u"filterError"_s);
    m_error->setWordWrap(true);
    m_error->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_line, 1);
    row->addWidget(m_saved);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_error);
    setFocusProxy(m_line);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterLine::apply);
    connect(m_line, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_line, &QLineEdit::textEdited, this, &FilterLine::offerCompletions);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterLine::apply);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &whole) { m_line->setText(whole); });
    connect(m_saved->menu(), &QMenu::aboutToShow, this, &FilterLine::fillMenu);
    loadSearches();
}

QString FilterLine::text() const
{
    return m_line->text();
}

void FilterLine::setText(const QString &text)
{
    m_line->setText(text);
    apply();
}

void FilterLine::toggleWord(const QString &word)
{
    QStringList words = m_line->text().split(u' ', Qt::SkipEmptyParts);
    if (words.removeAll(word) == 0)
        words.append(word);
    setText(words.join(u' '));
}

void FilterLine::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FilterLine::apply()
{
    m_pause.stop();
    const auto filter = RunQuery::parse(m_line->text());
    m_error->setVisible(!filter);
    if (filter) {
        emit filterChanged(*filter);
        return;
    }
    m_error->setText(filter.error().message);
    m_error->setStyleSheet(u"color: %1; font-size: 12px;"_s.arg(Theme::current().error.name()));
}

QStringList FilterLine::completionsFor(const QString &word) const
{
    const QString key = word.section(u':', 0, 0);
    QStringList offered;
    if (!word.contains(u':')) {
        for (const RunQuery::Term &term : RunQuery::terms())
            offered.append(term.key);
    } else if (key == u"llm") {
        for (const ModelCard &card : m_session.pool())
            offered.append(u"llm:"_s + card.id);
    } else if (key == u"op") {
        for (const OperatorInfo &op : allOperators())
            offered.append(u"op:"_s + op.id);
    } else if (key == u"policy") {
        for (const PolicyVersion &policy : m_session.policies())
            offered.append(u"policy:"_s + policy.name);
    } else if (key == u"origin") {
        for (const Origin origin : {Origin::Simulated, Origin::Live, Origin::Mixed, Origin::Replay})
            offered.append(u"origin:"_s + toString(origin));
    } else if (key == u"state") {
        for (const RunStatus status : {RunStatus::Finished, RunStatus::Failed, RunStatus::Cancelled,
                                       RunStatus::BudgetStopped, RunStatus::Interrupted})
            offered.append(u"state:"_s + toString(status));
    }
    offered.removeIf([&](const QString &one) {
        return one == word
               || !(one.startsWith(word)
                    || (word.contains(u':') && one.section(u':', 1).contains(word.section(u':', 1))));
    });
    return offered;
}

/// Offers ends for the word at the end of the line.
void FilterLine::offerCompletions()
{
    const QString text = m_line->text();
    const qsizetype start = text.lastIndexOf(u' ') + 1;
    const QString word = text.mid(start);
    QStringList whole;
    if (!word.isEmpty() && m_line->cursorPosition() == text.size())
        for (const QString &end : completionsFor(word))
            whole.append(text.left(start) + end);
    m_words->setStringList(whole);
    if (whole.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterLine::loadSearches()
{
    deliver(
        m_session.read([](const Archive &, Registry &registry) { return registry.setting(searchesKey()); }),
        this, [this](const Result<QString> &stored) {
            if (!stored)
                return;
            for (const QJsonValue &search : QJsonDocument::fromJson(stored->toUtf8()).array())
                m_searches.append(search.toString());
        });
}

void FilterLine::saveSearches()
{
    const QString json = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(m_searches)).toJson(QJsonDocument::Compact));
    deliver(m_session.write([json](Registry &registry) { return registry.setSetting(searchesKey(), json); }),
            this, [this](const Result<> &done) {
                if (!done)
                    emit m_session.notice(done.error(), {});
            });
}

void FilterLine::fillMenu()
{
    QMenu &menu = *m_saved->menu();
    menu.clear();
    const QString text = m_line->text().simplified();
    for (const QString &search : m_searches)
        menu.addAction(QString(search).replace(u'&', u"&&"_s), this, [this, search] { setText(search); });
    if (m_searches.isEmpty())
        menu.addAction(tr("No search is saved yet"))->setEnabled(false);
    menu.addSeparator();
    QAction *save = menu.addAction(tr("&Save this search"), this, [this, text] {
        m_searches.append(text);
        saveSearches();
    });
    save->setEnabled(!text.isEmpty() && !m_searches.contains(text));
    QAction *forget = menu.addAction(tr("&Forget this search"), this, [this, text] {
        m_searches.removeAll(text);
        saveSearches();
    });
    forget->setEnabled(m_searches.contains(text));
}

} // namespace daao
