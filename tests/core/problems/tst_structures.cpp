#include "core/problems/problemgenerator.h"
#include "core/problems/structures.h"

#include <QTest>

#include <limits>

using namespace daao;
using namespace Qt::StringLiterals;

/// The rule that gives each structure its true difficulty.
class TestStructures : public QObject
{
    Q_OBJECT

private slots:
    void namesTheFamilyOfEachStructure();
    void findsEachMeasureHarderWhenItGrows_data();
    void findsEachMeasureHarderWhenItGrows();
    void staysInItsRange();
    void survivesAbsurdStructures();
    void countsNoNames();
};

namespace {

ArithmeticChain chain(int steps, qint64 value, char op)
{
    ArithmeticChain result{.start = value, .steps = {}};
    for (int i = 0; i < steps; ++i)
        result.steps.append({op, value});
    return result;
}

LinearSystem system(int size, qint64 coefficient, qint64 constant)
{
    LinearSystem result;
    for (int i = 0; i < size; ++i) {
        result.unknowns.append(QString(QChar(u'a' + i)));
        result.coefficients.append(QList<qint64>(size, coefficient));
        result.constants.append(constant);
    }
    return result;
}

OrderingPuzzle puzzle(int items, int clues)
{
    OrderingPuzzle result;
    result.items = QStringList(items, u"x"_s);
    result.before = QList<std::pair<int, int>>(clues, {0, 1});
    return result;
}

KnightsPuzzle knights(int people, int claims)
{
    KnightsPuzzle result;
    result.people = QStringList(people, u"x"_s);
    result.claims = QList<KnightsPuzzle::Claim>(claims);
    return result;
}

FactQuestion facts(int hops, int count)
{
    FactQuestion result;
    result.path = QStringList(hops, u"head"_s);
    result.facts = QList<FactQuestion::Fact>(count);
    return result;
}

CodeTask code(const QList<CodeTask::Stage> &stages)
{
    CodeTask task;
    for (const CodeTask::Stage stage : stages)
        task.steps.append(CodeTask::Step{.stage = stage});
    return task;
}

WordProblem story(int events, qint64 amount, int distractors)
{
    return {.start = amount,
            .events = QList<WordProblem::Event>(events, {WordProblem::Lose, amount, 1}),
            .distractors = distractors};
}

} // namespace

void TestStructures::namesTheFamilyOfEachStructure()
{
    const QList<std::pair<Structure, QString>> all{
        {ArithmeticChain(), u"arithmetic"_s}, {WordProblem(), u"word"_s},       {LinearSystem(), u"linear"_s},
        {ModularQuestion(), u"modular"_s},    {DateQuestion(), u"datetime"_s},  {OrderingPuzzle(), u"ordering"_s},
        {KnightsPuzzle(), u"knights"_s},      {FactQuestion(), u"facts"_s},     {CodeTask(), u"code"_s}};
    QStringList names;
    for (const auto &[structure, name] : all) {
        QCOMPARE(familyOf(structure), name);
        names.append(name);
    }
    QCOMPARE(problemFamilies(), names);
}

void TestStructures::findsEachMeasureHarderWhenItGrows_data()
{
    QTest::addColumn<QList<int>>("difficulties");

    const auto row = [](const char *name, const QList<Structure> &structures) {
        QList<int> difficulties;
        for (const Structure &structure : structures)
            difficulties.append(difficultyMilli(structure));
        QTest::newRow(name) << difficulties;
    };
    using M = ModularQuestion;
    using D = DateQuestion;
    row("more steps", {chain(1, 12, '+'), chain(2, 12, '+'), chain(4, 12, '+'), chain(8, 12, '+')});
    row("larger summands", {chain(2, 2, '+'), chain(2, 20, '+'), chain(2, 2000, '+'), chain(2, 2'000'000, '+')});
    row("larger factors", {chain(2, 2, '*'), chain(2, 20, '*'), chain(2, 2000, '*'), chain(2, 200'000, '*')});
    row("multiplying after adding", {chain(2, 99, '+'), chain(2, 99, '*')});
    row("more events", {story(1, 5, 0), story(2, 5, 0), story(5, 5, 0), story(10, 5, 0)});
    row("larger amounts", {story(3, 3, 0), story(3, 30, 0), story(3, 300, 0)});
    row("more distractors", {story(3, 5, 0), story(3, 5, 1), story(3, 5, 3), story(3, 5, 6)});
    row("more unknowns", {system(1, 3, 20), system(2, 3, 20), system(3, 3, 20), system(4, 3, 20)});
    row("larger coefficients", {system(2, 2, 20), system(2, 7, 20), system(2, 40, 20)});
    row("larger constants", {system(2, 5, 10), system(2, 5, 100), system(2, 5, 10'000)});
    row("an unknown more in a row",
        {LinearSystem{{u"a"_s, u"b"_s}, {{1, 0}, {0, 1}}, {3, 4}, 0}, system(2, 1, 3)});
    row("larger exponents", {M{.base = 3, .exponent = 5, .modulus = 7}, M{.base = 3, .exponent = 500, .modulus = 7},
                             M{.base = 3, .exponent = 500'000, .modulus = 7}});
    row("larger moduli of powers", {M{.base = 3, .exponent = 50, .modulus = 7},
                                    M{.base = 3, .exponent = 50, .modulus = 77},
                                    M{.base = 3, .exponent = 50, .modulus = 7777}});
    row("more terms of a sum", {M{.kind = M::Sum, .modulus = 7, .terms = {10, 20}},
                                M{.kind = M::Sum, .modulus = 7, .terms = {10, 20, 30, 40}}});
    row("more terms of a product", {M{.kind = M::Product, .modulus = 7, .terms = {10, 20}},
                                    M{.kind = M::Product, .modulus = 7, .terms = {10, 20, 30, 40}}});
    row("more congruences", {M{.kind = M::Remainders, .remainders = {1, 1}, .moduli = {3, 5}},
                             M{.kind = M::Remainders, .remainders = {1, 1, 1}, .moduli = {3, 5, 7}}});
    row("more days", {D{.days = 1}, D{.days = 10}, D{.days = 100}, D{.days = 10'000}});
    row("more days back", {D{.days = -1}, D{.days = -10}, D{.days = -1000}});
    row("more minutes", {D{.kind = D::TimeAfter, .minutes = 5}, D{.kind = D::TimeAfter, .minutes = 500}});
    row("dates further apart",
        {D{.kind = D::DaysBetween, .date = 2451545, .other = 2451546},
         D{.kind = D::DaysBetween, .date = 2451545, .other = 2451645}});
    row("weekdays further from now",
        {D{.kind = D::WeekdayOf, .date = 2451546}, D{.kind = D::WeekdayOf, .date = 2461546}});
    row("more items", {puzzle(3, 4), puzzle(4, 4), puzzle(6, 4), puzzle(8, 4)});
    row("more clues", {puzzle(5, 4), puzzle(5, 6), puzzle(5, 9)});
    row("more people", {knights(2, 3), knights(3, 3), knights(5, 3), knights(7, 3)});
    row("more claims", {knights(4, 2), knights(4, 4), knights(4, 8)});
    row("more hops", {facts(1, 12), facts(2, 12), facts(3, 12), facts(5, 12)});
    row("more facts", {facts(2, 5), facts(2, 10), facts(2, 30)});
    row("more stages", {code({CodeTask::Sum}), code({CodeTask::KeepEven, CodeTask::Sum}),
                        code({CodeTask::KeepEven, CodeTask::MapSquare, CodeTask::Sum})});
    row("trickier stages", {code({CodeTask::StrUpper}), code({CodeTask::StrReplace}), code({CodeTask::StrCaesar}),
                            code({CodeTask::StrRunLength})});
}

void TestStructures::findsEachMeasureHarderWhenItGrows()
{
    QFETCH(QList<int>, difficulties);
    for (qsizetype i = 1; i < difficulties.size(); ++i)
        QVERIFY2(difficulties[i - 1] < difficulties[i],
                 qPrintable(u"%1, then %2"_s.arg(difficulties[i - 1]).arg(difficulties[i])));
}

void TestStructures::staysInItsRange()
{
    for (const QString &family : problemFamilies())
        for (quint64 seed = 0; seed < 100; ++seed) {
            const int difficulty = difficultyMilli(generateDetailed(family, seed).structure);
            QVERIFY(difficulty >= -3000 && difficulty <= 3500);
        }
}

void TestStructures::survivesAbsurdStructures()
{
    constexpr qint64 huge = std::numeric_limits<qint64>::max();
    constexpr qint64 low = std::numeric_limits<qint64>::min();
    const QList<Structure> all{ArithmeticChain{huge, {{'*', huge}, {'-', low}, {'+', huge}}},
                               ArithmeticChain(),
                               WordProblem(),
                               WordProblem{.start = low, .events = {}, .distractors = -100},
                               LinearSystem(),
                               LinearSystem{{u"x"_s}, {{huge}}, {low}, 7},
                               ModularQuestion{.base = low, .exponent = huge, .modulus = huge},
                               ModularQuestion{.kind = ModularQuestion::Remainders, .moduli = QList<qint64>(99, huge)},
                               OrderingPuzzle{.askedPosition = -4},
                               KnightsPuzzle(),
                               FactQuestion(),
                               CodeTask()};
    for (const Structure &structure : all)
        QVERIFY(difficultyMilli(structure) >= -3000 && difficultyMilli(structure) <= 3500);
}

void TestStructures::countsNoNames()
{
    // a reader of the text cannot know the names that the writer used inside
    auto question = facts(2, 9);
    auto renamed = question;
    renamed.subject = u"A much longer name"_s;
    renamed.path = QStringList(2, u"largest tributary"_s);
    QCOMPARE(difficultyMilli(question), difficultyMilli(renamed));
}

QTEST_GUILESS_MAIN(TestStructures)
#include "tst_structures.moc"
