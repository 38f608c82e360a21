#include "core/problems/problemgenerator.h"
#include "core/problems/solve.h"

#include <QHash>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace daao;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(daao::Structure)

namespace {

__extension__ using Wide = __int128;

/// Every answer computed once more, by the plainest means: counting up, trying all orders, all assignments,
/// all days. Nothing of core/problems/solve.cpp is used.
QString plainAnswer(const ArithmeticChain &chain)
{
    Wide value = chain.start;
    for (const auto &step : chain.steps)
        value = step.op == '+'   ? value + step.value
                : step.op == '-' ? value - step.value
                                 : value * step.value;
    return QString::number(qint64(value));
}

QString plainAnswer(const WordProblem &story)
{
    qint64 things = story.start;
    for (const auto &event : story.events) {
        const qint64 all = event.amount * event.each;
        switch (event.kind) {
        case WordProblem::Gain:
        case WordProblem::GainEach:
            things += all;
            break;
        case WordProblem::Lose:
        case WordProblem::LoseEach:
            things -= all;
            break;
        case WordProblem::Times:
            things *= event.amount;
            break;
        case WordProblem::Share:
            if (things % event.amount != 0)
                return u"not even"_s;
            things /= event.amount;
            break;
        }
        if (things < 0)
            return u"less than nothing"_s;
    }
    return QString::number(things);
}

/// Gauss with partial pivoting in floating point; the answers are small integers.
QString plainAnswer(const LinearSystem &system)
{
    const auto n = size_t(system.unknowns.size());
    std::vector<std::vector<long double>> rows(n, std::vector<long double>(n + 1));
    for (size_t r = 0; r < n; ++r) {
        for (size_t c = 0; c < n; ++c)
            rows[r][c] = static_cast<long double>(system.coefficients[qsizetype(r)][qsizetype(c)]);
        rows[r][n] = static_cast<long double>(system.constants[qsizetype(r)]);
    }
    for (size_t c = 0; c < n; ++c) {
        size_t pivot = c;
        for (size_t r = c; r < n; ++r)
            if (std::abs(rows[r][c]) > std::abs(rows[pivot][c]))
                pivot = r;
        std::swap(rows[c], rows[pivot]);
        for (size_t r = 0; r < n; ++r) {
            const long double factor = r == c ? 0 : rows[r][c] / rows[c][c];
            for (size_t k = c; k <= n; ++k)
                rows[r][k] -= factor * rows[c][k];
        }
    }
    const auto asked = size_t(system.asked);
    return QString::number(std::llround(rows[asked][n] / rows[asked][asked]));
}

QString plainAnswer(const ModularQuestion &question)
{
    const Wide m = question.modulus;
    const auto reduced = [m](Wide value) { return ((value % m) + m) % m; };
    if (question.kind == ModularQuestion::Power) {
        // the powers of the base repeat: walk until they do, then skip whole rounds
        QHash<qint64, qint64> first;
        QList<qint64> powers;
        Wide value = reduced(1);
        for (qint64 e = 0; e <= question.exponent; ++e) {
            if (const auto seen = first.constFind(qint64(value)); seen != first.cend()) {
                const qint64 round = e - *seen;
                return QString::number(powers.at(*seen + (question.exponent - *seen) % round));
            }
            first.insert(qint64(value), e);
            powers.append(qint64(value));
            value = reduced(value * question.base);
        }
        return QString::number(powers.last());
    }
    if (question.kind == ModularQuestion::Remainders) {
        // sieve: steps of the product so far keep the remainders found so far
        Wide x = question.remainders.first();
        Wide step = question.moduli.first();
        for (qsizetype i = 1; i < question.moduli.size(); ++i) {
            while (x % question.moduli[i] != question.remainders[i])
                x += step;
            step *= question.moduli[i];
        }
        return QString::number(qint64(x % step));
    }
    Wide value = question.kind == ModularQuestion::Sum ? 0 : 1;
    for (const qint64 term : question.terms)
        value = reduced(question.kind == ModularQuestion::Sum ? value + term : value * reduced(term));
    return QString::number(qint64(reduced(value)));
}

/// A calendar that only knows how to go to the next day and the one before.
struct Day
{
    int year = 2000;
    int month = 1;
    int day = 1;

    int length() const
    {
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2                                              ? (leap ? 29 : 28)
               : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                       : 31;
    }
    void next()
    {
        if (++day <= length())
            return;
        day = 1;
        if (++month > 12) {
            month = 1;
            ++year;
        }
    }
    void previous()
    {
        if (--day >= 1)
            return;
        if (--month < 1) {
            month = 12;
            --year;
        }
        day = length();
    }
};

/// Julian day 2451545 was 1 January 2000, a Saturday.
QString dateOf(qint64 julianDay)
{
    Day day;
    for (qint64 at = 2'451'545; at < julianDay; ++at)
        day.next();
    for (qint64 at = 2'451'545; at > julianDay; --at)
        day.previous();
    return u"%1-%2-%3"_s.arg(day.year, 4, 10, QChar(u'0'))
        .arg(day.month, 2, 10, QChar(u'0'))
        .arg(day.day, 2, 10, QChar(u'0'));
}

QString weekdayName(qint64 daysAfterMonday)
{
    static const QStringList names{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                   u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    return names.at(((daysAfterMonday % 7) + 7) % 7);
}

QString plainAnswer(const DateQuestion &question)
{
    switch (question.kind) {
    case DateQuestion::DateAfter:
        return dateOf(question.date + question.days);
    case DateQuestion::WeekdayOf:
        return weekdayName(question.date - 2'451'545 + 5);
    case DateQuestion::WeekdayAfter:
        return weekdayName(question.weekday - 1 + question.days);
    case DateQuestion::DaysBetween:
        return QString::number(question.other - question.date);
    case DateQuestion::TimeAfter:
        break;
    }
    const qint64 minutes = ((question.clock + question.minutes) % 1440 + 1440) % 1440;
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString plainAnswer(const OrderingPuzzle &puzzle)
{
    QList<int> place(puzzle.items.size()); // of each item
    std::iota(place.begin(), place.end(), 0);
    QStringList found;
    do {
        const bool fits =
            std::ranges::all_of(puzzle.before,
                                [&](auto pair) { return place[pair.first] < place[pair.second]; })
            && std::ranges::all_of(puzzle.adjacent,
                                   [&](auto pair) { return place[pair.first] + 1 == place[pair.second]; })
            && std::ranges::all_of(puzzle.at, [&](auto pair) { return place[pair.first] == pair.second; });
        if (fits)
            found.append(puzzle.items.at(place.indexOf(puzzle.askedPosition)));
    } while (std::next_permutation(place.begin(), place.end()));
    return found.size() == 1 ? found.first() : u"%1 orders fit"_s.arg(found.size());
}

bool claimHolds(const KnightsPuzzle::Claim &claim, const QList<bool> &knight)
{
    const bool first = knight[claim.first];
    const bool second = knight[claim.second];
    switch (claim.kind) {
    case KnightsPuzzle::Claim::IsKnight:
        return first;
    case KnightsPuzzle::Claim::IsKnave:
        return !first;
    case KnightsPuzzle::Claim::BothKnights:
        return first && second;
    case KnightsPuzzle::Claim::BothKnaves:
        return !first && !second;
    case KnightsPuzzle::Claim::SameKind:
        return first == second;
    case KnightsPuzzle::Claim::DifferentKind:
        return first != second;
    case KnightsPuzzle::Claim::AtLeastOneKnave:
        return !first || !second;
    case KnightsPuzzle::Claim::ExactKnights:
        return knight.count(true) == claim.count;
    }
    return false;
}

QString plainAnswer(const KnightsPuzzle &puzzle)
{
    QList<QList<bool>> worlds;
    for (int bits = 0; bits < 1 << puzzle.people.size(); ++bits) {
        QList<bool> knight;
        for (int i = 0; i < puzzle.people.size(); ++i)
            knight.append((bits >> i & 1) == 1);
        if (std::ranges::all_of(puzzle.claims, [&](const KnightsPuzzle::Claim &claim) {
                return claimHolds(claim, knight) == knight[claim.speaker];
            }))
            worlds.append(knight);
    }
    if (worlds.size() != 1)
        return u"%1 assignments fit"_s.arg(worlds.size());
    if (puzzle.asked >= 0)
        return worlds.first()[puzzle.asked] ? u"knight"_s : u"knave"_s;
    QStringList knights;
    for (int i = 0; i < puzzle.people.size(); ++i)
        if (worlds.first()[i])
            knights.append(puzzle.people[i]);
    std::ranges::sort(knights);
    return knights.isEmpty() ? u"none"_s : knights.join(u", ");
}

QString plainAnswer(const FactQuestion &question)
{
    QHash<std::pair<QString, QString>, QString> facts;
    for (const auto &fact : question.facts) {
        if (facts.contains({fact.subject, fact.relation}))
            return u"two facts of one kind"_s;
        facts.insert({fact.subject, fact.relation}, fact.object);
    }
    QString thing = question.subject;
    for (const QString &relation : question.path)
        thing = facts.value({thing, relation}, u"nobody"_s);
    if (question.choices.count(thing) != 1)
        return u"no single choice"_s;
    return QString(QChar(u'A' + int(question.choices.indexOf(thing))));
}

QString plainAnswer(const CodeTask &)
{
    return {};
}

} // namespace

class TestSolve : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithThePlainestWayToFindOut_data();
    void agreesWithThePlainestWayToFindOut();
    void saysNothingWhereNothingIsUnique_data();
    void saysNothingWhereNothingIsUnique();
    void countsOrdersUpToALimit();
    void findsAllAssignmentsThatFit();
};

void TestSolve::agreesWithThePlainestWayToFindOut_data()
{
    QTest::addColumn<QString>("family");
    for (const QString &family : problemFamilies())
        QTest::newRow(qPrintable(family)) << family;
}

void TestSolve::agreesWithThePlainestWayToFindOut()
{
    QFETCH(QString, family);
    for (quint64 seed = 1; seed <= 60; ++seed) {
        const GeneratedProblem made = generateDetailed(family, seed);
        const QString expected =
            std::visit([](const auto &each) { return plainAnswer(each); }, made.structure);
        QCOMPARE(solve(made.structure), expected);
        QCOMPARE(made.problem.reference.answer.value_or(QString()), expected);
    }
}

void TestSolve::saysNothingWhereNothingIsUnique_data()
{
    QTest::addColumn<Structure>("structure");
    const QStringList people{u"Ann"_s, u"Ben"_s};
    QTest::newRow("share with a rest")
        << Structure(WordProblem{.start = 7, .events = {{WordProblem::Share, 2, 1}}, .distractors = 0});
    QTest::newRow("overflow") << Structure(
        ArithmeticChain{.start = std::numeric_limits<qint64>::max(), .steps = {{'+', 1}}});
    QTest::newRow("two equal equations") << Structure(LinearSystem{
        .unknowns = {u"x"_s, u"y"_s}, .coefficients = {{1, 2}, {2, 4}}, .constants = {3, 6}, .asked = 0});
    QTest::newRow("no integer") << Structure(
        LinearSystem{.unknowns = {u"x"_s}, .coefficients = {{2}}, .constants = {3}, .asked = 0});
    QTest::newRow("two orders") << Structure(OrderingPuzzle{
        .items = {u"a"_s, u"b"_s}, .before = {}, .adjacent = {}, .at = {}, .askedPosition = 0});
    QTest::newRow("a liar's paradox") << Structure(
        KnightsPuzzle{.people = people, .claims = {{KnightsPuzzle::Claim::IsKnave, 0, 0, 0, 0}}, .asked = 0});
    QTest::newRow("nobody says anything")
        << Structure(KnightsPuzzle{.people = people, .claims = {}, .asked = 0});
    QTest::newRow("a path that breaks off") << Structure(FactQuestion{.facts = {{u"a"_s, u"boss"_s, u"b"_s}},
                                                                      .subject = u"a"_s,
                                                                      .path = {u"boss"_s, u"boss"_s},
                                                                      .choices = {u"a"_s, u"b"_s}});
    QTest::newRow("code") << Structure(
        CodeTask{.entryPoint = u"f"_s, .onText = false, .steps = {{.stage = CodeTask::Sum}}});
}

void TestSolve::saysNothingWhereNothingIsUnique()
{
    QFETCH(Structure, structure);
    QCOMPARE(solve(structure), QString());
}

void TestSolve::countsOrdersUpToALimit()
{
    const OrderingPuzzle free{.items = {u"a"_s, u"b"_s, u"c"_s, u"d"_s},
                              .before = {{0, 1}},
                              .adjacent = {},
                              .at = {},
                              .askedPosition = 0};
    QCOMPARE(countOrders(free, 100), 12); // half of 4!
    QList<QList<int>> found;
    QCOMPARE(countOrders(free, 5, &found), 5);
    QCOMPARE(found.size(), 5);
    for (const auto &order : found)
        QVERIFY(order.indexOf(0) < order.indexOf(1));
}

void TestSolve::findsAllAssignmentsThatFit()
{
    using Claim = KnightsPuzzle::Claim;
    const KnightsPuzzle puzzle{
        .people = {u"Ann"_s, u"Ben"_s}, .claims = {{Claim::SameKind, 0, 0, 1, 0}}, .asked = -1};
    QList<quint32> fitting =
        fittingAssignments(puzzle); // Ann says "we are of the same kind": Ben is a knight
    std::ranges::sort(fitting);
    QCOMPARE(fitting, (QList<quint32>{2, 3}));
    QVERIFY(holds({Claim::AtLeastOneKnave, 0, 0, 1, 0}, 1));
    QVERIFY(!holds({Claim::AtLeastOneKnave, 0, 0, 1, 0}, 3));
}

QTEST_GUILESS_MAIN(TestSolve)
#include "tst_solve.moc"
