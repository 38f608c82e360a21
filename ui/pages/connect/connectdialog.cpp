#include "ui/pages/connect/connectdialog.h"

#include "core/base/deliver.h"
#include "ui/kit/theme.h"
#include "ui/models/wording.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int requestRole = Qt::UserRole;
constexpr int replyRole = Qt::UserRole + 1;

} // namespace

QList<ConnectDialog::Preset> ConnectDialog::presets()
{
    return {{u"ollama"_s, tr("Ollama"), u"http://127.0.0.1:11434/v1"_s, {}},
            {u"llamacpp"_s, tr("llama.cpp server"), u"http://127.0.0.1:8080/v1"_s, {}},
            {u"vllm"_s, tr("vLLM"), u"http://127.0.0.1:8000/v1"_s, {}},
            {u"lmstudio"_s, tr("LM Studio"), u"http://127.0.0.1:1234/v1"_s, {}},
            {u"jan"_s, tr("Jan"), u"http://127.0.0.1:1337/v1"_s, u"JAN_API_KEY"_s},
            {u"openrouter"_s, tr("OpenRouter"), u"https://openrouter.ai/api/v1"_s, u"OPENROUTER_API_KEY"_s},
            {u"own"_s, tr("Another"), {}, {}}};
}

ConnectDialog::ConnectDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_preset(new QComboBox)
    , m_name(new QLineEdit)
    , m_url(new QLineEdit)
    , m_key(new QLineEdit)
    , m_steps(new QTreeWidget)
    , m_detail(new QPlainTextEdit)
    , m_verdict(new QLabel)
    , m_test(new QPushButton(tr("&Test")))
    , m_use(new QPushButton(tr("Use these &models now")))
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(tr("Connect my models"));
    resize(720, 620);
    m_steps->setObjectName(u"steps"_s);
    m_steps->setAccessibleName(tr("Steps of the test"));
    m_steps->setHeaderLabels({tr("Step"), tr("Time"), tr("What it showed")});
    m_steps->setRootIsDecorated(false);
    m_steps->header()->resizeSection(0, 190);
    m_steps->header()->resizeSection(1, 70);
    m_detail->setObjectName(u"detail"_s);
    m_detail->setReadOnly(true);
    m_detail->setAccessibleName(tr("Request and reply of the chosen step"));
    m_detail->setPlaceholderText(tr("Choose a step to read exactly what was asked and what came back."));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setProperty("kind", u"secondary"_s);
    m_test->setObjectName(u"test"_s);
    m_test->setProperty("kind", u"primary"_s);
    m_test->setDefault(true);
    m_use->setObjectName(u"use"_s);
    m_use->setEnabled(false);

    auto *buttons = new QHBoxLayout;
    auto *close = new QPushButton(tr("C&lose"));
    close->setAutoDefault(false);
    buttons->addWidget(m_verdict, 1);
    buttons->addWidget(m_test);
    buttons->addWidget(m_use);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(buildForm());
    layout->addWidget(m_steps, 3);
    layout->addWidget(m_detail, 2);
    layout->addLayout(buttons);

    connect(m_preset, &QComboBox::currentIndexChanged, this, &ConnectDialog::choosePreset);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_use, &QPushButton::clicked, this, &ConnectDialog::use);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&session, &Session::probeStep, this, &ConnectDialog::showStep);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            m_detail->setPlainText(item->data(0, requestRole).toString() + u"\n\n"_s
                                   + item->data(0, replyRole).toString());
    });
    choosePreset(0);
    say(tr("Nothing is contacted before you press Test. The test costs a few tokens."), false);
}

QWidget *ConnectDialog::buildForm()
{
    for (const Preset &preset : presets())
        m_preset->addItem(preset.title);
    m_preset->setObjectName(u"preset"_s);
    m_name->setObjectName(u"name"_s);
    m_url->setObjectName(u"url"_s);
    m_url->setPlaceholderText(u"http://127.0.0.1:8080/v1"_s);
    m_key->setObjectName(u"key"_s);
    m_key->setPlaceholderText(tr("Name of an environment variable, or empty"));
    m_key->setToolTip(
        tr("The key itself is never stored: it is read from this variable when a request is made."));
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Server"), m_preset);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&URL"), m_url);
    form->addRow(tr("&Key from"), m_key);
    return box;
}

void ConnectDialog::choosePreset(int index)
{
    const Preset preset = presets().value(index);
    m_name->setText(preset.name);
    m_url->setText(preset.url);
    m_key->setText(preset.keyVariable);
}

void ConnectDialog::say(const QString &sentence, bool isError)
{
    m_verdict->setText(sentence);
    m_verdict->setProperty("kind", isError ? u"error"_s : u"secondary"_s);
    m_verdict->setStyleSheet(isError ? u"color: %1;"_s.arg(Theme::current().error.name()) : QString());
}

void ConnectDialog::test()
{
    m_steps->clear();
    m_detail->clear();
    m_report.reset();
    m_use->setEnabled(false);
    m_test->setEnabled(false);
    say(tr("Testing …"), false);
    const Endpoint endpoint{.name = m_name->text().trimmed(),
                            .url = m_url->text().trimmed(),
                            .keyVariable = m_key->text().trimmed()};
    deliver(m_session.probe(endpoint), this, [this](const Result<ProbeReport> &report) {
        m_test->setEnabled(true);
        if (report)
            showReport(*report);
        else
            say(report.error().message, true);
    });
}

void ConnectDialog::showStep(const ProbeStep &step)
{
    if (m_test->isEnabled())
        return; // of another dialog's test
    auto *item = new QTreeWidgetItem(
        {(step.ok ? u"✓ "_s : u"✕ "_s) + step.title, Wording::milliseconds(step.ms), step.sentence});
    item->setForeground(0, step.ok ? Theme::current().ok : Theme::current().error);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(2, step.sentence);
    item->setData(0, requestRole, step.request);
    item->setData(0, replyRole, step.reply);
    m_steps->addTopLevelItem(item);
}

void ConnectDialog::showReport(const ProbeReport &report)
{
    m_report = report;
    m_use->setEnabled(report.ok() && !report.models.isEmpty());
    if (!report.ok()) {
        say(tr("This endpoint cannot be used yet: read the first ✕ above."), true);
        return;
    }
    QStringList names;
    for (const ModelCard &card : report.models.mid(0, 4))
        names.append(card.id);
    if (report.models.size() > names.size())
        names.append(u"…"_s);
    say(tr("%n LLM(s): %1", "", int(report.models.size())).arg(names.join(u", "_s)), false);
    m_use->setFocus();
}

void ConnectDialog::use()
{
    ProbeReport report = *m_report;
    report.endpoint.name = m_name->text().trimmed();
    m_use->setEnabled(false);
    deliver(m_session.adopt(report), this, [this, name = report.endpoint.name](const Result<> &done) {
        if (!done) {
            m_use->setEnabled(true);
            say(done.error().message, true);
            return;
        }
        m_session.usePool(u"all"_s);
        emit connected(name);
        accept();
    });
}

} // namespace daao
