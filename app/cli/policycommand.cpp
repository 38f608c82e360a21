#include "app/cli/commands.h"
#include "core/domain/json.h"

#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct PolicyCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::PolicyCommand)

public:
    static int list(const Command &command)
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto policies = (*bench)->project().registry().policies();
        if (!policies)
            return command.terminal.fail(policies.error());
        QJsonArray json;
        QList<QStringList> rows;
        for (const PolicyVersion &policy : *policies) {
            json.append(Json::from(policy));
            rows.append({policy.name, QString::number(policy.version),
                         policy.document.value("mode"_L1).toString(), policy.message});
        }
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.policies/1"_s}, {u"policies"_s, json}});
        else
            command.terminal.table({tr("Policy"), tr("Version"), tr("Mode"), tr("About")}, rows, {1});
        return 0;
    }

    static int show(const Command &command, const QString &name)
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        bool isNumber = true;
        const int version = name.contains(u'@') ? name.section(u'@', 1).toInt(&isNumber) : 0;
        if (!isNumber)
            return command.terminal.fail(
                {ErrorKind::Usage, tr("\"%1\" is no policy version. Write name@number.").arg(name), {}});
        const auto policy = (*bench)->project().registry().policy(name.section(u'@', 0, 0), version);
        if (!policy)
            return command.terminal.fail(policy.error());
        QJsonObject json = Json::from(*policy);
        json[u"schema"_s] = u"daao.policy_version/1"_s;
        command.terminal.document(json);
        return 0;
    }
};

} // namespace

void addPolicyCommand(CLI::App &app, Action &action)
{
    CLI::App *policy = app.add_subcommand("policy", "Versioned policies");
    policy->require_subcommand(1);
    policy->footer("Example:\n  daao policy show logistic@1");
    CLI::App *list = policy->add_subcommand("list", "The latest version of each policy");
    list->footer("Example:\n  daao policy list --json");
    list->callback([&action] { action = [](Command &command) { return PolicyCommand::list(command); }; });
    const auto name = std::make_shared<std::string>();
    CLI::App *show = policy->add_subcommand("show", "One version as JSON");
    show->add_option("policy", *name, "Name, or name@version")->required();
    show->footer("Example:\n  daao policy show cascade");
    show->callback([&action, name] {
        action = [name](Command &command) { return PolicyCommand::show(command, text(*name)); };
    });
}

} // namespace daao
