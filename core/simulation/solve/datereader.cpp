#include "core/simulation/solve/datereader.h"

#include "core/simulation/solve/moments.h"

#include <QDate>

#include <algorithm>

namespace daao::moments {

using namespace Qt::StringLiterals;
using namespace reading;
using Kind = DateQuestion::Kind;

namespace {

struct Ask
{
    bool weekday = false;
    bool date = false;
    bool days = false;
    bool time = false;
    bool backwards = false;
    bool day = false; ///< "what day": a date or a weekday
    size_t sentence = 0;
};

/// What the question wants, by its own words.
std::optional<Ask> readAsk(const std::vector<Sentence> &all)
{
    for (size_t s = all.size(); s-- > 0;) {
        if (!asks(all[s]))
            continue;
        const Tokens t = all[s].tokens;
        Ask ask{.sentence = s};
        for (size_t i = 0; i < t.size(); ++i) {
            const auto is = [&](size_t k, std::initializer_list<QStringView> w) {
                return k < t.size() && t[k].isAny(w);
            };
            if (is(i, {u"weekday"})
                || (is(i, {u"day"}) && is(i + 1, {u"of"}) && (is(i + 2, {u"week"}) || is(i + 3, {u"week"}))))
                ask.weekday = true;
            if (is(i, {u"date"}))
                ask.date = true;
            if ((is(i, {u"many"}) && (is(i + 1, {u"days"}) || is(i + 2, {u"days"}) || is(i + 3, {u"days"})))
                || (is(i, {u"number"}) && is(i + 1, {u"of"})
                    && (is(i + 2, {u"days"}) || is(i + 3, {u"days"})))
                || (is(i, {u"long"}) && is(i + 1, {u"in"}) && is(i + 2, {u"days"}))
                || (is(i, {u"in"}) && is(i + 1, {u"days"})))
                ask.days = true;
            if (is(i, {u"time", u"clock", u"o'clock"}) || (is(i, {u"when"}) && t[i].capital))
                ask.time = true;
            if (is(i, {u"what", u"which"}) && is(i + 1, {u"day"}))
                ask.day = true;
            if (is(i, {u"when"}))
                ask.day = true;
        }
        if (ask.weekday || ask.date || ask.days || ask.time || ask.day)
            return ask;
    }
    return {};
}

} // namespace

std::optional<DateQuestion> read(Tokens run)
{
    const std::vector<Sentence> all = sentences(run);
    const auto ask = readAsk(all);
    if (!ask)
        return {};
    std::vector<Found> found;
    for (size_t s = 0; s < all.size(); ++s) {
        const auto here = MomentReader(all[s].tokens, s).read();
        found.insert(found.end(), here.begin(), here.end());
    }
    std::erase_if(found, [](const Found &f) { return f.habit || (f.what == Found::Date && f.value == 0); });
    // dates without a year take it from another
    std::optional<int> knownYear;
    for (const Found &f : found)
        if (f.what == Found::Date && f.value > 0)
            knownYear = QDate::fromJulianDay(f.value).year();
    for (Found &f : found) {
        if (f.what == Found::Date && f.value < 0 && knownYear) {
            const QDate date(*knownYear, static_cast<int>(-f.value / 100), static_cast<int>(-f.value % 100));
            f.value = date.isValid() ? date.toJulianDay() : 0;
        }
    }
    std::erase_if(found, [](const Found &f) { return f.what == Found::Date && f.value <= 0; });
    const auto of = [&](Found::What what) {
        std::vector<Found> result;
        std::ranges::copy_if(found, std::back_inserter(result),
                             [&](const Found &f) { return f.what == what; });
        return result;
    };
    const auto total = [&](Found::What what) -> std::optional<std::pair<qint64, size_t>> {
        auto durations = of(what);
        if (durations.empty())
            return {};
        if (durations.size() > 1 && std::ranges::any_of(durations, &Found::led))
            std::erase_if(durations, [](const Found &f) { return !f.led; });
        qint64 sum = 0;
        for (const Found &f : durations)
            sum += f.back ? -f.value : f.value;
        return std::pair(sum, durations.back().sentence);
    };
    const auto nearest = [&](const std::vector<Found> &options, size_t sentence) {
        const Found *best = nullptr;
        const auto distance = [&](const Found &f) {
            return f.sentence > sentence ? (f.sentence - sentence) * 2 + 1 : (sentence - f.sentence) * 2;
        };
        for (const Found &option : options)
            if (!best || distance(option) < distance(*best))
                best = &option;
        return *best;
    };
    const auto holds = [&](size_t sentence, std::initializer_list<QStringView> words) {
        return std::ranges::any_of(all[sentence].tokens, [&](const Token &t) { return t.isAny(words); });
    };
    const auto backwards = [&](const Found &moment) { // the end is told and the beginning is asked
        const auto beginning = [&](size_t s) {
            return asks(all[s])
                   && holds(s, {u"begin", u"began", u"start", u"started", u"leave", u"depart", u"set",
                                u"commence", u"put", u"board", u"left"});
        };
        bool asked = false;
        for (size_t s = 0; s < all.size(); ++s)
            asked = asked || beginning(s);
        return asked
               && holds(moment.sentence,
                        {u"ended", u"ends", u"end", u"finished", u"finishes", u"over", u"arrived", u"arrives",
                         u"ready", u"stopped", u"concluded", u"landed", u"lands", u"done", u"closed",
                         u"reached", u"reaches", u"finish", u"until"});
    };
    const auto dates = of(Found::Date);
    const auto named = of(Found::Weekday);
    const auto clocks = of(Found::Clock);
    const auto days = total(Found::Days);
    const auto minutes = total(Found::Minutes);

    if (!clocks.empty() && minutes && (ask->time || ask->day) && !ask->date && !ask->weekday && !ask->days) {
        const Found clock = nearest(clocks, minutes->second);
        return DateQuestion{.kind = Kind::TimeAfter,
                            .clock = static_cast<int>(clock.value),
                            .minutes = backwards(clock) ? -qAbs(minutes->first) : minutes->first};
    }
    if (ask->days && dates.size() >= 2) {
        auto first = dates[dates.size() - 2];
        auto second = dates.back();
        std::vector<Found> inAsk;
        std::ranges::copy_if(dates, std::back_inserter(inAsk),
                             [&](const Found &f) { return f.sentence == ask->sentence; });
        if (inAsk.size() >= 2) {
            first = inAsk[0];
            second = inAsk[1];
        } else if (inAsk.empty()) {
            first = dates[0];
            second = dates[1];
        }
        if (first.value > second.value)
            std::swap(first, second);
        bool inclusive = false;
        for (const Sentence &sentence : all)
            for (size_t i = 0; i < sentence.tokens.size(); ++i)
                inclusive = inclusive || sentence.tokens[i].isAny({u"inclusive", u"inclusively"})
                            || (sentence.tokens[i].isAny({u"counting", u"including"})
                                && i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].is(u"both"));
        return DateQuestion{
            .kind = Kind::DaysBetween, .date = first.value, .other = second.value + (inclusive ? 1 : 0)};
    }
    if (ask->days)
        return {};
    const bool wantsWeekday =
        ask->weekday || (ask->day && !ask->date && (!named.empty() || !days) && !ask->time);
    if (wantsWeekday && !named.empty() && (days || dates.size() >= 2)) {
        Found from = nearest(named, days ? days->second : named.front().sentence);
        if (from.sentence == ask->sentence && named.size() > 1)
            from = named.front();
        int weekday = static_cast<int>(from.value);
        const Tokens t = all[from.sentence].tokens;
        for (size_t k = from.at; k-- > 0 && from.at - k <= 3;) {
            if (t[k].is(u"yesterday"))
                weekday = weekday % 7 + 1;
            if (t[k].is(u"tomorrow"))
                weekday = (weekday + 5) % 7 + 1;
        }
        if (days)
            return DateQuestion{.kind = Kind::WeekdayAfter, .days = days->first, .weekday = weekday};
        return DateQuestion{
            .kind = Kind::WeekdayAfter, .days = dates[1].value - dates[0].value, .weekday = weekday};
    }
    if (wantsWeekday && !dates.empty()) {
        const auto date = nearest(dates, days ? days->second : ask->sentence);
        return DateQuestion{.kind = Kind::WeekdayOf, .date = date.value + (days ? days->first : 0)};
    }
    if ((ask->date || ask->day) && !dates.empty() && days) {
        const Found date = nearest(dates, days->second);
        return DateQuestion{.kind = Kind::DateAfter,
                            .date = date.value,
                            .days = backwards(date) ? -qAbs(days->first) : days->first};
    }
    return {};
}

bool hopeful(Tokens run)
{
    bool moment = false;
    bool asked = false;
    for (size_t i = 0; i < run.size(); ++i) {
        const Token &t = run[i];
        if (t.kind == Token::Number)
            moment = moment
                     || (i + 1 < run.size()
                         && (run[i + 1].is(u':') || run[i + 1].is(u'-') || run[i + 1].is(u'/')));
        else if (t.kind == Token::Word && !moment)
            moment = weekdayOf(t) || monthOf(t)
                     || t.isAny({u"am", u"pm", u"o'clock", u"noon", u"midnight", u"midday", u"past",
                                 u"quarter", u"half"});
        asked = asked || t.is(u'?');
    }
    return moment && (asked || asks({run, u'.'}));
}

} // namespace daao::moments
