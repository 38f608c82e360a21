#include "app/cli/commands.h"
#include "app/endpoints.h"
#include "core/domain/json.h"
#include "core/providers/endpointprobe.h"

#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct EndpointOptions
{
    std::string name;
    std::string url;
    std::string keyVariable;
};

struct EndpointCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::EndpointCommand)

public:
    const Command &command;
    const EndpointOptions &options;

    int listModels() const
    {
        const auto bench = command.open({.pool = u"all"_s});
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto models = (*bench)->project().registry().models();
        if (!models)
            return command.terminal.fail(models.error());
        QJsonArray json;
        QList<QStringList> rows;
        for (const ModelCard &card : *models) {
            json.append(Json::from(card));
            const auto perMillion = [&](const Money &perToken) {
                return Words::money(Money::pico(perToken.pico() * 1'000'000));
            };
            rows.append({card.id, card.endpoint, card.simulated ? tr("SIMULATED") : tr("live"),
                         QString::number(card.contextTokens),
                         card.price ? perMillion(card.price->perPromptToken) : tr("unknown"),
                         card.price ? perMillion(card.price->perCompletionToken) : tr("unknown"),
                         Words::yesNo(card.enabled)});
        }
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.models/1"_s}, {u"models"_s, json}});
        else
            command.terminal.table({tr("LLM"), tr("Endpoint"), tr("Origin"), tr("Context"), tr("In per 1M"),
                                    tr("Out per 1M"), tr("Enabled")},
                                   rows, {3, 4, 5});
        return 0;
    }

    int add() const
    {
        const auto bench = command.open({.pool = u"all"_s});
        if (!bench)
            return command.terminal.fail(bench.error());
        Registry &registry = (*bench)->project().registry();
        const Endpoint endpoint{
            .name = text(options.name), .url = text(options.url), .keyVariable = text(options.keyVariable)};
        if (const Error refused = Endpoints::nameFault(registry, endpoint.name); !refused.message.isEmpty())
            return command.terminal.fail(refused);
        if (const auto url = EndpointUrl::parse(endpoint.url); !url)
            return command.terminal.fail({ErrorKind::Usage, url.error().message, url.error().detail});
        const auto report = probe(**bench, endpoint);
        if (command.stop().stop_requested())
            return command.terminal.fail(interrupted());
        if (report.models.isEmpty())
            return command.terminal.fail(unreachable(report));
        if (auto saved = Endpoints::adopt(registry, report); !saved)
            return command.terminal.fail(saved.error());
        command.terminal.note(
            tr("Runs now go to your endpoints; `daao run --pool simulated` uses the simulated pool."));
        return show(report, 0);
    }

    ProbeReport probe(Workbench &bench, const Endpoint &endpoint) const
    {
        return EndpointProbe(bench.network(), endpoint).run(command.stop(), [&](const ProbeStep &step) {
            command.terminal.note(u"%1 %2 (%3): %4"_s.arg(step.ok ? u"✓"_s : u"✕"_s, step.title,
                                                          Words::time(step.ms), step.sentence));
        });
    }

    Error interrupted() const
    {
        return {
            ErrorKind::Cancelled, tr("Interrupted before the endpoint was tested; nothing was changed."), {}};
    }

    Error unreachable(const ProbeReport &report) const
    {
        QString last = tr("The endpoint lists no LLM.");
        for (const ProbeStep &step : report.steps)
            if (!step.ok) {
                last = step.sentence;
                break;
            }
        return {ErrorKind::Network, tr("%1 was not added: %2").arg(text(options.url), last), {}};
    }

    int show(const ProbeReport &report, int code) const
    {
        QJsonArray steps;
        for (const ProbeStep &step : report.steps)
            steps.append(QJsonObject{{u"title"_s, step.title},
                                     {u"ok"_s, step.ok},
                                     {u"ms"_s, step.ms},
                                     {u"request"_s, step.request},
                                     {u"reply"_s, step.reply},
                                     {u"sentence"_s, step.sentence}});
        QJsonArray models;
        for (const ModelCard &card : report.models)
            models.append(card.id);
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.endpoint/1"_s},
                                       {u"endpoint"_s, Json::from(report.endpoint)},
                                       {u"ok"_s, report.ok()},
                                       {u"seed_honoured"_s, report.seedHonoured},
                                       {u"steps"_s, steps},
                                       {u"models"_s, models}});
        else
            command.terminal.line(tr("%1 at %2: %n LLM(s).", "", int(report.models.size()))
                                      .arg(report.endpoint.name, report.endpoint.url));
        return code;
    }

    int list() const
    {
        const auto bench = command.open({.pool = u"all"_s});
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto endpoints = (*bench)->project().registry().endpoints();
        if (!endpoints)
            return command.terminal.fail(endpoints.error());
        QJsonArray json;
        QList<QStringList> rows;
        for (const Endpoint &endpoint : *endpoints) {
            json.append(Json::from(endpoint));
            rows.append({endpoint.name, endpoint.url.isEmpty() ? tr("embedded") : endpoint.url,
                         endpoint.keyVariable, endpoint.simulated ? tr("SIMULATED") : tr("live")});
        }
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.endpoints/1"_s}, {u"endpoints"_s, json}});
        else
            command.terminal.table({tr("Endpoint"), tr("URL"), tr("Key from"), tr("Origin")}, rows);
        return 0;
    }

    int test() const
    {
        const auto bench = command.open({.pool = u"all"_s});
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto endpoints = (*bench)->project().registry().endpoints();
        if (!endpoints)
            return command.terminal.fail(endpoints.error());
        const auto found = std::ranges::find(*endpoints, text(options.name), &Endpoint::name);
        if (found == endpoints->end())
            return command.terminal.fail(
                {ErrorKind::Usage, tr("There is no endpoint called %1.").arg(text(options.name)), {}});
        if (found->url.isEmpty()) {
            command.terminal.line(tr("The simulated pool is part of this program and always answers."));
            return 0;
        }
        const ProbeReport report = probe(**bench, *found);
        if (command.stop().stop_requested())
            return command.terminal.fail(interrupted());
        return show(report, report.ok() ? 0 : 4);
    }

    int remove() const
    {
        const auto bench = command.open({.pool = u"all"_s});
        if (!bench)
            return command.terminal.fail(bench.error());
        Registry &registry = (*bench)->project().registry();
        const QString name = text(options.name);
        const auto models = registry.models();
        if (!models)
            return command.terminal.fail(models.error());
        for (const ModelCard &card : *models)
            if (card.endpoint == name && name != u"simulated")
                if (auto removed = registry.removeModel(card.id); !removed)
                    return command.terminal.fail(removed.error());
        if (name == u"simulated")
            return command.terminal.fail(
                {ErrorKind::Usage,
                 tr("The simulated pool is part of every project and cannot be removed."),
                 {}});
        if (auto removed = registry.removeEndpoint(name); !removed)
            return command.terminal.fail(removed.error());
        command.terminal.note(tr("%1 was removed; its runs are kept.").arg(name));
        return 0;
    }
};

} // namespace

void addModelsCommand(CLI::App &app, Action &action)
{
    CLI::App *models = app.add_subcommand("models", "The LLMs of the pool");
    models->require_subcommand(1);
    models->footer("Example:\n  daao models list");
    CLI::App *list = models->add_subcommand("list", "Every LLM with its price per million tokens");
    list->footer("Example:\n  daao models list --json");
    list->callback([&action] {
        action = [](Command &command) { return EndpointCommand{command, {}}.listModels(); };
    });
}

void addEndpointCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<EndpointOptions>();
    CLI::App *endpoint = app.add_subcommand("endpoint", "OpenAI-compatible servers");
    endpoint->require_subcommand(1);
    endpoint->footer("Example:\n  daao endpoint add --name local --url http://127.0.0.1:11434/v1");
    CLI::App *add = endpoint->add_subcommand("add", "Test a server and add its LLMs");
    add->add_option("--name", options->name, "What to call it")->required();
    add->add_option("--url", options->url, "Base URL, such as http://127.0.0.1:8080/v1")->required();
    add->add_option("--key-env", options->keyVariable, "Environment variable that holds the bearer key");
    add->footer("Example:\n  daao endpoint add --name openrouter --url https://openrouter.ai/api/v1 "
                "--key-env OPENROUTER_API_KEY");
    add->callback([&action, options] {
        action = [options](Command &command) { return EndpointCommand{command, *options}.add(); };
    });
    CLI::App *list = endpoint->add_subcommand("list", "The endpoints of the project");
    list->footer("Example:\n  daao endpoint list");
    list->callback([&action, options] {
        action = [options](Command &command) { return EndpointCommand{command, *options}.list(); };
    });
    CLI::App *test =
        endpoint->add_subcommand("test", "Five visible steps: URL, LLMs, a chat, a stream, the seed");
    test->add_option("endpoint", options->name, "Its name")->required();
    test->footer("Example:\n  daao endpoint test local");
    test->callback([&action, options] {
        action = [options](Command &command) { return EndpointCommand{command, *options}.test(); };
    });
    CLI::App *remove = endpoint->add_subcommand("remove", "Forget an endpoint and its LLMs; runs are kept");
    remove->add_option("endpoint", options->name, "Its name")->required();
    remove->footer("Example:\n  daao endpoint remove local");
    remove->callback([&action, options] {
        action = [options](Command &command) { return EndpointCommand{command, *options}.remove(); };
    });
}

} // namespace daao
