#include "app/cli/commands.h"
#include "core/domain/json.h"
#include "core/policies/policydocument.h"
#include "core/store/policyname.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

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
        const auto policy = (*bench)->policyVersion(name);
        if (!policy)
            return command.terminal.fail(policy.error());
        QJsonObject json = Json::from(*policy);
        json[u"schema"_s] = u"daao.policy_version/1"_s;
        command.terminal.document(json);
        return 0;
    }

    /// The whole of a policy in one file: name, document and, where it is a learned one, what it learned.
    static int exportTo(const Command &command, const QString &name, const QString &path)
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto policy = (*bench)->policyVersion(name);
        if (!policy)
            return command.terminal.fail(policy.error());
        QJsonObject json{{u"schema"_s, u"daao.policy_file/1"_s},
                         {u"name"_s, policy->name},
                         {u"message"_s, policy->message},
                         {u"document"_s, policy->document}};
        if (const QString id = policy->document.value("checkpoint"_L1).toString(); !id.isEmpty()) {
            const auto learned = (*bench)->learned(id);
            if (!learned)
                return command.terminal.fail(learned.error());
            json[u"checkpoint_base64"_s] =
                QString::fromLatin1((*learned)->toCheckpoint().toBytes().toBase64());
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0
            || !file.commit())
            return command.terminal.fail(
                {ErrorKind::Storage, tr("%1 cannot be written: %2.").arg(path, file.errorString()), {}});
        command.terminal.note(tr("%1@%2 is in %3.").arg(policy->name).arg(policy->version).arg(path));
        return 0;
    }

    static Result<QJsonObject> objectIn(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::BadInput, tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
        if (!document.isObject())
            return failure(ErrorKind::BadInput, error.error == QJsonParseError::NoError
                                                    ? tr("%1 holds JSON, but no object.").arg(path)
                                                    : tr("%1 is no JSON object (at byte %2: %3).")
                                                          .arg(path)
                                                          .arg(error.offset)
                                                          .arg(error.errorString()));
        return document.object();
    }

    /// Reads a policy file, or a bare document, and saves it as a new version of `name`.
    static int save(const Command &command, const QString &path, QString name)
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto json = objectIn(path);
        if (!json)
            return command.terminal.fail(json.error());
        const bool isFile = json->value("schema"_L1).toString() == u"daao.policy_file/1";
        const QJsonObject document = isFile ? json->value("document"_L1).toObject() : *json;
        if (name.isEmpty())
            name = json->value("name"_L1).toString();
        if (auto checked = PolicyName::check(name); !checked)
            return command.terminal.fail(checked.error());
        const auto read = PolicyDocument::fromJson(document);
        if (!read)
            return command.terminal.fail(read.error());
        if (auto kept = keepCheckpoint(**bench, *json, read->checkpoint); !kept)
            return command.terminal.fail(ofFile(path, kept.error()));
        const auto saved =
            (*bench)->project().registry().savePolicy(name, document, json->value("message"_L1).toString());
        if (!saved)
            return command.terminal.fail(saved.error());
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.policy_saved/1"_s},
                                       {u"name"_s, saved->name},
                                       {u"version"_s, saved->version}});
        else
            command.terminal.line(tr("%1@%2").arg(saved->name).arg(saved->version));
        return 0;
    }

    /// What is wrong with a checkpoint is here wrong with the file that brings it, not with the project.
    static Error ofFile(const QString &path, const Error &error)
    {
        const bool isItsFault = error.kind == ErrorKind::Damaged || error.kind == ErrorKind::TooNew;
        return {isItsFault ? ErrorKind::BadInput : error.kind, u"%1: %2"_s.arg(path, error.message),
                error.detail};
    }

    /// What a document's "checkpoint" names must be in the file or in the project.
    static Result<> keepCheckpoint(Workbench &bench, const QJsonObject &json, const QString &id)
    {
        if (id.isEmpty())
            return {};
        const QString base64 = json.value("checkpoint_base64"_L1).toString();
        if (base64.isEmpty())
            return bench.learned(id).map([](auto &&) {});
        const auto checkpoint = Checkpoint::fromBytes(QByteArray::fromBase64(base64.toLatin1()));
        if (!checkpoint)
            return tl::unexpected(checkpoint.error());
        const auto learned = LearnedPolicy::fromCheckpoint(*checkpoint);
        if (!learned)
            return tl::unexpected(learned.error());
        const auto kept = bench.keep(*learned);
        if (kept && *kept != id)
            return failure(ErrorKind::Damaged,
                           tr("The file's checkpoint is not the one that its document names."));
        return kept.map([](auto &&) {});
    }

    /// Every path at which two documents differ.
    static void differences(const QString &path, const QJsonValue &a, const QJsonValue &b,
                            QList<QStringList> &rows)
    {
        if (a == b)
            return;
        if (a.isObject() && b.isObject()) {
            QStringList keys = a.toObject().keys() + b.toObject().keys();
            keys.removeDuplicates();
            keys.sort();
            for (const QString &key : keys)
                differences(path.isEmpty() ? key : path + u'.' + key, a.toObject()[key], b.toObject()[key],
                            rows);
            return;
        }
        const auto shown = [](const QJsonValue &value) {
            const QByteArray whole =
                QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
            return value.isUndefined() ? u"-"_s : QString::fromUtf8(whole);
        };
        rows.append({path, shown(a), shown(b)});
    }

    static int diff(const Command &command, const QString &first, const QString &second)
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto a = (*bench)->policyVersion(first);
        const auto b = (*bench)->policyVersion(second);
        if (!a || !b)
            return command.terminal.fail(a ? b.error() : a.error());
        QList<QStringList> rows;
        differences({}, a->document, b->document, rows);
        if (command.terminal.json) {
            QJsonArray changes;
            for (const QStringList &row : rows)
                changes.append(QJsonObject{{u"key"_s, row[0]}, {u"a"_s, row[1]}, {u"b"_s, row[2]}});
            command.terminal.document({{u"schema"_s, u"daao.policy_diff/1"_s}, {u"changes"_s, changes}});
        } else if (rows.isEmpty()) {
            command.terminal.note(tr("The two documents are the same."));
        } else {
            command.terminal.table({tr("Key"), first, second}, rows);
        }
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
    const auto second = std::make_shared<std::string>();
    CLI::App *diff = policy->add_subcommand("diff", "What differs between two versions");
    diff->add_option("a", *name, "Name, or name@version")->required();
    diff->add_option("b", *second, "Name, or name@version")->required();
    diff->footer("Example:\n  daao policy diff daao@1 daao@2");
    diff->callback([&action, name, second] {
        action = [name, second](Command &command) {
            return PolicyCommand::diff(command, text(*name), text(*second));
        };
    });
    CLI::App *out = policy->add_subcommand("export", "Write a policy, with what it learned, to a file");
    out->add_option("policy", *name, "Name, or name@version")->required();
    out->add_option("file", *second, "The file to write")->required();
    out->footer("Example:\n  daao policy export daao daao.json");
    out->callback([&action, name, second] {
        action = [name, second](Command &command) {
            return PolicyCommand::exportTo(command, text(*name), text(*second));
        };
    });
    CLI::App *in = policy->add_subcommand("import", "Read a policy that was exported, as a new version");
    in->add_option("file", *second, "The file to read")->required();
    in->footer("Example:\n  daao policy import daao.json");
    in->callback([&action, second] {
        action = [second](Command &command) { return PolicyCommand::save(command, text(*second), {}); };
    });
    CLI::App *save = policy->add_subcommand("save", "Save an edited document as a new version");
    save->add_option("file", *second, "A policy document, or an exported policy")->required();
    save->add_option("--as", *name, "Name of the policy")->required();
    save->footer("Example:\n  daao policy save mine.json --as mine");
    save->callback([&action, name, second] {
        action = [name, second](Command &command) {
            return PolicyCommand::save(command, text(*second), text(*name));
        };
    });
    addPolicyUpdate(*policy, action);
}

} // namespace daao
