#pragma once

#include "core/problems/querytable.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace daao {

class Session;

/// Queries from a file or the clipboard: which column holds what, the first rows as they would be run, and a
/// batch of the session once that is agreed. GUI thread; files are read on a worker.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int previewRows = 20;

    explicit ImportDialog(Session &session, QWidget *parent = nullptr);

    void readFile(const QString &path);
    void readClipboard();
    void show(const Result<QueryTable> &table, const QString &source);
    QueryTable::Mapping mapping() const;

public slots:
    void accept() override; ///< starts the batch

private:
    QWidget *sources();
    QWidget *meaning();
    void refresh();
    void chooseFile();

    Session &m_session;
    QueryTable m_table;
    QString m_sourceName;
    QLabel *m_source;
    QComboBox *m_query;
    QComboBox *m_expected;
    QComboBox *m_tags;
    QComboBox *m_policy;
    QSpinBox *m_seed;
    QTableWidget *m_preview;
    QLabel *m_facts;
    QPushButton *m_run;
};

} // namespace daao
