#pragma once

#include "core/store/archive.h"
#include "ui/kit/llmpalette.h"
#include "ui/kit/plotcontent.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QDateTime>

namespace daao {

/// The plots of past runs as values, ready for a PlotView. Pure functions, for any thread where a theme is
/// given.
struct RunPlots
{
    Q_DECLARE_TR_FUNCTIONS(daao::RunPlots)

public:
    static constexpr int mostPoints = 5000;

    /// Cost over difficulty, a point per run: colour of the costliest LLM, ✓ or ✕ by the verdict. `matching`:
    /// how many runs there are of which these are the newest.
    static PlotContent costOverDifficulty(const QList<RunPoint> &runs, const LlmPalette &llms,
                                          qint64 matching, const QString &filter,
                                          const Theme &theme = Theme::current());

    /// How often each LLM's own answers were right, by groups of difficulty, with Wilson bands;
    /// `difficulty` marks the query that is looked at.
    static PlotContent successOverDifficulty(const QList<OwnAnswer> &answers, const LlmPalette &llms,
                                             std::optional<double> difficulty);
    static void markQuery(PlotContent &success, std::optional<double> difficulty);

    /// What was spent when, summed up.
    struct Spending
    {
        QString run;
        QDateTime when;
        Cost cost;
        QString query;
    };
    static PlotContent spendOverTime(const QList<Spending> &spendings, std::optional<Money> cap,
                                     const QDateTime &sessionStart);
};

} // namespace daao
