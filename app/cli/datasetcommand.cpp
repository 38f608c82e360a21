#include "app/cli/commands.h"
#include "core/bench/datasetfile.h"
#include "core/domain/json.h"

#include <QJsonArray>

#include <map>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct DatasetOptions
{
    std::string file;
    std::string name;
    std::string format = "auto";
};

struct DatasetCommand
{
    Q_DECLARE_TR_FUNCTIONS(daao::DatasetCommand)

public:
    const Command &command;
    const DatasetOptions &options;

    int import() const
    {
        auto read = DatasetFile::read(text(options.file), text(options.format));
        if (!read)
            return command.terminal.fail(read.error());
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        read->dataset.name = text(options.name);
        if (const auto saved = (*bench)->project().library().saveDataset(read->dataset); !saved)
            return command.terminal.fail(saved.error());
        for (const QString &sentence : read->leftOut)
            command.terminal.note(tr("Left out: %1").arg(sentence));
        if (command.terminal.json) {
            QJsonObject json = summary(read->dataset);
            json[u"schema"_s] = u"daao.dataset_import/1"_s;
            json[u"left_out"_s] = QJsonArray::fromStringList(read->leftOut);
            command.terminal.document(json);
        } else {
            command.terminal.line(tr("%1: %n item(s), read as %2.", "", int(read->dataset.items.size()))
                                      .arg(read->dataset.name, read->dataset.format));
            if (!read->leftOut.isEmpty())
                command.terminal.line(tr("%n item(s) were left out.", "", int(read->leftOut.size())));
        }
        return read->leftOut.isEmpty() ? 0 : 1;
    }

    int list() const
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto sets = (*bench)->project().library().datasets();
        if (!sets)
            return command.terminal.fail(sets.error());
        QJsonArray json;
        QList<QStringList> rows;
        for (const DatasetSummary &set : *sets) {
            json.append(QJsonObject{{u"name"_s, set.name},
                                    {u"format"_s, set.format},
                                    {u"source"_s, set.source},
                                    {u"items"_s, set.items},
                                    {u"created_at"_s, set.createdAt.toString(Qt::ISODateWithMs)}});
            rows.append({set.name, QString::number(set.items), set.format, set.source});
        }
        if (command.terminal.json)
            command.terminal.document({{u"schema"_s, u"daao.datasets/1"_s}, {u"datasets"_s, json}});
        else if (rows.isEmpty())
            command.terminal.line(
                tr("There are no data sets. Import one: daao dataset import FILE --name N"));
        else
            command.terminal.table({tr("Data set"), tr("Items"), tr("Format"), tr("From")}, rows, {1});
        return 0;
    }

    int show() const
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        const auto set = (*bench)->project().library().dataset(text(options.name));
        if (!set)
            return command.terminal.fail(set.error());
        if (command.terminal.json) {
            command.terminal.document(summary(*set));
            return 0;
        }
        QList<QStringList> rows;
        for (const auto &[group, count] : groupsOf(*set))
            rows.append({group.isEmpty() ? tr("(none)") : group, QString::number(count)});
        command.terminal.table({tr("Group"), tr("Items")}, rows, {1});
        command.terminal.line({});
        for (const DatasetItem &item : set->items.first(std::min<qsizetype>(3, set->items.size())))
            command.terminal.line(tr("%1: %2").arg(item.id, item.text.simplified().left(100)));
        return 0;
    }

    int remove() const
    {
        const auto bench = command.open();
        if (!bench)
            return command.terminal.fail(bench.error());
        if (const auto removed = (*bench)->project().library().removeDataset(text(options.name)); !removed)
            return command.terminal.fail(removed.error());
        if (command.terminal.json)
            command.terminal.document(
                {{u"schema"_s, u"daao.dataset_removed/1"_s}, {u"name"_s, text(options.name)}});
        else
            command.terminal.line(tr("The data set %1 is removed.").arg(text(options.name)));
        return 0;
    }

private:
    static std::map<QString, int> groupsOf(const Dataset &set)
    {
        std::map<QString, int> counts;
        for (const DatasetItem &item : set.items)
            ++counts[item.group];
        return counts;
    }

    static QJsonObject summary(const Dataset &set)
    {
        QJsonObject groups;
        for (const auto &[group, count] : groupsOf(set))
            groups[group] = count;
        QJsonArray sample;
        for (const DatasetItem &item : set.items.first(std::min<qsizetype>(3, set.items.size())))
            sample.append(QJsonObject{{u"id"_s, item.id}, {u"group"_s, item.group}, {u"query"_s, item.text}});
        return {{u"schema"_s, u"daao.dataset/1"_s},
                {u"name"_s, set.name},
                {u"format"_s, set.format},
                {u"source"_s, set.source},
                {u"items"_s, set.items.size()},
                {u"groups"_s, groups},
                {u"sample"_s, sample}};
    }
};

} // namespace

void addDatasetCommand(CLI::App &app, Action &action)
{
    const auto options = std::make_shared<DatasetOptions>();
    CLI::App *dataset = app.add_subcommand("dataset", "Benchmark questions with their answers or tests");
    dataset->require_subcommand(1);
    dataset->footer("Example:\n  daao dataset import gsm8k_test.jsonl --name gsm8k");
    const auto bind = [&](CLI::App *sub, int (DatasetCommand::*run)() const) {
        sub->callback([&action, options, run] {
            action = [options, run](Command &c) { return (DatasetCommand{c, *options}.*run)(); };
        });
    };
    std::vector<std::string> formats{"auto"};
    for (const QString &format : DatasetFile::formats())
        formats.push_back(format.toStdString());
    CLI::App *import = dataset->add_subcommand("import", "Reads a benchmark file, packed with gzip or not");
    import->add_option("file", options->file, "JSON Lines or CSV")->required();
    import->add_option("--name", options->name, "What to call the data set")->required();
    import
        ->add_option("--format", options->format,
                     "auto, gsm8k, math, mmlu, humaneval, mbpp, gaia, jsonl, csv")
        ->check(CLI::IsMember(formats));
    import->footer("Examples:\n  daao dataset import HumanEval.jsonl.gz --name humaneval\n"
                   "  daao tasks --count 400 --out t.jsonl && daao dataset import t.jsonl --name t");
    bind(import, &DatasetCommand::import);
    CLI::App *list = dataset->add_subcommand("list", "The data sets of the project");
    list->footer("Example:\n  daao dataset list");
    bind(list, &DatasetCommand::list);
    CLI::App *show = dataset->add_subcommand("show", "What is in a data set");
    show->add_option("name", options->name, "The data set")->required();
    show->footer("Example:\n  daao dataset show gsm8k");
    bind(show, &DatasetCommand::show);
    CLI::App *remove = dataset->add_subcommand("remove", "Removes a data set");
    remove->add_option("name", options->name, "The data set")->required();
    remove->footer("Example:\n  daao dataset remove gsm8k");
    bind(remove, &DatasetCommand::remove);
}

} // namespace daao
