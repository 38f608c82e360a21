#include "core/simulation/solve/moments.h"

#include <QDate>
#include <QTime>

#include <algorithm>

namespace daao::moments {

using namespace Qt::StringLiterals;
using namespace reading;

namespace {

constexpr QStringView weekdays[] = {u"monday", u"tuesday",  u"wednesday", u"thursday",
                                    u"friday", u"saturday", u"sunday"};
constexpr QStringView months[] = {u"january",   u"february", u"march",    u"april",
                                  u"may",       u"june",     u"july",     u"august",
                                  u"september", u"october",  u"november", u"december"};

} // namespace

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
        || (before > 0 && isAny(before - 1, {u"every", u"per", u"each"})) || is(found.end, u"each"))
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

} // namespace daao::moments
