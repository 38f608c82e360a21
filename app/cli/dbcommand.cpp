#include "app/cli/commands.h"

#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct DbCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::DbCommand)

public:
    static int check(const Command &command)
    {
        const auto bench = command.open({.pool = u"all"_s});
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto found = (*bench)->project().check();
        if (!found)
            return command.terminal.fail(found.error());
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.db_check/1"_s},
                                       {u"ok"_s, found->faults.isEmpty()},
                                       {u"faults"_s, QJsonArray::fromStringList(found->faults)},
                                       {u"messages"_s, found->messages},
                                       {u"policies"_s, found->policies},
                                       {u"runs"_s, found->runs}});
        for (const QString &fault : found->faults)
            command.terminal.note(fault);
        if (!command.terminal.json && found->faults.isEmpty())
            command.terminal.line(
                tr("All is well: %n run(s), %1 texts and %2 policy versions compared with their hashes.", "",
                   int(found->runs))
                    .arg(found->messages)
                    .arg(found->policies));
        return found->faults.isEmpty() ? 0 : exitCodeOf(ErrorKind::Damaged);
    }

    static int backup(const Command &command, const QString &file)
    {
        const auto bench = command.open({.pool = u"all"_s});
        if (!bench)
            return command.terminal.fail(bench.error());
        if (auto done = (*bench)->project().backup(file); !done)
            return command.terminal.fail(done.error());
        command.terminal.note(tr("A copy is in %1.").arg(file));
        return 0;
    }

    static int info(const Command &command)
    {
        const auto bench = command.open({.pool = u"all"_s});
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto info = (*bench)->project().info();
        if (!info)
            return command.terminal.fail(info.error());
        QJsonObject counts;
        for (const auto &[table, rows] : info->counts)
            counts[table] = rows;
        if (command.terminal.json) {
            command.terminal.document({{u"schema"_s, u"daao.db_info/1"_s},
                                       {u"path"_s, info->path},
                                       {u"schema_version"_s, info->schemaVersion},
                                       {u"sqlite"_s, info->sqliteVersion},
                                       {u"bytes"_s, info->bytes},
                                       {u"log_bytes"_s, info->logBytes},
                                       {u"read_only"_s, info->readOnly},
                                       {u"rows"_s, counts}});
            return 0;
        }
        command.terminal.line(tr("%1: %2 kB and %3 kB of log, schema %4, SQLite %5%6")
                                  .arg(info->path)
                                  .arg(info->bytes / 1024)
                                  .arg(info->logBytes / 1024)
                                  .arg(info->schemaVersion)
                                  .arg(info->sqliteVersion, info->readOnly ? tr(", read-only") : QString()));
        QList<QStringList> rows;
        for (const auto &[table, count] : info->counts)
            rows.append({table, QString::number(count)});
        command.terminal.table({tr("Table"), tr("Rows")}, rows, {1});
        return 0;
    }
};

} // namespace

void addDbCommand(CLI::App &app, Action &action)
{
    CLI::App *db = app.add_subcommand("db", "The project file");
    db->require_subcommand(1);
    db->footer("Example:\n  daao db info");
    CLI::App *check = db->add_subcommand("check", "Examine the file: structure, references and hashes");
    check->footer("Example:\n  daao db check");
    check->callback([&action] { action = [](Command &command) { return DbCommand::check(command); }; });
    const auto file = std::make_shared<std::string>();
    CLI::App *backup = db->add_subcommand("backup", "A verified copy of the moment");
    backup->add_option("file", *file, "Where to; must not exist")->required();
    backup->footer("Example:\n  daao db backup before-the-change.daao");
    backup->callback([&action, file] {
        action = [file](Command &command) { return DbCommand::backup(command, text(*file)); };
    });
    CLI::App *info = db->add_subcommand("info", "Sizes, versions and rows");
    info->footer("Example:\n  daao db info --json");
    info->callback([&action] { action = [](Command &command) { return DbCommand::info(command); }; });
}

} // namespace daao
