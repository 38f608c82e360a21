#pragma once

#include "ui/pages/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace daao {

/// Connects an OpenAI-compatible endpoint: presets, the five visible steps of the test with what was asked
/// and what came back, and the LLMs that were found. Nothing is contacted before Test.
class ConnectDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(Session &session, QWidget *parent = nullptr);

signals:
    void connected(const QString &endpoint);

private:
    struct Preset
    {
        QString name; ///< of the endpoint
        QString title;
        QString url;
        QString keyVariable;
    };
    static QList<Preset> presets();

    QWidget *buildForm();
    void choosePreset(int index);
    void test();
    void showStep(const ProbeStep &step);
    void showReport(const ProbeReport &report);
    void use();
    void say(const QString &sentence, bool isError);

    Session &m_session;
    QComboBox *m_preset;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_key;
    QTreeWidget *m_steps;
    QPlainTextEdit *m_detail;
    QLabel *m_verdict;
    QPushButton *m_test;
    QPushButton *m_use;
    std::optional<ProbeReport> m_report;
};

} // namespace daao
