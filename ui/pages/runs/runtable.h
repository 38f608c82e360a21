#pragma once

#include <QTableView>

namespace daao {

class RunTableModel;

/// The table of runs: rows of 26 px, the question takes what room the other columns leave.
class RunTable final : public QTableView
{
    Q_OBJECT

public:
    explicit RunTable(RunTableModel *runs, QWidget *parent = nullptr);

    /// Which columns are shown and how wide; for QSettings.
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

signals:
    void opened(const QModelIndex &index); ///< Enter or double click

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillWidth();
    void offerColumns(const QPoint &where);
};

} // namespace daao
