#include "ui/pages/runs/runplots.h"

#include "core/base/shares.h"
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
QList<PlotSeries> markLegend(const QColor &color)
{
    return {{.name = RunPlots::tr("right"), .color = color, .mark = PlotMark::Disc},
            {.name = RunPlots::tr("wrong"), .color = color, .mark = PlotMark::Cross},
            {.name = RunPlots::tr("not judged"), .color = color, .mark = PlotMark::Ring}};
}

/// Answers of about one difficulty.
struct Group
{
    double right = 0;
    double all = 0;
    double difficulties = 0;

    void add(const Group &other)
    {
        right += other.right;
        all += other.all;
        difficulties += other.difficulties;
    }
};

/// Tenths of difficulty, joined with the next until each holds enough to say something.
QList<Group> groupsOf(const QList<OwnAnswer> &answers)
{
    constexpr double fewest = 8;
    std::array<Group, bins> tenths;
    for (const OwnAnswer &answer : answers)
        tenths[size_t(std::clamp(int(answer.difficulty * bins), 0, bins - 1))].add(
            {answer.isRight ? 1.0 : 0.0, 1, answer.difficulty});
    QList<Group> groups;
    for (const Group &tenth : tenths) {
        if (groups.isEmpty() || groups.last().all >= fewest)
            groups.append(Group());
        groups.last().add(tenth);
    }
    if (groups.size() > 1 && groups.last().all < fewest) {
        const Group rest = groups.takeLast();
        groups.last().add(rest);
    }
    groups.removeIf([](const Group &group) { return group.all <= 0; });
    return groups;
}

PlotSeries seriesOf(const QString &model, const QList<OwnAnswer> &answers, const QColor &color)
{
    PlotSeries series{.name = model, .color = color, .mark = PlotMark::Disc, .hasLine = true};
    for (const Group &group : groupsOf(answers)) {
        const Share share = wilsonShare(group.right, group.all);
        series.points.append({group.difficulties / group.all,
                              share.value,
                              {},
                              RunPlots::tr("%1\n%2 of %3 answers right: %4 %\n95 % interval %5 – %6 %")
                                  .arg(model)
                                  .arg(group.right)
                                  .arg(group.all)
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
                                         const QString &filter, const Theme &theme)
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
        plot.series += markLegend(theme.secondary);
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
    QMap<QString, QList<OwnAnswer>> byModel;
    for (const OwnAnswer &answer : answers)
        byModel[answer.model].append(answer);
    PlotContent plot{
        .name = tr("Success of each LLM over difficulty"),
        .xTitle = tr("estimated difficulty"),
        .yTitle = tr("share of its own answers that were right"),
        .xRange = std::pair(0.0, 1.0),
        .yRange = std::pair(0.0, 1.12),
        .empty = tr("No answer was judged yet. Runs with an expected answer show here how often each LLM "
                    "is right.")};
    for (auto it = byModel.cbegin(); it != byModel.cend(); ++it)
        plot.series.append(seriesOf(it.key(), *it, llms.color(it.key())));
    markQuery(plot, difficulty);
    if (!answers.isEmpty())
        plot.caption = tr("first-layer answers, judged by the reference · n = %1 · bands: 95 % Wilson · %2")
                           .arg(QLocale().toString(answers.size()), today());
    return plot;
}

void RunPlots::markQuery(PlotContent &success, std::optional<double> difficulty)
{
    success.markedX = success.series.isEmpty() ? std::nullopt : difficulty;
    success.markedXText = difficulty ? tr("this query %1").arg(*difficulty, 0, 'f', 2) : QString();
}

PlotContent RunPlots::spendOverTime(const QList<Spending> &spendings, std::optional<Money> cap,
                                    const QDateTime &sessionStart)
{
    PlotContent plot{.name = tr("Spent in this session"),
                     .yTitle = tr("spent, thousandths of a dollar"),
                     .empty = tr("Nothing was spent in this session yet.")};
    PlotSeries line{
        .color = Theme::current().accent, .mark = PlotMark::Disc, .hasLine = true, .isStepped = true};
    Cost sum;
    const double longest =
        spendings.isEmpty() ? 0 : double(sessionStart.msecsTo(spendings.last().when)) / 1000;
    const double unit = longest < 180 ? 1 : longest < 3 * 3600 ? 60 : 3600;
    plot.xTitle = unit == 1    ? tr("seconds since the start")
                  : unit == 60 ? tr("minutes since the start")
                               : tr("hours since the start");
    if (!spendings.isEmpty())
        line.points.append({0, 0, {}, {}});
    for (const Spending &one : spendings) {
        sum += one.cost;
        line.points.append(
            {double(sessionStart.msecsTo(one.when)) / 1000 / unit, sum.known.usd() * dollarsShown, one.run,
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
