#include "ui/pages/runs/importdialog.h"

#include "core/base/deliver.h"
#include "ui/kit/theme.h"
#include "ui/pages/session.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace daao {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_source(new QLabel)
    , m_query(new QComboBox)
    , m_expected(new QComboBox)
    , m_tags(new QComboBox)
    , m_policy(new QComboBox)
    , m_seed(new QSpinBox)
    , m_preview(new QTableWidget)
    , m_facts(new QLabel)
    , m_run(nullptr)
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Run many queries"));
    resize(760, 560);
    m_preview->setObjectName(u"preview"_s);
    m_preview->setAccessibleName(tr("The first rows"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setWordWrap(false);
    m_preview->setShowGrid(false);
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setDefaultSectionSize(26);
    m_facts->setObjectName(u"secondary"_s);
    m_facts->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_run = buttons->addButton(tr("&Run"), QDialogButtonBox::AcceptRole);
    m_run->setObjectName(u"run"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(sources());
    layout->addWidget(meaning());
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_facts);
    layout->addWidget(buttons);
    refresh();
}

QWidget *ImportDialog::sources()
{
    auto *file = new QPushButton(tr("Open &file…"));
    auto *clipboard = new QPushButton(tr("Take the &clipboard"));
    clipboard->setEnabled(QApplication::clipboard()->mimeData()
                          && QApplication::clipboard()->mimeData()->hasText());
    m_source->setText(tr("CSV with or without headings, JSON Lines, or a query on each line."));
    m_source->setObjectName(u"secondary"_s);
    connect(file, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(clipboard, &QPushButton::clicked, this, &ImportDialog::readClipboard);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(file);
    layout->addWidget(clipboard);
    layout->addWidget(m_source, 1);
    return row;
}

QWidget *ImportDialog::meaning()
{
    auto *form = new QWidget;
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins({});
    m_query->setObjectName(u"queryColumn"_s);
    m_expected->setObjectName(u"expectedColumn"_s);
    m_seed->setRange(0, 1'000'000);
    m_policy->addItem(tr("the one that is chosen: %1").arg(m_session.choice().policy), QString());
    for (const PolicyVersion &policy : m_session.policies())
        m_policy->addItem(policy.name, policy.name);
    layout->addRow(tr("&Query:"), m_query);
    layout->addRow(tr("&Expected answer:"), m_expected);
    layout->addRow(tr("&Tags:"), m_tags);
    layout->addRow(tr("&Policy:"), m_policy);
    layout->addRow(tr("&Seed:"), m_seed);
    for (QComboBox *box : {m_query, m_expected, m_tags})
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::refresh);
    return form;
}

void ImportDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Queries"), {}, tr("Queries (*.csv *.tsv *.jsonl *.ndjson *.txt);;All files (*)"));
    if (!path.isEmpty())
        readFile(path);
}

void ImportDialog::readFile(const QString &path)
{
    deliver(m_session.read([path](const Archive &, Registry &) { return QueryTable::read(path); }), this,
            [this, path](const Result<QueryTable> &table) { show(table, QFileInfo(path).fileName()); });
}

void ImportDialog::readClipboard()
{
    const QString text = QApplication::clipboard()->text();
    const bool isTable = text.section(u'\n', 0, 0).contains(u'\t');
    show(isTable ? QueryTable::fromCsv(text.toUtf8()) : QueryTable::fromLines(text), tr("the clipboard"));
}

void ImportDialog::show(const Result<QueryTable> &table, const QString &source)
{
    m_table = table ? *table : QueryTable();
    m_sourceName = source;
    m_source->setText(table ? source : table.error().message);
    m_source->setStyleSheet(table ? QString() : u"color: %1;"_s.arg(Theme::current().error.name()));
    const QueryTable::Mapping guess = m_table.guess();
    const auto fill = [this](QComboBox *box, int column) {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("none"), -1);
        for (int i = 0; i < m_table.columns.size(); ++i)
            box->addItem(m_table.columns[i], i);
        box->setCurrentIndex(column + 1);
    };
    fill(m_query, guess.query);
    fill(m_expected, guess.expected);
    fill(m_tags, guess.tags);
    refresh();
}

QueryTable::Mapping ImportDialog::mapping() const
{
    const auto column = [](const QComboBox *box) {
        return box->count() == 0 ? -1 : box->currentData().toInt();
    };
    return {column(m_query), column(m_expected), column(m_tags)};
}

void ImportDialog::refresh()
{
    const QueryTable::Mapping chosen = mapping();
    const int rows = int(std::min<qsizetype>(m_table.rows.size(), previewRows));
    m_preview->clear();
    m_preview->setRowCount(rows);
    m_preview->setColumnCount(int(m_table.columns.size()));
    m_preview->setHorizontalHeaderLabels(m_table.columns);
    const Theme theme = Theme::current();
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < m_table.columns.size(); ++column) {
            auto *item = new QTableWidgetItem(m_table.rows[row].value(column).left(300).simplified());
            const bool isUsed = column == chosen.query || column == chosen.expected || column == chosen.tags;
            item->setForeground(isUsed ? theme.text : theme.secondary);
            m_preview->setItem(row, column, item);
        }
    if (chosen.query >= 0)
        m_preview->horizontalHeader()->resizeSection(chosen.query, 380);
    m_preview->horizontalHeader()->setStretchLastSection(true);
    const int count = chosen.query < 0 ? 0 : int(m_table.queries(chosen).size());
    m_run->setEnabled(count > 0 && !m_session.isReadOnly());
    m_run->setText(count > 0 ? tr("&Run %n query(s)", "", count) : tr("&Run"));
    if (m_table.rows.isEmpty())
        m_facts->clear();
    else if (chosen.query < 0)
        m_facts->setText(tr("Say which column holds the query."));
    else
        m_facts->setText(tr("%n row(s)", "", int(m_table.rows.size())) + u" · "_s
                         + tr("the first %1 are shown").arg(rows)
                         + (m_session.isReadOnly() ? u" · "_s + tr("the project is read-only") : QString()));
}

void ImportDialog::accept()
{
    QList<RunOrder> orders;
    RunChoice choice = m_session.choice();
    if (const QString policy = m_policy->currentData().toString(); !policy.isEmpty())
        choice.policy = policy;
    for (const Query &query : m_table.queries(mapping()))
        orders.append({.query = query, .choice = choice, .seed = quint64(m_seed->value())});
    if (orders.isEmpty())
        return;
    m_session.startBatch(tr("%n query(s) from %1", "", int(orders.size())).arg(m_sourceName), orders);
    QDialog::accept();
}

} // namespace daao
