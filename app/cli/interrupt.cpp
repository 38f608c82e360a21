#include "app/cli/interrupt.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <thread>

namespace daao {

Interrupt::Interrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    // Waits for the life of the process; it owns nothing that anybody would miss at the end.
    std::thread([signals, stop = m_stop]() mutable {
        int signal = 0;
        sigwait(&signals, &signal);
        stop.request_stop();
        sigwait(&signals, &signal);
        _exit(130);
    }).detach();
    std::signal(SIGPIPE, SIG_IGN); // `daao runs list | head` ends quietly
}

} // namespace daao
