#include "ui/pages/runs/runplots.h"

#include "core/base/shares.h"
#include "ui/kit/theme.h"
#include "ui/models/wording.h"

#include <QLocale>
#include <QMap>

#include <array>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int bins = 10;
constexpr double dollarsShown = 1000; // axes are in thousandths of a dollar: readable numbers

QString today()
{
    return QLocale().toString(QDate::currentDate(), u"yyyy-MM-dd"_s);
}

QString originsOf(const QList<RunPoint> &runs)
{
    QStringList names;
    for (const RunPoint &run : runs)
        if (const QString name = Wording::origin(run.origin); !names.contains(name))
            names.append(name);
    names.sort();
    return names.join(u" + "_s);
}

QString cardOf(const RunPoint &run)
{
    QString query = run.query.simplified();
    if (query.size() > 64)
        query = query.left(63) + u'…';
    return query
           + RunPlots::tr("\ndifficulty %1 · %2\n%3 · mostly %4")
                 .arg(run.difficulty, 0, 'f', 2)
                 .arg(Wording::cost(run.cost), Wording::verdict(run.correct),
                      run.costliestModel.isEmpty() ? RunPlots::tr("no LLM") : run.costliestModel);
}

PlotMark markOf(const std::optional<bool> &correct)
{
    return !correct ? PlotMark::Ring : *correct ? PlotMark::Disc : PlotMark::Cross;
}

/// Entries of the legend that only explain the marks.
QList<PlotSeries> markLegend()
{
    const QColor color = Theme::current().secondary;
    return {{.name = RunPlots::tr("right"), .color = color, .mark = PlotMark::Disc},
            {.name = RunPlots::tr("wrong"), .color = color, .mark = PlotMark::Cross},
            {.name = RunPlots::tr("not judged"), .color = color, .mark = PlotMark::Ring}};
}

/// How many of each LLM's answers there are by tenth of difficulty, and how many were right.
struct Tally
{
    std::array<double, bins> right{};
    std::array<double, bins> all{};
    std::array<double, bins> difficulties{};
};

PlotSeries seriesOf(const QString &model, const Tally &tally, const QColor &color)
{
    PlotSeries series{.name = model, .color = color, .mark = PlotMark::Disc, .hasLine = true};
    for (size_t i = 0; i < bins; ++i) {
        if (tally.all[i] <= 0)
            continue;
        const Share share = wilsonShare(tally.right[i], tally.all[i]);
        series.points.append({tally.difficulties[i] / tally.all[i],
                              share.value,
                              {},
                              RunPlots::tr("%1\n%2 of %3 answers right: %4 %\n95 % interval %5 – %6 %")
                                  .arg(model)
                                  .arg(tally.right[i])
                                  .arg(tally.all[i])
                                  .arg(share.value * 100, 0, 'f', 0)
                                  .arg(share.low * 100, 0, 'f', 0)
                                  .arg(share.high * 100, 0, 'f', 0)});
        series.low.append(share.low);
        series.high.append(share.high);
    }
    return series;
}

} // namespace

PlotContent RunPlots::costOverDifficulty(const QList<RunPoint> &runs, const LlmPalette &llms, qint64 matching,
                                         const QString &filter)
{
    PlotContent plot{.name = tr("Cost over difficulty of past runs"),
                     .xTitle = tr("estimated difficulty"),
                     .yTitle = tr("cost, thousandths of a dollar"),
                     .isLogY = true,
                     .xRange = std::pair(0.0, 1.0),
                     .empty = tr("No finished run yet: each will be a point here.")};
    QMap<std::pair<QString, int>, PlotSeries> series; // by LLM and mark
    int unknown = 0;
    int free = 0;
    for (const RunPoint &run : runs) {
        if (!run.cost.complete || run.cost.known <= Money()) {
            ++(run.cost.complete ? free : unknown);
            continue;
        }
        const PlotMark mark = markOf(run.correct);
        PlotSeries &one = series[{run.costliestModel, int(mark)}];
        one.color = llms.color(run.costliestModel);
        one.mark = mark;
        one.points.append({run.difficulty, run.cost.known.usd() * dollarsShown, run.id, cardOf(run)});
    }
    QStringList named;
    for (auto it = series.begin(); it != series.end(); ++it) {
        if (!named.contains(it.key().first)) {
            named.append(it.key().first);
            plot.series.append({.name = u"%1 %2"_s.arg(llms.code(it.key().first), it.key().first),
                                .color = it->color,
                                .mark = PlotMark::Disc});
        }
    }
    if (!series.isEmpty())
        plot.series += markLegend();
    plot.series += series.values();
    QStringList facts{originsOf(runs), tr("n = %1").arg(runs.size())};
    if (matching > runs.size() && runs.size() >= mostPoints)
        facts.append(tr("the newest of %1").arg(QLocale().toString(matching)));
    if (!filter.isEmpty())
        facts.append(tr("filter: %1").arg(filter));
    if (free > 0)
        facts.append(tr("%n that cost nothing are not on the logarithmic axis", "", free));
    if (unknown > 0)
        facts.append(tr("%n of unknown cost are left out", "", unknown));
    facts.append(today());
    plot.caption = runs.isEmpty() ? QString() : facts.join(u" · "_s);
    return plot;
}

PlotContent RunPlots::successOverDifficulty(const QList<OwnAnswer> &answers, const LlmPalette &llms,
                                            std::optional<double> difficulty)
{
    QMap<QString, Tally> tallies;
    for (const OwnAnswer &answer : answers) {
        Tally &tally = tallies[answer.model];
        const auto bin = size_t(std::clamp(int(answer.difficulty * bins), 0, bins - 1));
        tally.all[bin] += 1;
        tally.right[bin] += answer.isRight ? 1 : 0;
        tally.difficulties[bin] += answer.difficulty;
    }
    PlotContent plot{
        .name = tr("Success of each LLM over difficulty"),
        .xTitle = tr("estimated difficulty"),
        .yTitle = tr("share of its own answers that were right"),
        .xRange = std::pair(0.0, 1.0),
        .yRange = std::pair(0.0, 1.03),
        .empty = tr("No answer was judged yet. Runs with an expected answer show here how often each LLM "
                    "is right.")};
    for (auto it = tallies.cbegin(); it != tallies.cend(); ++it)
        plot.series.append(seriesOf(it.key(), *it, llms.color(it.key())));
    if (difficulty && !answers.isEmpty()) {
        plot.markedX = *difficulty;
        plot.markedXText = tr("this query %1").arg(*difficulty, 0, 'f', 2);
    }
    if (!answers.isEmpty())
        plot.caption = tr("first-layer answers, judged by the reference · n = %1 · bands: 95 % Wilson · %2")
                           .arg(QLocale().toString(answers.size()), today());
    return plot;
}

PlotContent RunPlots::spendOverTime(const QList<Spending> &spendings, std::optional<Money> cap,
                                    const QDateTime &sessionStart)
{
    PlotContent plot{.name = tr("Spent in this session"),
                     .xTitle = tr("minutes since the start"),
                     .yTitle = tr("spent, thousandths of a dollar"),
                     .empty = tr("Nothing was spent in this session yet.")};
    PlotSeries line{
        .color = Theme::current().accent, .mark = PlotMark::Disc, .hasLine = true, .isStepped = true};
    Cost sum;
    if (!spendings.isEmpty())
        line.points.append({0, 0, {}, {}});
    for (const Spending &one : spendings) {
        sum += one.cost;
        line.points.append(
            {double(sessionStart.msecsTo(one.when)) / 60000, sum.known.usd() * dollarsShown, one.run,
             tr("%1\n+ %2, together %3")
                 .arg(one.query.simplified().left(64), Wording::cost(one.cost), Wording::cost(sum))});
    }
    if (line.points.size() > 400) // many small steps: the line says enough
        line.mark = PlotMark::None;
    plot.series = {line};
    const bool isNear = cap && sum.known.usd() > cap->usd() * 0.1; // a far cap would press the line flat
    if (cap && isNear) {
        plot.markedY = cap->usd() * dollarsShown;
        plot.markedYText = tr("cap %1").arg(Wording::money(cap));
    }
    if (!spendings.isEmpty()) {
        plot.caption = tr("%1 in %n run(s)", "", int(spendings.size())).arg(Wording::cost(sum));
        if (cap && !isNear)
            plot.caption += tr(" · the cap is %1").arg(Wording::money(cap));
    }
    return plot;
}

} // namespace daao
