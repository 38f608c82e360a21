#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/reading.h"
#include "core/simulation/solve/solvers.h"

#include <QDate>
#include <QTime>

#include <algorithm>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using Kind = DateQuestion::Kind;

constexpr QStringView weekdays[] = {u"monday", u"tuesday",  u"wednesday", u"thursday",
                                    u"friday", u"saturday", u"sunday"};
constexpr QStringView months[] = {u"january",   u"february", u"march",    u"april",
                                  u"may",       u"june",     u"july",     u"august",
                                  u"september", u"october",  u"november", u"december"};

int weekdayOf(const Token &t)
{
    if (t.kind != Token::Word)
        return 0;
    for (int i = 0; i < 7; ++i)
        if (t.word == weekdays[i]
            || (t.word.size() == weekdays[i].size() + 1 && t.word.startsWith(weekdays[i])))
            return i + 1;
    return 0;
}

int monthOf(const Token &t)
{
    if (t.kind != Token::Word || t.word.size() < 3)
        return 0;
    for (int i = 0; i < 12; ++i)
        if (t.word == months[i] || (t.word.size() == 3 && months[i].startsWith(t.word))
            || (i == 8 && t.word == u"sept"))
            return i + 1;
    return 0;
}

QString weekdayName(int weekday)
{
    QString name = weekdays[(weekday - 1) % 7].toString();
    name[0] = name[0].toUpper();
    return name;
}

QString clockName(qint64 minutes)
{
    minutes = (minutes % 1440 + 1440) % 1440;
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString dateName(qint64 julianDay)
{
    return QDate::fromJulianDay(julianDay).toString(Qt::ISODate);
}

int weekdayOfDay(qint64 julianDay)
{
    return QDate::fromJulianDay(julianDay).dayOfWeek();
}

struct Found
{
    enum What { Date, Weekday, Clock, Days, Minutes } what = Date;
    qint64 value = 0;
    size_t sentence = 0;
    size_t at = 0;
    size_t end = 0;
    bool back = false;  ///< a duration that goes back in time
    bool led = false;   ///< a duration with a word of direction beside it
    bool habit = false; ///< "lasts for 3 hours every day": nothing that happens here
};

/// Reads dates, clock times and durations out of one sentence.
class MomentReader
{
public:
    MomentReader(Tokens tokens, size_t sentence)
        : m_tokens(tokens)
        , m_sentence(sentence)
    {}

    std::vector<Found> read();

private:
    bool takeDate();
    bool takeClock();
    bool takeDuration();
    void put(Found::What what, qint64 value, size_t end);
    bool number(size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Number && m_tokens[i].exact;
    }
    bool is(size_t i, QStringView w) const { return i < m_tokens.size() && m_tokens[i].is(w); }
    bool isAny(size_t i, std::initializer_list<QStringView> w) const
    {
        return i < m_tokens.size() && m_tokens[i].isAny(w);
    }
    bool symbol(size_t i, char16_t s) const { return i < m_tokens.size() && m_tokens[i].is(s); }
    int month(size_t i) const { return i < m_tokens.size() ? monthOf(m_tokens[i]) : 0; }
    bool year(size_t i) const
    {
        return number(i) && !m_tokens[i].ordinal && m_tokens[i].value >= 1000 && m_tokens[i].value <= 9999;
    }
    bool day(size_t i) const { return number(i) && m_tokens[i].value >= 1 && m_tokens[i].value <= 31; }
    qint64 inYear(int theMonth, qint64 theDay, std::optional<qint64> theYear) const;

    Tokens m_tokens;
    size_t m_sentence = 0;
    size_t m_at = 0;
    std::vector<Found> m_found;
};

void MomentReader::put(Found::What what, qint64 value, size_t end)
{
    m_found.push_back({.what = what, .value = value, .sentence = m_sentence, .at = m_at, .end = end});
    m_at = end;
}

/// Dates without a year wait as a negative value (month * 100 + day) until another date gives it.
qint64 MomentReader::inYear(int theMonth, qint64 theDay, std::optional<qint64> theYear) const
{
    if (!theYear)
        return -(theMonth * 100 + theDay);
    const QDate date(static_cast<int>(*theYear), theMonth, static_cast<int>(theDay));
    return date.isValid() ? date.toJulianDay() : 0;
}

bool MomentReader::takeDate()
{
    const size_t i = m_at;
    const auto &t = m_tokens;
    if (year(i) && (symbol(i + 1, u'-') || symbol(i + 1, u'/')) && number(i + 2)
        && symbol(i + 3, t[i + 1].symbol) && day(i + 4) && t[i + 2].value >= 1 && t[i + 2].value <= 12) {
        put(Found::Date, inYear(static_cast<int>(t[i + 2].value), t[i + 4].value, t[i].value), i + 5);
        return true;
    }
    if (day(i) && (symbol(i + 1, u'/') || symbol(i + 1, u'-')) && day(i + 2) && symbol(i + 3, t[i + 1].symbol)
        && year(i + 4)) {
        const bool dayFirst = t[i].value > 12;
        const bool monthFirst = t[i + 2].value > 12;
        if (dayFirst != monthFirst || t[i].value == t[i + 2].value) {
            const qint64 theMonth = dayFirst ? t[i + 2].value : t[i].value;
            const qint64 theDay = dayFirst ? t[i].value : t[i + 2].value;
            put(Found::Date, inYear(static_cast<int>(theMonth), theDay, t[i + 4].value), i + 5);
            return true;
        }
    }
    const auto yearAt = [&](size_t k) -> size_t { // ", 2024", "2024", "in 2024", "of 2024"
        if (symbol(k, u','))
            ++k;
        if (isAny(k, {u"in", u"of", u"year"}))
            ++k;
        if (is(k, u"the") && is(k + 1, u"year"))
            k += 2;
        return year(k) ? k : 0;
    };
    if (day(i) && !t[i].spelled) { // 3 March 2024, the 3rd of March, 2024
        size_t k = i + 1;
        if (is(k, u"day"))
            ++k;
        if (is(k, u"of"))
            ++k;
        if (const int m = month(k)) {
            const size_t y = yearAt(k + 1);
            const auto theYear = y ? std::optional(t[y].value) : std::nullopt;
            put(Found::Date, inYear(m, t[i].value, theYear), y ? y + 1 : k + 1);
            return true;
        }
    }
    if (const int m = month(i)) { // March 3, 2024; March the 3rd, 2024
        size_t k = i + 1;
        if (is(k, u"the"))
            ++k;
        if (day(k) && !(k + 1 < t.size() && t[k + 1].is(u':'))) {
            const size_t y = yearAt(k + 1);
            const auto theYear = y ? std::optional(t[y].value) : std::nullopt;
            put(Found::Date, inYear(m, t[k].value, theYear), y ? y + 1 : k + 1);
            return true;
        }
    }
    return false;
}

bool MomentReader::takeClock()
{
    const size_t i = m_at;
    const auto &t = m_tokens;
    const auto half = [&](size_t k, int hour) -> std::pair<int, size_t> { // am, pm, "in the afternoon"
        const size_t n = t.size();
        if (k < n && t[k].isAny({u"am", u"pm"})) {
            const bool pm = t[k].is(u"pm");
            return {pm ? (hour % 12) + 12 : hour % 12, k + 1};
        }
        if (is(k, u"o'clock"))
            ++k;
        if (is(k, u"in") && is(k + 1, u"the") && isAny(k + 2, {u"morning", u"afternoon", u"evening"})) {
            const bool pm = !is(k + 2, u"morning");
            return {pm ? (hour % 12) + 12 : hour % 12, k + 3};
        }
        if (is(k, u"at") && is(k + 1, u"night"))
            return {hour == 12 ? 0 : (hour % 12) + 12, k + 2};
        return {hour, k};
    };
    if (isAny(i, {u"noon", u"midday", u"midnight"})) {
        put(Found::Clock, is(i, u"midnight") ? 0 : 720, i + 1);
        return true;
    }
    if (number(i) && !t[i].ordinal && t[i].value <= 24 && (symbol(i + 1, u':')) && t[i + 1].glued
        && number(i + 2) && t[i + 2].glued && t[i + 2].value < 60) {
        const auto [hour, end] = half(i + 3, static_cast<int>(t[i].value));
        size_t k = end;
        if (isAny(k, {u"hours", u"hrs", u"h"}))
            ++k;
        put(Found::Clock, (hour % 24) * 60 + t[i + 2].value, k);
        return true;
    }
    if (number(i) && !t[i].ordinal && t[i].value <= 12 && t[i].value >= 1
        && (isAny(i + 1, {u"am", u"pm", u"o'clock"}))) {
        const auto [hour, end] = half(i + 1, static_cast<int>(t[i].value));
        put(Found::Clock, hour % 24 * 60, end);
        return true;
    }
    // half past seven, quarter to nine, ten past four, 25 minutes to six
    int minutes = -1;
    size_t k = i;
    if (is(k, u"a") && is(k + 1, u"quarter"))
        ++k;
    if (is(k, u"half"))
        minutes = 30;
    else if (is(k, u"quarter"))
        minutes = 15;
    else if (number(k) && t[k].value < 60)
        minutes = static_cast<int>(t[k].value);
    if (minutes > 0) {
        ++k;
        if (isAny(k, {u"minutes", u"minute"}))
            ++k;
        const bool to = isAny(k, {u"to", u"till", u"before"});
        if ((to || isAny(k, {u"past", u"after"})) && number(k + 1) && t[k + 1].value >= 1
            && t[k + 1].value <= 12 && !t[k + 1].ordinal && t[k + 1].spelled
            && !isAny(k + 2, {u"days", u"hours", u"minutes", u"weeks"})) {
            const auto [hour, end] = half(k + 2, static_cast<int>(t[k + 1].value));
            put(Found::Clock, ((hour % 24) * 60 + (to ? -minutes : minutes) + 1440) % 1440, end);
            return true;
        }
    }
    return false;
}

bool MomentReader::takeDuration()
{
    const auto &t = m_tokens;
    const auto unit = [&](size_t k) -> std::pair<Found::What, qint64> {
        if (isAny(k, {u"day", u"days"}))
            return {Found::Days, 1};
        if (isAny(k, {u"week", u"weeks"}))
            return {Found::Days, 7};
        if (isAny(k, {u"fortnight", u"fortnights"}))
            return {Found::Days, 14};
        if (isAny(k, {u"hour", u"hours", u"hr", u"hrs", u"h"}))
            return {Found::Minutes, 60};
        if (isAny(k, {u"minute", u"minutes", u"min", u"mins"}))
            return {Found::Minutes, 1};
        return {Found::Days, 0};
    };
    const auto part =
        [&](size_t k) -> std::tuple<Found::What, qint64, size_t> { // one term: "2 hours", "half an hour"
        const std::tuple<Found::What, qint64, size_t> none{Found::Days, 0, k};
        if ((is(k, u"half") && isAny(k + 1, {u"an", u"a"}) && is(k + 2, u"hour")))
            return {Found::Minutes, 30, k + 3};
        if (is(k, u"half") && symbol(k + 1, u'-') && is(k + 2, u"hour"))
            return {Found::Minutes, 30, k + 3};
        if (is(k, u"half") && is(k + 1, u"hour"))
            return {Found::Minutes, 30, k + 2};
        const size_t q = isAny(k, {u"a", u"one"}) ? k + 1 : number(k) && t[k].value == 3 ? k + 1 : k;
        if (isAny(q, {u"quarter", u"quarters"}) && is(q + 1, u"of") && is(q + 2, u"an") && is(q + 3, u"hour"))
            return {Found::Minutes, number(k) ? 45 : 15, q + 4};
        if (isAny(q, {u"quarter", u"quarters"}) && is(q + 1, u"hour"))
            return {Found::Minutes, number(k) ? 45 : 15, q + 2};
        qint64 amount = 0;
        size_t at = k;
        bool halves = false;
        if (number(k) && !t[k].ordinal) {
            amount = t[k].value;
            at = k + 1;
            if (is(at, u"and") && is(at + 1, u"a") && is(at + 2, u"half")) {
                halves = true;
                at += 3;
            }
        } else if (isAny(k, {u"a", u"an"})) {
            amount = 1;
            at = k + 1;
        } else {
            return none;
        }
        if (symbol(at, u'-'))
            ++at;
        if (isAny(at, {u"more", u"full", u"further", u"whole", u"calendar", u"additional", u"extra",
                       u"consecutive", u"straight"}))
            ++at;
        const auto [what, factor] = unit(at);
        if (factor == 0)
            return none;
        const auto value = multiplied(amount, factor);
        if (!value || *value > 100000000)
            return none;
        qint64 total = *value + (halves ? factor / 2 : 0);
        ++at;
        if (is(at, u"and") && is(at + 1, u"a") && is(at + 2, u"half") && factor > 1) {
            total += factor / 2;
            at += 3;
        }
        return {what, total, at};
    };
    auto [what, value, end] = part(m_at);
    if (value == 0 && end == m_at)
        return false;
    while (true) { // "2 hours and 35 minutes", "3 weeks, 2 days"
        size_t k = end;
        if (symbol(k, u','))
            ++k;
        if (isAny(k, {u"and", u"plus"}))
            ++k;
        const auto [next, more, after] = part(k);
        if (after == k || next != what)
            break;
        value += more;
        end = after;
    }
    put(what, value, end);
    Found &found = m_found.back();
    const auto backWord = [&](size_t k) {
        return isAny(k, {u"before", u"earlier", u"ago", u"prior", u"previous", u"previously", u"back",
                         u"preceding"})
               || (is(k, u"in") && is(k + 1, u"advance"));
    };
    const auto forthWord = [&](size_t k) {
        return isAny(k, {u"after", u"later", u"from", u"hence", u"past", u"following", u"afterwards", u"on",
                         u"since", u"forward", u"ahead", u"into", u"beyond"});
    };
    size_t after = found.end;
    if (isAny(after, {u"long"}))
        ++after;
    const size_t before = found.at;
    if (backWord(after)) {
        found.back = found.led = true;
    } else if (forthWord(after)) {
        found.led = true;
    } else {
        for (size_t k = before; k-- > 0 && before - k <= 4;) {
            if (isAny(k, {u"subtract", u"back", u"backwards", u"minus", u"rewind", u"backward"})) {
                found.back = found.led = true;
                break;
            }
            if (isAny(k, {u"in", u"after", u"add", u"plus", u"forward", u"another", u"lasts", u"takes",
                          u"last", u"take", u"lasting", u"taking", u"for", u"within", u"wait", u"needs",
                          u"took", u"lasted", u"ahead"})) {
                found.led = true;
                break;
            }
        }
    }
    if (is(found.end, u"every") || is(found.end, u"per")
        || (before > 0 && isAny(before - 1, {u"every", u"per", u"each"}))
        || is(found.end, u"each"))
        found.habit = true;
    return true;
}

std::vector<Found> MomentReader::read()
{
    while (m_at < m_tokens.size()) {
        if (m_tokens[m_at].mark) {
            ++m_at;
            continue;
        }
        if (const int weekday = weekdayOf(m_tokens[m_at])) {
            put(Found::Weekday, weekday, m_at + 1);
            continue;
        }
        if (takeDate() || takeClock() || takeDuration())
            continue;
        ++m_at;
    }
    return m_found;
}

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

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

QString programOf(const DateQuestion &q)
{
    const auto iso = [](qint64 day) -> QString {
        return u"date.fromisoformat("_s + quoted(dateName(day)) + u')';
    };
    const QString days = QString::number(q.days);
    const QString names =
        u"names = [\"Monday\", \"Tuesday\", \"Wednesday\", \"Thursday\", \"Friday\", \"Saturday\", \"Sunday\"]\n"_s;
    switch (q.kind) {
    case Kind::DateAfter:
        return u"from datetime import date, timedelta\nprint("_s + iso(q.date) + u" + timedelta(days="_s
               + days + u"))\n"_s;
    case Kind::WeekdayOf:
        return u"from datetime import date\n"_s + names + u"print(names["_s + iso(q.date)
               + u".weekday()])\n"_s;
    case Kind::WeekdayAfter:
        return names + u"start = names.index("_s + quoted(weekdayName(q.weekday))
               + u")\nprint(names[(start + "_s + days + u") % 7])\n"_s;
    case Kind::DaysBetween:
        return u"from datetime import date\nprint(("_s + iso(q.other) + u" - "_s + iso(q.date)
               + u").days)\n"_s;
    case Kind::TimeAfter:
        return u"clock = "_s + QString::number(q.clock) + u" + "_s + QString::number(q.minutes)
               + u"\nclock %= 24 * 60\nprint(f\"{clock // 60:02d}:{clock % 60:02d}\")\n"_s;
    }
    return {};
}

QString solved(const DateQuestion &q)
{
    switch (q.kind) {
    case Kind::DateAfter:
        return dateName(q.date + q.days);
    case Kind::WeekdayOf:
        return weekdayName(weekdayOfDay(q.date));
    case Kind::WeekdayAfter:
        return weekdayName(static_cast<int>(((q.weekday - 1 + q.days) % 7 + 7) % 7) + 1);
    case Kind::DaysBetween:
        return QString::number(q.other - q.date);
    case Kind::TimeAfter:
        return clockName(q.clock + q.minutes);
    }
    return {};
}

void addWrong(Finding &finding, const DateQuestion &q)
{
    const QString value = solved(q);
    finding.mistakes.append(value);
    if (value != finding.answer)
        finding.wrongPrograms.append(programOf(q));
}

void walkMonths(Finding &finding, const DateQuestion &q)
{
    const QDate target = QDate::fromJulianDay(q.date + q.days);
    finding.working.append(u"Start on "_s + dateName(q.date) + u" and count "_s
                           + QString::number(qAbs(q.days))
                           + (q.days < 0 ? u" days back."_s : u" days forward."_s));
    QDate at = QDate::fromJulianDay(q.date);
    for (int guard = 0; q.days > 0 && guard < 6 && at.daysTo(target) > at.daysInMonth() - at.day(); ++guard) {
        const QDate next = QDate(at.year(), at.month(), 1).addMonths(1);
        finding.working.append(QString::number(at.daysTo(next)) + u" days lead to "_s
                               + next.toString(Qt::ISODate) + u", "_s + QString::number(next.daysTo(target))
                               + u" remain."_s);
        at = next;
    }
    finding.working.append(u"The count ends on "_s + target.toString(Qt::ISODate) + u'.');
}

void explain(Finding &finding, const DateQuestion &q)
{
    DateQuestion wrong = q;
    switch (q.kind) {
    case Kind::DateAfter:
        walkMonths(finding, q);
        for (const qint64 by : {1, -1, 2, 7, -7}) {
            wrong.days = q.days + by;
            addWrong(finding, wrong);
        }
        break;
    case Kind::WeekdayOf: {
        const QDate date = QDate::fromJulianDay(q.date);
        const QDate first(date.year(), 1, 1);
        finding.working = {
            u"1 January "_s + QString::number(date.year()) + u" was a "_s + weekdayName(first.dayOfWeek())
                + u'.',
            dateName(q.date) + u" comes "_s + QString::number(first.daysTo(date)) + u" days later."_s,
            QString::number(first.daysTo(date)) + u" leaves "_s + QString::number(first.daysTo(date) % 7)
                + u" on division by 7, so it is a "_s + finding.answer + u'.'};
        for (const qint64 by : {1, -1, 2, -2, 3}) {
            wrong.date = q.date + by;
            addWrong(finding, wrong);
        }
        break;
    }
    case Kind::WeekdayAfter: {
        const qint64 rest = (q.days % 7 + 7) % 7;
        finding.working = {QString::number(q.days) + u" days are as good as "_s + QString::number(rest)
                               + u" modulo 7."_s,
                           QString::number(rest) + u" days after "_s + weekdayName(q.weekday) + u" comes "_s
                               + finding.answer + u'.'};
        for (const qint64 by : {1, -1, 2, -2, 3}) {
            wrong.days = q.days + by;
            addWrong(finding, wrong);
        }
        break;
    }
    case Kind::DaysBetween: {
        const QDate from = QDate::fromJulianDay(q.date);
        const QDate to = QDate::fromJulianDay(q.other);
        const QDate anniversary = from.addYears(to.year() - from.year());
        finding.working = {u"From "_s + dateName(q.date) + u" to "_s + anniversary.toString(Qt::ISODate)
                               + u" there are "_s + QString::number(from.daysTo(anniversary)) + u" days."_s,
                           u"From there to "_s + dateName(q.other) + u" there are "_s
                               + QString::number(anniversary.daysTo(to)) + u" days, which makes "_s
                               + finding.answer + u'.'};
        for (const qint64 by : {1, -1, 2, -2, 30}) {
            wrong.other = q.other + by;
            if (wrong.other >= wrong.date)
                addWrong(finding, wrong);
        }
        break;
    }
    case Kind::TimeAfter: {
        const QString span = QString::number(qAbs(q.minutes)) + u" minutes"_s;
        finding.working = {u"%1 minutes are %2 hours and %3 minutes."_s.arg(qAbs(q.minutes))
                               .arg(qAbs(q.minutes) / 60)
                               .arg(qAbs(q.minutes) % 60),
                           clockName(q.clock) + (q.minutes < 0 ? u" less "_s : u" plus "_s) + span + u" is "_s
                               + finding.answer + u" on a clock of 24 hours."_s};
        for (const qint64 by : {60, -60, 10, -10, 40}) {
            wrong.minutes = q.minutes + by;
            addWrong(finding, wrong);
        }
        break;
    }
    }
}

} // namespace

std::optional<Understanding> findDateTime(const QString &text)
{
    const Text source(text);
    Tokens where;
    const auto question = smallestRun(source, hopeful, [&](Tokens run) {
        auto found = read(run);
        where = run;
        return found;
    });
    if (!question)
        return {};
    Finding finding{.structure = *question, .answer = solved(*question), .program = programOf(*question)};
    explain(finding, *question);
    finding.questionText = source.written(where);
    return understood(finding);
}

} // namespace daao
