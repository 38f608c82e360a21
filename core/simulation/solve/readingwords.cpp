#include "core/simulation/solve/reading.h"

#include <QHash>

namespace daao::reading {
namespace {

const QHash<QStringView, int> &numberWords()
{
    static const QHash<QStringView, int> words{
        {u"zero", 0},     {u"one", 1},      {u"two", 2},        {u"three", 3},     {u"four", 4},
        {u"five", 5},     {u"six", 6},      {u"seven", 7},      {u"eight", 8},     {u"nine", 9},
        {u"ten", 10},     {u"eleven", 11},  {u"twelve", 12},    {u"thirteen", 13}, {u"fourteen", 14},
        {u"fifteen", 15}, {u"sixteen", 16}, {u"seventeen", 17}, {u"eighteen", 18}, {u"nineteen", 19},
        {u"twenty", 20},  {u"thirty", 30},  {u"forty", 40},     {u"fourty", 40},   {u"fifty", 50},
        {u"sixty", 60},   {u"seventy", 70}, {u"eighty", 80},    {u"ninety", 90},
    };
    return words;
}

const QHash<QStringView, int> &ordinalWords()
{
    static const QHash<QStringView, int> words{
        {u"first", 1},        {u"second", 2},      {u"third", 3},       {u"fourth", 4},
        {u"fifth", 5},        {u"sixth", 6},       {u"seventh", 7},     {u"eighth", 8},
        {u"ninth", 9},        {u"tenth", 10},      {u"eleventh", 11},   {u"twelfth", 12},
        {u"thirteenth", 13},  {u"fourteenth", 14}, {u"fifteenth", 15},  {u"sixteenth", 16},
        {u"seventeenth", 17}, {u"eighteenth", 18}, {u"nineteenth", 19}, {u"twentieth", 20},
        {u"thirtieth", 30},
    };
    return words;
}

} // namespace

QString singular(QStringView word)
{
    static const QHash<QStringView, QStringView> irregular{
        {u"children", u"child"},
        {u"people", u"person"},
        {u"men", u"man"},
        {u"women", u"woman"},
        {u"mice", u"mouse"},
        {u"geese", u"goose"},
        {u"feet", u"foot"},
        {u"teeth", u"tooth"},
        {u"loaves", u"loaf"},
        {u"leaves", u"leaf"},
        {u"knives", u"knife"},
        {u"shelves", u"shelf"},
        {u"wolves", u"wolf"},
        {u"scarves", u"scarf"},
        {u"cookies", u"cookie"},
        {u"pennies", u"penny"},
        {u"movies", u"movie"},
        {u"pies", u"pie"},
        {u"ties", u"tie"},
        {u"brownies", u"brownie"},
        {u"bus", u"bus"},
        {u"buses", u"bus"},
        {u"glass", u"glass"},
        {u"shoes", u"shoe"},
        {u"oxen", u"ox"},
        {u"dice", u"die"},
        {u"calves", u"calf"},
        {u"halves", u"half"},
        {u"canoes", u"canoe"},
        {u"axes", u"axe"},
        {u"smoothies", u"smoothie"},
        {u"zombies", u"zombie"},
    };
    if (const auto it = irregular.find(word); it != irregular.end())
        return it->toString();
    if (word.size() > 3 && word.endsWith(u"ies"))
        return word.chopped(3).toString() + u'y';
    if (word.endsWith(u"sses") || word.endsWith(u"shes") || word.endsWith(u"ches") || word.endsWith(u"xes")
        || word.endsWith(u"zzes") || word.endsWith(u"oes"))
        return word.chopped(2).toString();
    if (word.size() > 2 && word.endsWith(u's') && !word.endsWith(u"ss") && !word.endsWith(u"us"))
        return word.chopped(1).toString();
    return word.toString();
}

std::optional<int> smallNumberWord(QStringView lower)
{
    const auto it = numberWords().find(lower);
    return it == numberWords().end() ? std::nullopt : std::optional(*it);
}

std::optional<int> ordinalWord(QStringView lower)
{
    const auto it = ordinalWords().find(lower);
    return it == ordinalWords().end() ? std::nullopt : std::optional(*it);
}

} // namespace daao::reading
