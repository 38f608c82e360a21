#include "app/cli/benchtext.h"

#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QString digits(const QJsonValue &value, int places)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'f', places) : u"–"_s;
}

QString dollars(const QJsonValue &value)
{
    return value.isDouble() ? u'$' + QString::number(value.toDouble(), 'f', 6) : u"–"_s;
}

QString percent(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble() * 100, 'f', 1) + u" %"_s : u"–"_s;
}

QString scientific(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 2) : u"–"_s;
}

/// The first policy against each of the others, on the same items.
void printAdvantages(const Terminal &terminal, const QJsonObject &bench)
{
    const QString first = bench.value(u"policies")[0][u"policy"].toString();
    QList<QStringList> rows;
    for (const QJsonValue &pair : bench.value(u"pairs").toArray())
        if (pair[u"a"].toString() == first && pair[u"utility_delta"].isDouble())
            rows.append({pair[u"b"].toString(), digits(pair[u"utility_delta"], 4),
                         u"%1–%2"_s.arg(digits(pair[u"utility_low"], 3), digits(pair[u"utility_high"], 3)),
                         scientific(pair[u"utility_p"]), percent(pair[u"gap_closed"]),
                         percent(pair[u"matched_cost_ratio"])});
    if (rows.isEmpty())
        return;
    terminal.table({BenchText::tr("%1 against").arg(first), BenchText::tr("Utility gained"),
                    BenchText::tr("95 %"), BenchText::tr("p"), BenchText::tr("Gap closed"),
                    BenchText::tr("Cost at its accuracy")},
                   rows, {1, 2, 3, 4, 5});
}

} // namespace

void BenchText::print(const Terminal &terminal, const QJsonObject &bench)
{
    const QString split = bench.value(u"split").toString();
    terminal.line(
        tr("%1%2: %3 items, %4. Benchmark %5.")
            .arg(bench.value(u"dataset").toString(), split.isEmpty() ? QString() : tr(" (%1)").arg(split))
            .arg(bench.value(u"n").toInt())
            .arg(bench.value(u"origin").toString(), bench.value(u"bench_id").toString()));
    for (const QJsonValue &warning : bench.value(u"warnings").toArray())
        terminal.note(tr("Mind: %1").arg(warning.toString()));
    QList<QStringList> rows;
    for (const QJsonValue &policy : bench.value(u"policies").toArray()) {
        if (policy[u"error"].isString()) {
            terminal.note(
                tr("%1 took no part: %2").arg(policy[u"policy"].toString(), policy[u"error"].toString()));
            continue;
        }
        const QJsonValue difficulty = policy[u"difficulty"];
        rows.append(
            {policy[u"policy"].toString() + (policy[u"cheats"].toBool() ? tr(" (a bound)") : QString()),
             digits(policy[u"accuracy"], 4),
             u"%1–%2"_s.arg(digits(policy[u"accuracy_low"], 3), digits(policy[u"accuracy_high"], 3)),
             dollars(policy[u"cost_per_query_usd"]), digits(policy[u"calls_per_query"], 2),
             digits(policy[u"utility"], 4), digits(policy[u"aiq"], 4), percent(policy[u"cost_save"]),
             percent(policy[u"perf_gain"]), digits(difficulty[u"spearman"], 3),
             digits(difficulty[u"auc_cheapest_fails"], 3), digits(difficulty[u"ece"], 3)});
    }
    terminal.table({tr("Policy"), tr("Accuracy"), tr("95 %"), tr("Cost/query"), tr("Calls"), tr("Utility"),
                    tr("AIQ"), tr("CostSave"), tr("PerfGain"), tr("Spearman"), tr("AUC"), tr("ECE")},
                   rows, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    printAdvantages(terminal, bench);
    const QJsonValue oracle = bench.value(u"oracle");
    if (oracle.isObject())
        terminal.line(tr("Zero router: AIQ %1. Best single LLM: %2. Oracle: %3 at %4.")
                          .arg(digits(bench.value(u"zero_router_aiq"), 4),
                               bench.value(u"best_single").toString(), digits(oracle[u"accuracy"], 4),
                               dollars(oracle[u"cost_per_query_usd"])));
}

} // namespace daao
