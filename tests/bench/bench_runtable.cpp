// The table of runs over a project of any size (bench_store 100000 FILE makes one): how long until the first
// rows stand, until a filter is in force, how long the window waits at most, and the memory; prints one JSON
// object.
//   bench_runtable FILE      (QT_QPA_PLATFORM=offscreen)
#include "core/store/project.h"
#include "ui/models/selectionhub.h"
#include "ui/pages/runs/plotspanel.h"
#include "ui/pages/runs/runspanel.h"
#include "ui/pages/runs/runtable.h"
#include "ui/pages/runs/runtablemodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QTimer>

#include <cstdio>

#include "tests/ui/pages/runs/filesession.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

/// The longest time between two passes of the event loop.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        m_since.start();
        m_timer.start(0);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
    }
    double take() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

template<class Condition>
double untilTrue(const Condition &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 20'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_runtable FILE\n");
        return 2;
    }
    QElapsedTimer start;
    start.start();
    test::FileSession session(QString::fromLocal8Bit(argv[1]));
    SelectionHub hub;
    RunsPanel panel(session, hub);
    panel.resize(900, 700);
    panel.show();
    auto *model = qobject_cast<RunTableModel *>(panel.table().model());
    QObject::connect(model, &RunTableModel::failed, [](const Error &error) {
        std::fprintf(stderr, "%s %s\n", qPrintable(error.message), qPrintable(error.detail));
        std::exit(1);
    });
    const auto firstLine = [&] { return model->rowCount() > 0 && model->run(model->index(0, 0)); };
    untilTrue(firstLine);
    QJsonObject result{{u"first_rows_ms"_s, double(start.nsecsElapsed()) / 1e6},
                       {u"runs"_s, model->rowCount()}};
    Watchdog watchdog;
    QJsonArray filters;
    for (const QString &words :
         {u"wrong"_s, u"tank"_s, u"wrong cost:>0.002 d:0.4..0.7 llm:nano"_s, u"tag:paper"_s, u""_s}) {
        bool isDone = false;
        const auto once = QObject::connect(model, &QAbstractItemModel::modelReset, [&] { isDone = true; });
        watchdog.take();
        panel.setFilterText(words);
        const double filtered = untilTrue([&] { return isDone; });
        const double lines = model->rowCount() > 0 ? untilTrue(firstLine) : 0;
        QObject::disconnect(once);
        filters.append(QJsonObject{{u"filter"_s, words},
                                   {u"rows"_s, model->rowCount()},
                                   {u"filtered_ms"_s, filtered},
                                   {u"first_line_ms"_s, filtered + lines},
                                   {u"longest_block_ms"_s, watchdog.take()}});
    }
    result.insert(u"filters"_s, filters);
    QScrollBar *bar = panel.table().verticalScrollBar();
    for (int i = 0; i <= 300; ++i) {
        bar->setValue(int(qint64(bar->maximum()) * i / 300));
        QApplication::processEvents();
    }
    untilTrue([&] { return model->run(model->index(model->rowCount() - 1, 0)); });
    result.insert(u"scroll_longest_block_ms"_s, watchdog.take());
    QElapsedTimer opening;
    const auto last = model->run(model->index(model->rowCount() - 1, 0));
    opening.start();
    const auto run = last ? session.archive().run(last->id) : failure(ErrorKind::Internal, u"no run"_s);
    result.insert(u"open_run_ms"_s, run ? double(opening.nsecsElapsed()) / 1e6 : -1);
    PlotsPanel plots(session, hub);
    plots.resize(600, 400);
    plots.show();
    result.insert(u"scatter_ms"_s, untilTrue([&] { return !plots.scatter().content().series.isEmpty(); }));
    result.insert(u"resident_mb"_s, residentMegabytes());
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
