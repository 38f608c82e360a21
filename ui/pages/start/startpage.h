#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace daao {

/// The first page: three ways to begin, what was open before, and what there is to see. Nothing is contacted
/// from here.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QStringList &projects);
    /// A project is being opened; an empty text: no longer.
    void setProgress(const QString &text);

signals:
    void simulatedWanted();
    void connectWanted();
    void openWanted();
    void projectWanted(const QString &path);
    void cardChosen(const QString &action); ///< the id of the action the card is about
    void simulationQuestioned();

private:
    QPushButton *bigButton(const QString &icon, const QString &title, const QString &text);
    QWidget *buildTour();

    QVBoxLayout *m_recent;
    QWidget *m_recentBox;
    QLabel *m_progress;
    QProgressBar *m_bar;
    QList<QPushButton *> m_ways;
};

} // namespace daao
