#include "ui/pages/log/logview.h"

#include "ui/models/logmodel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>

namespace daao {

LogView::LogView(LogModel &log, QWidget *parent)
    : QWidget(parent)
{
    auto *filter = new QLineEdit;
    filter->setPlaceholderText(tr("Filter the log"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setClearButtonEnabled(true);
    auto *copy = new QPushButton(tr("C&opy all"));
    auto *clear = new QPushButton(tr("C&lear"));
    connect(copy, &QPushButton::clicked, this, [&log] { QGuiApplication::clipboard()->setText(log.text()); });
    connect(clear, &QPushButton::clicked, this, [&log] { log.clear(); });

    auto *found = new QSortFilterProxyModel(this);
    found->setSourceModel(&log);
    found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(filter, &QLineEdit::textChanged, found, &QSortFilterProxyModel::setFilterFixedString);
    auto *lines = new QListView;
    lines->setAccessibleName(tr("Log"));
    lines->setModel(found);
    lines->setUniformItemSizes(true);
    lines->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(std::max(11, font().pixelSize() - 1));
    lines->setFont(mono);

    auto *top = new QHBoxLayout;
    top->addWidget(filter, 1);
    top->addWidget(copy);
    top->addWidget(clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addWidget(lines, 1);
}

} // namespace daao
