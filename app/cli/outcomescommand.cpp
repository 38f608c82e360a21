#include "app/cli/commands.h"
#include "core/bench/outcomefile.h"
#include "core/domain/json.h"

#include <QJsonArray>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct OutcomesOptions
{
    std::string file;
    std::string name;
    bool skipBad = false;
};

QJsonValue numberOrNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

struct OutcomesCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::OutcomesCommand)

public:
    const Command &command;
    const OutcomesOptions &options;

    int import() const
    {
        auto read = OutcomeFile::read(text(options.file),
                                      {.skipBad = options.skipBad, .seed = command.seed.value_or(0)});
        if (!read)
            return command.terminal.fail(read.error());
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        read->table.name = text(options.name);
        if (const auto saved = (*bench)->project().library().saveOutcomes(read->table, text(options.file));
            !saved)
            return command.terminal.fail(saved.error());
        for (const QString &sentence : read->skipped)
            command.terminal.note(tr("Left out: %1").arg(sentence));
        for (const QString &sentence : read->warnings)
            command.terminal.note(tr("Mind: %1").arg(sentence));
        report(*read);
        return read->skippedRows > 0 ? 1 : 0;
    }

    int list() const
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto tables = (*bench)->project().library().outcomeTables();
        if (!tables)
            return command.terminal.fail(tables.error());
        QJsonArray json;
        QList<QStringList> rows;
        for (const OutcomeSummary &table : *tables) {
            json.append(QJsonObject{{u"name"_s, table.name},
                                    {u"source"_s, table.source},
                                    {u"queries"_s, table.queries},
                                    {u"models"_s, table.models},
                                    {u"rows"_s, table.rows},
                                    {u"created_at"_s, table.createdAt.toString(Qt::ISODateWithMs)}});
            rows.append({table.name, QString::number(table.queries), QString::number(table.models),
                         QString::number(table.rows), table.source});
        }
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.outcome_tables/1"_s}, {u"tables"_s, json}});
        else if (rows.isEmpty())
            command.terminal.line(
                tr("There are no outcome tables. Import one: daao outcomes import FILE --name N"));
        else
            command.terminal.table({tr("Table"), tr("Queries"), tr("LLMs"), tr("Rows"), tr("From")}, rows,
                                   {1, 2, 3});
        return 0;
    }

    int show() const
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto table = (*bench)->project().library().outcomes(text(options.name));
        if (!table)
            return command.terminal.fail(table.error());
        if (command.terminal.json)
            command.terminal.document(tableJson(*table));
        else
            print(*table);
        return 0;
    }

    int remove() const
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        if (const auto removed = (*bench)->project().library().removeOutcomes(text(options.name)); !removed)
            return command.terminal.fail(removed.error());
        if (command.terminal.json)
            command.terminal.document(
                {{u"schema"_s, u"daao.outcomes_removed/1"_s}, {u"name"_s, text(options.name)}});
        else
            command.terminal.line(tr("The outcome table %1 is removed.").arg(text(options.name)));
        return 0;
    }

private:
    void report(const OutcomeFile::Import &read) const
    {
        const OutcomeTable &table = read.table;
        if (command.terminal.json) {
            QJsonObject json = tableJson(table);
            json[u"schema"_s] = u"daao.outcomes_import/1"_s;
            json[u"skipped_rows"_s] = read.skippedRows;
            json[u"skipped"_s] = QJsonArray::fromStringList(read.skipped);
            json[u"warnings"_s] = QJsonArray::fromStringList(read.warnings);
            json[u"split_made_for"_s] = read.splitByUs;
            return command.terminal.document(json);
        }
        command.terminal.line(tr("%1: %2 rows, %3 queries, %4 LLMs.")
                                  .arg(table.name)
                                  .arg(table.rowCount())
                                  .arg(table.queryCount())
                                  .arg(table.modelCount()));
        if (read.splitByUs > 0)
            command.terminal.line(tr("%n query(s) named no split and were divided 60 / 10 / 30 by their id.",
                                     "", read.splitByUs));
        if (read.skippedRows > 0)
            command.terminal.line(tr("%n row(s) were left out.", "", read.skippedRows));
    }

    static QJsonObject splitCounts(const OutcomeTable &table, const QString &dataset)
    {
        QJsonObject counts;
        for (const int q : table.queriesOf({}, dataset)) {
            const QString &split = table.queries()[q].split;
            counts[split] = counts.value(split).toInt() + 1;
        }
        return counts;
    }

    static QJsonObject tableJson(const OutcomeTable &table)
    {
        QJsonArray datasets;
        for (const QString &dataset : table.datasets())
            datasets.append(
                QJsonObject{{u"dataset"_s, dataset}, {u"queries"_s, splitCounts(table, dataset)}});
        QJsonArray models;
        for (int m = 0; m < table.modelCount(); ++m)
            models.append(QJsonObject{{u"model"_s, table.models()[m]},
                                      {u"accuracy"_s, numberOrNull(table.meanScore(m))},
                                      {u"cost_per_query_usd"_s, Json::from(table.meanCost(m))}});
        return {{u"schema"_s, u"daao.outcomes/1"_s},
                {u"name"_s, table.name},
                {u"rows"_s, table.rowCount()},
                {u"queries"_s, table.queryCount()},
                {u"records_answers"_s, table.recordsAnswers()},
                {u"datasets"_s, datasets},
                {u"models"_s, models}};
    }

    void print(const OutcomeTable &table) const
    {
        QList<QStringList> rows;
        for (const QString &dataset : table.datasets()) {
            const QJsonObject counts = splitCounts(table, dataset);
            rows.append({dataset.isEmpty() ? tr("(unnamed)") : dataset,
                         QString::number(counts.value(u"train").toInt()),
                         QString::number(counts.value(u"val").toInt()),
                         QString::number(counts.value(u"test").toInt())});
        }
        command.terminal.table({tr("Data set"), tr("train"), tr("val"), tr("test")}, rows, {1, 2, 3});
        command.terminal.line({});
        rows.clear();
        for (int m = 0; m < table.modelCount(); ++m)
            rows.append({table.models()[m], QString::number(table.meanScore(m), 'f', 4),
                         Words::money(table.meanCost(m))});
        command.terminal.table({tr("LLM"), tr("Score"), tr("Cost per query")}, rows, {1, 2});
        command.terminal.line(table.recordsAnswers() ? tr("Answers are recorded: votes can be replayed.")
                                                     : tr("No answers are recorded: only single calls can be "
                                                          "replayed."));
    }
};

} // namespace

void addOutcomesCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<OutcomesOptions>();
    CLI::App *outcomes = app.add_subcommand("outcomes", "Recorded results per query and LLM, to learn from");
    outcomes->require_subcommand(1);
    outcomes->footer("Example:\n  daao outcomes import results.csv.gz --name mine");
    const auto bind = [&](CLI::App *command, int (OutcomesCommand::*run)() const) {
        command->callback([&action, options, run] {
            action = [options, run](Command &c) { return (OutcomesCommand{c, *options}.*run)(); };
        });
    };
    CLI::App *import = outcomes->add_subcommand("import", "Reads a CSV file, packed with gzip or not");
    import->add_option("file", options->file, "query_id,dataset,split,query,model,score,cost_usd,…")
        ->required();
    import->add_option("--name", options->name, "What to call the table")->required();
    import->add_flag("--skip-bad", options->skipBad, "Leave bad rows out instead of refusing the file");
    import->footer("Example:\n  daao outcomes import zeroeval_21llm_trainval.csv.gz --name zeroeval");
    bind(import, &OutcomesCommand::import);
    CLI::App *list = outcomes->add_subcommand("list", "The tables of the project");
    list->footer("Example:\n  daao outcomes list");
    bind(list, &OutcomesCommand::list);
    CLI::App *show = outcomes->add_subcommand("show", "Data sets, splits, and each LLM's score and cost");
    show->add_option("name", options->name, "The table")->required();
    show->footer("Example:\n  daao outcomes show zeroeval");
    bind(show, &OutcomesCommand::show);
    CLI::App *remove = outcomes->add_subcommand("remove", "Removes a table");
    remove->add_option("name", options->name, "The table")->required();
    remove->footer("Example:\n  daao outcomes remove zeroeval");
    bind(remove, &OutcomesCommand::remove);
}

} // namespace daao
