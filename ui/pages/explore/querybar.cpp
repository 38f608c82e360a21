#include "ui/pages/explore/querybar.h"

#include "core/problems/problemgenerator.h"
#include "ui/kit/icons.h"
#include "ui/pages/explore/queryfile.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSlider>
#include <QSpinBox>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QWidgetAction>

#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 8;
constexpr int easiest = -2900; // the range the generator can hit
constexpr int hardest = 3400;

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

/// How many lines a paragraph takes, as far as anybody wants to know.
int linesOf(const QString &paragraph, const QFont &font, qreal width)
{
    QTextLayout layout(paragraph, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines < mostLines; ++lines) {
        line.setLineWidth(width);
        line = layout.createLine();
    }
    layout.endLayout();
    return std::max(1, lines);
}

} // namespace

GrowingEdit::GrowingEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::grow);
    grow();
}

void GrowingEdit::grow()
{
    // Only the first lines matter for the height; a pasted megabyte is not laid out for it.
    int lines = 0;
    const QFontMetrics metrics(font());
    const qreal width = std::max(1.0, viewport()->width() - 2 * document()->documentMargin());
    for (QTextBlock block = document()->firstBlock(); block.isValid() && lines < mostLines;
         block = block.next())
        lines += linesOf(block.text().left(2000), font(), width);
    const int shown = std::clamp(lines, fewestLines, mostLines);
    const int frame =
        2 * (int(document()->documentMargin()) + frameWidth() + 3); // the style sheet's border and padding
    setFixedHeight(shown * metrics.lineSpacing() + frame);
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        grow();
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &GrowingEdit::grow, Qt::QueuedConnection); // once it is laid out anew
}

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool walks =
        event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (walks)
        emit historyWanted(event->key() == Qt::Key_Up ? 1 : -1);
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool GrowingEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return !localFiles(source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void GrowingEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList paths = localFiles(source); !paths.isEmpty()) {
        emit filesDropped(paths);
        return;
    }
    // As plain text, whatever was copied: a query has no colours.
    insertPlainText(source->text().left(QueryFile::longestQuery));
}

QueryBar::QueryBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new GrowingEdit)
    , m_expected(new QLineEdit)
    , m_tags(new QLineEdit)
    , m_repeats(new QSpinBox)
    , m_seed(new QSpinBox)
    , m_insert(new QToolButton)
    , m_history(new QToolButton)
    , m_problemMenu(buildProblemMenu())
{
    m_edit->setObjectName(u"query"_s);
    m_edit->setAccessibleName(tr("Question"));
    m_edit->setPlaceholderText(
        tr("Ask something, press Ctrl+G for a generated problem, or drop a file here."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_edit);
    layout->addStretch();
    layout->addWidget(buildFields());
    connect(m_edit, &QPlainTextEdit::textChanged, this, &QueryBar::changed);
    connect(m_edit, &GrowingEdit::filesDropped, this, &QueryBar::takeFiles);
    connect(m_edit, &GrowingEdit::historyWanted, this, &QueryBar::walkHistory);
    connect(m_expected, &QLineEdit::textChanged, this, &QueryBar::changed);
    connect(m_tags, &QLineEdit::textChanged, this, &QueryBar::changed);
    connect(m_seed, &QSpinBox::valueChanged, this, &QueryBar::changed);
    connect(m_repeats, &QSpinBox::valueChanged, this, &QueryBar::changed);
}

QWidget *QueryBar::buildFields()
{
    m_insert->setObjectName(u"insertProblem"_s);
    m_insert->setText(tr("&Insert problem"));
    m_insert->setIcon(themedIcon(u"insert"_s));
    m_insert->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_insert->setToolTip(tr("Insert a generated problem, whose truth is known (Ctrl+G)"));
    connect(m_insert, &QToolButton::clicked, this, &QueryBar::openProblems);

    m_history->setObjectName(u"history"_s);
    m_history->setIcon(themedIcon(u"history"_s));
    m_history->setAccessibleName(tr("Earlier questions"));
    m_history->setToolTip(tr("Earlier questions (Alt+Up and Alt+Down walk through them)"));
    m_history->setEnabled(false);
    connect(m_history, &QToolButton::clicked, this, &QueryBar::openHistory);

    m_expected->setObjectName(u"expected"_s);
    m_expected->setPlaceholderText(tr("Expected answer"));
    m_expected->setAccessibleName(tr("Expected answer (optional)"));
    m_expected->setToolTip(
        tr("What the answer is judged by. Leave it empty for a generated problem: its truth is known."));
    m_expected->setClearButtonEnabled(true);
    m_tags->setObjectName(u"tags"_s);
    m_tags->setPlaceholderText(tr("Tags"));
    m_tags->setAccessibleName(tr("Tags, separated by blanks"));
    m_repeats->setObjectName(u"repeats"_s);
    m_repeats->setRange(1, 1000);
    m_repeats->setPrefix(tr("× ", "repeats"));
    m_repeats->setAccessibleName(tr("How often to run it, each time with the next seed"));
    m_repeats->setToolTip(m_repeats->accessibleName());
    m_seed->setObjectName(u"seed"_s);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setPrefix(tr("seed "));
    m_seed->setMinimumWidth(fontMetrics().horizontalAdvance(m_seed->prefix() + u"999999"_s) + 44);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same question, policy and seed give the same run of simulated LLMs."));

    const auto row = [] {
        auto *line = new QHBoxLayout;
        line->setSpacing(6);
        return line;
    };
    QHBoxLayout *judged = row();
    judged->addWidget(m_expected, 3);
    judged->addWidget(m_tags, 2);
    judged->addWidget(m_history);
    QHBoxLayout *chosen = row();
    chosen->addWidget(m_insert);
    chosen->addStretch();
    chosen->addWidget(m_repeats);
    chosen->addWidget(m_seed);
    auto *fields = new QWidget;
    auto *lines = new QVBoxLayout(fields); // two short rows: the page is 670 pixels wide between its docks
    lines->setContentsMargins({});
    lines->setSpacing(6);
    lines->addLayout(judged);
    lines->addLayout(chosen);
    return fields;
}

QMenu *QueryBar::buildProblemMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"problemMenu"_s);
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(12, 10, 12, 10);
    m_family = new QComboBox;
    m_family->setObjectName(u"family"_s);
    m_family->addItem(tr("any family"), QString());
    for (const QString &family : problemFamilies())
        m_family->addItem(family, family);
    m_level = new QSlider(Qt::Horizontal);
    m_level->setObjectName(u"level"_s);
    m_level->setRange(easiest, hardest);
    m_level->setPageStep(500);
    m_level->setSingleStep(100);
    m_level->setMinimumWidth(200);
    auto *shown = new QLabel;
    shown->setProperty("kind", u"secondary"_s);
    const auto show = [this, shown] {
        shown->setText(tr("true difficulty about %1 logits").arg(m_level->value() / 1000.0, 0, 'f', 1));
    };
    connect(m_level, &QSlider::valueChanged, this, show);
    show();
    auto *insert = new QPushButton(tr("Insert"));
    insert->setObjectName(u"insert"_s);
    insert->setProperty("kind", u"primary"_s);
    insert->setDefault(true);
    connect(insert, &QPushButton::clicked, this, [this, menu] {
        menu->close();
        insertProblem();
    });
    auto *family = new QLabel(tr("&Family"));
    family->setBuddy(m_family);
    auto *level = new QLabel(tr("&Difficulty"));
    level->setBuddy(m_level);
    form->addRow(family, m_family);
    form->addRow(level, m_level);
    form->addRow(QString(), shown);
    form->addRow(QString(), insert);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(box);
    menu->addAction(action);
    connect(menu, &QMenu::aboutToShow, this, [insert] { insert->setFocus(); });
    return menu;
}

void QueryBar::openProblems()
{
    m_problemMenu->popup(m_insert->mapToGlobal(QPoint(0, m_insert->height() + 2)));
}

void QueryBar::insertProblem()
{
    QString family = m_family->currentData().toString();
    if (family.isEmpty())
        family = problemFamilies().at(QRandomGenerator::global()->bounded(problemFamilies().size()));
    const Problem problem = generateProblem(family, QRandomGenerator::global()->generate(), m_level->value());
    setQuery(problem.toQuery());
    m_edit->setFocus();
}

void QueryBar::openHistory()
{
    constexpr int shown = 25;
    constexpr int letters = 90;
    QMenu menu(this);
    for (const QString &text : m_past.mid(0, shown)) {
        const QString line = text.left(400).simplified();
        QString label = line.size() > letters ? line.left(letters - 1) + u'…' : line;
        connect(menu.addAction(label.replace(u'&', "&&"_L1)), &QAction::triggered, this,
                [this, text] { setQuery({.text = text}); });
    }
    menu.exec(m_history->mapToGlobal(QPoint(0, m_history->height() + 2)));
}

Query QueryBar::query() const
{
    Query query{.text = m_edit->toPlainText(), .tags = m_tags->text().split(u' ', Qt::SkipEmptyParts)};
    if (query.text == m_referenceText) {
        query.id = m_problemId;
        query.reference = m_reference;
    }
    if (const QString expected = m_expected->text().trimmed(); !expected.isEmpty())
        query.reference.answer = expected;
    return query;
}

void QueryBar::setQuery(const Query &query)
{
    m_problemId = query.id;
    m_reference = query.reference;
    m_referenceText = query.text;
    m_pastAt = -1;
    // A generated problem's truth stays hidden until it is needed; what a person expects is shown.
    m_expected->setText(query.id.isEmpty() ? query.reference.answer.value_or(QString()) : QString());
    m_tags->setText(query.tags.join(u' '));
    setText(query.text);
}

void QueryBar::setText(const QString &text)
{
    // Through the cursor, so that the field's own undo brings back what stood there.
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    m_edit->moveCursor(QTextCursor::End);
}

int QueryBar::repeats() const
{
    return m_repeats->value();
}

quint64 QueryBar::seed() const
{
    return quint64(m_seed->value());
}

void QueryBar::setSeed(quint64 seed)
{
    m_seed->setValue(int(seed % quint64(std::numeric_limits<int>::max())));
}

void QueryBar::setHistory(const QStringList &texts)
{
    m_past = texts;
    m_past.removeDuplicates();
    m_history->setEnabled(!m_past.isEmpty());
}

void QueryBar::walkHistory(int steps)
{
    const qsizetype wanted = std::clamp<qsizetype>(m_pastAt + steps, -1, m_past.size() - 1);
    if (wanted == m_pastAt)
        return;
    if (m_pastAt < 0)
        m_own = m_edit->toPlainText();
    m_pastAt = wanted;
    setText(wanted < 0 ? m_own : m_past.at(wanted));
}

void QueryBar::takeFiles(const QStringList &paths)
{
    QList<Query> all;
    for (const QString &path : paths) {
        const auto queries = QueryFile::read(path);
        if (!queries) {
            emit refused(queries.error().message);
            return;
        }
        all += *queries;
    }
    if (all.size() == 1)
        setQuery(all.first());
    else if (!all.isEmpty())
        emit queriesDropped(QFileInfo(paths.first()).fileName(), all);
}

QJsonObject QueryBar::draft() const
{
    constexpr qsizetype longestKept = 200'000; // a draft, not an archive
    return {{u"text"_s, m_edit->toPlainText().left(longestKept)},
            {u"expected"_s, m_expected->text()},
            {u"tags"_s, m_tags->text()},
            {u"repeats"_s, m_repeats->value()},
            {u"seed"_s, m_seed->value()},
            {u"problem"_s, m_edit->toPlainText() == m_referenceText ? m_problemId : QString()}};
}

void QueryBar::setDraft(const QJsonObject &draft)
{
    m_expected->setText(draft["expected"_L1].toString());
    m_tags->setText(draft["tags"_L1].toString());
    m_repeats->setValue(draft["repeats"_L1].toInt(1));
    m_seed->setValue(draft["seed"_L1].toInt());
    setText(draft["text"_L1].toString());
}

} // namespace daao
