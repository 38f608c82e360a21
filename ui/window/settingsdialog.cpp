#include "ui/window/settingsdialog.h"

#include "ui/window/actions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, Actions &actions, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_actions(actions)
    , m_tabs(new QTabWidget)
    , m_keys(new QTableWidget)
    , m_conflict(new QLabel)
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    resize(640, 560);
    m_tabs->addTab(buildGeneral(), tr("&General"));
    m_tabs->addTab(buildKeys(), tr("&Keyboard"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
}

void SettingsDialog::showPage(int page)
{
    m_tabs->setCurrentIndex(page);
}

void SettingsDialog::change(const std::function<void(Preferences &)> &edit)
{
    edit(m_preferences);
    emit changed(m_preferences);
}

QWidget *SettingsDialog::buildGeneral()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setVerticalSpacing(10);

    auto *theme = new QComboBox;
    theme->setObjectName(u"theme"_s);
    theme->addItems({tr("as the system"), tr("light"), tr("dark")});
    theme->setCurrentIndex(int(m_preferences.theme));
    connect(theme, &QComboBox::currentIndexChanged, this,
            [this](int index) { change([&](Preferences &p) { p.theme = Theme::Mode(index); }); });
    auto *size = new QSpinBox;
    size->setObjectName(u"fontDelta"_s);
    size->setRange(-2, 8);
    size->setPrefix(u"± "_s);
    size->setSuffix(tr(" px"));
    size->setValue(m_preferences.fontDelta);
    connect(size, &QSpinBox::valueChanged, this,
            [this](int delta) { change([&](Preferences &p) { p.fontDelta = delta; }); });
    auto *language = new QComboBox;
    language->setObjectName(u"language"_s);
    language->addItem(tr("as the system"), QString());
    for (const QString &code : {u"en"_s, u"de"_s, u"zh_CN"_s})
        language->addItem(QLocale(code).nativeLanguageName(), code);
    language->setCurrentIndex(std::max(0, language->findData(m_preferences.language)));
    connect(language, &QComboBox::currentIndexChanged, this, [this, language] {
        change([&](Preferences &p) { p.language = language->currentData().toString(); });
    });
    auto *later = new QLabel(tr("Another language shows after the next start."));
    later->setProperty("kind", u"secondary"_s);

    auto *pace = new QComboBox;
    pace->setObjectName(u"pace"_s);
    for (const auto &[text, value] :
         {std::pair{tr("at once"), 0.0}, std::pair{tr("four times as fast"), 0.25},
          std::pair{tr("as slow as the model says"), 1.0}}) {
        pace->addItem(text, value);
        if (m_preferences.pace == value)
            pace->setCurrentIndex(pace->count() - 1);
    }
    connect(pace, &QComboBox::currentIndexChanged, this,
            [this, pace] { change([&](Preferences &p) { p.pace = pace->currentData().toDouble(); }); });
    auto *paceNote =
        new QLabel(tr("For single runs, from the next project you open. Batches always run at once."));
    paceNote->setProperty("kind", u"secondary"_s);
    paceNote->setWordWrap(true);
    auto *cap = new QDoubleSpinBox;
    cap->setObjectName(u"cap"_s);
    cap->setRange(-0.01, 100'000);
    cap->setDecimals(2);
    cap->setSingleStep(0.5);
    cap->setPrefix(u"$"_s);
    cap->setSpecialValueText(tr("no cap"));
    cap->setValue(m_preferences.sessionCap ? m_preferences.sessionCap->usd() : cap->minimum());
    connect(cap, &QDoubleSpinBox::valueChanged, this, [this, cap](double dollars) {
        change([&](Preferences &p) {
            p.sessionCap = dollars == cap->minimum() ? std::nullopt : std::optional(Money::usd(dollars));
        });
    });
    auto *hide = new QCheckBox(tr("&Hide the true difficulty, also after the run"));
    hide->setChecked(m_preferences.hideTruth);
    connect(hide, &QCheckBox::toggled, this,
            [this](bool on) { change([&](Preferences &p) { p.hideTruth = on; }); });
    auto *reopen = new QCheckBox(tr("&Open the last project at start"));
    reopen->setChecked(m_preferences.reopen);
    connect(reopen, &QCheckBox::toggled, this,
            [this](bool on) { change([&](Preferences &p) { p.reopen = on; }); });

    auto *learn = new QCheckBox(tr("T&rain the policy daao where a project has none"));
    learn->setObjectName(u"learn"_s);
    learn->setToolTip(tr("In the background, on the simulated pool: nothing is sent anywhere."));
    learn->setChecked(m_preferences.learn);
    connect(learn, &QCheckBox::toggled, this,
            [this](bool on) { change([&](Preferences &p) { p.learn = on; }); });

    form->addRow(tr("&Theme"), theme);
    form->addRow(tr("Text &size"), size);
    form->addRow(tr("&Language"), language);
    form->addRow(QString(), later);
    form->addRow(tr("&Simulated LLMs answer"), pace);
    form->addRow(QString(), paceNote);
    form->addRow(tr("Spending &cap of a session"), cap);
    form->addRow(QString(), hide);
    form->addRow(QString(), reopen);
    form->addRow(QString(), learn);
    return page;
}

QWidget *SettingsDialog::buildKeys()
{
    auto *page = new QWidget;
    auto *filter = new QLineEdit;
    filter->setObjectName(u"keyFilter"_s);
    filter->setPlaceholderText(tr("Filter by action or key"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setClearButtonEnabled(true);
    m_keys->setObjectName(u"keys"_s);
    m_keys->setAccessibleName(tr("Shortcuts"));
    m_keys->setColumnCount(3);
    m_keys->setHorizontalHeaderLabels({tr("Menu"), tr("Action"), tr("Shortcut")});
    m_keys->verticalHeader()->hide();
    m_keys->setShowGrid(false);
    m_keys->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_keys->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_keys->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_conflict->setProperty("kind", u"error"_s);
    m_conflict->setWordWrap(true);
    auto *reset = new QPushButton(tr("&Reset all shortcuts"));
    connect(reset, &QPushButton::clicked, this, [this] {
        m_actions.resetShortcuts();
        m_conflict->clear();
        fillKeys();
    });
    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int row = 0; row < m_keys->rowCount(); ++row) {
            const auto *edit = qobject_cast<QKeySequenceEdit *>(m_keys->cellWidget(row, 2));
            const QString line = m_keys->item(row, 0)->text() + u' ' + m_keys->item(row, 1)->text() + u' '
                                 + edit->keySequence().toString(QKeySequence::NativeText);
            m_keys->setRowHidden(row, !line.contains(text, Qt::CaseInsensitive));
        }
    });
    fillKeys();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(filter);
    layout->addWidget(m_keys, 1);
    layout->addWidget(m_conflict);
    layout->addWidget(reset, 0, Qt::AlignLeft);
    return page;
}

void SettingsDialog::fillKeys()
{
    m_keys->setRowCount(0);
    for (const Actions::Entry &entry : m_actions.entries()) {
        const int row = m_keys->rowCount();
        m_keys->insertRow(row);
        const QString name = entry.action->text().remove(u'&');
        auto *group = new QTableWidgetItem(entry.spec.group);
        group->setData(idRole, entry.spec.id);
        m_keys->setItem(row, 0, group);
        m_keys->setItem(row, 1, new QTableWidgetItem(name));
        auto *edit = new QKeySequenceEdit(entry.action->shortcut());
        edit->setAccessibleName(tr("Shortcut of %1").arg(name));
        connect(edit, &QKeySequenceEdit::editingFinished, this,
                [this, row, edit] { setKeys(row, edit->keySequence()); });
        m_keys->setCellWidget(row, 2, edit);
        m_keys->setRowHeight(row, 32);
    }
    m_keys->resizeColumnToContents(0);
    m_keys->setColumnWidth(2, 170);
}

void SettingsDialog::setKeys(int row, const QKeySequence &keys)
{
    const QString id = m_keys->item(row, 0)->data(idRole).toString();
    const QStringList others = m_actions.conflicts(id, keys);
    m_conflict->setText(others.isEmpty()
                            ? QString()
                            : tr("%1 is also the shortcut of: %2. Change one of them.")
                                  .arg(keys.toString(QKeySequence::NativeText), others.join(u", "_s)));
    m_actions.setShortcut(id, keys);
}

} // namespace daao
