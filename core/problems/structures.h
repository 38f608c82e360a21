#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace daao {

/// The mathematical bones of the generated problem families, and the rule that gives each its true difficulty.
/// Both the generator (structure -> text) and the simulated LLMs (text -> structure) speak in these values;
/// they share nothing else. All numbers are integers: no libm on the way to a problem file.

/// start, then op/value from left to right, exactly: "((start + a) * b) - c". op is one of + - * .
/// Every intermediate result fits a qint64.
struct ArithmeticChain
{
    struct Step
    {
        char op = '+';
        qint64 value = 0;
        bool operator==(const Step &) const = default;
    };
    qint64 start = 0;
    QList<Step> steps;
    bool operator==(const ArithmeticChain &) const = default;
};

/// A story about one quantity: it starts, then things happen to it in order, then one number is asked.
/// `Share` divides evenly (the generator makes it exact).
struct WordProblem
{
    enum Kind { Gain, Lose, Times, Share, GainEach, LoseEach };
    struct Event
    {
        Kind kind = Gain;
        qint64 amount = 0;
        qint64 each = 1; ///< GainEach/LoseEach: `amount` groups of `each`
        bool operator==(const Event &) const = default;
    };
    qint64 start = 0;
    QList<Event> events;
    int distractors = 0; ///< numbers in the story that do not matter
    bool operator==(const WordProblem &) const = default;
};

/// Square system with one integer solution; `asked` is the index of the unknown wanted.
struct LinearSystem
{
    QStringList unknowns;
    QList<QList<qint64>> coefficients; ///< row by row
    QList<qint64> constants;
    int asked = 0;
    bool operator==(const LinearSystem &) const = default;
};

/// Power: base^exponent mod modulus. Sum/Product: of `terms`, mod modulus.
/// Remainders: the smallest non-negative x with x = remainders[i] (mod moduli[i]), moduli pairwise coprime.
struct ModularQuestion
{
    enum Kind { Power, Sum, Product, Remainders };
    Kind kind = Power;
    qint64 base = 0;
    qint64 exponent = 0;
    qint64 modulus = 1;
    QList<qint64> terms;
    QList<qint64> remainders;
    QList<qint64> moduli;
    bool operator==(const ModularQuestion &) const = default;
};

/// Gregorian dates and wall-clock times. Answers: date "2024-03-01", weekday "Friday", count "57", time "14:05".
struct DateQuestion
{
    enum Kind {
        DateAfter,    ///< the date `days` after (before, if negative) `date`
        WeekdayOf,    ///< the weekday of `date`
        WeekdayAfter, ///< if `date`'s day is `weekday`, the weekday `days` later
        DaysBetween,  ///< from `date` to `other`
        TimeAfter,    ///< the clock time `minutes` after `clock` (minutes since midnight), wrapping at 24 h
    };
    Kind kind = DateAfter;
    qint64 date = 0;  ///< Julian day number
    qint64 other = 0; ///< Julian day number
    qint64 days = 0;
    int weekday = 0; ///< 1 Monday … 7 Sunday
    int clock = 0;
    qint64 minutes = 0;
    bool operator==(const DateQuestion &) const = default;
};

/// Items in a line. `before` holds (left, right) pairs of item indices; `at` fixes positions (0-based);
/// `adjacent` holds pairs with the first directly before the second. Exactly one order satisfies all.
/// Asked: who stands at `askedPosition` (0-based).
struct OrderingPuzzle
{
    QStringList items;
    QList<std::pair<int, int>> before;
    QList<std::pair<int, int>> adjacent;
    QList<std::pair<int, int>> at; ///< (item, position)
    int askedPosition = 0;
    bool operator==(const OrderingPuzzle &) const = default;
};

/// Knights always tell the truth, knaves always lie. Exactly one assignment fits.
/// The answer lists the knights, alphabetically, separated by ", ", or "none"; or, if `asked` >= 0, is
/// "knight" or "knave" for that person.
struct KnightsPuzzle
{
    struct Claim
    {
        enum Kind { IsKnight, IsKnave, BothKnights, BothKnaves, SameKind, DifferentKind, AtLeastOneKnave, ExactKnights };
        Kind kind = IsKnight;
        int speaker = 0;
        int first = 0;
        int second = 0;
        int count = 0; ///< ExactKnights: how many of all people are knights
        bool operator==(const Claim &) const = default;
    };
    QStringList people;
    QList<Claim> claims;
    int asked = -1;
    bool operator==(const KnightsPuzzle &) const = default;
};

/// A made-up fact base given in the text: (subject, relation, object). The question follows `path` of relations
/// from `subject`; each (subject, relation) is unique. The answer is the letter of the right choice.
struct FactQuestion
{
    struct Fact
    {
        QString subject;
        QString relation;
        QString object;
        bool operator==(const Fact &) const = default;
    };
    QList<Fact> facts;
    QString subject;
    QStringList path;
    QStringList choices; ///< option texts, A first
    bool operator==(const FactQuestion &) const = default;
};

/// A Python function over one list of integers or one string: stages applied in order.
struct CodeTask
{
    enum Stage {
        // list of int -> list of int
        KeepEven, KeepOdd, KeepPositive, KeepNegative, KeepGreater, KeepDivisible, MapSquare, MapDouble, MapNegate,
        MapAdd, MapAbs, SortAscending, SortDescending, Reverse, Unique, EveryOther, DropFirst, RunningSum, RotateLeft,
        // list of int -> int, last only
        Sum, Product, Max, Min, Count, Median, MostCommon,
        // string -> string
        StrReverse, StrUpper, StrLower, StrSwapCase, StrDropVowels, StrKeepLetters, StrKeepDigits, StrDoubleChars,
        StrSortChars, StrUniqueChars, StrReverseWords, StrCapitalizeWords, StrReplace, StrCaesar, StrRunLength,
        // string -> int, last only
        StrCountVowels, StrCountWords, StrCountDistinct, StrLongestWordLength, StrCountDigits,
    };
    struct Step
    {
        Stage stage = Sum;
        qint64 number = 0;  ///< KeepGreater, KeepDivisible, MapAdd, RotateLeft, StrCaesar
        QString from, to;   ///< StrReplace: single characters
        bool operator==(const Step &) const = default;
    };
    QString entryPoint;
    bool onText = false; ///< the argument is a string
    QList<Step> steps;
    bool operator==(const CodeTask &) const = default;
};

using Structure = std::variant<ArithmeticChain, WordProblem, LinearSystem, ModularQuestion, DateQuestion,
                               OrderingPuzzle, KnightsPuzzle, FactQuestion, CodeTask>;

/// "arithmetic", "word", "linear", "modular", "datetime", "ordering", "knights", "facts", "code".
QString familyOf(const Structure &structure);
const QStringList &problemFamilies();

/// The true 2PL difficulty b in thousandths of a logit; roughly -3000 … +3500. A pure function of the structure:
/// more steps, larger numbers, longer chains and more distractors are harder. Integer arithmetic only.
int difficultyMilli(const Structure &structure);

} // namespace daao
