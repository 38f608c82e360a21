#pragma once

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace daao {

class LogModel;

/// The log, filtered by a word.
class LogView final : public QWidget
{
    Q_OBJECT

public:
    explicit LogView(LogModel &log, QWidget *parent = nullptr);
};

} // namespace daao
