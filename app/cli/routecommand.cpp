#include "app/cli/commands.h"
#include "core/domain/json.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct RouteOptions
{
    std::string query;
    std::string policy;
    std::string batch;
    std::string pool;
};

struct RouteCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::RouteCommand)

public:
    Command &command;
    const RouteOptions &options;

    int execute() const
    {
        if (options.query.empty() == options.batch.empty())
            return command.terminal.fail(
                {ErrorKind::Usage,
                 tr("Give either a query or --batch FILE.jsonl. See `daao route --help`."),
                 {}});
        const auto bench = command.open({.pool = text(options.pool), .policy = text(options.policy)});
        if (!bench)
            return command.terminal.fail(bench.error());
        return options.batch.empty() ? one(**bench) : many(**bench);
    }

    struct Timed
    {
        Plan plan;
        double microseconds = 0;
    };

    Result<Timed> decide(Workbench &bench, const Query &query) const
    {
        auto request = bench.runRequest(query, text(options.policy));
        if (!request)
            return tl::unexpected(request.error());
        request->seed = command.seed.value_or(0);
        bench.probe(); // no part of the decision
        QElapsedTimer timer;
        timer.start();
        auto plan = bench.plan(*request);
        const double microseconds = double(timer.nsecsElapsed()) / 1000;
        if (!plan)
            return tl::unexpected(plan.error());
        return Timed{std::move(*plan), microseconds};
    }

    static QJsonObject document(const Timed &timed)
    {
        return {{u"schema"_s, u"daao.route/1"_s},
                {u"difficulty"_s, Json::from(timed.plan.difficulty)},
                {u"plan"_s, Json::from(timed.plan)},
                {u"decide_us"_s, timed.microseconds}};
    }

    int one(Workbench &bench) const
    {
        const auto words = readQuery(options.query);
        if (!words)
            return command.terminal.fail(words.error());
        const auto timed = decide(bench, bench.queryOf(*words));
        if (!timed)
            return command.terminal.fail(timed.error());
        if (command.terminal.json)
            command.terminal.document(document(*timed));
        else
            print(*timed);
        return 0;
    }

    void print(const Timed &timed) const
    {
        const Plan &plan = timed.plan;
        const Terminal &out = command.terminal;
        out.line(tr("Difficulty %1 (%2 – %3)")
                     .arg(plan.difficulty.value, 0, 'f', 2)
                     .arg(plan.difficulty.low, 0, 'f', 2)
                     .arg(plan.difficulty.high, 0, 'f', 2));
        for (qsizetype k = 0; k < plan.workflow.layers.size(); ++k)
            for (const WorkflowNode &node : plan.workflow.layers[k])
                out.line(
                    tr("  layer %1  %2  %3 on %4").arg(k + 1).arg(node.id, toString(node.op), node.model));
        for (const Why &why : plan.why)
            out.line("  "_L1 + why.sentence);
        for (const auto &layer : plan.workflow.layers)
            for (const WorkflowNode &node : layer)
                for (const Why &why : plan.nodeWhy.value(node.id))
                    out.line(u"  %1: %2"_s.arg(node.id, why.sentence));
        out.line(tr("Expected: success %1, cost %2 (decided in %3 µs; nothing was called)")
                     .arg(plan.expected.pCorrect ? QString::number(*plan.expected.pCorrect, 'f', 2) : u"?"_s,
                          Words::money(plan.expected.cost))
                     .arg(timed.microseconds, 0, 'f', 0));
    }

    int many(Workbench &bench) const
    {
        QFile file(text(options.batch));
        if (!file.open(QIODevice::ReadOnly))
            return command.terminal.fail(
                {ErrorKind::BadInput,
                 tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()),
                 {}});
        int failed = 0;
        for (int number = 1; !file.atEnd(); ++number) {
            if (command.interrupt->happened())
                return 130;
            const QByteArray line = file.readLine(maxLine);
            if (line.trimmed().isEmpty())
                continue;
            const auto plan = planLine(bench, line, number);
            if (plan) {
                command.terminal.jsonLine(*plan);
                continue;
            }
            ++failed;
            command.terminal.jsonLine({{u"schema"_s, u"daao.route/1"_s},
                                       {u"line"_s, number},
                                       {u"error"_s, Json::from(plan.error())}});
            command.terminal.note(plan.error().message);
        }
        return failed > 0 ? 1 : 0;
    }

    static constexpr qint64 maxLine = 4 << 20;

    Result<QJsonObject> planLine(Workbench &bench, const QByteArray &line, int number) const
    {
        const auto object = Json::object(line, tr("Line %1 of %2").arg(number).arg(text(options.batch)));
        if (!object)
            return tl::unexpected(object.error());
        const QString id = object->value("id"_L1).toVariant().toString();
        const QString words = object->value("query"_L1).toString();
        if (words.trimmed().isEmpty())
            return failure(ErrorKind::BadInput,
                           tr("Line %1 of %2 has no \"query\".").arg(number).arg(text(options.batch)));
        const auto timed = decide(bench, {.text = words});
        if (!timed)
            return tl::unexpected(timed.error());
        QJsonObject plan = document(*timed);
        plan[u"id"_s] = id;
        return plan;
    }
};

} // namespace

void addRouteCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<RouteOptions>();
    CLI::App *route =
        app.add_subcommand("route", "Plan only: difficulty, workflow and expected cost, without any call");
    route->add_option("query", options->query, "The question; - reads it from stdin");
    route->add_option("--policy", options->policy, "Policy, or policy@version (default: the project's)");
    route->add_option("--batch", options->batch,
                      "JSON Lines of {\"id\",\"query\"}; one plan per line is written");
    route->add_option("--pool", options->pool, "Which LLMs: simulated, all, or an endpoint's name");
    route->footer("Example:\n  daao route --policy logistic \"Find 7^222 mod 13.\"");
    route->callback([&action, options] {
        action = [options](Command &command) { return RouteCommand{command, *options}.execute(); };
    });
}

} // namespace daao
