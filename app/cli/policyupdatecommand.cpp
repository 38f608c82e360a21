#include "app/cli/commands.h"
#include "app/policyupdate.h"

#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct PolicyUpdateCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::PolicyUpdateCommand)

public:
    const Command &command;

    int run(const QString &name, int mostRuns) const
    {
        const auto bench = command.open({.policy = name.section(u'@', 0, 0)});
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto version = (*bench)->policyVersion(name);
        if (!version)
            return command.terminal.fail(version.error());
        const auto update = PolicyUpdate::fromRuns(**bench, *version, mostRuns);
        if (!update)
            return command.terminal.fail(update.error());
        const auto checkpoint = (*bench)->keep(update->policy);
        if (!checkpoint)
            return command.terminal.fail(checkpoint.error());
        QJsonObject document = version->document;
        document[u"checkpoint"_s] = *checkpoint;
        const auto saved = (*bench)->project().registry().savePolicy(
            version->name, document,
            tr("Version %1, updated by %n run(s).", "", update->runs).arg(version->version));
        if (!saved)
            return command.terminal.fail(saved.error());
        report(*version, *saved, *update);
        return 0;
    }

private:
    void report(const PolicyVersion &before, const PolicyVersion &after, const PolicyUpdate &update) const
    {
        QJsonArray json;
        QList<QStringList> rows;
        QStringList models = update.outcomes.keys();
        models.sort();
        for (const QString &model : models) {
            const auto state = update.policy.newcomers.value(model);
            json.append(QJsonObject{{u"model"_s, model},
                                    {u"outcomes"_s, update.outcomes.value(model)},
                                    {u"offset"_s, state.offset}});
            rows.append({model, QString::number(update.outcomes.value(model)),
                         QString::number(state.offset, 'f', 2)});
        }
        if (command.terminal.json) {
            command.terminal.document({{u"schema"_s, u"daao.policy_update/1"_s},
                                       {u"policy"_s, after.name},
                                       {u"from_version"_s, before.version},
                                       {u"version"_s, after.version},
                                       {u"runs"_s, update.runs},
                                       {u"models"_s, json}});
            return;
        }
        command.terminal.table({tr("LLM"), tr("Answers"), tr("Offset in logits")}, rows, {1, 2});
        command.terminal.line(tr("%1 version %2; version %3 is still there.")
                                  .arg(after.name)
                                  .arg(after.version)
                                  .arg(before.version));
    }
};

} // namespace

void addPolicyUpdate(CLI::App &policy, Action &action)
{
    const auto name = std::make_shared<std::string>();
    const auto runs = std::make_shared<int>(1000);
    CLI::App *update = policy.add_subcommand(
        "update", "A new version that has learned from the project's runs; the old one stays");
    update->add_option("policy", *name, "Name, or name@version")->required();
    update->add_option("--runs", *runs, "The newest runs to look at")->check(CLI::Range(1, 1'000'000));
    update->footer("Example:\n  daao policy update daao");
    update->callback([&action, name, runs] {
        action = [name, runs](Command &command) {
            return PolicyUpdateCommand{command}.run(text(*name), *runs);
        };
    });
}

} // namespace daao
