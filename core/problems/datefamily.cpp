#include "core/problems/families.h"
#include "core/problems/vocabulary.h"

#include <QDate>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

// Phrasings by kind: 0-3 a date after, 4-5 the weekday of a date, 6-7 the weekday after, 8-9 days between,
// 10-12 clock times.
DateQuestion::Kind kindOf(int phrasing)
{
    if (phrasing < 4)
        return DateQuestion::DateAfter;
    if (phrasing < 6)
        return DateQuestion::WeekdayOf;
    if (phrasing < 8)
        return DateQuestion::WeekdayAfter;
    return phrasing < 10 ? DateQuestion::DaysBetween : DateQuestion::TimeAfter;
}

bool looksBack(int phrasing)
{
    return phrasing == 2 || phrasing == 7 || phrasing == 11;
}

const QStringList &months()
{
    static const QStringList names{u"January"_s,   u"February"_s, u"March"_s,    u"April"_s,
                                   u"May"_s,       u"June"_s,     u"July"_s,     u"August"_s,
                                   u"September"_s, u"October"_s,  u"November"_s, u"December"_s};
    return names;
}

QString weekday(int number)
{
    static const QStringList names{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                   u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    return names.at(number - 1);
}

QString dayFirst(qint64 julianDay)
{
    const QDate date = QDate::fromJulianDay(julianDay);
    return u"%1 %2 %3"_s.arg(date.day()).arg(months().at(date.month() - 1)).arg(date.year());
}

QString monthFirst(qint64 julianDay)
{
    const QDate date = QDate::fromJulianDay(julianDay);
    return u"%1 %2, %3"_s.arg(months().at(date.month() - 1)).arg(date.day()).arg(date.year());
}

QString iso(qint64 julianDay)
{
    return QDate::fromJulianDay(julianDay).toString(Qt::ISODate);
}

QString anyDate(qint64 julianDay, Random &random)
{
    switch (random.below(3)) {
    case 0:
        return dayFirst(julianDay);
    case 1:
        return monthFirst(julianDay);
    default:
        return iso(julianDay);
    }
}

QString days(qint64 n)
{
    return counted(n, {u"day"_s, u"days"_s});
}

QString weeksAndDays(qint64 n)
{
    const QString weeks = counted(n / 7, {u"week"_s, u"weeks"_s});
    if (n < 7)
        return days(n);
    return n % 7 == 0 ? weeks : weeks + u" and "_s + days(n % 7);
}

QString hoursAndMinutes(qint64 n)
{
    const QString minutes = counted(n % 60, {u"minute"_s, u"minutes"_s});
    if (n < 60)
        return minutes;
    const QString hours = counted(n / 60, {u"hour"_s, u"hours"_s});
    return n % 60 == 0 ? hours : hours + u" and "_s + minutes;
}

QString clock24(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

QString clock12(int minute)
{
    const int hour = minute / 60 % 12 == 0 ? 12 : minute / 60 % 12;
    return u"%1:%2 %3"_s.arg(hour)
        .arg(minute % 60, 2, 10, QChar(u'0'))
        .arg(minute < 720 ? u"a.m."_s : u"p.m."_s);
}

/// An aside with a number that has nothing to do with dates; often nothing.
QString aside(const QString &pattern, Random &random)
{
    if (random.chance(2, 3))
        return {};
    return pattern.arg(random.between(12, 480)) + u' ';
}

const QString isoPlease = u"Write the date as YYYY-MM-DD."_s;

QString plainDateAfter(const DateQuestion &q, Random &random)
{
    return u"What is the date exactly %1 after %2? %3"_s.arg(days(q.days), anyDate(q.date, random),
                                                             isoPlease);
}

QString invoice(const DateQuestion &q, Random &random)
{
    const QString what =
        random.pick(QStringList{u"An invoice"_s, u"A parking fine"_s, u"A library notice"_s});
    return u"%1 is dated %2 and has to be settled %3 after that date. %4On which date is it due? %5"_s.arg(
        what, monthFirst(q.date), days(q.days), aside(u"The amount is %1 dollars."_s, random), isoPlease);
}

QString deadlineBefore(const DateQuestion &q, Random &random)
{
    const QString what = random.pick(QStringList{u"visa"_s, u"passport"_s, u"lease"_s, u"insurance"_s});
    const QString fee = aside(u"The fee is %1 dollars."_s, random);
    const QString who = random.pick(people()).name;
    return u"%1's %2 runs out on %3. %4The renewal form must be sent exactly %5 earlier. Which date is that? %6"_s
        .arg(who, what, dayFirst(q.date), fee, days(-q.days), isoPlease);
}

QString voyage(const DateQuestion &q, Random &random)
{
    const QString who = random.pick(QStringList{u"A research ship"_s, u"A caravan"_s, u"A sailing boat"_s});
    const QString distance = aside(u"The distance is %1 miles."_s, random);
    const QString departure = anyDate(q.date, random);
    return u"When does the journey end, as YYYY-MM-DD? %1 sets out on %2 and reaches its goal exactly %3 later. %4"_s
        .arg(who, departure, weeksAndDays(q.days), distance)
        .trimmed();
}

QString fallsOn(const DateQuestion &q, Random &random)
{
    return u"On which day of the week does %1 fall in the Gregorian calendar?"_s.arg(anyDate(q.date, random));
}

QString printedDate(const DateQuestion &q, Random &random)
{
    const QString what = random.pick(QStringList{u"A newspaper"_s, u"A ticket"_s, u"A ship's log page"_s});
    return u"%1 carries the date %2, but the weekday beside it cannot be read. %3Which weekday is it "
           u"(Gregorian "
           u"calendar)?"_s.arg(what, dayFirst(q.date), aside(u"The printer made %1 copies."_s, random));
}

QString weekdayFromToday(const DateQuestion &q, Random &random)
{
    const QString amount = q.days > 20 && random.chance(1, 3) ? weeksAndDays(q.days) : days(q.days);
    return u"Today is %1. %2Which day of the week is it %3 from today?"_s.arg(
        weekday(q.weekday), aside(u"There are %1 apples on the tree."_s, random), amount);
}

QString weekdayBefore(const DateQuestion &q, Random &random)
{
    const QString what =
        random.pick(QStringList{u"festival"_s, u"expedition"_s, u"trial"_s, u"tournament"_s});
    return u"The %1 opened on a %2, and its preparations had started %3 before that. %4On what weekday did "
           u"the "
           u"preparations start?"_s.arg(what, weekday(q.weekday), days(-q.days),
                                        aside(u"There were %1 guests."_s, random));
}

QString between(const DateQuestion &q, Random &random)
{
    const QString last = anyDate(q.other, random);
    const QString first = anyDate(q.date, random);
    return u"How many days is it from %1 to %2 (counting the last day but not the first)?"_s.arg(first, last);
}

QString loan(const DateQuestion &q, Random &random)
{
    const QString insurance = aside(u"The insurance cost %1 dollars."_s, random);
    const QString who = random.pick(people()).name;
    return u"%1 borrowed a cello on %2 and brought it back on %3. %4If the day of borrowing is not counted "
           u"and the "
           u"day of return is, for how many days was the cello away?"_s.arg(who, monthFirst(q.date),
                                                                            monthFirst(q.other), insurance);
}

QString arrival(const DateQuestion &q, Random &random)
{
    const QString what = random.pick(QStringList{u"train"_s, u"ferry"_s, u"coach"_s, u"freight plane"_s});
    return u"A %1 leaves at %2 and needs %3. %4At what time does it arrive, if no time zone is crossed? "
           u"(24-hour "
           u"clock, HH:MM)"_s.arg(what, clock24(q.clock), hoursAndMinutes(q.minutes),
                                  aside(u"It carries %1 passengers."_s, random));
}

QString start(const DateQuestion &q, Random &random)
{
    const QString what =
        random.pick(QStringList{u"meeting"_s, u"night shift"_s, u"recording"_s, u"experiment"_s});
    return u"%1 that lasted %2 ended at %3. %4When did it begin? Give the time as HH:MM on the 24-hour clock."_s
        .arg(sentenceCase(withArticle(what)), hoursAndMinutes(-q.minutes), clock24(q.clock),
             aside(u"It was run in room %1."_s, random));
}

QString laterClock(const DateQuestion &q, Random &random)
{
    return u"It is %1 by the kitchen clock. %2What time will it be %3 later? Answer as HH:MM, 24-hour clock."_s
        .arg(clock12(q.clock), aside(u"The clock cost %1 dollars."_s, random),
             counted(q.minutes, {u"minute"_s, u"minutes"_s}));
}

qint64 amount(Random &random, int level, int lowDigits, int highDigits)
{
    return numberOfDigits(random, int(random.between(1, scaled(level, lowDigits, highDigits))));
}

} // namespace

Structure drawDate(Random &random, int level, int phrasing)
{
    constexpr qint64 earliest = 2415021; // 1 January 1900
    constexpr qint64 span = 73049;       // to the end of 2099
    DateQuestion q;
    q.kind = kindOf(phrasing);
    const int sign = looksBack(phrasing) ? -1 : 1;
    switch (q.kind) {
    case DateQuestion::DateAfter:
        q.date = earliest + random.between(0, span);
        q.days = sign * amount(random, level, 1, phrasing == 0 ? 6 : 4);
        break;
    case DateQuestion::WeekdayOf:
        q.date = phrasing == 5 ? earliest + random.between(0, 45000)
                               : 2451545 + (random.chance(1, 2) ? 1 : -1) * amount(random, level, 2, 6);
        q.date = std::max(q.date, qint64(2305448)); // the year 1600
        break;
    case DateQuestion::WeekdayAfter:
        q.weekday = int(random.between(1, 7));
        q.days = sign * amount(random, level, 1, phrasing == 6 ? 7 : 4);
        break;
    case DateQuestion::DaysBetween:
        q.date = earliest + random.between(0, phrasing == 9 ? 36000 : span); // a loan lies in the past
        q.other = q.date + amount(random, level, 2, phrasing == 8 ? 6 : 4);
        break;
    case DateQuestion::TimeAfter:
        q.clock = int(random.between(0, 1439));
        q.minutes = sign * (5 + amount(random, level, 1, phrasing == 12 ? 6 : 4));
        break;
    }
    return q;
}

QString tellDate(const Structure &structure, const Reference &, Random &random, int phrasing)
{
    using Telling = QString (*)(const DateQuestion &, Random &);
    static constexpr Telling tellings[] = {
        plainDateAfter, invoice, deadlineBefore, voyage,  fallsOn, printedDate, weekdayFromToday,
        weekdayBefore,  between, loan,           arrival, start,   laterClock};
    return tellings[phrasing](std::get<DateQuestion>(structure), random);
}

} // namespace daao
