// Records runs on four threads until it is killed, and says on stdout what it was told is on disk:
//   crasher PROJECT FIRST-NUMBER   ->   "run ID" and "sent RUN-ID REQUEST-ID" lines
#include <unistd.h>

#include <QCoreApplication>

#include <atomic>
#include <thread>

#include "tests/core/store/storetest.h"

using namespace daao;
using namespace daao::test;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = (line + u'\n').toUtf8(); // one write: whole or not at all
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        ::_exit(1);
}

void recordOne(Project &project, int number)
{
    Recorder &recorder = project.recorder();
    const Run run = plainRun(number);
    Run begun = run;
    begun.nodes.clear();
    recorder.runStarted(begun);
    const AttemptStart start{.runId = run.id,
                             .node = u"n1"_s,
                             .model = u"sim-mini"_s,
                             .requestId = run.id + u"-1"_s,
                             .startedAt = run.startedAt};
    if (recorder.starting(start).result())
        say(u"sent %1 %2"_s.arg(run.id, start.requestId));
    recorder.finished(start, run.nodes[0].calls[0].reply.last());
    recorder.nodeFinished(run.id, run.nodes[0]);
    recorder.runFinished(run);
    if (recorder.saved(run.id).result())
        say(u"run "_s + run.id);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto project = opened(application.arguments().value(1));
    std::atomic<int> next = application.arguments().value(2).toInt();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (;;)
                recordOne(*project, next++);
        });
    for (std::thread &thread : threads)
        thread.join();
}
