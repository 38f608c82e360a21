#include "app/cli/commands.h"
#include "app/cli/finite.h"
#include "core/simulation/simserver.h"

#include <semaphore>

namespace daao {

namespace {

struct SimOptions
{
    int port = 0;
    double timeScale = 0;
};

int serve(const Command &command, const SimOptions &options)
{
    SimServer server(std::make_shared<const SimulatedPool>(),
                     {.port = quint16(options.port), .timeScale = options.timeScale});
    if (const auto port = server.start(); !port)
        return command.terminal.fail(port.error());
    command.terminal.line(QStringLiteral("listening ") + server.url());
    std::binary_semaphore ended(0);
    const std::stop_callback onStop(command.stop(), [&] { ended.release(); });
    ended.acquire();
    server.stop();
    return 130;
}

} // namespace

void addSimCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<SimOptions>();
    CLI::App *sim = app.add_subcommand("sim", "The simulated pool");
    sim->require_subcommand(1);
    sim->footer("Example:\n  daao sim serve --port 8123");
    CLI::App *server = sim->add_subcommand("serve", "Serve it as an OpenAI-compatible server on 127.0.0.1");
    server->add_option("--port", options->port, "TCP port; 0 takes a free one")->check(CLI::Range(0, 65535));
    server
        ->add_option("--time-scale", options->timeScale,
                     "1 waits as long as the modelled latency, 0 not at all")
        ->check(CLI::Range(0.0, 100.0))
        ->check(finite);
    server->footer("Example:\n  daao sim serve --port 0\nThe first line of output is: listening "
                   "http://127.0.0.1:PORT/v1");
    server->callback(
        [&action, options] { action = [options](Command &command) { return serve(command, *options); }; });
}

} // namespace daao
