#pragma once

#include "core/domain/frontier.h"
#include "core/domain/money.h"
#include "core/domain/outcometable.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace daao {

/// What one policy did with one item once.
struct ItemResult
{
    double score = 0;   ///< in [0,1]; 0 where it failed
    bool judged = true; ///< false: there was nothing to judge by
    bool failed = false;
    Cost cost;
    int calls = 0;
    int layers = 0;
    QString shape;                    ///< operators that ran, layer by layer: "cot > programmer + react"
    double ms = 0;                    ///< 0: not known
    std::optional<double> difficulty; ///< as the policy read it, in [0,1]
    std::vector<double> predicted;    ///< success of one call, by LLM of the table; NaN: not said

    QJsonObject toJson() const; ///< without the predictions
    static ItemResult fromJson(const QJsonObject &json);
};

/// A policy at one λ over all items.
struct Setting
{
    double lambda = 0;
    QList<ItemResult> results; ///< items x repeats, item by item
};

/// Everything a policy did.
struct PolicyResults
{
    QString name;
    int version = 0;
    double lambda = 0.05;
    bool cheats = false;
    QList<ItemResult> results; ///< at its own λ; items x repeats, item by item
    QList<Setting> sweep;
    std::optional<double>
        chosenLambda; ///< cheapest setting as good as the best single LLM where settings are chosen
    QString chosenOn; ///< the split they were chosen on
    double decideMicroseconds = 0; ///< mean
    QString error;                 ///< why it could not take part
};

/// A benchmark in numbers (cli.md, `bench`): what is compared, on what.
struct BenchResults
{
    QString id;
    QString origin; ///< "replay", "simulated", "live", "mixed"
    QString dataset;
    QString split;
    QStringList items;  ///< ids
    QStringList groups; ///< data set of each item
    int repeats = 1;
    Money referenceCost = Money::pico(1); ///< C_ref of utility
    quint64 seed = 1;
    QList<PolicyResults> policies;
    std::optional<OutcomeTable> truth; ///< replay: the rows that were judged by, one query per item
    QList<OperatingPoint> trainedHull; ///< the zero router fitted on training rows, measured on these items
    QList<std::pair<QString, int>> singles; ///< runs: LLMs that took part alone, as policies of that index
    QList<std::optional<double>> trueDifficulty; ///< of each item, where it is known
    int bestSingle = -1;                         ///< LLM of `truth` that was best on the training rows
    int cheapest = -1;                           ///< LLM of `truth` that was cheapest there
    QStringList warnings;
};

/// The JSON of `daao bench` from results; every number that cannot be told is null.
class Report
{
    Q_DECLARE_TR_FUNCTIONS(daao::Report)

public:
    static QJsonObject of(const BenchResults &results);
};

} // namespace daao
