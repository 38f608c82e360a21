#include "core/text/calendar.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

int monthOf(const QString &name)
{
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return int(months.indexOf(name.left(3).toLower())) + 1;
}

} // namespace

std::optional<QString> dateIn(const QString &text)
{
    static const QString months = u"(january|february|march|april|may|june|july|august|september|october|"
                                  u"november|december|jan|feb|mar|apr|"
                                  u"jun|jul|aug|sept|sep|oct|nov|dec)"_s;
    static const QString weekday = u"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?"_s;
    static const auto options = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression iso(weekday + u"(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})$"_s, options);
    static const QRegularExpression dayFirst(
        weekday + u"(\\d{1,2})(?:st|nd|rd|th)?(?: of)? "_s + months + u"\\.?,? (\\d{4})$"_s, options);
    static const QRegularExpression monthFirst(
        weekday + months + u"\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$"_s, options);
    if (text.size() < 8 || text.size() > 45)
        return std::nullopt;
    QDate found;
    if (auto match = iso.match(text); match.hasMatch())
        found = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    else if (match = dayFirst.match(text); match.hasMatch())
        found = QDate(match.captured(3).toInt(), monthOf(match.captured(2)), match.captured(1).toInt());
    else if (match = monthFirst.match(text); match.hasMatch())
        found = QDate(match.captured(3).toInt(), monthOf(match.captured(1)), match.captured(2).toInt());
    return found.isValid() ? std::optional(found.toString(u"yyyy-MM-dd"_s)) : std::nullopt;
}

std::optional<QString> clockTimeIn(const QString &text)
{
    static const QRegularExpression shape(
        u"^(\\d{1,2})(?:[:.](\\d{2}))?(?::(\\d{2}))? ?(?:(a\\.?m\\.?|p\\.?m\\.?)|(?:h|hrs|hours|o'clock))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (text.compare(u"noon", Qt::CaseInsensitive) == 0)
        return u"12:00"_s;
    if (text.compare(u"midnight", Qt::CaseInsensitive) == 0)
        return u"00:00"_s;
    if (text.size() < 3 || text.size() > 16 || !text[0].isDigit())
        return std::nullopt;
    const auto match = shape.match(text);
    const QString half = match.captured(4).toLower();
    if (!match.hasMatch() || (half.isEmpty() && !text.contains(u':')))
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const int second = match.captured(3).toInt();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    }
    if (hour > 24 || minute > 59 || second > 59)
        return std::nullopt;
    const auto twoDigits = [](int n) { return QString::number(n).rightJustified(2, u'0'); };
    const QString base = twoDigits(hour) + u':' + twoDigits(minute);
    return second > 0 ? base + u':' + twoDigits(second) : base;
}

} // namespace daao
