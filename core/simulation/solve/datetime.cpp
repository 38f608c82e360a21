#include "core/simulation/solve/datereader.h"
#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/moments.h"
#include "core/simulation/solve/solvers.h"

#include <QDate>

#include <algorithm>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using Kind = DateQuestion::Kind;
using moments::clockName;
using moments::dateName;
using moments::weekdayName;
using moments::weekdayOfDay;

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
    const auto question = smallestRun(source, moments::hopeful, [&](Tokens run) {
        auto found = moments::read(run);
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
