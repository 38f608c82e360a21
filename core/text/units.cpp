#include "core/text/units.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daao {

int zerosOf(const QString &scale)
{
    static const QHash<QString, int> scales{
        {u"hundred"_s, 2}, {u"thousand"_s, 3}, {u"million"_s, 6}, {u"billion"_s, 9}, {u"trillion"_s, 12}};
    return scales.value(scale.toLower());
}

bool isUnit(const QString &text)
{
    static const QRegularExpression shape(
        u"^[%$€£¥]$|^(?:[a-zA-Zµ$€£¥]{2,}|[msghlLNJWVAKCF])(?:(?:/| |-| per )[a-zA-Zµ]{1,}){0,3}(?:\\^?[23])?$"_s);
    static const QRegularExpression notUnits(
        u"\\b(?:mod|choose|factorial|sqrt|pi|log|ln|sin|cos|tan|inf|and|or|plus|minus|times|over|to|through)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= 40 && shape.match(text).hasMatch() && !notUnits.match(text).hasMatch();
}

QString unitName(const QString &unit)
{
    static const QHash<QString, QString> names{
        {u"percent"_s, u"%"_s},
        {u"per cent"_s, u"%"_s},
        {u"dollars"_s, u"$"_s},
        {u"dollar"_s, u"$"_s},
        {u"usd"_s, u"$"_s},
        {u"euros"_s, u"€"_s},
        {u"euro"_s, u"€"_s},
        {u"eur"_s, u"€"_s},
        {u"pounds"_s, u"£"_s},
        {u"mm"_s, u"mm"_s},
        {u"millimeters"_s, u"mm"_s},
        {u"millimetres"_s, u"mm"_s},
        {u"cm"_s, u"cm"_s},
        {u"centimeters"_s, u"cm"_s},
        {u"centimetres"_s, u"cm"_s},
        {u"m"_s, u"m"_s},
        {u"meter"_s, u"m"_s},
        {u"metre"_s, u"m"_s},
        {u"meters"_s, u"m"_s},
        {u"metres"_s, u"m"_s},
        {u"km"_s, u"km"_s},
        {u"kilometers"_s, u"km"_s},
        {u"kilometres"_s, u"km"_s},
        {u"mile"_s, u"mile"_s},
        {u"miles"_s, u"mile"_s},
        {u"g"_s, u"g"_s},
        {u"grams"_s, u"g"_s},
        {u"kg"_s, u"kg"_s},
        {u"kilograms"_s, u"kg"_s},
        {u"s"_s, u"s"_s},
        {u"sec"_s, u"s"_s},
        {u"second"_s, u"s"_s},
        {u"seconds"_s, u"s"_s},
        {u"min"_s, u"min"_s},
        {u"minute"_s, u"min"_s},
        {u"minutes"_s, u"min"_s},
        {u"h"_s, u"h"_s},
        {u"hour"_s, u"h"_s},
        {u"hours"_s, u"h"_s},
        {u"day"_s, u"day"_s},
        {u"days"_s, u"day"_s},
        {u"week"_s, u"week"_s},
        {u"weeks"_s, u"week"_s},
        {u"year"_s, u"year"_s},
        {u"years"_s, u"year"_s},
        {u"cent"_s, u"cent"_s},
        {u"%"_s, u"%"_s},
        {u"$"_s, u"$"_s},
        {u"€"_s, u"€"_s},
        {u"£"_s, u"£"_s},
        {u"¥"_s, u"¥"_s},
        {u"cents"_s, u"cent"_s},
    };
    return names.value(unit.toLower());
}

} // namespace daao
