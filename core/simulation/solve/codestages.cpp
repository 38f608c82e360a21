#include "core/simulation/solve/code.h"

#include <QHash>

namespace daao::coding {

using namespace Qt::StringLiterals;

bool isTextStage(CodeTask::Stage stage)
{
    return stage >= CodeTask::StrReverse;
}

bool isLastStage(CodeTask::Stage stage)
{
    return (stage >= CodeTask::Sum && stage <= CodeTask::MostCommon) || stage >= CodeTask::StrCountVowels;
}

QString inWords(const CodeTask::Step &step)
{
    static const QHash<int, QString> words{
        {CodeTask::KeepEven, u"keep the even numbers"_s},
        {CodeTask::KeepOdd, u"keep the odd numbers"_s},
        {CodeTask::KeepPositive, u"keep the numbers above zero"_s},
        {CodeTask::KeepNegative, u"keep the numbers below zero"_s},
        {CodeTask::KeepGreater, u"keep the numbers above %1"_s},
        {CodeTask::KeepDivisible, u"keep the multiples of %1"_s},
        {CodeTask::MapSquare, u"square every number"_s},
        {CodeTask::MapDouble, u"double every number"_s},
        {CodeTask::MapNegate, u"change the sign of every number"_s},
        {CodeTask::MapAdd, u"add %1 to every number"_s},
        {CodeTask::MapAbs, u"drop the signs"_s},
        {CodeTask::SortAscending, u"sort upwards"_s},
        {CodeTask::SortDescending, u"sort downwards"_s},
        {CodeTask::Reverse, u"turn the list around"_s},
        {CodeTask::Unique, u"keep each value once, where it first occurs"_s},
        {CodeTask::EveryOther, u"take the items at the indices 0, 2, 4 and so on"_s},
        {CodeTask::DropFirst, u"leave out the first item"_s},
        {CodeTask::RunningSum, u"replace every item by the sum up to it"_s},
        {CodeTask::RotateLeft, u"rotate by %1 to the left"_s},
        {CodeTask::Sum, u"add everything up"_s},
        {CodeTask::Product, u"multiply everything"_s},
        {CodeTask::Max, u"take the largest"_s},
        {CodeTask::Min, u"take the smallest"_s},
        {CodeTask::Count, u"count what is there"_s},
        {CodeTask::Median, u"take the middle of the sorted values"_s},
        {CodeTask::MostCommon, u"take the value that occurs most often"_s},
        {CodeTask::StrReverse, u"turn the string around"_s},
        {CodeTask::StrUpper, u"change to upper case"_s},
        {CodeTask::StrLower, u"change to lower case"_s},
        {CodeTask::StrSwapCase, u"swap upper and lower case"_s},
        {CodeTask::StrDropVowels, u"leave out the vowels"_s},
        {CodeTask::StrKeepLetters, u"keep the letters only"_s},
        {CodeTask::StrKeepDigits, u"keep the digits only"_s},
        {CodeTask::StrDoubleChars, u"write every character twice"_s},
        {CodeTask::StrSortChars, u"sort the characters"_s},
        {CodeTask::StrUniqueChars, u"keep each character once"_s},
        {CodeTask::StrReverseWords, u"reverse the order of the words"_s},
        {CodeTask::StrCapitalizeWords, u"capitalise each word"_s},
        {CodeTask::StrReplace, u"replace %2 by %3"_s},
        {CodeTask::StrCaesar, u"shift the letters by %1"_s},
        {CodeTask::StrRunLength, u"write each run as its character and its length"_s},
        {CodeTask::StrCountVowels, u"count the vowels"_s},
        {CodeTask::StrCountWords, u"count the words"_s},
        {CodeTask::StrCountDistinct, u"count the different characters"_s},
        {CodeTask::StrLongestWordLength, u"measure the longest word"_s},
        {CodeTask::StrCountDigits, u"count the digits"_s}};
    QString text = words.value(step.stage);
    text.replace(u"%1"_s, QString::number(step.number)).replace(u"%2"_s, step.from).replace(u"%3"_s, step.to);
    return text;
}

} // namespace daao::coding
