// How long the inspector keeps the GUI thread: a node that streams 20,000 tokens, an answer of 10,000 lines.
// Prints JSON; run by hand: QT_QPA_PLATFORM=offscreen build/release/tests/bench/bench_inspector
#include "ui/pages/inspector/inspector.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <ctime>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Processor time of this thread: what a frame costs, however busy the machine is with other things.
double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template<class Work>
double cost(Work work)
{
    const double begin = threadMilliseconds();
    work();
    QCoreApplication::processEvents();
    return threadMilliseconds() - begin;
}

Run running()
{
    Run run;
    run.id = u"bench"_s;
    run.plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Cot, .model = u"a"_s}}};
    run.nodes = {{.node = u"n1"_s, .op = Operator::Cot, .model = u"a"_s, .status = NodeStatus::Running}};
    return run;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    LiveRun live;
    Inspector inspector(live);
    inspector.resize(400, 700);
    inspector.show();
    inspector.showTab(Inspector::Answer);
    live.start(running());
    inspector.setNode(u"n1"_s);
    QCoreApplication::processEvents();

    double longest = 0;
    double all = 0;
    for (int i = 0; i < 400; ++i) { // 20,000 tokens in bundles of 50, hardly a line break
        const double ms = cost([&] {
            live.addText(u"bench"_s, u"n1"_s, 0, u"token "_s.repeated(50) + (i % 40 ? QString() : u"\n"_s));
            live.textArrived(u"n1"_s, 0, u"token "_s.repeated(50)); // what the bundle does every 40 ms
        });
        longest = std::max(longest, ms);
        all += ms;
    }
    Run done = running();
    done.status = RunStatus::Finished;
    done.nodes[0].status = NodeStatus::Ok;
    done.nodes[0].candidates = {
        {.node = u"n1"_s, .model = u"a"_s, .text = u"- one line of ten thousand\n"_s.repeated(10'000)}};
    const double tenThousandLines = cost([&] { live.show(done); });
    done.nodes[0].candidates[0].text = u"A paragraph with **bold** words and `code`.\n\n"_s.repeated(1'200);
    const double markdown = cost([&] { live.show(done); });

    const QJsonObject result{{u"tokens"_s, 20'000},
                             {u"longest_flush_ms"_s, longest},
                             {u"all_flushes_ms"_s, all},
                             {u"answer_of_10000_lines_ms"_s, tenThousandLines},
                             {u"markdown_of_54_kB_ms"_s, markdown}};
    fputs(QJsonDocument(result).toJson().constData(), stdout);
}
